// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessiondesk.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QWidget>
#include <memory>

class QAction;
class QMenu;
class QPushButton;
class QSettings;
class QSplitter;

namespace sandgate {

class AgentCauses;
class Composer;
class EventInspector;
class EverythingBanner;
class PermissionCard;
class ProblemBanner;
class QueueList;
class SessionActions;
class SessionHeader;
class SetAside;
class ReadingPlaces;
class SettingsBar;
class TextLabel;
class TranscriptView;

// One session: its transcript, the request that waits in it, and the composer below.
// The request stays in view while the transcript scrolls.
class SessionPage : public QWidget
{
    Q_OBJECT
public:
    SessionPage(Workbench &workbench, SetAside &setAside, QAction &rawEvents, QMenu &sessionMenu,
                QWidget *parent = nullptr);
    ~SessionPage() override;

    void show(const SessionId &session);
    void present(const RequestId &request); // one of this session
    void reveal(EventIndex index);          // of this session's transcript, unfolded
    void clear();
    const SessionId &session() const { return m_session; }
    Composer &composer() { return *m_composer; }
    PermissionCard &card() { return *m_card; }
    SettingsBar &settings() { return *m_settings; }
    QueueList &queue() { return *m_queue; }

    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    void arranged();                  // one reads at another place
    void linkWanted(const QUrl &url); // a person wants to open it, and has agreed to its address

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keepPlace();
    void limitCard();
    void refresh();
    void showRaw(bool on);
    void chooseRequest();
    void step(int by);
    void tellPresented();
    void connectActions();
    void tellUsage();
    void askWhereToSave();
    void askWhatToAttach();
    async::Task<> save(SessionId session, ExportFormat format, QString file);
    bool isWorthShowing(const RequestId &request) const;

    Workbench &m_workbench;
    SetAside &m_setAside;
    SessionId m_session;
    const std::unique_ptr<ReadingPlaces> m_places;

    SessionHeader *m_header;
    EverythingBanner *m_everything;
    ProblemBanner *m_problem;
    ProblemBanner *m_saved;
    AgentCauses *m_causes;
    QSplitter *m_splitter;
    TranscriptView *m_transcript;
    EventInspector *m_inspector = nullptr; // made when it is wanted first
    QByteArray m_splitterState;            // as it was stored, for when the inspector is made
    PermissionCard *m_card;
    QWidget *m_asideRow;
    TextLabel *m_asideText;
    QueueList *m_queue;
    Composer *m_composer;
    SettingsBar *m_settings;
    SessionActions *m_actions;

    std::vector<RequestId> m_openBefore; // which were there in an earlier turn of the event loop
    async::Scope m_tasks;                // last: ends first
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include "ui/session/prompthistory.h"
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>
#include <chrono>
#include <functional>

class QKeyEvent;
class QPushButton;
class QToolButton;

namespace sandgate {

class AttachmentBar;
class ProblemBanner;
class PromptCompletion;
class PromptEdit;
class TextLabel;

// Writes to the agent of one session at a time. Each session has its own draft, stored shortly after each change.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(Workbench &workbench, std::chrono::milliseconds saveAfter = std::chrono::milliseconds(400),
                      QWidget *parent = nullptr);
    ~Composer() override;

    // What was sent in the session that is shown, the oldest first; asked for when a person goes back through it.
    void setEarlierPrompts(std::function<QStringList()> prompts) { m_earlier = std::move(prompts); }

    void show(const SessionId &session);
    void clear();
    void addToDraft(const SessionId &session, const QString &text); // of any session, after what is there
    void send();
    void stop();
    void attach(const QStringList &files); // of this computer, to the message that is being written
    void takeFocus();
    bool canWrite() const; // false: its session has ended, or its sandbox is no more
    bool canSend() const;  // now, or after the turn that runs
    bool canStop() const;

signals:
    void changed();      // whether it can send or stop
    void attachWanted(); // a person wants to choose files

private:
    void refresh();
    void keep();
    void saveNow();
    void setText(const QString &text);
    void takeDraft(const SessionId &session, const QString &text);
    bool isSending() const;
    bool waits() const; // what is sent now is sent after the turn that runs
    QString whyNot(const SessionRow &row) const;
    QString hint() const;
    bool goThroughHistory(const QKeyEvent &event);
    async::Task<> append(SessionId session, QString text);
    async::Task<> load(SessionId session);
    async::Task<> cancel(SessionId session);

    Workbench &m_workbench;
    SessionId m_session;
    QHash<SessionId, QString> m_drafts; // as known here; those never shown are only in the store
    QHash<SessionId, Error> m_failures;
    QSet<SessionId> m_loading;
    QSet<SessionId> m_stopping;
    bool m_unsaved = false;
    bool m_filling = false;
    bool m_sendsWhenRead = false; // sent while the stored draft was still on its way here
    QTimer m_saveLater;

    PromptEdit *m_edit;
    AttachmentBar *m_attachments;
    QToolButton *m_attach;
    QPushButton *m_send;
    QPushButton *m_stop;
    TextLabel *m_hint;
    PromptCompletion *m_completion;
    std::function<QStringList()> m_earlier;
    PromptHistory m_history;
    ProblemBanner *m_problem;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate

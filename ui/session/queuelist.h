// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessiondesk.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace sandgate {

class ProblemBanner;
class QueuedRow;
class TextLabel;

// The messages of one session that wait for the end of its turn, in their order: to be edited, moved and removed until
// they are sent. Hidden while there are none.
class QueueList : public QWidget
{
    Q_OBJECT
public:
    explicit QueueList(Workbench &workbench, QWidget *parent = nullptr);
    ~QueueList() override;

    void show(const SessionId &session);
    bool isPaused() const;
    void resume(); // a paused queue goes on

signals:
    void changed(); // whether it is paused
    // A message was sent before what a person made of it could replace it: here is their text.
    void tooLate(const QString &text);

private:
    void refresh();
    void arrangeRows(const std::vector<QueuedPrompt> &queue);
    void fitHeight();
    void askToEdit(const QString &id);
    void move(const QString &id, int by);
    const QueuedPrompt *find(const QString &id) const;
    async::Task<> tell(SessionId session, async::Task<Result<>> command);
    async::Task<> edit(SessionId session, QString id, Prompt prompt);

    Workbench &m_workbench;
    SessionId m_session;
    std::map<SessionId, Error> m_failures;
    std::map<QString, QueuedRow *> m_rows; // by id

    ProblemBanner *m_problem;
    TextLabel *m_heading;
    QPushButton *m_resume;
    QScrollArea *m_area;
    QWidget *m_list;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QWidget>

class QVBoxLayout;

namespace sandgate {

class BusyBar;
class TextLabel;

// Looks for the causes when a session's agent does not start, and offers what can be mended. Hidden otherwise.
class AgentCauses : public QWidget
{
    Q_OBJECT
public:
    explicit AgentCauses(Workbench &workbench, QWidget *parent = nullptr);

    // Once for each failure; a session without one hides it.
    void show(const SessionRow &session);

private:
    void clear();
    void tell(const QString &text, const std::function<void()> &repair = {});
    async::Task<> look();
    async::Task<> install(QString agent);

    Workbench &m_workbench;
    SessionId m_session;
    SandboxKey m_sandbox;
    std::optional<Error> m_problem; // that causes are known for, or looked for
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout;
    BusyBar *m_progress;
    TextLabel *m_doing;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate

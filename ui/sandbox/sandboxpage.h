// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QHash>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sandgate {

class AgentList;
class Chip;
class ElidedLabel;
class IconLabel;
class PreparationPane;
class ProblemBanner;
class TextLabel;

// One sandbox: its state and what can be done about it, its agents, sessions and processes.
class SandboxPage : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxPage(Workbench &workbench, QWidget *parent = nullptr);

    void show(const SandboxKey &sandbox);
    const SandboxKey &sandbox() const { return m_sandbox; }
    bool canWake() const;
    bool canSleep() const;
    void wake();
    void sleep();

signals:
    void newSessionWanted(const sandgate::SandboxKey &sandbox);
    void sleepWanted(const sandgate::SandboxKey &sandbox); // something would be lost by that
    void deleteWanted(const sandgate::SandboxKey &sandbox);
    void sessionWanted(const sandgate::SessionId &session);
    void processesWanted();

private:
    enum class Command { Wake, Sleep, InstallServer, Extend, Cancel };

    QVBoxLayout *addSection(QVBoxLayout *page, const QString &title, QWidget *action);
    void refresh();
    void tellProblem(const SandboxRow &row);
    void tellButtons(const SandboxRow &row);
    void tellTime();
    void tellSessions();
    void tellProcesses();
    void start(Command command, std::chrono::seconds time = {});
    async::Task<> run(SandboxKey sandbox, Command command, std::chrono::seconds time);
    async::Task<Result<>> carryOut(SandboxKey sandbox, Command command, std::chrono::seconds time);

    Workbench &m_workbench;
    SandboxKey m_sandbox;
    QHash<SandboxKey, Command> m_running;
    QHash<SandboxKey, Error> m_failures;
    std::vector<SessionRow> m_shownSessions;

    ElidedLabel *m_name;
    ElidedLabel *m_place;
    TextLabel *m_passedOn;
    Chip *m_state;
    QWidget *m_isolation;
    QPushButton *m_wake;
    QPushButton *m_sleep;
    QPushButton *m_delete;
    ProblemBanner *m_problem;
    QPushButton *m_again;
    PreparationPane *m_preparation;
    QWidget *m_stage;
    TextLabel *m_stageText;
    QPushButton *m_cancel;
    QWidget *m_time;
    TextLabel *m_timeText;
    IconLabel *m_timeIcon;
    QPushButton *m_extend;
    QTimer m_clock; // while there is a time to be told
    AgentList *m_agents;
    QPushButton *m_newSession;
    QVBoxLayout *m_sessions;
    QWidget *m_sessionRows = nullptr;
    TextLabel *m_processes;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate

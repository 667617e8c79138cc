// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace sandgate {

class BusyBar;
class ProblemBanner;
class TextLabel;

// Asks for the agent and the folder of a new session. The agents come from the sandbox itself.
class NewSessionDialog : public QDialog
{
    Q_OBJECT
public:
    NewSessionDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent = nullptr);

signals:
    void created(const sandgate::SessionId &session);

private:
    void refresh();
    void fill();
    const AgentRow *agent() const;
    async::Task<> load();
    async::Task<> install(QString agent);
    async::Task<> create(QString agent, QString cwd);

    Workbench &m_workbench;
    const SandboxKey m_sandbox;
    std::vector<AgentRow> m_agents;
    QString m_doing; // empty: nothing

    QComboBox *m_agent;
    QPushButton *m_install;
    TextLabel *m_hint;
    QLineEdit *m_folder;
    BusyBar *m_progress;
    TextLabel *m_progressText;
    ProblemBanner *m_problem;
    QPushButton *m_again;
    QPushButton *m_create;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace sandgate {

class BusyBar;
class ProblemBanner;
class TextLabel;

// The agents that a sandbox offers: which are there, which can be installed, which seem to lack an account.
class AgentList : public QWidget
{
    Q_OBJECT
public:
    explicit AgentList(Workbench &workbench, QWidget *parent = nullptr);

    // Asks the sandbox only while it is awake: looking at a page wakes nothing.
    void show(const SandboxKey &sandbox, SandboxState state);

private:
    void ask();
    void fill(const std::vector<AgentRow> &agents);
    void tell(const QString &text);
    async::Task<> load(SandboxKey sandbox);
    async::Task<> install(SandboxKey sandbox, QString agent);

    Workbench &m_workbench;
    SandboxKey m_sandbox;
    bool m_awake = false;
    QSet<QString> m_installing;
    std::vector<AgentRow> m_agents;

    TextLabel *m_text;
    BusyBar *m_progress;
    ProblemBanner *m_problem;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_layout;

    async::Scope m_installs; // of all sandboxes
    async::Scope m_tasks;    // of the shown sandbox; last: ends first
};

} // namespace sandgate

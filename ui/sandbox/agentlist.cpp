// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/agentlist.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/panel.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

AgentList::AgentList(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_text(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_progress(new BusyBar(this))
    , m_problem(new ProblemBanner(this))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName("agentList"_L1);
    m_text->setWrapping(true);
    m_progress->setAccessibleName(tr("Asking the sandbox for its agents"));
    auto *again = m_problem->addAction(tr("Ask Again"));
    again->show();
    connect(again, &QPushButton::clicked, this, &AgentList::ask);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_problem);
    m_layout->addWidget(m_text);
    m_layout->addWidget(m_progress);
    m_progress->hide();
}

void AgentList::show(const SandboxKey &sandbox, SandboxState state)
{
    const bool awake = state == SandboxState::Awake;
    if (sandbox == m_sandbox && awake == m_awake)
        return;
    if (sandbox != m_sandbox)
        fill({});
    m_sandbox = sandbox;
    m_awake = awake;
    m_tasks.cancel();
    m_problem->clear();
    m_progress->hide();
    if (awake)
        ask();
    else
        tell(m_agents.empty() ? tr("Its agents can be seen while the sandbox is awake.") : QString());
}

void AgentList::ask()
{
    m_tasks.cancel();
    m_tasks.start(load(m_sandbox));
}

void AgentList::tell(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void AgentList::fill(const std::vector<AgentRow> &agents)
{
    m_agents = agents;
    if (m_rows)
        m_rows->deleteLater(); // the click on one of its buttons may be why we are here
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (const AgentRow &agent : agents) {
        auto *row = new QWidget(m_rows);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 4, 0, 4);
        layout->setSpacing(10);
        const QString name = visibleLine(agent.name.isEmpty() ? agent.id : agent.name, 60);
        QString hint;
        if (agent.demo)
            hint = tr("Needs no account");
        else if (!agent.installed)
            hint = tr("Not installed");
        else
            hint = agent.credentials ? tr("Ready") : tr("No account found. It may ask you to sign in.");
        const bool ready = agent.installed && (agent.demo || agent.credentials);
        layout->addWidget(new IconLabel("agent"_L1, ready ? Tone::Neutral : Tone::Quiet, row));
        layout->addWidget(new TextLabel(TextLabel::Role::Body, name, row));
        auto *hintLabel = new TextLabel(TextLabel::Role::Secondary, hint, row);
        layout->addWidget(hintLabel, 1);
        if (!agent.installed) {
            const bool installing = m_installing.contains(m_sandbox.value + u'/' + agent.id);
            auto *button = new QPushButton(installing ? tr("Installing…") : tr("Install"), row);
            button->setObjectName(u"installAgentButton-"_s + agent.id);
            button->setAccessibleName(tr("Install %1").arg(name));
            button->setEnabled(!installing);
            const QString id = agent.id;
            connect(button, &QPushButton::clicked, this, [this, id] { m_installs.start(install(m_sandbox, id)); });
            layout->addWidget(button);
        }
        rows->addWidget(row);
    }
    m_layout->addWidget(m_rows);
    m_rows->setVisible(!agents.empty());
}

async::Task<> AgentList::load(SandboxKey sandbox)
{
    m_problem->clear();
    m_progress->setVisible(m_agents.empty());
    tell({});
    const Result<std::vector<AgentRow>> agents = co_await m_workbench.agents(sandbox);
    m_progress->hide();
    if (!agents) {
        m_problem->tell(agents.error());
        co_return;
    }
    fill(*agents);
    tell(agents->empty() ? tr("This sandbox offers no agents.") : QString());
}

async::Task<> AgentList::install(SandboxKey sandbox, QString agent)
{
    const QString name = sandbox.value + u'/' + agent;
    m_installing.insert(name);
    if (sandbox == m_sandbox)
        fill(std::vector<AgentRow>(m_agents));
    const Result<> installed = co_await m_workbench.installAgent(sandbox, agent);
    m_installing.remove(name);
    if (sandbox != m_sandbox)
        co_return;
    if (installed) {
        ask();
        co_return;
    }
    fill(std::vector<AgentRow>(m_agents));
    m_problem->tell(installed.error());
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/session/agentcauses.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/textlabel.h"
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

AgentCauses::AgentCauses(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_layout(new QVBoxLayout(this))
    , m_progress(new BusyBar(this))
    , m_doing(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("agentCauses"_L1);
    m_progress->setAccessibleName(tr("Looking for the cause"));
    auto *busy = new QHBoxLayout;
    busy->addWidget(m_progress);
    busy->addWidget(m_doing, 1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addLayout(busy);
    clear();
}

void AgentCauses::clear()
{
    m_tasks.cancel();
    delete m_lines;
    m_lines = nullptr;
    m_progress->hide();
    m_doing->clear();
    hide();
}

void AgentCauses::show(const SessionRow &session)
{
    // One that asks for a sign-in has started.
    const bool hasFailed = session.state == SessionState::Failed && session.problem && session.signIn.empty();
    if (session.id == m_session && (hasFailed ? session.problem : std::nullopt) == m_problem)
        return;
    clear();
    m_session = session.id;
    m_sandbox = session.sandbox;
    m_problem = hasFailed ? session.problem : std::nullopt;
    if (hasFailed)
        m_tasks.start(look());
}

void AgentCauses::tell(const QString &text, const std::function<void()> &repair)
{
    auto *line = new QHBoxLayout;
    auto *label = new TextLabel(TextLabel::Role::Body, text, m_lines);
    label->setObjectName("agentCause"_L1);
    label->setWrapping(true);
    label->setSelectable(true);
    line->addWidget(label, 1);
    if (repair) {
        auto *button = new QPushButton(tr("Install"), m_lines);
        button->setObjectName("repairButton"_L1);
        button->setAccessibleName(tr("Install the agent in the sandbox"));
        connect(button, &QPushButton::clicked, this, repair);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    qobject_cast<QVBoxLayout *>(m_lines->layout())->addLayout(line);
}

async::Task<> AgentCauses::look()
{
    m_progress->show();
    m_doing->setText(tr("Looking for the cause in the sandbox…"));
    QWidget::show();
    const Result<std::vector<AgentCause>> causes = co_await m_workbench.agentCauses(m_session);
    m_progress->hide();
    m_doing->clear();
    m_lines = new QWidget(this);
    auto *layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_lines);
    if (!causes) {
        tell(tr("The cause could not be looked for: %1").arg(visibleLine(causes.error().what, 400)));
        co_return;
    }
    if (causes->empty())
        tell(tr("The usual causes were looked for and not found: it is installed, a key is there, and its service "
                "answers."));
    for (const AgentCause &cause : *causes) {
        std::function<void()> repair;
        if (!cause.install.isEmpty())
            repair = [this, agent = cause.install] { m_tasks.start(install(agent)); };
        tell(visibleLine(cause.what, 1200), repair);
    }
}

async::Task<> AgentCauses::install(QString agent)
{
    m_lines->setEnabled(false);
    m_progress->show();
    m_doing->setText(tr("Installing the agent…"));
    const Result<> installed = co_await m_workbench.installAgent(m_sandbox, agent);
    m_progress->hide();
    m_lines->setEnabled(true);
    m_doing->setText(installed ? tr("The agent is installed. Write to it to start it.")
                               : visibleLine(installed.error().what, 400));
}

} // namespace sandgate

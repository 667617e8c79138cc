// SPDX-License-Identifier: Apache-2.0
#include "ui/session/newsessiondialog.h"
#include "model/items/preparationdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/setupdesk.h"
#include "model/setup/acpservers.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/formlayouts.h"
#include "ui/common/pathfield.h"
#include "ui/common/problembanner.h"
#include "ui/common/rowheight.h"
#include "ui/common/textlabel.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

NewSessionDialog::NewSessionDialog(Workbench &workbench, const SandboxKey &sandbox, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_sandbox(sandbox)
    , m_agent(new QComboBox(this))
    , m_install(new QPushButton(tr("Install"), this))
    , m_hint(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_folder(new PathField(this))
    , m_serversLabel(new QLabel(tr("MCP &servers:"), this))
    , m_serverList(new QListWidget(this))
    , m_serversHint(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_progress(new BusyBar(this))
    , m_progressText(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_problem(new ProblemBanner(this))
    , m_again(m_problem->addAction(tr("Ask Again")))
{
    setObjectName("newSessionDialog"_L1);
    const SandboxRow *row = m_workbench.sandboxes().find(sandbox);
    setWindowTitle(row ? tr("New Session in “%1”").arg(visibleLine(row->name, 60)) : tr("New Session"));
    m_agent->setObjectName("agentField"_L1);
    m_agent->setAccessibleName(tr("Agent of the new session"));
    m_agent->setMinimumContentsLength(24);
    m_install->setObjectName("installAgentButton"_L1);
    m_install->setAutoDefault(false);
    m_hint->setObjectName("agentHint"_L1);
    m_hint->setWrapping(true);
    m_folder->setObjectName("sessionFolderField"_L1);
    m_folder->setAccessibleName(tr("Folder in which the agent works"));
    m_folder->setSandbox(row);
    if (row)
        m_folder->setText(m_workbench.preparations().folderOf(*row));
    m_serverList->setObjectName("mcpServerList"_L1);
    m_serverList->setAccessibleName(tr("MCP servers that the agent is told of"));
    m_serverList->setMaximumHeight(rowHeight(fontMetrics()) * 4);
    m_serversLabel->setBuddy(m_serverList);
    m_serversHint->setObjectName("mcpServersHint"_L1);
    m_serversHint->setWrapping(true);
    m_progress->setAccessibleName(tr("Working"));

    auto *agents = new QHBoxLayout;
    agents->setSpacing(8);
    agents->addWidget(m_agent, 1);
    agents->addWidget(m_install);
    QFormLayout *form = makeFormLayout();
    auto *agentLabel = new QLabel(tr("&Agent:"), this);
    agentLabel->setBuddy(m_agent);
    form->addRow(agentLabel, agents);
    form->addRow(QString(), m_hint);
    form->addRow(tr("&Folder:"), m_folder);
    form->addRow(m_serversLabel, m_serverList);
    form->addRow(QString(), m_serversHint);
    for (QWidget *part : {static_cast<QWidget *>(m_serversLabel), static_cast<QWidget *>(m_serverList),
                          static_cast<QWidget *>(m_serversHint)})
        part->hide();
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress);
    progress->addWidget(m_progressText, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_create = buttons->addButton(tr("Start Session"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName("createSessionButton"_L1);
    m_create->setProperty("primary", true);
    m_create->setDefault(true);
    auto *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    cancel->setObjectName("cancelButton"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addLayout(progress);
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72);

    connect(m_agent, &QComboBox::currentIndexChanged, this, &NewSessionDialog::refresh);
    connect(m_folder, &QLineEdit::textChanged, this, &NewSessionDialog::refresh);
    connect(m_folder, &QLineEdit::editingFinished, this, [this] {
        if (m_folder->text().trimmed() != m_folderRead) {
            m_reading.cancel();
            m_reading.start(loadServers());
        }
    });
    connect(m_again, &QPushButton::clicked, this, [this] { m_tasks.start(load()); });
    connect(m_install, &QPushButton::clicked, this, [this] {
        if (agent() && m_doing.isEmpty())
            m_tasks.start(install(agent()->id));
    });
    connect(m_create, &QPushButton::clicked, this, [this] {
        if (agent() && m_doing.isEmpty())
            m_tasks.start(create(agent()->id, m_folder->text().trimmed()));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_tasks.start(load());
    m_reading.start(loadServers());
}

const AgentRow *NewSessionDialog::agent() const
{
    const int index = m_agent->currentIndex();
    return index >= 0 && size_t(index) < m_agents.size() ? &m_agents[size_t(index)] : nullptr;
}

void NewSessionDialog::refresh()
{
    const AgentRow *chosen = agent();
    const bool idle = m_doing.isEmpty();
    m_progress->setVisible(!idle);
    m_progressText->setText(m_doing);
    m_agent->setEnabled(idle && !m_agents.empty());
    m_install->setVisible(chosen && !chosen->installed);
    m_install->setEnabled(idle);
    m_install->setAccessibleName(chosen ? tr("Install %1").arg(chosen->name) : tr("Install"));
    m_create->setEnabled(idle && chosen && chosen->installed && !m_folder->text().trimmed().isEmpty());
    if (!chosen)
        m_hint->setText({});
    else if (chosen->demo)
        m_hint->setText(tr("The demo agent needs no account. It answers from a script and asks for one permission."));
    else if (!chosen->installed)
        m_hint->setText(tr("It is not installed in this sandbox yet."));
    else if (!chosen->credentials)
        m_hint->setText(tr("No account was found for it in this sandbox. It may refuse to work until you sign in."));
    else
        m_hint->setText(tr("It is installed, and an account was found."));
}

// The first one that can start at once is proposed.
void NewSessionDialog::fill()
{
    const QString before = agent() ? agent()->id : QString();
    const QSignalBlocker quiet(m_agent);
    m_agent->clear();
    int best = -1;
    int bestRank = -1;
    for (size_t i = 0; i < m_agents.size(); ++i) {
        const AgentRow &row = m_agents[i];
        const QString name = visibleLine(row.name.isEmpty() ? row.id : row.name, 60);
        m_agent->addItem(row.installed ? name : tr("%1 (not installed)").arg(name), row.id);
        const int rank = row.id == before                   ? 4
                         : row.installed && row.credentials ? 3
                         : row.installed && row.demo        ? 2
                         : row.installed                    ? 1
                                                            : 0;
        if (rank > bestRank) {
            best = int(i);
            bestRank = rank;
        }
    }
    m_agent->setCurrentIndex(best);
}

async::Task<> NewSessionDialog::load()
{
    m_problem->clear();
    m_doing = tr("Asking the sandbox for its agents…");
    refresh();
    const Result<std::vector<AgentRow>> agents = co_await m_workbench.agents(m_sandbox);
    m_doing.clear();
    m_again->setVisible(!agents);
    if (agents) {
        m_agents = *agents;
        fill();
        if (m_agents.empty())
            m_problem->tell(tr("This sandbox offers no agents."));
    } else {
        m_problem->tell(agents.error());
    }
    refresh();
}

async::Task<> NewSessionDialog::install(QString agent)
{
    m_problem->clear();
    m_doing = tr("Installing the agent. This can take some minutes…");
    refresh();
    const Result<> installed = co_await m_workbench.installAgent(m_sandbox, agent);
    if (installed) {
        co_await load();
        co_return;
    }
    m_doing.clear();
    m_again->hide();
    m_problem->tell(installed.error());
    refresh();
}

async::Task<> NewSessionDialog::create(QString agent, QString cwd)
{
    m_problem->clear();
    m_doing = tr("Starting the session…");
    refresh();
    const QJsonArray servers = chosenServers();
    const Result<SessionId> made = co_await m_workbench.createSession(m_sandbox, agent, cwd, servers);
    m_doing.clear();
    refresh();
    if (!made) {
        m_again->hide();
        m_problem->tell(made.error());
        co_return;
    }
    accept();
    emit created(*made);
}

// What cannot be read offers no servers: why it is so, the agents' list says as well.
async::Task<> NewSessionDialog::loadServers()
{
    m_folderRead = m_folder->text().trimmed();
    fillServers({}, {});
    const Result<SandboxSetup> setup = co_await m_workbench.setups().read(m_sandbox, m_folderRead);
    if (!setup) {
        m_serversHint->setText(tr("The MCP servers of the folder are not known: %1").arg(setup.error().what));
        m_serversHint->show();
        co_return;
    }
    const Result<std::vector<SetupRecord>> kept = co_await m_workbench.setups().kept();
    fillServers(*setup, kept.value_or(std::vector<SetupRecord>()));
}

void NewSessionDialog::fillServers(const SandboxSetup &setup, const std::vector<SetupRecord> &kept)
{
    m_serverList->clear();
    m_servers = setup.mcpServers;
    m_servers.removeIf([](const QMap<QString, QJsonObject>::iterator &one) { return !isSwitchedOn(one.value()); });
    const QStringList leftOut = acpServers(m_servers).leftOut;
    for (const QString &name : leftOut)
        m_servers.remove(name);
    for (auto server = m_servers.begin(); server != m_servers.end(); ++server) {
        const bool isKnown = std::any_of(kept.begin(), kept.end(), [&server](const SetupRecord &record) {
            return record.setup.mcpServers.value(server.key()) == server.value();
        });
        const QString summary = visibleLine(summaryOfMcpServer(server.value()), 300);
        auto *item = new QListWidgetItem(tr("%1: %2").arg(visibleLine(server.key(), 60), summary), m_serverList);
        item->setData(Qt::UserRole, server.key());
        item->setToolTip(summary);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isKnown ? Qt::Checked : Qt::Unchecked);
    }
    m_serversLabel->setVisible(!m_servers.isEmpty());
    m_serverList->setVisible(!m_servers.isEmpty());
    m_serversHint->setVisible(!leftOut.isEmpty());
    m_serversHint->setText(tr("Not offered, since agents cannot be told of them: %1.").arg(leftOut.join(u", "_s)));
}

QJsonArray NewSessionDialog::chosenServers() const
{
    QMap<QString, QJsonObject> chosen;
    for (int row = 0; row < m_serverList->count(); ++row) {
        const QListWidgetItem *item = m_serverList->item(row);
        const QString name = item->data(Qt::UserRole).toString();
        if (item->checkState() == Qt::Checked)
            chosen.insert(name, m_servers[name]);
    }
    return acpServers(chosen).servers;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sandboxpage.h"
#include "model/items/processlistmodel.h"
#include "model/items/providerdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/busybar.h"
#include "ui/common/icons.h"
#include "ui/common/problembanner.h"
#include "ui/common/scrollcontent.h"
#include "ui/common/shortfolder.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/sandbox/agentlist.h"
#include "ui/sandbox/extendmenu.h"
#include "ui/sandbox/losses.h"
#include "ui/sandbox/preparationpane.h"
#include "ui/sandbox/sessionlink.h"
#include <QApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

SandboxPage::SandboxPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_name(new ElidedLabel(this))
    , m_place(new ElidedLabel(this))
    , m_passedOn(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_state(new Chip(this))
    , m_isolation(new QWidget(this))
    , m_wake(new QPushButton(tr("Wake"), this))
    , m_sleep(new QPushButton(tr("Sleep"), this))
    , m_delete(new QPushButton(tr("Delete Sandbox…"), this))
    , m_problem(new ProblemBanner(this))
    , m_again(m_problem->addAction(tr("Try Again")))
    , m_preparation(new PreparationPane(workbench, this))
    , m_stage(new QWidget(this))
    , m_stageText(new TextLabel(TextLabel::Role::Secondary, {}, m_stage))
    , m_cancel(new QPushButton(tr("Cancel"), m_stage))
    , m_time(new QWidget(this))
    , m_timeText(new TextLabel(TextLabel::Role::Body, {}, m_time))
    , m_timeIcon(new IconLabel("clock"_L1, Tone::Quiet, m_time))
    , m_extend(new QPushButton(tr("Extend"), m_time))
    , m_agents(new AgentList(workbench, this))
    , m_newSession(new QPushButton(tr("New Session…"), this))
    , m_processes(new TextLabel(TextLabel::Role::Secondary, {}, this))
{
    setObjectName("sandboxPage"_L1);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont font = m_name->font();
    font.setPointSizeF(QApplication::font().pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_name->setObjectName("sandboxName"_L1);
    m_passedOn->setObjectName("passedOn"_L1);
    m_passedOn->setWrapping(true);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName("sandboxState"_L1);
    m_problem->setObjectName("sandboxProblem"_L1);
    m_again->setObjectName("tryAgainButton"_L1);
    m_wake->setObjectName("wakeButton"_L1);
    m_sleep->setObjectName("sleepButton"_L1);
    m_delete->setObjectName("deleteSandboxButton"_L1);
    m_delete->setProperty("destructive", true);
    m_newSession->setObjectName("newSessionButton"_L1);
    m_newSession->setProperty("primary", true);

    auto *isolationText =
        new TextLabel(TextLabel::Role::Body,
                      tr("Not isolated: agents in this sandbox can read and change your own files "
                         "on this computer, not only those in its workspace folder. Other users of this "
                         "computer can see its access token in the list of processes, and so use it, too."),
                      m_isolation);
    isolationText->setObjectName("notIsolated"_L1);
    isolationText->setWrapping(true);
    auto *isolation = new QHBoxLayout(m_isolation);
    isolation->setContentsMargins(0, 0, 0, 0);
    isolation->addWidget(new IconLabel("unlocked"_L1, Tone::Attention, m_isolation), 0, Qt::AlignTop);
    isolation->addWidget(isolationText, 1);

    auto *busy = new BusyBar(m_stage);
    busy->setAccessibleName(tr("The sandbox is starting"));
    m_stageText->setObjectName("stageText"_L1);
    auto *stage = new QHBoxLayout(m_stage);
    stage->setContentsMargins(0, 0, 0, 0);
    stage->addWidget(busy);
    stage->addWidget(m_stageText, 1);
    m_cancel->setObjectName("cancelMakingButton"_L1);
    m_cancel->setAccessibleName(tr("Cancel the making of the sandbox"));
    stage->addWidget(m_cancel);

    m_timeText->setObjectName("timeLeft"_L1);
    m_timeText->setWrapping(true);
    m_extend->setObjectName("extendButton"_L1);
    m_extend->setAccessibleName(tr("Let the sandbox live longer"));
    m_extend->setMenu(makeExtendMenu(m_extend, {15min, 1h, 4h, 12h},
                                     [this](std::chrono::minutes time) { start(Command::Extend, time); }));
    auto *time = new QHBoxLayout(m_time);
    time->setContentsMargins(0, 0, 0, 0);
    time->addWidget(m_timeIcon);
    time->addWidget(m_timeText, 1);
    time->addWidget(m_extend);
    m_clock.setInterval(10000);
    connect(&m_clock, &QTimer::timeout, this, &SandboxPage::tellTime);

    auto *content = new ScrollContent;
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setWidget(content); // while it is empty: else all its texts are measured, for a size that it does not keep
    // Lines that are too long are hard to read, however wide the window is.
    auto *column = new QWidget(content);
    column->setMaximumWidth(fontMetrics().averageCharWidth() * 130);
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(28, 22, 28, 24);
    centred->addWidget(column, 1);
    centred->addStretch(0);
    auto *page = new QVBoxLayout(column);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(10);
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_state);
    page->addLayout(title);
    page->addWidget(m_place);
    page->addWidget(m_passedOn);
    page->addWidget(m_isolation);
    page->addWidget(m_stage);
    page->addWidget(m_time);
    page->addWidget(m_problem);
    page->addWidget(m_preparation);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_wake);
    buttons->addWidget(m_sleep);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    page->addLayout(buttons);

    m_sessions = addSection(page, tr("Sessions"), m_newSession);
    addSection(page, tr("Agents"), nullptr)->addWidget(m_agents);
    auto *showProcesses = new QPushButton(tr("Show Processes"), this);
    showProcesses->setObjectName("showProcessesButton"_L1);
    addSection(page, tr("Processes"), showProcesses)->addWidget(m_processes);
    page->addStretch();

    area->setAccessibleName(tr("Sandbox"));
    area->setFrameShape(QFrame::NoFrame);
    area->setBackgroundRole(QPalette::Base);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);

    connect(m_wake, &QPushButton::clicked, this, &SandboxPage::wake);
    connect(m_again, &QPushButton::clicked, this, [this] { start(Command::Wake); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { start(Command::Cancel); });
    connect(m_sleep, &QPushButton::clicked, this, &SandboxPage::sleep);
    connect(m_delete, &QPushButton::clicked, this, [this] { emit deleteWanted(m_sandbox); });
    connect(m_newSession, &QPushButton::clicked, this, [this] { emit newSessionWanted(m_sandbox); });
    m_problem->offerInstall();
    connect(m_problem->installButton(), &QPushButton::clicked, this, [this] { start(Command::InstallServer); });
    connect(showProcesses, &QPushButton::clicked, this, &SandboxPage::processesWanted);
    onAnyChange(workbench.sandboxes(), this, [this] { refresh(); });
    onAnyChange(workbench.sessions(), this, [this] { tellSessions(); });
    onAnyChange(workbench.processes(), this, [this] { tellProcesses(); });
}

QVBoxLayout *SandboxPage::addSection(QVBoxLayout *page, const QString &title, QWidget *action)
{
    page->addSpacing(10);
    page->addWidget(new Hairline(this));
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(TextLabel::Role::Heading, title, this), 1);
    if (action)
        head->addWidget(action);
    page->addLayout(head);
    auto *body = new QVBoxLayout;
    body->setSpacing(4);
    page->addLayout(body);
    return body;
}

void SandboxPage::show(const SandboxKey &sandbox)
{
    m_sandbox = sandbox;
    m_preparation->show(sandbox);
    refresh();
    tellSessions();
    tellProcesses();
}

bool SandboxPage::canWake() const
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    return row && !m_running.contains(m_sandbox) &&
           (row->state == SandboxState::Asleep || row->state == SandboxState::Failed ||
            row->state == SandboxState::Unreachable);
}

bool SandboxPage::canSleep() const
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    return row && !m_running.contains(m_sandbox) && row->state == SandboxState::Awake;
}

void SandboxPage::wake()
{
    if (canWake())
        start(Command::Wake);
}

void SandboxPage::sleep()
{
    if (canSleep() && lossesOfSleep(m_workbench, m_sandbox).isEmpty())
        start(Command::Sleep);
    else if (canSleep())
        emit sleepWanted(m_sandbox);
}

void SandboxPage::refresh()
{
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    if (!row)
        return;
    m_name->setText(visibleLine(row->name));
    const auto placed = [this, row](const QString &folder) {
        return row->provider.isEmpty() ? folder // destroyed: no provider has it any more
                                       : tr("%1  ·  %2").arg(m_workbench.providers().placeOf(*row), folder);
    };
    tellPlace(*m_place, placed(shortFolder(row->workspace, row)), placed(visibleLine(row->workspace)));
    m_passedOn->setText(tr("It was given the values of %1.").arg(visibleLine(row->passedOn.join(u", "_s), 300)));
    m_passedOn->setVisible(!row->passedOn.isEmpty() && !isOver(row->state));
    const StateLook look = lookOf(row->state);
    m_state->set(look.icon, look.word, look.tone);
    m_isolation->setVisible(!row->isolated && !isOver(row->state));
    const bool starting = row->state == SandboxState::Provisioning || row->state == SandboxState::Connecting ||
                          row->state == SandboxState::Destroying;
    m_stage->setVisible(starting || m_running.contains(m_sandbox));
    m_stageText->setText(visibleLine(row->stage.isEmpty() ? look.word : row->stage));
    m_cancel->setVisible(row->state == SandboxState::Provisioning);
    m_cancel->setEnabled(m_running.value(m_sandbox, Command::Wake) != Command::Cancel);
    tellTime();
    tellProblem(*row);
    tellButtons(*row);
    m_agents->show(row->key, row->state);
}

void SandboxPage::tellProblem(const SandboxRow &row)
{
    const bool installing = m_running.value(m_sandbox, Command::Wake) == Command::InstallServer;
    if (const auto failure = m_failures.constFind(m_sandbox); failure != m_failures.cend())
        m_problem->tell(*failure);
    else if (row.problem)
        m_problem->tell(*row.problem);
    else if (row.state == SandboxState::Gone)
        m_problem->tell(tr("This sandbox no longer exists. Its transcripts are kept here until you delete it."));
    else
        m_problem->clear();
    m_problem->setBusy(installing ? tr("Installing sandbox-agent…") : QString());
    m_again->setVisible(m_problem->isTelling() && canWake());
}

void SandboxPage::tellTime()
{
    constexpr qint64 isShort = 10 * 60 * 1000;
    const SandboxRow *row = m_workbench.sandboxes().find(m_sandbox);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool isTold = row && row->endsAt > 0 && !isOver(row->state);
    m_time->setVisible(isTold);
    if (isTold != m_clock.isActive())
        isTold ? m_clock.start() : m_clock.stop();
    if (!isTold)
        return;
    const bool isSoon = row->endsAt - now < isShort;
    m_timeIcon->set(isSoon ? "warning"_L1 : "clock"_L1, isSoon ? Tone::Attention : Tone::Quiet);
    const ProviderFacts *facts = m_workbench.providers().factsOf(*row);
    const bool isExtendable = !facts || facts->extends;
    m_timeText->setText(row->endsAt <= now ? tr("Its time is over.")
                        : !isExtendable    ? tr("Time left: %1, until %2. It cannot be extended.")
                                              .arg(remaining(row->endsAt, now), localTime(row->endsAt))
                                        : tr("Time left: %1, until %2. While an agent works or a request waits, it "
                                             "is extended by itself, up to its limit.")
                                              .arg(remaining(row->endsAt, now), localTime(row->endsAt)));
    m_extend->setVisible(isExtendable);
    m_extend->setEnabled(!m_running.contains(m_sandbox));
}

void SandboxPage::tellButtons(const SandboxRow &row)
{
    const bool over = row.state == SandboxState::Destroying || row.state == SandboxState::Destroyed;
    m_wake->setVisible(row.state == SandboxState::Asleep);
    m_wake->setEnabled(canWake());
    m_wake->setAccessibleName(tr("Wake the sandbox %1").arg(row.name));
    m_sleep->setVisible(row.state == SandboxState::Awake);
    m_sleep->setEnabled(canSleep());
    m_sleep->setAccessibleName(tr("Let the sandbox %1 sleep").arg(row.name));
    m_delete->setVisible(!over);
    m_delete->setAccessibleName(tr("Delete the sandbox %1").arg(row.name));
    m_newSession->setEnabled(!isOver(row.state) && row.state != SandboxState::Failed);
    m_newSession->setAccessibleName(tr("New session in the sandbox %1").arg(row.name));
}

void SandboxPage::tellSessions()
{
    std::vector<SessionRow> sessions;
    for (const SessionRow &row : m_workbench.sessions().rows()) {
        if (row.sandbox == m_sandbox)
            sessions.push_back(row);
    }
    std::stable_sort(sessions.begin(), sessions.end(), [](const SessionRow &a, const SessionRow &b) {
        const auto place = [](const SessionRow &row) { return row.marks.isPinned ? 0 : row.marks.archivedAt ? 2 : 1; };
        return std::pair(place(a), -a.createdAt) < std::pair(place(b), -b.createdAt);
    });
    if (m_sessionRows && sessions == m_shownSessions)
        return;
    m_shownSessions = sessions;
    if (m_sessionRows)
        m_sessionRows->deleteLater();
    m_sessionRows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_sessionRows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    if (sessions.empty()) {
        auto *text = new TextLabel(TextLabel::Role::Secondary,
                                   tr("No session yet. Start one to give an agent something to do."), m_sessionRows);
        text->setWrapping(true);
        rows->addWidget(text);
    }
    constexpr size_t most = 30; // all of them are in the side bar
    for (size_t i = 0; i < qMin(most, sessions.size()); ++i) {
        auto *link = new SessionLink(sessions[i], m_sessionRows);
        const SessionId id = sessions[i].id;
        connect(link, &QAbstractButton::clicked, this, [this, id] { emit sessionWanted(id); });
        rows->addWidget(link);
    }
    if (sessions.size() > most)
        rows->addWidget(new TextLabel(TextLabel::Role::Secondary, tr("The older ones are in the list on the left."),
                                      m_sessionRows));
    m_sessions->addWidget(m_sessionRows);
}

void SandboxPage::tellProcesses()
{
    int all = 0;
    int running = 0;
    for (const ProcessRow &row : m_workbench.processes().rows()) {
        if (row.sandbox != m_sandbox)
            continue;
        ++all;
        running += row.state == ProcessState::Running || row.state == ProcessState::Starting ? 1 : 0;
    }
    m_processes->setText(all == 0 ? tr("None was started here yet.")
                                  : tr("%1 running, %2 in all").arg(running).arg(all));
}

void SandboxPage::start(Command command, std::chrono::seconds time)
{
    if (!m_running.contains(m_sandbox))
        m_tasks.start(run(m_sandbox, command, time));
}

async::Task<> SandboxPage::run(SandboxKey sandbox, Command command, std::chrono::seconds time)
{
    m_failures.remove(sandbox);
    m_running.insert(sandbox, command);
    refresh();
    const Result<> done = co_await carryOut(sandbox, command, time);
    m_running.remove(sandbox);
    if (!done)
        m_failures.insert(sandbox, done.error());
    refresh();
}

async::Task<Result<>> SandboxPage::carryOut(SandboxKey sandbox, Command command, std::chrono::seconds time)
{
    if (command == Command::Sleep) {
        co_return co_await m_workbench.sleep(sandbox);
    }
    if (command == Command::Extend) {
        co_return co_await m_workbench.extend(sandbox, time);
    }
    if (command == Command::Cancel) {
        co_return co_await m_workbench.destroySandbox(sandbox);
    }
    if (command == Command::InstallServer) {
        const Result<> installed = co_await m_workbench.installServer();
        if (!installed)
            co_return installed;
    }
    // Whoever installs the missing program wants the sandbox to start with it.
    co_return co_await m_workbench.wake(sandbox);
}

} // namespace sandgate

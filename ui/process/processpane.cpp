// SPDX-License-Identifier: Apache-2.0
#include "ui/process/processpane.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/terminaldesk.h"
#include "model/visibletext.h"
#include "ui/common/emptystate.h"
#include "ui/common/keptsetting.h"
#include "ui/common/pagestack.h"
#include "ui/common/pathfield.h"
#include "ui/common/problembanner.h"
#include "ui/common/quietview.h"
#include "ui/common/textlabel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/log/logpane.h"
#include "ui/process/processdelegate.h"
#include "ui/terminal/terminalpane.h"
#include "ui/terminal/terminalview.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

ProcessPane::ProcessPane(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_rows(workbench.processes(), nullptr)
    , m_title(new TextLabel(TextLabel::Role::Heading, {}, this))
    , m_command(new QLineEdit(this))
    , m_folder(new PathField(this))
    , m_run(new QPushButton(tr("Run"), this))
    , m_newTerminal(new QPushButton(tr("New Terminal"), this))
    , m_problem(new ProblemBanner(this))
    , m_table(new QuietView<QTableView>(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_forceStop(new QPushButton(tr("Force Stop"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_left(new PageStack(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_right(new PageStack(this))
    , m_log(new LogPane(workbench, this))
    , m_terminal(new TerminalPane(workbench, this))
{
    setObjectName("processPane"_L1);
    m_problem->setDismissable(true);
    m_problem->setObjectName("processProblem"_L1);
    m_log->setObjectName("logPane"_L1);
    m_terminal->setObjectName("terminalPane"_L1);
    m_right->addWidget(m_log);
    m_right->addWidget(m_terminal);

    m_left->addWidget(makeTable());
    m_left->addWidget(new EmptyState("terminal"_L1, tr("No processes"),
                                     tr("Type a command above to run it in this sandbox and follow its output here."),
                                     m_left));
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    auto *banner = new QHBoxLayout;
    banner->setContentsMargins(16, 0, 16, 0);
    banner->addWidget(m_problem);
    layout->addLayout(banner);
    layout->addWidget(m_splitter, 1);

    connect(m_command, &QLineEdit::returnPressed, this, &ProcessPane::run);
    connect(m_folder, &QLineEdit::returnPressed, this, &ProcessPane::run);
    connect(m_command, &QLineEdit::textChanged, this, &ProcessPane::refresh);
    connect(m_run, &QPushButton::clicked, this, &ProcessPane::run);
    connect(m_newTerminal, &QPushButton::clicked, this, &ProcessPane::newTerminal);
    connect(m_terminal, &TerminalPane::linkWanted, this, &ProcessPane::linkWanted);
    connect(m_stop, &QPushButton::clicked, this, [this] { start(Command::Stop); });
    connect(m_forceStop, &QPushButton::clicked, this, [this] { start(Command::ForceStop); });
    connect(m_remove, &QPushButton::clicked, this, [this] { start(Command::Remove); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_choosing && current.isValid())
            m_choices.insert(m_sandbox, current.data(ProcessListModel::KeyRole).value<ProcessKey>());
        choose();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProcessPane::choose);
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    onAnyChange(m_rows, this, [this] { refresh(); });
    refresh();
}

QWidget *ProcessPane::makeHead()
{
    auto *head = new QWidget(this);
    m_title->setMinimumWidth(0);
    m_command->setObjectName("processCommand"_L1);
    m_command->setPlaceholderText(tr("Command, for example: npm test"));
    m_command->setAccessibleName(tr("Command to run in the sandbox"));
    m_folder->setObjectName("processFolder"_L1);
    m_folder->setAccessibleName(tr("Folder in which the command runs"));
    m_folder->setPlaceholderText(tr("Folder"));
    m_run->setObjectName("runProcessButton"_L1);
    m_run->setAutoDefault(false);
    m_newTerminal->setObjectName("newTerminalButton"_L1);
    m_newTerminal->setAutoDefault(false);
    m_stop->setObjectName("stopProcessButton"_L1);
    m_forceStop->setObjectName("forceStopProcessButton"_L1);
    m_remove->setObjectName("removeProcessButton"_L1);
    auto *words = new QHBoxLayout;
    words->addWidget(m_title, 1);
    words->addWidget(m_stop);
    words->addWidget(m_forceStop);
    words->addWidget(m_remove);
    auto *line = new QHBoxLayout;
    line->addWidget(m_command, 3);
    line->addWidget(m_folder, 2);
    line->addWidget(m_run);
    line->addWidget(m_newTerminal);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->setSpacing(6);
    layout->addLayout(words);
    layout->addLayout(line);
    return head;
}

QWidget *ProcessPane::makeTable()
{
    m_table->setObjectName("processTable"_L1);
    m_table->setAccessibleName(tr("Processes of the sandbox"));
    m_table->setModel(&m_rows);
    m_table->setItemDelegate(new ProcessDelegate(m_table));
    m_table->setProperty("ownRows", true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProcessListModel::StartedColumn, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProcessListModel::CommandColumn, QHeaderView::Stretch);
    const int digit = m_table->fontMetrics().averageCharWidth();
    header->resizeSection(ProcessListModel::StateColumn, digit * 15);
    header->resizeSection(ProcessListModel::ExitCodeColumn, digit * 12);
    header->resizeSection(ProcessListModel::StartedColumn, digit * 14);
    return m_table;
}

void ProcessPane::show(const SandboxKey &sandbox)
{
    if (sandbox == m_sandbox)
        return;
    m_sandbox = sandbox;
    m_problem->clear();
    m_choosing = true; // what is chosen while the rows go and come is no choice of the person
    m_rows.choose(sandbox);
    const SandboxRow *row = m_workbench.sandboxes().find(sandbox);
    m_folder->setSandbox(row);
    m_folder->setText(row ? row->workspace : QString());
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_choosing = false;
    chooseOne();
    choose();
    refresh();
}

void ProcessPane::focusCommand()
{
    m_command->setFocus(Qt::ShortcutFocusReason);
}

void ProcessPane::save(QSettings &settings) const
{
    keep(settings, "processes/splitter"_L1, m_splitter->saveState());
    keep(settings, "processes/terminalText"_L1, m_terminal->view().fontStep());
    keep(settings, "processes/chosen"_L1, m_choices.value(m_sandbox, m_lastChoice).value);
    keep(settings, "processes/columns"_L1, m_table->horizontalHeader()->saveState());
    m_log->save(settings);
}

void ProcessPane::restore(QSettings &settings)
{
    m_splitter->restoreState(settings.value("processes/splitter"_L1).toByteArray());
    m_terminal->view().setFontStep(settings.value("processes/terminalText"_L1).toInt());
    m_lastChoice = {settings.value("processes/chosen"_L1).toString()};
    m_table->horizontalHeader()->restoreState(settings.value("processes/columns"_L1).toByteArray());
    m_log->restore(settings);
}

void ProcessPane::refresh()
{
    const SandboxRow *sandbox = m_workbench.sandboxes().find(m_sandbox);
    const bool usable = sandbox && !isOver(sandbox->state);
    m_title->setText(sandbox ? tr("Processes in %1").arg(visibleLine(sandbox->name, 32)) : tr("Processes"));
    m_command->setEnabled(usable);
    m_folder->setEnabled(usable);
    m_run->setEnabled(usable && !m_starting && !m_command->text().trimmed().isEmpty());
    m_run->setText(m_starting ? tr("Starting…") : tr("Run"));
    m_newTerminal->setEnabled(usable && !m_starting);
    m_left->setCurrentIndex(m_rows.rowCount() > 0 ? 0 : 1);

    if (!m_expected.isEmpty()) {
        const QModelIndex row = m_rows.mapFromSource(m_workbench.processes().indexOf(m_expected));
        if (row.isValid()) {
            m_expected = {};
            m_table->selectRow(row.row());
            if (std::exchange(m_wantsTerminal, false))
                m_terminal->setFocus(Qt::OtherFocusReason);
        }
    }
    chooseOne();
    bool running = false;
    bool over = false;
    const std::vector<ProcessKey> processes = chosen();
    for (const ProcessKey &key : processes) {
        const ProcessRow *row = m_workbench.processes().find(key);
        const bool runs = row && (row->state == ProcessState::Running || row->state == ProcessState::Starting);
        running = running || (runs && !m_busy.contains(key));
        over = over || (row && !runs && !m_busy.contains(key));
    }
    m_stop->setEnabled(running);
    m_forceStop->setEnabled(running);
    m_remove->setEnabled(over);
    if (const ProcessRow *shown = m_workbench.processes().find(m_terminal->process()))
        m_terminal->setProcess(*shown);
    const ProcessRow *one = processes.size() == 1 ? m_workbench.processes().find(processes.front()) : nullptr;
    const QString object = one ? visibleLine(one->command, 60) : tr("the chosen processes");
    m_stop->setAccessibleName(tr("Stop %1").arg(object));
    m_forceStop->setAccessibleName(tr("Force stop %1").arg(object));
    m_remove->setAccessibleName(tr("Remove %1 from the list").arg(object));
    if (one)
        m_log->setProcess(*one);
    if (one && one->problem && !m_problem->isTelling())
        m_problem->tell(*one->problem);
}

// Without a choice of the person the newest process is shown. A choice holds until its process goes.
void ProcessPane::chooseOne()
{
    if (m_choosing || m_rows.rowCount() == 0 || m_table->selectionModel()->hasSelection())
        return;
    QModelIndex row = m_rows.mapFromSource(m_workbench.processes().indexOf(m_choices.value(m_sandbox, m_lastChoice)));
    if (!row.isValid()) {
        const auto started = [this](int number) {
            return m_rows.index(number, ProcessListModel::StartedColumn).data().toLongLong();
        };
        int newest = 0;
        for (int i = 1; i < m_rows.rowCount(); ++i)
            newest = started(i) > started(newest) ? i : newest;
        row = m_rows.index(newest, 0);
    }
    m_choosing = true;
    m_table->selectRow(row.row());
    m_choosing = false;
}

ProcessKey ProcessPane::process() const
{
    return m_table->currentIndex().data(ProcessListModel::KeyRole).value<ProcessKey>();
}

void ProcessPane::addRowAction(QAction &action)
{
    m_table->addAction(&action);
}

void ProcessPane::select(const ProcessKey &process)
{
    const QModelIndex row = m_rows.mapFromSource(m_workbench.processes().indexOf(process));
    if (row.isValid())
        m_table->selectRow(row.row());
}

void ProcessPane::reveal(const ProcessKey &process, const QString &word)
{
    select(process);
    if (this->process() != process)
        return;
    if (m_right->currentWidget() == m_terminal)
        m_terminal->openFind(word);
    else
        m_log->openFind(word);
}

QList<QAction *> ProcessPane::outputTools() const
{
    if (m_right->currentWidget() == m_terminal)
        return m_terminal->tools();
    return m_log->pages().sources().empty() ? QList<QAction *>() : m_log->tools();
}

// What has a terminal is shown by it, all others by their log.
void ProcessPane::choose()
{
    const ProcessKey process = this->process();
    std::vector<LogSource> logs; // of several processes they are read together
    for (const ProcessKey &key : chosen()) {
        const ProcessRow *row = m_workbench.processes().find(key);
        logs.push_back({key, row ? visibleLine(row->command, 60) : QString()});
    }
    const ProcessRow *row = m_workbench.processes().find(process);
    const bool hasTerminal = logs.size() < 2 && row && row->tty;
    m_right->setCurrentWidget(hasTerminal ? static_cast<QWidget *>(m_terminal) : m_log);
    m_terminal->show(hasTerminal ? process : ProcessKey());
    if (logs.size() > 1)
        m_log->show(logs);
    else
        m_log->show(hasTerminal ? ProcessKey() : process);
    refresh();
    emit processChosen();
}

std::vector<ProcessKey> ProcessPane::chosen() const
{
    std::vector<ProcessKey> keys;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        keys.push_back(index.data(ProcessListModel::KeyRole).value<ProcessKey>());
    return keys;
}

void ProcessPane::run()
{
    if (m_run->isEnabled())
        m_tasks.start(startProcess(m_sandbox, m_command->text().trimmed(), m_folder->text().trimmed()));
}

void ProcessPane::start(Command command)
{
    const std::vector<ProcessKey> processes = chosen();
    for (const ProcessKey &key : processes) {
        const ProcessRow *row = m_workbench.processes().find(key);
        const bool runs = row && (row->state == ProcessState::Running || row->state == ProcessState::Starting);
        if (row && runs == (command != Command::Remove) && !m_busy.contains(key))
            m_tasks.start(carryOut(key, command));
    }
}

async::Task<> ProcessPane::startProcess(SandboxKey sandbox, QString command, QString cwd)
{
    m_starting = true;
    m_problem->clear();
    refresh();
    const Result<ProcessKey> started = co_await m_workbench.startProcess(sandbox, command, cwd);
    if (started)
        m_command->clear();
    tellStarted(started);
}

void ProcessPane::newTerminal()
{
    if (m_newTerminal->isEnabled())
        m_tasks.start(startTerminal(m_sandbox, m_folder->text().trimmed()));
}

async::Task<> ProcessPane::startTerminal(SandboxKey sandbox, QString cwd)
{
    m_starting = true;
    m_problem->clear();
    refresh();
    const Result<ProcessKey> started = co_await m_workbench.terminals().startShell(sandbox, cwd);
    m_wantsTerminal = started.has_value();
    tellStarted(started);
}

void ProcessPane::tellStarted(const Result<ProcessKey> &started)
{
    m_starting = false;
    if (started)
        m_expected = *started;
    else
        m_problem->tell(started.error());
    refresh();
}

async::Task<> ProcessPane::carryOut(ProcessKey process, Command command)
{
    m_busy.insert(process);
    m_problem->clear();
    refresh();
    Result<> done;
    if (command == Command::Remove) {
        done = co_await m_workbench.removeProcess(process);
    } else {
        const bool force = command == Command::ForceStop;
        done = co_await m_workbench.stopProcess(process, force);
    }
    m_busy.remove(process);
    if (!done)
        m_problem->tell(done.error());
    refresh();
}

} // namespace sandgate

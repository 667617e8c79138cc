// SPDX-License-Identifier: Apache-2.0
#include "ui/window/outputwindow.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/keptsetting.h"
#include "ui/common/problembanner.h"
#include "ui/common/watching.h"
#include "ui/common/weblinks.h"
#include "ui/log/logpane.h"
#include "ui/terminal/terminalpane.h"
#include "ui/terminal/terminalview.h"
#include "ui/window/settingsgroup.h"
#include "ui/window/shortcuts.h"
#include "ui/window/statekeeper.h"
#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

OutputWindow::OutputWindow(Workbench &workbench, QSettings &settings, const QString &group)
    : m_workbench(workbench)
    , m_settings(settings)
    , m_group(group)
    , m_process(processOf(settings, group))
    , m_problem(new ProblemBanner(this))
    , m_pages(new QStackedWidget(this))
    , m_nothing(new EmptyState("terminal"_L1, tr("This process is not there"),
                               tr("What it has printed is shown here as soon as it is known."), m_pages))
{
    setObjectName("outputWindow"_L1);
    setWindowIcon(programIcon());
    m_problem->setObjectName("outputProblem"_L1);
    m_problem->setDismissable(true);
    makeWaysOut();
    m_pages->addWidget(m_nothing);
    m_pages->setAutoFillBackground(true);
    m_pages->setBackgroundRole(QPalette::Base);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_problem->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_problem);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    makeMenus();
    m_shortcuts = new Shortcuts(*menuBar(), settings, this);
    resize(fontMetrics().averageCharWidth() * 134, fontMetrics().lineSpacing() * 34);
    {
        const SettingsGroup in(m_settings, m_group);
        restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray());
    }
    connect(&m_workbench, &Workbench::allKnown, this, &OutputWindow::refresh);
    onAnyChange(m_workbench.processes(), this, [this] { refresh(); });
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    m_keeper = new StateKeeper(*this, [this] { save(); });
    refresh();
}

OutputWindow::~OutputWindow() = default;

ProcessKey OutputWindow::processOf(QSettings &settings, const QString &group)
{
    const SettingsGroup in(settings, group);
    return {settings.value("window/process"_L1).toString()};
}

void OutputWindow::prepare(QSettings &settings, const QString &group, const ProcessKey &process)
{
    const SettingsGroup in(settings, group);
    settings.setValue("window/process"_L1, process.value);
}

// Its actions are called as those of other windows are, where they are the same: they have the same keys then.
void OutputWindow::makeMenus()
{
    const auto add = [this](QMenu &menu, const QString &text, QLatin1String name, auto &&what) {
        QAction *action = menu.addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    QMenu &file = *menuBar()->addMenu(tr("&File"));
    m_showInList = add(file, tr("Show in &List"), "showInListAction"_L1, [this] { emit listWanted(m_process); });
    file.addSeparator();
    add(file, tr("Cl&ose Window"), "closeWindowAction"_L1, [this] { close(); })->setShortcut(QKeySequence(u"Ctrl+W"_s));
    add(file, tr("&Quit"), "quitAction"_L1, [this] { emit quitWanted(); })->setShortcut(QKeySequence(u"Ctrl+Q"_s));
    QMenu &process = *menuBar()->addMenu(tr("&Process"));
    m_stop = add(process, tr("&Stop"), "stopProcessAction"_L1,
                 [this] { m_tasks.start(tellOutcome(m_workbench.stopProcess(m_process, false))); });
    m_forceStop = add(process, tr("&Force Stop"), "forceStopProcessAction"_L1,
                      [this] { m_tasks.start(tellOutcome(m_workbench.stopProcess(m_process, true))); });
    m_output = menuBar()->addMenu(tr("&Output"));
    m_output->setObjectName("outputMenu"_L1);
    QMenu &view = *menuBar()->addMenu(tr("&View"));
    QAction *full = add(view, tr("F&ull Screen"), "fullScreenAction"_L1,
                        [this](bool isOn) { isOn ? showFullScreen() : showNormal(); });
    full->setShortcuts({QKeySequence(u"Ctrl+Alt+F"_s), QKeySequence(u"F11"_s)});
    full->setCheckable(true);
}

void OutputWindow::makeWaysOut()
{
    QPushButton *list = m_nothing->addAction(tr("Show List"));
    list->setObjectName("showListButton"_L1);
    connect(list, &QPushButton::clicked, this, [this] { emit listWanted(m_process); });
    QPushButton *away = m_nothing->addAction(tr("Close Window"));
    away->setObjectName("closeGoneButton"_L1);
    connect(away, &QPushButton::clicked, this, &QWidget::close);
    m_waysOut = {list, away};
}

// Either it is not known yet, or it was removed, perhaps while the program was closed.
void OutputWindow::tellMissing()
{
    const bool isGone = m_workbench.knowsAll();
    for (QWidget *button : m_waysOut)
        button->setVisible(isGone);
    if (isGone)
        m_nothing->set(tr("This process is no longer there"),
                       tr("It was removed, with all that it had printed. The list has those that are there."));
}

void OutputWindow::makePane(const ProcessRow &process)
{
    QWidget *pane = nullptr;
    const SettingsGroup in(m_settings, m_group);
    if (process.tty) {
        m_terminal = new TerminalPane(m_workbench, m_pages);
        m_terminal->setObjectName("terminalPane"_L1);
        m_terminal->view().setFontStep(m_settings.value("processes/terminalText"_L1).toInt());
        connect(m_terminal, &TerminalPane::linkWanted, this, &OutputWindow::askToOpen);
        connect(&m_terminal->view(), &TerminalView::fontStepChanged, this, &OutputWindow::save);
        pane = m_terminal;
    } else {
        m_log = new LogPane(m_workbench, m_pages);
        m_log->setObjectName("logPane"_L1);
        m_log->restore(m_settings);
        pane = m_log;
    }
    m_pages->addWidget(pane);
    m_output->setTitle(m_terminal ? tr("&Terminal") : tr("&Log"));
    m_output->addActions(m_terminal ? m_terminal->tools() : m_log->tools());
    m_keeper->listen(*pane);
    pane->setFocus(Qt::OtherFocusReason);
}

void OutputWindow::refresh()
{
    const ProcessRow *row = m_workbench.processes().find(m_process);
    const bool runs = row && (row->state == ProcessState::Running || row->state == ProcessState::Starting);
    m_stop->setEnabled(runs && !m_isBusy);
    m_forceStop->setEnabled(runs && !m_isBusy);
    m_showInList->setEnabled(row != nullptr);
    m_output->setEnabled(row != nullptr);
    const SandboxRow *sandbox = row ? m_workbench.sandboxes().find(row->sandbox) : nullptr;
    const QString command = row ? visibleLine(row->command, 60) : tr("Process");
    setWindowTitle(sandbox ? tr("%1 in %2 - Sandgate").arg(command, visibleLine(sandbox->name, 40))
                           : tr("%1 - Sandgate").arg(command));
    if (row && !m_terminal && !m_log)
        makePane(*row);
    if (!row)
        tellMissing();
    if (m_terminal) {
        m_terminal->show(row ? m_process : ProcessKey());
        if (row)
            m_terminal->setProcess(*row);
    } else if (m_log) {
        m_log->show(row ? m_process : ProcessKey());
        if (row)
            m_log->setProcess(*row);
    }
    if (row && row->problem && !m_problem->isTelling())
        m_problem->tell(*row->problem);
    m_pages->setCurrentIndex(row ? 1 : 0);
}

void OutputWindow::reveal()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void OutputWindow::save()
{
    const SettingsGroup in(m_settings, m_group);
    keep(m_settings, "window/process"_L1, m_process.value);
    keep(m_settings, "window/geometry"_L1, saveGeometry());
    if (m_terminal)
        keep(m_settings, "processes/terminalText"_L1, m_terminal->view().fontStep());
    if (m_log)
        m_log->save(m_settings);
}

void OutputWindow::readChoices()
{
    m_shortcuts->reload();
}

void OutputWindow::askToOpen(const QUrl &url)
{
    askToOpenWebLink(this, url, [this, url] {
        if (!openWebLink(url))
            m_problem->tell(webLinkProblem(url));
    });
}

async::Task<> OutputWindow::tellOutcome(async::Task<Result<>> command)
{
    m_isBusy = true;
    m_problem->clear();
    refresh();
    const Result<> done = co_await std::move(command);
    m_isBusy = false;
    if (!done)
        m_problem->tell(done.error());
    refresh();
}

void OutputWindow::closeEvent(QCloseEvent *event)
{
    save();
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    hide(); // who hears of it finds it closed
    emit left();
}

} // namespace sandgate

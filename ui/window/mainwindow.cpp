// SPDX-License-Identifier: Apache-2.0
#include "ui/window/mainwindow.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/emptystate.h"
#include "ui/common/icons.h"
#include "ui/common/pagestack.h"
#include "ui/common/problembanner.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/files/fileactions.h"
#include "ui/files/filespane.h"
#include "ui/permission/inboxpane.h"
#include "ui/permission/permissioncard.h"
#include "ui/process/processpane.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/session/composer.h"
#include "ui/session/queuelist.h"
#include "ui/session/sessionmarking.h"
#include "ui/session/sessionpage.h"
#include "ui/session/settingsbar.h"
#include "ui/window/lowerpanel.h"
#include "ui/window/messageline.h"
#include "ui/window/shortcuts.h"
#include "ui/window/sidebar.h"
#include "ui/window/waitingbutton.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

MainWindow::MainWindow(Workbench &workbench, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
    , m_settings(settings)
    , m_actions(new WindowActions(*this))
    , m_shortcuts(nullptr)
    , m_notice(new ProblemBanner(this))
    , m_problem(new ProblemBanner(this))
    , m_sidebar(new Sidebar(workbench, *m_actions->sandboxMenu, *m_actions->sessionMenu, this))
    , m_marking(new SessionMarking(workbench, *m_actions->sessionMenu, *this))
    , m_pages(new PageStack(this))
    , m_welcome(nullptr)
    , m_nothingChosen(nullptr)
    , m_sandboxPage(new SandboxPage(workbench, this))
    , m_sessionPage(new SessionPage(workbench, m_setAside, *m_actions->rawEvents, *m_actions->sessionMenu, this))
    , m_inbox(new InboxPane(workbench, m_setAside, this))
    , m_processes(new ProcessPane(workbench, this))
    , m_files(new FilesPane(workbench, this))
    , m_lower(new LowerPanel(this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
    , m_messages(new MessageLine(this))
    , m_waiting(new WaitingButton(this))
{
    setObjectName("mainWindow"_L1);
    setWindowIcon(programIcon());
    arrange();
    addToolBar();
    connectActions();
    connectPanes();
    m_shortcuts = new Shortcuts(*menuBar(), settings, this); // when all menus are there
    restore();
    showNotice();
    refresh();
    m_sidebar->focusTree();
}

MainWindow::~MainWindow() = default;

void MainWindow::arrange()
{
    auto *welcome = new EmptyState("sandbox"_L1, tr("Run coding agents in sandboxes"),
                                   tr("A sandbox is a place where agents work: a folder on this computer, for a start. "
                                      "Sandgate shows what each agent does, live, and asks you before it does "
                                      "something that needs your permission."),
                                   m_pages);
    QPushButton *first = welcome->addAction(tr("New Sandbox…"));
    first->setObjectName("welcomeNewSandboxButton"_L1);
    first->setProperty("primary", true);
    connect(first, &QPushButton::clicked, this, &MainWindow::askForSandbox);
    m_welcome = welcome;
    m_welcome->setAutoFillBackground(true);
    m_welcome->setBackgroundRole(QPalette::Base);
    m_nothingChosen = new EmptyState("left"_L1, tr("Choose a sandbox or a session"),
                                     tr("They are in the list on the left."), m_pages);
    m_nothingChosen->setAutoFillBackground(true);
    m_nothingChosen->setBackgroundRole(QPalette::Base);
    m_problem->setObjectName("windowProblem"_L1);
    m_problem->setDismissable(true);
    m_notice->setObjectName("windowNotice"_L1);

    for (QWidget *page : {m_welcome, m_nothingChosen, static_cast<QWidget *>(m_sandboxPage),
                          static_cast<QWidget *>(m_sessionPage), static_cast<QWidget *>(m_inbox)})
        m_pages->addWidget(page);
    for (QWidget *pane : {static_cast<QWidget *>(m_processes), static_cast<QWidget *>(m_files)}) {
        pane->setAutoFillBackground(true);
        pane->setBackgroundRole(QPalette::Base);
    }
    m_lower->add(*m_actions->processes, *m_processes, tr("Processes"));
    m_lower->add(*m_actions->files, *m_files, tr("Files"));
    m_down->addWidget(m_pages);
    m_down->addWidget(m_lower);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_down->setChildrenCollapsible(false);
    m_across->addWidget(m_sidebar);
    m_across->addWidget(m_down);
    m_across->setStretchFactor(0, 0);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setHandleWidth(1);
    m_actions->sandboxMenu->insertMenu(m_actions->filesPlace, &m_files->actions().menu());
    const int letter = fontMetrics().averageCharWidth();
    m_sidebar->setMinimumWidth(letter * 22);
    m_across->setSizes({letter * 40, letter * 130});

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *banners = new QVBoxLayout;
    banners->setContentsMargins(0, 0, 0, 0);
    banners->setSpacing(0);
    m_notice->setContentsMargins(12, 8, 12, 8);
    m_problem->setContentsMargins(12, 8, 12, 8);
    banners->addWidget(m_notice);
    banners->addWidget(m_problem);
    layout->addLayout(banners);
    layout->addWidget(m_across, 1);
    setCentralWidget(centre);
    resize(letter * 190, fontMetrics().lineSpacing() * 48);
}

void MainWindow::addToolBar()
{
    QToolBar *bar = QMainWindow::addToolBar(tr("Tool Bar"));
    bar->setObjectName("toolBar"_L1);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContentsMargins(6, 3, 8, 4);
    bar->addAction(m_actions->sidebar);
    bar->addAction(m_actions->newSandbox);
    bar->addAction(m_actions->newSession);
    m_messages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(m_messages);
    bar->addWidget(m_waiting);
    bar->addAction(m_actions->files);
    bar->addAction(m_actions->processes);
    const std::pair<QAction *, QLatin1String> names[] = {{m_actions->sidebar, "sidebarButton"_L1},
                                                         {m_actions->newSandbox, "newSandboxButton"_L1},
                                                         {m_actions->newSession, "toolbarNewSessionButton"_L1},
                                                         {m_actions->files, "filesButton"_L1},
                                                         {m_actions->processes, "processesButton"_L1}};
    for (const auto &[action, name] : names) {
        QWidget *button = bar->widgetForAction(action);
        button->setObjectName(name);
        button->setFocusPolicy(Qt::TabFocus);
    }
    static_cast<QToolButton *>(bar->widgetForAction(m_actions->sidebar))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_actions->newSandbox->setIconText(tr("New Sandbox"));
    m_actions->newSession->setIconText(tr("New Session"));
}

void MainWindow::connectPanes()
{
    connect(m_sidebar, &Sidebar::sandboxSelected, this, [this](const SandboxKey &sandbox) {
        m_sandboxPage->show(sandbox);
        showPage(m_sandboxPage);
    });
    connect(m_sidebar, &Sidebar::sessionSelected, this, [this](const SessionId &session) {
        m_sessionPage->show(session);
        showPage(m_sessionPage);
    });
    connect(m_sidebar, &Sidebar::sessionActivated, this, [this] { m_sessionPage->composer().takeFocus(); });
    connect(m_sandboxPage, &SandboxPage::newSessionWanted, this, &MainWindow::askForSession);
    connect(m_sandboxPage, &SandboxPage::deleteWanted, this, &MainWindow::askToDelete);
    connect(m_sandboxPage, &SandboxPage::sleepWanted, this, &MainWindow::askToSleep);
    connect(m_sandboxPage, &SandboxPage::sessionWanted, this, &MainWindow::showSession);
    connect(m_sandboxPage, &SandboxPage::processesWanted, m_actions->processes,
            [this] { m_actions->processes->setChecked(true); });
    connect(m_sessionPage, &SessionPage::linkWanted, this, &MainWindow::openLink);
    connect(m_processes, &ProcessPane::linkWanted, this, &MainWindow::askToOpen);
    connect(m_inbox, &InboxPane::sessionWanted, this, &MainWindow::showSession);
    connect(m_waiting, &QAbstractButton::clicked, this, &MainWindow::showInbox);
    for (PermissionCard *card : {&m_sessionPage->card(), &m_inbox->card()})
        connect(card, &PermissionCard::reasonGiven, &m_sessionPage->composer(), &Composer::addToDraft);
    connect(&m_sessionPage->composer(), &Composer::changed, this, &MainWindow::refreshActions);
    connect(&m_sessionPage->queue(), &QueueList::changed, this, &MainWindow::refreshActions);
    connect(&m_sessionPage->settings(), &SettingsBar::changed, this, &MainWindow::refreshActions);
    connect(&m_sessionPage->card(), &PermissionCard::changed, this, &MainWindow::refreshAnswers);
    connect(&m_inbox->card(), &PermissionCard::changed, this, &MainWindow::refreshAnswers);
    connect(&m_workbench, &Workbench::noticeChanged, this, &MainWindow::showNotice);
    onAnyChange(m_workbench.sandboxes(), this, [this] { refresh(); });
    onAnyChange(m_workbench.sessions(), this, [this] { refresh(); });
    onAnyChange(m_workbench.permissions(), this, [this] { refresh(); });
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, this, &MainWindow::save);
}

void MainWindow::restore()
{
    restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray());
    m_across->restoreState(m_settings.value("window/across"_L1).toByteArray());
    m_down->restoreState(m_settings.value("window/down"_L1).toByteArray());
    m_sessionPage->restore(m_settings);
    m_inbox->restore(m_settings);
    m_processes->restore(m_settings);
    m_files->restore(m_settings);
    m_actions->sidebar->setChecked(m_settings.value("view/sidebar"_L1, true).toBool());
    m_actions->processes->setChecked(m_settings.value("view/processes"_L1, false).toBool());
    m_actions->files->setChecked(m_settings.value("view/files"_L1, false).toBool());
    m_lower->restore(m_settings);
    m_actions->rawEvents->setChecked(m_settings.value("view/rawEvents"_L1, false).toBool());
    m_actions->showDeleted->setChecked(m_settings.value("view/deleted"_L1, true).toBool());
    m_actions->background->setChecked(m_settings.value("desktop/background"_L1, false).toBool());
    m_actions->tray->setChecked(m_settings.value("desktop/tray"_L1, false).toBool());
    m_actions->keepAwake->setChecked(m_settings.value("desktop/keepAwake"_L1, true).toBool());
    const int order = m_settings.value("view/order"_L1, 0).toInt();
    const QList<QAction *> orders = m_actions->order->actions();
    for (QAction *action : orders) {
        if (action->data().toInt() == order)
            action->trigger();
    }
    m_actions->showArchived->setChecked(m_settings.value("view/archived"_L1, false).toBool());
    const int grouping = m_settings.value("view/grouping"_L1, 0).toInt();
    const QList<QAction *> groupings = m_actions->grouping->actions();
    for (QAction *action : groupings) {
        if (action->data().toInt() == grouping)
            action->trigger();
    }
    m_wantedSandbox = {m_settings.value("window/sandbox"_L1).toString()};
    m_wantedSession = {m_settings.value("window/session"_L1).toString()};
}

void MainWindow::save()
{
    m_settings.setValue("window/geometry"_L1, saveGeometry());
    m_settings.setValue("window/across"_L1, m_across->saveState());
    m_settings.setValue("window/down"_L1, m_down->saveState());
    m_sidebar->save(m_settings);
    m_sessionPage->save(m_settings);
    m_inbox->save(m_settings);
    m_processes->save(m_settings);
    m_files->save(m_settings);
    m_lower->save(m_settings);
    m_settings.setValue("view/sidebar"_L1, m_actions->sidebar->isChecked());
    m_settings.setValue("view/processes"_L1, m_actions->processes->isChecked());
    m_settings.setValue("view/files"_L1, m_actions->files->isChecked());
    m_settings.setValue("view/rawEvents"_L1, m_actions->rawEvents->isChecked());
    m_settings.setValue("view/deleted"_L1, m_actions->showDeleted->isChecked());
    m_settings.setValue("view/archived"_L1, m_actions->showArchived->isChecked());
    m_settings.setValue("view/grouping"_L1, m_actions->grouping->checkedAction()->data());
    m_settings.setValue("view/order"_L1, m_actions->order->checkedAction()->data());
}

void MainWindow::showPage(QWidget *page)
{
    if (!m_choosing) {
        m_wantedSandbox = {}; // the person has chosen something
        m_wantedSession = {};
    }
    m_pages->setCurrentWidget(page);
    m_processes->show(currentSandbox());
    m_files->show(currentSandbox());
    refresh();
}

void MainWindow::showSandbox(const SandboxKey &sandbox)
{
    m_wantedSandbox = sandbox;
    m_wantedSession = {};
    seekWanted();
}

void MainWindow::showSession(const SessionId &session)
{
    m_wantedSandbox = {};
    m_wantedSession = session;
    seekWanted();
}

void MainWindow::showRequest(const RequestId &request)
{
    const PermissionRow *row = m_workbench.permissions().find(request);
    if (!row)
        return;
    const RequestId shown = request; // the row may go while its session is being shown
    showSession(row->session);
    m_sessionPage->present(shown);
}

void MainWindow::showInbox()
{
    showPage(m_inbox);
    m_sidebar->clearSelection();
}

// In the inbox the next one of the list, elsewhere in its own session, where its context is.
void MainWindow::showNextRequest()
{
    if (m_pages->currentWidget() == m_inbox) {
        m_inbox->selectNext();
        return;
    }
    const std::vector<RequestId> all = m_workbench.permissions().waiting();
    std::vector<RequestId> open;
    std::copy_if(all.begin(), all.end(), std::back_inserter(open),
                 [this](const RequestId &request) { return !m_setAside.contains(request); });
    const std::vector<RequestId> &waiting = open.empty() ? all : open;
    if (waiting.empty())
        return;
    const PermissionCard *card = visibleCard();
    const auto at = card ? std::find(waiting.begin(), waiting.end(), card->request()) : waiting.end();
    const bool last = at == waiting.end() || std::next(at) == waiting.end();
    showRequest(last ? waiting.front() : *std::next(at));
}

PermissionCard *MainWindow::visibleCard() const
{
    PermissionCard *card = nullptr;
    if (m_pages->currentWidget() == m_sessionPage)
        card = &m_sessionPage->card();
    else if (m_pages->currentWidget() == m_inbox)
        card = &m_inbox->card();
    return card && !card->request().isEmpty() && card->isVisible() ? card : nullptr;
}

void MainWindow::refresh()
{
    seekWanted();
    const bool any = m_workbench.sandboxes().rowCount() > 0;
    if (!any && m_pages->currentWidget() != m_inbox)
        m_pages->setCurrentWidget(m_welcome);
    else if (any && m_pages->currentWidget() == m_welcome)
        m_pages->setCurrentWidget(m_nothingChosen);
    m_waiting->setCount(m_workbench.permissions().waitingCount());
    const SessionRow *session = m_workbench.sessions().find(currentSession());
    setWindowTitle(session ? tr("%1 - Sandgate").arg(titleOf(*session)) : tr("Sandgate"));
    refreshPanels();
    refreshActions();
    rememberPlace();
}

// At once: a crash must not lose the place. While something is still looked for, what was stored says what that is.
void MainWindow::rememberPlace()
{
    const std::pair<SandboxKey, SessionId> place{m_sidebar->sandbox(), m_sidebar->session()};
    if (!m_wantedSandbox.isEmpty() || !m_wantedSession.isEmpty() || place.first.isEmpty() || place == m_place)
        return;
    m_place = place;
    m_sidebar->save(m_settings);
}

// What is asked for may not be known yet: rows come in batches. Without a wish, the first sandbox is shown.
void MainWindow::seekWanted()
{
    if (m_choosing)
        return;
    m_choosing = true;
    if (const SessionRow *wanted = m_workbench.sessions().find(m_wantedSession)) {
        m_wantedSandbox = {};
        if (wanted->marks.archivedAt)
            m_actions->showArchived->setChecked(true); // what is asked for must be seen
        m_sidebar->select(std::exchange(m_wantedSession, {}));
    } else if (m_workbench.sandboxes().find(m_wantedSandbox)) {
        m_sidebar->select(m_wantedSession.isEmpty() ? std::exchange(m_wantedSandbox, {}) : m_wantedSandbox);
    } else if (m_wantedSandbox.isEmpty() && m_wantedSession.isEmpty() && m_pages->currentWidget() == m_welcome &&
               m_workbench.sandboxes().rowCount() > 0) {
        m_sidebar->select(m_workbench.sandboxes().at(0).key);
    }
    m_choosing = false;
}

void MainWindow::refreshPanels()
{
    const bool any = m_workbench.sandboxes().rowCount() > 0;
    m_sidebar->setVisible(any && m_actions->sidebar->isChecked());
    m_lower->setVisible(any && !m_lower->isEmpty() && !currentSandbox().isEmpty());
}

SessionId MainWindow::currentSession() const
{
    return m_pages->currentWidget() == m_sessionPage ? m_sessionPage->session() : SessionId();
}

SandboxKey MainWindow::currentSandbox() const
{
    return m_sidebar->sandbox();
}

} // namespace sandgate

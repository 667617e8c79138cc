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
#include "ui/common/weblinks.h"
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
#include "ui/window/statekeeper.h"
#include "ui/window/waitingbutton.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

MainWindow::MainWindow(Workbench &workbench, QSettings &settings, const QString &group, SetAside *aside)
    : m_workbench(workbench)
    , m_settings(settings)
    , m_group(group)
    , m_setAside(aside ? *aside : m_ownAside)
    , m_actions(new WindowActions(*this))
    , m_shortcuts(nullptr)
    , m_keeper(nullptr)
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
    connect(m_shortcuts, &Shortcuts::changed, this, &MainWindow::settingsChanged);
    restore();
    readBackground();
    m_keeper = new StateKeeper(*this, [this] { save(); });
    connect(m_sidebar, &Sidebar::arranged, m_keeper, &StateKeeper::soon);
    connect(m_sessionPage, &SessionPage::arranged, m_keeper, &StateKeeper::soon);
    connect(m_pages, &QStackedWidget::currentChanged, m_keeper, &StateKeeper::soon);
    showNotice();
    refresh();
    if (m_workbench.knowsAll()) // once it is seen, for what it opens beside it
        QMetaObject::invokeMethod(this, &MainWindow::takeUp, Qt::QueuedConnection);
    else
        connect(&m_workbench, &Workbench::allKnown, this, &MainWindow::takeUp);
    if (m_own.isEmpty())
        m_sidebar->focusTree();
    else
        m_sessionPage->composer().takeFocus();
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
    m_nothingChosen = new EmptyState(isRightToLeft() ? "right"_L1 : "left"_L1, tr("Choose a sandbox or a session"),
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
    connect(m_processes, &ProcessPane::linkWanted, this,
            [this](const QUrl &url) { askToOpenWebLink(this, url, [this, url] { openLink(url); }); });
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

void MainWindow::showPage(QWidget *page)
{
    if (!m_choosing) {
        m_wantedSandbox = {}; // the person has chosen something
        m_wantedSession = {};
        m_wantsInbox = false;
    }
    m_pages->setCurrentWidget(page);
    m_processes->show(currentSandbox());
    m_files->show(currentSandbox());
    refresh();
}

void MainWindow::showSandbox(const SandboxKey &sandbox)
{
    if (isElsewhere({}, [sandbox](MainWindow &window) { window.showSandbox(sandbox); }))
        return;
    m_wantedSandbox = sandbox;
    m_wantedSession = {};
    m_wantsInbox = false;
    seekWanted();
}

void MainWindow::showSession(const SessionId &session)
{
    if (isElsewhere(session, [session](MainWindow &window) { window.showSession(session); }))
        return;
    m_wantedSandbox = {};
    m_wantedSession = session;
    m_wantsInbox = false;
    seekWanted();
}

void MainWindow::showRequest(const RequestId &request)
{
    const PermissionRow *row = m_workbench.permissions().find(request);
    if (!row)
        return;
    const RequestId shown = request; // the row may go while its session is being shown
    if (isElsewhere(row->session, [shown](MainWindow &window) { window.showRequest(shown); }))
        return;
    showSession(row->session);
    m_sessionPage->present(shown);
}

void MainWindow::showInbox()
{
    if (isElsewhere({}, [](MainWindow &window) { window.showInbox(); }))
        return;
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
    const bool isGone = m_wantedSession != m_own && !m_workbench.sessions().find(m_own);
    const bool hasLeft = !currentSession().isEmpty() && currentSession() != m_own; // the list shows it no more
    if (!m_own.isEmpty() && (isGone || hasLeft))
        m_actions->sidebar->setChecked(true); // this is a window like others
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

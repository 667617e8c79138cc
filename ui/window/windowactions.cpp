// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowactions.h"
#include "ui/common/icons.h"
#include "ui/window/sidebar.h"
#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

WindowActions::WindowActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    QMenuBar *bar = window.menuBar();
    QMenu *file = bar->addMenu(tr("&File"));
    newSandbox = add(file, tr("&New Sandbox…"), "newSandboxAction");
    newSandbox->setShortcut(QKeySequence::New);
    newSandbox->setIcon(drawnIcon("add"_L1)); // as its neighbours in the tool bar
    newSession = add(file, tr("New &Session…"), "newSessionAction");
    newSession->setShortcut(QKeySequence(u"Ctrl+Shift+N"_s));
    newSession->setIcon(drawnIcon("session"_L1));
    newWindow = add(file, tr("New &Window"), "newWindowAction");
    newWindow->setShortcut(QKeySequence(u"Ctrl+Alt+N"_s));
    file->addSeparator();
    allSandboxes = add(file, tr("&All Sandboxes…"), "allSandboxesAction");
    allSandboxes->setShortcut(QKeySequence(u"Ctrl+Shift+A"_s));
    accounts = add(file, tr("A&ccounts…"), "accountsAction");
    applySetup = add(file, tr("Apply a Set-&up…"), "applySetupAction");
    notifications = add(file, tr("No&tifications…"), "notificationsAction");
    shortcuts = add(file, tr("S&hortcuts…"), "shortcutsAction");
    file->addSeparator();
    background = add(file, tr("Stay in the &Background When Closed"), "backgroundAction");
    tray = add(file, tr("T&ray Icon While Something Waits"), "trayAction");
    keepAwake = add(file, tr("&Keep the Computer Awake While Agents Work"), "keepAwakeAction");
    for (QAction *choice : {background, tray, keepAwake})
        choice->setCheckable(true);
    file->addSeparator();
    closeWindow = add(file, tr("Cl&ose Window"), "closeWindowAction");
    closeWindow->setShortcut(QKeySequence(u"Ctrl+W"_s));
    quit = add(file, tr("&Quit"), "quitAction");
    quit->setShortcut(QKeySequence(u"Ctrl+Q"_s));
    quit->setMenuRole(QAction::QuitRole);
    quit->setIcon(themedIcon("application-exit", "quit"_L1));

    sandboxMenu = bar->addMenu(tr("S&andbox"));
    wake = add(sandboxMenu, tr("&Wake"), "wakeAction");
    sleep = add(sandboxMenu, tr("&Sleep"), "sleepAction");
    sandboxMenu->addSeparator();
    sandboxMenu->addAction(newSession);
    runCommand = add(sandboxMenu, tr("&Run Command"), "runCommandAction");
    runCommand->setShortcut(QKeySequence(u"Ctrl+Shift+R"_s));
    newTerminal = add(sandboxMenu, tr("New &Terminal"), "newTerminalAction");
    newTerminal->setShortcut(QKeySequence(u"Ctrl+Shift+T"_s));
    setup = add(sandboxMenu, tr("MCP Servers and S&kills…"), "setupAction");
    desktop = add(sandboxMenu, tr("Des&ktop…"), "desktopAction");
    filesPlace = sandboxMenu->addSeparator();
    renameSandbox = add(sandboxMenu, tr("Re&name…"), "renameSandboxAction");
    deleteSandbox = add(sandboxMenu, tr("&Delete Sandbox…"), "deleteSandboxAction");
    deleteSandbox->setIcon(themedIcon("edit-delete", "delete"_L1));

    sessionMenu = bar->addMenu(tr("S&ession"));
    writeMessage = add(sessionMenu, tr("&Write Message"), "writeMessageAction");
    writeMessage->setShortcut(QKeySequence(u"Ctrl+M"_s));
    send = add(sessionMenu, tr("&Send Message\tCtrl+Return"), "sendAction"); // the key is the text field's own
    stop = add(sessionMenu, tr("S&top Turn"), "stopAction");
    stop->setShortcut(QKeySequence(u"Ctrl+."_s));
    resumeQueue = add(sessionMenu, tr("Send Waiting &Messages"), "resumeQueueAction");
    agentSettings = sessionMenu->addMenu(tr("Agent Settin&gs"));
    agentSettings->setObjectName("agentSettingsMenu"_L1);
    sessionMenu->addSeparator();
    showChanges = add(sessionMenu, tr("Show &Changes"), "showChangesAction");
    showChanges->setShortcut(QKeySequence(u"Ctrl+Shift+D"_s));
    showChanges->setIcon(drawnIcon("edit"_L1));
    sessionWindow = add(sessionMenu, tr("O&pen in Own Window"), "sessionWindowAction");
    sessionWindow->setShortcut(QKeySequence(u"Ctrl+Alt+O"_s));
    renameSession = add(sessionMenu, tr("Re&name…"), "renameSessionAction");
    QMenu *notices = sessionMenu->addMenu(tr("N&otifications"));
    sessionNotices = new QActionGroup(this);
    const std::tuple<QString, const char *, QVariant> wishes[] = {
        {tr("As for &All Sessions"), "noticesAsForAllAction", QVariant()},
        {tr("Al&ways"), "noticesAlwaysAction", true},
        {tr("&Never"), "noticesNeverAction", false}};
    for (const auto &[text, name, wish] : wishes) {
        QAction *action = add(notices, text, name);
        action->setCheckable(true);
        action->setData(wish);
        sessionNotices->addAction(action);
    }
    endSession = add(sessionMenu, tr("&End Session…"), "endSessionAction");

    QMenu *request = bar->addMenu(tr("&Request"));
    showInbox = add(request, tr("&Waiting Requests"), "showInboxAction");
    showInbox->setShortcut(QKeySequence(u"Ctrl+Shift+J"_s));
    nextRequest = add(request, tr("&Next Waiting Request"), "nextRequestAction");
    nextRequest->setShortcut(QKeySequence(u"Ctrl+J"_s));
    request->addSeparator();
    for (size_t i = 0; i < options.size(); ++i) {
        options[i] = add(request, tr("Answer %1").arg(i + 1), "answerAction");
        options[i]->setObjectName(u"answerAction-%1"_s.arg(i + 1));
        options[i]->setShortcut(QKeySequence(u"Ctrl+Alt+%1"_s.arg(i + 1)));
        options[i]->setAutoRepeat(false);
    }
    request->addSeparator();
    later = add(request, tr("Decide &Later"), "laterAction");
    makeRule = add(request, tr("Al&ways…"), "makeRuleAction");
    request->addSeparator();
    allowEverything = add(request, tr("Allow &Everything in This Session…"), "allowEverythingAction");
    allowEverything->setCheckable(true);
    rules = add(request, tr("Rules and &Grants…"), "rulesAction");
    decisions = add(request, tr("Record of &Decisions…"), "decisionsAction");

    QMenu *view = bar->addMenu(tr("&View"));
    palette = add(view, tr("&Commands…"), "paletteAction");
    palette->setShortcut(QKeySequence(u"Ctrl+K"_s));
    search = add(view, tr("S&earch Everything…"), "searchAction");
    search->setShortcut(QKeySequence(u"Ctrl+Shift+F"_s));
    search->setIcon(drawnIcon("search"_L1));
    view->addSeparator();
    sidebar = add(view, tr("&Side Bar"), "sidebarAction");
    sidebar->setShortcut(QKeySequence(u"Ctrl+B"_s));
    sidebar->setIcon(drawnIcon("sidebar"_L1));
    processes = add(view, tr("&Processes"), "processesAction");
    processes->setShortcut(QKeySequence(u"Ctrl+Shift+P"_s));
    processes->setIcon(drawnIcon("panel"_L1));
    files = add(view, tr("F&iles"), "filesAction");
    files->setShortcut(QKeySequence(u"Ctrl+Shift+O"_s));
    files->setIcon(drawnIcon("folder"_L1));
    rawEvents = add(view, tr("&Raw Events"), "rawEventsAction");
    rawEvents->setShortcut(QKeySequence(u"Ctrl+Shift+E"_s));
    rawEvents->setIcon(drawnIcon("raw"_L1));
    output = view->addMenu(tr("Log or Ter&minal"));
    output->setObjectName("outputMenu"_L1);
    processWindow = add(view, tr("Log or Terminal in O&wn Window"), "processWindowAction");
    processWindow->setShortcut(QKeySequence(u"Ctrl+Alt+L"_s));
    for (QAction *toggle : {sidebar, processes, files, rawEvents})
        toggle->setCheckable(true);
    sidebar->setChecked(true);
    view->addSeparator();
    QMenu *sorting = view->addMenu(tr("S&ort Sessions"));
    order = new QActionGroup(this);
    const std::tuple<QString, const char *, SessionOrder> orders[] = {
        {tr("&Newest First"), "sortByAgeAction", SessionOrder::Newest},
        {tr("&What Needs You First"), "sortByNeedAction", SessionOrder::Attention},
        {tr("By &Title"), "sortByTitleAction", SessionOrder::Name}};
    for (const auto &[text, name, kind] : orders) {
        QAction *action = add(sorting, text, name);
        action->setCheckable(true);
        action->setData(int(kind));
        action->setChecked(kind == SessionOrder::Newest);
        order->addAction(action);
    }
    QMenu *groups = view->addMenu(tr("&Group Sessions"));
    grouping = new QActionGroup(this);
    for (const auto &[text, name, kind] :
         {std::tuple(tr("By &Sandbox"), "groupBySandboxAction", 0), std::tuple(tr("By &Tag"), "groupByTagAction", 1)}) {
        QAction *action = add(groups, text, name);
        action->setCheckable(true);
        action->setData(kind);
        action->setChecked(kind == 0);
        grouping->addAction(action);
    }
    showArchived = add(view, tr("Show Arc&hived Sessions"), "showArchivedAction");
    showArchived->setCheckable(true);
    deletedSessions = add(view, tr("De&leted Sessions…"), "deletedSessionsAction");
    showDeleted = add(view, tr("Show &Deleted Sandboxes"), "showDeletedAction");
    showDeleted->setCheckable(true);
    showDeleted->setChecked(true);
    filter = add(view, tr("&Filter Sandboxes"), "filterAction");
    filter->setShortcut(QKeySequence(u"Ctrl+L"_s));
    view->addSeparator();
    fullScreen = add(view, tr("F&ull Screen"), "fullScreenAction");
    fullScreen->setShortcuts({QKeySequence(u"Ctrl+Alt+F"_s), QKeySequence(u"F11"_s)});
    fullScreen->setCheckable(true);

    QMenu *help = bar->addMenu(tr("&Help"));
    contents = add(help, tr("Sandgate &Help"), "helpAction");
    contents->setShortcut(QKeySequence::HelpContents);
    places = add(help, tr("&Places for Sandboxes"), "placesAction");
    rulesHelp = add(help, tr("&Rules for Requests"), "rulesHelpAction");
    findingHelp = add(help, tr("&Finding Things, and Keys"), "findingHelpAction");
    notificationsHelp = add(help, tr("&Notifications"), "notificationsHelpAction");
    help->addSeparator();
    about = add(help, tr("&About Sandgate"), "aboutAction");
    about->setMenuRole(QAction::AboutRole);
}

QAction *WindowActions::add(QMenu *menu, const QString &text, const char *name)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(QLatin1String(name));
    menu->addAction(action);
    return action;
}

} // namespace sandgate

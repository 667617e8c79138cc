// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include "ui/permission/setaside.h"
#include "ui/window/compositionwatch.h"
#include <QMainWindow>
#include <functional>
#include <utility>

class QDialog;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace sandgate {

struct DecisionPlace;
class EmptyState;
class FilesPane;
class InboxPane;
class LowerPanel;
class MessageLine;
class PermissionCard;
class ProblemBanner;
class ProcessPane;
class SandboxPage;
class SessionMarking;
class SessionPage;
class Shortcuts;
class Sidebar;
class StateKeeper;
class WaitingButton;
class WindowActions;

// What a window has to know of the program's others.
struct OtherWindows {
    int seen = 0;
    int unsavedFiles = 0; // edited in them
};

// Arranges the panes and knows which of them is seen; each pane works by itself.
//
// A session's own window is one of these, without the side bar: it stays with that session, and becomes like the others
// when the side bar is shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // `group`: of the settings, where its state is kept; `aside`: of all windows. Without them it has its own.
    MainWindow(Workbench &workbench, QSettings &settings, const QString &group = {}, SetAside *aside = nullptr);
    ~MainWindow() override;

    // Without it, it is the only window: closing it ends the program.
    void setOthers(std::function<OtherWindows()> others) { m_others = std::move(others); }
    // True when nothing would go on unattended, or when the person has agreed to that.
    bool mayQuit() const;
    void quit(); // asks first where it may not
    int unsavedFiles() const;

    const QString &group() const { return m_group; }
    const SessionId &own() const { return m_own; } // whose own window it is; empty: it shows whatever is chosen
    void save();                                   // what it looks like; also done soon after a change
    void saveTo(const QString &group) const;
    void readChoices(); // that all windows share, and that another has changed

    // Before all other windows. `token`: what the desktop gave for this, on Wayland; empty: nothing.
    void reveal(const QString &token = {});
    void showSandbox(const SandboxKey &sandbox);
    void showSession(const SessionId &session);
    void showRequest(const RequestId &request);  // in its session
    void showProcess(const ProcessKey &process); // in the list of its sandbox
    void showInbox();
    void showNextRequest();
    void askForSandbox();
    void showAllSandboxes();
    bool shows(const SessionId &session) const; // on its page
    bool showsSandbox(const SandboxKey &sandbox) const;
    void say(const QString &message, const std::function<void()> &show); // in the tool bar; `show` leads to it
    PermissionCard *visibleCard() const; // the one that keys answer; null when none is seen

signals:
    void closed();          // by the person, who has agreed to it: the program is to end
    void left();            // closed by the person, while other windows stay
    void settingsChanged(); // of notifications, keys, or of what goes on in the background
    void windowWanted();    // one more, like this
    void sessionWindowWanted(const sandgate::SessionId &session);
    void processWindowWanted(const sandgate::ProcessKey &process);
    // This window stays with its session: another one is to do this, the one of that session if there is one.
    void elsewhere(const sandgate::SessionId &session, const std::function<void(sandgate::MainWindow &)> &what);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectPanes();
    void addToolBar();
    void restore();
    void restoreView();
    void readBackground();

    void refresh();
    void refreshActions();
    void refreshAnswers();
    void sayWhyNot(bool hasSandbox, bool hasSession);
    void refreshPanels();
    void seekWanted();
    void giveUpMissing();
    void tellGone(const SessionId &session);
    void rememberPlace();
    void showPage(QWidget *page);
    SandboxKey currentSandbox() const;
    SessionId currentSession() const;

    void showSearch();
    void showHit(const SessionId &session, EventIndex index);
    void showLogHit(const ProcessKey &process, const QString &word);
    void showPalette();
    void editShortcuts();
    void connectDesktop();
    void connectWindows();
    bool isElsewhere(const SessionId &session, const std::function<void(MainWindow &)> &what);
    OtherWindows others() const { return m_others ? m_others() : OtherWindows(); }
    void askAboutNotifications();
    void setSessionNotices(const QVariant &wish);
    void refreshSessionNotices();
    void openDialog(QDialog *dialog); // it deletes itself
    void showBeside(QDialog &dialog); // likewise, while one goes on working in this window
    void saveBeside() const;          // those that are shown
    void restoreBeside();
    void takeUp();
    void askToSleep(const SandboxKey &sandbox);
    void askForSession(const SandboxKey &sandbox);
    void askToDelete(const SandboxKey &sandbox);
    void askToRename(const SandboxKey &sandbox);
    void askToRename(const SessionId &session);
    void askToEnd(const SessionId &session);
    void askToQuit();
    void askToClose();
    void answer(int number);
    void showChanges(const SessionId &session);
    void connectMarking();
    void showDeletedSessions();
    void showRules();
    void showDecisions();
    void showDecision(const DecisionPlace &place);
    void askToAllowEverything();
    void showHelp(const QString &page);
    void showAbout();
    void showNotice();
    void openLink(const QUrl &url);
    async::Task<> tellOutcome(async::Task<Result<>> command);

    Workbench &m_workbench;
    QSettings &m_settings;
    const QString m_group;
    SetAside m_ownAside;
    SetAside &m_setAside;
    CompositionWatch m_composition;
    std::function<OtherWindows()> m_others;
    SessionId m_own;
    bool m_quitAgreed = false;
    bool m_closeAgreed = false;
    SandboxKey m_wantedSandbox; // to be shown as soon as they are known
    SessionId m_wantedSession;
    bool m_wantsInbox = false;  // likewise
    bool m_hasTakenUp = false;  // what was open beside it before
    bool m_isRestoring = false; // what is opened now was open before, and takes the keyboard from nothing
    bool m_choosing = false;
    std::pair<SandboxKey, SessionId> m_place; // as it is stored

    WindowActions *m_actions;
    Shortcuts *m_shortcuts;
    StateKeeper *m_keeper;
    ProblemBanner *m_notice;
    ProblemBanner *m_problem;
    Sidebar *m_sidebar;
    SessionMarking *m_marking; // before the page, which adds to the same menu
    QStackedWidget *m_pages;
    QWidget *m_welcome;
    QWidget *m_nothingChosen;
    SandboxPage *m_sandboxPage;
    SessionPage *m_sessionPage;
    InboxPane *m_inbox;
    ProcessPane *m_processes;
    FilesPane *m_files;
    LowerPanel *m_lower;
    QSplitter *m_across;
    QSplitter *m_down;
    MessageLine *m_messages;
    WaitingButton *m_waiting;

    async::Scope m_tasks; // last: ends first
};

} // namespace sandgate

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
class WaitingButton;
class WindowActions;

// Arranges the panes and knows which of them is seen; each pane works by itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Workbench &workbench, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    // True when nothing would go on unattended, or when the person has agreed to that.
    bool mayQuit() const;

    void save(); // what it looks like; also done when it is closed

    // Before all other windows. `token`: what the desktop gave for this, on Wayland; empty: nothing.
    void reveal(const QString &token = {});
    void showSandbox(const SandboxKey &sandbox);
    void showSession(const SessionId &session);
    void showRequest(const RequestId &request); // in its session
    void showInbox();
    void showNextRequest();
    void askForSandbox();
    void showAllSandboxes();
    bool shows(const SessionId &session) const;                          // on its page
    void say(const QString &message, const std::function<void()> &show); // in the tool bar; `show` leads to it
    PermissionCard *visibleCard() const; // the one that keys answer; null when none is seen

signals:
    void closed();          // by the person, who has agreed to it
    void settingsChanged(); // of notifications, or of what goes on in the background

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void arrange();
    void connectActions();
    void connectPanes();
    void addToolBar();
    void restore();

    void refresh();
    void refreshActions();
    void refreshAnswers();
    void sayWhyNot(bool hasSandbox, bool hasSession);
    void refreshPanels();
    void seekWanted();
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
    void askAboutNotifications();
    void setSessionNotices(const QVariant &wish);
    void refreshSessionNotices();
    void openDialog(QDialog *dialog); // it deletes itself
    void askToSleep(const SandboxKey &sandbox);
    void askForSession(const SandboxKey &sandbox);
    void askToDelete(const SandboxKey &sandbox);
    void askToRename(const SandboxKey &sandbox);
    void askToRename(const SessionId &session);
    void askToEnd(const SessionId &session);
    void askToQuit();
    void quit();
    void answer(int number);
    void showChanges(const SessionId &session);
    void connectMarking();
    void showDeletedSessions();
    void showRules();
    void showDecisions();
    void askToAllowEverything();
    void showHelp(const QString &page);
    void showAbout();
    void showNotice();
    void openLink(const QUrl &url);
    void askToOpen(const QUrl &url);
    async::Task<> tellOutcome(async::Task<Result<>> command);

    Workbench &m_workbench;
    QSettings &m_settings;
    SetAside m_setAside;
    CompositionWatch m_composition;
    bool m_quitAgreed = false;
    SandboxKey m_wantedSandbox; // to be shown as soon as they are known
    SessionId m_wantedSession;
    bool m_choosing = false;
    std::pair<SandboxKey, SessionId> m_place; // as it is stored

    WindowActions *m_actions;
    Shortcuts *m_shortcuts;
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

// SPDX-License-Identifier: Apache-2.0
// How the window gets on with the desktop around it: raised, hidden, closed, and what calls a person to it.
#include "model/items/permissionlistmodel.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/question.h"
#include "ui/common/words.h"
#include "ui/files/filespane.h"
#include "ui/process/processpane.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/settings/notificationsdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messageline.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void MainWindow::connectDesktop()
{
    connect(m_actions->notifications, &QAction::triggered, this, &MainWindow::askAboutNotifications);
    for (const auto &[action, setting] :
         {std::pair(m_actions->background, "desktop/background"_L1), std::pair(m_actions->tray, "desktop/tray"_L1),
          std::pair(m_actions->keepAwake, "desktop/keepAwake"_L1)}) {
        connect(action, &QAction::triggered, this, [this, setting = setting](bool isOn) {
            m_settings.setValue(setting, isOn);
            emit settingsChanged();
        });
    }
    connect(m_actions->sessionMenu, &QMenu::aboutToShow, this, &MainWindow::refreshSessionNotices);
    connect(m_actions->sessionNotices, &QActionGroup::triggered, this,
            [this](const QAction *action) { setSessionNotices(action->data()); });
}

void MainWindow::connectWindows()
{
    connect(m_actions->newWindow, &QAction::triggered, this, &MainWindow::windowWanted);
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->sessionWindow, &QAction::triggered, this,
            [this] { emit sessionWindowWanted(currentSession()); });
    connect(m_actions->processWindow, &QAction::triggered, this,
            [this] { emit processWindowWanted(m_processes->process()); });
    m_processes->addRowAction(*m_actions->processWindow);
    connect(m_actions->processes, &QAction::toggled, this, &MainWindow::refreshActions);
    connect(m_processes, &ProcessPane::processChosen, this, &MainWindow::refreshActions);
    connect(m_actions->sidebar, &QAction::toggled, this, [this](bool isShown) {
        if (isShown) {
            m_own = {};
            refreshActions();
        }
    });
}

bool MainWindow::isElsewhere(const SessionId &session, const std::function<void(MainWindow &)> &what)
{
    if (m_own.isEmpty() || session == m_own)
        return false;
    emit elsewhere(session, what);
    return true;
}

void MainWindow::showProcess(const ProcessKey &process)
{
    const ProcessRow *row = m_workbench.processes().find(process);
    const SandboxRow *sandbox = row ? m_workbench.sandboxes().find(row->sandbox) : nullptr;
    if (!sandbox || isElsewhere({}, [process](MainWindow &window) { window.showProcess(process); }))
        return;
    if (isOver(sandbox->state))
        m_actions->showDeleted->setChecked(true); // what is asked for must be seen
    if (currentSandbox() != sandbox->key)
        showSandbox(sandbox->key);
    m_actions->processes->setChecked(true);
    m_processes->select(process);
}

void MainWindow::reveal(const QString &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // from where Qt takes it for the next window that is raised
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::shows(const SessionId &session) const
{
    return !session.isEmpty() && currentSession() == session;
}

bool MainWindow::showsSandbox(const SandboxKey &sandbox) const
{
    return m_pages->currentWidget() == m_sandboxPage && currentSandbox() == sandbox;
}

void MainWindow::say(const QString &message, const std::function<void()> &show)
{
    m_messages->say(message, show);
}

void MainWindow::askAboutNotifications()
{
    auto *dialog = new NotificationsDialog(NotificationSettings::load(m_settings), m_workbench, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        dialog->settings().save(m_settings);
        emit settingsChanged();
    });
    openDialog(dialog);
}

void MainWindow::setSessionNotices(const QVariant &wish)
{
    NotificationSettings settings = NotificationSettings::load(m_settings);
    if (wish.isValid())
        settings.exceptions.insert(currentSession(), wish.toBool());
    else
        settings.exceptions.remove(currentSession());
    settings.save(m_settings);
    emit settingsChanged();
}

void MainWindow::refreshSessionNotices()
{
    const NotificationSettings settings = NotificationSettings::load(m_settings);
    const auto exception = settings.exceptions.constFind(currentSession());
    const QVariant wish = exception == settings.exceptions.cend() ? QVariant() : QVariant(*exception);
    const QList<QAction *> actions = m_actions->sessionNotices->actions();
    for (QAction *action : actions)
        action->setChecked(action->data() == wish);
}

int MainWindow::unsavedFiles() const
{
    return m_files->unsavedFiles();
}

bool MainWindow::mayQuit() const
{
    if (m_quitAgreed)
        return true;
    const std::vector<SessionRow> &sessions = m_workbench.sessions().rows();
    const bool turns =
        std::any_of(sessions.begin(), sessions.end(), [](const SessionRow &row) { return turnRuns(row.state); });
    const bool files = unsavedFiles() + others().unsavedFiles > 0 || m_files->copiesUnderWay() > 0;
    return !turns && m_workbench.permissions().waitingCount() == 0 && !files;
}

static QString lostEdits(int files)
{
    return files == 1 ? MainWindow::tr("One file was edited and not saved; the edits will be lost.")
                      : MainWindow::tr("%n files were edited and not saved; the edits will be lost.", nullptr, files);
}

void MainWindow::askToClose()
{
    if (findChild<QMessageBox *>("closeDialog"_L1))
        return;
    askFirst(this,
             {.name = "closeDialog"_L1,
              .title = tr("Close Window"),
              .text = tr("Close this window?"),
              .details = lostEdits(unsavedFiles()),
              .confirm = tr("Close"),
              .confirmName = "confirmCloseButton"_L1,
              .keep = tr("Keep It Open")},
             [this] {
                 m_closeAgreed = true;
                 close();
             });
}

void MainWindow::askToQuit()
{
    if (findChild<QMessageBox *>("quitDialog"_L1))
        return;
    int turns = 0;
    for (const SessionRow &row : m_workbench.sessions().rows())
        turns += turnRuns(row.state) ? 1 : 0;
    const int waiting = m_workbench.permissions().waitingCount();
    QStringList lines;
    if (turns > 0)
        lines << (turns == 1 ? tr("One agent is at work.") : tr("%n agents are at work.", nullptr, turns));
    if (waiting > 0)
        lines << (waiting == 1 ? tr("One request waits for your decision.")
                               : tr("%n requests wait for your decision.", nullptr, waiting));
    if (const int files = unsavedFiles() + others().unsavedFiles; files > 0)
        lines << lostEdits(files);
    if (const int copies = m_files->copiesUnderWay(); copies > 0)
        lines << (copies == 1 ? tr("One copy is under way and will be cut short.")
                              : tr("%n copies are under way and will be cut short.", nullptr, copies));
    lines << tr("While Sandgate is closed, nobody sees what agents do and nobody answers their requests.");
    askFirst(this,
             {.name = "quitDialog"_L1,
              .title = tr("Quit"),
              .text = tr("Quit Sandgate?"),
              .details = lines.join(u'\n'),
              .confirm = tr("Quit"),
              .confirmName = "confirmQuitButton"_L1,
              .keep = tr("Stay"),
              .isDestructive = false},
             [this] {
                 m_quitAgreed = true;
                 quit();
             });
}

// By the menu, or by closing the window where nothing is to go on in the background.
void MainWindow::quit()
{
    if (!mayQuit()) {
        askToQuit();
        return;
    }
    save();
    hide();
    emit closed();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    const bool isLast = others().seen == 0;
    if (isLast && m_actions->background->isChecked()) { // hidden, and there again when somebody starts it or calls it
        QMainWindow::closeEvent(event);
        return;
    }
    if (isLast ? !mayQuit() : unsavedFiles() > 0 && !m_closeAgreed) {
        event->ignore();
        if (isLast)
            askToQuit();
        else
            askToClose();
        return;
    }
    QMainWindow::closeEvent(event);
    m_closeAgreed = false;
    if (isLast) {
        emit closed();
    } else {
        hide(); // who hears of it finds it closed
        emit left();
    }
}

} // namespace sandgate

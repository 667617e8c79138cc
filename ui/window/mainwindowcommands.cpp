// SPDX-License-Identifier: Apache-2.0
// What the window asks and does when an action is chosen; how it is arranged is in mainwindow.cpp.
#include "model/items/permissionlistmodel.h"
#include "model/items/ruledesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/changes/changesdialog.h"
#include "ui/common/problembanner.h"
#include "ui/common/question.h"
#include "ui/common/weblinks.h"
#include "ui/common/words.h"
#include "ui/desktop/desktopdialog.h"
#include "ui/files/filespane.h"
#include "ui/permission/permissioncard.h"
#include "ui/process/processpane.h"
#include "ui/sandbox/losses.h"
#include "ui/sandbox/lossesdialog.h"
#include "ui/sandbox/newsandboxdialog.h"
#include "ui/sandbox/sandboxesdialog.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/session/composer.h"
#include "ui/session/newsessiondialog.h"
#include "ui/session/queuelist.h"
#include "ui/session/sessionmarking.h"
#include "ui/session/sessionpage.h"
#include "ui/session/settingsbar.h"
#include "ui/settings/accountsdialog.h"
#include "ui/setup/applysetupdialog.h"
#include "ui/setup/setupdialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sidebar.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto &&what) { connect(action, &QAction::triggered, this, what); };
    on(m_actions->newSandbox, [this] { askForSandbox(); });
    on(m_actions->newSession, [this] { askForSession(currentSandbox()); });
    on(m_actions->allSandboxes, [this] { showAllSandboxes(); });
    on(m_actions->accounts, [this] { openDialog(new AccountsDialog(m_workbench.providers(), this)); });
    on(m_actions->applySetup, [this] { openDialog(new ApplySetupDialog(m_workbench, this)); });
    on(m_actions->setup, [this] { openDialog(new SetupDialog(m_workbench, currentSandbox(), this)); });
    on(m_actions->desktop, [this] { openDialog(new DesktopDialog(m_workbench, currentSandbox(), this)); });
    on(m_actions->search, [this] { showSearch(); });
    on(m_actions->palette, [this] { showPalette(); });
    on(m_actions->shortcuts, [this] { editShortcuts(); });
    on(m_actions->quit, [this] { quit(); });
    on(m_actions->wake, [this] { m_tasks.start(tellOutcome(m_workbench.wake(currentSandbox()))); });
    on(m_actions->sleep, [this] { askToSleep(currentSandbox()); });
    on(m_actions->runCommand, [this] {
        m_actions->processes->setChecked(true);
        m_processes->focusCommand();
    });
    on(m_actions->newTerminal, [this] {
        m_actions->processes->setChecked(true);
        m_processes->newTerminal();
    });
    on(m_actions->renameSandbox, [this] { askToRename(currentSandbox()); });
    on(m_actions->deleteSandbox, [this] { askToDelete(currentSandbox()); });
    on(m_actions->writeMessage, [this] { m_sessionPage->composer().takeFocus(); });
    on(m_actions->send, [this] { m_sessionPage->composer().send(); });
    on(m_actions->stop, [this] { m_sessionPage->composer().stop(); });
    on(m_actions->resumeQueue, [this] { m_sessionPage->queue().resume(); });
    connect(m_actions->agentSettings, &QMenu::aboutToShow, this,
            [this] { m_sessionPage->settings().fill(*m_actions->agentSettings); });
    connect(m_actions->output, &QMenu::aboutToShow, this, [this] {
        m_actions->output->clear();
        m_actions->output->addActions(m_processes->outputTools());
        if (m_actions->output->isEmpty())
            m_actions->output->addAction(tr("Choose a process first."))->setEnabled(false);
    });
    on(m_actions->showChanges, [this] { showChanges(currentSession()); });
    on(m_actions->renameSession, [this] { askToRename(currentSession()); });
    on(m_actions->endSession, [this] { askToEnd(currentSession()); });
    on(m_actions->showInbox, [this] { showInbox(); });
    on(m_actions->nextRequest, [this] { showNextRequest(); });
    on(m_actions->later, [this] {
        if (PermissionCard *card = visibleCard())
            card->setAside();
    });
    on(m_actions->makeRule, [this] {
        if (PermissionCard *card = visibleCard())
            card->askForRule();
    });
    on(m_actions->allowEverything, [this] { askToAllowEverything(); });
    on(m_actions->rules, [this] { showRules(); });
    on(m_actions->decisions, [this] { showDecisions(); });
    connect(&m_workbench.rules(), &RuleDesk::changed, this, &MainWindow::refreshActions);
    for (size_t i = 0; i < m_actions->options.size(); ++i)
        on(m_actions->options[i], [this, i] { answer(int(i) + 1); });
    on(m_actions->filter, [this] {
        m_actions->sidebar->setChecked(true);
        m_sidebar->focusFilter();
    });
    on(m_actions->contents, [this] { showHelp(u"start"_s); });
    on(m_actions->places, [this] { showHelp(u"providers"_s); });
    on(m_actions->rulesHelp, [this] { showHelp(u"rules"_s); });
    on(m_actions->findingHelp, [this] { showHelp(u"finding"_s); });
    on(m_actions->notificationsHelp, [this] { showHelp(u"notifications"_s); });
    on(m_actions->about, [this] { showAbout(); });
    connect(m_actions->sidebar, &QAction::toggled, this, &MainWindow::refreshPanels);
    connect(m_actions->processes, &QAction::toggled, this, &MainWindow::refreshPanels);
    connect(m_actions->files, &QAction::toggled, this, &MainWindow::refreshPanels);
    connect(m_actions->showDeleted, &QAction::toggled, this,
            [this](bool shown) { m_sidebar->rows().setShowDeleted(shown); });
    connect(m_actions->order, &QActionGroup::triggered, this,
            [this](const QAction *action) { m_sidebar->rows().setOrder(SessionOrder(action->data().toInt())); });
    connectMarking();
    connectDesktop();
    connectWindows();
    connect(m_actions->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::refreshActions()
{
    const SandboxRow *sandbox = m_workbench.sandboxes().find(currentSandbox());
    const SessionRow *session = m_workbench.sessions().find(currentSession());
    const bool usable = sandbox && !isOver(sandbox->state);
    const SandboxState state = sandbox ? sandbox->state : SandboxState::Destroyed;
    m_actions->newSession->setEnabled(usable && state != SandboxState::Failed);
    m_actions->wake->setEnabled(state == SandboxState::Asleep || state == SandboxState::Failed ||
                                state == SandboxState::Unreachable);
    m_actions->sleep->setEnabled(state == SandboxState::Awake);
    m_actions->runCommand->setEnabled(usable);
    m_actions->newTerminal->setEnabled(usable);
    m_actions->setup->setEnabled(usable);
    m_actions->desktop->setEnabled(usable);
    m_actions->processes->setEnabled(sandbox != nullptr);
    m_actions->files->setEnabled(sandbox != nullptr);
    m_actions->renameSandbox->setEnabled(sandbox != nullptr);
    m_actions->deleteSandbox->setEnabled(sandbox && state != SandboxState::Destroying &&
                                         state != SandboxState::Destroyed);
    m_actions->writeMessage->setEnabled(session && m_sessionPage->composer().canWrite());
    m_actions->send->setEnabled(session && m_sessionPage->composer().canSend());
    m_actions->stop->setEnabled(session && m_sessionPage->composer().canStop());
    m_actions->resumeQueue->setEnabled(session && m_sessionPage->queue().isPaused());
    m_actions->agentSettings->setEnabled(session && m_sessionPage->settings().hasChoices());
    m_actions->showChanges->setEnabled(session != nullptr);
    m_actions->sessionWindow->setEnabled(session && m_own.isEmpty());
    m_actions->processWindow->setEnabled(m_actions->processes->isChecked() && !m_processes->process().isEmpty());
    m_actions->renameSession->setEnabled(session != nullptr);
    m_marking->show(session ? session->id : SessionId());
    m_actions->sessionNotices->setEnabled(session != nullptr);
    m_actions->endSession->setEnabled(session && session->state != SessionState::Ended);
    m_actions->rawEvents->setEnabled(session != nullptr);
    m_actions->allowEverything->setEnabled(session && session->state != SessionState::Ended);
    m_actions->allowEverything->setChecked(m_workbench.rules().sessionsAllowingEverything().contains(currentSession()));
    m_actions->nextRequest->setEnabled(m_workbench.permissions().waitingCount() > 0);
    sayWhyNot(sandbox != nullptr, session != nullptr);
    refreshAnswers();
}

// For where people look for an action that cannot be chosen now.
void MainWindow::sayWhyNot(bool hasSandbox, bool hasSession)
{
    const QString noSandbox = hasSandbox ? QString() : tr("No sandbox is chosen.");
    const QString noSession = hasSession ? QString() : tr("No session is shown.");
    for (QAction *action :
         {m_actions->newSession, m_actions->wake, m_actions->sleep, m_actions->runCommand, m_actions->newTerminal,
          m_actions->setup, m_actions->files, m_actions->processes, m_actions->renameSandbox, m_actions->deleteSandbox})
        action->setProperty("whyNot", noSandbox);
    for (QAction *action : {m_actions->writeMessage, m_actions->send, m_actions->stop, m_actions->renameSession,
                            m_actions->endSession, m_actions->rawEvents, m_actions->sessionWindow})
        action->setProperty("whyNot", noSession);
    m_actions->processWindow->setProperty("whyNot", tr("No log and no terminal is shown."));
    const bool waits = m_workbench.permissions().waitingCount() > 0;
    m_actions->nextRequest->setProperty("whyNot", waits ? QString() : tr("No request waits."));
}

// The menu names the answers of the request that is seen: what a key does can be read before it is pressed.
void MainWindow::refreshAnswers()
{
    const PermissionCard *card = visibleCard();
    const PermissionRow *row = card ? m_workbench.permissions().find(card->request()) : nullptr;
    for (size_t i = 0; i < m_actions->options.size(); ++i) {
        const bool offered = row && i < row->options.size();
        const QString name = offered ? visibleLine(row->options[i].name, 60) : QString();
        m_actions->options[i]->setText(offered ? tr("Answer “%1”").arg(QString(name).replace(u'&', u"&&"_s))
                                               : tr("Answer %1").arg(i + 1));
        m_actions->options[i]->setEnabled(offered && card->mayAnswerByKey(int(i) + 1));
    }
    m_actions->later->setEnabled(card && card->isAnswerable());
    m_actions->later->setProperty("whyNot", card ? QString() : tr("No request is shown."));
    m_actions->makeRule->setEnabled(card && card->mayMakeRule());
}

void MainWindow::answer(int number)
{
    PermissionCard *card = visibleCard();
    if (card && !m_composition.isComposing())
        card->answerByKey(number);
}

void MainWindow::askForSandbox()
{
    auto *dialog = new NewSandboxDialog(m_workbench, this);
    connect(dialog, &NewSandboxDialog::created, this, &MainWindow::showSandbox);
    openDialog(dialog);
}

void MainWindow::showAllSandboxes()
{
    auto *dialog = findChild<SandboxesDialog *>();
    if (!dialog) {
        dialog = new SandboxesDialog(m_workbench, this);
        connect(dialog, &SandboxesDialog::sandboxWanted, this, &MainWindow::showSandbox);
    }
    showBeside(*dialog);
}

void MainWindow::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askToSleep(const SandboxKey &sandbox)
{
    const QStringList losses = lossesOfSleep(m_workbench, sandbox);
    const auto sleep = [this, sandbox] { m_tasks.start(tellOutcome(m_workbench.sleep(sandbox))); };
    if (losses.isEmpty())
        return sleep();
    if (sleepLosesFiles(m_workbench, sandbox)) {
        auto *dialog = new LossesDialog(m_workbench, sandbox, LossesDialog::Act::Sleep, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        return dialog->open();
    }
    askFirst(this,
             {.name = "sleepDialog"_L1,
              .title = tr("Sleep"),
              .text = tr("Put the sandbox to sleep?"),
              .details = losses.join(u'\n'),
              .confirm = tr("Sleep"),
              .confirmName = "confirmSleepButton"_L1,
              .keep = tr("Keep It Awake"),
              .isDestructive = false},
             sleep);
}

void MainWindow::askForSession(const SandboxKey &sandbox)
{
    auto *dialog = new NewSessionDialog(m_workbench, sandbox, this);
    connect(dialog, &NewSessionDialog::created, this, [this](const SessionId &session) {
        showSession(session);
        m_sessionPage->composer().takeFocus();
    });
    openDialog(dialog);
}

void MainWindow::askToDelete(const SandboxKey &sandbox)
{
    openDialog(new LossesDialog(m_workbench, sandbox, LossesDialog::Act::Delete, this));
}

void MainWindow::askToRename(const SandboxKey &sandbox)
{
    const SandboxRow *row = m_workbench.sandboxes().find(sandbox);
    if (!row)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("renameDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename Sandbox"));
    dialog->setLabelText(tr("New name of “%1”:").arg(visibleLine(row->name, 60)));
    dialog->setTextValue(row->name);
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, sandbox](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_tasks.start(tellOutcome(m_workbench.renameSandbox(sandbox, name.trimmed())));
    });
    dialog->open();
}

void MainWindow::askToRename(const SessionId &session)
{
    const SessionRow *row = m_workbench.sessions().find(session);
    if (!row)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName("renameDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename Session"));
    dialog->setLabelText(tr("New title of “%1”:").arg(titleOf(*row)));
    dialog->setTextValue(row->title);
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, session](const QString &title) {
        m_tasks.start(tellOutcome(m_workbench.renameSession(session, title.trimmed())));
    });
    dialog->open();
}

void MainWindow::askToEnd(const SessionId &session)
{
    const SessionRow *row = m_workbench.sessions().find(session);
    if (!row)
        return;
    askFirst(this,
             {.name = "endSessionDialog"_L1,
              .title = tr("End Session"),
              .text = tr("End “%1”?").arg(titleOf(*row)),
              .details = turnRuns(row->state) ? tr("The agent is at work and will be stopped. The transcript stays.")
                                              : tr("Nothing more can be sent in it. The transcript stays."),
              .confirm = tr("End Session"),
              .confirmName = "confirmEndButton"_L1,
              .keep = tr("Keep It")},
             [this, session] { m_tasks.start(tellOutcome(m_workbench.endSession(session))); });
}

void MainWindow::showChanges(const SessionId &session)
{
    auto *dialog = new ChangesDialog(m_workbench, session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setSideBySide(m_settings.value("changes/sideBySide"_L1).toBool());
    connect(dialog, &ChangesDialog::sideBySideChosen, this,
            [this](bool on) { m_settings.setValue("changes/sideBySide"_L1, on); });
    dialog->show();
}

void MainWindow::showHelp(const QString &page)
{
    auto *dialog = findChild<HelpDialog *>();
    if (!dialog) {
        dialog = new HelpDialog(this);
        connect(dialog, &HelpDialog::linkWanted, this, &MainWindow::openLink);
    }
    dialog->showPage(page);
    showBeside(*dialog);
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Sandgate"),
                        tr("Sandgate %1").arg(QCoreApplication::applicationVersion()), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(windowIcon().pixmap(64, 64));
    box->setInformativeText(tr("Runs coding agents in sandboxes, shows what they do, and asks you first.\n"
                               "Free software under the Apache License 2.0."));
    box->open();
}

void MainWindow::showNotice()
{
    const QString notice = m_workbench.notice();
    if (notice.isEmpty())
        m_notice->clear();
    else
        m_notice->tell(notice, Tone::Attention);
}

void MainWindow::openLink(const QUrl &url)
{
    if (!openWebLink(url))
        m_problem->tell(webLinkProblem(url));
}

async::Task<> MainWindow::tellOutcome(async::Task<Result<>> command)
{
    m_problem->clear();
    const Result<> done = co_await std::move(command);
    if (!done)
        m_problem->tell(done.error());
}

} // namespace sandgate

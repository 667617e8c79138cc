// SPDX-License-Identifier: Apache-2.0
// How one finds things in the window: what was said, and what can be done.
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/problembanner.h"
#include "ui/common/words.h"
#include "ui/process/processpane.h"
#include "ui/search/searchdialog.h"
#include "ui/session/deletedsessionsdialog.h"
#include "ui/session/sessionmarking.h"
#include "ui/session/sessionpage.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messageline.h"
#include "ui/window/navigationmodel.h"
#include "ui/window/shortcutsdialog.h"
#include "ui/window/sidebar.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

// One at a time, beside the window: it stays while one reads what was found.
void MainWindow::showSearch()
{
    auto *dialog = findChild<SearchDialog *>();
    if (!dialog) {
        dialog = new SearchDialog(m_workbench.searchDesk(), m_workbench, this);
        connect(dialog, &SearchDialog::hitWanted, this, &MainWindow::showHit);
        connect(dialog, &SearchDialog::decisionWanted, this, &MainWindow::showDecision);
        connect(dialog, &SearchDialog::logWanted, this, &MainWindow::showLogHit);
    }
    showBeside(*dialog);
    dialog->takeFocus();
}

void MainWindow::showHit(const SessionId &session, EventIndex index)
{
    const SessionRow *row = m_workbench.sessions().find(session);
    const SandboxRow *sandbox = row ? m_workbench.sandboxes().find(row->sandbox) : nullptr;
    if (isElsewhere(session, [session, index](MainWindow &window) { window.showHit(session, index); }))
        return;
    if (sandbox && isOver(sandbox->state))
        m_actions->showDeleted->setChecked(true); // what is asked for must be seen
    showSession(session);
    if (shows(session))
        m_sessionPage->reveal(index);
}

void MainWindow::showLogHit(const ProcessKey &process, const QString &word)
{
    if (isElsewhere({}, [process, word](MainWindow &window) { window.showLogHit(process, word); }))
        return;
    showProcess(process);
    m_processes->reveal(process, word);
}

void MainWindow::connectMarking()
{
    connect(m_marking, &SessionMarking::done, this, [this](const QString &message, const std::function<void()> &undo) {
        m_messages->say(message, undo, tr("Undo"));
    });
    connect(m_marking, &SessionMarking::restored, this, &MainWindow::showSession);
    connect(m_marking, &SessionMarking::failed, this, [this](const Error &error) { m_problem->tell(error); });
    connect(m_actions->showArchived, &QAction::toggled, this,
            [this](bool shown) { m_sidebar->rows().setShowArchived(shown); });
    connect(m_actions->grouping, &QActionGroup::triggered, this,
            [this](const QAction *action) { m_sidebar->setGrouping(SessionGrouping(action->data().toInt())); });
    connect(m_actions->deletedSessions, &QAction::triggered, this, &MainWindow::showDeletedSessions);
}

void MainWindow::showDeletedSessions()
{
    auto *dialog = new DeletedSessionsDialog(m_workbench, this);
    connect(dialog, &DeletedSessionsDialog::restored, this, &MainWindow::showSession);
    openDialog(dialog);
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette(*menuBar(), m_workbench, this);
    connect(palette, &CommandPalette::sandboxWanted, this, &MainWindow::showSandbox);
    connect(palette, &CommandPalette::sessionWanted, this, &MainWindow::showSession);
    openDialog(palette);
}

void MainWindow::editShortcuts()
{
    openDialog(new ShortcutsDialog(*m_shortcuts, this));
}

} // namespace sandgate

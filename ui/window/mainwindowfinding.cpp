// SPDX-License-Identifier: Apache-2.0
// How one finds things in the window: what was said, and what can be done.
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/words.h"
#include "ui/process/processpane.h"
#include "ui/search/searchdialog.h"
#include "ui/session/sessionpage.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/shortcutsdialog.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

// One at a time, beside the window: it stays while one reads what was found.
void MainWindow::showSearch()
{
    auto *dialog = findChild<SearchDialog *>();
    if (!dialog) {
        dialog = new SearchDialog(m_workbench.searchDesk(), m_workbench, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SearchDialog::hitWanted, this, &MainWindow::showHit);
        connect(dialog, &SearchDialog::logWanted, this, &MainWindow::showLogHit);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    dialog->takeFocus();
}

void MainWindow::showHit(const SessionId &session, EventIndex index)
{
    const SessionRow *row = m_workbench.sessions().find(session);
    const SandboxRow *sandbox = row ? m_workbench.sandboxes().find(row->sandbox) : nullptr;
    if (sandbox && isOver(sandbox->state))
        m_actions->showDeleted->setChecked(true); // what is asked for must be seen
    showSession(session);
    if (shows(session))
        m_sessionPage->reveal(index);
}

void MainWindow::showLogHit(const ProcessKey &process, const QString &word)
{
    const ProcessRow *row = m_workbench.processes().find(process);
    const SandboxRow *sandbox = row ? m_workbench.sandboxes().find(row->sandbox) : nullptr;
    if (!sandbox)
        return;
    if (isOver(sandbox->state))
        m_actions->showDeleted->setChecked(true);
    if (currentSandbox() != sandbox->key)
        showSandbox(sandbox->key);
    m_actions->processes->setChecked(true);
    m_processes->reveal(process, word);
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

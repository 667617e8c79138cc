// SPDX-License-Identifier: Apache-2.0
// What the window looks like, kept in the settings: each window has a group of its own there.
#include "ui/common/keptsetting.h"
#include "ui/files/filespane.h"
#include "ui/permission/inboxpane.h"
#include "ui/process/processpane.h"
#include "ui/session/sessionpage.h"
#include "ui/window/lowerpanel.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settingsgroup.h"
#include "ui/window/shortcuts.h"
#include "ui/window/sidebar.h"
#include "ui/window/windowactions.h"
#include <QAction>
#include <QActionGroup>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

void choose(const QActionGroup &group, int value)
{
    const QList<QAction *> actions = group.actions();
    for (QAction *action : actions) {
        if (action->data().toInt() == value)
            action->trigger();
    }
}

} // namespace

void MainWindow::restore()
{
    const SettingsGroup group(m_settings, m_group);
    m_wantedSandbox = {m_settings.value("window/sandbox"_L1).toString()};
    m_wantedSession = {m_settings.value("window/session"_L1).toString()};
    m_own = {m_settings.value("window/own"_L1).toString()};
    m_wantsInbox = m_own.isEmpty() && m_settings.value("window/inbox"_L1).toBool();
    if (!restoreGeometry(m_settings.value("window/geometry"_L1).toByteArray()) && !m_own.isEmpty())
        resize(fontMetrics().averageCharWidth() * 110, height()); // of one page
    m_across->restoreState(m_settings.value("window/across"_L1).toByteArray());
    m_down->restoreState(m_settings.value("window/down"_L1).toByteArray());
    m_sessionPage->restore(m_settings);
    m_inbox->restore(m_settings);
    m_processes->restore(m_settings);
    m_files->restore(m_settings);
    m_sidebar->restore(m_settings);
    restoreView();
}

void MainWindow::restoreView()
{
    m_actions->sidebar->setChecked(m_settings.value("view/sidebar"_L1, true).toBool());
    m_actions->processes->setChecked(m_settings.value("view/processes"_L1, false).toBool());
    m_actions->files->setChecked(m_settings.value("view/files"_L1, false).toBool());
    m_lower->restore(m_settings);
    m_actions->rawEvents->setChecked(m_settings.value("view/rawEvents"_L1, false).toBool());
    m_actions->showDeleted->setChecked(m_settings.value("view/deleted"_L1, true).toBool());
    m_actions->showArchived->setChecked(m_settings.value("view/archived"_L1, false).toBool());
    choose(*m_actions->order, m_settings.value("view/order"_L1, 0).toInt());
    choose(*m_actions->grouping, m_settings.value("view/grouping"_L1, 0).toInt());
}

void MainWindow::readBackground()
{
    m_actions->background->setChecked(m_settings.value("desktop/background"_L1, false).toBool());
    m_actions->tray->setChecked(m_settings.value("desktop/tray"_L1, false).toBool());
    m_actions->keepAwake->setChecked(m_settings.value("desktop/keepAwake"_L1, true).toBool());
}

void MainWindow::readChoices()
{
    readBackground();
    m_shortcuts->reload();
}

void MainWindow::save()
{
    saveTo(m_group);
}

void MainWindow::saveTo(const QString &group) const
{
    const SettingsGroup in(m_settings, group);
    keep(m_settings, "window/geometry"_L1, saveGeometry());
    keep(m_settings, "window/across"_L1, m_across->saveState());
    keep(m_settings, "window/down"_L1, m_down->saveState());
    keep(m_settings, "window/own"_L1, m_own.value);
    keep(m_settings, "window/inbox"_L1, m_wantsInbox || m_pages->currentWidget() == m_inbox);
    saveBeside();
    m_sidebar->save(m_settings);
    if (!m_wantedSandbox.isEmpty() || !m_wantedSession.isEmpty()) { // it is still looked for
        keep(m_settings, "window/sandbox"_L1, m_wantedSandbox.value);
        keep(m_settings, "window/session"_L1, m_wantedSession.value);
    }
    m_sessionPage->save(m_settings);
    m_inbox->save(m_settings);
    m_processes->save(m_settings);
    m_files->save(m_settings);
    m_lower->save(m_settings);
    keep(m_settings, "view/sidebar"_L1, m_actions->sidebar->isChecked());
    keep(m_settings, "view/processes"_L1, m_actions->processes->isChecked());
    keep(m_settings, "view/files"_L1, m_actions->files->isChecked());
    keep(m_settings, "view/rawEvents"_L1, m_actions->rawEvents->isChecked());
    keep(m_settings, "view/deleted"_L1, m_actions->showDeleted->isChecked());
    keep(m_settings, "view/archived"_L1, m_actions->showArchived->isChecked());
    keep(m_settings, "view/grouping"_L1, m_actions->grouping->checkedAction()->data());
    keep(m_settings, "view/order"_L1, m_actions->order->checkedAction()->data());
}

// At once: a crash must not lose the place. While something is still looked for, what was stored says what that is.
void MainWindow::rememberPlace()
{
    const std::pair<SandboxKey, SessionId> place{m_sidebar->sandbox(), m_sidebar->session()};
    if (!m_wantedSandbox.isEmpty() || !m_wantedSession.isEmpty() || place.first.isEmpty() || place == m_place)
        return;
    m_place = place;
    const SettingsGroup group(m_settings, m_group);
    m_sidebar->save(m_settings);
}

} // namespace sandgate

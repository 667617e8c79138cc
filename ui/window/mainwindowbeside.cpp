// SPDX-License-Identifier: Apache-2.0
// Dialogs that stay beside the window while one works in it: one of each at a time, and there again at the next start.
#include "ui/common/keptsetting.h"
#include "ui/search/searchdialog.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/settingsgroup.h"
#include "ui/window/statekeeper.h"
#include <QDialog>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr QLatin1String openOnes = "beside/open"_L1;

const QStringList &names()
{
    static const QStringList all{u"searchDialog"_s, u"helpDialog"_s, u"rulesDialog"_s, u"decisionsDialog"_s,
                                 u"sandboxesDialog"_s};
    return all;
}

QString geometryKey(const QString &name)
{
    return u"beside/"_s + name;
}

} // namespace

void MainWindow::showBeside(QDialog &dialog)
{
    if (!dialog.testAttribute(Qt::WA_DeleteOnClose)) { // a new one
        dialog.setAttribute(Qt::WA_DeleteOnClose);
        const SettingsGroup group(m_settings, m_group);
        dialog.restoreGeometry(m_settings.value(geometryKey(dialog.objectName())).toByteArray());
        dialog.installEventFilter(m_keeper);
        m_keeper->listen(dialog);
    }
    dialog.setAttribute(Qt::WA_ShowWithoutActivating, m_isRestoring);
    dialog.show();
    if (m_isRestoring)
        return;
    dialog.raise();
    dialog.activateWindow();
}

// In the group of a window's settings.
void MainWindow::saveBeside() const
{
    if (!m_hasTakenUp)
        return; // what is stored is still to be opened
    QStringList open;
    for (const QString &name : names()) {
        const auto *dialog = findChild<QDialog *>(name, Qt::FindDirectChildrenOnly);
        if (!dialog || !dialog->isVisible())
            continue;
        open << name;
        keep(m_settings, geometryKey(name), dialog->saveGeometry());
        if (const auto *search = qobject_cast<const SearchDialog *>(dialog))
            search->save(m_settings);
        else if (const auto *help = qobject_cast<const HelpDialog *>(dialog))
            keep(m_settings, "help/page"_L1, help->page());
    }
    keep(m_settings, openOnes, open);
}

void MainWindow::restoreBeside()
{
    m_hasTakenUp = true;
    if (!isVisible())
        return;
    QStringList open;
    QString page;
    {
        const SettingsGroup group(m_settings, m_group);
        open = m_settings.value(openOnes).toStringList();
        page = m_settings.value("help/page"_L1).toString();
    }
    const auto isWanted = [this, &open](QLatin1String name) { // what a person has opened meanwhile stays as it is
        return open.contains(name) && !findChild<QDialog *>(name, Qt::FindDirectChildrenOnly);
    };
    m_isRestoring = true;
    if (isWanted("helpDialog"_L1))
        showHelp(HelpDialog::pages().contains(page) ? page : HelpDialog::pages().constFirst());
    if (isWanted("rulesDialog"_L1))
        showRules();
    if (isWanted("decisionsDialog"_L1))
        showDecisions();
    if (isWanted("sandboxesDialog"_L1))
        showAllSandboxes();
    if (isWanted("searchDialog"_L1)) {
        showSearch();
        const SettingsGroup group(m_settings, m_group);
        findChild<SearchDialog *>()->restore(m_settings);
    }
    m_isRestoring = false;
}

} // namespace sandgate

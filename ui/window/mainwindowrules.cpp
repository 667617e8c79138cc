// SPDX-License-Identifier: Apache-2.0
// What the window does about rules, grants and the record of decisions.
#include "model/items/ruledesk.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/words.h"
#include "ui/rules/decisionsdialog.h"
#include "ui/rules/everythingdialog.h"
#include "ui/rules/rulesdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/windowactions.h"
#include <QAction>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

// One at a time, beside the window: it stays while one looks at what it is about.
template<typename Dialog>
void showBeside(MainWindow &window, Workbench &workbench)
{
    auto *dialog = window.findChild<Dialog *>();
    if (!dialog) {
        dialog = new Dialog(workbench, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

void MainWindow::showRules()
{
    showBeside<RulesDialog>(*this, m_workbench);
}

void MainWindow::showDecisions()
{
    showBeside<DecisionsDialog>(*this, m_workbench);
}

// The check says what is so, not what was clicked.
void MainWindow::askToAllowEverything()
{
    const SessionId session = currentSession();
    const bool isOn = m_workbench.rules().sessionsAllowingEverything().contains(session);
    m_actions->allowEverything->setChecked(isOn);
    if (isOn) {
        m_tasks.start(tellOutcome(m_workbench.rules().askAgain(session)));
        return;
    }
    const SessionRow *row = m_workbench.sessions().find(session);
    if (!row)
        return;
    auto *dialog = new EverythingDialog(titleOf(*row), this);
    connect(dialog, &EverythingDialog::confirmed, this, [this, session](std::chrono::milliseconds time) {
        m_tasks.start(tellOutcome(m_workbench.rules().allowEverything(session, time)));
    });
    openDialog(dialog);
}

} // namespace sandgate

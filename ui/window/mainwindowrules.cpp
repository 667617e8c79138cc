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

void MainWindow::showRules()
{
    auto *dialog = findChild<RulesDialog *>();
    showBeside(dialog ? *dialog : *new RulesDialog(m_workbench, this));
}

void MainWindow::showDecisions()
{
    auto *dialog = findChild<DecisionsDialog *>();
    showBeside(dialog ? *dialog : *new DecisionsDialog(m_workbench, this));
}

void MainWindow::showDecision(const DecisionPlace &place)
{
    showDecisions();
    findChild<DecisionsDialog *>()->reveal(place);
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

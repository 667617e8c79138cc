// SPDX-License-Identifier: Apache-2.0
// What a window was to show again, and what is no longer there.
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessiondesk.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/problembanner.h"
#include "ui/common/words.h"
#include "ui/window/mainwindow.h"
#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

// Every row is known: what was shown before can be shown again.
void MainWindow::takeUp()
{
    const bool wantsInbox = std::exchange(m_wantsInbox, false);
    giveUpMissing();
    if (wantsInbox)
        showInbox();
    restoreBeside();
}

// What is looked for and was not found was removed while this window, or the program, was closed.
void MainWindow::giveUpMissing()
{
    seekWanted();
    const SessionId missing = std::exchange(m_wantedSession, {});
    if (!m_workbench.sandboxes().find(m_wantedSandbox))
        m_wantedSandbox = {};
    refresh(); // a session's own window becomes like the others: it has the list from here on
    if (!missing.isEmpty())
        tellGone(missing);
}

// It takes no room in a window whose session is there, so it is made here.
void MainWindow::tellGone(const SessionId &session)
{
    const SessionRow *deleted = m_workbench.sessionDesk().deletedSessions().find(session);
    auto *banner = new ProblemBanner(this);
    banner->setObjectName("goneBanner"_L1);
    banner->setContentsMargins(12, 8, 12, 8);
    banner->setDismissable(true);
    connect(banner, &ProblemBanner::dismissed, banner, &QObject::deleteLater);
    if (deleted) {
        QPushButton *restore = banner->addAction(tr("Restore Session"));
        restore->setObjectName("restoreGoneButton"_L1);
        restore->setVisible(true);
        connect(restore, &QPushButton::clicked, this, [this, banner, session] {
            banner->deleteLater();
            m_tasks.start(tellOutcome(m_workbench.sessionDesk().restoreSession(session)));
            showSession(session); // as soon as it is there
        });
    }
    qobject_cast<QBoxLayout *>(centralWidget()->layout())->insertWidget(0, banner);
    banner->tell(deleted ? tr("“%1”, which this window showed, was deleted.").arg(titleOf(*deleted))
                         : tr("The session that this window showed is no longer there: it was removed for good."),
                 Tone::Neutral);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/everythingbanner.h"
#include "model/items/ruledesk.h"
#include "ui/common/problembanner.h"
#include "ui/common/words.h"
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

EverythingBanner::EverythingBanner(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_banner(new ProblemBanner(this))
{
    m_banner->setObjectName("everythingBanner"_L1);
    QPushButton *back = m_banner->addAction(tr("Ask Me Again"));
    back->setObjectName("askAgainButton"_L1);
    back->setVisible(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 8, 20, 8);
    layout->addWidget(m_banner);
    connect(back, &QPushButton::clicked, this, [this] { m_tasks.start(takeBack()); });
    connect(&workbench.rules(), &RuleDesk::changed, this, &EverythingBanner::refresh);
    refresh();
}

void EverythingBanner::show(const SessionId &session)
{
    m_session = session;
    refresh();
}

void EverythingBanner::refresh()
{
    const auto &sessions = m_workbench.rules().sessionsAllowingEverything();
    const auto found = sessions.find(m_session);
    const bool on = found != sessions.end();
    if (!on)
        m_banner->clear();
    else if (found->second == 0)
        m_banner->tell(tr("Everything that is not denied is allowed in this session without asking you, until you take "
                          "it back or Sandgate ends."));
    else
        m_banner->tell(tr("Everything that is not denied is allowed in this session without asking you, until %1.")
                           .arg(localTime(found->second)));
    setVisible(on);
}

async::Task<> EverythingBanner::takeBack()
{
    const Result<> done = co_await m_workbench.rules().askAgain(m_session);
    if (!done)
        m_banner->tell(done.error());
}

} // namespace sandgate

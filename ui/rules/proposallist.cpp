// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/proposallist.h"
#include "ui/common/icons.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/rules/rulewords.h"
#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

ProposalList::ProposalList(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_says(new TextLabel(TextLabel::Role::Secondary, {}, this))
    , m_list(new QTreeWidget(this))
    , m_add(new QPushButton(tr("&Add as Rule…"), this))
    , m_problem(new ProblemBanner(this))
{
    m_says->setWrapping(true);
    m_list->setObjectName("proposalList"_L1);
    m_list->setAccessibleName(tr("Suggested rules"));
    m_list->setHeaderLabels({tr("Effect"), tr("What"), tr("For"), tr("Answered So")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {15, 50, 56};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_list->setColumnWidth(column, widths[column] * character);
    m_add->setObjectName("addProposalButton"_L1);
    m_add->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_says);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ProposalList::refresh);
    const auto want = [this] {
        const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
        if (row >= 0 && std::size_t(row) < m_proposals.size())
            emit ruleWanted(m_proposals[std::size_t(row)].rule);
    };
    connect(m_add, &QPushButton::clicked, this, want);
    connect(m_list, &QTreeWidget::itemActivated, this, want);
    refresh();
}

void ProposalList::look()
{
    m_tasks.cancel();
    m_tasks.start(ask());
}

async::Task<> ProposalList::ask()
{
    const Result<std::vector<RuleProposal>> proposals = co_await m_workbench.rules().proposals();
    const int before = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    m_proposals = proposals ? *proposals : std::vector<RuleProposal>();
    for (const RuleProposal &proposal : m_proposals) {
        const StateLook look = lookOf(proposal.rule.effect);
        auto *item =
            new QTreeWidgetItem(QStringList{look.word, matchWords(proposal.rule),
                                            scopeWords(m_workbench, proposal.rule.scope, proposal.rule.scopeValue),
                                            tr("%n time(s)", nullptr, proposal.answers)});
        item->setIcon(0, drawnIcon(look.icon));
        for (int column = 0; column < item->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
        m_list->addTopLevelItem(item);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(qBound(0, before, m_list->topLevelItemCount() - 1)));
    if (proposals)
        m_problem->clear();
    else
        m_problem->tell(proposals.error());
    refresh();
}

void ProposalList::refresh()
{
    m_says->setText(m_proposals.empty() ? tr("Nothing was answered in the same way three times without a rule.")
                                        : tr("You gave these answers again and again. A rule is made only if you add "
                                             "it, and you can change it first."));
    m_add->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace sandgate

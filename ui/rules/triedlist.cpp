// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/triedlist.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/rules/rulewords.h"
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int mostRows = 6; // without scrolling

enum Column { Would, Was, By, When, What };

// A person had said the opposite.
bool isContrary(const TriedDecision &one)
{
    const QString outcome = one.decision.outcome();
    return decider::isPerson(one.decision.by) && ((one.effect == RuleEffect::Allow && outcome == "denied"_L1) ||
                                                  (one.effect == RuleEffect::Deny && outcome == "allowed"_L1));
}

} // namespace

TriedList::TriedList(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_says(new TextLabel(TextLabel::Role::Body, {}, this))
    , m_list(new QTreeWidget(this))
{
    m_says->setObjectName("triedSays"_L1);
    m_says->setWrapping(true);
    m_says->setSelectable(true);
    m_list->setObjectName("triedList"_L1);
    m_list->setAccessibleName(tr("What the rule would have done with past requests"));
    m_list->setHeaderLabels({tr("It Would"), tr("It Was"), tr("By"), tr("Time"), tr("Request")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {22, 13, 20, 18};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_list->setColumnWidth(column, widths[column] * character);
    setFocusProxy(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_says);
    layout->addWidget(m_list);
}

void TriedList::show(const std::vector<TriedDecision> &tried, RuleEffect effect)
{
    const std::vector<Rule> &rules = m_workbench.rules().rules();
    m_list->clear();
    int decided = 0;
    int contrary = 0;
    QList<QTreeWidgetItem *> first;
    QList<QTreeWidgetItem *> rest;
    for (const TriedDecision &one : tried) {
        if (!one.isByRule && !one.isOverruled)
            continue;
        decided += one.isByRule ? 1 : 0;
        const bool isContraryNow = one.isByRule && isContrary(one);
        contrary += isContraryNow ? 1 : 0;
        const QString would =
            one.isByRule ? lookOf(one.effect).word : tr("%1 (another comes first)").arg(lookOf(one.effect).word);
        auto *item =
            new QTreeWidgetItem(QStringList{would, lookOf(one.decision).word, deciderWords(one.decision.by, rules),
                                            localTime(one.decision.decidedAt), requestWords(one.decision.tool())});
        item->setIcon(Would, drawnIcon(isContraryNow ? "warning"_L1 : lookOf(one.effect).icon));
        for (int column = Would; column <= What; ++column)
            item->setToolTip(column, item->text(column));
        (isContraryNow ? first : rest) << item;
    }
    m_list->addTopLevelItems(first + rest);
    // As high as its rows, so that what the rule means keeps its place.
    const int row = m_list->topLevelItemCount() > 0 ? m_list->sizeHintForRow(0) : 0;
    const int rows = qBound(1, m_list->topLevelItemCount(), mostRows);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * row + 2 * m_list->frameWidth() + 6);
    m_list->setVisible(m_list->topLevelItemCount() > 0);
    QString says = tr("Of the last %n request(s)", nullptr, int(tried.size())) + u' ';
    says += (effect == RuleEffect::Allow  ? tr("it would have allowed %1.")
             : effect == RuleEffect::Deny ? tr("it would have denied %1.")
                                          : tr("it would have asked about %1."))
                .arg(decided);
    if (contrary > 0)
        says += u' ' + tr("%n of them you had answered otherwise; they come first.", nullptr, contrary);
    m_says->setText(says);
    QWidget::show();
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/decisionstable.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/rules/rulewords.h"

namespace sandgate {

DecisionsTable::DecisionsTable(Workbench &workbench, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workbench(workbench)
{
}

void DecisionsTable::begin()
{
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, int(m_rows.size()) - 1);
    m_rows.clear();
    endRemoveRows();
}

void DecisionsTable::add(const std::vector<DecisionRecord> &decisions)
{
    if (decisions.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(decisions.size()) - 1);
    m_rows.insert(m_rows.end(), decisions.begin(), decisions.end());
    endInsertRows();
}

int DecisionsTable::rowOf(const RequestId &request) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&request](const DecisionRecord &row) { return row.request == request; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int DecisionsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DecisionsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DecisionsTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DecisionRecord &decision = at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(decision, index.column());
    if (role == Qt::DecorationRole && index.column() == Outcome)
        return drawnIcon(lookOf(decision).icon);
    return {};
}

QString DecisionsTable::textOf(const DecisionRecord &decision, int column) const
{
    switch (column) {
    case Time:
        return localTime(decision.decidedAt);
    case Outcome:
        return lookOf(decision).word;
    case By:
        return deciderWords(decision.by, m_workbench.rules().rules());
    case Agent:
        return agentWords(m_workbench, decision);
    case Sandbox:
        return visibleLine(decision.sandboxName, 60);
    case What:
        return requestWords(decision.tool());
    default:
        return {};
    }
}

QVariant DecisionsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Time"), tr("Answer"), tr("By"), tr("Agent"), tr("Sandbox"), tr("Request")};
    return titles.value(section);
}

} // namespace sandgate

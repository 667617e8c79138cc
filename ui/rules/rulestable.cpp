// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/rulestable.h"
#include "model/items/ruledesk.h"
#include "ui/common/icons.h"
#include "ui/rules/rulewords.h"
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

bool isOver(const Rule &rule)
{
    return rule.endsAt && *rule.endsAt <= QDateTime::currentMSecsSinceEpoch();
}

} // namespace

RulesTable::RulesTable(Workbench &workbench, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workbench(workbench)
{
    connect(&workbench.rules(), &RuleDesk::changed, this, &RulesTable::refresh);
    m_nextEnd.setSingleShot(true);
    connect(&m_nextEnd, &QTimer::timeout, this, &RulesTable::refresh);
    refresh();
}

// Rows that go, go one by one, and what is new comes to the end: what is selected stays selected.
void RulesTable::refresh()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const RuleDesk &desk = m_workbench.rules();
    std::vector<Row> rows;
    for (const auto &[session, endsAt] : desk.sessionsAllowingEverything())
        rows.push_back({{}, session, endsAt, {}});
    for (const Rule &rule : desk.rules())
        rows.push_back({rule, {}, 0, whyNever(rule, desk.rules(), now)});
    const auto isSame = [](const Row &a, const Row &b) {
        return a.everything == b.everything && a.rule.id == b.rule.id;
    };
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        const Row &old = m_rows[std::size_t(i)];
        if (std::any_of(rows.begin(), rows.end(), [&](const Row &row) { return isSame(row, old); }))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (const Row &row : rows) {
        const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &old) { return isSame(row, old); });
        const int at = int(known - m_rows.begin());
        if (known == m_rows.end()) {
            beginInsertRows({}, at, at);
            m_rows.push_back(row);
            endInsertRows();
        } else if (*known != row) {
            *known = row;
            emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
    }
    watchEnds(now);
}

// Nobody tells that a rule's time is over.
void RulesTable::watchEnds(qint64 now)
{
    constexpr qint64 longest = qint64(24) * 3600 * 1000;
    qint64 wait = longest;
    for (const Row &row : m_rows) {
        if (row.rule.endsAt && *row.rule.endsAt > now)
            wait = std::min(wait, *row.rule.endsAt - now + 1);
    }
    m_nextEnd.start(int(wait));
}

int RulesTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RulesTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RulesTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = at(index.row());
    if (role == Qt::DisplayRole)
        return textOf(row, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Mark && !row.never.isEmpty() ? row.never : textOf(row, index.column());
    if (role == Qt::DecorationRole && index.column() == Effect)
        return drawnIcon(row.isRule() ? lookOf(row.rule.effect).icon : "unlocked"_L1);
    if (role == Qt::DecorationRole && index.column() == Mark && !row.never.isEmpty())
        return drawnIcon("warning"_L1);
    if (role == SortRole)
        return sortValue(row, index.column());
    return {};
}

QString RulesTable::textOf(const Row &row, int column) const
{
    const Rule &rule = row.rule;
    switch (column) {
    case Effect:
        return row.isRule() ? lookOf(rule.effect).word : tr("Allow");
    case What:
        return row.isRule() ? matchWords(rule) : tr("Everything that is not denied");
    case For:
        return row.isRule() ? scopeWords(m_workbench, rule.scope, rule.scopeValue)
                            : scopeWords(m_workbench, RuleScope::Session, row.everything.value);
    case Ends:
        return rule.endsAt              ? localTime(*rule.endsAt)
               : row.isRule()           ? tr("when revoked")
               : row.everythingEnds > 0 ? localTime(row.everythingEnds)
                                        : tr("with the program");
    case LastUse:
        return !row.isRule() ? QString() : rule.lastUsedAt > 0 ? localTime(rule.lastUsedAt) : tr("never");
    case Uses:
        return row.isRule() ? QString::number(rule.uses) : QString();
    case Origin:
        return !row.isRule()                         ? tr("Menu")
               : rule.origin == RuleOrigin::Request  ? tr("A request")
               : rule.origin == RuleOrigin::Proposal ? tr("A suggestion")
               : rule.origin == RuleOrigin::Profile  ? tr("A profile")
                                                     : tr("Written");
    case Mark:
        return isOver(rule)           ? tr("Ended")
               : rule.isSuspended     ? tr("Suspended")
               : !row.never.isEmpty() ? tr("Never decides")
                                      : tr("Active");
    default:
        return {};
    }
}

QVariant RulesTable::sortValue(const Row &row, int column) const
{
    switch (column) {
    case Effect:
        return row.isRule() ? int(row.rule.effect) : int(RuleEffect::Allow);
    case Ends:
        return row.everythingEnds > 0 ? row.everythingEnds
                                      : row.rule.endsAt.value_or(std::numeric_limits<qint64>::max());
    case LastUse:
        return row.rule.lastUsedAt;
    case Uses:
        return row.rule.uses;
    default:
        return textOf(row, column).toCaseFolded();
    }
}

QVariant RulesTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Effect"), tr("State"),    tr("What"), tr("For"),
                             tr("Ends"),   tr("Last Use"), tr("Uses"), tr("Made From")};
    return titles.value(section);
}

} // namespace sandgate

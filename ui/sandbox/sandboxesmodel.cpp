// SPDX-License-Identifier: Apache-2.0
#include "ui/sandbox/sandboxesmodel.h"
#include "model/items/providerdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/icons.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include <QDateTime>
#include <QTimer>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

SandboxesModel::SandboxesModel(Workbench &workbench, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workbench(workbench)
{
    onAnyChange(workbench.sandboxes(), this, [this] { refresh(); });
    onAnyChange(workbench.sessions(), this, [this] { refresh(); });
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, [this] { tellAgain(Age, TimeLeft); });
    clock->start(std::chrono::seconds(20));
    refresh();
}

void SandboxesModel::refresh()
{
    m_sessions.clear();
    m_waiting.clear();
    for (const SessionRow &session : m_workbench.sessions().rows()) {
        m_sessions[session.sandbox] += session.state == SessionState::Ended ? 0 : 1;
        m_waiting[session.sandbox] += session.waiting;
    }
    std::vector<SandboxKey> keys;
    for (const SandboxRow &row : m_workbench.sandboxes().rows()) {
        if (row.state != SandboxState::Destroyed)
            keys.push_back(row.key);
    }
    // One by one, so that what is selected stays selected.
    for (int row = int(m_keys.size()) - 1; row >= 0; --row) {
        if (std::find(keys.begin(), keys.end(), m_keys[size_t(row)]) != keys.end())
            continue;
        beginRemoveRows({}, row, row);
        m_keys.erase(m_keys.begin() + row);
        endRemoveRows();
    }
    for (const SandboxKey &key : keys) {
        if (std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end())
            continue;
        beginInsertRows({}, int(m_keys.size()), int(m_keys.size()));
        m_keys.push_back(key);
        endInsertRows();
    }
    tellAgain(0, ColumnCount - 1);
}

void SandboxesModel::tellAgain(int first, int last)
{
    if (!m_keys.empty())
        emit dataChanged(index(0, first), index(rowCount() - 1, last));
}

SandboxKey SandboxesModel::keyAt(int row) const
{
    return m_keys.at(size_t(row));
}

void SandboxesModel::setOutcome(const SandboxKey &sandbox, const QString &outcome)
{
    m_outcomes[sandbox] = outcome;
    tellAgain(Outcome, Outcome);
}

int SandboxesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int SandboxesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SandboxesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SandboxRow *row = m_workbench.sandboxes().find(keyAt(index.row()));
    if (!row)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(*row, index.column());
    if (role == Qt::DecorationRole && index.column() == State)
        return drawnIcon(lookOf(row->state).icon);
    return {};
}

QString SandboxesModel::textOf(const SandboxRow &row, int column) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto count = [](int number) { return number == 0 ? QString() : QString::number(number); };
    switch (column) {
    case Name:
        return visibleLine(row.name, 80);
    case Place:
        return m_workbench.providers().placeOf(row);
    case State:
        return lookOf(row.state).word;
    case Sessions:
        return count(m_sessions.value(row.key));
    case Waiting:
        return count(m_waiting.value(row.key));
    case Age:
        return elapsed(row.createdAt, now);
    case TimeLeft:
        return row.endsAt > 0 && !isOver(row.state) ? remaining(row.endsAt, now) : QString();
    case Outcome:
        return m_outcomes.value(row.key);
    default:
        return {};
    }
}

QVariant SandboxesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Name"),    tr("Runs On"), tr("State"),     tr("Sessions"),
                             tr("Waiting"), tr("Age"),     tr("Time Left"), tr("Result")};
    return titles.value(section);
}

} // namespace sandgate

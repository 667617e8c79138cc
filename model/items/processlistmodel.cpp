// SPDX-License-Identifier: Apache-2.0
#include "model/items/processlistmodel.h"
#include <limits>

namespace sandgate {

// The state and the times as words are the view's affair: it knows the locale and the present time.
QVariant ProcessListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProcessRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case SortRole:
        return sortKey(row, index.column());
    case KeyRole:
        return QVariant::fromValue(row.key);
    case SandboxRole:
        return QVariant::fromValue(row.sandbox);
    case StateRole:
        return int(row.state);
    default:
        return {};
    }
}

QVariant ProcessListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case StateColumn:
        return tr("State");
    case ExitCodeColumn:
        return tr("Exit code");
    case StartedColumn:
        return tr("Started");
    default:
        return {};
    }
}

QVariant ProcessListModel::text(const ProcessRow &row, int column) const
{
    switch (column) {
    case CommandColumn:
        return row.command;
    case StateColumn:
        return int(row.state);
    case ExitCodeColumn:
        return row.exitCode ? QVariant(*row.exitCode) : QVariant();
    case StartedColumn:
        return row.startedAt;
    default:
        return {};
    }
}

QVariant ProcessListModel::sortKey(const ProcessRow &row, int column) const
{
    if (column == ExitCodeColumn)
        return row.exitCode.value_or(std::numeric_limits<int>::min()); // those without one stay together
    return text(row, column);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/items/sessionlistmodel.h"

namespace sandgate {

QVariant SessionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case IdRole:
        return QVariant::fromValue(row.id);
    case SandboxRole:
        return QVariant::fromValue(row.sandbox);
    case StateRole:
        return int(row.state);
    case WaitingRole:
        return row.waiting;
    case CreatedRole:
        return row.createdAt;
    default:
        return {};
    }
}

} // namespace sandgate

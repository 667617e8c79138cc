// SPDX-License-Identifier: Apache-2.0
#include "model/items/sandboxlistmodel.h"

namespace sandgate {

QVariant SandboxListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SandboxRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case KeyRole:
        return QVariant::fromValue(row.key);
    case StateRole:
        return int(row.state);
    case CreatedRole:
        return row.createdAt;
    default:
        return {};
    }
}

} // namespace sandgate

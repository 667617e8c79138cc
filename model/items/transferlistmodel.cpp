// SPDX-License-Identifier: Apache-2.0
#include "model/items/transferlistmodel.h"

namespace sandgate {

// What it says is the view's affair: it knows the words and the locale.
QVariant TransferListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TransferRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.order.from.section(QLatin1Char('/'), -1);
    case KeyRole:
        return QVariant::fromValue(row.id);
    default:
        return {};
    }
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/files.h"
#include "model/items/rowmodel.h"

namespace sandgate {

// Files and folders that are, were or will be copied between this computer and sandboxes. UI thread only.
class TransferListModel : public RowModel<TransferRow, TransferId>
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole };
    Q_ENUM(Role)

    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    const TransferId &keyOf(const TransferRow &row) const override { return row.id; }
};

} // namespace sandgate

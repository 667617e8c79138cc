// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/rowmodel.h"

namespace sandgate {

// All sandboxes of all providers. UI thread only.
class SandboxListModel : public RowModel<SandboxRow, SandboxKey>
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, StateRole, CreatedRole };
    Q_ENUM(Role)

    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    const SandboxKey &keyOf(const SandboxRow &row) const override { return row.key; }
};

} // namespace sandgate

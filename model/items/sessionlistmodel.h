// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/rowmodel.h"

namespace sandgate {

// All sessions of all sandboxes, ended ones too. UI thread only.
class SessionListModel : public RowModel<SessionRow, SessionId>
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SandboxRole, StateRole, WaitingRole, CreatedRole };
    Q_ENUM(Role)

    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    const SessionId &keyOf(const SessionRow &row) const override { return row.id; }
};

} // namespace sandgate

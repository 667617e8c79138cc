// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/rowmodel.h"

namespace sandgate {

// The permission requests of all sessions: pending ones, and those decided in this run. UI thread only.
class PermissionListModel : public RowModel<PermissionRow, RequestId>
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SessionRole, SandboxRole, StateRole, AskedRole };
    Q_ENUM(Role)

    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    int waitingCount() const; // those that nobody has decided yet
    // Waiting ones, the longest waiting first; of one session, or of all.
    std::vector<RequestId> waiting(const SessionId &session = {}) const;

protected:
    const RequestId &keyOf(const PermissionRow &row) const override { return row.id; }
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/rowmodel.h"

namespace sandgate {

// The processes of all sandboxes, as a table. UI thread only.
class ProcessListModel : public RowModel<ProcessRow, ProcessKey>
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, SandboxRole, StateRole, SortRole };
    Q_ENUM(Role)
    enum Column { CommandColumn, StateColumn, ExitCodeColumn, StartedColumn, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    const ProcessKey &keyOf(const ProcessRow &row) const override { return row.key; }

private:
    QVariant text(const ProcessRow &row, int column) const;
    QVariant sortKey(const ProcessRow &row, int column) const;
};

} // namespace sandgate

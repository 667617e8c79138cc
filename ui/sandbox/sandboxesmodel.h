// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include <QAbstractTableModel>
#include <QHash>

namespace sandgate {

// All sandboxes that are not destroyed, a line each, and how the last thing went that was asked of each.
class SandboxesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Place, State, Sessions, Waiting, Age, TimeLeft, Outcome, ColumnCount };

    explicit SandboxesModel(Workbench &workbench, QObject *parent = nullptr);

    SandboxKey keyAt(int row) const;
    void setOutcome(const SandboxKey &sandbox, const QString &outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void tellAgain(int first, int last); // columns of all rows
    QString textOf(const SandboxRow &row, int column) const;

    Workbench &m_workbench;
    std::vector<SandboxKey> m_keys;
    QHash<SandboxKey, int> m_sessions;
    QHash<SandboxKey, int> m_waiting;
    QHash<SandboxKey, QString> m_outcomes;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/ruledesk.h"
#include <QAbstractTableModel>

namespace sandgate {

class Workbench;

// Pages of the record of decisions, newest first.
class DecisionsTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Outcome, By, Agent, Sandbox, What, ColumnCount };

    explicit DecisionsTable(Workbench &workbench, QObject *parent = nullptr);

    void begin(); // another record is to be shown
    void add(const std::vector<DecisionRecord> &decisions);
    const DecisionRecord &at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowOf(const RequestId &request) const; // -1: it is not there
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const DecisionRecord &decision, int column) const;

    Workbench &m_workbench;
    std::vector<DecisionRecord> m_rows;
};

} // namespace sandgate

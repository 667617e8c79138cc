// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/rules/rule.h"
#include <QAbstractTableModel>
#include <QTimer>

namespace sandgate {

// Every rule, and every session in which everything is allowed: what answers requests in a person's place.
class RulesTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Effect, Mark, What, For, Ends, LastUse, Uses, Origin, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit RulesTable(Workbench &workbench, QObject *parent = nullptr);

    // One of the two: a rule, or the session that allows everything.
    struct Row {
        Rule rule;
        SessionId everything;
        qint64 everythingEnds = 0; // 0: with the program
        QString never;
        bool isRule() const { return everything.isEmpty(); }
        friend bool operator==(const Row &, const Row &) = default;
    };
    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    void watchEnds(qint64 now);
    QString textOf(const Row &row, int column) const;
    QVariant sortValue(const Row &row, int column) const;

    Workbench &m_workbench;
    std::vector<Row> m_rows;
    QTimer m_nextEnd; // until a rule's time is over
};

} // namespace sandgate

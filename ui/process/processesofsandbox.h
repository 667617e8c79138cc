// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/processlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/words.h"
#include <QSortFilterProxyModel>

namespace sandgate {

// The processes of one sandbox, newest first unless sorted otherwise.
class ProcessesOfSandbox : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    ProcessesOfSandbox(ProcessListModel &processes, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_processes(processes)
    {
        setSourceModel(&processes);
        setSortRole(ProcessListModel::SortRole);
        setDynamicSortFilter(true);
    }

    void choose(const SandboxKey &sandbox)
    {
        m_sandbox = sandbox;
        invalidateRowsFilter();
    }
    const ProcessRow *row(const QModelIndex &index) const
    {
        return index.isValid() ? &m_processes.at(mapToSource(index).row()) : nullptr;
    }
    // Who hears the table hears what the delegate shows, and not what the model holds.
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole && row(index)) {
            switch (index.column()) {
            case ProcessListModel::CommandColumn:
                return visibleLine(row(index)->command);
            case ProcessListModel::StateColumn:
                return lookOf(*row(index)).word;
            case ProcessListModel::StartedColumn:
                return localTime(row(index)->startedAt);
            default:
                break;
            }
        }
        return QSortFilterProxyModel::data(index, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return m_processes.at(row).sandbox == m_sandbox;
    }

private:
    ProcessListModel &m_processes;
    SandboxKey m_sandbox;
};

} // namespace sandgate

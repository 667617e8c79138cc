// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/processlistmodel.h"
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

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

// How far a process's log is stored.
struct LogTail {
    qint64 number = 0; // of the process, in log_entries
    qint64 lastSequence = 0;
    qint64 size = 0;       // what its entries take
    qint64 droppedTo = -1; // entries up to here were dropped to keep it small
};

class ProcessTable
{
public:
    explicit ProcessTable(const Database &database);

    Result<> save(const ProcessRecord &process); // but for what saveTail() keeps
    Result<> remove(qint64 number);
    Result<std::vector<ProcessRecord>> all(); // oldest first

    Result<std::optional<LogTail>> tail(const ProcessKey &process); // nothing when it was never saved, or was removed
    Result<> saveTail(const LogTail &tail);

private:
    Statement m_save;
    Statement m_remove;
    Statement m_all;
    Statement m_tail;
    Statement m_saveTail;
};

} // namespace sandgate

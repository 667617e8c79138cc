// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/processtable.h"
#include "model/store/statement.h"

namespace sandgate {

class LogTable
{
public:
    explicit LogTable(const Database &database);

    // Skips an entry that is there already, or was dropped before. Keeps `tail` right.
    Result<> add(LogTail &tail, const LogRecord &entry);
    // Drops the oldest entries once they take more than `limit`, an eighth more than needed, so that it is not done at
    // each call; a Gap in their place says how many are missing. The newest entry stays.
    Result<> trim(LogTail &tail, qint64 limit);
    Result<> remove(qint64 processNumber);

    struct Page {
        std::vector<LogRecord> entries; // ascending
        bool earlier = false;           // there are older ones
    };
    // The last entries below sequence `before` that together have at most `maxBytes`; one at least, if there is any.
    Result<Page> before(qint64 processNumber, const ProcessKey &process, qint64 before, qint64 maxBytes);

private:
    Result<> insert(LogTail &tail, const LogRecord &entry);

    Statement m_add;
    Statement m_oldest;
    Statement m_drop;
    Statement m_before;
};

} // namespace sandgate

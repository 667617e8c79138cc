// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/store/statement.h"
#include <QHash>
#include <chrono>

namespace sandgate {

// Finds lines in what processes have printed, of the newest process and the newest line first. There is no index: all
// is looked through as it is stored, in steps. A line that came in two pieces is found by what one of them has.
class LogSearch
{
public:
    explicit LogSearch(const Database &database);

    // Ends after about `time`; then `next` goes on from there.
    Result<LogSearchPage> search(const LogSearchWanted &wanted, std::chrono::milliseconds time);

private:
    struct Process {
        ProcessKey key;
        SandboxKey sandbox;
    };
    Result<QHash<qint64, Process>> processes();

    Statement m_processes;
    Statement m_entries;
};

} // namespace sandgate

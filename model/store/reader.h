// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/pagereader.h"
#include "model/store/database.h"
#include "model/store/eventtable.h"
#include "model/store/logtable.h"
#include "model/store/processtable.h"
#include "model/store/sessiontable.h"

namespace sandgate {

// Pages of what is stored, from a read-only connection of its own: neither the writer nor the windows wait for it.
// Made anywhere; opened, used and destroyed in one thread, the reader thread. The calls wait for the disk.
//
// What was never saved is Conflict.
class Reader : public PageReader
{
public:
    static constexpr int maxEvents = 5000;
    static constexpr qint64 maxPayload = qint64(64) * 1024 * 1024; // bytes in a page of events
    static constexpr qint64 maxLog = qint64(16) * 1024 * 1024;     // bytes in a page of a log

    explicit Reader(QString file);

    Result<> open(); // first, and once; the ledger has opened the file before

    // The last `limit` events below `before` (0: of all); fewer when they are huge.
    Result<EventPage> events(const SessionId &session, EventIndex before, int limit) override;
    // The last entries below `before` (0: of all) that together have at most `maxBytes`; one at least, if there is any.
    Result<LogPage> log(const ProcessKey &process, qint64 before, qint64 maxBytes) override;
    Result<QString> draft(const SessionId &session) override; // empty when there is none

private:
    Database m_database;
    SessionTable m_sessions;
    EventTable m_events;
    ProcessTable m_processes;
    LogTable m_log;
};

} // namespace sandgate

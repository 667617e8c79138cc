// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/pagereader.h"
#include "model/store/database.h"
#include "model/store/decisiontable.h"
#include "model/store/eventtable.h"
#include "model/store/logsearch.h"
#include "model/store/logtable.h"
#include "model/store/permissiontable.h"
#include "model/store/processtable.h"
#include "model/store/removal.h"
#include "model/store/searchindex.h"
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
    static constexpr int maxSessions = 1000;
    static constexpr int maxDecisions = 1000;
    static constexpr qint64 maxLog = qint64(16) * 1024 * 1024; // bytes in a page of a log

    explicit Reader(QString file);

    Result<> open(); // first, and once; the ledger has opened the file before

    // The last `limit` events below `before` (0: of all); fewer when they are huge.
    Result<EventPage> events(const SessionId &session, EventIndex before, int limit) override;
    // The last entries below `before` (0: of all) that together have at most `maxBytes`; one at least, if there is any.
    Result<LogPage> log(const ProcessKey &process, qint64 before, qint64 maxBytes) override;
    Result<Prompt> draft(const SessionId &session) override; // empty when there is none
    Result<SessionList> sessions(const SessionFilter &filter, const PageWanted &wanted) override;
    Result<EventList> eventList(const SessionId &session, const PageWanted &wanted) override;
    Result<SearchPage> search(const SearchWanted &wanted) override;
    Result<LogSearchPage> searchLogs(const LogSearchWanted &wanted) override;
    Result<IndexProgress> index(std::chrono::milliseconds time) override;
    Result<Removable> removable(const Retention &what) override;
    Result<ExportSummary> exportSession(const SessionId &session, ExportFormat format, const QString &file,
                                        const std::vector<Secret> &hidden) override;
    Result<DecisionPage> decisions(const DecisionFilter &filter, const DecisionPlace &after, int limit) override;
    Result<qint64> exportDecisions(const DecisionFilter &filter, DecisionFormat format, const QString &file,
                                   const std::vector<Secret> &hidden) override;

private:
    Database m_database;
    SessionTable m_sessions;
    EventTable m_events;
    ProcessTable m_processes;
    LogTable m_log;
    PermissionTable m_permissions;
    DecisionTable m_decisions;
    Removal m_removal;
    SearchIndex m_search;
    LogSearch m_logSearch;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "model/items/workbench.h"
#include "model/rules/decisionrecord.h"
#include "providers/secret.h"

namespace sandgate {

// Answers page loads from a connection of its own, so that a long one delays neither events nor commands. Used in the
// reader thread only. What was never saved is Conflict.
class PageReader
{
public:
    virtual ~PageReader() = default;
    // The last `limit` events below `before` (0: of all); fewer when they are huge.
    virtual Result<EventPage> events(const SessionId &session, EventIndex before, int limit) = 0;
    // The last entries below `before` (0: of all) that together have at most `maxBytes`; one at least, if there is any.
    virtual Result<LogPage> log(const ProcessKey &process, qint64 before, qint64 maxBytes) = 0;
    virtual Result<Prompt> draft(const SessionId &session) = 0; // empty when there is none

    // A cursor that is none of this list is InvalidSettings.
    virtual Result<SessionList> sessions(const SessionFilter &filter, const PageWanted &wanted) = 0;
    virtual Result<EventList> eventList(const SessionId &session, const PageWanted &wanted) = 0;

    // What people and agents said and did, in words. What was stored since the last call is taken in first, for a
    // bounded time; `pending` says what is still to come. Text that nothing can be searched for is InvalidSettings.
    virtual Result<SearchPage> search(const SearchWanted &wanted) = 0;
    // Lines of what processes have printed, for a bounded time; the page's `next` goes on.
    virtual Result<LogSearchPage> searchLogs(const LogSearchWanted &wanted) = 0;
    // Takes in what is not searched yet for at most about `time`, the newest sessions first.
    virtual Result<IndexProgress> index(std::chrono::milliseconds time) = 0;

    virtual Result<Removable> removable(const Retention &what) = 0; // what Ledger::removeSome would remove
    // Writes a session to a file that only this user can read, whole or not at all, and without the texts of `hidden`.
    // What a session's tools were configured with is left out by itself. Takes as long as it takes: not for
    // the reader that a window waits for.
    virtual Result<ExportSummary> exportSession(const SessionId &session, ExportFormat format, const QString &file,
                                                const std::vector<Secret> &hidden) = 0;

    // Permission requests that are decided or that nobody can answer any more, newest first.
    virtual Result<DecisionPage> decisions(const DecisionFilter &filter, const DecisionPlace &after, int limit) = 0;
    // Writes them to a file, as exportSession does. How many there are in it.
    virtual Result<qint64> exportDecisions(const DecisionFilter &filter, DecisionFormat format, const QString &file,
                                           const std::vector<Secret> &hidden) = 0;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/store/removal.h"
#include "model/store/schema.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qint64 eventsAtOnce = 2000;
constexpr qint64 entriesAtOnce = 2000;
constexpr int pagesAtOnce = 256;

// A session or a process.
struct Found {
    qint64 number = 0;
    QString id;
};

Found found(Rows &row)
{
    return {row.integer(0), row.text(1)};
}

struct Part {
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 last = 0; // place
};

Part part(Rows &row)
{
    return {row.integer(0), row.integer(1), row.integer(2)};
}

} // namespace

Removal::Removal(const Database &database)
    // What is in a destroyed sandbox ended with its last event.
    : m_matching(database,
                 u"SELECT sessions.number, sessions.id FROM sessions JOIN sandboxes ON key = sandbox "
                 "WHERE NOT removed AND (ended_at IS NOT NULL OR life = 5) "
                 "AND (sessions.id = ? OR ('' = ? AND (deleted_at < ? OR "
                 "coalesce(ended_at, max(last_event_at, sessions.created_at)) < ?))) "
                 "AND ('' = ? OR sandbox = ?) "
                 "AND NOT EXISTS (SELECT 1 FROM turns WHERE session = sessions.number AND turns.ended_at IS NULL) "
                 "AND NOT EXISTS (SELECT 1 FROM permissions WHERE session = sessions.id AND state <= 1)"_s)
    , m_explain(database, u"SELECT removed FROM sessions WHERE id = ?"_s)
    , m_hide(database, u"UPDATE sessions SET removed = 1 WHERE number = ?"_s)
    , m_dropDraft(database, u"DELETE FROM drafts WHERE session = ?"_s)
    , m_dropAttachments(database, u"DELETE FROM draft_attachments WHERE session = ?"_s)
    , m_dropQueue(database, u"DELETE FROM queued_prompts WHERE session = ?"_s)
    , m_dropTurns(database, u"DELETE FROM turns WHERE session = ?"_s)
    , m_dropPermissions(database, u"DELETE FROM permissions WHERE session = ?"_s)
    , m_hidden(database, u"SELECT number FROM sessions WHERE removed LIMIT 1"_s)
    , m_measure(database,
                u"SELECT count(*), coalesce(sum(length(payload)), 0) FROM events WHERE place BETWEEN ? AND ?"_s)
    , m_measurePart(database,
                    u"SELECT count(*), coalesce(sum(length(payload)), 0), max(place) FROM "
                    "(SELECT place, payload FROM events WHERE place BETWEEN ? AND ? ORDER BY place LIMIT ?)"_s)
    , m_dropEvents(database, u"DELETE FROM events WHERE place BETWEEN ? AND ?"_s)
    , m_dropSession(database, u"DELETE FROM sessions WHERE number = ?"_s)
    , m_processes(database, u"SELECT number, key, log_size FROM processes WHERE state >= 2 "
                            "AND coalesce(exited_at, started_at) < ? AND ('' = ? OR sandbox = ?)"_s)
    , m_logPart(database, u"SELECT count(*), coalesce(sum(length(data)), 0), max(place) FROM "
                          "(SELECT place, data FROM log_entries WHERE place BETWEEN ? AND ? ORDER BY place LIMIT ?)"_s)
    , m_dropLog(database, u"DELETE FROM log_entries WHERE place BETWEEN ? AND ?"_s)
    , m_dropProcess(database, u"DELETE FROM processes WHERE number = ?"_s)
    , m_free(database, u"SELECT freelist_count FROM pragma_freelist_count, pragma_auto_vacuum WHERE auto_vacuum = 2"_s)
    , m_giveBack(database, u"PRAGMA incremental_vacuum(1)"_s)
{
}

Result<Removable> Removal::count(const Retention &what)
{
    Removable sum;
    if (what.namesSessions()) {
        const Result<std::vector<Found>> sessions = all(matching(what), found);
        if (!sessions)
            return tl::unexpected(sessions.error());
        for (const Found &session : *sessions) {
            const Result<std::optional<Removable>> events = one(
                m_measure.query(Place::ofEvent(session.number, 0), Place::ofEvent(session.number, Place::lastEvent)),
                [](Rows &row) {
                    return Removable{1, row.integer(0), 0, row.integer(1), false};
                });
            if (!events)
                return tl::unexpected(events.error());
            sum.sessions += 1;
            sum.events += (*events)->events;
            sum.bytes += (*events)->bytes;
        }
    }
    if (what.logsExitedBefore) {
        const Result<std::vector<qint64>> sizes =
            all(m_processes.query(*what.logsExitedBefore, what.sandbox, what.sandbox),
                [](Rows &row) { return row.integer(2); });
        if (!sizes)
            return tl::unexpected(sizes.error());
        for (const qint64 size : *sizes) {
            sum.processes += 1;
            sum.bytes += size;
        }
    }
    return sum;
}

Result<Removable> Removal::step(const Retention &what)
{
    if (what.namesSessions()) {
        const Result<Removable> hidden = hide(what);
        if (!hidden || hidden->sessions > 0)
            return hidden;
    }
    const Result<std::optional<qint64>> begun = one(m_hidden.query(), [](Rows &row) { return row.integer(0); });
    if (!begun)
        return tl::unexpected(begun.error());
    if (*begun)
        return purge(**begun);
    if (what.logsExitedBefore) {
        const Result<std::vector<Found>> processes =
            all(m_processes.query(*what.logsExitedBefore, what.sandbox, what.sandbox), found);
        if (!processes)
            return tl::unexpected(processes.error());
        if (!processes->empty())
            return dropLog(processes->front().number, {processes->front().id});
    }
    return shrink();
}

Result<Rows> Removal::matching(const Retention &what)
{
    return m_matching.query(what.session, what.session, what.deletedBefore.value_or(0), what.endedBefore.value_or(0),
                            what.sandbox, what.sandbox);
}

Result<Removable> Removal::hide(const Retention &what)
{
    const Result<std::vector<Found>> sessions = all(matching(what), found);
    if (!sessions)
        return tl::unexpected(sessions.error());
    if (sessions->empty() && !what.session.isEmpty()) {
        const Result<std::optional<qint64>> isRemoved =
            one(m_explain.query(what.session), [](Rows &row) { return row.integer(0); });
        if (!isRemoved)
            return tl::unexpected(isRemoved.error());
        if (isRemoved->value_or(1) == 0)
            return failure(Error::Kind::Conflict,
                           QCoreApplication::translate("Database", "Only a session that has ended can be removed. End "
                                                                   "it first."));
    }
    Removable removed{std::ssize(*sessions), 0, 0, 0, true};
    for (const Found &session : *sessions) {
        Result<> done = m_dropDraft.run(session.number);
        if (done)
            done = m_dropAttachments.run(session.number);
        if (done)
            done = m_dropQueue.run(session.number);
        if (done)
            done = m_dropTurns.run(session.number);
        if (done)
            done = m_dropPermissions.run(session.id);
        if (done)
            done = m_hide.run(session.number);
        if (!done)
            return tl::unexpected(done.error());
        removed.goneSessions.push_back({session.id});
    }
    return removed;
}

Result<Removable> Removal::purge(qint64 session)
{
    const qint64 first = Place::ofEvent(session, 0);
    const Result<std::optional<Part>> events =
        one(m_measurePart.query(first, Place::ofEvent(session, Place::lastEvent), eventsAtOnce), part);
    if (!events)
        return tl::unexpected(events.error());
    const Result<> dropped =
        (*events)->rows > 0 ? m_dropEvents.run(first, (*events)->last) : m_dropSession.run(session);
    if (!dropped)
        return tl::unexpected(dropped.error());
    return Removable{0, (*events)->rows, 0, (*events)->bytes, true};
}

Result<Removable> Removal::dropLog(qint64 process, const ProcessKey &key)
{
    const qint64 first = Place::ofLogEntry(process, 0);
    const Result<std::optional<Part>> entries =
        one(m_logPart.query(first, Place::ofLogEntry(process, Place::lastSequence), entriesAtOnce), part);
    if (!entries)
        return tl::unexpected(entries.error());
    const bool isEmpty = (*entries)->rows == 0;
    const Result<> dropped = isEmpty ? m_dropProcess.run(process) : m_dropLog.run(first, (*entries)->last);
    if (!dropped)
        return tl::unexpected(dropped.error());
    Removable removed{0, 0, isEmpty ? 1 : 0, (*entries)->bytes, true};
    if (isEmpty)
        removed.goneProcesses.push_back(key);
    return removed;
}

// A file of an older Sandgate cannot shrink by parts; what is free in it is used again.
Result<Removable> Removal::shrink()
{
    const Result<std::optional<qint64>> free = one(m_free.query(), [](Rows &row) { return row.integer(0); });
    if (!free)
        return tl::unexpected(free.error());
    const qint64 pages = std::min<qint64>(free->value_or(0), pagesAtOnce);
    for (qint64 page = 0; page < pages; ++page) {
        // Qt runs only the first step of it, which frees one page; the Rows that go end it.
        const Result<Rows> given = m_giveBack.query();
        if (!given)
            return tl::unexpected(given.error());
    }
    return Removable{0, 0, 0, 0, free->value_or(0) > pages};
}

} // namespace sandgate

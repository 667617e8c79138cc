// SPDX-License-Identifier: Apache-2.0
#include "model/store/eventtable.h"
#include "model/store/schema.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString select(QLatin1StringView order)
{
    return "SELECT place, created_at, sender, connection_ids.id, stream_id, payload FROM events "
           "LEFT JOIN connection_ids ON connection_ids.number = events.connection "
           "WHERE place BETWEEN ? AND ? ORDER BY place "_L1 +
           order + " LIMIT ?"_L1;
}

EventRecord read(Rows &row, const SessionId &session)
{
    EventRecord event;
    event.session = session;
    event.index = Place::eventIndex(row.integer(0));
    event.createdAt = row.integer(1);
    event.sender = row.enumerator(2, Sender::Sandgate);
    event.connection = row.text(3);
    event.streamId = row.integer(4);
    event.payload = row.bytes(5);
    return event;
}

// Rows until their payloads pass `maxBytes`; the one that passes is the last.
Result<std::vector<EventRecord>> bounded(Result<Rows> rows, const SessionId &session, qint64 maxBytes)
{
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<EventRecord> events;
    qint64 bytes = 0;
    while (bytes < maxBytes) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        events.push_back(read(*rows, session));
        bytes += events.back().payload.size();
    }
    return events;
}

} // namespace

EventTable::EventTable(const Database &database)
    : m_add(database, u"INSERT INTO events (place, created_at, sender, connection, stream_id, payload) "
                      "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s)
    , m_from(database, select("ASC"_L1))
    , m_before(database, select("DESC"_L1))
{
}

Result<bool> EventTable::add(qint64 sessionNumber, qint64 connectionNumber, const EventRecord &event)
{
    if (event.index < 1 || event.index > Place::lastEvent)
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("Database", "An event cannot have the index %1.").arg(event.index));
    const Result<> added = m_add.run(Place::ofEvent(sessionNumber, event.index), event.createdAt, event.sender,
                                     connectionNumber, event.streamId, event.payload);
    if (!added)
        return tl::unexpected(added.error());
    return m_add.changed() == 1;
}

Result<std::vector<EventRecord>> EventTable::from(qint64 sessionNumber, const SessionId &session, EventIndex from,
                                                  int limit, qint64 maxBytes)
{
    const qint64 first = Place::ofEvent(sessionNumber, std::clamp<EventIndex>(from, 1, Place::lastEvent));
    return bounded(m_from.query(first, Place::ofEvent(sessionNumber, Place::lastEvent), limit), session, maxBytes);
}

Result<std::vector<EventRecord>> EventTable::before(qint64 sessionNumber, const SessionId &session, EventIndex before,
                                                    int limit, qint64 maxBytes)
{
    const qint64 last = Place::ofEvent(sessionNumber, std::clamp<EventIndex>(before, 1, Place::lastEvent + 1) - 1);
    Result<std::vector<EventRecord>> events =
        bounded(m_before.query(Place::ofEvent(sessionNumber, 1), last, limit), session, maxBytes);
    if (events)
        std::reverse(events->begin(), events->end());
    return events;
}

} // namespace sandgate

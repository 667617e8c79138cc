// SPDX-License-Identifier: Apache-2.0
#include "model/store/reader.h"
#include "model/store/schema.h"
#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace sandgate {

Reader::Reader(QString file)
    : m_database(std::move(file))
    , m_sessions(m_database)
    , m_events(m_database)
    , m_processes(m_database)
    , m_log(m_database)
{
}

Result<> Reader::open()
{
    return m_database.openForReading(schema().back().to);
}

Result<EventPage> Reader::events(const SessionId &session, EventIndex before, int limit)
{
    const Result<qint64> number = m_sessions.number(session);
    if (!number)
        return tl::unexpected(number.error());
    // In this order: what is committed between the two is then left out of the page.
    const Result<EventIndex> last = m_sessions.lastIndex(*number);
    if (!last)
        return tl::unexpected(last.error());
    const EventIndex end = before > 0 ? std::min(before, *last + 1) : *last + 1;
    Result<std::vector<EventRecord>> events =
        m_events.before(*number, session, end, std::clamp(limit, 1, maxEvents), maxPayload);
    if (!events)
        return tl::unexpected(events.error());
    return EventPage{std::move(*events), *last};
}

Result<LogPage> Reader::log(const ProcessKey &process, qint64 before, qint64 maxBytes)
{
    const Result<std::optional<LogTail>> tail = m_processes.tail(process);
    if (!tail)
        return tl::unexpected(tail.error());
    if (!*tail)
        return failure(
            Error::Kind::Conflict,
            QCoreApplication::translate("Database", "The process %1 is not in the database.").arg(process.value));
    const qint64 end = before > 0 ? before : std::numeric_limits<qint64>::max();
    Result<LogTable::Page> page = m_log.before((*tail)->number, process, end, std::clamp<qint64>(maxBytes, 1, maxLog));
    if (!page)
        return tl::unexpected(page.error());
    return LogPage{std::move(page->entries), page->earlier};
}

Result<QString> Reader::draft(const SessionId &session)
{
    const Result<qint64> number = m_sessions.number(session);
    if (!number)
        return tl::unexpected(number.error());
    return m_sessions.draft(*number);
}

} // namespace sandgate

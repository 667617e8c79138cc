// SPDX-License-Identifier: Apache-2.0
#include "model/store/reader.h"
#include "model/store/lists.h"
#include "model/store/schema.h"
#include "model/store/sessionexport.h"
#include <QCoreApplication>
#include <QSaveFile>
#include <algorithm>
#include <limits>

namespace sandgate {

namespace {

// A file that only this user can read, whole or not at all: when it fails, the one that was there stays.
template<typename T, typename Write>
Result<T> writtenWhole(const QString &file, Write write)
{
    const auto notWritten = [&file](const QString &why) {
        return failure(Error::Kind::Storage,
                       QCoreApplication::translate("SessionExport", "The file %1 cannot be written.").arg(file), why);
    };
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return notWritten(out.errorString());
    if (!out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return notWritten(out.errorString());
    Result<T> written = write(out);
    if (!written)
        return written;
    if (!out.commit())
        return notWritten(out.errorString());
    return written;
}

} // namespace

Reader::Reader(QString file)
    : m_database(std::move(file))
    , m_sessions(m_database)
    , m_events(m_database)
    , m_processes(m_database)
    , m_log(m_database)
    , m_permissions(m_database)
    , m_decisions(m_database)
    , m_removal(m_database)
    , m_search(m_database)
    , m_logSearch(m_database)
{
}

Result<> Reader::open()
{
    return m_database.openForReading(schema().back().to);
}

Result<EventPage> Reader::events(const SessionId &session, EventIndex before, int limit)
{
    const Result<qint64> number = m_sessions.storedNumber(session);
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

Result<Prompt> Reader::draft(const SessionId &session)
{
    const Result<qint64> number = m_sessions.storedNumber(session);
    if (!number)
        return tl::unexpected(number.error());
    return m_sessions.draft(*number);
}

Result<SessionList> Reader::sessions(const SessionFilter &filter, const PageWanted &wanted)
{
    return listSessions(m_sessions, filter, wanted);
}

Result<EventList> Reader::eventList(const SessionId &session, const PageWanted &wanted)
{
    return listEvents(m_sessions, m_events, session, wanted);
}

Result<LogSearchPage> Reader::searchLogs(const LogSearchWanted &wanted)
{
    constexpr std::chrono::milliseconds step(100); // then others who read have their turn
    return m_logSearch.search(wanted, step);
}

Result<SearchPage> Reader::search(const SearchWanted &wanted)
{
    return m_search.search(wanted);
}

Result<IndexProgress> Reader::index(std::chrono::milliseconds time)
{
    return m_search.takeIn(time);
}

Result<ExportSummary> Reader::exportSession(const SessionId &session, ExportFormat format, const QString &file,
                                            const std::vector<Secret> &hidden)
{
    SessionExport exporting(m_sessions, m_events, m_permissions, hidden);
    return writtenWhole<ExportSummary>(file, [&](QIODevice &out) { return exporting.write(session, format, out); });
}

Result<DecisionPage> Reader::decisions(const DecisionFilter &filter, const DecisionPlace &after, int limit)
{
    return m_decisions.page(filter, after, std::clamp(limit, 1, maxDecisions));
}

Result<qint64> Reader::exportDecisions(const DecisionFilter &filter, DecisionFormat format, const QString &file,
                                       const std::vector<Secret> &hidden)
{
    return writtenWhole<qint64>(file, [&](QIODevice &out) { return m_decisions.write(filter, format, hidden, out); });
}

Result<Removable> Reader::removable(const Retention &what)
{
    return m_removal.count(what);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/store/logtable.h"
#include "model/store/schema.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qint64 rowSize = 16; // what SQLite adds to an entry, about: a flood of tiny ones is a flood, too
constexpr std::size_t maxEntries = 65'536;
constexpr qint64 maxDropped = qint64(1) << 53;

} // namespace

LogTable::LogTable(const Database &database)
    : m_add(database, u"INSERT INTO log_entries (place, stream, at, data) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"_s)
    , m_oldest(database, u"SELECT place, at, length(data), iif(stream = ?, data, NULL) FROM log_entries "
                         "WHERE place BETWEEN ? AND ? ORDER BY place"_s)
    , m_drop(database, u"DELETE FROM log_entries WHERE place BETWEEN ? AND ?"_s)
    , m_before(database, u"SELECT place, stream, at, data FROM log_entries WHERE place BETWEEN ? AND ? "
                         "ORDER BY place DESC LIMIT ?"_s)
{
}

Result<> LogTable::add(LogTail &tail, const LogRecord &entry)
{
    if (entry.sequence < 0 || entry.sequence > Place::lastSequence)
        return failure(
            Error::Kind::Protocol,
            QCoreApplication::translate("Database", "A log entry cannot have the number %1.").arg(entry.sequence));
    if (entry.sequence <= tail.droppedTo)
        return {};
    return insert(tail, entry);
}

Result<> LogTable::insert(LogTail &tail, const LogRecord &entry)
{
    Result<> added = m_add.run(Place::ofLogEntry(tail.number, entry.sequence), entry.stream, entry.at, entry.data);
    if (added && m_add.changed() == 1) {
        tail.size += entry.data.size() + rowSize;
        tail.lastSequence = std::max(tail.lastSequence, entry.sequence);
    }
    return added;
}

Result<> LogTable::trim(LogTail &tail, qint64 limit)
{
    if (tail.size <= limit)
        return {};
    const qint64 first = Place::ofLogEntry(tail.number, 0);
    const qint64 newest = Place::ofLogEntry(tail.number, tail.lastSequence);
    LogRecord gap;
    gap.sequence = -1;
    gap.stream = LogStream::Gap;
    qint64 missing = 0;
    {
        Result<Rows> rows = m_oldest.query(LogStream::Gap, first, newest - 1);
        if (!rows)
            return tl::unexpected(rows.error());
        while (tail.size > limit - limit / 8) {
            const Result<bool> more = rows->next();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            gap.sequence = Place::sequence(rows->integer(0));
            gap.at = rows->integer(1);
            tail.size -= rows->integer(2) + rowSize;
            missing += rows->isNull(3) ? 1 : std::clamp<qint64>(rows->bytes(3).toLongLong(), 0, maxDropped);
            missing = std::min(missing, maxDropped);
        }
    }
    if (gap.sequence < 0)
        return {};
    gap.data = QByteArray::number(missing);
    Result<> dropped = m_drop.run(first, Place::ofLogEntry(tail.number, gap.sequence));
    if (!dropped)
        return dropped;
    Result<> stood = insert(tail, gap);
    tail.droppedTo = gap.sequence;
    return stood;
}

Result<> LogTable::remove(qint64 processNumber)
{
    return m_drop.run(Place::ofLogEntry(processNumber, 0), Place::ofLogEntry(processNumber, Place::lastSequence));
}

Result<LogTable::Page> LogTable::before(qint64 processNumber, const ProcessKey &process, qint64 before, qint64 maxBytes)
{
    Page page;
    if (before <= 0)
        return page;
    const qint64 last = Place::ofLogEntry(processNumber, std::min(before - 1, Place::lastSequence));
    Result<Rows> rows = m_before.query(Place::ofLogEntry(processNumber, 0), last, qint64(maxEntries) + 1);
    if (!rows)
        return tl::unexpected(rows.error());
    qint64 bytes = 0;
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        LogRecord entry;
        entry.process = process;
        entry.sequence = Place::sequence(rows->integer(0));
        entry.stream = rows->enumerator(1, LogStream::Gap);
        entry.at = rows->integer(2);
        entry.data = rows->bytes(3);
        bytes += entry.data.size();
        if (!page.entries.empty() && (bytes > maxBytes || page.entries.size() == maxEntries)) {
            page.earlier = true;
            break;
        }
        page.entries.push_back(std::move(entry));
    }
    std::reverse(page.entries.begin(), page.entries.end());
    return page;
}

} // namespace sandgate

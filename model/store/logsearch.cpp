// SPDX-License-Identifier: Apache-2.0
#include "model/store/logsearch.h"
#include "model/logs/plainbytes.h"
#include "model/searchwords.h"
#include "model/store/listcursor.h"
#include "model/store/schema.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int mostOnPage = 200;
constexpr qsizetype mostOfEntry = 20; // lines: one entry is no flood
constexpr int betweenLooks = 64;      // rows between two looks at the clock

QByteArray listOf(const LogSearchWanted &wanted)
{
    return "logs\n" +
           QStringList{wanted.text, wanted.sandbox.value, QString::number(wanted.since), QString::number(wanted.until)}
               .join(u'\n')
               .toUtf8();
}

// Of the last lines of an entry first, as the whole search goes.
QStringList snippetsOf(const QByteArray &data, const SearchWords &words)
{
    std::string plain;
    addPlain(plain, std::string_view(data.constData(), size_t(data.size())));
    const QString text = QString::fromUtf8(plain.data(), qsizetype(plain.size()));
    QStringList found;
    if (!words.areIn(text))
        return found;
    const QStringList lines = text.split(u'\n');
    for (auto line = lines.rbegin(); line != lines.rend() && found.size() < mostOfEntry; ++line) {
        const QString snippet = words.snippetOf(line->trimmed());
        if (!snippet.isEmpty())
            found << snippet;
    }
    return found;
}

} // namespace

LogSearch::LogSearch(const Database &database)
    : m_processes(database, u"SELECT number, key, sandbox FROM processes"_s)
    , m_entries(database, u"SELECT place, at, data FROM log_entries WHERE place < ? AND stream <> ? "
                          "ORDER BY place DESC"_s)
{
}

Result<QHash<qint64, LogSearch::Process>> LogSearch::processes()
{
    QHash<qint64, Process> all;
    Result<Rows> rows = m_processes.query();
    if (!rows)
        return tl::unexpected(rows.error());
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return all;
        all.insert(rows->integer(0), {{rows->text(1)}, {rows->text(2)}});
    }
}

Result<LogSearchPage> LogSearch::search(const LogSearchWanted &wanted, std::chrono::milliseconds time)
{
    const SearchWords words(wanted.text);
    if (words.isEmpty())
        return failure(Error::Kind::InvalidSettings, QCoreApplication::translate("Search", "Enter what to look for."));
    qint64 below = std::numeric_limits<qint64>::max();
    const QByteArray list = listOf(wanted);
    if (!wanted.cursor.isEmpty()) {
        const Result<ListCursor> cursor = ListCursor::parse(wanted.cursor, list);
        if (!cursor)
            return tl::unexpected(cursor.error());
        below = cursor->number;
    }
    const Result<QHash<qint64, Process>> known = processes();
    if (!known)
        return tl::unexpected(known.error());
    const auto limit = size_t(std::clamp(wanted.limit, 1, mostOnPage));
    LogSearchPage page;
    QElapsedTimer clock;
    clock.start();
    bool goesOn = true;
    while (goesOn) { // begun anew where the rest of a process is passed over
        goesOn = false;
        Result<Rows> rows = m_entries.query(below, LogStream::Gap);
        if (!rows)
            return tl::unexpected(rows.error());
        for (int looked = 1;; ++looked) {
            const Result<bool> more = rows->next();
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
            const qint64 place = rows->integer(0);
            const qint64 number = place >> Place::logBits;
            const auto process = known->constFind(number);
            const bool isWanted = process != known->cend() &&
                                  (wanted.sandbox.isEmpty() || process->sandbox == wanted.sandbox) &&
                                  rows->integer(1) >= wanted.since; // earlier ones are earlier still
            if (!isWanted) {
                below = Place::ofLogEntry(number, 0);
                goesOn = true;
                break;
            }
            below = place;
            if (wanted.until == 0 || rows->integer(1) < wanted.until) {
                for (const QString &snippet : snippetsOf(rows->bytes(2), words))
                    page.hits.push_back(
                        {process->key, process->sandbox, Place::sequence(place), rows->integer(1), snippet});
            }
            const bool isLate = looked % betweenLooks == 0 && clock.elapsed() >= time.count();
            if (page.hits.size() >= limit || isLate) {
                page.next = ListCursor{ListCursor::Direction::Onward, ListCursor::Side::After, below}.text(list);
                return page;
            }
        }
    }
    return page;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/store/searchindex.h"
#include "model/logging.h"
#include "model/store/listcursor.h"
#include "model/store/searchquery.h"
#include <QCoreApplication>
#include <QFile>
#include <QSet>
#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr qint64 version = 2;
constexpr auto beforeSearch = 200ms;
constexpr int mostOnPage = 200;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

QString fileOf(const QString &databaseFile)
{
    return databaseFile + ".search"_L1;
}

QString markOf(const QString &databaseFile)
{
    return databaseFile + ".search-damaged"_L1;
}

// None: all.
qint64 bitsOf(const std::vector<PassageKind> &kinds)
{
    qint64 bits = 0;
    for (const PassageKind kind : kinds)
        bits |= qint64(1) << int(kind);
    return bits;
}

int limitOf(const SearchWanted &wanted)
{
    return std::clamp(wanted.limit, 1, mostOnPage);
}

bool isNarrowed(const SearchWanted &wanted)
{
    return !wanted.sandbox.isEmpty() || !wanted.session.isEmpty() || !wanted.agent.isEmpty() || wanted.since > 0 ||
           wanted.until > 0 || !wanted.kinds.empty();
}

// FTS5 has sorted what it found before the first row comes; only of rows that come is anything looked up, and a snippet
// made.
QString bestFirst(const QString &columns)
{
    return u"SELECT words.rowid, rank%1 FROM words JOIN passages ON passages.number = words.rowid "
           "JOIN sessions ON sessions.number = passages.session WHERE words MATCH ? AND NOT gone "
           "AND words.rowid <= ? AND ('' = ? OR sandbox = ?) AND ('' = ? OR id = ?) "
           "AND ('' = ? OR id IN (SELECT value FROM json_each(?))) "
           "AND id NOT IN (SELECT value FROM json_each(?)) AND at >= ? AND (0 = ? OR at < ?) "
           "AND (0 = ? OR (1 << kind) & ? <> 0) ORDER BY rank LIMIT ?"_s.arg(columns);
}

QString shown()
{
    return u"id, event, kind, at, snippet(words, 0, char(1), char(2), '…', 32)"_s;
}

// `first` is the column of what shown() begins with.
SearchHit readHit(Rows &row, int first, double rank)
{
    return {{row.text(first)},
            row.integer(first + 1),
            row.enumerator(first + 2, PassageKind::Plan),
            row.integer(first + 3),
            withoutBreaks(row.text(first + 4)),
            rank};
}

} // namespace

SearchIndex::Statements::Statements(const Database &index)
    : newest(index, u"SELECT coalesce(max(number), 0) FROM passages"_s)
    , firstPage(index, bestFirst(u", "_s + shown()))
    , best(index, bestFirst({}))
    , matches(index, u"SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"_s)
    , count(index, u"SELECT count(*) FROM (SELECT 1 FROM words CROSS JOIN passages ON passages.number = words.rowid "
                   "CROSS JOIN sessions ON sessions.number = passages.session WHERE words MATCH ? AND NOT gone "
                   "AND id NOT IN (SELECT value FROM json_each(?)) LIMIT ?)"_s)
    , show(index, u"SELECT %1 FROM words JOIN passages ON passages.number = words.rowid JOIN sessions ON "
                  "sessions.number = passages.session WHERE words MATCH ? AND words.rowid = ? AND NOT gone "
                  "AND id NOT IN (SELECT value FROM json_each(?))"_s.arg(shown()))
    , intake(index)
{
}

SearchIndex::SearchIndex(const Database &database)
    : m_database(database)
    , m_index(fileOf(database.file()))
    , m_intake(database)
{
}

SearchIndex::~SearchIndex() = default;

void SearchIndex::discardDamaged(const QString &databaseFile)
{
    QFile mark(markOf(databaseFile));
    if (!mark.exists())
        return;
    for (const QString &companion : {u"-wal"_s, u"-shm"_s, QString()})
        QFile::remove(fileOf(databaseFile) + companion);
    if (!mark.remove())
        qCWarning(lcStore) << "the search index is made anew at each start:" << mark.errorString();
}

// SQLite forbids removing a file that another reader has open: that is left to the next start.
template<typename T>
Result<T> SearchIndex::noticed(Result<T> result)
{
    if (result || (result.error().status != sqliteCorrupt && result.error().status != sqliteNotADatabase))
        return result;
    QFile mark(markOf(m_database.file()));
    if (!mark.open(QIODevice::WriteOnly))
        qCWarning(lcStore) << "the damaged search index stays:" << mark.errorString();
    return whileDoing(QCoreApplication::translate("Search",
                                                  "The search index is damaged. It is made anew when Sandgate "
                                                  "is started again; no conversation is lost."),
                      result.error());
}

Result<> SearchIndex::open()
{
    if (m_statements)
        return {};
    Result<> opened = m_index.openShared();
    if (opened)
        opened = makeTables();
    if (!opened) {
        m_index.close();
        return opened;
    }
    m_statements = std::make_unique<Statements>(m_index);
    return {};
}

// An index of another version is as good as none.
Result<> SearchIndex::makeTables()
{
    Transaction::Statements statements(m_index);
    Transaction transaction(statements);
    Result<> done = transaction.begin();
    if (!done)
        return done;
    const Result<qint64> found = m_index.number(u"PRAGMA user_version"_s);
    if (!found)
        return tl::unexpected(found.error());
    if (*found == version)
        return {};
    for (const QString &statement : {
             u"DROP TABLE IF EXISTS words"_s,
             u"DROP TABLE IF EXISTS passages"_s,
             u"DROP TABLE IF EXISTS sessions"_s,
             u"CREATE TABLE sessions (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sandbox TEXT NOT NULL, "
             "indexed_to INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT '', gone INTEGER NOT NULL DEFAULT 0) "
             "STRICT"_s,
             u"CREATE TABLE passages (number INTEGER PRIMARY KEY, session INTEGER NOT NULL, event INTEGER NOT NULL, "
             "part INTEGER NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, UNIQUE (session, event, part)) "
             "STRICT"_s,
             u"CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')"_s,
             u"PRAGMA user_version = %1"_s.arg(version),
         }) {
        done = done ? m_index.execute(statement) : done;
    }
    return done ? transaction.commit() : done;
}

Result<IndexProgress> SearchIndex::takeIn(std::chrono::milliseconds time)
{
    return noticed(takeInFor(time));
}

Result<IndexProgress> SearchIndex::takeInFor(std::chrono::milliseconds time)
{
    const Result<> opened = open();
    if (!opened)
        return tl::unexpected(opened.error());
    return m_intake.run(m_statements->intake, time);
}

// What cannot be taken in (a full disk) keeps nobody from finding what is in the index.
Result<SearchPage> SearchIndex::search(const SearchWanted &wanted)
{
    const Result<QString> query = searchQuery(wanted.text);
    if (!query)
        return tl::unexpected(query.error());
    const Result<IndexProgress> progress = takeIn(beforeSearch);
    if (!progress && !m_statements)
        return tl::unexpected(progress.error());
    if (!progress)
        qCWarning(lcStore) << "not all can be searched:" << progress.error().theirWords;
    Result<SearchPage> page = noticed(find(*query, wanted));
    if (page)
        page->pending = progress ? progress->pending : 1;
    return page;
}

Result<SearchPage> SearchIndex::find(const QString &query, const SearchWanted &wanted)
{
    const QByteArray list = "search\n" + QStringList{query,
                                                     wanted.sandbox.value,
                                                     wanted.session.value,
                                                     wanted.agent,
                                                     QString::number(wanted.since),
                                                     QString::number(wanted.until),
                                                     QString::number(bitsOf(wanted.kinds))}
                                             .join(u'\n')
                                             .toUtf8();
    const Result<QString> deleted = deletedSessions(); // for a later page: also since the list was made
    if (!deleted)
        return tl::unexpected(deleted.error());
    if (wanted.cursor.isEmpty())
        return firstPage(query, wanted, list, *deleted);
    const Result<ListCursor> cursor = ListCursor::parse(wanted.cursor, list);
    if (!cursor)
        return tl::unexpected(cursor.error());
    const auto from = std::size_t(std::clamp<qint64>(cursor->number, 0, mostHits));
    const Result<> fetched = fetchAll(query, wanted, list, cursor->id.toLongLong(), *deleted);
    if (!fetched)
        return tl::unexpected(fetched.error());

    SearchPage page;
    const auto all = std::min(m_found.hits.size(), std::size_t(mostHits));
    const auto end = std::min(all, from + std::size_t(limitOf(wanted)));
    for (std::size_t i = from; i < end; ++i) {
        Result<std::optional<SearchHit>> hit = show(query, m_found.hits[i], *deleted);
        if (!hit)
            return tl::unexpected(hit.error());
        if (*hit) // else it has changed since, and is found by the next search
            page.hits.push_back(std::move(**hit));
    }
    page.more = m_found.hits.size() > all;
    if (end < all)
        page.next = nextFrom(end);
    return page;
}

// Most often nobody looks at another one: it takes one query, and only what is on it is read.
Result<SearchPage> SearchIndex::firstPage(const QString &query, const SearchWanted &wanted, const QByteArray &list,
                                          const QString &deleted)
{
    const Result<std::optional<qint64>> newest =
        one(m_statements->newest.query(), [](Rows &row) { return row.integer(0); });
    if (!newest)
        return tl::unexpected(newest.error());
    const auto limit = std::size_t(limitOf(wanted));
    struct Shown {
        Hit hit;
        SearchHit text;
    };
    Result<std::vector<Shown>> best =
        all(ask(m_statements->firstPage, query, wanted, newest->value_or(0), deleted, int(limit) + 1), [](Rows &row) {
            return Shown{{row.integer(0), row.real(1)}, readHit(row, 2, row.real(1))};
        });
    if (!best)
        return tl::unexpected(best.error());

    m_found = {list, newest->value_or(0), {}, best->size() <= limit};
    best->resize(std::min(best->size(), limit));
    SearchPage page;
    for (Shown &shown : *best) {
        m_found.hits.push_back(shown.hit);
        page.hits.push_back(std::move(shown.text));
    }
    if (m_found.isWhole)
        return page;
    page.next = nextFrom(limit);
    if (!isNarrowed(wanted)) // else all of them would have to be looked at: a later page says it
        page.more = areTooMany(m_statements->matches.query(query, mostHits + 1)) &&
                    areTooMany(m_statements->count.query(query, deleted, mostHits + 1));
    return page;
}

bool SearchIndex::areTooMany(Result<Rows> count)
{
    const Result<std::optional<qint64>> hits = one(std::move(count), [](Rows &row) { return row.integer(0); });
    return hits && hits->value_or(0) > mostHits;
}

QString SearchIndex::nextFrom(std::size_t hit) const
{
    return ListCursor{ListCursor::Direction::Onward, ListCursor::Side::After, qint64(hit),
                      QString::number(m_found.newest)}
        .text(m_found.list);
}

// What was on the first page stays where it was, whatever was taken in since.
Result<> SearchIndex::fetchAll(const QString &query, const SearchWanted &wanted, const QByteArray &list, qint64 newest,
                               const QString &deleted)
{
    const bool goesOn = m_found.list == list && m_found.newest == newest;
    if (goesOn && m_found.isWhole)
        return {};
    const Result<std::vector<Hit>> best =
        all(ask(m_statements->best, query, wanted, newest, deleted, mostHits + 1), [](Rows &row) {
            return Hit{row.integer(0), row.real(1)};
        });
    if (!best)
        return tl::unexpected(best.error());
    std::vector<Hit> hits = goesOn ? std::move(m_found.hits) : std::vector<Hit>();
    QSet<qint64> known;
    for (const Hit &hit : hits)
        known.insert(hit.passage);
    std::copy_if(best->begin(), best->end(), std::back_inserter(hits),
                 [&known](const Hit &hit) { return !known.contains(hit.passage); });
    m_found = {list, newest, std::move(hits), true};
    return {};
}

Result<Rows> SearchIndex::ask(Statement &statement, const QString &query, const SearchWanted &wanted, qint64 newest,
                              const QString &deleted, int limit)
{
    QString ofAgent = u"[]"_s;
    if (!wanted.agent.isEmpty()) {
        const Result<QString> sessions = sessionsWhere(u"agent = ?"_s, wanted.agent);
        if (!sessions)
            return tl::unexpected(sessions.error());
        ofAgent = *sessions;
    }
    const qint64 kinds = bitsOf(wanted.kinds);
    return statement.query(query, newest, wanted.sandbox, wanted.sandbox, wanted.session, wanted.session, wanted.agent,
                           ofAgent, deleted, wanted.since, wanted.until, wanted.until, kinds, kinds, limit);
}

// As a list in JSON: the index is a file of its own, which knows no agents.
template<typename Value>
Result<QString> SearchIndex::sessionsWhere(const QString &condition, const Value &value) const
{
    Statement statement(m_database, u"SELECT json_group_array(id) FROM sessions WHERE "_s + condition);
    const Result<std::optional<QString>> list = one(statement.query(value), [](Rows &row) { return row.text(0); });
    if (!list)
        return tl::unexpected(list.error());
    return list->value_or(u"[]"_s);
}

Result<QString> SearchIndex::deletedSessions() const
{
    return sessionsWhere(u"deleted_at > ?"_s, 0);
}

Result<std::optional<SearchHit>> SearchIndex::show(const QString &query, const Hit &hit, const QString &deleted)
{
    return one(m_statements->show.query(query, hit.passage, deleted),
               [&hit](Rows &row) { return readHit(row, 0, hit.rank); });
}

} // namespace sandgate

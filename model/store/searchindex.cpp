// SPDX-License-Identifier: Apache-2.0
#include "model/store/searchindex.h"
#include "model/logging.h"
#include "model/store/listcursor.h"
#include "model/store/searchquery.h"
#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr qint64 version = 1;
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

} // namespace

SearchIndex::Statements::Statements(const Database &index)
    : newest(index, u"SELECT coalesce(max(number), 0) FROM passages"_s)
    , find(index, u"SELECT words.rowid, rank FROM words JOIN passages ON passages.number = words.rowid "
                  "JOIN sessions ON sessions.number = passages.session WHERE words MATCH ? AND NOT gone "
                  "AND words.rowid <= ? AND ('' = ? OR sandbox = ?) AND ('' = ? OR id = ?) "
                  "AND ('' = ? OR id IN (SELECT value FROM json_each(?))) "
                  "AND id NOT IN (SELECT value FROM json_each(?)) AND at >= ? AND (0 = ? OR at < ?) "
                  "AND (0 = ? OR (1 << kind) & ? <> 0) ORDER BY rank LIMIT ?"_s)
    , show(index, u"SELECT id, event, kind, at, snippet(words, 0, char(1), char(2), '…', 32) FROM words "
                  "JOIN passages ON passages.number = words.rowid JOIN sessions ON "
                  "sessions.number = passages.session WHERE words MATCH ? AND words.rowid = ? AND NOT gone"_s)
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
    std::size_t from = 0;
    qint64 newest = -1;
    if (!wanted.cursor.isEmpty()) {
        const Result<ListCursor> cursor = ListCursor::parse(wanted.cursor, list);
        if (!cursor)
            return tl::unexpected(cursor.error());
        from = std::size_t(std::clamp<qint64>(cursor->number, 0, mostHits));
        newest = cursor->id.toLongLong();
    }
    if (newest < 0 || m_found.list != list || m_found.newest != newest) {
        const Result<> fetched = fetch(query, wanted, newest);
        if (!fetched)
            return tl::unexpected(fetched.error());
        m_found.list = list;
    }

    SearchPage page;
    const auto all = std::min(m_found.hits.size(), std::size_t(mostHits));
    const auto end = std::min(all, from + std::size_t(std::clamp(wanted.limit, 1, mostOnPage)));
    for (std::size_t i = from; i < end; ++i) {
        Result<std::optional<SearchHit>> hit = show(query, m_found.hits[i]);
        if (!hit)
            return tl::unexpected(hit.error());
        if (*hit) // else it has changed since, and is found by the next search
            page.hits.push_back(std::move(**hit));
    }
    page.more = m_found.hits.size() > all;
    if (end < all)
        page.next = ListCursor{ListCursor::Direction::Onward, ListCursor::Side::After, qint64(end),
                               QString::number(m_found.newest)}
                        .text(list);
    return page;
}

Result<> SearchIndex::fetch(const QString &query, const SearchWanted &wanted, qint64 newest)
{
    if (newest < 0) {
        const Result<std::optional<qint64>> last =
            one(m_statements->newest.query(), [](Rows &row) { return row.integer(0); });
        if (!last)
            return tl::unexpected(last.error());
        newest = last->value_or(0);
    }
    QString ofAgent = u"[]"_s;
    if (!wanted.agent.isEmpty()) {
        const Result<QString> sessions = sessionsWhere(u"agent = ?"_s, wanted.agent);
        if (!sessions)
            return tl::unexpected(sessions.error());
        ofAgent = *sessions;
    }
    const Result<QString> deleted = sessionsWhere(u"deleted_at > ?"_s, 0);
    if (!deleted)
        return tl::unexpected(deleted.error());
    const qint64 kinds = bitsOf(wanted.kinds);
    Result<std::vector<Hit>> hits =
        all(m_statements->find.query(query, newest, wanted.sandbox, wanted.sandbox, wanted.session, wanted.session,
                                     wanted.agent, ofAgent, *deleted, wanted.since, wanted.until, wanted.until, kinds,
                                     kinds, mostHits + 1),
            [](Rows &row) {
                return Hit{row.integer(0), row.real(1)};
            });
    if (!hits)
        return tl::unexpected(hits.error());
    m_found = {{}, newest, std::move(*hits)};
    return {};
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

Result<std::optional<SearchHit>> SearchIndex::show(const QString &query, const Hit &hit)
{
    return one(m_statements->show.query(query, hit.passage), [&hit](Rows &row) {
        return SearchHit{{row.text(0)},
                         row.integer(1),
                         row.enumerator(2, PassageKind::Plan),
                         row.integer(3),
                         withoutBreaks(row.text(4)),
                         hit.rank};
    });
}

} // namespace sandgate

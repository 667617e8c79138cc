// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/store/searchintake.h"
#include <memory>

namespace sandgate {

// What was said in all sessions, for finding it by words: SQLite's FTS5 in a file of its own beside the database.
//
// The reader's connection writes it, not the database's writer: SQLite lets one connection write to a file at a time,
// so an index in the same file would make events wait for it, and would be copied with each migration. It holds nothing
// that is not in the database. So it follows behind, in steps of some milliseconds, each a transaction that also says
// up to where it came: an old database, an import and a killed program are all the same case. A damaged file is thrown
// away at the next start and made anew.
//
// Several readers may share the file; one of them takes in at a time. Used in one thread, as the reader is.
class SearchIndex
{
public:
    static constexpr int mostHits = 1000; // of one search

    explicit SearchIndex(const Database &database);
    ~SearchIndex();

    // For the one who has the database for writing, before there are readers.
    static void discardDamaged(const QString &databaseFile);

    Result<SearchPage> search(const SearchWanted &wanted);
    Result<IndexProgress> takeIn(std::chrono::milliseconds time);

private:
    struct Hit {
        qint64 passage = 0;
        double rank = 0;
    };
    // The last search, so that its pages fit together.
    struct Found {
        QByteArray list;
        qint64 newest = 0; // passage; later ones belong to another search
        std::vector<Hit> hits;
        bool isWhole = false; // else it is only the first page
    };
    struct Statements {
        explicit Statements(const Database &index);
        Statement newest;
        Statement firstPage;
        Statement best;
        Statement matches; // in whatever session
        Statement count;
        Statement show;
        SearchIntake::Statements intake;
    };

    Result<> open();
    Result<> makeTables();
    Result<IndexProgress> takeInFor(std::chrono::milliseconds time);
    Result<SearchPage> find(const QString &query, const SearchWanted &wanted);
    template<typename Value>
    Result<QString> sessionsWhere(const QString &condition, const Value &value) const;
    Result<SearchPage> firstPage(const QString &query, const SearchWanted &wanted, const QByteArray &list,
                                 const QString &deleted);
    static bool areTooMany(Result<Rows> count);
    QString nextFrom(std::size_t hit) const;
    Result<> fetchAll(const QString &query, const SearchWanted &wanted, const QByteArray &list, qint64 newest,
                      const QString &deleted);
    Result<Rows> ask(Statement &statement, const QString &query, const SearchWanted &wanted, qint64 newest,
                     const QString &deleted, int limit);
    Result<QString> deletedSessions() const; // as a list in JSON
    Result<std::optional<SearchHit>> show(const QString &query, const Hit &hit, const QString &deleted);
    template<typename T>
    Result<T> noticed(Result<T> result);

    const Database &m_database;
    Database m_index;
    std::unique_ptr<Statements> m_statements; // on m_index
    SearchIntake m_intake;
    Found m_found;
};

} // namespace sandgate

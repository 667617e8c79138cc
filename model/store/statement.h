// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/store/database.h"
#include "providers/ids.h"
#include <concepts>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace sandgate {

class Statement;

// The answer to one query. Ends the query when it goes: one that stays open holds back SQLite's journal.
class Rows
{
public:
    // `code`: what SQLite said to the first step, which is done: that there is a row, or none.
    Rows(sqlite3_stmt *statement, int code)
        : m_statement(statement)
        , m_code(code)
    {
    }
    Rows(Rows &&other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
        , m_code(other.m_code)
        , m_isFirst(other.m_isFirst)
        , m_problem(std::move(other.m_problem))
    {
    }
    ~Rows();
    Q_DISABLE_COPY(Rows)

    Result<bool> next(); // false: no more; fails also when the last row held what cannot be

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    // Enumerators are stored as their numbers, from 0 to `last`.
    template<typename E>
    E enumerator(int column, E last)
    {
        const qint64 number = integer(column);
        if (number >= 0 && number <= qint64(last))
            return E(number);
        setProblem(column);
        return E{};
    }
    void setProblem(int column); // the value in `column` is none that we ever write

private:
    sqlite3_stmt *m_statement;
    int m_code;
    bool m_isFirst = true; // of which next() was not asked
    std::optional<Error> m_problem;
};

// One SQL statement, prepared at its first use and kept. Values are bound by position. The database outlives it, and is
// not closed while it is there.
//
// By SQLite's own interface, on the connection that Qt has opened: Qt's statements take as long for the binding of an
// event's values as SQLite does for storing them.
class Statement
{
public:
    Statement(const Database &database, QString sql)
        : m_database(database)
        , m_sql(std::move(sql))
    {
    }
    Q_DISABLE_COPY_MOVE(Statement)

    // Runs it to its end.
    template<typename... Values>
    Result<> run(const Values &...values)
    {
        Result<> bound = bindAll(Lasting::TheCall, values...);
        return bound ? execute() : bound;
    }
    // Only one answer at a time: the Rows go before the next call.
    template<typename... Values>
    Result<Rows> query(const Values &...values)
    {
        const Result<> bound = bindAll(Lasting::Unknown, values...);
        if (!bound)
            return tl::unexpected(bound.error());
        return start();
    }
    qint64 changed() const; // rows, by the last run

private:
    struct Finalized {
        void operator()(sqlite3_stmt *statement) const;
    };
    enum class Lasting { TheCall, Unknown }; // how long the values that are bound are there

    Result<> prepare(int values);
    Result<> execute();
    Result<Rows> start();
    Error failed(); // what the last call on it said; ends it

    template<typename... Values>
    Result<> bindAll([[maybe_unused]] Lasting lasting, const Values &...values)
    {
        Result<> prepared = prepare(int(sizeof...(Values)));
        if (!prepared)
            return prepared;
        [[maybe_unused]] int position = 0;
        if ((bind(++position, values, lasting) && ...))
            return {};
        return tl::unexpected(failed());
    }

    // Null strings and arrays are merely empty, and not NULL.
    bool bind(int position, const QString &text, Lasting lasting);
    bool bind(int position, const QByteArray &bytes, Lasting lasting);
    bool bindInteger(int position, qint64 number);
    bool bindNull(int position);
    bool bind(int position, std::integral auto number, Lasting) { return bindInteger(position, qint64(number)); }
    template<typename E>
    requires std::is_enum_v<E>
    bool bind(int position, E enumerator, Lasting) { return bindInteger(position, qint64(enumerator)); }
    template<typename Tag>
    bool bind(int position, const Id<Tag> &id, Lasting lasting)
    {
        return bind(position, id.value, lasting);
    }
    template<typename T>
    bool bind(int position, const std::optional<T> &value, Lasting lasting)
    {
        return value ? bind(position, *value, lasting) : bindNull(position);
    }

    const Database &m_database;
    const QString m_sql;
    std::unique_ptr<sqlite3_stmt, Finalized> m_statement;
};

// Every row of `rows`, read by `read`, which takes the Rows and gives a value.
template<typename Read>
auto all(Result<Rows> rows, Read read) -> Result<std::vector<decltype(read(*rows))>>
{
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<decltype(read(*rows))> values;
    while (true) {
        const Result<bool> more = rows->next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return values;
        values.push_back(read(*rows));
    }
}

// The only row, if there is one.
template<typename Read>
auto one(Result<Rows> rows, Read read) -> Result<std::optional<decltype(read(*rows))>>
{
    auto values = all(std::move(rows), std::move(read));
    if (!values)
        return tl::unexpected(values.error());
    if (values->empty())
        return std::nullopt;
    return std::move(values->front());
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/store/database.h"
#include "providers/ids.h"
#include <QSqlQuery>
#include <QVariant>
#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace sandgate {

class Statement;

// The answer to one query. Ends the query when it goes: one that stays open holds back SQLite's journal.
class Rows
{
public:
    explicit Rows(QSqlQuery *query)
        : m_query(query)
    {
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
        , m_problem(std::move(other.m_problem))
    {
    }
    ~Rows();
    Q_DISABLE_COPY(Rows)

    Result<bool> next(); // false: no more; fails also when the last row held what cannot be

    bool isNull(int column) const { return m_query->isNull(column); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    double real(int column) const { return m_query->value(column).toDouble(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
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
    QSqlQuery *m_query;
    std::optional<Error> m_problem;
};

// One SQL statement, prepared at its first use and kept. Values are bound by position. The database outlives it.
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
        Result<> prepared = prepare();
        if (!prepared)
            return prepared;
        int position = 0;
        (m_query->bindValue(position++, variant(values)), ...);
        return execute();
    }
    // Only one answer at a time: the Rows go before the next call.
    template<typename... Values>
    Result<Rows> query(const Values &...values)
    {
        const Result<> done = run(values...);
        if (!done)
            return tl::unexpected(done.error());
        return Rows(&*m_query);
    }
    qint64 changed() const { return m_query ? m_query->numRowsAffected() : 0; } // rows, by the last run

private:
    Result<> prepare();
    Result<> execute();

    // Qt binds null strings and arrays as NULL; ours are merely empty.
    static QVariant variant(const QString &text) { return text.isNull() ? QString(QLatin1String("")) : text; }
    static QVariant variant(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
    static QVariant variant(std::integral auto number) { return qint64(number); }
    template<typename E>
    requires std::is_enum_v<E>
    static QVariant variant(E enumerator) { return qint64(enumerator); }
    template<typename Tag>
    static QVariant variant(const Id<Tag> &id)
    {
        return variant(id.value);
    }
    template<typename T>
    static QVariant variant(const std::optional<T> &value)
    {
        return value ? variant(*value) : QVariant();
    }

    const Database &m_database;
    const QString m_sql;
    std::optional<QSqlQuery> m_query;
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

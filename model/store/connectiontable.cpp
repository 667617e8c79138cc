// SPDX-License-Identifier: Apache-2.0
#include "model/store/connectiontable.h"
#include "model/store/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"connections"_s,
            {u"sandbox"_s, u"id"_s, u"agent"_s, u"server_created_at"_s, u"last_event_id"_s, u"open"_s},
            2};
}

ConnectionRecord read(Rows &row)
{
    ConnectionRecord connection;
    connection.sandbox = {row.text(0)};
    connection.id = row.text(1);
    connection.agent = row.text(2);
    connection.serverCreatedAt = row.integer(3);
    connection.lastEventId = row.integer(4);
    connection.open = row.integer(5) != 0;
    return connection;
}

Result<> runWith(Statement &statement, const ConnectionRecord &connection)
{
    return statement.run(connection.sandbox, connection.id, connection.agent, connection.serverCreatedAt,
                         connection.lastEventId, connection.open);
}

} // namespace

ConnectionTable::ConnectionTable(const Database &database)
    : m_save(database, columns().insert() +
                           "ON CONFLICT (sandbox, id) DO UPDATE SET agent = excluded.agent, open = excluded.open, "
                           "last_event_id = iif(server_created_at = excluded.server_created_at, last_event_id, "
                           "excluded.last_event_id), server_created_at = excluded.server_created_at"_L1)
    , m_saveWithCursor(database, columns().save())
    , m_open(database, columns().select() + "WHERE sandbox = ? AND open ORDER BY id"_L1)
    , m_addNumber(database, u"INSERT INTO connection_ids (id) VALUES (?) ON CONFLICT DO NOTHING"_s)
    , m_number(database, u"SELECT number FROM connection_ids WHERE id = ?"_s)
{
}

Result<> ConnectionTable::save(const ConnectionRecord &connection)
{
    return runWith(m_save, connection);
}

Result<> ConnectionTable::saveWithCursor(const ConnectionRecord &connection)
{
    return runWith(m_saveWithCursor, connection);
}

Result<std::vector<ConnectionRecord>> ConnectionTable::open(const SandboxKey &sandbox)
{
    return all(m_open.query(sandbox), read);
}

Result<qint64> ConnectionTable::number(const QString &id)
{
    if (id.isEmpty())
        return 0;
    const auto known = m_numbers.constFind(id);
    if (known != m_numbers.cend())
        return *known;
    const Result<> added = m_addNumber.run(id);
    if (!added)
        return tl::unexpected(added.error());
    const Result<std::optional<qint64>> found = one(m_number.query(id), [](Rows &row) { return row.integer(0); });
    if (!found)
        return tl::unexpected(found.error());
    m_numbers.insert(id, found->value_or(0));
    return found->value_or(0);
}

} // namespace sandgate

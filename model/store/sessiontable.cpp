// SPDX-License-Identifier: Apache-2.0
#include "model/store/sessiontable.h"
#include "model/store/columns.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"sessions"_s,
            {u"id"_s, u"sandbox"_s, u"agent"_s, u"agent_session_id"_s, u"connection"_s, u"title"_s, u"cwd"_s,
             u"modes"_s, u"config_options"_s, u"subscribed"_s, u"created_at"_s, u"ended_at"_s, u"models"_s,
             u"mcp_servers"_s}};
}

SessionRecord read(Rows &row)
{
    SessionRecord session;
    session.id = {row.text(0)};
    session.sandbox = {row.text(1)};
    session.agent = row.text(2);
    session.agentSessionId = row.text(3);
    session.connection = row.text(4);
    session.title = row.text(5);
    session.cwd = row.text(6);
    session.modes = row.bytes(7);
    session.configOptions = row.bytes(8);
    session.subscribed = row.integer(9) != 0;
    session.createdAt = row.integer(10);
    session.endedAt = row.optionalInteger(11);
    session.models = row.bytes(12);
    session.mcpServers = row.bytes(13);
    session.lastIndex = row.integer(14);
    session.lastEventAt = row.integer(15);
    return session;
}

} // namespace

SessionTable::SessionTable(const Database &database)
    : m_save(database, columns().save())
    , m_all(database,
            u"SELECT %1, last_index, last_event_at FROM sessions ORDER BY created_at, number"_s.arg(columns().list()))
    , m_number(database, u"SELECT number FROM sessions WHERE id = ?"_s)
    , m_advance(database, u"UPDATE sessions SET last_index = max(last_index, ?), last_event_at = max(last_event_at, ?) "
                          "WHERE number = ?"_s)
    , m_lastIndex(database, u"SELECT last_index FROM sessions WHERE number = ?"_s)
    , m_saveDraft(database, u"INSERT INTO drafts (session, text) VALUES (?, ?) "
                            "ON CONFLICT (session) DO UPDATE SET text = excluded.text"_s)
    , m_removeDraft(database, u"DELETE FROM drafts WHERE session = ?"_s)
    , m_draft(database, u"SELECT text FROM drafts WHERE session = ?"_s)
{
}

Result<> SessionTable::save(const SessionRecord &session)
{
    return m_save.run(session.id, session.sandbox, session.agent, session.agentSessionId, session.connection,
                      session.title, session.cwd, session.modes, session.configOptions, session.subscribed,
                      session.createdAt, session.endedAt, session.models, session.mcpServers);
}

Result<std::vector<SessionRecord>> SessionTable::all()
{
    return sandgate::all(m_all.query(), read);
}

Result<qint64> SessionTable::number(const SessionId &session)
{
    const auto known = m_numbers.constFind(session);
    if (known != m_numbers.cend())
        return *known;
    const Result<std::optional<qint64>> found = one(m_number.query(session), [](Rows &row) { return row.integer(0); });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(
            Error::Kind::Conflict,
            QCoreApplication::translate("Database", "The session %1 is not in the database.").arg(session.value));
    m_numbers.insert(session, **found);
    return **found;
}

Result<> SessionTable::advance(qint64 number, EventIndex lastIndex, qint64 lastEventAt)
{
    return m_advance.run(lastIndex, lastEventAt, number);
}

Result<EventIndex> SessionTable::lastIndex(qint64 number)
{
    const Result<std::optional<qint64>> found =
        one(m_lastIndex.query(number), [](Rows &row) { return row.integer(0); });
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0);
}

Result<> SessionTable::saveDraft(qint64 number, const QString &text)
{
    return text.isEmpty() ? m_removeDraft.run(number) : m_saveDraft.run(number, text);
}

Result<QString> SessionTable::draft(qint64 number)
{
    const Result<std::optional<QString>> found = one(m_draft.query(number), [](Rows &row) { return row.text(0); });
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(QString());
}

} // namespace sandgate

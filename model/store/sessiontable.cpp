// SPDX-License-Identifier: Apache-2.0
#include "model/store/sessiontable.h"
#include "model/store/columns.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"sessions"_s, {u"id"_s,         u"sandbox"_s,  u"agent"_s,  u"agent_session_id"_s, u"connection"_s,
                            u"title"_s,      u"cwd"_s,      u"modes"_s,  u"config_options"_s,   u"subscribed"_s,
                            u"created_at"_s, u"ended_at"_s, u"models"_s, u"mcp_servers"_s,      u"imported_at"_s,
                            u"pinned"_s,     u"colour"_s,   u"tags"_s,   u"archived_at"_s,      u"deleted_at"_s}};
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
    session.importedAt = row.optionalInteger(14);
    session.marks.isPinned = row.integer(15) != 0;
    session.marks.colour = row.enumerator(16, SessionColour::Violet);
    session.marks.tags = row.text(17).split(u' ', Qt::SkipEmptyParts);
    session.marks.archivedAt = row.optionalInteger(18);
    session.marks.deletedAt = row.optionalInteger(19);
    session.lastIndex = row.integer(20);
    session.lastEventAt = row.integer(21);
    return session;
}

tl::unexpected<Error> unknown(const SessionId &session)
{
    return failure(
        Error::Kind::Conflict,
        QCoreApplication::translate("Database", "The session %1 is not in the database.").arg(session.value));
}

} // namespace

SessionTable::SessionTable(const Database &database)
    : m_database(database)
    , m_save(database, columns().save())
    , m_all(database,
            u"SELECT %1, last_index, last_event_at FROM sessions WHERE NOT removed ORDER BY created_at, number"_s.arg(
                columns().list()))
    , m_one(database,
            u"SELECT %1, last_index, last_event_at FROM sessions WHERE id = ? AND NOT removed"_s.arg(columns().list()))
    , m_number(database, u"SELECT number FROM sessions WHERE id = ? AND NOT removed"_s)
    , m_advance(database, u"UPDATE sessions SET last_index = max(last_index, ?), last_event_at = max(last_event_at, ?) "
                          "WHERE number = ?"_s)
    , m_lastIndex(database, u"SELECT last_index FROM sessions WHERE number = ?"_s)
    , m_saveDraft(database, u"INSERT INTO drafts (session, text) VALUES (?, ?) "
                            "ON CONFLICT (session) DO UPDATE SET text = excluded.text"_s)
    , m_removeDraft(database, u"DELETE FROM drafts WHERE session = ?"_s)
    , m_saveAttachments(database, u"INSERT INTO draft_attachments (session, blocks) VALUES (?, ?) "
                                  "ON CONFLICT (session) DO UPDATE SET blocks = excluded.blocks"_s)
    , m_removeAttachments(database, u"DELETE FROM draft_attachments WHERE session = ?"_s)
    , m_draft(database, u"SELECT text, blocks FROM (SELECT ? AS number) LEFT JOIN drafts ON drafts.session = number "
                        "LEFT JOIN draft_attachments ON draft_attachments.session = number"_s)
{
}

Result<> SessionTable::save(const SessionRecord &session)
{
    return m_save.run(session.id, session.sandbox, session.agent, session.agentSessionId, session.connection,
                      session.title, session.cwd, session.modes, session.configOptions, session.subscribed,
                      session.createdAt, session.endedAt, session.models, session.mcpServers, session.importedAt,
                      session.marks.isPinned, session.marks.colour, session.marks.tags.join(u' '),
                      session.marks.archivedAt, session.marks.deletedAt);
}

Result<std::vector<SessionRecord>> SessionTable::all()
{
    return sandgate::all(m_all.query(), read);
}

Result<SessionRecord> SessionTable::one(const SessionId &session)
{
    Result<std::optional<SessionRecord>> found = sandgate::one(m_one.query(session), read);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknown(session);
    return std::move(**found);
}

Result<std::vector<SessionRecord>> SessionTable::page(const SessionFilter &filter, const ListCursor &cursor, int limit)
{
    using Life = SessionFilter::Life;
    const bool onward = cursor.direction == ListCursor::Direction::Onward;
    const bool with = onward == (cursor.side == ListCursor::Side::Before); // the row at the place itself
    const QString life = filter.life == Life::Any    ? QString()
                         : filter.life == Life::Open ? u"AND ended_at IS NULL "_s
                                                     : u"AND ended_at IS NOT NULL "_s;
    // Conditions without a filter take their value all the same, so that each statement has the same ones.
    const QString sql =
        u"SELECT %1, last_index, last_event_at FROM sessions WHERE %2 = ? AND %3 = ? AND (created_at, id) %4 (?, ?) "
        "AND NOT removed AND deleted_at IS NULL %5 ORDER BY created_at %6, id %6 LIMIT ?"_s.arg(
            columns().list(), filter.sandbox.isEmpty() ? u"''"_s : u"sandbox"_s,
            filter.agent.isEmpty() ? u"''"_s : u"agent"_s, QString(onward ? u'<' : u'>') + (with ? u"="_s : QString()),
            life, onward ? u"DESC"_s : u"ASC"_s);
    Statement statement(m_database, sql);
    Result<std::vector<SessionRecord>> sessions =
        sandgate::all(statement.query(filter.sandbox, filter.agent, cursor.number, cursor.id, limit), read);
    if (sessions && !onward)
        std::reverse(sessions->begin(), sessions->end());
    return sessions;
}

Result<qint64> SessionTable::number(const SessionId &session)
{
    const auto known = m_numbers.constFind(session);
    if (known != m_numbers.cend())
        return *known;
    const Result<qint64> found = storedNumber(session);
    if (found)
        m_numbers.insert(session, *found);
    return found;
}

Result<qint64> SessionTable::storedNumber(const SessionId &session)
{
    const Result<std::optional<qint64>> found =
        sandgate::one(m_number.query(session), [](Rows &row) { return row.integer(0); });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknown(session);
    return **found;
}

Result<> SessionTable::advance(qint64 number, EventIndex lastIndex, qint64 lastEventAt)
{
    return m_advance.run(lastIndex, lastEventAt, number);
}

Result<EventIndex> SessionTable::lastIndex(qint64 number)
{
    const Result<std::optional<qint64>> found =
        sandgate::one(m_lastIndex.query(number), [](Rows &row) { return row.integer(0); });
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0);
}

Result<> SessionTable::saveDraft(qint64 number, const QString &text)
{
    return text.isEmpty() ? m_removeDraft.run(number) : m_saveDraft.run(number, text);
}

Result<> SessionTable::saveAttachments(qint64 number, const QJsonArray &blocks)
{
    return blocks.isEmpty() ? m_removeAttachments.run(number)
                            : m_saveAttachments.run(number, QJsonDocument(blocks).toJson(QJsonDocument::Compact));
}

Result<Prompt> SessionTable::draft(qint64 number)
{
    const Result<std::optional<Prompt>> found = sandgate::one(m_draft.query(number), [](Rows &row) {
        return Prompt{row.text(0), QJsonDocument::fromJson(row.bytes(1)).array()};
    });
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(Prompt());
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/store/permissiontable.h"
#include "model/store/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"permissions"_s,
            {u"id"_s, u"session"_s, u"sandbox"_s, u"connection"_s, u"rpc_id"_s, u"params"_s, u"tool_call"_s,
             u"event_index"_s, u"asked_at"_s, u"state"_s, u"option_id"_s, u"decided_by"_s, u"reason"_s,
             u"decided_at"_s}};
}

PermissionRecord read(Rows &row)
{
    PermissionRecord permission;
    permission.id = {row.text(0)};
    permission.session = {row.text(1)};
    permission.sandbox = {row.text(2)};
    permission.connection = row.text(3);
    permission.rpcId = row.bytes(4);
    permission.params = row.bytes(5);
    permission.toolCall = row.bytes(6);
    permission.eventIndex = row.integer(7);
    permission.askedAt = row.integer(8);
    permission.state = row.enumerator(9, PermissionState::Expired);
    permission.optionId = row.text(10);
    permission.decidedBy = row.text(11);
    permission.reason = row.text(12);
    permission.decidedAt = row.optionalInteger(13);
    return permission;
}

} // namespace

PermissionTable::PermissionTable(const Database &database)
    : m_save(database, columns().save())
    , m_asked(database, columns().select() + "WHERE session = ? AND event_index BETWEEN ? AND ? "
                                             "ORDER BY event_index LIMIT ?"_L1)
    , m_open(database, columns().select() + "WHERE state <= 1 ORDER BY asked_at, event_index"_L1)
{
}

Result<> PermissionTable::save(const PermissionRecord &permission)
{
    return m_save.run(permission.id, permission.session, permission.sandbox, permission.connection, permission.rpcId,
                      permission.params, permission.toolCall, permission.eventIndex, permission.askedAt,
                      permission.state, permission.optionId, permission.decidedBy, permission.reason,
                      permission.decidedAt);
}

Result<std::vector<PermissionRecord>> PermissionTable::asked(const SessionId &session, EventIndex first,
                                                             EventIndex last, int limit)
{
    return all(m_asked.query(session, first, last, limit), read);
}

Result<std::vector<PermissionRecord>> PermissionTable::open()
{
    return all(m_open.query(), read);
}

} // namespace sandgate

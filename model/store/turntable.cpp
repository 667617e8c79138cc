// SPDX-License-Identifier: Apache-2.0
#include "model/store/turntable.h"
#include "model/store/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"turns"_s,
            {u"session"_s, u"request_id"_s, u"first_index"_s, u"started_at"_s, u"last_index"_s, u"ended_at"_s,
             u"outcome"_s},
            2};
}

TurnRecord read(Rows &row)
{
    TurnRecord turn;
    turn.session = {row.text(0)};
    turn.requestId = row.text(1);
    turn.firstIndex = row.integer(2);
    turn.startedAt = row.integer(3);
    turn.lastIndex = row.optionalInteger(4);
    turn.endedAt = row.optionalInteger(5);
    turn.outcome = row.text(6);
    return turn;
}

} // namespace

TurnTable::TurnTable(const Database &database)
    : m_save(database, columns().save())
    , m_open(database, u"SELECT sessions.id, %1 FROM turns JOIN sessions ON sessions.number = turns.session "
                       "WHERE turns.ended_at IS NULL ORDER BY turns.started_at"_s.arg(
                           u"turns."_s + columns().names.mid(1).join(", turns."_L1)))
{
}

Result<> TurnTable::save(qint64 sessionNumber, const TurnRecord &turn)
{
    return m_save.run(sessionNumber, turn.requestId, turn.firstIndex, turn.startedAt, turn.lastIndex, turn.endedAt,
                      turn.outcome);
}

Result<std::vector<TurnRecord>> TurnTable::open()
{
    return all(m_open.query(), read);
}

} // namespace sandgate

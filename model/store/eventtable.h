// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

class EventTable
{
public:
    explicit EventTable(const Database &database);

    // False when there is an event of this index, which then stays as it is.
    Result<bool> add(qint64 sessionNumber, qint64 connectionNumber, const EventRecord &event);

    // Ascending, up to `limit` from index `from` on.
    Result<std::vector<EventRecord>> from(qint64 sessionNumber, const SessionId &session, EventIndex from, int limit);
    // Ascending, the last `limit` below index `before`; fewer when their payloads pass `maxBytes`.
    Result<std::vector<EventRecord>> before(qint64 sessionNumber, const SessionId &session, EventIndex before,
                                            int limit, qint64 maxBytes);

private:
    Statement m_add;
    Statement m_from;
    Statement m_before;
};

} // namespace sandgate

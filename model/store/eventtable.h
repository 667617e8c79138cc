// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/statement.h"

namespace sandgate {

// Every payload is stored with the bytes that came or were sent, white space and order of members included; it is read
// again from those bytes, and nothing normalised lies beside it. So what other clients of sandbox-agent offer as an
// option, to keep the raw payload too (`persistRawEvents`), is always on here, and costs nothing.
class EventTable
{
public:
    explicit EventTable(const Database &database);

    // False when there is an event of this index, which then stays as it is.
    Result<bool> add(qint64 sessionNumber, qint64 connectionNumber, const EventRecord &event);

    // Ascending, up to `limit` from index `from` on; fewer when their payloads pass `maxBytes`.
    Result<std::vector<EventRecord>> from(qint64 sessionNumber, const SessionId &session, EventIndex from, int limit,
                                          qint64 maxBytes);
    // Ascending, the last `limit` below index `before`; fewer when their payloads pass `maxBytes`.
    Result<std::vector<EventRecord>> before(qint64 sessionNumber, const SessionId &session, EventIndex before,
                                            int limit, qint64 maxBytes);

private:
    Statement m_add;
    Statement m_from;
    Statement m_before;
};

} // namespace sandgate

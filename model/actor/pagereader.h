// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"

namespace sandgate {

// Answers page loads from a connection of its own, so that a long one delays neither events nor commands. Used in the
// reader thread only. What was never saved is Conflict.
class PageReader
{
public:
    virtual ~PageReader() = default;
    // The last `limit` events below `before` (0: of all); fewer when they are huge.
    virtual Result<EventPage> events(const SessionId &session, EventIndex before, int limit) = 0;
    // The last entries below `before` (0: of all) that together have at most `maxBytes`; one at least, if there is any.
    virtual Result<LogPage> log(const ProcessKey &process, qint64 before, qint64 maxBytes) = 0;
    virtual Result<QString> draft(const SessionId &session) = 0; // empty when there is none
};

} // namespace sandgate

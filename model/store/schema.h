// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/store/database.h"

namespace sandgate {

// Every version of the schema, ascending. A version that was released is never changed; a new one is appended.
const std::vector<Migration> &schema();

// Events and log entries are rows of a table with an integer key only, in which owner and number are packed into one
// integer. SQLite then appends to each owner's own end: no second index, little more than the payload on disk, and a
// page of a transcript lies in one place.
struct Place {
    static constexpr int eventBits = 32;
    static constexpr int logBits = 40;

    static constexpr EventIndex lastEvent = (qint64(1) << eventBits) - 1;
    static constexpr qint64 lastSequence = (qint64(1) << logBits) - 1;

    static constexpr qint64 ofEvent(qint64 session, EventIndex index) { return (session << eventBits) | index; }
    static constexpr EventIndex eventIndex(qint64 place) { return place & lastEvent; }
    static constexpr qint64 ofLogEntry(qint64 process, qint64 sequence) { return (process << logBits) | sequence; }
    static constexpr qint64 sequence(qint64 place) { return place & lastSequence; }
};

} // namespace sandgate

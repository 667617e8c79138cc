// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"

namespace sandgate {

class EventTable;
class SessionTable;

// Pages of stored lists, with the cursors that lead on from them.
Result<SessionList> listSessions(SessionTable &sessions, const SessionFilter &filter, const PageWanted &wanted);
Result<EventList> listEvents(SessionTable &sessions, EventTable &events, const SessionId &session,
                             const PageWanted &wanted);

} // namespace sandgate

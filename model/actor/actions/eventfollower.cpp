// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/eventfollower.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/eventwriter.h"

namespace sandgate {

EventFollower::EventFollower(const EventWriter &writer, SessionId session, Sink sink)
    : m_session(std::move(session))
    , m_sink(std::move(sink))
{
    connect(&writer, &EventWriter::committed, this, [this](const Batch &batch) {
        for (const EventRecord &event : batch.events) {
            if (event.session == m_session)
                m_sink(toJson(event));
        }
    });
}

} // namespace sandgate

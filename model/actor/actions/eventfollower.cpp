// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/eventfollower.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/eventwriter.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

EventFollower::EventFollower(const EventWriter &writer, SessionId session, Sink sink)
    : m_session(std::move(session))
    , m_sink(std::move(sink))
{
    connect(&writer, &EventWriter::committed, this, [this](const Batch &batch) {
        for (const EventRecord &event : batch.events) {
            if (event.session == m_session)
                follow(event);
        }
    });
}

void EventFollower::follow(const EventRecord &event)
{
    const QJsonObject json = toJson(event);
    const QJsonObject envelope = json["payload"_L1].toObject();
    if (event.sender == Sender::Client && envelope["method"_L1] == "session/prompt"_L1) {
        m_promptId = envelope["id"_L1];
        m_answer.reset();
    } else if (event.sender == Sender::Agent && envelope.contains("result"_L1) && envelope["id"_L1] == m_promptId) {
        m_answer = envelope["result"_L1].toObject();
    }
    m_sink(json);
}

} // namespace sandgate

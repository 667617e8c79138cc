// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"
#include "providers/ids.h"
#include <QObject>
#include <optional>

namespace sandgate {

class EventWriter;
struct EventRecord;

// Passes a session's events on as they are stored, for as long as it lives.
class EventFollower : public QObject
{
    Q_OBJECT
public:
    EventFollower(const EventWriter &writer, SessionId session, Sink sink);

    // The result of the last prompt that was sent since: {"stopReason", ...}.
    const std::optional<QJsonObject> &answer() const { return m_answer; }

private:
    void follow(const EventRecord &event);

    const SessionId m_session;
    const Sink m_sink;
    QJsonValue m_promptId;
    std::optional<QJsonObject> m_answer;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"
#include "providers/ids.h"
#include <QObject>

namespace sandgate {

class EventWriter;

// Passes a session's events on as they are stored, for as long as it lives.
class EventFollower : public QObject
{
    Q_OBJECT
public:
    EventFollower(const EventWriter &writer, SessionId session, Sink sink);

private:
    const SessionId m_session;
    const Sink m_sink;
};

} // namespace sandgate

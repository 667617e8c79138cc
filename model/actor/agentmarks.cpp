// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part seven: how a person keeps sessions in order, and gets rid of them.
#include "model/actor/agentsessions.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QDeadlineTimer>

using namespace std::chrono_literals;

namespace sandgate {

// Nothing is different for anybody before it is stored.
Result<> AgentSessions::keep(Session &session, const SessionMarks &marks)
{
    if (session.record.marks == marks)
        return {};
    const SessionMarks before = std::exchange(session.record.marks, marks);
    const Result<> saved = save(session);
    if (!saved)
        session.record.marks = before;
    else
        emit changed(session.record.id);
    return saved;
}

Result<> AgentSessions::mark(const SessionId &id, const MarkChange &change)
{
    Session &session = m_sessions.at(id);
    const Result<SessionMarks> marks = changedMarks(session.record.marks, change, QDateTime::currentMSecsSinceEpoch());
    if (!marks)
        return tl::unexpected(marks.error());
    return keep(session, *marks);
}

async::Task<Result<>> AgentSessions::discard(SessionId id)
{
    Session &session = m_sessions.at(id);
    const auto goesOn = [this, &session, &id] {
        return session.turn || session.preparing || m_permissions.waiting(id) > 0;
    };
    if (!session.record.endedAt) {
        if (goesOn())
            co_return failure(Error::Kind::Conflict, tr("Something goes on in this session. End it first."));
        const Result<> ended = co_await end(id);
        if (!ended)
            co_return ended;
    }
    // One that was ended a moment ago: until its agent says that it stopped, or is given up (see cancelTurn()).
    const QDeadlineTimer limit(m_patience.cancel + 5s);
    while (session.record.endedAt && goesOn() && !limit.hasExpired()) {
        co_await async::sleepFor(50ms);
    }
    if (!session.record.endedAt || goesOn())
        co_return failure(Error::Kind::Conflict, tr("The agent is still working. Wait for it, or stop it first."));
    SessionMarks marks = session.record.marks;
    if (!marks.deletedAt)
        marks.deletedAt = QDateTime::currentMSecsSinceEpoch();
    co_return keep(session, marks);
}

Result<> AgentSessions::recover(const SessionId &id)
{
    Session &session = m_sessions.at(id);
    SessionMarks marks = session.record.marks;
    marks.deletedAt.reset();
    return keep(session, marks);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
// AgentSessions, part seven: how a person keeps sessions in order, and gets rid of them.
#include "model/actor/agentsessions.h"
#include <QDateTime>

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
    if (session.turn || session.preparing || m_permissions.waiting(id) > 0)
        co_return failure(Error::Kind::Conflict, tr("Something goes on in this session. End it first."));
    if (!session.record.endedAt) {
        const Result<> ended = co_await end(id);
        if (!ended)
            co_return ended;
    }
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

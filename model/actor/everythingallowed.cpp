// SPDX-License-Identifier: Apache-2.0
#include "model/actor/everythingallowed.h"
#include <QDateTime>
#include <vector>

namespace sandgate {

EverythingAllowed::EverythingAllowed(QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &EverythingAllowed::look);
}

bool EverythingAllowed::isIn(const SessionId &session) const
{
    const auto found = m_sessions.find(session);
    return found != m_sessions.end() && (found->second == 0 || found->second > QDateTime::currentMSecsSinceEpoch());
}

bool EverythingAllowed::allow(const SessionId &session, qint64 endsAt)
{
    const auto known = m_sessions.find(session);
    if (known != m_sessions.end() && known->second == endsAt)
        return false;
    m_sessions[session] = endsAt;
    look();
    return true;
}

bool EverythingAllowed::end(const SessionId &session)
{
    return m_sessions.erase(session) > 0;
}

void EverythingAllowed::look()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<SessionId> over;
    qint64 next = 0;
    for (const auto &[session, endsAt] : m_sessions) {
        if (endsAt == 0)
            continue;
        if (endsAt <= now)
            over.push_back(session);
        else if (next == 0 || endsAt < next)
            next = endsAt;
    }
    if (next != 0)
        m_next.start(int(std::min<qint64>(next - now, 24 * 3600 * 1000)));
    for (const SessionId &session : over)
        m_sessions.erase(session);
    for (const SessionId &session : over)
        emit timeIsOver(session);
}

} // namespace sandgate

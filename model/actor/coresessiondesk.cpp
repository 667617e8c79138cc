// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coresessiondesk.h"

namespace sandgate {

void CoreSessionDesk::take(const Delivery &delivery)
{
    m_deleted.apply(delivery.deletedSessions);
    for (const auto &[session, told] : delivery.facts) {
        if (!m_watches.contains(session))
            continue;
        SessionFacts &known = m_facts[session];
        known = told;
        emit factsChanged(session);
    }
}

void CoreSessionDesk::watch(const SessionId &session, bool on)
{
    int &count = m_watches[session];
    count += on ? 1 : -1;
    if (count > 0)
        return;
    m_watches.remove(session);
    m_facts.erase(session);
}

const SessionFacts *CoreSessionDesk::facts(const SessionId &session) const
{
    const auto found = m_facts.find(session);
    return found == m_facts.end() ? nullptr : &found->second;
}

async::Task<Result<>> CoreSessionDesk::choose(SessionId session, SessionChoice choice, QJsonValue value)
{
    return m_core.askActor(session, [=](SandboxActor &actor) {
        switch (choice.by) {
        case SessionChoice::By::Mode:
            return actor.sessions().setMode(session, value.toString());
        case SessionChoice::By::Model:
            return actor.sessions().setModel(session, value.toString());
        case SessionChoice::By::Option:
            break;
        }
        return actor.sessions().setConfigOption(session, choice.id, value);
    });
}

async::Task<Result<ExportSummary>> CoreSessionDesk::save(SessionId session, ExportFormat format, QString file)
{
    return m_core.ask<ExportSummary>([=](Core &core) { return core.history().exportSession(session, format, file); });
}

async::Task<Result<>> CoreSessionDesk::editQueued(SessionId session, QString id, Prompt prompt)
{
    return m_core.askActor(
        session, [=](SandboxActor &actor) { return CoreLink::answered(actor.queue().edit(session, id, prompt)); });
}

async::Task<Result<>> CoreSessionDesk::moveQueued(SessionId session, QString id, int place)
{
    return m_core.askActor(
        session, [=](SandboxActor &actor) { return CoreLink::answered(actor.queue().move(session, id, place)); });
}

async::Task<Result<>> CoreSessionDesk::removeQueued(SessionId session, QString id)
{
    return m_core.askActor(session,
                           [=](SandboxActor &actor) { return CoreLink::answered(actor.queue().remove(session, id)); });
}

async::Task<Result<>> CoreSessionDesk::resumeQueue(SessionId session)
{
    return m_core.askActor(session,
                           [=](SandboxActor &actor) { return CoreLink::answered(actor.queue().resume(session)); });
}

async::Task<Result<>> CoreSessionDesk::mark(SessionId session, MarkChange change)
{
    return m_core.askActor(
        session, [=](SandboxActor &actor) { return CoreLink::answered(actor.sessions().mark(session, change)); });
}

async::Task<Result<>> CoreSessionDesk::deleteSession(SessionId session)
{
    return m_core.askActor(session, [=](SandboxActor &actor) { return actor.sessions().discard(session); });
}

async::Task<Result<>> CoreSessionDesk::restoreSession(SessionId session)
{
    return m_core.askActor(session,
                           [=](SandboxActor &actor) { return CoreLink::answered(actor.sessions().recover(session)); });
}

async::Task<Result<Removable>> CoreSessionDesk::removeDeleted(SessionId session)
{
    return m_core.ask<Removable>([=](Core &core) { return core.history().removeDeleted(session); });
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/uifeed.h"
#include "model/actor/eventwriter.h"

using namespace std::chrono_literals;

namespace sandgate {

UiFeed::UiFeed(ActorHost &host, EventWriter &writer, std::function<void(Delivery)> deliver, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_deliver(std::move(deliver))
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_due)
            this->deliver();
    });
    connect(&host, &ActorHost::sandboxChanged, this, &UiFeed::touch);
    connect(&host, &ActorHost::sessionChanged, this, [this](const SessionId &session) {
        m_sessions.insert(session);
        schedule();
    });
    connect(&host, &ActorHost::permissionChanged, this, [this](const RequestId &request) {
        m_permissions.insert(request);
        schedule();
    });
    connect(&host, &ActorHost::processChanged, this, [this](const ProcessKey &process) {
        m_processes.insert(process);
        schedule();
    });
    connect(&host, &ActorHost::processRemoved, this, [this](const ProcessKey &process) {
        m_next.processes.gone.push_back(process);
        schedule();
    });
    connect(&host, &ActorHost::logged, this, [this](const std::vector<LogRecord> &entries) {
        const ProcessKey process = entries.front().process;
        if (!m_watchedProcesses.contains(process))
            return;
        auto &waiting = m_next.logs[process];
        waiting.insert(waiting.end(), entries.begin(), entries.end());
        schedule();
    });
    connect(&writer, &EventWriter::committed, this, [this](const Batch &batch) {
        for (const EventRecord &event : batch.events) {
            if (m_watchedSessions.contains(event.session))
                m_next.events[event.session].push_back(event);
        }
        schedule();
    });
}

void UiFeed::publishAll()
{
    for (SandboxActor *actor : m_host.actors()) {
        m_sandboxes.insert(actor->record().key);
        for (const SessionId &session : actor->sessions().ids())
            m_sessions.insert(session);
        for (const RequestId &request : actor->sessions().permissions().requests())
            m_permissions.insert(request);
        for (const ProcessKey &process : actor->processes().keys())
            m_processes.insert(process);
    }
    schedule();
}

// The sandbox's name and state show in the rows of all that is in it.
void UiFeed::touch(const SandboxKey &sandbox)
{
    m_sandboxes.insert(sandbox);
    schedule();
}

void UiFeed::watch(const SessionId &session, bool on)
{
    if (on) {
        m_watchedSessions.insert(session);
    } else {
        m_watchedSessions.remove(session);
        m_next.events.erase(session);
    }
}

void UiFeed::watch(const ProcessKey &process, bool on)
{
    if (on) {
        m_watchedProcesses.insert(process);
    } else {
        m_watchedProcesses.remove(process);
        m_next.logs.erase(process);
    }
}

// At once when it was quiet for a frame; otherwise with the frame, and after the last delivery was taken.
void UiFeed::schedule()
{
    m_due = true;
    if (!m_frame.isActive() && !m_outstanding)
        m_frame.start(0ms);
}

void UiFeed::taken()
{
    m_outstanding = false;
    if (m_due && !m_frame.isActive())
        m_frame.start(16ms);
}

PermissionRow UiFeed::permissionRow(const RequestId &request, SandboxActor &actor) const
{
    AgentSessions &sessions = actor.sessions();
    PermissionRow row = sessions.permissions().row(request);
    const SessionRow session = sessions.row(row.session);
    row.sandboxName = actor.record().name;
    row.sessionTitle = session.title;
    row.agent = session.agent;
    row.sessionCwd = session.cwd;
    return row;
}

void UiFeed::deliver()
{
    m_due = false;
    Delivery delivery = std::exchange(m_next, {});
    for (const SandboxKey &key : std::exchange(m_sandboxes, {})) {
        if (const SandboxActor *actor = m_host.find(key))
            delivery.sandboxes.seen.push_back(actor->row());
    }
    for (const SessionId &id : std::exchange(m_sessions, {})) {
        if (SandboxActor *actor = m_host.find(id)) {
            SessionRow row = actor->sessions().row(id);
            row.sandboxName = actor->record().name;
            delivery.sessions.seen.push_back(std::move(row));
        }
    }
    for (const RequestId &id : std::exchange(m_permissions, {})) {
        if (SandboxActor *actor = m_host.find(id))
            delivery.permissions.seen.push_back(permissionRow(id, *actor));
    }
    for (const ProcessKey &key : std::exchange(m_processes, {})) {
        if (SandboxActor *actor = m_host.find(key))
            delivery.processes.seen.push_back(actor->processes().row(key));
    }
    m_outstanding = true;
    m_deliver(std::move(delivery));
}

} // namespace sandgate

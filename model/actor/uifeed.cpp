// SPDX-License-Identifier: Apache-2.0
#include "model/actor/uifeed.h"
#include "model/actor/eventwriter.h"

using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto frame = 16ms;

// Several views may look at the same thing; the last one to leave ends it.
template<typename Key>
bool stillWatched(QHash<Key, int> &watches, const Key &key, bool on)
{
    int &count = watches[key];
    count = std::max(0, count + (on ? 1 : -1));
    if (count > 0)
        return true;
    watches.remove(key);
    return false;
}

} // namespace

UiFeed::UiFeed(ActorHost &host, EventWriter &writer, std::function<void(Delivery)> deliver, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_deliver(std::move(deliver))
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_frame.intervalAsDuration() == frame)
            m_hurried = false;
        if (m_due && !m_outstanding)
            this->deliver();
    });
    connect(&host, &ActorHost::sandboxChanged, this, &UiFeed::touch);
    connect(&host, &ActorHost::sessionChanged, this, [this](const SessionId &session) {
        m_sessions.insert(session);
        schedule();
    });
    connect(&host, &ActorHost::sessionFactsChanged, this, [this](const SessionId &session) {
        if (!m_watchedSessions.contains(session))
            return;
        m_facts.insert(session);
        schedule();
    });
    connect(&host, &ActorHost::permissionChanged, this, [this](const RequestId &request) {
        m_permissions.insert(request);
        SandboxActor *actor = m_host.find(request);
        m_urgent = m_urgent || (actor && actor->permissionRow(request).state == PermissionState::Pending);
        schedule();
    });
    connect(&host, &ActorHost::sessionRemoved, this, [this](const SessionId &session) {
        (m_deleted.erase(session) > 0 ? m_next.deletedSessions : m_next.sessions).gone.push_back(session);
        schedule();
    });
    connect(&host, &ActorHost::permissionRemoved, this, [this](const RequestId &request) {
        m_next.permissions.gone.push_back(request);
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
            if (!m_watchedSessions.contains(event.session))
                continue;
            m_next.events[event.session].push_back(event);
            schedule();
        }
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
    if (!stillWatched(m_watchedSessions, session, on)) {
        m_next.events.erase(session);
        m_facts.erase(session);
    } else if (on) {
        m_facts.insert(session);
        schedule();
    }
}

void UiFeed::watch(const ProcessKey &process, bool on)
{
    if (!stillWatched(m_watchedProcesses, process, on))
        m_next.logs.erase(process);
}

// At once when it was quiet for a frame, and what somebody waits for once in a frame; otherwise with the frame. In any
// case after the last delivery was taken.
void UiFeed::schedule()
{
    m_due = true;
    if (m_outstanding)
        return;
    const bool isEarly = m_frame.isActive() && m_urgent && !m_hurried;
    m_hurried = m_hurried || isEarly;
    if (isEarly || !m_frame.isActive())
        m_frame.start(0ms);
}

void UiFeed::taken()
{
    m_outstanding = false;
    if (m_due)
        schedule();
}

void UiFeed::put(SessionRow row, Delivery &delivery)
{
    const bool isDeleted = row.marks.deletedAt.has_value();
    const bool was = isDeleted ? !m_deleted.insert(row.id).second : m_deleted.erase(row.id) > 0;
    if (was != isDeleted)
        (isDeleted ? delivery.sessions : delivery.deletedSessions).gone.push_back(row.id);
    (isDeleted ? delivery.deletedSessions : delivery.sessions).seen.push_back(std::move(row));
}

void UiFeed::deliver()
{
    m_due = false;
    m_urgent = false;
    Delivery delivery = std::exchange(m_next, {});
    for (const SandboxKey &key : std::exchange(m_sandboxes, {})) {
        if (const SandboxActor *actor = m_host.find(key))
            delivery.sandboxes.seen.push_back(actor->row());
    }
    for (const SessionId &id : std::exchange(m_sessions, {})) {
        if (const SandboxActor *actor = m_host.find(id))
            put(actor->sessionRow(id), delivery);
    }
    for (const SessionId &id : std::exchange(m_facts, {})) {
        if (SandboxActor *actor = m_host.find(id))
            delivery.facts.emplace(id, actor->sessionFacts(id));
    }
    for (const RequestId &id : std::exchange(m_permissions, {})) {
        if (SandboxActor *actor = m_host.find(id))
            delivery.permissions.seen.push_back(actor->permissionRow(id));
    }
    for (const ProcessKey &key : std::exchange(m_processes, {})) {
        if (SandboxActor *actor = m_host.find(key))
            delivery.processes.seen.push_back(actor->processes().row(key));
    }
    keepForLater(delivery);
    m_outstanding = true;
    m_frame.start(frame);
    m_deliver(std::move(delivery));
}

// What has gathered while the UI thread had no time for it would take all of it for several frames.
void UiFeed::keepForLater(Delivery &delivery)
{
    for (auto &[session, events] : delivery.events) {
        if (events.size() <= MostEvents)
            continue;
        const auto first = events.begin() + std::ptrdiff_t(MostEvents);
        m_next.events[session].assign(std::move_iterator(first), std::move_iterator(events.end()));
        events.erase(first, events.end());
        m_due = true;
    }
}

} // namespace sandgate

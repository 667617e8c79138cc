// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actorhost.h"
#include "model/rows.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <set>

namespace sandgate {

// What the UI thread is told in one go: the latest word on each thing that changed, and what was stored of the sessions
// and processes that somebody looks at.
struct Delivery {
    SandboxChanges sandboxes;
    SessionChanges sessions;
    SessionChanges deletedSessions; // these are not among `sessions`
    PermissionChanges permissions;
    ProcessChanges processes;
    std::map<SessionId, std::vector<EventRecord>> events;
    std::map<ProcessKey, std::vector<LogRecord>> logs;
    std::map<SessionId, SessionFacts> facts; // of watched sessions, where they changed
};

// Collects changes and delivers at most once a display frame, and never before the last delivery was taken: fifty
// thousand events a second are sixty updates, and a busy UI thread gets fewer, larger ones. A permission request does
// not wait for the frame, once in each.
//
// Core thread only.
class UiFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t MostEvents = 2000; // of a session in one delivery; the next one has more

    // `deliver` hands the value over to the UI thread, which calls taken() back in this one.
    UiFeed(ActorHost &host, EventWriter &writer, std::function<void(Delivery)> deliver, QObject *parent = nullptr);

    void publishAll(); // every row, once
    void taken();
    void watch(const SessionId &session, bool on);
    void watch(const ProcessKey &process, bool on);

private:
    void schedule();
    void deliver();
    void put(SessionRow row, Delivery &delivery);
    void touch(const SandboxKey &sandbox);
    void keepForLater(Delivery &delivery);

    ActorHost &m_host;
    const std::function<void(Delivery)> m_deliver;
    std::set<SandboxKey> m_sandboxes;
    std::set<SessionId> m_sessions;
    std::set<SessionId> m_facts;
    std::set<SessionId> m_deleted; // that were delivered as such
    std::set<RequestId> m_permissions;
    std::set<ProcessKey> m_processes;
    Delivery m_next;                         // events, logs and what was removed; rows and facts are read when it goes
    QHash<SessionId, int> m_watchedSessions; // how many look at it
    QHash<ProcessKey, int> m_watchedProcesses;
    QTimer m_frame; // until the next delivery may go
    bool m_outstanding = false;
    bool m_due = false;
    bool m_urgent = false;  // among what is due is a request that waits for a person
    bool m_hurried = false; // the last delivery did not wait for its frame
};

} // namespace sandgate

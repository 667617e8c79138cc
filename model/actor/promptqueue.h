// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/prompt.h"
#include "providers/async/scope.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QObject>
#include <map>
#include <vector>

namespace sandgate {

class AgentSessions;
class Ledger;

// Prompts of the sessions of one sandbox that wait until the agent has ended the turn before, and are then sent, one
// after the other, in their order.
//
// After anything but a turn that ended well, a failure, a stop, a limit, the end of Sandgate, a queue is paused and
// says why: nothing is sent any more until a person says so. Each change is stored before it counts. A prompt that was
// on its way when Sandgate ended is not sent again by itself.
//
// Core thread only. The sessions outlive it.
class PromptQueue : public QObject
{
    Q_OBJECT
public:
    PromptQueue(AgentSessions &sessions, Ledger &ledger, QObject *parent = nullptr);
    ~PromptQueue() override;

    // What an earlier run left, once the sessions are restored.
    void restore(const std::map<SessionId, std::vector<QueuedPrompt>> &queues);

    // Whether a new prompt has to wait: for the end of a turn, or for those before it.
    bool holdsBack(const SessionId &session) const;
    // To the end of the queue; sent at once when nothing is before it and the agent is free.
    Result<> add(const SessionId &session, const Prompt &prompt);
    // Conflict: it was sent already.
    Result<> edit(const SessionId &session, const QString &id, const Prompt &prompt);
    Result<> move(const SessionId &session, const QString &id, int place); // from 0
    Result<> remove(const SessionId &session, const QString &id);
    Result<> resume(const SessionId &session); // a paused one goes on

    std::vector<QueuedPrompt> prompts(const SessionId &session) const;
    QString whyPaused(const SessionId &session) const; // empty: it is not

signals:
    void changed(const sandgate::SessionId &session);

private:
    struct Queue {
        std::vector<QueuedPrompt> prompts;
        QString paused;     // why
        bool sends = false; // the first one
        QString ended;      // how a turn ended while it was being sent
    };

    Result<> store(const SessionId &session, std::vector<QueuedPrompt> prompts);
    void turnEnded(const SessionId &session, const QString &outcome);
    void goOnAfter(const SessionId &session, const QString &outcome);
    void pause(const SessionId &session, const QString &why);
    void advance(const SessionId &session);
    async::Task<> send(SessionId session, QueuedPrompt first);

    AgentSessions &m_sessions;
    Ledger &m_ledger;
    std::map<SessionId, Queue> m_queues; // of those that have one
    async::Scope m_tasks;
};

} // namespace sandgate

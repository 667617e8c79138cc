// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/permissionreply.h"
#include "model/rows.h"
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include "providers/async/task.h"
#include <QObject>
#include <deque>
#include <map>

namespace sandgate {

class EventWriter;
struct Envelope;

// How an answer reaches the agent that asked.
class AnswerRoute
{
public:
    virtual ~AnswerRoute() = default;
    // Sends the envelope on the request's own connection. `Gone` when that agent process is no longer there.
    virtual async::Task<Result<>> sendAnswer(PermissionRecord request, QByteArray envelope) = 0;
};

// Who answered: one of model/rules/decisionrecord.h. With a reason, the conversation says who, and why.
struct Decider {
    QString by = QStringLiteral("person");
    QString reason = {};
};

// The permission requests of one sandbox's sessions: stored before they are shown, answered once, by a person, by a
// person's rules (see Rulebook), or as cancelled when nobody can answer any more. Nothing here ever answers "allow" by
// itself.
//
// Core thread only.
class PermissionBroker : public QObject
{
    Q_OBJECT
public:
    PermissionBroker(SandboxKey sandbox, EventWriter &writer, AnswerRoute &route, QObject *parent = nullptr);

    void restore(const std::vector<PermissionRecord> &open);
    // The agent's request, which is the session's event `index`. One that is there already, brought again by the stream
    // after a restart, is the same request. False: more wait than a person can answer, and this one is not taken.
    bool ask(const SessionId &session, const QString &connection, const Envelope &request, const QJsonObject &toolCall,
             EventIndex index);
    // `optionId` is one of those that the agent offers. The answer is written down before it is sent; when it cannot be
    // sent, the request waits again, and says why. It is sent also when the task is dropped: it was decided.
    async::Task<Result<>> answer(RequestId request, QString optionId, Decider decider = {});
    // The same by what is meant. A reply that no option is of leaves the request as it is.
    async::Task<Result<>> respond(RequestId request, PermissionReply reply, Decider decider = {});
    // Answers "cancelled" for a person who decides neither way.
    async::Task<Result<>> dismiss(RequestId request, Decider decider = {});
    // Answers "cancelled": the turn of the session is being cancelled.
    async::Task<> cancel(SessionId session);
    // What is on its way is left to the next run. Before what the route needs goes.
    void stop() { m_sending.cancel(); }
    // Nobody can answer any more: the turn ended, the agent is gone.
    void expire(const SessionId &session, const QString &reason);
    // Its session was removed from the record, and its requests with it.
    void forget(const SessionId &session);
    // Sends again what was decided but perhaps not delivered when the last run ended.
    async::Task<> resend();

    // Something that is said in the conversation about its requests.
    void remark(const SessionId &session, const QString &method, const QJsonObject &params);

    int waiting(const SessionId &session) const;
    int waiting() const;
    bool has(const RequestId &request) const { return m_requests.contains(request); }
    PermissionRow row(const RequestId &request) const; // without the names of session and sandbox
    std::vector<RequestId> requests() const;

signals:
    void changed(const sandgate::RequestId &request); // stored already
    void removed(const sandgate::RequestId &request);

private:
    struct Request {
        PermissionRecord record;
        std::optional<Error> problem = {};
        bool inFlight = false; // the answer is with the route, which says how it ended
        QString over = {};     // why nobody can answer any more, learnt while it was in flight
    };

    using Sent = async::Shared<Result<>>;

    Result<> mayAnswer(const RequestId &request) const;
    void store(const Request &request);
    void conclude(const RequestId &id, const Result<> &sent, PermissionState after);
    async::Task<Result<>> send(RequestId id, QJsonObject outcome, PermissionState after);
    async::Task<> deliverOnceStored(RequestId id, QByteArray envelope, PermissionState after, Sent sent);
    async::Task<> deliver(RequestId id, QByteArray envelope, PermissionState after, Sent sent);

    SandboxKey m_sandbox;
    EventWriter &m_writer;
    AnswerRoute &m_route;
    std::map<RequestId, Request> m_requests;
    std::deque<RequestId> m_closed; // oldest first; the oldest are dropped
    async::Scope m_sending;
};

// The options that an agent offers, from the parameters of its request.
std::vector<PermissionOption> permissionOptions(const QByteArray &params);

} // namespace sandgate

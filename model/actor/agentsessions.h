// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/permissionbroker.h"
#include "model/agent/acpconnection.h"
#include "model/rows.h"
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <map>
#include <memory>

namespace sandgate {

class EventWriter;
class Ledger;

// How long things may take before something is said or done about it.
struct Patience {
    std::chrono::milliseconds quiet{30000};     // a turn without events: it is marked
    std::chrono::milliseconds stale{300000};    // ... and no longer keeps its sandbox awake
    std::chrono::milliseconds cancel{10000};    // for an agent to confirm a cancel
    std::chrono::milliseconds start{60000};     // for a server to become healthy
    std::chrono::milliseconds healthPause{200}; // first pause between two health checks; doubles
    Backoff backoff = {};
};

// The agent sessions of one sandbox: their connections, their turns, and the record of all that is said.
//
// An event is recorded when it is seen and acted upon when it is stored. A session that is bound to no live agent
// process is bound again by the next prompt: by the agent's own session/resume or session/load where it has them,
// otherwise by a fresh session that is handed the conversation so far.
//
// Core thread only.
class AgentSessions : public QObject, private AnswerRoute
{
    Q_OBJECT
public:
    // `wake` makes sure that the sandbox is awake, which is when attach() was called.
    using Wake = std::function<async::Task<Result<>>()>;

    AgentSessions(SandboxKey sandbox, Ledger &ledger, EventWriter &writer, Patience patience, Wake wake,
                  QObject *parent = nullptr);
    ~AgentSessions() override;

    PermissionBroker &permissions() { return m_permissions; }

    // What earlier runs left. Turns and requests in it are open until reconnect() or giveUp() decides about them.
    void restore(const std::vector<SessionRecord> &sessions, const std::vector<TurnRecord> &turns,
                 const std::vector<PermissionRecord> &permissions);
    void attach(HttpClient &http, const QString &defaultCwd);
    // Goes on with the agent processes of an earlier run that are still there; the others' turns are over.
    async::Task<> reconnect(std::vector<ConnectionRecord> connections);
    // Every agent process is gone, or given up; `reason` is shown in the sessions whose turn that ends.
    void detach(const Error &reason);
    // Ends the agent processes in order.
    async::Task<> close();

    // The session is in the list at once; starting the agent goes on in the background and shows in its row.
    async::Task<Result<SessionId>> create(QString agent, QString cwd);
    async::Task<Result<>> prompt(SessionId id, QString text);
    async::Task<Result<>> cancelTurn(SessionId id);
    async::Task<Result<>> end(SessionId id);
    Result<> rename(const SessionId &id, const QString &title);

    bool has(const SessionId &id) const { return m_sessions.contains(id); }
    bool isBusy() const;      // a turn is active, or a request waits
    bool isConnected() const; // an agent's stream is open or being opened: the end of the server would be noticed
    std::vector<SessionId> ids() const;
    SessionRow row(const SessionId &id) const; // without the sandbox's name

signals:
    void changed(const sandgate::SessionId &session);
    void troubled(const sandgate::Error &error); // a stream was interrupted: is the server still there?

private:
    // What of a session follows from its events, as far as they are stored.
    struct Shown {
        qint64 turnStartedAt = 0;
        bool interrupted = false;
        int waiting = 0;
        EventIndex lastIndex = 0;
        qint64 lastEventAt = 0;
    };
    struct Session {
        SessionRecord record;
        Shown shown;
        std::optional<TurnRecord> turn;
        std::optional<Error> problem;
        std::map<QString, QJsonObject> toolCalls; // of this turn, as known so far
        QString replay;                           // goes in front of prompts, until the agent has answered one
        bool preparing = false;                   // a prompt is on its way to the agent
        bool stopped = false;                     // ... and is not to be sent any more
        bool interrupted = false;                 // its last turn got no answer
        qint64 quietSince = 0;                    // the turn is marked quiet; 0: it is not
        std::optional<async::Shared<Result<>>> binding;
    };
    // Shared with the coroutines that use it: an agent may exit while they wait.
    using Connection = std::shared_ptr<AcpConnection>;
    struct Link {
        Connection connection; // null, or alive
        Connection candidate;  // being opened
        std::optional<async::Shared<Result<Connection>>> opening;
        async::Scope attempt;
    };

    // sessions bound to agents: agentbinding.cpp
    async::Task<Result<>> bind(SessionId id);
    async::Task<> runBinding(SessionId id);
    async::Task<Result<>> bindTo(SessionId id, Connection connection);
    async::Task<Result<>> continueThere(SessionId id, Connection connection);
    async::Task<Result<>> startFresh(SessionId id, Connection connection);
    async::Task<Result<QJsonObject>> callRecorded(SessionId id, Connection connection, QString method,
                                                  QJsonObject params);
    async::Task<Result<Connection>> connectionFor(QString agent);
    async::Task<> openConnection(QString agent);
    Result<std::vector<EventRecord>> newestEvents(const SessionId &id) const;
    async::Task<> reopenConnection(ConnectionRecord record);
    Connection makeConnection(const ConnectionRecord &record);
    bool isBound(const Session &session) const;
    Result<> save(const Session &session);

    // what comes from agents: agentrecord.cpp
    void record(AcpConnection &connection, const std::vector<Arrival> &arrivals);
    void recordOne(Session &session, const AcpConnection &connection, const Arrival &arrival);
    void follow(Session &session, const Arrival &arrival, EventIndex index);
    void followUpdate(Session &session, const QJsonObject &update);
    void followPermission(Session &session, const Envelope &request, EventIndex index);
    void lose(const AcpConnection &connection, const Error &reason);
    async::Task<> buryDead();
    void remark(Session &session, const QString &method, const QJsonObject &params);
    void endTurn(Session &session, EventIndex lastIndex, const QString &outcome);

    async::Task<> runTurn(SessionId id, Connection connection, AcpConnection::Prepared request);
    async::Task<> giveUpUnlessConfirmed(SessionId id, QString requestId);
    async::Task<Result<>> sendAnswer(PermissionRecord request, QByteArray envelope) override;
    Connection connectionOf(const QString &connectionId) const;
    void announce(const SessionId &id); // once what happened is stored
    void show(Session &session);        // everything is stored at the moment
    void checkQuiet();

    const SandboxKey m_sandbox;
    Ledger &m_ledger;
    EventWriter &m_writer;
    const Patience m_patience;
    const Wake m_wake;
    HttpClient *m_http = nullptr; // while attached
    QString m_defaultCwd;
    PermissionBroker m_permissions;
    std::map<SessionId, Session> m_sessions; // never removed: references to them hold over waits
    QTimer m_quietTimer;                     // runs while turns do
    std::map<QString, Link> m_links;         // by agent
    std::vector<Connection> m_dead;          // until nothing of theirs can be on the stack
    async::Scope m_tasks;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/newsession.h"
#include "model/actor/permissionbroker.h"
#include "model/actor/sessionsettings.h"
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
    std::chrono::milliseconds timeCheck{60000}; // between two looks at how long a provider lets a sandbox live
    std::chrono::seconds timeAhead{1800};       // that a busy sandbox shall have left
    double keepAliveHours = 24; // from its waking on, for which it is kept alive by itself, unless it was chosen
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
    // One more that is on record: it was imported. It has no turn and no open request.
    void takeIn(const SessionRecord &imported);
    // It was removed from the record: nobody finds it any more.
    void forget(const SessionId &id);
    void attach(HttpClient &http, const QString &defaultCwd);
    // Goes on with the agent processes of an earlier run that are still there; the others' turns are over.
    async::Task<> reconnect(std::vector<ConnectionRecord> connections);
    // Every agent process is gone, or given up; `reason` is shown in the sessions whose turn that ends.
    void detach(const Error &reason);
    // Every agent process is left as it is, and its sessions stay bound to it: reconnect() goes on, or says it is over.
    async::Task<> letGo();
    // Ends the agent processes in order.
    async::Task<> close();

    // The session is in the list at once; starting the agent goes on in the background and shows in its row.
    async::Task<Result<SessionId>> create(NewSession wanted);
    // Ends when the session is started and set as wanted. One that cannot be is ended again, and the error says why.
    async::Task<Result<SessionId>> open(NewSession wanted);
    // Binds it to a live agent. One that was ended is open again then.
    async::Task<Result<>> resume(SessionId id);
    // The session of this id, resumed and set as wanted, or else a new one.
    async::Task<Result<SessionId>> resumeOrCreate(NewSession wanted);
    async::Task<Result<>> prompt(SessionId id, QString text);
    async::Task<Result<>> prompt(SessionId id, QJsonArray blocks);              // content blocks of ACP
    async::Task<Result<QJsonObject>> converse(SessionId id, QJsonArray blocks); // ends with the turn, with its answer
    async::Task<Result<>> cancelTurn(SessionId id);
    async::Task<Result<>> end(SessionId id);
    Result<> rename(const SessionId &id, const QString &title);
    Result<> mark(const SessionId &id, const MarkChange &change);
    // It is in no list any more but that of the deleted ones, and ended. Conflict while something goes on in it.
    async::Task<Result<>> discard(SessionId id);
    Result<> recover(const SessionId &id); // one that was discarded; it stays ended

    // What a session can be set to, in ACP's form. Asks the server where the agent said nothing.
    async::Task<Result<QJsonArray>> configOptions(SessionId id);
    async::Task<Result<QJsonObject>> modes(SessionId id); // empty: it has none
    SessionFacts facts(const SessionId &id);
    // What is not offered is InvalidSettings, with what there is instead.
    async::Task<Result<>> setMode(SessionId id, QString mode);
    async::Task<Result<>> setConfigOption(SessionId id, QString option, QJsonValue value);
    async::Task<Result<>> setModel(SessionId id, QString model);
    async::Task<Result<>> setThoughtLevel(SessionId id, QString level);

    // Any request of ACP or of an extension; the session's id is put in. Recorded, as all that is said.
    async::Task<Result<QJsonObject>> rawSend(SessionId id, QString method, QJsonObject params);
    async::Task<Result<>> rawNotify(SessionId id, QString method, QJsonObject params);

    // The ways to sign in that the agent offers, as far as it runs.
    std::vector<SignInMethod> signInMethods(const QString &agent) const;
    // Afterwards the sessions that it was asked for are started again.
    async::Task<Result<>> authenticate(QString agent, QString method);

    // Looking something up asks nobody, and changes nothing.
    bool has(const SessionId &id) const { return find(id) != nullptr; }
    const SessionRecord *find(const SessionId &id) const; // null: not known; valid until the next wait
    bool isFree(const SessionId &id) const;               // it is open, and no turn is under way or about to be
    bool isBusy() const;                                  // a turn is active, or a request waits
    bool isConnected() const; // an agent's stream is open or being opened: the end of the server would be noticed
    std::vector<SessionId> ids() const;
    SessionRow row(const SessionId &id) const; // without the sandbox's name

signals:
    void changed(const sandgate::SessionId &session);
    void removed(const sandgate::SessionId &session);
    void factsChanged(const sandgate::SessionId &session);
    // Its end is stored. `outcome` is that of TurnRecord; one that was stopped is "cancelled", whatever the agent said.
    void turnEnded(const sandgate::SessionId &session, const QString &outcome);
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
    struct Asked {
        QString method;
        QJsonObject params;
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
        bool announced = false;                   // changed() comes with the next commit
        bool isRemoved = false;                   // from the record; what still waits here must not write it again
        qint64 quietSince = 0;                    // the turn is marked quiet; 0: it is not
        std::optional<async::Shared<Result<>>> binding;
        std::optional<async::Shared<Result<QJsonObject>>> answer; // of its last turn; there if there is a turn
        std::optional<std::vector<AgentCommand>> commands;        // none: not known in this run
        std::map<QByteArray, Asked> asked;                        // requests but for turns, by id
    };
    // Shared with the coroutines that use it: an agent may exit while they wait.
    using Connection = std::shared_ptr<AcpConnection>;
    struct Link {
        Connection connection; // null, or alive
        Connection candidate;  // being opened
        std::optional<async::Shared<Result<Connection>>> opening;
        async::Scope attempt;
    };

    // starting and resuming: agentopening.cpp
    Result<SessionId> add(const NewSession &wanted);
    Result<> check(const NewSession &wanted) const;
    async::Task<> runOpen(SessionId id, NewSession wanted, async::Shared<Result<SessionId>> opened);
    async::Task<Result<>> setAsWanted(SessionId id, NewSession wanted);

    // order and deletion: agentmarks.cpp
    Result<> keep(Session &session, const SessionMarks &marks);

    // settings: agentsettings.cpp
    async::Task<Result<>> learnOptions(SessionId id);
    async::Task<Result<>> ready(SessionId id);
    async::Task<Result<>> change(SessionId id, Result<SessionSettings::Change> wanted);
    async::Task<> setAsBefore(SessionId id, SessionSettings before);
    void keep(Session &session, const SessionSettings &settings);
    void recallCommands(Session &session);

    // other requests: agentcalls.cpp
    std::optional<Error> whyClosed(const SessionId &id) const;
    async::Task<Result<>> signIn(Connection connection, QString method);
    async::Task<> signInByKey(Connection connection);

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
    async::Task<> doubtUnheard(SessionId id, QString requestId);
    Connection makeConnection(const ConnectionRecord &record);
    bool isBound(const Session &session) const;
    Result<> save(const Session &session);

    // what comes from agents: agentrecord.cpp
    void record(AcpConnection &connection, const std::vector<Arrival> &arrivals);
    void recordOne(Session &session, const AcpConnection &connection, const Arrival &arrival);
    void follow(Session &session, const Arrival &arrival, EventIndex index);
    void followAnswer(Session &session, const Envelope &answer, EventIndex index);
    void refuse(Session &session, const Envelope &request);
    void followUpdate(Session &session, const QJsonObject &update);
    void followPermission(Session &session, const Envelope &request, EventIndex index);
    void lose(const AcpConnection &connection, const Error &reason);
    void giveUpOpening(Link &link, const Error &reason);
    async::Task<> bury(Connection dead);
    void remark(Session &session, const QString &method, const QJsonObject &params);
    void endTurn(Session &session, EventIndex lastIndex, const QString &outcome);

    async::Task<> runTurn(SessionId id, Connection connection, AcpConnection::Prepared request);
    QByteArray recordCancel(Session &session);
    async::Task<> withdrawRequests(SessionId id);
    async::Task<> giveUpUnlessConfirmed(SessionId id, QString requestId);
    async::Task<Result<>> sendAnswer(PermissionRecord request, QByteArray envelope) override;
    Connection connectionOf(const QString &connectionId) const;
    void announce(const SessionId &id); // once what happened is stored
    void show(Session &session);        // everything is stored at the moment
    void checkQuiet();
    bool wasLetGo(const Session &session) const;

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
    async::Scope m_tasks;
};

} // namespace sandgate

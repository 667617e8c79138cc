// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/agentsessions.h"
#include "model/actor/promptqueue.h"
#include "model/actor/sandboxprocesses.h"
#include "model/actor/sessionhooks.h"
#include "model/agentcause.h"
#include "providers/provider.h"
#include "providers/transport/http.h"
#include <QDateTime>
#include <QDeadlineTimer>
#include <QObject>
#include <memory>
#include <set>

namespace sandgate {

class EventWriter;
class Ledger;

// What earlier runs left of one sandbox.
struct SandboxPast {
    std::vector<SessionRecord> sessions;
    std::vector<ConnectionRecord> connections; // open ones
    std::vector<TurnRecord> openTurns;
    std::vector<PermissionRecord> openPermissions;
    std::vector<ProcessRecord> processes;
    std::map<SessionId, std::vector<QueuedPrompt>> queues; // of any sandbox's sessions
};

// Owns the life of one sandbox: makes it when it is first needed, reaches it, keeps reaching it, ends it.
//
// Making and reaching are single-flight: any number of callers share one attempt. So is destroying, and it may be asked
// for again. A sandbox that is gone is never replaced behind the person's back; one that does not answer is asked again
// for as long as it takes. Nothing is orphaned: what was made for a failed attempt is destroyed by its key.
//
// Core thread only.
class SandboxActor : public QObject
{
    Q_OBJECT
public:
    SandboxActor(SandboxRecord record, Provider &provider, Ledger &ledger, EventWriter &writer, Patience patience,
                 QObject *parent = nullptr);
    ~SandboxActor() override;

    void restore(const SandboxPast &past);
    // Says of what earlier runs left open that it is over: the sandbox's server does not run.
    async::Task<> giveUpPast();

    const SandboxRecord &record() const { return m_record; }
    SandboxRow row() const;
    SessionRow sessionRow(const SessionId &session) const;
    SessionFacts sessionFacts(const SessionId &session);
    PermissionRow permissionRow(const RequestId &request) { return named(m_sessions.permissions().row(request)); }
    AgentSessions &sessions() { return m_sessions; }
    SandboxProcesses &processes() { return m_processes; }
    PromptQueue &queue() { return m_queue; }
    std::vector<Secret> secrets() const; // that were needed to reach it, as far as they are known at the moment
    bool isBusy() const;                 // work goes on in it that ending it would lose

    async::Task<Result<>> awake();
    // Of all three, the sandbox and all that was seen stay. A server that is paused may keep what runs in it, if its
    // provider can do that: sessions and turns go on where they stood after the next wake.
    async::Task<Result<>> sleep();   // ends the agents in order, then their server
    async::Task<Result<>> pause();   // ends connections only, then pauses the server
    async::Task<Result<>> kill();    // ends the server at once; who waits for it is told
    async::Task<Result<>> destroy(); // ends the sandbox; all that was seen stays
    // Why nothing can be done in it any more; what is on record can still be read.
    std::optional<Error> whyOver() const;
    async::Task<Result<QUrl>> sandboxUrl(); // without the token; wakes it
    // Its provider shall let it live for at least so long from now on; wakes it.
    async::Task<Result<>> extend(std::chrono::seconds time);

    // Before anything happens in it, or never.
    void setHooks(const SessionHooks &hooks);
    // Whether this client may use it, by the hook for that; allowed when there is none.
    async::Task<Result<>> admit(QString client);

    Result<> rename(const QString &name);
    // What the provider lists under this actor's key: of an attempt that failed, or that the end of the program cut
    // short.
    void found(const SandboxId &id);
    // By others, as its provider has just told. What Sandgate does itself at the moment counts more; a server that
    // ended by itself is started again by whoever needs it.
    void wasStopped(Whereabouts now);
    void wasRemoved();

    async::Task<Result<std::vector<AgentRow>>> agents();
    async::Task<Result<>> installAgent(QString agent);
    // Why the agent of a session may not have started, as far as it can be seen in the sandbox.
    async::Task<Result<std::vector<AgentCause>>> agentCauses(SessionId session);
    async::Task<Result<SessionId>> createSession(QString agent, QString cwd,
                                                 QJsonArray mcpServers = {}); // ends as soon as it is on record
    async::Task<Result<SessionId>> createSession(NewSession wanted); // ends when it is started and set as wanted
    async::Task<Result<ProcessKey>> startProcess(QString commandLine, QString cwd, bool tty = false);
    // Of processes that are on record as running: wakes the sandbox for it.
    async::Task<Result<>> stopProcess(ProcessKey process, bool force);
    async::Task<Result<>> writeToProcess(ProcessKey process, QByteArray bytes);
    // A request to the sandbox's server, which is woken for it.
    async::Task<Result<HttpResponse>> request(HttpRequest request);
    async::Task<Result<Endpoint>> endpoint(); // of the server, awake; for what is no single request
    // Of the server, awake; good for calls that begin at once and end within a quarter of an hour.
    async::Task<Result<HttpClient *>> client();
    // Work that clears up after a call that was dropped, and ends by itself.
    void undo(async::Task<> work) { m_undoing.start(std::move(work)); }
    bool isUndoing() const { return !m_undoing.isIdle(); }

signals:
    void changed();

private:
    enum class Rest { Sleep, Pause, Kill };
    using Flight = std::optional<async::Shared<Result<>>>; // what many wait for, while it is under way
    struct Client {
        std::unique_ptr<HttpClient> http;
        QDeadlineTimer callers{QDeadlineTimer::Forever}; // for how long an earlier one may still have some
    };

    PermissionRow named(PermissionRow row) const;
    async::Task<> bringUp();
    async::Task<Result<>> wakeFor(ProcessKey process);
    async::Task<> confirm();
    async::Task<Result<>> rest(Rest how);
    async::Task<> runRest(Rest how);
    async::Task<> freeze();
    async::Task<> seeRest(Whereabouts now);
    async::Task<Result<>> adoptLeftover();
    async::Task<Result<>> makeIfNeeded();
    async::Task<Result<>> reach();
    async::Task<Result<>> untilHealthy();
    async::Task<> attach();
    async::Task<> findOut();
    async::Task<> watchTime();
    async::Task<Result<>> askForTime(std::chrono::seconds time);
    async::Task<Result<>> untilFound();
    async::Task<Result<>> reachAgain();
    async::Task<> runDestroy();
    async::Task<Result<>> removeAll();
    void fail(const Error &error);
    void become(SandboxState state, const QString &stage = {});
    void lookInto(const Error &trouble);
    static void finish(Flight &flight, const Result<> &result);
    void abandonAttempt(const Error &reason);
    void detach(const Error &reason);
    HttpClient &http() const { return *m_clients.back().http; }
    bool isAnother(const Endpoint &endpoint) const;
    void use(const Endpoint &endpoint);
    std::optional<Error> whyForeign() const;
    void callHooks(const Batch &batch);
    Progress progress();
    SandboxSpec spec() const;
    QString agentName(const QString &id) const; // for people
    void save();

    SandboxRecord m_record;
    Provider &m_provider;
    Ledger &m_ledger;
    EventWriter &m_writer;
    const Patience m_patience;
    SandboxState m_state = SandboxState::Asleep;
    bool m_mayBeMade = false; // though it is not known to be
    QString m_stage;
    std::vector<ConnectionRecord> m_connectionsBefore; // until the first attach
    std::vector<Client> m_clients;                     // the last one is current
    std::optional<QDateTime> m_end;                    // that its provider has told
    bool m_isAttached = false;                         // sessions and processes use the current one
    AgentSessions m_sessions;
    SandboxProcesses m_processes;
    PromptQueue m_queue;
    Flight m_attempt;  // bringing up
    Flight m_sleeping; // coming to rest
    Rest m_restingHow = Rest::Sleep;
    Flight m_destruction;                        // under way
    std::shared_ptr<const SessionHooks> m_hooks; // null: none
    std::set<RequestId> m_hookedRequests;        // open ones
    std::unique_ptr<HookLine> m_eventHooks;
    std::unique_ptr<HookLine> m_permissionHooks;
    int m_admissions = 0;   // being decided about
    async::Scope m_undoing; // goes on when what it undoes is gone
    async::Scope m_cleanUp; // destroying is not ended by what ends the life
    async::Scope m_checks;  // is it still there?
    async::Scope m_time;    // how long will it be?
    async::Scope m_life;
};

} // namespace sandgate

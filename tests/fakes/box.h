// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/eventwriter.h"
#include "model/actor/sandboxactor.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memoryledger.h"
#include "tests/fakes/running.h"
#include "tests/fakes/scriptedagent.h"
#include "tests/fakes/scriptedprovider.h"

namespace sandgate::test {

// One sandbox with scripted neighbours on every side. restart() is what a crash and a new start do to it.
struct Box {
    MemoryLedger ledger;
    ScriptedProvider provider;
    std::unique_ptr<ScriptedAgent> agent = std::make_unique<ScriptedAgent>();
    Patience patience;
    std::unique_ptr<EventWriter> writer = std::make_unique<EventWriter>(ledger);
    std::unique_ptr<SandboxActor> actor;

    Box()
    {
        using namespace std::chrono_literals;
        patience.start = 500ms;
        patience.cancel = 200ms;
        patience.healthPause = 10ms;
        patience.backoff = {10ms, 50ms, 40s};
        provider.endpoint = agent->endpoint();
        script(*agent);
        SandboxRecord record;
        record.key = {"box"};
        record.name = "Box";
        record.provider = "scripted";
        record.createdAt = 1;
        if (!ledger.save(record))
            qFatal("the ledger is of no use");
        make(record);
    }

    // Sessions are made at once, prompts stay open, what needs no answer is taken.
    static void script(ScriptedAgent &agent)
    {
        agent.on["session/new"] = [&agent](const ScriptedAgent::Call &call) {
            agent.reply(call, {{"sessionId", QString("agent-%1").arg(agent.count("session/new"))}});
        };
        const auto take = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 202); };
        agent.on["session/cancel"] = take;
        agent.on[""] = take;
    }

    void make(const SandboxRecord &record)
    {
        actor = std::make_unique<SandboxActor>(record, provider, ledger, *writer, patience);
    }
    SandboxRecord recorded() const { return ledger.sandboxRecords.at("box"); }
    void restart()
    {
        actor.reset();
        writer = std::make_unique<EventWriter>(ledger);
        make(recorded());
        SandboxPast past;
        past.sessions = *ledger.sessions();
        past.connections = *ledger.connections({"box"});
        past.openTurns = *ledger.openTurns();
        past.openPermissions = *ledger.openPermissions();
        past.processes = *ledger.processes();
        past.queues = *ledger.queues();
        actor->restore(past);
    }
    Running<Result<>> waking() { return Running<Result<>>(actor->awake()); }
    void wake()
    {
        const Result<> up = await(actor->awake());
        if (!up)
            qFatal("%s", qPrintable(up.error().what));
    }
    SandboxState state() const { return actor->row().state; }

    AgentSessions &sessions() const { return actor->sessions(); }
    SessionRow row(const SessionId &id) const { return actor->sessions().row(id); }
    SessionId session()
    {
        const Result<SessionId> id = await(actor->createSession("mock", {}));
        if (!id || !QTest::qWaitFor([&] { return row(*id).state == SessionState::Idle; }))
            qFatal("the session did not start");
        return *id;
    }
    // Ends when the agent has it.
    Result<> prompt(const SessionId &id, const QString &text = "Go on.")
    {
        const int before = agent->count("session/prompt");
        const Result<> sent = await(sessions().prompt(id, text));
        if (sent && !QTest::qWaitFor([&] { return agent->count("session/prompt") > before; }))
            qFatal("the agent did not get the prompt");
        return sent;
    }
    void endTurn(const QString &reason = "end_turn") const
    {
        agent->reply(agent->last("session/prompt"), {{"stopReason", reason}});
    }
    QStringList remarks(const SessionId &id)
    {
        QStringList methods;
        for (const EventRecord &event : ledger.eventRecords[id.value]) {
            if (event.sender == Sender::Sandgate)
                methods << Envelope::parse(event.payload).method;
        }
        return methods;
    }
};

} // namespace sandgate::test

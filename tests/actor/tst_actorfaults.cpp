// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actorhost.h"
#include "model/agent/logfollower.h"
#include "model/agent/terminal.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/fakes/box.h"
#include "tests/fakes/byteserver.h"
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>
#include <stdexcept>
#include <type_traits>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

async::Task<> throwAtOnce()
{
    throw std::runtime_error("before the first wait");
    co_return;
}

async::Task<bool> closed(Terminal &terminal)
{
    co_await terminal.close(10s);
    co_return true;
}

Result<QString> byKey(const SandboxKey &key, const QJsonObject &settings)
{
    return key.isEmpty() ? QString() : settings["where"].toString();
}

} // namespace

// Faults that were seen in another sandbox actor, by their number there. Each test would find its fault; the behaviour
// is tested more closely with the class that has it. Two are elsewhere by the same names: 15, which is the database's,
// and 19, which is Docker's.
class TestActorFaults : public QObject
{
    Q_OBJECT
private slots:
    void fault01_twoFirstActionsMakeOneSandbox()
    {
        m_box->provider.held << "create";
        Running<Result<std::vector<AgentRow>>> agents(m_box->actor->agents());
        Running<Result<ProcessKey>> process(m_box->actor->startProcess("ls", {}));
        Running<Result<SessionId>> session(m_box->actor->createSession({.agent = "mock"}));
        QTRY_COMPARE(m_box->provider.count("create"), 1);

        m_box->provider.letGo();

        QTRY_VERIFY(agents.isDone() && process.isDone() && session.isDone());
        QVERIFY(*agents && *process && *session);
        QCOMPARE(m_box->provider.count("create"), 1);
        QCOMPARE(m_box->provider.existing.size(), std::size_t(1));
    }

    // Whether the first attempt has made one is not known.
    void fault01_anAttemptThatSeemedToFailIsNotMadeTwice()
    {
        m_box->provider.held << "create";
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->provider.count("create"), 1);
        m_box->provider.errors["create"] = {Error::Kind::Unreachable, "Cut."}; // made all the same
        m_box->provider.letGo();
        QTRY_VERIFY(waking.isDone());
        QVERIFY(!*waking);
        m_box->provider.errors.clear();

        m_box->wake();

        QCOMPARE(m_box->provider.count("create"), 1);
        QCOMPARE(m_box->recorded().id.value, "scripted/1");
        QVERIFY(await(m_box->actor->destroy()));
        QVERIFY(m_box->provider.existing.empty());
    }

    void fault02_twoDestroysCallTheProviderOnce()
    {
        m_box->wake();
        m_box->provider.held << "destroy";
        Running<Result<>> action(m_box->actor->destroy());
        Running<Result<>> window(m_box->actor->destroy());
        QTRY_COMPARE(m_box->provider.count("destroy"), 1);
        m_box->provider.letGo();

        QTRY_VERIFY(action.isDone() && window.isDone());

        QVERIFY(*action && *window);
        QVERIFY(await(m_box->actor->destroy()));
        QCOMPARE(m_box->provider.count("destroy"), 1);
    }

    void fault03_everyPathOfDestructionClearsIdAndProvider_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"awake", "asleep", "never made", "being made", "gone", "taken up after a crash"})
            QTest::newRow(path) << path;
    }
    void fault03_everyPathOfDestructionClearsIdAndProvider()
    {
        QFETCH(QString, path);
        std::optional<Running<Result<>>> waking;
        if (path == "being made") {
            m_box->provider.held << "create";
            waking.emplace(m_box->actor->awake());
            QTRY_COMPARE(m_box->provider.count("create"), 1);
        } else if (path != "never made") {
            m_box->wake();
        }
        if (path == "asleep" || path == "gone")
            QVERIFY(await(m_box->actor->sleep()));
        if (path == "gone") {
            m_box->provider.existing.clear();
            QVERIFY(!await(m_box->actor->awake()));
        }
        if (path == "taken up after a crash") {
            m_box->provider.errors["destroy"] = {Error::Kind::Unreachable, "Cut."};
            QVERIFY(!await(m_box->actor->destroy()));
            QVERIFY(!m_box->recorded().provider.isEmpty());
            m_box->provider.errors.clear();
            m_box->restart();
        }

        QVERIFY(await(m_box->actor->destroy()));

        QVERIFY(m_box->recorded().id.isEmpty());
        QVERIFY(m_box->recorded().provider.isEmpty());
        QCOMPARE(m_box->recorded().life, SandboxLife::Destroyed);
    }

    // ... and what was said in it can be read, though it belongs to no provider.
    void fault03_aDestroyedSandboxCanBeReadByTheNextRun()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(await(m_box->actor->destroy()));
        m_box->actor.reset();
        ActorHost host(m_box->ledger, *m_box->writer, {}, m_box->patience);

        QVERIFY(host.restore());

        QCOMPARE(host.find(SandboxKey{"box"})->row().state, SandboxState::Destroyed);
        QVERIFY(host.find(session));
        QCOMPARE(await(host.find(session)->sessions().prompt(session, "Hello?")).error().kind, Error::Kind::Gone);
    }

    void fault04_aDestroyThatFailedIsToldFromAFinishedOneAfterARestart()
    {
        m_box->wake();
        m_box->provider.errors["destroy"] = {Error::Kind::Refused, "Not now."};
        QVERIFY(!await(m_box->actor->destroy()));

        m_box->restart();

        QCOMPARE(m_box->recorded().life, SandboxLife::Destroying);
        QCOMPARE(m_box->state(), SandboxState::Failed);
        QVERIFY(m_box->actor->row().problem);
        QVERIFY(!m_box->recorded().id.isEmpty());
    }

    void fault05_onlyASessionThatIsSubscribedIsPersistedAsSuch_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"no answer yet", "refused", "without an id", "the agent exits", "ended"})
            QTest::newRow(how) << how;
    }
    void fault05_onlyASessionThatIsSubscribedIsPersistedAsSuch()
    {
        QFETCH(QString, how);
        m_box->wake();
        m_box->agent->on["session/new"] = [this, how](const ScriptedAgent::Call &call) {
            if (how == "refused")
                m_box->agent->say(ScriptedAgent::errorResponse(call, -32603, "no"));
            else if (how == "without an id")
                m_box->agent->reply(call, {});
            else if (how != "no answer yet")
                m_box->agent->reply(call, {{"sessionId", "agent-1"}});
        };
        const SessionId session = *await(m_box->actor->createSession("mock", {}));
        QTRY_COMPARE(m_box->agent->count("session/new"), 1);
        if (how == "the agent exits") {
            QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
            m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
            QTRY_VERIFY(!m_box->sessions().isConnected());
        } else if (how == "ended") {
            QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
            QVERIFY(await(m_box->sessions().end(session)));
        } else if (how != "no answer yet") {
            QTRY_COMPARE(m_box->row(session).state, SessionState::Failed);
        }

        QVERIFY(!m_box->ledger.sessionRecords[session.value].subscribed);
        const int before = m_box->agent->count("session/new");
        m_box->restart();
        m_box->wake();
        QTest::qWait(50); // whatever would come alive by itself
        QCOMPARE(m_box->agent->count("session/new"), before);
    }

    void fault05_wakingSubscribesExactlyThePersistedOnes()
    {
        m_box->wake();
        const SessionId kept = m_box->session();
        const SessionId ended = m_box->session();
        QVERIFY(await(m_box->sessions().end(ended)));
        m_box->restart();

        m_box->wake();
        m_box->agent->update("agent-1", "for the one that was kept");
        m_box->agent->update("agent-2", "for the one that was ended");

        QTRY_COMPARE(m_box->row(kept).lastIndex, 3);
        QTest::qWait(50);
        QCOMPARE(m_box->row(ended).lastIndex, 2);
        QVERIFY(m_box->ledger.sessionRecords[kept.value].subscribed);
        QVERIFY(!m_box->ledger.sessionRecords[ended.value].subscribed);
        QCOMPARE(m_box->agent->count("initialize"), 1);
    }

    void fault06_noErrorWhileReconnectingReplacesTheSandbox_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("cut network") << Error::Kind::Unreachable;
        QTest::newRow("time ran out") << Error::Kind::Timeout;
        QTest::newRow("refused") << Error::Kind::Refused;
        QTest::newRow("not understood") << Error::Kind::Protocol;
        QTest::newRow("gone, which only a person replaces") << Error::Kind::Gone;
    }
    void fault06_noErrorWhileReconnectingReplacesTheSandbox()
    {
        QFETCH(Error::Kind, kind);
        m_box->wake();
        QVERIFY(await(m_box->actor->sleep()));
        m_box->provider.errors["ensureServer"] = {kind, "It went wrong."};

        for (int i = 0; i < 3; ++i)
            QVERIFY(!await(m_box->actor->awake()));

        QCOMPARE(m_box->provider.count("create"), 1);
        QCOMPARE(m_box->provider.existing.size(), std::size_t(1));
        QCOMPARE(m_box->recorded().id.value, "scripted/1");
    }

    void fault07_aSubscriptionThatIsLostIsSaid()
    {
        m_box->wake();
        const SessionId working = m_box->session();
        const SessionId idle = m_box->session();
        QVERIFY(m_box->prompt(working));
        ScriptedAgent other;
        Box::script(other);
        m_box->provider.endpoint = other.endpoint();

        m_box->agent = std::make_unique<ScriptedAgent>(); // the first server and its agents are gone

        QTRY_COMPARE(m_box->remarks(working), QStringList{"_sandgate/interrupted"});
        QTRY_COMPARE(m_box->state(), SandboxState::Awake);
        QVERIFY(await(m_box->sessions().prompt(idle, "Go on.")));
        QCOMPARE(m_box->remarks(idle), QStringList{"_sandgate/resumed"});
    }

    void fault08_anAnswerMakesNoOtherSessionActive()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        ask("1");
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        PermissionBroker &permissions = m_box->sessions().permissions();

        QVERIFY(await(permissions.answer(permissions.requests().front(), "yes")));

        QCOMPARE(m_box->sessions().ids(), std::vector<SessionId>{session});
        QVERIFY(!m_box->actor->isBusy());
    }

    // The session that asked is the active one: a turn that was silent while a person thought is alive again.
    void fault08_anAnswerMakesItsOwnSessionActive()
    {
        m_box->patience.stale = 150ms;
        m_box->make(m_box->recorded());
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        ask("1");
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        QTest::qWait(200); // the turn is stale now, and only the request keeps the actor awake
        PermissionBroker &permissions = m_box->sessions().permissions();

        QVERIFY(await(permissions.answer(permissions.requests().front(), "yes")));

        QVERIFY(m_box->actor->isBusy());
        QTRY_VERIFY(!m_box->actor->isBusy());
    }

    void fault09_aRequestOfTheAgentEndsNoTurn()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));

        ask(m_box->agent->last("session/prompt").id().mid(1).chopped(1)); // the very id of the prompt

        QTRY_COMPARE(m_box->row(session).state, SessionState::WaitingForDecision);
        QVERIFY(m_box->row(session).turnStartedAt > 0);
        PermissionBroker &permissions = m_box->sessions().permissions();
        QVERIFY(await(permissions.answer(permissions.requests().front(), "yes")));
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
    }

    void fault10_aHookThatThrowsBeforeItsFirstWaitIsCaught()
    {
        int calls = 0;
        SessionHooks hooks;
        hooks.sessionEvent = [&calls](SandboxActor &, const EventRecord &) -> async::Task<> {
            if (++calls % 2 == 0)
                return throwAtOnce();
            throw std::runtime_error("before it is a coroutine");
        };
        m_box->actor->setHooks(hooks);
        m_box->wake();
        const SessionId session = m_box->session();

        QVERIFY(m_box->prompt(session));
        m_box->endTurn();

        QTRY_COMPARE(calls, 4);
        QTRY_VERIFY(!m_box->actor->isBusy());
        QCOMPARE(m_box->row(session).state, SessionState::Idle);
    }

    void fault11_listingSessionsChangesNothing()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        m_box->restart();
        const auto calls = m_box->provider.calls.size();
        const auto streams = m_box->agent->streamRequests.size();
        const SessionRecord before = m_box->ledger.sessionRecords[session.value];

        for (const SessionId &id : m_box->sessions().ids()) {
            QCOMPARE(m_box->row(id).id, id);
            QVERIFY(m_box->sessions().find(id));
        }
        QTest::qWait(50);

        QCOMPARE(m_box->provider.calls.size(), calls);
        QCOMPARE(m_box->agent->streamRequests.size(), streams);
        QCOMPARE(m_box->ledger.sessionRecords[session.value], before);
    }

    void fault12_exactlyOneProviderIsGivenByType()
    {
        static_assert(!std::is_default_constructible_v<ProviderChoice>, "never none");
        static_assert(!std::is_convertible_v<QString, ProviderChoice>, "never by accident");
        static_assert(std::variant_size_v<ProviderChoice> == 2 &&
                          !std::is_constructible_v<ProviderChoice, FixedProvider, ChosenProvider>,
                      "never both");
        auto provider = std::make_unique<ScriptedProvider>();
        provider->endpoint = m_box->agent->endpoint();
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(std::move(provider));
        ActorHost host(m_box->ledger, *m_box->writer, std::move(providers), m_box->patience);

        const auto fixed = host.create("A", FixedProvider("scripted"), {});
        const auto chosen = host.create("B", ChosenProvider(byKey), {{"where", "scripted"}});
        const auto unknown = host.create("C", ChosenProvider(byKey), {{"where", "moon"}});
        const auto thrown = host.create("D", ChosenProvider([](const auto &, const auto &) -> Result<QString> {
                                            throw std::runtime_error("no idea");
                                        }),
                                        {});

        QVERIFY(fixed && chosen && !unknown && !thrown);
        QCOMPARE(m_box->ledger.sandboxRecords.at(chosen->value).provider, "scripted");
        QCOMPARE(thrown.error().theirWords, "no idea");
        QCOMPARE(host.actors().size(), std::size_t(2));
    }

    void fault12_aSandboxStaysWithItsProvider_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("id");
        QTest::newRow("by its record") << "elsewhere"
                                       << "elsewhere/1";
        QTest::newRow("by its id") << "scripted"
                                   << "elsewhere/1";
    }
    void fault12_aSandboxStaysWithItsProvider()
    {
        QFETCH(QString, provider);
        QFETCH(QString, id);
        SandboxRecord record = m_box->recorded();
        record.provider = provider;
        record.id = {id};
        record.life = SandboxLife::Live;
        m_box->make(record);

        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Conflict);
        QCOMPARE(await(m_box->actor->destroy()).error().kind, Error::Kind::Conflict);
        QCOMPARE(await(m_box->actor->sleep()).error().kind, Error::Kind::Conflict);

        QVERIFY(m_box->provider.calls.isEmpty());
        QCOMPARE(m_box->actor->record().id.value, id);
    }

    // A socket that is closed while something is unread is reset, and what was sent before is lost with it.
    void fault13_closingATerminalWaitsUntilTheServerHasTakenLeave()
    {
        QWebSocketServer server("terminal", QWebSocketServer::NonSecureMode);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        std::unique_ptr<QWebSocket> peer;
        QByteArray typed;
        connect(&server, &QWebSocketServer::newConnection, this, [&] {
            peer.reset(server.nextPendingConnection());
            connect(peer.get(), &QWebSocket::textMessageReceived, this, [&](const QString &frame) {
                typed += QByteArray::fromBase64(QJsonDocument::fromJson(frame.toUtf8())["data"].toString().toLatin1());
            });
            peer->sendTextMessage(R"({"type":"ready","processId":"proc_1"})");
        });
        Terminal terminal({QUrl(QString("http://127.0.0.1:%1").arg(server.serverPort()))}, "proc_1");
        QVERIFY(await(terminal.open(5s)));
        QTRY_VERIFY(peer);
        for (int i = 0; i < 50; ++i)
            peer->sendBinaryMessage(QByteArray(100000, 'y')); // unread when it is closed

        QVERIFY(terminal.type("exit\n"));
        QVERIFY(await(closed(terminal)));

        QCOMPARE(typed, QByteArray("exit\n"));
        QCOMPARE(peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
        QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    }

    void fault14_aFollowedLogThatIsSilentIsLeftAtOnce()
    {
        ByteServer server;
        server.add(
            {ByteServer::send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"), ByteServer::pause(60s)});
        HttpClient http(server.endpoint());
        ProcessRecord process;
        process.remoteId = "proc_1";
        auto follower = std::make_unique<LogFollower>(http, process, Backoff());
        follower->start();
        QTRY_COMPARE(server.requests.size(), 1);
        QTest::qWait(20); // it reads, and nothing comes

        follower.reset();

        QTRY_COMPARE_WITH_TIMEOUT(server.disconnected, 1, 2000);
    }

    void fault16_queuedEventsAreStoredAtTheEnd()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        const auto before = m_box->ledger.eventRecords[session.value].size();
        m_box->ledger.refusal = MemoryLedger::full();
        for (int i = 0; i < 50; ++i)
            m_box->agent->update("agent-1", QString::number(i));
        QTRY_VERIFY(m_box->writer->last(session) >= EventIndex(before) + 50);
        m_box->ledger.refusal.reset();

        m_box->actor.reset();
        m_box->writer.reset();

        QCOMPARE(m_box->ledger.eventRecords[session.value].size(), before + 50);
    }

    void fault17_theTranscriptSaysWhatWasAllowed()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        ask("7");
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        PermissionBroker &permissions = m_box->sessions().permissions();

        QVERIFY(await(permissions.answer(permissions.requests().front(), "yes")));

        const EventRecord &last = m_box->ledger.eventRecords[session.value].back();
        QCOMPARE(last.sender, Sender::Client);
        QCOMPARE(Envelope::parse(last.payload).id, "7");
        QVERIFY(last.payload.contains(R"("optionId":"yes")"));
    }

    void fault18_everyRequestCarriesTheToken()
    {
        m_box->provider.endpoint.token = Secret("s3cret");
        m_box->wake();

        QVERIFY(m_box->prompt(m_box->session()));

        std::vector<ScriptedAgent::Call> all = m_box->agent->calls;
        all.insert(all.end(), m_box->agent->streamRequests.begin(), m_box->agent->streamRequests.end());
        all.insert(all.end(), m_box->agent->others.begin(), m_box->agent->others.end());
        QVERIFY(all.size() >= 4);
        for (const ScriptedAgent::Call &call : all) {
            QCOMPARE(call.headers.value("authorization"), "Bearer s3cret");
            QVERIFY(!call.query.toString().contains("s3cret"));
        }
        for (const EventRecord &event : m_box->ledger.eventRecords.begin()->second)
            QVERIFY(!event.payload.contains("s3cret"));
    }

    void fault20_whatIsMadeForAFailedAttemptIsFoundAndDestroyed_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"the answer is lost", "it cannot be recorded", "its server does not start"})
            QTest::newRow(how) << how;
    }
    void fault20_whatIsMadeForAFailedAttemptIsFoundAndDestroyed()
    {
        QFETCH(QString, how);
        m_box->provider.held << "create";
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->provider.count("create"), 1);
        if (how == "the answer is lost")
            m_box->provider.errors["create"] = {Error::Kind::Unreachable, "Cut."};
        else if (how == "it cannot be recorded")
            m_box->ledger.refusal = MemoryLedger::full();
        else
            m_box->provider.errors["ensureServer"] = {Error::Kind::Missing, "No program."};
        m_box->provider.letGo();
        QTRY_VERIFY(waking.isDone());
        QVERIFY(!*waking);
        m_box->ledger.refusal.reset();
        m_box->provider.errors.clear();

        // It is in the list, with the reason, and a person's delete finds it.
        QVERIFY(m_box->actor->row().problem);
        QVERIFY(await(m_box->actor->destroy()));

        QVERIFY(m_box->provider.existing.empty());
    }

    void fault21_twoCannotWriteToOneDatabase()
    {
        const QTemporaryDir folder;
        SqliteLedger first(folder.filePath("database"));
        QVERIFY(first.open());

        SqliteLedger second(folder.filePath("database"));
        const Result<Opened> opened = second.open();

        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Conflict);
    }

    // Were it done all the same, the second event of one index is refused, and the first one stays.
    void fault21_anEventIsNeverReplacedByAnother()
    {
        const QTemporaryDir folder;
        SqliteLedger ledger(folder.filePath("database"));
        QVERIFY(ledger.open());
        addSession(ledger, "s", 1);
        Batch batch;
        batch.events.push_back({{"s"}, 1, 1, Sender::Agent, "c", 1, R"({"first":1})"});
        QVERIFY(ledger.commit(batch));
        batch.events.front().payload = R"({"second":1})";

        const Result<> again = ledger.commit(batch);

        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QCOMPARE(ledger.events({"s"}, 1, 10)->front().payload, R"({"first":1})");
    }

    void fault22_pagesNeitherRepeatNorSkipWhileRowsAreAdded()
    {
        const QTemporaryDir folder;
        SqliteLedger ledger(folder.filePath("database"));
        QVERIFY(ledger.open());
        for (int i = 1; i <= 9; ++i)
            addSession(ledger, QString("old-%1").arg(i), i);
        Reader reader(folder.filePath("database"));
        QVERIFY(reader.open());

        QStringList read;
        PageWanted wanted{{}, 2};
        for (bool more = true; more;) {
            const Result<SessionList> page = reader.sessions({}, wanted);
            QVERIFY(page);
            for (const SessionRecord &session : page->items)
                read << session.id.value;
            addSession(ledger, QString("new-%1").arg(read.size()),
                       100 + read.size()); // newer: before all that was read
            wanted.cursor = page->next;
            more = page->hasNext;
        }

        QStringList all;
        for (int i = 9; i >= 1; --i)
            all << QString("old-%1").arg(i);
        QCOMPARE(read, all);
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    static void addSession(Ledger &ledger, const QString &id, qint64 createdAt)
    {
        SandboxRecord sandbox;
        sandbox.key = {"box"};
        SessionRecord session;
        session.id = {id};
        session.sandbox = sandbox.key;
        session.createdAt = createdAt;
        if (!ledger.save(sandbox) || !ledger.save(session))
            qFatal("the ledger is of no use");
    }
    void ask(const QByteArray &id)
    {
        const QJsonObject option{{"optionId", "yes"}, {"name", "Yes"}, {"kind", "allow_once"}};
        m_box->agent->say(ScriptedAgent::request(id, "session/request_permission",
                                                 {{"sessionId", "agent-1"},
                                                  {"toolCall", QJsonObject{{"toolCallId", "t"}}},
                                                  {"options", QJsonArray{option}}}));
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestActorFaults)
#include "tst_actorfaults.moc"

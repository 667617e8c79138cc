// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "tests/fakes/await.h"
#include "tests/fakes/configoptions.h"
#include "tests/integration/corefixture.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 30000;

// Sessions on the real server with real agents: how they are started, set, signed in for, taken up again.
class TestSessionsLive : public QObject
{
    Q_OBJECT
private slots:
    void aSessionIsStartedAsWantedAndSetLater()
    {
        SandboxActor &actor = start("parade");

        const Result<SessionId> id =
            await(actor.createSession({"mock", {}, {}, "code", "large", "high", "mine"}), std::chrono::seconds(60));
        QVERIFY2(id, qPrintable(id ? QString() : id.error().what + id.error().theirWords));
        AgentSessions &sessions = actor.sessions();
        QCOMPARE((*await(sessions.modes(*id)))["currentModeId"], QJsonValue("code"));
        QJsonArray options = *await(sessions.configOptions(*id));
        QCOMPARE(valueOf(options, "mode"), QJsonValue("code"));
        QCOMPARE(valueOf(options, "model"), QJsonValue("large"));
        QCOMPARE(valueOf(options, "effort"), QJsonValue("high"));
        QCOMPARE(valueOf(options, "web"), QJsonValue(false));

        std::vector<SessionChoice> choices = sessions.facts(*id).choices;
        QCOMPARE(choices.size(), std::size_t(4));
        QCOMPARE(choices[0].current, "code");
        QCOMPARE(choices[1].current, "large");
        QCOMPARE(choices[2].current, "high");
        const std::vector<AgentCommand> commands = sessions.facts(*id).commands;
        QCOMPARE(commands.size(), std::size_t(2));
        QCOMPARE(commands[0].name, "plan");
        QCOMPARE(commands[0].hint, "what to plan");
        int told = 0;
        connect(&sessions, &AgentSessions::factsChanged, this, [&told] { ++told; });
        QVERIFY(await(sessions.setMode(*id, "ask")));
        QTRY_COMPARE(sessions.facts(*id).choices[0].current, "ask");
        QVERIFY(told > 0);
        const Result<> web = await(sessions.setConfigOption(*id, "web", true));
        QVERIFY2(web, qPrintable(web ? QString() : web.error().what + web.error().theirWords));
        QVERIFY(!await(sessions.setConfigOption(*id, "web", "true")));
        QVERIFY(await(sessions.setModel(*id, "huge")).error().what.contains("small, large"));

        options = *await(sessions.configOptions(*id));
        QCOMPARE(valueOf(options, "mode"), QJsonValue("ask"));
        QCOMPARE(valueOf(options, "web"), QJsonValue(true));
        QVERIFY(m_fixture->isWhole(*id));
    }

    void aSettingThatIsNotOfferedEndsTheNewSession()
    {
        SandboxActor &actor = start("parade");

        const Result<SessionId> id =
            await(actor.createSession({.agent = "mock", .thoughtLevel = "infinite", .id = "mine"}));

        QVERIFY(id.error().what.contains("low, high"));
        QCOMPARE(m_fixture->session({"mine"}).state, SessionState::Ended);
    }

    void anAgentThatSaysNothingOfItsSettingsIsAskedAboutAtTheServer()
    {
        SandboxActor &actor = start("chatty");
        const SessionId id = m_fixture->makeSession(actor);

        const Result<QJsonArray> options = await(actor.sessions().configOptions(id));
        const Result<> set = await(actor.sessions().setMode(id, "anything"));

        QVERIFY2(options, qPrintable(options ? QString() : options.error().what + options.error().theirWords));
        QVERIFY(!set);
    }

    // The server tells it with the answer to the prompt, which it gives when its own patience is over.
    void theLastWordsOfAnAgentThatExitedAreShown()
    {
        qputenv("SANDBOX_AGENT_ACP_REQUEST_TIMEOUT_MS", "2500");
        SandboxActor &actor = start("crash");
        qunsetenv("SANDBOX_AGENT_ACP_REQUEST_TIMEOUT_MS");
        const SessionId id = m_fixture->makeSession(actor);

        m_fixture->prompt(actor, id, "code=7");

        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Interrupted, 2000);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->remarks(id).contains("_sandgate/agent_output"), turnLimit);
        QVERIFY(m_fixture->events(id).back().payload.contains("these are my last words"));
        m_fixture->prompt(actor, id, "safe");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Idle, turnLimit);
        QVERIFY(m_fixture->isWhole(id));
    }

    void whatAnAgentAsksOfItsClientIsRefusedAndTheTurnGoesOn()
    {
        SandboxActor &actor = start("parade");
        const SessionId id = m_fixture->makeSession(actor);

        m_fixture->prompt(actor, id, "calls");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Idle, turnLimit);

        QCOMPARE(m_fixture->said(id).count("refused -32601"), 8);
        const auto events = m_fixture->events(id);
        QCOMPARE(std::count_if(events.begin(), events.end(),
                               [](const EventRecord &event) {
                                   return event.sender == Sender::Client && event.payload.contains("-32601");
                               }),
                 7); // one names no session, and is in no transcript
        QVERIFY(m_fixture->isWhole(id));
    }

    void signingInIsShownWithItsWaysAndWorks()
    {
        SandboxActor &actor = start("login");
        const SessionId id = *await(actor.createSession("mock", {}));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Failed, turnLimit);
        QStringList ways;
        for (const SignInMethod &method : m_fixture->session(id).signIn)
            ways << method.id;
        QCOMPARE(ways, QStringList({"login", "api-key"}));

        QVERIFY(!await(actor.sessions().authenticate("mock", "api-key")));
        QVERIFY(await(actor.sessions().authenticate("mock", "login")));

        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Idle, turnLimit);
        m_fixture->prompt(actor, id, "Hello?");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->said(id), "logged in", turnLimit);
    }

    void aSessionWithoutAUsableIdIsAnErrorAtOnce_data()
    {
        QTest::addColumn<QString>("shape");
        for (const char *shape : {"absent", "null", "empty", "number", "nothing"})
            QTest::newRow(shape) << shape;
    }
    void aSessionWithoutAUsableIdIsAnErrorAtOnce()
    {
        QFETCH(QString, shape);
        SandboxActor &actor = start("nosession", {"AGENT_SHAPE=" + shape});

        const Result<SessionId> id = await(actor.createSession({.agent = "mock"}));

        QVERIFY(!id);
    }

    void aTurnsAnswerIsGivenToWhoWaitsForIt()
    {
        SandboxActor &actor = start("chatty");
        const SessionId id = m_fixture->makeSession(actor);
        const QJsonArray blocks{QJsonObject{{"type", "text"}, {"text", "n=20"}}};

        const Result<QJsonObject> answer = await(actor.sessions().rawSend(id, "session/prompt", {{"prompt", blocks}}));

        QVERIFY(answer);
        QCOMPARE((*answer)["stopReason"], QJsonValue("end_turn"));
        QVERIFY(m_fixture->said(id).contains("[20/20]"));
        QCOMPARE(await(actor.sessions().rawSend(id, "_example.org/unknown", {})).error().status, -32601);
    }

    void aSessionIsTakenUpAgainByItsAgentsMemory()
    {
        SandboxActor &actor = start("memory", {"AGENT_STORE=" + m_store.path()});
        const SessionId id = m_fixture->makeSession(actor);
        m_fixture->prompt(actor, id, "first");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Idle, turnLimit);
        QVERIFY(await(actor.kill()));
        QCOMPARE(m_fixture->serverPid(actor), 0);

        const Result<> resumed = await(actor.sessions().resume(id));

        QVERIFY2(resumed, qPrintable(resumed ? QString() : resumed.error().what));
        QVERIFY(m_fixture->remarks(id).contains("_sandgate/resumed"));
        m_fixture->prompt(actor, id, "second");
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->said(id).contains("turn 2: second"), turnLimit);
        QVERIFY(m_fixture->isWhole(id));
    }

    void aPauseThatTheAgentDoesNotOutliveEndsItsTurnAndKeepsTheSession()
    {
        SandboxActor &actor = start("chatty");
        const SessionId id = m_fixture->makeSession(actor);
        m_fixture->prompt(actor, id, "n=1000 delay=20");
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->said(id).contains("[5/1000]"), turnLimit);

        QVERIFY(await(actor.pause()));
        QCOMPARE(actor.row().state, SandboxState::Asleep);
        QVERIFY(await(actor.awake()));

        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Interrupted, turnLimit);
        m_fixture->prompt(actor, id, "n=3");
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->said(id).contains("[3/3]"), turnLimit);
        QVERIFY(m_fixture->isWhole(id));
    }

    void theAddressIsThatOfTheServer()
    {
        SandboxActor &actor = start("chatty");

        const Result<QUrl> url = await(actor.sandboxUrl());

        QVERIFY(url);
        QCOMPARE(url->scheme(), "http");
        QVERIFY(url->port() > 0);
        QVERIFY(!url->hasQuery() && url->userInfo().isEmpty());
    }

    void aHookSeesTheWholeConversation()
    {
        m_seen.clear();
        SandboxActor &actor = start("chatty");
        SessionHooks hooks;
        hooks.sessionEvent = [this](SandboxActor &, const EventRecord &event) { return see(event.index); };
        actor.setHooks(hooks);
        const SessionId id = m_fixture->makeSession(actor);

        m_fixture->prompt(actor, id, "n=50");
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture->session(id).state, SessionState::Idle, turnLimit);

        QTRY_COMPARE(m_seen.size(), m_fixture->events(id).size());
        for (std::size_t i = 0; i < m_seen.size(); ++i)
            QCOMPARE(m_seen[i], EventIndex(i) + 1);
    }

    void cleanup() { m_fixture.reset(); }

private:
    SandboxActor &start(const QString &agent, const QStringList &environment = {})
    {
        m_fixture = std::make_unique<CoreFixture>();
        m_fixture->start();
        SandboxActor &actor = m_fixture->makeSandbox();
        m_fixture->installAgent(actor, agent, environment);
        return actor;
    }
    async::Task<> see(EventIndex index)
    {
        m_seen.push_back(index);
        co_return;
    }

    QTemporaryDir m_store;
    std::vector<EventIndex> m_seen;
    std::unique_ptr<CoreFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestSessionsLive)
#include "tst_sessions_live.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/box.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

Error refused()
{
    return {Error::Kind::Refused, "The provider does not want to."};
}

Error unreachable()
{
    return {Error::Kind::Unreachable, "The provider does not answer."};
}

} // namespace

class TestSandboxActor : public QObject
{
    Q_OBJECT
private slots:
    void concurrentFirstActionsMakeOneSandbox()
    {
        m_box->provider.held << "create";
        const auto one = m_box->waking();
        const auto two = m_box->waking();
        Running<Result<std::vector<AgentRow>>> agents(m_box->actor->agents());
        QTRY_COMPARE(m_box->state(), SandboxState::Provisioning);

        m_box->provider.letGo();

        QTRY_VERIFY(one.isDone() && two.isDone() && agents.isDone());
        QVERIFY(*one && *two && *agents);
        QCOMPARE(m_box->provider.count("create"), 1);
        QCOMPARE(m_box->provider.count("ensureServer"), 1);
        QCOMPARE(m_box->state(), SandboxState::Awake);
        QCOMPARE(m_box->recorded().id.value, "scripted/1");
        QCOMPARE(m_box->recorded().life, SandboxLife::Live);
    }

    void aCallerThatLeavesDoesNotEndTheAttempt()
    {
        m_box->provider.held << "create";
        {
            const auto leaving = m_box->waking();
            QTRY_COMPARE(m_box->provider.count("create"), 1);
        }
        m_box->provider.letGo();

        QTRY_COMPARE(m_box->state(), SandboxState::Awake);
    }

    void whatFailsHalfWayLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("cannot be made") << "create";
        QTest::newRow("cannot be recorded") << "record";
    }
    void whatFailsHalfWayLeavesNothingBehind()
    {
        QFETCH(QString, how);
        if (how == "create")
            m_box->provider.errors["create"] = refused();
        m_box->provider.held << "create";
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->provider.count("create"), 1);
        if (how == "record")
            m_box->ledger.refusal = MemoryLedger::full();
        m_box->provider.letGo();
        QTRY_VERIFY(waking.isDone());
        m_box->ledger.refusal.reset();

        QVERIFY(!*waking);
        QVERIFY(m_box->provider.existing.empty());
        QCOMPARE(m_box->state(), SandboxState::Failed);
        QVERIFY(m_box->actor->row().problem);
        m_box->provider.errors.clear();
        m_box->wake(); // the next action tries again
        QCOMPARE(m_box->provider.existing.size(), std::size_t(1));
    }

    void anAttemptThatEndsAtOnceSaysHow()
    {
        m_box->wake();
        m_box->provider.errors["pause"] = {};
        m_box->provider.errors.clear();
        QVERIFY(await(m_box->actor->sleep()));
        m_box->provider.errors["ensureServer"] = refused();

        const auto waking = m_box->waking();

        QVERIFY(waking.isDone()); // nothing in it waited
        QCOMPARE(waking->error().what, refused().what);
        m_box->provider.errors.clear();
        m_box->wake();
        QVERIFY(!m_box->actor->row().problem);
    }

    void concurrentDestroysCallTheProviderOnce()
    {
        m_box->wake();
        m_box->provider.held << "destroy";
        Running<Result<>> one(m_box->actor->destroy());
        Running<Result<>> two(m_box->actor->destroy());
        QTRY_COMPARE(m_box->provider.count("destroy"), 1);
        Running<Result<>> three(m_box->actor->destroy());

        m_box->provider.letGo();

        QTRY_VERIFY(one.isDone() && two.isDone() && three.isDone());
        QVERIFY(*one && *two && *three);
        QVERIFY(await(m_box->actor->destroy()));
        QCOMPARE(m_box->provider.count("destroy"), 1);
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
        QCOMPARE(m_box->recorded().life, SandboxLife::Destroyed);
        QVERIFY(m_box->recorded().id.isEmpty());
        QVERIFY(m_box->recorded().provider.isEmpty());
    }

    void destroyingWhileItIsBeingMadeDestroysByKey()
    {
        m_box->provider.held << "create";
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->provider.count("create"), 1);

        QVERIFY(await(m_box->actor->destroy()));

        QTRY_VERIFY(waking.isDone());
        QVERIFY(!*waking);
        QVERIFY(m_box->provider.existing.empty());
        QCOMPARE(m_box->provider.count("destroy scripted/1"), 1);
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
    }

    void aDestroyIsOnRecordBeforeItIsAsked()
    {
        m_box->wake();
        m_box->provider.held << "destroy";

        Running<Result<>> destroying(m_box->actor->destroy());
        QTRY_COMPARE(m_box->provider.count("destroy"), 1);

        QCOMPARE(m_box->recorded().life, SandboxLife::Destroying);
        m_box->provider.letGo();
        QTRY_VERIFY(destroying.isDone());
    }

    void aDestroyThatFailedStaysOnRecordAndCanBeAskedAgain()
    {
        m_box->wake();
        m_box->provider.errors["destroy"] = refused();
        QCOMPARE(await(m_box->actor->destroy()).error().what, refused().what);
        QCOMPARE(m_box->recorded().life, SandboxLife::Destroying);
        QCOMPARE(m_box->recorded().problem->what, refused().what);

        m_box->restart();
        QVERIFY(m_box->state() != SandboxState::Destroyed);
        QVERIFY(m_box->actor->row().problem);
        QCOMPARE(await(m_box->actor->destroy()).error().what, refused().what);
        m_box->provider.errors.clear();

        QVERIFY(await(m_box->actor->destroy()));
        QVERIFY(m_box->provider.existing.empty());
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
    }

    // Work that somebody does in it meanwhile would be lost when the destroy is taken up.
    void whatIsToBeDestroyedIsNotWoken_data()
    {
        QTest::addColumn<bool>("afterARestart");
        QTest::newRow("in this run") << false;
        QTest::newRow("after a restart") << true;
    }
    void whatIsToBeDestroyedIsNotWoken()
    {
        QFETCH(bool, afterARestart);
        m_box->wake();
        m_box->provider.errors["destroy"] = refused();
        QVERIFY(!await(m_box->actor->destroy()));
        if (afterARestart)
            m_box->restart();
        const int before = m_box->provider.count("ensureServer");

        QVERIFY(!await(m_box->actor->awake()));
        QVERIFY(!await(m_box->actor->createSession("mock", {})));

        QCOMPARE(m_box->provider.count("ensureServer"), before);
        QCOMPARE(m_box->recorded().life, SandboxLife::Destroying);
    }

    void afterDestroyOnlyWhatIsStoredCanBeRead()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(await(m_box->actor->destroy()));

        QCOMPARE(m_box->row(session).agent, "mock");
        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Gone);
        QCOMPARE(await(m_box->sessions().prompt(session, "Hello?")).error().kind, Error::Kind::Gone);
        QCOMPARE(await(m_box->actor->createSession("mock", {})).error().kind, Error::Kind::Gone);
        QCOMPARE(await(m_box->actor->startProcess("ls", {})).error().kind, Error::Kind::Gone);
    }

    void whatDoesNotAnswerIsNotTakenForGone()
    {
        m_box->wake();
        QVERIFY(await(m_box->actor->sleep()));
        m_box->provider.errors["ensureServer"] = unreachable();

        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Unreachable);

        QCOMPARE(m_box->state(), SandboxState::Asleep);
        QCOMPARE(m_box->actor->row().problem->what, unreachable().what);
        QCOMPARE(m_box->recorded().life, SandboxLife::Live);
        m_box->provider.errors.clear();
        m_box->wake();
        QCOMPARE(m_box->provider.count("create"), 1);
    }

    void whatIsGoneIsNeverReplaced()
    {
        m_box->wake();
        QVERIFY(await(m_box->actor->sleep()));
        m_box->provider.existing.clear();

        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Gone);
        QCOMPARE(m_box->state(), SandboxState::Gone);
        QCOMPARE(m_box->recorded().life, SandboxLife::Gone);
        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Gone);
        m_box->restart();
        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Gone);

        QCOMPARE(m_box->provider.count("create"), 1);
        QVERIFY(await(m_box->actor->sleep())); // nothing to do
        QCOMPARE(m_box->state(), SandboxState::Gone);
        QVERIFY(await(m_box->actor->destroy()));
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
    }

    void aServerThatDoesNotAnswerIsAskedUntilItDoes()
    {
        m_box->wake();
        m_box->session();
        m_box->agent->healthStatus = 503;

        m_box->agent->cutStreams();
        QTRY_COMPARE(m_box->state(), SandboxState::Unreachable);
        QVERIFY(m_box->actor->row().problem);
        m_box->agent->healthStatus = 200;

        QTRY_COMPARE(m_box->state(), SandboxState::Awake);
        QVERIFY(!m_box->actor->row().problem);
        QVERIFY(m_box->provider.count("ensureServer") >= 1);
    }

    void aServerThatWasStartedAgainElsewhereIsUsed()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        ScriptedAgent other;
        Box::script(other);
        m_box->provider.endpoint = other.endpoint();

        m_box->agent = std::make_unique<ScriptedAgent>(); // the first one and its port are gone

        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);
        QTRY_COMPARE(m_box->state(), SandboxState::Awake);
        Running<Result<>> prompt(m_box->sessions().prompt(session, "Go on."));
        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
        QTRY_COMPARE(other.count("session/prompt"), 1);
    }

    void aServerThatTakesItsTimeAfterARestartIsUsedAllTheSame()
    {
        m_box->wake();
        m_box->session();
        ScriptedAgent other;
        Box::script(other);
        other.healthStatus = 503;
        m_box->provider.endpoint = other.endpoint();

        m_box->agent = std::make_unique<ScriptedAgent>();
        QTRY_VERIFY(other.healthChecks > 0);
        QTest::qWait(700); // longer than a start may take
        QCOMPARE(m_box->state(), SandboxState::Unreachable);
        const Result<ProcessKey> early = await(m_box->actor->startProcess("ls", {}));
        const Result<SessionId> waiting = await(m_box->actor->createSession("mock", {}));
        QCOMPARE(early.error().kind, Error::Kind::Unreachable);
        QTRY_COMPARE(m_box->row(*waiting).state, SessionState::Failed);
        other.healthStatus = 200;

        QTRY_COMPARE(m_box->state(), SandboxState::Awake);
        QVERIFY(await(m_box->actor->startProcess("ls", {})));
        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));
        QTRY_COMPARE(m_box->row(*session).state, SessionState::Idle);
        QCOMPARE(other.count("session/new"), 1);
    }

    void aMessageWaitsForAServerThatIsStartedAgain()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        ScriptedAgent other;
        Box::script(other);
        other.healthStatus = 503;
        m_box->provider.endpoint = other.endpoint();
        m_box->agent = std::make_unique<ScriptedAgent>();
        QTRY_VERIFY(other.healthChecks > 0);

        Running<Result<>> prompt(m_box->sessions().prompt(session, "Go on."));
        QTest::qWait(50);
        QVERIFY(!prompt.isDone());
        other.healthStatus = 200;

        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
        QTRY_COMPARE(other.count("session/prompt"), 1);
    }

    // A provider may still see a server that has just died.
    void aServerThatIsDeadOnArrivalIsAskedForAgain()
    {
        m_box->provider.endpoint = ScriptedAgent().endpoint(); // nobody there
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->provider.count("ensureServer"), 1);
        m_box->provider.endpoint = m_box->agent->endpoint();

        QTRY_VERIFY(waking.isDone());

        QVERIFY(*waking);
        QCOMPARE(m_box->state(), SandboxState::Awake);
    }

    void aServerThatNeverAnswersIsGivenUp()
    {
        m_box->agent->healthStatus = 503;

        const auto waking = m_box->waking();
        QTRY_VERIFY(waking.isDone());

        QCOMPARE(waking->error().kind, Error::Kind::Timeout);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
    }

    void aWrongTokenIsSaidAtOnce()
    {
        m_box->agent->healthStatus = 401;
        m_box->patience.start = 1h;
        m_box->make(m_box->recorded());

        const auto waking = m_box->waking();
        QTRY_VERIFY(waking.isDone());

        QCOMPARE(waking->error().kind, Error::Kind::Unauthorized);
    }

    void anAwakeServerThatNobodyListensToIsConfirmedFirst()
    {
        m_box->wake();
        ScriptedAgent other;
        m_box->provider.endpoint = other.endpoint();
        m_box->agent = std::make_unique<ScriptedAgent>();

        QVERIFY(await(m_box->actor->awake()));

        QVERIFY(other.healthChecks > 0);
        QCOMPARE(m_box->state(), SandboxState::Awake);
    }

    void whatACrashLeftIsTakenUp_data()
    {
        QTest::addColumn<SandboxLife>("life");
        QTest::newRow("being made") << SandboxLife::Provisioning;
        QTest::newRow("failed, and the provider has it all the same") << SandboxLife::Failed;
    }
    void whatACrashLeftIsTakenUp()
    {
        QFETCH(SandboxLife, life);
        SandboxRecord record = m_box->recorded();
        record.life = life;
        QVERIFY(m_box->ledger.save(record));
        m_box->provider.existing["scripted/7"] = {"box"};
        m_box->restart();

        m_box->actor->found({"scripted/7"});

        QCOMPARE(m_box->state(), SandboxState::Asleep);
        QCOMPARE(m_box->recorded().id.value, "scripted/7");
        QCOMPARE(m_box->recorded().life, SandboxLife::Live);
        m_box->wake();
        QCOMPARE(m_box->provider.count("create"), 0);
    }

    void whatIsBeingMadeIsNotTakenUp()
    {
        m_box->provider.held << "create";
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->state(), SandboxState::Provisioning);

        m_box->actor->found({"scripted/1"}); // the provider lists it already

        QCOMPARE(m_box->state(), SandboxState::Provisioning);
        m_box->provider.letGo();
        QTRY_VERIFY(waking.isDone());
        QVERIFY(*waking);
        QCOMPARE(m_box->state(), SandboxState::Awake);
    }

    void concurrentSleepsPauseOnce()
    {
        m_box->wake();
        m_box->provider.held << "pause";
        Running<Result<>> one(m_box->actor->sleep());
        Running<Result<>> two(m_box->actor->sleep());
        QTRY_COMPARE(m_box->provider.count("pause"), 1);
        m_box->provider.letGo();

        QTRY_VERIFY(one.isDone() && two.isDone());

        QVERIFY(*one && *two);
        QCOMPARE(m_box->provider.count("pause"), 1);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
    }

    void whoWantsItWhileItFallsAsleepGetsItAwakeAfterwards()
    {
        m_box->wake();
        m_box->provider.held << "pause";
        Running<Result<>> sleeping(m_box->actor->sleep());
        QTRY_COMPARE(m_box->provider.count("pause"), 1);

        const auto waking = m_box->waking();
        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));
        QCOMPARE(m_box->provider.count("ensureServer"), 1);
        m_box->provider.letGo();

        QTRY_VERIFY(waking.isDone());
        QVERIFY(*waking);
        QCOMPARE(m_box->provider.count("ensureServer"), 2);
        QTRY_COMPARE(m_box->row(*session).state, SessionState::Idle);
        QCOMPARE(m_box->state(), SandboxState::Awake);
    }

    void aSleepGoesOnWhenItsCallerLeaves()
    {
        m_box->wake();
        m_box->provider.held << "pause";
        {
            Running<Result<>> leaving(m_box->actor->sleep());
            QTRY_COMPARE(m_box->provider.count("pause"), 1);
        }
        m_box->provider.letGo();

        QTRY_COMPARE(m_box->state(), SandboxState::Asleep);
    }

    void aSleepThatFailedShows()
    {
        m_box->wake();
        m_box->provider.errors["pause"] = refused();

        QVERIFY(!await(m_box->actor->sleep()));

        QCOMPARE(m_box->actor->row().problem->what, refused().what);
    }

    void aDestroyEndsASleep()
    {
        m_box->wake();
        m_box->provider.held << "pause";
        Running<Result<>> sleeping(m_box->actor->sleep());
        QTRY_COMPARE(m_box->provider.count("pause"), 1);

        QVERIFY(await(m_box->actor->destroy()));

        QTRY_VERIFY(sleeping.isDone());
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
        m_box->provider.letGo();
        QTest::qWait(20);
        QCOMPARE(m_box->state(), SandboxState::Destroyed);
    }

    void earlierServersAreNotKeptForEver()
    {
        for (int i = 0; i < 5; ++i) {
            m_box->wake();
            QVERIFY(await(m_box->actor->sleep()));
        }
        QCOMPARE(m_box->provider.count("ensureServer"), 5);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when :
             {"being made", "being reached", "waiting for its health", "awake", "with a session that is being made",
              "with a turn", "unreachable", "falling asleep", "being destroyed", "in its own signal"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, when);
        SandboxActor *const actor = m_box->actor.get();
        std::optional<Running<Result<>>> running;
        if (when == "being made") {
            m_box->provider.held << "create";
            running.emplace(actor->awake());
            QTRY_COMPARE(m_box->provider.count("create"), 1);
        } else if (when == "being reached") {
            m_box->provider.held << "ensureServer";
            running.emplace(actor->awake());
            QTRY_COMPARE(m_box->provider.count("ensureServer"), 1);
        } else if (when == "waiting for its health") {
            m_box->agent->healthStatus = 0;
            running.emplace(actor->awake());
            QTRY_VERIFY(m_box->agent->healthChecks > 0);
        } else if (when == "in its own signal") {
            connect(actor, &SandboxActor::changed, this, [this] {
                if (m_box->actor && m_box->state() == SandboxState::Connecting)
                    m_box->actor.release()->deleteLater();
            });
            running.emplace(actor->awake());
            QTRY_VERIFY(!m_box->actor);
        } else {
            m_box->wake();
        }
        if (when == "with a session that is being made") {
            m_box->agent->on["session/new"] = [](const ScriptedAgent::Call &) {};
            QVERIFY(await(actor->createSession("mock", {})));
            QTRY_COMPARE(m_box->agent->count("session/new"), 1);
        } else if (when == "with a turn") {
            QVERIFY(m_box->prompt(m_box->session()));
        } else if (when == "unreachable") {
            m_box->session();
            m_box->agent->healthStatus = 503;
            m_box->agent->cutStreams();
            QTRY_COMPARE(m_box->state(), SandboxState::Unreachable);
        } else if (when == "falling asleep") {
            m_box->provider.held << "pause";
            running.emplace(actor->sleep());
            QTRY_COMPARE(m_box->provider.count("pause"), 1);
        } else if (when == "being destroyed") {
            m_box->provider.held << "destroy";
            running.emplace(actor->destroy());
            QTRY_COMPARE(m_box->provider.count("destroy"), 1);
        }

        running.reset();
        m_box->actor.reset(); // the sanitizers have the last word

        QTRY_COMPARE(m_box->agent->openStreams(), 0);
        QVERIFY(m_box->ledger.sandboxRecords.contains("box"));
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSandboxActor)
#include "tst_sandboxactor.moc"

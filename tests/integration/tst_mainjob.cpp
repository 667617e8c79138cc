// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QTest>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 30000;

// The main job on the real server with real agents, and what goes wrong in the middle of it.
class TestMainJob : public QObject
{
    Q_OBJECT
private slots:
    void aPermissionIsAskedAnsweredAndRecorded_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("allow") << "allow"
                               << "successfully updated the configuration";
        QTest::newRow("reject") << "reject"
                                << "prefer not to make that change";
    }
    void aPermissionIsAskedAnsweredAndRecorded()
    {
        QFETCH(QString, option);
        QFETCH(QString, outcome);
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, "Please change the configuration.");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), turnLimit);
        const PermissionRow request = fixture.waiting().front();
        const SessionState whileAsked = fixture.session(session).state;
        const Result<> answered = await(actor.sessions().permissions().answer(request.id, option));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        QVERIFY(answered);
        QCOMPARE(whileAsked, SessionState::WaitingForDecision);
        QVERIFY(request.saysWhat());
        QVERIFY2(fixture.said(session).contains(outcome), qPrintable(fixture.said(session)));
        QVERIFY(fixture.isWhole(session));
        const auto events = fixture.events(session);
        const bool isRecorded = std::any_of(events.begin(), events.end(), [&option](const EventRecord &event) {
            return event.sender == Sender::Client && event.payload.contains("\"optionId\":\"" + option.toUtf8() + '"');
        });
        QVERIFY2(isRecorded, "the transcript must say what was answered");
    }

    void everyRequestOfAStormGetsItsOwnAnswer()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "permission");
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, "k=6 c=3");
        int answers = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            ([&] {
                for (const PermissionRow &request : fixture.waiting()) {
                    ++answers;
                    if (!await(actor.sessions().permissions().answer(request.id, request.options.front().id)))
                        return false;
                }
                return fixture.session(session).state == SessionState::Idle;
            }()),
            turnLimit);

        // One would delete the home folder: that is denied without asking, and the transcript says so.
        QCOMPARE(answers, 5);
        QCOMPARE(fixture.remarks(session).count("_sandgate/answered"), 1);
        for (int i = 0; i < 6; ++i)
            QVERIFY2(fixture.said(session).contains(QString("p-%1 selected").arg(i)),
                     qPrintable(fixture.said(session)));
        QVERIFY(fixture.isWhole(session));
    }

    void anAnswerIsGivenOnceAndOnlyOneThatIsOffered()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "permission");
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "k=1");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), turnLimit);
        const PermissionRow request = fixture.waiting().front();
        PermissionBroker &broker = actor.sessions().permissions();

        const Result<> invented = await(broker.answer(request.id, "allow everything"));
        const Result<> first = await(broker.answer(request.id, request.options.front().id));
        const Result<> second = await(broker.answer(request.id, request.options.back().id));

        QCOMPARE(invented.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(first);
        QCOMPARE(second.error().kind, Error::Kind::Conflict);
    }

    void cancellingATurnAnswersItsRequestsAndKeepsTheSession()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "permission");
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "k=2 c=2");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(2), turnLimit);

        const Result<> cancelled = await(actor.sessions().cancelTurn(session));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).turnStartedAt, 0, turnLimit);

        QVERIFY(cancelled);
        QVERIFY(fixture.waiting().empty());
        fixture.prompt(actor, session, "k=0");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);
        QVERIFY(fixture.isWhole(session));
    }

    void anAgentThatIgnoresACancelIsNotWaitedForForEver()
    {
        CoreFixture fixture;
        fixture.patience.cancel = std::chrono::milliseconds(300);
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "silent");
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "anyone there?");

        QVERIFY(await(actor.sessions().cancelTurn(session)));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Interrupted, turnLimit);

        QVERIFY(fixture.remarks(session).contains("_sandgate/interrupted"));
    }

    void aTurnWithoutEventsIsMarkedQuiet()
    {
        CoreFixture fixture;
        fixture.patience.quiet = std::chrono::milliseconds(200);
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "silent");
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, "anyone there?");

        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Quiet, turnLimit);
    }

    void aCrashOfTheAgentEndsTheTurnAndTheNextPromptStartsItAgain_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::newRow("exit code") << "after=3 code=7";
        QTest::newRow("signal") << "after=2 signal";
        QTest::newRow("with an open request") << "after=1 permission";
        QTest::newRow("after output that is no JSON") << "after=1 noise";
    }
    void aCrashOfTheAgentEndsTheTurnAndTheNextPromptStartsItAgain()
    {
        QFETCH(QString, prompt);
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "crash");
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, prompt);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Interrupted, turnLimit);
        const bool nothingWaits = fixture.waiting().empty();
        fixture.prompt(actor, session, "safe");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        QVERIFY(nothingWaits);
        QVERIFY(fixture.remarks(session).contains("_sandgate/resumed"));
        QVERIFY(fixture.isWhole(session));
    }

    void aServerThatIsKilledInMidTurnIsStartedAgain()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "chatty");
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "n=100000 delay=5");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.said(session).contains("[20/"), turnLimit);
        const QString before = fixture.said(session);
        const qint64 pid = fixture.serverPid(actor);

        ::kill(static_cast<pid_t>(pid), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Interrupted, turnLimit);
        QTRY_COMPARE_WITH_TIMEOUT(actor.row().state, SandboxState::Awake, turnLimit);
        fixture.prompt(actor, session, "n=3");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        QVERIFY(fixture.serverPid(actor) != pid);
        QVERIFY(fixture.said(session).startsWith(before));
        QVERIFY(fixture.said(session).contains("[3/3]"));
        QVERIFY(fixture.isWhole(session));
    }

    void aServerThatDiedUnseenIsStartedAgainByTheNextAction()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const qint64 pid = fixture.serverPid(actor);

        ::kill(static_cast<pid_t>(pid), SIGKILL);
        const SessionId session = fixture.makeSession(actor);

        QVERIFY(fixture.serverPid(actor) != pid);
        QCOMPARE(fixture.session(session).state, SessionState::Idle);
    }

    void theAgentsOwnMemoryIsUsedWhereItHasOne()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "memory", {"AGENT_STORE=" + fixture.folder()});
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "remember me");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        QVERIFY(await(actor.sleep()));
        fixture.prompt(actor, session, "and again");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        QCOMPARE(fixture.said(session), QString("turn 1: remember me\nturn 2: and again\n"));
        QVERIFY(fixture.isWhole(session));
    }

    void aSessionThatCannotStartSaysWhy_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("no session id") << "nosession"
                                       << "without an id";
        QTest::newRow("sign-in needed") << "login"
                                        << "sign in";
    }
    void aSessionThatCannotStartSaysWhy()
    {
        QFETCH(QString, script);
        QFETCH(QString, words);
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, script);

        const Result<SessionId> session = await(actor.createSession("mock", {}));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(*session).state, SessionState::Failed, turnLimit);

        QVERIFY2(fixture.session(*session).problem->what.contains(words),
                 qPrintable(fixture.session(*session).problem->what));
    }

    void aFastAgentLosesNothingThatIsNotShownAsAGap()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "chatty");
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, "n=20000 size=64");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, 2 * turnLimit);

        QVERIFY(fixture.isWhole(session));
        const bool isComplete = fixture.said(session).count("/20000]") == 20000;
        QVERIFY(isComplete || fixture.remarks(session).contains("_sandgate/gap"));
    }
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"

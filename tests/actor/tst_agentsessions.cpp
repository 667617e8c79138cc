// SPDX-License-Identifier: Apache-2.0
#include "model/agent/replay.h"
#include "tests/fakes/box.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class TestAgentSessions : public QObject
{
    Q_OBJECT
private slots:
    void aTurnIsShownAsOverOnceItsEndIsStored()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        QCOMPARE(m_box->row(session).state, SessionState::Working);
        m_box->ledger.refusal = MemoryLedger::full();

        m_box->endTurn();
        QTRY_VERIFY(m_box->ledger.refused > 0);
        QCOMPARE(m_box->row(session).state, SessionState::Working);
        m_box->ledger.refusal.reset();

        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        QCOMPARE(m_box->row(session).lastIndex, m_box->ledger.sessionRecords[session.value].lastIndex);
    }

    void aPromptIsStoredBeforeItIsSent()
    {
        const SessionId session = awakeSession();
        m_box->ledger.refusal = MemoryLedger::full();

        Running<Result<>> prompt(m_box->sessions().prompt(session, "Hello?"));
        QTest::qWait(100); // a prompt that is sent too early is there by now
        QVERIFY(m_box->ledger.refused > 0);
        QCOMPARE(m_box->agent->count("session/prompt"), 0);
        m_box->ledger.refusal.reset();

        QTRY_VERIFY(prompt.isDone());
        QTRY_COMPARE(m_box->agent->count("session/prompt"), 1);
    }

    void aProblemOfOneTurnIsOverWithTheNext()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        m_box->agent->say(ScriptedAgent::errorResponse(m_box->agent->last("session/prompt"), -32603, "out of luck"));
        QTRY_COMPARE(m_box->row(session).state, SessionState::Failed);
        QCOMPARE(m_box->row(session).problem->theirWords, "out of luck");

        QVERIFY(m_box->prompt(session));
        QCOMPARE(m_box->row(session).state, SessionState::Working);
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        QVERIFY(!m_box->row(session).problem);
    }

    void aPromptThatIsTooLargeIsNotSentAndNotRecorded()
    {
        const SessionId session = awakeSession();
        const auto before = m_box->row(session).lastIndex;

        const Result<> sent = await(m_box->sessions().prompt(session, QString(3 * 1024 * 1024, 'x')));

        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::TooLarge);
        QCOMPARE(m_box->row(session).lastIndex, before);
        QCOMPARE(m_box->row(session).state, SessionState::Idle);
    }

    void aPromptThatCouldNotBeSentIsSaidToBe()
    {
        const SessionId session = awakeSession();
        m_box->agent->on["session/prompt"] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 503); };

        QVERIFY(m_box->prompt(session));

        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);
        QCOMPARE(m_box->remarks(session), QStringList{"_sandgate/prompt_not_delivered"});
    }

    void theConversationIsHandedOverUntilANewAgentHasIt()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session, "Remember the milk."));
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"code", 1}}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->agent->forget();
        const auto held = [](const ScriptedAgent::Call &) {};
        m_box->agent->on["session/prompt"] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 503); };

        QVERIFY(m_box->prompt(session, "What did I say?"));
        QVERIFY(m_box->agent->last("session/prompt").body.contains("Remember the milk."));
        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);
        m_box->agent->on["session/prompt"] = held;
        QVERIFY(m_box->prompt(session, "Again: what did I say?"));
        QVERIFY(m_box->agent->last("session/prompt").body.contains("Remember the milk."));
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        QVERIFY(m_box->prompt(session, "Thanks."));

        QVERIFY(!m_box->agent->last("session/prompt").body.contains(replayMarker.data()));
    }

    void aPromptIsNotSentThatWasStoppedWhileItsAgentStarted()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [](const ScriptedAgent::Call &) {};
        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));
        Running<Result<>> prompt(m_box->sessions().prompt(*session, "Stop me."));
        QTRY_COMPARE(m_box->agent->count("session/new"), 1);

        QVERIFY(await(m_box->sessions().cancelTurn(*session)));
        m_box->agent->reply(m_box->agent->last("session/new"), {{"sessionId", "late"}});

        QTRY_VERIFY(prompt.isDone());
        QCOMPARE(prompt->error().kind, Error::Kind::Conflict);
        QCOMPARE(m_box->agent->count("session/prompt"), 0);
        QCOMPARE(m_box->row(*session).state, SessionState::Idle);
        QVERIFY(m_box->prompt(*session));
    }

    void aCancelAnswersWhatIsAskedThoughItCouldNotBeSent()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        askPermission("1");
        QTRY_COMPARE(m_box->row(session).state, SessionState::WaitingForDecision);
        m_box->agent->on["session/cancel"] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 503); };

        QVERIFY(!await(m_box->sessions().cancelTurn(session)));

        QTRY_COMPARE(m_box->agent->count(""), 1);
        QVERIFY(m_box->agent->last("").body.contains("cancelled"));
    }

    void anAgentThatDoesNotConfirmACancelIsNotWaitedFor()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));

        QVERIFY(await(m_box->sessions().cancelTurn(session)));

        QTRY_COMPARE(m_box->row(session).turnStartedAt, 0);
        QCOMPARE(m_box->remarks(session), QStringList{"_sandgate/interrupted"});
    }

    void aSessionThatWasJustEndedIsDeletedOnceItsAgentHasStopped()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        QCOMPARE(await(m_box->sessions().discard(session)).error().kind, Error::Kind::Conflict);

        QVERIFY(await(m_box->sessions().end(session)));
        QVERIFY(await(m_box->sessions().discard(session)));

        QVERIFY(m_box->sessions().find(session)->marks.deletedAt);
        QTRY_COMPARE(m_box->row(session).turnStartedAt, 0);
    }

    void aSessionThatIsDeletedWhileItIsResumedStaysEnded()
    {
        const SessionId session = awakeSession();
        QVERIFY(await(m_box->sessions().end(session)));
        m_box->agent->on["session/new"] = [](const ScriptedAgent::Call &) {};
        Running<Result<>> resumption(m_box->sessions().resume(session));
        QTRY_COMPARE(m_box->agent->count("session/new"), 2);

        QVERIFY(await(m_box->sessions().discard(session)));
        m_box->agent->reply(m_box->agent->last("session/new"), {{"sessionId", "late"}});

        QTRY_VERIFY(resumption.isDone());
        QCOMPARE(resumption->error().kind, Error::Kind::Conflict);
        QVERIFY(m_box->sessions().find(session)->endedAt);
    }

    // It would wait in the inbox, and its session is in no list.
    void whatAnEndedSessionAsksIsAnsweredAndDoesNotWait()
    {
        const SessionId session = awakeSession();
        QVERIFY(await(m_box->sessions().end(session)));

        askPermission("1");

        QTRY_COMPARE(m_box->agent->count(""), 1);
        QVERIFY(m_box->agent->last("").body.contains("cancelled"));
        QTRY_COMPARE(m_box->row(session).waiting, 0);
        QCOMPARE(m_box->row(session).state, SessionState::Ended);
        const PermissionBroker &broker = m_box->sessions().permissions();
        QVERIFY(broker.requests().empty() || broker.row(broker.requests().front()).state == PermissionState::Cancelled);
    }

    void endingASessionAnswersWhatItAsksOutsideOfATurn()
    {
        const SessionId session = awakeSession();
        askPermission("1");
        QTRY_COMPARE(m_box->row(session).waiting, 1);

        QVERIFY(await(m_box->sessions().end(session)));

        QTRY_COMPARE(m_box->agent->count(""), 1);
        QCOMPARE(m_box->row(session).state, SessionState::Ended);
        QCOMPARE(m_box->row(session).waiting, 0);
        QCOMPARE(await(m_box->sessions().prompt(session, "Hello?")).error().kind, Error::Kind::Conflict);
    }

    void anAnswerDoesNotMakeAnotherSessionBusy()
    {
        const SessionId session = awakeSession();
        askPermission("1");
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        QVERIFY(m_box->sessions().isBusy());

        QVERIFY(
            await(m_box->sessions().permissions().answer(m_box->sessions().permissions().requests().front(), "yes")));

        QVERIFY(!m_box->sessions().isBusy());
        QCOMPARE(m_box->sessions().ids().size(), std::size_t(1));
    }

    void aFloodOfPermissionRequestsIsTurnedAway()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));

        for (int i = 0; i < 700; ++i)
            askPermission(QByteArray::number(i));

        QTRY_VERIFY(m_box->agent->count("") > 0);
        QVERIFY(m_box->agent->last("").body.contains("cancelled"));
        QTRY_COMPARE_WITH_TIMEOUT(m_box->agent->count("") + m_box->row(session).waiting, 700, 20000);
        QVERIFY(m_box->row(session).waiting >= 100);
    }

    void theToolCallOfARequestIsMergedFromWhatWasSaidBefore()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        const QJsonObject call{{"sessionUpdate", "tool_call"}, {"toolCallId", "t"}, {"title", "rm -rf /"}};
        m_box->agent->say(ScriptedAgent::notification("session/update", {{"sessionId", "agent-1"}, {"update", call}}));
        askPermission("1");
        QTRY_COMPARE(m_box->row(session).waiting, 1);

        const PermissionBroker &broker = m_box->sessions().permissions();
        QCOMPARE(broker.row(broker.requests().front()).toolCall.title, "rm -rf /");
    }

    void anAgentThatDidNotOpenIsEndedAgain()
    {
        m_box->agent->initialized["protocolVersion"] = 99;
        m_box->wake();

        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));
        QTRY_COMPARE(m_box->row(*session).state, SessionState::Failed);

        QCOMPARE(m_box->agent->deletes, 1);
        QTRY_VERIFY(m_box->ledger.connections({"box"})->empty());
        QVERIFY(m_box->row(*session).problem->what.contains("99"));
    }

    void whyAnAgentDidNotOpenIsSaidAlsoWhenItWasKnownAtOnce()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->ledger.refusal = MemoryLedger::full();

        const Result<> sent = await(m_box->sessions().prompt(session, "Hello?"));

        QCOMPARE(sent.error().theirWords, "The disk is full.");
    }

    void manySessionsOfOneAgentShareItsProcess()
    {
        m_box->wake();
        std::vector<SessionId> sessions;
        for (int i = 0; i < 5; ++i)
            sessions.push_back(*await(m_box->actor->createSession("mock", {})));

        for (const SessionId &session : sessions)
            QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);

        QCOMPARE(m_box->agent->count("initialize"), 1);
        QCOMPARE(m_box->agent->count("session/new"), 5);
    }

    void anAgentThatIsJustOpeningDoesNotOutliveTheSleep()
    {
        m_box->agent->on["initialize"] = [](const ScriptedAgent::Call &) {};
        m_box->wake();
        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));
        QTRY_COMPARE(m_box->agent->count("initialize"), 1);

        QVERIFY(await(m_box->actor->sleep()));

        QTRY_COMPARE(m_box->row(*session).state, SessionState::Failed);
        QTRY_VERIFY(!m_box->agent->last("initialize").isOpen());
        Box::script(*m_box->agent);
        m_box->agent->on["initialize"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, m_box->agent->initialized);
        };
        QVERIFY(m_box->prompt(*session));
    }

    void theAgentsOwnMemoryIsUsedAndItsHistoryNotRecordedTwice()
    {
        m_box->agent->initialized["agentCapabilities"] = QJsonObject{{"loadSession", true}};
        m_box->agent->on["session/load"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->update("agent-1", "old");
            m_box->agent->reply(call, {});
        };
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session, "Remember."));
        m_box->agent->update("agent-1", "old");
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"code", 1}}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->agent->forget();

        QVERIFY(m_box->prompt(session, "Go on."));

        QVERIFY(!m_box->agent->last("session/prompt").body.contains("Remember."));
        const auto &events = m_box->ledger.eventRecords[session.value];
        QCOMPARE(std::count_if(events.begin(), events.end(),
                               [](const EventRecord &event) { return event.payload.contains("\"old\""); }),
                 1);
        QCOMPARE(m_box->remarks(session), QStringList{"_sandgate/resumed"});
    }

    void aSessionWithoutIdIsRefusedAndNotTriedAgain()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) { m_box->agent->reply(call, {}); };

        const Result<SessionId> session = await(m_box->actor->createSession("mock", {}));
        QTRY_COMPARE(m_box->row(*session).state, SessionState::Failed);
        QTest::qWait(50);

        QCOMPARE(m_box->agent->count("session/new"), 1);
    }

    void aPromptRightAfterARestartGoesOnWithTheAgentThatIsThere()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        m_box->restart();

        QVERIFY(m_box->prompt(session)); // it wakes the sandbox itself

        QCOMPARE(m_box->agent->count("session/new"), 1);
        const QJsonObject params = m_box->agent->last("session/prompt").message["params"].toObject();
        QCOMPARE(params["sessionId"].toString(), "agent-1");
        QVERIFY(m_box->remarks(session).isEmpty());
    }

    void anAgentThatStillRunsAfterARestartIsKeptThoughTheListFailsOnce()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        m_box->agent->update("agent-1", "before");
        QTRY_VERIFY(m_box->row(session).lastIndex >= 4);

        m_box->agent->listsAcp = false;
        m_box->restart();
        m_box->wake();
        m_box->agent->listsAcp = true;
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        QVERIFY2(m_box->remarks(session).isEmpty(), qPrintable(m_box->remarks(session).join(' ')));
        QCOMPARE(m_box->agent->count("initialize"), 1);
    }

    // A prompt is stored before it is sent; the crash came in between.
    void aPromptThatPerhapsNeverArrivedDoesNotRunForEver()
    {
        m_box->patience.quiet = 100ms;
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        m_box->restart();
        m_box->wake();
        QCOMPARE(m_box->row(session).state, SessionState::Working);

        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);

        QTRY_COMPARE(m_box->agent->count("session/cancel"), 1); // in case that it has arrived
        QCOMPARE(m_box->remarks(session), QStringList{"_sandgate/prompt_not_delivered"});
        QVERIFY(m_box->row(session).problem->what.contains("Send it again"));
        QVERIFY(m_box->ledger.openTurns()->empty());
        QVERIFY(m_box->prompt(session));
    }

    void aPromptOfWhichTheAgentHasSaidSomethingGoesOn_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("before the restart") << true;
        QTest::newRow("after it") << false;
    }
    void aPromptOfWhichTheAgentHasSaidSomethingGoesOn()
    {
        QFETCH(bool, before);
        m_box->patience.quiet = 100ms;
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        const EventIndex prompt = m_box->row(session).lastIndex;
        if (before) {
            m_box->agent->update("agent-1", "Well,");
            QTRY_VERIFY(m_box->row(session).lastIndex > prompt);
        }
        m_box->restart();
        m_box->wake();
        if (!before)
            m_box->agent->update("agent-1", "Well,");

        QTest::qWait(300); // it would be given up by now
        QVERIFY(m_box->row(session).turnStartedAt > 0);
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        QCOMPARE(m_box->agent->count("session/cancel"), 0);
    }

    void whatWasOpenWhenItsAgentEndedUnseenIsOver()
    {
        const SessionId session = awakeSession();
        QVERIFY(m_box->prompt(session));
        askPermission("1");
        QTRY_COMPARE(m_box->row(session).waiting, 1);

        m_box->actor.reset();
        m_box->agent->forget();
        m_box->restart();
        QCOMPARE(m_box->row(session).state, SessionState::Disconnected);
        m_box->wake();

        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);
        QCOMPARE(m_box->row(session).waiting, 0);
        QCOMPARE(m_box->remarks(session), QStringList{"_sandgate/interrupted"});
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    SessionId awakeSession()
    {
        m_box->wake();
        return m_box->session();
    }
    void askPermission(const QByteArray &id)
    {
        const QJsonObject option{{"optionId", "yes"}, {"name", "Yes"}, {"kind", "allow_once"}};
        m_box->agent->say(ScriptedAgent::request(id, "session/request_permission",
                                                 {{"sessionId", "agent-1"},
                                                  {"toolCall", QJsonObject{{"toolCallId", "t"}}},
                                                  {"options", QJsonArray{option}}}));
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestAgentSessions)
#include "tst_agentsessions.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/box.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// How a sandbox comes to rest: put to sleep, paused, killed.
class TestSandboxRest : public QObject
{
    Q_OBJECT
private slots:
    void sleepingEndsTheAgentsInOrderAndKillingDoesNotWaitForThem_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("sleep") << false;
        QTest::newRow("kill") << true;
    }
    void sleepingEndsTheAgentsInOrderAndKillingDoesNotWaitForThem()
    {
        QFETCH(bool, killed);
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));

        QVERIFY(await(killed ? m_box->actor->kill() : m_box->actor->sleep()));

        QCOMPARE(m_box->agent->deletes, killed ? 0 : 1);
        QCOMPARE(m_box->provider.count("pause"), 1);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);
        QVERIFY(!m_box->ledger.sessionRecords[session.value].subscribed);
        QVERIFY(m_box->ledger.connections({"box"})->empty());
        QVERIFY(!m_box->provider.existing.empty());
    }

    void aTurnGoesOnAfterAPauseThatItsAgentOutlives()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        m_box->agent->update("agent-1", "before");

        QVERIFY(await(m_box->actor->pause()));
        QCOMPARE(m_box->state(), SandboxState::Asleep);
        QTRY_COMPARE(m_box->agent->openStreams(), 0);
        QCOMPARE(m_box->agent->deletes, 0);
        QCOMPARE(m_box->row(session).state, SessionState::Disconnected);
        QVERIFY(m_box->ledger.sessionRecords[session.value].subscribed);
        m_box->wake();
        m_box->agent->update("agent-1", "after");
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(session).state, SessionState::Idle);
        QCOMPARE(m_box->agent->count("initialize"), 1);
        QVERIFY2(m_box->remarks(session).isEmpty(), qPrintable(m_box->remarks(session).join(' ')));
        QCOMPARE(said(session), QStringList({"before", "after"}));
    }

    void aTurnIsOverAfterAPauseThatItsAgentDoesNotOutlive()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        QVERIFY(await(m_box->actor->pause()));
        m_box->agent->forget();

        m_box->wake();

        QTRY_COMPARE(m_box->row(session).state, SessionState::Interrupted);
        QCOMPARE(m_box->remarks(session), QStringList{"_sandgate/interrupted"});
        QVERIFY(m_box->prompt(session));
    }

    void anAnswerWakesAPausedSandbox()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        ask();
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        QVERIFY(await(m_box->actor->pause()));

        PermissionBroker &permissions = m_box->sessions().permissions();
        QVERIFY(await(permissions.answer(permissions.requests().front(), "yes")));

        QCOMPARE(m_box->state(), SandboxState::Awake);
        QTRY_COMPARE(m_box->agent->count(""), 1);
        QVERIFY(m_box->agent->last("").body.contains("yes"));
    }

    void anAnswerWaitsThatCannotWakeItsSandbox()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(m_box->prompt(session));
        ask();
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        QVERIFY(await(m_box->actor->pause()));
        m_box->provider.errors["ensureServer"] = {Error::Kind::Unreachable, "No answer."};

        PermissionBroker &permissions = m_box->sessions().permissions();
        QVERIFY(!await(permissions.answer(permissions.requests().front(), "yes")));

        QTRY_COMPARE(m_box->row(session).waiting, 1);
        QVERIFY(permissions.row(permissions.requests().front()).problem);
    }

    void aProcessThatOutlivesAPauseIsFollowedAgain()
    {
        m_box->wake();
        const ProcessKey key = startProcess();
        QVERIFY(await(m_box->actor->pause()));
        QCOMPARE(m_box->actor->processes().row(key).state, ProcessState::Running); // as far as anybody knows

        m_box->wake();

        QTRY_COMPARE(m_box->agent->openLogs(), 1);
        m_box->agent->log("proc_1", 1, "after the pause");
        QTRY_COMPARE(m_box->ledger.logRecords[key.value].size(), 1U);
    }

    void aProcessThatEndedWithThePauseIsLost()
    {
        m_box->wake();
        const ProcessKey key = startProcess();
        QVERIFY(await(m_box->actor->pause()));
        m_box->agent->processes.clear();

        m_box->wake();

        QTRY_COMPARE(m_box->actor->processes().row(key).state, ProcessState::Lost);
    }

    // Whoever asks it of a sandbox that rests is not told that it was done when it was not.
    void stoppingAProcessWakesItsSandbox()
    {
        m_box->wake();
        const ProcessKey key = startProcess();
        QVERIFY(await(m_box->actor->pause()));

        QVERIFY(await(m_box->actor->stopProcess(key, true)));

        QCOMPARE(m_box->state(), SandboxState::Awake);
        QVERIFY(wasAsked("POST /v1/processes/proc_1/kill"));
    }

    void stoppingAProcessThatCannotBeReachedIsNoSuccess()
    {
        m_box->wake();
        const ProcessKey key = startProcess();
        QVERIFY(await(m_box->actor->pause()));
        m_box->provider.errors["ensureServer"] = {Error::Kind::Unreachable, "No answer."};

        QVERIFY(!await(m_box->actor->stopProcess(key, true)));
        QVERIFY(!await(m_box->actor->writeToProcess(key, "x")));
        QCOMPARE(m_box->actor->processes().row(key).state, ProcessState::Running);
    }

    void endingASessionDoesNotWakeItsSandbox_data()
    {
        QTest::addColumn<bool>("inATurn");
        QTest::newRow("in a turn") << true;
        QTest::newRow("outside of one") << false;
    }
    void endingASessionDoesNotWakeItsSandbox()
    {
        QFETCH(bool, inATurn);
        m_box->wake();
        const SessionId session = m_box->session();
        QVERIFY(!inATurn || m_box->prompt(session));
        ask();
        QTRY_COMPARE(m_box->row(session).waiting, 1);
        QVERIFY(await(m_box->actor->pause()));

        QVERIFY(await(m_box->sessions().end(session)));

        QCOMPARE(m_box->state(), SandboxState::Asleep);
        QTRY_COMPARE(m_box->row(session).waiting, 0);
        QCOMPARE(m_box->row(session).turnStartedAt, 0);
    }

    void whatAnAgentWasAskedForEndsWithThePause()
    {
        m_box->wake();
        const SessionId session = m_box->session();
        Running<Result<QJsonObject>> asking(m_box->sessions().rawSend(session, "_a/b", {}));
        QTRY_COMPARE(m_box->agent->count("_a/b"), 1);

        QVERIFY(await(m_box->actor->pause()));

        QTRY_VERIFY(asking.isDone());
        QCOMPARE(asking->error().kind, Error::Kind::Unreachable);
    }

    void killingDoesNotWaitForASleepThatHangs()
    {
        m_box->wake();
        m_box->provider.held << "pause";
        Running<Result<>> sleeping(m_box->actor->sleep());
        QTRY_COMPARE(m_box->provider.count("pause"), 1);
        m_box->provider.held.clear();

        QVERIFY(await(m_box->actor->kill()));

        QTRY_VERIFY(sleeping.isDone());
        QCOMPARE(sleeping->error().kind, Error::Kind::Conflict);
        QCOMPARE(m_box->provider.count("pause"), 2);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
    }

    void restingSharesOneAttempt()
    {
        m_box->wake();
        m_box->provider.held << "pause";
        Running<Result<>> one(m_box->actor->pause());
        Running<Result<>> two(m_box->actor->pause());
        Running<Result<>> three(m_box->actor->sleep());
        QTRY_COMPARE(m_box->provider.count("pause"), 1);
        m_box->provider.letGo();

        QTRY_VERIFY(one.isDone() && two.isDone() && three.isDone());

        QVERIFY(*one && *two && *three);
        QCOMPARE(m_box->provider.count("pause"), 1);
    }

    void aSandboxThatRestsIsLeftAlone()
    {
        QVERIFY(await(m_box->actor->pause()));
        QVERIFY(await(m_box->actor->kill()));

        QVERIFY(m_box->provider.calls.isEmpty());
    }

    void itsAddressIsGivenWithoutItsToken()
    {
        m_box->provider.endpoint.token = Secret("s3cret");
        m_box->provider.endpoint.url.setQuery("token=s3cret");

        const Result<QUrl> url = await(m_box->actor->sandboxUrl());

        QVERIFY2(url, qPrintable(url ? QString() : url.error().what + url.error().theirWords));
        QCOMPARE(url->port(), m_box->provider.endpoint.url.port());
        QVERIFY2(!url->toString().contains("s3cret"), qPrintable(url->toString()));
        QVERIFY(await(m_box->actor->destroy()));
        QCOMPARE(await(m_box->actor->sandboxUrl()).error().kind, Error::Kind::Gone);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("paused") << false;
        QTest::newRow("killed") << true;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(bool, killed);
        m_box->wake();
        QVERIFY(m_box->prompt(m_box->session()));
        m_box->provider.held << "pause";
        Running<Result<>> resting(killed ? m_box->actor->kill() : m_box->actor->pause());
        QTRY_COMPARE(m_box->provider.count("pause"), 1);

        m_box->actor.reset(); // the sanitizers have the last word

        QTRY_COMPARE(m_box->agent->openStreams(), 0);
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    ProcessKey startProcess()
    {
        const Result<ProcessKey> key = await(m_box->actor->startProcess("make all", {}));
        if (!key || !QTest::qWaitFor([this] { return m_box->agent->openLogs() == 1; }))
            qFatal("the process was not started");
        return *key;
    }
    bool wasAsked(const QString &request)
    {
        return std::any_of(m_box->agent->others.begin(), m_box->agent->others.end(),
                           [&](const ScriptedAgent::Call &call) { return call.verb + ' ' + call.path == request; });
    }
    void ask()
    {
        const QJsonObject option{{"optionId", "yes"}, {"name", "Yes"}, {"kind", "allow_once"}};
        m_box->agent->say(ScriptedAgent::request("1", "session/request_permission",
                                                 {{"sessionId", "agent-1"},
                                                  {"toolCall", QJsonObject{{"toolCallId", "t"}}},
                                                  {"options", QJsonArray{option}}}));
    }
    QStringList said(const SessionId &id)
    {
        QStringList texts;
        for (const EventRecord &event : m_box->ledger.eventRecords[id.value]) {
            const QJsonObject update = Envelope::parse(event.payload).params["update"].toObject();
            if (update["sessionUpdate"].toString() == "agent_message_chunk")
                texts << update["content"].toObject()["text"].toString();
        }
        return texts;
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSandboxRest)
#include "tst_sandboxrest.moc"

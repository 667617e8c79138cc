// SPDX-License-Identifier: Apache-2.0
#include "model/actor/promptqueue.h"
#include "tests/fakes/box.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class TestPromptQueue : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_box = std::make_unique<Box>();
        m_box->wake();
        m_session = m_box->session();
    }
    void cleanup() { m_box.reset(); }

    void sendsAtOnceWhenTheAgentIsFree()
    {
        QVERIFY(queue().add(m_session, {"Hello"}));

        QTRY_COMPARE(sent(), 1);
        QVERIFY(lastSent().contains("Hello"));
        QTRY_VERIFY(waiting().isEmpty());
        QVERIFY(m_box->ledger.queueRecords[m_session].empty());
    }

    void sendsOneAfterAnotherAsTurnsEnd()
    {
        QVERIFY(m_box->prompt(m_session, "first"));
        QVERIFY(queue().add(m_session, {"second"}));
        QVERIFY(queue().add(m_session, {"third"}));
        QCOMPARE(waiting(), (QStringList{"second", "third"}));
        QCOMPARE(sent(), 1);

        m_box->endTurn();
        QTRY_COMPARE(sent(), 2);
        QVERIFY(lastSent().contains("second"));
        QTRY_COMPARE(waiting(), QStringList{"third"});
        m_box->endTurn();
        QTRY_COMPARE(sent(), 3);

        QVERIFY(lastSent().contains("third"));
        QTRY_VERIFY(waiting().isEmpty());
    }

    void holdsBackWhileATurnRunsAndWhileOthersWait()
    {
        QVERIFY(!queue().holdsBack(m_session));
        QVERIFY(m_box->prompt(m_session, "first"));
        QVERIFY(queue().holdsBack(m_session));
        QVERIFY(queue().add(m_session, {"second"}));

        m_box->endTurn("cancelled");

        QTRY_VERIFY(!queue().whyPaused(m_session).isEmpty());
        QVERIFY(!queue().holdsBack(m_session)); // what a person sends now goes past a queue that is paused
        QVERIFY(queue().resume(m_session));
        QVERIFY(queue().holdsBack(m_session));
    }

    void attachmentsGoWithTheText()
    {
        const QJsonArray link{QJsonObject{{"type", "resource_link"}, {"uri", "file:///a.txt"}, {"name", "a.txt"}}};

        QVERIFY(queue().add(m_session, {"Read this.", link}));

        QTRY_COMPARE(sent(), 1);
        const QByteArray body = lastSent();
        QVERIFY(body.indexOf("Read this.") > 0);
        QVERIFY(body.indexOf("file:///a.txt") > body.indexOf("Read this."));
    }

    void pausesAndSaysWhyUntilAPersonGoesOn_data()
    {
        QTest::addColumn<QString>("stopReason");
        QTest::addColumn<QString>("why");
        QTest::newRow("refusal") << "refusal"
                                 << "refused";
        QTest::newRow("tokens") << "max_tokens"
                                << "limit of tokens";
        QTest::newRow("requests") << "max_turn_requests"
                                  << "limit of requests";
        QTest::newRow("cancelled") << "cancelled"
                                   << "stopped";
        QTest::newRow("new word") << "of_tomorrow"
                                  << "failed";
    }
    void pausesAndSaysWhyUntilAPersonGoesOn()
    {
        QFETCH(QString, stopReason);
        QFETCH(QString, why);
        QVERIFY(m_box->prompt(m_session));
        QVERIFY(queue().add(m_session, {"next"}));

        m_box->agent->reply(m_box->agent->last("session/prompt"), {{"stopReason", stopReason}});

        QTRY_VERIFY(queue().whyPaused(m_session).contains(why));
        QTest::qWait(30); // one that is sent all the same is there by now
        QCOMPARE(sent(), 1);
        QVERIFY(queue().resume(m_session));
        QTRY_COMPARE(sent(), 2);
        QVERIFY(queue().whyPaused(m_session).isEmpty());
    }

    void anErrorPauses()
    {
        QVERIFY(m_box->prompt(m_session));
        QVERIFY(queue().add(m_session, {"next"}));

        m_box->agent->say(ScriptedAgent::errorResponse(m_box->agent->last("session/prompt"), -32603, "out of luck"));

        QTRY_VERIFY(!queue().whyPaused(m_session).isEmpty());
        QCOMPARE(sent(), 1);
    }

    // Agents that are stopped while they ask for a permission may say that their turn ended well.
    void aStopPausesWhateverTheAgentSays()
    {
        QVERIFY(m_box->prompt(m_session));
        QVERIFY(queue().add(m_session, {"next"}));

        QVERIFY(await(m_box->sessions().cancelTurn(m_session)));
        m_box->endTurn();

        QTRY_VERIFY(queue().whyPaused(m_session).contains("stopped"));
        QCOMPARE(sent(), 1);
    }

    void anAgentThatExitsPauses()
    {
        QVERIFY(m_box->prompt(m_session));
        QVERIFY(queue().add(m_session, {"next"}));

        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"code", 1}}));

        QTRY_VERIFY(queue().whyPaused(m_session).contains("interrupted"));
        QCOMPARE(waiting(), QStringList{"next"});
    }

    void isEditedMovedAndRemovedUntilItIsSent()
    {
        QVERIFY(m_box->prompt(m_session));
        for (const char *text : {"a", "b", "c"})
            QVERIFY(queue().add(m_session, {text}));

        QVERIFY(queue().move(m_session, idOf("c"), 0));
        QVERIFY(queue().edit(m_session, idOf("a"), {"A"}));
        QVERIFY(queue().remove(m_session, idOf("b")));

        QCOMPARE(waiting(), (QStringList{"c", "A"}));
        QCOMPARE(m_box->ledger.queueRecords[m_session], queue().prompts(m_session));
        const QString gone = idOf("c");
        m_box->endTurn();
        QTRY_COMPARE(waiting(), QStringList{"A"});
        QCOMPARE(queue().edit(m_session, gone, {"x"}).error().kind, Error::Kind::Conflict);
        QVERIFY(queue().remove(m_session, gone));
    }

    void whatCannotBeStoredDoesNotWait()
    {
        QVERIFY(m_box->prompt(m_session));
        m_box->ledger.refusal = MemoryLedger::full();

        QVERIFY(!queue().add(m_session, {"lost"}));

        QVERIFY(waiting().isEmpty());
        m_box->ledger.refusal.reset();
    }

    void whatIsTooLargeIsRefusedWhenItIsPutThere()
    {
        QVERIFY(m_box->prompt(m_session));

        const Result<> added = queue().add(m_session, {QString(3 * 1024 * 1024, 'x')});

        QCOMPARE(added.error().kind, Error::Kind::TooLarge);
        QVERIFY(!queue().add(m_session, {"  "}));
        QVERIFY(waiting().isEmpty());
    }

    void aFailureToSendKeepsItAndPauses()
    {
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"code", 1}}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->agent->on["session/new"] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 503); };

        QVERIFY(queue().add(m_session, {"precious"}));

        QTRY_VERIFY(!queue().whyPaused(m_session).isEmpty());
        QCOMPARE(waiting(), QStringList{"precious"});
        QVERIFY(!queue().prompts(m_session).front().isSending);
    }

    void afterARestartItIsThereAndWaitsForThePerson()
    {
        QVERIFY(m_box->prompt(m_session));
        QVERIFY(queue().add(m_session, {"next"}));
        QVERIFY(queue().add(m_session, {"later"}));

        m_box->restart();
        async::Scope tasks;
        tasks.start(m_box->actor->giveUpPast());

        QTRY_VERIFY(!queue().whyPaused(m_session).isEmpty());
        QCOMPARE(waiting(), (QStringList{"next", "later"}));
    }

    void whatWasOnItsWayWhenSandgateEndedIsNotSentAgainByItself()
    {
        m_box->ledger.queueRecords[m_session] = {{"1", {"on its way"}, true}, {"2", {"next"}}};

        m_box->restart();

        QVERIFY(queue().whyPaused(m_session).contains("being sent"));
        QVERIFY(!queue().prompts(m_session).front().isSending);
        QVERIFY(queue().remove(m_session, "1"));
        QCOMPARE(waiting(), QStringList{"next"});
    }

    void anEndedSessionTakesNone()
    {
        QVERIFY(await(m_box->sessions().end(m_session)));

        QCOMPARE(queue().add(m_session, {"late"}).error().kind, Error::Kind::Conflict);
    }

    void diesQuietlyWithItsOwner()
    {
        m_box->agent->on["session/prompt"] = [](const ScriptedAgent::Call &) {};
        m_box->ledger.refusal.reset();
        QVERIFY(queue().add(m_session, {"under way"}));

        m_box->actor.reset();
    }

private:
    PromptQueue &queue() const { return m_box->actor->queue(); }
    int sent() const { return m_box->agent->count("session/prompt"); }
    QByteArray lastSent() const { return m_box->agent->last("session/prompt").body; }
    QStringList waiting() const
    {
        QStringList texts;
        for (const QueuedPrompt &queued : queue().prompts(m_session))
            texts << queued.prompt.text;
        return texts;
    }
    QString idOf(const QString &text) const
    {
        for (const QueuedPrompt &queued : queue().prompts(m_session)) {
            if (queued.prompt.text == text)
                return queued.id;
        }
        return {};
    }

    std::unique_ptr<Box> m_box;
    SessionId m_session;
};

QTEST_GUILESS_MAIN(TestPromptQueue)
#include "tst_promptqueue.moc"

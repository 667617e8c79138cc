// SPDX-License-Identifier: Apache-2.0
#include "model/actor/eventwriter.h"
#include "model/actor/permissionbroker.h"
#include "model/agent/envelope.h"
#include "providers/async/shared.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memoryledger.h"
#include "tests/fakes/running.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;

namespace {

const SessionId session{"s"};

// Takes answers as a test says.
class ScriptedRoute : public AnswerRoute
{
public:
    QList<QByteArray> sent;
    std::optional<Error> error;
    bool holds = false;
    std::function<void(const PermissionRecord &)> onSend = [](const PermissionRecord &) {};

    async::Task<Result<>> sendAnswer(PermissionRecord request, QByteArray envelope) override
    {
        sent << envelope;
        onSend(request);
        if (holds) {
            co_await m_gate;
        }
        if (error)
            co_return tl::unexpected(*error);
        co_return Result<>();
    }
    void letGo()
    {
        holds = false;
        std::exchange(m_gate, {}).settle(true);
    }

private:
    async::Shared<bool> m_gate;
};

Error unreachable()
{
    return {Error::Kind::Unreachable, "It does not answer.", "Connection reset."};
}

Error gone()
{
    return {Error::Kind::Gone, "The agent is no longer running."};
}

QJsonObject option(const QString &id, const QString &kind = "allow_once")
{
    return {{"optionId", id}, {"name", "Option " + id}, {"kind", kind}};
}

Envelope request(const QByteArray &id, const QJsonArray &options = {option("yes"), option("no", "reject_once")})
{
    const QJsonObject params{
        {"sessionId", "a"}, {"toolCall", QJsonObject{{"toolCallId", "t"}, {"title", "ls"}}}, {"options", options}};
    return Envelope::parse(requestEnvelope(id, "session/request_permission", params));
}

async::Task<bool> cancelled(PermissionBroker *broker)
{
    co_await broker->cancel(session);
    co_return true;
}

async::Task<bool> resent(PermissionBroker *broker)
{
    co_await broker->resend();
    co_return true;
}

QJsonObject outcome(const QByteArray &answer)
{
    return Envelope::parse(answer).result["outcome"].toObject();
}

} // namespace

class TestPermissionBroker : public QObject
{
    Q_OBJECT
private slots:
    void isStoredBeforeItIsShown()
    {
        QStringList shown;
        connect(m_broker.get(), &PermissionBroker::changed, this,
                [&](const RequestId &id) { shown << QString::number(m_ledger->permissionRecords.count(id.value)); });
        m_ledger->refusal = MemoryLedger::full();

        ask(request("0"));
        QTRY_VERIFY(m_ledger->refused > 0);
        QVERIFY(shown.isEmpty());
        m_ledger->refusal.reset();

        QTRY_COMPARE(shown, QStringList{"1"});
        QCOMPARE(row(m_id).state, PermissionState::Pending);
        QCOMPARE(m_broker->waiting(session), 1);
    }

    void anAnswerIsStoredBeforeItIsSent()
    {
        ask(request("0"));
        PermissionState stored = PermissionState::Pending;
        QByteArray event;
        m_route.onSend = [&](const PermissionRecord &record) {
            stored = m_ledger->permissionRecords.at(record.id.value).state;
            event = m_ledger->eventRecords.at(session.value).back().payload;
        };

        QVERIFY(await(m_broker->answer(m_id, "yes")));

        QCOMPARE(stored, PermissionState::Sending);
        QCOMPARE(event, m_route.sent.value(0));
        QCOMPARE(outcome(event)["optionId"].toString(), "yes");
        QCOMPARE(row(m_id).state, PermissionState::Answered);
        QTRY_VERIFY(stateOnRecord() == PermissionState::Answered);
        QCOMPARE(m_ledger->permissionRecords.at(m_id.value).decidedBy, "person");
    }

    void anAnswerGoesBackUnderTheVeryIdThatAsked_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"0", "\"0\"", "null", "9223372036854775807"})
            QTest::newRow(id) << QByteArray(id);
    }
    void anAnswerGoesBackUnderTheVeryIdThatAsked()
    {
        QFETCH(QByteArray, id);
        ask(request(id));

        QVERIFY(await(m_broker->answer(m_id, "no")));

        QCOMPARE(Envelope::parse(m_route.sent.value(0)).id, id);
    }

    void aReplyChoosesTheFirstOptionThatItMeans_data()
    {
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QString>("reply");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("once") << QStringList{"allow_always", "allow_once", "allow_once"} << "once"
                              << "1";
        QTest::newRow("once is never always") << QStringList{"allow_always", "reject_once"} << "once"
                                              << "";
        QTest::newRow("always") << QStringList{"allow_once", "allow_always"} << "always"
                                << "1";
        QTest::newRow("always, or else once") << QStringList{"reject_once", "allow_once"} << "always"
                                              << "1";
        QTest::newRow("reject") << QStringList{"allow_once", "reject_always", "reject_once"} << "reject"
                                << "2";
        QTest::newRow("reject for ever") << QStringList{"allow_once", "reject_always"} << "reject"
                                         << "1";
        QTest::newRow("nothing known") << QStringList{"allow_forever"} << "always"
                                       << "";
    }
    void aReplyChoosesTheFirstOptionThatItMeans()
    {
        QFETCH(QStringList, kinds);
        QFETCH(QString, reply);
        QFETCH(QString, chosen);
        std::vector<PermissionOption> options;
        for (int i = 0; i < kinds.size(); ++i)
            options.push_back({QString::number(i), "an option", kinds[i]});

        const Result<PermissionOption> option = optionFor(options, *permissionReply(reply));

        QCOMPARE(option ? option->id : QString(), chosen);
        QVERIFY(!permissionReply("perhaps"));
    }

    void aReplyThatIsNotOfferedLeavesTheRequestAsItIs()
    {
        ask(request("0", {option("ever", "allow_always"), option("no", "reject_once")}));

        const Result<> refused = await(m_broker->respond(m_id, PermissionReply::Once));

        QVERIFY2(refused.error().what.contains("always, reject"), qPrintable(refused.error().what));
        QVERIFY(m_route.sent.isEmpty());
        QCOMPARE(row(m_id).state, PermissionState::Pending);
        QVERIFY(await(m_broker->respond(m_id, PermissionReply::Reject)));
        QCOMPARE(outcome(m_route.sent.value(0))["optionId"].toString(), "no");
        QCOMPARE(await(m_broker->respond(RequestId::random(), PermissionReply::Once)).error().kind, Error::Kind::Gone);
    }

    void aRequestIsDismissedByItself()
    {
        ask(request("0"));

        QVERIFY(await(m_broker->dismiss(m_id)));

        QCOMPARE(outcome(m_route.sent.value(0))["outcome"].toString(), "cancelled");
        QCOMPARE(row(m_id).state, PermissionState::Cancelled);
        QCOMPARE(await(m_broker->dismiss(m_id)).error().kind, Error::Kind::Conflict);
        QCOMPARE(m_route.sent.size(), 1);
    }

    void isAnsweredOnce()
    {
        ask(request("0"));
        m_route.holds = true;

        Running<Result<>> first(m_broker->answer(m_id, "yes"));
        Running<Result<>> second(m_broker->answer(m_id, "no"));
        QVERIFY(second.isDone());
        QCOMPARE(second->error().kind, Error::Kind::Conflict);
        QTRY_COMPARE(m_route.sent.size(), 1);
        m_route.letGo();
        QTRY_VERIFY(first.isDone());

        QVERIFY(*first);
        QCOMPARE(await(m_broker->answer(m_id, "no")).error().kind, Error::Kind::Conflict);
        QCOMPARE(m_route.sent.size(), 1);
    }

    void onlyWhatTheAgentOffersIsAnAnswer_data()
    {
        QTest::addColumn<QJsonArray>("options");
        QTest::addColumn<QString>("answer");
        QTest::newRow("invented") << QJsonArray{option("yes")} << "allow everything";
        QTest::newRow("no options") << QJsonArray() << "yes";
        QTest::newRow("empty id") << QJsonArray{option("")} << "";
        QTest::newRow("an option that is no object") << QJsonArray{"yes", 7, QJsonValue()} << "yes";
        QJsonArray many;
        for (int i = 0; i < 10000; ++i)
            many.append(option(QString::number(i)));
        QTest::newRow("beyond what is shown") << many << "9999";
    }
    void onlyWhatTheAgentOffersIsAnAnswer()
    {
        QFETCH(QJsonArray, options);
        QFETCH(QString, answer);
        ask(request("0", options));

        QCOMPARE(await(m_broker->answer(m_id, answer)).error().kind, Error::Kind::InvalidSettings);
        QVERIFY(m_route.sent.isEmpty());
        QCOMPARE(row(m_id).state, PermissionState::Pending);
        QVERIFY(row(m_id).options.size() <= 64);
    }

    void optionsWithTheSameIdAreOneAnswer()
    {
        ask(request("0", {option("same"), option("same", "reject_once")}));

        QVERIFY(await(m_broker->answer(m_id, "same")));

        QCOMPARE(outcome(m_route.sent.value(0))["optionId"].toString(), "same");
    }

    void hostileParametersAreShownAndHarmless_data()
    {
        QTest::addColumn<QByteArray>("params");
        for (const char *params : {"null", "[]", "{}", R"({"options":"all"})", R"({"toolCall":7,"options":{}})",
                                   R"({"toolCall":{"toolCallId":{}},"options":[{"optionId":7}]})"})
            QTest::newRow(params) << QByteArray(params);
    }
    void hostileParametersAreShownAndHarmless()
    {
        QFETCH(QByteArray, params);

        ask(Envelope::parse(R"({"id":1,"method":"session/request_permission","params":)" + params + '}'));

        QCOMPARE(row(m_id).state, PermissionState::Pending);
        QVERIFY(row(m_id).options.empty());
        QVERIFY(!await(m_broker->answer(m_id, "yes")));
    }

    void anAnswerThatCouldNotBeSentCanBeGivenAgain()
    {
        ask(request("0"));
        m_route.error = unreachable();

        const Result<> failed = await(m_broker->answer(m_id, "yes"));
        QCOMPARE(failed.error().kind, Error::Kind::Unreachable);
        QCOMPARE(row(m_id).state, PermissionState::Pending);
        QCOMPARE(row(m_id).problem->theirWords, "Connection reset.");
        QCOMPARE(row(m_id).optionId, QString());
        QTRY_VERIFY(stateOnRecord() == PermissionState::Pending);
        const auto events = m_ledger->eventRecords.at(session.value);
        QCOMPARE(Envelope::parse(events.back().payload).method, "_sandgate/answer_not_delivered");
        m_route.error.reset();

        QVERIFY(await(m_broker->answer(m_id, "no")));
        QCOMPARE(outcome(m_route.sent.back())["optionId"].toString(), "no");
        QVERIFY(!row(m_id).problem);
    }

    void aGoneAgentCannotBeAnsweredAnyMore()
    {
        ask(request("0"));
        m_route.error = gone();

        QCOMPARE(await(m_broker->answer(m_id, "yes")).error().kind, Error::Kind::Gone);

        QCOMPARE(row(m_id).state, PermissionState::Expired);
        QCOMPARE(row(m_id).reason, "The agent is no longer running.");
        QCOMPARE(m_broker->waiting(), 0);
    }

    void cancellingAnswersCancelledAndNothingElse()
    {
        ask(request("0"));
        const RequestId first = m_id;
        ask(request("1"));
        ask(request("2"), {"other"});
        const RequestId foreign = m_id;

        Running<bool> done(cancelled(m_broker.get()));
        QTRY_VERIFY(done.isDone());

        QCOMPARE(m_route.sent.size(), 2);
        QCOMPARE(outcome(m_route.sent[0])["outcome"].toString(), "cancelled");
        QVERIFY(!outcome(m_route.sent[0]).contains("optionId"));
        QCOMPARE(row(first).state, PermissionState::Cancelled);
        QCOMPARE(row(foreign).state, PermissionState::Pending);
    }

    void aCancelThatCannotBeSentStillEndsTheRequest()
    {
        ask(request("0"));
        m_route.error = unreachable();

        Running<bool> done(cancelled(m_broker.get()));
        QTRY_VERIFY(done.isDone());

        QCOMPARE(row(m_id).state, PermissionState::Expired);
    }

    void whatNobodyCanAnswerExpires()
    {
        ask(request("0"));

        m_broker->expire(session, "The turn ended.");

        QCOMPARE(row(m_id).state, PermissionState::Expired);
        QCOMPARE(row(m_id).reason, "The turn ended.");
        QTRY_VERIFY(stateOnRecord() == PermissionState::Expired);
        QCOMPARE(await(m_broker->answer(m_id, "yes")).error().kind, Error::Kind::Conflict);
        QVERIFY(m_route.sent.isEmpty());
    }

    // The agent may go on and end its turn before the server has confirmed that it took the answer.
    void anAnswerThatIsOnItsWayDoesNotExpireWithTheTurnThatItEnded()
    {
        ask(request("0"));
        m_route.holds = true;
        Running<Result<>> answer(m_broker->answer(m_id, "yes"));
        QTRY_COMPARE(m_route.sent.size(), 1);

        m_broker->expire(session, "The turn ended.");
        m_route.letGo();
        QTRY_VERIFY(answer.isDone());

        QVERIFY(*answer);
        QCOMPARE(row(m_id).state, PermissionState::Answered);
        QTRY_VERIFY(stateOnRecord() == PermissionState::Answered);
    }

    void anAnswerThatFailsAfterTheTurnEndedDoesNotWaitAgain()
    {
        ask(request("0"));
        m_route.holds = true;
        m_route.error = unreachable();
        Running<Result<>> answer(m_broker->answer(m_id, "yes"));
        QTRY_COMPARE(m_route.sent.size(), 1);

        m_broker->expire(session, "The turn ended.");
        m_route.letGo();
        QTRY_VERIFY(answer.isDone());

        QCOMPARE(row(m_id).state, PermissionState::Expired);
        QCOMPARE(row(m_id).reason, "The turn ended.");
    }

    void anAnswerThatIsNotStoredYetExpiresAndIsNotSent()
    {
        ask(request("0"));
        m_ledger->refusal = MemoryLedger::full();
        Running<Result<>> answer(m_broker->answer(m_id, "yes"));
        QTRY_VERIFY(m_ledger->refused > 0);

        m_broker->expire(session, "The agent is gone.");
        m_ledger->refusal.reset();

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer->error().kind, Error::Kind::Gone);
        QVERIFY(m_route.sent.isEmpty());
        QCOMPARE(row(m_id).state, PermissionState::Expired);
    }

    // A program that is asked to answer may be ended while the disk is full, or while the sandbox is woken for it.
    void whatWasDecidedIsSentThoughWhoeverDecidedIsGone_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"while storing", "while sending", "while sending again"})
            QTest::newRow(when) << when;
    }
    void whatWasDecidedIsSentThoughWhoeverDecidedIsGone()
    {
        QFETCH(QString, when);
        if (when == "while sending again")
            restoreSending("yes");
        else
            ask(request("0"));
        m_route.holds = when != "while storing";
        if (when == "while storing")
            m_ledger->refusal = MemoryLedger::full();
        {
            std::optional<Running<Result<>>> answer;
            std::optional<Running<bool>> again;
            if (when == "while sending again")
                again.emplace(resent(m_broker.get()));
            else
                answer.emplace(m_broker->answer(m_id, "yes"));
            QTRY_VERIFY(m_ledger->refused > 0 || !m_route.sent.isEmpty());
        }

        m_ledger->refusal.reset();
        m_route.letGo();

        QTRY_COMPARE(row(m_id).state, PermissionState::Answered);
        QCOMPARE(m_route.sent.size(), 1);
        QTRY_VERIFY(stateOnRecord() == PermissionState::Answered);
    }

    void whoeverWaitsIsToldWhenTheBrokerGoesFirst()
    {
        ask(request("0"));
        m_route.holds = true;
        Running<Result<>> answer(m_broker->answer(m_id, "yes"));
        QTRY_COMPARE(m_route.sent.size(), 1);

        m_broker.reset();

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer->error().kind, Error::Kind::Gone);
    }

    void theSameRequestBroughtAgainIsTheSame()
    {
        ask(request("0"));
        ask(request("0"));
        QCOMPARE(m_broker->requests().size(), std::size_t(1));

        ask(request("\"0\"")); // another id
        QCOMPARE(m_broker->requests().size(), std::size_t(2));
        QVERIFY(await(m_broker->answer(m_broker->requests().front(), "yes")));
        QVERIFY(await(m_broker->answer(m_broker->requests().back(), "yes")));

        ask(request("0")); // asked anew, after an answer
        QCOMPARE(m_broker->waiting(), 1);
    }

    void whatWasDecidedIsSentAgainAfterARestart_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<PermissionState>("after");
        QTest::newRow("answered") << "yes"
                                  << "selected" << PermissionState::Answered;
        QTest::newRow("cancelled") << ""
                                   << "cancelled" << PermissionState::Cancelled;
    }
    void whatWasDecidedIsSentAgainAfterARestart()
    {
        QFETCH(QString, option);
        restoreSending(option);

        Running<bool> done(resent(m_broker.get()));
        QTRY_VERIFY(done.isDone());

        QCOMPARE(m_route.sent.size(), 1);
        QCOMPARE(outcome(m_route.sent[0])["optionId"].toString(), option);
        QTEST(outcome(m_route.sent[0])["outcome"].toString(), "outcome");
        QTEST(row(m_id).state, "after");
    }

    void whatCannotBeSentAgainWaitsOrIsOver_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<PermissionState>("after");
        QTest::newRow("no answer") << Error::Kind::Unreachable << PermissionState::Pending;
        QTest::newRow("gone") << Error::Kind::Gone << PermissionState::Expired;
    }
    void whatCannotBeSentAgainWaitsOrIsOver()
    {
        QFETCH(Error::Kind, kind);
        restoreSending("yes");
        m_route.error = Error{kind, "It did not work."};

        Running<bool> done(resent(m_broker.get()));
        QTRY_VERIFY(done.isDone());

        QTEST(row(m_id).state, "after");
        QVERIFY(row(m_id).problem);
    }

    void whatWasBeingSentWhenTheProgramEndedExpiresWithItsAgent()
    {
        restoreSending("yes");

        m_broker->expire(session, "The agent is no longer running.");

        QCOMPARE(row(m_id).state, PermissionState::Expired);
    }

    void aFloodOfRequestsIsBounded()
    {
        int taken = 0;
        for (int i = 0; i < 3000; ++i)
            taken += m_broker->ask(session, "c", request(QByteArray::number(i)), {}, i + 1) ? 1 : 0;
        QVERIFY2(taken >= 100 && taken <= 1000, qPrintable(QString::number(taken)));
        QCOMPARE(m_broker->waiting(), taken);

        m_broker->expire(session, "Enough.");
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 300; ++i)
                m_broker->ask(session, "c", request(QByteArray::number(i)), {}, i + 1);
            m_broker->expire(session, "Enough.");
        }

        QVERIFY2(m_broker->requests().size() <= 2000, qPrintable(QString::number(m_broker->requests().size())));
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"while storing", "while sending", "while cancelling"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, when);
        ask(request("0"));
        m_route.holds = true;
        {
            std::optional<Running<Result<>>> answer;
            std::optional<Running<bool>> cancel;
            if (when == "while cancelling")
                cancel.emplace(cancelled(m_broker.get()));
            else
                answer.emplace(m_broker->answer(m_id, "yes"));
            if (when != "while storing")
                QTRY_COMPARE(m_route.sent.size(), 1);
        }

        m_broker.reset(); // the sanitizers have the last word

        QTRY_VERIFY(stateOnRecord() == PermissionState::Sending); // so that the next run sends it again
    }

    void init()
    {
        m_route = {};
        m_ledger = std::make_unique<MemoryLedger>();
        m_writer = std::make_unique<EventWriter>(*m_ledger);
        m_broker = std::make_unique<PermissionBroker>(SandboxKey{"box"}, *m_writer, m_route);
    }
    void cleanup()
    {
        m_broker.reset();
        m_writer.reset();
        m_ledger.reset();
    }

private:
    void ask(const Envelope &envelope, const SessionId &whose = session)
    {
        const auto before = m_broker->requests();
        m_broker->ask(whose, "c", envelope, envelope.params["toolCall"].toObject(), 7);
        for (const RequestId &id : m_broker->requests()) {
            if (std::find(before.begin(), before.end(), id) == before.end())
                m_id = id;
        }
    }
    void restoreSending(const QString &option)
    {
        PermissionRecord record;
        record.id = m_id = {"old"};
        record.session = session;
        record.connection = "c";
        record.rpcId = "3";
        record.params = QJsonDocument(request("3").params).toJson();
        record.state = PermissionState::Sending;
        record.optionId = option;
        m_broker->restore({record});
    }
    PermissionRow row(const RequestId &id) const { return m_broker->row(id); }
    std::optional<PermissionState> stateOnRecord() const
    {
        const auto record = m_ledger->permissionRecords.find(m_id.value);
        return record == m_ledger->permissionRecords.end() ? std::nullopt : std::optional(record->second.state);
    }

    std::unique_ptr<MemoryLedger> m_ledger;
    std::unique_ptr<EventWriter> m_writer;
    ScriptedRoute m_route;
    std::unique_ptr<PermissionBroker> m_broker;
    RequestId m_id;
};

QTEST_GUILESS_MAIN(TestPermissionBroker)
#include "tst_permissionbroker.moc"

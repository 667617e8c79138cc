// SPDX-License-Identifier: Apache-2.0
#include "model/agent/acpconnection.h"
#include "providers/transport/http.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include "tests/fakes/scriptedagent.h"
#include <QElapsedTimer>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

const SessionId sessionA{"ours-a"};
const SessionId sessionB{"ours-b"};

async::Task<bool> closed(AcpConnection *connection)
{
    co_await connection->close();
    co_return true;
}

QString textOf(const Arrival &arrival)
{
    const QJsonObject params = Envelope::parse(arrival.bytes).params;
    return params["update"]["content"]["text"].toString();
}

// A connection and its owner, who stores at once, or when the test says so.
struct Peer {
    HttpClient http;
    std::unique_ptr<AcpConnection> connection;
    std::vector<Arrival> arrivals;
    std::vector<Arrival> undelivered;
    bool delivers = true;
    QList<std::pair<qint64, qint64>> gaps;
    int interruptions = 0;
    int restorations = 0;
    std::vector<Error> deaths;

    explicit Peer(const ScriptedAgent &agent, ConnectionRecord record = {"acp-1", {"box"}, "mock"})
        : http(agent.endpoint())
        , connection(std::make_unique<AcpConnection>(http, record, Backoff{10ms, 50ms, 40s}, nullptr,
                                                     AcpPatience{100ms, 300ms, 500ms}))
    {
        AcpConnection *const raw = connection.get();
        QObject::connect(raw, &AcpConnection::arrived, raw, [this, raw](const std::vector<Arrival> &more) {
            arrivals.insert(arrivals.end(), more.begin(), more.end());
            if (delivers)
                raw->deliver(more);
            else
                undelivered.insert(undelivered.end(), more.begin(), more.end());
        });
        QObject::connect(raw, &AcpConnection::gapFound, raw, [this](qint64 after, qint64 before) {
            gaps.append({after, before});
        });
        QObject::connect(raw, &AcpConnection::interrupted, raw, [this] { ++interruptions; });
        QObject::connect(raw, &AcpConnection::restored, raw, [this] { ++restorations; });
        QObject::connect(raw, &AcpConnection::died, raw, [this](const Error &error) { deaths.push_back(error); });
    }

    void open(ScriptedAgent &agent)
    {
        const Result<> opened = await(connection->open());
        if (!opened)
            qFatal("%s %s", qPrintable(opened.error().what), qPrintable(opened.error().theirWords));
        if (!QTest::qWaitFor([&] { return agent.openStreams() == 1; }))
            qFatal("no stream");
    }
    Running<Result<QJsonObject>> call(const QString &method, const SessionId &session, const QJsonObject &params = {})
    {
        return Running<Result<QJsonObject>>(connection->call(connection->prepare(method, params, session)));
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const Arrival &arrival : arrivals) {
            if (arrival.envelope.method == "session/update")
                texts << textOf(arrival);
        }
        return texts;
    }
    int responses() const
    {
        return int(std::count_if(arrivals.begin(), arrivals.end(), [](const Arrival &arrival) {
            return arrival.envelope.shape == Envelope::Shape::Response && !arrival.session.isEmpty();
        }));
    }
};

} // namespace

class TestAcpConnection : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheFirstMessageMayStartAnAgent()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);

        const auto call = peer.call("session/new", sessionA);
        QTRY_COMPARE(m_agent->calls.size(), std::size_t(2));

        QCOMPARE(m_agent->calls[0].query.queryItemValue("agent"), "mock");
        QVERIFY(!m_agent->calls[1].query.hasQueryItem("agent"));
        QCOMPARE(peer.connection->record().serverCreatedAt, 1000);
    }

    void aHeldConnectionReadsNothingAndLosesNothing()
    {
        m_agent->on["session/prompt"] = [this](const ScriptedAgent::Call &call) { m_agent->reply(call, {}); };
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("theirs-a", sessionA);
        m_agent->update("theirs-a", "before");
        QTRY_COMPARE(peer.texts(), QStringList{"before"});

        peer.connection->hold();
        QTRY_COMPARE(m_agent->openStreams(), 0);
        m_agent->update("theirs-a", "while it is held");
        const auto call = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        QCOMPARE(peer.texts(), QStringList{"before"});
        QVERIFY(!call.isDone());
        peer.connection->goOn();

        QTRY_VERIFY(call.isDone());
        QCOMPARE(peer.texts(), (QStringList{"before", "while it is held"}));
        QVERIFY(peer.arrivals.back().streamId > 0); // the stream's answer, behind what came before it
        QTRY_COMPARE(peer.connection->state(), AcpConnection::State::Ready);
        QVERIFY(peer.gaps.isEmpty());
        QCOMPARE(peer.interruptions, 0);
    }

    void aHeldConnectionMayBeClosed()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->hold();
        m_agent->onDelete = [this](const ScriptedAgent::Call &call) { m_agent->reply(call, {}); };

        const Running<bool> done(closed(peer.connection.get()));

        QTRY_VERIFY(done.isDone());
        peer.connection->goOn();
        QCOMPARE(peer.connection->state(), AcpConnection::State::Dead);
        QCOMPARE(m_agent->openStreams(), 0);
    }

    void whatTheAgentCanIsKnownOnceItIsOpen()
    {
        m_agent->initialized = {
            {"protocolVersion", 1},
            {"agentCapabilities",
             QJsonObject{{"loadSession", true}, {"sessionCapabilities", QJsonObject{{"resume", QJsonObject()}}}}},
            {"authMethods", QJsonArray{QJsonObject{{"id", "key"}, {"name", "A key"}}, QJsonObject{{"id", "plain"}}}}};
        Peer peer(*m_agent);
        peer.open(*m_agent);

        QVERIFY(peer.connection->capabilities().loadSession);
        QVERIFY(peer.connection->capabilities().resumeSession);
        const std::vector<SignInMethod> ways{{"key", "A key", {}, "agent"}, {"plain", "plain", {}, "agent"}};
        QCOMPARE(peer.connection->capabilities().signIn, ways);
    }

    void anAgentThatDoesNotOpenSaysWhy_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("another protocol") << "version" << Error::Kind::Protocol;
        QTest::newRow("an error") << "error" << Error::Kind::Refused;
        QTest::newRow("sign-in needed") << "sign-in" << Error::Kind::Unauthorized;
        QTest::newRow("not there") << "502" << Error::Kind::Refused;
        QTest::newRow("cut") << "cut" << Error::Kind::Unreachable;
        QTest::newRow("rubbish") << "rubbish" << Error::Kind::Protocol;
    }
    void anAgentThatDoesNotOpenSaysWhy()
    {
        QFETCH(QString, how);
        m_agent->on["initialize"] = [this, how](const ScriptedAgent::Call &call) {
            if (how == "version")
                m_agent->reply(call, {{"protocolVersion", 2}});
            else if (how == "error")
                ScriptedAgent::answer(call, 200, ScriptedAgent::errorResponse(call, -32603, "no"));
            else if (how == "sign-in")
                ScriptedAgent::answer(call, 200, ScriptedAgent::errorResponse(call, -32000, "no"));
            else if (how == "502")
                ScriptedAgent::problem(call, 502, "stream_error", "No such file");
            else if (how == "cut")
                ScriptedAgent::cut(call);
            else
                ScriptedAgent::answer(call, 200, "{}");
        };
        Peer peer(*m_agent);

        const Result<> opened = await(peer.connection->open());

        QVERIFY(!opened);
        QTEST(opened.error().kind, "kind");
        QVERIFY(!opened.error().what.isEmpty());
    }

    void aRequestIsAnsweredByTheStreamAndNotByThePost()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        const auto call = m_agent->last("session/prompt");

        ScriptedAgent::answer(call, 200, ScriptedAgent::response(call, {{"from", "post"}}));
        m_agent->update("a", "one");
        QTRY_COMPARE(peer.texts(), QStringList{"one"});
        QVERIFY(!prompt.isDone());
        m_agent->update("a", "two");
        m_agent->say(ScriptedAgent::response(call, {{"from", "stream"}}));

        QTRY_VERIFY(prompt.isDone());
        QCOMPARE((**prompt)["from"].toString(), "stream");
        QCOMPARE(peer.texts(), (QStringList{"one", "two"}));
        QTest::qWait(0);
        QCOMPARE(peer.responses(), 1);
    }

    void aRequestIsAnsweredWhenItsResponseIsStored()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.delivers = false;
        const auto call = peer.call("x", sessionA);
        QTRY_COMPARE(m_agent->count("x"), 1);

        m_agent->reply(m_agent->last("x"), {{"ok", true}});
        QTRY_COMPARE(peer.responses(), 1);
        QVERIFY(!call.isDone());
        peer.connection->deliver(peer.undelivered);

        QTRY_VERIFY(call.isDone());
        QVERIFY(*call);
    }

    void onePostThatFailsFailsItsOwnRequestOnly_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 404, 409, 413, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void onePostThatFailsFailsItsOwnRequestOnly()
    {
        QFETCH(int, status);
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto prompt = peer.call("session/prompt", sessionA);
        const auto other = peer.call("other", sessionB);
        QTRY_COMPARE(m_agent->count("other"), 1);

        ScriptedAgent::problem(m_agent->last("other"), status, "any", "something");
        QTRY_VERIFY(other.isDone());

        QCOMPARE(other->error().status, status);
        QVERIFY(!prompt.isDone());
        m_agent->reply(m_agent->last("session/prompt"), {{"stopReason", "end_turn"}});
        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
        const auto later = peer.call("later", sessionB);
        QTRY_COMPARE(m_agent->count("later"), 1);
        m_agent->reply(m_agent->last("later"), {});
        QTRY_VERIFY(later.isDone());
        QVERIFY(*later);
        QVERIFY(peer.deaths.empty());
    }

    void anErrorOfTheAgentIsTheAnswer()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto call = peer.call("x", sessionA);
        QTRY_COMPARE(m_agent->count("x"), 1);

        m_agent->say(ScriptedAgent::errorResponse(m_agent->last("x"), -32602, "bad params"));

        QTRY_VERIFY(call.isDone());
        QCOMPARE(call->error().theirWords, "bad params");
        QCOMPARE(call->error().status, -32602);
    }

    void theStreamReconnectsInMidTurnAndDoublesNothing()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        m_agent->update("a", "1");
        m_agent->update("a", "2");
        QTRY_COMPARE(peer.texts().size(), 2);

        m_agent->cutStreams();
        m_agent->update("a", "3");
        m_agent->say(ScriptedAgent::response(m_agent->last("session/prompt"), {}));

        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
        QCOMPARE(peer.texts(), (QStringList{"1", "2", "3"}));
        QCOMPARE(m_agent->streamRequests.back().headers.value("last-event-id"), "3");
        QCOMPARE(peer.interruptions, 1);
        QTRY_COMPARE(peer.restorations, 1);
        QCOMPARE(peer.connection->state(), AcpConnection::State::Ready);
        QVERIFY(peer.gaps.isEmpty());
    }

    void whatAStreamBringsAgainIsDropped()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        QTRY_COMPARE(peer.texts().size(), 1);
        m_agent->replaysAll = true;

        m_agent->cutStreams();
        m_agent->update("a", "2");

        QTRY_COMPARE(peer.texts(), (QStringList{"1", "2"}));
        QVERIFY(peer.gaps.isEmpty());
    }

    void aStreamThatTheServerEndsIsOpenedAgain()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);

        m_agent->endStreams();
        QTRY_COMPARE(m_agent->openStreams(), 1);
        m_agent->update("a", "after");

        QTRY_COMPARE(peer.texts(), QStringList{"after"});
        QTRY_COMPARE(peer.connection->state(), AcpConnection::State::Ready);
    }

    void aRestartedServerListThatFailsOnceDoesNotLeaveItInterrupted()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        m_agent->listsAcp = false;

        m_agent->cutStreams();
        QTRY_COMPARE(m_agent->openStreams(), 1);
        QTRY_COMPARE(peer.connection->state(), AcpConnection::State::Interrupted);
        QTest::qWait(50); // the first question about who is there has failed by now, or fails below
        m_agent->listsAcp = true;

        QTRY_COMPARE(peer.connection->state(), AcpConnection::State::Ready);
        QCOMPARE(peer.restorations, 1);
    }

    void whatTheLiveStreamSkippedIsAskedForAgain()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        m_agent->sayUnheard(updateOf("a", "2"));

        m_agent->update("a", "3");

        QTRY_COMPARE(peer.texts(), (QStringList{"1", "2", "3"}));
        QVERIFY(peer.gaps.isEmpty());
        QCOMPARE(m_agent->streamRequests.size(), std::size_t(2));
        QCOMPARE(m_agent->streamRequests[1].headers.value("last-event-id"), "2");
        QTRY_COMPARE(m_agent->openStreams(), 1);
        QVERIFY(m_agent->streamRequests[0].isOpen()); // it has gone on
        QCOMPARE(peer.interruptions, 0);
    }

    void whatComesMeanwhileIsHandedOnInOrder()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        m_agent->sayUnheard(updateOf("a", "2"));
        m_agent->streamStatus = 0;

        m_agent->update("a", "3");
        QTRY_COMPARE(m_agent->streamRequests.size(), std::size_t(2));
        m_agent->update("a", "4");
        m_agent->sayUnheard(updateOf("a", "5"));
        m_agent->update("a", "6");
        QCOMPARE(peer.texts(), QStringList{"1"});
        QCOMPARE(peer.connection->record().lastEventId, 2);
        m_agent->openHeldStreams();

        QTRY_COMPARE(peer.texts(), (QStringList{"1", "2", "3", "4", "5", "6"}));
        QVERIFY(peer.gaps.isEmpty());
        QTRY_COMPARE(m_agent->openStreams(), 1);
    }

    void whatTheServersMemoryHasOfAGapIsTaken()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        m_agent->lose(2);
        m_agent->sayUnheard(updateOf("a", "4"));

        m_agent->update("a", "5");

        QTRY_COMPARE(peer.texts(), (QStringList{"1", "4", "5"}));
        QCOMPARE(peer.gaps, (QList<std::pair<qint64, qint64>>{{2, 5}}));
    }

    void aSecondRequestThatFailsMakesAGap_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("no answer") << 0;
        QTest::newRow("unavailable") << 503;
        QTest::newRow("refused") << 400;
    }
    void aSecondRequestThatFailsMakesAGap()
    {
        QFETCH(int, status);
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        m_agent->sayUnheard(updateOf("a", "2"));
        m_agent->streamStatus = status;

        m_agent->update("a", "3");

        QTRY_COMPARE(peer.texts(), (QStringList{"1", "3"}));
        QCOMPARE(peer.gaps, (QList<std::pair<qint64, qint64>>{{2, 4}}));
        QCOMPARE(peer.connection->state(), AcpConnection::State::Ready);
        QVERIFY(m_agent->streamRequests[0].isOpen());
    }

    void whatStandsBehindAGapIsNotLostWithTheAgent()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        m_agent->sayUnheard(updateOf("a", "2"));
        m_agent->streamStatus = 0;
        m_agent->update("a", "3");
        QTRY_COMPARE(m_agent->streamRequests.size(), std::size_t(2));

        peer.connection->abandon({Error::Kind::Gone, "Its server is gone."});

        QCOMPARE(peer.texts(), (QStringList{"1", "3"}));
        QCOMPARE(peer.gaps, (QList<std::pair<qint64, qint64>>{{2, 4}}));
        QCOMPARE(peer.deaths.size(), std::size_t(1));
    }

    void aGapIsAskedForOnceAndThenReported()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->update("a", "1");
        QTRY_COMPARE(peer.texts().size(), 1);
        m_agent->lose(3);

        m_agent->update("a", "2");
        QTRY_COMPARE(peer.texts(), (QStringList{"1", "2"}));

        QCOMPARE(peer.gaps, (QList<std::pair<qint64, qint64>>{{2, 6}}));
        QCOMPARE(m_agent->streamRequests.size(), std::size_t(2));
        m_agent->lose(1);
        m_agent->update("a", "3");
        QTRY_COMPARE(peer.gaps.size(), 2); // each gap has its own second chance
        QCOMPARE(m_agent->streamRequests.size(), std::size_t(3));
    }

    void aResponseThatIsLostInAGapIsTakenFromThePost()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        const auto call = m_agent->last("session/prompt");

        m_agent->lose(1);
        ScriptedAgent::answer(call, 200, ScriptedAgent::response(call, {{"stopReason", "end_turn"}}));
        m_agent->update("a", "after");

        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
        QCOMPARE(peer.responses(), 1);
        QCOMPARE(peer.arrivals.back().streamId, 0);
        QCOMPARE(peer.arrivals.back().session, sessionA);
    }

    void aResponseThatIsLostIsTakenFromThePostAlsoWhenOthersGoOnTalking()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("b", sessionB);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        const auto call = m_agent->last("session/prompt");
        QTimer chatter;
        connect(&chatter, &QTimer::timeout, this, [this] { m_agent->update("b", "chatter"); });
        chatter.start(20ms);

        m_agent->lose(1);
        ScriptedAgent::answer(call, 200, ScriptedAgent::response(call, {}));

        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
    }

    void anAnswerToThePostThatIsNoneFailsTheRequest()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto call = peer.call("x", sessionA);
        QTRY_COMPARE(m_agent->count("x"), 1);

        ScriptedAgent::answer(m_agent->last("x"), 200, R"({"jsonrpc":"2.0","id":"other","result":{}})");

        QTRY_VERIFY(call.isDone());
        QCOMPARE(call->error().kind, Error::Kind::Protocol);
    }

    void aDeadAgentEndsEveryRequestWithAnError_data()
    {
        QTest::addColumn<QString>("sign");
        for (const char *sign : {"404 on the stream", "400 missing agent", "502", "agent_exited", "abandoned"})
            QTest::newRow(sign) << sign;
    }
    void aDeadAgentEndsEveryRequestWithAnError()
    {
        QFETCH(QString, sign);
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto first = peer.call("session/prompt", sessionA);
        const auto second = peer.call("session/prompt", sessionB);
        QTRY_COMPARE(m_agent->count("session/prompt"), 2);

        if (sign == "404 on the stream") {
            m_agent->forget();
            m_agent->cutStreams();
        } else if (sign == "400 missing agent") {
            ScriptedAgent::problem(m_agent->calls.back(), 400, "invalid_request", "missing required 'agent'");
        } else if (sign == "502") {
            ScriptedAgent::problem(m_agent->calls.back(), 502, "stream_error", "broken pipe");
        } else if (sign == "agent_exited") {
            m_agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"success", false}, {"code", 3}}));
        } else {
            peer.connection->abandon({Error::Kind::Gone, "Its server is gone."});
        }

        QTRY_VERIFY(first.isDone() && second.isDone());
        QCOMPARE(first->error().kind, Error::Kind::Gone);
        QCOMPARE(second->error().kind, Error::Kind::Gone);
        QCOMPARE(peer.deaths.size(), std::size_t(1));
        QCOMPARE(peer.connection->state(), AcpConnection::State::Dead);
        QVERIFY(!peer.connection->record().open);
        const Result<QJsonObject> later = await(peer.connection->call(peer.connection->prepare("x", {}, sessionA)));
        QCOMPARE(later.error().kind, Error::Kind::Gone);
        QCOMPARE(await(peer.connection->tell("{}")).error().kind, Error::Kind::Gone);
        QTRY_COMPARE(m_agent->openStreams(), 0);
    }

    void aDeadAgentIsAlsoSeenByAnAnswer()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        m_agent->on[""] = [](const ScriptedAgent::Call &call) {
            ScriptedAgent::problem(call, 502, "stream_error", "broken pipe");
        };

        const Result<> told = await(peer.connection->tell(responseEnvelope("0", {})));

        QCOMPARE(told.error().kind, Error::Kind::Gone);
        QTRY_VERIFY(prompt.isDone());
    }

    void anExitSaysHow_data()
    {
        QTest::addColumn<QJsonValue>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("code") << QJsonValue(3) << "code 3";
        QTest::newRow("signal") << QJsonValue(QJsonValue::Null) << "signal";
    }
    void anExitSaysHow()
    {
        QFETCH(QJsonValue, code);
        QFETCH(QString, says);
        Peer peer(*m_agent);
        peer.open(*m_agent);

        m_agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"code", code}}));

        QTRY_COMPARE(peer.deaths.size(), std::size_t(1));
        QVERIFY(peer.deaths[0].what.contains(says));
        QCOMPARE(peer.arrivals.back().envelope.method, "_adapter/agent_exited"); // told before it died
    }

    void aTimeOutOfAProxyDoesNotEndATurnThatGoesOn_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {0, 408, 504})
            QTest::addRow("%d", status) << status;
    }
    void aTimeOutOfAProxyDoesNotEndATurnThatGoesOn()
    {
        QFETCH(int, status);
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        const auto call = m_agent->last("session/prompt");

        status == 0 ? ScriptedAgent::cut(call) : ScriptedAgent::answer(call, status, "upstream", "text/plain");
        m_agent->update("a", "still working");
        QTRY_COMPARE(peer.texts().size(), 1);
        QTest::qWait(500); // longer than the patience with a silent one
        QVERIFY(!prompt.isDone());
        m_agent->say(ScriptedAgent::response(call, {{"stopReason", "end_turn"}}));

        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
    }

    void aRequestThatWasCutAndIsNotHeardOfFailsThoughOthersTalk()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("b", sessionB);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);

        ScriptedAgent::cut(m_agent->last("session/prompt"));
        m_agent->update("b", "chatter");

        QTRY_VERIFY(prompt.isDone());
        QCOMPARE(prompt->error().kind, Error::Kind::Unreachable);
        QVERIFY(peer.deaths.empty());
    }

    void equalIdsInBothDirectionsDoNotMix()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        const auto call = m_agent->last("session/prompt");

        // the agent counts as we do, and asks under the very id of our prompt
        const QByteArray id = call.id().mid(1).chopped(1);
        m_agent->say(ScriptedAgent::request(id, "session/request_permission", {{"sessionId", "a"}}));
        m_agent->say(ScriptedAgent::request("2", "session/request_permission", {{"sessionId", "a"}}));
        QTRY_COMPARE(peer.arrivals.size(), std::size_t(3));
        QVERIFY(!prompt.isDone());
        m_agent->say(ScriptedAgent::response(call, {{"stopReason", "end_turn"}}));

        QTRY_VERIFY(prompt.isDone());
        QVERIFY(*prompt);
        QCOMPARE(peer.arrivals[1].envelope.shape, Envelope::Shape::Request);
        QCOMPARE(peer.arrivals[1].session, sessionA);
        QCOMPARE(peer.arrivals.back().session, sessionA);
    }

    void theAnswerToAnotherClientIsNobodysHere()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto call = peer.call("x", sessionA);
        QTRY_COMPARE(m_agent->count("x"), 1);

        m_agent->say(R"({"jsonrpc":"2.0","id":1,"result":{"sessionId":"theirs"}})");
        m_agent->say(R"({"jsonrpc":"2.0","id":"1","error":{"code":1}})");
        QTRY_COMPARE(peer.arrivals.size(), std::size_t(3));

        QVERIFY(!call.isDone());
        QVERIFY(peer.arrivals.back().session.isEmpty());
    }

    void whatTheAgentAsksAndWeDoNotOfferIsRefused_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("session");
        QTest::newRow("known session") << QByteArray("7") << "a";
        QTest::newRow("no session") << QByteArray("\"7\"") << "";
        QTest::newRow("unknown session") << QByteArray("null") << "unknown";
    }
    void whatTheAgentAsksAndWeDoNotOfferIsRefused()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, session);
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        m_agent->on[""] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 202); };

        m_agent->say(ScriptedAgent::request(id, "fs/read_text_file", {{"sessionId", session}}));

        QTRY_COMPARE(m_agent->count(""), 1);
        QCOMPARE(m_agent->last("").message["error"].toObject()["code"].toInt(), -32601);
        QCOMPARE(m_agent->last("").id(), '[' + id + ']');
    }

    void aPermissionForAnUnknownSessionIsCancelledAndNotForgotten()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);

        m_agent->say(ScriptedAgent::request("3", "session/request_permission", {{"sessionId", "unknown"}}));

        QTRY_COMPARE(m_agent->count(""), 1);
        const QJsonObject outcome = m_agent->last("").message["result"].toObject()["outcome"].toObject();
        QCOMPARE(outcome["outcome"].toString(), "cancelled");
    }

    void aPermissionIsNotAnsweredByTheConnection()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);

        m_agent->say(ScriptedAgent::request("3", "session/request_permission", {{"sessionId", "a"}}));
        QTRY_COMPARE(peer.arrivals.size(), std::size_t(2));
        QTest::qWait(50);

        QCOMPARE(m_agent->count(""), 0);
    }

    void aFloodOfRequestsIsRefusedOneAfterTheOther()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        int open = 0;
        int mostOpen = 0;
        m_agent->on[""] = [&](const ScriptedAgent::Call &call) {
            mostOpen = std::max(mostOpen, ++open);
            QTimer::singleShot(1ms, m_agent.get(), [&open, call] {
                --open;
                ScriptedAgent::answer(call, 202);
            });
        };

        for (int i = 0; i < 100; ++i)
            m_agent->say(ScriptedAgent::request(QByteArray::number(i), "terminal/create", {}));

        QTRY_COMPARE(m_agent->count(""), 100);
        QVERIFY2(mostOpen <= 4, qPrintable(QString::number(mostOpen)));
    }

    void updatesForASessionThatIsJustBeingMadeAreHeldBack()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto made = peer.call("session/new", sessionA);
        QTRY_COMPARE(m_agent->count("session/new"), 1);

        m_agent->update("new", "early");
        m_agent->update("other", "foreign");
        m_agent->reply(m_agent->last("session/new"), {{"sessionId", "new"}});
        m_agent->update("new", "late");

        QTRY_COMPARE(peer.texts(), (QStringList{"early", "late"}));
        QVERIFY(made.isDone());
        for (const Arrival &arrival : peer.arrivals) {
            if (arrival.streamId > 1)
                QCOMPARE(arrival.session, sessionA);
        }
        QCOMPARE(peer.arrivals[1].envelope.shape, Envelope::Shape::Response); // first what makes it known
    }

    void aRequestThatWasHeldBackIsAnsweredWhenItsSessionNeverComes()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto made = peer.call("session/new", sessionA);
        QTRY_COMPARE(m_agent->count("session/new"), 1);
        m_agent->on[""] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 202); };
        m_agent->say(ScriptedAgent::request("1", "session/request_permission", {{"sessionId", "new"}}));
        m_agent->say(ScriptedAgent::request("2", "fs/read_text_file", {{"sessionId", "new"}}));

        m_agent->say(ScriptedAgent::errorResponse(m_agent->last("session/new"), -32603, "no"));

        QTRY_VERIFY(made.isDone());
        QTRY_COMPARE(m_agent->count(""), 2);
    }

    void whatASessionLoadTellsAgainIsMarked()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        peer.connection->bind("b", sessionB);
        peer.delivers = false;
        const auto load = peer.call("session/load", sessionA);
        QTRY_COMPARE(m_agent->count("session/load"), 1);

        m_agent->update("a", "old");
        m_agent->update("b", "other");
        m_agent->reply(m_agent->last("session/load"), {});
        m_agent->update("a", "new"); // behind the response, though that is not stored yet
        QTRY_COMPARE(peer.texts().size(), 3);

        QStringList replayed;
        for (const Arrival &arrival : peer.arrivals) {
            if (arrival.replayed)
                replayed << textOf(arrival);
        }
        QCOMPARE(replayed, QStringList{"old"});
    }

    void aLoadThatWasGivenUpMarksNothing()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        peer.connection->bind("a", sessionA);
        {
            const auto load = peer.call("session/load", sessionA);
            QTRY_COMPARE(m_agent->count("session/load"), 1);
        }

        m_agent->update("a", "new");
        QTRY_COMPARE(peer.texts().size(), 1);

        QVERIFY(!peer.arrivals.back().replayed);
    }

    void anotherProcessUnderTheSameIdIsTheEndOfThisOne()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);

        m_agent->replace();
        m_agent->cutStreams();

        QTRY_COMPARE(peer.deaths.size(), std::size_t(1));
        QCOMPARE(peer.deaths[0].kind, Error::Kind::Gone);
        QTRY_VERIFY(prompt.isDone());
    }

    void goesOnWithAnAgentOfAnEarlierRun()
    {
        m_agent->known = true;
        Peer first(*m_agent);
        first.open(*m_agent);
        first.connection->bind("a", sessionA);
        m_agent->update("a", "stored");
        QTRY_COMPARE(first.texts().size(), 1);
        const ConnectionRecord record = first.connection->record();
        first.connection.reset();
        m_agent->update("a", "meanwhile");

        Peer peer(*m_agent, record);
        peer.connection->bind("a", sessionA);
        peer.connection->expect("\"old-1\"", "session/prompt", sessionA);
        const Result<> reopened = await(peer.connection->reopen());
        m_agent->say(R"({"jsonrpc":"2.0","id":"old-1","result":{"stopReason":"end_turn"}})");

        QVERIFY(reopened);
        QTRY_COMPARE(peer.arrivals.size(), std::size_t(2));
        QCOMPARE(peer.texts(), QStringList{"meanwhile"});
        QCOMPARE(peer.arrivals[1].session, sessionA);
        QCOMPARE(m_agent->count("initialize"), 1);
    }

    void anAgentOfAnEarlierRunThatIsNotThereIsGone()
    {
        Peer peer(*m_agent, {"acp-1", {"box"}, "mock", 1000, 5});

        QCOMPARE(await(peer.connection->reopen()).error().kind, Error::Kind::Gone);
    }

    void anAgentThatCannotBeAskedForIsNotTakenForGone()
    {
        {
            Peer first(*m_agent);
            first.open(*m_agent);
        }
        m_agent->listsAcp = false;
        Peer peer(*m_agent, {"acp-1", {"box"}, "mock", 1000, 1});
        peer.connection->bind("a", sessionA);

        const Result<> reopened = await(peer.connection->reopen());
        m_agent->listsAcp = true;
        QTRY_COMPARE(m_agent->openStreams(), 1);
        m_agent->update("a", "here");

        QVERIFY(reopened);
        QTRY_COMPARE(peer.texts(), QStringList{"here"});
        QTRY_COMPARE(peer.connection->state(), AcpConnection::State::Ready);
    }

    void whatIsTooLargeIsNotSent()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);

        const auto prepared = peer.connection->prepare("x", {{"text", QString(2 * 1024 * 1024, 'x')}}, sessionA);
        const Result<QJsonObject> answer = await(peer.connection->call(prepared));

        QCOMPARE(answer.error().kind, Error::Kind::TooLarge);
        QCOMPARE(m_agent->count("x"), 0);
    }

    void idsAreTextsThatNoOtherClientUses()
    {
        Peer one(*m_agent);
        Peer two(*m_agent);

        const QByteArray first = one.connection->prepare("x", {}, {}).id;

        QVERIFY(first.startsWith('"') && first.endsWith('"'));
        QVERIFY(first != one.connection->prepare("x", {}, {}).id);
        QVERIFY(first != two.connection->prepare("x", {}, {}).id);
    }

    void closesAtOnceThoughTheServerNeverAnswers()
    {
        Peer peer(*m_agent);
        peer.open(*m_agent);
        const auto prompt = peer.call("session/prompt", sessionA);
        QTRY_COMPARE(m_agent->count("session/prompt"), 1);
        bool postWasOpen = true;
        m_agent->onDelete = [&](const ScriptedAgent::Call &) {
            postWasOpen = m_agent->last("session/prompt").isOpen();
        };
        QElapsedTimer time;
        time.start();

        Running<bool> closing(closed(peer.connection.get()));
        QTRY_VERIFY(closing.isDone());

        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(m_agent->deletes, 1);
        QVERIFY2(!postWasOpen, "the agent leaves only when no request to it is open");
        QVERIFY(prompt.isDone());
        QCOMPARE(peer.deaths.size(), std::size_t(1));
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"while opening", "while calling", "while reconnecting", "while refusing",
                                 "while it waits for the stream's copy", "in arrived", "in died", "in gapFound",
                                 "in interrupted", "while closing", "while it asks again"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, when);
        Peer peer(*m_agent);
        AcpConnection *const raw = peer.connection.get();
        const auto die = [&peer] {
            if (peer.connection)
                peer.connection.release()->deleteLater();
        };
        if (when == "while opening") {
            m_agent->on["initialize"] = [](const ScriptedAgent::Call &) {};
            Running<Result<>> opening(raw->open());
            QTRY_COMPARE(m_agent->count("initialize"), 1);
            peer.connection.reset();
            QTRY_VERIFY(true);
            return;
        }
        peer.open(*m_agent);
        raw->bind("a", sessionA);
        std::optional<Running<Result<QJsonObject>>> call;
        call.emplace(raw->call(raw->prepare("x", {}, sessionA)));
        QTRY_COMPARE(m_agent->count("x"), 1);
        if (when == "in arrived")
            connect(raw, &AcpConnection::arrived, this, die);
        else if (when == "in died")
            connect(raw, &AcpConnection::died, this, die);
        else if (when == "in gapFound")
            connect(raw, &AcpConnection::gapFound, this, die);
        else if (when == "in interrupted")
            connect(raw, &AcpConnection::interrupted, this, die);

        if (when == "while reconnecting" || when == "in interrupted") {
            m_agent->streamStatus = 503;
            m_agent->cutStreams();
            QTRY_VERIFY(peer.interruptions > 0);
        } else if (when == "while refusing") {
            m_agent->say(ScriptedAgent::request("1", "fs/read_text_file", {}));
            QTRY_COMPARE(m_agent->count(""), 1);
        } else if (when == "while it waits for the stream's copy") {
            ScriptedAgent::answer(m_agent->last("x"), 200, "{}");
            QTest::qWait(20);
        } else if (when == "in arrived") {
            m_agent->update("a", "1");
            QTRY_VERIFY(!peer.connection);
        } else if (when == "in died") {
            m_agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
            QTRY_VERIFY(!peer.connection);
        } else if (when == "in gapFound") {
            m_agent->lose(2);
            m_agent->update("a", "1");
            QTRY_VERIFY(!peer.connection);
        } else if (when == "while it asks again") {
            m_agent->streamStatus = 0;
            m_agent->lose(2);
            m_agent->update("a", "1");
            QTRY_COMPARE(m_agent->streamRequests.size(), std::size_t(2));
        } else if (when == "while closing") {
            Running<bool> closing(closed(raw));
            QTRY_COMPARE(m_agent->deletes, 1);
        }

        peer.connection.reset(); // the sanitizers have the last word

        QTRY_COMPARE(m_agent->openStreams(), 0);
        call.reset();
    }

    void init() { m_agent = std::make_unique<ScriptedAgent>(); }
    void cleanup() { m_agent.reset(); }

private:
    static QByteArray updateOf(const QString &session, const QString &text)
    {
        const QJsonObject content{{"type", "text"}, {"text", text}};
        return ScriptedAgent::notification(
            "session/update",
            {{"sessionId", session},
             {"update", QJsonObject{{"sessionUpdate", "agent_message_chunk"}, {"content", content}}}});
    }

    std::unique_ptr<ScriptedAgent> m_agent;
};

QTEST_GUILESS_MAIN(TestAcpConnection)
#include "tst_acpconnection.moc"

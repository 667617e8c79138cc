// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logfollower.h"
#include "model/agent/replay.h"
#include "tests/fakes/box.h"
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <stdexcept>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

QJsonObject option(const QString &id, const QString &kind)
{
    return {{"optionId", id}, {"name", id}, {"kind", kind}};
}

} // namespace

// Defects that were demonstrated in the JavaScript SDK of sandbox-agent 0.4.2 and that concern sessions and their
// connections, by their number in the list of them. Each test would find its defect there.
class TestSdkDefects : public QObject
{
    Q_OBJECT
private slots:
    void b01_aSessionWithoutAnIdIsAnErrorAtOnce_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::newRow("absent") << QJsonObject();
        QTest::newRow("null") << QJsonObject{{"sessionId", QJsonValue()}};
        QTest::newRow("empty") << QJsonObject{{"sessionId", ""}};
        QTest::newRow("number") << QJsonObject{{"sessionId", 7}};
        QTest::newRow("echo") << QJsonObject{{"echoed", QJsonObject()}};
    }
    void b01_aSessionWithoutAnIdIsAnErrorAtOnce()
    {
        QFETCH(QJsonObject, answer);
        m_box->wake();
        m_box->agent->on["session/new"] = [this, answer](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, answer);
        };

        const Result<SessionId> id = await(m_box->actor->createSession({.agent = "mock"}));

        QCOMPARE(id.error().kind, Error::Kind::Protocol);
        QTest::qWait(50); // for another try, which there must not be
        QCOMPARE(m_box->agent->count("session/new"), 1);
    }

    void b02_aStreamThatIsCutInMidTurnComesBackByItself()
    {
        const SessionId id = workingSession();
        m_box->agent->update("agent-1", "0");
        QTRY_COMPARE(said(id), QStringList{"0"});

        m_box->agent->cutStreams();
        for (int i = 1; i < 40; ++i)
            m_box->agent->update("agent-1", QString::number(i));
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QCOMPARE(said(id).size(), 40);
        for (int i = 0; i < 40; ++i)
            QCOMPARE(said(id)[i], QString::number(i));
        QCOMPARE(Envelope::parse(events(id).back().payload).shape, Envelope::Shape::Response); // behind all of its turn
        QCOMPARE(m_box->agent->calls.size(), std::size_t(3)); // nothing was sent for it
    }

    void b03_aPermissionIsAskedThoughTheStreamWasCut()
    {
        const SessionId id = workingSession();

        m_box->agent->cutStreams();
        ask("0", {option("yes", "allow_once")});

        QTRY_COMPARE(m_box->row(id).waiting, 1);
        QVERIFY(await(permissions().answer(permissions().requests().front(), "yes")));
        QTRY_COMPARE(m_box->agent->count(""), 1);
    }

    void b04_aPostThatFailsFailsItsOwnRequestOnly()
    {
        const SessionId a = workingSession();
        const SessionId b = m_box->session();
        m_box->agent->on["_example.org/x"] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 503); };

        QVERIFY(!await(m_box->sessions().rawSend(b, "_example.org/x", {})));

        QCOMPARE(m_box->row(a).state, SessionState::Working);
        QVERIFY(await(m_box->actor->createSession({.agent = "mock"})));
        QVERIFY(await(m_box->sessions().prompt(b, "Go on.")));
        m_box->agent->reply(m_box->agent->calls[2], {{"stopReason", "end_turn"}}); // A's prompt
        QTRY_COMPARE(m_box->row(a).state, SessionState::Idle);
        QCOMPARE(m_box->row(b).state, SessionState::Working);
        QCOMPARE(m_box->agent->count("initialize"), 1);
    }

    void b05_everyAnswerToAPermissionIsInTheTranscript()
    {
        const SessionId id = workingSession();
        for (int i = 0; i < 6; ++i)
            ask(QByteArray::number(i), {option("yes", "allow_once"), option("no", "reject_once")});
        QTRY_COMPARE(m_box->row(id).waiting, 6);

        for (const RequestId &request : permissions().requests())
            QVERIFY(await(permissions().answer(request, "no")));

        QStringList answered;
        for (const EventRecord &event : events(id)) {
            if (event.sender == Sender::Client && event.payload.contains(R"("optionId":"no")"))
                answered << Envelope::parse(event.payload).id;
        }
        answered.sort();
        QCOMPARE(answered, QStringList({"0", "1", "2", "3", "4", "5"}));
    }

    void b06_idsOfBothDirectionsAreKeptApart()
    {
        const SessionId id = workingSession();
        const QByteArray ours = m_box->agent->last("session/prompt").id().mid(1).chopped(1);
        ask(ours, {option("yes", "allow_once")});
        QTRY_COMPARE(m_box->row(id).waiting, 1);

        QVERIFY(await(permissions().answer(permissions().requests().front(), "yes")));
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        const Envelope last = Envelope::parse(events(id).back().payload);
        QCOMPARE(last.id, ours);
        QCOMPARE(last.result.toObject()["stopReason"], QJsonValue("end_turn"));
        QVERIFY(ours.startsWith("\"sg-")); // text, so that an agent that counts never meets it
    }

    void b07_theCopyOfThePostDoesNotOvertakeTheStream()
    {
        const SessionId id = workingSession();
        const ScriptedAgent::Call prompt = m_box->agent->last("session/prompt");
        const QByteArray response = ScriptedAgent::response(prompt, {{"stopReason", "end_turn"}});

        ScriptedAgent::answer(prompt, 200, response);
        QTest::qWait(300); // the stream is late
        QCOMPARE(m_box->row(id).state, SessionState::Working);
        for (int i = 0; i < 20; ++i)
            m_box->agent->update("agent-1", QString::number(i));
        m_box->agent->say(response);

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QCOMPARE(said(id).size(), 20);
        QCOMPARE(events(id).back().payload, response);
    }

    void b08_aPromptWhosePostIsNeverAnsweredHarmsNothing()
    {
        const SessionId id = workingSession();
        const ScriptedAgent::Call prompt = m_box->agent->last("session/prompt");

        m_box->agent->say(ScriptedAgent::response(prompt, {{"stopReason", "end_turn"}})); // by the stream only

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QTRY_VERIFY(!prompt.isOpen()); // given up, so that it cannot fail later on
        QVERIFY(m_box->prompt(id));
        QCOMPARE(m_box->agent->count("initialize"), 1);
    }

    void b08_aPromptWhosePostIsGivenUpByTheServerGoesOn()
    {
        const SessionId id = workingSession();
        m_box->agent->update("agent-1", "at work");

        ScriptedAgent::cut(m_box->agent->last("session/prompt"));
        m_box->agent->update("agent-1", "still at work");
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QCOMPARE(said(id).size(), 2);
        QVERIFY(m_box->remarks(id).isEmpty());
    }

    void b09_aCrashEndsTheTurnAtOnceAndIsInEveryTranscript()
    {
        const SessionId working = workingSession();
        const SessionId idle = m_box->session();
        const QJsonArray blocks{QJsonObject{{"type", "text"}, {"text", "?"}}};
        Running<Result<QJsonObject>> asking(m_box->sessions().converse(idle, blocks));
        QTRY_COMPARE(m_box->agent->count("session/prompt"), 2);

        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"success", false}, {"code", 7}}));

        QTRY_COMPARE_WITH_TIMEOUT(m_box->row(working).state, SessionState::Interrupted, 2000);
        QTRY_VERIFY(asking.isDone());
        QVERIFY(!*asking);
        for (const SessionId &id : {working, idle}) {
            QVERIFY(std::any_of(events(id).begin(), events(id).end(), [](const EventRecord &event) {
                return event.payload.contains("_adapter/agent_exited") && event.payload.contains("\"code\":7");
            }));
        }
        // The server tells the rest when its own patience is over.
        const auto prompts = m_box->agent->calls;
        for (const ScriptedAgent::Call &call : prompts) {
            if (call.message["method"] == "session/prompt")
                ScriptedAgent::answer(call, 500,
                                      R"({"title":"Agent Process Exited","details":{"stderr":"out of tea"}})",
                                      "application/problem+json");
        }
        for (const SessionId &id : {working, idle}) {
            QTRY_VERIFY(std::any_of(events(id).begin(), events(id).end(), [](const EventRecord &event) {
                return event.sender == Sender::Sandgate && event.payload.contains("out of tea");
            }));
        }
        m_box->agent->forget();
        QVERIFY(m_box->prompt(working));
        QCOMPARE(m_box->agent->count("initialize"), 2);
    }

    void b10_aServerThatWasRestartedIsUsedAgain()
    {
        const SessionId id = workingSession();
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);

        m_box->agent->forget(); // POST: 400
        QVERIFY(await(m_box->sessions().prompt(id, "Go on.")));
        QTRY_COMPARE(m_box->row(id).state, SessionState::Interrupted); // and not for ever at work
        QVERIFY(await(m_box->sessions().prompt(id, "Go on.")));

        QTRY_COMPARE(m_box->agent->count("initialize"), 2);
        QTRY_COMPARE(m_box->row(id).state, SessionState::Working);
        QVERIFY(await(m_box->actor->createSession({.agent = "mock"})));
    }

    void b11_aCancelEndsTheTurnAndNotTheSession()
    {
        const SessionId id = workingSession();

        QVERIFY(await(m_box->sessions().rawSend(id, "session/cancel", {})));
        m_box->agent->reply(m_box->agent->last("session/prompt"), {{"stopReason", "cancelled"}});
        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QVERIFY(m_box->prompt(id));
        QVERIFY(await(m_box->sessions().end(id)));

        QCOMPARE(await(m_box->sessions().prompt(id, "Still there?")).error().kind, Error::Kind::Conflict);
        QCOMPARE(await(m_box->sessions().rawSend(id, "_a/b", {})).error().kind, Error::Kind::Conflict);
    }

    void b12_endingASessionStartsNoAgent()
    {
        const SessionId id = workingSession();
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        m_box->restart();
        const auto before = m_box->agent->calls.size();

        QVERIFY(await(m_box->sessions().end(id)));

        QCOMPARE(m_box->agent->calls.size(), before);
        QCOMPARE(m_box->row(id).state, SessionState::Ended);
        QVERIFY(m_box->ledger.sessionRecords[id.value].endedAt);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
    }

    void b13_theNewestHistoryIsHandedOverAndNeverAReplayOfAReplay()
    {
        const SessionId id = workingSession();
        for (int i = 0; i < 200; ++i)
            m_box->agent->update("agent-1", QString("chunk %1 of many words. ").arg(i).repeated(5));
        m_box->agent->update("agent-1", "THE END");
        m_box->endTurn();
        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);

        for (int resumes = 1; resumes <= 3; ++resumes) {
            m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
            QTRY_VERIFY(!m_box->sessions().isConnected());
            m_box->agent->forget();
            QVERIFY(m_box->prompt(id, QString("Question %1.").arg(resumes)));
            const QByteArray sent = m_box->agent->last("session/prompt").body;
            m_box->endTurn();
            QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);

            QCOMPARE(sent.count(replayMarker.data()), 1);
            QVERIFY(resumes > 1 || sent.contains("THE END"));
            QVERIFY(sent.size() < 14000);
            QVERIFY(resumes == 1 || sent.contains(QString("Question %1.").arg(resumes - 1).toUtf8()));
        }
    }

    void b14_closingTakesNoSeconds()
    {
        workingSession(); // its POST is open, and DELETE is never answered
        QElapsedTimer clock;
        clock.start();

        QVERIFY(await(m_box->actor->sleep()));

        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(m_box->agent->deletes, 1);
    }

    void b15_aLongTurnIsStoredFromItsBeginning()
    {
        const SessionId id = workingSession();

        for (int i = 0; i < 600; ++i)
            m_box->agent->update("agent-1", QString::number(i));
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QCOMPARE(said(id).size(), 600);
        QVERIFY(std::any_of(events(id).begin(), events(id).end(), [](const EventRecord &event) {
            return Envelope::parse(event.payload).method == "session/prompt";
        }));
        QCOMPARE(events(id).front().index, 1);
        QCOMPARE(events(id).back().index, EventIndex(events(id).size()));
    }

    void b16_aWrongTokenIsSaidAndNotWaitedFor()
    {
        m_box->agent->healthStatus = 401;
        m_box->patience.start = 1h;
        m_box->make(m_box->recorded());

        const Result<SessionId> id = await(m_box->actor->createSession({.agent = "mock"}), 3s);

        QCOMPARE(id.error().kind, Error::Kind::Unauthorized);
    }

    void b17_aServerThatIsLateIsAskedAgainByTheNextAction()
    {
        m_box->patience.start = 100ms;
        m_box->make(m_box->recorded());
        m_box->agent->healthStatus = 503;
        QCOMPARE(await(m_box->actor->awake()).error().kind, Error::Kind::Timeout);
        m_box->agent->healthStatus = 200;

        QVERIFY(await(m_box->actor->createSession({.agent = "mock"})));
    }

    void b18_aReplyThatIsNotOfferedLeavesTheRequestOpen()
    {
        const SessionId id = workingSession();
        ask("0", {option("ever", "allow_always"), option("never", "reject_always")});
        QTRY_COMPARE(m_box->row(id).waiting, 1);
        const RequestId request = permissions().requests().front();

        const Result<> once = await(permissions().respond(request, PermissionReply::Once));

        QCOMPARE(once.error().kind, Error::Kind::InvalidSettings);
        QVERIFY2(once.error().what.contains("always, reject"), qPrintable(once.error().what));
        QCOMPARE(m_box->agent->count(""), 0);
        QCOMPARE(m_box->row(id).waiting, 1);
        QVERIFY(await(permissions().respond(request, PermissionReply::Reject)));
        QTRY_COMPARE(m_box->agent->count(""), 1);
        QVERIFY(m_box->agent->last("").body.contains("never"));
        QCOMPARE(m_box->row(id).state, SessionState::Working);
    }

    void b19_aListenerThatThrowsHarmsNobodyElse()
    {
        int asked = 0;
        SessionHooks hooks;
        hooks.sessionEvent = [](SandboxActor &, const EventRecord &) -> async::Task<> {
            throw std::runtime_error("listener bug");
        };
        hooks.permissionRequest = [&asked](SandboxActor &, const PermissionRow &) -> async::Task<> {
            ++asked;
            throw std::runtime_error("another");
        };
        m_box->actor->setHooks(hooks);
        const SessionId id = workingSession();

        ask("0", {option("yes", "allow_once")});

        QTRY_COMPARE(asked, 1);
        QTRY_COMPARE(m_box->row(id).waiting, 1);
        QCOMPARE(m_box->agent->count(""), 0);
        QVERIFY(await(permissions().answer(permissions().requests().front(), "yes")));
    }

    void b20_eachOfSeveralOptionsOfOneKindCanBeChosen()
    {
        const SessionId id = workingSession();
        ask("0", {option("as-is", "allow_once"), option("formatted", "allow_once")});
        QTRY_COMPARE(m_box->row(id).waiting, 1);

        QVERIFY(await(permissions().answer(permissions().requests().front(), "formatted")));

        QTRY_COMPARE(m_box->agent->count(""), 1);
        QVERIFY(m_box->agent->last("").body.contains("formatted"));
    }

    void b21_whatIsNewerThanTheSchemaIsAskedAndRecorded()
    {
        const SessionId id = workingSession();
        m_box->agent->say(ScriptedAgent::notification(
            "session/update",
            {{"sessionId", "agent-1"}, {"update", QJsonObject{{"sessionUpdate", "from_the_future"}, {"x", 1}}}}));
        ask("0", {option("forever", "allow_forever")});

        QTRY_COMPARE(m_box->row(id).waiting, 1);

        QCOMPARE(m_box->agent->count(""), 0);
        QCOMPARE(permissions().row(permissions().requests().front()).options.front().kind, "allow_forever");
        QVERIFY(await(permissions().answer(permissions().requests().front(), "forever")));
        QVERIFY(std::any_of(events(id).begin(), events(id).end(),
                            [](const EventRecord &event) { return event.payload.contains("from_the_future"); }));
    }

    void b22_aBooleanOptionIsSetAsWhatItIs()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            const QJsonArray options{QJsonObject{{"id", "web"}, {"type", "boolean"}, {"currentValue", true}}};
            m_box->agent->reply(call, {{"sessionId", "agent-1"}, {"configOptions", options}});
        };
        m_box->agent->on["session/set_config_option"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, {});
        };
        const SessionId id = m_box->session();

        QVERIFY(await(m_box->sessions().setConfigOption(id, "web", false)));
        QVERIFY(!await(m_box->sessions().setConfigOption(id, "web", "false")));

        const QJsonObject sent{{"sessionId", "agent-1"}, {"configId", "web"}, {"type", "boolean"}, {"value", false}};
        QCOMPARE(m_box->agent->last("session/set_config_option").message["params"], QJsonValue(sent));
        QCOMPARE(await(m_box->sessions().configOptions(id))->first()["currentValue"], QJsonValue(false));
    }

    void b23_theStreamIsOpenedOnceTheAgentIsThereAndAQuietClientHears()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        QTRY_COMPARE(m_box->agent->openStreams(), 1);
        QCOMPARE(m_box->agent->streamRequests.size(), std::size_t(1)); // the first one was not refused

        m_box->agent->update("agent-1", "by itself");

        QTRY_COMPARE(said(id), QStringList{"by itself"});
    }

    void b24_anAnswerToAnotherClientIsNotTakenForOurs()
    {
        const SessionId id = workingSession();

        for (int i = 0; i < 2; ++i)
            m_box->agent->say(R"({"jsonrpc":"2.0","id":1,"result":{"stopReason":"end_turn","sessionId":"x"}})");
        m_box->agent->update("agent-1", "still at work");
        QTRY_COMPARE(said(id), QStringList{"still at work"});
        QCOMPARE(m_box->row(id).state, SessionState::Working);
        m_box->endTurn();

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
    }

    void b25_aFollowedLogComesBackShowsWhatIsMissingAndEndsWithItsProcess()
    {
        ScriptedAgent &server = *m_box->agent;
        server.processes.emplace_back().id = "proc_1";
        HttpClient http(server.endpoint());
        ProcessRecord process;
        process.remoteId = "proc_1";
        process.serverCreatedAt = 1;
        LogFollower follower(http, process, {10ms, 50ms, 40s});
        std::vector<LogRecord> entries;
        connect(&follower, &LogFollower::received, this,
                [&](const std::vector<LogRecord> &more) { entries.insert(entries.end(), more.begin(), more.end()); });
        QSignalSpy exited(&follower, &LogFollower::exited);
        follower.start();
        QTRY_COMPARE(server.openLogs(), 1);
        server.log("proc_1", 1, "one");
        QTRY_COMPARE(entries.size(), 1U);

        server.cutLogs();
        QTRY_COMPARE(server.openLogs(), 1);
        server.log("proc_1", 5, "five"); // 2 to 4 were dropped
        QTRY_COMPARE(entries.size(), 3U);
        QCOMPARE(entries[1].stream, LogStream::Gap);
        QCOMPARE(entries[1].data, QByteArray("3"));
        server.processes.back().running = false;

        QTRY_COMPARE_WITH_TIMEOUT(exited.size(), 1, 10000);
    }

    // The server says 400 for what does not exist.
    void b26_anAgentThatIsNotKnownIsSaidInTheServersWords()
    {
        m_box->wake();
        m_box->agent->otherStatus = 400;
        m_box->agent->otherAnswer = "unknown agent: nobody";

        HttpRequest request{"GET", "/v1/agents/nobody"};
        const Result<HttpResponse> answer = await(m_box->actor->request(request));

        QVERIFY(!answer);
        QCOMPARE(answer.error().status, 400);
        QVERIFY2(answer.error().theirWords.contains("unknown agent: nobody"), qPrintable(answer.error().theirWords));
    }

    // One version for whoever installs it: no range, no tag, no other place.
    void b27_theServerThatIsInstalledIsTheOneThatIsMeant()
    {
        QFile packages(SANDGATE_RESOURCES "/npm/package.json");
        QVERIFY(packages.open(QFile::ReadOnly));
        const QJsonObject wanted = QJsonDocument::fromJson(packages.readAll())["dependencies"].toObject();
        QFile lock(SANDGATE_RESOURCES "/npm/package-lock.json");
        QVERIFY(lock.open(QFile::ReadOnly));
        const QJsonObject locked = QJsonDocument::fromJson(lock.readAll())["packages"].toObject();

        QCOMPARE(wanted["@sandbox-agent/cli"].toString(), "0.4.2");
        for (auto package = locked.begin(); package != locked.end(); ++package) {
            if (package.key().contains("sandbox-agent"))
                QCOMPARE(package.value().toObject()["version"].toString(), "0.4.2");
        }
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    SessionId workingSession()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        if (!m_box->prompt(id))
            qFatal("the prompt was not sent");
        return id;
    }
    PermissionBroker &permissions() { return m_box->sessions().permissions(); }
    void ask(const QByteArray &id, const QJsonArray &options)
    {
        m_box->agent->say(ScriptedAgent::request(
            id, "session/request_permission",
            {{"sessionId", "agent-1"}, {"toolCall", QJsonObject{{"toolCallId", "t"}}}, {"options", options}}));
    }
    const std::vector<EventRecord> &events(const SessionId &id) { return m_box->ledger.eventRecords[id.value]; }
    QStringList said(const SessionId &id)
    {
        QStringList texts;
        for (const EventRecord &event : events(id)) {
            const QJsonObject update = Envelope::parse(event.payload).params["update"].toObject();
            if (update["sessionUpdate"].toString() == "agent_message_chunk")
                texts << update["content"].toObject()["text"].toString();
        }
        return texts;
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSdkDefects)
#include "tst_sdkdefects.moc"

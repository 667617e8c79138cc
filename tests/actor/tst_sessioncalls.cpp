// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/box.h"
#include "tests/fakes/configoptions.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

QJsonObject choice(const QString &id, const QString &category, const QString &current, const QStringList &values)
{
    QJsonArray options;
    for (const QString &value : values)
        options.append(QJsonObject{{"value", value}, {"name", value}});
    return {{"id", id}, {"category", category}, {"type", "select"}, {"currentValue", current}, {"options", options}};
}

QJsonArray someOptions(const QString &model = "small", const QString &level = "low")
{
    return {choice("llm", "model", model, {"small", "large"}),
            choice("effort", "thought_level", level, {"low", "high"})};
}

QJsonObject someModes()
{
    return {{"currentModeId", "ask"},
            {"availableModes", QJsonArray{QJsonObject{{"id", "ask"}}, QJsonObject{{"id", "code"}}}}};
}

} // namespace

class TestSessionCalls : public QObject
{
    Q_OBJECT
private slots:
    void aSessionIsStartedAndSetAsWanted()
    {
        offerSettings();
        const QJsonArray servers{QJsonObject{{"name", "files"}, {"command", "serve"}}};

        const Result<SessionId> id =
            await(m_box->actor->createSession({"mock", "/work", servers, "code", "large", "high", "my-own"}));

        QVERIFY(id);
        QCOMPARE(id->value, "my-own");
        QCOMPARE(m_box->row(*id).state, SessionState::Idle);
        const QJsonObject started = m_box->agent->last("session/new").message["params"].toObject();
        QCOMPARE(started, (QJsonObject{{"cwd", "/work"}, {"mcpServers", servers}}));
        QCOMPARE(methods(), (QStringList{"session/new", "session/set_mode", "session/set_config_option",
                                         "session/set_config_option"}));
        QCOMPARE(await(m_box->sessions().modes(*id)).value()["currentModeId"], QJsonValue("code"));
        const QJsonArray options = await(m_box->sessions().configOptions(*id)).value();
        QCOMPARE(valueOf(options, "llm"), QJsonValue("large"));
        QCOMPARE(valueOf(options, "effort"), QJsonValue("high"));
    }

    void aSettingThatCannotBeMadeEndsTheNewSessionAndSaysWhy_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("words");
        QTest::newRow("not offered") << "huge"
                                     << "small, large";
        QTest::newRow("refused") << "large"
                                 << "out of order";
    }
    void aSettingThatCannotBeMadeEndsTheNewSessionAndSaysWhy()
    {
        QFETCH(QString, model);
        QFETCH(QString, words);
        offerSettings();
        m_box->agent->on["session/set_config_option"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->say(ScriptedAgent::errorResponse(call, -32603, "out of order"));
        };

        const Result<SessionId> id = await(m_box->actor->createSession({"mock", {}, {}, {}, model, {}, "mine"}));

        QVERIFY(!id);
        QVERIFY((id.error().what + id.error().theirWords).contains(words));
        QCOMPARE(m_box->row({"mine"}).state, SessionState::Ended);
        QVERIFY(m_box->ledger.sessionRecords["mine"].endedAt);
        QVERIFY(!m_box->ledger.sessionRecords["mine"].subscribed);
    }

    void aSessionThatDoesNotStartIsEnded()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->say(ScriptedAgent::errorResponse(call, -32603, "no"));
        };

        QVERIFY(!await(m_box->actor->createSession({.agent = "mock", .id = "mine"})));

        QCOMPARE(m_box->row({"mine"}).state, SessionState::Ended);
    }

    void anIdIsUsedOnceInAllSandboxes()
    {
        SessionRecord elsewhere;
        elsewhere.id = {"taken"};
        elsewhere.sandbox = {"another box"};
        QVERIFY(m_box->ledger.save(elsewhere));

        const Result<SessionId> id = await(m_box->actor->createSession({.agent = "mock", .id = "taken"}));

        QCOMPARE(id.error().kind, Error::Kind::Conflict);
        QCOMPARE(m_box->ledger.sessionRecords["taken"].sandbox.value, "another box");
        QVERIFY(!m_box->sessions().has({"taken"}));
    }

    void whatCannotBeASessionIsRefusedBeforeAnythingIsMade_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QJsonArray>("servers");
        QTest::newRow("no agent") << ""
                                  << "x" << QJsonArray();
        QTest::newRow("spaces around") << "mock"
                                       << " x" << QJsonArray();
        QTest::newRow("control characters") << "mock"
                                            << "a\nb" << QJsonArray();
        QTest::newRow("endless") << "mock" << QString(300, 'x') << QJsonArray();
        QTest::newRow("a server that is none") << "mock"
                                               << "x" << QJsonArray{"files"};
        QTest::newRow("servers without end") << "mock"
                                             << "x" << QJsonArray{QJsonObject{{"a", QString(300000, 'x')}}};
    }
    void whatCannotBeASessionIsRefusedBeforeAnythingIsMade()
    {
        QFETCH(QString, agent);
        QFETCH(QString, id);
        QFETCH(QJsonArray, servers);

        const Result<SessionId> made =
            await(m_box->actor->createSession({.agent = agent, .mcpServers = servers, .id = id}));

        QCOMPARE(made.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(m_box->ledger.sessionRecords.empty());
        QVERIFY(m_box->provider.calls.isEmpty());
    }

    void whoLeavesDoesNotLeaveHalfOfIt()
    {
        offerSettings();
        QList<ScriptedAgent::Call> held;
        m_box->agent->on["session/set_mode"] = [&held](const ScriptedAgent::Call &call) { held << call; };
        {
            Running<Result<SessionId>> leaving(
                m_box->actor->createSession({.agent = "mock", .mode = "code", .model = "large"}));
            QTRY_COMPARE(held.size(), 1);
        }
        m_box->agent->reply(held.first(), {});

        QTRY_COMPARE(m_box->agent->count("session/set_config_option"), 1);
    }

    void anEndedSessionIsOpenAgainWhenItIsResumed()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        QVERIFY(await(m_box->sessions().end(id)));

        QVERIFY(await(m_box->sessions().resume(id)));

        QCOMPARE(m_box->row(id).state, SessionState::Idle);
        QVERIFY(!m_box->ledger.sessionRecords[id.value].endedAt);
        QVERIFY(m_box->prompt(id));
        QCOMPARE(await(m_box->sessions().resume({"nobody"})).error().kind, Error::Kind::Gone);
    }

    void aSessionThatCannotBeResumedStaysEnded()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        QVERIFY(await(m_box->sessions().end(id)));
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->say(ScriptedAgent::errorResponse(call, -32603, "no"));
        };

        QVERIFY(!await(m_box->sessions().resume(id)));

        QCOMPARE(m_box->row(id).state, SessionState::Ended);
        QVERIFY(m_box->ledger.sessionRecords[id.value].endedAt);
    }

    void aSessionIsResumedOrElseMade()
    {
        offerSettings();
        const NewSession wanted{.agent = "mock", .mode = "code", .id = "mine"};

        const Result<SessionId> made = await(m_box->sessions().resumeOrCreate(wanted));
        const Result<SessionId> again = await(m_box->sessions().resumeOrCreate(wanted));
        NewSession another = wanted;
        another.agent = "claude";
        const Result<SessionId> refused = await(m_box->sessions().resumeOrCreate(another));

        QVERIFY(made && again);
        QCOMPARE(m_box->agent->count("session/new"), 1);
        QCOMPARE(m_box->agent->count("session/set_mode"), 2);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    }

    void itsServersAndFolderComeBackWithAResume()
    {
        m_box->wake();
        const QJsonArray servers{QJsonObject{{"name", "files"}, {"command", "serve"}}};
        const Result<SessionId> id =
            await(m_box->actor->createSession({.agent = "mock", .cwd = "/w", .mcpServers = servers}));
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->agent->forget();
        m_box->restart();
        m_box->wake();

        QVERIFY(await(m_box->sessions().resume(*id)));

        QCOMPARE(m_box->agent->count("session/new"), 2);
        QCOMPARE(m_box->agent->last("session/new").message["params"].toObject(),
                 (QJsonObject{{"cwd", "/w"}, {"mcpServers", servers}}));
    }

    void theServerIsAskedOnceForWhatTheAgentDoesNotSay()
    {
        m_box->agent->agentOptions = {choice("mode", "mode", "ask", {"ask", "code"})};
        m_box->wake();
        const SessionId id = m_box->session();

        const auto modes = await(m_box->sessions().modes(id));
        QCOMPARE(await(m_box->sessions().configOptions(id))->size(), 1);

        QCOMPARE((*modes)["currentModeId"], QJsonValue("ask"));
        QCOMPARE(askedForOptions(), 1);
        QVERIFY(!m_box->ledger.sessionRecords[id.value].configOptions.isEmpty());
    }

    void theServerIsNotAskedForWhatTheAgentSays()
    {
        offerSettings();
        const SessionId id = m_box->session();

        QCOMPARE(await(m_box->sessions().configOptions(id))->size(), 2);
        QCOMPARE((*await(m_box->sessions().modes(id)))["currentModeId"], QJsonValue("ask"));

        QCOMPARE(askedForOptions(), 0);
    }

    void theNewestWordOnASettingCounts()
    {
        offerSettings();
        const SessionId id = m_box->session();
        m_box->agent->on["session/set_config_option"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, {{"configOptions", someOptions("large")}});
            m_box->agent->say(ScriptedAgent::notification(
                "session/update", {{"sessionId", "agent-1"},
                                   {"update", QJsonObject{{"sessionUpdate", "config_option_update"},
                                                          {"configOptions", someOptions("small", "high")}}}}));
        };

        QVERIFY(await(m_box->sessions().setModel(id, "large")));

        QTRY_COMPARE(valueOf(*await(m_box->sessions().configOptions(id)), "effort"), QJsonValue("high"));
        QCOMPARE(valueOf(*await(m_box->sessions().configOptions(id)), "llm"), QJsonValue("small"));
    }

    void whatIsSaidRightBehindTheStartIsNotUndone()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, {{"sessionId", "agent-1"}, {"modes", someModes()}});
            m_box->agent->say(ScriptedAgent::notification(
                "session/update",
                {{"sessionId", "agent-1"},
                 {"update", QJsonObject{{"sessionUpdate", "current_mode_update"}, {"currentModeId", "code"}}}}));
        };

        const SessionId id = m_box->session();

        QTRY_COMPARE((*await(m_box->sessions().modes(id)))["currentModeId"], QJsonValue("code"));
        QCOMPARE((*await(m_box->sessions().modes(id)))["availableModes"].toArray().size(), 2);
    }

    void anAgentThatKnowsNoModesIsSetByItsOption()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            const QJsonArray options{choice("m", "mode", "ask", {"ask", "code"})};
            m_box->agent->reply(call, {{"sessionId", "agent-1"}, {"configOptions", options}});
        };
        m_box->agent->on["session/set_mode"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->say(ScriptedAgent::errorResponse(call, -32601, "Method not found"));
        };
        m_box->agent->on["session/set_config_option"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, {});
        };
        const SessionId id = m_box->session();

        QVERIFY(await(m_box->sessions().setMode(id, "code")));

        QCOMPARE(m_box->agent->last("session/set_config_option").message["params"].toObject(),
                 (QJsonObject{{"sessionId", "agent-1"}, {"configId", "m"}, {"value", "code"}}));
        QCOMPARE((*await(m_box->sessions().modes(id)))["currentModeId"], QJsonValue("code"));
    }

    void aChangeBindsItsSessionAndIsNotMadeInAnEndedOne()
    {
        offerSettings();
        const SessionId id = m_box->session();
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->agent->forget();

        QVERIFY(await(m_box->sessions().setMode(id, "code")));
        QCOMPARE(m_box->agent->count("session/new"), 2);
        QVERIFY(await(m_box->sessions().end(id)));

        QCOMPARE(await(m_box->sessions().setMode(id, "ask")).error().kind, Error::Kind::Conflict);
        QCOMPARE(await(m_box->sessions().setThoughtLevel({"nobody"}, "x")).error().kind, Error::Kind::Gone);
        QCOMPARE(await(m_box->sessions().configOptions({"nobody"})).error().kind, Error::Kind::Gone);
    }

    void aFreshAgentIsSetAsTheOneBefore_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("it agrees") << false;
        QTest::newRow("it refuses") << true;
    }
    void aFreshAgentIsSetAsTheOneBefore()
    {
        QFETCH(bool, refused);
        offerSettings();
        const Result<SessionId> id = await(m_box->actor->createSession({.agent = "mock", .mode = "code"}));
        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {}));
        QTRY_VERIFY(!m_box->sessions().isConnected());
        m_box->agent->forget();
        if (refused) {
            m_box->agent->on["session/set_mode"] = [this](const ScriptedAgent::Call &call) {
                m_box->agent->say(ScriptedAgent::errorResponse(call, -32603, "no"));
            };
        }

        QVERIFY(m_box->prompt(*id));

        QCOMPARE(methods().mid(methods().size() - 3),
                 (QStringList{"session/new", "session/set_mode", "session/prompt"}));
        QCOMPARE((*await(m_box->sessions().modes(*id)))["currentModeId"], QJsonValue(refused ? "ask" : "code"));
        QCOMPARE(m_box->remarks(*id).contains("_sandgate/setting_not_kept"), refused);
    }

    void anyRequestIsSentRecordedAndAnswered()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        m_box->agent->on["_example.org/ask"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, {{"said", call.message["params"].toObject()["q"]}});
        };

        const Result<QJsonObject> answer = await(m_box->sessions().rawSend(id, "_example.org/ask", {{"q", "why"}}));

        QCOMPARE(answer, (QJsonObject{{"said", "why"}}));
        QCOMPARE(m_box->agent->last("_example.org/ask").message["params"].toObject()["sessionId"],
                 QJsonValue("agent-1"));
        QTRY_COMPARE(recorded(id, "_example.org/ask"), 1);
        QVERIFY(m_box->ledger.eventRecords[id.value].back().payload.contains("why"));
    }

    void settingsAreFollowedHoweverTheyAreMade()
    {
        offerSettings();
        const SessionId id = m_box->session();

        QVERIFY(await(m_box->sessions().rawSend(id, "session/set_mode", {{"modeId", "code"}})));

        QCOMPARE((*await(m_box->sessions().modes(id)))["currentModeId"], QJsonValue("code"));
    }

    void aCancelIsAPlainRequest_data()
    {
        QTest::addColumn<bool>("asNotification");
        QTest::newRow("sent") << false;
        QTest::newRow("told") << true;
    }
    void aCancelIsAPlainRequest()
    {
        QFETCH(bool, asNotification);
        m_box->wake();
        const SessionId id = m_box->session();
        QVERIFY(m_box->prompt(id));

        if (asNotification)
            QVERIFY(await(m_box->sessions().rawNotify(id, "session/cancel", {})));
        else
            QVERIFY(await(m_box->sessions().rawSend(id, "session/cancel", {})));

        QCOMPARE(m_box->agent->count("session/cancel"), 1);
        QVERIFY(!m_box->ledger.sessionRecords[id.value].endedAt);
    }

    void aRawPromptIsATurnLikeAnyOther()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        const QJsonArray blocks{QJsonObject{{"type", "text"}, {"text", "Hello?"}}};
        Running<Result<QJsonObject>> asking(m_box->sessions().rawSend(id, "session/prompt", {{"prompt", blocks}}));
        QTRY_COMPARE(m_box->agent->count("session/prompt"), 1);
        QCOMPARE(m_box->row(id).state, SessionState::Working);
        QCOMPARE(m_box->row(id).title, "Hello?");

        m_box->endTurn();

        QTRY_VERIFY(asking.isDone());
        QCOMPARE(*asking, (QJsonObject{{"stopReason", "end_turn"}}));
        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
    }

    void whoWaitsForATurnIsToldThatItHasNoAnswer()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        const QJsonArray blocks{QJsonObject{{"type", "text"}, {"text", "Hello?"}}};
        Running<Result<QJsonObject>> asking(m_box->sessions().converse(id, blocks));
        QTRY_COMPARE(m_box->agent->count("session/prompt"), 1);

        m_box->agent->say(ScriptedAgent::notification("_adapter/agent_exited", {{"code", 3}}));

        QTRY_VERIFY(asking.isDone());
        QCOMPARE(asking->error().kind, Error::Kind::Gone);
    }

    void aNotificationIsSentAndRecorded()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        m_box->agent->on["_example.org/tell"] = [](const ScriptedAgent::Call &call) {
            ScriptedAgent::answer(call, 202);
        };

        QVERIFY(await(m_box->sessions().rawNotify(id, "_example.org/tell", {{"x", 1}})));

        QVERIFY(!m_box->agent->last("_example.org/tell").message.contains("id"));
        QCOMPARE(recorded(id, "_example.org/tell"), 1);
    }

    void whatHasACallOfItsOwnIsNotSentRaw_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method : {"", "initialize", "authenticate", "session/new", "session/load", "session/resume",
                                   "session/fork", "_sandgate/gap", "_adapter/agent_exited"})
            QTest::newRow(method) << method;
    }
    void whatHasACallOfItsOwnIsNotSentRaw()
    {
        QFETCH(QString, method);
        m_box->wake();
        const SessionId id = m_box->session();
        const std::size_t before = m_box->agent->calls.size();

        QCOMPARE(await(m_box->sessions().rawSend(id, method, {})).error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(await(m_box->sessions().rawNotify(id, method, {})).error().kind, Error::Kind::InvalidSettings);

        QCOMPARE(m_box->agent->calls.size(), before);
    }

    void aRawRequestThatIsTooLargeIsNotSentAndNotRecorded()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        const EventIndex before = m_box->row(id).lastIndex;
        const QJsonObject huge{{"x", QString(3 * 1024 * 1024, 'x')}};

        QCOMPARE(await(m_box->sessions().rawSend(id, "_a/b", huge)).error().kind, Error::Kind::TooLarge);
        QCOMPARE(await(m_box->sessions().rawNotify(id, "_a/b", huge)).error().kind, Error::Kind::TooLarge);

        QCOMPARE(m_box->row(id).lastIndex, before);
    }

    void signingInIsOfferedAndStartsWhatWaitedForIt()
    {
        askForSignIn({QJsonObject{{"id", "login"}, {"name", "Log in"}, {"description", "In a browser"}}});
        m_box->wake();
        const SessionId id = *await(m_box->actor->createSession("mock", {}));
        QTRY_COMPARE(m_box->row(id).state, SessionState::Failed);
        QCOMPARE(m_box->row(id).signIn, (std::vector<SignInMethod>{{"login", "Log in", "In a browser", "agent"}}));
        QVERIFY(m_box->row(id).problem->what.contains("Log in"));

        QVERIFY(await(m_box->sessions().authenticate("mock", "magic")).error().what.contains("login"));
        QCOMPARE(m_box->agent->count("authenticate"), 0);
        QVERIFY(await(m_box->sessions().authenticate("mock", "login")));

        QTRY_COMPARE(m_box->row(id).state, SessionState::Idle);
        QVERIFY(m_box->row(id).signIn.empty());
        QCOMPARE(m_box->agent->count("session/new"), 2);
        QCOMPARE(recorded(id, "authenticate"), 0);
    }

    void signingInThatFailsSaysWhy()
    {
        askForSignIn({QJsonObject{{"id", "login"}}});
        m_box->agent->on["authenticate"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->say(ScriptedAgent::errorResponse(call, -32000, "wrong password"));
        };
        m_box->wake();

        const Result<> signedIn = await(m_box->sessions().authenticate("mock", "login"));

        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().theirWords, "wrong password");
    }

    void onlyAKeyThatIsThereSignsInByItself_data()
    {
        QTest::addColumn<QStringList>("methods");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("used");
        QTest::newRow("a key") << QStringList{"login", "openai-api-key"} << true << "openai-api-key";
        QTest::newRow("the first of them")
            << QStringList{"anthropic-api-key", "codex-api-key"} << true << "anthropic-api-key";
        QTest::newRow("no key") << QStringList{"anthropic-api-key", "openai-api-key"} << false << "";
        QTest::newRow("another way") << QStringList{"login", "oauth-api-key"} << true << "";
    }
    void onlyAKeyThatIsThereSignsInByItself()
    {
        QFETCH(QStringList, methods);
        QFETCH(bool, isThere);
        QFETCH(QString, used);
        QJsonArray offered;
        for (const QString &method : methods)
            offered.append(QJsonObject{{"id", method}});
        askForSignIn(offered);
        m_box->agent->runExitCode = isThere ? 0 : 1;
        m_box->wake();

        const SessionId id = *await(m_box->actor->createSession("mock", {}));

        QTRY_COMPARE(m_box->row(id).state, used.isEmpty() ? SessionState::Failed : SessionState::Idle);
        QCOMPARE(m_box->agent->count("authenticate"), used.isEmpty() ? 0 : 1);
        if (!used.isEmpty())
            QCOMPARE(m_box->agent->last("authenticate").message["params"].toObject()["methodId"].toString(), used);
        for (const ScriptedAgent::Call &call : m_box->agent->others)
            QVERIFY(!call.body.contains("echo") && !call.body.contains("printenv")); // its value stays there
    }

    void aKeyThatIsRefusedDoesNotKeepTheAgentFromStarting()
    {
        askForSignIn({QJsonObject{{"id", "openai-api-key"}}, QJsonObject{{"id", "codex-api-key"}}});
        m_box->agent->on["authenticate"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->say(ScriptedAgent::errorResponse(call, -32000, "no"));
        };
        Box::script(*m_box->agent); // sessions need no signing in here
        m_box->wake();

        m_box->session();

        QCOMPARE(m_box->agent->count("authenticate"), 1);
    }

    void whatAnAgentAsksOfItsClientIsRefusedAtOnceAndRecorded_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method :
             {"fs/read_text_file", "fs/write_text_file", "terminal/create", "terminal/output", "terminal/wait_for_exit",
              "terminal/kill", "terminal/release", "elicitation/create", "_example.org/x"})
            QTest::newRow(method) << method;
    }
    void whatAnAgentAsksOfItsClientIsRefusedAtOnceAndRecorded()
    {
        QFETCH(QString, method);
        m_box->wake();
        const SessionId id = m_box->session();
        QCOMPARE(m_box->agent->last("initialize").message["params"].toObject()["clientCapabilities"],
                 QJsonValue(QJsonObject()));
        QVERIFY(m_box->prompt(id));

        m_box->agent->say(ScriptedAgent::request("0", method, {{"sessionId", "agent-1"}, {"path", "/etc/passwd"}}));

        QTRY_COMPARE(m_box->agent->count(""), 1);
        const QJsonObject answer = m_box->agent->last("").message;
        QCOMPARE(answer["id"], QJsonValue(0));
        QCOMPARE(answer["error"]["code"], QJsonValue(-32601));
        const auto &events = m_box->ledger.eventRecords[id.value];
        QCOMPARE(Envelope::parse(events[events.size() - 2].payload).method, method);
        QCOMPARE(events.back().sender, Sender::Client);
        QCOMPARE(events.back().payload, m_box->agent->last("").body);
        QCOMPARE(m_box->row(id).state, SessionState::Working);
    }

    void lookingSomethingUpAsksNobody()
    {
        m_box->wake();
        const SessionId id = m_box->session();
        QVERIFY(await(m_box->actor->sleep()));
        const auto calls = m_box->agent->calls.size();
        const auto streams = m_box->agent->streamRequests.size();

        QCOMPARE(m_box->sessions().ids(), std::vector<SessionId>{id});
        QCOMPARE(m_box->sessions().find(id)->agent, "mock");
        QVERIFY(!m_box->sessions().find({"nobody"}));
        QVERIFY(m_box->sessions().signInMethods("mock").empty());
        QCOMPARE(m_box->row(id).state, SessionState::Idle);
        QTest::qWait(50);

        QCOMPARE(m_box->agent->calls.size(), calls);
        QCOMPARE(m_box->agent->streamRequests.size(), streams);
        QCOMPARE(m_box->state(), SandboxState::Asleep);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method : {"session/new", "session/set_mode", "authenticate", "_example.org/ask"})
            QTest::newRow(method) << method;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, method);
        offerSettings();
        m_box->agent->initialized["authMethods"] = QJsonArray{QJsonObject{{"id", "login"}}};
        m_box->agent->on[method] = [](const ScriptedAgent::Call &) {};
        std::optional<Running<Result<SessionId>>> opening;
        std::optional<Running<Result<>>> signingIn;
        std::optional<Running<Result<QJsonObject>>> asking;
        if (method == "authenticate")
            signingIn.emplace(m_box->sessions().authenticate("mock", "login"));
        else if (method == "_example.org/ask")
            asking.emplace(m_box->sessions().rawSend(m_box->session(), method, {}));
        else
            opening.emplace(m_box->actor->createSession({.agent = "mock", .mode = "code"}));
        QTRY_COMPARE(m_box->agent->count(method), 1);

        m_box->actor.reset(); // the sanitizers have the last word

        QTRY_COMPARE(m_box->agent->openStreams(), 0);
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    // An agent with modes, a model and a thought level, all of which can be set.
    void offerSettings()
    {
        m_box->wake();
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            m_box->agent->reply(call, {{"sessionId", QString("agent-%1").arg(m_box->agent->count("session/new"))},
                                       {"modes", someModes()},
                                       {"configOptions", someOptions()}});
        };
        for (const char *method : {"session/set_mode", "session/set_config_option"})
            m_box->agent->on[method] = [this](const ScriptedAgent::Call &call) { m_box->agent->reply(call, {}); };
    }
    void askForSignIn(const QJsonArray &methods)
    {
        m_box->agent->initialized["authMethods"] = methods;
        m_box->agent->on["session/new"] = [this](const ScriptedAgent::Call &call) {
            if (m_box->agent->count("authenticate") == 0)
                m_box->agent->say(ScriptedAgent::errorResponse(call, -32000, "Authentication required"));
            else
                m_box->agent->reply(call, {{"sessionId", "agent-1"}});
        };
        m_box->agent->on["authenticate"] = [this](const ScriptedAgent::Call &call) { m_box->agent->reply(call, {}); };
    }
    QStringList methods() const
    {
        QStringList methods;
        for (const ScriptedAgent::Call &call : m_box->agent->calls)
            methods << call.message["method"].toString();
        methods.removeAll("initialize");
        return methods;
    }
    int askedForOptions() const
    {
        return int(std::count_if(m_box->agent->others.begin(), m_box->agent->others.end(),
                                 [](const auto &call) { return call.path == "/v1/agents/mock"; }));
    }
    int recorded(const SessionId &id, const QString &method) const
    {
        const auto &events = m_box->ledger.eventRecords[id.value];
        return int(std::count_if(events.begin(), events.end(), [&method](const EventRecord &event) {
            return Envelope::parse(event.payload).method == method;
        }));
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSessionCalls)
#include "tst_sessioncalls.moc"

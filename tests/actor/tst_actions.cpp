// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/actiontable.h"
#include "model/actor/actions/page.h"
#include "model/actor/core.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memoryledger.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include "tests/fakes/scriptedagent.h"
#include "tests/fakes/scriptedprovider.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class TestActions : public QObject
{
    Q_OBJECT
private slots:
    void everyActionHasOneNameAndAWordOfHelp()
    {
        QSet<QString> names;
        for (const Action &action : actionTable()) {
            QVERIFY2(!names.contains(action.name), qPrintable(action.name));
            names << action.name;
            QVERIFY2(action.help.endsWith('.') && !action.help.contains('\n'), qPrintable(action.name));
            QVERIFY2(action.run, qPrintable(action.name));
            const bool namesItself =
                action.subjectArgument.isEmpty() ||
                std::any_of(action.arguments.begin(), action.arguments.end(), [&](const Argument &argument) {
                    return argument.name == action.subjectArgument && argument.required;
                });
            QVERIFY2(namesItself, qPrintable(action.name));
        }
        QCOMPARE(describeActions().toArray().size(), qsizetype(actionTable().size()));
    }

    void whatIsNotUnderstoodSaysWhatIs_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("sandbox");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such action") << "fly"
                                        << "Box" << QJsonObject() << "There is no action \"fly\"";
        QTest::newRow("missing") << "statFs"
                                 << "Box" << QJsonObject() << "statFs needs \"path\". It takes: path: text.";
        QTest::newRow("wrong type") << "statFs"
                                    << "Box" << QJsonObject{{"path", 1}} << "another type";
        QTest::newRow("unknown argument")
            << "getHealth"
            << "Box" << QJsonObject{{"x", 1}} << "does not know \"x\". It takes: no arguments.";
        QTest::newRow("no such sandbox") << "getHealth"
                                         << "Bag" << QJsonObject() << "There is no \"Bag\".";
        QTest::newRow("no sandbox") << "getHealth"
                                    << "" << QJsonObject() << "There is no \"\".";
        QTest::newRow("two of that name") << "getHealth"
                                          << "Twin" << QJsonObject() << "means several";
        QTest::newRow("no such session") << "getSession"
                                         << "" << QJsonObject{{"id", "x"}} << "There is no \"x\".";
        QTest::newRow("no session") << "getSession"
                                    << "" << QJsonObject{{"id", ""}} << "There is no \"\".";
        QTest::newRow("bad limit") << "listSessions"
                                   << "Box" << QJsonObject{{"limit", 0}} << "from 1 to 1000";
        QTest::newRow("bad cursor") << "listSessions"
                                    << "Box" << QJsonObject{{"cursor", "1 or 1=1"}} << "Begin without";
        QTest::newRow("bad base64") << "writeFsFile"
                                    << "Box" << QJsonObject{{"path", "a"}, {"data", "%"}, {"encoding", "base64"}}
                                    << "base64";
        QTest::newRow("bad encoding") << "writeFsFile"
                                      << "Box" << QJsonObject{{"path", "a"}, {"data", "b"}, {"encoding", "c"}}
                                      << "utf8 or base64";
    }
    void whatIsNotUnderstoodSaysWhatIs()
    {
        QFETCH(QString, action);
        QFETCH(QString, sandbox);
        QFETCH(QJsonObject, arguments);
        QFETCH(QString, words);
        make("Twin");
        make("Twin");

        const Result<QJsonValue> answer = ask(action, sandbox, arguments);

        QVERIFY(!answer);
        QVERIFY2(answer.error().what.contains(words), qPrintable(answer.error().what));
        QVERIFY(m_agent->others.empty());
    }

    void aSandboxIsKnownByNameByKeyAndByItsBegin()
    {
        const QString key = ask("getSandbox", "Box")->toObject()["key"].toString();

        QCOMPARE((*ask("getSandbox", key))["name"].toString(), "Box");
        QCOMPARE((*ask("getSandbox", key.left(8)))["name"].toString(), "Box");
    }

    // Scripts make and destroy sandboxes of one name again and again.
    void aNameIsThatOfTheSandboxThatIsNotDestroyed()
    {
        const QString first = (*ask("getSandbox", "Box"))["key"].toString();
        QVERIFY(ask("destroySandbox", "Box"));
        QCOMPARE((*ask("getSandbox", "Box"))["key"].toString(), first);
        make("Box");

        const QString second = (*ask("getSandbox", "Box"))["key"].toString();

        QVERIFY(second != first);
        QVERIFY(ask("destroySandbox", "Box"));
        QCOMPARE((*ask("getSandbox", first))["state"].toString(), "destroyed");
        QVERIFY(ask("getSandbox", "Box").error().what.contains("means several"));
    }

    void aSessionOfAnotherSandboxIsNotFoundInThisOne()
    {
        make("Other");
        const QString session = (*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString();

        QVERIFY(ask("getSession", "Box", {{"id", session}}));
        QVERIFY(ask("getSession", "", {{"id", session.left(8)}}));
        const Result<QJsonValue> elsewhere = ask("getSession", "Other", {{"id", session}});
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().kind, Error::Kind::Gone);
    }

    void argumentsGoWhereTheServerWantsThem_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<QByteArray>("request"); // verb, target, body
        QTest::newRow("path and body") << "moveDesktopWindow" << QJsonObject{{"windowId", "a/ü"}, {"x", 1}, {"y", 2}}
                                       << QByteArray("POST /v1/desktop/windows/a%2F%C3%BC/move {\"x\":1,\"y\":2}");
        QTest::newRow("query, plus and percent") << "statFs" << QJsonObject{{"path", "/a+b %41&c"}}
                                                 << QByteArray("GET /v1/fs/stat?path=%2Fa%2Bb%20%2541%26c ");
        QTest::newRow("flags and numbers")
            << "takeDesktopScreenshot" << QJsonObject{{"scale", 0.5}, {"quality", 80}, {"showCursor", true}}
            << QByteArray("GET /v1/desktop/screenshot?quality=80&scale=0.5&showCursor=true ");
        QTest::newRow("a body though it is empty")
            << "startDesktop" << QJsonObject() << QByteArray("POST /v1/desktop/start {}");
        QTest::newRow("whole body") << "setMcpConfig"
                                    << QJsonObject{{"directory", "/p"},
                                                   {"mcpName", "m"},
                                                   {"config", QJsonObject{{"type", "local"}}}}
                                    << QByteArray("PUT /v1/config/mcp?directory=%2Fp&mcpName=m {\"type\":\"local\"}");
        QTest::newRow("bytes") << "writeFsFile" << QJsonObject{{"path", "/a"}, {"data", "AAE="}, {"encoding", "base64"}}
                               << QByteArray("PUT /v1/fs/file?path=%2Fa \0\1", 28);
        QTest::newRow("text") << "writeFsFile" << QJsonObject{{"path", "/a"}, {"data", "ü"}}
                              << QByteArray("PUT /v1/fs/file?path=%2Fa ü");
    }
    void argumentsGoWhereTheServerWantsThem()
    {
        QFETCH(QString, action);
        QFETCH(QJsonObject, arguments);
        QFETCH(QByteArray, request);
        m_agent->otherStatus = 200;
        m_agent->otherAnswer = "{\"answer\":1}";

        const Result<QJsonValue> answer = ask(action, "Box", arguments);

        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().what));
        const ScriptedAgent::Call &call = m_agent->others.back();
        QCOMPARE(call.verb + ' ' + call.target + ' ' + call.body, request);
    }

    void aRefusalOfTheServerKeepsItsWords()
    {
        m_agent->otherStatus = 409;
        m_agent->otherAnswer = "the desktop sleeps";

        const Result<QJsonValue> answer = ask("getDesktopDisplayInfo", "Box");

        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Conflict);
        QVERIFY(answer.error().theirWords.contains("the desktop sleeps"));
    }

    void aMissingSourceLosesNoTarget()
    {
        m_agent->otherStatus = 400; // of the look at the source
        m_agent->otherAnswer = "path not found: /a";

        const Result<QJsonValue> moved = ask("moveFs", "Box", {{"from", "/a"}, {"to", "/b"}, {"overwrite", true}});

        QVERIFY(!moved);
        QVERIFY2(moved.error().what.startsWith("Nothing was moved."), qPrintable(moved.error().what));
        QCOMPARE(m_agent->others.back().target, "/v1/fs/stat?path=%2Fa");
    }

    void afterDestroyWhatWasSeenIsReadAndAllElseIsRefused()
    {
        const QString session = (*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString();
        QVERIFY(ask("destroySandbox", "Box"));

        QCOMPARE((*ask("listSessions", "Box"))["items"].toArray().size(), 1);
        QVERIFY(ask("getSession", "", {{"id", session}}));
        QVERIFY(!(*ask("getEvents", "", {{"sessionId", session}}))["items"].toArray().isEmpty());
        QVERIFY(ask("destroySandbox", "Box")); // again is no mistake
        const auto requests = m_agent->others.size();
        for (const Action &action : actionTable()) {
            if (action.afterDestroy || action.subject != Action::Subject::Sandbox)
                continue;
            QJsonObject arguments;
            for (const Argument &argument : action.arguments) {
                if (argument.required)
                    arguments[argument.name] = example(argument.type);
            }
            const Result<QJsonValue> answer = ask(action.name, "Box", arguments);
            QVERIFY2(!answer && answer.error().what.contains("destroyed"), qPrintable(action.name));
        }
        QCOMPARE(m_agent->others.size(), requests);
        QCOMPARE(m_provider->count("create"), 1);
    }

    void listingSessionsStartsNoAgent()
    {
        ask("createSession", "Box", {{"agent", "mock"}});
        QVERIFY(ask("sleepSandbox", "Box"));
        const int before = m_agent->count("initialize");

        QCOMPARE((*ask("listSessions", "Box"))["items"].toArray().size(), 1);

        QCOMPARE(m_agent->count("initialize"), before);
        QCOMPARE((*ask("getSandbox", "Box"))["state"].toString(), "asleep");
    }

    void pagesNeitherRepeatNorSkipWhileSessionsAreAdded()
    {
        QStringList before;
        for (int i = 0; i < 7; ++i)
            before.prepend((*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString());
        before = ids(ask("listSessions", "Box"));

        QStringList read;
        QJsonObject arguments{{"limit", 2}};
        for (;;) {
            const Result<QJsonValue> page = ask("listSessions", "Box", arguments);
            read << ids(page);
            if (!(*page)["nextCursor"].isString())
                break;
            arguments["cursor"] = (*page)["nextCursor"];
            ask("createSession", "Box", {{"agent", "mock"}}); // comes before the page that was read
        }

        QCOMPARE(read, before);
    }

    void eventsAreReadInPages()
    {
        const QString session = (*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString();
        const QJsonArray all = (*ask("getEvents", "", {{"sessionId", session}}))["items"].toArray();
        QVERIFY(all.size() >= 2); // session/new and its answer

        const Result<QJsonValue> first = ask("getEvents", "", {{"sessionId", session}, {"limit", 1}});
        const Result<QJsonValue> second =
            ask("getEvents", "", {{"sessionId", session}, {"limit", 1}, {"cursor", (*first)["nextCursor"]}});

        QCOMPARE((*first)["items"][0], all[0]);
        QCOMPARE((*second)["items"][0], all[1]);
        QCOMPARE(all[0]["payload"]["method"].toString(), "session/new");
    }

    void aPromptBringsItsEventsAndEndsWithTheTurn()
    {
        const QString session = (*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString();
        ScriptedAgent *agent = m_agent.get();
        agent->on["session/prompt"] = [agent](const ScriptedAgent::Call &call) {
            agent->update("agent-1", "Hello");
            agent->reply(call, {{"stopReason", "end_turn"}});
        };
        QJsonArray items;

        const Result<QJsonValue> answer = await(perform(
            *m_core, {"prompt", {}, {{"id", session}, {"text", "Hi"}}},
            [&items](const QJsonObject &item) { items.append(item); }, [](const QString &) {}));

        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().what));
        QCOMPARE((*answer)["stopReason"].toString(), "end_turn");
        QCOMPARE(items.first()["payload"]["method"].toString(), "session/prompt");
        QCOMPARE(items.last()["payload"]["result"]["stopReason"].toString(), "end_turn");
    }

    void followedEventsAreTheStoredOnesAndThoseThatCome()
    {
        const QString session = (*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString();
        QList<int> indexes;
        const auto sink = [&indexes](const QJsonObject &item) { indexes << item["eventIndex"].toInt(); };
        {
            Running<Result<QJsonValue>> following(
                perform(*m_core, {"followEvents", {}, {{"sessionId", session}, {"after", 1}}}, sink, {}));
            QTRY_COMPARE(indexes, (QList<int>{2}));
            m_agent->update("agent-1", "more");
            QTRY_COMPARE(indexes, (QList<int>{2, 3}));
        }
        m_agent->update("agent-1", "unheard"); // nobody follows any more
        QTRY_COMPARE((*ask("getEvents", "", {{"sessionId", session}}))["items"].toArray().size(), 4);
        QCOMPARE(indexes, (QList<int>{2, 3}));
    }

    void aWordThatTheAgentDoesNotOfferLeavesTheRequestWaiting()
    {
        const QString session = (*ask("createSession", "Box", {{"agent", "mock"}}))["id"].toString();
        ScriptedAgent *agent = m_agent.get();
        agent->on["session/prompt"] = [](const ScriptedAgent::Call &) {};
        Running<Result<QJsonValue>> prompting(
            perform(*m_core, {"prompt", {}, {{"id", session}, {"text", "Hi"}}}, [](const QJsonObject &) {}, {}));
        QTRY_COMPARE(agent->count("session/prompt"), 1);
        const QJsonObject option{{"optionId", "no"}, {"name", "No"}, {"kind", "reject_once"}};
        const QJsonObject toolCall{{"toolCallId", "t"}, {"title", "Do it"}};
        agent->say(ScriptedAgent::request(
            "0", "session/request_permission",
            {{"sessionId", "agent-1"}, {"toolCall", toolCall}, {"options", QJsonArray{option}}}));
        QTRY_COMPARE(ask("listPermissions", "")->toArray().size(), 1);
        const QString request = ask("listPermissions", "")->toArray().first()["id"].toString();

        const Result<QJsonValue> refused = ask("respondPermission", "", {{"permissionId", request}, {"reply", "once"}});
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains("It offers: reject."), qPrintable(refused.error().what));
        QCOMPARE(ask("listPermissions", "")->toArray().size(), 1);

        QVERIFY(ask("respondPermission", "", {{"permissionId", request}, {"reply", "reject"}}));
        QVERIFY(ask("listPermissions", "")->toArray().isEmpty());
    }

    void anAccountIsKeptWhenItIsAccepted()
    {
        QVERIFY(ask("saveAccount", "",
                    {{"provider", "scripted"}, {"account", "work"}, {"values", QJsonObject{{"key", "k1"}}}}));
        QJsonArray accounts = ask("listAccounts", "", {{"provider", "scripted"}})->toArray();
        QCOMPARE(accounts.size(), 2);
        QCOMPARE(accounts.at(0)["source"].toString(), ""); // of the default one nothing is known
        QCOMPARE(accounts.at(1)["name"].toString(), "work");
        QCOMPARE(accounts.at(1)["secrets"].toArray(), QJsonArray{"key"});
        QVERIFY(!QJsonDocument(accounts).toJson().contains("k1"));

        // A secret that is not entered again stays.
        const QJsonObject region{{"region", "us"}};
        QVERIFY(ask("saveAccount", "", {{"provider", "scripted"}, {"account", "work"}, {"values", region}}));
        QVERIFY(m_secrets->secrets.value("account/scripted/work").contains("k1"));

        // What is refused leaves what was there.
        m_provider->errors["check"] = Error{Error::Kind::Unauthorized, "It does not accept the key."};
        const QJsonObject wrong{{"key", "wrong"}};
        const Result<QJsonValue> refused =
            ask("saveAccount", "", {{"provider", "scripted"}, {"account", "work"}, {"values", wrong}});
        QCOMPARE(refused.error().kind, Error::Kind::Unauthorized);
        QVERIFY(m_secrets->secrets.value("account/scripted/work").contains("k1"));
        QVERIFY(m_secrets->secrets.value("account/scripted/work").contains("us"));
        QVERIFY(!ask("saveAccount", "", {{"provider", "scripted"}, {"account", "other"}, {"values", wrong}}));
        accounts = ask("listAccounts", "", {{"provider", "scripted"}})->toArray();
        QCOMPARE(accounts.size(), 2);

        QVERIFY(ask("removeAccount", "", {{"provider", "scripted"}, {"account", "work"}}));
        QCOMPARE(ask("listAccounts", "", {{"provider", "scripted"}})->toArray().size(), 1);
    }

    void aSandboxIsMadeFromAProfile()
    {
        const QJsonObject here{{"where", "here"}};
        QVERIFY(ask("saveProfile", "", {{"name", " Mine "}, {"provider", "scripted"}, {"settings", here}}));
        QCOMPARE(ask("listProfiles", "")->toArray().at(0)["name"].toString(), "Mine");
        QVERIFY(!ask("saveProfile", "", {{"name", "No"}, {"provider", "nobody"}}));
        QVERIFY(
            !ask("saveProfile", "", {{"name", "No"}, {"provider", "scripted"}, {"settings", QJsonObject{{"x", 1}}}}));
        QVERIFY(!ask("saveProfile", "", {{"name", ""}, {"provider", "scripted"}}));

        QVERIFY(ask("createSandbox", "", {{"name", "From"}, {"profile", "Mine"}}));
        QVERIFY(ask("createSandbox", "",
                    {{"name", "Other"}, {"profile", "Mine"}, {"settings", QJsonObject{{"where", "there"}}}}));
        QCOMPARE(m_core->host().find(keyOf("From"))->record().settings, here);
        QCOMPARE(m_core->host().find(keyOf("Other"))->record().settings, (QJsonObject{{"where", "there"}}));

        QVERIFY(ask("removeProfile", "", {{"name", "Mine"}}));
        QVERIFY(ask("removeProfile", "", {{"name", "Mine"}})); // again is no mistake
        QVERIFY(!ask("createSandbox", "", {{"name", "Late"}, {"profile", "Mine"}}));
    }

    void anOrphanIsDestroyed()
    {
        m_provider->existing["scripted/lost"] = {"lost"};
        QVERIFY(!ask("discardOrphan", "", {{"id", "scripted/not-there"}}));
        QVERIFY(!ask("discardOrphan", "", {{"id", "scripted/1"}})); // that is on record
        QVERIFY(ask("discardOrphan", "", {{"id", "scripted/lost"}}));
        QCOMPARE(m_provider->calls.filter("destroy"), QStringList{"destroy scripted/lost"});
    }

    void init()
    {
        m_agent = std::make_unique<ScriptedAgent>();
        ScriptedAgent *agent = m_agent.get();
        agent->on["session/new"] = [agent](const ScriptedAgent::Call &call) {
            agent->reply(call, {{"sessionId", QString("agent-%1").arg(agent->count("session/new"))}});
        };
        agent->on["session/cancel"] =
            agent->on[""] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 202); };
        CoreParts parts;
        parts.ledger = std::make_unique<MemoryLedger>();
        auto secrets = std::make_unique<MemorySecrets>();
        m_secrets = secrets.get();
        parts.accounts = std::make_unique<Accounts>(*secrets, QProcessEnvironment());
        parts.secrets = std::move(secrets);
        auto provider = std::make_unique<ScriptedProvider>();
        m_provider = provider.get();
        m_provider->endpoint = m_agent->endpoint();
        parts.providers.push_back(std::move(provider));
        parts.patience.healthPause = 10ms;
        m_core = std::make_unique<Core>(std::move(parts), [](const Delivery &) {});
        QVERIFY(m_core->start());
        make("Box");
    }

    void cleanup()
    {
        m_core.reset();
        m_agent.reset();
    }

private:
    Result<QJsonValue> ask(const QString &action, const QString &sandbox, const QJsonObject &arguments = {})
    {
        return await(perform(
            *m_core, {action, sandbox, arguments}, [](const QJsonObject &) {}, [](const QString &) {}));
    }

    void make(const QString &name) { QVERIFY(ask("createSandbox", "", {{"name", name}, {"provider", "scripted"}})); }

    static QStringList ids(const Result<QJsonValue> &page)
    {
        QStringList ids;
        const QJsonArray items = (*page)["items"].toArray();
        for (const QJsonValue &item : items)
            ids << item["id"].toString();
        return ids;
    }

    static QJsonValue example(Argument::Type type)
    {
        switch (type) {
        case Argument::Type::Number:
            return 1;
        case Argument::Type::Flag:
            return true;
        case Argument::Type::Object:
            return QJsonObject();
        case Argument::Type::List:
            return QJsonArray();
        case Argument::Type::Text:
        case Argument::Type::Any:
            break;
        }
        return "x";
    }

    SandboxKey keyOf(const QString &name) { return {(*ask("getSandbox", name))["key"].toString()}; }

    MemorySecrets *m_secrets = nullptr;
    std::unique_ptr<ScriptedAgent> m_agent;
    ScriptedProvider *m_provider = nullptr;
    std::unique_ptr<Core> m_core;
};

QTEST_GUILESS_MAIN(TestActions)
#include "tst_actions.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/actiontable.h"
#include "model/actor/core.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include "tests/fakes/scriptedagent.h"
#include "tests/fakes/scriptedprovider.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

QJsonObject option(const QString &id, const QString &kind)
{
    return {{"optionId", id}, {"name", "Option " + id}, {"kind", kind}};
}

const QJsonArray usual{option("yes", "allow_once"), option("always", "allow_always"), option("no", "reject_once")};

} // namespace

// On a real database, with a scripted agent.
class TestRulebook : public QObject
{
    Q_OBJECT
private slots:
    void aRuleAnswersOnceAndItIsOnRecord()
    {
        const RuleId rule = add({{"effect", "allow"}, {"command", "git status **"}});

        request("git status --short");

        QTRY_COMPARE(answers(), QStringList{"yes"}); // not "always"
        const QJsonObject decision = decisions().first().toObject();
        QCOMPARE(decision["outcome"].toString(), "allowed");
        QCOMPARE(decision["by"].toString(), "rule:" + rule.value);
        QVERIFY(decision["reason"].toString().contains("`git status **`"));
        QCOMPARE(decision["toolCall"]["rawInput"]["command"].toString(), "git status --short");
        const Rule *used = m_core->rulebook().find(rule);
        QCOMPARE(used->uses, 1);
        QVERIFY(used->lastUsedAt > 0);
        // before the answer, so that who reads the conversation sees why
        QTRY_VERIFY(remarks().contains("_sandgate/answered"));
    }

    void theRequestIsStoredBeforeItIsAnswered()
    {
        add({{"effect", "allow"}, {"command", "ls"}});
        QStringList states;
        connect(&m_core->writer(), &EventWriter::committed, this, [&](const Batch &batch) {
            for (const PermissionRecord &record : batch.permissions)
                states << QString::number(int(record.state)) + record.optionId;
        });

        request("ls");

        QTRY_COMPARE(states, (QStringList{"0", "1yes", "2yes"}));
    }

    void denyWinsAndACompoundCommandIsAsked()
    {
        add({{"effect", "allow"}, {"command", "ls **"}});
        add({{"effect", "allow"}, {"command", "git **"}});
        add({{"effect", "deny"}, {"command", "git push **"}});

        request("git push origin");
        QTRY_COMPARE(answers(), QStringList{"no"});
        request("ls && rm x");
        QTRY_COMPARE(waiting(), 1);
        request("ls && git status");
        QTRY_COMPARE(answers(), (QStringList{"no", "yes"}));
        QCOMPARE(waiting(), 1);
    }

    void destructionIsDeniedWithoutAnyRule()
    {
        request("sudo rm -rf /");

        QTRY_COMPARE(answers(), QStringList{"no"});
        QCOMPARE(decisions().first()["by"].toString(), "built-in");
    }

    void whatTheAgentDoesNotOfferForOnceIsAsked_data()
    {
        QTest::addColumn<QJsonArray>("options");
        QTest::addColumn<QString>("command");
        QTest::newRow("always only") << QJsonArray{option("a", "allow_always"), option("r", "reject_always")} << "ls";
        QTest::newRow("two that allow once")
            << QJsonArray{option("a", "allow_once"), option("b", "allow_once"), option("r", "reject_once")} << "ls";
        QTest::newRow("no once that rejects")
            << QJsonArray{option("a", "allow_once"), option("r", "reject_always")} << "rm -rf /";
        QTest::newRow("nothing") << QJsonArray{} << "ls";
    }
    void whatTheAgentDoesNotOfferForOnceIsAsked()
    {
        QFETCH(QJsonArray, options);
        QFETCH(QString, command);
        add({{"effect", "allow"}, {"command", "ls"}});

        request(command, options);

        QTRY_COMPARE(waiting(), 1);
        request("ls"); // had time to be answered
        QTRY_COMPARE(answers(), QStringList{"yes"});
        QCOMPARE(waiting(), 1);
    }

    void aNewRuleAnswersWhatWaitsAndASuspendedOneNothing()
    {
        request("ls");
        QTRY_COMPARE(waiting(), 1);
        const RuleId rule = add({{"effect", "allow"}, {"command", "ls"}});
        QTRY_COMPARE(answers(), QStringList{"yes"});

        QVERIFY(m_core->rulebook().suspend(rule, true));
        request("ls");
        QTRY_COMPARE(waiting(), 1);
        QVERIFY(m_core->rulebook().suspend(rule, false));
        QTRY_COMPARE(answers(), (QStringList{"yes", "yes"}));

        QVERIFY(m_core->rulebook().remove(rule));
        request("ls");
        QTRY_COMPARE(waiting(), 1);
        QCOMPARE(m_core->rulebook().remove(rule).error().kind, Error::Kind::Gone);
    }

    void rulesOutliveTheProgramAndEverythingDoesNot()
    {
        add({{"effect", "deny"}, {"command", "git push **"}});
        QVERIFY(m_core->rulebook().allowEverything(m_session, 0ms));
        QVERIFY(m_core->rulebook().setSilence(5min));

        restart();

        QCOMPARE(m_core->rulebook().rules().size(), 1U);
        QCOMPARE(m_core->rulebook().rules()[0].command, "git push **");
        QVERIFY(m_core->rulebook().sessionsAllowingEverything().empty());
        QCOMPARE(m_core->rulebook().silence(), 5min);
    }

    void everythingIsAllowedButForWhatIsDeniedOrToBeAsked()
    {
        add({{"effect", "deny"}, {"command", "git push **"}});
        add({{"effect", "ask"}, {"command", "npm publish **"}});
        QVERIFY(m_core->rulebook().allowEverything(m_session, 0ms));

        request("make $(whatever)");
        QTRY_COMPARE(answers(), QStringList{"yes"});
        QCOMPARE(decisions().first()["by"].toString(), "everything");
        request("git push");
        QTRY_COMPARE(answers(), (QStringList{"yes", "no"}));
        request("rm -rf ~");
        QTRY_COMPARE(answers(), (QStringList{"yes", "no", "no"}));
        request("npm publish");
        QTRY_COMPARE(waiting(), 1);
        QVERIFY(m_core->rulebook().askAgain(m_session));
        request("make");
        QTRY_COMPARE(waiting(), 2);
        QTRY_COMPARE(remarks().count("_sandgate/everything"), 2);
    }

    void everythingEndsInTime()
    {
        QVERIFY(m_core->rulebook().allowEverything(m_session, 600ms));
        const qint64 end = m_core->rulebook().sessionsAllowingEverything().at(m_session);
        QVERIFY(end > QDateTime::currentMSecsSinceEpoch());
        request("make");
        QTRY_COMPARE(answers(), QStringList{"yes"});

        QTRY_VERIFY(m_core->rulebook().sessionsAllowingEverything().empty());

        QVERIFY(QDateTime::currentMSecsSinceEpoch() >= end);
        request("make");
        QTRY_COMPARE(waiting(), 1);
        QTRY_COMPARE(remarks().count("_sandgate/everything"), 2);
    }

    void everythingSaidAgainHoldsForTheNewTime()
    {
        QVERIFY(m_core->rulebook().allowEverything(m_session, 300ms));
        QVERIFY(m_core->rulebook().allowEverything(m_session, 0ms));
        const Result<QJsonValue> told =
            ask("setAllowEverything", {{"sessionId", m_session.value}, {"on", true}, {"minutes", 5}});
        QVERIFY(told);
        QVERIFY((*told)["endsAt"].toInteger() > QDateTime::currentMSecsSinceEpoch() + 290000);
        QCOMPARE(m_core->rulebook().sessionsAllowingEverything().at(m_session), (*told)["endsAt"].toInteger());
        QCOMPARE(m_core->rulebook().allowEverything(m_session, -1ms).error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(m_core->rulebook().allowEverything(m_session, 8 * 24h).error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(m_core->rulebook().allowEverything({"nobody"}, 0ms).error().kind, Error::Kind::Gone);
    }

    void anAnswerThatIsNotDeliveredIsLeftToThePerson()
    {
        add({{"effect", "allow"}, {"command", "ls"}});
        m_agent->on[""] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 500); };

        request("ls");

        QTRY_COMPARE(remarks().count("_sandgate/answer_not_delivered"), 1);
        QTRY_COMPARE(waiting(), 1);
        const PermissionRow row = firstRequest();
        QCOMPARE(row.reason, "");
        QCOMPARE(row.optionId, "");
    }

    void silenceDenies()
    {
        QVERIFY(!m_core->rulebook().setSilence(-1min));
        request("make");
        QTRY_COMPARE(waiting(), 1);

        QVERIFY(m_core->rulebook().setSilence(300ms));

        QTRY_COMPARE(answers(), QStringList{"no"});
        QCOMPARE(decisions().first()["by"].toString(), "silence");
        QVERIFY(remarks().contains("_sandgate/answered"));
    }

    void whatAPersonAnswersIsOnRecord()
    {
        request("make");
        QTRY_COMPARE(waiting(), 1);

        QVERIFY(ask("respondPermission", {{"permissionId", firstRequest().id.value}, {"reply", "reject"}}));

        const QJsonObject decision = decisions().first().toObject();
        QCOMPARE(decision["by"].toString(), "cli");
        QCOMPARE(decision["outcome"].toString(), "denied");
        QCOMPARE(decision["sandboxName"].toString(), "Box");
        QCOMPARE(decisions({{"by", "rule"}}).size(), 0);
        QCOMPARE(decisions({{"by", "person"}}).size(), 1);
        QCOMPARE(decisions({{"outcome", "allowed"}}).size(), 0);
        QCOMPARE(decisions({{"text", "MAKE"}}).size(), 1);
        QCOMPARE(decisions({{"text", "other"}}).size(), 0);
        QCOMPARE(decisions({{"sandbox", "Box"}, {"agent", "mock"}}).size(), 1);
        QCOMPARE(decisions({{"from", 4102444800000.0}}).size(), 0);
        QCOMPARE(decisions({{"until", 1}}).size(), 0);
    }

    void theRecordIsExported()
    {
        answerByHand("=cmd, \"quoted\"", "yes");
        const QString csv = m_folder->filePath("decisions.csv");
        const QString lines = m_folder->filePath("decisions.jsonl");

        const Result<QJsonValue> written = ask("exportDecisions", {{"localPath", csv}, {"format", "csv"}});
        QVERIFY2(written, qPrintable(written ? QString() : written.error().what));
        QCOMPARE((*written)["decisions"].toInt(), 1);
        QVERIFY(ask("exportDecisions", {{"localPath", lines}}));

        const QByteArray table = contentOf(csv);
        QVERIFY(table.startsWith("decidedAt,"));
        QVERIFY2(table.contains("\"'=cmd, \"\"quoted\"\"\""), table.constData()); // no formula
        QCOMPARE(QFile(csv).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const QJsonObject line = QJsonDocument::fromJson(contentOf(lines)).object();
        QCOMPARE(line["toolCall"]["rawInput"]["command"].toString(), "=cmd, \"quoted\"");
        QVERIFY(!ask("exportDecisions", {{"localPath", "relative"}}));
        QVERIFY(!ask("exportDecisions", {{"localPath", csv}, {"format", "odt"}}));
    }

    void decisionsComeInPages()
    {
        for (int i = 0; i < 5; ++i)
            answerByHand(QString("run %1").arg(i), "yes");

        const Result<QJsonValue> first = ask("listDecisions", {{"limit", 2}});
        const Result<QJsonValue> second = ask("listDecisions", {{"limit", 2}, {"cursor", (*first)["nextCursor"]}});
        const Result<QJsonValue> third = ask("listDecisions", {{"limit", 2}, {"cursor", (*second)["nextCursor"]}});

        QStringList commands;
        for (const Result<QJsonValue> &page : {first, second, third}) {
            const QJsonArray items = (*page)["items"].toArray();
            for (const QJsonValue &item : items)
                commands << item["toolCall"]["rawInput"]["command"].toString();
        }
        QCOMPARE(commands, (QStringList{"run 4", "run 3", "run 2", "run 1", "run 0"}));
        QVERIFY((*third)["nextCursor"].isUndefined());
    }

    void aRuleIsTriedOnThePastAndNotKept()
    {
        answerByHand("git status", "yes");
        answerByHand("git push", "no");
        answerByHand("git log; rm x", "no");

        const QJsonObject tried =
            ask("tryRule", {{"effect", "allow"}, {"scope", "sandbox"}, {"value", "Box"}, {"command", "git **"}})
                ->toObject();

        QCOMPARE(tried["looked"].toInt(), 3);
        QCOMPARE(tried["would"]["allow"].toInt(), 2); // the one that was refused, too: that is worth knowing
        QCOMPARE(tried["requests"].toArray().size(), 2);
        QVERIFY(m_core->rulebook().rules().empty());
        const QJsonObject denied =
            ask("tryRule", {{"effect", "deny"}, {"scope", "everywhere"}, {"command", "rm **"}})->toObject();
        QCOMPARE(denied["would"]["deny"].toInt(), 1);
    }

    void whatIsAnsweredAgainAndAgainIsProposedAndNotAdded()
    {
        for (int i = 0; i < 3; ++i)
            answerByHand("npm test", "yes");
        for (int i = 0; i < 3; ++i)
            answerByHand("npm publish", i == 1 ? "yes" : "no");
        answerByHand("make", "yes");

        const QJsonArray proposals = ask("listRuleProposals")->toArray();

        QCOMPARE(proposals.size(), 1);
        QCOMPARE(proposals[0]["command"].toString(), "npm test");
        QCOMPARE(proposals[0]["effect"].toString(), "allow");
        QCOMPARE(proposals[0]["scope"].toString(), "session"); // the narrowest that covers them
        QCOMPARE(proposals[0]["answers"].toInt(), 3);
        QVERIFY(m_core->rulebook().rules().empty());
        add({{"effect", "allow"}, {"command", "npm **"}});
        QVERIFY(ask("listRuleProposals")->toArray().isEmpty());
    }

    void listsOneRuleByTheBeginningOfItsId()
    {
        const RuleId first = add({{"effect", "allow"}, {"command", "make"}});
        add({{"effect", "deny"}, {"command", "git push **"}});

        const Result<QJsonValue> one = ask("listRules", {{"ruleId", first.value.left(12)}});

        QVERIFY(one);
        QCOMPARE(one->toArray().size(), 1);
        QCOMPARE(one->toArray().at(0).toObject()["id"].toString(), first.value);
        QCOMPARE(ask("listRules")->toArray().size(), 2);
        QVERIFY(!ask("listRules", {{"ruleId", ""}}));
        QCOMPARE(ask("listRules", {{"ruleId", "no such"}}).error().kind, Error::Kind::Gone);
    }

    void refusesRulesThatCannotBe()
    {
        const auto refused = [this](QJsonObject rule) {
            rule.insert("scope", rule.contains("scope") ? rule["scope"] : QJsonValue("everywhere"));
            return !ask("addRule", rule);
        };
        QVERIFY(refused({{"effect", "permit"}, {"command", "ls"}}));
        QVERIFY(refused({{"effect", "allow"}}));
        QVERIFY(refused({{"effect", "allow"}, {"command", "a && b"}}));
        QVERIFY(refused({{"effect", "allow"}, {"command", "ls"}, {"scope", "session"}}));
        QVERIFY(refused({{"effect", "allow"}, {"command", "ls"}, {"scope", "moon"}}));
        QVERIFY(refused({{"effect", "allow"}, {"command", "ls"}, {"endsAt", 1}}));
        QVERIFY(m_core->rulebook().rules().empty());
    }

    void diesWhileItAnswers()
    {
        add({{"effect", "allow"}, {"command", "ls"}});
        m_agent->on[""] = [](const ScriptedAgent::Call &) {}; // never taken
        request("ls");
        QTRY_COMPARE(states(), QList<int>{int(PermissionState::Sending)});

        m_core.reset(); // the sanitizers have the last word
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_agent = std::make_unique<ScriptedAgent>();
        ScriptedAgent *agent = m_agent.get();
        agent->on["session/new"] = [agent](const ScriptedAgent::Call &call) {
            agent->reply(call, {{"sessionId", QString("agent-%1").arg(agent->count("session/new"))}});
        };
        agent->on["session/cancel"] =
            agent->on[""] = [](const ScriptedAgent::Call &call) { ScriptedAgent::answer(call, 202); };
        agent->on["session/prompt"] = [](const ScriptedAgent::Call &) {};
        m_next = 0;
        make();
        QVERIFY(ask("createSandbox", {{"name", "Box"}, {"provider", "scripted"}}));
        const Result<QJsonValue> session = await(perform(
            *m_core, {"createSession", "Box", {{"agent", "mock"}}}, [](const QJsonObject &) {},
            [](const QString &) {}));
        QVERIFY(session);
        m_session = {(*session)["id"].toString()};
        m_prompting = std::make_unique<Running<Result<QJsonValue>>>(perform(
            *m_core, {"prompt", {}, {{"id", m_session.value}, {"text", "Hi"}}}, [](const QJsonObject &) {},
            [](const QString &) {}));
        QTRY_COMPARE(agent->count("session/prompt"), 1);
    }
    void cleanup()
    {
        m_prompting.reset();
        m_core.reset();
        m_agent.reset();
        m_folder.reset();
    }

private:
    void make()
    {
        const QString file = m_folder->filePath("test.db");
        auto ledger = std::make_unique<SqliteLedger>(file);
        QVERIFY(ledger->open());
        CoreParts parts;
        parts.ledger = std::move(ledger);
        auto secrets = std::make_unique<MemorySecrets>();
        parts.accounts = std::make_unique<Accounts>(*secrets, QProcessEnvironment());
        parts.secrets = std::move(secrets);
        auto provider = std::make_unique<ScriptedProvider>();
        provider->endpoint = m_agent->endpoint();
        parts.providers.push_back(std::move(provider));
        parts.patience.healthPause = 10ms;
        parts.makeReader = [file]() -> Result<std::unique_ptr<PageReader>> {
            auto reader = std::make_unique<Reader>(file);
            if (const Result<> opened = reader->open(); !opened)
                return tl::unexpected(opened.error());
            return std::unique_ptr<PageReader>(std::move(reader));
        };
        m_core = std::make_unique<Core>(std::move(parts), [](const Delivery &) {});
        QVERIFY(m_core->start());
    }
    void restart()
    {
        m_prompting.reset();
        m_core.reset();
        make();
    }
    Result<QJsonValue> ask(const QString &action, const QJsonObject &arguments = {})
    {
        return await(perform(
            *m_core, {action, {}, arguments}, [](const QJsonObject &) {}, [](const QString &) {}));
    }
    RuleId add(QJsonObject rule)
    {
        rule.insert("scope", "sandbox");
        rule.insert("value", "Box");
        const Result<QJsonValue> added = ask("addRule", rule);
        if (!added)
            qFatal("%s", qPrintable(added.error().what));
        return {(*added)["id"].toString()};
    }
    void request(const QString &command, const QJsonArray &options = usual)
    {
        const int number = m_next++;
        const QJsonObject toolCall{{"toolCallId", QString("t%1").arg(number)},
                                   {"title", "Run " + command},
                                   {"kind", "execute"},
                                   {"rawInput", QJsonObject{{"command", command}}}};
        m_agent->say(ScriptedAgent::request(QByteArray::number(number), "session/request_permission",
                                            {{"sessionId", "agent-1"}, {"toolCall", toolCall}, {"options", options}}));
    }
    void answerByHand(const QString &command, const QString &option)
    {
        request(command);
        QTRY_COMPARE(waiting(), 1);
        QVERIFY(ask("answerPermission", {{"permissionId", firstRequest().id.value}, {"optionId", option}}));
    }
    PermissionBroker &broker() { return m_core->host().find(m_session)->sessions().permissions(); }
    int waiting() { return broker().waiting(); }
    PermissionRow firstRequest()
    {
        for (const RequestId &id : broker().requests()) {
            if (broker().row(id).state == PermissionState::Pending)
                return broker().row(id);
        }
        qFatal("nothing waits");
    }
    QList<int> states()
    {
        QList<int> states;
        for (const RequestId &id : broker().requests())
            states << int(broker().row(id).state);
        return states;
    }
    // What the agent was answered, in the order in which it asked.
    QStringList answers()
    {
        std::map<qint64, QString> chosen;
        for (const RequestId &id : broker().requests()) {
            const PermissionRow row = broker().row(id);
            if (row.state == PermissionState::Answered)
                chosen[row.eventIndex] = row.optionId;
        }
        QStringList options;
        for (const auto &[index, option] : chosen)
            options << option;
        return options;
    }
    QJsonArray decisions(const QJsonObject &filter = {})
    {
        const Result<QJsonValue> page = ask("listDecisions", filter);
        return page ? (*page)["items"].toArray() : QJsonArray();
    }
    QStringList remarks()
    {
        QStringList methods;
        const Result<std::vector<EventRecord>> events = m_core->ledger().events(m_session, 1, 1000);
        for (const EventRecord &event : *events) {
            if (event.sender == Sender::Sandgate)
                methods << QJsonDocument::fromJson(event.payload)["method"].toString();
        }
        return methods;
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedAgent> m_agent;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<Running<Result<QJsonValue>>> m_prompting;
    SessionId m_session;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(TestRulebook)
#include "tst_rulebook.moc"

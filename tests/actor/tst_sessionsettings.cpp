// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sessionsettings.h"
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;

namespace {

QJsonObject json(const char *text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("no JSON object: %s", text);
    return document.object();
}

// Modes, and options of all forms: a flat select, a grouped one, a boolean, one from the future.
const char *const session = R"({
    "sessionId": "a",
    "modes": {"currentModeId": "ask", "availableModes": [{"id": "ask", "name": "Ask"}, {"id": "code", "name": "Code"}]},
    "configOptions": [
        {"id": "mode", "category": "mode", "type": "select", "currentValue": "ask",
         "options": [{"value": "ask", "name": "Ask"}, {"value": "code", "name": "Code"}]},
        {"id": "llm", "category": "model", "type": "select", "currentValue": "small",
         "options": [{"group": "fast", "name": "Fast", "options": [{"value": "small", "name": "Small"}]},
                     {"group": "deep", "name": "Deep", "options": [{"value": "large", "name": "Large"}]}]},
        {"id": "effort", "category": "thought_level", "type": "select", "currentValue": "low",
         "options": [{"value": "low", "name": "Low"}, {"value": "high", "name": "High"}]},
        {"id": "web", "type": "boolean", "currentValue": false},
        {"id": "seed", "type": "number", "currentValue": "7"}
    ]})";

SessionSettings settingsOf(const char *result)
{
    SessionSettings settings{SessionRecord()};
    settings.take("session/new", {}, json(result));
    return settings;
}

QJsonValue valueOf(const SessionSettings &settings, const QString &id)
{
    for (const QJsonValue &option : settings.options()) {
        if (option["id"].toString() == id)
            return option["currentValue"];
    }
    return QJsonValue::Undefined;
}

} // namespace

class TestSessionSettings : public QObject
{
    Q_OBJECT
private slots:
    void whatCanBeChosenIsInOneListWithTheModeFirst()
    {
        const std::vector<SessionChoice> choices = settingsOf(session).choices();

        QCOMPARE(choices.size(), std::size_t(4)); // the number has nothing to choose from
        QCOMPARE(choices[0].by, SessionChoice::By::Mode);
        QCOMPARE(choices[0].current, "ask");
        QCOMPARE(choices[0].values.size(), std::size_t(2));
        QCOMPARE(choices[1].id, "llm");
        QCOMPARE(choices[1].values[1].group, "Deep");
        QCOMPARE(choices[2].category, "thought_level");
        QCOMPARE(choices[2].values[1].name, "High");
        QCOMPARE(choices[3].id, "web");
        QVERIFY(choices[3].isSwitch);
        QVERIFY(!choices[3].on);
    }

    void aModelOfAnOldListIsAChoiceUnlessAnOptionIsOne()
    {
        const char *const models = R"({"models": {"currentModelId": "b", "availableModels": [
            {"modelId": "a", "name": "A"}, {"modelId": "b"}]}})";

        const std::vector<SessionChoice> choices = settingsOf(models).choices();

        QCOMPARE(choices.size(), std::size_t(1));
        QCOMPARE(choices[0].by, SessionChoice::By::Model);
        QCOMPARE(choices[0].current, "b");
        QCOMPARE(choices[0].values[1].name, "b");
    }

    void whatIsChosenFollowsTheAgent()
    {
        SessionSettings settings = settingsOf(session);

        settings.takeUpdate(json(R"({"sessionUpdate": "current_mode_update", "currentModeId": "code"})"));

        QCOMPARE(settings.choices()[0].current, "code");
    }

    void aHostileListIsCut()
    {
        QJsonArray options;
        for (int i = 0; i < 100; ++i)
            options.append(
                QJsonObject{{"id", QString::number(i)}, {"name", QString(900, 'x')}, {"currentValue", true}});
        SessionSettings settings{SessionRecord()};
        settings.take("session/new", {}, {{"configOptions", options}});

        const std::vector<SessionChoice> choices = settings.choices();

        QCOMPARE(choices.size(), std::size_t(24));
        QCOMPARE(choices[0].name.size(), 200);
    }

    void whatIsStoredComesBack()
    {
        SessionRecord record;
        SessionSettings before = settingsOf(session);
        before.takeUpdate(json(R"({"sessionUpdate": "current_mode_update", "currentModeId": "code"})"));

        before.storeIn(record);
        const SessionSettings after(record);

        QCOMPARE(after.modes(), before.modes());
        QCOMPARE(after.options(), before.options());
        QVERIFY(after.knowsOptions());
        QVERIFY(!SessionSettings(SessionRecord()).knowsOptions());
    }

    void anEmptyListIsKnowledgeToo()
    {
        SessionRecord record;

        settingsOf(R"({"sessionId": "a", "configOptions": []})").storeIn(record);

        QVERIFY(SessionSettings(record).knowsOptions());
        QVERIFY(!settingsOf(R"({"sessionId": "a"})").knowsOptions());
    }

    void everyChangeBecomesItsRequest()
    {
        const SessionSettings settings = settingsOf(session);

        QCOMPARE(settings.toMode(" code ")->method, "session/set_mode");
        QCOMPARE(settings.toMode(" code ")->params, json(R"({"modeId": "code"})"));
        QCOMPARE(settings.toModeByOption("code")->params, json(R"({"configId": "mode", "value": "code"})"));
        QCOMPARE(settings.toModel("large")->params, json(R"({"configId": "llm", "value": "large"})"));
        QCOMPARE(settings.toThoughtLevel("high")->params, json(R"({"configId": "effort", "value": "high"})"));
        QCOMPARE(settings.toOption("web", true)->params,
                 json(R"({"configId": "web", "type": "boolean", "value": true})"));
        QCOMPARE(settings.toOption("seed", " 8 ")->params, json(R"({"configId": "seed", "value": "8"})"));
    }

    void whatIsNotOfferedIsRefusedWithWhatThereIs_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("mode") << "mode" << QJsonValue("fly") << "ask, code";
        QTest::newRow("no mode") << "mode" << QJsonValue("  ") << "ask, code";
        QTest::newRow("model of no group") << "model" << QJsonValue("fast") << "small, large";
        QTest::newRow("thought level") << "thought" << QJsonValue("max") << "low, high";
        QTest::newRow("option") << "unknown" << QJsonValue("x") << "mode, llm, effort, web, seed";
        QTest::newRow("text for a boolean") << "web" << QJsonValue("false") << "true or false";
        QTest::newRow("boolean for a text") << "llm" << QJsonValue(true) << "small, large";
        QTest::newRow("nothing for a text") << "seed" << QJsonValue() << "none";
    }
    void whatIsNotOfferedIsRefusedWithWhatThereIs()
    {
        QFETCH(QString, call);
        QFETCH(QJsonValue, value);
        QFETCH(QString, words);
        const SessionSettings settings = settingsOf(session);

        const Result<SessionSettings::Change> change = call == "mode"      ? settings.toMode(value.toString())
                                                       : call == "model"   ? settings.toModel(value.toString())
                                                       : call == "thought" ? settings.toThoughtLevel(value.toString())
                                                                           : settings.toOption(call, value);

        QVERIFY(!change);
        QCOMPARE(change.error().kind, Error::Kind::InvalidSettings);
        QVERIFY2(change.error().what.contains(words), qPrintable(change.error().what));
    }

    void aMissingCategoryNamesThoseThatThereAre()
    {
        const SessionSettings settings = settingsOf(R"({"configOptions": [
            {"id": "m", "category": "mode", "type": "select", "options": []}, {"id": "x", "category": "_own"}]})");

        QVERIFY(settings.toModel("large").error().what.contains("mode, _own"));
        QVERIFY(settingsOf("{}").toThoughtLevel("high").error().what.contains("none"));
    }

    void theTwoWordsOnTheModeAgree()
    {
        SessionSettings settings = settingsOf(session);

        settings.take("session/set_mode", json(R"({"modeId": "code"})"), {});
        QCOMPARE(valueOf(settings, "mode"), QJsonValue("code"));
        settings.take("session/set_config_option", json(R"({"configId": "mode", "value": "ask"})"), {});
        QCOMPARE(settings.modes()["currentModeId"], QJsonValue("ask"));
        settings.takeUpdate(json(R"({"sessionUpdate": "config_option_update", "configOptions": [
            {"id": "mode", "category": "mode", "type": "select", "currentValue": "code"}]})"));

        QCOMPARE(settings.modes()["currentModeId"], QJsonValue("code"));
        QCOMPARE(valueOf(settings, "mode"), QJsonValue("code"));
    }

    void theAnswerToAChangeReplacesTheListOrThePlainValue()
    {
        SessionSettings settings = settingsOf(session);

        settings.take("session/set_config_option", json(R"({"configId": "web", "value": true})"), {});
        QCOMPARE(valueOf(settings, "web"), QJsonValue(true));
        QCOMPARE(valueOf(settings, "llm"), QJsonValue("small"));
        settings.take("session/set_config_option", json(R"({"configId": "llm", "value": "large"})"),
                      json(R"({"configOptions": [{"id": "llm", "currentValue": "large"}]})"));

        QCOMPARE(settings.options().size(), 1);
        QCOMPARE(valueOf(settings, "llm"), QJsonValue("large"));
    }

    void modesAreTakenFromTheOptionWhereTheAgentHasNoOthers()
    {
        const SessionSettings settings = settingsOf(R"({"configOptions": [
            {"id": "m", "category": "mode", "type": "select", "options": [
                {"group": "g", "options": [{"value": "plan", "name": "Plan", "description": "Thinks"}]},
                {"value": "code", "name": "Code"}]}]})");

        QCOMPARE(settings.modes(), json(R"({"currentModeId": "plan", "availableModes": [
            {"id": "plan", "name": "Plan", "description": "Thinks"}, {"id": "code", "name": "Code"}]})"));
    }

    void modelsOfBeforeTheOptionsAreSetInTheirWay()
    {
        SessionSettings settings = settingsOf(R"({"models": {"currentModelId": "small", "availableModels": [
            {"modelId": "small"}, {"modelId": "large"}]}})");

        QCOMPARE(settings.toModel("large")->method, "session/set_model");
        QVERIFY(settings.toModel("huge").error().what.contains("small, large"));
        settings.take("session/set_model", json(R"({"modelId": "large"})"), {});
        SessionRecord record;
        settings.storeIn(record);

        QCOMPARE(QJsonDocument::fromJson(record.models)["currentModelId"], QJsonValue("large"));
    }

    void whatTheServerSaysDoesNotUndoWhatTheAgentIsSetTo()
    {
        SessionSettings settings = settingsOf(R"({"modes": {"currentModeId": "code", "availableModes": []}})");

        settings.takeServerOptions(json(R"({"o": [{"id": "mode", "category": "mode", "type": "select",
            "currentValue": "ask", "options": [{"value": "ask"}, {"value": "code"}]}]})")["o"]
                                       .toArray());

        QCOMPARE(settings.modes()["currentModeId"], QJsonValue("code"));
        QCOMPARE(valueOf(settings, "mode"), QJsonValue("code"));
    }

    void aFreshSessionForgetsAndALoadedOneKeeps()
    {
        SessionSettings loaded = settingsOf(session);
        SessionSettings fresh = settingsOf(session);

        loaded.take("session/load", {}, {});
        fresh.take("session/new", {}, {});

        QCOMPARE(loaded.options().size(), 5);
        QVERIFY(!fresh.knowsOptions());
        QVERIFY(fresh.modes().isEmpty());
    }

    void whatWasSetBeforeIsSetAgainAsFarAsItIsOffered()
    {
        SessionSettings before = settingsOf(session);
        before.take("session/set_mode", json(R"({"modeId": "code"})"), {});
        before.take("session/set_config_option", json(R"({"configId": "web", "value": true})"), {});
        before.take("session/set_config_option", json(R"({"configId": "llm", "value": "old"})"), {}); // not any more

        const std::vector<SessionSettings::Change> changes = settingsOf(session).towards(before);

        QCOMPARE(changes.size(), std::size_t(2));
        QCOMPARE(changes[0].params, json(R"({"modeId": "code"})"));
        QCOMPARE(changes[1].params, json(R"({"configId": "web", "type": "boolean", "value": true})"));
        QVERIFY(settingsOf(session).towards(settingsOf(session)).empty());
        QVERIFY(settingsOf("{}").towards(before).empty());
        QVERIFY(settingsOf(session).towards(settingsOf("{}")).empty());
    }

    void hostileSettingsAreBoundedAndHarmless()
    {
        SessionSettings settings = settingsOf(session);
        const QJsonArray huge{QJsonObject{{"id", QString(1024 * 1024, 'x')}}};

        settings.takeUpdate({{"sessionUpdate", "config_option_update"}, {"configOptions", huge}});
        QCOMPARE(settings.options().size(), 5);
        for (const char *odd : {R"({"configOptions": [1, null, "x", {"options": 7}, {"id": 5, "category": []}]})",
                                R"({"modes": [], "configOptions": {}, "models": "many"})"}) {
            const SessionSettings strange = settingsOf(odd);
            QVERIFY(!strange.toOption("x", "y"));
            QVERIFY(!strange.toModel("y"));
            QVERIFY(strange.modes()["availableModes"].toArray().isEmpty());
        }
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many.append(QJsonObject{{"id", QString("option-%1").arg(i)}});
        settings.takeUpdate({{"sessionUpdate", "config_option_update"}, {"configOptions", many}});

        QVERIFY(settings.toOption("none of these", "x").error().what.size() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestSessionSettings)
#include "tst_sessionsettings.moc"

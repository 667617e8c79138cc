// SPDX-License-Identifier: Apache-2.0
#include "model/actor/setups.h"
#include "model/setup/acpservers.h"
#include "model/setup/setupdifference.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

// What a folder is set up with, on the real server; and that agents are told of it.
class TestSetups : public QObject
{
    Q_OBJECT
private slots:
    void aFreshFolderHasOnlyTheServersLimits()
    {
        CoreFixture box;
        box.start();
        const Result<SandboxSetup> setup = await(setups::read(box.makeSandbox(), {}));
        QVERIFY2(setup, setup ? "" : qPrintable(setup.error().what));
        QVERIFY(setup->mcpServers.isEmpty());
        QVERIFY(setup->skills.isEmpty());
        QCOMPARE(setup->processLimits["maxConcurrentProcesses"].toInt(), 64);
    }

    void whatIsAppliedIsThere()
    {
        CoreFixture box;
        box.start();
        SandboxActor &actor = box.makeSandbox();
        QVERIFY(await(setups::apply(actor, {}, wanted(), setups::Others::Keep)));
        const Result<SandboxSetup> there = await(setups::read(actor, {}));
        QVERIFY(there);
        QVERIFY(differences(wanted(), *there).empty());
        QCOMPARE(there->processLimits["maxOutputBytes"].toInt(), 5000);
        QCOMPARE(there->processLimits["maxConcurrentProcesses"].toInt(), 64); // nobody named it

        // Again, with one entry less: it stays, until only what is wanted shall be there.
        SandboxSetup less = wanted();
        less.mcpServers.remove("web");
        QVERIFY(await(setups::apply(actor, {}, less, setups::Others::Keep)));
        QVERIFY(await(setups::read(actor, {}))->mcpServers.contains("web"));
        QVERIFY(await(setups::apply(actor, {}, less, setups::Others::Remove)));
        QCOMPARE(await(setups::read(actor, {}))->mcpServers.keys(), QStringList{"files & more"});
    }

    void eachFolderHasItsOwn()
    {
        CoreFixture box;
        box.start();
        SandboxActor &actor = box.makeSandbox();
        const QString other = box.folder() + "/other folder";
        QVERIFY(await(setups::apply(actor, other, wanted(), setups::Others::Keep)));
        QVERIFY(await(setups::read(actor, {}))->mcpServers.isEmpty());
        QCOMPARE(await(setups::read(actor, other))->mcpServers.size(), 2);
    }

    void aDamagedFileIsSaidAndNothingIsOverwritten()
    {
        CoreFixture box;
        box.start();
        SandboxActor &actor = box.makeSandbox();
        const QString config = actor.row().workspace + "/.sandbox-agent/config";
        QVERIFY(QDir().mkpath(config));
        QFile file(config + "/mcp.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"half");
        file.close();
        const Result<> applied = await(setups::apply(actor, {}, wanted(), setups::Others::Remove));
        QVERIFY(!applied);
        QCOMPARE(applied.error().kind, Error::Kind::Protocol);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "{\"half");
    }

    void anAgentIsToldOfTheServersOfItsSession()
    {
        CoreFixture box;
        box.start();
        SandboxActor &actor = box.makeSandbox();
        QVERIFY(await(setups::apply(actor, {}, wanted(), setups::Others::Keep)));
        const Result<SandboxSetup> there = await(setups::read(actor, {}));
        QVERIFY(there);
        const Result<SessionId> session = await(actor.createSession("mock", {}, acpServers(there->mcpServers).servers));
        QVERIFY(session);
        QTRY_COMPARE(box.session(*session).state, SessionState::Idle);
        const std::vector<EventRecord> events = box.events(*session);
        const auto started = std::find_if(events.begin(), events.end(), [](const EventRecord &event) {
            return event.payload.contains("\"session/new\"");
        });
        QVERIFY(started != events.end());
        const QJsonObject params = QJsonDocument::fromJson(started->payload)["params"].toObject();
        QCOMPARE(params["mcpServers"][0]["command"].toString(), "npx");
        QCOMPARE(params["mcpServers"][1]["url"].toString(), "https://mcp.example/");
    }

    void aKeptSetupIsThereAfterARestart()
    {
        CoreFixture box;
        box.start();
        QVERIFY(setups::save(box.core(), {"Mine", wanted()}));
        QVERIFY(!setups::save(box.core(), {"  ", wanted()}));
        box.crash();
        box.start();
        const Result<SetupRecord> record = setups::called(box.core(), "Mine");
        QVERIFY(record);
        QCOMPARE(record->setup, wanted());
        QCOMPARE(setups::called(box.core(), "Yours").error().kind, Error::Kind::InvalidSettings);
    }

    void diesQuietlyWhileItIsRead()
    {
        CoreFixture box;
        box.start();
        SandboxActor &actor = box.makeSandbox();
        {
            async::Scope scope;
            scope.start(forgotten(actor));
        }
        QVERIFY(await(setups::read(actor, {}))); // nothing hangs on what was dropped
    }

private:
    static async::Task<> forgotten(SandboxActor &actor)
    {
        co_await setups::read(actor, QString());
        qFatal("it was dropped");
    }

    static SandboxSetup wanted()
    {
        SandboxSetup setup;
        setup.mcpServers["files & more"] = {{"type", "local"}, {"command", "npx"}, {"args", QJsonArray{"-y", "files"}}};
        setup.mcpServers["web"] = {{"type", "remote"}, {"url", "https://mcp.example/"}};
        setup.skills["pdf"] = {{"sources", QJsonArray{QJsonObject{{"type", "github"}, {"source", "a/b"}}}}};
        setup.processLimits = {{"maxOutputBytes", 5000}};
        return setup;
    }
};

QTEST_GUILESS_MAIN(TestSetups)
#include "tst_setups.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/clouds/fakecloud.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

constexpr int limit = 60000;

// The main job at a cloud, through the whole core: session, permission, process and its log, sleep, wake, end.
class TestCloudSession : public QObject
{
    Q_OBJECT
private slots:
    void theMainJobIsDoneThere_data()
    {
        QTest::addColumn<bool>("ends");
        QTest::addColumn<bool>("sleeps");
        QTest::newRow("e2b") << true << true;
        QTest::newRow("daytona") << true << true;
        QTest::newRow("vercel") << true << true;
        QTest::newRow("modal") << true << true;
        QTest::newRow("sprites") << false << true;
        QTest::newRow("cloudflare") << false << false; // its files would be gone
        QTest::newRow("computesdk") << true << false;  // likewise
    }
    void theMainJobIsDoneThere()
    {
        QFETCH(bool, ends);
        QFETCH(bool, sleeps);
        const QString name = QTest::currentDataTag();
        FakeCloud cloud(name);
        CoreFixture fixture;
        fixture.patience.timeCheck = 200ms;
        fixture.moreProviders = [&cloud](CoreParts &parts) {
            parts.providers.push_back(cloud.provider(*parts.secrets, *parts.accounts));
        };
        fixture.start();
        QJsonObject settings = cloud.settings();
        settings["demoAgent"] = true;
        SandboxActor &actor = fixture.makeSandbox(cloud.providerName(), settings);
        CoreFixture::installAgentIn(cloud.newestHome() + "/.local/share", "demo");
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, "Please change the configuration.");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), limit);
        const PermissionRow request = fixture.waiting().front();
        QVERIFY(request.saysWhat());
        QVERIFY(await(actor.sessions().permissions().answer(request.id, "allow")));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, limit);
        QVERIFY2(fixture.said(session).contains("successfully updated"), qPrintable(fixture.said(session)));
        QVERIFY(fixture.isWhole(session));

        const Result<ProcessKey> process = await(actor.startProcess("echo from there; sleep 60", {}));
        QVERIFY2(process, process ? "" : qPrintable(process.error().what));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(*process).contains("from there"), limit);
        if (ends)
            QTRY_VERIFY(actor.row().endsAt > 0);

        if (sleeps) {
            QVERIFY(await(actor.sleep(), 60s));
            QCOMPARE(actor.row().state, SandboxState::Asleep);
            fixture.prompt(actor, session, "Please change the configuration once more.");
            QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), limit);
            QVERIFY(await(actor.sessions().permissions().answer(fixture.waiting().front().id, "reject")));
            QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, limit);
            QVERIFY(fixture.isWhole(session));
        }
        QVERIFY(await(actor.destroy(), 60s));
        QCOMPARE(actor.row().state, SandboxState::Destroyed);
        QVERIFY(cloud.newestHome().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCloudSession)
#include "tst_cloudsession.moc"

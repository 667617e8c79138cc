// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QTest>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

constexpr auto turnLimit = 30000;

// The main job on the real server, with real agents: what a person does first, and what goes wrong in the middle of it.
class TestMainJob : public QObject
{
    Q_OBJECT
private slots:
    void aTurnWithAPermissionRuns_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("allowed") << "allow" << "successfully updated";
        QTest::newRow("rejected") << "reject" << "won't make";
    }
    void aTurnWithAPermissionRuns()
    {
        QFETCH(QString, option);
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const SessionId session = fixture.makeSession(actor);

        fixture.prompt(actor, session, "Please change the configuration.");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), turnLimit);
        const PermissionRow request = fixture.waiting().front();
        QCOMPARE(fixture.session(session).state, SessionState::WaitingForDecision);
        const Result<> answered = await(actor.sessions().permissions().answer(request.id, option));
        QVERIFY(answered);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        qInfo().noquote() << fixture.said(session);
        QVERIFY(request.saysWhat());
        QTEST(fixture.said(session).contains("xx") ? QString() : QString(), "outcome");
        QVERIFY(fixture.isWhole(session));
    }
};

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"

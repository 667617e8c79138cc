// SPDX-License-Identifier: Apache-2.0
#include "providers/local/processes.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 30000;

// Sandgate ends, in order or by force, and is started again: what was stored is there, what runs is gone on with.
class TestRestart : public QObject
{
    Q_OBJECT
private slots:
    // A process of its own works in `folder` until it is killed; see main().
    void nothingIsLostWhenSandgateIsKilledInMidTurn()
    {
        const QTemporaryDir folder;
        CoreFixture fixture(folder.path()); // before the other process: ends its server, too, when the test fails
        QProcess killed;
        killed.setReadChannel(QProcess::StandardOutput);
        killed.start(QCoreApplication::applicationFilePath(), {"--work-in", folder.path()});
        QByteArray told; // the newest event that was stored when it said so
        QTRY_VERIFY_WITH_TIMEOUT((told += killed.readAllStandardOutput()).count('\n') >= 30, turnLimit);
        killed.kill();
        QTRY_COMPARE(killed.state(), QProcess::NotRunning);
        told += killed.readAllStandardOutput();
        const auto lines = told.left(told.lastIndexOf('\n')).split('\n');
        const EventIndex shown = lines.last().toLongLong();

        fixture.start();
        QCOMPARE(fixture.sessions().size(), std::size_t(1));
        const SessionId session = fixture.sessions().front();
        const auto storedAtStart = static_cast<EventIndex>(fixture.events(session).size());
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);

        QVERIFY2(storedAtStart >= shown, qPrintable(QString("%1 stored, %2 shown").arg(storedAtStart).arg(shown)));
        QVERIFY(fixture.isWhole(session));
        QCOMPARE(fixture.said(session).count("/400]"), 400); // the turn went on, and all of it is here
        QVERIFY(fixture.remarks(session).isEmpty());
    }

    void aRequestThatWaitsIsStillThereAndCanBeAnswered()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor *actor = &fixture.makeSandbox();
        fixture.installAgent(*actor, "permission");
        const SessionId session = fixture.makeSession(*actor);
        fixture.prompt(*actor, session, "k=1");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), turnLimit);
        const PermissionRow before = fixture.waiting().front();

        fixture.crash();
        fixture.start();
        actor = fixture.core().host().find(session);
        QTRY_COMPARE_WITH_TIMEOUT(actor->row().state, SandboxState::Awake, turnLimit);

        QCOMPARE(fixture.waiting().size(), std::size_t(1));
        const PermissionRow after = fixture.waiting().front();
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.toolCall, before.toolCall);
        QVERIFY(await(actor->sessions().permissions().answer(after.id, after.options.front().id)));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);
        QVERIFY(fixture.said(session).contains("p-0 selected"));
        QVERIFY(fixture.isWhole(session));
    }

    void whatEndedMeanwhileIsSaidToHaveEnded()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor *actor = &fixture.makeSandbox();
        fixture.installAgent(*actor, "permission");
        const SessionId session = fixture.makeSession(*actor);
        fixture.prompt(*actor, session, "k=1");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.waiting().size(), std::size_t(1), turnLimit);
        const qint64 pid = fixture.serverPid(*actor);

        fixture.crash();
        ::kill(static_cast<pid_t>(pid), SIGKILL);
        QTRY_VERIFY(!identityOf(pid)); // a server that is still ending would be adopted, and started again
        fixture.start();
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Interrupted, turnLimit);

        actor = fixture.core().host().find(session);
        QCOMPARE(actor->row().state, SandboxState::Asleep);
        QVERIFY(fixture.waiting().empty());
        QTRY_COMPARE(fixture.remarks(session), QStringList{"_sandgate/interrupted"});
        fixture.prompt(*actor, session, "k=0"); // wakes it, and hands the conversation over
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);
        QVERIFY(fixture.isWhole(session));
    }

    void anOrderlyEndLeavesNoProcessAndAllThatWasSaid()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "chatty");
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "n=5");
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).state, SessionState::Idle, turnLimit);
        const qint64 pid = fixture.serverPid(actor);

        await(ended(fixture.core().host()));
        const bool stillThere = identityOf(pid).has_value();
        fixture.crash();
        fixture.start();

        QVERIFY(!stillThere);
        QVERIFY(fixture.said(session).contains("[5/5]"));
        QCOMPARE(fixture.session(session).state, SessionState::Idle);
    }

    void aSandboxInWhichAnAgentWorksIsLeftRunningAndAdopted()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        fixture.installAgent(actor, "chatty");
        const SessionId session = fixture.makeSession(actor);
        fixture.prompt(actor, session, "n=100000 delay=5");
        const qint64 pid = fixture.serverPid(actor);

        await(ended(fixture.core().host()));
        fixture.crash();
        fixture.start();
        SandboxActor *again = fixture.core().host().find(session);
        QTRY_COMPARE_WITH_TIMEOUT(again->row().state, SandboxState::Awake, turnLimit);

        QCOMPARE(fixture.serverPid(*again), pid);
        QTRY_COMPARE(fixture.session(session).state, SessionState::Working);
        QVERIFY(await(again->sessions().cancelTurn(session)));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.session(session).turnStartedAt, 0, turnLimit);
        QVERIFY(fixture.isWhole(session));
    }

    void aDestroyThatWasCutShortIsTakenUp()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        SandboxRecord record = actor.record();
        const qint64 pid = fixture.serverPid(actor);
        fixture.crash();
        {
            CoreFixture other(fixture.folder());
            other.start();
            record.life = SandboxLife::Destroying;
            QVERIFY(other.core().ledger().save(record));
            other.crash();
        }
        fixture.start();

        QTRY_COMPARE_WITH_TIMEOUT(fixture.core().host().find(record.key)->row().state, SandboxState::Destroyed,
                                  turnLimit);
        QVERIFY(!identityOf(pid));
        QVERIFY(!QDir(fixture.folder() + "/local/" + record.key.value).exists());
    }

private:
    static async::Task<int> ended(ActorHost &host)
    {
        co_await host.shutDown(false);
        co_return 0;
    }
};

// Starts a long turn in `folder` and prints the index of each event once it is stored, until it is killed.
static int workIn(const QString &folder)
{
    CoreFixture fixture(folder);
    fixture.start();
    SandboxActor &actor = fixture.makeSandbox();
    fixture.installAgent(actor, "chatty");
    const SessionId session = fixture.makeSession(actor);
    QObject::connect(&fixture.core().writer(), &EventWriter::committed, [](const Batch &batch) {
        for (const EventRecord &event : batch.events)
            printf("%lld\n", event.index);
        fflush(stdout);
    });
    fixture.prompt(actor, session, "n=400 delay=10");
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--work-in")
        return workIn(arguments.value(2));
    TestRestart test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_restart.moc"

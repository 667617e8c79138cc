// SPDX-License-Identifier: Apache-2.0
#include "providers/async/waits.h"
#include "providers/local/processes.h"
#include "tests/async/probe.h"
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

// The other side of a connection: says nothing, and notices who leaves.
class SilentServer : public QTcpServer
{
public:
    int came = 0;
    int left = 0;

    SilentServer()
    {
        setListenBacklogSize(500);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (const QTcpSocket *socket = nextPendingConnection()) {
                ++came;
                connect(socket, &QTcpSocket::disconnected, this, [this] { ++left; });
            }
        });
    }
};

struct ProcessEnder {
    void operator()(QProcess *process) const
    {
        process->disconnect();
        process->kill();
        process->waitForFinished(); // a test may wait; the program leaves that to the event loop
        delete process;
    }
};

} // namespace

// An object that waits in every way that the tests need.
class Owner : public QObject
{
    Q_OBJECT
public:
    QStringList steps;
    async::Scope tasks; // last

    async::Task<> listenTo(quint16 port)
    {
        const Probe probe;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        co_await async::until(&socket, &QTcpSocket::readyRead);
        steps << "read";
    }
    async::Task<> run(qint64 *pid)
    {
        const Probe probe;
        const std::unique_ptr<QProcess, ProcessEnder> process(new QProcess);
        const QStringList arguments{"300"};
        process->start("sleep", arguments);
        *pid = process->processId();
        co_await async::until(process.get(), &QProcess::finished);
        steps << "finished";
    }
    async::Task<> announce()
    {
        const Probe probe;
        co_await async::sleepFor(1ms);
        emit announced();
        steps << "rest of the step";
        co_await async::sleepFor(1ms);
        steps << "next step";
    }
    async::Task<int> announceAndReturn()
    {
        const Probe probe;
        co_await async::sleepFor(1ms);
        emit announced();
        co_return 1;
    }
    async::Task<> goOnAfterAnnouncing()
    {
        const Probe probe;
        co_await announceAndReturn();
        steps << "went on";
    }
    async::Task<> note(QString step)
    {
        const Probe probe;
        co_await async::sleepFor(1ms);
        steps << step;
    }
    async::Task<> startAnother()
    {
        co_await async::sleepFor(1ms);
        tasks.start(note("another"));
        steps << "first";
    }
    // Cleans up by starting again: the orderly end of an object that was told to stop.
    async::Task<> cleanUpWhenDropped()
    {
        const Probe probe;
        struct CleanUp {
            Owner &owner;
            ~CleanUp() { owner.tasks.start(owner.note("cleaned up")); }
        };
        const CleanUp cleanUp{*this};
        co_await async::sleepFor(1h);
    }

signals:
    void announced();
};

class TestScope : public QObject
{
    Q_OBJECT
private slots:
    void startRunsUpToTheFirstWait()
    {
        Owner owner;

        owner.tasks.start(owner.note("noted"));

        QCOMPARE(Probe::alive, 1);
        QVERIFY(!owner.tasks.isIdle());
        QVERIFY(owner.steps.isEmpty());
        QTRY_COMPARE(owner.steps, QStringList{"noted"});
        QVERIFY(owner.tasks.isIdle());
    }

    void theOwnersEndIsTheEndOfItsConnections()
    {
        SilentServer server;
        auto owner = std::make_unique<Owner>();
        owner->tasks.start(owner->listenTo(server.serverPort()));
        QTRY_COMPARE(server.came, 1);

        owner.reset();

        QCOMPARE(Probe::alive, 0);
        QTRY_COMPARE(server.left, 1);
    }

    void theOwnersEndIsTheEndOfItsProcesses()
    {
        qint64 pid = 0;
        auto owner = std::make_unique<Owner>();
        owner->tasks.start(owner->run(&pid));
        QVERIFY(identityOf(pid));

        owner.reset();

        QVERIFY(!identityOf(pid));
    }

    void nothingResumesAfterTheEnd_data()
    {
        QTest::addColumn<bool>("dies");
        QTest::newRow("cancelled") << false;
        QTest::newRow("owner died") << true;
    }
    void nothingResumesAfterTheEnd()
    {
        QFETCH(bool, dies);
        auto owner = std::make_unique<Owner>();
        owner->tasks.start(owner->note("resumed"));

        if (dies)
            owner.reset();
        else
            owner->tasks.cancel();
        QCOMPARE(Probe::alive, 0);

        Owner other; // its timers are due after the one that must not come
        other.tasks.start(other.announce());
        QTRY_VERIFY(other.tasks.isIdle());
        QVERIFY(!owner || owner->steps.isEmpty());
    }

    void aTaskThatIsCancelledFromASlotOfItsOwnSignalEndsAtItsNextWait()
    {
        Owner owner;
        connect(&owner, &Owner::announced, &owner, [&owner] { owner.tasks.cancel(); });

        owner.tasks.start(owner.announce());

        QTRY_COMPARE(owner.steps, QStringList{"rest of the step"});
        QVERIFY(owner.tasks.isIdle());
        QCOMPARE(Probe::alive, 0);
        owner.tasks.start(owner.note("later"));
        QTRY_COMPARE(owner.steps, (QStringList{"rest of the step", "later"}));
    }

    void whoAwaitsATaskThatIsCancelledFromItsOwnSlotDoesNotGoOn_data()
    {
        QTest::addColumn<bool>("dies");
        QTest::newRow("cancelled") << false;
        QTest::newRow("the scope died") << true;
    }
    void whoAwaitsATaskThatIsCancelledFromItsOwnSlotDoesNotGoOn()
    {
        QFETCH(bool, dies);
        Owner owner;
        auto scope = std::make_unique<async::Scope>();
        connect(&owner, &Owner::announced, &owner, [&scope, dies] {
            if (dies)
                scope.reset();
            else
                scope->cancel();
        });

        scope->start(owner.goOnAfterAnnouncing());
        QCOMPARE(Probe::alive, 2);

        QTRY_COMPARE(Probe::alive, 0);
        QVERIFY(owner.steps.isEmpty());
    }

    void aSlotThatCancelsMayStartAnother()
    {
        Owner owner;
        connect(&owner, &Owner::announced, &owner, [&owner] {
            owner.tasks.cancel();
            owner.tasks.start(owner.note("started by the slot"));
        });

        owner.tasks.start(owner.announce());

        QTRY_COMPARE(owner.steps, (QStringList{"rest of the step", "started by the slot"}));
    }

    void theOwnerMayBeDeletedLaterFromASlotOfItsOwnSignal()
    {
        const QPointer owner(new Owner);
        connect(owner, &Owner::announced, owner, &QObject::deleteLater);

        owner->tasks.start(owner->announce());

        QTRY_VERIFY(!owner);
        QCOMPARE(Probe::alive, 0);
    }

    void startsAgainAfterCancel()
    {
        Owner owner;
        owner.tasks.start(owner.note("cancelled"));
        owner.tasks.cancel();

        owner.tasks.start(owner.note("again"));

        QTRY_VERIFY(owner.tasks.isIdle());
        QCOMPARE(owner.steps, QStringList{"again"});
    }

    void whatUnwindsMayStartItsCleanUp()
    {
        Owner owner;
        owner.tasks.start(owner.cleanUpWhenDropped());

        owner.tasks.cancel();

        QTRY_COMPARE(owner.steps, QStringList{"cleaned up"});
    }

    void aTaskMayStartAnother()
    {
        Owner owner;

        owner.tasks.start(owner.startAnother());

        QTRY_COMPARE(owner.steps, (QStringList{"first", "another"}));
        QVERIFY(owner.tasks.isIdle());
    }

    void twoHundredAtOnceAllComeBack()
    {
        Owner owner;
        QSignalSpy announced(&owner, &Owner::announced);

        for (int i = 0; i < 200; ++i)
            owner.tasks.start(owner.announce());
        QCOMPARE(Probe::alive, 200);

        QTRY_VERIFY_WITH_TIMEOUT(owner.tasks.isIdle(), 20000);
        QCOMPARE(announced.size(), 200);
        QCOMPARE(owner.steps.count("next step"), 200);
    }

    void twoHundredConnectionsEndTogether()
    {
        SilentServer server;
        Owner owner;
        for (int i = 0; i < 200; ++i)
            owner.tasks.start(owner.listenTo(server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(server.came, 200, 20000);

        owner.tasks.cancel();

        QTRY_COMPARE_WITH_TIMEOUT(server.left, 200, 20000);
        QVERIFY(owner.steps.isEmpty());
    }

    void cleanup() { QCOMPARE(Probe::alive, 0); }
};

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"

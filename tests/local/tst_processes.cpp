// SPDX-License-Identifier: Apache-2.0
#include "providers/local/processes.h"
#include "tests/fakes/await.h"
#include <QCoreApplication>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>
#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

// As the program itself: a helper process that listens until it is ended.
int listenOn(const QString &address)
{
    QTcpServer server;
    if (!address.isEmpty() && !server.listen(QHostAddress(address)))
        return 1;
    printf("%d\n", server.serverPort());
    fflush(stdout);
    return QCoreApplication::exec();
}

async::Task<bool> isOver(ProcessIdentity process, std::chrono::milliseconds patience)
{
    co_await endProcess(process, patience);
    co_return true;
}

} // namespace

class TestProcesses : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_mark = "SANDGATE_TEST=" + QUuid::createUuid().toByteArray(); }
    void cleanup()
    {
        QVERIFY(await(endProcessesMarkedWith(m_mark, 100ms)));
        for (const auto &process : m_started)
            QTRY_COMPARE(process->state(), QProcess::NotRunning);
        m_started.clear();
    }

    void aProcessIsKnownByItsNumberAndStartTime()
    {
        const qint64 pid = start("echo ready; exec sleep 300").processId();

        const auto identity = identityOf(pid);

        QVERIFY(identity);
        QCOMPARE(identity->pid, pid);
        QVERIFY(identity->startTicks > 0);
        QVERIFY(!identity->bootId.isEmpty());
        QCOMPARE(identityOf(pid), identity);
        QVERIFY(isRunning(*identity));
    }

    void aNameWithBracketsAndBlanksDoesNotConfuse()
    {
        QTemporaryDir folder;
        const QString odd = folder.filePath("a) Z 1 (b");
        QVERIFY(QFile::copy("/bin/sleep", odd));
        QProcess &process = launch(odd, {"300"});
        QVERIFY(process.waitForStarted());

        const auto identity = identityOf(process.processId());

        QVERIFY(identity);
        QVERIFY(identity->startTicks >= identityOf(getpid())->startTicks);
    }

    void nothingIsKnownOfAProcessThatIsNotThere_data()
    {
        QTest::addColumn<qint64>("pid");
        QTest::newRow("none") << qint64(0);
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("above every limit") << (qint64(1) << 30);
    }
    void nothingIsKnownOfAProcessThatIsNotThere()
    {
        QFETCH(qint64, pid);

        QVERIFY(!identityOf(pid));
        QVERIFY(argumentsOf(pid).isEmpty());
        QVERIFY(!listeningPortOf(pid));
    }

    void aZombieDoesNotRun()
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(0);
        QVERIFY(child > 0);
        siginfo_t ended = {};
        QCOMPARE(waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0); // it stays a zombie
        QCOMPARE(kill(child, 0), 0);

        QVERIFY(!identityOf(child));

        QCOMPARE(waitpid(child, nullptr, 0), child);
    }

    void aNumberThatIsUsedAgainIsAnotherProcess_data()
    {
        QTest::addColumn<quint64>("ticks");
        QTest::addColumn<QByteArray>("boot");
        QTest::newRow("started at another time") << quint64(1) << QByteArray();
        QTest::newRow("started after another boot") << quint64(0) << QByteArray("other");
    }
    void aNumberThatIsUsedAgainIsAnotherProcess()
    {
        QFETCH(quint64, ticks);
        QFETCH(QByteArray, boot);
        const auto present = identityOf(start("echo ready; exec sleep 300").processId());
        ProcessIdentity former = *present;
        former.startTicks -= ticks;
        former.bootId += boot;

        QVERIFY(!isRunning(former));
        QVERIFY(await(isOver(former, 100ms)));

        QVERIFY2(isRunning(*present), "who has the number now was hit");
    }

    void argumentsAreGivenAsTheyAre()
    {
        const QProcess &process = launch("sh", {"-c", "sleep 300; exit", "two words", "", "--last"});

        QTRY_COMPARE(argumentsOf(process.processId()).mid(1),
                     (QByteArrayList{"-c", "sleep 300; exit", "two words", "", "--last"}));
    }

    void aMarkedProcessIsFoundHoweverItHides_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("more");
        QTest::newRow("does not hide") << "echo ready; exec sleep 300" << 0;
        QTest::newRow("has a session of its own") << "setsid sleep 300 & echo ready; wait" << 1;
        QTest::newRow("forked twice, its parents ended")
            << "setsid sh -c 'sh -c \"sleep 300 & sleep 300 &\" & wait'; echo ready; exec sleep 300" << 2;
    }
    void aMarkedProcessIsFoundHoweverItHides()
    {
        QFETCH(QString, script);
        QFETCH(int, more);
        const qint64 pid = start(script).processId();

        QTRY_COMPARE(processesMarkedWith(m_mark).size(), std::size_t(1 + more));

        const auto found = processesMarkedWith(m_mark);
        QVERIFY(std::find(found.begin(), found.end(), *identityOf(pid)) != found.end());
    }

    void onlyTheWholeMarkCounts()
    {
        start("echo ready; exec sleep 300");

        QCOMPARE(processesMarkedWith(m_mark).size(), std::size_t(1));
        QVERIFY(processesMarkedWith(m_mark.chopped(1)).empty());
        QVERIFY(processesMarkedWith(m_mark.mid(1)).empty());
    }

    void theListeningPortOfAProcessIsItsOwn()
    {
        QTcpServer ours;
        QVERIFY(ours.listen(QHostAddress::LocalHost));
        QByteArray printed;
        const qint64 pid = startListener("127.0.0.1", printed).processId();

        QVERIFY(listeningPortOf(pid));
        QCOMPARE(QByteArray::number(*listeningPortOf(pid)), printed);
        QVERIFY(printed.toInt() != ours.serverPort());
    }

    void aPortThatIsNotOnLoopbackDoesNotCount_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("open to everyone") << "0.0.0.0";
        QTest::newRow("another address") << "127.0.0.2";
        QTest::newRow("does not listen") << "";
    }
    void aPortThatIsNotOnLoopbackDoesNotCount()
    {
        QFETCH(QString, address);
        QByteArray printed;

        const qint64 pid = startListener(address, printed).processId();

        QVERIFY(!listeningPortOf(pid));
    }

    void aProcessIsAskedBeforeItIsForced()
    {
        QProcess &process = start("trap 'exit 3' TERM; echo ready; while :; do sleep 0.05; done");

        QVERIFY(await(isOver(*identityOf(process.processId()), 10s)));

        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        QCOMPARE(process.exitCode(), 3);
    }

    void aProcessThatWillNotGoIsForced_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("ignores the request") << "trap '' TERM; echo ready; while :; do sleep 0.05; done";
        QTest::newRow("is stopped") << "echo ready; kill -STOP $$; sleep 300";
    }
    void aProcessThatWillNotGoIsForced()
    {
        QFETCH(QString, script);
        QProcess &process = start(script);
        const auto identity = *identityOf(process.processId());

        QVERIFY(await(isOver(identity, 200ms)));

        QVERIFY(!isRunning(identity));
        QTRY_COMPARE(process.exitStatus(), QProcess::CrashExit);
    }

    void whatStartsAnotherWhenItEndsIsFollowed()
    {
        start("trap 'setsid sleep 300 & exit' TERM; echo ready; while :; do sleep 0.05; done");

        const bool cleared = await(endProcessesMarkedWith(m_mark, 500ms));

        QVERIFY(cleared);
        QVERIFY(processesMarkedWith(m_mark).empty());
    }

    void aWholeFamilyEnds()
    {
        start("for i in 1 2 3 4 5 6 7 8; do (trap '' TERM; setsid sleep 300) & done; echo ready; wait");
        QTRY_VERIFY(processesMarkedWith(m_mark).size() >= 9);

        const bool cleared = await(endProcessesMarkedWith(m_mark, 200ms));

        QVERIFY(cleared);
        QVERIFY(processesMarkedWith(m_mark).empty());
    }

    void whatIsJustBeingStartedIsNotOverlooked()
    {
        for (int i = 0; i < 50; ++i) {
            QProcess &process = launch("sleep", {"300"});
            QVERIFY(process.waitForStarted()); // rarely the new program does not have its environment yet

            QVERIFY(await(endProcessesMarkedWith(m_mark, 10s)));

            QTRY_COMPARE(process.state(), QProcess::NotRunning);
        }
    }

    void endingNothingIsSuccess() { QVERIFY(await(endProcessesMarkedWith(m_mark, 10s))); }

    void droppingTheEndOfAProcessLeavesItAlone()
    {
        QProcess &process = start("trap '' TERM; echo ready; while :; do sleep 0.05; done");
        {
            async::Scope scope;
            scope.start(endProcess(*identityOf(process.processId()), 1h));
        }

        QVERIFY(identityOf(process.processId()));
    }

private:
    QProcess &launch(const QString &program, const QStringList &arguments)
    {
        auto &process = *m_started.emplace_back(std::make_unique<QProcess>());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const qsizetype equals = m_mark.indexOf('=');
        environment.insert(m_mark.left(equals), m_mark.mid(equals + 1));
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        return process;
    }
    // Returns once the script has printed a line.
    QProcess &start(const QString &script) { return untilItSpeaks(launch("sh", {"-c", script})); }
    QProcess &startListener(const QString &address, QByteArray &printed)
    {
        QProcess &process = untilItSpeaks(launch(QCoreApplication::applicationFilePath(), {"--listen", address}));
        printed = process.readLine().trimmed();
        return process;
    }
    static QProcess &untilItSpeaks(QProcess &process)
    {
        if (!QTest::qWaitFor([&] { return process.canReadLine(); }))
            qFatal("a helper process did not start");
        return process;
    }

    QByteArray m_mark;
    std::vector<std::unique_ptr<QProcess>> m_started;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--listen")
        return listenOn(arguments.value(2));
    TestProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_processes.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/box.h"
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class TestSandboxProcesses : public QObject
{
    Q_OBJECT
private slots:
    void aProcessIsStartedAndItsLogStoredBeforeItIsShown()
    {
        const ProcessKey key = started();
        std::vector<qint64> shown;
        connect(&processes(), &SandboxProcesses::logged, this, [&](const std::vector<LogRecord> &entries) {
            QVERIFY(m_box->ledger.logRecords[key.value].size() >= entries.size());
            shown.push_back(entries.back().sequence);
        });

        m_box->agent->log("proc_1", 1, "hello");

        QTRY_COMPARE(shown, std::vector<qint64>{1});
        QCOMPARE(m_box->ledger.processRecords[key.value].state, ProcessState::Running);
        QCOMPARE(processes().row(key).command, "make all");
        QVERIFY(processes().isBusy());
    }

    void aLogThatCannotBeStoredIsFetchedAgain()
    {
        const ProcessKey key = started();
        QSignalSpy failed(&processes(), &SandboxProcesses::storageFailed);
        m_box->ledger.refusal = MemoryLedger::full();
        m_box->agent->log("proc_1", 1, "a");
        QTRY_VERIFY(failed.size() > 0);
        m_box->agent->log("proc_1", 2, "b");
        m_box->ledger.refusal.reset();

        QTRY_COMPARE_WITH_TIMEOUT(text(key), "ab", 10000);
        m_box->agent->log("proc_1", 3, "c");
        QTRY_COMPARE(text(key), "abc");
    }

    void theEndIsStoredAfterTheLog()
    {
        const ProcessKey key = started();
        m_box->agent->log("proc_1", 1, "bye");
        m_box->agent->processes[0].running = false;
        m_box->agent->processes[0].exitCode = 4;

        QTRY_COMPARE_WITH_TIMEOUT(processes().row(key).state, ProcessState::Exited, 10000);

        QCOMPARE(text(key), "bye");
        QCOMPARE(processes().row(key).exitCode, 4);
        QCOMPARE(m_box->ledger.processRecords[key.value].exitCode, 4);
        QVERIFY(!processes().isBusy());
    }

    // The server may read the last output after it has seen the end; and may be asked for the process in vain by then.
    void whatIsReadAfterTheEndIsStored()
    {
        const ProcessKey key = started();
        m_box->agent->processes[0].running = false;
        QTRY_COMPARE_WITH_TIMEOUT(processes().row(key).state, ProcessState::Exited, 10000);

        m_box->agent->log("proc_1", 1, "late");
        QTRY_COMPARE(text(key), "late");

        m_box->agent->processes.clear();
        m_box->agent->cutLogs();
        QTRY_COMPARE(m_box->agent->logRequests.size(), std::size_t(2));
        QTRY_COMPARE(m_box->agent->openLogs(), 0);
        QCOMPARE(processes().row(key).state, ProcessState::Exited);
    }

    void whatRunsIsFollowedOnThoughItCouldNotBeListedAtFirst()
    {
        const ProcessKey key = started();
        m_box->agent->log("proc_1", 1, "a");
        QTRY_COMPARE(text(key), "a");
        m_box->restart();
        m_box->agent->processStatus = 503;
        m_box->wake();
        m_box->agent->log("proc_1", 2, "b");

        m_box->agent->processStatus = 200;

        QTRY_COMPARE(text(key), "ab");
    }

    void whatIsStartedWhileTheOthersAreListedIsNotTakenForLost()
    {
        m_box->agent->holdsProcessList = true;
        const auto waking = m_box->waking();
        QTRY_COMPARE(m_box->agent->heldLists.size(), std::size_t(1));
        Running<Result<ProcessKey>> starting(processes().start("make all", {}));
        QTRY_VERIFY(starting.isDone());

        ScriptedAgent::answer(m_box->agent->heldLists[0], 200, R"({"processes":[]})"); // as it was when asked for
        QTRY_VERIFY(waking.isDone());

        QCOMPARE(processes().row(**starting).state, ProcessState::Running);
    }

    void whatIsNotThereAnyMoreIsLost_data()
    {
        QTest::addColumn<bool>("sameName");
        QTest::newRow("none of that name") << false;
        QTest::newRow("another one of that name") << true;
    }
    void whatIsNotThereAnyMoreIsLost()
    {
        QFETCH(bool, sameName);
        const ProcessKey key = started();
        m_box->actor.reset();
        m_box->agent->processes.clear();
        if (sameName)
            m_box->agent->processes.push_back({"proc_1", 5555, true, 0, {}});
        m_box->restart();

        m_box->wake();

        QTRY_COMPARE(processes().row(key).state, ProcessState::Lost);
        QCOMPARE(m_box->agent->openLogs(), 0);
    }

    // The server counts anew at each start: the name alone may mean another process.
    void anotherProcessOfThatNameIsNeitherStoppedNorRemoved()
    {
        const ProcessKey running = started();
        m_box->agent->processes[0].createdAt = 5555;
        const Result<> stopped = await(processes().stop(running, true));
        QCOMPARE(stopped.error().kind, Error::Kind::Gone);
        QVERIFY(m_box->agent->processes[0].running);

        QTRY_COMPARE_WITH_TIMEOUT(processes().row(running).state, ProcessState::Lost, 10000);
        ProcessRecord exited = m_box->ledger.processRecords[running.value];
        exited.state = ProcessState::Exited;
        QVERIFY(m_box->ledger.save(exited));
        m_box->restart();
        m_box->wake();
        QVERIFY(await(processes().remove(running)));

        QVERIFY(!processes().has(running));
        QCOMPARE(m_box->agent->processes.size(), std::size_t(1));
    }

    void removingTakesItFromRecordAndServer()
    {
        const ProcessKey key = started();
        QCOMPARE(await(processes().remove(key)).error().kind, Error::Kind::Conflict); // it runs
        QVERIFY(await(processes().stop(key, false)));
        QTRY_COMPARE_WITH_TIMEOUT(processes().row(key).state, ProcessState::Exited, 10000);
        QSignalSpy removed(&processes(), &SandboxProcesses::removed);

        Running<Result<>> one(processes().remove(key));
        Running<Result<>> two(processes().remove(key));
        QTRY_VERIFY(one.isDone() && two.isDone());

        QVERIFY(*one && *two);
        QCOMPARE(removed.size(), 1);
        QVERIFY(m_box->agent->processes.empty());
        QVERIFY(m_box->ledger.processRecords.empty());
    }

    void nothingIsStartedInASandboxThatCannotBeReached()
    {
        m_box->wake();

        processes().detach();
        const Result<ProcessKey> started = await(processes().start("ls", {}));

        QCOMPARE(started.error().kind, Error::Kind::Unreachable);
    }

    void theEndOfTheServerIsTheEndOfItsProcesses()
    {
        const ProcessKey key = started();

        processes().detach();

        QCOMPARE(processes().row(key).state, ProcessState::Lost);
        QTRY_COMPARE(m_box->agent->openLogs(), 0);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"while following", "while the disk refuses", "while looking", "while starting"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, when);
        started();
        std::optional<Running<Result<ProcessKey>>> starting;
        if (when == "while the disk refuses") {
            m_box->ledger.refusal = MemoryLedger::full();
            m_box->agent->log("proc_1", 1, "a");
            QTRY_VERIFY(m_box->ledger.refused > 0);
        } else if (when == "while looking") {
            m_box->restart();
            m_box->agent->processStatus = 503;
            m_box->wake();
        } else if (when == "while starting") {
            starting.emplace(processes().start("ls", {}));
        }

        starting.reset();
        m_box->actor.reset(); // the sanitizers have the last word

        QTRY_COMPARE(m_box->agent->openLogs(), 0);
    }

    void init() { m_box = std::make_unique<Box>(); }
    void cleanup() { m_box.reset(); }

private:
    SandboxProcesses &processes() const { return m_box->actor->processes(); }
    ProcessKey started()
    {
        m_box->wake();
        const Result<ProcessKey> key = await(m_box->actor->startProcess("make all", {}));
        if (!key || !QTest::qWaitFor([this] { return m_box->agent->openLogs() == 1; }))
            qFatal("the process was not started");
        return *key;
    }
    QByteArray text(const ProcessKey &key)
    {
        QByteArray text;
        for (const LogRecord &entry : m_box->ledger.logRecords[key.value])
            text += entry.stream == LogStream::Gap ? "(gap)" : entry.data;
        return text;
    }

    std::unique_ptr<Box> m_box;
};

QTEST_GUILESS_MAIN(TestSandboxProcesses)
#include "tst_sandboxprocesses.moc"

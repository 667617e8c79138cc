// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logfollower.h"
#include "providers/transport/http.h"
#include "tests/fakes/scriptedagent.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class TestLogFollower : public QObject
{
    Q_OBJECT
private slots:
    void followsFromWhatIsStored()
    {
        Followed log(*m_server, 2);
        for (int i = 1; i <= 4; ++i)
            m_server->log("proc_1", i, QByteArray::number(i), false);

        log.follower->start();
        QTRY_COMPARE(log.text(), "34");
        m_server->log("proc_1", 5, "live");

        QTRY_COMPARE(log.text(), "34live");
        QCOMPARE(m_server->logRequests[0].query.queryItemValue("since"), "2");
        QCOMPARE(m_server->logRequests[0].query.queryItemValue("follow"), "true");
    }

    void goesOnAfterACutAndDoublesNothing()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 1, "a");
        QTRY_COMPARE(log.text(), "a");

        m_server->cutLogs();
        m_server->log("proc_1", 2, "b", false);

        QTRY_COMPARE(log.text(), "ab");
        QCOMPARE(m_server->logRequests.back().query.queryItemValue("since"), "1");
        QCOMPARE(log.troubled, 1);
        QCOMPARE(log.sequences(), (QList<qint64>{1, 2}));
    }

    void whatTheLiveStreamSkippedIsAskedForAgain()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 1, "a");
        m_server->log("proc_1", 2, "b", false);

        m_server->log("proc_1", 3, "c");

        QTRY_COMPARE(log.text(), "abc");
        QCOMPARE(log.sequences(), (QList<qint64>{1, 2, 3}));
    }

    void whatIsLostIsAskedForOnceAndIsAGap()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 1, "a");
        QElapsedTimer timer;
        timer.start();

        m_server->log("proc_1", 5, "e");
        QTRY_COMPARE(log.entries.size(), std::size_t(3));

        QVERIFY(timer.elapsed() < 2000); // so many are not on their way: they are not waited for
        QCOMPARE(log.entries[1].stream, LogStream::Gap);
        QCOMPARE(log.entries[1].sequence, 4);
        QCOMPARE(log.entries[1].data, "3");
        QCOMPARE(log.entries[2].data, "e");
        QCOMPARE(m_server->logRequests.size(), std::size_t(2));
    }

    void aLargeHoleIsAskedForOnce()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 1, "a");
        for (int i = 2; i <= 31; ++i)
            m_server->log("proc_1", i, QByteArray(100000, 'x'), false);

        m_server->log("proc_1", 32, "z");

        QTRY_COMPARE(log.entries.size(), std::size_t(32));
        QCOMPARE(log.entries.back().data, "z");
        QCOMPARE(log.text().size(), 3000002);
        QCOMPARE(m_server->logRequests.size(), std::size_t(2));
    }

    // As the real server does under load: its readers of both streams number and store what they read without one lock.
    void whatComesOutOfOrderIsPutInOrder()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 2, "b");
        QTRY_COMPARE(m_server->logRequests.size(), std::size_t(2)); // asked for once more, and not there yet
        m_server->log("proc_1", 4, "d");
        m_server->log("proc_1", 3, "c");
        QVERIFY(log.entries.empty());

        m_server->log("proc_1", 1, "a");

        QTRY_COMPARE(log.sequences(), (QList<qint64>{1, 2, 3, 4}));
        QCOMPARE(log.text(), "abcd");
        QCOMPARE(m_server->logRequests.size(), std::size_t(2));
    }

    void aHoleWaitsForTheConnection()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 2, "b");
        QTRY_COMPARE(m_server->logRequests.size(), std::size_t(2));
        QTRY_COMPARE(m_server->openLogs(), 1);

        m_server->log("proc_1", 1, "a", false);
        m_server->cutLogs();

        QTRY_COMPARE(log.sequences(), (QList<qint64>{1, 2}));
        QCOMPARE(log.text(), "ab");
    }

    void rubbishIsPassedOver()
    {
        Followed log(*m_server);
        m_server->processes[0].log = {{1, "no JSON"}, {1, "{}"}, {1, R"({"sequence":-4})"}, {1, R"({"sequence":"1"})"}};
        m_server->log("proc_1", 1, "good", false);

        log.follower->start();

        QTRY_COMPARE(log.text(), "good");
        QCOMPARE(log.entries.size(), std::size_t(1));
    }

    void theEndIsToldAfterTheRestOfTheLog()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 1, "begin ");
        // It ends, and the server is told so at once; what it printed last comes when the end is known already.
        m_server->processes[0].running = false;
        m_server->processes[0].exitCode = 3;
        QTRY_VERIFY_WITH_TIMEOUT(!m_server->others.empty(), 10000);
        m_server->log("proc_1", 2, "end");

        QTRY_COMPARE_WITH_TIMEOUT(log.exits.size(), std::size_t(1), 10000);

        QCOMPARE(log.atTheEnd, "begin end");
        QCOMPARE(log.exits[0].exitCode, 3);
        QCOMPARE(log.lost, 0);
    }

    void theEndIsToldAfterWhatTheLiveStreamSkipped()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->processes[0].running = false;
        m_server->log("proc_1", 1, "unread", false);

        QTRY_COMPARE_WITH_TIMEOUT(log.exits.size(), std::size_t(1), 10000);

        QCOMPARE(log.atTheEnd, "unread");
    }

    // Such as a shell's prompt behind a flood: nothing follows it that would show what is missing.
    void theEndThatTheLiveStreamSkippedComesWhileTheProcessRuns()
    {
        Followed log(*m_server);
        log.follower->start();
        QTRY_COMPARE(m_server->openLogs(), 1);
        m_server->log("proc_1", 1, "flood ");
        m_server->log("proc_1", 2, "prompt", false);

        QTRY_COMPARE_WITH_TIMEOUT(log.text(), "flood prompt", 10000);

        QVERIFY(log.exits.empty());
        const std::size_t streams = m_server->logRequests.size();
        QTest::qWait(2500);
        QCOMPARE(m_server->logRequests.size(), streams); // once is enough
    }

    // A busy server reads the last output long after it has seen the process end.
    void whatIsReadAfterTheEndIsReceived()
    {
        Followed log(*m_server);
        m_server->processes[0].running = false;
        log.follower->start();
        QTRY_COMPARE_WITH_TIMEOUT(log.exits.size(), std::size_t(1), 10000);

        m_server->log("proc_1", 1, "late");

        QTRY_COMPARE(log.text(), "late");
        QCOMPARE(log.ended, 0);
        QTRY_COMPARE_WITH_TIMEOUT(log.ended, 1, 10000);
        QCOMPARE(log.exits.size(), std::size_t(1));
    }

    void whatTheServerNeverBringsIsAGapBeforeTheEnd()
    {
        Followed log(*m_server);
        m_server->processes[0].running = false;
        m_server->log("proc_1", 1, "a", false);
        m_server->processes[0].log.emplace_back(0, R"({"sequence":4})"); // in its list, and in no stream

        log.follower->start();

        QTRY_COMPARE_WITH_TIMEOUT(log.exits.size(), std::size_t(1), 20000);
        QCOMPARE(log.sequences(), (QList<qint64>{1, 4}));
        QCOMPARE(log.entries[1].stream, LogStream::Gap);
        QCOMPARE(log.entries[1].data, "3");
    }

    void aProcessThatIsNotKnownIsLost()
    {
        Followed log(*m_server);
        m_server->processes.clear();

        log.follower->start();

        QTRY_COMPARE(log.lost, 1);
        QVERIFY(log.exits.empty());
    }

    void anotherProcessOfThatNameIsNotFollowed()
    {
        Followed log(*m_server);
        m_server->processes[0].createdAt += 1; // the server began to count anew
        m_server->processes[0].running = false;

        log.follower->start();

        QTRY_COMPARE_WITH_TIMEOUT(log.lost, 1, 10000);
        QVERIFY(log.exits.empty());
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"before it starts", "while connecting", "while open", "in its own signal",
                                 "while asking", "when it exits", "after the exit"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, when);
        Followed log(*m_server);
        if (when == "in its own signal") {
            connect(log.follower.get(), &LogFollower::received, this, [&] { log.follower.release()->deleteLater(); });
        }
        if (when == "when it exits")
            connect(log.follower.get(), &LogFollower::exited, this, [&] { log.follower.reset(); });
        if (when.contains("exit"))
            m_server->processes[0].running = false;
        if (when != "before it starts")
            log.follower->start();
        if (when == "while open")
            QTRY_COMPARE(m_server->openLogs(), 1);
        if (when == "in its own signal") {
            QTRY_COMPARE(m_server->openLogs(), 1);
            m_server->log("proc_1", 1, "a");
            QTRY_VERIFY(!log.follower);
        }
        if (when == "while asking")
            QTRY_VERIFY_WITH_TIMEOUT(!m_server->others.empty(), 5000);

        if (when.contains("exit"))
            QTRY_COMPARE_WITH_TIMEOUT(log.exits.size(), std::size_t(1), 10000);

        log.follower.reset(); // the sanitizers have the last word

        QTRY_COMPARE(m_server->openLogs(), 0);
    }

    void init()
    {
        m_server = std::make_unique<ScriptedAgent>();
        m_server->processes.push_back({"proc_1", 7, true, 0, {}});
    }
    void cleanup() { m_server.reset(); }

private:
    struct Followed {
        HttpClient http;
        std::unique_ptr<LogFollower> follower;
        std::vector<LogRecord> entries;
        std::vector<ProcessInfo> exits;
        QByteArray atTheEnd;
        int lost = 0;
        int ended = 0;
        int troubled = 0;

        explicit Followed(const ScriptedAgent &server, qint64 lastSequence = 0)
            : http(server.endpoint())
        {
            ProcessRecord process;
            process.key = {"p"};
            process.remoteId = "proc_1";
            process.serverCreatedAt = 7;
            process.lastSequence = lastSequence;
            follower = std::make_unique<LogFollower>(http, process, Backoff{10ms, 50ms, 40s}, 3s);
            QObject::connect(follower.get(), &LogFollower::received, follower.get(),
                             [this](const auto &more) { entries.insert(entries.end(), more.begin(), more.end()); });
            QObject::connect(follower.get(), &LogFollower::exited, follower.get(), [this](const ProcessInfo &info) {
                exits.push_back(info);
                atTheEnd = text();
            });
            QObject::connect(follower.get(), &LogFollower::ended, follower.get(), [this] { ++ended; });
            QObject::connect(follower.get(), &LogFollower::lost, follower.get(), [this] { ++lost; });
            QObject::connect(follower.get(), &LogFollower::troubled, follower.get(), [this] { ++troubled; });
        }
        QByteArray text() const
        {
            QByteArray text;
            for (const LogRecord &entry : entries)
                text += entry.data;
            return text;
        }
        QList<qint64> sequences() const
        {
            QList<qint64> sequences;
            for (const LogRecord &entry : entries)
                sequences << entry.sequence;
            return sequences;
        }
    };

    std::unique_ptr<ScriptedAgent> m_server;
};

QTEST_GUILESS_MAIN(TestLogFollower)
#include "tst_logfollower.moc"

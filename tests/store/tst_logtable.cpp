// SPDX-License-Identifier: Apache-2.0
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace sandgate;

// The logs of processes, as the ledger keeps them and the reader gives them back.
class TestLogTable : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ledger = std::make_unique<SqliteLedger>(m_folder->filePath("sandgate.db"), logLimit);
        succeeded(m_ledger->open());
        saveFoundations(*m_ledger);
        m_reader = std::make_unique<Reader>(m_folder->filePath("sandgate.db"));
        succeeded(m_reader->open());
    }
    void cleanup()
    {
        m_reader.reset();
        m_ledger.reset();
        m_folder.reset();
    }

    void givesBackEveryEntryAsItCame_data()
    {
        QTest::addColumn<LogRecord>("entry");
        LogRecord entry = someEntry(1);
        QTest::newRow("plain") << entry;
        entry.data = QByteArray("\xe2\x82\0\x1b[3", 6);
        QTest::newRow("half a character, a zero, half a sequence") << entry;
        entry.data.clear();
        QTest::newRow("nothing") << entry;
        QTest::newRow("number 0") << someEntry(0);
        QTest::newRow("largest number") << someEntry((qint64(1) << 40) - 1);
        for (int stream = 0; stream <= int(LogStream::Gap); ++stream) {
            entry = someEntry(1, "12");
            entry.stream = LogStream(stream);
            QTest::addRow("stream %d", stream) << entry;
        }
    }
    void givesBackEveryEntryAsItCame()
    {
        QFETCH(LogRecord, entry);

        succeeded(m_ledger->appendLog({entry}));

        QVERIFY(logOf("process-1") == std::vector{entry});
        QCOMPARE(m_ledger->processes()->front().lastSequence, entry.sequence);
    }

    void skipsWhatItHas()
    {
        QVERIFY(m_ledger->appendLog({someEntry(1), someEntry(2)}));

        succeeded(m_ledger->appendLog({someEntry(2, "other"), someEntry(3), someEntry(3, "other")}));

        QVERIFY(logOf("process-1") == (std::vector{someEntry(1), someEntry(2), someEntry(3)}));
        QCOMPARE(m_ledger->processes()->front().lastSequence, 3);
    }

    void keepsTheLogsOfProcessesApart()
    {
        QVERIFY(m_ledger->save(someProcess("process-2")));

        succeeded(m_ledger->appendLog({someEntry(1), someEntry(1, "b", "process-2"), someEntry(2)}));
        QVERIFY(logOf("process-2") == std::vector{someEntry(1, "b", "process-2")});

        succeeded(m_ledger->removeProcess({"process-1"}));
        succeeded(m_ledger->removeProcess({"process-1"})); // gone already is fine
        QVERIFY(logOf("process-2") == std::vector{someEntry(1, "b", "process-2")});
        QCOMPARE(m_reader->log({"process-1"}, 0, 1000).error().kind, Error::Kind::Conflict);
        QCOMPARE(m_ledger->processes()->size(), 1u);
    }

    void aNewProcessNeverFindsAnOldOnesLog()
    {
        QVERIFY(m_ledger->appendLog({someEntry(1)}));
        QVERIFY(m_ledger->removeProcess({"process-1"}));

        QVERIFY(m_ledger->save(someProcess("process-2")));

        QVERIFY(logOf("process-2").empty());
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<LogRecord>("entry");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("no such process") << someEntry(2, "x", "nobody") << Error::Kind::Conflict;
        QTest::newRow("number below 0") << someEntry(-1) << Error::Kind::Protocol;
        QTest::newRow("number beyond the last") << someEntry(qint64(1) << 40) << Error::Kind::Protocol;
    }
    void refusesWhatCannotBe()
    {
        QFETCH(LogRecord, entry);

        const Result<> done = m_ledger->appendLog({someEntry(1), entry});

        QTEST(done.error().kind, "kind");
        QVERIFY(logOf("process-1").empty());
    }

    void dropsTheOldestBeyondTheLimitAndSaysHowMany()
    {
        qint64 sequence = 0;
        for (int batch = 0; batch < 100; ++batch) {
            std::vector<LogRecord> entries;
            entries.reserve(10);
            for (int i = 0; i < 10; ++i)
                entries.push_back(someEntry(++sequence, QByteArray(1000, 'x')));
            succeeded(m_ledger->appendLog(entries));

            const std::vector<LogRecord> log = logOf("process-1");
            qint64 size = 0;
            for (const LogRecord &entry : log)
                size += entry.data.size();
            QVERIFY(size <= logLimit);
            QCOMPARE(log.back().sequence, sequence);
            if (batch < 9)
                continue; // all of it fits
            QVERIFY(size > logLimit / 2);
            QCOMPARE(log[0].stream, LogStream::Gap);
            QCOMPARE(log[0].data.toLongLong() + qint64(log.size()) - 1, sequence); // all that ever came
            QCOMPARE(log[0].sequence + 1, log[1].sequence);
        }
        QCOMPARE(m_ledger->processes()->front().lastSequence, sequence);
    }

    void countsWhatTheServerDroppedAmongTheDropped()
    {
        LogRecord gap = someEntry(1, "500");
        gap.stream = LogStream::Gap;
        QVERIFY(m_ledger->appendLog({gap, someEntry(502)}));

        QVERIFY(m_ledger->appendLog({someEntry(503, QByteArray(logLimit, 'x'))}));

        const std::vector<LogRecord> log = logOf("process-1");
        QCOMPARE(log.size(), 2u);
        QCOMPARE(log[0].data, "501");
        QCOMPARE(log[1].sequence, 503);
    }

    void keepsTheNewestEntryAndTheGapHoweverLargeItIs()
    {
        QVERIFY(m_ledger->appendLog({someEntry(1), someEntry(2, QByteArray(3 * logLimit, 'x'))}));

        QVERIFY(m_ledger->appendLog({someEntry(2)})); // trimmed again, with nothing left to drop but the gap

        const std::vector<LogRecord> log = logOf("process-1");
        QCOMPARE(log.size(), 2u);
        QCOMPARE(log[0].data, "1");
        QCOMPARE(log[1].sequence, 2);
    }

    void doesNotTakeBackWhatItDropped()
    {
        for (qint64 sequence = 1; sequence <= 20; ++sequence)
            QVERIFY(m_ledger->appendLog({someEntry(sequence, QByteArray(1000, 'x'))}));
        const std::vector<LogRecord> before = logOf("process-1");
        QVERIFY(before[0].sequence > 1);

        QVERIFY(m_ledger->appendLog({someEntry(1), someEntry(before[0].sequence)}));

        QVERIFY(logOf("process-1") == before);
    }

    void countsTinyEntriesForWhatTheyTake()
    {
        std::vector<LogRecord> entries;
        for (qint64 sequence = 1; sequence <= logLimit; ++sequence)
            entries.push_back(someEntry(sequence, "x"));

        QVERIFY(m_ledger->appendLog(entries));

        QVERIFY(qint64(logOf("process-1").size()) < logLimit / 10);
    }

    void readsPagesFromTheEnd_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("maxBytes");
        QTest::addColumn<QList<qint64>>("sequences");
        QTest::addColumn<bool>("earlier");
        const qint64 all = 1000;
        QTest::newRow("all") << qint64(0) << all << QList<qint64>{2, 3, 4, 5} << false;
        QTest::newRow("the end") << qint64(0) << qint64(200) << QList<qint64>{4, 5} << true;
        QTest::newRow("just not enough") << qint64(0) << qint64(199) << QList<qint64>{5} << true;
        QTest::newRow("one at least") << qint64(0) << qint64(1) << QList<qint64>{5} << true;
        QTest::newRow("nonsense") << qint64(0) << qint64(-7) << QList<qint64>{5} << true;
        QTest::newRow("the middle") << qint64(5) << qint64(200) << QList<qint64>{3, 4} << true;
        QTest::newRow("the beginning") << qint64(4) << qint64(200) << QList<qint64>{2, 3} << false;
        QTest::newRow("before the beginning") << qint64(2) << all << QList<qint64>{} << false;
        QTest::newRow("far beyond the end") << qint64(1) << all << QList<qint64>{} << false;
        QTest::newRow("beyond any number")
            << std::numeric_limits<qint64>::max() << all << QList<qint64>{2, 3, 4, 5} << false;
    }
    void readsPagesFromTheEnd()
    {
        QFETCH(qint64, before);
        QFETCH(qint64, maxBytes);
        QVERIFY(m_ledger->save(someProcess("process-2")));
        for (const char *process : {"process-1", "process-2"}) {
            for (qint64 sequence = 2; sequence <= 5; ++sequence)
                QVERIFY(m_ledger->appendLog({someEntry(sequence, QByteArray(100, 'x'), process)}));
        }

        const Result<LogPage> page = m_reader->log({"process-2"}, before, maxBytes);

        succeeded(page);
        QList<qint64> sequences;
        for (const LogRecord &entry : page->entries)
            sequences << entry.sequence;
        QTEST(sequences, "sequences");
        QTEST(page->earlier, "earlier");
    }

private:
    static constexpr qint64 logLimit = 10'200; // ten entries of a thousand bytes do not fit

    std::vector<LogRecord> logOf(const QString &process)
    {
        const Result<LogPage> page = m_reader->log({process}, 0, Reader::maxLog);
        return page ? page->entries : std::vector<LogRecord>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestLogTable)
#include "tst_logtable.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/items/terminaloutput.h"
#include "tests/fakes/pagedworkbench.h"
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using Origin = TerminalOutput::Origin;

class TestTerminalOutput : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<PagedWorkbench>();
        m_output = std::make_unique<TerminalOutput>(*m_bench);
        m_stored.clear();
        m_live.clear();
        connect(m_output.get(), &TerminalOutput::restarted, this, [this] {
            m_stored.clear();
            m_live.clear();
        });
        connect(m_output.get(), &TerminalOutput::printed, this, [this](const QByteArray &bytes, Origin origin) {
            (origin == Origin::Stored ? m_stored : m_live) += bytes;
        });
    }
    void cleanup()
    {
        m_output.reset();
        m_bench.reset();
    }

    void whatIsStoredComesFirstAndThenWhatIsPrinted()
    {
        m_bench->commitLog({entry(1, "one "), entry(2, "two ")});

        m_output->show(process);
        QTRY_COMPARE(m_stored, "one two ");
        m_bench->commitLog({entry(3, "three")});

        QTRY_COMPARE(m_live, "three");
        QCOMPARE(m_stored, "one two ");
    }

    void nothingIsDoubledOrLostWhileThePageIsRead()
    {
        m_bench->commitLog({entry(1, "a")});
        m_bench->holdAnswers = true;
        m_output->show(process);

        m_bench->commitLog({entry(2, "b")});
        m_bench->commitLog({entry(2, "b"), entry(3, "c")}); // as a page that already had it would overlap
        m_bench->letGo();

        QTRY_COMPARE(m_stored + m_live, "abc");
    }

    void aGapIsTold()
    {
        QSignalSpy missing(m_output.get(), &TerminalOutput::missing);
        LogRecord gap = entry(5, "4");
        gap.stream = LogStream::Gap;
        m_bench->commitLog({entry(1, "a"), gap, entry(6, "b")});

        m_output->show(process);

        QTRY_COMPARE(m_stored, "ab");
        QCOMPARE(missing.size(), 1);
        QCOMPARE(missing[0][0].toLongLong(), 4);
    }

    void theServersRemarkAtTheEndIsNotPrinted()
    {
        m_bench->commitLog({entry(1, "bye\r\n"), entry(2, "\n[process stream error: I/O error (os error 5)]\n")});
        m_output->show(process);
        QTRY_COMPARE(m_stored, "bye\r\n");
        QTest::qWait(30);
        QCOMPARE(m_stored, "bye\r\n");

        m_bench->commitLog({entry(3, "more")}); // so it was the program's own
        QTRY_VERIFY(m_live.endsWith("more"));
        QVERIFY((m_stored + m_live).contains("process stream error"));
    }

    void aPageThatBeginsLaterBeginsWithALine()
    {
        QSignalSpy later(m_output.get(), &TerminalOutput::beganLater);
        std::vector<LogRecord> entries;
        const QByteArray piece = "31mhalf\r\n" + QByteArray(100000, 'x');
        for (int i = 1; i <= 60; ++i)
            entries.push_back(entry(i, piece));
        m_bench->commitLog(entries);

        m_output->show(process);

        QTRY_COMPARE(later.size(), 1);
        QTRY_VERIFY(m_stored.size() > TerminalOutput::Replayed);
        QVERIFY(m_stored.startsWith("xxx"));
    }

    void aFloodIsHandedOnInPiecesAndReadAnewWhenItIsTooMuch()
    {
        m_output->show(process);
        QTRY_VERIFY(m_output->isReady());
        QSignalSpy printed(m_output.get(), &TerminalOutput::printed);
        QSignalSpy restarted(m_output.get(), &TerminalOutput::restarted);
        std::vector<LogRecord> entries;
        for (int i = 1; i <= 16; ++i)
            entries.push_back(entry(i, QByteArray(32768, 'y')));
        m_bench->commitLog(entries);
        QTRY_COMPARE(m_live.size(), 16 * 32768);
        QVERIFY(printed.size() >= 4);
        QVERIFY(restarted.isEmpty());

        entries.clear();
        for (int i = 17; i <= 17 + 300; ++i)
            entries.push_back(entry(i, QByteArray(32768, 'z')));
        m_bench->commitLog(entries);

        QCOMPARE(restarted.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_stored.size() >= TerminalOutput::Replayed, 10000);
        QVERIFY(m_live.isEmpty());
    }

    void aFailureIsToldAndCanBeTriedAgain()
    {
        m_bench->nextError = Error{Error::Kind::Storage, "The disk is gone."};
        QSignalSpy failed(m_output.get(), &TerminalOutput::failed);
        m_bench->commitLog({entry(1, "a")});
        m_output->show(process);
        QTRY_COMPARE(failed.size(), 1);

        m_output->retry();

        QTRY_COMPARE(m_stored, "a");
    }

    void diesQuietlyWhileItWaitsAndWhileItTells()
    {
        m_bench->holdAnswers = true;
        m_output->show(process);
        m_output.reset();
        QCOMPARE(m_bench->watched.value(process.value), 0);
        m_bench->letGo();

        m_bench->commitLog({entry(1, "a"), entry(2, "b")});
        m_output = std::make_unique<TerminalOutput>(*m_bench);
        connect(m_output.get(), &TerminalOutput::printed, this, [this] { m_output.reset(); });
        m_output->show(process);
        QTRY_VERIFY(!m_output);
    }

private:
    static LogRecord entry(qint64 sequence, const QByteArray &data)
    {
        return {process, sequence, LogStream::Pty, 1000, data};
    }
    inline static const ProcessKey process{"p"};

    std::unique_ptr<PagedWorkbench> m_bench;
    std::unique_ptr<TerminalOutput> m_output;
    QByteArray m_stored;
    QByteArray m_live;
};

QTEST_GUILESS_MAIN(TestTerminalOutput)
#include "tst_terminaloutput.moc"

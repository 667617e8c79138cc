// SPDX-License-Identifier: Apache-2.0
#include "model/store/logsearch.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace std::chrono_literals;

// Lines of what processes printed are found in the database, without an index.
class TestLogSearch : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ledger = std::make_unique<SqliteLedger>(m_folder->filePath("sandgate.db"));
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

    void findsTheNewestLineFirst()
    {
        print(1, "a walrus\nnothing\nthe WALRUS\n");
        print(2, "no animal\n");
        print(3, "\x1b[31mwal\x1b[0mrus, coloured\n");

        QCOMPARE(found("walrus"), (QStringList{"[walrus], coloured", "the [WALRUS]", "a [walrus]"}));
        QCOMPARE(m_page.hits[0].process, ProcessKey{"process-1"});
        QCOMPARE(m_page.hits[0].sequence, 3);
        QVERIFY(m_page.next.isEmpty());
    }

    void aLineMustHaveAllWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("both") << "error disk" << QStringList{"disk [error] 28"};
        QTest::newRow("phrase") << "\"disk error\"" << QStringList{"[disk error] 28"};
        QTest::newRow("another order") << "\"error disk\"" << QStringList();
        QTest::newRow("begin*") << "err* 2*" << QStringList{"disk [err]or 28"};
        QTest::newRow("a part") << "rro" << QStringList{"e[rro]r elsewhere", "disk e[rro]r 28"};
        QTest::newRow("over lines") << "elsewhere disk" << QStringList();
    }
    void aLineMustHaveAllWords()
    {
        QFETCH(QString, text);
        print(1, "disk error 28\nerror elsewhere\n");

        QTEST(found(text), "lines");
    }

    void sandboxAndTimeNarrowIt()
    {
        print(1, "walrus one\n", 1000);
        print(2, "walrus two\n", 2000);
        print(3, "walrus three\n", 3000);

        m_wanted.since = 2000;
        QCOMPARE(found("walrus"), (QStringList{"[walrus] three", "[walrus] two"}));
        m_wanted.until = 3000;
        QCOMPARE(found("walrus"), QStringList{"[walrus] two"});
        m_wanted = {};
        m_wanted.sandbox = {"another"};
        QCOMPARE(found("walrus"), QStringList());
        m_wanted.sandbox = {"sandbox-1"};
        QCOMPARE(found("walrus").size(), 3);
    }

    // Each line once, whatever comes meanwhile.
    void pagesGoOnWhereTheOneBeforeEnded()
    {
        for (int i = 1; i <= 25; ++i)
            print(i, "walrus " + QByteArray::number(i) + '\n');
        m_wanted.limit = 10;
        QStringList all;
        do {
            all += found("walrus");
            print(1000 + qint64(all.size()), "walrus of later\n");
            m_wanted.cursor = m_page.next;
        } while (!m_page.next.isEmpty());

        QCOMPARE(all.size(), 25);
        QCOMPARE(all.front(), "[walrus] 25");
        QCOMPARE(all.back(), "[walrus] 1");
        QCOMPARE(all.removeDuplicates(), 0);
    }

    void aStepEndsInTime()
    {
        for (int i = 1; i <= 500; ++i)
            print(i, "nothing here\n");
        Database direct(m_folder->filePath("sandgate.db"));
        succeeded(direct.openShared());
        LogSearch search(direct);

        int steps = 0;
        LogSearchWanted wanted{"walrus"};
        do {
            const auto page = search.search(wanted, 0ms); // no time at all
            QVERIFY(page);
            QVERIFY(page->hits.empty());
            wanted.cursor = page->next;
            ++steps;
        } while (!wanted.cursor.isEmpty());

        QVERIFY2(steps > 3 && steps < 50, qPrintable(QString::number(steps)));
    }

    void aLongLineIsCutAroundTheWord()
    {
        print(1, QByteArray(5000, 'x') + " walrus " + QByteArray(5000, 'y') + '\n');

        const QStringList lines = found("walrus");

        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].size() < 300 && lines[0].contains("x [walrus] y"));
        QVERIFY(lines[0].startsWith(u'…') && lines[0].endsWith(u'…'));
    }

    void nothingToLookForIsRefused()
    {
        m_wanted.text = " \"\" * ";
        QCOMPARE(m_reader->searchLogs(m_wanted).error().kind, Error::Kind::InvalidSettings);
        m_wanted.text = "walrus";
        m_wanted.cursor = "of another list";
        QCOMPARE(m_reader->searchLogs(m_wanted).error().kind, Error::Kind::InvalidSettings);
    }

private:
    void print(qint64 sequence, const QByteArray &data, qint64 at = 1000)
    {
        LogRecord entry = someEntry(sequence, data);
        entry.at = at;
        succeeded(m_ledger->appendLog({entry}));
    }
    // Brackets for the marks.
    QStringList found(const QString &text)
    {
        m_wanted.text = text;
        const Result<LogSearchPage> page = m_reader->searchLogs(m_wanted);
        if (!page)
            return {"failed: " + page.error().what};
        m_page = *page;
        QStringList lines;
        for (LogHit hit : m_page.hits)
            lines << hit.snippet.replace(QChar(SearchHit::markBegin), u'[').replace(QChar(SearchHit::markEnd), u']');
        return lines;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
    LogSearchWanted m_wanted;
    LogSearchPage m_page;
};

QTEST_GUILESS_MAIN(TestLogSearch)
#include "tst_logsearch.moc"

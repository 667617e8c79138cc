// SPDX-License-Identifier: Apache-2.0
#include "model/items/logpages.h"
#include "tests/fakes/pagedworkbench.h"
#include "tests/logs/lines.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

namespace {

const ProcessKey P{"p"};

std::vector<LogRecord> entries(int from, int to, int size = 8, const ProcessKey &process = P)
{
    std::vector<LogRecord> list;
    for (int i = from; i <= to; ++i) {
        list.push_back(entry(i, QByteArray::number(i).rightJustified(size - 1, ' ') + '\n'));
        list.back().process = process;
    }
    return list;
}

} // namespace

class TestLogPages : public QObject
{
    Q_OBJECT
private slots:
    void joinsPageAndLiveEntriesBySequence();
    void theEndComesFirstAndThenAllOfIt();
    void whatComesWhileAllIsLoadedIsThereOnce();
    void aFloodWhileAllIsLoadedIsThereOnce();
    void changesProcessesCleanly();
    void failuresAreSaidAndCanBeTriedAgain();
    void aPageThatFailsLaterLeavesWhatIsThere();
    void processesAreMergedByTime();
    void whatComesOfSeveralProcessesIsPutInOrder();
    void patternsThatAreWrongChangeNothing();
    void diesWhileItLoads();

private:
    QTemporaryDir m_folder;
};

void TestLogPages::joinsPageAndLiveEntriesBySequence()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 3);
    workbench.holdAnswers = true;
    LogPages pages(workbench, nullptr, m_folder.path());
    pages.show(P);

    workbench.commitLog(entries(4, 5));
    emit workbench.logCommitted(P, entries(3, 5));
    workbench.letGo();

    QTRY_COMPARE(pages.lines().end(), 5);
    workbench.commitLog(entries(6, 6));
    QTRY_COMPARE(pages.lines().end(), 6);
    QCOMPARE(texts(pages.lines()).last(), "      6");
    QVERIFY(pages.isWhole());
}

void TestLogPages::theEndComesFirstAndThenAllOfIt()
{
    PagedWorkbench workbench;
    std::vector<LogRecord> all;
    for (int i = 1; i <= 60; ++i) // pages begin within lines
        all.push_back(entry(i, QByteArray(9999, 'x') + QByteArray(90000, char('a' + i % 20)) + (i % 2 ? "\n" : ""),
                            i % 3 ? LogStream::Out : LogStream::Err));
    workbench.logs["p"] = all;
    LogPages pages(workbench, nullptr, m_folder.path());
    QSignalSpy moved(&pages, &LogPages::moved);
    pages.show(P);
    QVERIFY(pages.isReady());

    QTRY_COMPARE(moved.count(), 1);

    LogStore whole(m_folder.path());
    for (const LogRecord &record : all)
        whole.feed(record);
    QCOMPARE(texts(pages.lines()), texts(whole.lines()));
    QVERIFY(pages.isWhole());
    QVERIFY(moved[0][0].toLongLong() > 0);
    for (const QString &asked : workbench.asked)
        QVERIFY2(asked.endsWith(QString::number(LogPages::PageBytes)), qPrintable(asked));
}

void TestLogPages::whatComesWhileAllIsLoadedIsThereOnce()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 40, 100000);
    LogPages pages(workbench, nullptr, m_folder.path());
    int next = 41;
    connect(&pages, &LogPages::changed, &pages, [&] {
        if (pages.isLoading() && next < 60) {
            workbench.commitLog(entries(next, next, 100000));
            ++next;
        }
    });

    pages.show(P);
    QTRY_VERIFY(pages.isWhole());
    workbench.commitLog(entries(next, next, 100000));

    // a line of 100 000 is shown as seven
    const qint64 perEntry = (100000 + LogStore::MaxLine - 1) / qint64(LogStore::MaxLine);
    QTRY_COMPARE(pages.lines().end(), next * perEntry);
    for (int i = 1; i <= next; ++i)
        QVERIFY(textOf(pages.lines().line(i * perEntry - 1)).endsWith(' ' + QString::number(i)));
}

void TestLogPages::aFloodWhileAllIsLoadedIsThereOnce()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 40, 100000);
    LogPages pages(workbench, nullptr, m_folder.path());
    workbench.holdAnswers = true;
    pages.show(P);
    workbench.letGo();
    workbench.holdAnswers = true; // the newest page is there, the next is asked for
    QTRY_VERIFY(pages.isReady());

    workbench.commitLog(entries(41, 340, 100000)); // more than is held
    workbench.letGo();
    QTRY_VERIFY(pages.isWhole());

    const qint64 perEntry = (100000 + LogStore::MaxLine - 1) / qint64(LogStore::MaxLine);
    QTRY_COMPARE(pages.lines().end(), 340 * perEntry);
    for (int i = 1; i <= 340; ++i)
        QVERIFY(textOf(pages.lines().line(i * perEntry - 1)).endsWith(' ' + QString::number(i)));
}

void TestLogPages::changesProcessesCleanly()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 3);
    workbench.logs["q"] = entries(1, 1, 8, {"q"});
    workbench.holdAnswers = true;
    {
        LogPages pages(workbench, nullptr, m_folder.path());
        QSignalSpy cleared(&pages, &LogPages::cleared);
        pages.show(P);
        pages.show(ProcessKey{"q"});
        QCOMPARE(workbench.watched["p"], 0);
        workbench.letGo();
        QTRY_COMPARE(pages.lines().end(), 1);
        QCOMPARE(cleared.count(), 2);
        workbench.holdAnswers = true;
        pages.show(P);
        QCOMPARE(pages.lines().end(), 0);
    }
    workbench.letGo();

    QCOMPARE(workbench.watched["p"], 0);
    QCOMPARE(workbench.watched["q"], 0);
}

void TestLogPages::failuresAreSaidAndCanBeTriedAgain()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 3);
    workbench.nextError = Error{Error::Kind::Storage, "No."};
    LogPages pages(workbench, nullptr, m_folder.path());
    QSignalSpy failed(&pages, &LogPages::failed);

    pages.show(P);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!pages.isReady());
    pages.retry();

    QVERIFY(pages.isReady());
    QTRY_COMPARE(pages.lines().end(), 3);
}

void TestLogPages::aPageThatFailsLaterLeavesWhatIsThere()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 40, 100000);
    LogPages pages(workbench, nullptr, m_folder.path());
    QSignalSpy failed(&pages, &LogPages::failed);
    workbench.holdAnswers = true;
    pages.show(P);
    workbench.nextError = Error{Error::Kind::Storage, "No."};
    workbench.letGo();

    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(pages.isReady() && !pages.isWhole() && !pages.isLoading());
    QTRY_VERIFY(pages.lines().end() > 0);
    pages.retry();

    QTRY_VERIFY(pages.isWhole());
    QTRY_COMPARE(pages.lines().end(), 40 * 7);
}

void TestLogPages::processesAreMergedByTime()
{
    PagedWorkbench workbench;
    for (int i = 1; i <= 300; ++i) { // several pages each, of which the times interleave
        for (const char *name : {"p", "q", "r"}) {
            LogRecord record = entry(i, QByteArray::number(i) + QByteArray(9999, ' ') + '\n');
            record.process = {name};
            record.at = 1000 + i * 10 + (name[0] - 'p') * 3;
            workbench.logs[name].push_back(record);
        }
    }
    LogPages pages(workbench, nullptr, m_folder.path());
    pages.show({{P, "P"}, {{"q"}, "Q"}, {{"r"}, "R"}});

    QTRY_VERIFY(pages.isWhole());
    QTRY_COMPARE(pages.lines().end(), 900);
    for (qint64 i = 0; i < 900; ++i) {
        QCOMPARE(pages.lines().line(i).source, int(i % 3));
        QCOMPARE(textOf(pages.lines().line(i)).trimmed().toLongLong(), 1 + i / 3);
    }
}

void TestLogPages::whatComesOfSeveralProcessesIsPutInOrder()
{
    PagedWorkbench workbench;
    LogPages pages(workbench, nullptr, m_folder.path());
    pages.show({{P, "P"}, {{"q"}, "Q"}});
    QTRY_VERIFY(pages.isReady());

    LogRecord late = entry(1, "late\n");
    late.at += 1000;
    workbench.commitLog({late});
    LogRecord early = entry(1, "early\n");
    early.process = {"q"};
    workbench.commitLog({early});

    QTRY_COMPARE(texts(pages.lines()), (QStringList{"early", "late"}));
}

void TestLogPages::patternsThatAreWrongChangeNothing()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 30);
    LogPages pages(workbench, nullptr, m_folder.path());
    pages.show(P);
    LineQuery query;
    query.text = {"2$", true, false};
    QVERIFY(pages.setFilter(query));
    QTRY_VERIFY(pages.isFilterKnown() && pages.news().shown && pages.news().shown->count() == 3);

    query.text.text = "(";
    QVERIFY(!pages.setFilter(query));
    QVERIFY(!pages.setFind({"(", true, false}));
    QVERIFY(!pages.setMarks({{"(", true, false}}));

    QCOMPARE(pages.filter().text.text, "2$");
    QVERIFY(pages.setMarks({{"(", false, false}, {"1$", true, false}, {"29", false, true}}));
    QTRY_COMPARE(pages.news().marked.count(), 4);
}

void TestLogPages::diesWhileItLoads()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 40, 100000);
    auto pages = std::make_unique<LogPages>(workbench, nullptr, m_folder.path());
    pages->show(P);
    workbench.holdAnswers = true;
    QTRY_VERIFY(workbench.asked.size() > 3);

    pages.reset();
    workbench.letGo();

    QCOMPARE(workbench.watched["p"], 0);
}

QTEST_GUILESS_MAIN(TestLogPages)
#include "tst_logpages.moc"

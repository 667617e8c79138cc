// SPDX-License-Identifier: Apache-2.0
#include "model/items/logpages.h"
#include "tests/fakes/pagedworkbench.h"
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;

namespace {

const ProcessKey P{"p"};

LogRecord entry(qint64 sequence, const QByteArray &data, LogStream stream = LogStream::Out)
{
    return {P, sequence, stream, 1700000000000 + sequence, data};
}

QStringList texts(const LogStore &store)
{
    static const QStringList marks = {"", "E:", "P:", "G:"};
    QStringList list;
    for (qint64 i = store.first(); i < store.end(); ++i)
        list += marks[int(store.line(i).stream)] + store.line(i).text;
    return list;
}

std::vector<LogRecord> entries(int from, int to, int size = 8)
{
    std::vector<LogRecord> list;
    for (int i = from; i <= to; ++i)
        list.push_back(entry(i, QByteArray::number(i).rightJustified(size - 1, ' ') + '\n'));
    return list;
}

} // namespace

class tst_LogStore : public QObject
{
    Q_OBJECT
private slots:
    void makesLines_data();
    void makesLines();
    void makesTheSameLinesCutAnywhere();
    void reportsExactlyWhatChanged();
    void dropsTheOldestBeyondItsBounds();
    void joinsPageAndLiveEntriesBySequence();
    void earlierPagesJoinWithinALine();
    void changesProcessesCleanly();
    void failuresAreSaidAndCanBeTriedAgain();
    void memoryStaysBoundedWhileFollowing();
};

void tst_LogStore::makesLines_data()
{
    using Records = QList<LogRecord>;
    QTest::addColumn<Records>("records");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const Records &records, const QStringList &lines) {
        QTest::newRow(name) << records << lines;
    };
    row("lines over entries", {entry(1, "a\nb"), entry(2, "c\n\nd")}, {"a", "bc", "", "d"});
    row("carriage return and newline", {entry(1, "a\r\nb\r"), entry(2, "\nc")}, {"a", "b", "c"});
    row("a progress bar", {entry(1, "10%\r20%"), entry(2, "\r"), entry(3, "30%\ndone\n")}, {"30%", "done"});
    row("a carriage return at the end keeps the line", {entry(1, "10%\r")}, {"10%"});
    row("streams have lines of their own",
        {entry(1, "ou"), entry(2, "er", LogStream::Err), entry(3, "t\n"), entry(4, "r\n", LogStream::Err)},
        {"out", "E:err"});
    row("characters over entries", {entry(1, "\xc3"), entry(2, "\xa9", LogStream::Err), entry(3, "\xa9\n")},
        {"E:\uFFFD", "é"});
    row("what is no text", {entry(1, QByteArray("a\0b\xff\n", 5))}, {QString("a") + QChar(0) + "b\uFFFD"});
    row("a gap", {entry(1, "a"), entry(2, "12", LogStream::Gap), entry(3, "b")},
        {"a", "G:… 12 entries were dropped by the server", "b"});
    row("a gap of one", {entry(1, "1", LogStream::Gap)}, {"G:… one entry was dropped by the server"});
    row("a gap without a number", {entry(1, "x", LogStream::Gap)}, {"G:… entries were dropped by the server"});
    row("colours go on in the next line", {entry(1, "\x1b[31mred\nalso\x1b[0m\nplain\n")},
        {"\x1b[31mred", "\x1b[31malso\x1b[0m", "plain"});
    row("colours go on over a carriage return", {entry(1, "\x1b[1;32mx\ry\nz")}, {"\x1b[1;32my", "\x1b[1;32mz"});
    row("a long line goes on in the next", {entry(1, QByteArray(20000, 'x'))},
        {QString(16384, 'x'), QString(3616, 'x')});
}

void tst_LogStore::makesLines()
{
    QFETCH(QList<LogRecord>, records);
    LogStore store;

    for (const LogRecord &record : records)
        store.feed(record);

    QTEST(texts(store), "lines");
    qsizetype characters = 0;
    for (qint64 i = store.first(); i < store.end(); ++i)
        characters += store.line(i).text.size();
    QCOMPARE(store.characters(), characters);
}

void tst_LogStore::makesTheSameLinesCutAnywhere()
{
    const QByteArray bytes = "a\r\n\x1b[31mé€😀\r\x1b[1mzwei\n\nlast\x1b[0m\rx\xff\n";
    LogStore whole;
    whole.feed(entry(1, bytes));

    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        LogStore store;
        store.feed(entry(1, bytes.first(cut)));
        store.feed(entry(2, bytes.sliced(cut)));
        QCOMPARE(texts(store), texts(whole));
    }
    LogStore single;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        single.feed(entry(i + 1, bytes.sliced(i, 1)));
    QCOMPARE(texts(single), texts(whole));
}

void tst_LogStore::reportsExactlyWhatChanged()
{
    LogStore store;
    store.feed(entry(1, "a\nb"));
    const auto first = store.takeChanges();
    store.feed(entry(2, "c"));
    store.feed(entry(3, "d\ne"));
    const auto second = store.takeChanges();

    QCOMPARE(first.appendedFrom, 0);
    QVERIFY(first.changed.empty());
    QCOMPARE(second.appendedFrom, 2);
    QCOMPARE(second.changed, std::vector<qint64>{1});
}

void tst_LogStore::dropsTheOldestBeyondItsBounds()
{
    LogStore store(100, 1000000);
    for (int i = 0; i < 5000; ++i)
        store.feed(entry(i + 1, QByteArray::number(i) + '\n'));
    const auto changes = store.takeChanges();

    QVERIFY(store.end() - store.first() <= 100);
    QCOMPARE(store.end(), 5000);
    QCOMPARE(store.line(4999).text, "4999");
    QCOMPARE(changes.droppedTo, store.first());
    QCOMPARE(changes.appendedFrom, store.first());

    LogStore small(100, 1000);
    for (int i = 0; i < 50; ++i)
        small.feed(entry(i + 1, QByteArray(100, 'x') + '\n'));
    QVERIFY(small.characters() <= 1000);
}

void tst_LogStore::joinsPageAndLiveEntriesBySequence()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 3);
    workbench.holdAnswers = true;
    LogPages pages(workbench);
    pages.show(P);

    workbench.commitLog(entries(4, 5));
    emit workbench.logCommitted(P, entries(3, 5));
    workbench.letGo();

    QTRY_VERIFY(pages.isReady());
    QCOMPARE(pages.lines().end(), 5);
    workbench.commitLog(entries(6, 6));
    QCOMPARE(pages.lines().line(5).text, "      6");
}

void tst_LogStore::earlierPagesJoinWithinALine()
{
    PagedWorkbench workbench;
    std::vector<LogRecord> all;
    for (int i = 1; i <= 30; ++i)
        all.push_back(entry(i, QByteArray(99999, 'x') + (i % 2 ? "\n" : ""), i % 3 ? LogStream::Out : LogStream::Err));
    workbench.logs["p"] = all;
    LogPages pages(workbench);
    pages.show(P);
    const qint64 before = pages.lines().end();
    QVERIFY(pages.canLoadEarlier());
    QSignalSpy refolded(&pages, &LogPages::refolded);

    pages.loadEarlier();
    QCOMPARE(refolded.count(), 1);
    QCOMPARE(refolded[0][0].toLongLong(), pages.lines().end() - before);
    pages.loadEarlier();
    pages.loadEarlier();

    QVERIFY(!pages.hasEarlier());
    LogStore whole;
    for (const LogRecord &record : all)
        whole.feed(record);
    QCOMPARE(texts(pages.lines()), texts(whole));
}

void tst_LogStore::changesProcessesCleanly()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 3);
    workbench.logs["q"] = entries(1, 1);
    workbench.holdAnswers = true;
    {
        LogPages pages(workbench);
        QSignalSpy cleared(&pages, &LogPages::cleared);
        pages.show(P);
        pages.show({"q"});
        QCOMPARE(workbench.watched["p"], 0);
        workbench.letGo();
        QTRY_VERIFY(pages.isReady());
        QCOMPARE(pages.lines().end(), 1);
        QCOMPARE(cleared.count(), 2);
        workbench.holdAnswers = true;
        pages.show(P);
    }
    workbench.letGo();

    QCOMPARE(workbench.watched["p"], 0);
    QCOMPARE(workbench.watched["q"], 0);
}

void tst_LogStore::failuresAreSaidAndCanBeTriedAgain()
{
    PagedWorkbench workbench;
    workbench.logs["p"] = entries(1, 3);
    workbench.nextError = Error{Error::Kind::Storage, "No."};
    LogPages pages(workbench);
    QSignalSpy failed(&pages, &LogPages::failed);

    pages.show(P);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!pages.isReady());
    pages.retry();

    QVERIFY(pages.isReady());
    QCOMPARE(pages.lines().end(), 3);
}

void tst_LogStore::memoryStaysBoundedWhileFollowing()
{
    PagedWorkbench workbench;
    LogPages pages(workbench);
    pages.show(P);

    for (int i = 0; i < 600; ++i)
        emit workbench.logCommitted(P, {entry(i + 1, QByteArray(99999, 'x') + '\n')});

    QVERIFY(pages.hasEarlier());
    QVERIFY(!pages.canLoadEarlier());
    QVERIFY(pages.lines().characters() <= 64 * 1024 * 1024);
}

QTEST_GUILESS_MAIN(tst_LogStore)
#include "tst_logstore.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/logs/lines.h"
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

class TestLogStore : public QObject
{
    Q_OBJECT
private slots:
    void makesLines_data();
    void makesLines();
    void makesTheSameLinesCutAnywhere_data();
    void makesTheSameLinesCutAnywhere();
    void anythingAtAllMakesBoundedLines();
    void linesBeginWithTheirFirstEntry();
    void processesHaveLinesOfTheirOwn();
    void whatWasGivenAwayStaysAsItWas();

private:
    QTemporaryDir m_folder;
};

void TestLogStore::makesLines_data()
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
        {"é", "E:\uFFFD"});
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
    row("a long line among others", {entry(1, "a\n" + QByteArray(20000, 'x') + "\nb\nc")},
        {"a", QString(16384, 'x'), QString(3616, 'x'), "b", "c"});
    row("a long line is not cut within a character", {entry(1, QByteArray(16382, 'x') + "\xe2\x82\xac\n")},
        {QString(16382, 'x'), "€"});
    row("lines that are open stand at the end", {entry(1, "ou"), entry(2, "a\nb\n", LogStream::Err)},
        {"E:a", "E:b", "ou"});
}

void TestLogStore::makesLines()
{
    QFETCH(QList<LogRecord>, records);
    LogStore store(m_folder.path());

    for (const LogRecord &record : records)
        store.feed(record);

    QTEST(texts(store.lines()), "lines");
}

void TestLogStore::makesTheSameLinesCutAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("all sorts") << QByteArray("a\r\n\x1b[31mé€😀\r\x1b[1mzwei\n\nlast\x1b[0m\rx\xff\n");
    QTest::newRow("plain") << QByteArray("eins\nzwei\n\ndrei\nvier");
    QTest::newRow("colours late") << QByteArray("eins\nzwei\x1b[1m\ndrei\nvi\x1b[0mer\nfünf\n");
}

void TestLogStore::makesTheSameLinesCutAnywhere()
{
    QFETCH(QByteArray, bytes);
    LogStore whole(m_folder.path());
    whole.feed(entry(1, bytes));
    const QStringList wanted = texts(whole.lines());

    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        LogStore store(m_folder.path());
        store.feed(entry(1, bytes.first(cut)));
        store.feed(entry(2, bytes.sliced(cut)));
        QCOMPARE(texts(store.lines()), wanted);
    }
    LogStore single(m_folder.path());
    for (qsizetype i = 0; i < bytes.size(); ++i)
        single.feed(entry(i + 1, bytes.sliced(i, 1)));
    QCOMPARE(texts(single.lines()), wanted);
}

void TestLogStore::anythingAtAllMakesBoundedLines()
{
    static const char signs[] = "\x1b[]m;31\r\n\0\xff\xe2\x82\xac\a"
                                "ax";
    const QByteArray alphabet(signs, sizeof signs - 1);
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes(random.bounded(60), Qt::Uninitialized);
        for (char &c : bytes)
            c = alphabet[random.bounded(alphabet.size())];
        bytes = bytes.repeated(round % 10 == 0 ? 2000 : 1);
        LogStore whole(m_folder.path());
        whole.feed(entry(1, bytes));
        LogStore parts(m_folder.path());
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype size = 1 + random.bounded(bytes.size() > 1000 ? 5000 : 7);
            parts.feed(entry(at + 1, bytes.mid(at, size)));
            at += size;
        }
        const LogLines lines = whole.lines();
        const LogLines others = parts.lines();
        QCOMPARE(others.end(), lines.end());
        for (qint64 i = 0; i < lines.end(); ++i) {
            QVERIFY(lines.line(i).text.size() <= LogStore::MaxLine + 300);
            QVERIFY(lines.line(i).text.find('\n') == std::string_view::npos);
            QVERIFY(lines.line(i).text == others.line(i).text);
        }
    }
}

void TestLogStore::linesBeginWithTheirFirstEntry()
{
    LogStore store(m_folder.path());
    store.feed(entry(1, "a\nb"));
    store.feed(entry(5, "b\nc\n"));
    const LogLines lines = store.lines();

    QCOMPARE(lines.line(0).at, 1700000000001);
    QCOMPARE(lines.line(1).at, 1700000000001);
    QCOMPARE(lines.line(2).at, 1700000000005);
}

void TestLogStore::processesHaveLinesOfTheirOwn()
{
    LogStore store(m_folder.path());
    store.feed(entry(1, "\x1b[31mone "), 0);
    store.feed(entry(1, "two\n"), 1);
    store.feed(entry(2, "5", LogStream::Gap), 1);
    store.feed(entry(2, "more\n"), 0);
    const LogLines lines = store.lines();

    QCOMPARE(texts(lines), (QStringList{"two", "G:… 5 entries were dropped by the server", "\x1b[31mone more"}));
    QCOMPARE(lines.line(0).source, 1);
    QCOMPARE(lines.line(2).source, 0);
}

void TestLogStore::whatWasGivenAwayStaysAsItWas()
{
    LogStore store(m_folder.path());
    store.feed(entry(1, "a\nb"));
    const LogLines before = store.lines();

    store.feed(entry(2, "c\nd\n"));

    QCOMPARE(texts(before), (QStringList{"a", "b"}));
    QCOMPARE(before.finished(), 1);
    QCOMPARE(texts(store.lines()), (QStringList{"a", "bc", "d"}));
}

QTEST_GUILESS_MAIN(TestLogStore)
#include "tst_logstore.moc"

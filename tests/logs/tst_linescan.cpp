// SPDX-License-Identifier: Apache-2.0
#include "model/logs/linescan.h"
#include "tests/logs/lines.h"
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

namespace {

QStringList scanned(LineScan &scan, const LogLines &lines)
{
    while (scan.go(lines, QDeadlineTimer(5), {})) {
    }
    QStringList found;
    for (qint64 i = 0; i < scan.found().count(); ++i)
        found += textOf(lines.line(scan.found().at(i)));
    return found;
}

LineQuery ofText(const QString &text, bool isRegex = false, bool matchesCase = false)
{
    LineQuery query;
    query.text = {text, isRegex, matchesCase};
    query.keepsGaps = false;
    return query;
}

} // namespace

class TestLineScan : public QObject
{
    Q_OBJECT
private slots:
    void findsLines_data();
    void findsLines();
    void findsWhatAnotherEngineFinds_data();
    void findsWhatAnotherEngineFinds();
    void aRegexThatIsWrongIsExplained();
    void onePatternThatCostsTooMuchIsGivenUp();
    void knowsLevels_data();
    void knowsLevels();
    void knowsWhereEachOfManyLinesBegins();
    void goesOnWithWhatCame();
    void stopsAtOnce();

private:
    QTemporaryDir m_folder;
};

void TestLineScan::findsLines_data()
{
    QTest::addColumn<LineQuery>("query");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const LineQuery &query, const QStringList &lines) {
        QTest::newRow(name) << query << lines;
    };
    // the log: see below
    row("text, whatever the case", ofText("ALPHA"), {"alpha beta", "Alpha.gamma", "al\x1b[1mpha\x1b[0m coloured"});
    row("text, case and all", ofText("Alpha", false, true), {"Alpha.gamma"});
    row("text is no regex", ofText("a.g"), {"Alpha.gamma"});
    row("regex", ofText("^a.*b", true), {"alpha beta"});
    row("end of line", ofText("a$", true), {"alpha beta", "Alpha.gamma", "äöü a"});
    row("umlauts without case", ofText("ÄÖ"), {"äöü a"});
    row("a class that could go over the line", ofText("beta[^x]*gamma", true), {});
    row("space that could go over the line", ofText("beta\\s+Alpha", true), {});
    row("a range that has a newline in it", ofText("beta[\\t-z]*gamma", true), {});
    row("the beginning of the text is the line's", ofText("\\Aalpha", true, true),
        {"alpha beta", "al\x1b[1mpha\x1b[0m coloured"});
    row("empty matches", ofText("q*", true),
        {"alpha beta", "Alpha.gamma", "", "äöü a", "al\x1b[1mpha\x1b[0m coloured", "err", "not utf8 \uFFFD"});
    row("what is no text", ofText("not utf8"), {"not utf8 \uFFFD"});
    LineQuery errors;
    errors.streams = LogStreams::Err;
    row("a stream, and gaps stay", errors, {"… 12 entries were dropped by the server", "err"});
    LineQuery late = ofText("a");
    late.since = 1700000000005;
    row("time", late, {"al\x1b[1mpha\x1b[0m coloured"});
    LineQuery filtered = ofText("beta");
    filtered.keepsGaps = true;
    row("a filter keeps gaps", filtered, {"alpha beta", "… 12 entries were dropped by the server"});
}

void TestLineScan::findsLines()
{
    QFETCH(LineQuery, query);
    LogStore store(m_folder.path());
    store.feed(entry(1, "alpha beta\nAlpha.gamma\n\n"));
    store.feed(entry(2, "äöü a\n"));
    store.feed(entry(3, "12", LogStream::Gap));
    store.feed(entry(5, "al\x1b[1mpha\x1b[0m coloured\n"));
    store.feed(entry(6, "err\n", LogStream::Err));
    store.feed(entry(7, "not utf8 \xff\n"));

    Result<LineScan> scan = LineScan::make(query);

    QVERIFY(scan);
    QTEST(scanned(*scan, store.lines()), "lines");
}

void TestLineScan::findsWhatAnotherEngineFinds_data()
{
    QTest::addColumn<QString>("regex");
    for (const char *regex :
         {"7", "1.*7.*3", "(12|21)3$", "^5", "\\b9\\d*1\\b", "[^0-4]{3}", "x\\s*5", "(?<=3)4", "e 1(?!2)"})
        QTest::newRow(regex) << regex;
}

void TestLineScan::findsWhatAnotherEngineFinds()
{
    QFETCH(QString, regex);
    LogStore store(m_folder.path());
    QStringList wanted;
    const QRegularExpression other(regex);
    for (int i = 0; i < 20000; ++i) {
        const QString text = (i % 3 == 0 ? "\x1b[1mx\x1b[0m" : "line ") + QString::number(i);
        store.feed(entry(i + 1, text.toUtf8() + '\n', i % 5 == 0 ? LogStream::Err : LogStream::Out));
        if (QString(text).remove("\x1b[1m").remove("\x1b[0m").contains(other))
            wanted += text;
    }
    // a block without escape sequences, too
    QByteArray plain;
    for (int i = 0; i < 20000; ++i) {
        plain += "plain " + QByteArray::number(i) + '\n';
        if (("plain " + QString::number(i)).contains(other))
            wanted += "plain " + QString::number(i);
    }
    store.feed(entry(20001, plain));

    Result<LineScan> scan = LineScan::make(ofText(regex, true, true));

    QVERIFY(scan);
    QCOMPARE(scanned(*scan, store.lines()), wanted);
}

void TestLineScan::aRegexThatIsWrongIsExplained()
{
    const Result<LineScan> scan = LineScan::make(ofText("a(b", true));
    QVERIFY(!scan);
    QVERIFY2(scan.error().what.contains("character 4"), qPrintable(scan.error().what));
    QVERIFY(!LineScan::make(ofText(QString(10000, 'x'))));
}

void TestLineScan::onePatternThatCostsTooMuchIsGivenUp()
{
    LogStore store(m_folder.path());
    store.feed(entry(1, QByteArray(10000, 'a') + "\n"));

    Result<LineScan> scan = LineScan::make(ofText("(a|aa)+\\d$", true));
    scanned(*scan, store.lines());

    QVERIFY(scan->isTooCostly());
}

void TestLineScan::knowsLevels_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("level"); // 0: debug, 1: other, 2: warning, 3: error
    QTest::newRow("upper") << QByteArray("12:00 ERROR it broke") << 3;
    QTest::newRow("json") << QByteArray(R"({"level":"error","msg":"x"})") << 3;
    QTest::newRow("logfmt") << QByteArray("level=fatal msg=x") << 3;
    QTest::newRow("bracket") << QByteArray("[error] x") << 3;
    QTest::newRow("compiler") << QByteArray("a.cpp:3: error: no such thing") << 3;
    QTest::newRow("rust") << QByteArray("error[E0308]: mismatched types") << 3;
    QTest::newRow("npm") << QByteArray("npm ERR! code 1") << 3;
    QTest::newRow("coloured") << QByteArray("\x1b[31mER\x1b[0mROR x") << 3;
    QTest::newRow("go") << QByteArray("panic: runtime error") << 3;
    QTest::newRow("python") << QByteArray("Traceback (most recent call last):") << 3;
    QTest::newRow("none") << QByteArray("0 errors, 3 terrors") << 1;
    QTest::newRow("not at its beginning") << QByteArray("no panic: it has a traceback of its own") << 1;
    QTest::newRow("warning") << QByteArray("WARN disk is slow") << 2;
    QTest::newRow("compiler warns") << QByteArray("a.cpp:3: warning: unused") << 2;
    QTest::newRow("info") << QByteArray("INFO all is well") << 1;
    QTest::newRow("debug") << QByteArray("12:00 DEBUG x=1") << 0;
    QTest::newRow("trace") << QByteArray(R"({"level":"trace"})") << 0;
}

void TestLineScan::knowsLevels()
{
    QFETCH(QByteArray, line);
    QFETCH(int, level);
    LogStore store(m_folder.path());
    store.feed(entry(1, line + '\n'));
    const auto has = [&store](LogLevel wanted) {
        LineQuery query;
        query.level = wanted;
        Result<LineScan> scan = LineScan::make(query);
        return scanned(*scan, store.lines()).size() == 1;
    };

    QCOMPARE(has(LogLevel::Error), level == 3);
    QCOMPARE(has(LogLevel::Warning), level >= 2);
    QCOMPARE(has(LogLevel::NotDebug), level >= 1);
}

void TestLineScan::knowsWhereEachOfManyLinesBegins()
{
    LogStore store(m_folder.path());
    store.feed(entry(1, "panic: first\nno panic: second\n\npanic: fourth\nindeed panic: fifth\ntraceback (sixth\n"));
    LineQuery errors;
    errors.level = LogLevel::Error;
    Result<LineScan> scan = LineScan::make(errors);

    QCOMPARE(scanned(*scan, store.lines()), (QStringList{"panic: first", "panic: fourth", "traceback (sixth"}));
}

void TestLineScan::goesOnWithWhatCame()
{
    LogStore store(m_folder.path());
    Result<LineScan> scan = LineScan::make(ofText("x"));
    int lines = 0;
    for (int i = 0; i < 300; ++i) {
        store.feed(entry(i + 1, QByteArray("x\ny\n").repeated(i)));
        lines += i;
        QCOMPARE(scanned(*scan, store.lines()).size(), lines);
    }
}

void TestLineScan::stopsAtOnce()
{
    LogStore store(m_folder.path());
    store.feed(entry(1, QByteArray("xxx\n").repeated(100000)));
    std::stop_source stop;
    stop.request_stop();
    Result<LineScan> scan = LineScan::make(ofText("x"));

    QVERIFY(scan->go(store.lines(), QDeadlineTimer::Forever, stop.get_token()));
    QCOMPARE(scan->next(), 0);
}

QTEST_GUILESS_MAIN(TestLineScan)
#include "tst_linescan.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/logs/lineends.h"
#include "tests/logs/lines.h"
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

namespace {

LogFile::Limits small()
{
    LogFile::Limits limits;
    limits.segment = 64 * 1024;
    limits.reserve = 16 * 1024;
    limits.memorySegment = 16 * 1024;
    limits.leaveFree = 0;
    return limits;
}

// Lines that say their number.
void fill(LogFile &file, int from, int to)
{
    for (int i = from; i < to; ++i)
        file.append(LogStream::Out, 0, i, "line " + std::to_string(i));
}

void append(LogFile &file, LogStream stream, int source, qint64 at, std::string_view lines)
{
    LineEnds ends;
    QVERIFY(ends.scan(lines));
    file.appendLines(stream, source, at, lines, 0, ends.all());
}

void verifyNumbers(const LogLines &lines)
{
    for (qint64 i = lines.first(); i < lines.finished(); ++i) {
        QCOMPARE(textOf(lines.line(i)), "line " + QString::number(i));
        QCOMPARE(lines.line(i).at, i);
    }
}

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT
private slots:
    void linesAreReadAsTheyWereWritten();
    void linesAreTheSameHoweverTheyAreWritten();
    void tenMillionLinesTakeNineBytesEachBesideTheirText();
    void aFileHasNoName();
    void theOldestSegmentGoesAtTheLimit();
    void whatIsReadOutlivesItsSegment();
    void aFullDiskIsSaidAndTheNewestLinesAreKept();
    void aFolderThatCannotBeMadeIsAFullDisk();
    void timesMayBeFarApartAndGoBack();

private:
    QTemporaryDir m_folder;
};

void TestLogFile::linesAreReadAsTheyWereWritten()
{
    LogFile file(m_folder.path(), small());
    fill(file, 0, 20000);
    file.append(LogStream::Err, 7, 20000, "");
    append(file, LogStream::Pty, 3, 20001, "a\n\nb\n");

    const LogLines lines = file.lines({});

    QCOMPARE(lines.end(), 20004);
    for (qint64 i = 0; i < 20000; ++i)
        QCOMPARE(textOf(lines.line(i)), "line " + QString::number(i));
    QCOMPARE(lines.line(20000).stream, LogStream::Err);
    QCOMPARE(lines.line(20000).source, 7);
    QCOMPARE(texts(lines).mid(20000), (QStringList{"E:", "P:a", "P:", "P:b"}));
    QCOMPARE(lines.line(20003).at, 20001);
}

// Buffers, blocks and writes end in other places than what is added, or looked at meanwhile.
void TestLogFile::linesAreTheSameHoweverTheyAreWritten()
{
    LogFile file(m_folder.path());
    QRandomGenerator random(5);
    int last = 0;
    for (int round = 0; round < 300; ++round) {
        std::string page;
        for (int i = random.bounded(round % 3 == 0 ? 9000 : 300); i >= 0; --i)
            page += "line " + std::to_string(last++) + '\n';
        append(file, LogStream::Out, 0, round, page);
        if (round % 2 == 0)
            file.append(LogStream::Out, 0, round, "line " + std::to_string(last++));
        if (random.bounded(10) == 0)
            QCOMPARE(file.lines({}).end(), last);
    }

    const LogLines lines = file.lines({});

    QCOMPARE(lines.end(), last);
    for (qint64 i = 0; i < last; ++i)
        QVERIFY(lines.line(i).text == "line " + std::to_string(i));
}

void TestLogFile::tenMillionLinesTakeNineBytesEachBesideTheirText()
{
    LogFile file(m_folder.path());
    std::string page;
    for (int i = 0; i < 10000; ++i)
        page += "2026-01-01 worker " + std::to_string(i) + " said something of a usual length\n";
    for (int i = 0; i < 1000; ++i)
        append(file, LogStream::Out, 0, i, page);

    const LogLines lines = file.lines({});

    QCOMPARE(lines.count(), 10'000'000);
    QVERIFY2(double(file.indexBytes()) / 1e7 < 9.5, qPrintable(QString::number(double(file.indexBytes()) / 1e7)));
    for (qint64 i = 0; i < lines.end(); i += 9973)
        QVERIFY(lines.line(i).text.substr(18, 4) == std::to_string(i % 10000).substr(0, 4) ||
                lines.line(i).text.substr(18).starts_with(std::to_string(i % 10000) + ' '));
}

void TestLogFile::aFileHasNoName()
{
    LogFile file(m_folder.path(), small());
    fill(file, 0, 50000);

    const LogLines lines = file.lines({});

    QCOMPARE(lines.end(), 50000);
    QVERIFY(QDir(m_folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestLogFile::theOldestSegmentGoesAtTheLimit()
{
    LogFile::Limits limits = small();
    limits.maxBytes = 3 * 64 * 1024;
    LogFile file(m_folder.path(), limits);

    fill(file, 0, 100000);
    const LogLines lines = file.lines({});

    QVERIFY(lines.first() > 0);
    QVERIFY(lines.count() * 12 < limits.maxBytes);
    QVERIFY(lines.count() * 12 > limits.maxBytes / 2);
    QCOMPARE(lines.end(), 100000);
    verifyNumbers(lines);
    QVERIFY(!file.problem());
}

void TestLogFile::whatIsReadOutlivesItsSegment()
{
    LogFile::Limits limits = small();
    limits.maxBytes = 2 * 64 * 1024;
    LogFile file(m_folder.path(), limits);
    fill(file, 0, 1000);
    const LogLines before = file.lines({});

    fill(file, 1000, 100000);

    QVERIFY(file.lines({}).first() > 1000);
    verifyNumbers(before);
}

void TestLogFile::aFullDiskIsSaidAndTheNewestLinesAreKept()
{
    LogFile::Limits limits = small();
    limits.leaveFree = qint64(1) << 60;
    LogFile file(m_folder.path(), limits);

    fill(file, 0, 200000);
    const LogLines lines = file.lines({});

    QVERIFY(file.problem());
    QVERIFY(file.problem()->what.contains(m_folder.path()));
    QCOMPARE(lines.end(), 200000);
    QVERIFY(lines.count() > 1000);
    QVERIFY(lines.count() * 11 < qint64(limits.memorySegment) * (limits.memorySegments + 1));
    verifyNumbers(lines);
}

void TestLogFile::aFolderThatCannotBeMadeIsAFullDisk()
{
    LogFile file("/proc/nothing/here", small());
    fill(file, 0, 10);

    QCOMPARE(file.lines({}).end(), 10);
    verifyNumbers(file.lines({}));
    QVERIFY(file.problem());
}

void TestLogFile::timesMayBeFarApartAndGoBack()
{
    LogFile file(m_folder.path(), small());
    const std::vector<qint64> times = {0, 1700000000000, 5, 1700000000000, 1700000000001, 1690000000000, -7};
    for (const qint64 at : times)
        file.append(LogStream::Out, 0, at, "x");

    const LogLines lines = file.lines({});

    for (std::size_t i = 0; i < times.size(); ++i)
        QCOMPARE(lines.line(qint64(i)).at, times[i]);
}

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"

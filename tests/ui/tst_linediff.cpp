// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/linediff.h"
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace sandgate;

namespace {

// "-old +new  same ..3 \" : one sign per line, as a person would read it
QString drawn(const LineDiff &diff)
{
    QStringList lines;
    for (const DiffRow &line : diff.lines) {
        switch (line.kind) {
        case DiffRow::Kind::Same:
            lines << ' ' + line.text;
            break;
        case DiffRow::Kind::Removed:
            lines << '-' + line.text;
            break;
        case DiffRow::Kind::Added:
            lines << '+' + line.text;
            break;
        case DiffRow::Kind::Skipped:
            lines << QString("..%1").arg(line.skipped);
            break;
        case DiffRow::Kind::NoLineBreak:
            lines << "\\";
            break;
        case DiffRow::Kind::Blank:
            break; // of two columns only
        }
    }
    return lines.join('|');
}

// What is left when the signs are obeyed: the old text without the added lines, or the new one without the removed.
QString rebuilt(const LineDiff &diff, DiffRow::Kind leftOut)
{
    QString text;
    bool last = false;
    for (const DiffRow &line : diff.lines) {
        if (line.kind == DiffRow::Kind::NoLineBreak) {
            if (last)
                text.chop(1);
            continue;
        }
        last = line.kind != leftOut;
        if (last)
            text += line.text + '\n';
    }
    return text;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatComesAndGoes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");

        QTest::newRow("nothing") << "a\nb\n"
                                 << "a\nb\n"
                                 << "..2";
        QTest::newRow("changed line") << "a\nb\nc\n"
                                      << "a\nx\nc\n"
                                      << " a|-b|+x| c";
        QTest::newRow("added line") << "a\nc\n"
                                    << "a\nb\nc\n"
                                    << " a|+b| c";
        QTest::newRow("removed line") << "a\nb\nc\n"
                                      << "a\nc\n"
                                      << " a|-b| c";
        QTest::newRow("all goes") << "a\nb\n"
                                  << ""
                                  << "-a|-b";
        QTest::newRow("all comes") << ""
                                   << "a\n"
                                   << "+a";
        QTest::newRow("line break at the end comes") << "a"
                                                     << "a\n"
                                                     << "-a|\\|+a";
        QTest::newRow("line break at the end goes") << "a\nb\n"
                                                    << "a\nb"
                                                    << " a|-b|+b|\\";
        QTest::newRow("none at either end") << "a\nb"
                                            << "x\nb"
                                            << "-a|+x| b|\\";
        QTest::newRow("carriage returns differ") << "a\r\n"
                                                 << "a\n"
                                                 << "-a\r|+a";
        QTest::newRow("far apart") << "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
                                   << "x\n2\n3\n4\n5\n6\n7\n8\ny\n"
                                   << "-1|+x| 2|..5| 8|-9|+y";
    }
    void tellsWhatComesAndGoes()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);

        QCOMPARE(drawn(lineDiff(before, after, 1)), expected);
    }

    void countsLines()
    {
        const LineDiff diff = lineDiff(QString("a\nb\nc\n"), "a\nx\ny\nc\n");

        QCOMPARE(diff.added, 2);
        QCOMPARE(diff.removed, 1);
        QVERIFY(!diff.whole);
    }

    void takesNoOldTextAsANewFile() { QCOMPARE(drawn(lineDiff(std::nullopt, "a\nb\n")), "+a|+b"); }

    void losesNothingOfEitherText()
    {
        QRandomGenerator random(20);
        for (int round = 0; round < 200; ++round) {
            const auto text = [&] {
                QString result;
                const int lines = random.bounded(12);
                for (int i = 0; i < lines; ++i)
                    result += QString("abc").mid(random.bounded(3), 1) + '\n';
                if (random.bounded(3) == 0)
                    result.chop(1);
                return result;
            };
            const QString before = text();
            const QString after = text();

            const LineDiff diff = lineDiff(before, after, 1000);

            QCOMPARE(rebuilt(diff, DiffRow::Kind::Added), before);
            QCOMPARE(rebuilt(diff, DiffRow::Kind::Removed), after);
        }
    }

    void showsTextsThatAreTooLargeAsOneReplacement()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20000; ++i) {
            before += QString("old %1\n").arg(i);
            after += QString("new %1\n").arg(i);
        }
        QElapsedTimer timer;
        timer.start();

        const LineDiff diff = lineDiff(before, after);

        QVERIFY(diff.whole);
        QCOMPARE(diff.removed, 20000);
        QCOMPARE(diff.added, 20000);
        QCOMPARE(rebuilt(diff, DiffRow::Kind::Added), before);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void findsOneChangeInALargeText()
    {
        QString before;
        for (int i = 0; i < 50000; ++i)
            before += QString("line %1\n").arg(i);
        QString after = before;
        after.replace("line 25000\n", "LINE\n");

        const LineDiff diff = lineDiff(before, after, 0);

        QCOMPARE(drawn(diff), "..25000|-line 25000|+LINE|..24999");
    }
};

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"

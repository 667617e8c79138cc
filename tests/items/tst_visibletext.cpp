// SPDX-License-Identifier: Apache-2.0
#include "model/visibletext.h"
#include <QTest>

using namespace sandgate;

class TestVisibleText : public QObject
{
    Q_OBJECT
private slots:
    void showsWhatWouldBeInvisible_data()
    {
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<QString>("mark");

        QTest::newRow("null") << QString(QChar(0)) << "[U+0000]";
        QTest::newRow("carriage return") << "\r"
                                         << "[U+000D]";
        QTest::newRow("escape") << "\x1b"
                                << "[U+001B]";
        QTest::newRow("delete") << QString(QChar(0x7F)) << "[U+007F]";
        QTest::newRow("no-break space") << QString(QChar(0xA0)) << "[U+00A0]";
        QTest::newRow("soft hyphen") << QString(QChar(0xAD)) << "[U+00AD]";
        QTest::newRow("zero width space") << QString(QChar(0x200B)) << "[U+200B]";
        QTest::newRow("right to left override") << QString(QChar(0x202E)) << "[U+202E]";
        QTest::newRow("isolate") << QString(QChar(0x2066)) << "[U+2066]";
        QTest::newRow("line separator") << QString(QChar(0x2028)) << "[U+2028]";
        QTest::newRow("byte order mark") << QString(QChar(0xFEFF)) << "[U+FEFF]";
        QTest::newRow("Hangul filler") << QString(QChar(0x3164)) << "[U+3164]";
        QTest::newRow("variation selector") << QString(QChar(0xFE0F)) << "[U+FE0F]";
        QTest::newRow("tag letter") << QString::fromUcs4(U"\U000E0041", 1) << "[U+E0041]";
        QTest::newRow("half a pair") << QString(QChar(0xD800)) << "[U+D800]";
        QTest::newRow("private use") << QString(QChar(0xE000)) << "[U+E000]";
    }
    void showsWhatWouldBeInvisible()
    {
        QFETCH(QString, hidden);
        QFETCH(QString, mark);

        const VisibleText text = makeVisible("a" + hidden + "b");

        QCOMPARE(text.text, "a" + mark + "b");
        QCOMPARE(text.marks, (std::vector<VisibleText::Mark>{{1, mark.size()}}));
    }

    void leavesOrdinaryTextAlone_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("command") << "git commit -m 'a b' && make -j2 > out.txt 2>&1";
        QTest::newRow("indented lines") << "if true; then\n        echo a\n\n\tfi\n";
        QTest::newRow("letters of the world") << QString::fromUtf8("Größe, 日本語, русский, עברית, é");
        QTest::newRow("outside the first plane") << QString::fromUcs4(U"\U0001F600 \U00020000", 3);
        QTest::newRow("look-alike of a mark") << "[U+202E]";
        QTest::newRow("empty") << "";
    }
    void leavesOrdinaryTextAlone()
    {
        QFETCH(QString, text);

        const VisibleText visible = makeVisible(text);

        QCOMPARE(visible.text, text);
        QVERIFY(visible.marks.empty());
    }

    void countsLongRunsOfBlanksInsteadOfDrawingThem()
    {
        const QString pushed = "ls" + QString(300, ' ') + "; rm -rf ~";

        QCOMPARE(visibleText(pushed), "ls[300 blanks]; rm -rf ~");
        QCOMPARE(visibleText("a" + QString(15, ' ') + "b"), "a" + QString(15, ' ') + "b");
    }

    void countsManyEmptyLines()
    {
        QCOMPARE(visibleText("ls" + QString(40, '\n') + "rm"), "ls\n[39 empty lines]\nrm");
        QCOMPARE(visibleText("a\n\n\nb"), "a\n\n\nb");
    }

    void marksPointAtTheMarks()
    {
        const VisibleText text = makeVisible(QString("x") + QChar(0x200B) + "[U+200B]" + QChar(0x202E));

        for (const VisibleText::Mark &mark : text.marks)
            QVERIFY(text.text.mid(mark.start, mark.length).startsWith("[U+20"));
        QCOMPARE(text.marks.size(), size_t(2));
        QCOMPARE(text.marks[1].start, 17);
    }

    void saysOnOneLineThatThereIsMore()
    {
        QCOMPARE(visibleLine("a\nb"), QString("a ") + QChar(0x21B5) + " b");
        QCOMPARE(visibleLine(QString(500, 'x'), 10), QString(9, 'x') + QChar(0x2026));
        QVERIFY(visibleLine(QString(100000, ' ') + "rm -rf ~").endsWith(QChar(0x2026)));
    }
};

QTEST_GUILESS_MAIN(TestVisibleText)
#include "tst_visibletext.moc"

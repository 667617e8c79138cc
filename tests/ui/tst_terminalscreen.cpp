// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalscreen.h"
#include <QDir>
#include <QTest>
#include <random>

using namespace sandgate;

// Everything that can be seen.
static QString shown(const TerminalScreen &screen)
{
    const TerminalScreen::Cursor cursor = screen.cursor();
    QString text = QString("%1,%2 %3 %4 %5 %6\n")
                       .arg(cursor.row)
                       .arg(cursor.column)
                       .arg(cursor.isVisible)
                       .arg(int(cursor.shape))
                       .arg(screen.isAlternate())
                       .arg(screen.title());
    for (qint64 number = screen.first(); number < screen.end(); ++number) {
        TerminalRow row = screen.line(number);
        row.trim();
        text += QString::number(int(row.size));
        for (const TerminalCell &cell : row.cells) {
            text += QString("|%1 %2 %3").arg(uint(cell.character), 0, 16).arg(cell.width).arg(cell.style.flags);
            for (const TerminalColour &colour : {cell.style.text, cell.style.behind})
                text +=
                    QString(" %1.%2.%3.%4").arg(int(colour.kind)).arg(colour.red).arg(colour.green).arg(colour.blue);
        }
        for (const TerminalRow::Marks &marks : row.marks)
            text += QString("+%1:%2")
                        .arg(marks.column)
                        .arg(QString::fromUcs4(marks.marks.data(), qsizetype(marks.marks.size())));
        text += '\n';
    }
    return text;
}

static QByteArray flood(const QByteArray &line)
{
    QByteArray lines;
    for (int i = 0; i < 17; ++i)
        lines += QByteArray::number(i) + line + (i % 5 == 3 ? "\n" : "\r\n");
    return lines;
}

class TestTerminalScreen : public QObject
{
    Q_OBJECT
private slots:
    void theSameBytesGiveTheSameScreenHoweverTheyAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QDir corpus(CORPUS);
        for (const QString &name : corpus.entryList(QDir::Files)) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
        QTest::newRow("mark in the last column") << QByteArray("12345678901234567890\xcc\x81").sliced(1) + "x";
        QTest::newRow("mark at the edge") << QByteArray("1234567890123456789e\xcc\x81\r\nnext");
        QTest::newRow("a flood of lines") << flood("line");
        QTest::newRow("lines that are too long") << flood("longer than one row of this screen");
        QTest::newRow("a mark before the end of a line") << flood("1234567890123456789e\xcc\x81");
        QTest::newRow("lines that are just as long") << flood("345678901234567890").replace("\r", "") + "on";
        QTest::newRow("double width") << "\n\n\n\n\n\n\x1b#6" + flood("wide");
        QTest::newRow("colours within lines") << flood("\x1b[1;31mred\x1b[m usual \x1b[44mblue\x1b[0m");
        QTest::newRow("a colour over lines") << flood("\x1b[42mgreen") + flood("\x1b[mnone\x1b[31m");
        QTest::newRow("margins") << "\x1b[2;4r\x1b[6H" + flood("below") + "\x1b[4H" + flood("in") + "\x1b[r\x1b[6H" +
                                        flood("without");
        QTest::newRow("movements within lines") << flood("first") + "up\x1b[A\x1b[2Jnew\n" + flood("back\b\tx") +
                                                       "\x1b[?1049h" + flood("other") + "\x1b[?1049l\nthis";
        QTest::newRow("wide mark at the edge") << QByteArray("123456789012345678\xe4\xb8\xad\xcc\x81z");
    }
    void theSameBytesGiveTheSameScreenHoweverTheyAreCut()
    {
        QFETCH(QByteArray, bytes);
        TerminalScreen whole(20, 6);
        whole.feed(bytes);
        const QString expected = shown(whole);
        const QByteArray answers = whole.takeNews().answers;

        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            TerminalScreen parts(20, 6);
            parts.feed(bytes.first(cut));
            parts.feed(bytes.sliced(cut));
            QCOMPARE(shown(parts), expected);
            QCOMPARE(parts.takeNews().answers, answers);
        }
        TerminalScreen single(20, 6);
        for (const char byte : bytes)
            single.feed(QByteArrayView(&byte, 1));
        QCOMPARE(shown(single), expected);
    }

    void aMarkAtTheEdgeStaysWithItsCharacter()
    {
        TerminalScreen screen(8, 4);
        screen.feed("1234567e\xcc\x81\r\nnext");

        QCOMPARE(screen.text(), QString::fromUtf8("1234567e\xcc\x81\nnext"));
    }

    void coloursAndAttributesAreKept()
    {
        TerminalScreen screen(40, 4);
        screen.feed("\x1b[1;3;4;9;38;5;208;48;2;1;2;3mA\x1b[0;7;91mB\x1b[0mC");

        const TerminalRow row = screen.line(0);
        using Flag = TerminalStyle::Flag;
        QCOMPARE(row.cells[0].style.flags, quint16(Flag::Bold | Flag::Italic | Flag::Underlined | Flag::Struck));
        QCOMPARE(row.cells[0].style.text, (TerminalColour{TerminalColour::Kind::Indexed, 208, 0, 0}));
        QCOMPARE(row.cells[0].style.behind, (TerminalColour{TerminalColour::Kind::True, 1, 2, 3}));
        QCOMPARE(row.cells[1].style.flags, quint16(Flag::Inverse));
        QCOMPARE(row.cells[1].style.text.red, 9);
        QCOMPARE(row.cells[2].style, TerminalStyle());
    }

    void manyAttributesInOneSequenceAreAllTaken()
    {
        TerminalScreen screen(40, 4);
        screen.feed("\x1b[0;0;0;0;0;0;0;0;0;0;0;0;38;2;10;20;30;48;5;77;1;4mA");

        const TerminalStyle style = screen.line(0).cells[0].style;
        QCOMPARE(style.text, (TerminalColour{TerminalColour::Kind::True, 10, 20, 30}));
        QCOMPARE(style.behind, (TerminalColour{TerminalColour::Kind::Indexed, 77, 0, 0}));
        QCOMPARE(style.flags, quint16(TerminalStyle::Bold | TerminalStyle::Underlined));
    }

    void wideCharactersTakeTwoCells()
    {
        TerminalScreen screen(10, 3);
        screen.feed("a\xe4\xb8\xad"
                    "b");

        const TerminalRow row = screen.line(0);
        QCOMPARE(row.cells[1].width, 2);
        QCOMPARE(row.cells[2].width, 0);
        QCOMPARE(row.text(), QString::fromUtf8("a\xe4\xb8\xad"
                                               "b"));
        QCOMPARE(row.columnsOfText(), (std::vector<int>{0, 1, 3, 4, 5, 6, 7, 8, 9}));
    }

    void whatLeavesTheScreenIsKeptWithinLimits()
    {
        TerminalScreen screen(20, 4, {10, 1024 * 1024});
        for (int i = 0; i < 100; ++i)
            screen.feed("line " + QByteArray::number(i) + "\r\n");

        QCOMPARE(screen.top(), 97);
        QCOMPARE(screen.first(), 87);
        QCOMPARE(screen.line(87).text(), "line 87");
        QCOMPARE(screen.line(99).text(), "line 99");

        TerminalScreen small(20, 4, {100000, 4000});
        for (int i = 0; i < 100; ++i)
            small.feed(QByteArray(20, 'x') + "\r\n");
        QVERIFY(small.top() - small.first() < 12);
        QVERIFY(small.top() - small.first() > 2);
    }

    void clearingTheScrollbackForgetsIt()
    {
        TerminalScreen screen(20, 4);
        screen.feed(QByteArray("line\r\n").repeated(50));
        const qint64 top = screen.top();

        screen.feed("\x1b[H\x1b[2J\x1b[3J");

        QCOMPARE(screen.first(), top);
        QCOMPARE(screen.text(), "");
    }

    void aLineThatWasTooLongGoesOn()
    {
        TerminalScreen screen(10, 4);
        screen.feed("0123456789abcdefghij\r\n0123456789\r\nshort\r\n" + QByteArray("x\r\n").repeated(5));

        QVERIFY(screen.goesOn(0));
        QVERIFY(!screen.goesOn(1));
        QVERIFY(!screen.goesOn(2));
        QVERIFY(!screen.goesOn(3));
    }

    void theAlternateScreenLeavesTheOtherAlone()
    {
        TerminalScreen screen(20, 4);
        screen.feed("before\r\n\x1b[?1049h\x1b[2J\x1b[Hall of it" + QByteArray("\r\n").repeated(20));
        QVERIFY(screen.isAlternate());
        QVERIFY(!screen.text().contains("before"));
        QCOMPARE(screen.top(), 0);

        screen.feed("\x1b[?1049l");

        QVERIFY(!screen.isAlternate());
        QCOMPARE(screen.text(), "before");
    }

    void modesAreSetOneByOneAlsoWhenTheyComeTogether()
    {
        TerminalScreen screen;
        QVERIFY(screen.mouseButton(1, true, {}).isEmpty());
        screen.mouseButton(1, false, {});

        screen.feed("\x1b[?1000;1006;2004h");

        QCOMPARE(int(screen.mouse()), int(TerminalScreen::Mouse::Clicks));
        screen.mouseMoved(4, 9, {});
        QCOMPARE(screen.mouseButton(1, true, Qt::ControlModifier), "\x1b[<16;10;5M");
        QCOMPARE(screen.mouseButton(1, false, {}), "\x1b[<0;10;5m");
        QCOMPARE(screen.mouseButton(4, true, {}), "\x1b[<64;10;5M");
        QVERIFY(screen.bracketsPastes());
        QCOMPARE(screen.pasted("a\nb\x1b[201~"), "\x1b[200~a\rb[201~\x1b[201~");
        screen.feed("\x1b"
                    "c");
        QCOMPARE(int(screen.mouse()), int(TerminalScreen::Mouse::Off));
        QVERIFY(!screen.bracketsPastes());
    }

    void cursorKeysFollowTheMode()
    {
        TerminalScreen screen;
        QCOMPARE(screen.key(Qt::Key_Up, {}), "\x1b[A");
        QCOMPARE(screen.key(Qt::Key_Up, Qt::ControlModifier), "\x1b[1;5A");
        QCOMPARE(screen.key(Qt::Key_F5, {}), "\x1b[15~");
        QCOMPARE(screen.key(Qt::Key_Enter, Qt::KeypadModifier), "\r");
        QCOMPARE(screen.key(Qt::Key_5, Qt::KeypadModifier), "5");

        screen.feed("\x1b[?1h\x1b=");

        QCOMPARE(screen.key(Qt::Key_Up, {}), "\x1bOA");
        QCOMPARE(screen.key(Qt::Key_Enter, Qt::KeypadModifier), "\x1bOM");
        QCOMPARE(screen.key(Qt::Key_5, Qt::KeypadModifier), "\x1bOu");
        QVERIFY(screen.focusChanged(true).isEmpty());
        screen.feed("\x1b[?1004h");
        QCOMPARE(screen.focusChanged(true), "\x1b[I");
    }

    void titlesBellsAndTheClipboardAreOnlyTold()
    {
        TerminalScreen screen;
        screen.feed("\x1b]0;my title\x07\x07\x1b]52;c;aGVsbG8=\x1b\\\x1b]52;c;?\x07");

        const TerminalScreen::News news = screen.takeNews();
        QVERIFY(news.title);
        QCOMPARE(screen.title(), "my title");
        QCOMPARE(news.bells, 1);
        QCOMPARE(news.clipboard, std::optional(QString("hello")));
        QVERIFY(news.answers.isEmpty());
        QCOMPARE(screen.text(), "");
    }

    void theSavedCursorHasItsCharacterSet()
    {
        TerminalScreen screen;
        screen.feed("\x1b(0\x1b"
                    "7\x1b(Bq\x1b"
                    "8q");

        QCOMPARE(screen.text(), QString::fromUtf8("─"));
    }

    void aLinkIsItsText()
    {
        TerminalScreen screen;
        screen.feed("\x1b]8;;https://example.org/\x1b\\here\x1b]8;;\x1b\\!");

        QCOMPARE(screen.text(), "here!");
    }

    void questionsAreAnsweredOnceAndWithinBounds()
    {
        TerminalScreen screen;
        screen.setColours(QColor("#102030"), QColor("#ffffff"));
        screen.feed("\x1b[6n\x1b[c\x1b]10;?\x07", TerminalScreen::Questions::Leave);
        QVERIFY(screen.takeNews().answers.isEmpty());

        screen.feed("\x1b[6n\x1b]10;?\x07");
        QCOMPARE(screen.takeNews().answers, "\x1b[1;1R\x1b]10;rgb:1010/2020/3030\x1b\\");

        screen.feed(QByteArray("\x1b[6n").repeated(10000));
        QVERIFY(screen.takeNews().answers.size() <= 4096);
    }

    void onlyWhatChangedIsDamaged()
    {
        TerminalScreen screen(20, 6);
        screen.takeDamage();

        screen.feed("\x1b[3;5Hxy");

        QCOMPARE(screen.takeDamage(), QList<QRect>{QRect(4, 2, 2, 1)});
        QVERIFY(screen.takeDamage().isEmpty());
    }

    void rowsGoToTheScrollbackAndComeBackWithTheSize()
    {
        TerminalScreen screen(20, 6);
        screen.feed("1\r\n2\r\n3\r\n4\r\n5\r\n\x1b[31m6\xe4\xb8\xad"
                    "e\xcc\x81");
        const QString before = screen.text();

        screen.resize(20, 3);
        QCOMPARE(screen.top(), 3);
        QCOMPARE(screen.text(), before);
        screen.resize(20, 6);

        QCOMPARE(screen.top(), 0);
        QCOMPARE(screen.text(), before);
        QCOMPARE(screen.line(5).cells[0].style.text.red, 1);
    }

    // libvterm 0.1.4 loses the cursor in each of these, and then writes where it should not.
    void theCursorStaysInside_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("at the top of a full screen")
            << QByteArray("\x1b[24;1Hx\x1b[H") << QByteArray("abc\x1b[J\x1b[5L");
        QTest::newRow("saved place") << QByteArray("\x1b[24;80H\x1b"
                                                   "7")
                                     << QByteArray("\x1b"
                                                   "8abc\x1b[J\x1b[5L");
        QTest::newRow("saved by the alternate screen")
            << QByteArray("\x1b[24;80H\x1b[?1049h") << QByteArray("\x1b[?1049labc\x1b[J");
        QTest::newRow("region below") << QByteArray("\x1b[20;24r\x1b[24;1H")
                                      << QByteArray("\n\n\n\n\x1b[5S\x1b[5T\x1b[3L");
    }
    void theCursorStaysInside()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        TerminalScreen screen(80, 24);
        screen.feed(before);
        screen.resize(10, 4);
        screen.feed(after);

        QVERIFY(screen.cursor().row >= 0 && screen.cursor().row < 4);
        QVERIFY(screen.cursor().column >= 0 && screen.cursor().column < 10);
    }

    void anyBytesAndAnySizesLeaveAScreen()
    {
        std::mt19937 random(20260101); // always the same
        QByteArray all;
        const QDir corpus(CORPUS);
        for (const QString &name : corpus.entryList(QDir::Files)) {
            QFile file(corpus.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        TerminalScreen screen(80, 24, {200, 200000});
        for (int i = 0; i < 3000; ++i) {
            const auto from = qsizetype(random() % size_t(all.size()));
            QByteArray piece = all.sliced(from).left(qsizetype(random() % 60));
            if (i % 3 == 0 && !piece.isEmpty())
                piece[qsizetype(random() % size_t(piece.size()))] = char(random());
            screen.feed(piece);
            if (i % 5 == 0)
                screen.resize(int(random() % 120), int(random() % 60));
            const TerminalScreen::Cursor cursor = screen.cursor();
            QVERIFY(cursor.row >= 0 && cursor.row < screen.rows());
            QVERIFY(cursor.column >= 0 && cursor.column < screen.columns());
            for (qint64 number = screen.top(); number < screen.end(); ++number)
                QCOMPARE(screen.line(number).columns(), screen.columns());
        }
        QVERIFY(screen.top() - screen.first() <= 200);
    }
};

QTEST_GUILESS_MAIN(TestTerminalScreen)
#include "tst_terminalscreen.moc"

// SPDX-License-Identifier: Apache-2.0
#include "ui/log/ansi.h"
#include <QTest>

using namespace sandgate;

namespace {

QString described(const AnsiColour &colour)
{
    return colour.kind == AnsiColour::Kind::None      ? QString()
           : colour.kind == AnsiColour::Kind::Indexed ? QString::number(colour.index)
                                                      : QString::number(colour.rgb & 0xffffff, 16);
}

// "text{fg/bg bold}more": each span where it begins
QString described(const AnsiText &text)
{
    QString result;
    qsizetype at = 0;
    for (const AnsiSpan &span : text.spans) {
        result += text.plain.mid(at, span.from - at);
        const AnsiStyle &s = span.style;
        result += "{" + described(s.text) + "/" + described(s.behind);
        result += QString(s.bold ? "b" : "") + (s.faint ? "f" : "") + (s.italic ? "i" : "") + (s.underline ? "u" : "") +
                  (s.inverse ? "r" : "") + "}";
        at = span.from;
    }
    return result + text.plain.mid(at);
}

} // namespace

class tst_Ansi : public QObject
{
    Q_OBJECT
private slots:
    void understandsColoursAndDropsTheRest_data();
    void understandsColoursAndDropsTheRest();
    void cutAnywhereItNeverShowsASequence();
    void hostileLinesAreBounded();
    void coloursCanBeReadOnLightAndDark();
};

void tst_Ansi::understandsColoursAndDropsTheRest_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "a\tb"
                           << "a\tb";
    QTest::newRow("16 colours") << "\x1b[31mr\x1b[42mg\x1b[0mn"
                                << "{1/}r{1/2}g{/}n";
    QTest::newRow("bright") << "\x1b[91;107mx"
                            << "{9/15}x";
    QTest::newRow("256 colours") << "\x1b[38;5;208mx\x1b[48;5;17my"
                                 << "{208/}x{208/17}y";
    QTest::newRow("true colour") << "\x1b[38;2;255;128;0mx"
                                 << "{ff8000/}x";
    QTest::newRow("with colons") << "\x1b[38:5:208mx"
                                 << "{208/}x";
    QTest::newRow("attributes") << "\x1b[1;4;7ma\x1b[22;24;27mb\x1b[2;3mc\x1b[23md"
                                << "{/bur}a{/}b{/fi}c{/f}d";
    QTest::newRow("default colours") << "\x1b[31;41ma\x1b[39;49mb"
                                     << "{1/1}a{/}b";
    QTest::newRow("empty is reset") << "\x1b[31ma\x1b[mb"
                                    << "{1/}a{/}b";
    QTest::newRow("two in one place") << "\x1b[31m\x1b[1mx"
                                      << "{1/b}x";
    QTest::newRow("cut 256") << "\x1b[38;5mx"
                             << "{0/}x";
    QTest::newRow("unknown kind") << "\x1b[38;9;1mx"
                                  << "{/}x";
    QTest::newRow("out of range") << "\x1b[38;5;99999999999mx"
                                  << "{255/}x";
    QTest::newRow("cursor movement") << "a\x1b[2K\x1b[10;20Hb\x1b[?25lc"
                                     << "abc";
    QTest::newRow("title") << "a\x1b]0;title\x07"
                              "b"
                           << "ab";
    QTest::newRow("link") << "a\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\b"
                          << "alinkb";
    QTest::newRow("clipboard that never ends") << "a\x1b]52;c;AAAA"
                                               << "a";
    QTest::newRow("device control") << "a\x1bPq#0;1\x1b\\b"
                                    << "ab";
    QTest::newRow("character set") << "a\x1b(Bb"
                                   << "ab";
    QTest::newRow("one character") << QString("a") + QChar(0x9b) + "31mb"
                                   << "a{1/}b";
    QTest::newRow("control characters") << QString("a\x08") + QChar(0x85) +
                                               "\x7f"
                                               "b"
                                        << "ab";
    QTest::newRow("lone escape") << "a\x1b"
                                 << "a";
    QTest::newRow("private selection") << "\x1b[>4;2mx"
                                       << "x";
}

void tst_Ansi::understandsColoursAndDropsTheRest()
{
    QFETCH(QString, line);

    QTEST(described(parseAnsi(line)), "expected");
}

void tst_Ansi::cutAnywhereItNeverShowsASequence()
{
    const QString line = "A\x1b[1;38;2;1;2;3mB\x1b]8;;u\x1b\\C\x1b(BD\x1b[2KE\x1bPx\x1b\\F\x1b[0mG";
    const QString letters = "ABCDEFG";

    for (qsizetype cut = 0; cut <= line.size(); ++cut) {
        const AnsiText head = parseAnsi(line.first(cut));
        QVERIFY2(letters.startsWith(head.plain), qPrintable(head.plain));
        for (const AnsiSpan &span : head.spans)
            QVERIFY(span.from <= head.plain.size());
        parseAnsi(line.sliced(cut)); // anything may come out, nothing may break
    }
}

void tst_Ansi::hostileLinesAreBounded()
{
    QString many;
    for (int i = 0; i < 10000; ++i)
        many += QString("\x1b[%1mx").arg(31 + i % 5);
    const AnsiText text = parseAnsi(many);

    QCOMPARE(text.plain.size(), 10000);
    QVERIFY(text.spans.size() <= 2000);
    QCOMPARE(parseAnsi("\x1b[" + QString(100000, ';') + "mx").plain, "x");
    QCOMPARE(parseAnsi("\x1b[" + QString(100000, '9') + "mx").plain, "x");
}

void tst_Ansi::coloursCanBeReadOnLightAndDark()
{
    for (const QColor &base : {QColor(Qt::white), QColor(0x1e, 0x1f, 0x22)}) {
        const QColor usual = base == QColor(Qt::white) ? Qt::black : Qt::white;
        for (int i = 0; i < 256; ++i) {
            const QColor colour = ansiColour({AnsiColour::Kind::Indexed, i, 0}, base, usual);
            QVERIFY2(qAbs(colour.lightnessF() - base.lightnessF()) > 0.3F, qPrintable(QString::number(i)));
        }
    }
}

QTEST_GUILESS_MAIN(tst_Ansi)
#include "tst_ansi.moc"

// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalselection.h"
#include <QTest>

using namespace sandgate;
using Unit = TerminalSelection::Unit;

class TestTerminalSelection : public QObject
{
    Q_OBJECT
private slots:
    void cellsAreSelectedFromOnePlaceToAnother()
    {
        TerminalScreen screen(20, 5);
        screen.feed("first line\r\nsecond\r\nthird line");
        TerminalSelection selection;

        selection.begin(screen, {2, 5}, Unit::Cell);
        QVERIFY(selection.isEmpty());
        selection.extend(screen, {0, 6}); // backward

        QCOMPARE(selection.text(screen), "line\nsecond\nthird");
        QCOMPARE(selection.columns(0), std::optional(std::pair(6, int(TerminalScreen::MaxColumns))));
        QCOMPARE(selection.columns(2), std::optional(std::pair(0, 5)));
        QCOMPARE(selection.columns(3), std::nullopt);
    }

    void wordsAreWhole()
    {
        TerminalScreen screen(40, 5);
        screen.feed("cat ~/src/main.cpp | less");
        TerminalSelection selection;

        selection.begin(screen, {0, 8}, Unit::Word);
        QCOMPARE(selection.text(screen), "~/src/main.cpp");
        selection.extend(screen, {0, 22});
        QCOMPARE(selection.text(screen), "~/src/main.cpp | less");
        selection.extend(screen, {0, 1});
        QCOMPARE(selection.text(screen), "cat ~/src/main.cpp");
    }

    void linesThatWereOneAreOneAgain()
    {
        TerminalScreen screen(10, 5);
        screen.feed("0123456789abcdefgh\r\nnext");
        TerminalSelection selection;

        selection.begin(screen, {1, 3}, Unit::Line);
        QCOMPARE(selection.text(screen), "0123456789abcdefgh\n");
        selection.selectAll(screen);
        QVERIFY(selection.text(screen).startsWith("0123456789abcdefgh\nnext\n"));
    }

    void aRectangleIsCutOutOfItsLines()
    {
        TerminalScreen screen(20, 5);
        screen.feed("abcdef\r\nghijkl\r\nmn\r\nopqrst");
        TerminalSelection selection;

        selection.begin(screen, {3, 4}, Unit::Rectangle);
        selection.extend(screen, {0, 1});

        QCOMPARE(selection.text(screen), "bcd\nhij\nn\npqr");
    }

    void itStaysWithItsLines()
    {
        TerminalScreen screen(20, 4);
        screen.feed("keep me\r\n");
        TerminalSelection selection;
        selection.begin(screen, {0, 0}, Unit::Cell);
        selection.extend(screen, {0, 4});

        screen.feed(QByteArray("more\r\n").repeated(50));

        QCOMPARE(selection.text(screen), "keep");
    }

    void whatIsForgottenIsNotSelectedAnyMore()
    {
        TerminalScreen screen(20, 4, {5, 100000});
        screen.feed("gone\r\n");
        TerminalSelection selection;
        selection.begin(screen, {0, 0}, Unit::Word);

        screen.feed(QByteArray("more\r\n").repeated(50));

        QCOMPARE(selection.text(screen), "");
        selection.extend(screen, {screen.end() - 1, 2}); // the anchor is gone
        QVERIFY(selection.from().line >= screen.first());
    }

    void addressesAreFound_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QStringList>("urls");
        QTest::newRow("none") << QByteArray("see //example.org or ftp://x.y") << QStringList{};
        QTest::newRow("in a sentence") << QByteArray("See https://example.org/a?b=c#d.")
                                       << QStringList{"https://example.org/a?b=c#d"};
        QTest::newRow("in brackets") << QByteArray("(http://localhost:3000/) ok")
                                     << QStringList{"http://localhost:3000/"};
        QTest::newRow("with brackets") << QByteArray("https://en.example.org/a_(b)")
                                       << QStringList{"https://en.example.org/a_(b)"};
        QTest::newRow("two") << QByteArray("http://a.example https://b.example")
                             << QStringList{"http://a.example", "https://b.example"};
        QTest::newRow("no host") << QByteArray("https:///etc/passwd") << QStringList{};
        QTest::newRow("in a frame") << QByteArray("\xe2\x94\x82http://a.example\xe2\x94\x82")
                                    << QStringList{"http://a.example"};
    }
    void addressesAreFound()
    {
        QFETCH(QByteArray, line);
        QFETCH(QStringList, urls);
        TerminalScreen screen(60, 3);
        screen.feed(line);

        QStringList found;
        for (const TerminalAddress &link : linksIn(screen.line(0))) {
            found += link.url.toString();
            QCOMPARE(screen.line(0).text(link.from, link.to), link.url.toString());
        }
        QCOMPARE(found, urls);
    }

    void textIsFoundForwardAndBackward()
    {
        TerminalScreen screen(20, 4);
        screen.feed("one two\r\n\xe4\xb8\xad\xe6\x96\x87 Two\r\nthree\r\nfour\r\nfive");
        using Place = std::pair<TerminalPlace, TerminalPlace>;

        const auto first = found(screen, "two", {0, 0}, true);
        QCOMPARE(*first, (Place{{0, 4}, {0, 7}}));
        const auto second = found(screen, "two", first->second, true);
        QCOMPARE(*second, (Place{{1, 5}, {1, 8}})); // behind two wide characters
        QCOMPARE(*found(screen, "two", second->second, true), *first);
        QCOMPARE(*found(screen, "two", first->first, false), *second);
        QVERIFY(!found(screen, "nowhere", {0, 0}, true));
        QVERIFY(!found(screen, "", {0, 0}, true));
    }
};

QTEST_GUILESS_MAIN(TestTerminalSelection)
#include "tst_terminalselection.moc"

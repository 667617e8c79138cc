// SPDX-License-Identifier: Apache-2.0
#include "model/logs/lineends.h"
#include <QRandomGenerator>
#include <QTest>
#include <string>

using namespace sandgate;

namespace {

// One byte after the other.
std::vector<quint32> endsOf(std::string_view text)
{
    std::vector<quint32> ends;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n')
            ends.push_back(quint32(i) + 1);
    }
    return ends;
}

} // namespace

class TestLineEnds : public QObject
{
    Q_OBJECT
private slots:
    void findsEveryNewline();
    void seesWhatIsSpecialAnywhere_data();
    void seesWhatIsSpecialAnywhere();
    void forgetsTheTextBefore();
};

void TestLineEnds::findsEveryNewline()
{
    QRandomGenerator random(1);
    LineEnds ends;
    for (std::size_t size = 0; size < 300; ++size) {
        for (const int often : {1, 2, 20}) {
            std::string text;
            for (std::size_t i = 0; i < size + 3; ++i)
                text += random.bounded(often) == 0 ? '\n' : "\x0b\x0c \x8a\xff\x00z"[std::size_t(random.bounded(7))];
            for (std::size_t from = 0; from < 4; ++from) { // in memory, wherever it lies
                const std::string_view part = std::string_view(text).substr(from, size);
                QVERIFY(ends.scan(part));
                QCOMPARE(ends.all(), endsOf(part));
            }
        }
    }
}

void TestLineEnds::seesWhatIsSpecialAnywhere_data()
{
    QTest::addColumn<char>("what");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("carriage return") << '\r' << false;
    QTest::newRow("escape") << '\x1b' << false;
    QTest::newRow("form feed") << '\x0c' << true;
    QTest::newRow("its neighbour") << '\x1a' << true;
    QTest::newRow("its other neighbour") << '\x1c' << true;
    QTest::newRow("a part of UTF-8") << '\x8d' << true;
    QTest::newRow("another part of UTF-8") << '\x9b' << true;
}

void TestLineEnds::seesWhatIsSpecialAnywhere()
{
    QFETCH(char, what);
    QFETCH(bool, isPlain);
    LineEnds ends;
    for (std::size_t size = 1; size < 200; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'x');
            text[at] = what;
            QCOMPARE(ends.scan(text), isPlain);
        }
    }
}

void TestLineEnds::forgetsTheTextBefore()
{
    LineEnds ends;
    QVERIFY(ends.scan("a\nb\n"));
    QVERIFY(!ends.scan("a\n\r"));
    QVERIFY(ends.scan("one\n"));
    QCOMPARE(ends.all(), std::vector<quint32>{4});
    QVERIFY(ends.scan({}));
    QVERIFY(ends.all().empty());
}

QTEST_GUILESS_MAIN(TestLineEnds)
#include "tst_lineends.moc"

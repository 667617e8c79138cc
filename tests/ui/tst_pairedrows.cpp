// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/pairedrows.h"
#include <QRandomGenerator>
#include <QTest>

using namespace sandgate;
using Kind = DiffRow::Kind;

namespace {

QStringList told(const std::vector<DiffRow> &rows)
{
    static const QString signs = " -+~\\.";
    QStringList lines;
    for (const DiffRow &row : rows)
        lines << signs[int(row.kind)] + row.text;
    return lines;
}

std::vector<DiffRow> without(const std::vector<DiffRow> &rows, Kind kind)
{
    std::vector<DiffRow> left = rows;
    std::erase_if(left, [kind](const DiffRow &row) { return row.kind == kind; });
    return left;
}

} // namespace

class TestPairedRows : public QObject
{
    Q_OBJECT
private slots:
    void whatReplacesStandsBesideWhatItReplaces()
    {
        const PairedRows pairs = paired(lineDiff("a\nb\nc\n", "a\nB\nBB\nc\n").lines);

        QCOMPARE(told(pairs.before), (QStringList{" a", "-b", ".", " c"}));
        QCOMPARE(told(pairs.after), (QStringList{" a", "+B", "+BB", " c"}));
    }

    void changesRightBehindAnotherAreApart()
    {
        const std::vector<DiffRow> rows{
            {Kind::Removed, "a"}, {Kind::Added, "A"}, {Kind::Added, "AA"}, {Kind::Removed, "b"}, {Kind::Added, "B"}};
        const PairedRows pairs = paired(rows);

        QCOMPARE(told(pairs.before), (QStringList{"-a", ".", "-b"}));
        QCOMPARE(told(pairs.after), (QStringList{"+A", "+AA", "+B"}));
    }

    void aMissingLineBreakStaysOnItsSide()
    {
        const PairedRows pairs = paired(lineDiff("a", "a\n").lines);

        QCOMPARE(told(pairs.before), (QStringList{"-a", "\\"}));
        QCOMPARE(told(pairs.after), (QStringList{"+a", "."}));
    }

    void eachSideIsTheWholeOfIt()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            std::vector<DiffRow> rows;
            const int count = random.bounded(12);
            for (int i = 0; i < count; ++i)
                rows.push_back({Kind(random.bounded(3)), QString::number(i)});

            const PairedRows pairs = paired(rows);

            QCOMPARE(pairs.before.size(), pairs.after.size());
            QCOMPARE(without(pairs.before, Kind::Blank), without(rows, Kind::Added));
            QCOMPARE(without(pairs.after, Kind::Blank), without(rows, Kind::Removed));
            for (size_t i = 0; i < pairs.before.size(); ++i) {
                QVERIFY(pairs.before[i].kind != Kind::Blank || pairs.after[i].kind != Kind::Blank);
                QCOMPARE(pairs.before[i].kind == Kind::Same, pairs.after[i].kind == Kind::Same);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPairedRows)
#include "tst_pairedrows.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/logs/lineset.h"
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace sandgate;

class TestLineSet : public QObject
{
    Q_OBJECT
private slots:
    void agreesWithAListOfNumbers_data();
    void agreesWithAListOfNumbers();
    void aSharedCopyStaysAsItWas();
    void anEmptyOneHasNothing();
};

void TestLineSet::agreesWithAListOfNumbers_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("droppedTo");
    QTest::newRow("every line") << 1 << qint64(0) << qint64(0);
    QTest::newRow("dense") << 3 << qint64(5) << qint64(4100);
    QTest::newRow("sparse") << 9000 << qint64(123456) << qint64(1000000);
    QTest::newRow("sparse, far") << 20000 << qint64(5000000000) << qint64(0);
    QTest::newRow("all dropped") << 10 << qint64(0) << qint64(100000000);
}

void TestLineSet::agreesWithAListOfNumbers()
{
    QFETCH(int, step);
    QFETCH(qint64, first);
    QFETCH(qint64, droppedTo);
    QRandomGenerator random(11);
    LineSet set;
    std::vector<qint64> list;
    for (qint64 line = first, i = 0; i < 3000; ++i, line += 1 + random.bounded(step)) {
        set.add(line);
        list.push_back(line);
    }
    set.dropBefore(droppedTo);
    list.erase(list.begin(), std::lower_bound(list.begin(), list.end(), droppedTo));
    if (!list.empty()) {
        set.add(list.back() + 50000); // behind some empty chunks
        list.push_back(list.back() + 50000);
    }

    QCOMPARE(set.count(), qint64(list.size()));
    for (std::size_t i = 0; i < list.size(); ++i) {
        QCOMPARE(set.at(qint64(i)), list[i]);
        QCOMPARE(set.rank(list[i]), qint64(i));
        QVERIFY(set.contains(list[i]));
        QCOMPARE(set.next(list[i]).value_or(-1), list[i]);
        QCOMPARE(set.previous(list[i] + 1).value_or(-1), list[i]);
    }
    for (int i = 0; i < 2000; ++i) {
        const qint64 line = std::max(droppedTo, first) + random.bounded(20000);
        const auto after = std::lower_bound(list.begin(), list.end(), line);
        QCOMPARE(set.rank(line), qint64(after - list.begin()));
        QCOMPARE(set.next(line).value_or(-1), after == list.end() ? -1 : *after);
        QCOMPARE(set.previous(line).value_or(-1), after == list.begin() ? -1 : *(after - 1));
        QCOMPARE(set.contains(line), std::binary_search(list.begin(), list.end(), line));
    }
}

void TestLineSet::aSharedCopyStaysAsItWas()
{
    LineSet set;
    set.add(1);
    LineSet given = set.share();

    set.add(2);
    given.add(7);

    QCOMPARE(given.count(), 2);
    QVERIFY(!given.contains(2));
    QVERIFY(given.contains(7));
    QVERIFY(set.contains(2));
    QVERIFY(!set.contains(7));
}

void TestLineSet::anEmptyOneHasNothing()
{
    const LineSet set;
    QCOMPARE(set.count(), 0);
    QCOMPARE(set.rank(100), 0);
    QVERIFY(!set.contains(0));
    QVERIFY(!set.next(0));
    QVERIFY(!set.previous(100));
}

QTEST_GUILESS_MAIN(TestLineSet)
#include "tst_lineset.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logorder.h"
#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace sandgate;

class TestLogOrder : public QObject
{
    Q_OBJECT
private slots:
    void whatIsBehindAHoleWaits()
    {
        LogOrder order(7);
        const auto ready = added(order, {9, 8, 12});

        QCOMPARE(sequences(ready), (QList<qint64>{8, 9}));
        QCOMPARE(order.last(), 9);
        QVERIFY(order.hasHole());
    }

    void whatWasSeenIsDropped()
    {
        LogOrder order(0);
        const auto ready = added(order, {1, 1, 3, 3, 2, 2, 3, 1, -5, 0});

        QCOMPARE(sequences(ready), (QList<qint64>{1, 2, 3}));
        QVERIFY(!order.hasHole());
    }

    void whatIsPassedOverIsAGapOfItsSize()
    {
        LogOrder order(0);
        auto ready = added(order, {1, 5, 6, 9});
        order.passOver(ready);

        QCOMPARE(sequences(ready), (QList<qint64>{1, 4, 5, 6}));
        QCOMPARE(ready[1].stream, LogStream::Gap);
        QCOMPARE(ready[1].data, "3");
        QCOMPARE(ready[1].at, ready[2].at);
        QVERIFY(order.hasHole()); // the next one is not passed over with it

        const auto more = added(order, {3, 7});
        QCOMPARE(sequences(more), (QList<qint64>{7}));
    }

    void allUpToTheEndMayBePassedOver()
    {
        LogOrder order(1);
        auto ready = added(order, {4, 5});
        order.passOver(8, {"p"}, 99, ready);

        QCOMPARE(sequences(ready), (QList<qint64>{3, 4, 5, 8}));
        QCOMPARE(ready[0].data, "2");
        QCOMPARE(ready[3].data, "3");
        QCOMPARE(ready[3].at, 99);
        QVERIFY(!order.hasHole());
    }

    void nothingIsPassedOverWhereNothingIsMissing()
    {
        LogOrder order(3);
        std::vector<LogRecord> ready;
        order.passOver(ready);
        order.passOver(3, {"p"}, 99, ready);

        QVERIFY(ready.empty());
        QCOMPARE(order.last(), 3);
    }

    void whatIsHeldIsBounded_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("most");
        QTest::newRow("many entries") << 1 << int(LogOrder::MostHeld);
        QTest::newRow("large entries") << (1 << 20) << 4;
    }
    void whatIsHeldIsBounded()
    {
        QFETCH(int, bytes);
        QFETCH(int, most);
        LogOrder order(0);
        std::vector<LogRecord> ready;
        for (int i = 0; i < most + 100; ++i) {
            QCOMPARE(order.isFull(), i >= most);
            order.add(entry(2 + i, QByteArray(bytes, 'x')), ready);
        }
        QVERIFY(ready.empty());

        order.add(entry(1), ready);

        QCOMPARE(int(ready.size()), most + 1);
        QVERIFY(!order.isFull());
    }

    void anyOrderWithinTheLimitComesOutWhole()
    {
        std::mt19937 random(20);
        for (int round = 0; round < 200; ++round) {
            std::vector<qint64> numbers(300);
            std::iota(numbers.begin(), numbers.end(), 1);
            for (std::size_t i = 0; i + 20 < numbers.size(); i += 7)
                std::shuffle(numbers.begin() + long(i), numbers.begin() + long(i) + 20, random);
            LogOrder order(0);
            const auto ready = added(order, numbers);
            QCOMPARE(ready.size(), numbers.size());
            for (std::size_t i = 0; i < ready.size(); ++i)
                QCOMPARE(ready[i].sequence, qint64(i) + 1);
        }
    }

private:
    static LogRecord entry(qint64 sequence, const QByteArray &data = "x")
    {
        return {{"p"}, sequence, LogStream::Out, 1000 + sequence, data};
    }
    static std::vector<LogRecord> added(LogOrder &order, const std::vector<qint64> &numbers)
    {
        std::vector<LogRecord> ready;
        for (const qint64 sequence : numbers)
            order.add(entry(sequence), ready);
        return ready;
    }
    static QList<qint64> sequences(const std::vector<LogRecord> &entries)
    {
        QList<qint64> sequences;
        for (const LogRecord &one : entries)
            sequences << one.sequence;
        return sequences;
    }
};

QTEST_GUILESS_MAIN(TestLogOrder)
#include "tst_logorder.moc"

// SPDX-License-Identifier: Apache-2.0
#include "providers/async/waits.h"
#include "tests/async/probe.h"
#include "tests/fakes/running.h"
#include <QElapsedTimer>
#include <QTest>
#include <memory>
#include <stdexcept>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

class Sender : public QObject
{
    Q_OBJECT
signals:
    void fired(int value);
};

namespace {

async::Task<qint64> measure(std::chrono::milliseconds time)
{
    QElapsedTimer clock;
    clock.start();
    co_await async::sleepFor(time);
    co_return clock.elapsed();
}

async::Task<> noteAfter(std::chrono::milliseconds time, QList<int> *order)
{
    co_await async::sleepFor(time);
    order->append(static_cast<int>(time.count()));
}

async::Task<bool> comes(Sender *sender)
{
    const Probe probe;
    const bool came = co_await async::until(sender, &Sender::fired);
    co_return came;
}

async::Task<> countWakeUps(Sender *sender, int *wakeUps)
{
    co_await async::until(sender, &Sender::fired);
    ++*wakeUps;
    co_await async::until(sender, &Sender::fired);
    ++*wakeUps;
}

async::Task<int> after(std::chrono::milliseconds time, int value)
{
    const Probe probe;
    co_await async::sleepFor(time);
    co_return value;
}

async::Task<int> atOnce(int value)
{
    co_return value;
}

async::Task<> nothing(std::chrono::milliseconds time)
{
    const Probe probe;
    co_await async::sleepFor(time);
}

async::Task<int> fails(std::chrono::milliseconds time)
{
    co_await async::sleepFor(time);
    throw std::runtime_error("failed");
}

async::Task<std::optional<int>> limited(std::chrono::milliseconds limit, async::Task<int> task)
{
    const std::optional<int> value = co_await async::within(limit, std::move(task));
    co_return value;
}

async::Task<bool> limitedNothing(std::chrono::milliseconds limit, std::chrono::milliseconds time)
{
    const bool inTime = co_await async::within(limit, nothing(time));
    co_return inTime;
}

async::Task<int> aliveAfterTimeout()
{
    co_await async::within(1ms, after(1h, 1));
    co_return Probe::alive;
}

async::Task<QString> caught(std::chrono::milliseconds limit)
{
    QString what;
    try {
        co_await async::within(limit, fails(1ms));
    } catch (const std::exception &error) {
        what = error.what();
    }
    co_return what;
}

async::Task<int> nested(std::chrono::milliseconds inner, std::chrono::milliseconds outer)
{
    const std::optional<std::optional<int>> value = co_await async::within(outer, limited(inner, after(1h, 1)));
    co_return value ? 1 : 2;
}

// What a request does whose abort() is told to a slot that cancels everything.
async::Task<int> cancelsTheScopeWhenItUnwinds(async::Scope *scope)
{
    const Probe probe;
    struct Canceller {
        async::Scope &scope;
        ~Canceller() { scope.cancel(); }
    };
    const Canceller canceller{*scope};
    co_await async::sleepFor(1h);
    co_return 1;
}

async::Task<> ranOn(async::Task<std::optional<int>> task, bool *on)
{
    const Probe probe;
    co_await task;
    co_await async::sleepFor(0ms);
    *on = true;
}

} // namespace

class TestWaits : public QObject
{
    Q_OBJECT
private slots:
    void sleepsAsLongAsItSays()
    {
        const Running<qint64> slept(measure(30ms));

        QTRY_VERIFY(slept.isDone());
        QVERIFY2(*slept >= 29, qPrintable(QString::number(*slept)));
    }

    void sleepersWakeInTheOrderOfTheirTimes()
    {
        QList<int> order;
        async::Scope scope;

        scope.start(noteAfter(60ms, &order));
        scope.start(noteAfter(1ms, &order));
        scope.start(noteAfter(30ms, &order));

        QTRY_COMPARE(order, (QList<int>{1, 30, 60}));
    }

    void aSignalWakesFromTheEventLoopAndNotInside()
    {
        Sender sender;
        const Running<bool> running(comes(&sender));

        emit sender.fired(1);
        QVERIFY(!running.isDone());

        QTRY_VERIFY(running.isDone());
        QVERIFY(*running);
    }

    void aSignalEmittedTwiceBeforeTheWakeUpWakesOnce()
    {
        Sender sender;
        int wakeUps = 0;
        async::Scope scope;
        scope.start(countWakeUps(&sender, &wakeUps));

        emit sender.fired(1);
        emit sender.fired(2);
        QTRY_COMPARE(wakeUps, 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(wakeUps, 1);

        emit sender.fired(3);
        QTRY_COMPARE(wakeUps, 2);
    }

    void aSenderThatDiesWakesWithFalse()
    {
        auto sender = std::make_unique<Sender>();
        const Running<bool> running(comes(sender.get()));

        sender.reset();
        QVERIFY(!running.isDone());

        QTRY_VERIFY(running.isDone());
        QVERIFY(!*running);
    }

    void aSenderThatDiesAfterItsSignalDidSignal()
    {
        auto sender = std::make_unique<Sender>();
        const Running<bool> running(comes(sender.get()));

        emit sender->fired(1);
        sender.reset();

        QTRY_VERIFY(running.isDone());
        QVERIFY(*running);
    }

    void noSenderIsNoWait()
    {
        const Running<bool> running(comes(nullptr));

        QVERIFY(running.isDone());
        QVERIFY(!*running);
    }

    void aWaiterThatIsGoneHearsNoSignal()
    {
        Sender sender;
        {
            const Running<bool> running(comes(&sender));
            emit sender.fired(1);
        }

        QCoreApplication::sendPostedEvents(); // the sanitizers have the last word

        QCOMPARE(Probe::alive, 0);
    }

    void whatComesInTimeIsGiven_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("at once") << -1;
        QTest::newRow("after a wait") << 1;
    }
    void whatComesInTimeIsGiven()
    {
        QFETCH(int, milliseconds);
        const auto time = std::chrono::milliseconds(milliseconds);

        const Running<std::optional<int>> running(limited(1h, milliseconds < 0 ? atOnce(5) : after(time, 5)));

        QTRY_VERIFY(running.isDone());
        QCOMPARE(*running, std::optional(5));
    }

    void whatComesTooLateIsNotGiven()
    {
        const Running<std::optional<int>> running(limited(5ms, after(1h, 5)));

        QTRY_VERIFY(running.isDone());
        QCOMPARE(*running, std::nullopt);
    }

    void aTaskWithoutAValueSaysWhetherItCameInTime()
    {
        const Running<bool> inTime(limitedNothing(1h, 1ms));
        const Running<bool> late(limitedNothing(1ms, 1h));

        QTRY_VERIFY(inTime.isDone() && late.isDone());
        QVERIFY(*inTime);
        QVERIFY(!*late);
    }

    void whatIsTooLateIsGoneBeforeTheWaiterGoesOn()
    {
        const Running<int> alive(aliveAfterTimeout());

        QTRY_VERIFY(alive.isDone());
        QCOMPARE(*alive, 0);
    }

    void anExceptionComesThroughALimit()
    {
        const Running<QString> running(caught(1h));

        QTRY_VERIFY(running.isDone());
        QCOMPARE(*running, "failed");
    }

    void theShorterOfTwoLimitsCounts_data()
    {
        QTest::addColumn<int>("inner");
        QTest::addColumn<int>("outer");
        QTest::addColumn<int>("ends");
        QTest::newRow("inner") << 5 << 3600'000 << 1;
        QTest::newRow("outer") << 3600'000 << 5 << 2;
    }
    void theShorterOfTwoLimitsCounts()
    {
        QFETCH(int, inner);
        QFETCH(int, outer);

        const Running<int> running(nested(std::chrono::milliseconds(inner), std::chrono::milliseconds(outer)));

        QTRY_VERIFY(running.isDone());
        QTEST(*running, "ends");
    }

    void aLimitedWaitCanBeDropped()
    {
        {
            const Running<std::optional<int>> running(limited(1h, after(1h, 1)));
            QCOMPARE(Probe::alive, 1);
        }

        QCOMPARE(Probe::alive, 0);
    }

    void aTaskThatIsTooLateMayCancelItsScopeWhileItUnwinds()
    {
        bool on = false;
        async::Scope scope;
        scope.start(ranOn(limited(1ms, cancelsTheScopeWhenItUnwinds(&scope)), &on));

        QTRY_VERIFY(scope.isIdle());

        QCOMPARE(Probe::alive, 0);
        QVERIFY(!on);
    }

    void cleanup() { QCOMPARE(Probe::alive, 0); }
};

QTEST_GUILESS_MAIN(TestWaits)
#include "tst_waits.moc"

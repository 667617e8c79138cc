// SPDX-License-Identifier: Apache-2.0
#include "providers/async/shared.h"
#include "providers/async/waits.h"
#include "tests/async/probe.h"
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

async::Task<> collect(async::Shared<int> shared, QList<int> *got)
{
    const Probe probe;
    const int value = co_await shared;
    got->append(value);
}

// Waits on an object of its owner's, not on a copy.
async::Task<> collectFrom(const async::Shared<int> *shared, QList<int> *got)
{
    const Probe probe;
    const int value = co_await *shared;
    got->append(value);
}

// Many callers, one attempt: the shape of provisioning and connecting.
class Flight
{
public:
    int attempts = 0;

    async::Task<int> ensure()
    {
        if (!m_attempt) {
            m_attempt.emplace();
            m_tasks.start(attempt());
        }
        const async::Shared<int> shared = *m_attempt;
        const int value = co_await shared;
        co_return value;
    }
    std::size_t waiters() const { return m_attempt->waiters(); }

private:
    async::Task<> attempt()
    {
        ++attempts;
        co_await async::sleepFor(5ms);
        m_attempt->settle(42);
    }

    std::optional<async::Shared<int>> m_attempt;
    async::Scope m_tasks;
};

async::Task<> fly(Flight *flight, QList<int> *got)
{
    const Probe probe;
    const int value = co_await flight->ensure();
    got->append(value);
}

} // namespace

class TestShared : public QObject
{
    Q_OBJECT
private slots:
    void everyWaiterGetsTheValue()
    {
        async::Shared<int> shared;
        QList<int> got;
        async::Scope scope;
        for (int i = 0; i < 3; ++i)
            scope.start(collect(shared, &got));
        QCOMPARE(shared.waiters(), 3u);

        shared.settle(7);
        QVERIFY2(got.isEmpty(), "a wake-up comes from the event loop");

        QTRY_COMPARE(got, (QList<int>{7, 7, 7}));
        QCOMPARE(shared.waiters(), 0u);
    }

    void whoComesLaterNeedNotWait()
    {
        async::Shared<int> shared;
        shared.settle(7);
        QList<int> got;
        async::Scope scope;

        scope.start(collect(shared, &got));

        QCOMPARE(got, QList<int>{7});
    }

    void theFirstValueStays()
    {
        async::Shared<int> shared;
        QList<int> got;
        async::Scope scope;
        scope.start(collect(shared, &got));

        shared.settle(1);
        shared.settle(2);

        QVERIFY(shared.isSettled());
        QTRY_COMPARE(got, QList<int>{1});
    }

    void aWaiterMayLeave_data()
    {
        QTest::addColumn<bool>("afterSettling");
        QTest::newRow("before it is settled") << false;
        QTest::newRow("between the value and the wake-up") << true;
    }
    void aWaiterMayLeave()
    {
        QFETCH(bool, afterSettling);
        async::Shared<int> shared;
        QList<int> left;
        QList<int> stayed;
        async::Scope leaving;
        async::Scope staying;
        leaving.start(collect(shared, &left));
        staying.start(collect(shared, &stayed));

        if (!afterSettling) {
            leaving.cancel();
            QCOMPARE(shared.waiters(), 1u);
        }
        shared.settle(7);
        leaving.cancel();

        QTRY_COMPARE(stayed, QList<int>{7});
        QVERIFY(left.isEmpty());
    }

    void theObjectMayDieBeforeItsWaiter_data()
    {
        QTest::addColumn<bool>("settled");
        QTest::newRow("settled before") << true;
        QTest::newRow("never settled") << false;
    }
    void theObjectMayDieBeforeItsWaiter()
    {
        QFETCH(bool, settled);
        auto shared = std::make_unique<async::Shared<int>>();
        QList<int> got;
        async::Scope scope;
        scope.start(collectFrom(shared.get(), &got));

        if (settled)
            shared->settle(7);
        shared.reset();

        QTRY_COMPARE(scope.isIdle(), settled);
        QCOMPARE(got.size(), settled ? 1 : 0);
        scope.cancel();
    }

    void manyCallersShareOneAttempt()
    {
        Flight flight;
        QList<int> got;
        async::Scope callers;

        for (int i = 0; i < 10; ++i)
            callers.start(fly(&flight, &got));

        QCOMPARE(flight.waiters(), 10u);
        QTRY_COMPARE(got.size(), 10);
        QCOMPARE(flight.attempts, 1);
    }

    void aCallerThatLeavesDoesNotEndTheAttempt()
    {
        Flight flight;
        QList<int> got;
        async::Scope impatient;
        async::Scope callers;
        impatient.start(fly(&flight, &got)); // it was this one that began the attempt
        callers.start(fly(&flight, &got));

        impatient.cancel();

        QCOMPARE(flight.waiters(), 1u);
        QTRY_COMPARE(got, QList<int>{42});
        QCOMPARE(flight.attempts, 1);
    }

    void cleanup() { QCOMPARE(Probe::alive, 0); }
};

QTEST_GUILESS_MAIN(TestShared)
#include "tst_shared.moc"

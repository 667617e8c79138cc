// SPDX-License-Identifier: Apache-2.0
#include "providers/async/together.h"
#include "providers/async/waits.h"
#include "tests/async/probe.h"
#include "tests/fakes/running.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

// What the tasks of a test have in common: who is at work, and what lets each go.
struct Work {
    std::vector<async::Shared<int>> gates;
    int atWork = 0;
    int most = 0;
};

async::Task<int> wait(Work *work, std::size_t which)
{
    const Probe probe;
    work->most = std::max(work->most, ++work->atWork);
    const async::Shared<int> gate = work->gates[which];
    const int value = co_await gate;
    --work->atWork;
    co_return value;
}

async::Task<int> at(int value)
{
    co_return value;
}

async::Task<std::optional<int>> limited(Work *work, std::size_t which)
{
    const std::optional<int> value = co_await async::within(20ms, wait(work, which));
    co_return value;
}

} // namespace

class TestTogether : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_work = {std::vector<async::Shared<int>>(5)}; }
    void cleanup() { QCOMPARE(Probe::alive.load(), 0); }

    void valuesComeInTheOrderOfTheTasksWhoeverIsFirst()
    {
        Running<std::vector<int>> all(async::together(tasks(), 5));
        for (const int last : {4, 2, 0, 1})
            go(last);
        QTest::qWait(1);
        QVERIFY(!all.isDone());

        go(3);

        QTRY_VERIFY(all.isDone());
        QCOMPARE(*all, (std::vector<int>{0, 10, 20, 30, 40}));
    }

    void noMoreThanWantedRunAtOnceAndASlowOneHoldsUpNone()
    {
        Running<std::vector<int>> all(async::together(tasks(), 2));
        QCOMPARE(m_work.atWork, 2);
        for (const int next : {1, 2, 3, 4}) { // the first is the slow one
            go(next);
            QTRY_COMPARE(m_work.atWork, next == 4 ? 1 : 2);
        }
        QVERIFY(!all.isDone());

        go(0);

        QTRY_VERIFY(all.isDone());
        QCOMPARE(m_work.most, 2);
        QCOMPARE(*all, (std::vector<int>{0, 10, 20, 30, 40}));
    }

    void droppingItDropsAllOfThem()
    {
        {
            const Running<std::vector<int>> all(async::together(tasks(), 3));
            QCOMPARE(Probe::alive.load(), 3);
        }
        QCOMPARE(Probe::alive.load(), 0);
        go(0);
        QTest::qWait(1);
        QCOMPARE(m_work.atWork, 3); // nothing behind the wait has run
    }

    void eachHasALimitOfItsOwn()
    {
        std::vector<async::Task<std::optional<int>>> some;
        for (const std::size_t which : {0u, 1u})
            some.push_back(limited(&m_work, which));
        Running<std::vector<std::optional<int>>> all(async::together(std::move(some), 1));

        go(1);

        QTRY_VERIFY(all.isDone());
        QCOMPARE(*all, (std::vector<std::optional<int>>{std::nullopt, 10}));
    }

    void noTasksAndTasksThatDoNotWaitAreDoneAtOnce()
    {
        QVERIFY(Running<std::vector<int>>(async::together(std::vector<async::Task<int>>(), 4))->empty());
        std::vector<async::Task<int>> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back(at(i));
        Running<std::vector<int>> all(async::together(std::move(many), 4));
        QTRY_VERIFY(all.isDone());
        QCOMPARE(all->back(), 999);
    }

private:
    std::vector<async::Task<int>> tasks()
    {
        std::vector<async::Task<int>> some;
        for (std::size_t i = 0; i < m_work.gates.size(); ++i)
            some.push_back(wait(&m_work, i));
        return some;
    }
    void go(int which) { m_work.gates[std::size_t(which)].settle(which * 10); }

    Work m_work;
};

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"

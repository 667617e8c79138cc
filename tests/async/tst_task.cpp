// SPDX-License-Identifier: Apache-2.0
#include "providers/async/waits.h"
#include "providers/error.h"
#include "tests/async/probe.h"
#include <QCoreApplication>
#include <QTest>
#include <memory>
#include <stdexcept>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

async::Task<> count(int *runs)
{
    ++*runs;
    co_return;
}

async::Task<int> one()
{
    co_return 1;
}

async::Task<> addUp(int times, int *sum)
{
    for (int i = 0; i < times; ++i) {
        const int more = co_await one();
        *sum += more;
    }
}

async::Task<std::unique_ptr<int>> boxed(int value)
{
    co_await async::sleepFor(1ms);
    co_return std::make_unique<int>(value);
}

async::Task<> unpack(int *value)
{
    const std::unique_ptr<int> box = co_await boxed(7);
    *value = *box;
}

async::Task<Result<int>> refuse()
{
    co_await async::sleepFor(1ms);
    co_return failure(Error::Kind::Refused, "No.");
}

async::Task<> ask(std::optional<Result<int>> *answer)
{
    const Result<int> said = co_await refuse();
    *answer = said;
}

async::Task<int> blowUp(bool afterAWait)
{
    const Probe probe;
    if (afterAWait) {
        co_await async::sleepFor(1ms);
    }
    throw std::runtime_error("deep down");
}

async::Task<int> passOn(bool afterAWait)
{
    const Probe probe;
    const int value = co_await blowUp(afterAWait);
    co_return value;
}

async::Task<> catchIt(bool afterAWait, QString *caught)
{
    try {
        co_await passOn(afterAWait);
    } catch (const std::exception &error) {
        *caught = error.what();
    }
}

async::Task<> blowUpAfter(QObject *sender)
{
    const Probe probe;
    co_await async::until(sender, &QObject::objectNameChanged);
    throw std::runtime_error("nobody catches it");
}

async::Task<int> chain(int depth)
{
    const Probe probe;
    if (depth == 1) {
        co_await async::sleepFor(1ms);
        co_return 1;
    }
    const int below = co_await chain(depth - 1);
    co_return below + 1;
}

async::Task<> measure(int depth, int *length)
{
    const int counted = co_await chain(depth);
    *length = counted;
}

} // namespace

// What a coroutine gives to the one who awaits it, and what awaiting costs.
class TestTask : public QObject
{
    Q_OBJECT
private slots:
    void doesNothingUntilItIsStarted()
    {
        int runs = 0;
        async::Task<> task = count(&runs);
        QCOMPARE(runs, 0);

        async::Scope scope;
        scope.start(std::move(task));

        QCOMPARE(runs, 1);
    }

    void neverRunsWhenItIsDropped()
    {
        int runs = 0;

        count(&runs).reset();

        QCOMPARE(runs, 0);
    }

    void givesAValueThatCanOnlyBeMoved()
    {
        int value = 0;
        async::Scope scope;

        scope.start(unpack(&value));

        QTRY_COMPARE(value, 7);
    }

    void givesAnErrorLikeAnyOtherValue()
    {
        std::optional<Result<int>> answer;
        async::Scope scope;

        scope.start(ask(&answer));

        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Refused);
    }

    void anExceptionCrossesTwoLevels_data()
    {
        QTest::addColumn<bool>("afterAWait");
        QTest::newRow("thrown at once") << false;
        QTest::newRow("thrown after a wait") << true;
    }
    void anExceptionCrossesTwoLevels()
    {
        QFETCH(bool, afterAWait);
        QString caught;
        async::Scope scope;

        scope.start(catchIt(afterAWait, &caught));

        QTRY_COMPARE(caught, "deep down");
        QTRY_VERIFY(scope.isIdle());
    }

    void anExceptionThatNobodyCatchesIsThrownOnToTheEventLoop()
    {
        QObject sender;
        async::Scope scope;
        scope.start(blowUpAfter(&sender));
        sender.setObjectName("changed");

        QVERIFY_THROWS_EXCEPTION(std::runtime_error, QCoreApplication::sendPostedEvents());

        QVERIFY(scope.isIdle());
    }

    void aMillionAwaitsThatNeverSuspendCostNoStack()
    {
        int sum = 0;
        async::Scope scope;

        scope.start(addUp(1'000'000, &sum));

        QCOMPARE(sum, 1'000'000);
        QVERIFY(scope.isIdle());
    }

    void aChainOfThreeThousandThatWaitsComesBack()
    {
        int length = 0;
        async::Scope scope;

        scope.start(measure(3000, &length));
        QCOMPARE(Probe::alive, 3000);

        QTRY_COMPARE(length, 3000);
    }

    void aChainOfThreeThousandThatWaitsCanBeDropped()
    {
        int length = 0;
        async::Scope scope;
        scope.start(measure(3000, &length));

        scope.cancel();

        QCOMPARE(Probe::alive, 0);
        QCOMPARE(length, 0);
    }

    void cleanup() { QCOMPARE(Probe::alive, 0); }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"

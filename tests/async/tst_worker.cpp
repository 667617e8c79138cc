// SPDX-License-Identifier: Apache-2.0
#include "providers/async/waits.h"
#include "providers/async/worker.h"
#include "tests/async/probe.h"
#include "tests/fakes/running.h"
#include <QTest>
#include <atomic>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

// Notes in which threads it was made, used and destroyed.
class Resident
{
public:
    struct Threads {
        std::atomic<QThread *> made = nullptr;
        std::atomic<QThread *> used = nullptr;
        std::atomic<QThread *> unwound = nullptr;
        std::atomic<QThread *> ended = nullptr;
    };

    explicit Resident(Threads *threads)
        : m_threads(threads)
    {
        m_threads->made = QThread::currentThread();
    }
    ~Resident() { m_threads->ended = QThread::currentThread(); }

    async::Task<int> doubled(int value)
    {
        const Probe probe;
        m_threads->used = QThread::currentThread();
        co_await async::sleepFor(1ms);
        co_return value * 2;
    }
    async::Task<int> never()
    {
        const Probe probe;
        struct Unwinding {
            Threads *threads;
            ~Unwinding() { threads->unwound = QThread::currentThread(); }
        };
        const Unwinding unwinding{m_threads};
        co_await async::sleepFor(1h);
        co_return 0;
    }
    int number = 0;

private:
    Threads *m_threads;
};

} // namespace

// An owner in another thread: its waits end there, with it.
class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void theObjectNeverLeavesItsThread()
    {
        Resident::Threads threads;
        {
            async::Worker<Resident> worker("worker", [&] { return std::make_unique<Resident>(&threads); });
            const Running<int> answer(worker.ask<int>([](Resident &resident) { return resident.doubled(1); }));
            QTRY_VERIFY(answer.isDone());
        }

        QVERIFY(threads.made != QThread::currentThread());
        QCOMPARE(threads.used.load(), threads.made.load());
        QCOMPARE(threads.ended.load(), threads.made.load());
    }

    void anAnswerComesHome()
    {
        Resident::Threads threads;
        async::Worker<Resident> worker("worker", [&] { return std::make_unique<Resident>(&threads); });

        const Running<int> answer(worker.ask<int>([](Resident &resident) { return resident.doubled(21); }));

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(*answer, 42);
    }

    void fiftyQuestionsAtOnceAreAllAnswered()
    {
        Resident::Threads threads;
        async::Worker<Resident> worker("worker", [&] { return std::make_unique<Resident>(&threads); });

        std::vector<std::unique_ptr<Running<int>>> answers;
        for (int i = 0; i < 50; ++i) {
            answers.push_back(std::make_unique<Running<int>>(
                worker.ask<int>([i](Resident &resident) { return resident.doubled(i); })));
        }

        for (int i = 0; i < 50; ++i) {
            const auto &answer = *answers[static_cast<std::size_t>(i)];
            QTRY_VERIFY(answer.isDone());
            QCOMPARE(*answer, i * 2);
        }
    }

    void jobsAreDoneInTheirOrderAndAllBeforeTheEnd()
    {
        Resident::Threads threads;
        std::atomic<int> wrong = 0;
        std::atomic<int> done = 0;
        {
            async::Worker<Resident> worker("worker", [&] { return std::make_unique<Resident>(&threads); });
            for (int i = 0; i < 1000; ++i) {
                worker.post([&, i](Resident &resident) {
                    if (resident.number++ != i)
                        ++wrong;
                    ++done;
                });
            }
        }

        QCOMPARE(done.load(), 1000);
        QCOMPARE(wrong.load(), 0);
    }

    void whatStillWaitsThereEndsWithTheWorker()
    {
        Resident::Threads threads;
        auto worker =
            std::make_unique<async::Worker<Resident>>("worker", [&] { return std::make_unique<Resident>(&threads); });
        const Running<int> answer(worker->ask<int>([](Resident &resident) { return resident.never(); }));
        QTRY_COMPARE(Probe::alive, 1);

        worker.reset();

        QCOMPARE(Probe::alive, 0);
        QCOMPARE(threads.unwound.load(), threads.made.load());
        QVERIFY(!answer.isDone());
    }

    void whoAsksMayLeaveBeforeTheAnswer()
    {
        Resident::Threads threads;
        async::Worker<Resident> worker("worker", [&] { return std::make_unique<Resident>(&threads); });
        {
            const Running<int> left(worker.ask<int>([](Resident &resident) { return resident.doubled(1); }));
        }

        const Running<int> stayed(worker.ask<int>([](Resident &resident) { return resident.doubled(2); }));

        QTRY_VERIFY(stayed.isDone());
        QCOMPARE(*stayed, 4);
        QTRY_COMPARE(Probe::alive, 0);
    }

    void whatNobodyWantsAnyMoreEndsThere()
    {
        Resident::Threads threads;
        async::Worker<Resident> worker("worker", [&] { return std::make_unique<Resident>(&threads); });
        const auto never = [](Resident &resident) { return resident.never(); };
        const Running<int> stays(worker.askWhileWanted<int>(never));
        auto leaves = std::make_unique<Running<int>>(worker.askWhileWanted<int>(never));
        QTRY_COMPARE(Probe::alive, 2);

        leaves.reset();

        QTRY_COMPARE(Probe::alive, 1);
        QCOMPARE(threads.unwound.load(), threads.made.load());
        const Running<int> next(worker.askWhileWanted<int>([](Resident &resident) { return resident.doubled(21); }));
        QTRY_VERIFY(next.isDone());
        QCOMPARE(*next, 42);
    }

    void whatIsWantedMayOutliveTheWorker()
    {
        Resident::Threads threads;
        auto worker =
            std::make_unique<async::Worker<Resident>>("worker", [&] { return std::make_unique<Resident>(&threads); });
        {
            const Running<int> answer(worker->askWhileWanted<int>([](Resident &resident) { return resident.never(); }));
            QTRY_COMPARE(Probe::alive, 1);
            worker.reset();
            QCOMPARE(Probe::alive, 0);
        }
    }

    void cleanup() { QCOMPARE(Probe::alive, 0); }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"

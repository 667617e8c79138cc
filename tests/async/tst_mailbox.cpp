// SPDX-License-Identifier: Apache-2.0
#include "providers/async/mailbox.h"
#include <QTest>
#include <QThread>
#include <algorithm>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

using namespace sandgate;

// Plain values only, on purpose: the thread sanitizer decides whether the hand-over is one.
class TestMailbox : public QObject
{
    Q_OBJECT
private slots:
    void aJobRunsInTheThreadOfTheMailbox()
    {
        async::Mailbox mailbox;
        QThread *ran = nullptr;

        std::thread poster([&] { mailbox.post([&ran] { ran = QThread::currentThread(); }); });
        poster.join();
        QCOMPARE(ran, nullptr);

        QTRY_COMPARE(ran, QThread::currentThread());
    }

    void jobsOfOneThreadRunInTheirOrder()
    {
        constexpr int posters = 4;
        constexpr int each = 2000;
        async::Mailbox mailbox;
        std::vector<std::vector<int>> arrived(posters);
        int total = 0;

        std::vector<std::thread> threads;
        for (std::size_t who = 0; who < posters; ++who) {
            threads.emplace_back([&, who] {
                for (int number = 0; number < each; ++number) {
                    mailbox.post([&, who, letter = std::vector<int>{number}] {
                        arrived[who].push_back(letter.front());
                        ++total;
                    });
                }
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(total, posters * each, 20000);
        for (std::thread &thread : threads)
            thread.join();

        for (const std::vector<int> &numbers : arrived) {
            QCOMPARE(numbers.size(), std::size_t(each));
            QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
        }
    }

    void twoThreadsCanAnswerEachOther()
    {
        constexpr int rounds = 200;
        QThread thread;
        async::Mailbox here;
        auto there = std::make_unique<async::Mailbox>();
        there->moveToThread(&thread);
        thread.start();
        std::vector<int> ball; // belongs to whoever was handed it last

        const std::function<void()> serve = [&] {
            there->post([&] {
                ball.push_back(static_cast<int>(ball.size()));
                here.post([&] {
                    ball.push_back(static_cast<int>(ball.size()));
                    if (ball.size() < rounds)
                        serve();
                    else
                        thread.quit();
                });
            });
        };
        serve();

        QTRY_VERIFY_WITH_TIMEOUT(thread.isFinished(), 20000);
        QCOMPARE(ball.size(), std::size_t(rounds));
    }

    void aValueThatCanOnlyBeMovedCrosses()
    {
        async::Mailbox mailbox;
        int arrived = 0;

        std::thread poster([&] { mailbox.post([&arrived, value = std::make_unique<int>(7)] { arrived = *value; }); });

        QTRY_COMPARE(arrived, 7);
        poster.join();
    }

    void aJobMayPostTheNext()
    {
        async::Mailbox mailbox;
        QList<int> order;

        mailbox.post([&] {
            mailbox.post([&] { order << 3; });
            order << 1;
        });
        mailbox.post([&] { order << 2; });

        QTRY_COMPARE(order, (QList<int>{1, 2, 3}));
    }

    void lettersThatStillWaitAreDroppedWithTheMailbox()
    {
        auto mailbox = std::make_unique<async::Mailbox>();
        const auto value = std::make_shared<int>(1);
        bool opened = false;
        mailbox->post([&opened, value] { opened = true; });
        QCOMPARE(value.use_count(), 2);

        mailbox.reset();

        QCOMPARE(value.use_count(), 1);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!opened);
    }

    void anOpenedLetterIsDestroyedWithItsValues()
    {
        async::Mailbox mailbox;
        const auto value = std::make_shared<int>(1);

        mailbox.post([value] {});

        QTRY_COMPARE(value.use_count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"

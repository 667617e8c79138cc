// SPDX-License-Identifier: Apache-2.0
#include "model/actor/eventwriter.h"
#include "tests/fakes/memoryledger.h"
#include "tests/fakes/running.h"
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;

namespace {

EventRecord made(const char *session, const QByteArray &payload = "{}")
{
    EventRecord event;
    event.session = {session};
    event.payload = payload;
    return event;
}

async::Task<bool> storedBy(EventWriter *writer)
{
    co_await writer->stored();
    co_return true;
}

} // namespace

class TestEventWriter : public QObject
{
    Q_OBJECT
private slots:
    void indexesCountPerSessionWithoutGaps()
    {
        QCOMPARE(m_writer->append(made("a")), 1);
        QCOMPARE(m_writer->append(made("b")), 1);
        QCOMPARE(m_writer->append(made("a")), 2);

        QTRY_COMPARE(m_ledger->eventRecords["a"].size(), std::size_t(2));
        QCOMPARE(m_ledger->eventRecords["b"].size(), std::size_t(1));
        QCOMPARE(m_ledger->eventRecords["a"][1].index, 2);
    }

    void goesOnAfterWhatAnEarlierRunStored()
    {
        m_writer->know({"a"}, 41);

        QCOMPARE(m_writer->append(made("a")), 42);
        QCOMPARE(m_writer->append(made("a")), 43);
    }

    void whatComesTogetherIsOneTransaction()
    {
        for (int i = 0; i < 1000; ++i)
            m_writer->append(made("a"));
        TurnRecord turn;
        turn.session = {"a"};
        m_writer->put(turn);
        m_writer->put(PermissionRecord());
        QCOMPARE(m_ledger->commits, 0);

        QTRY_COMPARE(m_ledger->eventRecords["a"].size(), std::size_t(1000));

        QCOMPARE(m_ledger->commits, 1);
        QCOMPARE(m_ledger->turnRecords.size(), std::size_t(1));
        QCOMPARE(m_ledger->permissionRecords.size(), std::size_t(1));
    }

    void aSteadyStreamIsWrittenInBatches()
    {
        QElapsedTimer time;
        QTimer stream;
        connect(&stream, &QTimer::timeout, this, [&] {
            for (int i = 0; i < 20; ++i)
                m_writer->append(made("a"));
        });
        time.start();
        stream.start(std::chrono::milliseconds(1));

        QTRY_VERIFY(m_ledger->eventRecords["a"].size() > 1000);

        QVERIFY2(m_ledger->commits <= time.elapsed() / 10 + 2, qPrintable(QString::number(m_ledger->commits)));
    }

    void whatNobodyWaitsForDoesNotHurry()
    {
        int told = 0;
        QElapsedTimer time;
        QTimer stream;
        connect(&stream, &QTimer::timeout, this, [&] {
            m_writer->append(made("a"));
            m_writer->afterBatch([&] { ++told; });
        });
        time.start();
        stream.start(std::chrono::milliseconds(1));

        QTRY_VERIFY(told > 100);

        QVERIFY2(m_ledger->commits <= time.elapsed() / 10 + 2, qPrintable(QString::number(m_ledger->commits)));
    }

    // By the order of timers, not by time: a busy machine is late with both.
    void aRequestAndItsAnswerDoNotWaitForTheRhythm()
    {
        for (const PermissionState state : {PermissionState::Pending, PermissionState::Sending}) {
            const int before = m_ledger->commits;
            QStringList order;
            QTimer later;
            later.setSingleShot(true);
            later.setTimerType(Qt::PreciseTimer);
            connect(&later, &QTimer::timeout, this, [&] { order << "later"; });
            const auto onCommit = connect(m_writer.get(), &EventWriter::committed, this, [&] {
                if (m_ledger->commits > before + 1) {
                    order << "stored";
                    return;
                }
                m_writer->append(made("a"));
                PermissionRecord asked;
                asked.state = state;
                m_writer->put(asked);
                later.start(std::chrono::milliseconds(6));
            });

            m_writer->append(made("a"));

            QTRY_COMPARE(order, (QStringList{"stored", "later"}));
            disconnect(onCommit);
        }
    }

    void manyRequestsDoNotHurryEachOne()
    {
        QElapsedTimer time;
        QTimer stream;
        int count = 0;
        connect(&stream, &QTimer::timeout, this, [&] {
            m_writer->put(PermissionRecord());
            ++count;
        });
        time.start();
        stream.start(std::chrono::milliseconds(1));

        QTRY_VERIFY(count > 200);

        QVERIFY2(m_ledger->commits <= time.elapsed() / 2 + 3, qPrintable(QString::number(m_ledger->commits)));
    }

    void whatSomebodyWaitsForDoesNotWaitForTheRhythm()
    {
        QStringList order;
        QTimer later;
        later.setSingleShot(true);
        later.setTimerType(Qt::PreciseTimer);
        connect(&later, &QTimer::timeout, this, [&] { order << "later"; });
        connect(m_writer.get(), &EventWriter::committed, this, [&] {
            if (m_ledger->commits > 1)
                return;
            m_writer->append(made("a"));
            m_writer->afterCommit([&] { order << QString("%1 stored").arg(m_ledger->eventRecords["a"].size()); });
            later.start(std::chrono::milliseconds(5));
        });

        m_writer->append(made("a"));

        QTRY_COMPARE(order, (QStringList{"2 stored", "later"}));
    }

    void theNewestCursorOfAConnectionIsWritten()
    {
        m_writer->put(ConnectionRecord{"c", {"box"}, "mock", 1, 5});
        m_writer->put(ConnectionRecord{"d", {"box"}, "mock", 1, 1});
        m_writer->put(ConnectionRecord{"c", {"box"}, "mock", 1, 6});

        QTRY_COMPARE(m_ledger->connectionRecords.size(), std::size_t(2));
        QCOMPARE(m_ledger->connectionRecords["c"].lastEventId, 6);
    }

    void whatDependsOnBeingStoredRunsAfterItInOrder()
    {
        QStringList order;
        connect(m_writer.get(), &EventWriter::committed, this,
                [&](const Batch &batch) { order << QString("committed %1").arg(batch.events.size()); });
        m_writer->append(made("a"));
        m_writer->afterCommit([&] {
            order << QString("first, %1 stored").arg(m_ledger->eventRecords["a"].size());
            m_writer->append(made("a"));
            m_writer->afterCommit([&] { order << "third"; });
        });
        m_writer->afterCommit([&] { order << "second"; });

        QVERIFY(order.isEmpty());
        QTRY_COMPARE(order.size(), 5);

        QCOMPARE(order, (QStringList{"committed 1", "first, 1 stored", "second", "committed 1", "third"}));
    }

    void storedEndsAtOnceWhenNothingIsLeft()
    {
        Running<bool> stored(storedBy(m_writer.get()));

        QVERIFY(stored.isDone());
    }

    void nothingIsLostOrShownWhileTheDiskRefuses()
    {
        QSignalSpy committed(m_writer.get(), &EventWriter::committed);
        QSignalSpy failed(m_writer.get(), &EventWriter::failed);
        QSignalSpy recovered(m_writer.get(), &EventWriter::recovered);
        m_ledger->refusal = MemoryLedger::full();
        QStringList done;

        m_writer->append(made("a", "1"));
        m_writer->afterCommit([&] { done << "1"; });
        Running<bool> stored(storedBy(m_writer.get()));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 5000); // tried again by itself
        m_writer->append(made("a", "2"));
        m_writer->afterCommit([&] { done << "2"; });
        QVERIFY(done.isEmpty());
        QVERIFY(!stored.isDone());
        QCOMPARE(committed.size(), 0);
        m_ledger->refusal.reset();
        m_writer->append(made("a", "3"));

        QTRY_COMPARE_WITH_TIMEOUT(recovered.size(), 1, 5000);
        QTRY_VERIFY(stored.isDone());
        QCOMPARE(done, (QStringList{"1", "2"}));
        QCOMPARE(committed.size(), 1);
        QCOMPARE(m_ledger->eventRecords["a"].size(), std::size_t(3));
        QCOMPARE(m_ledger->eventRecords["a"][2].payload, "3");
    }

    // Who feeds it stops reading; what comes all the same is kept.
    void saysOnceThatItHoldsTooMuchAndWhenThereIsRoomAgain()
    {
        m_writer = std::make_unique<EventWriter>(*m_ledger, nullptr, 100'000);
        QSignalSpy overflowed(m_writer.get(), &EventWriter::overflowed);
        QSignalSpy drained(m_writer.get(), &EventWriter::drained);
        QSignalSpy failed(m_writer.get(), &EventWriter::failed);
        m_ledger->refusal = MemoryLedger::full();
        m_writer->append(made("a", QByteArray(90'000, 'x')));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(overflowed.size(), 0);

        m_writer->append(made("a", QByteArray(20'000, 'x')));
        QCOMPARE(overflowed.size(), 0); // not while somebody is in the midst of it
        QTRY_COMPARE(overflowed.size(), 1);
        m_writer->append(made("a", QByteArray(20'000, 'x')));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 5000);
        QCOMPARE(overflowed.size(), 1);
        QCOMPARE(drained.size(), 0);
        m_ledger->refusal.reset();

        QTRY_COMPARE_WITH_TIMEOUT(drained.size(), 1, 5000);
        QCOMPARE(m_ledger->eventRecords["a"].size(), std::size_t(3));
        m_writer->append(made("a", QByteArray(200'000, 'x')));
        QTRY_COMPARE(m_ledger->eventRecords["a"].size(), std::size_t(4));
        QCOMPARE(overflowed.size(), drained.size());
    }

    void manySmallRecordsAreTooMuchAsWell()
    {
        m_writer = std::make_unique<EventWriter>(*m_ledger, nullptr, 100'000);
        QSignalSpy overflowed(m_writer.get(), &EventWriter::overflowed);
        m_ledger->refusal = MemoryLedger::full();
        for (int i = 0; i < 300; ++i)
            m_writer->append(made("a", {}));
        QTRY_COMPARE(overflowed.size(), 1);
    }

    // Fault 16 of the reference.
    void eventsStillQueuedAreNotForgottenWhenTheWriterIsDisposed()
    {
        QSignalSpy failed(m_writer.get(), &EventWriter::failed);
        m_ledger->refusal = MemoryLedger::full();
        for (int i = 0; i < 100; ++i)
            m_writer->append(made("a"));
        QTRY_COMPARE(failed.size(), 1);
        m_writer->append(made("a"));
        TurnRecord turn;
        turn.session = {"a"};
        m_writer->put(turn);
        m_ledger->refusal.reset();

        m_writer.reset();

        QCOMPARE(m_ledger->eventRecords["a"].size(), std::size_t(101));
        QCOMPARE(m_ledger->turnRecords.size(), std::size_t(1));
    }

    void saysHowManyEventsAreLostWhenTheDiskRefusesToTheEnd()
    {
        m_ledger->refusal = MemoryLedger::full();
        m_writer->append(made("a"));
        m_writer->append(made("a"));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression("2 events are lost.*The disk is full"));

        m_writer.reset();
    }

    void diesQuietlyWithItsOwner()
    {
        m_ledger->refusal = MemoryLedger::full();
        m_writer->append(made("a"));
        int done = 0;
        m_writer->afterCommit([&] { ++done; });
        Running<bool> stored(storedBy(m_writer.get()));
        QTRY_VERIFY(m_ledger->refused > 0);

        m_writer.reset(); // the sanitizers have the last word

        QCOMPARE(done, 0);
        QVERIFY(!stored.isDone());
    }

    void init()
    {
        m_ledger = std::make_unique<MemoryLedger>();
        m_writer = std::make_unique<EventWriter>(*m_ledger);
    }
    void cleanup()
    {
        m_writer.reset();
        m_ledger.reset();
    }

private:
    std::unique_ptr<MemoryLedger> m_ledger;
    std::unique_ptr<EventWriter> m_writer;
};

QTEST_GUILESS_MAIN(TestEventWriter)
#include "tst_eventwriter.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/eventwriter.h"
#include "model/actor/uifeed.h"
#include "tests/fakes/await.h"
#include "tests/fakes/box.h"
#include <QElapsedTimer>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

LogRecord entry(const char *process, qint64 sequence)
{
    return {{process}, sequence, LogStream::Out, 0, "text"};
}

} // namespace

class TestUiFeed : public QObject
{
    Q_OBJECT
private slots:
    void everyRowIsToldOnce()
    {
        restore({"a", "b", "c"});

        m_feed->publishAll();

        QTRY_COMPARE(m_deliveries.size(), std::size_t(1));
        QCOMPARE(m_deliveries[0].sandboxes.seen.size(), std::size_t(3));
        QCOMPARE(m_deliveries[0].sessions.seen.size(), std::size_t(3));
        QCOMPARE(m_deliveries[0].sessions.seen[0].sandboxName, "Box a");
        QCOMPARE(m_deliveries[0].permissions.seen.size(), std::size_t(3));
        QCOMPARE(m_deliveries[0].permissions.seen[0].sessionTitle, "Title");
        QCOMPARE(m_deliveries[0].permissions.seen[0].sandboxName, "Box a");
        QCOMPARE(m_deliveries[0].processes.seen.size(), std::size_t(3));
    }

    void oneDeliveryIsOutstandingAndTheNextHasTheLatestWord()
    {
        restore({"a"});
        SandboxActor *actor = m_host->find(SandboxKey{"a"});
        QVERIFY(actor->rename("one"));
        QTRY_COMPARE(m_deliveries.size(), std::size_t(1));

        for (const char *name : {"two", "three", "four"}) {
            QVERIFY(actor->rename(name));
            QTest::qWait(30);
        }
        QCOMPARE(m_deliveries.size(), std::size_t(1));
        m_feed->taken();

        QTRY_COMPARE(m_deliveries.size(), std::size_t(2));
        QCOMPARE(m_deliveries[1].sandboxes.seen.size(), std::size_t(1));
        QCOMPARE(m_deliveries[1].sandboxes.seen[0].name, "four");
    }

    void thereIsAtMostOneDeliveryAFrame()
    {
        restore({"a"});
        m_takesAtOnce = true;
        SandboxActor *actor = m_host->find(SandboxKey{"a"});
        QElapsedTimer time;
        QTimer changes;
        int count = 0;
        connect(&changes, &QTimer::timeout, this, [&] { QVERIFY(actor->rename(QString::number(++count))); });

        time.start();
        changes.start(1ms);
        QTRY_VERIFY(count > 200);
        changes.stop();
        const auto most = std::size_t(time.elapsed() / 16 + 2);

        QVERIFY2(m_deliveries.size() <= most, qPrintable(QString("%1 > %2").arg(m_deliveries.size()).arg(most)));
        QTRY_COMPARE(m_deliveries.back().sandboxes.seen[0].name, QString::number(count));
    }

    // By turns of the event loop, not by time: a frame is longer than some of these.
    void aRequestDoesNotWaitForTheFrame()
    {
        restore({"a"});
        m_takesAtOnce = true;
        QVERIFY(m_host->find(SandboxKey{"a"})->rename("b"));
        while (m_deliveries.empty())
            QCoreApplication::processEvents();
        const std::size_t before = m_deliveries.size();

        emit m_host->permissionChanged({"request-a"});
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();

        QCOMPARE(m_deliveries.size(), before + 1);
        QCOMPARE(m_deliveries.back().permissions.seen.size(), std::size_t(1));
    }

    void manyRequestsComeAtMostTwiceAFrame()
    {
        restore({"a"});
        m_takesAtOnce = true;
        QElapsedTimer time;
        QTimer changes;
        int count = 0;
        connect(&changes, &QTimer::timeout, this, [&] {
            ++count;
            emit m_host->permissionChanged({"request-a"});
        });

        time.start();
        changes.start(1ms);
        QTRY_VERIFY(count > 200);
        changes.stop();
        const auto most = std::size_t(time.elapsed() / 8 + 3);

        QVERIFY2(m_deliveries.size() <= most, qPrintable(QString("%1 > %2").arg(m_deliveries.size()).arg(most)));
    }

    void factsOfWatchedSessionsAreToldAndToldAgainWhenTheyChange()
    {
        restore({"a"});
        AgentSessions &sessions = m_host->find(SandboxKey{"a"})->sessions();
        const SessionId id = sessions.ids().front();

        m_feed->watch(id, true);
        QTRY_COMPARE(m_deliveries.size(), std::size_t(1));
        QCOMPARE(m_deliveries[0].facts.count(id), std::size_t(1));
        m_feed->taken();
        emit sessions.factsChanged(id);
        QTRY_COMPARE(m_deliveries.size(), std::size_t(2));
        QCOMPARE(m_deliveries[1].facts.count(id), std::size_t(1));
        m_feed->taken();
        m_feed->watch(id, false);
        emit sessions.factsChanged(id);
        QTest::qWait(40);

        QCOMPARE(m_deliveries.size(), std::size_t(2));
    }

    void aDeletedSessionGoesFromOneListToTheOtherAndBack()
    {
        restore({"a"});
        AgentSessions &sessions = m_host->find(SandboxKey{"a"})->sessions();
        const SessionId id = sessions.ids().front();
        sessions.permissions().forget(id); // it waits for nobody
        m_takesAtOnce = true;

        QVERIFY(await(sessions.discard(id)));
        QTRY_VERIFY(!m_deliveries.empty() && !m_deliveries.back().deletedSessions.seen.empty());
        QCOMPARE(m_deliveries.back().deletedSessions.seen[0].id, id);
        QCOMPARE(m_deliveries.back().sessions.gone, std::vector{id});
        QVERIFY(m_deliveries.back().sessions.seen.empty());

        QVERIFY(sessions.recover(id));
        QTRY_VERIFY(!m_deliveries.back().sessions.seen.empty());
        QCOMPARE(m_deliveries.back().deletedSessions.gone, std::vector{id});

        QVERIFY(await(sessions.discard(id)));
        QTRY_VERIFY(!m_deliveries.back().deletedSessions.seen.empty());
        sessions.forget(id); // removed for good
        QTRY_COMPARE(m_deliveries.back().deletedSessions.gone, std::vector{id});
        QVERIFY(m_deliveries.back().sessions.gone.empty());
    }

    void nothingNewIsNotDelivered()
    {
        restore({"a"});
        const SessionId session{"unwatched"};

        append(session);
        QTRY_COMPARE(m_ledger->eventRecords[session.value].size(), std::size_t(1));
        QTest::qWait(40);

        QVERIFY(m_deliveries.empty());
    }

    void eventsComeOfWatchedSessionsOnly()
    {
        restore({"a"});
        m_takesAtOnce = true;
        m_feed->watch(SessionId{"s"}, true);

        append({"s"});
        append({"other"});
        append({"s"});

        QTRY_COMPARE(events({"s"}), (std::vector<EventIndex>{1, 2}));
        QVERIFY(events({"other"}).empty());
    }

    void watchesAreCounted()
    {
        restore({"a"});
        m_takesAtOnce = true;
        m_feed->watch(SessionId{"s"}, true);
        m_feed->watch(SessionId{"s"}, true);
        m_feed->watch(SessionId{"s"}, false);

        append({"s"});
        QTRY_COMPARE(events({"s"}), std::vector<EventIndex>{1});
        m_feed->watch(SessionId{"s"}, false);
        m_feed->watch(SessionId{"s"}, false); // once too often
        append({"s"});
        QTRY_COMPARE(m_ledger->eventRecords["s"].size(), std::size_t(2));
        QTest::qWait(40);

        QCOMPARE(events({"s"}), std::vector<EventIndex>{1});
        m_feed->watch(SessionId{"s"}, true);
        append({"s"});
        QTRY_COMPARE(events({"s"}), (std::vector<EventIndex>{1, 3}));
    }

    void whatHasGatheredComesInPartsAndInOrder()
    {
        restore({"a"});
        m_feed->watch(SessionId{"s"}, true);
        QTRY_COMPARE(m_deliveries.size(), std::size_t(1)); // not taken: what comes now waits
        const std::size_t count = 2 * UiFeed::MostEvents + 1;
        for (std::size_t i = 0; i < count; ++i)
            append({"s"});
        QTRY_COMPARE(m_ledger->eventRecords["s"].size(), count);

        m_takesAtOnce = true;
        m_feed->taken();

        QTRY_COMPARE(events({"s"}).size(), count);
        const std::vector<EventIndex> all = events({"s"});
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        for (const Delivery &delivery : m_deliveries) {
            for (const auto &[session, some] : delivery.events)
                QVERIFY(some.size() <= UiFeed::MostEvents);
        }
    }

    void whatIsNotWatchedAnyMoreIsNotDelivered()
    {
        restore({"a"});
        QVERIFY(m_host->find(SandboxKey{"a"})->rename("x"));
        QTRY_COMPARE(m_deliveries.size(), std::size_t(1)); // not taken: what comes now waits
        m_feed->watch(SessionId{"s"}, true);
        append({"s"});
        QTRY_COMPARE(m_ledger->eventRecords["s"].size(), std::size_t(1));

        m_feed->watch(SessionId{"s"}, false);
        m_feed->taken();
        QVERIFY(m_host->find(SandboxKey{"a"})->rename("y"));

        QTRY_COMPARE(m_deliveries.size(), std::size_t(2));
        QVERIFY(events({"s"}).empty());
    }

    void logsComeOfWatchedProcessesOnly()
    {
        restore({"a"});
        m_takesAtOnce = true;
        m_feed->watch(ProcessKey{"p1"}, true);

        emit m_host->logged({entry("p1", 1), entry("p1", 2)});
        emit m_host->logged({entry("p2", 1)});
        emit m_host->logged({entry("p1", 3)});

        QTRY_COMPARE(logged({"p1"}), (std::vector<qint64>{1, 2, 3}));
        QVERIFY(logged({"p2"}).empty());
    }

    void aRemovedProcessIsGone()
    {
        restore({"a"});
        m_takesAtOnce = true;
        const ProcessKey key{"process-a"};
        SandboxActor *actor = m_host->find(key);
        QVERIFY(actor);

        emit m_host->processChanged(key); // and at once:
        QVERIFY(await(actor->processes().remove(key)));

        QTRY_COMPARE(m_deliveries.size(), std::size_t(1));
        QCOMPARE(m_deliveries[0].processes.gone, std::vector<ProcessKey>{key});
        QVERIFY(m_deliveries[0].processes.seen.empty());
    }

    void diesQuietlyWithItsOwner()
    {
        restore({"a"});
        m_feed->publishAll();
        append({"s"});

        m_feed.reset(); // the sanitizers have the last word

        QVERIFY(m_host->find(SandboxKey{"a"})->rename("x"));
        QTRY_COMPARE(m_ledger->eventRecords["s"].size(), std::size_t(1));
        QVERIFY(m_deliveries.empty());
    }

    void init()
    {
        m_takesAtOnce = false;
        m_deliveries.clear();
        m_ledger = std::make_unique<MemoryLedger>();
        m_writer = std::make_unique<EventWriter>(*m_ledger);
        auto provider = std::make_unique<ScriptedProvider>();
        provider->held << "list"; // the host leaves everything as it is
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(std::move(provider));
        m_host = std::make_unique<ActorHost>(*m_ledger, *m_writer, std::move(providers), Patience());
        m_feed = std::make_unique<UiFeed>(*m_host, *m_writer, [this](const Delivery &delivery) {
            m_deliveries.push_back(delivery);
            if (m_takesAtOnce)
                QMetaObject::invokeMethod(
                    this, [this] { m_feed->taken(); }, Qt::QueuedConnection);
        });
    }
    void cleanup()
    {
        QCoreApplication::removePostedEvents(this);
        m_feed.reset();
        m_host.reset();
        m_writer.reset();
        m_ledger.reset();
    }

private:
    // Sandboxes with a session, a waiting request and a process that has exited, each.
    void restore(const QStringList &names)
    {
        for (const QString &name : names) {
            SandboxRecord sandbox;
            sandbox.key = {name};
            sandbox.name = "Box " + name;
            sandbox.provider = "scripted";
            sandbox.id = {"scripted/" + name};
            sandbox.life = SandboxLife::Live;
            SessionRecord session;
            session.id = {"session-" + name};
            session.sandbox = sandbox.key;
            session.title = "Title";
            ProcessRecord process;
            process.key = {"process-" + name};
            process.sandbox = sandbox.key;
            process.state = ProcessState::Exited;
            PermissionRecord permission;
            permission.id = {"request-" + name};
            permission.session = session.id;
            permission.sandbox = sandbox.key;
            m_ledger->permissionRecords[permission.id.value] = permission;
            QVERIFY(m_ledger->save(sandbox) && m_ledger->save(session) && m_ledger->save(process));
        }
        QVERIFY(m_host->restore());
    }
    void append(const SessionId &session)
    {
        EventRecord event;
        event.session = session;
        m_writer->append(event);
    }
    std::vector<EventIndex> events(const SessionId &session) const
    {
        std::vector<EventIndex> indexes;
        for (const Delivery &delivery : m_deliveries) {
            if (const auto of = delivery.events.find(session); of != delivery.events.end()) {
                for (const EventRecord &event : of->second)
                    indexes.push_back(event.index);
            }
        }
        return indexes;
    }
    std::vector<qint64> logged(const ProcessKey &process) const
    {
        std::vector<qint64> sequences;
        for (const Delivery &delivery : m_deliveries) {
            if (const auto of = delivery.logs.find(process); of != delivery.logs.end()) {
                for (const LogRecord &entry : of->second)
                    sequences.push_back(entry.sequence);
            }
        }
        return sequences;
    }

    std::unique_ptr<MemoryLedger> m_ledger;
    std::unique_ptr<EventWriter> m_writer;
    std::unique_ptr<ActorHost> m_host;
    std::unique_ptr<UiFeed> m_feed;
    std::vector<Delivery> m_deliveries;
    bool m_takesAtOnce = false;
};

QTEST_GUILESS_MAIN(TestUiFeed)
#include "tst_uifeed.moc"

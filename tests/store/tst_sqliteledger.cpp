// SPDX-License-Identifier: Apache-2.0
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <memory>

using namespace sandgate;

class TestSqliteLedger : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("sandgate.db");
        reopen();
        saveFoundations(*m_ledger);
    }
    void cleanup()
    {
        m_ledger.reset();
        m_folder.reset();
    }

    void keepsProfilesByTheirName()
    {
        const ProfileRecord first{
            "b \u20ac '", "e2b", {{"template", "node"}, {"environment", QJsonObject{{"A", "1"}}}}, somePlan()};
        const ProfileRecord second{"a", "local", {}};
        QVERIFY(m_ledger->save(ProfileRecord{first.name, "docker", {}}));
        QVERIFY(m_ledger->save(second));
        QVERIFY(m_ledger->save(first)); // in place of the one of its name
        reopen();
        QVERIFY(*m_ledger->profiles() == (std::vector{second, first}));
        QVERIFY(m_ledger->removeProfile("a"));
        QVERIFY(m_ledger->removeProfile("a"));
        QVERIFY(*m_ledger->profiles() == std::vector{first});
    }

    void aProfileThatAStricterCheckRefusesIsListedWithTheReason()
    {
        const ProfileRecord sound{"b", "local", {}, somePlan()};
        ProfileRecord broken{"a", "docker", {{"image", "node"}}, somePlan()};
        broken.plan.repository = "ext::sh -c anything"; // as only another version may have stored it
        QVERIFY(m_ledger->save(sound));
        QVERIFY(m_ledger->save(broken));
        reopen();

        const auto stored = m_ledger->profiles();

        QVERIFY(stored);
        QCOMPARE(stored->size(), std::size_t(2));
        QCOMPARE(stored->front().name, "a");
        QCOMPARE(stored->front().settings, broken.settings);
        QVERIFY(stored->front().plan == PreparationPlan());
        QVERIFY(stored->front().problem && !stored->front().problem->what.isEmpty());
        QVERIFY(stored->back() == sound);
        QVERIFY(m_ledger->removeProfile("a"));
        QVERIFY(*m_ledger->profiles() == std::vector{sound});
    }

    void keepsHowFarASandboxIsPrepared()
    {
        Preparation preparation = preparationOf({"sandbox-1"}, somePlan());
        preparation.steps[0].state = PreparationStep::State::Done;
        preparation.steps[2].state = PreparationStep::State::Failed;
        preparation.steps[2].problem = Error{Error::Kind::Conflict, "It was not cloned.", "fatal: \u20ac"};
        QVERIFY(m_ledger->save(preparationOf({"sandbox-1"}, somePlan())));
        QVERIFY(m_ledger->save(preparation)); // in place of the one before
        preparation.isDismissed = true;
        preparation.sandbox = {"sandbox-2"};
        QVERIFY(m_ledger->save(preparation));

        reopen();

        const auto stored = m_ledger->preparations();
        QVERIFY(stored);
        QCOMPARE(stored->size(), std::size_t(2));
        QVERIFY(!stored->front().isDismissed);
        QVERIFY(stored->back() == preparation);
        QVERIFY(m_ledger->removePreparation({"sandbox-2"}));
        QVERIFY(m_ledger->removePreparation({"sandbox-2"}));
        QCOMPARE(m_ledger->preparations()->size(), std::size_t(1));

        preparation.sandbox = {"sandbox-3"};
        preparation.plan.repository = "ext::sh -c anything"; // as only another version may have stored it
        QVERIFY(m_ledger->save(preparation));
        QCOMPARE(m_ledger->preparations()->size(), std::size_t(1)); // the others are there all the same
    }

    void givesBackEverySandboxAsItWasSaved_data()
    {
        QTest::addColumn<std::function<void(SandboxRecord &)>>("change");
        const auto row = [](const char *name, const std::function<void(SandboxRecord &)> &change) {
            QTest::newRow(name) << change;
        };
        row("whole", [](SandboxRecord &) {});
        row("empty", [](SandboxRecord &s) { s = {{"sandbox-1"}, {}, {}, {}, {}, {}, {}, 0}; });
        row("without problem", [](SandboxRecord &s) { s.problem.reset(); });
        for (int life = 0; life <= int(SandboxLife::Destroyed); ++life)
            row(qPrintable(QString("life %1").arg(life)), [life](SandboxRecord &s) { s.life = SandboxLife(life); });
        for (int kind = 0; kind <= int(Error::Kind::Missing); ++kind)
            row(qPrintable(QString("problem %1").arg(kind)),
                [kind](SandboxRecord &s) { s.problem->kind = Error::Kind(kind); });
        row("nested settings", [](SandboxRecord &s) { s.settings = {{"a", QJsonObject{{"b", QJsonValue()}}}}; });
        row("hostile name",
            [](SandboxRecord &s) { s.name = QString("a'; DROP TABLE events; --\n\u20ac") + QChar(0) + "z"; });
    }
    void givesBackEverySandboxAsItWasSaved()
    {
        using Change = std::function<void(SandboxRecord &)>;
        QFETCH(Change, change);
        SandboxRecord sandbox = someSandbox();
        change(sandbox);

        QVERIFY(m_ledger->save(sandbox));
        reopen();

        const auto stored = m_ledger->sandboxes();
        QVERIFY(stored);
        QVERIFY(*stored == std::vector{sandbox});
    }

    void givesBackEverySessionAsItWasSaved_data()
    {
        QTest::addColumn<std::function<void(SessionRecord &)>>("change");
        const auto row = [](const char *name, const std::function<void(SessionRecord &)> &change) {
            QTest::newRow(name) << change;
        };
        row("whole", [](SessionRecord &) {});
        row("empty",
            [](SessionRecord &s) { s = {{"session-1"}, {"sandbox-1"}, {}, {}, {}, {}, {}, {}, {}, {}, 0, {}, 0, 0}; });
        row("not ended", [](SessionRecord &s) { s.endedAt.reset(); });
        row("ended at 0", [](SessionRecord &s) { s.endedAt = 0; });
        row("not subscribed", [](SessionRecord &s) { s.subscribed = false; });
        row("modes with bytes that are no text", [](SessionRecord &s) { s.modes = QByteArray("\0\xff\x80", 3); });
        row("renamed", [](SessionRecord &s) { s.title = "Mend the floor"; });
    }
    void givesBackEverySessionAsItWasSaved()
    {
        using Change = std::function<void(SessionRecord &)>;
        QFETCH(Change, change);
        SessionRecord session = someSession();
        change(session);

        QVERIFY(m_ledger->save(session));
        reopen();

        const auto stored = m_ledger->sessions();
        QVERIFY(stored);
        QVERIFY(*stored == std::vector{session});
    }

    void givesBackOpenConnectionsOfOneSandbox()
    {
        QVERIFY(m_ledger->save(someSandbox("sandbox-2")));
        ConnectionRecord closed = someConnection("connection-2");
        closed.open = false;
        QVERIFY(m_ledger->save(closed));
        QVERIFY(m_ledger->save(someConnection("connection-1", "sandbox-2")));
        QVERIFY(m_ledger->save(someConnection()));

        reopen();

        const auto stored = m_ledger->connections({"sandbox-1"});
        QVERIFY(stored);
        QVERIFY(*stored == std::vector{someConnection()});
    }

    void keepsTheCursorOfAConnectionWhileItIsTheSameProcess_data()
    {
        QTest::addColumn<qint64>("serverCreatedAt");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("same") << qint64(4000) << qint64(50);
        QTest::newRow("another") << qint64(4001) << qint64(0);
    }
    void keepsTheCursorOfAConnectionWhileItIsTheSameProcess()
    {
        QFETCH(qint64, serverCreatedAt);
        ConnectionRecord connection = someConnection();
        connection.lastEventId = 50;
        Batch batch;
        batch.cursors = {connection};
        QVERIFY(m_ledger->commit(batch));

        connection.serverCreatedAt = serverCreatedAt;
        connection.lastEventId = 0;
        QVERIFY(m_ledger->save(connection));

        QTEST(m_ledger->connections({"sandbox-1"})->front().lastEventId, "expected");
    }

    void givesBackEveryProcessAsItWasSaved_data()
    {
        QTest::addColumn<std::function<void(ProcessRecord &)>>("change");
        const auto row = [](const char *name, const std::function<void(ProcessRecord &)> &change) {
            QTest::newRow(name) << change;
        };
        row("whole", [](ProcessRecord &) {});
        row("empty",
            [](ProcessRecord &p) { p = {{"process-1"}, {"sandbox-1"}, {}, 0, {}, {}, {}, {}, {}, {}, 0, {}, 0}; });
        row("no exit code", [](ProcessRecord &p) { p.exitCode.reset(); });
        row("exit code 0", [](ProcessRecord &p) { p.exitCode = 0; });
        row("negative exit code", [](ProcessRecord &p) { p.exitCode = -1; });
        for (int state = 0; state <= int(ProcessState::Lost); ++state)
            row(qPrintable(QString("state %1").arg(state)),
                [state](ProcessRecord &p) { p.state = ProcessState(state); });
    }
    void givesBackEveryProcessAsItWasSaved()
    {
        using Change = std::function<void(ProcessRecord &)>;
        QFETCH(Change, change);
        ProcessRecord process = someProcess();
        change(process);

        QVERIFY(m_ledger->save(process));
        reopen();

        const auto stored = m_ledger->processes();
        QVERIFY(stored);
        QVERIFY(*stored == std::vector{process});
    }

    void givesBackEveryEventAsItCame_data()
    {
        QTest::addColumn<EventRecord>("event");
        EventRecord event = someEvent(1);
        QTest::newRow("plain") << event;
        event.payload = QByteArray("{\"a\":\0\xff \r\n}", 12);
        QTest::newRow("payload that is no text") << event;
        event.payload.clear();
        QTest::newRow("no payload") << event;
        event.payload = QByteArray(20'000'000, 'x');
        QTest::newRow("huge") << event;
        event = someEvent(1);
        event.connection.clear();
        event.streamId = 0;
        QTest::newRow("not from the stream") << event;
        event.streamId = std::numeric_limits<qint64>::max();
        QTest::newRow("largest stream id") << event;
        event = someEvent(0xffffffffLL);
        QTest::newRow("largest index") << event;
        for (int sender = 0; sender <= int(Sender::Sandgate); ++sender) {
            event.sender = Sender(sender);
            QTest::addRow("sender %d", sender) << event;
        }
    }
    void givesBackEveryEventAsItCame()
    {
        QFETCH(EventRecord, event);
        Batch batch;
        batch.events = {event};

        succeeded(m_ledger->commit(batch));
        reopen();

        const auto stored = m_ledger->events(event.session, 0, 10);
        QVERIFY(stored);
        QVERIFY(*stored == std::vector{event});
    }

    void givesEventsFromAnIndexOnUpToALimit()
    {
        Batch batch;
        QVERIFY(m_ledger->save(someSession("session-2")));
        for (EventIndex index = 1; index <= 10; ++index)
            batch.events.insert(batch.events.end(), {someEvent(index), someEvent(index, "session-2")});
        QVERIFY(m_ledger->commit(batch));

        const auto stored = m_ledger->events({"session-1"}, 4, 3);

        QVERIFY(*stored == (std::vector{someEvent(4), someEvent(5), someEvent(6)}));
        QVERIFY(m_ledger->events({"session-1"}, 11, 3)->empty());
    }

    void knowsTheNewestEventOfEachSession()
    {
        QVERIFY(m_ledger->save(someSession("session-2")));
        Batch batch;
        batch.events = {someEvent(1), someEvent(1, "session-2"), someEvent(2)};
        QVERIFY(m_ledger->commit(batch));

        QVERIFY(m_ledger->save(someSession())); // knows nothing of events
        const auto stored = m_ledger->sessions();

        QCOMPARE(stored->at(0).lastIndex, 2);
        QCOMPARE(stored->at(0).lastEventAt, 5002);
        QCOMPARE(stored->at(1).lastIndex, 1);
    }

    void writesNothingOfABatchWithAConflict_data()
    {
        QTest::addColumn<int>("at"); // where in the batch the known index is
        QTest::newRow("first") << 0;
        QTest::newRow("last") << 2;
    }
    void writesNothingOfABatchWithAConflict()
    {
        QFETCH(int, at);
        Batch before;
        before.events = {someEvent(1), someEvent(2)};
        QVERIFY(m_ledger->commit(before));

        Batch batch;
        batch.cursors = {someConnection("connection-9")};
        batch.events = {someEvent(3), someEvent(4)};
        for (EventRecord &event : batch.events)
            event.connection = "connection-9";
        batch.events.insert(batch.events.begin() + at, someEvent(2, "session-1", "another"));
        batch.turns = {someTurn()};
        batch.turns[0].endedAt.reset();
        batch.permissions = {somePermission()};
        const Result<> done = m_ledger->commit(batch);

        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Conflict);
        QVERIFY(*m_ledger->events({"session-1"}, 1, 10) == before.events);
        QCOMPARE(m_ledger->sessions()->front().lastIndex, 2);
        QVERIFY(m_ledger->connections({"sandbox-1"})->empty());
        QVERIFY(m_ledger->openTurns()->empty());
        QVERIFY(m_ledger->openPermissions()->empty());

        batch.events.erase(batch.events.begin() + at);
        succeeded(m_ledger->commit(batch)); // the ledger is as usable as before
        QCOMPARE(m_ledger->events({"session-1"}, 4, 1)->front().connection, "connection-9");
    }

    void writesNothingOfABatchWithASecondEventOfOneIndex()
    {
        Batch batch;
        batch.events = {someEvent(1), someEvent(1)};

        QCOMPARE(m_ledger->commit(batch).error().kind, Error::Kind::Conflict);

        QVERIFY(m_ledger->events({"session-1"}, 1, 10)->empty());
    }

    void refusesWhatHangsInTheAir_data()
    {
        QTest::addColumn<Batch>("batch");
        Batch batch;
        batch.events = {someEvent(1, "nobody")};
        QTest::newRow("event of no session") << batch;
        batch.events = {someEvent(0)};
        QTest::newRow("event 0") << batch;
        batch.events = {someEvent(-1)};
        QTest::newRow("event -1") << batch;
        batch.events = {someEvent(0x100000000LL)};
        QTest::newRow("event beyond the last") << batch;
        batch = {};
        batch.turns = {someTurn("1", "nobody")};
        QTest::newRow("turn of no session") << batch;
        batch = {};
        batch.permissions = {somePermission()};
        batch.permissions[0].session = {"nobody"};
        QTest::newRow("permission of no session") << batch;
        batch = {};
        batch.cursors = {someConnection("connection-1", "nobody")};
        QTest::newRow("connection of no sandbox") << batch;
    }
    void refusesWhatHangsInTheAir()
    {
        QFETCH(Batch, batch);
        batch.events.insert(batch.events.begin(), someEvent(1));

        QVERIFY(!m_ledger->commit(batch));

        QVERIFY(m_ledger->events({"session-1"}, 1, 10)->empty());
    }

    void givesBackOpenTurnsOnly()
    {
        TurnRecord first = someTurn("1");
        TurnRecord second = someTurn("2");
        for (TurnRecord *turn : {&first, &second}) {
            turn->endedAt.reset();
            turn->lastIndex.reset();
            turn->outcome.clear();
        }
        Batch batch;
        batch.turns = {first, second, someTurn("3")};
        QVERIFY(m_ledger->commit(batch));

        batch.turns = {someTurn("1")};
        QVERIFY(m_ledger->commit(batch));
        reopen();

        QVERIFY(*m_ledger->openTurns() == std::vector{second});
    }

    void givesBackOpenPermissionsOldestFirst()
    {
        PermissionRecord late = somePermission("a");
        late.askedAt = 8001;
        late.state = PermissionState::Sending;
        PermissionRecord early = somePermission("b");
        early.decidedAt.reset();
        Batch batch;
        batch.permissions = {late, early};
        for (const PermissionState closed :
             {PermissionState::Answered, PermissionState::Cancelled, PermissionState::Expired}) {
            batch.permissions.push_back(somePermission(QString::number(int(closed))));
            batch.permissions.back().state = closed;
        }
        QVERIFY(m_ledger->commit(batch));
        reopen();

        QVERIFY(*m_ledger->openPermissions() == (std::vector{early, late}));

        batch = {};
        early.state = PermissionState::Answered;
        batch.permissions = {early};
        QVERIFY(m_ledger->commit(batch));
        QVERIFY(*m_ledger->openPermissions() == std::vector{late});
    }

    void keepsOneDraftPerSession()
    {
        QVERIFY(m_ledger->saveDraft({"session-1"}, "half a thought"));
        succeeded(m_ledger->saveDraft({"session-1"}, "a whole thought"));
        succeeded(m_ledger->saveDraft({"session-1"}, "")); // sent

        QCOMPARE(m_ledger->saveDraft({"nobody"}, "text").error().kind, Error::Kind::Conflict);
    }

    void keepsWhatWaitsInEachSession()
    {
        QVERIFY(m_ledger->save(someSandbox()));
        QVERIFY(m_ledger->save(someSession("a")));
        QVERIFY(m_ledger->save(someSession("b")));
        const QJsonArray attachments{QJsonObject{{"type", "image"}, {"data", "AAAA"}}};
        const std::vector<QueuedPrompt> first{{"1", {"one"}, true}, {"2", {"two", attachments}, false}};
        QVERIFY(m_ledger->saveQueue({"a"}, {{"0", {"of before"}}}));
        QVERIFY(m_ledger->saveQueue({"a"}, first));
        QVERIFY(m_ledger->saveQueue({"b"}, {{"3", {"three"}}}));
        QVERIFY(m_ledger->saveQueue({"b"}, {}));

        reopen();

        const auto queues = *m_ledger->queues();
        QCOMPARE(queues.size(), std::size_t(1));
        QCOMPARE(queues.at({"a"}), first);
        QVERIFY(!m_ledger->saveQueue({"unknown"}, first));
    }

    void listsFiveThousandSessionsAtOnce()
    {
        for (int i = 0; i < 5000; ++i)
            QVERIFY(m_ledger->save(someSession(QUuid::createUuid().toString())));
        Batch batch;
        for (EventIndex index = 1; index <= 20'000; ++index)
            batch.events.push_back(someEvent(index, "session-1", QByteArray(300, 'x')));
        QVERIFY(m_ledger->commit(batch));

        QElapsedTimer clock;
        clock.start();
        const auto stored = m_ledger->sessions();
        const qint64 milliseconds = clock.elapsed();

        QCOMPARE(stored->size(), 5001u);
        QVERIFY2(milliseconds < 500, qPrintable(QString("%1 ms").arg(milliseconds))); // some 20; loads of others' work
        qInfo() << "5001 sessions in" << milliseconds << "ms";
    }

private:
    static PreparationPlan somePlan()
    {
        PreparationPlan plan;
        Rule rule;
        rule.effect = RuleEffect::Deny;
        rule.command = "git push **";
        plan.rules = {rule};
        plan.repository = "https://example.org/team/app.git";
        plan.branch = "main";
        plan.agents = QStringList{"codex"};
        plan.setup = "Mine \u20ac";
        return plan;
    }
    void reopen()
    {
        m_ledger.reset();
        m_ledger = std::make_unique<SqliteLedger>(m_file);
        const Result<Opened> opened = m_ledger->open();
        succeeded(opened);
        QCOMPARE(opened->notice, QString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteLedger> m_ledger;
};

QTEST_GUILESS_MAIN(TestSqliteLedger)
#include "tst_sqliteledger.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/store/reader.h"
#include "model/store/schema.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <memory>

using namespace sandgate;

class TestRemoval : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("sandgate.db");
        reopen();
        saveFoundations(*m_ledger);
        SessionRecord session = someSession();
        session.endedAt.reset();
        QVERIFY(m_ledger->save(session));
        QVERIFY(m_ledger->save(someSandbox("sandbox-2")));
    }
    void cleanup()
    {
        m_reader.reset();
        m_ledger.reset();
        m_folder.reset();
    }

    void saysWhatWouldGoAndRemovesJustThat_data()
    {
        QTest::addColumn<Retention>("what");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("nothing asked") << Retention{} << QStringList{"old", "older elsewhere", "new", "open"};
        QTest::newRow("ended before") << Retention{{}, {}, 200, {}} << QStringList{"new", "open"};
        QTest::newRow("exactly then") << Retention{{}, {}, 100, {}} << QStringList{"old", "new", "open"};
        QTest::newRow("in one sandbox") << Retention{{"sandbox-2"}, {}, 1000, {}} << QStringList{"old", "new", "open"};
        QTest::newRow("in no sandbox") << Retention{{"sandbox-3"}, {}, 1000, {}}
                                       << QStringList{"old", "older elsewhere", "new", "open"};
        QTest::newRow("one session") << Retention{{}, {"new"}, {}, {}} << QStringList{"old", "older elsewhere", "open"};
        QTest::newRow("all that ended") << Retention{{}, {}, 100'000, {}} << QStringList{"open"};
        Retention deleted;
        deleted.deletedBefore = 700;
        QTest::newRow("deleted before") << deleted << QStringList{"older elsewhere", "new", "open"};
        deleted.deletedBefore = 600;
        QTest::newRow("deleted exactly then") << deleted << QStringList{"old", "older elsewhere", "new", "open"};
    }
    void saysWhatWouldGoAndRemovesJustThat()
    {
        QFETCH(Retention, what);
        QFETCH(QStringList, left);
        add("old", 100, 5000);
        const std::vector<SessionRecord> stored = *m_ledger->sessions();
        SessionRecord old = *std::find_if(stored.begin(), stored.end(),
                                          [](const SessionRecord &session) { return session.id.value == "old"; });
        old.marks.deletedAt = 600;
        QVERIFY(m_ledger->save(old));
        add("older elsewhere", 50, 10, "sandbox-2");
        add("new", 500, 10);
        add("open", {}, 10);
        const QStringList all{"old", "older elsewhere", "new", "open"};

        const Result<Removable> would = m_reader->removable(what);
        succeeded(would);
        QCOMPARE(sessions(), all); // it was only asked
        const Removable removed = removeAll(what);

        QCOMPARE(sessions(), left);
        QCOMPARE(would->sessions, all.size() - left.size());
        QCOMPARE(removed.sessions, would->sessions);
        QCOMPARE(removed.events, would->events);
        QCOMPARE(removed.bytes, would->bytes);
        for (const QString &id : all) {
            QCOMPARE(m_reader->events({id}, 0, 1).has_value(), left.contains(id));
            QCOMPARE(m_ledger->events({id}, 1, 1).has_value(), left.contains(id));
        }
        QCOMPARE(*m_reader->removable(what), Removable());
    }

    void nothingIsRemovedThatIsStillGoingOn_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("not ended") << "open";
        QTest::newRow("a turn") << "turn";
        QTest::newRow("a request") << "request";
    }
    void nothingIsRemovedThatIsStillGoingOn()
    {
        QFETCH(QString, how);
        add("s", how == "open" ? std::optional<qint64>() : 100, 3);
        Batch batch;
        if (how == "turn") {
            TurnRecord turn = someTurn("1", "s");
            turn.endedAt.reset();
            batch.turns.push_back(turn);
        } else if (how == "request") {
            PermissionRecord permission = somePermission();
            permission.session = {"s"};
            batch.permissions.push_back(permission);
        }
        QVERIFY(m_ledger->commit(batch));

        const Result<Removable> refused = m_ledger->removeSome({{}, {"s"}, {}, {}});

        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        removeAll({{}, {}, 100'000, {}});
        QCOMPARE(sessions(), QStringList{"s"});
        QCOMPARE(m_ledger->events({"s"}, 1, 10)->size(), 3u);
    }

    void whatWasInADestroyedSandboxHasEnded()
    {
        SandboxRecord sandbox = someSandbox();
        sandbox.life = SandboxLife::Destroyed;
        QVERIFY(m_ledger->save(sandbox));
        add("open", {}, 10); // events from 5001 on
        QCOMPARE(removeAll({{}, {}, 2000, {}}).sessions, 0);
        QCOMPARE(removeAll({{}, {"open"}, {}, {}}).sessions, 1);
        QVERIFY(sessions().isEmpty());
    }

    void takesTurnsRequestsAndDraftsAlong()
    {
        add("s", 100, 1);
        Batch batch;
        batch.turns.push_back(someTurn("1", "s"));
        PermissionRecord permission = somePermission();
        permission.session = {"s"};
        permission.state = PermissionState::Answered;
        batch.permissions.push_back(permission);
        QVERIFY(m_ledger->commit(batch));
        QVERIFY(m_ledger->saveDraft({"s"}, "a draft"));
        QVERIFY(m_ledger->saveAttachments({"s"}, QJsonArray{QJsonObject{{"type", "image"}}}));
        QVERIFY(m_ledger->saveQueue({"s"}, {{"1", {"waits"}}}));

        removeAll({{}, {"s"}, {}, {}});
        m_reader.reset();
        m_ledger.reset();

        Database database(m_file);
        succeeded(database.openForReading(int(schema().size())));
        for (const QString table : {"turns", "permissions", "drafts", "draft_attachments", "queued_prompts", "events"})
            QCOMPARE(*database.number("SELECT count(*) FROM " + table), 0);
        QCOMPARE(*database.number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    void eachStepIsAPartAndTheNextRunGoesOn()
    {
        add("s", 100, 10'000);
        add("other", {}, 10);
        int steps = 0;
        const Retention what{{}, {"s"}, {}, {}};
        for (bool more = true; more && steps < 3; ++steps) {
            const Result<Removable> removed = m_ledger->removeSome(what);
            succeeded(removed);
            QVERIFY(removed->events <= 2000);
            more = removed->more;
            QCOMPARE(sessions(), QStringList{"other"}); // from the first step on
        }
        QCOMPARE(steps, 3);

        reopen(); // as after a crash
        QCOMPARE(sessions(), QStringList{"other"});
        QVERIFY(m_ledger->save(someSession("newcomer"))); // never takes over what is left of the other
        Batch batch;
        batch.events.push_back(someEvent(1, "newcomer", "its own"));
        QVERIFY(m_ledger->commit(batch));
        const Removable rest = removeAll({});

        QCOMPARE(rest.sessions, 0);
        QCOMPARE(rest.events, 10'000 - 2 * 2000);
        QCOMPARE(m_ledger->events({"other"}, 1, 100)->size(), 10u);
        QCOMPARE(m_ledger->events({"newcomer"}, 1, 100)->front().payload, "its own");
    }

    void aSessionOfTheSameNameIsAnother()
    {
        add("s", 100, 5);
        QCOMPARE(m_reader->events({"s"}, 0, 10)->events.size(), 5u);
        QCOMPARE(m_ledger->events({"s"}, 1, 10)->size(), 5u);
        removeAll({{}, {"s"}, {}, {}});
        add("t", {}, 2);
        add("s", {}, 1);

        QCOMPARE(m_reader->events({"s"}, 0, 10)->events.size(), 1u);
        QCOMPARE(m_reader->events({"t"}, 0, 10)->events.size(), 2u);
        QCOMPARE(m_ledger->events({"s"}, 1, 10)->size(), 1u);
    }

    void theFileGetsSmallerBitByBit()
    {
        for (int i = 0; i < 20; ++i) {
            Batch batch;
            add(QString("s%1").arg(i), 100, 0);
            for (EventIndex index = 1; index <= 20; ++index)
                batch.events.push_back(someEvent(index, QString("s%1").arg(i), QByteArray(50'000, 'x')));
            QVERIFY(m_ledger->commit(batch));
        }
        add("kept", {}, 100);
        reopen(); // so that all is in the file
        const qint64 before = QFileInfo(m_file).size();
        QVERIFY(before > 20'000'000);

        int most = 0;
        for (bool more = true; more;) {
            QElapsedTimer timer;
            timer.start();
            more = m_ledger->removeSome({{}, {}, 1000, {}})->more;
            most = std::max(most, int(timer.elapsed()));
        }
        reopen();

        QVERIFY2(QFileInfo(m_file).size() < before / 20, qPrintable(QString::number(QFileInfo(m_file).size())));
        QCOMPARE(m_ledger->events({"kept"}, 1, 1000)->size(), 100u);
        QVERIFY2(most < 2000, qPrintable(QString::number(most)));
    }

    void removesLogsOfProcessesThatEnded()
    {
        ProcessRecord ended = someProcess("ended", "sandbox-2");
        ended.exitedAt = 50;
        ProcessRecord running = someProcess("running");
        running.state = ProcessState::Running;
        running.exitedAt.reset();
        ProcessRecord lost = someProcess("lost");
        lost.state = ProcessState::Lost;
        lost.exitedAt.reset();
        lost.startedAt = 40;
        for (const ProcessRecord &process : {ended, running, lost})
            QVERIFY(m_ledger->save(process));
        std::vector<LogRecord> log;
        for (int i = 0; i < 5000; ++i) {
            for (const QString key : {"ended", "running", "lost"})
                log.push_back(someEntry(i, "line\n", key));
        }
        QVERIFY(m_ledger->appendLog(log));
        const Retention what{{}, {}, {}, 60};
        const Retention there{{"sandbox-2"}, {}, {}, 60};

        QCOMPARE(m_reader->removable(there)->processes, 1);
        QCOMPARE(m_reader->removable(what)->processes, 2);
        const Removable removed = removeAll(what);

        QCOMPARE(removed.processes, 2);
        QCOMPARE(m_ledger->processes()->size(), 2u); // the one that runs, and one that ended later
        QVERIFY(m_reader->log({"running"}, 0, 1000));
        QVERIFY(!m_reader->log({"ended"}, 0, 1000));
    }

private:
    void reopen()
    {
        m_reader.reset();
        m_ledger.reset();
        m_ledger = std::make_unique<SqliteLedger>(m_file);
        succeeded(m_ledger->open());
        m_reader = std::make_unique<Reader>(m_file);
        succeeded(m_reader->open());
    }
    void add(const QString &id, std::optional<qint64> endedAt, EventIndex events, const QString &sandbox = "sandbox-1")
    {
        SessionRecord session = someSession(id, sandbox);
        session.endedAt = endedAt;
        session.createdAt = ++m_clock;
        QVERIFY(m_ledger->save(session));
        Batch batch;
        for (EventIndex index = 1; index <= events; ++index)
            batch.events.push_back(someEvent(index, id));
        QVERIFY(m_ledger->commit(batch));
    }
    Removable removeAll(const Retention &what)
    {
        Removable sum;
        for (bool more = true; more;) {
            const Result<Removable> step = m_ledger->removeSome(what);
            if (!step)
                qFatal("%s", qPrintable(step.error().what + step.error().theirWords));
            sum.sessions += step->sessions;
            sum.events += step->events;
            sum.processes += step->processes;
            sum.bytes += step->bytes;
            more = step->more;
        }
        return sum;
    }
    QStringList sessions() // but for the foundations'
    {
        const auto records = m_ledger->sessions();
        QStringList ids;
        for (const SessionRecord &session : *records)
            ids << session.id.value;
        ids.removeAll("session-1");
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
    qint64 m_clock = 0;
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "tst_removal.moc"

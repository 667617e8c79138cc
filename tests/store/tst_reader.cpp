// SPDX-License-Identifier: Apache-2.0
#include "model/store/reader.h"
#include "model/store/schema.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <memory>
#include <thread>

using namespace sandgate;

class TestReader : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("sandgate.db");
        m_ledger = std::make_unique<SqliteLedger>(m_file);
        succeeded(m_ledger->open());
        saveFoundations(*m_ledger);
        m_reader = std::make_unique<Reader>(m_file);
        succeeded(m_reader->open());
    }
    void cleanup()
    {
        m_reader.reset();
        m_ledger.reset();
        m_folder.reset();
    }

    // As a search does: all words, in any order and case, over pages of decisions.
    void findsDecisionsByTheirWords()
    {
        Batch batch;
        const std::pair<const char *, const char *> asked[] = {
            {"a", "git push origin"}, {"b", "npm test"}, {"c", "git push --force Origin"}, {"d", "git status"}};
        qint64 decidedAt = 9000;
        for (const auto &[id, command] : asked) {
            PermissionRecord permission = somePermission(id);
            permission.decidedAt = ++decidedAt;
            permission.state = PermissionState::Answered;
            permission.toolCall =
                QByteArray(R"({"title":"Run","kind":"execute","rawInput":{"command":"%"}})").replace('%', command);
            batch.permissions.push_back(permission);
        }
        succeeded(m_ledger->commit(batch));
        DecisionFilter filter;
        filter.words = "ORIGIN push";

        const auto first = m_reader->decisions(filter, {}, 1);
        QCOMPARE(first->decisions.size(), std::size_t(1));
        QCOMPARE(first->decisions[0].request, RequestId{"c"});
        QVERIFY(first->next);
        const auto second = m_reader->decisions(filter, *first->next, 1);
        QCOMPARE(second->decisions.size(), std::size_t(1));
        QCOMPARE(second->decisions[0].request, RequestId{"a"});
        filter.words = "\"push origin\"";
        QCOMPARE(m_reader->decisions(filter, {}, 9)->decisions.size(), std::size_t(1));
        filter.words = "\"";
        QVERIFY(m_reader->decisions(filter, {}, 9)->decisions.empty());
    }

    void listsDecidedPermissionsNewestFirst()
    {
        Batch batch;
        for (const char *id : {"a", "open", "c", "b", "sending", "d"})
            batch.permissions.push_back(somePermission(id));
        qint64 decidedAt = 9000;
        for (PermissionRecord &permission : batch.permissions) {
            permission.decidedAt = ++decidedAt;
            permission.state = permission.id.value == "open"      ? PermissionState::Pending
                               : permission.id.value == "sending" ? PermissionState::Sending
                                                                  : PermissionState::Answered;
        }
        succeeded(m_ledger->commit(batch));
        const auto ids = [this](int limit) {
            QStringList found;
            const auto page = m_reader->decisions({}, {}, limit);
            for (const DecisionRecord &decision : page->decisions)
                found << decision.request.value;
            return found;
        };

        QCOMPARE(ids(100), (QStringList{"d", "sending", "b", "c", "a"})); // an answer on its way is one
        QCOMPARE(ids(2), (QStringList{"d", "sending"}));
        QCOMPARE(ids(0), QStringList{"d"});

        // Its session is being removed, a part at a time.
        Database direct(m_file);
        succeeded(direct.openShared());
        succeeded(direct.execute("UPDATE sessions SET removed = 1"));
        QCOMPARE(ids(100), QStringList());
    }

    void readsPagesFromTheEnd_data()
    {
        QTest::addColumn<EventIndex>("before");
        QTest::addColumn<int>("limit");
        QTest::addColumn<EventIndex>("first");
        QTest::addColumn<EventIndex>("last");
        QTest::newRow("the end") << EventIndex(0) << 10 << EventIndex(91) << EventIndex(100);
        QTest::newRow("all") << EventIndex(0) << 100 << EventIndex(1) << EventIndex(100);
        QTest::newRow("more than all") << EventIndex(0) << 5000 << EventIndex(1) << EventIndex(100);
        QTest::newRow("the middle") << EventIndex(51) << 10 << EventIndex(41) << EventIndex(50);
        QTest::newRow("the beginning") << EventIndex(4) << 10 << EventIndex(1) << EventIndex(3);
        QTest::newRow("before the beginning") << EventIndex(1) << 10 << EventIndex(1) << EventIndex(0);
        QTest::newRow("beyond the end") << EventIndex(1000) << 2 << EventIndex(99) << EventIndex(100);
        QTest::newRow("beyond any index")
            << std::numeric_limits<EventIndex>::max() << 2 << EventIndex(99) << EventIndex(100);
        QTest::newRow("no limit") << EventIndex(0) << 0 << EventIndex(100) << EventIndex(100);
        QTest::newRow("nonsense") << EventIndex(-5) << -5 << EventIndex(100) << EventIndex(100);
    }
    void readsPagesFromTheEnd()
    {
        QFETCH(EventIndex, before);
        QFETCH(int, limit);
        QFETCH(EventIndex, first);
        QFETCH(EventIndex, last);
        QVERIFY(m_ledger->save(someSession("session-2"))); // its events lie behind
        commitEvents(1, 100, "session-2");
        commitEvents(1, 100, "session-1");

        const Result<EventPage> page = m_reader->events({"session-1"}, before, limit);

        succeeded(page);
        QCOMPARE(page->lastIndex, 100);
        QCOMPARE(EventIndex(page->events.size()), last - first + 1);
        for (EventIndex index = first; index <= last; ++index)
            QVERIFY(page->events[std::size_t(index - first)] == someEvent(index));
    }

    void neverGivesMoreThanItsLimits()
    {
        commitEvents(1, Reader::maxEvents + 10, "session-1");
        QCOMPARE(m_reader->events({"session-1"}, 0, 1'000'000)->events.size(), std::size_t(Reader::maxEvents));

        QVERIFY(m_ledger->save(someSession("session-2")));
        Batch batch;
        for (EventIndex index = 1; index <= 10; ++index)
            batch.events.push_back(someEvent(index, "session-2", QByteArray(10'000'000, 'x')));
        QVERIFY(m_ledger->commit(batch));
        const Result<EventPage> page = m_reader->events({"session-2"}, 0, 10);

        QCOMPARE(page->events.size(), 7u); // the one that passes the limit is the last
        QCOMPARE(page->events.back().index, 10);
    }

    void knowsASessionWithoutEvents()
    {
        const Result<EventPage> page = m_reader->events({"session-1"}, 0, 10);

        succeeded(page);
        QVERIFY(page->events.empty());
        QCOMPARE(page->lastIndex, 0);
    }

    void saysWhatIsNotThere()
    {
        QCOMPARE(m_reader->events({"nobody"}, 0, 10).error().kind, Error::Kind::Conflict);
        QCOMPARE(m_reader->log({"nobody"}, 0, 10).error().kind, Error::Kind::Conflict);
        QCOMPARE(m_reader->draft({"nobody"}).error().kind, Error::Kind::Conflict);
        QCOMPARE(Reader(m_folder->filePath("nothing.db")).open().error().kind, Error::Kind::Storage);
        QVERIFY(!QFile::exists(m_folder->filePath("nothing.db")));
    }

    void seesASessionThatIsSavedLater()
    {
        QVERIFY(!m_reader->events({"session-2"}, 0, 10));

        QVERIFY(m_ledger->save(someSession("session-2")));

        QVERIFY(m_reader->events({"session-2"}, 0, 10));
    }

    void readsDrafts()
    {
        QCOMPARE(*m_reader->draft({"session-1"}), Prompt());
        QVERIFY(m_ledger->saveDraft({"session-1"}, "first"));
        QVERIFY(m_ledger->saveDraft({"session-1"}, "zweiter \u20ac"));
        QCOMPARE(*m_reader->draft({"session-1"}), Prompt{"zweiter \u20ac"});
        const QJsonArray attached{QJsonObject{{"type", "image"}, {"mimeType", "image/png"}, {"data", "aGk="}}};
        QVERIFY(m_ledger->saveAttachments({"session-1"}, attached));
        QCOMPARE(*m_reader->draft({"session-1"}), (Prompt{"zweiter \u20ac", attached}));
        QVERIFY(m_ledger->saveDraft({"session-1"}, ""));
        QCOMPARE(*m_reader->draft({"session-1"}), (Prompt{{}, attached}));
        QVERIFY(m_ledger->saveAttachments({"session-1"}, {}));
        QCOMPARE(*m_reader->draft({"session-1"}), Prompt());
    }

    // Two threads, two connections: each page is whole and of one moment, and the writer is never refused.
    void readsWhileTheOtherThreadWrites()
    {
        std::atomic<bool> done = false;
        std::atomic<int> pages = 0;
        QString wrong;
        std::thread thread([&] {
            Reader reader(m_file);
            if (!reader.open())
                wrong = "cannot open";
            EventIndex seen = 0;
            while (!done && wrong.isEmpty()) {
                const Result<EventPage> page = reader.events({"session-1"}, 0, 50);
                if (!page)
                    wrong = page.error().theirWords;
                else if (page->lastIndex < seen || page->lastIndex % 5 != 0)
                    wrong = QString("%1 after %2").arg(page->lastIndex).arg(seen);
                else if (!page->events.empty() && page->events.back().index != page->lastIndex)
                    wrong = QString("ends at %1 of %2").arg(page->events.back().index).arg(page->lastIndex);
                for (std::size_t i = 1; page && i < page->events.size(); ++i) {
                    if (page->events[i].index != page->events[i - 1].index + 1)
                        wrong = "a gap";
                }
                if (page)
                    seen = page->lastIndex;
                ++pages;
            }
        });

        EventIndex index = 0;
        bool written = true;
        while (written && index < 200'000 && (index < 5000 || pages < 200)) {
            Batch batch;
            for (int i = 0; i < 5; ++i)
                batch.events.push_back(someEvent(++index));
            written = m_ledger->commit(batch).has_value();
        }
        done = true;
        thread.join();

        QVERIFY(written);
        QCOMPARE(wrong, QString());
        QVERIFY(pages >= 200);
    }

    void cannotWrite()
    {
        Database database(m_file);
        succeeded(database.openForReading(int(schema().size())));

        QVERIFY(!database.execute("DELETE FROM sessions"));

        QCOMPARE(m_ledger->sessions()->size(), 1u);
    }

private:
    void commitEvents(EventIndex first, EventIndex last, const QString &session)
    {
        Batch batch;
        for (EventIndex index = first; index <= last; ++index)
            batch.events.push_back(someEvent(index, session));
        QVERIFY(m_ledger->commit(batch));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"

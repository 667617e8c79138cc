// SPDX-License-Identifier: Apache-2.0
#include "model/store/listcursor.h"
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <functional>
#include <memory>

using namespace sandgate;

class TestLists : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString file = m_folder->filePath("sandgate.db");
        m_ledger = std::make_unique<SqliteLedger>(file);
        succeeded(m_ledger->open());
        QVERIFY(m_ledger->save(someSandbox()));
        QVERIFY(m_ledger->save(someSandbox("sandbox-2")));
        m_reader = std::make_unique<Reader>(file);
        succeeded(m_reader->open());
    }
    void cleanup()
    {
        m_reader.reset();
        m_ledger.reset();
        m_folder.reset();
    }

    void listsSessionsNewestFirst()
    {
        for (const int at : {20, 10, 30})
            add(QString("at-%1").arg(at), at);
        add("b", 20);

        const Result<SessionList> page = m_reader->sessions({}, {});

        succeeded(page);
        QCOMPARE(ids(*page), (QStringList{"at-30", "b", "at-20", "at-10"}));
        QVERIFY(!page->hasNext);
        QVERIFY(!page->hasPrevious);
    }

    void whatIsDeletedIsNotListed()
    {
        add("a", 10);
        add("b", 20);
        SessionRecord deleted = (*m_ledger->sessions()).front();
        deleted.marks.deletedAt = 30;
        QVERIFY(m_ledger->save(deleted));

        QCOMPARE(ids(*m_reader->sessions({}, {})), QStringList{"b"});
        QCOMPARE(m_ledger->sessions()->size(), 2u); // it can be restored
    }

    void filters_data()
    {
        QTest::addColumn<SessionFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        using Life = SessionFilter::Life;
        QTest::newRow("none") << SessionFilter{} << QStringList{"e", "d", "c", "b", "a"};
        QTest::newRow("sandbox") << SessionFilter{{"sandbox-2"}, {}, Life::Any} << QStringList{"d", "b"};
        QTest::newRow("agent") << SessionFilter{{}, "codex", Life::Any} << QStringList{"e", "b"};
        QTest::newRow("open") << SessionFilter{{}, {}, Life::Open} << QStringList{"e", "c", "a"};
        QTest::newRow("ended") << SessionFilter{{}, {}, Life::Ended} << QStringList{"d", "b"};
        QTest::newRow("all of them") << SessionFilter{{"sandbox-2"}, "codex", Life::Ended} << QStringList{"b"};
        QTest::newRow("unknown") << SessionFilter{{"x' OR '1'='1"}, {}, Life::Any} << QStringList{};
    }
    void filters()
    {
        QFETCH(SessionFilter, filter);
        QFETCH(QStringList, expected);
        add("a", 1);
        add("b", 2, "sandbox-2", "codex", 7);
        add("c", 3);
        add("d", 4, "sandbox-2", "claude", 7);
        add("e", 5, "sandbox-1", "codex");

        QStringList found;
        PageWanted wanted{{}, 1, false};
        for (bool more = true; more;) {
            const Result<SessionList> page = m_reader->sessions(filter, wanted);
            succeeded(page);
            found += ids(*page);
            wanted.cursor = page->next;
            more = page->hasNext;
        }

        QCOMPARE(found, expected);
    }

    // A naive list that pages by offset repeats a session for each one that is added meanwhile.
    void cursorsNeitherRepeatNorSkipWhileSessionsAreAdded_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void cursorsNeitherRepeatNorSkipWhileSessionsAreAdded()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QSet<QString> before;
        int count = 0;
        const auto addOne = [&] {
            const QString id = QString("%1-%2").arg(random.bounded(1000)).arg(++count);
            add(id, random.bounded(30)); // many at the same time, also earlier ones than are there
            return id;
        };
        for (int i = 0; i < 80; ++i)
            before << addOne();
        const bool backward = seed % 2 == 0;

        QStringList seen;
        PageWanted wanted{{}, 0, backward};
        for (bool more = true; more;) {
            wanted.limit = 1 + random.bounded(9);
            const Result<SessionList> page = m_reader->sessions({}, wanted);
            succeeded(page);
            seen = backward ? ids(*page) + seen : seen + ids(*page);
            wanted.cursor = backward ? page->previous : page->next;
            more = backward ? page->hasPrevious : page->hasNext;
            for (int i = random.bounded(4); i > 0; --i)
                addOne();
        }

        const QSet<QString> distinct(seen.begin(), seen.end());
        QCOMPARE(distinct.size(), seen.size());
        QVERIFY(distinct.contains(before));
        const Result<std::vector<SessionRecord>> all = m_ledger->sessions();
        const auto place = [&](const QString &id) {
            const auto found = std::find_if(all->begin(), all->end(), [&](const auto &s) { return s.id.value == id; });
            return std::pair(found->createdAt, id);
        };
        QVERIFY(std::is_sorted(seen.begin(), seen.end(),
                               [&](const auto &a, const auto &b) { return place(a) > place(b); }));
    }

    void goesBackTheSameWay()
    {
        for (int i = 0; i < 10; ++i)
            add(QString::number(i), i);
        const Result<SessionList> first = m_reader->sessions({}, {{}, 4, false});
        const Result<SessionList> second = m_reader->sessions({}, {first->next, 4, false});
        const Result<SessionList> third = m_reader->sessions({}, {second->next, 4, false});

        QCOMPARE(ids(*third), (QStringList{"1", "0"}));
        QVERIFY(third->hasPrevious && !third->hasNext);
        QCOMPARE(ids(*m_reader->sessions({}, {third->previous, 4, false})), ids(*second));
        QCOMPARE(ids(*m_reader->sessions({}, {second->previous, 4, false})), ids(*first));
        QVERIFY(!first->hasPrevious && first->hasNext);
    }

    void anEmptyPageStaysWhereItIs()
    {
        add("a", 1);
        const Result<SessionList> all = m_reader->sessions({}, {});
        const Result<SessionList> behind = m_reader->sessions({}, {all->next, 4, false});
        QVERIFY(behind->items.empty());
        QVERIFY(behind->hasPrevious);
        QCOMPARE(ids(*m_reader->sessions({}, {behind->previous, 4, false})), QStringList{"a"});

        const Result<SessionList> before = m_reader->sessions({}, {all->previous, 4, false});
        QVERIFY(before->items.empty());
        add("b", 2);
        QCOMPARE(ids(*m_reader->sessions({}, {before->previous, 4, false})), QStringList{"b"});
        QCOMPARE(ids(*m_reader->sessions({}, {before->next, 4, false})), QStringList{"a"});
        add("older", 0);
        QCOMPARE(ids(*m_reader->sessions({}, {behind->next, 4, false})), QStringList{"older"});
    }

    void eventsComeInPagesBothWays()
    {
        add("s", 1);
        commit("s", 1, 10);
        const Result<EventList> first = m_reader->eventList({"s"}, {{}, 4, false});
        QCOMPARE(indexes(*first), (QList<EventIndex>{1, 2, 3, 4}));
        QVERIFY(first->hasNext && !first->hasPrevious);
        const Result<EventList> second = m_reader->eventList({"s"}, {first->next, 4, false});
        QCOMPARE(indexes(*second), (QList<EventIndex>{5, 6, 7, 8}));
        QCOMPARE(indexes(*m_reader->eventList({"s"}, {second->previous, 3, false})), (QList<EventIndex>{2, 3, 4}));
        const Result<EventList> last = m_reader->eventList({"s"}, {{}, 4, true});
        QCOMPARE(indexes(*last), (QList<EventIndex>{7, 8, 9, 10}));
        QVERIFY(!last->hasNext && last->hasPrevious);

        const Result<EventList> behind = m_reader->eventList({"s"}, {last->next, 4, false});
        QVERIFY(behind->items.empty());
        commit("s", 11, 12);
        QCOMPARE(indexes(*m_reader->eventList({"s"}, {behind->next, 4, false})), (QList<EventIndex>{11, 12}));
        QCOMPARE(indexes(*m_reader->eventList({"s"}, {last->next, 4, false})), (QList<EventIndex>{11, 12}));
        QCOMPARE(indexes(*m_reader->eventList({"s"}, {behind->previous, 2, false})), (QList<EventIndex>{9, 10}));
    }

    void cursorsNeitherRepeatNorSkipWhileEventsAreAdded()
    {
        QRandomGenerator random(5);
        add("s", 1);
        add("other", 1);
        commit("s", 1, 100);
        EventIndex last = 100;
        EventIndex others = 0;
        EventIndex seen = 0;
        PageWanted wanted;
        while (last < 1000 || seen < last) {
            wanted.limit = 1 + random.bounded(30);
            const Result<EventList> page = m_reader->eventList({"s"}, wanted);
            succeeded(page);
            for (const EventRecord &event : page->items)
                QVERIFY(event == someEvent(++seen, "s"));
            wanted.cursor = page->next;
            if (last < 1000) {
                commit("s", last + 1, last + 10);
                last += 10;
                commit("other", others + 1, others + 5);
                others += 5;
            }
        }
        QCOMPARE(seen, last);
    }

    void aPageOfHugeEventsIsShorter()
    {
        add("s", 1);
        Batch batch;
        for (EventIndex index = 1; index <= 10; ++index)
            batch.events.push_back(someEvent(index, "s", QByteArray(10'000'000, 'x')));
        QVERIFY(m_ledger->commit(batch));

        const Result<EventList> page = m_reader->eventList({"s"}, {{}, 10, false});

        QCOMPARE(page->items.size(), 7u);
        QVERIFY(page->hasNext);
        QCOMPARE(indexes(*m_reader->eventList({"s"}, {page->next, 10, false})), (QList<EventIndex>{8, 9, 10}));
    }

    void refusesAHostileCursor_data()
    {
        QTest::addColumn<std::function<QString(const QString &)>>("cursorOf");
        using Change = std::function<QString(const QString &)>;
        QTest::newRow("text") << Change([](const QString &) { return "give me all"; });
        QTest::newRow("SQL") << Change([](const QString &) { return "' OR 1=1 --"; });
        QTest::newRow("NUL") << Change([](const QString &) { return QString(QChar(0)); });
        QTest::newRow("no base64") << Change([](const QString &good) { return good.left(5) + "*" + good.mid(6); });
        QTest::newRow("changed") << Change(
            [](const QString &good) { return QString(good).replace(10, 1, good[10] == 'A' ? "B" : "A"); });
        QTest::newRow("cut off") << Change([](const QString &good) { return good.left(good.size() - 4); });
        QTest::newRow("longer") << Change([](const QString &good) { return good + "AAAA"; });
        QTest::newRow("very long") << Change([](const QString &) { return QString(10'000'000, 'A'); });
        QTest::newRow("of another filter") << Change([this](const QString &) {
            return m_reader->sessions({{}, "claude", {}}, {{}, 1, false})->next;
        });
        QTest::newRow("of events") << Change([this](const QString &) {
            return m_reader->eventList({"a"}, {{}, 1, false})->next;
        });
        QTest::newRow("of search") << Change([](const QString &) { return ListCursor{{}, {}, 1, "1"}.text("search"); });
    }
    void refusesAHostileCursor()
    {
        using Change = std::function<QString(const QString &)>;
        QFETCH(Change, cursorOf);
        add("a", 1);
        add("b", 2);
        commit("a", 1, 5);
        const QString cursor = cursorOf(m_reader->sessions({}, {{}, 1, false})->next);

        const Result<SessionList> page = m_reader->sessions({}, {cursor, 10, false});

        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(page.error().what.contains("cursor"));
        QVERIFY(page.error().theirWords.isEmpty());
    }

    void takesAnyPlaceThatACursorNames_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::newRow("least") << std::numeric_limits<qint64>::min();
        QTest::newRow("most") << std::numeric_limits<qint64>::max();
        QTest::newRow("none") << qint64(0);
    }
    void takesAnyPlaceThatACursorNames()
    {
        QFETCH(qint64, number);
        add("s", 1);
        commit("s", 1, 5);
        for (const auto direction : {ListCursor::Direction::Onward, ListCursor::Direction::Back}) {
            const ListCursor cursor{direction, ListCursor::Side::After, number, QString(QChar(0)) + "'"};
            const Result<ListCursor> parsed = ListCursor::parse(cursor.text("list"), "list");
            succeeded(parsed);
            QVERIFY(*parsed == cursor);
            QVERIFY(m_reader->sessions({}, {cursor.text("sessions\n\n\n0"), 10, false}));
            const Result<EventList> page = m_reader->eventList({"s"}, {cursor.text("events\ns"), 10, false});
            succeeded(page);
            QVERIFY(page->items.size() == 5 || page->items.empty());
        }
    }

    void clampsThePage_data()
    {
        QTest::addColumn<int>("limit");
        QTest::newRow("none") << 0;
        QTest::newRow("negative") << std::numeric_limits<int>::min();
    }
    void clampsThePage()
    {
        QFETCH(int, limit);
        add("a", 1);
        add("b", 2);
        QCOMPARE(ids(*m_reader->sessions({}, {{}, limit, false})), QStringList{"b"});
        QCOMPARE(m_reader->sessions({}, {{}, std::numeric_limits<int>::max(), false})->items.size(), 2u);
    }

private:
    void add(const QString &id, qint64 createdAt, const QString &sandbox = "sandbox-1", const QString &agent = "claude",
             std::optional<qint64> endedAt = {})
    {
        SessionRecord session = someSession(id, sandbox);
        session.agent = agent;
        session.createdAt = createdAt;
        session.endedAt = endedAt;
        QVERIFY(m_ledger->save(session));
    }
    void commit(const QString &session, EventIndex first, EventIndex last)
    {
        Batch batch;
        for (EventIndex index = first; index <= last; ++index)
            batch.events.push_back(someEvent(index, session));
        QVERIFY(m_ledger->commit(batch));
    }
    static QStringList ids(const SessionList &page)
    {
        QStringList list;
        for (const SessionRecord &session : page.items)
            list << session.id.value;
        return list;
    }
    static QList<EventIndex> indexes(const EventList &page)
    {
        QList<EventIndex> list;
        for (const EventRecord &event : page.items)
            list << event.index;
        return list;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
};

QTEST_GUILESS_MAIN(TestLists)
#include "tst_lists.moc"

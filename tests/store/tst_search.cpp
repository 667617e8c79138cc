// SPDX-License-Identifier: Apache-2.0
#include "model/agent/replay.h"
#include "model/store/passages.h"
#include "model/store/reader.h"
#include "model/store/searchquery.h"
#include "model/store/sqliteledger.h"
#include "tests/store/storedrecords.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

using namespace sandgate;
using namespace std::chrono_literals;

namespace {

QByteArray envelope(const QString &method, const QJsonObject &params, const QJsonValue &id = QJsonValue::Undefined)
{
    QJsonObject object{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}};
    if (!id.isUndefined())
        object.insert("id", id);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray update(QJsonObject what, const QString &kind)
{
    what.insert("sessionUpdate", kind);
    return envelope("session/update", {{"sessionId", "framing"}, {"update", what}});
}

QByteArray chunk(const QString &text, const QString &kind = "agent_message_chunk", const QString &messageId = {})
{
    QJsonObject object{{"content", QJsonObject{{"type", "text"}, {"text", text}}}};
    if (!messageId.isEmpty())
        object.insert("messageId", messageId);
    return update(object, kind);
}

QByteArray prompt(const QString &text, const QString &id = "p1")
{
    return envelope("session/prompt", {{"prompt", QJsonArray{QJsonObject{{"type", "text"}, {"text", text}}}}}, id);
}

QByteArray answer(const QString &id = "p1")
{
    return QJsonDocument(
               QJsonObject{{"jsonrpc", "2.0"}, {"id", id}, {"result", QJsonObject{{"stopReason", "end_turn"}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray tool(const QString &id, const QJsonObject &more, const QString &kind = "tool_call")
{
    QJsonObject object = more;
    object.insert("toolCallId", id);
    return update(object, kind);
}

QJsonObject output(const QString &text)
{
    return {{"content",
             QJsonArray{QJsonObject{{"type", "content"}, {"content", QJsonObject{{"type", "text"}, {"text", text}}}}}}};
}

} // namespace

class TestSearch : public QObject
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
        m_last.clear();
    }
    void cleanup()
    {
        m_reader.reset();
        m_ledger.reset();
        m_folder.reset();
    }

    void whatIsDeletedIsNotFoundUntilItIsRestored()
    {
        say(prompt("Mend the chimney"), Sender::Client);
        commit();
        SessionRecord session = m_ledger->sessions()->front();
        QCOMPARE(search("chimney").hits.size(), 1u);
        session.marks.deletedAt = 5;
        QVERIFY(m_ledger->save(session));
        QCOMPARE(search("chimney").hits.size(), 0u);
        session.marks.deletedAt.reset();
        QVERIFY(m_ledger->save(session));
        QCOMPARE(search("chimney").hits.size(), 1u);
    }

    void whatIsDeletedBetweenTwoPagesIsNotOnTheSecond()
    {
        for (int i = 0; i < 20; ++i)
            say(prompt("walrus", QString::number(i)), Sender::Client);
        commit();
        SearchWanted wanted{"walrus", {}, {}, {}, 5};
        wanted.cursor = m_reader->search(wanted)->next;
        const Result<SearchPage> second = m_reader->search(wanted);
        QCOMPARE(second->hits.size(), 5u);
        wanted.cursor = second->next;
        SessionRecord session = m_ledger->sessions()->front();
        session.marks.deletedAt = 5;
        QVERIFY(m_ledger->save(session));
        QCOMPARE(m_reader->search(wanted)->hits.size(), 0u);
    }

    void findsWhatWasSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<EventIndex>>("expected");
        using Found = QList<EventIndex>;
        QTest::newRow("prompt") << "chimney" << Found{1};
        QTest::newRow("answer, over chunks") << "\"the ladder stands\"" << Found{2};
        QTest::newRow("a word over chunks") << "scaffolding" << Found{2};
        QTest::newRow("thought") << "perhaps" << Found{5};
        QTest::newRow("tool title") << "measure" << Found{6};
        QTest::newRow("tool input") << "beam.txt" << Found{6};
        QTest::newRow("tool output") << "\"forty two\"" << Found{6};
        QTest::newRow("earlier tool output") << "unfinished" << Found{};
        QTest::newRow("plan") << "gutter" << Found{8};
        QTest::newRow("any case and accent") << "CAFE" << Found{2};
        QTest::newRow("beginning") << "scaff*" << Found{2};
        QTest::newRow("no beginning") << "scaff" << Found{};
        QTest::newRow("all words") << "ladder wall" << Found{2};
        QTest::newRow("one word missing") << "ladder dragon" << Found{};
        QTest::newRow("JSON framing") << "sessionUpdate" << Found{};
        QTest::newRow("ids of the protocol") << "framing" << Found{};
        QTest::newRow("a replay") << "yesterday" << Found{};
        QTest::newRow("an echo of the prompt, once") << "mend" << Found{1};
        QTest::newRow("script without spaces") << "屋根" << Found{10};
        QTest::newRow("script without spaces, other order") << "根屋" << Found{};
    }
    void findsWhatWasSaid()
    {
        QFETCH(QString, text);
        QFETCH(QList<EventIndex>, expected);
        say(prompt("Mend the chimney"), Sender::Client);
        say(chunk("The lad"));
        say(chunk("der sta"));
        say(chunk("nds at the wall of the café; scaffolding"));
        say(chunk("perhaps", "agent_thought_chunk"));
        say(tool("t", {{"title", "Measure"}, {"rawInput", QJsonObject{{"path", "beam.txt"}}}}));
        say(tool("t", output("unfinished"), "tool_call_update"));
        say(update({{"entries", QJsonArray{QJsonObject{{"content", "Clean the gutter"}}}}}, "plan"));
        say(tool("t", output("It is forty two."), "tool_call_update"));
        say(chunk("古い屋根です"));
        say(prompt(replayMarker + QString("\nyesterday"), "p2"), Sender::Client);
        say(chunk("Mend the chimney", "user_message_chunk"));
        commit();

        QCOMPARE(found(text), expected);
    }

    void aPhraseIsFoundWhereverTheChunksAreCut()
    {
        const QString text = "every good boy deserves favour";
        for (int cut = 1; cut < text.size(); ++cut) {
            say(prompt("go", QString::number(cut)), Sender::Client);
            say(chunk(text.left(cut)));
            say(chunk(text.mid(cut)));
        }
        commit();
        QCOMPARE(found("\"good boy deserves\"", 200).size(), text.size() - 1);
    }

    // The reader takes in what there is at any moment, and goes on later.
    void isTheSameHoweverItsStepsAreCut()
    {
        std::vector<EventRecord> events;
        QRandomGenerator random(3);
        for (EventIndex index = 1; index <= 400; ++index) {
            const int dice = random.bounded(12);
            const QByteArray payload =
                dice == 0   ? prompt(QString("prompt %1").arg(index), QString::number(index))
                : dice == 1 ? answer(QString::number(random.bounded(400)))
                : dice == 2 ? tool(QString::number(random.bounded(5)), {{"title", QString("title %1").arg(index)}})
                : dice == 3
                    ? tool(QString::number(random.bounded(5)),
                           output(QString("output %1 ").arg(index).repeated(random.bounded(5000))), "tool_call_update")
                : dice == 4 ? chunk(QString("long %1 ").arg(index).repeated(3000))
                : dice == 5 ? chunk("thinking ", "agent_thought_chunk")
                : dice == 6 ? chunk("one ", "agent_message_chunk", "a")
                : dice == 7 ? chunk("two ", "agent_message_chunk", "b")
                            : chunk(QString("word%1 ").arg(index));
            events.push_back(someEvent(index, "session-1", payload));
            events.back().sender = dice == 0 ? Sender::Client : Sender::Agent;
        }
        const auto fold = [&events](int step) {
            std::map<std::pair<EventIndex, int>, Passage> all;
            QJsonObject state;
            for (std::size_t from = 0; from < events.size(); from += std::size_t(step)) {
                Passages passages(QJsonDocument::fromJson(QJsonDocument(state).toJson()).object());
                for (Passage *open : passages.open())
                    open->text = all.at({open->event, open->part}).text;
                for (std::size_t i = from; i < std::min(events.size(), from + std::size_t(step)); ++i)
                    passages.feed(events[i]);
                for (const Passage &passage : passages.take()) {
                    all[{passage.event, passage.part}] = passage;
                    if (passage.text.isEmpty())
                        all.erase({passage.event, passage.part});
                }
                state = passages.state();
            }
            return all;
        };
        const auto whole = fold(1000);
        QVERIFY(whole.size() > 100);
        for (const int step : {1, 2, 3, 7, 100})
            QVERIFY(fold(step) == whole);
    }

    void longTextsAreFoundInAllTheirParts()
    {
        const QString filler = "lorem ipsum dolor sit amet ";
        QString text;
        for (int i = 0; i < 40; ++i)
            text += filler.repeated(100) + QString("needle%1 in the hay ").arg(i);
        for (qsizetype at = 0; at < text.size(); at += 1000)
            say(chunk(text.mid(at, 1000)));
        const QString all = text;
        say(tool("t", output(text.replace("needle", "pin"))));
        commit();
        for (int i = 0; i < 40; ++i) {
            const auto hits = search(QString("\"needle%1 in the hay\"").arg(i)).hits;
            QVERIFY(!hits.empty() && hits.size() <= 2); // two where the parts overlap
            const EventIndex chunk = all.indexOf(QString("needle%1 ").arg(i)) / 1000 + 1;
            QVERIFY(hits[0].index <= chunk && hits[0].index > chunk - 18); // a part has some 16 of them
            QVERIFY(!found(QString("\"pin%1 in the hay\"").arg(i)).isEmpty());
        }
    }

    void saysWhereAndWhat()
    {
        say(prompt("zebra"), Sender::Client);
        say(chunk("A long way to the zebra in the <b>park</b>\x01 and\x02 home"));
        commit();

        const SearchPage page = search("zebra");

        QCOMPARE(page.hits.size(), 2u);
        QCOMPARE(page.pending, 0);
        QVERIFY(!page.more);
        QVERIFY(page.hits[0].rank <= page.hits[1].rank);
        QCOMPARE(page.hits[0].kind, PassageKind::Prompt); // the shorter one is more about it
        QCOMPARE(page.hits[0].snippet, "\x01zebra\x02");
        const SearchHit &hit = page.hits[1];
        QCOMPARE(hit.session, SessionId{"session-1"});
        QCOMPARE(hit.index, 2);
        QCOMPARE(hit.at, someEvent(2).createdAt);
        QCOMPARE(hit.snippet, "A long way to the \x01zebra\x02 in the <b>park</b>  and  home");
    }

    void takesInWhatComesLater()
    {
        say(chunk("first part of "));
        commit();
        QCOMPARE(found("\"first part\""), QList<EventIndex>{1});
        say(chunk("the message"));
        commit();
        QCOMPARE(found("\"part of the message\""), QList<EventIndex>{1});
        say(chunk("Another one"), Sender::Agent, "session-2");
        m_ledger->save(someSession("session-2"));
        commit();
        QCOMPARE(found("another"), QList<EventIndex>{1});
    }

    void scriptsWithoutSpacesMayComeInParts()
    {
        for (const QString part : {"古い屋", "根で", "す"}) {
            say(chunk(part));
            commit();
            QVERIFY(!found(part).isEmpty());
        }
        QCOMPARE(found("い屋根です"), QList<EventIndex>{1});
        QCOMPARE(search("屋根").hits[0].snippet, "古い\x01屋根\x02です");
    }

    void whatIsMadeSearchableStaysSo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << "the old roof";
        QTest::newRow("without spaces") << "古い屋根です";
        QTest::newRow("both") << "the 屋根 of 1 家";
        QTest::newRow("breaks of its own") << QString("foo\u200bbar 屋\u200b根\u200b");
        QTest::newRow("half a pair, controls") << QString(QChar(0xD800)) + "a\x01\x7f";
        QTest::newRow("pairs") << QString::fromUtf8("🦭𠮷🦭𠮷𠮷");
    }
    void whatIsMadeSearchableStaysSo()
    {
        QFETCH(QString, text);
        const QString once = searchable(text);
        QCOMPARE(searchable(once), once);
        for (qsizetype cut = 1; cut < text.size(); ++cut) {
            if (!text[cut].isLowSurrogate())
                QCOMPARE(searchable(searchable(text.left(cut)) + text.mid(cut)), once);
        }
    }

    void aMessageThatMayGoOnIsInTheFileOnce()
    {
        say(chunk("hardly anybody says so"));
        commit();
        QCOMPARE(found("hardly"), QList<EventIndex>{1});
        m_reader.reset();
        QFile index(m_file + ".search");
        QVERIFY(index.open(QIODevice::ReadOnly));
        QCOMPARE(index.readAll().count("anybody says so"), 1);
    }

    void searchesOnlyWhereItIsTold()
    {
        QVERIFY(m_ledger->save(someSandbox("sandbox-2")));
        QVERIFY(m_ledger->save(someSession("session-2", "sandbox-2")));
        say(chunk("walrus"));
        say(chunk("walrus"), Sender::Agent, "session-2");
        commit();
        QCOMPARE(search("walrus").hits.size(), 2u);
        SearchWanted wanted{"walrus", {"sandbox-2"}};
        QCOMPARE(m_reader->search(wanted)->hits.size(), 1u);
        QCOMPARE(m_reader->search(wanted)->hits[0].session, SessionId{"session-2"});
        wanted = {"walrus", {}, {"session-1"}};
        QCOMPARE(m_reader->search(wanted)->hits[0].session, SessionId{"session-1"});
        wanted = {"walrus", {"sandbox-2"}, {"session-1"}};
        QVERIFY(m_reader->search(wanted)->hits.empty());
    }

    void findsByAgentTimeAndKind()
    {
        SessionRecord other = someSession("session-2");
        other.agent = "codex";
        QVERIFY(m_ledger->save(other));
        say(prompt("walrus"), Sender::Client);
        say(chunk("walrus"));
        say(chunk("walrus"), Sender::Agent, "session-2");
        commit();
        const auto count = [this](const SearchWanted &wanted) { return m_reader->search(wanted)->hits.size(); };
        SearchWanted wanted{"walrus"};
        QCOMPARE(count(wanted), 3u);

        wanted.agent = "codex";
        QCOMPARE(count(wanted), 1u);
        QCOMPARE(m_reader->search(wanted)->hits[0].session, SessionId{"session-2"});
        wanted.agent = "nobody";
        QCOMPARE(count(wanted), 0u);
        wanted.agent.clear();
        wanted.kinds = {PassageKind::Prompt};
        QCOMPARE(count(wanted), 1u);
        wanted.kinds = {PassageKind::Prompt, PassageKind::Reply};
        QCOMPARE(count(wanted), 3u);
        wanted.kinds = {PassageKind::Plan};
        QCOMPARE(count(wanted), 0u);
        wanted.kinds.clear();
        const qint64 second = m_reader->search({"walrus", {}, {"session-1"}})->hits[1].at;
        const qint64 first = m_reader->search({"walrus", {}, {"session-1"}})->hits[0].at;
        wanted.session = {"session-1"};
        wanted.since = std::max(first, second);
        QCOMPARE(count(wanted), 1u);
        wanted.since = 0;
        wanted.until = std::max(first, second);
        QCOMPARE(count(wanted), 1u);
    }

    void pagesFitTogetherWhileMessagesAreAdded()
    {
        for (int i = 0; i < 100; ++i) {
            say(prompt("walrus " + QString("and ").repeated(i % 10), QString::number(i)), Sender::Client);
        }
        commit();
        QSet<EventIndex> seen;
        SearchWanted wanted{"walrus", {}, {}, {}, 7};
        int pages = 0;
        do {
            const Result<SearchPage> page = m_reader->search(wanted);
            succeeded(page);
            for (const SearchHit &hit : page->hits) {
                QVERIFY(!seen.contains(hit.index));
                seen << hit.index;
            }
            wanted.cursor = page->next;
            say(prompt("walrus", QString("more %1").arg(++pages)), Sender::Client);
            commit();
        } while (!wanted.cursor.isEmpty());
        QCOMPARE(seen.size(), 100);
        QVERIFY(pages >= 15);
        wanted.cursor = "nonsense";
        QCOMPARE(m_reader->search(wanted).error().kind, Error::Kind::InvalidSettings);
    }

    // The first page is one query of its own, the others are parts of a list.
    void pagesAreTheSameWhateverTheirSize()
    {
        for (int i = 0; i < 300; ++i)
            say(prompt("walrus" + QString(" and").repeated(i * 7 % 300), QString::number(i)), Sender::Client);
        commit();
        const std::vector<SearchHit> whole = allPages({"walrus", {}, {}, {}, 200});
        QCOMPARE(whole.size(), 300u);
        QCOMPARE(whole[0].index, 1); // the shortest one
        QCOMPARE(whole[0].snippet, "\x01walrus\x02");
        for (const int limit : {1, 7, 100, 149, 150})
            QVERIFY(allPages({"walrus", {}, {}, {}, limit}) == whole);
        QVERIFY(allPages({"walrus", {}, {}, {}, 70}, "and") == whole); // another search in between
    }

    void moreThanCanBeShownIsSaid()
    {
        for (int i = 0; i < SearchIndex::mostHits; ++i)
            say(prompt("walrus", QString::number(i)), Sender::Client);
        commit();
        QVERIFY(!search("walrus").more);
        say(prompt("walrus", "one more"), Sender::Client);
        commit();
        QVERIFY(search("walrus").more);

        SearchWanted wanted{"walrus", {}, {"session-1"}, {}, 200};
        std::size_t hits = 0;
        Result<SearchPage> page = m_reader->search(wanted);
        for (; page && !page->next.isEmpty(); page = m_reader->search(wanted)) {
            hits += page->hits.size();
            wanted.cursor = page->next;
        }
        succeeded(page);
        QVERIFY(page->more);
        QCOMPARE(hits + page->hits.size(), std::size_t(SearchIndex::mostHits));
    }

    void aHostileQueryIsOnlyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quote") << "\"";
        QTest::newRow("quotes") << "\"\"\"walrus";
        QTest::newRow("open phrase") << "\"walrus";
        QTest::newRow("operators") << "AND OR NOT NEAR(walrus, 3)";
        QTest::newRow("column") << "text:walrus session:1 {a b}: walrus";
        QTest::newRow("minus") << "-walrus";
        QTest::newRow("plus and caret") << "^walrus + fish";
        QTest::newRow("parentheses") << "((walrus";
        QTest::newRow("stars") << "* ** walrus***";
        QTest::newRow("apostrophe") << "' OR 1=1; DROP TABLE words; --";
        QTest::newRow("NUL") << QString("wal") + QChar(0) + "rus";
        QTest::newRow("controls") << QString("\x01\x02\x1f walrus");
        QTest::newRow("half a pair") << QString(QChar(0xD800)) + "walrus";
        QTest::newRow("backslash") << "\\walrus\\\"";
        QTest::newRow("percent") << "%_walrus%1%2";
        QTest::newRow("one long word") << QString(1000, 'w');
        QTest::newRow("emoji") << QString::fromUtf8("🦭 walrus");
        QTest::newRow("many brackets") << QString("(").repeated(900) + "walrus";
    }
    void aHostileQueryIsOnlyText()
    {
        QFETCH(QString, text);
        say(chunk("the walrus"));
        commit();

        const Result<SearchPage> page = m_reader->search({text});

        if (!page) {
            QCOMPARE(page.error().kind, Error::Kind::InvalidSettings);
            QVERIFY(page.error().theirWords.isEmpty());
        }
        QCOMPARE(m_reader->search({"walrus"})->hits.size(), 1u);
    }

    void anyTextIsAQueryOrRefused()
    {
        QRandomGenerator random(11);
        const QString parts = QString("abc\"*()-+^:{}' \t\n,.|&!~<>=\\/ANDORNOTNEAR屋根é") + QChar(0) + QChar(0xD83E);
        say(chunk("abc"));
        commit();
        for (int round = 0; round < 3000; ++round) {
            QString text;
            for (int i = random.bounded(24); i >= 0; --i)
                text += parts[random.bounded(int(parts.size()))];
            const Result<SearchPage> page = m_reader->search({text});
            QVERIFY2(page || page.error().kind == Error::Kind::InvalidSettings,
                     qPrintable(text + (page ? QString() : page.error().theirWords)));
        }
    }

    void whatCannotBeLookedForIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "";
        QTest::newRow("spaces") << "  \n ";
        QTest::newRow("signs") << "!? -- \"...\" *";
        QTest::newRow("very long") << QString(1'000'000, 'a');
        QTest::newRow("many words") << QString("a ").repeated(100);
    }
    void whatCannotBeLookedForIsRefused()
    {
        QFETCH(QString, text);
        const Result<SearchPage> page = m_reader->search({text});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::InvalidSettings);
        QVERIFY(!page.error().what.isEmpty());
    }

    void anOldDatabaseIsTakenInBitByBit()
    {
        for (int i = 0; i < 20'000; ++i)
            say(chunk(QString("word%1 ").arg(i)));
        commit();
        qint64 pending = 20'000;
        int steps = 0;
        while (pending > 0) {
            const Result<IndexProgress> progress = m_reader->index(0ms);
            succeeded(progress);
            QVERIFY(progress->pending < pending); // it always gets on
            pending = progress->pending;
            ++steps;
            if (steps == 2) { // as after a crash
                m_reader = std::make_unique<Reader>(m_file);
                succeeded(m_reader->open());
            }
        }
        QCOMPARE(steps, 5);
        QCOMPARE(search("word0").hits.size(), 1u);
        QCOMPARE(search("word19999").hits.size(), 1u);
    }

    void theSessionThatWasLastActiveComesFirst()
    {
        QVERIFY(m_ledger->save(someSession("session-2")));
        for (int i = 0; i < 12'000; ++i)
            say(chunk("old "));
        Batch batch;
        batch.events.push_back(someEvent(1, "session-2", chunk("recent")));
        batch.events[0].createdAt = 1'000'000;
        commit();
        QVERIFY(m_ledger->commit(batch));

        QVERIFY(m_reader->index(0ms)->pending > 0);
        QCOMPARE(m_reader->index(0ms)->pending, 8000);

        QCOMPARE(search("recent").hits.size(), 1u);
    }

    void twoReadersTakeInTogether()
    {
        Reader other(m_file);
        succeeded(other.open());
        for (int i = 0; i < 5000; ++i)
            say(chunk(QString("word%1 ").arg(i)));
        commit();
        for (int i = 0; i < 10; ++i) {
            QVERIFY(m_reader->index(0ms));
            QVERIFY(other.index(0ms));
        }
        for (Reader *reader : {m_reader.get(), &other}) {
            QCOMPARE(reader->search({"word4999"})->hits.size(), 1u);
            QCOMPARE(reader->search({"word7"})->hits.size(), 1u);
        }
    }

    void whatIsRemovedIsNotFound()
    {
        say(chunk("secretary bird"));
        commit();
        QCOMPARE(found("secretary").size(), 1);
        Retention what;
        what.session = {"session-1"};
        while (m_ledger->removeSome(what)->more) {
        }

        QCOMPARE(found("secretary").size(), 0);
        m_last.clear();
        QVERIFY(m_ledger->save(someSession()));
        say(chunk("another bird"));
        commit();
        QCOMPARE(found("secretary").size(), 0);
        QCOMPARE(found("bird"), QList<EventIndex>{1});
    }

    void aDamagedIndexIsMadeAnewAtTheNextStart_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("no database") << true;
        QTest::newRow("overwritten inside") << false;
    }
    void aDamagedIndexIsMadeAnewAtTheNextStart()
    {
        QFETCH(bool, whole);
        for (int i = 0; i < 2000; ++i)
            say(prompt(QString("walrus %1").arg(i), QString::number(i)), Sender::Client);
        commit();
        QVERIFY(!found("walrus").isEmpty());
        m_reader.reset();
        QFile index(m_file + ".search");
        QVERIFY(index.open(QIODevice::ReadWrite));
        if (!whole)
            index.seek(4096);
        index.write(QByteArray(index.size() - index.pos(), '?'));
        index.close();
        m_reader = std::make_unique<Reader>(m_file);
        succeeded(m_reader->open());

        const Result<SearchPage> refused = m_reader->search({"walrus"});
        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains("started again"), qPrintable(refused.error().what));
        QVERIFY(m_reader->events({"session-1"}, 0, 10));

        m_reader.reset();
        m_ledger.reset();
        m_ledger = std::make_unique<SqliteLedger>(m_file);
        succeeded(m_ledger->open());
        m_reader = std::make_unique<Reader>(m_file);
        succeeded(m_reader->open());
        QCOMPARE(found("\"walrus 1234\""), QList<EventIndex>{1235});
    }

    void nobodyElseMayReadTheIndex()
    {
        say(chunk("walrus"));
        commit();
        QCOMPARE(found("walrus").size(), 1);
        QCOMPARE(QFile::permissions(m_file + ".search") & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

private:
    void say(const QByteArray &payload, Sender sender = Sender::Agent, const QString &session = "session-1")
    {
        m_payloads << payload;
        m_senders << sender;
        m_of << session;
    }
    void commit()
    {
        Batch batch;
        for (qsizetype i = 0; i < m_payloads.size(); ++i) {
            batch.events.push_back(someEvent(++m_last[m_of[i]], m_of[i], m_payloads[i]));
            batch.events.back().sender = m_senders[i];
        }
        m_payloads.clear();
        m_senders.clear();
        m_of.clear();
        succeeded(m_ledger->commit(batch));
    }
    SearchPage search(const QString &text, int limit = 50)
    {
        while (m_reader->index(1000ms).value_or(IndexProgress{0}).pending > 0) {
        }
        const Result<SearchPage> page = m_reader->search({text, {}, {}, {}, limit});
        if (!page)
            qWarning("%s %s", qPrintable(page.error().what), qPrintable(page.error().theirWords));
        return page.value_or(SearchPage());
    }
    // `between`: what is looked for after each page, if anything.
    std::vector<SearchHit> allPages(SearchWanted wanted, const QString &between = {})
    {
        std::vector<SearchHit> hits;
        do {
            const Result<SearchPage> page = m_reader->search(wanted);
            if (!page) {
                qWarning("%s", qPrintable(page.error().what));
                return {};
            }
            hits.insert(hits.end(), page->hits.begin(), page->hits.end());
            wanted.cursor = page->next;
            if (!between.isEmpty())
                search(between);
        } while (!wanted.cursor.isEmpty());
        return hits;
    }
    QList<EventIndex> found(const QString &text, int limit = 50)
    {
        QList<EventIndex> indexes;
        for (const SearchHit &hit : search(text, limit).hits)
            indexes << hit.index;
        std::sort(indexes.begin(), indexes.end());
        return indexes;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteLedger> m_ledger;
    std::unique_ptr<Reader> m_reader;
    QList<QByteArray> m_payloads;
    QList<Sender> m_senders;
    QStringList m_of;
    QHash<QString, EventIndex> m_last;
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"

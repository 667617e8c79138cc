// SPDX-License-Identifier: Apache-2.0
#include "model/items/eventlistmodel.h"
#include "model/items/transcriptmodel.h"
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;

namespace {

const SessionId S{"s"};

QString chunk(int i)
{
    return QString(
               R"(u {"sessionUpdate":"agent_message_chunk","messageId":"m%1","content":{"type":"text","text":"%1"}})")
        .arg(i);
}

// Messages of one chunk each: the row is the index less one, the text is the index.
std::vector<EventRecord> messages(int from, int to)
{
    QStringList lines;
    for (int i = from; i <= to; ++i)
        lines += chunk(i);
    return conversation(lines, from);
}

struct Spies {
    explicit Spies(QAbstractItemModel &model)
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , reset(&model, &QAbstractItemModel::modelReset)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
    {
    }
    QAbstractItemModelTester tester;
    QSignalSpy reset, inserted, removed, changed;
};

QStringList texts(const TranscriptModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list += model.index(row).data().toString();
    return list;
}

std::vector<EventIndex> indexes(const EventPages &pages)
{
    std::vector<EventIndex> list;
    for (const EventRecord &event : pages.events())
        list.push_back(event.index);
    return list;
}

std::vector<EventIndex> range(EventIndex from, EventIndex to)
{
    std::vector<EventIndex> list;
    for (EventIndex i = from; i <= to; ++i)
        list.push_back(i);
    return list;
}

} // namespace

class tst_TranscriptModel : public QObject
{
    Q_OBJECT
private slots:
    void showsTheNewestPageAndWhatComesAfter();
    void announcesExactlyWhatChanged();
    void liveEventsThatOvertakeThePageAreHeld();
    void whatIsMissingBetweenPageAndLiveIsFetched();
    void aHoleThatTheStoreHasTooStopsNothing();
    void deliveriesOutOfOrderAndTwiceEndInOrderAndOnce();
    void earlierPagesArePutInFrontWithoutReset();
    void anEarlierBeginningTakesUpWhatBelongsToIt();
    void loadsBackToAnIndex();
    void anotherSessionIsAResetAndWatchesFollow();
    void answersForTheSessionBeforeAreDropped();
    void failuresAreSaidAndCanBeTriedAgain();
    void diesQuietlyWhileLoading();
    void whileEventsComeTheOldestGoAndAreReadAgain();
    void nothingGoesWhileSomebodyReadsAbove();
    void whatGoesOnDoesNotGo();
    void afterTheOldestWentItIsAsIfItHadBegunThere();
    void promptsThatWentAreStillKnown();
    void theRawListHasTheSameEvents();
    void theRawListIsBoundedToo();
    void summarisesRawEvents_data();
    void summarisesRawEvents();
};

void tst_TranscriptModel::showsTheNewestPageAndWhatComesAfter()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3000);
    TranscriptModel model(workbench);
    Spies spies(model);

    model.show(S);
    QCOMPARE(workbench.asked, QStringList{"events 0 2000"});
    workbench.commit(messages(3001, 3002));

    QCOMPARE(model.rowCount(), 2002);
    QCOMPARE(model.index(0).data().toString(), "1001");
    QCOMPARE(model.index(2001).data().toString(), "3002");
    QVERIFY(model.pages().hasEarlier());
    QCOMPARE(spies.inserted.count(), 2);
    QCOMPARE(spies.changed.count(), 0);
}

void tst_TranscriptModel::announcesExactlyWhatChanged()
{
    PagedWorkbench workbench;
    TranscriptModel model(workbench);
    Spies spies(model);
    model.show(S);
    workbench.commit(conversation({R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"a"})", chunk(1)}));

    workbench.commit(
        conversation({chunk(1), R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","title":"b"})"}, 3));
    workbench.commit(conversation({R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","title":"c"})"}, 5));

    QCOMPARE(texts(model), (QStringList{"c", "11"}));
    QCOMPARE(spies.inserted.count(), 1);
    QCOMPARE(spies.changed.count(), 2);
    QCOMPARE(spies.changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(spies.changed[0][1].toModelIndex().row(), 1);
    QCOMPARE(spies.changed[1][1].toModelIndex().row(), 0);
    QCOMPARE(spies.reset.count(), 1); // show()
}

void tst_TranscriptModel::liveEventsThatOvertakeThePageAreHeld()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 10);
    workbench.holdAnswers = true;
    TranscriptModel model(workbench);
    Spies spies(model);
    model.show(S);

    workbench.commit(messages(11, 12));
    workbench.deliver(messages(9, 12));
    QCOMPARE(model.rowCount(), 0);
    workbench.letGo();

    QTRY_COMPARE(model.rowCount(), 12);
    QCOMPARE(indexes(model.pages()), range(1, 12));
    QCOMPARE(spies.inserted.count(), 1);
}

void tst_TranscriptModel::whatIsMissingBetweenPageAndLiveIsFetched()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 10);
    TranscriptModel model(workbench);
    Spies spies(model);
    model.show(S);
    model.pages().setKeepsAll(true);

    workbench.stored["s"] = messages(1, 20000); // stored, but their delivery got lost
    workbench.commit(messages(20001, 20001));

    QTRY_COMPARE(indexes(model.pages()), range(1, 20001));
    QCOMPARE(workbench.asked.size(), 5); // pages of 5000
}

void tst_TranscriptModel::aHoleThatTheStoreHasTooStopsNothing()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 10);
    TranscriptModel model(workbench);
    Spies spies(model);
    model.show(S);

    workbench.commit(messages(15, 16));

    QTRY_COMPARE(model.rowCount(), 12);
    workbench.commit(messages(17, 17));
    QCOMPARE(model.rowCount(), 13);
}

void tst_TranscriptModel::deliveriesOutOfOrderAndTwiceEndInOrderAndOnce()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 30);
    TranscriptModel model(workbench);
    Spies spies(model);
    workbench.holdAnswers = true;
    model.show(S);

    workbench.deliver(messages(25, 33));
    workbench.deliver(messages(40, 41));
    workbench.deliver(messages(25, 33));
    workbench.stored["s"] = messages(1, 41);
    workbench.letGo();

    QTRY_COMPARE(indexes(model.pages()), range(1, 41));
}

void tst_TranscriptModel::earlierPagesArePutInFrontWithoutReset()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 9000);
    TranscriptModel model(workbench);
    model.show(S);
    Spies spies(model);
    const QPersistentModelIndex kept = model.index(0);

    model.pages().loadEarlier();
    QTRY_COMPARE(model.rowCount(), 7000);
    model.pages().loadEarlier();
    QTRY_COMPARE(model.rowCount(), 9000);
    model.pages().loadEarlier();

    QCOMPARE(kept.row(), 7000);
    QCOMPARE(kept.data().toString(), "7001");
    QVERIFY(!model.pages().hasEarlier());
    QCOMPARE(spies.inserted.count(), 2);
    QCOMPARE(spies.changed.count(), 0);
    QCOMPARE(spies.reset.count(), 0);
    QCOMPARE(indexes(model.pages()), range(1, 9000));
}

void tst_TranscriptModel::anEarlierBeginningTakesUpWhatBelongsToIt()
{
    PagedWorkbench workbench;
    QStringList lines = {R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"Begun"})", chunk(0)};
    for (int i = 0; i < 1998; ++i)
        lines += chunk(7);
    lines += R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","status":"completed"})";
    lines += R"(u {"sessionUpdate":"agent_message_chunk","messageId":"end","content":{"type":"text","text":"end"}})";
    workbench.stored["s"] = conversation(lines);
    TranscriptModel model(workbench);
    model.show(S);
    Spies spies(model);
    QCOMPARE(texts(model), (QStringList{QString(1998, '7'), "", "end"}));
    const QPersistentModelIndex end = model.index(2);

    model.pages().loadEarlier();

    QTRY_COMPARE(texts(model), (QStringList{"Begun", "0", QString(1998, '7'), "end"}));
    QCOMPARE(model.entry(0).tool.status, "completed");
    QCOMPARE(end.row(), 3);
    QCOMPARE(spies.removed.count(), 1);
    QCOMPARE(spies.inserted.count(), 1);
    QCOMPARE(spies.reset.count(), 0);
    QCOMPARE(model.rowOf(2001), 0);
}

void tst_TranscriptModel::loadsBackToAnIndex()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 30000);
    TranscriptModel model(workbench);
    Spies spies(model);
    model.show(S);
    QCOMPARE(model.rowOf(100), -1);

    model.pages().loadBackTo(9000);

    QTRY_VERIFY(model.rowOf(9000) >= 0);
    QCOMPARE(model.index(model.rowOf(9000)).data().toString(), "9000");
    QCOMPARE(spies.inserted.count(), 2); // all pages at once
}

void tst_TranscriptModel::anotherSessionIsAResetAndWatchesFollow()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3);
    TranscriptModel model(workbench);
    Spies spies(model);
    model.show(S);
    model.show(S);
    QCOMPARE(workbench.watched["s"], 1);

    model.show({"other"});
    workbench.deliver(messages(4, 4));

    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(workbench.watched["s"], 0);
    QCOMPARE(workbench.watched["other"], 1);
    QCOMPARE(spies.reset.count(), 2);
    model.clear();
    QCOMPARE(workbench.watched["other"], 0);
}

void tst_TranscriptModel::answersForTheSessionBeforeAreDropped()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3);
    workbench.stored["other"] = messages(1, 5);
    workbench.holdAnswers = true;
    TranscriptModel model(workbench);
    Spies spies(model);
    QSignalSpy appended(&model.pages(), &EventPages::appended);

    model.show(S);
    model.show({"other"});
    workbench.letGo();

    QTRY_COMPARE(model.rowCount(), 5);
    QCOMPARE(appended.count(), 1);
    QVERIFY(!model.pages().isLoading());
}

void tst_TranscriptModel::failuresAreSaidAndCanBeTriedAgain()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3);
    workbench.nextError = Error{Error::Kind::Storage, "The disk is gone."};
    TranscriptModel model(workbench);
    Spies spies(model);
    QSignalSpy failed(&model.pages(), &EventPages::failed);

    model.show(S);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].value<Error>().what, "The disk is gone.");
    QVERIFY(!model.pages().isLoading());
    QVERIFY(!model.pages().isReady());
    model.pages().retry();

    QCOMPARE(model.rowCount(), 3);
}

void tst_TranscriptModel::diesQuietlyWhileLoading()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3);
    workbench.holdAnswers = true;
    {
        TranscriptModel model(workbench);
        model.show(S);
    }
    workbench.letGo();
    workbench.deliver(messages(4, 4));

    QCOMPARE(workbench.watched["s"], 0);
}

void tst_TranscriptModel::whileEventsComeTheOldestGoAndAreReadAgain()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 10);
    TranscriptModel model(workbench);
    model.show(S);
    Spies spies(model);
    const auto &events = model.pages().events();

    for (int from = 11; from < 60000; from += 1000) {
        workbench.commit(messages(from, from + 999));
        QVERIFY(events.size() <= size_t(EventPages::MostKept));
    }

    const EventIndex first = events.front().index;
    QVERIFY(first > 30000);
    QVERIFY(model.pages().hasEarlier());
    QCOMPARE(indexes(model.pages()), range(first, 60010));
    QCOMPARE(size_t(model.rowCount()), events.size());
    QCOMPARE(model.index(0).data().toString(), QString::number(first));
    QCOMPARE(model.rowOf(first + 5), 5);
    QCOMPARE(model.rowOf(60010), model.rowCount() - 1);
    QCOMPARE(model.rowOf(1), -1);
    QCOMPARE(spies.reset.count(), 0);
    QVERIFY(spies.removed.count() > 1);

    model.pages().loadEarlier();
    QTRY_COMPARE(events.front().index, first - EventPages::EarlierPage);
    QCOMPARE(model.index(0).data().toString(), QString::number(events.front().index));
    QCOMPARE(indexes(model.pages()), range(first - EventPages::EarlierPage, 60010));
}

void tst_TranscriptModel::nothingGoesWhileSomebodyReadsAbove()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 10);
    TranscriptModel model(workbench);
    model.show(S);
    Spies spies(model);

    model.pages().setKeepsAll(true);
    workbench.commit(messages(11, 30000));
    QCOMPARE(model.rowCount(), 30000);
    QCOMPARE(spies.removed.count(), 0);
    model.pages().setKeepsAll(false);

    QCOMPARE(model.rowCount(), 30000); // not from within whatever said so
    QTRY_VERIFY(model.rowCount() <= EventPages::MostKept);
    QCOMPARE(model.rowOf(30000), model.rowCount() - 1);
}

void tst_TranscriptModel::whatGoesOnDoesNotGo()
{
    const QString asked = R"(< {"id":7,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t",)"
                          R"("title":"Asked"},"options":[{"optionId":"o","name":"Yes","kind":"allow_once"}]}})";
    PagedWorkbench workbench;
    TranscriptModel model(workbench);
    model.show(S);
    Spies spies(model);
    workbench.commit(conversation({chunk(1), asked}));

    workbench.commit(messages(3, 30000));
    QCOMPARE(model.index(0).data().toString(), "Asked"); // the tool call, then the question
    QCOMPARE(model.entry(1).answer, TranscriptEntry::Answer::Open);
    QCOMPARE(model.rowCount(), 2 + 30000 - 2); // all behind it
    workbench.commit(conversation({R"(> {"id":7,"result":{"outcome":{"outcome":"selected","optionId":"o"}}})",
                                   R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","status":"completed"})"},
                                  30001));
    QCOMPARE(model.entry(1).answer, TranscriptEntry::Answer::Selected);

    workbench.commit(messages(30003, 60000));
    QVERIFY(model.rowCount() <= EventPages::MostKept);
    QVERIFY(model.entry(0).firstIndex > 30003);
}

void tst_TranscriptModel::afterTheOldestWentItIsAsIfItHadBegunThere()
{
    const QStringList kinds = {
        R"(u {"sessionUpdate":"tool_call","toolCallId":"t%1","title":"Tool %1"})",
        R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"Some text %1. "}})",
        R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"More of it %1.\n\n"}})",
        R"(u {"sessionUpdate":"agent_thought_chunk","messageId":"th%1","content":{"type":"text","text":"Hm %1"}})",
        R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t%2","status":"completed"})",
        R"(u {"sessionUpdate":"plan","entries":[{"content":"Step %1"}]})",
    };
    QStringList lines;
    for (int i = 0; i < 40000; ++i)
        lines +=
            QString(kinds[i % kinds.size()]).replace("%1", QString::number(i)).replace("%2", QString::number(i - 4));
    const std::vector<EventRecord> all = conversation(lines);
    PagedWorkbench workbench;
    TranscriptModel model(workbench);
    model.show(S);
    Spies spies(model);
    for (size_t from = 0; from < all.size(); from += 1000)
        workbench.commit({all.begin() + qsizetype(from), all.begin() + qsizetype(from + 1000)});

    Transcript fresh;
    for (const EventRecord &event : model.pages().events())
        fresh.feed(event);

    // A plan that went is an entry again when the agent changes it; all else is where it would be.
    std::vector<const TranscriptEntry *> shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.push_back(&model.entry(row));
    std::vector<const TranscriptEntry *> wanted;
    for (const TranscriptEntry &entry : fresh.entries())
        wanted.push_back(&entry);
    const auto isPlan = [](const TranscriptEntry *entry) { return entry->kind == TranscriptEntry::Kind::Plan; };
    QVERIFY(std::count_if(shown.begin(), shown.end(), isPlan) == 1);
    std::erase_if(shown, isPlan);
    std::erase_if(wanted, isPlan);
    QVERIFY(wanted.size() > 2000);
    QVERIFY(shown.size() < wanted.size() + 10);
    constexpr size_t atTheCut = 10; // what began before it is different
    for (size_t back = 1; back < wanted.size() - atTheCut; ++back) {
        const TranscriptEntry &entry = *shown[shown.size() - back];
        QVERIFY2(entry == *wanted[wanted.size() - back], qPrintable(QString("%1: %2").arg(back).arg(entry.text)));
    }
}

void tst_TranscriptModel::promptsThatWentAreStillKnown()
{
    const QString prompt =
        R"(> {"id":%1,"method":"session/prompt","params":{"prompt":[{"type":"text","text":"Ask %1"}]}})";
    const QString answer = R"(< {"id":%1,"result":{"stopReason":"end_turn"}})";
    PagedWorkbench workbench;
    TranscriptModel model(workbench);
    model.show(S);
    workbench.commit(conversation({prompt.arg(1), answer.arg(1)}));
    workbench.commit(messages(3, 30000));
    workbench.commit(conversation({prompt.arg(2)}, 30001));

    QVERIFY(model.entry(0).firstIndex > 1);
    QCOMPARE(model.prompts(), (QStringList{"Ask 1", "Ask 2"}));
    model.pages().loadBackTo(1);
    QTRY_COMPARE(model.entry(0).firstIndex, 1);
    QCOMPARE(model.prompts(), (QStringList{"Ask 1", "Ask 2"}));
}

void tst_TranscriptModel::theRawListIsBoundedToo()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 10);
    EventListModel model(workbench);
    model.show(S);
    Spies spies(model);

    workbench.commit(messages(11, 30000));

    QVERIFY(model.rowCount() <= EventPages::MostKept);
    QCOMPARE(model.rowOf(30000), model.rowCount() - 1);
    QCOMPARE(model.event(0).index, model.pages().events().front().index);
    QCOMPARE(spies.reset.count(), 0);
}

void tst_TranscriptModel::theRawListHasTheSameEvents()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3000);
    EventListModel model(workbench);
    Spies spies(model);
    model.show(S);
    workbench.commit(messages(3001, 3001));
    model.pages().loadEarlier();

    QTRY_COMPARE(model.rowCount(), 3001);
    QCOMPARE(model.rowOf(2000), 1999);
    QCOMPARE(model.rowOf(9999), -1);
    QCOMPARE(model.index(0, EventListModel::IndexColumn).data().toLongLong(), 1);
    QCOMPARE(model.index(0, EventListModel::SenderColumn).data().toString(), "Agent");
    QCOMPARE(spies.inserted.count(), 3);
}

void tst_TranscriptModel::summarisesRawEvents_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("summary");
    QTest::newRow("update") << QByteArray(R"({"method":"session/update","params":{"update":{"sessionUpdate":"plan"}}})")
                            << "session/update: plan";
    QTest::newRow("request") << QByteArray(R"({"id":1,"method":"session/prompt"})") << "session/prompt";
    QTest::newRow("stop") << QByteArray(R"({"id":1,"result":{"stopReason":"end_turn"}})") << "answer: end_turn";
    QTest::newRow("outcome") << QByteArray(R"({"id":1,"result":{"outcome":{"outcome":"selected"}}})")
                             << "answer: selected";
    QTest::newRow("answer") << QByteArray(R"({"id":1,"result":null})") << "answer";
    QTest::newRow("error") << QByteArray(R"({"id":1,"error":{"message":"no"}})") << "error: no";
    QTest::newRow("garbage") << QByteArray("{{{") << "unreadable";
}

void tst_TranscriptModel::summarisesRawEvents()
{
    QFETCH(QByteArray, payload);

    QTEST(eventSummary(payload), "summary");
}

QTEST_GUILESS_MAIN(tst_TranscriptModel)
#include "tst_transcriptmodel.moc"

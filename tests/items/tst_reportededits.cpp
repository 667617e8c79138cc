// SPDX-License-Identifier: Apache-2.0
#include "model/items/reportededits.h"
#include "tests/fakes/await.h"
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;

namespace {

// One tool call that is done. Texts are JSON strings; `old` may be null.
QString edit(const QString &id, const QString &path, const QString &old, const QString &fresh,
             const QString &status = "completed")
{
    return QString(R"(u {"sessionUpdate":"tool_call","toolCallId":"%1","kind":"edit","status":"%5",)"
                   R"("content":[{"type":"diff","path":"%2","oldText":%3,"newText":%4}]})")
        .arg(id, path, old, fresh, status);
}

ReportedChanges changesOf(const QStringList &lines)
{
    ReportedEdits edits("/w");
    for (const EventRecord &event : conversation(lines))
        edits.add(event);
    return edits.changes();
}

} // namespace

class TestReportedEdits : public QObject
{
    Q_OBJECT
private slots:
    void editsOfAFileAreOne()
    {
        const ReportedChanges changes =
            changesOf({edit("1", "/w/a", R"("one")", R"("two")"), edit("2", "/w/b", "null", R"("new")"),
                       edit("3", "/w/a", R"("two")", R"("three")")});

        QCOMPARE(changes.files.size(), size_t(2));
        QCOMPARE(changes.files[0], (FileChange{"/w/a", {{"one", "three"}}, false}));
        QCOMPARE(changes.files[1], (FileChange{"/w/b", {{std::nullopt, "new"}}, false}));
    }

    void aPlaceOfAKnownFileIsChangedInIt()
    {
        const ReportedChanges changes = changesOf(
            {edit("1", "/w/a", R"("one\ntwo\n")", R"("one\nTWO\n")"), edit("2", "/w/a", R"("one")", R"("ONE")")});
        QCOMPARE(changes.files.at(0).parts, (std::vector<FileChange::Part>{{"one\ntwo\n", "ONE\nTWO\n"}}));
    }

    void aWholeFileAfterAPlaceOfItTellsWhatItWas()
    {
        const ReportedChanges changes = changesOf(
            {edit("1", "/w/a", R"("two")", R"("TWO")"), edit("2", "/w/a", R"("one\nTWO\n")", R"("ONE\nTWO\n")")});
        QCOMPARE(changes.files.at(0).parts, (std::vector<FileChange::Part>{{"one\ntwo\n", "ONE\nTWO\n"}}));
    }

    void placesThatCannotBePutTogetherAreParts()
    {
        const ReportedChanges changes =
            changesOf({edit("1", "/w/a", R"("two")", R"("TWO")"), edit("2", "/w/a", R"("nine")", R"("NINE")"),
                       edit("3", "/w/a", R"("TWO")", R"("2")")});
        QCOMPARE(changes.files.at(0).parts, (std::vector<FileChange::Part>{{"two", "2"}, {"nine", "NINE"}}));
    }

    void aPlaceThatIsThereTwiceIsNotGuessed()
    {
        const ReportedChanges changes =
            changesOf({edit("1", "/w/a", R"("x x")", R"("y y")"), edit("2", "/w/a", R"("y")", R"("z")")});
        QCOMPARE(changes.files.at(0).parts.size(), size_t(2));
    }

    void whatIsAsItWasIsNoChange()
    {
        const ReportedChanges changes =
            changesOf({edit("1", "/w/a", R"("one")", R"("two")"), edit("2", "/w/a", R"("two")", R"("one")")});
        QVERIFY(changes.files.empty());
    }

    void onlyWhatIsDoneCounts()
    {
        const ReportedChanges changes =
            changesOf({edit("1", "/w/a", R"("one")", R"("two")", "failed"),
                       edit("2", "/w/a", R"("one")", R"("three")", "in_progress"),
                       edit("3", "/w/b", R"("one")", R"("two")", "pending"),
                       R"(u {"sessionUpdate":"tool_call_update","toolCallId":"3","status":"completed"})"});
        QCOMPARE(changes.files.size(), size_t(1));
        QCOMPARE(changes.files[0].path, QString("/w/b"));
        QCOMPARE(changes.unfinished, 1);
    }

    void whatIsNotToldIsSaid()
    {
        const ReportedChanges changes = changesOf(
            {R"(u {"sessionUpdate":"tool_call","toolCallId":"1","kind":"execute","status":"completed","rawInput":{"command":"make"}})",
             R"(u {"sessionUpdate":"tool_call","toolCallId":"2","kind":"edit","status":"completed","locations":[{"path":"src/a"}]})",
             R"(u {"sessionUpdate":"tool_call","toolCallId":"3","kind":"read","status":"completed","locations":[{"path":"src/b"}]})"});
        QCOMPARE(changes.commands, 1);
        QCOMPARE(changes.files, (std::vector<FileChange>{{"/w/src/a", {}, true}}));
    }

    void callsOfTwoAgentProcessesAreTwo()
    {
        std::vector<EventRecord> events =
            conversation({edit("1", "/w/a", R"("one")", R"("two")"), edit("1", "/w/b", R"("one")", R"("two")")});
        events[1].connection = "another";
        ReportedEdits edits("/w");
        for (const EventRecord &event : events)
            edits.add(event);
        QCOMPARE(edits.changes().files.size(), size_t(2));
    }

    void allPagesAreRead()
    {
        PagedWorkbench bench;
        std::vector<EventRecord> events;
        for (int i = 0; i < 12001; ++i) {
            const bool isEdit = i == 0 || i == 7000 || i == 12000;
            const QString line = isEdit ? edit(QString::number(i), QString("/w/%1").arg(i), "null", R"("x")")
                                        : R"(u {"sessionUpdate":"agent_message_chunk"})";
            events.push_back(conversation({line}, i + 1).front());
        }
        bench.stored["s"] = events;

        const Result<ReportedChanges> changes = await(reportedChanges(bench, {"s"}, "/w"));

        QVERIFY(changes);
        QCOMPARE(changes->files.size(), size_t(3));
    }

    void aSessionWithoutEventsHasNoChanges()
    {
        PagedWorkbench bench;
        const Result<ReportedChanges> changes = await(reportedChanges(bench, {"s"}, "/w"));
        QVERIFY(changes);
        QCOMPARE(*changes, ReportedChanges());
    }
};

QTEST_GUILESS_MAIN(TestReportedEdits)
#include "tst_reportededits.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcript.h"
#include "tests/fakes/conversation.h"
#include <QMetaEnum>
#include <QTest>

using namespace sandgate;
using Kind = TranscriptEntry::Kind;
using Answer = TranscriptEntry::Answer;
using Severity = TranscriptEntry::Severity;

namespace {

// An entry in one line, for comparing.
QString line(const TranscriptEntry &e)
{
    static const QStringList kinds = {"User",       "Agent",  "Thought", "Tool", "Plan",
                                      "Permission", "Notice", "TurnEnd", "Info", "Other"};
    static const QStringList answers = {"open", "selected", "cancelled", "failed", "void"};
    QString text = kinds[int(e.kind)] + (e.continues ? "+ " : " ");
    if (e.kind == Kind::Tool)
        text += e.tool.id + "/" + e.tool.title + "/" + e.tool.status + (e.abandoned ? "/abandoned" : "");
    else if (e.kind == Kind::Permission)
        text += e.tool.id + "/" + e.tool.title + "/" + answers[int(e.answer)] + "/" + e.optionId;
    else
        text += e.text;
    for (const PlanItem &item : e.plan)
        text += item.content + "=" + item.status + ";";
    for (const ContentBlock &block : e.blocks)
        text += QString("[%1]").arg(int(block.kind));
    if (e.count > 1)
        text += QString(" x%1").arg(e.count);
    return text;
}

QStringList lines(const Transcript &transcript)
{
    QStringList list;
    for (const TranscriptEntry &entry : transcript.entries())
        list += line(entry);
    return list;
}

Transcript folded(const std::vector<EventRecord> &events)
{
    Transcript transcript;
    for (const EventRecord &event : events)
        transcript.feed(event);
    return transcript;
}

QString text(const QString &kind, const QString &what, const QString &messageId = {})
{
    const QString id = messageId.isEmpty() ? QString() : QString(R"(,"messageId":"%1")").arg(messageId);
    return QString(R"(u {"sessionUpdate":"%1_chunk","content":{"type":"text","text":"%2"}%3})").arg(kind, what, id);
}

const QString Prompt =
    R"(> {"id":"p1","method":"session/prompt","params":{"prompt":[{"type":"text","text":"Hello"}]}})";
const QString Ask = R"(< {"id":0,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t"},
    "options":[{"optionId":"y","name":"Yes","kind":"allow_once"},{"optionId":"n","name":"No","kind":"reject_once"}]}})";
const QString Tool = R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"Edit","status":"pending"})";

} // namespace

class tst_Transcript : public QObject
{
    Q_OBJECT
private slots:
    void folds_data();
    void folds();
    void remarksReadAsSentences_data();
    void remarksReadAsSentences();
    void turnsEndWithTheirCause_data();
    void turnsEndWithTheirCause();
    void recordedConversations_data();
    void recordedConversations();
    void entriesKnowTheirEvents();
    void reportsWhatWasAppendedAndChanged();
    void repeatedEventsAreSkipped();
    void beginningAnywhereNeverLosesTheRest();
    void longMessagesGoOnInFurtherEntriesWithoutLosingACharacter();
    void codeIsNotSplitAtBlankLines();
    void manyChunksAreCheap();
    void hostileInputIsKeptSmall();
    void permissionKeepsWhatIsKnownOfTheToolCall();
    void usageIsToldAtTheEndOfTheTurn();
    void bothWordsOnAnAgentsEndAreOneEntry();
};

void tst_Transcript::folds_data()
{
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<QStringList>("entries");
    const auto row = [](const char *name, const QStringList &events, const QStringList &entries) {
        QTest::newRow(name) << events << entries;
    };

    row("chunks form one message", {text("agent_message", "Hel"), text("agent_message", "lo")}, {"Agent Hello"});
    row("another kind in between starts a new one",
        {text("agent_message", "a"), text("agent_thought", "b"), text("agent_message", "c")},
        {"Agent a", "Thought b", "Agent c"});
    row("a tool call in between starts a new one", {text("agent_message", "a"), Tool, text("agent_message", "c")},
        {"Agent a", "Tool t/Edit/pending", "Agent c"});
    row("an update of an older tool call does not",
        {Tool, text("agent_message", "a"),
         R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","status":"completed"})", text("agent_message", "b")},
        {"Tool t/Edit/completed", "Agent ab"});
    row("what does not show does not",
        {text("agent_message", "a"), R"(u {"sessionUpdate":"usage_update","used":1,"size":2})",
         R"(u {"sessionUpdate":"available_commands_update"})", text("agent_message", "b")},
        {"Agent ab"});
    row("another message id starts a new one", {text("agent_message", "a", "1"), text("agent_message", "b", "2")},
        {"Agent a", "Agent b"});
    row("messages that come interleaved are told apart",
        {text("agent_message", "a", "1"), text("agent_message", "b", "2"), text("agent_message", "a", "1"),
         text("agent_message", "b", "2")},
        {"Agent aa", "Agent bb"});
    row("a message goes on below a tool call", {text("agent_message", "a", "1"), Tool, text("agent_message", "b", "1")},
        {"Agent a", "Tool t/Edit/pending", "Agent b"});
    row("images stay in their place",
        {text("agent_message", "a"),
         R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"image","data":"AA==","mimeType":"image/png"}})",
         text("agent_message", "b")},
        {"Agent a[1]", "Agent+ b"});
    row("empty chunks are nothing", {text("agent_message", "")}, {});

    row("a prompt is shown once", {Prompt, text("user_message", "Hello"), text("agent_message", "Hi")},
        {"User Hello", "Agent Hi"});
    row("a user's message outside of a turn is shown", {text("user_message", "Hel"), text("user_message", "lo")},
        {"User Hello"});
    row("a prompt with attachments",
        {R"(> {"id":1,"method":"session/prompt","params":{"prompt":[{"type":"text","text":"a"},{"type":"resource_link","uri":"f","name":"n"},{"type":"text","text":"b"}]}})"},
        {"User a\n\nb[3]"});
    row("handed-over history is folded away",
        {R"(> {"id":1,"method":"session/prompt","params":{"prompt":[{"type":"text","text":"[sandgate:replay]\nold"},{"type":"text","text":"new"}]}})"},
        {"Notice Earlier conversation was handed to the agent.", "User new"});
    row("loading shows nothing twice",
        {Prompt, text("agent_message", "Hi"), Tool, R"(< {"id":"p1","result":{"stopReason":"end_turn"}})",
         R"(> {"id":"l","method":"session/load","params":{}})", text("user_message", "Hello"),
         text("agent_message", "Hi"),
         R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"Edit","status":"completed"})",
         R"(< {"id":"l","result":{}})", text("agent_message", "Now")},
        {"User Hello", "Agent Hi", "Tool t/Edit/completed", "TurnEnd Finished", "Agent Now"});
    row("loading an unknown session shows its history",
        {R"(> {"id":"l","method":"session/load","params":{}})", text("user_message", "Hello"),
         text("agent_message", "Hi"), R"(< {"id":"l","result":{}})"},
        {"User Hello", "Agent Hi"});

    row("updates merge into their tool call",
        {Tool, R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","title":null,"status":"failed"})"},
        {"Tool t/Edit/failed"});
    row("an update of an unknown tool call makes it",
        {R"(u {"sessionUpdate":"tool_call_update","toolCallId":"x","status":"completed"})"}, {"Tool x//completed"});
    row("a second tool call of the same id replaces it",
        {Tool, R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"Other"})"}, {"Tool t/Other/"});
    const QString Done = R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","status":"completed"})";
    const QString EndOfTurn = R"(< {"id":"p1","result":{"stopReason":"end_turn"}})";
    row("a tool call of another turn is another one, whatever its id",
        {Prompt, Tool, Done, EndOfTurn, Prompt, Tool, Done},
        {"User Hello", "Tool t/Edit/completed", "TurnEnd Finished", "User Hello", "Tool t/Edit/completed"});
    row("what is told of a tool call after its turn belongs to it", {Prompt, Tool, EndOfTurn, Done},
        {"User Hello", "Tool t/Edit/completed", "TurnEnd Finished"});
    row("tool calls that nobody ended", {Prompt, Tool, R"(< {"id":"p1","result":{"stopReason":"cancelled"}})"},
        {"User Hello", "Tool t/Edit/pending/abandoned", "TurnEnd Cancelled"});

    row("a plan replaces the one before",
        {R"(u {"sessionUpdate":"plan","entries":[{"content":"a","status":"pending"}]})",
         R"(u {"sessionUpdate":"plan","entries":[{"content":"a","status":"completed"},{"content":"b","status":"pending"}]})"},
        {"Plan a=completed;b=pending;"});
    row("each turn has its own plan",
        {R"(u {"sessionUpdate":"plan","entries":[{"content":"a","status":"pending"}]})", Prompt,
         R"(u {"sessionUpdate":"plan","entries":[{"content":"b","status":"pending"}]})"},
        {"Plan a=pending;", "User Hello", "Plan b=pending;"});

    row("a permission and its answer",
        {Tool, Ask, R"(> {"id":0,"result":{"outcome":{"outcome":"selected","optionId":"n"}}})"},
        {"Tool t/Edit/pending", "Permission t/Edit/selected/n"});
    row("an answer to us has nothing to do with an equal id of theirs",
        {R"(> {"id":0,"method":"session/prompt","params":{"prompt":[{"type":"text","text":"x"}]}})", Tool, Ask,
         R"(< {"id":0,"result":{"stopReason":"end_turn"}})"},
        {"User x", "Tool t/Edit/pending/abandoned", "Permission t/Edit/void/", "TurnEnd Finished"});
    row("an id as text is another id", {Tool, Ask, R"(> {"id":"0","result":{"outcome":{"outcome":"cancelled"}}})"},
        {"Tool t/Edit/pending", "Permission t/Edit/open/"});
    row("a request that comes again is asked once", {Tool, Ask, Ask},
        {"Tool t/Edit/pending", "Permission t/Edit/open/"});
    row("a new agent counts from the beginning",
        {Tool, Ask, R"(> {"id":0,"result":{"outcome":{"outcome":"selected","optionId":"y"}}})", Ask,
         R"(> {"id":0,"result":{"outcome":{"outcome":"cancelled"}}})"},
        {"Tool t/Edit/pending", "Permission t/Edit/selected/y", "Permission t/Edit/cancelled/"});
    row("a request is void when the agent is gone",
        {Tool, Ask, R"(< {"method":"_adapter/agent_exited","params":{"success":false,"code":3}})",
         R"(> {"id":0,"result":{"outcome":{"outcome":"selected","optionId":"y"}}})"},
        {"Tool t/Edit/pending/abandoned", "Permission t/Edit/void/",
         "Notice The agent ended unexpectedly, with exit code 3."});
    row("several requests at once",
        {R"(< {"id":1,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"a"},"options":[]}})",
         R"(< {"id":2,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"b"},"options":[]}})",
         R"(> {"id":2,"result":{"outcome":{"outcome":"cancelled"}}})",
         R"(> {"id":1,"error":{"code":-1,"message":"x"}})"},
        {"Tool a//", "Permission a//failed/", "Tool b//", "Permission b//cancelled/"});

    row("modes and models by their names",
        {R"(> {"id":1,"method":"session/new","params":{}})",
         R"(< {"id":1,"result":{"sessionId":"a","modes":{"currentModeId":"c","availableModes":[{"id":"c","name":"Code"},{"id":"k","name":"Ask"}]},"models":{"currentModelId":"s","availableModels":[{"modelId":"s","name":"Small"}]}}})",
         R"(u {"sessionUpdate":"current_mode_update","currentModeId":"k"})",
         R"(u {"sessionUpdate":"current_mode_update","currentModeId":"k"})",
         R"(> {"id":2,"method":"session/set_mode","params":{"modeId":"c"}})", R"(< {"id":2,"result":{}})"},
        {"Info Mode: Code · Model: Small", "Info Mode: Ask", "Info Mode: Code"});
    row("options, grouped ones too",
        {R"(u {"sessionUpdate":"config_option_update","configOptions":[{"id":"m","name":"Model","type":"select","currentValue":"x","options":[{"group":"g","name":"G","options":[{"value":"x","name":"Large"}]}]},{"id":"w","name":"Web","type":"boolean","currentValue":true}]})",
         R"(u {"sessionUpdate":"config_option_update","configOptions":[{"id":"w","name":"Web","type":"boolean","currentValue":false}]})"},
        {"Info Model: Large · Web: on", "Info Web: off"});
    row("what the agent does not know as a mode",
        {R"(> {"id":2,"method":"session/set_mode","params":{"modeId":"c"}})",
         R"(< {"id":2,"error":{"code":-32601,"message":"no"}})"},
        {});

    row("unknown kinds are kept",
        {R"(u {"sessionUpdate":"subagent_update","a":1})", R"(< {"method":"_x/y","params":{}})",
         R"(< {"method":"_x/y","params":{}})", R"(< {"id":4,"method":"fs/read_text_file","params":{}})"},
        {"Other subagent_update", "Other _x/y x2", "Other fs/read_text_file"});
    row("unknown kinds do not break a message",
        {text("agent_message", "a"), R"(< {"method":"_x/y","params":{}})", text("agent_message", "b")},
        {"Agent ab", "Other _x/y"});
    row("unreadable bytes are kept", {"< {not json", "< 17"}, {"Other unreadable message x2"});
    row("an agent's notice", {R"(u {"sessionUpdate":"notice","severity":"warning","title":"Disk"})"}, {"Notice Disk"});
    row("an answer that comes twice",
        {Prompt, R"(< {"id":"p1","result":{"stopReason":"end_turn"}})",
         R"(< {"id":"p1","result":{"stopReason":"end_turn"}})"},
        {"User Hello", "TurnEnd Finished"});
    row("an error whose cause was told",
        {Prompt, R"(* {"method":"_sandgate/interrupted","params":{}})",
         R"(< {"id":"p1","error":{"code":-1,"message":"gone"}})"},
        {"User Hello", "Notice The turn was interrupted."});
    row("a cancel", {R"(> {"method":"session/cancel","params":{}})"}, {"Notice You asked the agent to stop."});
}

void tst_Transcript::folds()
{
    QFETCH(QStringList, events);

    QTEST(lines(folded(conversation(events))), "entries");
}

void tst_Transcript::remarksReadAsSentences_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("severity");
    const auto row = [](const char *event, const char *sentence, Severity severity) {
        QTest::newRow(sentence) << QString(event) << QString(sentence) << int(severity);
    };
    row(R"(* {"method":"_sandgate/gap","params":{"after":9946,"before":59492}})",
        "49,545 events of the agent are missing here: the server no longer had them.", Severity::Warning);
    row(R"(* {"method":"_sandgate/gap","params":{}})",
        "Some events of the agent are missing here: the server no longer had them.", Severity::Warning);
    row(R"(* {"method":"_sandgate/agent_exited","params":{"code":3,"stderr":"boom"}})",
        "The agent ended unexpectedly, with exit code 3.", Severity::Failure);
    row(R"(< {"method":"_adapter/agent_exited","params":{"success":false,"code":null}})",
        "The agent ended unexpectedly.", Severity::Failure);
    row(R"(< {"method":"_adapter/agent_exited","params":{"success":true,"code":0}})", "The agent ended.",
        Severity::Warning);
    row(R"(* {"method":"_sandgate/agent_output","params":{"words":"out of tea"}})",
        "What the agent wrote last:", Severity::Warning);
    row(R"(* {"method":"_sandgate/interrupted","params":{"reason":"The sandbox is gone."}})",
        "The turn was interrupted. The sandbox is gone.", Severity::Warning);
    row(R"(* {"method":"_sandgate/resumed","params":{"how":"load"}})",
        "The session was taken up again; the agent loaded its own record of it.", Severity::Quiet);
    row(R"(* {"method":"_sandgate/resumed","params":{"how":"resume"}})",
        "The session was taken up again where it stood.", Severity::Quiet);
    row(R"(* {"method":"_sandgate/resumed","params":{"how":"new"}})",
        "A new agent took over. It learns of the conversation so far with your next message.", Severity::Quiet);
    row(R"(* {"method":"_sandgate/answer_not_delivered","params":{}})", "Your answer did not reach the agent.",
        Severity::Failure);
    row(R"(* {"method":"_sandgate/prompt_not_delivered","params":{"reason":"No network."}})",
        "Your message did not reach the agent. No network.", Severity::Failure);
    row(R"(* {"method":"_sandgate/stream_restarted","params":{}})",
        "The server's record of events started anew; what it sent in between may be missing.", Severity::Warning);
    row(R"(< {"method":"_adapter/invalid_stdout","params":{"error":"expected value","raw":"hello"}})",
        "The agent wrote something that is no message: hello", Severity::Quiet);
}

void tst_Transcript::remarksReadAsSentences()
{
    QFETCH(QString, event);
    QLocale::setDefault(QLocale::English);

    const Transcript transcript = folded(conversation({event}));

    QCOMPARE(transcript.entries().size(), 1u);
    QVERIFY(transcript.entries()[0].kind == Kind::Notice);
    QTEST(transcript.entries()[0].text, "sentence");
    QTEST(int(transcript.entries()[0].severity), "severity");
}

void tst_Transcript::turnsEndWithTheirCause_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *answer, const char *text, const char *detail = "") {
        QTest::newRow(name) << QString(answer) << QString(text) << QString(detail);
    };
    row("end", R"("result":{"stopReason":"end_turn"})", "Finished");
    row("limit", R"("result":{"stopReason":"max_tokens"})",
        "Stopped at the model's output limit. Ask the agent to go on.");
    row("unknown reason", R"("result":{"stopReason":"bored"})", "Ended: bored");
    row("no reason", R"("result":null)", "Ended");
    row("message", R"("error":{"code":-32603,"message":"Internal error"})", "The turn failed: Internal error");
    row("details before message",
        R"("error":{"code":-32603,"message":"Internal error","data":{"details":"no credit","agentStderr":"trace"}})",
        "The turn failed: no credit", "trace");
    row("a text as data", R"("error":{"code":1,"data":"why"})", "The turn failed: why",
        "{\n    \"code\": 1,\n    \"data\": \"why\"\n}");
    row("no words", R"("error":{"code":-7})", "The turn failed: No reason was given (code -7).");
}

void tst_Transcript::turnsEndWithTheirCause()
{
    QFETCH(QString, answer);

    const Transcript transcript = folded(conversation({Prompt, R"(< {"id":"p1",)" + answer + "}"}));

    const TranscriptEntry &end = transcript.entries().back();
    QVERIFY(end.kind == Kind::TurnEnd);
    QTEST(end.text, "text");
    QTEST(end.detail, "detail");
    QCOMPARE(end.endedAt - end.startedAt, 1000);
}

void tst_Transcript::recordedConversations_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("entries");
    QTest::newRow("the official example")
        << "example.jsonl"
        << QStringList{
               "User Read the configuration and turn the debug output off.",
               "Agent I'll help you with that. Let me start by reading some files to understand the current situation.",
               "Tool call_1/Reading project files/completed",
               "Agent  Now I understand the project structure. I need to make some changes to improve it.",
               "Tool call_2/Modifying critical configuration file/completed",
               "Permission call_2/Modifying critical configuration file/selected/allow",
               "Agent  Perfect! I've successfully updated the configuration. The changes have been applied.",
               "TurnEnd Finished"};
    QTest::newRow("an agent that dies") << "crash.jsonl"
                                        << QStringList{"User after=3 code=3 permission",
                                                       "Agent chunk 1 chunk 2 chunk 3 ",
                                                       "Tool doomed/Doomed tool call/in_progress/abandoned",
                                                       "Permission doomed/Doomed tool call/selected/allow",
                                                       "Notice The agent ended unexpectedly, with exit code 3."};
}

void tst_Transcript::recordedConversations()
{
    QFETCH(QString, file);

    QTEST(lines(folded(recorded(QFINDTESTDATA("conversations/" + file)))), "entries");
}

void tst_Transcript::entriesKnowTheirEvents()
{
    const Transcript transcript =
        folded(conversation({Prompt, text("agent_message", "a"), R"(u {"sessionUpdate":"usage_update","used":1})", Tool,
                             text("agent_message", "b"), R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t"})"},
                            101));

    const auto &entries = transcript.entries();
    QCOMPARE(entries[1].firstIndex, 102);
    QCOMPARE(entries[1].lastIndex, 102);
    QCOMPARE(entries[2].firstIndex, 104);
    QCOMPARE(entries[2].lastIndex, 106);
    QCOMPARE(transcript.entryOf(100), std::nullopt);
    QCOMPARE(transcript.entryOf(101), std::optional<size_t>(0));
    QCOMPARE(transcript.entryOf(103), std::optional<size_t>(1)); // shows nowhere: the one before
    QCOMPARE(transcript.entryOf(105), std::optional<size_t>(3));
    QCOMPARE(transcript.entryOf(106), std::optional<size_t>(2));
    QCOMPARE(transcript.entryOf(999), std::optional<size_t>(2));
}

void tst_Transcript::reportsWhatWasAppendedAndChanged()
{
    Transcript transcript;
    const auto events = conversation({Prompt, Tool, text("agent_message", "a"),
                                      R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t"})",
                                      text("agent_message", "b"), text("agent_thought", "c")});
    for (size_t i = 0; i < 3; ++i)
        transcript.feed(events[i]);
    const auto first = transcript.takeChanges();
    const auto nothing = transcript.takeChanges();

    for (size_t i = 3; i < events.size(); ++i)
        transcript.feed(events[i]);
    const auto second = transcript.takeChanges();

    QCOMPARE(first.appendedFrom, 0u);
    QVERIFY(first.changed.empty());
    QCOMPARE(nothing.appendedFrom, 3u);
    QVERIFY(nothing.changed.empty());
    QCOMPARE(second.appendedFrom, 3u);
    QCOMPARE(second.changed, (std::vector<size_t>{1, 2}));
}

void tst_Transcript::repeatedEventsAreSkipped()
{
    Transcript transcript;
    const auto events = conversation({text("agent_message", "a"), text("agent_message", "b")});
    for (const size_t i : {0u, 0u, 1u, 0u, 1u})
        transcript.feed(events[i]);

    QCOMPARE(lines(transcript), QStringList{"Agent ab"});
}

void tst_Transcript::beginningAnywhereNeverLosesTheRest()
{
    for (const char *file : {"example.jsonl", "everything.jsonl", "storm.jsonl", "crash.jsonl"}) {
        const auto events = recorded(QFINDTESTDATA("conversations/" + QString(file)));
        const Transcript whole = folded(events);
        for (size_t from = 0; from < events.size(); ++from) {
            const Transcript part = folded({events.begin() + qsizetype(from), events.end()});
            QCOMPARE(part.entries().empty(), whole.entries().empty());
            QCOMPARE(line(part.entries().back()).section(' ', 0, 0), line(whole.entries().back()).section(' ', 0, 0));
        }
    }
}

void tst_Transcript::longMessagesGoOnInFurtherEntriesWithoutLosingACharacter()
{
    QString all;
    QStringList events;
    for (int i = 0; i < 400; ++i) {
        const QString paragraph = QString("Paragraph %1 says %2.").arg(i).arg(QString(100, 'x'));
        all += paragraph + "\n\n";
        events += text("agent_message", paragraph + "\\n\\n");
    }
    events += text("agent_message", QString(200000, 'y'));
    all += QString(200000, 'y');

    const Transcript transcript = folded(conversation(events));

    QString joined;
    for (const TranscriptEntry &entry : transcript.entries()) {
        QVERIFY(entry.text.size() < 48 * 1024);
        QCOMPARE(entry.continues, !joined.isEmpty());
        if (entry.text.startsWith('P') && entry.text.size() < 20000)
            QVERIFY(entry.text.startsWith("Paragraph "));
        joined += entry.text;
    }
    QCOMPARE(joined, all);
    QVERIFY(transcript.entries().size() > 5);
}

void tst_Transcript::codeIsNotSplitAtBlankLines()
{
    QStringList events = {text("agent_message", "Look:\\n\\n```\\n")};
    for (int i = 0; i < 200; ++i)
        events += text("agent_message", QString("int value%1 = 0;\\n\\nint %2;\\n").arg(i).arg(QString(50, 'x')));
    events += text("agent_message", "```\\n\\nThat was it. " + QString(2000, 'x'));

    const Transcript transcript = folded(conversation(events));

    QCOMPARE(transcript.entries().size(), 2u);
    QVERIFY(transcript.entries()[1].text.startsWith("That was it."));
}

void tst_Transcript::manyChunksAreCheap()
{
    // quadratic copying of this would be 200 GB
    Transcript transcript;
    EventRecord event;
    event.payload = conversation({text("agent_message", "chunk ")})[0].payload;
    for (int i = 1; i <= 200000; ++i) {
        event.index = i;
        transcript.feed(event);
        if (i % 50 == 0)
            transcript.takeChanges();
    }

    qsizetype size = 0;
    for (const TranscriptEntry &entry : transcript.entries())
        size += entry.text.size();
    QCOMPARE(size, 200000 * 6);
}

void tst_Transcript::hostileInputIsKeptSmall()
{
    QByteArray plan = R"({"method":"session/update","params":{"update":{"sessionUpdate":"plan","entries":[)";
    for (int i = 0; i < 5000; ++i)
        plan += R"({"content":"x"},)";
    plan += "{}]}}}";
    auto events = conversation({"< " + QString::fromUtf8(plan), R"(u {"sessionUpdate":17,"content":[]})",
                                R"(u {"sessionUpdate":"agent_message_chunk","content":"text"})",
                                R"(u {"sessionUpdate":"tool_call","toolCallId":{"a":1},"title":[1]})",
                                R"(< {"id":{"x":[]},"method":"session/request_permission","params":17})",
                                R"(< {"id":null,"result":[]})", R"(< {"method":17,"params":[1]})", "< []", "< ",
                                R"(u {"sessionUpdate":")" + QString(100000, 'k') + R"("})"});

    const Transcript transcript = folded(events);

    QCOMPARE(transcript.entries()[0].plan.size(), 500u);
    QVERIFY(transcript.entries().back().text.size() <= 200);
}

void tst_Transcript::permissionKeepsWhatIsKnownOfTheToolCall()
{
    const Transcript transcript = folded(
        conversation({R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"Run","rawInput":{"command":"make"}})",
                      Ask, R"(u {"sessionUpdate":"tool_call_update","toolCallId":"t","title":"Ran"})"}));

    const TranscriptEntry &permission = transcript.entries()[1];
    QCOMPARE(permission.tool.command(), "make");
    QCOMPARE(permission.tool.title, "Run");
    QCOMPARE(permission.options.size(), 2u);
    QCOMPARE(permission.options[1].name, "No");
}

void tst_Transcript::usageIsToldAtTheEndOfTheTurn()
{
    QLocale::setDefault(QLocale::English);

    const Transcript transcript = folded(conversation(
        {Prompt,
         R"(u {"sessionUpdate":"usage_update","used":53000,"size":200000,"cost":{"amount":0.042,"currency":"USD"}})",
         R"(u {"sessionUpdate":"usage_update","used":53100,"size":200000})",
         R"(< {"id":"p1","result":{"stopReason":"end_turn","usage":{"totalTokens":1500}}})"}));

    QCOMPARE(transcript.entries().back().text, "Finished · 1,500 tokens · context 53,100 of 200,000 · USD 0.04");
}

void tst_Transcript::bothWordsOnAnAgentsEndAreOneEntry()
{
    const Transcript transcript =
        folded(conversation({R"(< {"method":"_adapter/agent_exited","params":{"success":false,"code":3}})",
                             R"(* {"method":"_sandgate/agent_exited","params":{"code":3,"stderr":"boom"}})", Prompt,
                             R"(< {"method":"_adapter/agent_exited","params":{"success":false,"code":3}})"}));

    QCOMPARE(lines(transcript), (QStringList{"Notice The agent ended unexpectedly, with exit code 3.", "User Hello",
                                             "Notice The agent ended unexpectedly, with exit code 3."}));
    QCOMPARE(transcript.entries()[0].detail, "boom");
}

QTEST_GUILESS_MAIN(tst_Transcript)
#include "tst_transcript.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/rows.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sandgate;

namespace {

QJsonObject object(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in a test: %s", json);
    return document.object();
}

ToolCall toolCall(const char *json)
{
    ToolCall call;
    call.merge(object(json));
    return call;
}

} // namespace

class tst_ToolCall : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNotShownElsewhereIsFurtherInput_data()
    {
        QTest::addColumn<QByteArray>("rawInput");
        QTest::addColumn<QByteArray>("further"); // compact; empty: nothing
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("all shown") << QByteArray(R"({"command":"ls","args":["-l"],"cwd":"/a"})") << QByteArray();
        QTest::newRow("a path") << QByteArray(R"({"path":"/a/b"})") << QByteArray();
        QTest::newRow("what is written") << QByteArray(R"({"path":"/a/b","content":"new text"})")
                                         << QByteArray(R"({"content":"new text"})");
        QTest::newRow("beside a command") << QByteArray(R"({"command":"ls","timeout":5,"env":{"A":"1"}})")
                                          << QByteArray(R"({"env":{"A":"1"},"timeout":5})");
        QTest::newRow("a second command")
            << QByteArray(R"({"command":"ls","script":"rm -rf /"})") << QByteArray(R"({"script":"rm -rf /"})");
        QTest::newRow("a second folder") << QByteArray(R"({"command":"ls","cwd":"x","workdir":"y"})")
                                         << QByteArray(R"({"workdir":"y"})");
        QTest::newRow("arguments of another form")
            << QByteArray(R"({"command":"ls","args":{"a":1}})") << QByteArray(R"({"args":{"a":1}})");
        QTest::newRow("arguments without a command")
            << QByteArray(R"({"args":["x"]})") << QByteArray(R"({"args":["x"]})");
    }
    void whatIsNotShownElsewhereIsFurtherInput()
    {
        QFETCH(QByteArray, rawInput);
        QFETCH(QByteArray, further);
        ToolCall call;
        call.rawInput = rawInput;

        const QByteArray given = call.furtherInput();

        QCOMPARE(given.isEmpty() ? given : QJsonDocument::fromJson(given).toJson(QJsonDocument::Compact), further);
    }

    void absentAndNullStayAsTheyWere();
    void listsReplace();
    void rawInputMayBeAnyJson_data();
    void rawInputMayBeAnyJson();
    void readsCommands_data();
    void readsCommands();
    void findsPaths_data();
    void findsPaths();
    void readsContentBlocks_data();
    void readsContentBlocks();
    void toolContentIsUnwrapped();
    void hostileSizesAreBoundedAndSaySo();
    void saysWhatNeedsSomethingConcrete_data();
    void saysWhatNeedsSomethingConcrete();
};

void tst_ToolCall::absentAndNullStayAsTheyWere()
{
    ToolCall call = toolCall(R"({"toolCallId":"a","title":"Edit","kind":"edit","status":"pending",
        "locations":[{"path":"/a","line":3}],"rawInput":{"x":1},"rawOutput":"done"})");
    const ToolCall before = call;

    call.merge(
        object(R"({"toolCallId":"a","title":null,"kind":null,"locations":null,"rawInput":null,"content":null})"));

    QCOMPARE(call, before);
    QCOMPARE(call.locations.front().line, std::optional<int>(3));
    QCOMPARE(call.rawOutput, "\"done\"");
}

void tst_ToolCall::listsReplace()
{
    ToolCall call = toolCall(R"({"locations":[{"path":"/a"}],"content":[{"type":"terminal","terminalId":"t"}]})");

    call.merge(object(R"({"locations":[{"path":"/b","line":null},{"line":1},{"path":"/c","line":-4}],"content":[]})"));

    QCOMPARE(call.locations, (std::vector<ToolLocation>{{"/b", {}}, {"/c", {}}}));
    QVERIFY(call.content.empty());
}

void tst_ToolCall::rawInputMayBeAnyJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("text") << QByteArray(R"("a \"b\"")") << QByteArray(R"("a \"b\"")");
    QTest::newRow("number") << QByteArray("42") << QByteArray("42");
    QTest::newRow("bool") << QByteArray("false") << QByteArray("false");
    QTest::newRow("array") << QByteArray("[1]") << QByteArray("[\n    1\n]");
    QTest::newRow("object") << QByteArray(R"({"a":1})") << QByteArray("{\n    \"a\": 1\n}");
    QTest::newRow("null") << QByteArray("null") << QByteArray();
}

void tst_ToolCall::rawInputMayBeAnyJson()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, stored);

    QCOMPARE(toolCall(QByteArray("{\"rawInput\":" + json + "}").constData()).rawInput, stored);
}

void tst_ToolCall::readsCommands_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("cwd");
    QTest::newRow("text") << QByteArray(R"({"rawInput":{"command":"make test","cwd":"/work"}})") << "make test"
                          << "/work";
    QTest::newRow("array") << QByteArray(R"({"rawInput":{"command":["bash","-lc","ls | wc"],"workdir":"/w"}})")
                           << "bash -lc 'ls | wc'"
                           << "/w";
    QTest::newRow("cmd") << QByteArray(R"({"rawInput":{"cmd":["echo","it's",""]}})") << "echo 'it'\\''s' ''"
                         << "";
    QTest::newRow("with arguments") << QByteArray(R"({"rawInput":{"command":"rm","args":["-rf","/ "]}})")
                                    << "rm -rf '/ '"
                                    << "";
    QTest::newRow("a text alone") << QByteArray(R"({"kind":"execute","rawInput":"ls"})") << "ls"
                                  << "";
    QTest::newRow("a text of another kind") << QByteArray(R"({"kind":"fetch","rawInput":"ls"})") << ""
                                            << "";
    QTest::newRow("numbers in the array") << QByteArray(R"({"rawInput":{"command":["sleep",5]}})") << "sleep 5"
                                          << "";
    QTest::newRow("none") << QByteArray(R"({"rawInput":{"command":{"a":1}}})") << ""
                          << "";
}

void tst_ToolCall::readsCommands()
{
    QFETCH(QByteArray, json);
    const ToolCall call = toolCall(json.constData());

    QTEST(call.command(), "command");
    QTEST(call.workingDirectory(), "cwd");
}

void tst_ToolCall::findsPaths_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("everywhere, once")
        << QByteArray(R"({"locations":[{"path":"/a"}],"content":[{"type":"diff","path":"/b","newText":""}],
                          "rawInput":{"file_path":"/a","filePath":"/c","paths":["/d","/b"]}})")
        << QStringList{"/a", "/b", "/c", "/d"};
    QTest::newRow("deeper") << QByteArray(R"({"rawInput":{"edits":[{"path":"/x"},{"old_path":"/y","new_path":"/z"}]}})")
                            << QStringList{"/x", "/z", "/y"};
    QTest::newRow("keys of a patch") << QByteArray(R"({"rawInput":{"changes":{"src/a.cpp":{"add":{}}}}})")
                                     << QStringList{"src/a.cpp"};
    QTest::newRow("other texts are none") << QByteArray(R"({"rawInput":{"url":"/a","content":"/b"}})") << QStringList{};
    QTest::newRow("too deep to matter")
        << QByteArray(R"({"rawInput":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"path":"/x"}}}}}}}}})") << QStringList{};
}

void tst_ToolCall::findsPaths()
{
    QFETCH(QByteArray, json);

    QTEST(toolCall(json.constData()).paths(), "paths");
}

void tst_ToolCall::readsContentBlocks_data()
{
    using Kind = ContentBlock::Kind;
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ContentBlock>("expected");
    const auto row = [](const char *name, const char *json, ContentBlock block) {
        QTest::newRow(name) << QByteArray(json) << block;
    };
    row("text", R"({"type":"text","text":"hi"})", {Kind::Text, "hi", {}, {}, {}, {}, {}, {}, {}});
    row("image", R"({"type":"image","data":"AAEC","mimeType":"image/png","uri":null})",
        {Kind::Image, {}, QByteArray("\0\1\2", 3), "image/png", {}, {}, {}, {}, {}});
    row("link", R"({"type":"resource_link","uri":"file:///a","name":"a","title":"A"})",
        {Kind::ResourceLink, {}, {}, {}, "file:///a", "A", {}, {}, {}});
    row("embedded text", R"({"type":"resource","resource":{"uri":"file:///a","text":"t"}})",
        {Kind::Resource, "t", {}, {}, "file:///a", {}, {}, {}, {}});
    row("embedded bytes", R"({"type":"resource","resource":{"uri":"u","blob":"AA=="}})",
        {Kind::Resource, {}, QByteArray("\0", 1), {}, "u", {}, {}, {}, {}});
    row("diff of a new file", R"({"type":"diff","path":"/a","oldText":null,"newText":"n"})",
        {Kind::Diff, {}, {}, {}, {}, {}, "/a", std::nullopt, "n"});
    row("diff of an empty file", R"({"type":"diff","path":"/a","oldText":"","newText":"n"})",
        {Kind::Diff, {}, {}, {}, {}, {}, "/a", QString(""), "n"});
    row("terminal", R"({"type":"terminal","terminalId":"t1"})", {Kind::Terminal, {}, {}, {}, {}, "t1", {}, {}, {}});
    row("unknown", R"({"type":"hologram"})",
        {Kind::Unknown, "{\n    \"type\": \"hologram\"\n}", {}, {}, {}, "hologram", {}, {}, {}});
}

void tst_ToolCall::readsContentBlocks()
{
    QFETCH(QByteArray, json);
    QFETCH(ContentBlock, expected);

    QVERIFY(contentBlock(object(json.constData())) == expected);
}

void tst_ToolCall::toolContentIsUnwrapped()
{
    const ToolCall call = toolCall(R"({"content":[{"type":"content","content":{"type":"text","text":"out"}},
        {"type":"content","content":{"type":"content","content":{}}}, 17]})");

    QCOMPARE(call.content.size(), 3u);
    QCOMPARE(call.content[0].text, "out");
    QVERIFY(call.content[1].kind == ContentBlock::Kind::Unknown);
    QVERIFY(call.content[2].kind == ContentBlock::Kind::Unknown);
}

void tst_ToolCall::hostileSizesAreBoundedAndSaySo()
{
    QJsonArray blocks;
    for (int i = 0; i < 5000; ++i)
        blocks += QJsonObject{{"type", "text"}, {"text", "x"}};
    QJsonArray locations;
    for (int i = 0; i < 5000; ++i)
        locations += QJsonObject{{"path", QString::number(i)}};
    ToolCall call;

    call.merge({{"content", blocks}, {"locations", locations}});
    const ContentBlock image = contentBlock({{"type", "image"}, {"data", QString(20 * 1024 * 1024, 'A')}});
    const ContentBlock text = contentBlock({{"type", "text"}, {"text", QString(5 * 1024 * 1024, 'A')}});

    QCOMPARE(call.content.size(), 501u);
    QVERIFY(call.content.back().text.contains("4500"));
    QCOMPARE(call.paths().size(), 1001);
    QVERIFY(call.paths().back().startsWith("…"));
    QVERIFY(image.bytes.isEmpty());
    QVERIFY(text.text.size() < 4 * 1024 * 1024 + 100);
    QVERIFY(text.text.endsWith("raw event."));
}

void tst_ToolCall::saysWhatNeedsSomethingConcrete_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("says");
    QTest::newRow("nothing") << QByteArray(R"({"title":"Do it"})") << false;
    QTest::newRow("empty object") << QByteArray(R"({"title":"Do it","rawInput":{}})") << false;
    QTest::newRow("empty text") << QByteArray(R"({"rawInput":" "})") << false;
    QTest::newRow("empty names") << QByteArray(R"({"rawInput":{"":[""]}})") << false;
    QTest::newRow("empty command") << QByteArray(R"({"rawInput":[]})") << false;
    QTest::newRow("command") << QByteArray(R"({"rawInput":{"command":"ls"}})") << true;
    QTest::newRow("path") << QByteArray(R"({"locations":[{"path":"/a"}]})") << true;
    QTest::newRow("diff") << QByteArray(R"({"content":[{"type":"diff","path":"","newText":"x"}]})") << true;
    QTest::newRow("input") << QByteArray(R"({"rawInput":{"url":"https://example.org"}})") << true;
    QTest::newRow("words only") << QByteArray(
                                       R"({"content":[{"type":"content","content":{"type":"text","text":"x"}}]})")
                                << false;
}

void tst_ToolCall::saysWhatNeedsSomethingConcrete()
{
    QFETCH(QByteArray, json);
    PermissionRow row;
    row.toolCall = toolCall(json.constData());

    QTEST(row.saysWhat(), "says");
}

QTEST_GUILESS_MAIN(tst_ToolCall)
#include "tst_toolcall.moc"

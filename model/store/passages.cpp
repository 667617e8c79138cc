// SPDX-License-Identifier: Apache-2.0
#include "model/store/passages.h"
#include "model/agent/replay.h"
#include "model/textchunk.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype mostPayload = 16 * 1024 * 1024; // a larger event is not searched
constexpr qsizetype partSize = 16 * 1024;           // characters; a snippet is looked for in all of a passage
constexpr qsizetype overlap = 240;                  // what of a part is in the next one, too
constexpr qsizetype mostText = 1024 * 1024;         // of one output; what is behind is not searched
constexpr qsizetype mostTitle = 4000;
constexpr qsizetype longestId = 200;
constexpr std::size_t mostOpen = 8;
constexpr std::size_t mostTools = 64;
constexpr qsizetype mostPrompts = 32;
constexpr int firstOutput = 1000; // parts of a tool's event from here on are its output
constexpr int deepest = 16;

void addLine(QString &text, const QString &line)
{
    if (line.isEmpty() || text.size() >= mostText)
        return;
    if (!text.isEmpty())
        text += u'\n';
    text += QStringView(line).left(mostText - text.size());
}

// The strings in a value: what a person would recognise of it.
void addStrings(QString &text, const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        addLine(text, value.toString());
    if (depth == deepest)
        return;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        addStrings(text, item, depth + 1);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &member : object)
        addStrings(text, member, depth + 1);
}

void addContent(QString &text, const QJsonObject &block)
{
    const QString type = block["type"_L1].toString();
    if (type == "text"_L1) {
        addLine(text, block["text"_L1].toString());
    } else if (type == "content"_L1) {
        const QJsonObject inner = block["content"_L1].toObject();
        if (inner["type"_L1].toString() != "content"_L1)
            addContent(text, inner);
    } else if (type == "diff"_L1) {
        for (const QLatin1StringView key : {"path"_L1, "oldText"_L1, "newText"_L1})
            addLine(text, block[key].toString());
    } else if (type == "resource_link"_L1) {
        for (const QLatin1StringView key : {"title"_L1, "name"_L1, "uri"_L1, "description"_L1})
            addLine(text, block[key].toString());
    } else if (type == "resource"_L1) {
        const QJsonObject resource = block["resource"_L1].toObject();
        addLine(text, resource["uri"_L1].toString());
        addLine(text, resource["text"_L1].toString());
    }
}

// Where a part ends: behind a word, if there is one in its last quarter.
qsizetype partEnd(const QString &text)
{
    for (qsizetype end = partSize; end > partSize * 3 / 4; --end) {
        if (text[end - 1].isSpace())
            return end;
    }
    return text[partSize - 1].isHighSurrogate() ? partSize - 1 : partSize;
}

QString idOf(const QJsonValue &id)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact)).left(longestId);
}

} // namespace

Passages::Passages(const QJsonObject &state)
    : m_plan(state["plan"_L1].toInteger())
{
    const QJsonArray messages = state["messages"_L1].toArray();
    for (const QJsonValue &value : messages) {
        Message message;
        message.kind = PassageKind(value["kind"_L1].toInt());
        message.id = value["id"_L1].toString();
        message.passage = {
            value["event"_L1].toInteger(), value["part"_L1].toInt(), message.kind, value["at"_L1].toInteger(), {}};
        m_open.push_back(std::move(message));
    }
    const QJsonArray tools = state["tools"_L1].toArray();
    for (const QJsonValue &value : tools)
        m_tools.push_back({value["id"_L1].toString(), value["event"_L1].toInteger(), value["at"_L1].toInteger(),
                           value["title"_L1].toString(), value["input"_L1].toString(), value["outputs"_L1].toInt()});
    const QJsonArray prompts = state["prompts"_L1].toArray();
    for (const QJsonValue &value : prompts)
        m_prompts << value.toString();
}

QJsonObject Passages::state() const
{
    QJsonArray messages;
    for (const Message &message : m_open) {
        messages.append(QJsonObject{{u"kind"_s, int(message.kind)},
                                    {u"id"_s, message.id},
                                    {u"event"_s, message.passage.event},
                                    {u"part"_s, message.passage.part},
                                    {u"at"_s, message.passage.at}});
    }
    QJsonArray tools;
    for (const Tool &tool : m_tools) {
        tools.append(QJsonObject{{u"id"_s, tool.id},
                                 {u"event"_s, tool.event},
                                 {u"at"_s, tool.at},
                                 {u"title"_s, tool.title},
                                 {u"input"_s, tool.input},
                                 {u"outputs"_s, tool.outputs}});
    }
    return {{u"messages"_s, messages},
            {u"tools"_s, tools},
            {u"prompts"_s, QJsonArray::fromStringList(m_prompts)},
            {u"plan"_s, m_plan}};
}

std::vector<Passage *> Passages::open()
{
    std::vector<Passage *> passages;
    for (Message &message : m_open)
        passages.push_back(&message.passage);
    return passages;
}

void Passages::feed(const EventRecord &event)
{
    if (event.payload.size() > mostPayload)
        return;
    m_event = event.index;
    m_at = event.createdAt;
    m_part = 0;
    if (const std::optional<TextChunk> piece = textChunk(event.payload)) {
        const PassageKind said = piece->of == TextChunk::Of::Thought ? PassageKind::Thought
                                 : piece->of == TextChunk::Of::User  ? PassageKind::Prompt
                                                                     : PassageKind::Reply;
        chunk(said, QString::fromUtf8(piece->messageId), QString::fromUtf8(piece->text));
        return;
    }
    const QJsonObject envelope = QJsonDocument::fromJson(event.payload).object();
    const QString method = envelope["method"_L1].toString();
    const QJsonObject params = envelope["params"_L1].toObject();
    if (method == "session/update"_L1) {
        update(params["update"_L1].toObject());
    } else if (method == "session/request_permission"_L1) {
        close();
        tool(params["toolCall"_L1].toObject());
    } else if (method == "session/prompt"_L1) {
        close();
        m_plan = 0;
        m_prompts << idOf(envelope["id"_L1]);
        if (m_prompts.size() > mostPrompts)
            m_prompts.removeFirst();
        QString text;
        const QJsonArray blocks = params["prompt"_L1].toArray();
        for (const QJsonValue &block : blocks) {
            if (!block["text"_L1].toString().startsWith(replayMarker))
                addContent(text, block.toObject());
        }
        say(PassageKind::Prompt, text);
    } else if (method.isEmpty()) {
        m_prompts.removeOne(idOf(envelope["id"_L1]));
    } else if (method.endsWith("/agent_exited"_L1)) {
        close();
        m_prompts.clear();
    }
}

void Passages::update(const QJsonObject &update)
{
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind.endsWith("_chunk"_L1)) {
        const PassageKind said = kind == "agent_thought_chunk"_L1  ? PassageKind::Thought
                                 : kind == "user_message_chunk"_L1 ? PassageKind::Prompt
                                                                   : PassageKind::Reply;
        QString text;
        const QJsonObject content = update["content"_L1].toObject();
        if (content["type"_L1].toString() == "text"_L1)
            text = content["text"_L1].toString(); // whatever it begins with: chunks cut words
        else
            addContent(text, content);
        chunk(said, update["messageId"_L1].toString(), text);
    } else if (kind == "tool_call"_L1 || kind == "tool_call_update"_L1) {
        close();
        tool(update);
    } else if (kind == "plan"_L1) {
        QString text;
        const QJsonArray entries = update["entries"_L1].toArray();
        for (const QJsonValue &entry : entries)
            addLine(text, entry["content"_L1].toString());
        if (m_plan == 0)
            m_plan = m_event;
        put({m_plan, firstOutput - 1, PassageKind::Plan, m_at, text.left(partSize)});
    }
}

void Passages::chunk(PassageKind kind, const QString &wholeId, const QString &text)
{
    if (text.isEmpty() || (kind == PassageKind::Prompt && !m_prompts.isEmpty()))
        return;
    const QString messageId = wholeId.left(longestId);
    auto message = m_open.end();
    if (!messageId.isEmpty()) {
        message = std::find_if(m_open.begin(), m_open.end(),
                               [&](const Message &open) { return open.kind == kind && open.id == messageId; });
    } else if (!m_open.empty() && m_open.back().kind == kind && m_open.back().id.isEmpty()) {
        message = m_open.end() - 1;
    }
    if (message == m_open.end()) {
        if (m_open.size() == mostOpen) {
            if (m_open.front().changed)
                put(m_open.front().passage);
            m_open.erase(m_open.begin());
        }
        m_open.push_back({kind, messageId, {m_event, m_part++, kind, m_at, {}}, false});
    } else {
        std::rotate(message, message + 1, m_open.end());
    }
    append(m_open.back(), text);
}

void Passages::append(Message &message, const QString &text)
{
    Passage &passage = message.passage;
    passage.text += text;
    message.changed = true;
    while (passage.text.size() > partSize) {
        const qsizetype end = partEnd(passage.text);
        Passage whole = passage;
        whole.text.truncate(end);
        put(std::move(whole));
        passage.text = passage.text.mid(end - overlap);
        passage.event = m_event;
        passage.part = m_part++;
        passage.at = m_at;
    }
}

void Passages::tool(const QJsonObject &update)
{
    const QString id = update["toolCallId"_L1].toString().left(longestId);
    auto known = std::find_if(m_tools.begin(), m_tools.end(), [&id](const Tool &tool) { return tool.id == id; });
    if (known == m_tools.end()) {
        if (m_tools.size() == mostTools)
            m_tools.erase(m_tools.begin());
        m_tools.push_back({id, m_event, m_at, {}, {}, 0});
        known = m_tools.end() - 1;
    }
    Tool &tool = *known;
    const Tool before = tool;
    if (update["title"_L1].isString())
        tool.title = update["title"_L1].toString().left(mostTitle);
    QString input;
    addStrings(input, update["rawInput"_L1]);
    const QJsonArray locations = update["locations"_L1].toArray();
    for (const QJsonValue &location : locations)
        addLine(input, location["path"_L1].toString());
    if (!input.isEmpty())
        tool.input = input.left(partSize - mostTitle - 1);
    if (tool.title != before.title || tool.input != before.input)
        put({tool.event, 0, PassageKind::Tool, tool.at, (tool.title + u'\n' + tool.input).trimmed()});

    QString text;
    const QJsonArray content = update["content"_L1].toArray();
    for (const QJsonValue &block : content)
        addContent(text, block.toObject());
    if (text.isEmpty())
        addStrings(text, update["rawOutput"_L1]);
    if (!text.isEmpty())
        output(tool, text);
    const QString status = update["status"_L1].toString();
    if (status == "completed"_L1 || status == "failed"_L1)
        m_tools.erase(known);
}

void Passages::output(Tool &tool, const QString &text)
{
    int parts = 0;
    QString rest = text;
    while (!rest.isEmpty()) {
        const qsizetype end = rest.size() > partSize ? partEnd(rest) : rest.size();
        put({tool.event, firstOutput + parts++, PassageKind::ToolOutput, tool.at, rest.left(end)});
        rest = end < rest.size() ? rest.mid(end - overlap) : QString();
    }
    for (int part = parts; part < tool.outputs; ++part)
        put({tool.event, firstOutput + part, PassageKind::ToolOutput, tool.at, {}});
    tool.outputs = parts;
}

void Passages::say(PassageKind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    Message message{kind, {}, {m_event, m_part++, kind, m_at, {}}, false};
    append(message, text);
    put(message.passage);
}

void Passages::put(Passage passage)
{
    const auto earlier = std::find_if(m_changes.begin(), m_changes.end(), [&passage](const Passage &change) {
        return change.event == passage.event && change.part == passage.part;
    });
    if (earlier == m_changes.end())
        m_changes.push_back(std::move(passage));
    else
        *earlier = std::move(passage);
}

// Whatever comes now, no chunk belongs to the messages before it.
void Passages::close()
{
    for (const Message &message : m_open) {
        if (message.changed)
            put(message.passage);
    }
    m_open.clear();
}

std::vector<Passage> Passages::take()
{
    for (Message &message : m_open) {
        if (std::exchange(message.changed, false))
            put(message.passage);
    }
    return std::exchange(m_changes, {});
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
// session/update: the chunks, tool calls and plans of a conversation.
#include "model/items/remarks.h"
#include "model/items/transcript.h"
#include "model/textchunk.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

using Severity = TranscriptEntry::Severity;

// An entry is laid out as a whole each time it grows, so a long message goes on in a further entry: from the soft
// limit on where a paragraph ends, at the hard limit anywhere.
constexpr qsizetype SoftLimit = 8 * 1024;
constexpr qsizetype HardLimit = 16 * 1024;
constexpr qsizetype Slice = 4 * 1024;
constexpr qsizetype MaxBlocks = 100;
constexpr qsizetype MaxPlan = 500;
constexpr size_t MaxInterleaved = 64; // messages that grow at the same time

// Lists, quotes, tables and code go on over blank lines; a text that is cut there reads differently.
bool beginsAnew(QStringView line)
{
    return !line.isEmpty() && (line.front().isLetter() || line.front() == u'#' || line.front() == u'*');
}

std::optional<qsizetype> splitPoint(const QString &text)
{
    if (text.size() < SoftLimit)
        return std::nullopt;
    std::optional<qsizetype> found;
    bool fenced = false;
    bool afterBlank = false;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QStringView line = QStringView(text).sliced(start, end - start);
        if (!fenced && afterBlank && beginsAnew(line) && !line.startsWith(u"* ") && start > SoftLimit / 4)
            found = start;
        if (line.trimmed().startsWith(u"```") || line.trimmed().startsWith(u"~~~"))
            fenced = !fenced;
        afterBlank = line.trimmed().isEmpty();
        start = end + 1;
    }
    if (!found && text.size() > HardLimit)
        found = text[HardLimit - 1].isHighSurrogate() ? HardLimit - 1 : HardLimit;
    return found;
}

QString keyOf(TranscriptEntry::Kind kind, const QString &messageId)
{
    return QString::number(int(kind)) + messageId;
}

bool isText(TranscriptEntry::Kind kind)
{
    using Kind = TranscriptEntry::Kind;
    return kind == Kind::User || kind == Kind::Agent || kind == Kind::Thought;
}

// Whether a message may still grow when this stands below it.
bool lets(TranscriptEntry::Kind kind)
{
    using Kind = TranscriptEntry::Kind;
    return kind == Kind::Info || kind == Kind::Other;
}

} // namespace

void Transcript::update(const TextChunk &update)
{
    ContentBlock block;
    block.text = QString::fromUtf8(update.text);
    const Kind kind = update.of == TextChunk::Of::User      ? Kind::User
                      : update.of == TextChunk::Of::Thought ? Kind::Thought
                                                            : Kind::Agent;
    chunk(kind, QString::fromUtf8(update.messageId), block);
}

void Transcript::update(const QJsonObject &update)
{
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind == "user_message_chunk"_L1) {
        chunk(Kind::User, update);
    } else if (kind == "agent_message_chunk"_L1) {
        chunk(Kind::Agent, update);
    } else if (kind == "agent_thought_chunk"_L1) {
        chunk(Kind::Thought, update);
    } else if (kind == "tool_call"_L1) {
        toolUpdate(update, true);
    } else if (kind == "tool_call_update"_L1) {
        toolUpdate(update, false);
    } else if (kind == "plan"_L1) {
        planUpdate(update);
    } else if (kind == "current_mode_update"_L1) {
        settings(m_info.applyMode(update["currentModeId"_L1].toString()));
    } else if (kind == "config_option_update"_L1) {
        settings(m_info.applyOptions(update["configOptions"_L1].toArray()));
    } else if (kind == "usage_update"_L1) {
        m_info.applyUsage(update);
    } else if (kind == "notice"_L1) {
        TranscriptEntry &entry = touch(append(Kind::Notice));
        entry.text = update["title"_L1].toString().left(2000);
        entry.detail = update["description"_L1].toString().left(HardLimit);
        const QString severity = update["severity"_L1].toString();
        entry.severity = severity == "error"_L1     ? Severity::Failure
                         : severity == "warning"_L1 ? Severity::Warning
                                                    : Severity::Normal;
    } else if (kind != "available_commands_update"_L1 && kind != "session_info_update"_L1) {
        other(kind, update);
    }
}

void Transcript::chunk(Kind kind, const QJsonObject &update)
{
    chunk(kind, update["messageId"_L1].toString(), contentBlock(update["content"_L1].toObject()));
}

void Transcript::chunk(Kind kind, const QString &wholeId, const ContentBlock &block)
{
    const bool isPlainText = block.kind == ContentBlock::Kind::Text;
    if (replayedAlready() || (isPlainText && block.text.isEmpty()))
        return;
    // while we wait for an answer it is the echo of our own message
    if (kind == Kind::User && m_openTurns > 0)
        return;

    const QString messageId = wholeId.left(200);
    std::optional<size_t> row;
    if (!messageId.isEmpty()) {
        if (const auto known = m_messages.constFind(keyOf(kind, messageId)); known != m_messages.constEnd())
            row = *known;
    } else if (m_openText && m_entries[*m_openText].kind == kind) {
        row = m_openText;
    }
    // between two chunks with ids other messages may stand, but no tool call: what follows it is read after it
    if (row && m_entries.size() - *row > MaxInterleaved)
        row.reset();
    for (size_t below = row ? *row + 1 : m_entries.size(); row && below < m_entries.size(); ++below) {
        const Kind other = m_entries[below].kind;
        if (!lets(other) && (messageId.isEmpty() || !isText(other)))
            row.reset();
    }
    if (!row || (isPlainText && !m_entries[*row].blocks.empty())) {
        const bool continues = row.has_value();
        row = append(kind);
        m_entries[*row].continues = continues;
        m_entries[*row].messageId = messageId;
    }
    if (isPlainText)
        addText(*row, block.text);
    else if (qsizetype(m_entries[*row].blocks.size()) < MaxBlocks)
        touch(*row).blocks.push_back(block);
}

void Transcript::addText(size_t row, const QString &text)
{
    for (qsizetype from = 0; from < text.size(); from += Slice) {
        // grows in place: a text is copied a constant number of times, however many chunks it comes in
        touch(row).text.append(QStringView(text).sliced(from, qMin(Slice, text.size() - from)));
        while (m_entries[row].text.size() >= qMax(SoftLimit, m_triedSplitAt)) {
            const std::optional<qsizetype> at = splitPoint(m_entries[row].text);
            if (!at) {
                m_triedSplitAt = m_entries[row].text.size() + 1024;
                break;
            }
            const size_t next = append(m_entries[row].kind);
            TranscriptEntry &whole = m_entries[row];
            TranscriptEntry &rest = m_entries[next];
            rest.continues = true;
            rest.messageId = whole.messageId;
            rest.text = whole.text.mid(*at);
            whole.text.truncate(*at);
            whole.text.squeeze(); // it grew in room for twice as much
            m_triedSplitAt = 0;
            row = next;
        }
    }
    m_openText = row;
    const TranscriptEntry &entry = m_entries[row];
    if (!entry.messageId.isEmpty())
        m_messages.insert(keyOf(entry.kind, entry.messageId), row);
}

void Transcript::toolUpdate(const QJsonObject &update, bool replaces)
{
    const QString id = update["toolCallId"_L1].toString();
    const auto known = m_tools.constFind(id);
    // Some agents count their calls anew in each turn.
    const bool isOfEarlierTurn = known != m_tools.constEnd() && replaces && !m_loading &&
                                 !m_openTools.contains(*known) &&
                                 std::any_of(m_entries.begin() + std::ptrdiff_t(*known), m_entries.end(),
                                             [](const TranscriptEntry &entry) { return entry.kind == Kind::TurnEnd; });
    const bool isNew = known == m_tools.constEnd() || isOfEarlierTurn;
    if (isNew && replayedAlready())
        return;
    const size_t row = isNew ? append(Kind::Tool) : *known;
    if (isNew)
        m_tools.insert(id, row);
    TranscriptEntry &entry = touch(row);
    if (replaces)
        entry.tool = {};
    entry.tool.merge(update);
    entry.abandoned = false;
    if (entry.tool.status == "completed"_L1 || entry.tool.status == "failed"_L1)
        m_openTools.remove(row);
    else
        m_openTools.insert(row);
}

void Transcript::planUpdate(const QJsonObject &update)
{
    if (replayedAlready())
        return;
    if (!m_plan)
        m_plan = append(Kind::Plan);
    TranscriptEntry &entry = touch(*m_plan);
    entry.plan.clear();
    const QJsonArray items = update["entries"_L1].toArray();
    for (const QJsonValue &item : items) {
        if (qsizetype(entry.plan.size()) == MaxPlan)
            break;
        entry.plan.push_back({item["content"_L1].toString().left(SoftLimit), item["priority"_L1].toString().left(100),
                              item["status"_L1].toString().left(100)});
    }
}

} // namespace sandgate

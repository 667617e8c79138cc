// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcript.h"
#include "model/items/remarks.h"
#include "model/textchunk.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

using Severity = TranscriptEntry::Severity;
constexpr qsizetype MaxPayload = 64 * 1024 * 1024;
constexpr qsizetype MaxDetail = 64 * 1024;
constexpr qsizetype MaxOptions = 100;
const QLatin1String ReplayMark("[sandgate:replay]");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Transcript)
};

// 1 is not "1": ids are told apart by their JSON text. Empty: there is none.
QByteArray idText(const QJsonValue &id)
{
    if (id.isUndefined())
        return {};
    return QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact).left(1000);
}

QByteArray permissionKey(const QByteArray &id, const QJsonObject &params)
{
    // after a reconnect the same request comes again; a new agent's first request has the same id
    return id + params["toolCall"_L1].toObject()["toolCallId"_L1].toString().toUtf8();
}

QString failureSentence(const QString &method, const QString &reason)
{
    if (method == "initialize"_L1)
        return Words::tr("The agent could not be started: %1").arg(reason);
    if (method == "authenticate"_L1)
        return Words::tr("Signing in failed: %1").arg(reason);
    if (method == "session/new"_L1)
        return Words::tr("The session could not be started: %1").arg(reason);
    if (method == "session/load"_L1 || method == "session/resume"_L1)
        return Words::tr("The agent could not take the session up again: %1").arg(reason);
    if (method.startsWith("session/set_"_L1))
        return Words::tr("The agent refused the setting: %1").arg(reason);
    return method.isEmpty() ? Words::tr("A request failed: %1").arg(reason)
                            : Words::tr("%1 failed: %2").arg(method.left(100), reason);
}

QString tokenCount(const QJsonObject &usage)
{
    const double total = usage["totalTokens"_L1].toDouble();
    return total > 0 && total < 1e15 ? Words::tr("%1 tokens").arg(QLocale().toString(qint64(total))) : QString();
}

std::vector<PermissionOption> permissionOptions(const QJsonArray &array)
{
    std::vector<PermissionOption> options;
    for (const QJsonValue &item : array) {
        if (qsizetype(options.size()) == MaxOptions)
            break;
        options.push_back({item["optionId"_L1].toString().left(MaxDetail), item["name"_L1].toString().left(1000),
                           item["kind"_L1].toString().left(100)});
    }
    return options;
}

} // namespace

void Transcript::feed(const EventRecord &event)
{
    if (m_index >= event.index)
        return;
    if (m_firstIndex == 0)
        m_firstIndex = event.index;
    const quint32 before = m_rowOfEvent.empty() ? 0 : m_rowOfEvent.back();
    m_index = event.index;
    m_at = event.createdAt;
    m_parts = 0;
    m_rowOfEvent.resize(size_t(m_index - m_firstIndex) + 1, before);

    if (event.payload.size() > MaxPayload) {
        TranscriptEntry &entry = touch(append(Kind::Notice));
        entry.text = Words::tr("A message of %1 is too large to be shown here.")
                         .arg(QLocale().formattedDataSize(event.payload.size()));
        return;
    }
    if (const std::optional<TextChunk> piece = textChunk(event.payload)) {
        update(*piece);
        return;
    }
    const QJsonObject envelope = QJsonDocument::fromJson(event.payload).object();
    const QString method = envelope["method"_L1].toString();
    const QByteArray id = idText(envelope["id"_L1]);
    const QJsonObject params = envelope["params"_L1].toObject();
    const bool fromUs = event.sender == Sender::Client;

    // by shape first, then by sender: both sides count their requests from the same numbers
    if (envelope.isEmpty())
        other(Words::tr("unreadable message"), {{u"text"_s, QString::fromUtf8(event.payload.left(MaxDetail))}});
    else if (method.isEmpty() && fromUs)
        clientAnswer(id, envelope);
    else if (method.isEmpty())
        agentAnswer(id, envelope);
    else if (id.isEmpty())
        notification(method, params);
    else if (fromUs)
        clientRequest(method, id, params);
    else
        agentRequest(method, id, params);
}

void Transcript::clientRequest(const QString &method, const QByteArray &id, const QJsonObject &params)
{
    m_settled.remove(id);
    m_ours.insert(id, {method, {}, m_at});
    if (method == "session/prompt"_L1) {
        prompt(params);
    } else if (method == "session/load"_L1) {
        const auto isHistory = [](const TranscriptEntry &entry) {
            return entry.kind == Kind::User || entry.kind == Kind::Agent || entry.kind == Kind::Tool;
        };
        m_loading = true;
        m_hasHistory = m_firstIndex > 1 || std::any_of(m_entries.begin(), m_entries.end(), isHistory);
    } else if (method.startsWith("session/set_"_L1)) {
        m_ours[id].params = params;
    }
}

void Transcript::prompt(const QJsonObject &params)
{
    ++m_openTurns;
    m_plan.reset();
    const QJsonArray blocks = params["prompt"_L1].toArray();
    std::optional<size_t> row;
    for (const QJsonValue &item : blocks) {
        const ContentBlock block = contentBlock(item.toObject());
        if (block.kind == ContentBlock::Kind::Text && block.text.startsWith(ReplayMark) && !row) {
            TranscriptEntry &entry = touch(append(Kind::Notice));
            entry.text = Words::tr("Earlier conversation was handed to the agent.");
            entry.detail = block.text.mid(ReplayMark.size()).trimmed().left(MaxDetail);
            entry.severity = Severity::Quiet;
            continue;
        }
        if (!row)
            row = append(Kind::User);
        if (block.kind == ContentBlock::Kind::Text) {
            const QString gap = m_entries[*row].text.isEmpty() ? QString() : u"\n\n"_s;
            addText(*row, gap + block.text);
            row = m_entries.size() - 1;
        } else if (qsizetype(m_entries[*row].blocks.size()) < MaxOptions) {
            m_entries[*row].blocks.push_back(block);
        }
    }
    m_openText.reset();
}

void Transcript::agentRequest(const QString &method, const QByteArray &id, const QJsonObject &params)
{
    if (method != "session/request_permission"_L1) {
        other(method, params);
        return;
    }
    const QByteArray key = permissionKey(id, params);
    const auto known = m_theirs.constFind(key);
    if (known != m_theirs.constEnd() && m_entries[*known].answer == TranscriptEntry::Answer::Open)
        return;

    const QJsonObject update = params["toolCall"_L1].toObject();
    toolUpdate(update, false);
    ToolCall tool;
    if (const auto row = m_tools.constFind(update["toolCallId"_L1].toString()); row != m_tools.constEnd())
        tool = m_entries[*row].tool;
    else
        tool.merge(update);
    const size_t row = append(Kind::Permission);
    TranscriptEntry &entry = touch(row);
    entry.tool = tool;
    entry.options = permissionOptions(params["options"_L1].toArray());
    m_theirs.insert(key, row);
    m_theirs.insert(id, row);
    m_openPermissions.insert(row);
}

void Transcript::clientAnswer(const QByteArray &id, const QJsonObject &envelope)
{
    const auto known = m_theirs.constFind(id);
    if (known == m_theirs.constEnd())
        return;
    using Answer = TranscriptEntry::Answer;
    TranscriptEntry &entry = touch(*known);
    m_openPermissions.remove(*known);
    const QJsonObject outcome = envelope["result"_L1].toObject()["outcome"_L1].toObject();
    if (outcome["outcome"_L1].toString() == "selected"_L1) {
        entry.answer = Answer::Selected;
        entry.optionId = outcome["optionId"_L1].toString();
    } else {
        entry.answer = outcome["outcome"_L1].toString() == "cancelled"_L1 ? Answer::Cancelled : Answer::Failed;
    }
}

void Transcript::agentAnswer(const QByteArray &id, const QJsonObject &envelope)
{
    if (m_settled.contains(id))
        return;
    const Request request = m_ours.take(id);
    m_settled.insert(id);
    const QJsonObject error = envelope["error"_L1].toObject();
    const QJsonObject result = envelope["result"_L1].toObject();
    if (request.method == "session/load"_L1)
        m_loading = false;

    const bool isPrompt =
        request.method == "session/prompt"_L1 || (request.method.isEmpty() && result.contains("stopReason"_L1));
    if (isPrompt) {
        Remark end = error.isEmpty() ? turnEnd(result["stopReason"_L1].toString()) : errorRemark(error);
        if (!error.isEmpty())
            end.text = Words::tr("The turn failed: %1").arg(end.text);
        endTurn(end, result["usage"_L1].toObject());
        if (request.at > 0)
            m_entries.back().startedAt = request.at;
    } else if (!error.isEmpty()) {
        // agents without modes refuse to set one; the client then sets the option that stands for it
        if (request.method == "session/set_mode"_L1 && error["code"_L1].toInt() == -32601)
            return;
        const Remark failed = errorRemark(error);
        TranscriptEntry &entry = touch(append(Kind::Notice));
        entry.text = failureSentence(request.method, failed.text);
        entry.detail = failed.detail;
        entry.severity = Severity::Failure;
    } else if (request.method == "session/set_mode"_L1) {
        settings(m_info.applyMode(request.params["modeId"_L1].toString()));
    } else if (request.method == "session/set_model"_L1) {
        settings(m_info.applyModel(request.params["modelId"_L1].toString()));
    } else {
        settings(m_info.applyResult(result));
    }
}

void Transcript::notification(const QString &method, const QJsonObject &params)
{
    if (method == "session/update"_L1) {
        update(params["update"_L1].toObject());
    } else if (method == "session/cancel"_L1) {
        TranscriptEntry &entry = touch(append(Kind::Notice));
        entry.text = Words::tr("You asked the agent to stop.");
        entry.severity = Severity::Quiet;
    } else if (const std::optional<Remark> what = remarkOn(method, params)) {
        remark(method, *what);
    } else if (method != "$/cancel_request"_L1) {
        other(method, params);
    }
}

void Transcript::remark(const QString &method, const Remark &what)
{
    if (what.endsConnection) {
        closeOpen(true);
        m_theirs.clear();
        m_loading = false;
    }
    if (what.endsTurn || what.endsConnection) {
        const QList<QByteArray> open = m_ours.keys();
        for (const QByteArray &id : open)
            m_settled.insert(id);
        m_ours.clear();
        m_openTurns = 0;
    }
    const bool isExit = method.endsWith("/agent_exited"_L1);
    if (isExit && m_exit && *m_exit + 1 == m_entries.size()) {
        // the server told it, and we did: one entry that knows what both knew
        TranscriptEntry &entry = touch(*m_exit);
        if (entry.detail.isEmpty())
            entry.detail = what.detail;
        return;
    }
    const size_t row = append(Kind::Notice);
    TranscriptEntry &entry = touch(row);
    entry.text = what.text;
    entry.detail = what.detail;
    entry.severity = what.severity;
    if (isExit)
        m_exit = row;
}

void Transcript::endTurn(const Remark &how, const QJsonObject &usage)
{
    m_openTurns = qMax(0, m_openTurns - 1);
    if (m_openTurns == 0)
        closeOpen(true);
    TranscriptEntry &entry = touch(append(Kind::TurnEnd));
    QStringList parts = {how.text, tokenCount(usage)};
    if (const auto &context = m_info.usage(); context && context->size > 0) {
        parts +=
            Words::tr("context %1 of %2").arg(QLocale().toString(context->used), QLocale().toString(context->size));
        if (context->cost)
            parts += context->currency + u' ' + QLocale().toString(*context->cost, 'f', 2);
    }
    parts.removeAll(QString());
    entry.text = parts.join(u" · "_s);
    entry.detail = how.detail;
    entry.severity = how.severity;
}

void Transcript::closeOpen(bool permissionsToo)
{
    const QSet<size_t> tools = std::exchange(m_openTools, {});
    for (const size_t row : tools)
        touch(row).abandoned = true;
    if (!permissionsToo)
        return;
    const QSet<size_t> permissions = std::exchange(m_openPermissions, {});
    for (const size_t row : permissions)
        touch(row).answer = TranscriptEntry::Answer::Void;
}

void Transcript::settings(const QString &change)
{
    if (change.isEmpty())
        return;
    touch(append(Kind::Info)).text = change;
}

void Transcript::other(const QString &name, const QJsonObject &json)
{
    const QString shown = name.isEmpty() ? Words::tr("unknown message") : name.left(200);
    size_t row = m_entries.size();
    if (row > 0 && m_entries[row - 1].kind == Kind::Other && m_entries[row - 1].text == shown) {
        --row;
        ++touch(row).count;
    } else {
        row = append(Kind::Other);
    }
    TranscriptEntry &entry = touch(row);
    entry.text = shown;
    entry.detail = QString::fromUtf8(QJsonDocument(json).toJson().left(MaxDetail)).trimmed();
    entry.severity = Severity::Quiet;
}

size_t Transcript::append(Kind kind)
{
    m_entries.emplace_back();
    TranscriptEntry &entry = m_entries.back();
    entry.kind = kind;
    entry.firstIndex = m_index;
    entry.part = m_parts++;
    entry.startedAt = m_at;
    m_triedSplitAt = 0;
    const size_t row = m_entries.size() - 1;
    touch(row);
    return row;
}

TranscriptEntry &Transcript::touch(size_t row)
{
    TranscriptEntry &entry = m_entries[row];
    entry.lastIndex = m_index;
    entry.endedAt = m_at;
    m_rowOfEvent.back() = quint32(row) + 1;
    if (row < m_reported)
        m_changed.insert(row);
    return entry;
}

Transcript::Changes Transcript::takeChanges()
{
    Changes changes{m_reported, {m_changed.begin(), m_changed.end()}};
    std::sort(changes.changed.begin(), changes.changed.end());
    m_changed.clear();
    m_reported = m_entries.size();
    return changes;
}

std::optional<size_t> Transcript::entryOf(EventIndex index) const
{
    if (m_rowOfEvent.empty() || index < m_firstIndex)
        return std::nullopt;
    const auto position = qMin(size_t(index - m_firstIndex), m_rowOfEvent.size() - 1);
    const quint32 row = m_rowOfEvent[position];
    return row == 0 ? std::nullopt : std::optional<size_t>(row - 1);
}

size_t Transcript::overBefore(EventIndex index) const
{
    const auto isOver = [&](size_t row) {
        const bool goesOn = row == m_openText || m_openTools.contains(row) || m_openPermissions.contains(row);
        return !goesOn && (m_entries[row].lastIndex < index || row == m_plan);
    };
    size_t count = 0;
    while (count < m_entries.size() && isOver(count))
        ++count;
    return count;
}

void Transcript::forget(size_t entries, EventIndex index)
{
    m_entries.erase(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(entries));
    m_reported -= entries;
    const auto move = [entries](auto &rows) {
        for (auto row = rows.begin(); row != rows.end();) {
            if (*row < entries) {
                row = rows.erase(row);
            } else {
                *row -= entries;
                ++row;
            }
        }
    };
    move(m_theirs);
    move(m_tools);
    move(m_messages);
    const auto moveAll = [entries](QSet<size_t> &rows) {
        for (const size_t row : std::exchange(rows, {}))
            rows.insert(row - entries); // what is open was not forgotten
    };
    moveAll(m_openTools);
    moveAll(m_openPermissions);
    for (std::optional<size_t> *row : {&m_openText, &m_plan, &m_exit}) {
        if (*row && **row < entries)
            row->reset();
        else if (*row)
            **row -= entries;
    }
    const qint64 events = std::clamp<qint64>(index - m_firstIndex, 0, qint64(m_rowOfEvent.size()));
    m_rowOfEvent.erase(m_rowOfEvent.begin(), m_rowOfEvent.begin() + events);
    m_firstIndex += events;
    for (quint32 &row : m_rowOfEvent)
        row -= std::min(row, quint32(entries));
}

} // namespace sandgate

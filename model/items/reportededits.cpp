// SPDX-License-Identifier: Apache-2.0
#include "model/items/reportededits.h"
#include "model/agent/envelope.h"
#include <QDir>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype mostCalls = 20000;
constexpr qsizetype mostText = 64 * 1024 * 1024; // characters of all parts
constexpr int eventsOfPage = 5000;

// Where `piece` is in `whole`, if it is there once.
std::optional<qsizetype> onlyPlace(const QString &whole, const QString &piece)
{
    if (piece.isEmpty())
        return std::nullopt;
    const qsizetype at = whole.indexOf(piece);
    const bool isOnce = at >= 0 && whole.indexOf(piece, at + 1) < 0;
    return isOnce ? std::optional(at) : std::nullopt;
}

// Puts an edit to what is known of the file; false: it is about another place of it.
bool goesOn(FileChange::Part &part, const ContentBlock &edit)
{
    const QString old = edit.oldText.value_or(QString());
    if (old == part.after) {
        part.after = edit.newText;
        return true;
    }
    if (const auto at = onlyPlace(part.after, old)) { // it changes a place of what is known
        part.after.replace(*at, old.size(), edit.newText);
        return true;
    }
    const auto at = onlyPlace(old, part.after); // it tells more of the file than was known
    if (!at || !part.before)
        return false;
    part.before = QString(old).replace(*at, part.after.size(), *part.before);
    part.after = edit.newText;
    return true;
}

void put(FileChange &file, const ContentBlock &edit)
{
    for (auto part = file.parts.rbegin(); part != file.parts.rend(); ++part) {
        if (goesOn(*part, edit))
            return;
    }
    file.parts.push_back({edit.oldText, edit.newText});
}

bool isEdit(const ToolCall &call)
{
    return call.kind == "edit"_L1 || call.kind == "delete"_L1 || call.kind == "move"_L1;
}

qsizetype sizeOf(const ToolCall &call)
{
    qsizetype size = 0;
    for (const ContentBlock &block : call.content)
        size += block.oldText.value_or(QString()).size() + block.newText.size();
    return size;
}

} // namespace

ReportedEdits::ReportedEdits(QString cwd)
    : m_cwd(std::move(cwd))
{
}

void ReportedEdits::add(const EventRecord &event)
{
    if (event.sender != Sender::Agent || !event.payload.contains("tool_call")) // most events are not about any
        return;
    const QJsonObject update = Envelope::parse(event.payload).params["update"_L1].toObject();
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind != "tool_call"_L1 && kind != "tool_call_update"_L1)
        return;
    const QString key = event.connection + u' ' + update["toolCallId"_L1].toString();
    if (!m_calls.contains(key) && m_calls.size() >= mostCalls)
        return;
    Call &call = m_calls[key];
    call.tool.merge(update);
    call.at = event.index;
    // Only what this is about is kept.
    std::erase_if(call.tool.content, [](const ContentBlock &block) { return block.kind != ContentBlock::Kind::Diff; });
    call.tool.rawOutput.clear();
}

ReportedChanges ReportedEdits::changes() const
{
    std::vector<const Call *> calls;
    for (const Call &call : m_calls)
        calls.push_back(&call);
    std::sort(calls.begin(), calls.end(), [](const Call *a, const Call *b) { return a->at < b->at; });

    ReportedChanges changes;
    changes.isCut = m_calls.size() >= mostCalls;
    QHash<QString, size_t> known;
    const auto fileAt = [&](const QString &path) -> FileChange & {
        const QString whole = absolute(path);
        if (!known.contains(whole)) {
            known.insert(whole, changes.files.size());
            changes.files.push_back({whole, {}, false});
        }
        return changes.files[known.value(whole)];
    };
    qsizetype text = 0;
    for (const Call *call : calls) {
        const ToolCall &tool = call->tool;
        changes.commands += tool.kind == "execute"_L1 || !tool.command().isEmpty() ? 1 : 0;
        const bool changesFiles = isEdit(tool) || !tool.content.empty();
        if (!changesFiles || tool.status == "failed"_L1)
            continue;
        if (tool.status != "completed"_L1) {
            ++changes.unfinished;
            continue;
        }
        text += sizeOf(tool);
        if (text > mostText) {
            changes.isCut = true;
            break;
        }
        for (const ContentBlock &edit : tool.content)
            put(fileAt(edit.path), edit);
        if (tool.content.empty()) {
            for (const QString &path : tool.paths())
                fileAt(path).isUntold = true;
        }
    }
    for (FileChange &file : changes.files)
        std::erase_if(file.parts, [](const FileChange::Part &part) { return part.before == part.after; });
    std::erase_if(changes.files, [](const FileChange &file) { return file.parts.empty() && !file.isUntold; });
    return changes;
}

QString ReportedEdits::absolute(const QString &path) const
{
    const bool isWhole = path.startsWith(u'/') || m_cwd.isEmpty();
    return QDir::cleanPath(isWhole ? path : m_cwd + u'/' + path);
}

async::Task<Result<ReportedChanges>> reportedChanges(Workbench &workbench, SessionId session, QString cwd)
{
    ReportedEdits edits(cwd);
    EventIndex next = 1;
    EventIndex last = 1;
    while (next <= last) {
        const Result<EventPage> page = co_await workbench.events(session, next + eventsOfPage, eventsOfPage);
        if (!page)
            co_return tl::unexpected(page.error());
        last = page->lastIndex;
        if (page->events.empty())
            break;
        for (const EventRecord &event : page->events) {
            if (event.index >= next) // the last page has as many as the others
                edits.add(event);
        }
        next = page->events.back().index + 1;
    }
    co_return edits.changes();
}

} // namespace sandgate

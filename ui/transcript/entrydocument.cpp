// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/entrydocument.h"
#include "model/visibletext.h"
#include "ui/transcript/entrywriter.h"
#include "ui/transcript/plaintext.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

using Kind = TranscriptEntry::Kind;
using Severity = TranscriptEntry::Severity;
using Answer = TranscriptEntry::Answer;
constexpr size_t MaxContent = 40;
constexpr qsizetype MaxShownPaths = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptView)
};

bool isOver(const ToolCall &tool)
{
    return tool.status == "completed"_L1 || tool.status == "failed"_L1;
}

QString statusWord(const TranscriptEntry &entry)
{
    const QString &status = entry.tool.status;
    if (status == "completed"_L1)
        return Words::tr("Done");
    if (status == "failed"_L1)
        return Words::tr("Failed");
    if (entry.abandoned)
        return Words::tr("Not finished");
    if (status == "in_progress"_L1)
        return Words::tr("Running");
    return status.isEmpty() || status == "pending"_L1 ? Words::tr("Waiting") : visibleText(oneLine(status, 40));
}

EntryMark statusMark(const TranscriptEntry &entry)
{
    if (entry.tool.status == "completed"_L1)
        return EntryMark::Done;
    if (entry.tool.status == "failed"_L1)
        return EntryMark::Failed;
    if (entry.abandoned)
        return EntryMark::Warning;
    return entry.tool.status == "in_progress"_L1 ? EntryMark::Running : EntryMark::Pending;
}

QString kindWord(const QString &kind)
{
    static const QHash<QString, const char *> words = {
        {u"read"_s, QT_TRANSLATE_NOOP("TranscriptView", "read")},
        {u"edit"_s, QT_TRANSLATE_NOOP("TranscriptView", "edit")},
        {u"delete"_s, QT_TRANSLATE_NOOP("TranscriptView", "delete")},
        {u"move"_s, QT_TRANSLATE_NOOP("TranscriptView", "move")},
        {u"search"_s, QT_TRANSLATE_NOOP("TranscriptView", "search")},
        {u"execute"_s, QT_TRANSLATE_NOOP("TranscriptView", "command")},
        {u"think"_s, QT_TRANSLATE_NOOP("TranscriptView", "thought")},
        {u"fetch"_s, QT_TRANSLATE_NOOP("TranscriptView", "fetch")},
        {u"switch_mode"_s, QT_TRANSLATE_NOOP("TranscriptView", "mode")},
    };
    if (kind.isEmpty() || kind == "other"_L1)
        return {};
    return words.contains(kind) ? Words::tr(words[kind]) : visibleText(oneLine(kind, 40));
}

QString pathsText(const ToolCall &tool)
{
    const QStringList paths = tool.paths();
    QStringList shown;
    for (const QString &path : paths.first(qMin(paths.size(), MaxShownPaths)))
        shown += visibleText(oneLine(path, 120));
    if (paths.size() > MaxShownPaths)
        shown += Words::tr("and %n more", nullptr, int(paths.size() - MaxShownPaths));
    return shown.join(u", "_s);
}

// Whether the input says more than the command line that is shown anyway.
bool hasFurtherInput(const ToolCall &tool)
{
    static const QSet<QString> known = {u"command"_s,   u"cmd"_s, u"script"_s,  u"args"_s,
                                        u"arguments"_s, u"cwd"_s, u"workdir"_s, u"description"_s};
    if (tool.command().isEmpty())
        return !tool.rawInput.isEmpty() && tool.rawInput != "{}";
    const QStringList keys = QJsonDocument::fromJson(tool.rawInput).object().keys();
    return std::any_of(keys.begin(), keys.end(), [](const QString &key) { return !known.contains(key); });
}

void writeInput(EntryWriter &writer, const ToolCall &tool)
{
    if (const QString command = tool.command(); !command.isEmpty()) {
        writer.section(tool.workingDirectory().isEmpty()
                           ? Words::tr("Command")
                           : Words::tr("Command, in %1").arg(visibleText(oneLine(tool.workingDirectory(), 200))));
        writer.code(command, Blanks::Count);
    }
    if (hasFurtherInput(tool)) {
        writer.section(Words::tr("Input"));
        writer.code(QString::fromUtf8(tool.rawInput));
    }
}

void writeTool(EntryWriter &writer, const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look)
{
    const ToolCall &tool = entry.tool;
    const QString title = tool.title.trimmed().isEmpty() ? Words::tr("Tool call") : tool.title;
    writer.title(title, statusMark(entry));
    QStringList facts = {statusWord(entry)};
    if (isOver(tool) && entry.endedAt > entry.startedAt)
        facts += shownDuration(entry.endedAt - entry.startedAt);
    facts += {kindWord(tool.kind), pathsText(tool)};
    facts.removeAll(QString());
    writer.caption(facts.join(u"  ·  "_s), EntryMark::None,
                   tool.status == "failed"_L1 ? look.tone(TranscriptLook::Tone::Bad) : look.muted);
    if (!unfolded)
        return;
    writeInput(writer, tool);
    const bool anyContent = !tool.content.empty();
    const bool allDiffs = std::all_of(tool.content.begin(), tool.content.end(),
                                      [](const ContentBlock &block) { return block.kind == ContentBlock::Kind::Diff; });
    if (anyContent && !allDiffs)
        writer.section(Words::tr("Output"));
    for (size_t i = 0; i < qMin(tool.content.size(), MaxContent); ++i)
        writer.output(tool.content[i]);
    if (tool.content.size() > MaxContent)
        writer.caption(
            Words::tr("… %n more parts are in the raw event", nullptr, int(tool.content.size() - MaxContent)));
    if (!tool.rawOutput.isEmpty() && (!anyContent || allDiffs)) {
        writer.section(Words::tr("Output"));
        writer.code(QString::fromUtf8(tool.rawOutput));
    }
}

void writePlan(EntryWriter &writer, const TranscriptEntry &entry, const TranscriptLook &look)
{
    const auto done = std::count_if(entry.plan.begin(), entry.plan.end(),
                                    [](const PlanItem &item) { return item.status == "completed"_L1; });
    writer.title(entry.plan.empty() ? Words::tr("The plan is empty")
                                    : Words::tr("Plan: %1 of %2 done").arg(done).arg(entry.plan.size()),
                 EntryMark::None);
    for (const PlanItem &item : entry.plan) {
        const bool isDone = item.status == "completed"_L1;
        const bool isRunning = item.status == "in_progress"_L1;
        writer.item(item.content,
                    isDone      ? EntryMark::BoxDone
                    : isRunning ? EntryMark::BoxRunning
                                : EntryMark::Box,
                    isDone ? look.muted : look.text);
    }
}

QString answerSentence(const TranscriptEntry &entry)
{
    switch (entry.answer) {
    case Answer::Open:
        return Words::tr("Waiting for a decision");
    case Answer::Cancelled:
        return Words::tr("Cancelled together with the turn");
    case Answer::Failed:
        return Words::tr("Answered with an error");
    case Answer::Void:
        return Words::tr("Never answered: the turn ended first");
    case Answer::Selected:
        break;
    }
    const auto chosen = std::find_if(entry.options.begin(), entry.options.end(),
                                     [&entry](const PermissionOption &option) { return option.id == entry.optionId; });
    if (chosen == entry.options.end())
        return Words::tr("Answered: %1").arg(visibleText(oneLine(entry.optionId, 100)));
    const QString name = visibleText(oneLine(chosen->name.isEmpty() ? chosen->id : chosen->name, 100));
    return chosen->allows()    ? Words::tr("Allowed: “%1”").arg(name)
           : chosen->rejects() ? Words::tr("Rejected: “%1”").arg(name)
                               : Words::tr("Answered: “%1”").arg(name);
}

bool wasAllowed(const TranscriptEntry &entry)
{
    return std::any_of(entry.options.begin(), entry.options.end(), [&entry](const PermissionOption &option) {
        return option.id == entry.optionId && option.allows();
    });
}

void writePermission(EntryWriter &writer, const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look)
{
    const bool isOpen = entry.answer == Answer::Open;
    const bool allowed = entry.answer == Answer::Selected && wasAllowed(entry);
    const EntryMark mark = isOpen ? EntryMark::Asked : allowed ? EntryMark::Done : EntryMark::Failed;
    const QString title = entry.tool.title.trimmed().isEmpty() ? Words::tr("Tool call") : entry.tool.title;
    writer.title(Words::tr("Permission asked: %1").arg(oneLine(title, 300)), mark);
    writer.caption(answerSentence(entry), EntryMark::None,
                   isOpen ? look.tone(TranscriptLook::Tone::Warning)
                          : look.tone(allowed ? TranscriptLook::Tone::Good : TranscriptLook::Tone::Bad));
    if (!unfolded)
        return;
    writeInput(writer, entry.tool);
    for (size_t i = 0; i < qMin(entry.tool.content.size(), MaxContent); ++i)
        writer.content(entry.tool.content[i]);
    QStringList names;
    for (const PermissionOption &option : entry.options)
        names += visibleText(oneLine(option.name.isEmpty() ? option.id : option.name, 100));
    writer.section(Words::tr("Offered answers"));
    writer.caption(names.join(u"  ·  "_s));
}

void writeThought(EntryWriter &writer, const TranscriptEntry &entry, bool unfolded)
{
    if (!unfolded) {
        const QString first = visibleText(oneLine(QString(entry.text).remove(u'*').remove(u'`').remove(u'#'), 90));
        writer.caption(entry.continues ? first : Words::tr("Thought: %1").arg(first));
        return;
    }
    writer.markdown(entry.text);
}

void writeMessage(EntryWriter &writer, const TranscriptEntry &entry)
{
    if (entry.kind == Kind::Agent)
        writer.markdown(entry.text);
    else if (!entry.text.isEmpty())
        writer.plain(entry.text);
    for (const ContentBlock &block : entry.blocks)
        writer.content(block);
}

void writeRemark(EntryWriter &writer, const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look)
{
    EntryMark mark = EntryMark::Note;
    QColor colour = look.muted;
    if (entry.severity == Severity::Failure) {
        mark = EntryMark::Failed;
        colour = look.tone(TranscriptLook::Tone::Bad);
    } else if (entry.severity == Severity::Warning) {
        mark = EntryMark::Warning;
        colour = look.tone(TranscriptLook::Tone::Warning);
    } else if (entry.kind == Kind::TurnEnd) {
        mark = EntryMark::None;
    }
    QString text = visibleText(entry.text);
    if (entry.kind == Kind::Other) {
        text = Words::tr("Another kind of event: %1").arg(text);
        text += entry.count > 1 ? Words::tr(" (%n times)", nullptr, int(entry.count)) : QString();
    }
    if (entry.kind == Kind::TurnEnd && entry.endedAt > entry.startedAt)
        text += u"  ·  "_s + shownDuration(entry.endedAt - entry.startedAt);
    writer.caption(text, mark, colour);
    if (unfolded && !entry.detail.isEmpty())
        writer.code(entry.detail);
}

} // namespace

bool canUnfold(const TranscriptEntry &entry)
{
    switch (entry.kind) {
    case Kind::Thought:
        return true;
    case Kind::Tool:
        return !entry.tool.content.empty() || !entry.tool.rawOutput.isEmpty() || !entry.tool.command().isEmpty() ||
               hasFurtherInput(entry.tool);
    case Kind::Permission:
        return true;
    default:
        return !entry.detail.isEmpty();
    }
}

void writeEntry(EntryDocument &document, const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look,
                int width)
{
    EntryWriter writer(document, look, width);
    switch (entry.kind) {
    case Kind::User:
    case Kind::Agent:
        writeMessage(writer, entry);
        break;
    case Kind::Thought:
        writeThought(writer, entry, unfolded);
        break;
    case Kind::Tool:
        writeTool(writer, entry, unfolded, look);
        break;
    case Kind::Plan:
        writePlan(writer, entry, look);
        break;
    case Kind::Permission:
        writePermission(writer, entry, unfolded, look);
        break;
    default:
        writeRemark(writer, entry, unfolded, look);
        break;
    }
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcriptmarkdown.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptMarkdown)
};

QString timeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString heading(int level, const QString &text, qint64 at)
{
    return u"%1 %2\n\n*%3*\n\n"_s.arg(QString(level, u'#'), text, timeText(at));
}

// The end of the run of `c` that begins at `at`.
qsizetype runEnd(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] == line[at])
        ++end;
    return end;
}

// Where the code span ends that begins at `at`; nothing when it does not end in this line.
std::optional<qsizetype> spanEnd(QStringView line, qsizetype at)
{
    const qsizetype begin = runEnd(line, at);
    for (qsizetype i = begin; i < line.size();) {
        if (line[i] != u'`') {
            ++i;
            continue;
        }
        const qsizetype end = runEnd(line, i);
        if (end - i == begin - at)
            return end;
        i = end;
    }
    return std::nullopt;
}

// A line outside of code blocks, without tags and images. What stands in `code` is left alone, but only where nothing
// before it in the paragraph can pair with its back quotes: `isSure`, which this line may end.
QString tamed(QStringView line, bool &isSure)
{
    QString safe;
    bool isBalanced = true;
    for (qsizetype i = 0; i < line.size();) {
        const QChar c = line[i];
        if (c == u'\\' && i + 1 < line.size() && line[i + 1] != u'<') {
            safe += line.sliced(i, 2);
            i += 2;
        } else if (c == u'`') {
            const std::optional<qsizetype> end = spanEnd(line, i);
            const qsizetype stop = end && isSure ? *end : runEnd(line, i);
            safe += line.sliced(i, stop - i);
            isBalanced = isBalanced && end.has_value();
            i = stop;
        } else {
            if (c == u'<')
                safe += "&lt;"_L1;
            else if (c == u'!' && i + 1 < line.size() && line[i + 1] == u'[')
                safe += "\\!"_L1;
            else
                safe += c;
            ++i;
        }
    }
    isSure = isSure && isBalanced;
    return safe;
}

bool isUnderline(QStringView line)
{
    const QStringView text = line.trimmed();
    return !text.isEmpty() && (text[0] == u'=' || text[0] == u'-') && runEnd(text, 0) == text.size();
}

QString details(const QString &summary, const QString &content)
{
    return u"<details>\n<summary>%1</summary>\n\n%2</details>\n\n"_s.arg(summary.toHtmlEscaped(), content);
}

QString blockText(const ContentBlock &block)
{
    using Kind = ContentBlock::Kind;
    switch (block.kind) {
    case Kind::Text:
        return markdownFence(block.text, {});
    case Kind::Image:
    case Kind::Audio:
        return Words::tr("(%1, %2, not exported)")
                   .arg(markdownLine(block.mimeType), QLocale::c().formattedDataSize(block.bytes.size())) +
               u"\n\n"_s;
    case Kind::ResourceLink:
        return markdownLine(block.name + u' ' + block.uri) + u"\n\n"_s;
    case Kind::Resource:
        return markdownLine(block.uri) + u"\n\n"_s + (block.text.isEmpty() ? QString() : markdownFence(block.text, {}));
    case Kind::Diff: {
        QString lines;
        const auto add = [&lines](const QString &text, QChar sign) {
            const QStringList parts = text.split(u'\n');
            for (const QString &part : parts)
                lines += sign + part + u'\n';
        };
        if (block.oldText)
            add(*block.oldText, u'-');
        add(block.newText, u'+');
        return markdownLine(block.path) + u"\n\n"_s + markdownFence(lines, u"diff"_s);
    }
    case Kind::Terminal:
        return Words::tr("(terminal %1)").arg(markdownLine(block.name)) + u"\n\n"_s;
    case Kind::Unknown:
        return markdownLine(block.name) + u"\n\n"_s + markdownFence(block.text, u"json"_s);
    }
    return {};
}

QString blocksText(const std::vector<ContentBlock> &blocks)
{
    QString text;
    for (const ContentBlock &block : blocks)
        text += blockText(block);
    return text;
}

QString toolText(const ToolCall &tool)
{
    QString text;
    if (!tool.kind.isEmpty() || !tool.status.isEmpty())
        text += u"- %1\n"_s.arg(markdownLine(QStringList{tool.kind, tool.status}.join(u' ').trimmed()));
    for (const ToolLocation &location : tool.locations)
        text += u"- %1\n"_s.arg(
            markdownLine(location.path + (location.line ? u':' + QString::number(*location.line) : QString())));
    if (!text.isEmpty())
        text += u'\n';
    if (!tool.rawInput.isEmpty())
        text += Words::tr("Input:") + u"\n\n"_s + markdownFence(QString::fromUtf8(tool.rawInput), u"json"_s);
    if (!tool.content.empty() || !tool.rawOutput.isEmpty())
        text += Words::tr("Output:") + u"\n\n"_s;
    text += blocksText(tool.content);
    if (tool.content.empty() && !tool.rawOutput.isEmpty())
        text += markdownFence(QString::fromUtf8(tool.rawOutput), u"json"_s);
    return text;
}

QString answerText(const TranscriptEntry &entry, const std::optional<Decision> &decision)
{
    using Answer = TranscriptEntry::Answer;
    QString answer;
    switch (entry.answer) {
    case Answer::Open:
        return Words::tr("Not answered yet.");
    case Answer::Selected: {
        const auto option = std::find_if(entry.options.begin(), entry.options.end(),
                                         [&entry](const PermissionOption &each) { return each.id == entry.optionId; });
        answer = Words::tr("Answer: %1").arg(option == entry.options.end() ? entry.optionId : option->name);
        break;
    }
    case Answer::Cancelled:
        answer = Words::tr("Cancelled.");
        break;
    case Answer::Failed:
        answer = Words::tr("The answer was an error.");
        break;
    case Answer::Void:
        answer = Words::tr("Never answered: what it was for had ended.");
        break;
    }
    if (decision && !decision->by.isEmpty())
        answer += Words::tr(" (by: %1)").arg(decision->by);
    if (decision && decision->at)
        answer += u", "_s + timeText(*decision->at);
    if (decision && !decision->reason.isEmpty())
        answer += u". "_s + decision->reason;
    return answer;
}

QString permissionText(const TranscriptEntry &entry, const std::optional<Decision> &decision)
{
    QString text = heading(3, Words::tr("Permission asked: %1").arg(markdownLine(entry.tool.title)), entry.startedAt);
    for (const PermissionOption &option : entry.options)
        text += u"- %1\n"_s.arg(markdownLine(option.name.isEmpty() ? option.id : option.name));
    text += u"\n**%1**\n\n"_s.arg(markdownLine(answerText(entry, decision)));
    return text;
}

QString planText(const std::vector<PlanItem> &plan)
{
    QString text;
    for (const PlanItem &item : plan) {
        const bool isDone = item.status == "completed"_L1;
        const QString rest = isDone || item.status == "pending"_L1 ? QString() : u" (%1)"_s.arg(item.status);
        text += u"- [%1] %2\n"_s.arg(isDone ? u"x"_s : u" "_s, markdownLine(item.content + rest));
    }
    return text + u'\n';
}

QString noticeText(const TranscriptEntry &entry)
{
    QString text = u"*%1: %2*\n\n"_s.arg(timeText(entry.startedAt), markdownLine(entry.text));
    if (!entry.detail.isEmpty())
        text += details(Words::tr("Details"), markdownFence(entry.detail, {}));
    return text;
}

} // namespace

QString markdownLine(const QString &text)
{
    static const QString special = u"\\`*_[]<|~&"_s;
    static const QString specialAtBegin = u"#+->="_s; // headings, lists, quotations
    QString line;
    for (const QChar c : text.simplified()) {
        if (special.contains(c) || (line.isEmpty() && specialAtBegin.contains(c)))
            line += u'\\';
        line += c;
    }
    // "1." would begin a list
    static const QRegularExpression number(u"^(\\d+)\\."_s);
    return line.replace(number, u"\\1\\."_s);
}

QString markdownFence(const QString &text, const QString &language)
{
    qsizetype longest = 2;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = runEnd(text, i);
        if (text[i] == u'`')
            longest = std::max(longest, end - i);
        i = end;
    }
    const QString fence(longest + 1, u'`');
    QString plain = text;
    plain.replace(u'\r', u'\n'); // each of them ends a line for Markdown
    return fence + language + u'\n' + plain + (plain.endsWith(u'\n') ? QString() : u"\n"_s) + fence + u"\n\n"_s;
}

// Code blocks are written anew, at the line's beginning and longer than anything in them: so what we take for code is
// code for every reader, and an open one ends with the text.
QString markdownBody(const QString &text)
{
    static const QRegularExpression opener(
        u"^(\\s*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?)(`{3,}|~{3,})\\s*([A-Za-z0-9+#_-]*)([^`]*)$"_s);
    static const QRegularExpression atx(u"^( {0,3})(#{1,6})(?=\\s|$)"_s);
    static const QRegularExpression lineEnd(u"\r\n|\r|\n"_s);
    const QStringList lines = text.split(lineEnd);
    QString body;
    bool isSure = true;
    bool afterText = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (const QRegularExpressionMatch match = opener.match(line); match.hasMatch()) {
            const QString mark = match.captured(2);
            QStringList code;
            for (++i; i < lines.size(); ++i) {
                const QString inner = lines[i].trimmed();
                if (inner.size() >= mark.size() && inner.startsWith(mark[0]) && runEnd(inner, 0) == inner.size())
                    break;
                code << lines[i];
            }
            if (const QString prefix = match.captured(1).trimmed(); !prefix.isEmpty())
                body += prefix + u'\n';
            body += u'\n' + markdownFence(code.join(u'\n'), match.captured(3));
            isSure = true;
            afterText = false;
            continue;
        }
        if (line.trimmed().isEmpty()) {
            isSure = true;
            afterText = false;
            body += u'\n';
            continue;
        }
        if (afterText && isUnderline(line))
            body += u'\n'; // else it makes a heading of the line before
        QString safe = tamed(line, isSure);
        if (const QRegularExpressionMatch match = atx.match(safe); match.hasMatch())
            safe.replace(0, match.capturedEnd(2), QString(std::min<qsizetype>(6, match.capturedLength(2) + 3), u'#'));
        body += safe + u'\n';
        afterText = true;
    }
    return body.trimmed() + u"\n\n"_s;
}

QString markdownHead(const SessionRecord &session)
{
    QString head = u"# %1\n\n"_s.arg(session.title.isEmpty() ? Words::tr("Conversation") : markdownLine(session.title));
    head += u"- %1\n"_s.arg(Words::tr("Agent: %1").arg(markdownLine(session.agent)));
    head += u"- %1\n"_s.arg(Words::tr("Folder: %1").arg(markdownLine(session.cwd)));
    head += u"- %1\n"_s.arg(Words::tr("Session: %1").arg(markdownLine(session.id.value)));
    head += u"- %1\n"_s.arg(Words::tr("Begun: %1").arg(timeText(session.createdAt)));
    if (session.endedAt)
        head += u"- %1\n"_s.arg(Words::tr("Ended: %1").arg(timeText(*session.endedAt)));
    return head + u'\n';
}

QString markdownOf(const TranscriptEntry &entry, const std::optional<Decision> &decision)
{
    using Kind = TranscriptEntry::Kind;
    switch (entry.kind) {
    case Kind::User:
        return (entry.continues ? QString() : heading(2, Words::tr("Prompt"), entry.startedAt)) +
               markdownBody(entry.text) + blocksText(entry.blocks);
    case Kind::Agent:
        return (entry.continues ? QString() : heading(2, Words::tr("Answer"), entry.startedAt)) +
               markdownBody(entry.text) + blocksText(entry.blocks);
    case Kind::Thought:
        return details(Words::tr("Thought"), markdownBody(entry.text) + blocksText(entry.blocks));
    case Kind::Tool: {
        const QString title = entry.tool.title.isEmpty() ? entry.tool.id : entry.tool.title;
        const QString end = entry.abandoned ? Words::tr("Its turn ended before it did.") + u"\n\n"_s : QString();
        return heading(3, Words::tr("Tool: %1").arg(markdownLine(title)), entry.startedAt) + toolText(entry.tool) + end;
    }
    case Kind::Plan:
        return heading(3, Words::tr("Plan"), entry.startedAt) + planText(entry.plan);
    case Kind::Permission:
        return permissionText(entry, decision);
    case Kind::Notice:
    case Kind::TurnEnd:
    case Kind::Info:
        return noticeText(entry);
    case Kind::Other:
        return {}; // protocol that nobody said; the export by lines has it
    }
    return {};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcripthtml.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype largestImage = 2 * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptHtml)
};

QString timeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString escaped(const QString &text)
{
    return visibleText(text, Blanks::Keep).toHtmlEscaped();
}

// Put together piece by piece: what is in one piece is never taken for a place of another.
QString element(const QString &name, const QString &content, const QString &attributes = {})
{
    return u'<' + name + attributes + u'>' + content + u"</"_s + name + u">\n"_s;
}

QString paragraph(const QString &text)
{
    return element(u"p"_s, escaped(text));
}

QString code(const QString &text)
{
    return element(u"pre"_s, escaped(text));
}

QString details(const QString &summary, const QString &content)
{
    return content.isEmpty() ? QString() : element(u"details"_s, element(u"summary"_s, escaped(summary)) + content);
}

QString article(const QString &kind, const QString &heading, qint64 at, const QString &content)
{
    const QString head = element(u"h2"_s, escaped(heading) + u' ' + element(u"time"_s, timeText(at)));
    return element(u"article"_s, head + content, u" class=\""_s + kind + u'"');
}

// As it was written, with its code blocks apart.
QString body(const QString &text)
{
    QString html;
    QStringList plain;
    const auto flush = [&html, &plain] {
        const QString part = plain.join(u'\n').trimmed();
        if (!part.isEmpty())
            html += element(u"div"_s, escaped(part), u" class=\"text\""_s);
        plain.clear();
    };
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString mark = lines[i].trimmed().left(3);
        if (mark != "```"_L1 && mark != "~~~"_L1) {
            plain << lines[i];
            continue;
        }
        flush();
        QStringList inner;
        for (++i; i < lines.size() && !lines[i].trimmed().startsWith(mark); ++i)
            inner << lines[i];
        html += code(inner.join(u'\n'));
    }
    flush();
    return html;
}

QString sizeText(const ContentBlock &block)
{
    return QLocale::c().formattedDataSize(block.bytes.size());
}

QString image(const ContentBlock &block)
{
    static const QStringList kinds{u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s, u"image/webp"_s};
    if (!kinds.contains(block.mimeType) || block.bytes.size() > largestImage)
        return paragraph(Words::tr("(image, %1)").arg(sizeText(block)));
    return u"<p><img alt=\"\" src=\"data:"_s + block.mimeType + u";base64,"_s +
           QString::fromLatin1(block.bytes.toBase64()) + u"\"></p>\n"_s;
}

QString contentOf(const ContentBlock &block)
{
    using Kind = ContentBlock::Kind;
    switch (block.kind) {
    case Kind::Text:
        return code(block.text);
    case Kind::Image:
        return image(block);
    case Kind::Audio:
        return paragraph(Words::tr("(sound, %1)").arg(sizeText(block)));
    case Kind::ResourceLink:
        return paragraph(block.name + u' ' + block.uri);
    case Kind::Resource:
        return paragraph(block.uri) + (block.text.isEmpty() ? QString() : code(block.text));
    case Kind::Diff:
        return paragraph(block.path) +
               (block.oldText ? details(Words::tr("Before"), code(*block.oldText)) : QString()) +
               details(Words::tr("After"), code(block.newText));
    case Kind::Terminal:
        return paragraph(Words::tr("(terminal %1)").arg(block.name));
    case Kind::Unknown:
        return paragraph(block.name) + code(block.text);
    }
    return {};
}

QString contentOf(const std::vector<ContentBlock> &blocks)
{
    QString html;
    for (const ContentBlock &block : blocks)
        html += contentOf(block);
    return html;
}

QString toolOf(const ToolCall &tool)
{
    QStringList facts{tool.kind, tool.status};
    for (const ToolLocation &location : tool.locations)
        facts << location.path + (location.line ? u':' + QString::number(*location.line) : QString());
    facts.removeAll(QString());
    QString html = facts.isEmpty() ? QString() : paragraph(facts.join(u" · "_s));
    if (!tool.rawInput.isEmpty())
        html += details(Words::tr("Input"), code(QString::fromUtf8(tool.rawInput)));
    QString output = contentOf(tool.content);
    if (tool.content.empty() && !tool.rawOutput.isEmpty())
        output = code(QString::fromUtf8(tool.rawOutput));
    return html + details(Words::tr("Output"), output);
}

QString planOf(const std::vector<PlanItem> &plan)
{
    QString items;
    for (const PlanItem &item : plan)
        items += element(u"li"_s, (item.status == "completed"_L1 ? u"☑ "_s : u"☐ "_s) + escaped(item.content));
    return element(u"ul"_s, items);
}

QString answerOf(const TranscriptEntry &entry, const std::optional<Decision> &decision)
{
    using Answer = TranscriptEntry::Answer;
    QString answer = entry.answer == Answer::Open     ? Words::tr("Not answered yet.")
                     : entry.answer == Answer::Failed ? Words::tr("The answer was an error.")
                     : entry.answer == Answer::Void   ? Words::tr("Never answered: what it was for had ended.")
                                                      : Words::tr("Cancelled.");
    if (entry.answer == Answer::Selected) {
        QString chosen = entry.optionId;
        for (const PermissionOption &option : entry.options) {
            if (option.id == entry.optionId && !option.name.isEmpty())
                chosen = option.name;
        }
        answer = Words::tr("Answer: %1").arg(chosen);
    }
    if (decision && !decision->by.isEmpty())
        answer += Words::tr(" (by: %1)").arg(decision->by);
    if (decision && decision->at)
        answer += u", "_s + timeText(*decision->at);
    if (decision && !decision->reason.isEmpty())
        answer += u". "_s + decision->reason;
    return element(u"p"_s, element(u"strong"_s, escaped(answer)));
}

} // namespace

QString htmlHead(const SessionRecord &session)
{
    const QString title = escaped(session.title.isEmpty() ? Words::tr("Conversation") : session.title.simplified());
    QString facts;
    for (const QString &fact :
         {Words::tr("Agent: %1").arg(session.agent), Words::tr("Folder: %1").arg(session.cwd),
          Words::tr("Session: %1").arg(session.id.value), Words::tr("Begun: %1").arg(timeText(session.createdAt))})
        facts += element(u"li"_s, escaped(fact));
    // In the reader's own colours. The policy keeps the page from loading anything.
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "img-src data:\">\n"
           "<meta name=\"viewport\" content=\"width=device-width\">\n<style>\n"
           ":root { color-scheme: light dark; font-family: sans-serif; line-height: 1.5; }\n"
           "body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }\n"
           "h2 { font-size: 1rem; margin-bottom: 0.2rem; }\n"
           "time { font-weight: normal; font-size: 0.85rem; opacity: 0.7; }\n"
           "article { margin: 1rem 0; padding: 0.2rem 1rem; border-left: 3px solid; }\n"
           ".notice, .thought { border-left-style: dotted; opacity: 0.85; }\n"
           ".text { white-space: pre-wrap; overflow-wrap: anywhere; }\n"
           "pre { overflow-x: auto; padding: 0.5rem; border: 1px solid; border-radius: 4px; }\n"
           "img { max-width: 100%; }\n</style>\n"_s +
           element(u"title"_s, title) + u"</head>\n<body>\n"_s + element(u"h1"_s, title) + element(u"ul"_s, facts);
}

QString htmlOf(const TranscriptEntry &entry, const std::optional<Decision> &decision)
{
    using Kind = TranscriptEntry::Kind;
    const QString content = body(entry.text) + contentOf(entry.blocks);
    switch (entry.kind) {
    case Kind::User:
        return article(u"prompt"_s, Words::tr("Prompt"), entry.startedAt, content);
    case Kind::Agent:
        return article(u"answer"_s, Words::tr("Answer"), entry.startedAt, content);
    case Kind::Thought:
        return article(u"thought"_s, Words::tr("Thought"), entry.startedAt, details(Words::tr("Thought"), content));
    case Kind::Tool: {
        const QString title = (entry.tool.title.isEmpty() ? entry.tool.id : entry.tool.title).simplified();
        const QString end = entry.abandoned ? paragraph(Words::tr("Its turn ended before it did.")) : QString();
        return article(u"tool"_s, Words::tr("Tool: %1").arg(title), entry.startedAt, toolOf(entry.tool) + end);
    }
    case Kind::Plan:
        return article(u"plan"_s, Words::tr("Plan"), entry.startedAt, planOf(entry.plan));
    case Kind::Permission:
        return article(u"permission"_s, Words::tr("Permission asked: %1").arg(entry.tool.title.simplified()),
                       entry.startedAt, answerOf(entry, decision));
    case Kind::Notice:
    case Kind::TurnEnd:
    case Kind::Info:
        return article(u"notice"_s, entry.text.simplified(), entry.startedAt,
                       entry.detail.isEmpty() ? QString() : details(Words::tr("Details"), code(entry.detail)));
    case Kind::Other:
        return {}; // protocol that nobody said; the export by lines has it
    }
    return {};
}

QString htmlEnd()
{
    return u"</body></html>\n"_s;
}

} // namespace sandgate

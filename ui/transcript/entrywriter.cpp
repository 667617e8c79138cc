// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/entrywriter.h"
#include "model/visibletext.h"
#include "ui/diff/linediff.h"
#include "ui/transcript/ansiformat.h"
#include "ui/transcript/plaintext.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QTextBlock>
#include <QTextList>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxCode = 20000; // characters of one piece
constexpr int MaxCodeLines = 300;
constexpr std::size_t MaxDiffLines = 400;
constexpr int MaxImageSide = 8000;
constexpr int MaxImageHeight = 360;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TranscriptView)
};

QString unchangedLines(int count)
{
    return count == 1 ? Words::tr("one unchanged line") : Words::tr("%n unchanged lines", nullptr, count);
}

} // namespace

EntryWriter::EntryWriter(EntryDocument &document, const TranscriptLook &look, int width)
    : m_document(document)
    , m_cursor(&document)
    , m_look(look)
    , m_width(width)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(look.body);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document.setDefaultTextOption(option);
    m_document.setIndentWidth(24);
}

QTextCharFormat EntryWriter::format(const QFont &font, const QColor &colour) const
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour);
    return format;
}

QTextBlockFormat EntryWriter::spaced(int above, int below) const
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    return format;
}

void EntryWriter::block(QTextBlockFormat format, const QTextCharFormat &text)
{
    if (m_isEmpty) {
        format.setTopMargin(format.hasProperty(CodeProperty) ? format.topMargin() : 0);
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(text);
    } else {
        m_cursor.movePosition(QTextCursor::End);
        m_cursor.insertBlock(format, text);
        if (QTextList *list = m_cursor.currentList())
            list->remove(m_cursor.block());
        m_cursor.setBlockFormat(format);
    }
    m_isEmpty = false;
}

void EntryWriter::markdown(const QString &text)
{
    Q_ASSERT(m_isEmpty);
    if (!isHarmlessMarkdown(text)) {
        plain(text);
        return;
    }
    // One edit: else Qt looks for the cursor's line after each piece of the text, and goes through its whole paragraph
    // for that, so that one of many lines takes the square of their number.
    m_cursor.beginEditBlock();
    m_document.setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                     QTextDocument::MarkdownNoHTML);
    m_cursor = QTextCursor(&m_document);
    m_cursor.endEditBlock(); // tables are found once it is over
    m_cursor.beginEditBlock();
    polishMarkdown(m_document, m_look, m_codeGroups);
    m_cursor.endEditBlock();
    m_isEmpty = m_document.isEmpty();
}

void EntryWriter::plain(const QString &text)
{
    QTextBlockFormat lines = spaced(m_isEmpty ? 0 : 6, 0);
    lines.setLineHeight(122, QTextBlockFormat::ProportionalHeight);
    block(lines);
    QString shown = text;
    m_cursor.insertText(shown.replace(u'\n', QChar::LineSeparator));
}

void EntryWriter::title(const QString &title, EntryMark mark)
{
    QTextBlockFormat line = spaced(0, 2);
    line.setProperty(MarkProperty, int(mark));
    block(line);
    QFont strong = m_look.body;
    strong.setWeight(QFont::DemiBold);
    inlineCode(visibleText(oneLine(title, 400)), strong, m_look.text);
}

void EntryWriter::item(const QString &text, EntryMark mark, const QColor &colour)
{
    QTextBlockFormat line = spaced(4, 1);
    line.setProperty(MarkProperty, int(mark));
    block(line);
    inlineCode(visibleText(oneLine(text, 500)), m_look.body, colour);
}

void EntryWriter::inlineCode(const QString &text, const QFont &font, const QColor &colour)
{
    const QStringList parts = text.split(u'`');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        // an odd backtick is only a backtick
        const bool isCode = i % 2 == 1 && i + 1 < parts.size();
        m_cursor.insertText(i % 2 == 1 && !isCode ? u'`' + parts[i] : parts[i],
                            format(isCode ? m_look.mono : font, colour));
    }
}

void EntryWriter::caption(const QString &text, EntryMark mark, const QColor &colour)
{
    QTextBlockFormat line = spaced(1, 2);
    line.setProperty(MarkProperty, int(mark));
    const QTextCharFormat look = format(m_look.small, colour.isValid() ? colour : m_look.muted);
    block(line, look);
    m_cursor.insertText(text, look);
}

void EntryWriter::section(const QString &name)
{
    QFont strong = m_look.small;
    strong.setWeight(QFont::DemiBold);
    const QTextCharFormat look = format(strong, m_look.muted);
    block(spaced(10, 2), look);
    m_cursor.insertText(name, look);
}

void EntryWriter::codeLine(const QString &line, int diff, const QColor &colour)
{
    QTextBlockFormat format;
    format.setProperty(CodeProperty, m_codeGroups);
    format.setProperty(DiffProperty, diff);
    format.setLeftMargin(12);
    format.setRightMargin(12);
    format.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
    const bool first = m_isEmpty || m_cursor.blockFormat().intProperty(CodeProperty) != m_codeGroups;
    format.setTopMargin(first ? 8 : 0);
    const QTextCharFormat look = this->format(m_look.mono, colour);
    block(format, look);
    m_cursor.insertText(line, look);
}

void EntryWriter::endCode()
{
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setBottomMargin(13);
    m_cursor.setBlockFormat(format);
}

void EntryWriter::code(const QString &text, Blanks blanks)
{
    ++m_codeGroups;
    QString shown = text.left(MaxCode);
    while (shown.endsWith(u'\n'))
        shown.chop(1);
    const QStringList lines = visibleText(shown.replace("\r\n"_L1, "\n"_L1), blanks).split(u'\n');
    for (qsizetype i = 0; i < qMin<qsizetype>(lines.size(), MaxCodeLines); ++i)
        codeLine(lines[i], 0, m_look.text);
    endCode();
    endCut(text, lines.size());
}

void EntryWriter::endCut(const QString &text, qsizetype lines)
{
    if (text.size() > MaxCode || lines > MaxCodeLines)
        caption(
            Words::tr("… the rest of %1 is in the raw event").arg(QLocale().formattedDataSize(text.toUtf8().size())));
}

void EntryWriter::codeWithColours(const QString &text)
{
    ++m_codeGroups;
    QString shown = text.left(MaxCode);
    while (shown.endsWith(u'\n'))
        shown.chop(1);
    const QStringList lines = shown.replace("\r\n"_L1, "\n"_L1).split(u'\n');
    for (qsizetype i = 0; i < qMin<qsizetype>(lines.size(), MaxCodeLines); ++i) {
        const AnsiText line = parseAnsi(lines[i]);
        const qsizetype first = line.spans.empty() ? line.plain.size() : line.spans.front().from;
        codeLine(visibleText(line.plain.left(first), Blanks::Keep), 0, m_look.text);
        for (std::size_t span = 0; span < line.spans.size(); ++span) {
            const qsizetype from = line.spans[span].from;
            const qsizetype end = span + 1 < line.spans.size() ? line.spans[span + 1].from : line.plain.size();
            QTextCharFormat look = format(m_look.mono, m_look.text);
            look.merge(ansiFormat(line.spans[span].style, m_look));
            m_cursor.insertText(visibleText(line.plain.mid(from, end - from), Blanks::Keep), look);
        }
    }
    endCode();
    endCut(text, lines.size());
}

void EntryWriter::output(const ContentBlock &block)
{
    if (block.kind == ContentBlock::Kind::Text && block.text.contains(u'\x1b'))
        codeWithColours(block.text);
    else
        content(block);
}

void EntryWriter::diff(const ContentBlock &diff)
{
    section(visibleText(oneLine(diff.path, 400)) + (diff.oldText ? QString() : Words::tr(" (new file)")));
    ++m_codeGroups;
    const LineDiff changes = lineDiff(diff.oldText, diff.newText);
    for (std::size_t i = 0; i < changes.lines.size() && i < MaxDiffLines; ++i) {
        using Kind = DiffRow::Kind;
        const DiffRow &line = changes.lines[i];
        if (line.kind == Kind::Skipped)
            codeLine(u"⋯ "_s + unchangedLines(line.skipped), 0, m_look.faint);
        else if (line.kind == Kind::NoLineBreak)
            codeLine(u"⋯ "_s + Words::tr("no line break at the end of the file"), 0, m_look.faint);
        else if (line.kind == Kind::Same)
            codeLine(u"  "_s + visibleText(line.text, Blanks::Keep), 0, m_look.muted);
        else
            codeLine((line.kind == Kind::Added ? u"+ "_s : u"− "_s) + visibleText(line.text, Blanks::Keep),
                     line.kind == Kind::Added ? 1 : -1, m_look.text);
    }
    if (changes.lines.size() > MaxDiffLines)
        codeLine(u"⋯ "_s + Words::tr("and %n more lines", nullptr, int(changes.lines.size() - MaxDiffLines)), 0,
                 m_look.faint);
    if (changes.lines.empty())
        codeLine(Words::tr("Nothing changes."), 0, m_look.muted);
    endCode();
}

void EntryWriter::image(const ContentBlock &image)
{
    QBuffer buffer;
    buffer.setData(image.bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    // only what is a picture and nothing else: no vector formats that load further files
    static const QList<QByteArray> formats = {"png", "jpeg", "jpg", "gif", "webp", "bmp"};
    QSize size = reader.size();
    if (!formats.contains(reader.format()) || size.isEmpty() || size.width() > MaxImageSide ||
        size.height() > MaxImageSide) {
        caption(Words::tr("An image that cannot be shown (%1, %2)")
                    .arg(image.mimeType.left(100), QLocale().formattedDataSize(image.bytes.size())));
        return;
    }
    if (size.width() > m_width || size.height() > MaxImageHeight)
        size.scale(m_width, MaxImageHeight, Qt::KeepAspectRatio);
    size = size.expandedTo(QSize(1, 1));
    reader.setScaledSize(size * 2); // for dense screens
    const QImage picture = reader.read();
    if (picture.isNull()) {
        caption(Words::tr("An image that cannot be read (%1)").arg(image.mimeType.left(100)));
        return;
    }
    const QUrl name(u"entry:image%1"_s.arg(++m_images));
    m_document.addResource(QTextDocument::ImageResource, name, picture);
    block(spaced(8, 8));
    QTextImageFormat format;
    format.setName(name.toString());
    format.setWidth(size.width());
    format.setHeight(size.height());
    m_cursor.insertImage(format);
}

void EntryWriter::content(const ContentBlock &content)
{
    using Kind = ContentBlock::Kind;
    const QString size = QLocale().formattedDataSize(content.bytes.size());
    switch (content.kind) {
    case Kind::Text:
        code(content.text);
        break;
    case Kind::Image:
        image(content);
        break;
    case Kind::Audio:
        caption(Words::tr("Sound, %1, %2").arg(content.mimeType.left(100), size));
        break;
    case Kind::ResourceLink:
        caption(Words::tr("Link: %1 — %2")
                    .arg(visibleText(oneLine(content.name, 200)), visibleText(oneLine(content.uri, 400))));
        break;
    case Kind::Resource:
        section(visibleText(oneLine(content.uri, 400)));
        if (content.bytes.isEmpty())
            code(content.text);
        else
            caption(Words::tr("A file of %1").arg(size));
        break;
    case Kind::Diff:
        diff(content);
        break;
    case Kind::Terminal:
        caption(Words::tr("Output of the agent's terminal %1, which is not shown here")
                    .arg(visibleText(oneLine(content.name, 100))));
        break;
    case Kind::Unknown:
        caption(Words::tr("Content of an unknown kind: %1").arg(visibleText(oneLine(content.name, 100))));
        code(content.text);
        break;
    }
}

} // namespace sandgate

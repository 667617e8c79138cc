// SPDX-License-Identifier: Apache-2.0
#include "model/visibletext.h"
#include "ui/transcript/entrywriter.h"
#include "ui/transcript/plaintext.h"
#include <QCoreApplication>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr int MaxColumns = 40;
constexpr int MaxDepth = 12;
constexpr int MaxLinks = 500;
constexpr int MaxTicks = 1500;
constexpr int MaxCells = 4000;

bool isCode(const QTextBlockFormat &format)
{
    return format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage) ||
           format.nonBreakableLines();
}

bool isTask(const QTextBlockFormat &format)
{
    return format.marker() != QTextBlockFormat::MarkerType::NoMarker;
}

void polishTables(QTextFrame &frame, const TranscriptLook &look)
{
    const auto frames = frame.childFrames();
    for (QTextFrame *child : frames) {
        if (auto *table = qobject_cast<QTextTable *>(child)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderBrush(look.border);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setCellPadding(5);
            format.setCellSpacing(0);
            format.setTopMargin(8);
            format.setBottomMargin(14);
            table->setFormat(format);
        }
        polishTables(*child, look);
    }
}

// An image of a text is somewhere else: it is shown as the words that stand for it.
void replaceImages(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); it != block.end();) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().isImageFormat()) {
                ++it;
                continue;
            }
            const QTextImageFormat image = fragment.charFormat().toImageFormat();
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            QTextCharFormat format;
            format.setAnchor(true);
            format.setAnchorHref(image.name());
            const QString name = image.property(QTextFormat::ImageAltText).toString();
            cursor.insertText(QCoreApplication::translate("TranscriptView", "[image: %1]")
                                  .arg(visibleText(oneLine(name.isEmpty() ? image.name() : name, 200))),
                              format);
            it = block.begin();
        }
    }
}

// Only what must look different is touched: each change costs time in proportion to the pieces of its paragraph.
void polishText(const QTextBlock &block, const TranscriptLook &look, bool code, bool quote)
{
    struct Piece {
        int from;
        int to;
        QTextCharFormat format;
    };
    const int level = block.blockFormat().headingLevel();
    QList<Piece> pieces;
    for (auto it = block.begin(); it != block.end(); ++it) {
        const QTextFragment fragment = it.fragment();
        QTextCharFormat format = fragment.charFormat();
        const QStringList families = format.fontFamilies().toStringList();
        const bool mono = code || format.fontFixedPitch() || families.contains(look.mono.family());
        if (!mono && !quote && level == 0 && !format.isAnchor())
            continue;
        if (format.isAnchor())
            format.setForeground(look.palette.color(QPalette::Link));
        else if (quote)
            format.setForeground(look.muted);
        if (mono) {
            format.setFontFamilies(look.mono.families());
            format.setFontPointSize(look.mono.pointSizeF());
            format.setFontFixedPitch(true);
            if (!code)
                format.setBackground(look.code);
        }
        if (level > 0) {
            static constexpr qreal sizes[] = {1.4, 1.22, 1.1, 1.0, 1.0, 1.0};
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            format.setFontPointSize(look.body.pointSizeF() * sizes[qMin(level, 6) - 1]);
            format.setFontWeight(QFont::DemiBold);
        }
        pieces.append({fragment.position(), fragment.position() + fragment.length(), format});
    }
    QTextCursor cursor(block);
    for (const Piece &piece : pieces) {
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(piece.format);
    }
}

void polishBlock(const QTextBlock &block, const TranscriptLook &look, int &codeGroups)
{
    const QTextBlockFormat before = block.blockFormat();
    const bool code = isCode(before);
    QTextBlockFormat format;
    format.setTopMargin(0);
    const bool endsList = block.textList() && (!block.next().isValid() || !block.next().textList());
    format.setBottomMargin(block.textList() && !endsList ? 3 : 8);
    format.setLineHeight(122, QTextBlockFormat::ProportionalHeight);
    if (code) {
        const QTextBlock above = block.previous();
        const QTextBlock below = block.next();
        const bool first = !above.isValid() || !above.blockFormat().hasProperty(CodeProperty);
        const bool last = !below.isValid() || !isCode(below.blockFormat());
        codeGroups += first ? 1 : 0;
        format.setProperty(CodeProperty, codeGroups);
        format.setNonBreakableLines(false); // what does not fit is wrapped: nothing stands outside of the view
        format.setLeftMargin(12);
        format.setRightMargin(12);
        format.setTopMargin(first ? 13 : 0);
        format.setBottomMargin(last ? 18 : 0);
        format.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
    } else if (before.headingLevel() > 0) {
        format.setTopMargin(block.position() == 0 ? 0 : 12);
        format.setBottomMargin(6);
    } else if (const int depth = before.intProperty(QTextFormat::BlockQuoteLevel); depth > 0) {
        format.setProperty(QuoteProperty, qMin(depth, MaxDepth));
        format.setLeftMargin(14 * qMin(depth, MaxDepth));
        format.setRightMargin(0);
    }
    QTextCursor cursor(block);
    if (QTextList *list = block.textList(); list && isTask(before)) {
        const bool isDone = before.marker() == QTextBlockFormat::MarkerType::Checked;
        format.setProperty(MarkProperty, int(isDone ? EntryMark::BoxDone : EntryMark::Box));
        format.setLeftMargin(24 * qBound(1, list->format().indent(), MaxDepth));
        format.setMarker(QTextBlockFormat::MarkerType::NoMarker);
        list->remove(block);
        format.setIndent(0);
    }
    cursor.mergeBlockFormat(format);
    polishText(block, look, code, before.hasProperty(QTextFormat::BlockQuoteLevel));
}

} // namespace

bool isHarmlessMarkdown(const QString &text)
{
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const QStringView line = QStringView(text).sliced(start, end - start);
        if (line.count(u'|') > MaxColumns)
            return false;
        // "> > > ", "- - - ", "1. 1. ": each opens another level
        int depth = 0;
        qsizetype indent = 0;
        for (const QChar c : line) {
            if (c == u'>' || c == u'-' || c == u'*' || c == u'+' || c == u'.' || c == u')')
                ++depth;
            else if (c == u' ' || c == u'\t')
                indent += c == u' ' ? 1 : 4;
            else if (!c.isDigit())
                break;
        }
        const bool isRule = QString(line.toString()).remove(u' ').remove(line.trimmed().left(1).toString()).isEmpty();
        if ((depth > MaxDepth && !(isRule && !line.contains(u' '))) || indent > 8 * MaxDepth)
            return false;
        start = end + 1;
    }
    return text.count(u"]("_s) < MaxLinks && text.count(u'`') < MaxTicks && text.count(u'|') < MaxCells;
}

void polishMarkdown(QTextDocument &document, const TranscriptLook &look, int &codeGroups)
{
    replaceImages(document);
    polishTables(*document.rootFrame(), look);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        polishBlock(block, look, codeGroups);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/entrylayout.h"
#include "ui/transcript/marks.h"
#include <QAbstractTextDocumentLayout>
#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>

namespace sandgate {
namespace {

using Kind = TranscriptEntry::Kind;
constexpr int SideMargin = 36;    // beside the column; holds the button for the raw events
constexpr int MaxCharacters = 92; // in a line
constexpr qreal Radius = 7;
constexpr int CodePadding = 12;

struct Spacing {
    int above = 6; // outside of the frame
    int below = 4;
    QMargins inside; // from the frame to the text
};

bool isCard(Kind kind)
{
    return kind == Kind::Tool || kind == Kind::Permission || kind == Kind::Plan;
}

Spacing spacingOf(const TranscriptEntry &entry)
{
    const bool continues = entry.continues;
    const bool isCalm = entry.severity == TranscriptEntry::Severity::Quiet;
    switch (entry.kind) {
    case Kind::User:
        return {continues ? 0 : 14, 10, {14, 10, 70, 7}};
    case Kind::Agent:
        return {continues ? 0 : 6, 2, {2, 2, 2, 0}};
    case Kind::Thought:
        return {3, 3, {26, 2, 2, 2}};
    case Kind::Tool:
    case Kind::Permission:
        return {4, 4, {38, 8, 34, 8}};
    case Kind::Plan:
        return {6, 6, {38, 9, 16, 9}};
    case Kind::TurnEnd:
        return {6, 12, {isCalm ? 2 : 26, 3, 70, 3}};
    default:
        return {3, 3, {26, 3, 30, 3}};
    }
}

QRect column(const TranscriptLook &look, int viewWidth)
{
    const QFontMetrics metrics(look.body);
    const int width = qMax(120, qMin(viewWidth - 2 * SideMargin, metrics.averageCharWidth() * MaxCharacters));
    return {(viewWidth - width) / 2, 0, width, 0};
}

QString timeText(const TranscriptEntry &entry)
{
    const bool shown = (entry.kind == Kind::User && !entry.continues) || entry.kind == Kind::TurnEnd;
    const qint64 at = entry.kind == Kind::User ? entry.startedAt : entry.endedAt;
    return shown && at > 0 ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), QLocale::ShortFormat)
                           : QString();
}

} // namespace

EntryLayout::EntryLayout(const TranscriptEntry &entry, bool unfolded, const TranscriptLook &look, int viewWidth)
    : m_kind(entry.kind)
    , m_canUnfold(canUnfold(entry))
    , m_unfolded(unfolded)
    , m_time(timeText(entry))
    , m_look(look)
{
    const Spacing spacing = spacingOf(entry);
    const QRect place = column(look, viewWidth);
    const int width = qMax(60, place.width() - spacing.inside.left() - spacing.inside.right());
    writeEntry(m_document, entry, unfolded, look, width);
    m_document.setTextWidth(width);
    auto textHeight = int(std::ceil(m_document.size().height()));
    if (m_document.lastBlock().blockFormat().hasProperty(CodeProperty))
        textHeight += CodePadding; // the margin of a last block is not part of a document
    m_frame =
        QRect(place.left(), spacing.above, place.width(), spacing.inside.top() + textHeight + spacing.inside.bottom());
    m_origin = m_frame.topLeft() + QPoint(spacing.inside.left(), spacing.inside.top());
    m_height = m_frame.bottom() + 1 + spacing.below;
}

void EntryLayout::paint(QPainter &painter, const QRect &row, const State &state) const
{
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // as the places are; each paragraph goes as its own letters do
    painter.translate(row.topLeft());
    paintFrame(painter, state);
    painter.translate(m_origin);
    paintBehindText(painter);
    paintMarks(painter);

    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = m_look.palette;
    if (m_kind == Kind::Thought)
        context.palette.setColor(QPalette::Text, m_look.muted);
    // What is out of the widget's sight, which the painter's own clip knows nothing of, is not drawn line by line.
    const QRectF inSight = painter.worldTransform().inverted().mapRect(QRectF(painter.window()));
    context.clip = painter.hasClipping() ? painter.clipBoundingRect() & inSight : inSight;
    for (const auto &[from, to] : state.found) {
        QAbstractTextDocumentLayout::Selection found;
        found.cursor = QTextCursor(const_cast<EntryDocument *>(&m_document));
        found.cursor.setPosition(from);
        found.cursor.setPosition(to, QTextCursor::KeepAnchor);
        found.format.setBackground(
            TranscriptLook::mixed(m_look.base, m_look.tone(TranscriptLook::Tone::Warning), 0.35));
        found.format.setForeground(m_look.text);
        context.selections.append(found);
    }
    if (state.selection) {
        QAbstractTextDocumentLayout::Selection selection;
        const int last = m_document.characterCount() - 1;
        selection.cursor = QTextCursor(const_cast<EntryDocument *>(&m_document));
        selection.cursor.setPosition(qBound(0, state.selection->first, last));
        selection.cursor.setPosition(state.selection->second < 0 ? last : qMin(state.selection->second, last),
                                     QTextCursor::KeepAnchor);
        selection.format.setBackground(m_look.palette.highlight());
        selection.format.setForeground(m_look.palette.highlightedText());
        context.selections.append(selection);
    }
    painter.setClipRect(QRectF(QPointF(-2, 0), m_document.size() + QSizeF(4, 0)));
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void EntryLayout::paintFrame(QPainter &painter, const State &state) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(m_frame).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    if (m_kind == Kind::User) {
        painter.setBrush(m_look.user);
        painter.drawRoundedRect(frame, Radius, Radius);
    } else if (isCard(m_kind)) {
        painter.setPen(m_look.border);
        painter.setBrush(m_look.card);
        painter.drawRoundedRect(frame, Radius, Radius);
    } else if (m_kind == Kind::TurnEnd) {
        painter.setPen(m_look.border);
        painter.drawLine(frame.bottomLeft(), frame.bottomRight());
    } else if (m_kind == Kind::Thought && m_unfolded) {
        painter.setBrush(m_look.border);
        painter.drawRoundedRect(QRectF(m_frame.left() + 10, m_frame.top() + 24, 2, m_frame.height() - 26), 1, 1);
    }
    if (state.current) {
        painter.setPen(QPen(m_look.accent, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(isCard(m_kind) || m_kind == Kind::User ? frame : frame.adjusted(-8, -2, 8, 2), Radius,
                                Radius);
    }
    if (m_canUnfold)
        paintChevron(painter, foldRect().adjusted(3, 3, -3, -3), m_unfolded,
                     state.hovered ? m_look.text : m_look.faint);
    painter.setFont(m_look.small);
    if (!m_time.isEmpty()) {
        painter.setPen(m_look.faint);
        const int inset = m_kind == Kind::User ? 14 : 2;
        painter.drawText(
            QRect(m_frame.left(), m_origin.y(), m_frame.width() - inset, QFontMetrics(m_look.small).height() + 2),
            Qt::AlignRight | Qt::AlignVCenter, m_time);
    }
    if (state.hovered || state.current) {
        painter.setPen(m_look.muted);
        painter.setFont(m_look.mono);
        painter.drawText(rawRect(), Qt::AlignCenter, QStringLiteral("{ }"));
    }
}

QRectF EntryLayout::blockRect(const QTextBlock &block) const
{
    return m_document.documentLayout()->blockBoundingRect(block);
}

void EntryLayout::paintBehindText(QPainter &painter) const
{
    const qreal width = m_document.textWidth();
    for (QTextBlock block = m_document.begin(); block.isValid();) {
        const int group = block.blockFormat().intProperty(CodeProperty);
        if (const int depth = block.blockFormat().intProperty(QuoteProperty); depth > 0) {
            const QRectF rect = blockRect(block);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_look.border);
            for (int i = 0; i < depth; ++i)
                painter.drawRect(QRectF(14 * i + 2, rect.top(), 3, rect.height()));
        }
        if (group == 0) {
            block = block.next();
            continue;
        }
        QRectF whole = blockRect(block);
        QTextBlock end = block;
        for (; end.isValid() && end.blockFormat().intProperty(CodeProperty) == group; end = end.next())
            whole |= blockRect(end);
        // a list moves its code to the right
        const qreal left = qMax<qreal>(0, blockRect(block).left() - CodePadding);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.code);
        painter.drawRoundedRect(QRectF(left, whole.top(), width - left, whole.height()).adjusted(0, -7, 0, 6), 5, 5);
        for (; block != end; block = block.next()) {
            if (const int sign = block.blockFormat().intProperty(DiffProperty); sign != 0) {
                // whole pixels, so that no seam shows between two lines
                const QRectF line = blockRect(block);
                const QTextBlock next = block.next();
                const qreal bottom = next != end ? blockRect(next).top() : line.bottom();
                const QRect area(int(left), qRound(line.top()), int(width - left), qRound(bottom) - qRound(line.top()));
                painter.fillRect(area, sign > 0 ? m_look.added : m_look.removed);
            }
        }
    }
}

void EntryLayout::paintMarks(QPainter &painter) const
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        const auto mark = EntryMark(block.blockFormat().intProperty(MarkProperty));
        if (mark == EntryMark::None || block.layout()->lineCount() == 0)
            continue;
        const QTextLine line = block.layout()->lineAt(0);
        const qreal size = std::round(QFontMetricsF(m_look.small).ascent() * 1.12);
        const qreal middle = block.layout()->position().y() + line.y() + line.height() / 2;
        const qreal left = block.layout()->position().x() + line.x() - size - 9;
        paintMark(painter, QRectF(left, middle - size / 2, size, size), mark, m_look);
    }
}

QRect EntryLayout::foldRect() const
{
    const int size = 18;
    if (m_kind == Kind::Thought)
        return {m_frame.left() + 2, m_origin.y() + (QFontMetrics(m_look.small).height() - size) / 2 + 1, size, size};
    const int right = isCard(m_kind) ? 9 : 4;
    return {m_frame.right() - right - size, m_origin.y() + 1, size, size};
}

QRect EntryLayout::rawRect() const
{
    return {m_frame.right() + 4, m_frame.top() + 4, SideMargin - 6, QFontMetrics(m_look.mono).height() + 4};
}

EntryLayout::Part EntryLayout::partAt(QPoint point) const
{
    if (rawRect().contains(point))
        return Part::Raw;
    if (!m_frame.contains(point))
        return Part::Nothing;
    if (!linkAt(point).isEmpty())
        return Part::Link;
    const QRectF first = blockRect(m_document.firstBlock()).translated(m_origin);
    const bool isHeader = point.y() <= first.bottom() + 6 && (isCard(m_kind) || !m_unfolded || m_kind != Kind::Thought);
    if (m_canUnfold && (foldRect().adjusted(-4, -4, 4, 4).contains(point) || isHeader || !m_unfolded))
        return Part::Fold;
    return Part::Text;
}

QString EntryLayout::linkAt(QPoint point) const
{
    return m_document.documentLayout()->anchorAt(point - m_origin);
}

int EntryLayout::positionAt(QPoint point) const
{
    return qMax(0, m_document.documentLayout()->hitTest(point - m_origin, Qt::FuzzyHit));
}

int roughHeight(const TranscriptEntry &entry, const TranscriptLook &look, int viewWidth)
{
    const QFontMetrics metrics(look.body);
    const int line = metrics.lineSpacing();
    if (entry.kind != Kind::User && entry.kind != Kind::Agent)
        return entry.kind == Kind::Plan ? line * (2 + int(entry.plan.size()))
               : isCard(entry.kind)     ? line * 3
                                        : line + 14;
    const int perLine = qMax(10, column(look, viewWidth).width() / qMax(1, metrics.averageCharWidth()));
    const auto lines = int(entry.text.size() / perLine + entry.text.left(4000).count(u'\n')) + 1;
    return lines * line * 5 / 4 + 30;
}

} // namespace sandgate

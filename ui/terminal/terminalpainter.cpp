// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalpainter.h"
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype MaxTexts = 4000;
constexpr int MaxRun = 64; // cells; longer ones are rarely the same again

// Characters that a fixed-pitch font surely has in its own width.
bool isSimple(const TerminalCell &cell)
{
    return cell.width == 1 && (cell.character == 0 || (cell.character >= 0x20 && cell.character < 0x7f));
}

} // namespace

void TerminalPainter::setLook(const QFont &font, const QPalette &palette)
{
    m_colours = TerminalColours(palette);
    for (size_t i = 0; i < m_fonts.size(); ++i) {
        m_fonts[i] = font;
        m_fonts[i].setKerning(false);
        m_fonts[i].setBold((i & 1) != 0);
        m_fonts[i].setItalic((i & 2) != 0);
    }
    const QFontMetricsF metrics(m_fonts[0]);
    m_cellWidth = std::max(1.0, metrics.horizontalAdvance(QString(100, u'm')) / 100);
    m_cellHeight = std::max(1, int(std::ceil(metrics.height())));
    m_ascent = int(std::round(metrics.ascent()));
    m_texts.clear();
}

void TerminalPainter::draw(QPainter &painter, QPointF at, const TerminalRow &row, int from, int to,
                           const std::vector<Span> &spans)
{
    const qreal width = row.size == TerminalRow::Size::Normal ? m_cellWidth : m_cellWidth * 2;
    const auto x = [&](int column) { return std::round(at.x() + column * width); };
    const auto styleAt = [&row](int column) {
        return column < row.columns() ? row.cells[size_t(column)].style : TerminalStyle();
    };
    const auto coloursAt = [&](int column) {
        TerminalColours::Pair colours = m_colours.of(styleAt(column));
        for (const Span &span : spans) {
            if (column >= span.from && column < span.to)
                colours = span.colours;
        }
        return colours;
    };
    const auto isSame = [](const TerminalColours::Pair &a, const TerminalColours::Pair &b) {
        return a.text == b.text && a.behind == b.behind;
    };

    painter.save();
    painter.setClipRect(QRectF(x(from), at.y(), x(to) - x(from), m_cellHeight), Qt::IntersectClip);
    for (int column = from; column < to;) {
        const TerminalColours::Pair colours = coloursAt(column);
        int end = column + 1;
        while (end < to && isSame(coloursAt(end), colours))
            ++end;
        painter.fillRect(QRectF(x(column), at.y(), x(end) - x(column), m_cellHeight), colours.behind);
        column = end;
    }
    const int last = std::min(to, row.columns());
    int column = from;
    while (column > 0 && column < last && row.cells[size_t(column)].width == 0)
        --column; // the left half of a wide one
    for (; column < last;) {
        const TerminalCell &cell = row.cells[size_t(column)];
        const TerminalColours::Pair colours = coloursAt(column);
        int end = column + 1;
        QString text = row.textAt(column);
        if (row.marks.empty() && isSimple(cell)) {
            for (; end < last && end - column < MaxRun; ++end) {
                const TerminalCell &next = row.cells[size_t(end)];
                if (!isSimple(next) || next.style != cell.style || !isSame(coloursAt(end), colours))
                    break;
                text += next.character == 0 ? u' ' : QChar(char16_t(next.character));
            }
        } else if (cell.width == 2) {
            ++end;
        }
        painter.save();
        painter.translate(at.x() + column * width, at.y());
        if (row.size != TerminalRow::Size::Normal)
            painter.scale(2, row.size == TerminalRow::Size::Wide ? 1 : 2);
        if (row.size == TerminalRow::Size::BottomHalf)
            painter.translate(0, -m_cellHeight / 2.0);
        drawText(painter, {0, 0}, text, cell.style, colours.text, end - column);
        painter.restore();
        column = end;
    }
    painter.restore();
}

void TerminalPainter::drawText(QPainter &painter, QPointF at, const QString &text, const TerminalStyle &style,
                               const QColor &colour, int cells)
{
    using Flag = TerminalStyle::Flag;
    painter.setPen(colour);
    const auto font = size_t((style.flags & Flag::Bold ? 1 : 0) + (style.flags & Flag::Italic ? 2 : 0));
    if (!text.trimmed().isEmpty()) {
        const QString key = QChar(u'0' + char16_t(font)) + text;
        auto known = m_texts.find(key);
        if (known == m_texts.end()) {
            if (m_texts.size() >= MaxTexts)
                m_texts.clear();
            QStaticText prepared(text);
            prepared.setTextFormat(Qt::PlainText);
            prepared.setPerformanceHint(QStaticText::AggressiveCaching);
            prepared.prepare({}, m_fonts[font]);
            known = m_texts.insert(key, prepared);
        }
        painter.setFont(m_fonts[font]);
        // A glyph of another font may be wider than its cells.
        const qreal room = cells * m_cellWidth;
        const qreal width = known->size().width();
        if (width > room + 1 && cells <= 2) {
            painter.save();
            painter.translate(at);
            painter.scale(room / width, 1);
            painter.drawStaticText(0, 0, *known);
            painter.restore();
        } else {
            painter.drawStaticText(at, *known);
        }
    }
    const qreal right = at.x() + cells * m_cellWidth;
    const qreal line = at.y() + std::min(m_ascent + 2, m_cellHeight - 1);
    if (style.flags & (Flag::Underlined | Flag::UnderlinedTwice | Flag::UnderlinedCurly)) {
        QPen pen(colour);
        if (style.flags & Flag::UnderlinedCurly)
            pen.setStyle(Qt::DotLine);
        painter.setPen(pen);
        painter.drawLine(QPointF(at.x(), line), QPointF(right, line));
        if (style.flags & Flag::UnderlinedTwice)
            painter.drawLine(QPointF(at.x(), line - 2), QPointF(right, line - 2));
    }
    if (style.flags & Flag::Struck) {
        painter.setPen(colour);
        const qreal middle = at.y() + m_ascent * 0.66;
        painter.drawLine(QPointF(at.x(), middle), QPointF(right, middle));
    }
}

} // namespace sandgate

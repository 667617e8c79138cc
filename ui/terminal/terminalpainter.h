// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/terminal/terminalcolours.h"
#include "ui/terminal/terminalrow.h"
#include <QFont>
#include <QHash>
#include <QPointF>
#include <QStaticText>
#include <array>
#include <optional>

class QPainter;

namespace sandgate {

// Draws rows of cells. Texts that were drawn once are kept as glyphs, within bounds.
class TerminalPainter
{
public:
    // Some columns of a row in other colours: what is selected or found.
    struct Span {
        int from = 0;
        int to = 0;
        TerminalColours::Pair colours;
    };

    void setLook(const QFont &font, const QPalette &palette);
    const TerminalColours &colours() const { return m_colours; }
    const QFont &font() const { return m_fonts[0]; }
    qreal cellWidth() const { return m_cellWidth; }
    int cellHeight() const { return m_cellHeight; }

    // Columns from (with) to (without), with the row's upper left corner at `at`. Later spans are above earlier ones.
    void draw(QPainter &painter, QPointF at, const TerminalRow &row, int from, int to, const std::vector<Span> &spans);
    qsizetype cachedCount() const { return m_texts.size(); }

private:
    void drawText(QPainter &painter, QPointF at, const QString &text, const TerminalStyle &style, const QColor &colour,
                  int cells);

    TerminalColours m_colours;
    std::array<QFont, 4> m_fonts; // usual, bold, italic, both
    qreal m_cellWidth = 8;
    int m_cellHeight = 16;
    int m_ascent = 12;
    QHash<QString, QStaticText> m_texts; // the first character is the font
};

} // namespace sandgate

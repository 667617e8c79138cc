// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <deque>
#include <string>
#include <vector>

namespace sandgate {

// A colour as a program chose it: none (what the terminal has), one of a table of 256, or itself.
struct TerminalColour {
    enum class Kind : quint8 { None, Indexed, True };
    Kind kind = Kind::None;
    quint8 red = 0; // or the index
    quint8 green = 0;
    quint8 blue = 0;
    friend bool operator==(const TerminalColour &, const TerminalColour &) = default;
};

struct TerminalStyle {
    enum Flag : quint16 {
        Bold = 1,
        Italic = 2,
        Blink = 4,
        Inverse = 8,
        Struck = 16,
        Underlined = 32,
        UnderlinedTwice = 64,
        UnderlinedCurly = 128,
    };
    TerminalColour text;
    TerminalColour behind;
    quint16 flags = 0;
    friend bool operator==(const TerminalStyle &, const TerminalStyle &) = default;
};

struct TerminalCell {
    char32_t character = 0; // 0: nothing was written here
    TerminalStyle style;
    quint8 width = 1; // 2: it takes the next cell, too, which then has width 0
    friend bool operator==(const TerminalCell &, const TerminalCell &) = default;
};

// One row of a terminal. Cells beyond the last one are empty.
struct TerminalRow {
    enum class Size : quint8 { Normal, Wide, TopHalf, BottomHalf };
    struct Marks {
        int column = 0;
        std::u32string marks; // that combine with the character there; at most five
        friend bool operator==(const Marks &, const Marks &) = default;
    };

    std::vector<TerminalCell> cells;
    std::vector<Marks> marks; // by column
    Size size = Size::Normal;

    int columns() const { return int(cells.size()); }
    QString textAt(int column) const; // with its marks; of what is empty, a blank
    // From one column up to another; what is empty at the end is left out.
    QString text(int from = 0, int to = -1) const;
    // Column for each UTF-16 unit of text().
    std::vector<int> columnsOfText() const;
    qsizetype bytes() const;
    void trim(); // empty cells at the end
    friend bool operator==(const TerminalRow &, const TerminalRow &) = default;
};

// What has left the screen at its top, the newest last. Bounded by rows and by bytes: the oldest go.
class Scrollback
{
public:
    struct Limits {
        qsizetype rows = 20000;
        qsizetype bytes = 48 * 1024 * 1024;
    };
    explicit Scrollback(Limits limits)
        : m_limits(limits)
    {
    }

    void push(TerminalRow row);
    TerminalRow pop(); // the newest; not empty
    void clear();
    qsizetype count() const { return qsizetype(m_rows.size()); }
    qsizetype bytes() const { return m_bytes; }
    qint64 dropped() const { return m_dropped; } // so many were forgotten
    const TerminalRow &at(qsizetype index) const { return m_rows[size_t(index)]; }

private:
    const Limits m_limits;
    std::deque<TerminalRow> m_rows;
    qsizetype m_bytes = 0;
    qint64 m_dropped = 0;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/terminal/terminalscreen.h"
#include <QString>
#include <QUrl>
#include <compare>
#include <optional>

namespace sandgate {

// A cell, by the number of its line.
struct TerminalPlace {
    qint64 line = 0;
    int column = 0;
    friend auto operator<=>(const TerminalPlace &, const TerminalPlace &) = default;
};

// What is selected in a terminal: cells from one place to another, whole words or lines of them, or a rectangle.
// It stays with its lines while they scroll. Pure.
class TerminalSelection
{
public:
    enum class Unit { Cell, Word, Line, Rectangle };

    void begin(const TerminalScreen &screen, TerminalPlace at, Unit unit);
    void extend(const TerminalScreen &screen, TerminalPlace to); // up to and with that cell, or before it
    void select(TerminalPlace from, TerminalPlace to);           // `to` is not part of it
    void selectAll(const TerminalScreen &screen);
    void clear() { *this = {}; }

    bool isEmpty() const { return m_from == m_to; }
    TerminalPlace from() const { return m_from; }
    TerminalPlace to() const { return m_to; }
    // Columns from (with) and to (without) that are selected of a line.
    std::optional<std::pair<int, int>> columns(qint64 line) const;
    // Lines that were one when they were written are one again.
    QString text(const TerminalScreen &screen) const;

private:
    std::pair<TerminalPlace, TerminalPlace> whole(const TerminalScreen &screen, TerminalPlace at) const;

    Unit m_unit = Unit::Cell;
    TerminalPlace m_anchor;
    TerminalPlace m_from;
    TerminalPlace m_to; // not part of it
};

// A web address in a line's text.
struct TerminalAddress {
    QUrl url;
    int from = 0; // columns
    int to = 0;
    friend bool operator==(const TerminalAddress &, const TerminalAddress &) = default;
};

std::vector<TerminalAddress> linksIn(const TerminalRow &row);

// The next place of a text from `from` on, or the one before it; from the end it goes on at the other. Not across
// lines; capital letters or not is the same.
std::optional<std::pair<TerminalPlace, TerminalPlace>> found(const TerminalScreen &screen, const QString &text,
                                                             TerminalPlace from, bool forward);
// Columns of all of them in a line.
std::vector<std::pair<int, int>> foundIn(const TerminalRow &row, const QString &text);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalrow.h"
#include <algorithm>

namespace sandgate {

QString TerminalRow::textAt(int column) const
{
    const char32_t character = column < columns() ? cells[size_t(column)].character : 0;
    QString text = QString::fromUcs4(character == 0 ? U" " : &character, 1);
    for (const Marks &more : marks) {
        if (more.column == column)
            text += QString::fromUcs4(more.marks.data(), qsizetype(more.marks.size()));
    }
    return text;
}

QString TerminalRow::text(int from, int to) const
{
    int end = to < 0 ? columns() : std::min(to, columns());
    while (end > from && cells[size_t(end) - 1].character == 0 && cells[size_t(end) - 1].width != 0)
        --end;
    QString text;
    text.reserve(std::max(0, end - from));
    for (int column = std::max(0, from); column < end; ++column) {
        const TerminalCell &cell = cells[size_t(column)];
        if (cell.width == 0)
            continue;
        if (marks.empty() && cell.character < 0xd800)
            text += QChar(cell.character == 0 ? u' ' : char16_t(cell.character));
        else
            text += textAt(column);
    }
    return text;
}

std::vector<int> TerminalRow::columnsOfText() const
{
    std::vector<int> result;
    for (int column = 0; column < columns(); ++column) {
        if (cells[size_t(column)].width != 0)
            result.insert(result.end(), size_t(textAt(column).size()), column);
    }
    return result;
}

qsizetype TerminalRow::bytes() const
{
    qsizetype sum = qsizetype(sizeof(TerminalRow) + cells.size() * sizeof(TerminalCell));
    for (const Marks &more : marks)
        sum += qsizetype(sizeof(Marks) + more.marks.size() * sizeof(char32_t));
    return sum;
}

void TerminalRow::trim()
{
    const TerminalCell empty;
    while (!cells.empty() && cells.back() == empty)
        cells.pop_back();
}

void Scrollback::push(TerminalRow row)
{
    m_bytes += row.bytes();
    m_rows.push_back(std::move(row));
    while (count() > m_limits.rows || m_bytes > m_limits.bytes) {
        m_bytes -= m_rows.front().bytes();
        m_rows.pop_front();
        ++m_dropped;
    }
}

TerminalRow Scrollback::pop()
{
    TerminalRow row = std::move(m_rows.back());
    m_rows.pop_back();
    m_bytes -= row.bytes();
    return row;
}

void Scrollback::clear()
{
    m_dropped += count();
    m_rows.clear();
    m_bytes = 0;
}

} // namespace sandgate

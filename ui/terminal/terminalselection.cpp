// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalselection.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

bool isOfWord(const TerminalRow &row, int column)
{
    if (column < 0 || column >= row.columns())
        return false;
    const TerminalCell &cell = row.cells[size_t(column)];
    if (cell.width == 0)
        return column > 0 && isOfWord(row, column - 1);
    // what names of files and addresses are made of, too
    return QChar::isLetterOrNumber(cell.character) || (cell.character != 0 && cell.character < 128 &&
                                                       u"_-./~:@%+#?&=$"_s.contains(QChar(char16_t(cell.character))));
}

TerminalPlace inside(const TerminalScreen &screen, TerminalPlace at)
{
    return {std::clamp(at.line, screen.first(), screen.end() - 1), std::clamp(at.column, 0, screen.columns())};
}

} // namespace

std::pair<TerminalPlace, TerminalPlace> TerminalSelection::whole(const TerminalScreen &screen, TerminalPlace at) const
{
    if (m_unit == Unit::Line) {
        TerminalPlace from{at.line, 0};
        TerminalPlace to{at.line + 1, 0};
        while (from.line > screen.first() && screen.goesOn(from.line - 1))
            --from.line;
        while (to.line < screen.end() && screen.goesOn(to.line - 1))
            ++to.line;
        return {from, to};
    }
    const TerminalRow row = screen.line(at.line);
    if (m_unit != Unit::Word || !isOfWord(row, at.column))
        return {at, m_unit == Unit::Word ? TerminalPlace{at.line, at.column + 1} : at};
    int from = at.column;
    int to = at.column + 1;
    while (isOfWord(row, from - 1))
        --from;
    while (isOfWord(row, to))
        ++to;
    return {{at.line, from}, {at.line, to}};
}

void TerminalSelection::begin(const TerminalScreen &screen, TerminalPlace at, Unit unit)
{
    m_unit = unit;
    m_anchor = inside(screen, at);
    std::tie(m_from, m_to) = whole(screen, m_anchor);
}

void TerminalSelection::extend(const TerminalScreen &screen, TerminalPlace to)
{
    const auto [fromA, toA] = whole(screen, inside(screen, m_anchor));
    const auto [fromB, toB] = whole(screen, inside(screen, to));
    m_from = std::min(fromA, fromB);
    m_to = std::max(toA, toB);
    if (m_unit == Unit::Rectangle) {
        const auto [left, right] = std::minmax(fromA.column, fromB.column);
        m_from.column = left;
        m_to.column = right;
    }
}

void TerminalSelection::select(TerminalPlace from, TerminalPlace to)
{
    m_unit = Unit::Cell;
    m_anchor = from;
    m_from = from;
    m_to = to;
}

void TerminalSelection::selectAll(const TerminalScreen &screen)
{
    select({screen.first(), 0}, {screen.end(), 0});
}

std::optional<std::pair<int, int>> TerminalSelection::columns(qint64 line) const
{
    constexpr int all = TerminalScreen::MaxColumns;
    if (isEmpty() || line < m_from.line || line > m_to.line)
        return {};
    std::pair<int, int> columns{line == m_from.line ? m_from.column : 0, line == m_to.line ? m_to.column : all};
    if (m_unit == Unit::Rectangle)
        columns = {m_from.column, m_to.column};
    if (columns.first >= columns.second)
        return {};
    return columns;
}

QString TerminalSelection::text(const TerminalScreen &screen) const
{
    QString text;
    const qint64 last = std::min(m_to.line, screen.end() - 1);
    for (qint64 line = std::max(m_from.line, screen.first()); line <= last && !isEmpty(); ++line) {
        const auto part = columns(line);
        if (part)
            text += screen.line(line).text(part->first, part->second);
        const bool isCut = m_unit != Unit::Rectangle && screen.goesOn(line);
        if (line < m_to.line && !isCut)
            text += u'\n';
    }
    return text;
}

std::vector<TerminalAddress> linksIn(const TerminalRow &row)
{
    static const QRegularExpression address(uR"(\bhttps?://[^\s<>"'`{}|\\^\x{2500}-\x{257f}]+)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QString text = row.text();
    if (!text.contains("://"_L1))
        return {};
    std::vector<TerminalAddress> links;
    const std::vector<int> columns = row.columnsOfText();
    for (auto match = address.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        QString found = one.captured();
        // what ends a sentence, or closes what the address stands in, is not part of it
        while (!found.isEmpty() &&
               (u".,;:!?"_s.contains(found.back()) || (found.endsWith(u')') && found.count(u')') > found.count(u'(')) ||
                (found.endsWith(u']') && found.count(u']') > found.count(u'['))))
            found.chop(1);
        const QUrl url(found, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            continue;
        const auto from = size_t(one.capturedStart());
        const size_t end = from + size_t(found.size());
        links.push_back({url, columns[from], end < columns.size() ? columns[end] : row.columns()});
    }
    return links;
}

std::vector<std::pair<int, int>> foundIn(const TerminalRow &row, const QString &text)
{
    std::vector<std::pair<int, int>> places;
    if (text.isEmpty())
        return places;
    const QString line = row.text();
    std::vector<int> columns;
    for (qsizetype at = line.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
         at = line.indexOf(text, at + text.size(), Qt::CaseInsensitive)) {
        if (columns.empty())
            columns = row.columnsOfText();
        const size_t end = size_t(at + text.size());
        places.emplace_back(columns[size_t(at)], end < columns.size() ? columns[end] : row.columns());
    }
    return places;
}

std::optional<std::pair<TerminalPlace, TerminalPlace>> found(const TerminalScreen &screen, const QString &text,
                                                             TerminalPlace from, bool forward)
{
    const qint64 count = screen.end() - screen.first();
    from = inside(screen, from);
    for (qint64 i = 0; i <= count; ++i) {
        const qint64 offset = ((from.line - screen.first() + (forward ? i : -i)) % count + count) % count;
        const qint64 line = screen.first() + offset;
        auto places = foundIn(screen.line(line), text);
        if (i == 0) {
            std::erase_if(places, [&](const auto &place) {
                return forward ? place.first < from.column : place.second > from.column;
            });
        }
        if (places.empty())
            continue;
        const auto place = forward ? places.front() : places.back();
        return std::pair<TerminalPlace, TerminalPlace>{{line, place.first}, {line, place.second}};
    }
    return {};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/linediff.h"
#include <QStringList>
#include <algorithm>

namespace sandgate {
namespace {

using Kind = DiffRow::Kind;
using Lines = QList<QStringView>;

constexpr qsizetype largestTable = 4'000'000; // cells of the comparison

// Each line with its line break: a last line without one differs from the same line with one.
Lines split(const QString &text)
{
    Lines lines;
    const QStringView all(text);
    for (qsizetype start = 0; start < all.size();) {
        const qsizetype lineBreak = all.indexOf(u'\n', start);
        const qsizetype end = lineBreak < 0 ? all.size() : lineBreak + 1;
        lines.append(all.mid(start, end - start));
        start = end;
    }
    return lines;
}

void put(std::vector<DiffRow> &out, Kind kind, QStringView line)
{
    const bool ends = line.endsWith(u'\n');
    out.push_back({kind, (ends ? line.chopped(1) : line).toString()});
    if (!ends)
        out.push_back({Kind::NoLineBreak, {}});
}

void put(std::vector<DiffRow> &out, Kind kind, const Lines &lines, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < to; ++i)
        put(out, kind, lines[i]);
}

// The longest common subsequence of old [first, oldEnd) and new [first, newEnd), by the table of all its rests.
void compare(std::vector<DiffRow> &out, const Lines &old, qsizetype oldEnd, const Lines &fresh, qsizetype newEnd,
             qsizetype first)
{
    const size_t rows = size_t(oldEnd - first);
    const size_t columns = size_t(newEnd - first);
    std::vector<int> table((rows + 1) * (columns + 1), 0);
    const auto cell = [&](size_t row, size_t column) -> int & { return table[row * (columns + 1) + column]; };
    for (size_t row = rows; row-- > 0;) {
        for (size_t column = columns; column-- > 0;) {
            const bool same = old[first + qsizetype(row)] == fresh[first + qsizetype(column)];
            cell(row, column) =
                same ? cell(row + 1, column + 1) + 1 : std::max(cell(row + 1, column), cell(row, column + 1));
        }
    }
    size_t row = 0;
    size_t column = 0;
    while (row < rows && column < columns) {
        const QStringView line = old[first + qsizetype(row)];
        if (line == fresh[first + qsizetype(column)]) {
            put(out, Kind::Same, line);
            ++row;
            ++column;
        } else if (cell(row + 1, column) >= cell(row, column + 1)) {
            put(out, Kind::Removed, line);
            ++row;
        } else {
            put(out, Kind::Added, fresh[first + qsizetype(column)]);
            ++column;
        }
    }
    put(out, Kind::Removed, old, first + qsizetype(row), oldEnd);
    put(out, Kind::Added, fresh, first + qsizetype(column), newEnd);
}

// Leaves `context` unchanged lines on each side of a change, and says how many others there are.
std::vector<DiffRow> folded(const std::vector<DiffRow> &all, int context)
{
    std::vector<DiffRow> result;
    for (size_t begin = 0; begin < all.size();) {
        if (all[begin].kind != Kind::Same) {
            result.push_back(all[begin++]);
            continue;
        }
        size_t end = begin;
        while (end < all.size() && all[end].kind == Kind::Same)
            ++end;
        const size_t head = begin == 0 ? 0 : size_t(context);
        const size_t tail = end == all.size() ? 0 : size_t(context);
        if (end - begin <= head + tail + 1) {
            result.insert(result.end(), all.begin() + std::ptrdiff_t(begin), all.begin() + std::ptrdiff_t(end));
        } else {
            const auto at = [&](size_t index) { return all.begin() + std::ptrdiff_t(index); };
            result.insert(result.end(), at(begin), at(begin + head));
            result.push_back({Kind::Skipped, {}, int(end - begin - head - tail)});
            result.insert(result.end(), at(end - tail), at(end));
        }
        begin = end;
    }
    return result;
}

} // namespace

LineDiff lineDiff(const std::optional<QString> &oldText, const QString &newText, int context)
{
    const QString oldWhole = oldText.value_or(QString());
    const Lines old = split(oldWhole);
    const Lines fresh = split(newText);

    qsizetype first = 0;
    const qsizetype shorter = qMin(old.size(), fresh.size());
    while (first < shorter && old[first] == fresh[first])
        ++first;
    qsizetype oldEnd = old.size();
    qsizetype newEnd = fresh.size();
    while (oldEnd > first && newEnd > first && old[oldEnd - 1] == fresh[newEnd - 1]) {
        --oldEnd;
        --newEnd;
    }

    LineDiff diff;
    std::vector<DiffRow> all;
    put(all, Kind::Same, old, 0, first);
    diff.whole = (oldEnd - first) * (newEnd - first) > largestTable;
    if (diff.whole) {
        put(all, Kind::Removed, old, first, oldEnd);
        put(all, Kind::Added, fresh, first, newEnd);
    } else {
        compare(all, old, oldEnd, fresh, newEnd, first);
    }
    put(all, Kind::Same, old, oldEnd, old.size());

    for (const DiffRow &line : all) {
        diff.added += line.kind == Kind::Added ? 1 : 0;
        diff.removed += line.kind == Kind::Removed ? 1 : 0;
    }
    diff.lines = folded(all, context);
    return diff;
}

} // namespace sandgate

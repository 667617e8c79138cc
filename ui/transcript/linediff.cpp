// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/linediff.h"
#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace sandgate {
namespace {

using Kind = DiffLine::Kind;
constexpr size_t MaxCells = 4'000'000; // of the table of common subsequences
constexpr qsizetype MaxLineLength = 2000;

QStringList linesOf(const QString &text)
{
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QStringList lines = plain.split(u'\n');
    if (lines.back().isEmpty())
        lines.removeLast();
    return lines;
}

// The changed middle of two texts, by their longest common subsequence.
void middle(const QStringList &a, const QStringList &b, std::vector<DiffLine> &out)
{
    const auto rows = size_t(a.size());
    const auto columns = size_t(b.size());
    if ((rows + 1) * (columns + 1) > MaxCells) {
        for (const QString &line : a)
            out.push_back({Kind::Removed, line});
        for (const QString &line : b)
            out.push_back({Kind::Added, line});
        return;
    }
    std::vector<int> common((rows + 1) * (columns + 1));
    const auto cell = [&common, columns](size_t i, size_t j) -> int & { return common[i * (columns + 1) + j]; };
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            cell(i, j) =
                a[qsizetype(i)] == b[qsizetype(j)] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
        }
    }
    size_t i = 0;
    size_t j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && a[qsizetype(i)] == b[qsizetype(j)]) {
            out.push_back({Kind::Same, a[qsizetype(i)]});
            ++i;
            ++j;
        } else if (j == columns || (i < rows && cell(i + 1, j) >= cell(i, j + 1))) {
            out.push_back({Kind::Removed, a[qsizetype(i++)]});
        } else {
            out.push_back({Kind::Added, b[qsizetype(j++)]});
        }
    }
}

DiffLine skipped(size_t count)
{
    return {Kind::Skipped, count == 1 ? QCoreApplication::translate("LineDiff", "one unchanged line")
                                      : QCoreApplication::translate("LineDiff", "%1 unchanged lines").arg(count)};
}

} // namespace

std::vector<DiffLine> lineDiff(const QString &before, const QString &after, int context, int maxLines)
{
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;

    std::vector<DiffLine> all;
    for (qsizetype i = 0; i < head; ++i)
        all.push_back({Kind::Same, a[i]});
    middle(a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail), all);
    for (qsizetype i = a.size() - tail; i < a.size(); ++i)
        all.push_back({Kind::Same, a[i]});

    std::vector<bool> near(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::Same)
            continue;
        const size_t from = i < size_t(context) ? 0 : i - size_t(context);
        for (size_t k = from; k < std::min(all.size(), i + size_t(context) + 1); ++k)
            near[k] = true;
    }
    std::vector<DiffLine> result;
    for (size_t i = 0; i < all.size();) {
        if (qsizetype(result.size()) >= maxLines) {
            result.push_back(
                {Kind::Skipped, QCoreApplication::translate("LineDiff", "lines that follow: %1").arg(all.size() - i)});
            break;
        }
        size_t end = i;
        while (end < all.size() && !near[end])
            ++end;
        if (end > i) {
            result.push_back(skipped(end - i));
            i = end;
            continue;
        }
        DiffLine line = all[i++];
        if (line.text.size() > MaxLineLength)
            line.text = line.text.left(MaxLineLength) + u'…';
        result.push_back(line);
    }
    return result;
}

} // namespace sandgate

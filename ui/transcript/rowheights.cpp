// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/rowheights.h"

namespace sandgate {

qint64 RowHeights::top(int row) const
{
    qint64 sum = 0;
    for (auto i = size_t(row); i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(qint64 y) const
{
    size_t step = 1;
    while (step * 2 <= m_heights.size())
        step *= 2;
    size_t row = 0;
    for (; step > 0; step /= 2) {
        if (row + step <= m_heights.size() && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return qBound(0, int(row), qMax(0, count() - 1));
}

void RowHeights::set(int row, int height)
{
    const qint64 difference = height - m_heights[size_t(row)];
    m_heights[size_t(row)] = height;
    for (auto i = size_t(row) + 1; difference != 0 && i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += difference;
}

void RowHeights::insert(int row, const std::vector<int> &heights)
{
    const bool atEnd = row == count();
    m_heights.insert(m_heights.begin() + row, heights.begin(), heights.end());
    if (!atEnd || m_sums.empty()) {
        rebuild();
        return;
    }
    // at the end, a new node's sum is made of the nodes below it
    for (size_t i = m_sums.size(); i <= m_heights.size(); ++i) {
        qint64 sum = m_heights[i - 1];
        for (size_t below = i - 1; below > i - (i & (~i + 1)); below -= below & (~below + 1))
            sum += m_sums[below];
        m_sums.push_back(sum);
    }
}

void RowHeights::remove(int row, int count)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + count);
    rebuild();
}

void RowHeights::rebuild()
{
    m_sums.assign(m_heights.size() + 1, 0);
    for (size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        if (const size_t parent = i + (i & (~i + 1)); parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

} // namespace sandgate

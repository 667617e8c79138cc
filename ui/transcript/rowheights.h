// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <vector>

namespace sandgate {

// The heights of many rows, so that the place of any of them is found in logarithmic time.
class RowHeights
{
public:
    int count() const { return int(m_heights.size()); }
    int height(int row) const { return m_heights[size_t(row)]; }
    qint64 top(int row) const; // `row` may be count(): the total
    qint64 total() const { return top(count()); }
    int rowAt(qint64 y) const; // clamped to the rows there are

    void set(int row, int height);
    void insert(int row, const std::vector<int> &heights);
    void remove(int row, int count);
    void clear() { remove(0, count()); }

private:
    void rebuild();

    std::vector<int> m_heights;
    std::vector<qint64> m_sums; // a Fenwick tree, from 1
};

} // namespace sandgate

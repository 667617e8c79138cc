// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QAbstractTableModel>
#include <QHash>
#include <algorithm>

namespace sandgate {

// What the row models have in common: plain rows in the order in which they were first seen, fed by change batches.
// Says only what truly changed, in ranges, and never resets: selection and scroll position survive any batch.
// UI thread only.
template<typename Row, typename Key>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void apply(const Changes<Row, Key> &changes)
    {
        remove(changes.gone);
        std::vector<Row> fresh;
        QHash<Key, size_t> freshAt;
        std::vector<int> changed;
        for (const Row &row : changes.seen) {
            const Key &key = keyOf(row);
            if (const auto known = m_at.constFind(key); known != m_at.cend()) {
                Row &old = m_rows[size_t(*known)];
                if (old == row)
                    continue;
                old = row;
                changed.push_back(*known);
            } else if (const auto again = freshAt.constFind(key); again != freshAt.cend()) {
                fresh[*again] = row;
            } else {
                freshAt.insert(key, fresh.size());
                fresh.push_back(row);
            }
        }
        announce(std::move(changed));
        append(std::move(fresh));
    }

    // Null when there is no such row. Valid until the next batch.
    const Row *find(const Key &key) const
    {
        const auto at = m_at.constFind(key);
        return at == m_at.cend() ? nullptr : &m_rows[size_t(*at)];
    }
    const Row &at(int row) const { return m_rows[size_t(row)]; }
    const std::vector<Row> &rows() const { return m_rows; }
    QModelIndex indexOf(const Key &key, int column = 0) const
    {
        const auto at = m_at.constFind(key);
        return at == m_at.cend() ? QModelIndex() : index(*at, column);
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }

protected:
    virtual const Key &keyOf(const Row &row) const = 0;

private:
    void remove(const std::vector<Key> &gone)
    {
        std::vector<int> doomed;
        for (const Key &key : gone) {
            if (const auto at = m_at.constFind(key); at != m_at.cend())
                doomed.push_back(*at);
        }
        std::sort(doomed.begin(), doomed.end());
        doomed.erase(std::unique(doomed.begin(), doomed.end()), doomed.end());
        // From the end, so that the positions before stay true.
        for (size_t end = doomed.size(); end > 0;) {
            size_t begin = end - 1;
            while (begin > 0 && doomed[begin - 1] == doomed[begin] - 1)
                --begin;
            const int first = doomed[begin];
            const int last = doomed[end - 1];
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            rememberPositions();
            endRemoveRows();
            end = begin;
        }
    }

    void announce(std::vector<int> changed)
    {
        std::sort(changed.begin(), changed.end());
        changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
        for (size_t begin = 0; begin < changed.size();) {
            size_t end = begin + 1;
            while (end < changed.size() && changed[end] == changed[end - 1] + 1)
                ++end;
            emit dataChanged(index(changed[begin], 0), index(changed[end - 1], columnCount() - 1));
            begin = end;
        }
    }

    void append(std::vector<Row> fresh)
    {
        if (fresh.empty())
            return;
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(fresh.size()) - 1);
        for (Row &row : fresh) {
            m_at.insert(keyOf(row), int(m_rows.size()));
            m_rows.push_back(std::move(row));
        }
        endInsertRows();
    }

    void rememberPositions()
    {
        m_at.clear();
        for (size_t row = 0; row < m_rows.size(); ++row)
            m_at.insert(keyOf(m_rows[row]), int(row));
    }

    std::vector<Row> m_rows;
    QHash<Key, int> m_at;
};

} // namespace sandgate

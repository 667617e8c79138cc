// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptmodel.h"
#include <QTimer>
#include <deque>
#include <set>

namespace sandgate {

// Whether an entry has a text somewhere, in its folded parts too; upper and lower case are the same.
bool hasText(const TranscriptEntry &entry, const QString &text);

// Which rows of a conversation have a text, kept true while rows come and change. It looks at some rows at a time, so
// that a long conversation holds nothing up. UI thread only.
class TranscriptSearch : public QObject
{
    Q_OBJECT
public:
    explicit TranscriptSearch(TranscriptModel &model, QObject *parent = nullptr);

    void seek(const QString &text); // empty: nothing is sought any more
    const QString &text() const { return m_text; }
    const std::set<int> &rows() const { return m_rows; }
    bool isDone() const { return m_ahead.empty(); }
    // The nearest row with the text: from `row` on when `by` is 0, else the next beyond it, or before it; -1: none.
    int nearest(int row, int by) const;

signals:
    void changed();

private:
    void restart();
    void add(int first, int last);
    void look();

    TranscriptModel &m_model;
    QString m_text;
    std::set<int> m_rows;
    std::deque<std::pair<int, int>> m_ahead; // first and last of rows that were not looked at
    QTimer m_next;
};

} // namespace sandgate

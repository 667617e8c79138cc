// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcriptsearch.h"
#include <QElapsedTimer>
#include <algorithm>

namespace sandgate {

namespace {

constexpr qint64 sliceMs = 6; // of a frame

bool has(const QString &text, const QString &wanted)
{
    return text.contains(wanted, Qt::CaseInsensitive);
}

bool has(const ContentBlock &block, const QString &wanted)
{
    return has(block.text, wanted) || has(block.uri, wanted) || has(block.name, wanted) || has(block.path, wanted) ||
           has(block.newText, wanted) || (block.oldText && has(*block.oldText, wanted));
}

bool has(const std::vector<ContentBlock> &blocks, const QString &wanted)
{
    return std::any_of(blocks.begin(), blocks.end(),
                       [&wanted](const ContentBlock &block) { return has(block, wanted); });
}

} // namespace

bool hasText(const TranscriptEntry &entry, const QString &text)
{
    if (text.isEmpty())
        return false;
    if (has(entry.text, text) || has(entry.detail, text) || has(entry.blocks, text))
        return true;
    const ToolCall &tool = entry.tool;
    if (has(tool.title, text) || has(tool.content, text) || has(QString::fromUtf8(tool.rawInput), text) ||
        has(QString::fromUtf8(tool.rawOutput), text))
        return true;
    return std::any_of(tool.locations.begin(), tool.locations.end(),
                       [&text](const ToolLocation &location) { return has(location.path, text); }) ||
           std::any_of(entry.plan.begin(), entry.plan.end(),
                       [&text](const PlanItem &item) { return has(item.content, text); });
}

TranscriptSearch::TranscriptSearch(TranscriptModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &TranscriptSearch::look);
    connect(&model, &QAbstractItemModel::modelReset, this, &TranscriptSearch::restart);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TranscriptSearch::restart);
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        if (last + 1 == m_model.rowCount())
            add(first, last);
        else
            restart(); // earlier ones came: every row has another number
    });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { add(first.row(), last.row()); });
}

void TranscriptSearch::seek(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    restart();
}

void TranscriptSearch::restart()
{
    m_ahead.clear();
    m_rows.clear();
    m_next.stop();
    add(0, m_model.rowCount() - 1);
    emit changed();
}

void TranscriptSearch::add(int first, int last)
{
    if (m_text.isEmpty() || last < first)
        return;
    m_ahead.emplace_back(first, last);
    m_next.start();
}

// The newest first: that is where one reads.
void TranscriptSearch::look()
{
    QElapsedTimer time;
    time.start();
    while (!m_ahead.empty() && time.elapsed() < sliceMs) {
        auto &[first, last] = m_ahead.back();
        if (hasText(m_model.entry(last), m_text))
            m_rows.insert(last);
        else
            m_rows.erase(last);
        if (--last < first)
            m_ahead.pop_back();
    }
    if (!m_ahead.empty())
        m_next.start();
    emit changed();
}

int TranscriptSearch::nearest(int row, int by) const
{
    if (by < 0) {
        const auto from = m_rows.lower_bound(row);
        return from == m_rows.begin() ? -1 : *std::prev(from);
    }
    const auto found = by == 0 ? m_rows.lower_bound(row) : m_rows.upper_bound(row);
    return found == m_rows.end() ? -1 : *found;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/items/transcriptmodel.h"
#include <utility>

namespace sandgate {
namespace {

using Key = std::pair<EventIndex, int>;
using Kind = TranscriptEntry::Kind;

constexpr qsizetype MostDroppedPrompts = 200;

Key keyOf(const TranscriptEntry &entry)
{
    return {entry.firstIndex, entry.part};
}

bool isSame(const TranscriptEntry &a, const TranscriptEntry &b)
{
    return keyOf(a) == keyOf(b) && a.kind == b.kind;
}

void addPrompt(QStringList &prompts, const TranscriptEntry &entry)
{
    if (entry.kind != Kind::User || entry.text.isEmpty())
        return;
    if (entry.continues && !prompts.isEmpty())
        prompts.back() += entry.text;
    else
        prompts << entry.text;
}

} // namespace

TranscriptModel::TranscriptModel(Workbench &workbench, QObject *parent)
    : QAbstractListModel(parent)
    , m_pages(workbench)
{
    connect(&m_pages, &EventPages::cleared, this, &TranscriptModel::reset);
    connect(&m_pages, &EventPages::appended, this, &TranscriptModel::append);
    connect(&m_pages, &EventPages::prepended, this, &TranscriptModel::refold);
    connect(&m_pages, &EventPages::dropped, this, &TranscriptModel::drop);
}

void TranscriptModel::reset()
{
    beginResetModel();
    m_rows.clear();
    m_transcript = {};
    m_droppedPrompts.clear();
    endResetModel();
    tellUsage();
}

void TranscriptModel::append(int count)
{
    const auto &events = m_pages.events();
    for (auto it = events.end() - count; it != events.end(); ++it)
        m_transcript.feed(*it);
    tellUsage();
    const Transcript::Changes changes = m_transcript.takeChanges();
    announceChanged(changes.changed);
    const auto &entries = m_transcript.entries();
    if (changes.appendedFrom == entries.size())
        return;
    beginInsertRows({}, int(changes.appendedFrom), int(entries.size()) - 1);
    for (size_t row = changes.appendedFrom; row < entries.size(); ++row)
        m_rows.push_back(&entries[row]);
    endInsertRows();
}

void TranscriptModel::announceChanged(const std::vector<size_t> &rows)
{
    for (size_t i = 0; i < rows.size();) {
        size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        emit dataChanged(index(int(rows[i])), index(int(rows[end - 1])));
        i = end;
    }
}

// An earlier beginning can change anything: what looked like a new tool call was an update. The rows of the new fold
// are compared with those that are shown, so that selection and scroll position stay where they are.
void TranscriptModel::refold()
{
    Transcript folded;
    for (const EventRecord &event : m_pages.events())
        folded.feed(event);
    folded.takeChanges();
    const auto &entries = folded.entries();

    // both are in the order of their keys
    size_t position = 0;
    std::vector<bool> stays(m_rows.size());
    for (size_t row = 0; row < m_rows.size(); ++row) {
        while (position < entries.size() && keyOf(entries[position]) < keyOf(*m_rows[row]))
            ++position;
        stays[row] = position < entries.size() && isSame(entries[position], *m_rows[row]);
    }
    for (size_t end = m_rows.size(); end > 0;) {
        if (stays[end - 1]) {
            --end;
            continue;
        }
        size_t begin = end - 1;
        while (begin > 0 && !stays[begin - 1])
            --begin;
        beginRemoveRows({}, int(begin), int(end) - 1);
        m_rows.erase(m_rows.begin() + qsizetype(begin), m_rows.begin() + qsizetype(end));
        endRemoveRows();
        end = begin;
    }

    for (size_t row = 0, at = 0; at < entries.size();) {
        size_t end = at;
        while (end < entries.size() && (row >= m_rows.size() || !isSame(entries[end], *m_rows[row])))
            ++end;
        if (end > at) {
            beginInsertRows({}, int(row), int(row + end - at) - 1);
            std::vector<const TranscriptEntry *> added;
            for (; at < end; ++at)
                added.push_back(&entries[at]);
            m_rows.insert(m_rows.begin() + qsizetype(row), added.begin(), added.end());
            endInsertRows();
            row += added.size();
        } else {
            ++row;
            ++at;
        }
    }

    std::vector<size_t> changed;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] != &entries[row] && *m_rows[row] != entries[row])
            changed.push_back(row);
        m_rows[row] = &entries[row];
    }
    m_transcript = std::move(folded); // a moved deque keeps its elements where they are
    tellUsage();
    announceChanged(changed);
}

// Rows of which the pages have no event any more. Not those behind one that goes on, such as an open request.
void TranscriptModel::drop()
{
    const EventIndex first = m_pages.events().front().index;
    const size_t count = m_transcript.overBefore(first);
    if (count > 0)
        beginRemoveRows({}, 0, int(count) - 1);
    for (size_t row = 0; row < count; ++row)
        addPrompt(m_droppedPrompts, *m_rows[row]);
    m_droppedPrompts = m_droppedPrompts.mid(qMax<qsizetype>(0, m_droppedPrompts.size() - MostDroppedPrompts));
    m_rows.erase(m_rows.begin(), m_rows.begin() + qsizetype(count));
    m_transcript.forget(count, first);
    if (count > 0)
        endRemoveRows();
}

void TranscriptModel::tellUsage()
{
    if (m_toldUsage == usage())
        return;
    m_toldUsage = usage();
    emit usageChanged();
}

QStringList TranscriptModel::prompts() const
{
    QStringList prompts = m_droppedPrompts;
    for (const TranscriptEntry *entry : m_rows)
        addPrompt(prompts, *entry);
    prompts.removeDuplicates();
    return prompts;
}

int TranscriptModel::rowOf(EventIndex index) const
{
    const std::optional<size_t> row = m_transcript.entryOf(index);
    return row && *row < m_rows.size() ? int(*row) : -1;
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TranscriptEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.kind == Kind::Tool || shown.kind == Kind::Permission ? shown.tool.title : shown.text;
    case KindRole:
        return int(shown.kind);
    case FirstIndexRole:
        return shown.firstIndex;
    case LastIndexRole:
        return shown.lastIndex;
    case StartedAtRole:
        return shown.startedAt;
    case DetailRole:
        return shown.detail;
    default:
        return {};
    }
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logorder.h"
#include <utility>

namespace sandgate {

void LogOrder::add(LogRecord entry, std::vector<LogRecord> &ready)
{
    if (entry.sequence <= m_last)
        return;
    if (entry.sequence == m_last + 1) {
        m_last = entry.sequence;
        ready.push_back(std::move(entry));
        takeHeld(ready);
        return;
    }
    if (isFull())
        return;
    const qint64 sequence = entry.sequence;
    const qsizetype bytes = entry.data.size();
    if (m_held.emplace(sequence, std::move(entry)).second)
        m_heldBytes += bytes;
}

void LogOrder::passOver(std::vector<LogRecord> &ready)
{
    if (m_held.empty())
        return;
    const LogRecord &first = m_held.begin()->second;
    ready.push_back(gapUpTo(first.sequence - 1, first.process, first.at));
    takeHeld(ready);
}

void LogOrder::passOver(qint64 sequence, const ProcessKey &process, qint64 at, std::vector<LogRecord> &ready)
{
    while (hasHole() && m_held.begin()->first <= sequence)
        passOver(ready);
    if (sequence > m_last)
        ready.push_back(gapUpTo(sequence, process, at));
    takeHeld(ready);
}

LogRecord LogOrder::gapUpTo(qint64 sequence, const ProcessKey &process, qint64 at)
{
    const qint64 missing = sequence - std::exchange(m_last, sequence);
    return {process, sequence, LogStream::Gap, at, QByteArray::number(missing)};
}

// What is held right behind the last one.
void LogOrder::takeHeld(std::vector<LogRecord> &ready)
{
    auto next = m_held.begin();
    for (; next != m_held.end() && next->first == m_last + 1; ++next) {
        m_last = next->first;
        m_heldBytes -= next->second.data.size();
        ready.push_back(std::move(next->second));
    }
    m_held.erase(m_held.begin(), next);
}

} // namespace sandgate

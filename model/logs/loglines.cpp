// SPDX-License-Identifier: Apache-2.0
#include "model/logs/loglines.h"
#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <sys/mman.h>

namespace sandgate {

LogSegment::~LogSegment()
{
    munmap(m_data, m_size);
}

void LogSegment::letGo() const
{
    madvise(m_data, m_size, MADV_DONTNEED);
}

LogLines::LogLines(std::vector<Part> parts, qint64 first, qint64 finished, std::vector<OpenLine> open)
    : m_parts(std::move(parts))
    , m_first(first)
    , m_finished(finished)
    , m_open(std::move(open))
{
}

LogLine LogLines::line(qint64 number) const
{
    Q_ASSERT(number >= m_first && number < end());
    if (number >= m_finished) {
        const OpenLine &line = m_open[std::size_t(number - m_finished)];
        return {line.stream, line.source, line.at, line.text};
    }
    const Part &part = m_parts[partOf(number)];
    return part.block->line(int(number - part.first));
}

std::size_t LogLines::partOf(qint64 number) const
{
    const auto after = std::upper_bound(m_parts.begin(), m_parts.end(), number,
                                        [](qint64 wanted, const Part &part) { return wanted < part.first; });
    return std::size_t(after - m_parts.begin()) - 1;
}

qint64 LogLines::endOf(std::size_t part) const
{
    return part + 1 < m_parts.size() ? m_parts[part + 1].first : m_finished;
}

QString gapText(std::string_view count)
{
    bool isNumber = false;
    const qint64 number = QByteArray(count.data(), qsizetype(count.size())).left(20).toLongLong(&isNumber);
    constexpr qint64 most = std::numeric_limits<int>::max(); // that a sentence can count
    if (!isNumber || number <= 0 || number > most)
        return QCoreApplication::translate("LogStore", "… entries were dropped by the server");
    if (number == 1)
        return QCoreApplication::translate("LogStore", "… one entry was dropped by the server");
    const int entries = int(number);
    return QCoreApplication::translate("LogStore", "… %Ln entries were dropped by the server", nullptr, entries);
}

} // namespace sandgate

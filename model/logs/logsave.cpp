// SPDX-License-Identifier: Apache-2.0
#include "model/logs/logsave.h"
#include "model/logs/plainbytes.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

namespace sandgate {
namespace {

constexpr int AtOnce = 1000; // lines between two looks at the clock

} // namespace

LogSave::LogSave(LogLines lines, std::optional<LineSet> only, LogSaveOptions options)
    : m_lines(std::move(lines))
    , m_only(std::move(only))
    , m_options(std::move(options))
    , m_total(m_only ? m_only->count() : m_lines.count())
    , m_file(m_options.path)
{
}

Result<bool> LogSave::go(const QDeadlineTimer &deadline)
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
        return tl::unexpected(error());
    while (m_done < m_total && !deadline.hasExpired()) {
        m_text.clear();
        for (const qint64 end = std::min(m_done + AtOnce, m_total); m_done < end; ++m_done) {
            const qint64 number = m_only ? m_only->at(m_done) : m_lines.first() + m_done;
            if (number >= m_lines.first() && number < m_lines.end())
                write(m_lines.line(number));
        }
        if (m_file.write(m_text.data(), qint64(m_text.size())) != qint64(m_text.size()))
            return tl::unexpected(error());
    }
    if (m_done < m_total)
        return true;
    if (!m_file.commit())
        return tl::unexpected(error());
    return false;
}

void LogSave::write(const LogLine &line)
{
    if (m_options.withTimes)
        m_text += QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC).toString(Qt::ISODateWithMs).toStdString() + ' ';
    if (m_options.sources.size() > 1)
        m_text += m_options.sources.value(line.source).toStdString() + ": ";
    if (line.stream == LogStream::Gap)
        m_text += gapText(line.text).toStdString();
    else
        addPlain(m_text, line.text);
    m_text += '\n';
}

Error LogSave::error() const
{
    return {Error::Kind::Storage, QCoreApplication::translate("LogSave", "The log could not be saved to %1: %2.")
                                      .arg(QDir::toNativeSeparators(m_options.path), m_file.errorString())};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/lineset.h"
#include "model/logs/loglines.h"
#include <QDeadlineTimer>
#include <QSaveFile>
#include <QStringList>

namespace sandgate {

struct LogSaveOptions {
    QString path;
    bool onlyShown = false;   // by the filter
    bool withTimes = false;   // in front of each line, UTC
    QStringList sources = {}; // names; in front of each line when there are several
};

// Writes lines to a file as plain text, in steps. The file is there when all of it is, or as it was. One thread.
class LogSave
{
public:
    LogSave(LogLines lines, std::optional<LineSet> only, LogSaveOptions options);

    // True: there is more to write.
    Result<bool> go(const QDeadlineTimer &deadline);
    qint64 done() const { return m_done; } // lines
    qint64 total() const { return m_total; }

private:
    Error error() const;
    void write(const LogLine &line);

    const LogLines m_lines;
    const std::optional<LineSet> m_only;
    const LogSaveOptions m_options;
    const qint64 m_total;
    qint64 m_done = 0;
    std::string m_text;
    QSaveFile m_file;
};

} // namespace sandgate

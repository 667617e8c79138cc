// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linepattern.h"
#include "model/logs/lineset.h"
#include "model/logs/loglines.h"
#include <QDeadlineTimer>
#include <stop_token>

namespace sandgate {

enum class LogLevel { Any, NotDebug, Warning, Error }; // as lines say it; Warning: that or worse
enum class LogStreams { Both, Out, Err };

// Which lines are wanted: all that is said must be true of a line.
struct LineQuery {
    PatternText text; // empty: any
    LogLevel level = LogLevel::Any;
    LogStreams streams = LogStreams::Both;
    qint64 since = 0;      // by the server's clock
    bool keepsGaps = true; // what is missing may have been wanted

    bool wantsAll() const
    {
        return text.text.isEmpty() && level == LogLevel::Any && streams == LogStreams::Both && since == 0;
    }
    friend bool operator==(const LineQuery &, const LineQuery &) = default;
};

// Finds the lines of a log that are wanted, in steps, and goes on where it was when there are more. One thread.
class LineScan
{
public:
    static Result<LineScan> make(const LineQuery &query);

    // Looks at lines until all are looked at or the time is over. True: there are more.
    bool go(const LogLines &lines, const QDeadlineTimer &deadline, const std::stop_token &stop);
    bool wants(const LogLine &line);

    LineSet &found() { return m_found; }
    qint64 next() const { return m_next; }           // lines below are decided
    bool isTooCostly() const { return m_isGivenUp; } // it was given up

private:
    LineScan() = default;
    void look(const LogLines::Part &part, int from, int to, const std::stop_token &stop);
    void matchAll(std::string_view text, const std::stop_token &stop);
    bool matches(const LinePattern &pattern, std::string_view line);
    bool wantsBeside(const LogLine &line, std::string_view plain);
    std::string_view lineIn(std::string_view text, std::size_t i) const;

    LineQuery m_query;
    std::optional<LinePattern> m_first;  // is looked for in many lines at once
    std::optional<LinePattern> m_second; // is asked of those lines
    std::optional<LinePattern> m_never;
    LineSet m_found;
    qint64 m_next = 0;
    bool m_isGivenUp = false;
    // of the lines that are being looked at
    std::string m_plain;
    std::vector<std::size_t> m_ends;
    std::vector<bool> m_hits;
};

} // namespace sandgate

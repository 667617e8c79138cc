// SPDX-License-Identifier: Apache-2.0
#include "model/logs/linescan.h"
#include "model/logs/plainbytes.h"
#include <algorithm>

namespace sandgate {
namespace {

constexpr int AtOnce = 512; // lines; what is between two looks at the clock

// As programs write it: a word in capitals, "level=error" or its JSON, the first word of a compiler's line. Where a
// line begins is asked by a look back, for with a ^ PCRE does not look for possible first letters: it takes five times
// as long.
constexpr const char *Errors =
    R"re(\b(?:ERROR|FATAL|CRITICAL|PANIC|SEVERE|ERR!)(?!\w)|)re"
    R"re(\b(?i:level|lvl|severity)"? ?[=:] ?"?(?i:err|fatal|crit|panic|emerg|alert)|)re"
    R"re(\[(?i:error|fatal|critical)\]|(?i:\b(?:fatal )?error(?:\[\w+\])?:|(?<!.)(?:panic:|traceback )))re";
constexpr const char *Warnings = R"re(\b(?:WARN|WARNING)(?!\w)|\b(?i:level|lvl|severity)"? ?[=:] ?"?(?i:warn)|)re"
                                 R"re(\[(?i:warn|warning)\]|(?i:\bwarning(?:\[\w+\])?:))re";
constexpr const char *Debug =
    R"re(\b(?:DEBUG|TRACE|VERBOSE)(?!\w)|\b(?i:level|lvl|severity)"? ?[=:] ?"?(?i:debug|trace)|)re"
    R"re(\[(?i:debug|trace)\])re";

LinePattern levelPattern(LogLevel level)
{
    if (level == LogLevel::Error)
        return LinePattern::ofRegex(Errors);
    return LinePattern::ofRegex((std::string(Errors) + '|' + Warnings).c_str());
}

} // namespace

Result<LineScan> LineScan::make(const LineQuery &query)
{
    LineScan scan;
    scan.m_query = query;
    if (!query.text.text.isEmpty()) {
        Result<LinePattern> pattern = LinePattern::make(query.text);
        if (!pattern)
            return tl::unexpected(pattern.error());
        scan.m_first = std::move(*pattern);
    }
    if (query.level == LogLevel::NotDebug)
        scan.m_never = LinePattern::ofRegex(Debug);
    else if (query.level != LogLevel::Any)
        (scan.m_first ? scan.m_second : scan.m_first) = levelPattern(query.level);
    return scan;
}

bool LineScan::go(const LogLines &lines, const QDeadlineTimer &deadline, const std::stop_token &stop)
{
    m_found.dropBefore(lines.first());
    m_next = std::max(m_next, lines.first());
    while (m_next < lines.finished() && !m_isGivenUp) {
        if (stop.stop_requested() || deadline.hasExpired())
            return true;
        const std::size_t number = lines.partOf(m_next);
        const LogLines::Part &part = lines.parts()[number];
        const qint64 end = std::min(lines.endOf(number), m_next + AtOnce);
        look(part, int(m_next - part.first), int(end - part.first), stop);
        m_next = end;
        const bool isLast = number + 1 == lines.parts().size();
        if (end == lines.endOf(number) && !isLast && lines.parts()[number + 1].block->segment != part.block->segment)
            part.block->segment->letGo();
    }
    return false;
}

void LineScan::look(const LogLines::Part &part, int from, int to, const std::stop_token &stop)
{
    const LogBlock &block = *part.block;
    const std::size_t begin = block.begin(from);
    std::string_view text(block.data() + begin, block.end(to - 1) - begin);
    m_ends.clear();
    if (block.hasEscapes) {
        m_plain.clear();
        for (int i = from; i < to; ++i) {
            addPlain(m_plain, block.line(i).text);
            m_plain.push_back('\n');
            m_ends.push_back(m_plain.size());
        }
        text = m_plain;
    } else {
        for (int i = from; i < to; ++i)
            m_ends.push_back(block.end(i) - begin);
    }
    m_hits.assign(m_ends.size(), !m_first);
    if (m_first)
        matchAll(text, stop);
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        const int line = from + int(i);
        const bool isGap = block.stream(line) == LogStream::Gap;
        if (isGap ? m_query.keepsGaps : m_hits[i] && wantsBeside(block.line(line), lineIn(text, i)))
            m_found.add(part.first + line);
    }
}

std::string_view LineScan::lineIn(std::string_view text, std::size_t i) const
{
    const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
    return text.substr(begin, m_ends[i] - begin - 1);
}

void LineScan::matchAll(std::string_view text, const std::stop_token &stop)
{
    if (m_first->isLineByLine()) {
        for (std::size_t i = 0; i < m_hits.size() && !m_isGivenUp && !stop.stop_requested(); ++i)
            m_hits[i] = matches(*m_first, lineIn(text, i));
        return;
    }
    LinePattern::Match match;
    std::size_t at = 0;
    std::size_t i = 0;
    while (at < text.size()) {
        const LinePattern::Outcome outcome = m_first->find(text, at, match);
        m_isGivenUp = outcome == LinePattern::Outcome::TooCostly;
        if (outcome != LinePattern::Outcome::Found || match.from >= text.size())
            return;
        i = std::size_t(std::upper_bound(m_ends.begin() + std::ptrdiff_t(i), m_ends.end(), match.from) -
                        m_ends.begin());
        // what reaches beyond its line counts when it is also in the line alone
        m_hits[i] = match.to < m_ends[i] || matches(*m_first, lineIn(text, i));
        at = m_ends[i];
    }
}

bool LineScan::matches(const LinePattern &pattern, std::string_view line)
{
    LinePattern::Match match;
    const LinePattern::Outcome outcome = pattern.find(line, 0, match);
    m_isGivenUp = m_isGivenUp || outcome == LinePattern::Outcome::TooCostly;
    return outcome == LinePattern::Outcome::Found;
}

bool LineScan::wantsBeside(const LogLine &line, std::string_view plain)
{
    const bool isErr = line.stream == LogStream::Err;
    if (m_query.streams != LogStreams::Both && isErr != (m_query.streams == LogStreams::Err))
        return false;
    return line.at >= m_query.since && (!m_second || matches(*m_second, plain)) &&
           (!m_never || !matches(*m_never, plain));
}

bool LineScan::wants(const LogLine &line)
{
    if (line.stream == LogStream::Gap)
        return m_query.keepsGaps;
    std::string plain;
    addPlain(plain, line.text);
    return (!m_first || matches(*m_first, plain)) && wantsBeside(line, plain);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace sandgate {

// A line of a log. `text` is what came, as UTF-8 of which nothing is checked, with its escape sequences, without the
// newline; it begins with the colours that were set before it. Of a Gap it is the number of entries that are missing.
struct LogLine {
    LogStream stream = LogStream::Out;
    int source = 0; // which of the processes that are read together
    qint64 at = 0;  // when it began, by the server's clock
    std::string_view text;
};

// A piece of the file that lines are in, mapped to be read. Pages that nobody reads are the kernel's to take back.
class LogSegment
{
public:
    LogSegment(char *data, std::size_t size)
        : m_data(data)
        , m_size(size)
    {
    }
    ~LogSegment();
    Q_DISABLE_COPY_MOVE(LogSegment)

    char *data() { return m_data; }
    const char *data() const { return m_data; }
    void letGo() const; // it will not be read soon: its pages leave this process's memory

private:
    char *m_data;
    std::size_t m_size;
};

// Where up to so many lines of one segment are, in nine bytes each. Lines follow each other, each with its newline.
// Written by the log's thread, read by any thread as far as a LogLines says that it is filled.
struct LogBlock {
    static constexpr int Size = 4096;

    std::shared_ptr<const LogSegment> segment;
    std::size_t text = 0; // where the first line is in the segment
    qint64 at = 0;
    bool hasEscapes = false; // for the log's thread only
    std::array<quint32, Size> places;
    std::array<qint32, Size> times;
    std::array<quint8, Size> sources;

    // Of a line's end behind its newline, counted from the first line.
    static constexpr quint32 place(std::size_t end, LogStream stream) { return quint32(end << 2) | quint32(stream); }
    std::size_t end(int line) const { return places[std::size_t(line)] >> 2; }
    std::size_t begin(int line) const { return line == 0 ? 0 : end(line - 1); }
    LogStream stream(int line) const { return LogStream(places[std::size_t(line)] & 3); }
    const char *data() const { return segment->data() + text; }
    LogLine line(int line) const
    {
        const std::size_t from = begin(line);
        return {stream(line), sources[std::size_t(line)], at + times[std::size_t(line)],
                std::string_view(data() + from, end(line) - from - 1)};
    }
};

// A line that may still go on.
struct OpenLine {
    LogStream stream = LogStream::Out;
    int source = 0;
    qint64 at = 0;
    std::string text;
};

// The lines of a log at one moment: a value that stays as it is, for any thread. Lines have numbers that stay when the
// oldest are dropped. Those from finished() on may go on, and change their number when another is finished first.
class LogLines
{
public:
    struct Part {
        std::shared_ptr<const LogBlock> block;
        qint64 first = 0; // number of its first line
    };

    LogLines() = default;
    LogLines(std::vector<Part> parts, qint64 first, qint64 finished, std::vector<OpenLine> open);

    qint64 first() const { return m_first; }
    qint64 finished() const { return m_finished; }
    qint64 end() const { return m_finished + qint64(m_open.size()); }
    qint64 count() const { return end() - m_first; }
    // What it says is there as long as this value, or a copy of it, is.
    LogLine line(qint64 number) const;

    const std::vector<Part> &parts() const { return m_parts; }
    std::size_t partOf(qint64 number) const; // of a finished line
    qint64 endOf(std::size_t part) const;    // the number behind its last line

private:
    std::vector<Part> m_parts;
    qint64 m_first = 0;
    qint64 m_finished = 0;
    std::vector<OpenLine> m_open;
};

// What stands in the place of lines that are missing.
QString gapText(std::string_view count);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/loglines.h"
#include <deque>
#include <span>

namespace sandgate {

// The lines of a log in files without a name, which end with it however the program ends, and the index of them.
//
// Files come in segments. Room is reserved on the disk before lines are put there, and no file ever gets smaller, so
// that reading a mapping cannot fail. Where the disk has no room, a few segments in memory hold the newest lines and
// the oldest are dropped. One thread.
class LogFile
{
public:
    struct Limits {
        std::size_t segment = std::size_t(64) * 1024 * 1024;
        std::size_t reserve = std::size_t(4) * 1024 * 1024; // is taken from the disk at a time
        qint64 maxBytes = qint64(8) * 1024 * 1024 * 1024;   // of all segments; beyond, the oldest is dropped
        qint64 leaveFree = qint64(512) * 1024 * 1024;       // on the disk, for others
        std::size_t memorySegment = std::size_t(8) * 1024 * 1024;
        int memorySegments = 4;
    };

    explicit LogFile(QString folder); // is made where it is missing
    LogFile(QString folder, Limits limits);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    // `text` has no newline, and is at most LogStore::MaxLine and a little long.
    void append(LogStream stream, int source, qint64 at, std::string_view text);
    // The lines of `text` that lie between `from` and the last of `ends`, each of which is behind a newline. None is
    // longer, and there are no escape sequences among them.
    void appendLines(LogStream stream, int source, qint64 at, std::string_view text, std::size_t from,
                     std::span<const quint32> ends);

    LogLines lines(std::vector<OpenLine> open); // writes what is still to be written
    qint64 indexBytes() const { return qint64(m_parts.size()) * qint64(sizeof(LogBlock) + sizeof(LogLines::Part)); }
    // Why lines are dropped; empty while there is room.
    const std::optional<Error> &problem() const { return m_problem; }

private:
    struct Kept {
        std::shared_ptr<LogSegment> segment;
        std::size_t size = 0; // reserved
        bool isInMemory = false;
    };

    void makeRoom(std::size_t bytes);
    void beginSegment();
    bool beginOnDisk();
    void beginInMemory();
    void begin(void *data, std::size_t size, bool isInMemory);
    bool reserve(std::size_t upTo);
    LogBlock &blockFor(qint64 at);
    void write(std::size_t size); // the first bytes of the buffer
    void dropOldest();
    void limit();

    const QString m_folder;
    const Limits m_limits;
    std::deque<Kept> m_segments;
    std::vector<LogLines::Part> m_parts;
    std::shared_ptr<LogBlock> m_block; // the last one of m_parts, or none: the next line begins one
    int m_file = -1;                   // of the last segment, unless that is in memory
    std::size_t m_capacity = 0;        // of the last segment
    std::size_t m_written = 0;         // likewise; m_buffer comes behind it
    std::string m_buffer;
    qint64 m_bytes = 0; // reserved in all segments
    qint64 m_first = 0;
    qint64 m_end = 0;
    std::optional<Error> m_problem;
};

} // namespace sandgate

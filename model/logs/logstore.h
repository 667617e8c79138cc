// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/lineends.h"
#include "model/logs/logfile.h"
#include <map>

namespace sandgate {

// The output of one or more processes as lines. Pure: bytes in, lines out. One thread.
//
// Each stream has a line of its own that is still open, since streams interleave. Lines stand in the order in which
// they were finished; those that are still open stand at the end. A carriage return starts the line over, as progress
// bars expect.
class LogStore
{
public:
    static constexpr std::size_t MaxLine = 16 * 1024; // bytes; a longer line goes on in the next
    static constexpr int MaxSources = 255;

    explicit LogStore(QString folder, LogFile::Limits limits = {});

    void feed(const LogRecord &record, int source = 0);

    LogLines lines();
    const LogFile &file() const { return m_file; }

private:
    struct Stream {
        OpenLine line;
        bool isOpen = false;
        bool startOver = false; // a carriage return came; what follows replaces the line
        std::string colours;    // the SGR sequences in force at the start of a line
    };

    void write(Stream &stream, std::string_view text, qint64 at);
    bool writePlain(Stream &stream, std::string_view text, qint64 at);
    void begin(Stream &stream, qint64 at);
    void finish(Stream &stream);
    void add(Stream &stream, std::string_view piece, qint64 at);

    LogFile m_file;
    LineEnds m_ends;
    std::map<std::pair<int, LogStream>, Stream> m_streams;
};

} // namespace sandgate

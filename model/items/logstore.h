// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include <QStringDecoder>
#include <array>
#include <deque>

namespace sandgate {

struct LogLine {
    LogStream stream = LogStream::Out;
    qint64 at = 0; // when it began, by the server's clock
    QString text;  // with its escape sequences; begins with the colours that were set before it
};

// A process's output as lines. Pure: bytes in, lines out.
//
// Each stream is decoded for itself, since a read may end within a character, and has a line of its own that is still
// open, since streams interleave. A carriage return starts the line over, as progress bars expect. Lines have numbers
// that stay when the oldest are dropped.
class LogStore
{
public:
    struct Changes {
        qint64 droppedTo = 0;        // lines before this number are gone
        qint64 appendedFrom = 0;     // lines from here on are new
        std::vector<qint64> changed; // older ones that went on, ascending
    };

    static constexpr qsizetype MaxLine = 16 * 1024; // characters; a longer line goes on in the next

    explicit LogStore(qsizetype maxLines = 200000, qsizetype maxCharacters = 64 * 1024 * 1024);

    void feed(const LogRecord &record);
    Changes takeChanges();

    qint64 first() const { return m_first; }
    qint64 end() const { return m_first + qint64(m_lines.size()); }
    const LogLine &line(qint64 number) const { return m_lines[size_t(number - m_first)]; }
    qsizetype characters() const { return m_characters; }

private:
    struct Stream {
        QStringDecoder decode{QStringDecoder::Utf8};
        qint64 open = -1;       // number of the line that goes on
        bool startOver = false; // a carriage return came; what follows replaces the line
        QString colours;        // the SGR sequences in force at the start of a line
    };

    void write(Stream &stream, LogStream which, qint64 at, QStringView text);
    void close(Stream &stream);
    qint64 append(LogStream stream, qint64 at, const QString &text);
    void changed(qint64 number);
    void trim();

    const qsizetype m_maxLines;
    const qsizetype m_maxCharacters;
    std::array<Stream, 3> m_streams;
    std::deque<LogLine> m_lines;
    qint64 m_first = 0;
    qsizetype m_characters = 0;
    qint64 m_reported = 0;
    std::vector<qint64> m_changed;
};

} // namespace sandgate

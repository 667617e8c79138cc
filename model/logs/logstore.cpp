// SPDX-License-Identifier: Apache-2.0
#include "model/logs/logstore.h"
#include "model/logs/plainbytes.h"
#include <algorithm>
#include <cstring>
#include <limits>

namespace sandgate {
namespace {

constexpr std::size_t MaxGap = 20; // digits

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

bool has(std::string_view text, char c)
{
    return std::memchr(text.data(), c, text.size());
}

// How much of `piece` goes into a line of `size` bytes. A character is not cut, however the pieces were.
std::size_t fitting(std::size_t size, std::string_view piece)
{
    constexpr std::size_t soft =
        LogStore::MaxLine - 3; // from here on no character begins that may be longer than a byte
    const std::size_t end = std::min(piece.size(), LogStore::MaxLine - std::min(LogStore::MaxLine, size));
    for (std::size_t i = size < soft ? soft - size : 0; i < end; ++i) {
        if ((static_cast<unsigned char>(piece[i]) & 0xc0) == 0xc0)
            return i;
    }
    return end;
}

} // namespace

LogStore::LogStore(QString folder, LogFile::Limits limits)
    : m_file(std::move(folder), limits)
{
}

void LogStore::feed(const LogRecord &record, int source)
{
    if (record.stream == LogStream::Gap) {
        for (auto &[key, stream] : m_streams) {
            if (key.first == source)
                finish(stream);
        }
        m_file.append(LogStream::Gap, source, record.at, view(record.data).substr(0, MaxGap));
        return;
    }
    Stream &stream = m_streams[{source, record.stream}];
    stream.line.stream = record.stream;
    stream.line.source = source;
    const std::string_view text = view(record.data);
    if (!writePlain(stream, text, record.at))
        write(stream, text, record.at);
}

// What most programs write: lines without anything special in them, which need not be looked at one by one.
bool LogStore::writePlain(Stream &stream, std::string_view text, qint64 at)
{
    constexpr std::size_t surelyFits = MaxLine - 4;
    const bool isPlain = !stream.startOver && stream.colours.empty() && !has(stream.line.text, '\x1b') &&
                         text.size() <= std::numeric_limits<quint32>::max() && m_ends.scan(text);
    if (!isPlain)
        return false;
    std::span<const quint32> ends = m_ends.all();
    std::size_t from = 0;
    while (!ends.empty()) {
        // up to the next line that has begun before or is too long for one
        std::size_t good = 0;
        std::size_t end = from;
        while (!stream.isOpen && good < ends.size() && ends[good] - end <= surelyFits + 1)
            end = ends[good++];
        if (good > 0)
            m_file.appendLines(stream.line.stream, stream.line.source, at, text, from, ends.first(good));
        from = end;
        ends = ends.subspan(good);
        if (ends.empty())
            break;
        add(stream, text.substr(from, ends.front() - 1 - from), at);
        begin(stream, at);
        finish(stream);
        from = ends.front();
        ends = ends.subspan(1);
    }
    add(stream, text.substr(from), at);
    return true;
}

void LogStore::write(Stream &stream, std::string_view text, qint64 at)
{
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view piece = text.substr(0, stop);
        if (!piece.empty() && stream.startOver && stream.isOpen) {
            stream.colours = coloursAfter(std::move(stream.colours), stream.line.text);
            stream.line.text = stream.colours;
        }
        if (!piece.empty())
            stream.startOver = false;
        add(stream, piece, at);
        if (stop == text.size())
            return;
        if (text[stop] == '\r') {
            stream.startOver = true;
        } else {
            begin(stream, at);
            finish(stream);
        }
        text.remove_prefix(stop + 1);
    }
}

void LogStore::begin(Stream &stream, qint64 at)
{
    if (stream.isOpen)
        return;
    stream.isOpen = true;
    stream.line.at = at;
    stream.line.text = stream.colours;
}

void LogStore::add(Stream &stream, std::string_view piece, qint64 at)
{
    while (!piece.empty()) {
        begin(stream, at);
        const std::size_t taken = fitting(stream.line.text.size(), piece);
        stream.line.text.append(piece.substr(0, taken));
        piece.remove_prefix(taken);
        if (taken == 0)
            finish(stream);
    }
}

void LogStore::finish(Stream &stream)
{
    if (stream.isOpen) {
        stream.colours = coloursAfter({}, stream.line.text);
        m_file.append(stream.line.stream, stream.line.source, stream.line.at, stream.line.text);
    }
    stream.line.text.clear();
    stream.isOpen = false;
    stream.startOver = false;
}

LogLines LogStore::lines()
{
    std::vector<OpenLine> open;
    for (const auto &[key, stream] : m_streams) {
        if (stream.isOpen)
            open.push_back(stream.line);
    }
    std::sort(open.begin(), open.end(), [](const OpenLine &a, const OpenLine &b) { return a.at < b.at; });
    return m_file.lines(std::move(open));
}

} // namespace sandgate

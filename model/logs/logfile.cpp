// SPDX-License-Identifier: Apache-2.0
#include "model/logs/logfile.h"
#include "model/logging.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr std::size_t Step = std::size_t(256) * 1024; // where writes end: the kernel keeps such in few large pages
constexpr std::size_t Chunk = std::size_t(64) * 1024;
constexpr std::size_t MaxSpan = (std::size_t(1) << 30) - 1; // of a block's text: what a place has bits for

// A file of this user's own that has no name, or loses it at once.
int nameless(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    const int file = open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file >= 0)
        return file;
    QByteArray name = path + "/log-XXXXXX"; // file systems that have no nameless files
    const int named = mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        unlink(name.constData());
    return named;
}

} // namespace

LogFile::LogFile(QString folder)
    : LogFile(std::move(folder), Limits{})
{
}

LogFile::LogFile(QString folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{
    m_buffer.reserve(Step + Chunk);
}

LogFile::~LogFile()
{
    if (m_file >= 0)
        close(m_file);
}

void LogFile::append(LogStream stream, int source, qint64 at, std::string_view text)
{
    makeRoom(text.size() + 1);
    LogBlock &block = blockFor(at);
    m_buffer.append(text);
    m_buffer.push_back('\n');
    const auto line = std::size_t(m_end - m_parts.back().first);
    block.places[line] = LogBlock::place(m_written + m_buffer.size() - block.text, stream);
    block.times[line] = qint32(at - block.at);
    block.sources[line] = quint8(source);
    block.hasEscapes = block.hasEscapes || std::memchr(text.data(), '\x1b', text.size());
    ++m_end;
}

void LogFile::appendLines(LogStream stream, int source, qint64 at, std::string_view text, std::size_t from,
                          std::span<const quint32> ends)
{
    while (!ends.empty()) {
        // as many as go into the buffer and one block at once
        const auto last = std::upper_bound(ends.begin(), ends.end(), from + Chunk);
        auto count = std::max(std::size_t(last - ends.begin()), std::size_t(1));
        makeRoom(ends[count - 1] - from);
        LogBlock &block = blockFor(at);
        const auto line = std::size_t(m_end - m_parts.back().first);
        count = std::min(count, LogBlock::Size - line);
        const std::size_t size = ends[count - 1] - from;
        const std::size_t place = m_written + m_buffer.size() - block.text - from;
        for (std::size_t i = 0; i < count; ++i)
            block.places[line + i] = LogBlock::place(place + ends[i], stream);
        std::fill_n(block.times.begin() + std::ptrdiff_t(line), count, qint32(at - block.at));
        std::fill_n(block.sources.begin() + std::ptrdiff_t(line), count, quint8(source));
        m_buffer.append(text.substr(from, size));
        m_end += qint64(count);
        from += size;
        ends = ends.subspan(count);
    }
}

LogBlock &LogFile::blockFor(qint64 at)
{
    const bool fits = m_block && m_end - m_parts.back().first < LogBlock::Size &&
                      at - m_block->at <= std::numeric_limits<qint32>::max() &&
                      at - m_block->at >= std::numeric_limits<qint32>::min() &&
                      m_written + m_buffer.size() - m_block->text < MaxSpan / 2;
    if (fits)
        return *m_block;
    m_block = std::make_shared_for_overwrite<LogBlock>(); // lines are read as far as they are filled in
    m_block->segment = m_segments.back().segment;
    m_block->text = m_written + m_buffer.size();
    m_block->at = at;
    m_parts.push_back({m_block, m_end});
    return *m_block;
}

void LogFile::makeRoom(std::size_t bytes)
{
    if (m_buffer.size() + bytes > Step) {
        const std::size_t upTo = (m_written + m_buffer.size()) / Step * Step;
        write(upTo - std::min(m_written, upTo));
    }
    const std::size_t end = m_written + m_buffer.size() + bytes;
    if (end <= m_capacity && reserve(end))
        return;
    write(m_buffer.size());
    beginSegment();
}

bool LogFile::reserve(std::size_t upTo)
{
    Kept &last = m_segments.back();
    if (upTo <= last.size)
        return true;
    const std::size_t size = std::min(m_capacity, std::max(upTo, last.size + m_limits.reserve));
    struct statvfs disk = {};
    const auto wanted = qint64(size - last.size) + m_limits.leaveFree;
    if (fstatvfs(m_file, &disk) != 0 || qint64(disk.f_bavail) * qint64(disk.f_frsize) < wanted)
        return false;
    if (posix_fallocate(m_file, off_t(last.size), off_t(size - last.size)) != 0)
        return false;
    m_bytes += qint64(size - last.size);
    last.size = size;
    return true;
}

void LogFile::beginSegment()
{
    if (m_file >= 0)
        close(m_file);
    m_file = -1;
    m_block.reset();
    m_capacity = 0;
    m_written = 0;
    if (beginOnDisk()) {
        m_problem.reset();
    } else {
        if (!m_problem) {
            m_problem =
                Error{Error::Kind::Storage,
                      QCoreApplication::translate(
                          "LogFile", "There is no room in %1 for more of this log, so only its newest lines are "
                                     "kept. Free some space on the disk.")
                          .arg(QDir::toNativeSeparators(m_folder))};
            qCWarning(lcStore) << "a log has no room in" << m_folder;
        }
        if (m_segments.size() > 1)
            dropOldest(); // which gives room for the next one
        beginInMemory();
    }
    limit();
}

bool LogFile::beginOnDisk()
{
    if (!QDir().mkpath(m_folder))
        return false;
    m_file = nameless(m_folder);
    void *data = m_file >= 0 ? mmap(nullptr, m_limits.segment, PROT_READ, MAP_SHARED, m_file, 0) : MAP_FAILED;
    if (data != MAP_FAILED) {
        begin(data, m_limits.segment, false);
        if (reserve(std::min(m_capacity, m_limits.reserve)))
            return true;
        m_segments.pop_back();
        m_capacity = 0;
    }
    if (m_file >= 0)
        close(m_file);
    m_file = -1;
    return false;
}

void LogFile::beginInMemory()
{
    const std::size_t size = m_limits.memorySegment;
    void *data = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED)
        throw std::bad_alloc();
    begin(data, size, true);
    m_segments.back().size = size;
    m_bytes += qint64(size);
}

void LogFile::begin(void *data, std::size_t size, bool isInMemory)
{
    m_capacity = size;
    m_segments.push_back({std::make_shared<LogSegment>(static_cast<char *>(data), size), 0, isInMemory});
}

void LogFile::write(std::size_t size)
{
    if (size > 0 && m_segments.back().isInMemory) {
        std::memcpy(m_segments.back().segment->data() + m_written, m_buffer.data(), size);
    } else {
        for (std::size_t done = 0; done < size;) {
            const ssize_t n = pwrite(m_file, m_buffer.data() + done, size - done, off_t(m_written + done));
            if (n < 0 && errno == EINTR)
                continue;
            if (n <= 0) {
                // the room was reserved: the disk itself is failing. What is not written reads as zeros.
                m_problem =
                    Error{Error::Kind::Storage,
                          QCoreApplication::translate("LogFile", "Lines of this log could not be written to %1.")
                              .arg(QDir::toNativeSeparators(m_folder)),
                          QString::fromLocal8Bit(std::strerror(errno))};
                break;
            }
            done += std::size_t(n);
        }
    }
    m_written += size;
    m_buffer.erase(0, size);
}

void LogFile::dropOldest()
{
    if (m_segments.empty())
        return;
    const std::shared_ptr<LogSegment> gone = m_segments.front().segment;
    m_bytes -= qint64(m_segments.front().size);
    m_segments.pop_front();
    const auto stays = std::find_if(m_parts.begin(), m_parts.end(),
                                    [&gone](const LogLines::Part &part) { return part.block->segment != gone; });
    m_first = stays == m_parts.end() ? m_end : stays->first;
    m_parts.erase(m_parts.begin(), stays);
}

void LogFile::limit()
{
    const auto inMemory = [this] {
        return std::count_if(m_segments.begin(), m_segments.end(), [](const Kept &kept) { return kept.isInMemory; });
    };
    while (m_segments.size() > 1 && (m_bytes > m_limits.maxBytes || inMemory() > m_limits.memorySegments))
        dropOldest();
}

LogLines LogFile::lines(std::vector<OpenLine> open)
{
    write(m_buffer.size());
    return {m_parts, m_first, m_end, std::move(open)};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/archive/folderunpacker.h"
#include "model/archive/archivepath.h"
#include <QCoreApplication>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>

namespace sandgate {

namespace {

constexpr mode_t keptMode = 0777;
constexpr qint64 bytesPerCall = 8 * 1024 * 1024;
constexpr int entriesPerCall = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

timespec timeOf(archive_entry *entry)
{
    return {archive_entry_mtime(entry), archive_entry_mtime_nsec(entry)};
}

tl::unexpected<Error> notWritten(const QString &what)
{
    const QString words = qt_error_string(errno);
    return failure(Error::Kind::Storage, tr("%1 could not be written.").arg(what), words);
}

// As bytes; from UTF-8 where this program's locale cannot tell it.
QByteArray text(const char *bytes, const char *utf8)
{
    return bytes ? QByteArray(bytes) : QByteArray(utf8);
}

} // namespace

void FolderUnpacker::ArchiveCloser::operator()(archive *closed) const
{
    archive_read_free(closed);
}

FolderUnpacker::FolderUnpacker(const QString &target, Existing existing, const QStringList &exclude,
                               FolderLimits limits)
    : m_staged(target, existing)
    , m_exclusions(exclude)
    , m_limits(limits)
{
}

FolderUnpacker::~FolderUnpacker() = default;

Result<> FolderUnpacker::begin()
{
    if (const Result<> begun = m_staged.begin(); !begun)
        return begun;
    Result<Descriptor> folder = m_staged.open();
    if (!folder)
        return tl::unexpected(folder.error());
    m_inside.emplace(std::move(*folder));
    return m_spool.open(m_staged.archive());
}

Result<> FolderUnpacker::openArchive()
{
    if (const Result<> closed = m_spool.close(); !closed)
        return closed;
    m_archive.reset(archive_read_new());
    archive_read_support_format_tar(m_archive.get()); // no other format, and nothing compressed
    archive_read_support_format_empty(m_archive.get());
    if (archive_read_open_fd(m_archive.get(), m_spool.number(), 64 * 1024) != ARCHIVE_OK)
        return broken();
    return {};
}

Result<bool> FolderUnpacker::unpack()
{
    if (!m_archive) {
        if (const Result<> opened = openArchive(); !opened)
            return tl::unexpected(opened.error());
    }
    qint64 bytes = 0;
    for (int entries = 0; entries < entriesPerCall && bytes < bytesPerCall;) {
        if (m_file.isOpen()) {
            const Result<qint64> copied = copy();
            if (!copied)
                return tl::unexpected(copied.error());
            bytes += *copied;
            continue;
        }
        const Result<bool> more = nextEntry();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return true;
        ++entries;
    }
    return false;
}

Result<bool> FolderUnpacker::nextEntry()
{
    archive_entry *entry = nullptr;
    const int got = archive_read_next_header(m_archive.get(), &entry);
    if (got == ARCHIVE_EOF)
        return false;
    if (got != ARCHIVE_OK && got != ARCHIVE_WARN)
        return broken();
    const QByteArray path = text(archive_entry_pathname(entry), archive_entry_pathname_utf8(entry));
    const Result<QByteArrayList> parts = partsOfPath(path);
    if (!parts)
        return whileDoing(tr("The archive from the sandbox was refused."), parts.error());
    if (const Result<> counted = countEntry(); !counted)
        return tl::unexpected(counted.error());
    if (m_exclusions.coverAny(*parts))
        return true;
    if (const Result<> taken = take(entry, path, *parts); !taken)
        return tl::unexpected(taken.error());
    return true;
}

Result<> FolderUnpacker::take(archive_entry *entry, const QByteArray &path, const QByteArrayList &parts)
{
    const QByteArray existing = text(archive_entry_hardlink(entry), archive_entry_hardlink_utf8(entry));
    if (!existing.isEmpty())
        return takeSecondName(existing, parts);
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return takeFile(entry, parts);
    case AE_IFDIR:
        if (parts.isEmpty()) {
            m_mode = static_cast<int>(archive_entry_perm(entry) & keptMode);
            return {};
        }
        ++m_report.folders;
        m_folders.push_back({parts, archive_entry_perm(entry) & keptMode, timeOf(entry)});
        return m_inside->makeFolder(parts);
    case AE_IFLNK: {
        const QByteArray target = text(archive_entry_symlink(entry), archive_entry_symlink_utf8(entry));
        if (leadsOut(path, target))
            m_report.warn(tr("%1 is a link that leads out of the folder, to %2: it is copied as a link.")
                              .arg(shownPath(path), shownPath(target)));
        ++m_report.links;
        return m_inside->makeLink(parts, target);
    }
    default:
        m_report.warn(tr("%1 is a socket, a pipe or a device, and was left out.").arg(shownPath(path)));
        return {};
    }
}

Result<> FolderUnpacker::takeSecondName(const QByteArray &existing, const QByteArrayList &parts)
{
    const Result<QByteArrayList> theirs = partsOfPath(existing);
    if (!theirs)
        return whileDoing(tr("The archive from the sandbox was refused."), theirs.error());
    if (m_exclusions.coverAny(*theirs)) {
        m_report.warn(tr("%1 is the same file as %2, which is not wanted, and was left out.")
                          .arg(shownPath(parts.join('/')), shownPath(existing)));
        return {};
    }
    ++m_report.files;
    return m_inside->makeSecondName(parts, *theirs);
}

Result<> FolderUnpacker::takeFile(archive_entry *entry, const QByteArrayList &parts)
{
    m_size = archive_entry_size(entry);
    if (m_size < 0)
        return broken();
    if (const Result<> counted = count(m_size); !counted)
        return counted;
    Result<Descriptor> file = m_inside->makeFile(parts);
    if (!file)
        return tl::unexpected(file.error());
    m_file = std::move(*file);
    m_path = parts;
    m_fileMode = archive_entry_perm(entry) & keptMode;
    m_modified = timeOf(entry);
    return {};
}

// One block of the file that is being written; its end where none is left.
Result<qint64> FolderUnpacker::copy()
{
    const void *bytes = nullptr;
    size_t size = 0;
    la_int64_t offset = 0;
    const int got = archive_read_data_block(m_archive.get(), &bytes, &size, &offset);
    if (got == ARCHIVE_EOF) {
        const Result<> ended = endFile();
        return ended ? Result<qint64>(0) : tl::unexpected(ended.error());
    }
    const bool fits = offset >= 0 && offset <= m_size && static_cast<qint64>(size) <= m_size - offset;
    if (got != ARCHIVE_OK || !fits)
        return broken();
    const QByteArrayView block(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    if (!writeAt(m_file.number(), block, offset))
        return notWritten(shownPath(m_path.join('/')));
    return block.size();
}

Result<> FolderUnpacker::endFile()
{
    const Descriptor file = std::move(m_file);
    m_file.close();
    const bool isSet = ::ftruncate(file.number(), m_size) == 0 && ::fchmod(file.number(), m_fileMode) == 0;
    if (!isSet)
        return notWritten(shownPath(m_path.join('/')));
    InsideFolder::setTime(file.number(), m_modified);
    return {};
}

Result<> FolderUnpacker::countEntry()
{
    if (++m_entries > m_limits.entries)
        return failure(Error::Kind::TooLarge, tr("The folder holds more than %1 files.").arg(m_limits.entries));
    return {};
}

Result<> FolderUnpacker::count(qint64 bytes)
{
    if (bytes > m_limits.bytes - m_report.bytes)
        return failure(Error::Kind::TooLarge, tr("The folder holds more than %1 bytes.").arg(m_limits.bytes));
    ++m_report.files;
    m_report.bytes += bytes;
    return {};
}

Result<> FolderUnpacker::makeFolder(const QByteArrayList &parts)
{
    if (const Result<> counted = countEntry(); !counted)
        return counted;
    ++m_report.folders;
    m_folders.push_back({parts, 0755, {0, UTIME_OMIT}});
    return m_inside->makeFolder(parts);
}

Result<> FolderUnpacker::place()
{
    // What is deeper comes first: a folder may be closed once it is done.
    std::stable_sort(m_folders.begin(), m_folders.end(),
                     [](const Folder &a, const Folder &b) { return a.parts.size() > b.parts.size(); });
    for (const Folder &folder : m_folders) {
        if (const Result<> set = m_inside->setFolderAttributes(folder.parts, folder.mode, folder.modified); !set)
            return set;
    }
    if (const Result<> placed = m_staged.place(m_mode); !placed)
        return placed;
    m_staged.remove();
    return {};
}

void FolderUnpacker::remove()
{
    m_inside.reset();
    m_staged.remove();
}

bool FolderUnpacker::leave()
{
    m_inside.reset();
    if (m_spool.size() == 0) {
        m_staged.remove();
        return false;
    }
    m_staged.leave();
    return true;
}

tl::unexpected<Error> FolderUnpacker::broken() const
{
    return failure(Error::Kind::Protocol, tr("The archive from the sandbox is broken."),
                   QString::fromUtf8(archive_error_string(m_archive.get())));
}

} // namespace sandgate

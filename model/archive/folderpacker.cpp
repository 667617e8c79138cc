// SPDX-License-Identifier: Apache-2.0
#include "model/archive/folderpacker.h"
#include "model/archive/archivepath.h"
#include <QCoreApplication>
#include <QFile>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <fcntl.h>

namespace sandgate {

namespace {

constexpr int entriesPerSurvey = 2000;
constexpr mode_t keptMode = 0777; // rights that go with an owner are not given to another

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

la_ssize_t takeBytes(archive *, void *packed, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(packed)->append(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

struct EntryFree {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

} // namespace

void FolderPacker::ArchiveCloser::operator()(archive *closed) const
{
    archive_write_free(closed);
}

FolderPacker::FolderPacker(const QString &folder, const QStringList &exclude)
    : m_folder(QFile::encodeName(folder))
    , m_surveyed(m_folder, Exclusions(exclude))
    , m_tree(m_folder, Exclusions(exclude))
    , m_archive(archive_write_new())
{
    // GNU's form takes names as bytes, and everything that unpacks tar knows it.
    archive_write_set_format_gnutar(m_archive.get());
    archive_write_set_bytes_per_block(m_archive.get(), 0);
    archive_write_set_bytes_in_last_block(m_archive.get(), 1);
    archive_write_open(m_archive.get(), &m_packed, nullptr, takeBytes, nullptr);
}

// What is packed when the archive is closed goes nowhere, and m_packed is still there for it.
FolderPacker::~FolderPacker() = default;

Result<FolderPacker::Survey> FolderPacker::survey()
{
    struct stat folder {
    };
    if (::stat(m_folder.constData(), &folder) != 0 || !S_ISDIR(folder.st_mode))
        return failure(Error::Kind::InvalidSettings, tr("%1 is no folder.").arg(shownPath(m_folder)));
    m_survey.mode = static_cast<int>(folder.st_mode & keptMode);
    for (int i = 0; i < entriesPerSurvey && !m_survey.isWhole; ++i) {
        const Result<std::optional<TreeEntry>> entry = m_surveyed.next();
        if (!entry)
            return tl::unexpected(entry.error());
        if (!*entry) {
            m_survey.isWhole = true;
        } else if (const struct stat &status = (*entry)->status; S_ISREG(status.st_mode)) {
            ++m_survey.files;
            m_survey.bytes += status.st_size;
        } else if (S_ISDIR(status.st_mode)) {
            constexpr mode_t openForOwner = S_IRWXU;
            m_survey.hasClosedFolders |= (status.st_mode & openForOwner) != openForOwner;
        }
    }
    return m_survey;
}

Result<FolderPacker::Piece> FolderPacker::next(qsizetype size)
{
    while (m_packed.size() < size && !m_isWhole) {
        if (const Result<> went = m_file.isOpen() ? copy() : goOn(); !went)
            return tl::unexpected(went.error());
    }
    Piece piece{m_packed.left(size)};
    m_packed.remove(0, piece.bytes.size());
    piece.isLast = m_isWhole && m_packed.isEmpty();
    return piece;
}

Result<> FolderPacker::goOn()
{
    const Result<std::optional<TreeEntry>> entry = m_tree.next();
    if (!entry)
        return tl::unexpected(entry.error());
    if (*entry)
        return begin(**entry);
    m_isWhole = true;
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return notPacked();
    return {};
}

Result<> FolderPacker::begin(const TreeEntry &entry)
{
    const mode_t type = entry.status.st_mode & S_IFMT;
    const std::unique_ptr<archive_entry, EntryFree> header(archive_entry_new());
    archive_entry_copy_pathname(header.get(), entry.path.constData());
    archive_entry_set_filetype(header.get(), type);
    archive_entry_set_perm(header.get(), entry.status.st_mode & keptMode);
    archive_entry_set_mtime(header.get(), entry.status.st_mtim.tv_sec, 0);
    switch (type) {
    case S_IFREG:
        return openFile(entry, header.get());
    case S_IFDIR:
        ++m_report.folders;
        return write(header.get());
    case S_IFLNK:
        if (leadsOut(entry.path, entry.linkTarget))
            m_report.warn(tr("%1 is a link that leads out of the folder, to %2: it is copied as a link.")
                              .arg(shownPath(entry.path), shownPath(entry.linkTarget)));
        ++m_report.links;
        archive_entry_copy_symlink(header.get(), entry.linkTarget.constData());
        return write(header.get());
    default:
        m_report.warn(tr("%1 is a socket, a pipe or a device, and was left out.").arg(shownPath(entry.path)));
        return {};
    }
}

Result<> FolderPacker::openFile(const TreeEntry &entry, archive_entry *header)
{
    // Without waiting: a pipe may have taken the file's place.
    const QByteArray path = m_tree.pathOf(entry);
    Descriptor file(::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {
    };
    if (!file.isOpen() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        const QString words = qt_error_string(errno);
        return failure(Error::Kind::Storage, tr("%1 cannot be read.").arg(shownPath(path)), words);
    }
    archive_entry_set_size(header, status.st_size);
    if (const Result<> written = write(header); !written)
        return written;
    ++m_report.files;
    m_left = status.st_size;
    m_path = path;
    if (m_left > 0)
        m_file = std::move(file);
    return {};
}

Result<> FolderPacker::copy()
{
    std::array<char, 128 * 1024> bytes;
    const auto wanted = std::min<qint64>(bytes.size(), m_left);
    const auto size = ::read(m_file.number(), bytes.data(), static_cast<size_t>(wanted));
    if (size < 0) {
        const QString words = qt_error_string(errno);
        return failure(Error::Kind::Storage, tr("%1 cannot be read.").arg(shownPath(m_path)), words);
    }
    if (size == 0)
        return failure(Error::Kind::Conflict, tr("%1 changed while it was read. Try again.").arg(shownPath(m_path)));
    if (archive_write_data(m_archive.get(), bytes.data(), static_cast<size_t>(size)) != size)
        return notPacked();
    m_left -= size;
    m_report.bytes += size;
    if (m_left == 0)
        m_file.close();
    return {};
}

Result<> FolderPacker::write(archive_entry *header)
{
    if (archive_write_header(m_archive.get(), header) != ARCHIVE_OK)
        return notPacked();
    return {};
}

tl::unexpected<Error> FolderPacker::notPacked() const
{
    return failure(Error::Kind::Storage, tr("The folder could not be packed."),
                   QString::fromUtf8(archive_error_string(m_archive.get())));
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/archive/insidefolder.h"
#include "model/archive/archivepath.h"
#include <QCoreApplication>
#include <array>
#include <cerrno>
#include <fcntl.h>

namespace sandgate {

namespace {

constexpr int asFolder = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

tl::unexpected<Error> notMade(const QByteArrayList &parts)
{
    const QString words = qt_error_string(errno);
    return failure(Error::Kind::Storage, tr("%1 could not be written.").arg(shownPath(parts.join('/'))), words);
}

tl::unexpected<Error> throughNoFolder(const QByteArrayList &parts)
{
    return failure(Error::Kind::Refused,
                   tr("%1 is below something that is no folder.").arg(shownPath(parts.join('/'))));
}

} // namespace

InsideFolder::InsideFolder(Descriptor folder)
    : m_folder(std::move(folder))
{
}

Result<Descriptor> InsideFolder::open(const QByteArrayList &parts, Missing missing) const
{
    Descriptor folder(::fcntl(m_folder.number(), F_DUPFD_CLOEXEC, 0));
    for (const QByteArray &part : parts) {
        const int parent = folder.number();
        Descriptor next(::openat(parent, part.constData(), asFolder));
        if (!next.isOpen() && errno == ENOENT && missing == Missing::Make) {
            if (::mkdirat(parent, part.constData(), S_IRWXU) == 0)
                next = Descriptor(::openat(parent, part.constData(), asFolder));
        }
        if (!next.isOpen() && (errno == ELOOP || errno == ENOTDIR))
            return throughNoFolder(parts);
        if (!next.isOpen())
            return notMade(parts);
        folder = std::move(next);
    }
    return folder;
}

Result<Descriptor> InsideFolder::parentOf(const QByteArrayList &parts, Missing missing) const
{
    if (parts.isEmpty())
        return failure(Error::Kind::Refused, tr("A file has no name."));
    return open(parts.mid(0, parts.size() - 1), missing);
}

// What comes later in an archive replaces what came before, but never a folder.
Result<> InsideFolder::clear(int parent, const QByteArrayList &parts)
{
    struct stat there {
    };
    const char *const name = parts.constLast().constData();
    if (::fstatat(parent, name, &there, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<>() : notMade(parts);
    if (S_ISDIR(there.st_mode))
        return failure(Error::Kind::Refused, tr("%1 is a folder already.").arg(shownPath(parts.join('/'))));
    if (::unlinkat(parent, name, 0) != 0)
        return notMade(parts);
    return {};
}

Result<> InsideFolder::makeFolder(const QByteArrayList &parts)
{
    const Result<Descriptor> folder = open(parts, Missing::Make);
    return folder ? Result<>() : tl::unexpected(folder.error());
}

Result<Descriptor> InsideFolder::makeFile(const QByteArrayList &parts)
{
    const Result<Descriptor> parent = parentOf(parts, Missing::Make);
    if (!parent)
        return tl::unexpected(parent.error());
    if (const Result<> cleared = clear(parent->number(), parts); !cleared)
        return tl::unexpected(cleared.error());
    constexpr int fresh = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    Descriptor file(::openat(parent->number(), parts.constLast().constData(), fresh, S_IRUSR | S_IWUSR));
    if (!file.isOpen())
        return notMade(parts);
    return file;
}

Result<> InsideFolder::makeLink(const QByteArrayList &parts, const QByteArray &target)
{
    const Result<Descriptor> parent = parentOf(parts, Missing::Make);
    if (!parent)
        return tl::unexpected(parent.error());
    if (const Result<> cleared = clear(parent->number(), parts); !cleared)
        return cleared;
    if (::symlinkat(target.constData(), parent->number(), parts.constLast().constData()) != 0)
        return notMade(parts);
    return {};
}

Result<> InsideFolder::makeSecondName(const QByteArrayList &parts, const QByteArrayList &existing)
{
    const Result<Descriptor> from = parentOf(existing, Missing::Refuse);
    if (!from)
        return tl::unexpected(from.error());
    struct stat there {
    };
    const char *const name = existing.constLast().constData();
    const bool isFile = ::fstatat(from->number(), name, &there, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(there.st_mode);
    if (!isFile)
        return failure(Error::Kind::Refused, tr("%1 is a second name of %2, which is no file of the folder.")
                                                 .arg(shownPath(parts.join('/')), shownPath(existing.join('/'))));
    if (parts == existing)
        return {};
    const Result<Descriptor> parent = parentOf(parts, Missing::Make);
    if (!parent)
        return tl::unexpected(parent.error());
    if (const Result<> cleared = clear(parent->number(), parts); !cleared)
        return cleared;
    if (::linkat(from->number(), name, parent->number(), parts.constLast().constData(), 0) != 0)
        return notMade(parts);
    return {};
}

Result<> InsideFolder::setFolderAttributes(const QByteArrayList &parts, mode_t mode, timespec modified)
{
    const Result<Descriptor> folder = open(parts, Missing::Refuse);
    if (!folder)
        return tl::unexpected(folder.error());
    setTime(folder->number(), modified);
    if (::fchmod(folder->number(), mode) != 0)
        return notMade(parts);
    return {};
}

void InsideFolder::setTime(int file, timespec modified)
{
    const std::array<timespec, 2> times{timespec{0, UTIME_OMIT}, modified};
    ::futimens(file, times.data());
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/archive/stagedfolder.h"
#include "model/archive/archivepath.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Archive", text);
}

tl::unexpected<Error> notWritten(const QByteArray &path)
{
    const QString words = qt_error_string(errno);
    return failure(Error::Kind::Storage, tr("%1 could not be written.").arg(shownPath(path)), words);
}

bool isThere(const QByteArray &path)
{
    struct stat status {
    };
    return ::lstat(path.constData(), &status) == 0;
}

// Folders may have modes that keep their owner from removing what is in them.
void openFolders(const std::filesystem::path &folder)
{
    std::error_code ignored;
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, std::filesystem::perm_options::add,
                                 ignored);
    for (const auto &one : std::filesystem::directory_iterator(folder, ignored)) {
        if (std::filesystem::is_directory(one.symlink_status(ignored)))
            openFolders(one.path());
    }
}

void removeTree(const QByteArray &path)
{
    std::error_code problem;
    const std::filesystem::path tree(path.toStdString());
    std::filesystem::remove_all(tree, problem);
    if (!problem)
        return;
    openFolders(tree);
    std::filesystem::remove_all(tree, problem);
}

QByteArray stagingOf(const QByteArray &target)
{
    const QByteArray hash = QCryptographicHash::hash(target, QCryptographicHash::Sha256).toHex().left(16);
    return target.left(target.lastIndexOf('/') + 1) + ".sandgate-download-" + hash;
}

} // namespace

StagedFolder::StagedFolder(const QString &target, Existing existing)
    : m_target(QFile::encodeName(QDir::cleanPath(target)))
    , m_staging(stagingOf(m_target))
    , m_existing(existing)
{
}

QString StagedFolder::folder() const
{
    return QFile::decodeName(m_staging + "/new");
}

Result<> StagedFolder::lock()
{
    Descriptor folder(::open(m_staging.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status {
    };
    // Its name can be guessed: in a folder where everybody may write, somebody else may have been faster.
    const bool isOurs = folder.isOpen() && ::fstat(folder.number(), &status) == 0 && status.st_uid == ::geteuid();
    if (!isOurs)
        return failure(Error::Kind::Refused,
                       tr("%1 is no folder of yours, and is needed. Remove it, or choose another place.")
                           .arg(shownPath(m_staging)));
    if (::flock(folder.number(), LOCK_EX | LOCK_NB) != 0)
        return failure(Error::Kind::Conflict, tr("%1 is being written already.").arg(shownPath(m_target)));
    m_lock = std::move(folder);
    return {};
}

Result<> StagedFolder::checkName() const
{
    if (m_existing == Existing::Refuse && isThere(m_target))
        return failure(Error::Kind::Conflict,
                       tr("There is something called %1 already. Remove it, or say that it is to be replaced.")
                           .arg(shownPath(m_target)));
    return {};
}

Result<> StagedFolder::begin()
{
    if (const Result<> checked = checkName(); !checked)
        return checked;
    const bool wasLeft = ::mkdir(m_staging.constData(), S_IRWXU) != 0 && errno == EEXIST;
    if (!wasLeft && !isThere(m_staging))
        return notWritten(m_target);
    if (const Result<> locked = lock(); !locked)
        return locked;
    // A run that was killed between two steps of place().
    if (isThere(m_staging + "/old") && !isThere(m_target))
        ::rename((m_staging + "/old").constData(), m_target.constData());
    for (const char *part : {"/new", "/old"})
        removeTree(m_staging + part);
    if (::mkdir((m_staging + "/new").constData(), S_IRWXU) != 0)
        return notWritten(m_target);
    return {};
}

Result<Descriptor> StagedFolder::open() const
{
    Descriptor folder(::open((m_staging + "/new").constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.isOpen())
        return notWritten(m_target);
    return folder;
}

Result<> StagedFolder::place(int mode)
{
    if (const Result<> checked = checkName(); !checked)
        return checked;
    const QByteArray made = m_staging + "/new";
    const QByteArray old = m_staging + "/old";
    const Result<Descriptor> folder = open(); // keeps its hold when the name changes
    if (!folder)
        return tl::unexpected(folder.error());
    const auto moved = [&](unsigned how) {
        return ::renameat2(AT_FDCWD, made.constData(), AT_FDCWD, m_target.constData(), how) == 0;
    };
    bool isPlaced = false;
    if (isThere(m_target)) {
        isPlaced = moved(RENAME_EXCHANGE);
        const bool cannotExchange = !isPlaced && (errno == EINVAL || errno == ENOSYS);
        if (cannotExchange && ::rename(m_target.constData(), old.constData()) == 0) {
            isPlaced = moved(0);
            if (!isPlaced)
                ::rename(old.constData(), m_target.constData());
        }
    } else {
        isPlaced = moved(RENAME_NOREPLACE) || ((errno == EINVAL || errno == ENOSYS) && moved(0));
    }
    if (!isPlaced)
        return notWritten(m_target);
    if (::fchmod(folder->number(), static_cast<mode_t>(mode)) != 0) // last: a closed folder cannot be moved
        return notWritten(m_target);
    return {};
}

void StagedFolder::leave()
{
    removeTree(m_staging + "/new");
    m_lock.close();
}

void StagedFolder::remove()
{
    if (!hasBegun() && !lock())
        return;
    if (isThere(m_staging + "/old") && !isThere(m_target))
        ::rename((m_staging + "/old").constData(), m_target.constData());
    removeTree(m_staging);
    m_lock.close();
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/store/storagelock.h"
#include <QCoreApplication>
#include <QFile>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace sandgate {
namespace {

tl::unexpected<Error> lockFailure(int number)
{
    return failure(Error::Kind::Storage,
                   QCoreApplication::translate("StorageLock",
                                               "The database's lock file could not be written. Check the "
                                               "folder's owner and the free space."),
                   qt_error_string(number));
}

} // namespace

StorageLock::StorageLock(QString file)
    : m_file(std::move(file))
{
}

StorageLock::~StorageLock()
{
    release();
}

Result<> StorageLock::acquire()
{
    Q_ASSERT(m_descriptor < 0);
    // Without O_CLOEXEC every child process would hold the lock beyond our death.
    const int descriptor =
        ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return lockFailure(errno);

    std::array<char, 32> text{};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
        ::close(descriptor);
        if (reason != EWOULDBLOCK)
            return lockFailure(reason);
        const QString owner = QString::fromLatin1(text.data(), length > 0 ? length : 0).trimmed();
        return failure(Error::Kind::Conflict,
                       QCoreApplication::translate("StorageLock", "Another Sandgate (process %1) uses this database. "
                                                                  "Close it first, or work in its window.")
                           .arg(owner));
    }

    m_lastOwnerDied = ::pread(descriptor, text.data(), text.size(), 0) > 0;
    const QByteArray owner = QByteArray::number(::getpid());
    if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, owner.constData(), size_t(owner.size()), 0) < 0) {
        const int reason = errno;
        ::close(descriptor);
        return lockFailure(reason);
    }
    m_descriptor = descriptor;
    return {};
}

void StorageLock::release()
{
    if (m_descriptor < 0)
        return;
    // Kept and emptied: removing it would let a third process lock a file of the same name while a second one waits.
    [[maybe_unused]] const int ignored = ::ftruncate(m_descriptor, 0);
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace sandgate

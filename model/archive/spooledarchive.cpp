// SPDX-License-Identifier: Apache-2.0
#include "model/archive/spooledarchive.h"
#include "model/sha256.h"
#include <QCoreApplication>
#include <fcntl.h>
#include <sys/stat.h>

namespace sandgate {

namespace {

constexpr qint64 atOnce = 256 * 1024;

tl::unexpected<Error> notWritten()
{
    const QString words = qt_error_string(errno);
    return failure(Error::Kind::Storage,
                   QCoreApplication::translate("Archive", "What comes of the folder could not be written."), words);
}

} // namespace

Result<> SpooledArchive::open(const QByteArray &path)
{
    m_file = Descriptor(::open(path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    m_end = 0;
    if (!m_file.isOpen())
        return notWritten();
    return {};
}

qint64 SpooledArchive::size() const
{
    struct stat status {
    };
    return ::fstat(m_file.number(), &status) == 0 ? status.st_size : 0;
}

bool SpooledArchive::take(qint64 size, const QByteArray &sha256)
{
    Sha256 hash;
    QByteArray bytes(atOnce, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        const auto most = static_cast<size_t>(std::min(atOnce, size - done));
        const auto got = ::pread(m_file.number(), bytes.data(), most, m_end + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) // what cannot be read is as good as not there
            return false;
        hash.addData(QByteArrayView(bytes.constData(), got));
        done += got;
    }
    if (hash.result() != sha256)
        return false;
    m_end += size;
    return true;
}

Result<> SpooledArchive::append(const QByteArray &bytes)
{
    if (!writeAt(m_file.number(), bytes, m_end))
        return notWritten();
    m_end += bytes.size();
    return {};
}

Result<> SpooledArchive::close()
{
    if (::ftruncate(m_file.number(), m_end) != 0 || ::lseek(m_file.number(), 0, SEEK_SET) != 0)
        return notWritten();
    return {};
}

} // namespace sandgate

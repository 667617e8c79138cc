// SPDX-License-Identifier: Apache-2.0
#include "model/agent/partialfile.h"
#include "model/sha256.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr qsizetype longestName = 200;     // bytes
constexpr qint64 atOnce = 4 * 1024 * 1024; // bytes that are hashed before others get their turn

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

QString nameOfPartial(const QString &local)
{
    const QFileInfo info(local);
    QByteArray name = QFile::encodeName(info.fileName());
    if (name.size() > longestName) // with what is added, it would be too long for a file system
        name = QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex();
    return info.absolutePath() + u"/."_s + QFile::decodeName(name) + u".part"_s;
}

} // namespace

PartialFile::PartialFile(QString local)
    : m_local(QFileInfo(local).absoluteFilePath())
    , m_file(nameOfPartial(local))
{
}

PartialFile::~PartialFile()
{
    if (m_isOurs && m_file.size() < worthKeeping)
        m_file.remove();
}

Error PartialFile::notWritten(const QString &why) const
{
    return {Error::Kind::Storage, tr("%1 could not be written.").arg(m_local), why};
}

Result<> PartialFile::open()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return tl::unexpected(notWritten(m_file.errorString()));
    if (::flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        return failure(Error::Kind::Conflict, tr("%1 is being written by another copy.").arg(m_local));
    m_isOurs = true;
    m_file.seek(m_file.size());
    return {};
}

async::Task<Result<QByteArray>> PartialFile::sha256()
{
    Sha256 hash;
    m_file.seek(0);
    while (!m_file.atEnd()) {
        const QByteArray bytes = m_file.read(atOnce);
        if (bytes.isEmpty())
            co_return tl::unexpected(notWritten(m_file.errorString()));
        hash.addData(bytes);
        co_await async::sleepFor(0ms);
    }
    co_return hash.result();
}

Result<> PartialFile::clear()
{
    if (!m_file.resize(0) || !m_file.seek(0))
        return tl::unexpected(notWritten(m_file.errorString()));
    return {};
}

Result<> PartialFile::append(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return tl::unexpected(notWritten(m_file.errorString()));
    return {};
}

Result<> PartialFile::finish()
{
    const QFileInfo before(m_local);
    if (before.exists())
        m_file.setPermissions(before.permissions());
    const bool isSafe = ::fsync(m_file.handle()) == 0;
    const QByteArray from = QFile::encodeName(m_file.fileName());
    const QByteArray to = QFile::encodeName(m_local);
    if (!isSafe || ::rename(from.constData(), to.constData()) != 0)
        return tl::unexpected(notWritten(QString::fromLocal8Bit(std::strerror(errno))));
    m_isOurs = false;
    return {};
}

} // namespace sandgate

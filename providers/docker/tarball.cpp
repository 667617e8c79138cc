// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/tarball.h"

namespace sandgate {

namespace {

constexpr qsizetype block = 512;

// Octal digits, and a zero byte.
QByteArray number(qint64 value, qsizetype width)
{
    return QByteArray::number(value, 8).rightJustified(width - 1, '0') + '\0';
}

QByteArray headOf(const TarballEntry &entry)
{
    Q_ASSERT(entry.path.size() <= 100);
    const char type = entry.path.endsWith('/') ? '5' : '0';
    QByteArray head = entry.path.leftJustified(100, '\0') + number(entry.mode, 8) + number(0, 8) + number(0, 8) +
                      number(entry.content.size(), 12) + number(0, 12) + QByteArray(8, ' ') + type +
                      QByteArray(100, '\0') + QByteArray("ustar\00000", 8);
    head.append(block - head.size(), '\0');
    qint64 sum = 0; // with blanks in its own place
    for (const char byte : head)
        sum += uchar(byte);
    head.replace(148, 8, number(sum, 7) + ' ');
    return head;
}

} // namespace

QByteArray tarball(const QList<TarballEntry> &entries)
{
    QByteArray archive;
    for (const TarballEntry &entry : entries) {
        archive += headOf(entry);
        archive += entry.content;
        archive.append((block - archive.size() % block) % block, '\0');
    }
    archive.append(2 * block, '\0');
    return archive;
}

} // namespace sandgate

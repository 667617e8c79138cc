// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>

namespace sandgate::test {

// One entry of a tar archive, written by hand: also what no honest program writes.
struct TarEntry {
    QByteArray name;
    char type = '0'; // '0' file, '1' second name, '2' link, '3' '4' devices, '5' folder, '6' pipe
    QByteArray content = {};
    QByteArray link = {};
    int mode = 0644;
    qint64 size = -1; // that the header claims; -1: the content's
};

inline QByteArray octal(qint64 number, int width)
{
    return QByteArray::number(number, 8).rightJustified(width - 1, '0') + '\0';
}

inline QByteArray tar(const QList<TarEntry> &entries)
{
    QByteArray archive;
    for (const TarEntry &entry : entries) {
        const qint64 size = entry.size < 0 ? entry.content.size() : entry.size;
        QByteArray header = entry.name.leftJustified(100, '\0', true) + octal(entry.mode, 8) + octal(0, 8) +
                            octal(0, 8) + octal(size, 12) + octal(1700000000, 12) + QByteArray(8, ' ') + entry.type +
                            entry.link.leftJustified(100, '\0', true) + QByteArray("ustar\00000", 8) +
                            QByteArray(32 + 32 + 16 + 155 + 12, '\0');
        int sum = 0;
        for (const char byte : header)
            sum += static_cast<unsigned char>(byte);
        header.replace(148, 8, octal(sum, 7) + ' ');
        archive += header + entry.content;
        archive += QByteArray((512 - archive.size() % 512) % 512, '\0');
    }
    return archive + QByteArray(1024, '\0');
}

} // namespace sandgate::test

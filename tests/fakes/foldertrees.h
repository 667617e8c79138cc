// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArrayList>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace sandgate::test {

inline void write(const QString &path, const QByteArray &content, int mode = 0644)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY2(file.open(QFile::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(mode)), 0);
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : "cannot be read";
}

// Each thing in a folder in a line: path, type, mode, and what is in it. Two folders of the same text are the same.
inline QByteArrayList described(const QByteArray &folder, const QByteArray &path = {})
{
    QByteArrayList lines;
    const QByteArray here = path.isEmpty() ? folder : folder + '/' + path;
    const QStringList names =
        QDir(QFile::decodeName(here)).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const QByteArray inner = path.isEmpty() ? QFile::encodeName(name) : path + '/' + QFile::encodeName(name);
        const QByteArray whole = folder + '/' + inner;
        struct stat status {
        };
        ::lstat(whole.constData(), &status);
        QByteArray line = inner + ' ' + QByteArray::number(status.st_mode, 8) + ' ';
        if (S_ISLNK(status.st_mode)) {
            QByteArray target(4096, '\0');
            target.truncate(::readlink(whole.constData(), target.data(), 4096));
            line += "-> " + target;
        } else if (S_ISREG(status.st_mode)) {
            line += QByteArray::number(qint64(status.st_mtim.tv_sec)) + ' ' +
                    QCryptographicHash::hash(read(QFile::decodeName(whole)), QCryptographicHash::Sha256).toHex();
        }
        lines << line;
        if (S_ISDIR(status.st_mode))
            lines += described(folder, inner);
    }
    return lines;
}

inline QByteArrayList described(const QString &folder)
{
    return described(QFile::encodeName(folder));
}

inline QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

// The staging folder of this path, and what it is called while it is removed.
inline QStringList packedIn(const QString &folder, const QString &staging)
{
    QStringList found;
    const QDir::Filters hidden = QDir::Dirs | QDir::Hidden;
    for (const QString &name : QDir(folder).entryList({QFileInfo(staging).fileName() + '*'}, hidden))
        found << folder + '/' + name;
    return found;
}

// Names that are no UTF-8 as well, which QDir cannot remove.
inline void empty(const QString &folder)
{
    for (const auto &one : std::filesystem::directory_iterator(folder.toStdString()))
        std::filesystem::remove_all(one.path());
}

// What makes trouble when folders are copied, but for what is left out.
inline void makeDifficultFolder(const QString &folder)
{
    const QDir at(folder);
    write(at.filePath("plain.txt"), "plain");
    write(at.filePath("run me.sh"), "#!/bin/sh\n", 0755);
    write(at.filePath("secret"), "secret", 0600);
    write(at.filePath("empty"), "");
    write(at.filePath("two\nlines"), "newline");
    write(at.filePath("-rf"), "dash");
    write(at.filePath(QString::fromUtf8("größe/日本語 ✓.txt")), "unicode");
    write(at.filePath("deep/" + QString("d234567890/").repeated(25) + "file"), "deep");
    write(at.filePath(QString(250, 'n')), "long");
    QVERIFY(at.mkpath("no files/in it"));
    QVERIFY(QFile::link("plain.txt", at.filePath("link")));
    QVERIFY(QFile::link("../plain.txt", at.filePath("deep/up")));
    QVERIFY(QFile::link("nowhere", at.filePath("dangling")));
    QVERIFY(QFile::link("no files", at.filePath("folder link")));
    QCOMPARE(::chmod(QFile::encodeName(at.filePath("no files/in it")).constData(), 0711), 0);
}

} // namespace sandgate::test

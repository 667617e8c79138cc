// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include "providers/ids.h"
#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

// Files of a sandbox, as values that cross from the core thread to the UI thread.
namespace sandgate {

struct FileEntry {
    QString name;          // one part of a path: not empty, no '/', not "." or ".."
    bool isFolder = false; // in a list, a link counts as a file, whatever it leads to; stat follows it
    qint64 size = 0;
    qint64 changedAt = 0; // milliseconds since 1970 by the sandbox's clock; 0: not known

    // Its bytes are not UTF-8. The server tells such names with replacement characters, and finds nothing by them.
    bool isUnreachable() const { return name.contains(QChar(QChar::ReplacementCharacter)); }
    friend bool operator==(const FileEntry &, const FileEntry &) = default;
};

struct FolderListing {
    QString folder; // absolute
    std::vector<FileEntry> entries;
    qint64 leftOut = 0; // so many more are there

    friend bool operator==(const FolderListing &, const FolderListing &) = default;
};

// What a file's content was when it was read whole.
struct FileVersion {
    qint64 size = 0;
    qint64 changedAt = 0;
    QByteArray sha256;

    friend bool operator==(const FileVersion &, const FileVersion &) = default;
};

// Bytes of a file, from `from` on.
struct FilePiece {
    QByteArray bytes;
    qint64 from = 0;
    qint64 size = 0; // of the whole file
    qint64 changedAt = 0;
    std::optional<FileVersion> version; // when the bytes are the whole file

    friend bool operator==(const FilePiece &, const FilePiece &) = default;
};

// What git has to say of a folder: the differences from its last commit.
struct GitChanges {
    QString top;           // of the working copy, absolute
    QString diff;          // unified, of all files that git knows
    QStringList untracked; // from `top`
    bool isCut = false;    // there is more than the server gives

    friend bool operator==(const GitChanges &, const GitChanges &) = default;
};

using TransferId = Id<struct TransferIdTag>; // one copying of a file or folder, with its later tries; in this run

struct TransferOrder {
    enum class Direction { Upload, Download };

    SandboxKey sandbox;
    Direction direction = Direction::Upload;
    QString from; // absolute, as is `to`; one is of this computer, the other of the sandbox
    QString to;
    bool isFolder = false;
    bool replaces = false; // what is at `to`; otherwise that is a Conflict

    friend bool operator==(const TransferOrder &, const TransferOrder &) = default;
};

enum class TransferState { Waiting, Running, Done, Failed, Cancelled };

struct TransferRow {
    TransferId id;
    TransferOrder order;
    TransferState state = TransferState::Waiting;
    qint64 bytes = 0; // done so far, as are the files; the totals are 0 as long as nobody knows them
    qint64 totalBytes = 0;
    qint64 files = 0;
    qint64 totalFiles = 0;
    std::optional<Error> problem;
    QStringList warnings; // what was left out

    bool isOver() const { return state != TransferState::Waiting && state != TransferState::Running; }
    friend bool operator==(const TransferRow &, const TransferRow &) = default;
};

// A path in the sandbox. `name` is one part.
inline QString pathIn(const QString &folder, const QString &name)
{
    return folder.endsWith(QLatin1Char('/')) ? folder + name : folder + QLatin1Char('/') + name;
}
// Of an absolute path; of "/" itself "/".
inline QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return slash <= 0 ? QStringLiteral("/") : path.left(slash);
}

} // namespace sandgate

Q_DECLARE_METATYPE(sandgate::TransferId)

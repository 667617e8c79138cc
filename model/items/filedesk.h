// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/files.h"
#include "model/unsavedwork.h"
#include "providers/async/task.h"
#include <QObject>

namespace sandgate {

class TransferListModel;

// The files of sandboxes: what windows may ask. UI thread only; nothing here waits. A command ends by itself with its
// result; whoever drops the task does not undo the command.
//
// Nothing here wakes a sandbox: of one that is not awake, everything is a Conflict that says so.
class FileDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    static constexpr qsizetype MostEntries = 5000;           // of one folder; folders first, then by name
    static constexpr qint64 LargestText = 2 * 1024 * 1024;   // that is read whole and can be written
    static constexpr qint64 LargestImage = 32 * 1024 * 1024; // that is read whole
    static constexpr qint64 LargestPiece = 512 * 1024;       // of a file that is not read whole

    // `folder` empty: the home folder.
    virtual async::Task<Result<FolderListing>> list(SandboxKey sandbox, QString folder) = 0;
    virtual async::Task<Result<FileEntry>> stat(SandboxKey sandbox, QString path) = 0; // follows links
    // The whole file when it has at most `whole` bytes; of a larger one, a piece from `from` on.
    virtual async::Task<Result<FilePiece>> read(SandboxKey sandbox, QString path, qint64 from, qint64 whole) = 0;
    // Conflict when the file is not any more what was read.
    virtual async::Task<Result<FileVersion>> write(SandboxKey sandbox, QString path, QByteArray content,
                                                   FileVersion read) = 0;
    virtual async::Task<Result<>> makeFolder(SandboxKey sandbox, QString path) = 0;       // Conflict: the name is taken
    virtual async::Task<Result<>> move(SandboxKey sandbox, QString from, QString to) = 0; // Conflict likewise
    // A folder with all that is in it; of a link, the link alone.
    virtual async::Task<Result<>> remove(SandboxKey sandbox, QString path) = 0;

    // By the sandbox's git, which reads the settings of the folder's repository.
    virtual async::Task<Result<GitChanges>> gitChanges(SandboxKey sandbox, QString folder) = 0;

    // What the git repositories below the folders have that is committed or pushed nowhere, as far as it is found in
    // some seconds. Ends when its task is dropped.
    virtual async::Task<Result<UnsavedWork>> unsavedWork(SandboxKey sandbox, QStringList folders) = 0;

    // Of this run, the newest last. Some run at once, others wait.
    virtual TransferListModel &transfers() = 0;
    virtual TransferId begin(TransferOrder order) = 0;
    virtual void cancel(const TransferId &transfer) = 0; // waiting or running
    virtual void retry(const TransferId &transfer) = 0;  // failed or cancelled; goes on with what is there already
    virtual void forget(const TransferId &transfer) = 0; // over
};

} // namespace sandgate

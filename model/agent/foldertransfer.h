// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/undo.h"
#include "model/archive/folderunpacker.h"
#include "providers/async/worker.h"

namespace sandgate {

class HttpClient;

// How far a folder is. The totals are 0 as long as nobody knows them.
struct FolderProgress {
    qint64 bytes = 0;
    qint64 totalBytes = 0;
    qint64 files = 0;
    qint64 totalFiles = 0;
};
using FolderProgressSink = std::function<void(const FolderProgress &)>;

struct FolderOptions {
    QStringList exclude; // see Exclusions
    Existing existing = Existing::Refuse;
    FolderLimits limits; // of what is brought here
};

// Copies a folder into the sandbox, with modes, times, links and empty folders, as a tar archive. It is unpacked beside
// `path` and gets that name when it is whole. A small one needs nothing in the sandbox but sh; a larger one goes in
// parts, and needs tar there. One that is cut short (no answer any more, a killed program) goes on with the parts that
// are there when it is sent again; one that is cancelled, by dropping the task, leaves nothing there: `undoing` gets
// the work. Core thread; the client outlives the task.
async::Task<Result<FolderReport>> uploadFolder(HttpClient &http, QString local, QString path, FolderOptions options,
                                               FolderProgressSink progress, Undoing undoing);

// Copies a folder of the sandbox to `local`, by tar there, or by downloadFolderByWalking() where there is none. What
// comes is hostile: see FolderUnpacker. `local` is there when it is whole. One that is cut short (no answer any more, a
// killed program) leaves what has come of the archive beside `local`. The next try packs anew, and goes on with the
// parts of which the sandbox says by SHA-256 that they are the same; without sha256sum there, and by walking, it begins
// anew. One that is cancelled, by dropping the task, leaves nothing on either side: `undoing` gets the work. Core
// thread; the client outlives the task.
async::Task<Result<FolderReport>> downloadFolder(HttpClient &http, QString path, QString local, FolderOptions options,
                                                 FolderProgressSink progress, Undoing undoing);

// The same with nothing but the server's lists and files, which tell neither modes nor links: files are plain, a link
// to a file is copied as the file, one to a folder is left out.
async::Task<Result<FolderReport>> downloadFolderByWalking(HttpClient &http, QString path, QString local,
                                                          FolderOptions options, FolderProgressSink progress,
                                                          Undoing undoing);

using UnpackerThread = async::Worker<FolderUnpacker>;

// The second half of the two above: `unpacker` has begun.
async::Task<Result<>> walkFolder(HttpClient &http, UnpackerThread &unpacker, QString path, FolderOptions options,
                                 FolderProgressSink progress);

} // namespace sandgate

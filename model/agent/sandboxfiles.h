// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/files.h"
#include "providers/async/task.h"

namespace sandgate {

class HttpClient;

// Looking at and changing files of a sandbox one by one; what is copied is filetransfer.h. Paths are absolute. Core
// thread; the client outlives the tasks.
namespace sandboxfiles {

// At most `most` entries: folders first, then by name. `folder` empty: the home folder. TooLarge: there are so many
// that not even the list is read.
async::Task<Result<FolderListing>> list(HttpClient &http, QString folder, qsizetype most);
async::Task<Result<FileEntry>> stat(HttpClient &http, QString path); // follows links
// The whole file when it has at most `whole` bytes, else at most `piece` bytes from `from` on. The server gives files
// whole only, and reads them into memory for it: a piece is cut out by the sandbox's sh, where it can.
async::Task<Result<FilePiece>> read(HttpClient &http, QString path, qint64 from, qint64 whole, qint64 piece);
// Replaces the content of a file, if it is what was read: Conflict otherwise. The file keeps its mode, and a link stays
// one. By the sandbox's sh: the new content is whole beside the old one before it takes its name.
async::Task<Result<FileVersion>> write(HttpClient &http, QString path, QByteArray content, FileVersion was);
async::Task<Result<>> makeFolder(HttpClient &http, QString path);       // with those above it; Conflict: it is taken
async::Task<Result<>> move(HttpClient &http, QString from, QString to); // Conflict: `to` is taken
// By the sandbox's rm: the server follows links.
async::Task<Result<>> remove(HttpClient &http, QString path);

// By the sandbox's git, without programs that its settings name. Refused: it is no repository, or there is no git.
async::Task<Result<GitChanges>> gitChanges(HttpClient &http, QString folder);

} // namespace sandboxfiles

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/transport/endpoint.h"
#include <QStringList>

namespace sandgate {

class HttpClient;

// The steps of copying folders that are done in the sandbox, by its sh. A relative path counts from the home folder, as
// the server has it. Staging folders are ours alone: whoever renames one first, to put it into place or to remove it,
// has it. Core thread; the client outlives the tasks.

// There is no answer any more, and what is done so far is worth keeping for a next try.
inline bool isCutShort(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::Timeout;
}

struct StagedUpload {
    QString staging; // beside the final name
    QString name;    // the final one, without its folder
    bool replaces = false;
    QString mode;      // of the folder, as chmod has it
    QByteArray sha256; // of the archive; empty: it was unpacked into "batch" of the staging folder already
};

// Makes the staging folder, and mends what a crash left of an earlier one. Conflict: the name is taken.
async::Task<Result<>> prepareUpload(HttpClient &http, StagedUpload upload);
// Unpacks the parts, and gives the whole its name.
async::Task<Result<>> finishUpload(HttpClient &http, StagedUpload upload);

// Where a download of `path` to `local` is packed. The same for the same two, so that the next try finds and removes
// what one that was cut short has left; and of this computer alone, which has one at a time for each `local`.
QString stagingOfDownload(const QString &path, const QString &local);
// Packs `folder` into parts in `staging`, which it makes. Missing: there is no tar, or no split. The value is what tar
// had to say.
async::Task<Result<QString>> packInSandbox(HttpClient &http, QString folder, QString staging, QStringList tarOptions);
// The SHA-256 of each of these parts; nothing where nobody there can tell them.
async::Task<QByteArrayList> sumsInSandbox(HttpClient &http, QString staging, QStringList parts);

// Ends what works in a staging folder, and removes it. One that is not there is success.
async::Task<Result<>> removeStaging(HttpClient &http, QString staging);
async::Task<> removeStagingLater(Endpoint endpoint, QString staging); // by a client of its own; tells nobody

} // namespace sandgate

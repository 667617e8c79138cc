// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QString>
#include <functional>

namespace sandgate {

class HttpClient;

// Bytes done so far, and in all.
using TransferProgress = std::function<void(qint64 done, qint64 total)>;

// Copies the file `path` of the sandbox to `local`, of any size, in bounded memory. `local` is written when the whole
// has come; a transfer that is cut short leaves it as it was. What came of a large file stays in a hidden one beside
// it, and the next copy to the same place goes on from there, if it is what the file begins with now: the server sends
// whole files only, so that the sandbox's sh puts the rest into one of its own first. Conflict: another copy goes to
// the same place. Core thread; the client outlives the task.
async::Task<Result<>> downloadFile(HttpClient &http, QString path, QString local, TransferProgress progress);

// Copies the file `local` to `path` in the sandbox, of any size, in bounded memory. The server takes 2 MiB a request:
// the parts go to a folder beside `path`, are put together there by the sandbox's sh, checked by size and, where there
// is a sha256sum, by content, and get the name `path` only then, with the mode of `local`. A transfer that was cut
// short goes on with the parts that are there when the same file is sent to the same place again. Core thread; the
// client outlives the task.
async::Task<Result<>> uploadFile(HttpClient &http, QString local, QString path, TransferProgress progress);

} // namespace sandgate

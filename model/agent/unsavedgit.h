// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/unsavedwork.h"
#include "providers/async/task.h"
#include "providers/error.h"
#include <QStringList>
#include <chrono>

namespace sandgate {

class HttpClient;

constexpr std::chrono::seconds unsavedWorkLimit{12}; // for whoever is asked whether to delete

// What the git repositories below these folders, six levels deep, have that is committed or pushed nowhere. By the
// sandbox's sh, find and git, which asks no other computer and runs no program that a repository's settings name as a
// monitor. After `beginWithin` no other repository is begun with. Whatever is found within the limit is told; Refused:
// the sandbox cannot tell at all. Core thread; the client outlives the task.
async::Task<Result<UnsavedWork>> unsavedGitWork(HttpClient &http, QStringList folders, std::chrono::milliseconds limit,
                                                std::chrono::seconds beginWithin = std::chrono::seconds(6));

} // namespace sandgate

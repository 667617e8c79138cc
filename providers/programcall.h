// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QByteArray>
#include <QStringList>
#include <chrono>
#include <functional>

namespace sandgate {

// A program that is run for its answer.
struct ProgramCall {
    QString program; // by name or path
    QStringList arguments = {};
    QByteArray input = {};
    std::chrono::milliseconds limit = std::chrono::seconds(30);
    std::function<void(const QString &line)> told = {}; // each line of its standard error, as it comes
};

struct ProgramAnswer {
    int code = 0;
    QByteArray output; // standard output; more than 16 MiB is TooLarge
    QString words;     // the end of its standard error
};

// Missing when it cannot be started, Timeout when it takes too long, Refused when it dies of a signal. It runs in a
// process group of its own, which is killed when the task is dropped and when the time is over.
async::Task<Result<ProgramAnswer>> runProgram(ProgramCall call);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/setup/sandboxsetup.h"
#include "providers/async/task.h"
#include "providers/ids.h"

namespace sandgate {

// What sandboxes are set up with, and the set-ups that are kept under a name: what windows may ask. UI thread only;
// nothing here waits. A command ends by itself with its result.
class SetupDesk
{
public:
    SetupDesk() = default;
    virtual ~SetupDesk() = default;
    Q_DISABLE_COPY_MOVE(SetupDesk)

    virtual async::Task<Result<std::vector<SetupRecord>>> kept() = 0; // by name
    virtual async::Task<Result<>> keep(SetupRecord record) = 0;       // replaces the one of that name
    virtual async::Task<Result<>> forget(QString name) = 0;

    // Of a working folder; an empty one is where the sandbox's agents work. Both wake the sandbox, and end when their
    // task is dropped; what was written by then stays.
    virtual async::Task<Result<SandboxSetup>> read(SandboxKey sandbox, QString folder) = 0;
    // What the set-up does not have is removed when `only` it is wanted.
    virtual async::Task<Result<>> apply(SandboxKey sandbox, QString folder, SandboxSetup setup, bool only) = 0;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/setup/sandboxsetup.h"
#include "providers/async/task.h"

namespace sandgate {

class Core;
class SandboxActor;

// The set-ups of sandboxes, and those that are kept under a name. Core thread only; core and actor outlive the tasks.
namespace setups {

enum class Others { Keep, Remove }; // entries of the sandbox that a set-up does not have

// What the folder and its server are set up with; an empty folder is where the sandbox's agents work. Wakes the
// sandbox.
async::Task<Result<SandboxSetup>> read(SandboxActor &actor, QString folder);
// Makes the folder and its server as `wanted` has them, entry by entry; what is the same already is left alone. Ends at
// the first entry that is refused, and says which: what was done before stays, and doing it again goes on.
async::Task<Result<>> apply(SandboxActor &actor, QString folder, SandboxSetup wanted, Others others);

Result<> save(Core &core, const SetupRecord &record);
Result<SetupRecord> called(Core &core, const QString &name);

} // namespace setups

} // namespace sandgate

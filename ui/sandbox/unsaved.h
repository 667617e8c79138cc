// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/unsavedwork.h"
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QStringList>

namespace sandgate {

class Workbench;

// Looks where agents work in a sandbox for what git has committed or pushed nowhere. One that sleeps is not woken.
async::Task<Result<UnsavedWork>> lookForUnsaved(Workbench &workbench, SandboxKey sandbox);

// What was found, a sentence each; what is not known is said to be so. Empty: all is committed and pushed.
QStringList unsavedLines(const Result<UnsavedWork> &found);

} // namespace sandgate

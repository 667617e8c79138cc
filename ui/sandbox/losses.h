// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/ids.h"
#include <QStringList>

namespace sandgate {

class Workbench;

// What a person loses by an act, a sentence each, to be said before it. Empty: nothing.
QStringList lossesOfSleep(Workbench &workbench, const SandboxKey &sandbox);
bool sleepLosesFiles(Workbench &workbench, const SandboxKey &sandbox);
QStringList lossesOfDeletion(Workbench &workbench, const SandboxKey &sandbox);
// Whether there are files that a deletion loses.
bool deletionLosesFiles(Workbench &workbench, const SandboxKey &sandbox);
// Whether they can still be copied.
bool hasFilesToSave(Workbench &workbench, const SandboxKey &sandbox);

} // namespace sandgate

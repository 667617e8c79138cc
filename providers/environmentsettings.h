// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/settingsfield.h"

namespace sandgate {

// The environment that a sandbox's server and agents get, as far as a person chose it: "environment", a table that is
// stored with the sandbox, and "passOn", names of variables of this computer, whose values Sandgate does not store.
SettingsSchema environmentFields();

// "demoAgent": whether the agent "mock" of a sandbox elsewhere is one to be shown.
SettingsField demoAgentField();

// "keepAliveHours": for how long after its waking a sandbox that would end by itself is kept, while something goes on
// in it.
SettingsField keepAliveField();

// Both together, names and values. InvalidSettings for a name that is none, and for a variable that is not set here.
Result<QJsonObject> chosenEnvironment(const QJsonObject &settings);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"

namespace sandgate {

class Core;

// What new sandboxes of one sort are made with, under a name. Core thread only.
namespace profiles {

// InvalidSettings when its provider could not make a sandbox with it.
Result<> save(Core &core, const ProfileRecord &profile);
Result<ProfileRecord> called(Core &core, const QString &name);

} // namespace profiles

} // namespace sandgate

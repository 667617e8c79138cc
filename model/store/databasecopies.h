// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"

namespace sandgate {

class Database;

// Copies the whole database to "<file>.before-v<version>", for going back should the new version disappoint.
// The newest two such copies are kept.
Result<> copyBeforeVersion(const Database &database, int version);

} // namespace sandgate

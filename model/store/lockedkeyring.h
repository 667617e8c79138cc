// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QString>

namespace sandgate {

// Whether the keyring holds an entry that it does not show because it is locked, and the person did not unlock it.
// QtKeychain and libsecret then say "not found", as if there had never been one. False where there is no Secret
// Service.
async::Task<bool> isLockedAway(QString service, QString name);

} // namespace sandgate

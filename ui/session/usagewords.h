// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/sessioninfo.h"

namespace sandgate {

// What a session has used as its agent reports it: "Context 53,000 of 200,000 (27 %)  ·  USD 0.04". Without a report it
// says so: nothing is guessed.
QString usageWords(const std::optional<SessionInfo::Usage> &usage);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"

namespace sandgate {

// What the bridge's answer to an exec call says: server-sent events "stdout" and "stderr" with base64, then "exit" or
// "error". Unreachable when it ended before the command had. Pure.
Result<CommandEnd> readExecEvents(const QByteArray &stream);

} // namespace sandgate

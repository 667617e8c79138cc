// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"

namespace sandgate {

// What the whole answer of a command that is waited for says, one JSON object a line: the command, its output in parts,
// and the command again with the code that it ended with. Unreachable when the answer stops before that; the service's
// own error otherwise. Pure. Wire format: recorded from @vercel/sandbox 3.5.
Result<CommandEnd> readCommandLines(const QByteArray &lines);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace sandgate {

// `text` as one word of a POSIX shell's command, whatever is in it.
QString shellQuoted(QString text);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QString>

namespace sandgate {

// What a person typed, as a query of FTS5: words, "phrases" and beginnings*, all of which must be there. Everything
// else, operators and column names included, is text to be looked for. InvalidSettings when there is nothing to look
// for, or too much.
Result<QString> searchQuery(const QString &text);

// Text as it is indexed and looked for: without control characters, and with a break between the characters of scripts
// that write no spaces, so that each is a word of its own. Text that is so already stays as it is.
QString searchable(const QString &text);
// Takes those breaks out again.
QString withoutBreaks(QString text);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace sandgate {

// The first character of `text` that people cannot see, or could take for another one, as "U+0430"; empty: none. What
// is outside of ASCII passes only when it is a Latin letter that no one takes for another: with accents, or one of a
// few. Line breaks and tabs pass.
QString suspiciousCharacter(const QString &text);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"

namespace sandgate {

class ElidedLabel;

// A folder of a sandbox as headings have it: the person's home is ~, and of a long path the middle is left out. Not for
// what is decided on. `sandbox` may be null.
QString shortFolder(const QString &path, const SandboxRow *sandbox);

// Shows `text`; `whole` is for who points at it or hears it.
void tellPlace(ElidedLabel &label, const QString &text, const QString &whole);

} // namespace sandgate

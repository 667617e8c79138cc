// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptentry.h"
#include "model/secretmask.h"

namespace sandgate {

// The entry with dots for what the mask finds, in all of its texts. A difference is masked like any other text.
TranscriptEntry maskedEntry(TranscriptEntry entry, const SecretMask &mask);

// The values that the mask hides in it, each once, in their order.
QStringList hiddenIn(const TranscriptEntry &entry, const SecretMask &mask);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/transcriptmarkdown.h"

namespace sandgate {

// Entries of a conversation as a page that needs nothing but itself: no script, nothing that is loaded. Its head, the
// entries and its end belong together. What comes from agents is text in it, whatever it looks like; code blocks of
// its Markdown stand apart, and small images are in the page.
QString htmlHead(const SessionRecord &session);
QString htmlOf(const TranscriptEntry &entry, const std::optional<Decision> &decision);
QString htmlEnd();

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sandgate {

class TranscriptList;

// What screen readers know of a conversation: a list, whose items are the entries in view.
void installTranscriptAccess(); // any number of times
// Says that the keyboard is on another entry now; costs nothing while nobody listens.
void tellCurrentChanged(TranscriptList &list);

} // namespace sandgate

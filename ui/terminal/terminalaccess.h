// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sandgate {

class TerminalView;

// What screen readers know of a terminal: the text of the rows in view, with the cursor as the caret.
void installTerminalAccess(); // any number of times
// Says what has changed since the last time; costs nothing while nobody listens.
void tellTerminalChanged(TerminalView &view);

} // namespace sandgate

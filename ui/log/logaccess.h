// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace sandgate {

// What screen readers know of a log: the text of the lines in view.
void installLogAccess(); // any number of times

} // namespace sandgate

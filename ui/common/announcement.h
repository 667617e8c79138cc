// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace sandgate {

// Has screen readers say a sentence by themselves, once, in the window that is used, wherever the focus is. Nothing is
// seen of it, and nothing happens while no window of the program is used or no screen reader listens.
//
// Qt 6.4 sends AT-SPI nothing for QAccessible::Alert. What Orca speaks is a notification that comes into view.
void announce(const QString &sentence);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/desktop.h"
#include <QKeyEvent>
#include <optional>

namespace sandgate {

// What a pressed key is on the desktop: a key by xdotool's name with what is held, or text as it was typed. None for a
// key that does nothing alone, such as Shift, and for those that the desktop has no name for.
std::optional<DesktopInput> desktopKey(const QKeyEvent &event);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPixmap>
#include <QString>

class QWidget;

namespace sandgate {

// What a person reads in a control and in all that is visible in it, as far as it is of the kinds that the tour looks
// at.
QString seenText(QWidget &control);

// The window, and the dialogs in front of it where a window manager would put them, each with its title.
QPixmap pictureOf(QWidget &window);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QIcon>
#include <QLatin1String>

class QPainter;

namespace sandgate {

// One of our own drawings (resources/icons), in the text colour of the present palette.
QIcon drawnIcon(QLatin1String name);
// The desktop's icon of that name where its theme has one, else our own drawing.
QIcon themedIcon(const char *themeName, QLatin1String name);
void paintIcon(QPainter *painter, const QRect &rect, QLatin1String name, const QColor &color);
QIcon programIcon();

} // namespace sandgate

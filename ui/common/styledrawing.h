// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QRectF>

class QPainter;
class QPalette;
class QWidget;

namespace sandgate {

// What the parts of the style draw with.
void roundedPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal width = 1);
bool wears(const QWidget *widget, const char *property); // a property that is set to true
QColor focusColor(const QPalette &palette);

} // namespace sandgate

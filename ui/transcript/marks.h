// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/transcript/entrydocument.h"

class QPainter;
class QRectF;

namespace sandgate {

// Signs that are drawn, not taken from a font, so that they are there everywhere and sharp at any scale.
void paintMark(QPainter &painter, const QRectF &rect, EntryMark mark, const TranscriptLook &look);
void paintChevron(QPainter &painter, const QRectF &rect, bool down, const QColor &colour);

} // namespace sandgate

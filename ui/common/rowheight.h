// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QFontMetrics>

namespace sandgate {

// How high a row with one line of text is in each list, tree and table: it grows with the font. Rows that the style
// measures have it by themselves; delegates that measure their own take it from here.
inline int rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 12;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/ansiformat.h"
#include <cmath>
#include <utility>

namespace sandgate {

QTextCharFormat ansiFormat(const AnsiStyle &style, const TranscriptLook &look)
{
    QTextCharFormat format;
    QColor text = ansiColour(style.text, look.base, look.text);
    QColor behind = ansiColour(style.behind, look.base, look.base);
    bool isFilled = style.behind.kind != AnsiColour::Kind::None;
    if (style.inverse) {
        std::swap(text, behind);
        isFilled = true;
    }
    if (style.faint)
        text = TranscriptLook::mixed(text, look.base, 0.4);
    // what a program paints on a colour of its own is only sure to be read in one of the two extremes
    if (isFilled && std::abs(text.lightnessF() - behind.lightnessF()) < 0.45F)
        text = behind.lightnessF() < 0.5F ? QColor(Qt::white) : QColor(Qt::black);
    format.setForeground(text);
    if (isFilled)
        format.setBackground(behind);
    if (style.bold)
        format.setFontWeight(QFont::Bold);
    format.setFontItalic(style.italic);
    format.setFontUnderline(style.underline);
    return format;
}

} // namespace sandgate

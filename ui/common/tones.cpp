// SPDX-License-Identifier: Apache-2.0
#include "ui/common/tones.h"
#include "model/sessionmarks.h"
#include <algorithm>
#include <cmath>

namespace sandgate {
namespace {

constexpr double readable = 4.6; // contrast of text that is not large

// Only the hue is ours; how light and how strong it is follows from the palette.
float hueOf(const QPalette &palette, Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return 0.40F;
    case Tone::Attention:
        return 0.095F;
    case Tone::Bad:
        return 0.005F;
    case Tone::Neutral:
    case Tone::Quiet:
    case Tone::Accent:
        break;
    }
    return qMax(0.0F, palette.color(QPalette::Highlight).hslHueF());
}

float hueOf(SessionColour colour)
{
    switch (colour) {
    case SessionColour::Amber:
        return 0.095F;
    case SessionColour::Green:
        return 0.40F;
    case SessionColour::Blue:
        return 0.585F;
    case SessionColour::Violet:
        return 0.76F;
    case SessionColour::None:
    case SessionColour::Red:
        break;
    }
    return 0.005F;
}

QColor inHue(const QPalette &palette, float hue)
{
    const bool dark = isDark(palette);
    return QColor::fromHslF(hue, dark ? 0.62F : 0.68F, dark ? 0.68F : 0.33F);
}

QColor wash(const QPalette &palette, const QColor &ink)
{
    return blended(palette.color(QPalette::Base), ink, isDark(palette) ? 0.14 : 0.10);
}

// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor &color)
{
    const auto part = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

// As near to `color` as it can be told from `other`: the rest of the way is towards `end`.
QColor readableWith(const QColor &other, QColor color, const QColor &end)
{
    for (int step = 0; step < 20 && contrast(other, color) < readable; ++step)
        color = blended(color, end, 0.05);
    return color;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QColor blended(const QColor &from, const QColor &to, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(from.redF(), to.redF()), mix(from.greenF(), to.greenF()), mix(from.blueF(), to.blueF()),
                            mix(from.alphaF(), to.alphaF()));
}

QColor secondaryText(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), isDark(palette) ? 0.30 : 0.38);
}

QColor hairline(const QPalette &palette)
{
    return blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), isDark(palette) ? 0.17 : 0.14);
}

QColor sunken(const QPalette &palette)
{
    return blended(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette) ? 0.06 : 0.035);
}

QColor toneText(const QPalette &palette, Tone tone)
{
    if (tone == Tone::Neutral)
        return palette.color(QPalette::Text);
    if (tone == Tone::Quiet)
        return secondaryText(palette);
    return inHue(palette, hueOf(palette, tone));
}

QColor selectedSurface(const QPalette &palette, const QColor &below, bool active)
{
    return blended(below, palette.color(QPalette::Highlight), active ? 0.34 : 0.24);
}

QColor selectedSecondaryText(const QPalette &palette)
{
    return blended(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.16);
}

QColor toneSurface(const QPalette &palette, Tone tone)
{
    if (tone == Tone::Neutral || tone == Tone::Quiet)
        return blended(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette) ? 0.10 : 0.06);
    return wash(palette, toneText(palette, tone));
}

// The wash keeps the pure hue; the text on it goes as far towards the palette's own as it needs to be read.
QColor labelText(const QPalette &palette, SessionColour colour)
{
    if (colour == SessionColour::None)
        return palette.color(QPalette::Text);
    return readableWith(labelSurface(palette, colour), inHue(palette, hueOf(colour)), palette.color(QPalette::Text));
}

QColor labelSurface(const QPalette &palette, SessionColour colour)
{
    return colour == SessionColour::None ? toneSurface(palette, Tone::Quiet)
                                         : wash(palette, inHue(palette, hueOf(colour)));
}

QColor primarySurface(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::HighlightedText);
    return readableWith(text, palette.color(QPalette::Highlight), farFrom(text, palette));
}

QColor farFrom(const QColor &color, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    return contrast(color, text) > contrast(color, base) ? text : base;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace sandgate

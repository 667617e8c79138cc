// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalcolours.h"
#include "ui/common/tones.h"
#include <utility>

namespace sandgate {
namespace {

// How bright an eye takes it to be, 0 to 1.
double brightness(const QColor &colour)
{
    return 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
}

// Moved in lightness, its hue kept, until it stands out from what is behind it.
QColor standingOut(const QColor &text, const QColor &behind)
{
    constexpr double enough = 0.3;
    if (std::abs(brightness(text) - brightness(behind)) >= enough)
        return text;
    const bool goesUp = brightness(behind) < 0.5;
    QColor result = text;
    for (int step = 1; step <= 20 && std::abs(brightness(result) - brightness(behind)) < enough; ++step) {
        const float from = text.lightnessF();
        const float to = goesUp ? 1.0F : 0.0F;
        result = QColor::fromHslF(std::max(0.0F, text.hslHueF()), text.hslSaturationF(),
                                  from + (to - from) * float(step) / 20);
    }
    return result;
}

} // namespace

TerminalColours::TerminalColours(const QPalette &palette)
    : m_text(palette.color(QPalette::Text))
    , m_base(palette.color(QPalette::Base))
{
    const bool isOnDark = isDark(palette);
    static constexpr std::array<float, 6> hues = {0.0F, 0.34F, 0.12F, 0.60F, 0.83F, 0.50F};
    const auto grey = [](float lightness) { return QColor::fromHslF(0, 0, lightness); };
    m_sixteen[0] = grey(isOnDark ? 0.10F : 0.0F);
    m_sixteen[7] = grey(isOnDark ? 0.78F : 0.75F);
    m_sixteen[8] = grey(isOnDark ? 0.45F : 0.42F);
    m_sixteen[15] = grey(1.0F);
    for (size_t i = 0; i < hues.size(); ++i) {
        m_sixteen[i + 1] = QColor::fromHslF(hues[i], 0.62F, isOnDark ? 0.60F : 0.36F);
        m_sixteen[i + 9] = QColor::fromHslF(hues[i], 0.80F, isOnDark ? 0.70F : 0.44F);
    }
}

QColor TerminalColours::colour(const TerminalColour &colour, const QColor &otherwise) const
{
    if (colour.kind == TerminalColour::Kind::True)
        return QColor::fromRgb(colour.red, colour.green, colour.blue);
    if (colour.kind == TerminalColour::Kind::None)
        return otherwise;
    const int index = colour.red;
    if (index < 16)
        return m_sixteen[size_t(index)];
    if (index >= 232) {
        const int level = 8 + (index - 232) * 10;
        return QColor::fromRgb(level, level, level);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + step * 40; };
    const int cube = index - 16;
    return QColor::fromRgb(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

TerminalColours::Pair TerminalColours::of(const TerminalStyle &style) const
{
    Pair pair{colour(style.text, m_text), colour(style.behind, m_base)};
    const bool isInverse = (style.flags & TerminalStyle::Inverse) != 0;
    if (isInverse)
        std::swap(pair.text, pair.behind);
    pair.text = standingOut(pair.text, pair.behind);
    return pair;
}

} // namespace sandgate

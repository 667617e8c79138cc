// SPDX-License-Identifier: Apache-2.0
#include "ui/transcript/look.h"
#include <QFontDatabase>
#include <QWidget>

namespace sandgate {

QColor TranscriptLook::mixed(const QColor &a, const QColor &b, qreal ofB)
{
    const auto mix = [ofB](float x, float y) { return float(x + (y - x) * float(ofB)); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor TranscriptLook::tone(Tone tone) const
{
    const float hue = tone == Tone::Good ? 0.39F : tone == Tone::Warning ? 0.10F : 0.01F;
    const bool isDark = base.lightnessF() < 0.5F;
    return QColor::fromHslF(hue, isDark ? 0.55F : 0.70F, isDark ? 0.66F : tone == Tone::Bad ? 0.42F : 0.32F);
}

TranscriptLook TranscriptLook::of(const QWidget &widget)
{
    TranscriptLook look;
    look.palette = widget.palette();
    look.base = look.palette.color(QPalette::Base);
    look.text = look.palette.color(QPalette::Text);
    look.accent = look.palette.color(QPalette::Highlight);
    look.muted = mixed(look.text, look.base, 0.34);
    look.faint = mixed(look.text, look.base, 0.52);
    look.border = mixed(look.base, look.text, 0.14);
    look.card = mixed(look.base, look.text, 0.022);
    look.code = mixed(look.base, look.text, 0.055);
    look.user = mixed(look.base, look.accent, 0.11);
    look.added = mixed(look.base, look.tone(Tone::Good), 0.16);
    look.removed = mixed(look.base, look.tone(Tone::Bad), 0.14);

    look.body = widget.font();
    const qreal size = look.body.pointSizeF() > 0 ? look.body.pointSizeF() : 10.0;
    look.body.setPointSizeF(size);
    look.small = look.body;
    look.small.setPointSizeF(size * 0.9);
    look.mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    look.mono.setPointSizeF(size * 0.94);
    return look;
}

} // namespace sandgate

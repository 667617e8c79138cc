// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QPalette>

namespace sandgate {

enum class SessionColour;

// What a colour is to say. Never the only sign: a word or an icon says the same.
enum class Tone { Neutral, Quiet, Accent, Good, Attention, Bad };

bool isDark(const QPalette &palette);
QColor blended(const QColor &from, const QColor &to, qreal share); // share 0: from, 1: to
QColor secondaryText(const QPalette &palette);
QColor hairline(const QPalette &palette);                           // borders and separators
QColor sunken(const QPalette &palette);                             // side bars, code blocks
QColor toneText(const QPalette &palette, Tone tone);                // readable on the palette's base and window
QColor labelText(const QPalette &palette, SessionColour colour);    // likewise; none: the palette's text
QColor labelSurface(const QPalette &palette, SessionColour colour); // a light wash behind it
// The surface of a chosen row over what is below it, and the less important text on it.
QColor selectedSurface(const QPalette &palette, const QColor &below, bool active);
QColor selectedSecondaryText(const QPalette &palette);
QColor toneSurface(const QPalette &palette, Tone tone); // a light wash behind text
// The highlight, as far from the text on it as that needs to be read: the colours of many palettes are too close.
QColor primarySurface(const QPalette &palette);

// Of the palette's text and its ground, what is farther from a colour.
QColor farFrom(const QColor &color, const QPalette &palette);

double contrast(const QColor &one, const QColor &other); // of WCAG 2.1, 1 to 21

} // namespace sandgate

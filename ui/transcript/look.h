// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace sandgate {

// The fonts and colours of a conversation, all of them derived from the palette and the font that the system gives.
struct TranscriptLook {
    enum class Tone { Good, Warning, Bad };

    static TranscriptLook of(const QWidget &widget);

    // A colour with a meaning, readable on the base colour whether that is light or dark.
    QColor tone(Tone tone) const;
    static QColor mixed(const QColor &a, const QColor &b, qreal ofB);

    QPalette palette;
    QFont body;
    QFont small;
    QFont mono;

    QColor base;
    QColor text;
    QColor muted;
    QColor faint; // what is there but need not be read
    QColor border;
    QColor card;
    QColor code;
    QColor user; // behind what the person said
    QColor accent;
    QColor added; // behind lines of a diff
    QColor removed;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/terminal/terminalrow.h"
#include <QColor>
#include <QPalette>
#include <array>

namespace sandgate {

// The colours of a terminal in the light or the dark of its surroundings. Programs choose them without knowing which,
// so text always stands out from what is behind it.
class TerminalColours
{
public:
    struct Pair {
        QColor text;
        QColor behind;
    };

    explicit TerminalColours(const QPalette &palette = {});

    Pair of(const TerminalStyle &style) const;
    const QColor &text() const { return m_text; }
    const QColor &base() const { return m_base; }

private:
    QColor colour(const TerminalColour &colour, const QColor &otherwise) const;

    QColor m_text;
    QColor m_base;
    std::array<QColor, 16> m_sixteen;
};

} // namespace sandgate

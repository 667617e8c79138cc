// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QString>
#include <vector>

namespace sandgate {

// A colour as an escape sequence names it: none, one of 256 of a table, or itself.
struct AnsiColour {
    enum class Kind { None, Indexed, True };
    Kind kind = Kind::None;
    int index = 0; // Indexed
    QRgb rgb = 0;  // True
    friend bool operator==(const AnsiColour &, const AnsiColour &) = default;
};

struct AnsiStyle {
    AnsiColour text;
    AnsiColour behind;
    bool bold = false;
    bool faint = false;
    bool italic = false;
    bool underline = false;
    bool inverse = false;
    friend bool operator==(const AnsiStyle &, const AnsiStyle &) = default;
};

struct AnsiSpan {
    qsizetype from = 0; // in the plain text; up to the next span
    AnsiStyle style;
    friend bool operator==(const AnsiSpan &, const AnsiSpan &) = default;
};

struct AnsiText {
    QString plain;
    std::vector<AnsiSpan> spans; // ascending; text before the first has no style
};

// One line of a terminal program's output. Select Graphic Rendition is understood; every other escape sequence and
// control character is dropped, whole or cut. Pure and bounded by the length of the line.
AnsiText parseAnsi(const QString &line);

// A colour of the table, fit to be read on `base`; `text` is the usual colour of text there.
QColor ansiColour(const AnsiColour &colour, const QColor &base, const QColor &text);

} // namespace sandgate

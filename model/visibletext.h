// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <vector>

namespace sandgate {

// Text from outside, for people who decide by it: nothing in it can hide. Control, bidirectional, zero-width and other
// invisible characters become marks such as [U+202E]; long runs of blanks and empty lines become a count of them.
// Line breaks and tabs stay.
struct VisibleText {
    struct Mark {
        qsizetype start = 0; // in `text`
        qsizetype length = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    QString text;
    std::vector<Mark> marks; // what is a mark of ours: the text itself may contain look-alikes
};

// Keep: for output and code that is read, not decided on, where columns and indentation matter.
enum class Blanks { Count, Keep };

VisibleText makeVisible(const QString &text, Blanks blanks = Blanks::Count);
QString visibleText(const QString &text, Blanks blanks = Blanks::Count);
// The same on one line: line breaks become marks, and what is over `limit` characters is cut with an ellipsis.
QString visibleLine(const QString &text, qsizetype limit = 400);

} // namespace sandgate

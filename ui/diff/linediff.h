// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>
#include <vector>

namespace sandgate {

struct DiffRow {
    enum class Kind {
        Same,
        Removed,
        Added,
        Skipped,     // stands for `skipped` unchanged lines
        NoLineBreak, // the file ends after the line before, without a line break
        Blank,       // no line: stands against one of the other side
    };

    Kind kind = Kind::Same;
    QString text;
    int skipped = 0;

    friend bool operator==(const DiffRow &, const DiffRow &) = default;
};

struct LineDiff {
    std::vector<DiffRow> lines;
    int added = 0;
    int removed = 0;
    bool whole = false; // too large to compare line by line: all of the old goes, all of the new comes
};

// What changes, line by line, with `context` unchanged lines around each change. No old text is a new file.
// Bounded: what cannot be compared in about a tenth of a second is shown as one replacement, complete.
LineDiff lineDiff(const std::optional<QString> &oldText, const QString &newText, int context = 3);

} // namespace sandgate

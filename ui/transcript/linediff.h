// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <vector>

namespace sandgate {

struct DiffLine {
    enum class Kind { Same, Added, Removed, Skipped }; // Skipped: unchanged lines that are left out, text says how many
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

// How `before` became `after`, by lines, with some unchanged lines around each change. Work and result are bounded:
// texts that differ too much are shown as taken away and put in; beyond `maxLines` the last line says how many follow.
std::vector<DiffLine> lineDiff(const QString &before, const QString &after, int context = 3, int maxLines = 400);

} // namespace sandgate

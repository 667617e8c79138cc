// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/diff/linediff.h"

namespace sandgate {

struct FileDiff {
    QString path; // where it is now; of a deleted file, where it was
    LineDiff diff;
    QString note; // "renamed from a", "binary"; empty: nothing to be said beside the lines
};

// Reads what `git diff` prints, without colours. What is no part of a file's diff is left out.
std::vector<FileDiff> parseUnifiedDiff(const QString &text);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/diff/linediff.h"

namespace sandgate {

// A change as two columns: what was, and what is. Both have equally many rows, and rows that belong together stand on
// one line; Blank stands against a row of the other side.
struct PairedRows {
    std::vector<DiffRow> before;
    std::vector<DiffRow> after;
};

PairedRows paired(const std::vector<DiffRow> &rows);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/diff/pairedrows.h"

namespace sandgate {

namespace {

using Kind = DiffRow::Kind;

void fill(PairedRows &pairs)
{
    const size_t count = std::max(pairs.before.size(), pairs.after.size());
    pairs.before.resize(count, {Kind::Blank, {}});
    pairs.after.resize(count, {Kind::Blank, {}});
}

} // namespace

PairedRows paired(const std::vector<DiffRow> &rows)
{
    PairedRows pairs;
    Kind last = Kind::Same; // what a missing line break belongs to
    for (const DiffRow &row : rows) {
        const Kind side = row.kind == Kind::NoLineBreak ? last : row.kind;
        last = side;
        switch (side) {
        case Kind::Removed:
            if (pairs.after.size() > pairs.before.size())
                fill(pairs); // another change begins
            pairs.before.push_back(row);
            break;
        case Kind::Added:
            pairs.after.push_back(row);
            break;
        default:
            fill(pairs);
            pairs.before.push_back(row);
            pairs.after.push_back(row);
        }
    }
    fill(pairs);
    return pairs;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <vector>

namespace sandgate {

// What is in a git repository and, as far as it knows, nowhere else.
struct UnsavedRepository {
    QString top;         // absolute
    int files = 0;       // changed or new, in no commit
    int commits = 0;     // on branches, in no remote
    int stashes = 0;     // changes that were put aside
    bool isKnown = true; // false: its git could not tell

    bool isUnsaved() const { return !isKnown || files > 0 || commits > 0 || stashes > 0; }
    friend bool operator==(const UnsavedRepository &, const UnsavedRepository &) = default;
};

// Of the repositories below some folders.
struct UnsavedWork {
    std::vector<UnsavedRepository> repositories; // only those that are unsaved
    int looked = 0;                              // at how many
    bool isPartial = false;                      // there are more, for which there was no time

    friend bool operator==(const UnsavedWork &, const UnsavedWork &) = default;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/archive/exclusions.h"
#include <optional>
#include <sys/stat.h>
#include <vector>

namespace sandgate {

struct TreeEntry {
    QByteArray path = {}; // relative to the folder
    struct stat status = {};
    QByteArray linkTarget = {}; // of a symbolic link
};

// All that is in a folder, one after the other: always in the same order, a folder before what is in it, links not
// followed. Keeps the names of the folders that it is in, and no more.
class FolderTree
{
public:
    FolderTree(QByteArray folder, Exclusions exclusions);

    Result<std::optional<TreeEntry>> next(); // nothing: that was all
    QByteArray pathOf(const TreeEntry &entry) const { return m_folder + '/' + entry.path; }

private:
    struct Level {
        QByteArray path; // with a slash at its end; empty for the folder itself
        QByteArrayList names;
        qsizetype at = 0;
    };
    Result<> enter(const QByteArray &path);

    const QByteArray m_folder;
    const Exclusions m_exclusions;
    std::vector<Level> m_levels;
    bool m_begun = false;
};

} // namespace sandgate

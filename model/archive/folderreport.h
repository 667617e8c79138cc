// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

namespace sandgate {

// What was copied of a folder, and what a person should know of it.
struct FolderReport {
    qint64 files = 0;
    qint64 folders = 0; // without the outermost
    qint64 links = 0;
    qint64 bytes = 0; // of the files
    QStringList warnings;
    qint64 moreWarnings = 0; // that are not kept

    void warn(const QString &sentence);
    friend bool operator==(const FolderReport &, const FolderReport &) = default;
};

} // namespace sandgate

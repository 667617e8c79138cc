// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>

namespace sandgate {

// One entry of an archive that is put into a container.
struct TarballEntry {
    QByteArray path; // from the container's root on, without a slash in front; a folder's ends with one
    int mode = 0755;
    QByteArray content = {};
};

// A tar archive (ustar) of a few entries with short names, owned by root. Pure.
QByteArray tarball(const QList<TarballEntry> &entries);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QByteArray>
#include <QByteArrayList>

// Names of files as bytes, as the system has them: they need not be UTF-8.
namespace sandgate {

// The parts of a relative path, without empty ones and "."; none for the folder itself. Refused is what names a place
// outside the folder, and what is longer than a file system takes.
Result<QByteArrayList> partsOfPath(const QByteArray &path);

// Whether a symbolic link at `path` (relative to a folder) with this target leads out of the folder, by its text alone.
bool leadsOut(const QByteArray &path, const QByteArray &target);

// For sentences; at most a line of it.
QString shownPath(const QByteArray &path);

} // namespace sandgate

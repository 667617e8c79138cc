// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QString>

namespace sandgate {

// Says which process owns a database for writing, by a lock of the kernel's on a file beside it. The kernel gives the
// lock up when its owner dies in whatever way, so that no process number has to be guessed about (in a container or a
// Flatpak each run has the same one). The file's text is the owner's process number; it is empty after an orderly end.
class StorageLock
{
public:
    explicit StorageLock(QString file);
    ~StorageLock(); // gives it up
    Q_DISABLE_COPY_MOVE(StorageLock)

    Result<> acquire(); // Conflict, with the owner's process number, when somebody else has it
    void release();
    bool lastOwnerDied() const { return m_lastOwnerDied; } // it had the lock and did not end in order

private:
    const QString m_file;
    int m_descriptor = -1;
    bool m_lastOwnerDied = false;
};

} // namespace sandgate

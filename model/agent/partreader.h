// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/sha256.h"
#include "providers/error.h"
#include <QByteArray>
#include <QFile>
#include <optional>

namespace sandgate {

// Reads a file of this computer part by part, and hashes it on the way. In a thread of its own (async::Worker): disks
// may be slow, and the next part is read while the last one is on its way.
class PartReader
{
public:
    PartReader(const QString &local, qint64 size); // the size that it is to have

    struct Part {
        QByteArray bytes; // partSize, but for the last; that of an empty file is empty
        bool isLast = false;
        QByteArray sha256; // of the whole file, with the last part
    };

    Result<> open();
    Result<Part> next(); // Conflict: the file has become shorter
    void readAhead();    // so that next() has it at once

private:
    Result<Part> read();

    QFile m_file;
    const qint64 m_size;
    qint64 m_done = 0;
    Sha256 m_hash;
    std::optional<Result<Part>> m_ahead;
};

} // namespace sandgate

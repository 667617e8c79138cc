// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/archive/descriptor.h"
#include "providers/error.h"
#include <QByteArray>

namespace sandgate {

// An archive as it comes, in a file of the disk: from its begin to its end. Of what an earlier run has left in the
// file, each piece is taken that is the one that belongs there; the rest is written over. Blocks as the disk does.
class SpooledArchive
{
public:
    Result<> open(const QByteArray &path);
    qint64 size() const;                           // with what an earlier run has left
    qint64 left() const { return size() - m_end; } // of that, what may still be taken
    // Whether the next bytes are there already. When not, they are appended.
    bool take(qint64 size, const QByteArray &sha256);
    Result<> append(const QByteArray &bytes);
    Result<> close(); // nothing comes any more, and it is read from its begin
    int number() const { return m_file.number(); }

private:
    Descriptor m_file;
    qint64 m_end = 0; // of what was taken and appended
};

} // namespace sandgate

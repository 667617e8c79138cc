// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/archive/descriptor.h"
#include "providers/error.h"

namespace sandgate {

// What to do with something that has the final name already.
enum class Existing { Refuse, Replace };

// A folder that is made beside its final name, in a hidden folder of a name that only depends on it, and gets the name
// once it is whole. What a run that was killed left there is removed by the next, but for the archive that the folder
// is made of. Blocks as the disk does.
class StagedFolder
{
public:
    StagedFolder(const QString &target, Existing existing);

    Result<> begin(); // Conflict: somebody is at it, or the name is taken. Refused: the hidden one is another user's
    bool hasBegun() const { return m_lock.isOpen(); }
    QString folder() const; // to be filled
    QByteArray archive() const { return m_staging + "/archive"; }
    Result<Descriptor> open() const;
    // Gives it the final name, and its mode. What had the name before is removed with the rest.
    Result<> place(int mode);
    void remove(); // all but what was placed; also what another run has left. Not what somebody is at.
    void leave();  // the archive, for the next run; the rest is removed

private:
    Result<> lock();
    Result<> checkName() const;

    const QByteArray m_target;
    const QByteArray m_staging;
    const Existing m_existing;
    Descriptor m_lock;
};

} // namespace sandgate

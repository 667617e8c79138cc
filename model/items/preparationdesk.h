// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/preparation.h"
#include "model/rows.h"
#include "providers/async/task.h"
#include <QObject>

namespace sandgate {

// How far new sandboxes are with what their profiles say: what windows know, and may ask. UI thread only; nothing here
// waits.
class PreparationDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual const Preparation *find(const SandboxKey &sandbox) const = 0; // none: nothing was planned
    // Where agents work: in the clone, if there is one.
    QString folderOf(const SandboxRow &row) const
    {
        const Preparation *preparation = find(row.key);
        return preparation ? preparation->folder(row.workspace) : row.workspace;
    }

    virtual async::Task<Result<>> tryAgain(SandboxKey sandbox) = 0; // what failed; ends as soon as it has begun
    virtual async::Task<Result<>> stop(SandboxKey sandbox) = 0;
    virtual async::Task<Result<>> dismiss(SandboxKey sandbox) = 0; // what failed is left as it is

signals:
    void changed(const sandgate::SandboxKey &sandbox);
};

} // namespace sandgate

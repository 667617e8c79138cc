// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/actiontable.h"

namespace sandgate {

// The way to the core that owns the database: another program's, or our own. One thread.
class CoreAccess
{
public:
    virtual ~CoreAccess() = default;
    virtual Answer ask(ActionRequest request, Sink sink, Stages stages) = 0;
    // Before this program ends: what calls that were dropped have left is cleared up, or time is up.
    virtual async::Task<> undone() { co_return; }
};

} // namespace sandgate

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
};

} // namespace sandgate

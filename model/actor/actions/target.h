// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/actions/action.h"

namespace sandgate {

class ActorHost;

// What a caller means: by its name or id, or by as much of the id's beginning as is unique.
struct Target {
    SandboxActor *actor = nullptr;
    QString id = {}; // of the sandbox, session, request or process, whole
};

// Nothing of that name is Gone; several are InvalidSettings.
Result<Target> sandboxCalled(const ActorHost &host, const QString &text);
Result<Target> thingCalled(const ActorHost &host, Action::Subject subject, const QString &text);

} // namespace sandgate

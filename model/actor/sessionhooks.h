// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include "providers/async/scope.h"
#include <chrono>
#include <deque>
#include <functional>
#include <memory>

namespace sandgate {

class SandboxActor;

// What a program may hang on to sandboxes. Each is called from the event loop, on the core thread, with an actor that
// is alive; it may wait, end the sandbox, and even delete the actor. While one runs, its actor is busy. What it throws
// is logged and goes no further. One that waits longer than `limit` is ended.
//
// A hook is not a coroutine lambda with captures: those would be gone while it waits.
struct SessionHooks {
    // After the event was stored; one after the other, in order.
    std::function<async::Task<>(SandboxActor &actor, EventRecord event)> sessionEvent;
    // Once for each request, after it was stored. To answer it or not is the hook's own decision.
    std::function<async::Task<>(SandboxActor &actor, PermissionRow request)> permissionRequest;
    // Whether a client may use the sandbox. What fails, throws or does not end in time, refuses.
    std::function<async::Task<Result<>>(SandboxActor &actor, QString client)> beforeConnect;
    std::chrono::milliseconds limit{30000};
};

// Runs hooks of one kind one after the other. May be destroyed by one of them.
class HookLine
{
public:
    using Hook = std::function<async::Task<>()>;

    HookLine(QString name, std::chrono::milliseconds limit);

    void add(Hook hook); // never runs it at once
    bool isBusy() const { return m_running; }

private:
    async::Task<> run();

    const QString m_name;
    const std::chrono::milliseconds m_limit;
    std::deque<Hook> m_waiting;
    bool m_running = false;
    async::Scope m_tasks;
};

// The answer of a check that may throw or take too long.
async::Task<Result<>> guarded(std::function<async::Task<Result<>>()> check, std::chrono::milliseconds limit);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/arguments.h"
#include "app/unixsignals.h"
#include "providers/async/scope.h"

namespace sandgate {

// Performs one command and ends the program with its exit code. A signal that asks it to end drops the command, as a
// caller that hangs up does; a second one does not wait for what is cleared up then.
class CliProgram
{
public:
    CliProgram(Places places, Arguments arguments);
    ~CliProgram();

    void start(); // before the event loop

private:
    async::Task<> run();
    async::Task<Result<>> findCore();
    void interrupt();
    async::Task<> endInterrupted();

    const Places m_places;
    const Arguments m_arguments;
    std::unique_ptr<CoreAccess> m_core;
    UnixSignals m_signals;
    bool m_isInterrupted = false;
    async::Scope m_tasks;
};

} // namespace sandgate

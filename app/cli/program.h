// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/arguments.h"
#include "providers/async/scope.h"

namespace sandgate {

// Performs one command and ends the program with its exit code.
class CliProgram
{
public:
    CliProgram(Places places, Arguments arguments);
    ~CliProgram();

    void start(); // before the event loop

private:
    async::Task<> run();
    async::Task<Result<>> findCore();

    const Places m_places;
    const Arguments m_arguments;
    std::unique_ptr<CoreAccess> m_core;
    async::Scope m_tasks;
};

} // namespace sandgate

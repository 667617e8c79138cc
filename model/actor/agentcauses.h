// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/serverapi.h"
#include "model/agentcause.h"

namespace sandgate {

// Looks in a sandbox for the usual causes why an agent does not start: it is not installed, no key or sign-in is there,
// its service cannot be reached from there. Empty: none of them was found. `name` is the agent's for people. An error:
// the sandbox cannot be asked.
//
// Core thread; `http` outlives the task. Changes nothing in the sandbox.
async::Task<Result<std::vector<AgentCause>>> findAgentCauses(HttpClient &http, QString agent, QString name);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

namespace sandgate {

// The agents that sandbox-agent knows have an id, which is what is stored and what the server is told, and a name for
// people, which the rows of windows have. Of an agent that nobody knows both are the same.
QString agentName(const QString &id);
QString agentId(const QString &nameOrId);
QString demoAgentName();   // of the server's “mock”, where Sandgate has put the demo agent in its place
QStringList knownAgents(); // ids of those that sandbox-agent 0.4.2 can install

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStringList>

namespace sandgate {

// The agents that sandbox-agent 0.4.2 can install, by its ids.
QStringList knownAgents();
// As people call it; of one that is not known, its id.
QString nameOfAgent(const QString &id);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/acpconnection.h"
#include <QJsonArray>

namespace sandgate {

// What a person said, as this agent takes it: a file becomes a piece of text for an agent that takes none. An image
// for an agent that takes none is InvalidSettings, since nothing else says what is in it.
Result<QJsonArray> promptBlocks(const QJsonArray &said, const AgentCapabilities &can);

} // namespace sandgate

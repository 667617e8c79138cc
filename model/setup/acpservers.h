// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace sandgate {

// The MCP servers of a set-up in the form in which a session is started with them (ACP, session/new).
struct AcpServers {
    QJsonArray servers;
    QStringList leftOut; // names of those for which ACP has no words: values that only the sandbox knows, OAuth
};

// Those that are switched off are neither.
AcpServers acpServers(const QMap<QString, QJsonObject> &mcpServers);

} // namespace sandgate

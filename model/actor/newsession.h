// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonArray>
#include <QString>

namespace sandgate {

// What is wanted of a session that is to be started. What is left empty is chosen by the agent or by Sandgate.
struct NewSession {
    QString agent;
    QString cwd = {};           // empty: where the sandbox's agents work
    QJsonArray mcpServers = {}; // as ACP has them; they are stored with the session
    QString mode = {};
    QString model = {};
    QString thoughtLevel = {};
    QString id = {}; // ours, that nothing else has; empty: a random one
};

} // namespace sandgate

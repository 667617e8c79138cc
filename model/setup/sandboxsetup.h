// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace sandgate {

// What agents and processes find in a sandbox: the MCP servers and skills of a working folder, as sandbox-agent 0.4.2
// keeps them in <folder>/.sandbox-agent/config, and the limits for processes of its server.
struct SandboxSetup {
    QMap<QString, QJsonObject> mcpServers; // by name; entries as PUT /v1/config/mcp takes them
    QMap<QString, QJsonObject> skills;     // likewise /v1/config/skills
    QJsonObject processLimits;             // all fields of /v1/processes/config; empty: they are not part of this

    bool isEmpty() const { return mcpServers.isEmpty() && skills.isEmpty() && processLimits.isEmpty(); }
    friend bool operator==(const SandboxSetup &, const SandboxSetup &) = default;
};

// A set-up that is kept here under a name, to be applied to sandboxes.
struct SetupRecord {
    QString name;
    SandboxSetup setup;

    friend bool operator==(const SetupRecord &, const SetupRecord &) = default;
};

constexpr qsizetype mostSetupEntries = 200;         // of each kind
constexpr qsizetype largestSetup = 1 * 1024 * 1024; // bytes of one file or record

// One of the server's two files: names and objects. Protocol when it is anything else.
Result<QMap<QString, QJsonObject>> setupEntries(const QByteArray &file);
// What a server cannot take, or nobody could mean: InvalidSettings, with the name of the entry.
Result<> check(const SandboxSetup &setup);

QJsonObject toJson(const SandboxSetup &setup);               // {"mcpServers": {}, "skills": {}, "processLimits": {}}
Result<SandboxSetup> setupFromJson(const QJsonObject &json); // checked

// What an entry is, on one line: the command with its arguments, the address, the sources.
QString summaryOfMcpServer(const QJsonObject &entry);
QString summaryOfSkill(const QJsonObject &entry);
bool isSwitchedOn(const QJsonObject &mcpServer);
// The program and its arguments; a server that is reached by its address has none.
QStringList commandOf(const QJsonObject &mcpServer);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/fakes/fakeworkbench.h"

// Rows for tests of the window's parts.
namespace rows {

inline sandgate::SandboxRow sandbox(const QString &key, sandgate::SandboxState state = sandgate::SandboxState::Awake)
{
    sandgate::SandboxRow row;
    row.key = {key};
    row.name = "Sandbox " + key;
    row.provider = "local";
    row.state = state;
    row.workspace = "/boxes/" + key;
    row.isolated = false;
    return row;
}

inline sandgate::SessionRow session(const QString &id, const QString &sandbox,
                                    sandgate::SessionState state = sandgate::SessionState::Idle)
{
    sandgate::SessionRow row;
    row.id = {id};
    row.sandbox = {sandbox};
    row.sandboxName = "Sandbox " + sandbox;
    row.agent = "Demo";
    row.title = "Session " + id;
    row.cwd = "/boxes/" + sandbox;
    row.state = state;
    return row;
}

inline sandgate::PermissionRow request(const QString &id, const QString &session, const QString &sandbox,
                                       const QString &command = "make test")
{
    sandgate::PermissionRow row;
    row.id = {id};
    row.session = {session};
    row.sandbox = {sandbox};
    row.sandboxName = "Sandbox " + sandbox;
    row.sessionTitle = "Session " + session;
    row.sessionCwd = "/boxes/" + sandbox;
    row.agent = "Demo";
    row.toolCall.title = "Request " + id;
    row.toolCall.kind = "execute";
    if (!command.isEmpty())
        row.toolCall.rawInput = QByteArray("{\"command\": \"") + command.toUtf8() + "\"}";
    row.options = {{"allow", "Allow once", "allow_once"},
                   {"always", "Always && ever", "allow_always"},
                   {"reject", "Reject", "reject_once"}};
    row.askedAt = 1000;
    return row;
}

inline sandgate::ProcessRow process(const QString &key, const QString &sandbox,
                                    sandgate::ProcessState state = sandgate::ProcessState::Running)
{
    sandgate::ProcessRow row;
    row.key = {key};
    row.sandbox = {sandbox};
    row.command = "run " + key;
    row.state = state;
    row.startedAt = 1000;
    return row;
}

} // namespace rows

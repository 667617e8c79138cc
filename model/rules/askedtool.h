// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/shellline.h"
#include "model/toolcall.h"
#include "providers/ids.h"

namespace sandgate {

// What rules see of a permission request.
struct AskedTool {
    SessionId session;
    SandboxKey sandbox;
    QString project; // the session's folder
    QString agent;
    QString provider;

    QString kind;
    QString command;
    ShellLine line; // the command, taken apart
    QString folder; // in which it acts
    QStringList paths;
    QStringList addresses; // https://...
    QString doubt;         // why no rule may allow it; empty: all of it is understood
};

// What the tool call says; the places are the caller's.
void tellTool(AskedTool &question, const ToolCall &call);

} // namespace sandgate

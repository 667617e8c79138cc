// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QString>

namespace sandgate {

// Where the pinned npm packages are: the sandbox-agent server, and the official example agent that is our demo agent.
// SANDGATE_NPM_DIR, or "npm" in the program's data folder.
QString npmFolder(const QString &dataFolder);

// The sandbox-agent program: `setting` when given, SANDBOX_AGENT_BIN, PATH, the pinned npm copy, in this order. What is
// named by setting or variable must be there; otherwise Missing says how to install it.
Result<QString> findServerBinary(const QString &setting, const QString &npmFolder);

// Installs the pinned packages into `npmFolder` with npm, beside the old ones, which stay until the new ones are whole.
// Ends within ten minutes.
async::Task<Result<>> installServerPackages(QString npmFolder);

// What a launcher of the demo agent runs: the official example agent of the ACP SDK, by Node.
struct DemoAgent {
    QString node;
    QString script;
};
Result<DemoAgent> findDemoAgent(const QString &npmFolder);
// Makes the server that uses `serverDataFolder` run the demo agent under the agent id "mock".
Result<> writeDemoLauncher(const DemoAgent &agent, const QString &serverDataFolder);

} // namespace sandgate

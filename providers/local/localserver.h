// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/local/processes.h"
#include "providers/secret.h"
#include <QString>

namespace sandgate {

// The folder of one local sandbox, and the server that may run for it. What is on disk is enough to find the server
// again after Sandgate was killed at any moment: before the start its mark, after it its identity.
//
//   server.json   pid, start time and boot of the server last started; written by this class only
//   output.log    what the server printed, since its last start
//   data/         the server's own data folder (XDG_DATA_HOME): agents, launchers
//   workspace/    where agents work unless the person chose another folder
class LocalServer
{
public:
    struct Running {
        ProcessIdentity process;
        quint16 port = 0;
    };

    explicit LocalServer(QString folder);

    QString dataFolder() const { return m_folder + QLatin1String("/data"); }
    QString ownWorkspace() const { return m_folder + QLatin1String("/workspace"); }

    // The server of the last start, when that very process still runs and carries the mark.
    std::optional<ProcessIdentity> process() const;
    // The token that a running server of ours was started with.
    Secret tokenOf(const ProcessIdentity &process) const;

    // Starts `binary` in `workspace` and waits until it listens, up to `patience`. Its output is the error's words when
    // it does not.
    async::Task<Result<Running>> start(QString binary, QString workspace, Secret token,
                                       std::chrono::milliseconds patience = std::chrono::seconds(15));
    // Ends the server and whatever carries its mark. False: something would not go.
    async::Task<bool> end();
    QString output() const; // the end of what it printed

private:
    QByteArray mark() const;
    Result<> remember(const ProcessIdentity &process) const;

    QString m_folder;
};

} // namespace sandgate

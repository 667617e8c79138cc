// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/provider.h"

namespace sandgate {

// What a service says about one of its sandboxes.
struct CloudSandbox {
    QString id;             // the service's own
    bool isRunning = false; // commands can be run in it; otherwise resume() comes first
    SandboxKey key = {};    // of what Sandgate made; empty: not ours
    QString name = {};
    QJsonObject settings = {};
    std::optional<QDateTime> endsAt = {}; // or is paused, where that is what the service does then
};

// How a command in a sandbox ended.
struct CommandEnd {
    int code = 0;
    QString output; // of both streams; the last part of what was long
};

// The wire of one service, for one account: what CloudProvider needs of it, and no more.
//
// Core thread only. Every call ends by itself; dropping it closes its connection. Gone is said of a sandbox that the
// service does not know; no other error is. What is asked for again because of a cut connection is only what may be.
class CloudService
{
public:
    virtual ~CloudService() = default;

    // Ends when commands can be run in it. What was made for a failed attempt is removed again, as far as it is known.
    virtual async::Task<Result<CloudSandbox>> create(SandboxSpec spec) = 0;
    virtual async::Task<Result<CloudSandbox>> find(QString id) = 0; // does not wake it
    virtual async::Task<Result<>> resume(CloudSandbox sandbox) = 0; // as found; ends when commands can be run in it
    // One that does not run is success. Unless a service has a pause: its server ends, and it stays until its time is
    // over.
    virtual async::Task<Result<>> pause(QString id);
    virtual async::Task<Result<>> destroy(QString id) = 0;             // one that is gone is success
    virtual async::Task<Result<std::vector<CloudSandbox>>> list() = 0; // all of the account
    // It is to live for at least so long from now on.
    virtual async::Task<Result<>> extend(QString id, std::chrono::seconds time) = 0;
    // Runs `script` by sh, as the sandbox's usual user; it must not be run twice.
    virtual async::Task<Result<CommandEnd>> run(QString id, QString script, std::chrono::milliseconds limit) = 0;
    // The same for a script that has to end with 0; otherwise it is Refused, with what it printed.
    async::Task<Result<>> succeed(QString id, QString script, std::chrono::milliseconds limit);
    // Ends the server that runs and lets `script` run on as the next one, whose port is the only one that is reached.
    // Unless a service has a way of its own: as a process in the background.
    virtual async::Task<Result<>> serve(QString id, QString script, quint16 port);
    // How requests reach a port in it, without the token of the server there.
    virtual async::Task<Result<Endpoint>> address(QString id, quint16 port) = 0;
    // Whether the account is accepted; cheap.
    virtual async::Task<Result<>> check() = 0;
};

// Of a service where only ports that were named at the making can be reached: this one was not.
Error noWayTo(quint16 port);
// What a person is told when a service wants to be left alone for so long.
QString saysWhen(const QString &service, int seconds);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/foldertransfer.h"
#include "model/files.h"
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include <map>
#include <memory>

namespace sandgate {

class ActorHost;
class HttpClient;

// What windows do with the files of sandboxes, in the core. A sandbox that is not awake is not woken for it: Conflict.
//
// Core thread only. The host outlives it.
class FileWork
{
public:
    explicit FileWork(ActorHost &host)
        : m_host(host)
    {
    }
    Q_DISABLE_COPY_MOVE(FileWork)

    // `job` gets a client of the sandbox's server, for one call or a few.
    template<typename T>
    using Job = std::function<async::Task<Result<T>>(HttpClient &)>;
    template<typename T>
    async::Task<Result<T>> with(SandboxKey sandbox, Job<T> job)
    {
        const Result<HttpClient *> http = co_await client(sandbox);
        if (!http)
            co_return tl::unexpected(http.error());
        co_return co_await job(**http);
    }

    // Ends by cancel(), too: as a Conflict.
    async::Task<Result<FolderReport>> transfer(TransferId id, TransferOrder order, FolderProgressSink progress);
    void cancel(const TransferId &id);
    void cancelAll();

private:
    struct Running {
        async::Shared<Result<FolderReport>> end;
        async::Scope tasks;
    };

    async::Task<Result<HttpClient *>> client(SandboxKey sandbox);
    async::Task<> carryOut(TransferOrder order, FolderProgressSink progress, async::Shared<Result<FolderReport>> end);
    async::Task<Result<FolderReport>> copy(TransferOrder order, FolderProgressSink progress);

    ActorHost &m_host;
    std::map<TransferId, std::unique_ptr<Running>> m_running;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/filework.h"
#include "model/actor/actorhost.h"
#include "model/agent/filetransfer.h"
#include "model/agent/sandboxfiles.h"
#include "model/visibletext.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FileWork", text);
}

Result<SandboxActor *> awakeActor(const ActorHost &host, const SandboxKey &sandbox)
{
    SandboxActor *actor = host.find(sandbox);
    if (!actor)
        return failure(Error::Kind::Gone, tr("This sandbox is not known any more."));
    if (actor->row().state != SandboxState::Awake)
        return failure(Error::Kind::Conflict, tr("The sandbox is not awake. Wake it to reach its files."));
    return actor;
}

} // namespace

async::Task<Result<HttpClient *>> FileWork::client(SandboxKey sandbox)
{
    const Result<SandboxActor *> actor = awakeActor(m_host, sandbox);
    if (!actor)
        co_return tl::unexpected(actor.error());
    co_return co_await (*actor)->client();
}

async::Task<Result<FolderReport>> FileWork::transfer(TransferId id, TransferOrder order, FolderProgressSink progress)
{
    auto running = std::make_unique<Running>();
    const async::Shared<Result<FolderReport>> end = running->end;
    async::Scope &tasks = running->tasks;
    m_running[id] = std::move(running);
    tasks.start(carryOut(order, progress, end));
    const Result<FolderReport> report = co_await end;
    m_running.erase(id);
    co_return report;
}

void FileWork::cancel(const TransferId &id)
{
    const auto at = m_running.find(id);
    if (at == m_running.end())
        return;
    at->second->tasks.cancel();
    at->second->end.settle(failure(Error::Kind::Conflict, tr("It was cancelled.")));
}

void FileWork::cancelAll()
{
    for (const auto &[id, running] : m_running)
        cancel(id);
}

async::Task<> FileWork::carryOut(TransferOrder order, FolderProgressSink progress,
                                 async::Shared<Result<FolderReport>> end)
{
    const Result<FolderReport> report = co_await copy(order, progress);
    end.settle(report);
}

// With a client of its own: the actor's is exchanged when the server moves, and this may take long.
async::Task<Result<FolderReport>> FileWork::copy(TransferOrder order, FolderProgressSink progress)
{
    const Result<SandboxActor *> actor = awakeActor(m_host, order.sandbox);
    if (!actor)
        co_return tl::unexpected(actor.error());
    const Result<Endpoint> endpoint = co_await (*actor)->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    HttpClient http(*endpoint);
    const bool isUpload = order.direction == TransferOrder::Direction::Upload;
    if (order.isFolder) {
        FolderOptions options;
        options.existing = order.replaces ? Existing::Replace : Existing::Refuse;
        const Undoing undoing = [to = *actor](async::Task<> work) { to->undo(std::move(work)); };
        const auto run = isUpload ? uploadFolder : downloadFolder;
        co_return co_await run(http, order.from, order.to, options, progress, undoing);
    }

    // Folders refuse what is taken by themselves, files do not.
    bool isTaken = !isUpload && QFileInfo::exists(order.to);
    if (isUpload && !order.replaces) {
        const Result<FileEntry> there = co_await sandboxfiles::stat(http, order.to);
        isTaken = there.has_value();
    }
    if (isTaken && !order.replaces)
        co_return failure(Error::Kind::Conflict,
                          tr("There is something called %1 already.").arg(visibleLine(order.to)));
    FolderReport report;
    report.files = 1;
    const TransferProgress tell = [progress, &report](qint64 done, qint64 total) {
        report.bytes = done;
        progress({done, total, 0, 0});
    };
    const auto run = isUpload ? uploadFile : downloadFile;
    const Result<> done = co_await run(http, order.from, order.to, tell);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return report;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/corefiles.h"
#include "model/agent/sandboxfiles.h"
#include "model/agent/unsavedgit.h"
#include <QElapsedTimer>

namespace sandgate {

namespace {

constexpr int mostAtOnce = 3;
constexpr int mostWarnings = 20;
constexpr qint64 pauseOfTelling = 60; // milliseconds: a bar that moves more often is not seen to

// Runs in the core thread: at most so often, but never without the last word, which the end of the transfer is.
FolderProgressSink throttled(FolderProgressSink sink)
{
    QElapsedTimer since;
    return [sink = std::move(sink), since](const FolderProgress &progress) mutable {
        if (since.isValid() && since.elapsed() < pauseOfTelling)
            return;
        since.start();
        sink(progress);
    };
}

} // namespace

template<typename T, typename Job>
async::Task<Result<T>> CoreFiles::ask(SandboxKey sandbox, Job job)
{
    return m_core.ask<T>([sandbox, job](Core &core) { return core.files().with<T>(sandbox, job); });
}

async::Task<Result<FolderListing>> CoreFiles::list(SandboxKey sandbox, QString folder)
{
    return ask<FolderListing>(sandbox,
                              [folder](HttpClient &http) { return sandboxfiles::list(http, folder, MostEntries); });
}

async::Task<Result<FileEntry>> CoreFiles::stat(SandboxKey sandbox, QString path)
{
    return ask<FileEntry>(sandbox, [path](HttpClient &http) { return sandboxfiles::stat(http, path); });
}

async::Task<Result<FilePiece>> CoreFiles::read(SandboxKey sandbox, QString path, qint64 from, qint64 whole)
{
    return ask<FilePiece>(sandbox,
                          [=](HttpClient &http) { return sandboxfiles::read(http, path, from, whole, LargestPiece); });
}

async::Task<Result<FileVersion>> CoreFiles::write(SandboxKey sandbox, QString path, QByteArray content,
                                                  FileVersion read)
{
    return ask<FileVersion>(sandbox, [=](HttpClient &http) { return sandboxfiles::write(http, path, content, read); });
}

async::Task<Result<>> CoreFiles::makeFolder(SandboxKey sandbox, QString path)
{
    return ask<void>(sandbox, [path](HttpClient &http) { return sandboxfiles::makeFolder(http, path); });
}

async::Task<Result<>> CoreFiles::move(SandboxKey sandbox, QString from, QString to)
{
    return ask<void>(sandbox, [=](HttpClient &http) { return sandboxfiles::move(http, from, to); });
}

async::Task<Result<>> CoreFiles::remove(SandboxKey sandbox, QString path)
{
    return ask<void>(sandbox, [path](HttpClient &http) { return sandboxfiles::remove(http, path); });
}

async::Task<Result<GitChanges>> CoreFiles::gitChanges(SandboxKey sandbox, QString folder)
{
    return ask<GitChanges>(sandbox, [folder](HttpClient &http) { return sandboxfiles::gitChanges(http, folder); });
}

async::Task<Result<UnsavedWork>> CoreFiles::unsavedWork(SandboxKey sandbox, QStringList folders)
{
    const auto look = [folders](HttpClient &http) { return unsavedGitWork(http, folders, unsavedWorkLimit); };
    const auto there = [sandbox, look](Core &core) { return core.files().with<UnsavedWork>(sandbox, look); };
    return m_core.askWhileWanted<UnsavedWork>(there);
}

TransferId CoreFiles::begin(TransferOrder order)
{
    TransferRow row;
    row.id = TransferId::random();
    row.order = std::move(order);
    show(row);
    startNext();
    return row.id;
}

void CoreFiles::cancel(const TransferId &transfer)
{
    const TransferRow *known = m_transfers.find(transfer);
    if (!known || known->isOver())
        return;
    TransferRow row = *known;
    if (row.state == TransferState::Running)
        m_core.tell([attempt = m_attempts.value(transfer)](Core &core) { core.files().cancel(attempt); });
    row.state = TransferState::Cancelled;
    show(row);
}

void CoreFiles::retry(const TransferId &transfer)
{
    const TransferRow *known = m_transfers.find(transfer);
    const bool mayTry = known && (known->state == TransferState::Failed || known->state == TransferState::Cancelled);
    if (!mayTry)
        return;
    TransferRow row = *known;
    row.state = TransferState::Waiting;
    row.problem.reset();
    row.warnings.clear();
    show(row);
    startNext();
}

void CoreFiles::forget(const TransferId &transfer)
{
    const TransferRow *known = m_transfers.find(transfer);
    if (!known || !known->isOver())
        return;
    m_attempts.remove(transfer);
    m_transfers.apply({{}, {transfer}});
}

void CoreFiles::startNext()
{
    const auto next = [this]() -> std::optional<TransferRow> {
        int running = 0;
        std::optional<TransferRow> first;
        for (const TransferRow &row : m_transfers.rows()) {
            running += row.state == TransferState::Running ? 1 : 0;
            if (row.state == TransferState::Waiting && !first)
                first = row;
        }
        return running < mostAtOnce ? first : std::nullopt;
    };
    while (std::optional<TransferRow> row = next()) {
        row->state = TransferState::Running;
        show(*row);
        const TransferId attempt = TransferId::random();
        m_attempts[row->id] = attempt;
        m_tasks.start(run(*row, attempt));
    }
}

bool CoreFiles::isCurrent(const TransferId &transfer, const TransferId &attempt) const
{
    const TransferRow *row = m_transfers.find(transfer);
    return row && row->state == TransferState::Running && m_attempts.value(transfer) == attempt;
}

async::Task<> CoreFiles::run(TransferRow row, TransferId attempt)
{
    // What is posted to the mailbox is opened only while this object lives: it goes after the last turn of the event
    // loop.
    const FolderProgressSink tell = [this, id = row.id, attempt](const FolderProgress &progress) {
        m_home.post([this, id, attempt, progress] { told(id, attempt, progress); });
    };
    const auto transfer = [attempt, order = row.order, tell](Core &core) {
        return core.files().transfer(attempt, order, throttled(tell));
    };
    const Result<FolderReport> report = co_await m_core.ask<FolderReport>(transfer);
    if (isCurrent(row.id, attempt)) {
        TransferRow end = *m_transfers.find(row.id);
        end.state = report ? TransferState::Done : TransferState::Failed;
        if (report) {
            end.bytes = end.totalBytes = report->bytes;
            end.files = end.totalFiles = report->files;
            end.warnings = report->warnings.mid(0, mostWarnings);
            const qint64 more = report->warnings.size() - end.warnings.size() + report->moreWarnings;
            if (more > 0)
                end.warnings << tr("%n more.", nullptr, int(std::min<qint64>(more, INT_MAX)));
        } else {
            end.problem = report.error();
        }
        show(end);
    }
    startNext();
}

void CoreFiles::told(const TransferId &transfer, const TransferId &attempt, const FolderProgress &progress)
{
    if (!isCurrent(transfer, attempt))
        return;
    TransferRow row = *m_transfers.find(transfer);
    row.bytes = progress.bytes;
    row.totalBytes = progress.totalBytes;
    row.files = progress.files;
    row.totalFiles = progress.totalFiles;
    show(row);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/filedesk.h"
#include "model/items/transferlistmodel.h"
#include "providers/async/scope.h"

namespace sandgate {

// The FileDesk of the program. UI thread only.
class CoreFiles : public FileDesk
{
    Q_OBJECT
public:
    // `home` lives in this thread and outlives the core's.
    CoreFiles(CoreLink &core, async::Mailbox &home)
        : m_core(core)
        , m_home(home)
    {
    }

    async::Task<Result<FolderListing>> list(SandboxKey sandbox, QString folder) override;
    async::Task<Result<FileEntry>> stat(SandboxKey sandbox, QString path) override;
    async::Task<Result<FilePiece>> read(SandboxKey sandbox, QString path, qint64 from, qint64 whole) override;
    async::Task<Result<FileVersion>> write(SandboxKey sandbox, QString path, QByteArray content,
                                           FileVersion read) override;
    async::Task<Result<>> makeFolder(SandboxKey sandbox, QString path) override;
    async::Task<Result<>> move(SandboxKey sandbox, QString from, QString to) override;
    async::Task<Result<>> remove(SandboxKey sandbox, QString path) override;
    async::Task<Result<GitChanges>> gitChanges(SandboxKey sandbox, QString folder) override;
    async::Task<Result<UnsavedWork>> unsavedWork(SandboxKey sandbox, QStringList folders) override;
    TransferListModel &transfers() override { return m_transfers; }
    TransferId begin(TransferOrder order) override;
    void cancel(const TransferId &transfer) override;
    void retry(const TransferId &transfer) override;
    void forget(const TransferId &transfer) override;

private:
    template<typename T, typename Job>
    async::Task<Result<T>> ask(SandboxKey sandbox, Job job);
    void startNext();
    async::Task<> run(TransferRow row, TransferId attempt);
    void told(const TransferId &transfer, const TransferId &attempt, const FolderProgress &progress);
    bool isCurrent(const TransferId &transfer, const TransferId &attempt) const;
    void show(const TransferRow &row) { m_transfers.apply({{row}, {}}); }

    CoreLink &m_core;
    async::Mailbox &m_home;
    TransferListModel m_transfers;
    QHash<TransferId, TransferId> m_attempts; // the newest of each: an earlier one may still be on its way out
    async::Scope m_tasks;                     // last: ends first
};

} // namespace sandgate

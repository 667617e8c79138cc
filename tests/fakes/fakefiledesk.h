// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/filedesk.h"
#include "model/items/transferlistmodel.h"
#include "providers/async/waits.h"
#include <QCryptographicHash>
#include <QHash>
#include <QMap>
#include <QStringList>

// Files of sandboxes that are a script: what is there is put in by the test, each command is written down and really
// changes it. A transfer is a row that the test moves on. While `held`, commands wait until release().
class FakeFileDesk : public sandgate::FileDesk
{
    Q_OBJECT
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls; // "list /w"
    bool held = false;
    QMap<QString, QByteArray> files;          // by path
    QMap<QString, qint64> folders;            // by path: how many entries are left out
    QStringList links;                        // to folders: in the list as files
    QHash<QString, sandgate::Error> problems; // by path
    QString home = "/home/user";
    qint64 changedAt = 1000;
    std::vector<sandgate::TransferOrder> orders;

    void release()
    {
        held = false;
        emit released();
    }
    int callsOf(const QString &beginning) const { return int(calls.filter(beginning).size()); }

    Task<Result<sandgate::FolderListing>> list(sandgate::SandboxKey, QString folder) override
    {
        calls << "list " + folder;
        co_await whenReleased();
        const QString path = folder.isEmpty() ? home : folder;
        if (problems.contains(path))
            co_return tl::unexpected(problems.value(path));
        if (!folders.contains(path) && !links.contains(path))
            co_return missing(path);
        sandgate::FolderListing listing{path, {}, folders.value(path)};
        for (auto at = folders.cbegin(); at != folders.cend(); ++at) {
            if (at.key() != path && sandgate::folderOf(at.key()) == path)
                listing.entries.push_back({at.key().section('/', -1), true, 4096, changedAt});
        }
        for (auto at = files.cbegin(); at != files.cend(); ++at) {
            if (sandgate::folderOf(at.key()) == path)
                listing.entries.push_back({at.key().section('/', -1), false, at->size(), changedAt});
        }
        for (const QString &link : links) {
            if (sandgate::folderOf(link) == path)
                listing.entries.push_back({link.section('/', -1), false, 3, changedAt});
        }
        co_return listing;
    }
    Task<Result<sandgate::FileEntry>> stat(sandgate::SandboxKey, QString path) override
    {
        calls << "stat " + path;
        co_await whenReleased();
        if (problems.contains(path))
            co_return tl::unexpected(problems.value(path));
        if (!files.contains(path) && !isFolder(path))
            co_return missing(path);
        co_return sandgate::FileEntry{path.section('/', -1), isFolder(path), files.value(path).size(), changedAt};
    }
    Task<Result<sandgate::FilePiece>> read(sandgate::SandboxKey, QString path, qint64 from, qint64 whole) override
    {
        calls << "read " + path + ' ' + QString::number(from);
        co_await whenReleased();
        if (problems.contains(path))
            co_return tl::unexpected(problems.value(path));
        if (!files.contains(path))
            co_return missing(path);
        const QByteArray all = files.value(path);
        if (all.size() <= whole)
            co_return sandgate::FilePiece{all, 0, all.size(), changedAt, versionOf(all)};
        co_return sandgate::FilePiece{all.mid(from, LargestPiece), from, all.size(), changedAt, {}};
    }
    Task<Result<sandgate::FileVersion>> write(sandgate::SandboxKey, QString path, QByteArray content,
                                              sandgate::FileVersion read) override
    {
        calls << "write " + path;
        co_await whenReleased();
        if (problems.contains("write " + path))
            co_return tl::unexpected(problems.value("write " + path));
        if (!files.contains(path) || versionOf(files.value(path)).sha256 != read.sha256)
            co_return sandgate::failure(sandgate::Error::Kind::Conflict, "It was changed in the sandbox.");
        files[path] = content;
        co_return versionOf(content);
    }
    Task<Result<>> makeFolder(sandgate::SandboxKey, QString path) override
    {
        calls << "makeFolder " + path;
        co_await whenReleased();
        if (files.contains(path) || isFolder(path))
            co_return taken(path);
        folders.insert(path, 0);
        co_return Result<>();
    }
    Task<Result<>> move(sandgate::SandboxKey, QString from, QString to) override
    {
        calls << "move " + from + ' ' + to;
        co_await whenReleased();
        if (files.contains(to) || isFolder(to))
            co_return taken(to);
        if (files.contains(from))
            files.insert(to, files.take(from));
        else if (folders.contains(from))
            folders.insert(to, folders.take(from));
        co_return Result<>();
    }
    Task<Result<>> remove(sandgate::SandboxKey, QString path) override
    {
        calls << "remove " + path;
        co_await whenReleased();
        if (problems.contains(path))
            co_return tl::unexpected(problems.value(path));
        files.remove(path);
        folders.remove(path);
        links.removeAll(path);
        co_return Result<>();
    }

    Result<sandgate::GitChanges> git = sandgate::GitChanges{};
    Task<Result<sandgate::GitChanges>> gitChanges(sandgate::SandboxKey, QString folder) override
    {
        calls << "gitChanges " + folder;
        co_await whenReleased();
        co_return git;
    }

    Result<sandgate::UnsavedWork> unsaved = sandgate::UnsavedWork{};
    Task<Result<sandgate::UnsavedWork>> unsavedWork(sandgate::SandboxKey sandbox, QStringList wanted) override
    {
        unsavedCalls << sandbox.value + ' ' + wanted.join(' ');
        co_await whenReleased();
        co_return unsaved;
    }
    QStringList unsavedCalls;

    sandgate::TransferListModel &transfers() override { return m_transfers; }
    sandgate::TransferId begin(sandgate::TransferOrder order) override
    {
        calls << QString(order.direction == sandgate::TransferOrder::Direction::Upload ? "upload " : "download ") +
                     order.from + ' ' + order.to + (order.isFolder ? " folder" : "") +
                     (order.replaces ? " replaces" : "");
        orders.push_back(order);
        sandgate::TransferRow row;
        row.id = {QString::number(orders.size())};
        row.order = order;
        row.state = sandgate::TransferState::Running;
        set(row);
        return row.id;
    }
    void cancel(const sandgate::TransferId &transfer) override
    {
        calls << "cancel " + transfer.value;
        become(transfer, sandgate::TransferState::Cancelled);
    }
    void retry(const sandgate::TransferId &transfer) override
    {
        calls << "retry " + transfer.value;
        become(transfer, sandgate::TransferState::Running);
    }
    void forget(const sandgate::TransferId &transfer) override { m_transfers.apply({{}, {transfer}}); }

    void set(const sandgate::TransferRow &row) { m_transfers.apply({{row}, {}}); }
    void become(const sandgate::TransferId &transfer, sandgate::TransferState state)
    {
        sandgate::TransferRow row = *m_transfers.find(transfer);
        row.state = state;
        row.problem.reset();
        set(row);
    }
    sandgate::FileVersion versionOf(const QByteArray &content) const
    {
        return {content.size(), changedAt, QCryptographicHash::hash(content, QCryptographicHash::Sha256)};
    }

signals:
    void released();

private:
    bool isFolder(const QString &path) const { return folders.contains(path) || links.contains(path); }
    static tl::unexpected<sandgate::Error> missing(const QString &path)
    {
        return sandgate::failure(sandgate::Error::Kind::Refused, "The server did not accept the request.",
                                 "path not found: " + path);
    }
    static tl::unexpected<sandgate::Error> taken(const QString &path)
    {
        return sandgate::failure(sandgate::Error::Kind::Conflict, "There is something called " + path + " already.");
    }
    Task<> whenReleased()
    {
        while (held) {
            co_await sandgate::async::until(this, &FakeFileDesk::released);
        }
    }

    sandgate::TransferListModel m_transfers;
};

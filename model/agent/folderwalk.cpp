// SPDX-License-Identifier: Apache-2.0
#include "model/agent/filetransfer.h"
#include "model/agent/foldertransfer.h"
#include "model/agent/serverapi.h"
#include "model/archive/archivepath.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype deepest = 200; // a link in a loop is not followed, and still: what lists may lie

QString tr(const char *text)
{
    return QCoreApplication::translate("FileTransfer", text);
}

async::Task<Result<>> makeFolderOn(FolderUnpacker &unpacker, QByteArrayList parts)
{
    co_return unpacker.makeFolder(parts);
}

async::Task<Result<>> countOn(FolderUnpacker &unpacker, qint64 bytes)
{
    co_return unpacker.count(bytes);
}

async::Task<bool> warnOn(FolderUnpacker &unpacker, QString sentence)
{
    unpacker.warn(sentence);
    co_return true;
}

async::Task<QString> folderOn(FolderUnpacker &unpacker)
{
    co_return unpacker.folder();
}

// One folder of the sandbox after the other.
class Walk
{
public:
    Walk(HttpClient &http, UnpackerThread &unpacker, QString path, const FolderOptions &options,
         FolderProgressSink progress)
        : m_http(http)
        , m_unpacker(unpacker)
        , m_path(std::move(path))
        , m_exclusions(options.exclude)
        , m_progress(std::move(progress))
    {
    }

    async::Task<Result<>> run()
    {
        m_target = co_await m_unpacker.ask<QString>(folderOn);
        co_await warn(tr("There is no tar in the sandbox, or no split: modes and links are not kept."));
        m_folders << QByteArrayList();
        while (!m_folders.isEmpty()) {
            const QByteArrayList folder = m_folders.takeFirst();
            const Result<> walked = co_await walk(folder);
            if (!walked)
                co_return walked;
        }
        co_return Result<>();
    }

private:
    QString remote(const QByteArrayList &parts) const
    {
        return parts.isEmpty() ? m_path : m_path + u'/' + QString::fromUtf8(parts.join('/'));
    }

    async::Task<Result<>> walk(QByteArrayList folder)
    {
        HttpRequest list;
        list.path = u"/v1/fs/entries"_s;
        addText(list.query, u"path"_s, remote(folder));
        const Result<HttpResponse> listed = co_await m_http.send(list);
        if (!listed)
            co_return tl::unexpected(listed.error());
        const QJsonArray entries = QJsonDocument::fromJson(listed->body).array();
        for (const QJsonValue &entry : entries) {
            const QByteArray name = entry["name"_L1].toString().toUtf8();
            const Result<QByteArrayList> part = partsOfPath(name);
            const bool isName = part && part->size() == 1 && part->constFirst() == name;
            if (!isName)
                co_return failure(Error::Kind::Refused,
                                  tr("The sandbox lists a name that is none: %1").arg(shownPath(name)));
            const QByteArrayList parts = folder + *part;
            if (m_exclusions.matches(parts.join('/')))
                continue;
            Result<> taken;
            if (entry["entryType"_L1].toString() == "directory"_L1) {
                taken = co_await takeFolder(parts);
            } else {
                taken = co_await takeFile(parts);
            }
            if (!taken)
                co_return taken;
        }
        co_return Result<>();
    }

    async::Task<Result<>> takeFolder(QByteArrayList parts)
    {
        if (parts.size() > deepest)
            co_return failure(Error::Kind::TooLarge, tr("The folder is nested too deeply."));
        m_folders << parts;
        const std::function<async::Task<Result<>>(FolderUnpacker &)> make = [parts](FolderUnpacker &unpacker) {
            return makeFolderOn(unpacker, parts);
        };
        co_return co_await m_unpacker.ask<Result<>>(make);
    }

    // A link is listed as a file, whatever it leads to.
    async::Task<Result<>> takeFile(QByteArrayList parts)
    {
        const QString path = remote(parts);
        const Result<FileInfo> info = co_await ServerApi(m_http).stat(path);
        if (!info || !info->isFile) {
            const bool isLost = !info && info.error().kind == Error::Kind::Unreachable;
            if (isLost)
                co_return tl::unexpected(info.error());
            co_await warn(tr("%1 is a link to a folder, or to nothing, and was left out.").arg(path));
            co_return Result<>();
        }
        const std::function<async::Task<Result<>>(FolderUnpacker &)> count = [size = info->size](FolderUnpacker &to) {
            return countOn(to, size);
        };
        const Result<> counted = co_await m_unpacker.ask<Result<>>(count);
        if (!counted)
            co_return counted;
        const QString local = m_target + u'/' + QString::fromUtf8(parts.join('/'));
        const TransferProgress ignored = [](qint64, qint64) {};
        const Result<> done = co_await downloadFile(m_http, path, local, ignored);
        if (!done && done.error().kind == Error::Kind::Refused) {
            co_await warn(tr("%1 cannot be read, and was left out.").arg(path));
            co_return Result<>();
        }
        if (done) {
            m_done.bytes += info->size;
            ++m_done.files;
            m_progress(m_done);
        }
        co_return done;
    }

    async::Task<bool> warn(QString sentence)
    {
        const std::function<async::Task<bool>(FolderUnpacker &)> job = [sentence](FolderUnpacker &unpacker) {
            return warnOn(unpacker, sentence);
        };
        co_return co_await m_unpacker.ask<bool>(job);
    }

    HttpClient &m_http;
    UnpackerThread &m_unpacker;
    const QString m_path;
    const Exclusions m_exclusions;
    const FolderProgressSink m_progress;
    QString m_target;
    QList<QByteArrayList> m_folders; // still to be walked
    FolderProgress m_done;
};

} // namespace

async::Task<Result<>> walkFolder(HttpClient &http, UnpackerThread &unpacker, QString path, FolderOptions options,
                                 FolderProgressSink progress)
{
    Walk walk(http, unpacker, path, options, progress);
    co_return co_await walk.run();
}

} // namespace sandgate

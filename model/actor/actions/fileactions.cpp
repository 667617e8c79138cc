// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/actions/progress.h"
#include "model/actor/sandboxactor.h"
#include "model/agent/filetransfer.h"
#include "model/agent/foldertransfer.h"
#include "model/agent/serverapi.h"
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

Answer moveFs(ActionCall call)
{
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    HttpClient http(*endpoint);
    const QString from = call.arguments["from"_L1].toString();
    const QString to = call.arguments["to"_L1].toString();
    const bool overwrite = call.arguments["overwrite"_L1].toBool();
    const Result<QJsonObject> moved = co_await ServerApi(http).move(from, to, overwrite);
    if (!moved)
        co_return tl::unexpected(moved.error());
    co_return *moved;
}

Result<> checkLocal(const QJsonObject &arguments)
{
    const QString local = arguments["localPath"_L1].toString();
    if (!QDir::isAbsolutePath(local))
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("FileActions", "The local path is to be absolute: %1").arg(local));
    return {};
}

using Transfer = async::Task<Result<>> (*)(HttpClient &, QString, QString, TransferProgress);

// With a client of its own: the actor's is exchanged when the server moves, and this may take long.
Answer transfer(ActionCall call, Transfer run, QString from, QString to)
{
    if (const Result<> checked = checkLocal(call.arguments); !checked)
        co_return tl::unexpected(checked.error());
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    HttpClient http(*endpoint);
    TransferProgress progress = progressTo(call.sink);
    const Result<> done = co_await run(http, from, to, progress);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return QJsonObject{{u"from"_s, from}, {u"to"_s, to}};
}

Answer download(ActionCall call)
{
    return transfer(call, downloadFile, call.arguments["path"_L1].toString(),
                    call.arguments["localPath"_L1].toString());
}

Answer upload(ActionCall call)
{
    return transfer(call, uploadFile, call.arguments["localPath"_L1].toString(), call.arguments["path"_L1].toString());
}

// Tells it when something shows: a percent, or files that come by hundreds.
FolderProgressSink folderProgressTo(const Sink &sink)
{
    return [sink, told = std::pair<qint64, qint64>(-1, -1)](const FolderProgress &progress) mutable {
        const qint64 percent = progress.totalBytes > 0 ? progress.bytes * 100 / progress.totalBytes : 100;
        const std::pair now(percent, progress.files / 100);
        if (std::exchange(told, now) != now)
            sink({{u"done"_s, progress.bytes},
                  {u"total"_s, progress.totalBytes},
                  {u"files"_s, progress.files},
                  {u"totalFiles"_s, progress.totalFiles}});
    };
}

QJsonObject toJson(const FolderReport &report)
{
    QJsonObject json{{u"files"_s, report.files},
                     {u"folders"_s, report.folders},
                     {u"links"_s, report.links},
                     {u"bytes"_s, report.bytes},
                     {u"warnings"_s, QJsonArray::fromStringList(report.warnings)}};
    if (report.moreWarnings > 0)
        json.insert(u"moreWarnings"_s, report.moreWarnings);
    return json;
}

FolderOptions optionsOf(const QJsonObject &arguments)
{
    FolderOptions options;
    const QJsonArray patterns = arguments["exclude"_L1].toArray();
    for (const QJsonValue &pattern : patterns)
        options.exclude << pattern.toString();
    if (arguments["replace"_L1].toBool())
        options.existing = Existing::Replace;
    if (const qint64 most = arguments["maxBytes"_L1].toInteger(); most > 0)
        options.limits.bytes = most;
    return options;
}

using FolderTransfer = async::Task<Result<FolderReport>> (*)(HttpClient &, QString, QString, FolderOptions,
                                                             FolderProgressSink, Undoing);

Answer transferFolder(ActionCall call, FolderTransfer run, QString from, QString to)
{
    if (const Result<> checked = checkLocal(call.arguments); !checked)
        co_return tl::unexpected(checked.error());
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    HttpClient http(*endpoint);
    const FolderOptions options = optionsOf(call.arguments);
    const FolderProgressSink progress = folderProgressTo(call.sink);
    const Undoing undoing = [actor = call.actor](async::Task<> work) { actor->undo(std::move(work)); };
    const Result<FolderReport> report = co_await run(http, from, to, options, progress, undoing);
    if (!report)
        co_return tl::unexpected(report.error());
    QJsonObject json = toJson(*report);
    json.insert(u"from"_s, from);
    json.insert(u"to"_s, to);
    co_return json;
}

Answer downloadFolderAction(ActionCall call)
{
    return transferFolder(call, downloadFolder, call.arguments["path"_L1].toString(),
                          call.arguments["localPath"_L1].toString());
}

Answer uploadFolderAction(ActionCall call)
{
    return transferFolder(call, uploadFolder, call.arguments["localPath"_L1].toString(),
                          call.arguments["path"_L1].toString());
}

} // namespace

std::vector<Action> fileActions()
{
    using enum Argument::Type;
    return {
        {u"moveFs"_s,
         ActionKind::Change,
         u"Moves or renames a file or folder; a missing source loses no target."_s,
         {{u"from"_s, Text, true}, {u"to"_s, Text, true}, {u"overwrite"_s, Flag}},
         moveFs},
        {u"downloadFile"_s,
         ActionKind::Stream,
         u"Copies a file of any size to this computer, and tells how far it is."_s,
         {{u"path"_s, Text, true}, {u"localPath"_s, Text, true}},
         download},
        {u"uploadFile"_s,
         ActionKind::Stream,
         u"Copies a file of any size into the sandbox, and tells how far it is."_s,
         {{u"localPath"_s, Text, true}, {u"path"_s, Text, true}},
         upload},
        {u"downloadFolder"_s,
         ActionKind::Stream,
         u"Copies a folder to this computer, or the rest of what was cut short; tells how far it is, and in the end "
         u"what "
         "was left out."_s,
         {{u"path"_s, Text, true},
          {u"localPath"_s, Text, true},
          {u"exclude"_s, List},
          {u"replace"_s, Flag},
          {u"maxBytes"_s, Number}},
         downloadFolderAction},
        {u"uploadFolder"_s,
         ActionKind::Stream,
         u"Copies a folder into the sandbox, tells how far it is, and in the end what was left out."_s,
         {{u"localPath"_s, Text, true}, {u"path"_s, Text, true}, {u"exclude"_s, List}, {u"replace"_s, Flag}},
         uploadFolderAction},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/actions/progress.h"
#include "model/actor/sandboxactor.h"
#include "model/agent/filetransfer.h"
#include "model/agent/serverapi.h"
#include <QCoreApplication>
#include <QDir>

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

using Transfer = async::Task<Result<>> (*)(HttpClient &, QString, QString, TransferProgress);

// With a client of its own: the actor's is exchanged when the server moves, and this may take long.
Answer transfer(ActionCall call, Transfer run, QString from, QString to)
{
    if (const QString local = call.arguments["localPath"_L1].toString(); !QDir::isAbsolutePath(local))
        co_return failure(
            Error::Kind::InvalidSettings,
            QCoreApplication::translate("FileActions", "The local path is to be absolute: %1").arg(local));
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
    };
}

} // namespace sandgate

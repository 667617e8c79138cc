// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/sandboxactor.h"
#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// The server removes the target before it looks for the source: so the source is looked for first.
Answer moveFs(ActionCall call)
{
    HttpRequest look;
    look.path = u"/v1/fs/stat"_s;
    addText(look.query, u"path"_s, call.arguments["from"_L1].toString());
    const Result<HttpResponse> source = co_await call.actor->request(look);
    if (!source)
        co_return whileDoing(QCoreApplication::translate("FileActions", "Nothing was moved."), source.error());
    HttpRequest move;
    move.method = "POST";
    move.path = u"/v1/fs/move"_s;
    move.contentType = "application/json";
    move.body = QJsonDocument(call.arguments).toJson(QJsonDocument::Compact);
    const Result<HttpResponse> moved = co_await call.actor->request(move);
    if (!moved)
        co_return tl::unexpected(moved.error());
    co_return QJsonDocument::fromJson(moved->body).object();
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
    };
}

} // namespace sandgate

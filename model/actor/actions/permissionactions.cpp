// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "model/actor/permissionreply.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

Answer shown(SandboxActor *actor, RequestId request, Result<> done)
{
    if (!done)
        co_return tl::unexpected(done.error());
    co_return toJson(actor->permissionRow(request));
}

RequestId requestOf(const ActionCall &call)
{
    return {call.arguments["permissionId"_L1].toString()};
}

Answer answerPermission(ActionCall call)
{
    const QString option = call.arguments["optionId"_L1].toString();
    const Result<> answered = co_await call.actor->sessions().permissions().answer(requestOf(call), option);
    co_return co_await shown(call.actor, requestOf(call), answered);
}

Answer respondPermission(ActionCall call)
{
    const std::optional<PermissionReply> reply = permissionReply(call.arguments["reply"_L1].toString());
    if (!reply)
        co_return failure(Error::Kind::InvalidSettings,
                          QCoreApplication::translate("PermissionActions", "A reply is once, always or reject."));
    const Result<> answered = co_await call.actor->sessions().permissions().respond(requestOf(call), *reply);
    co_return co_await shown(call.actor, requestOf(call), answered);
}

Answer rawRespondPermission(ActionCall call)
{
    const QJsonObject outcome = call.arguments["response"_L1]["outcome"_L1].toObject();
    const QString kind = outcome["outcome"_L1].toString();
    PermissionBroker &broker = call.actor->sessions().permissions();
    Result<> answered = failure(
        Error::Kind::InvalidSettings,
        QCoreApplication::translate("PermissionActions", "The outcome is neither \"selected\" nor \"cancelled\"."));
    if (kind == "selected"_L1) {
        answered = co_await broker.answer(requestOf(call), outcome["optionId"_L1].toString());
    } else if (kind == "cancelled"_L1) {
        answered = co_await broker.dismiss(requestOf(call));
    }
    co_return co_await shown(call.actor, requestOf(call), answered);
}

} // namespace

std::vector<Action> permissionActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto permission = Action::Subject::Permission;
    const QString id = u"permissionId"_s;
    return {
        {u"answerPermission"_s,
         Change,
         u"Answers a permission request with one of the options that the agent offers."_s,
         {{id, Text, true}, {u"optionId"_s, Text, true}},
         answerPermission,
         permission,
         id},
        {u"respondPermission"_s,
         Change,
         u"Answers a permission request: reply is once, always or reject."_s,
         {{id, Text, true}, {u"reply"_s, Text, true}},
         respondPermission,
         permission,
         id},
        {u"rawRespondPermission"_s,
         Change,
         u"Answers with an ACP outcome: an option is selected, or the request cancelled."_s,
         {{id, Text, true}, {u"response"_s, Object, true}},
         rawRespondPermission,
         permission,
         id},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "model/actor/permissionreply.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

Answer answerWith(ActionCall call, RequestId request, QString optionId)
{
    const Result<> answered = co_await call.actor->sessions().permissions().answer(request, optionId);
    if (!answered)
        co_return tl::unexpected(answered.error());
    co_return toJson(call.actor->permissionRow(request));
}

RequestId requestOf(const ActionCall &call)
{
    return {call.arguments["permissionId"_L1].toString()};
}

Answer answerPermission(ActionCall call)
{
    return answerWith(call, requestOf(call), call.arguments["optionId"_L1].toString());
}

Answer respondPermission(ActionCall call)
{
    const PermissionRow row = call.actor->permissionRow(requestOf(call));
    const std::optional<PermissionReply> reply = permissionReply(call.arguments["reply"_L1].toString());
    if (!reply)
        co_return failure(Error::Kind::InvalidSettings,
                          QCoreApplication::translate("PermissionActions", "A reply is once, always or reject."));
    const Result<PermissionOption> option = optionFor(row.options, *reply);
    if (!option)
        co_return tl::unexpected(option.error());
    co_return co_await answerWith(call, row.id, option->id);
}

Answer rawRespondPermission(ActionCall call)
{
    const QJsonObject outcome = call.arguments["response"_L1]["outcome"_L1].toObject();
    const QString kind = outcome["outcome"_L1].toString();
    if (kind == "selected"_L1) {
        co_return co_await answerWith(call, requestOf(call), outcome["optionId"_L1].toString());
    }
    if (kind != "cancelled"_L1)
        co_return failure(
            Error::Kind::InvalidSettings,
            QCoreApplication::translate("PermissionActions",
                                        "The response's outcome is neither \"selected\" nor \"cancelled\"."));
    const SessionId session = call.actor->permissionRow(requestOf(call)).session;
    co_await call.actor->sessions().permissions().cancel(session);
    co_return toJson(call.actor->permissionRow(requestOf(call)));
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
         u"Answers with an ACP outcome; \"cancelled\" cancels all that wait in the session."_s,
         {{id, Text, true}, {u"response"_s, Object, true}},
         rawRespondPermission,
         permission,
         id},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "model/actor/permissionreply.h"
#include "model/rules/decisionrecord.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

RequestId requestOf(const ActionCall &call)
{
    return {call.arguments["permissionId"_L1].toString()};
}

Decider byCommand()
{
    return {decider::commandLine};
}

// The request as it is when it has been answered.
auto shown(const ActionCall &call)
{
    return
        [actor = call.actor, request = requestOf(call)] { return QJsonValue(toJson(actor->permissionRow(request))); };
}

Answer refused(QString why)
{
    co_return failure(Error::Kind::InvalidSettings, why);
}

Answer answerPermission(ActionCall call)
{
    PermissionBroker &broker = call.actor->sessions().permissions();
    return after(broker.answer(requestOf(call), call.arguments["optionId"_L1].toString(), byCommand()), shown(call));
}

Answer respondPermission(ActionCall call)
{
    const std::optional<PermissionReply> reply = permissionReply(call.arguments["reply"_L1].toString());
    if (!reply)
        return refused(QCoreApplication::translate("PermissionActions", "A reply is once, always or reject."));
    return after(call.actor->sessions().permissions().respond(requestOf(call), *reply, byCommand()), shown(call));
}

Answer rawRespondPermission(ActionCall call)
{
    const QJsonObject outcome = call.arguments["response"_L1]["outcome"_L1].toObject();
    const QString kind = outcome["outcome"_L1].toString();
    PermissionBroker &broker = call.actor->sessions().permissions();
    if (kind == "selected"_L1)
        return after(broker.answer(requestOf(call), outcome["optionId"_L1].toString(), byCommand()), shown(call));
    if (kind == "cancelled"_L1)
        return after(broker.dismiss(requestOf(call), byCommand()), shown(call));
    return refused(
        QCoreApplication::translate("PermissionActions", "The outcome is neither \"selected\" nor \"cancelled\"."));
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

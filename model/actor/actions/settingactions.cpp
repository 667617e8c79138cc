// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/sandboxactor.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

SessionId sessionOf(const ActionCall &call)
{
    return {call.arguments["sessionId"_L1].toString()};
}

Answer getSessionConfigOptions(ActionCall call)
{
    return after(call.actor->sessions().configOptions(sessionOf(call)),
                 [](const QJsonArray &options) { return QJsonValue(options); });
}

Answer getSessionModes(ActionCall call)
{
    return after(call.actor->sessions().modes(sessionOf(call)),
                 [](const QJsonObject &modes) { return modes.isEmpty() ? QJsonValue() : QJsonValue(modes); });
}

// What can be chosen and is chosen now.
Answer afterwards(ActionCall call, Result<> set)
{
    if (!set)
        co_return tl::unexpected(set.error());
    co_return co_await getSessionConfigOptions(call);
}

Answer setSessionMode(ActionCall call)
{
    const QString mode = call.arguments["modeId"_L1].toString();
    const Result<> set = co_await call.actor->sessions().setMode(sessionOf(call), mode);
    if (!set)
        co_return tl::unexpected(set.error());
    co_return co_await getSessionModes(call);
}

Answer setSessionConfigOption(ActionCall call)
{
    const QString option = call.arguments["configId"_L1].toString();
    const QJsonValue value = call.arguments["value"_L1];
    const Result<> set = co_await call.actor->sessions().setConfigOption(sessionOf(call), option, value);
    co_return co_await afterwards(call, set);
}

Answer setSessionModel(ActionCall call)
{
    const QString model = call.arguments["model"_L1].toString();
    const Result<> set = co_await call.actor->sessions().setModel(sessionOf(call), model);
    co_return co_await afterwards(call, set);
}

Answer setSessionThoughtLevel(ActionCall call)
{
    const QString level = call.arguments["thoughtLevel"_L1].toString();
    const Result<> set = co_await call.actor->sessions().setThoughtLevel(sessionOf(call), level);
    co_return co_await afterwards(call, set);
}

QJsonValue nothing()
{
    return {};
}

Answer rawSendSessionMethod(ActionCall call)
{
    const QString method = call.arguments["method"_L1].toString();
    const QJsonObject params = call.arguments["params"_L1].toObject();
    AgentSessions &sessions = call.actor->sessions();
    if (call.arguments["notification"_L1].toBool())
        return after(sessions.rawNotify(sessionOf(call), method, params), nothing);
    return after(sessions.rawSend(sessionOf(call), method, params),
                 [](const QJsonObject &answer) { return QJsonValue(answer); });
}

Answer signIn(ActionCall call)
{
    const QString agent = call.arguments["agent"_L1].toString();
    return after(call.actor->sessions().authenticate(agent, call.arguments["methodId"_L1].toString()), nothing);
}

} // namespace

std::vector<Action> settingActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto session = Action::Subject::Session;
    const QString id = u"sessionId"_s;
    return {
        {u"getSessionConfigOptions"_s,
         Read,
         u"Tells what a session can be set to, and what it is set to."_s,
         {{id, Text, true}},
         getSessionConfigOptions,
         session,
         id},
        {u"getSessionModes"_s,
         Read,
         u"Tells a session's modes and the one that it is in."_s,
         {{id, Text, true}},
         getSessionModes,
         session,
         id},
        {u"setSessionMode"_s,
         Change,
         u"Sets a session's mode."_s,
         {{id, Text, true}, {u"modeId"_s, Text, true}},
         setSessionMode,
         session,
         id},
        {u"setSessionConfigOption"_s,
         Change,
         u"Sets one option of a session, to text or a boolean."_s,
         {{id, Text, true}, {u"configId"_s, Text, true}, {u"value"_s, Any, true}},
         setSessionConfigOption,
         session,
         id},
        {u"setSessionModel"_s,
         Change,
         u"Sets the model of a session."_s,
         {{id, Text, true}, {u"model"_s, Text, true}},
         setSessionModel,
         session,
         id},
        {u"setSessionThoughtLevel"_s,
         Change,
         u"Sets how long a session's agent thinks."_s,
         {{id, Text, true}, {u"thoughtLevel"_s, Text, true}},
         setSessionThoughtLevel,
         session,
         id},
        {u"rawSendSessionMethod"_s,
         Change,
         u"Sends any ACP method to a session's agent, and returns its answer."_s,
         {{id, Text, true}, {u"method"_s, Text, true}, {u"params"_s, Object}, {u"notification"_s, Flag}},
         rawSendSessionMethod,
         session,
         id},
        {u"signIn"_s,
         Change,
         u"Has an agent sign in by one of the methods that it offers."_s,
         {{u"agent"_s, Text, true}, {u"methodId"_s, Text, true}},
         signIn},
    };
}

} // namespace sandgate

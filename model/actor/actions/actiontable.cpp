// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/actiontable.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/target.h"
#include "model/actor/core.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

std::vector<Action> makeTable()
{
    std::vector<Action> table;
    for (const auto group : {programActions, providerActions, setupActions, sandboxActions, sessionActions, markActions,
                             historyActions, settingActions, permissionActions, ruleActions, processActions,
                             fileActions, streamActions, serverActions, desktopActions}) {
        std::vector<Action> actions = group();
        std::move(actions.begin(), actions.end(), std::back_inserter(table));
    }
    std::sort(table.begin(), table.end(), [](const Action &a, const Action &b) { return a.name < b.name; });
    return table;
}

QString typeName(Argument::Type type)
{
    switch (type) {
    case Argument::Type::Text:
        return u"text"_s;
    case Argument::Type::Number:
        return u"number"_s;
    case Argument::Type::Flag:
        return u"boolean"_s;
    case Argument::Type::Object:
        return u"object"_s;
    case Argument::Type::List:
        return u"array"_s;
    case Argument::Type::Any:
        return u"any"_s;
    }
    Q_UNREACHABLE();
}

bool isOfType(const QJsonValue &value, Argument::Type type)
{
    switch (type) {
    case Argument::Type::Text:
        return value.isString();
    case Argument::Type::Number:
        return value.isDouble();
    case Argument::Type::Flag:
        return value.isBool();
    case Argument::Type::Object:
        return value.isObject();
    case Argument::Type::List:
        return value.isArray();
    case Argument::Type::Any:
        return true;
    }
    Q_UNREACHABLE();
}

QString signature(const Action &action)
{
    QStringList parts;
    for (const Argument &argument : action.arguments) {
        const QString part = argument.name + u": "_s + typeName(argument.type);
        parts << (argument.required ? part : u'[' + part + u']');
    }
    return parts.isEmpty() ? tr("no arguments") : parts.join(u", "_s);
}

Result<> checkArguments(const Action &action, const QJsonObject &arguments)
{
    const auto wrong = [&action](const QString &what) {
        return failure(Error::Kind::InvalidSettings, tr("%1 It takes: %2.").arg(what, signature(action)));
    };
    for (const Argument &argument : action.arguments) {
        const QJsonValue value = arguments[argument.name];
        if (argument.required && value.isUndefined())
            return wrong(tr("%1 needs \"%2\".").arg(action.name, argument.name));
        if (!value.isUndefined() && !isOfType(value, argument.type))
            return wrong(tr("\"%1\" of %2 has another type.").arg(argument.name, action.name));
    }
    for (auto given = arguments.begin(); given != arguments.end(); ++given) {
        const bool isKnown = std::any_of(action.arguments.begin(), action.arguments.end(),
                                         [&](const Argument &argument) { return argument.name == given.key(); });
        if (!isKnown)
            return wrong(tr("%1 does not know \"%2\".").arg(action.name, given.key()));
    }
    return {};
}

Result<Target> targetOf(const ActorHost &host, const Action &action, const ActionRequest &request)
{
    if (action.subject == Action::Subject::Program)
        return Target();
    if (action.subject == Action::Subject::Sandbox)
        return sandboxCalled(host, request.sandbox);
    const Result<Target> thing =
        thingCalled(host, action.subject, request.arguments[action.subjectArgument].toString());
    if (!thing || request.sandbox.isEmpty())
        return thing;
    const Result<Target> sandbox = sandboxCalled(host, request.sandbox);
    if (sandbox && sandbox->actor != thing->actor)
        return failure(Error::Kind::Gone, tr("\"%1\" is in another sandbox.").arg(thing->id));
    return sandbox ? thing : sandbox;
}

Answer refused(Error error)
{
    co_return tl::unexpected(error);
}

// Tells the stages of the sandbox's start as long as the action takes.
Answer run(const Action *action, ActionCall call, QString client, Stages stages)
{
    if (call.actor) {
        const Result<> admitted = co_await call.actor->admit(client);
        if (!admitted)
            co_return tl::unexpected(admitted.error());
    }
    QObject whileRunning;
    if (call.actor) {
        QObject::connect(call.actor, &SandboxActor::changed, &whileRunning,
                         [actor = call.actor, stages, last = QString()]() mutable {
                             const QString stage = actor->row().stage;
                             if (!stage.isEmpty() && stage != last)
                                 stages(stage);
                             last = stage;
                         });
    }
    co_return co_await action->run(std::move(call));
}

} // namespace

const std::vector<Action> &actionTable()
{
    static const std::vector<Action> table = makeTable();
    return table;
}

const Action *findAction(const QString &name)
{
    const auto found = std::find_if(actionTable().begin(), actionTable().end(),
                                    [&name](const Action &action) { return action.name == name; });
    return found == actionTable().end() ? nullptr : &*found;
}

QString kindName(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Read:
        return u"read"_s;
    case ActionKind::Change:
        return u"change"_s;
    case ActionKind::Stream:
        return u"stream"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue describeActions()
{
    QJsonArray table;
    for (const Action &action : actionTable()) {
        QJsonArray arguments;
        for (const Argument &argument : action.arguments)
            arguments.append(QJsonObject{
                {u"name"_s, argument.name}, {u"type"_s, typeName(argument.type)}, {u"required"_s, argument.required}});
        table.append(QJsonObject{{u"name"_s, action.name},
                                 {u"kind"_s, kindName(action.kind)},
                                 {u"help"_s, action.help},
                                 {u"arguments"_s, arguments},
                                 {u"afterDestroy"_s, action.afterDestroy}});
    }
    return table;
}

Answer perform(Core &core, ActionRequest request, Sink sink, Stages stages)
{
    const Action *action = findAction(request.action);
    if (!action)
        return refused({Error::Kind::InvalidSettings,
                        tr("There is no action \"%1\". sandgate-cli actions lists them.").arg(request.action)});
    if (const Result<> checked = checkArguments(*action, request.arguments); !checked)
        return refused(checked.error());
    const Result<Target> target = targetOf(core.host(), *action, request);
    if (!target)
        return refused(target.error());
    SandboxActor *actor = target->actor;
    if (actor && !action->afterDestroy && actor->row().state == SandboxState::Destroyed)
        return refused({Error::Kind::Gone, tr("This sandbox is destroyed. What was seen of it can still be read.")});
    if (!action->subjectArgument.isEmpty())
        request.arguments[action->subjectArgument] = target->id;
    return run(action, {core, actor, request.arguments, std::move(sink)}, request.client, std::move(stages));
}

} // namespace sandgate

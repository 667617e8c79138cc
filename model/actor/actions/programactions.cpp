// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

Answer listSandboxes(ActionCall call)
{
    QJsonArray sandboxes;
    for (const SandboxActor *actor : call.core.host().actors())
        sandboxes.append(toJson(actor->row(), actor->record().id));
    co_return sandboxes;
}

Answer createSandbox(ActionCall call)
{
    const QString provider = call.arguments["provider"_L1].toString(u"local"_s);
    const Result<SandboxKey> key = call.core.host().create(call.arguments["name"_L1].toString(), provider,
                                                           call.arguments["settings"_L1].toObject());
    if (!key)
        co_return tl::unexpected(key.error());
    const SandboxActor *actor = call.core.host().find(*key);
    co_return toJson(actor->row(), actor->record().id);
}

Answer listPermissions(ActionCall call)
{
    const bool all = call.arguments["all"_L1].toBool();
    QJsonArray requests;
    for (SandboxActor *actor : call.core.host().actors()) {
        for (const RequestId &id : actor->sessions().permissions().requests()) {
            const PermissionRow row = actor->permissionRow(id);
            if (all || row.state == PermissionState::Pending)
                requests.append(toJson(row));
        }
    }
    co_return requests;
}

Answer installServer(ActionCall call)
{
    return after(call.core.installServer(), [] { return QJsonValue(); });
}

} // namespace

std::vector<Action> programActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto program = Action::Subject::Program;
    return {
        {u"listSandboxes"_s,
         Read,
         u"Lists all sandboxes that are on record, destroyed ones too."_s,
         {},
         listSandboxes,
         program},
        {u"createSandbox"_s,
         Change,
         u"Makes a sandbox; it is on record when this returns, and being made."_s,
         {{u"name"_s, Text, true}, {u"provider"_s, Text}, {u"settings"_s, Object}},
         createSandbox,
         program},
        {u"listPermissions"_s,
         Read,
         u"Lists the permission requests that wait; with \"all\", also decided ones."_s,
         {{u"all"_s, Flag}},
         listPermissions,
         program},
        {u"installServer"_s,
         Change,
         u"Installs the pinned sandbox-agent server on this computer."_s,
         {},
         installServer,
         program},
    };
}

} // namespace sandgate

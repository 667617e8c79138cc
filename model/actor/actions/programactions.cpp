// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/page.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "model/actor/profiles.h"
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

QJsonObject toJson(const ListedSandbox &orphan)
{
    return {{u"id"_s, orphan.id.value},
            {u"key"_s, orphan.key.value},
            {u"name"_s, orphan.name},
            {u"provider"_s, makerOf(orphan.id)},
            {u"serverRuns"_s, orphan.serverRuns}};
}

Answer listOrphans(ActionCall call)
{
    const Result<Listing> orphans = co_await call.core.host().orphans();
    if (!orphans)
        co_return tl::unexpected(orphans.error());
    QJsonArray list;
    for (const ListedSandbox &orphan : orphans->sandboxes)
        list.append(toJson(orphan));
    QJsonArray unheard;
    for (const UnheardAccount &one : orphans->unheard)
        unheard.append(QJsonObject{{u"provider"_s, one.provider},
                                   {u"account"_s, one.account.value_or(QString())},
                                   {u"problem"_s, sandgate::toJson(one.problem)}});
    co_return QJsonObject{{u"sandboxes"_s, list}, {u"unheard"_s, unheard}};
}

Answer adoptSandbox(ActionCall call)
{
    ActorHost &host = call.core.host();
    const QString id = call.arguments["id"_L1].toString();
    const Result<SandboxKey> key = co_await host.adopt(id, call.arguments["name"_L1].toString());
    if (!key)
        co_return tl::unexpected(key.error());
    SandboxActor *actor = host.find(*key);
    const Result<> up = co_await actor->awake();
    if (!up)
        co_return tl::unexpected(up.error());
    co_return sandgate::toJson(actor->row(), actor->record().id);
}

Answer discardOrphan(ActionCall call)
{
    return after(call.core.host().discard(call.arguments["id"_L1].toString()), [] { return QJsonValue(); });
}

// What is said besides a profile counts more than what is in it.
Answer createSandbox(ActionCall call)
{
    ProfileRecord made{QString(), u"local"_s, QJsonObject()};
    const QString name = call.arguments["profile"_L1].toString();
    if (!name.isEmpty()) {
        const Result<ProfileRecord> profile = profiles::called(call.core, name);
        if (!profile)
            co_return tl::unexpected(profile.error());
        made = *profile;
    }
    made.provider = call.arguments["provider"_L1].toString(made.provider);
    const QJsonObject settings = call.arguments["settings"_L1].toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        made.settings.insert(setting.key(), *setting);
    const Result<SandboxKey> key =
        call.core.preparations().create(call.arguments["name"_L1].toString(), made.provider, made.settings, made.plan);
    if (!key)
        co_return tl::unexpected(key.error());
    const SandboxActor *actor = call.core.host().find(*key);
    co_return toJson(actor->row(), actor->record().id);
}

// The newest of the record of decisions, in the order in which they were asked.
async::Task<Result<std::vector<DecisionRecord>>> decidedPermissions(ActionCall call)
{
    const Result<int> limit = pageLimit(call.arguments);
    if (!limit)
        co_return tl::unexpected(limit.error());
    const DecisionFilter all;
    const DecisionPlace newest;
    Result<DecisionPage> page = co_await call.core.rulebook().decisions(all, newest, *limit);
    if (!page)
        co_return tl::unexpected(page.error());
    std::vector<DecisionRecord> decided = std::move(page->decisions);
    std::reverse(decided.begin(), decided.end());
    std::stable_sort(decided.begin(), decided.end(),
                     [](const DecisionRecord &a, const DecisionRecord &b) { return a.askedAt < b.askedAt; });
    co_return decided;
}

Answer listPermissions(ActionCall call)
{
    const bool all = call.arguments["all"_L1].toBool();
    Result<std::vector<DecisionRecord>> decided; // none
    if (all) {
        decided = co_await decidedPermissions(call);
        if (!decided)
            co_return tl::unexpected(decided.error());
    }
    QJsonArray requests;
    for (const DecisionRecord &decision : *decided) {
        SandboxActor *actor = call.core.host().find(decision.session);
        if (actor && !actor->sessions().permissions().has(decision.request))
            requests.append(toJson(requestOf(decision)));
    }
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
        {u"listOrphans"_s,
         Read,
         u"Lists what Sandgate made and is on no record, {\"sandboxes\"}, and who did not answer, {\"unheard\"}."_s,
         {},
         listOrphans,
         program},
        {u"adoptSandbox"_s,
         Change,
         u"Puts such a sandbox on record, by its id or key, and reaches its server."_s,
         {{u"id"_s, Text, true}, {u"name"_s, Text}},
         adoptSandbox,
         program},
        {u"discardOrphan"_s,
         Change,
         u"Destroys such a sandbox, by its id or key, with all that is in it."_s,
         {{u"id"_s, Text, true}},
         discardOrphan,
         program},
        {u"createSandbox"_s,
         Change,
         u"Makes a sandbox; it is on record when this returns, and being made."_s,
         {{u"name"_s, Text, true}, {u"profile"_s, Text}, {u"provider"_s, Text}, {u"settings"_s, Object}},
         createSandbox,
         program},
        {u"listPermissions"_s,
         Read,
         u"Lists the permission requests that wait; with \"all\", also the last \"limit\" (100) that are decided."_s,
         {{u"all"_s, Flag}, {u"limit"_s, Number}},
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

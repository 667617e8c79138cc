// SPDX-License-Identifier: Apache-2.0
#include "model/actor/accountdesk.h"
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/core.h"
#include "model/actor/profiles.h"
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QJsonArray toJson(const SettingsSchema &schema)
{
    QJsonArray fields;
    for (const SettingsField &field : schema) {
        QJsonObject json{{u"name"_s, field.name},          {u"type"_s, settingsTypeName(field.type)},
                         {u"label"_s, field.label},        {u"help"_s, field.help},
                         {u"secret"_s, field.isSecret},    {u"required"_s, field.isRequired},
                         {u"advanced"_s, field.isAdvanced}};
        if (!field.fallback.isNull())
            json.insert(u"default"_s, field.fallback);
        if (field.type == SettingsField::Type::Number) {
            json.insert(u"least"_s, field.least);
            json.insert(u"most"_s, field.most);
        }
        if (!field.choices.isEmpty())
            json.insert(u"choices"_s, QJsonArray::fromStringList(field.choices));
        if (!field.variables.isEmpty())
            json.insert(u"variables"_s, QJsonArray::fromStringList(field.variables));
        fields.append(json);
    }
    return fields;
}

QJsonObject toJson(const ProviderFacts &facts)
{
    return {{u"name"_s, facts.name},
            {u"title"_s, facts.title},
            {u"help"_s, facts.help},
            {u"isolates"_s, facts.isolates},
            {u"pauseKeepsMemory"_s, facts.pauseKeepsMemory},
            {u"pauseLosesFiles"_s, facts.pauseLosesFiles},
            {u"pauseSaves"_s, facts.pauseSaves},
            {u"isBorrowed"_s, facts.isBorrowed},
            {u"ends"_s, facts.ends},
            {u"settings"_s, toJson(facts.settings)},
            {u"account"_s, toJson(facts.account)}};
}

Answer listProviders(ActionCall call)
{
    QJsonArray providers;
    for (const auto &provider : call.core.host().providers())
        providers.append(toJson(provider->facts()));
    co_return providers;
}

QString providerOf(const ActionCall &call)
{
    return call.arguments["provider"_L1].toString();
}

QString accountOf(const ActionCall &call)
{
    return call.arguments["account"_L1].toString();
}

QJsonValue nothing()
{
    return {};
}

Answer listAccounts(ActionCall call)
{
    return after(accountdesk::list(call.core, providerOf(call)), [](const std::vector<AccountRow> &rows) {
        QJsonArray accounts;
        for (const AccountRow &row : rows)
            accounts.append(QJsonObject{{u"name"_s, row.name},
                                        {u"source"_s, row.source},
                                        {u"values"_s, row.values},
                                        {u"secrets"_s, QJsonArray::fromStringList(row.secrets)}});
        return QJsonValue(accounts);
    });
}

Answer checkAccount(ActionCall call)
{
    return after(accountdesk::check(call.core, providerOf(call), accountOf(call)), nothing);
}

Answer saveAccount(ActionCall call)
{
    const QJsonObject values = call.arguments["values"_L1].toObject();
    return after(accountdesk::save(call.core, providerOf(call), accountOf(call), values), nothing);
}

Answer removeAccount(ActionCall call)
{
    return after(accountdesk::remove(call.core, providerOf(call), accountOf(call)), nothing);
}

Answer listProfiles(ActionCall call)
{
    const Result<std::vector<ProfileRecord>> profiles = call.core.ledger().profiles();
    if (!profiles)
        co_return tl::unexpected(profiles.error());
    QJsonArray list;
    for (const ProfileRecord &profile : *profiles) {
        QJsonObject one{{u"name"_s, profile.name},
                        {u"provider"_s, profile.provider},
                        {u"settings"_s, profile.settings},
                        {u"plan"_s, toJson(profile.plan)}};
        if (profile.problem)
            one.insert(u"problem"_s, profile.problem->what);
        list.append(one);
    }
    co_return list;
}

Answer saveProfile(ActionCall call)
{
    const Result<PreparationPlan> plan = planFromJson(call.arguments["plan"_L1].toObject());
    if (!plan)
        co_return tl::unexpected(plan.error());
    const ProfileRecord profile{call.arguments["name"_L1].toString(), providerOf(call),
                                call.arguments["settings"_L1].toObject(), *plan};
    const Result<> saved = profiles::save(call.core, profile);
    if (!saved)
        co_return tl::unexpected(saved.error());
    co_return QJsonValue();
}

Answer removeProfile(ActionCall call)
{
    const Result<> removed = call.core.ledger().removeProfile(call.arguments["name"_L1].toString());
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return QJsonValue();
}

} // namespace

std::vector<Action> providerActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto program = Action::Subject::Program;
    return {
        {u"listProviders"_s,
         Read,
         u"Lists the places where sandboxes can be made, and what each can be told."_s,
         {},
         listProviders,
         program},
        {u"listAccounts"_s,
         Read,
         u"Lists the accounts at a provider that are known, without their secrets."_s,
         {{u"provider"_s, Text, true}},
         listAccounts,
         program},
        {u"checkAccount"_s,
         Read,
         u"Asks a provider whether it accepts the account."_s,
         {{u"provider"_s, Text, true}, {u"account"_s, Text}},
         checkAccount,
         program},
        {u"saveAccount"_s,
         Change,
         u"Keeps an account in the keychain, if the provider accepts it."_s,
         {{u"provider"_s, Text, true}, {u"account"_s, Text}, {u"values"_s, Object, true}},
         saveAccount,
         program},
        {u"removeAccount"_s,
         Change,
         u"Removes an account from the keychain."_s,
         {{u"provider"_s, Text, true}, {u"account"_s, Text}},
         removeAccount,
         program},
        {u"listProfiles"_s,
         Read,
         u"Lists the profiles that new sandboxes can be made from."_s,
         {},
         listProfiles,
         program},
        {u"saveProfile"_s,
         Change,
         u"Keeps a provider and its settings under a name, for new sandboxes."_s,
         {{u"name"_s, Text, true}, {u"provider"_s, Text, true}, {u"settings"_s, Object}, {u"plan"_s, Object}},
         saveProfile,
         program},
        {u"removeProfile"_s,
         Change,
         u"Forgets a profile; sandboxes that were made from it stay."_s,
         {{u"name"_s, Text, true}},
         removeProfile,
         program},
    };
}

} // namespace sandgate

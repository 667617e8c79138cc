// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/core.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QJsonArray toJson(const SettingsSchema &schema)
{
    QJsonArray fields;
    for (const SettingsField &field : schema) {
        QJsonObject json{{u"name"_s, field.name},       {u"type"_s, settingsTypeName(field.type)},
                         {u"label"_s, field.label},     {u"help"_s, field.help},
                         {u"secret"_s, field.isSecret}, {u"required"_s, field.isRequired}};
        if (!field.fallback.isNull())
            json.insert(u"default"_s, field.fallback);
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

Result<Provider *> providerOf(const ActionCall &call)
{
    return call.core.host().providerCalled(call.arguments["provider"_L1].toString());
}

Answer checkAccount(ActionCall call)
{
    const Result<Provider *> provider = providerOf(call);
    if (!provider)
        co_return tl::unexpected(provider.error());
    const QString account = call.arguments["account"_L1].toString();
    const Result<> checked = co_await (*provider)->check(account);
    if (!checked)
        co_return tl::unexpected(checked.error());
    co_return QJsonValue();
}

// What is entered is kept only when the service accepts it.
Answer saveAccount(ActionCall call)
{
    const Result<Provider *> provider = providerOf(call);
    if (!provider)
        co_return tl::unexpected(provider.error());
    const AccountRef account{(*provider)->name(), call.arguments["account"_L1].toString(),
                             (*provider)->facts().account};
    if (account.fields.empty()) {
        co_return failure(
            Error::Kind::InvalidSettings,
            QCoreApplication::translate("Actions", "%1 needs no account.").arg((*provider)->facts().title));
    }
    const QJsonObject values = call.arguments["values"_L1].toObject();
    const Result<QJsonObject> before = co_await call.core.accounts().entered(account);
    if (!before)
        co_return tl::unexpected(before.error());
    const Result<> written = co_await call.core.accounts().write(account, values);
    if (!written)
        co_return tl::unexpected(written.error());
    const Result<> checked = co_await (*provider)->check(account.name);
    if (checked)
        co_return QJsonValue();
    Result<> undone;
    if (before->isEmpty()) {
        undone = co_await call.core.accounts().remove(account);
    } else {
        undone = co_await call.core.accounts().write(account, *before);
    }
    co_return tl::unexpected(undone ? checked.error() : undone.error());
}

Answer removeAccount(ActionCall call)
{
    const Result<Provider *> provider = providerOf(call);
    if (!provider)
        co_return tl::unexpected(provider.error());
    const AccountRef account{(*provider)->name(), call.arguments["account"_L1].toString(), SettingsSchema()};
    const Result<> removed = co_await call.core.accounts().remove(account);
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
    };
}

} // namespace sandgate

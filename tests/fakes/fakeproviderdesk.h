// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/providerdesk.h"
#include "providers/async/waits.h"
#include <QHash>
#include <QStringList>

// A provider desk that is a script: it knows what the test has prepared, and each command is written down.
class FakeProviderDesk : public sandgate::ProviderDesk
{
    Q_OBJECT
public:
    template<typename T = void>
    using Result = sandgate::Result<T>;
    template<typename T = void>
    using Task = sandgate::async::Task<T>;

    QStringList calls; // "checkAccount e2b work"
    Result<> outcome;  // of every command without a value
    std::vector<sandgate::ProviderFacts> facts;
    QHash<QString, std::vector<sandgate::AccountRow>> accountRows; // by provider
    Result<sandgate::Listing> listed = sandgate::Listing();
    std::vector<sandgate::ProfileRecord> profileRecords;
    QJsonObject lastValues; // of an account

    FakeProviderDesk()
    {
        using Type = sandgate::SettingsField::Type;
        sandgate::ProviderFacts local{.name = "local", .title = "This computer", .isShared = false, .isolates = false};
        local.settings = {
            {.name = "workspace", .type = Type::Folder, .label = "Workspace folder", .help = "Where agents work."},
            {.name = "demoAgent", .type = Type::Switch, .label = "Demo agent", .help = {}, .fallback = false}};
        sandgate::ProviderFacts cloud{.name = "e2b",
                                      .title = "E2B",
                                      .help = "Needs an account at e2b.dev and its API key.",
                                      .pauseKeepsMemory = true,
                                      .ends = true};
        cloud.settings = {
            {.name = "template", .label = "Template", .help = "Name of the template.", .fallback = "base"},
            {.name = "lifetimeMinutes",
             .type = Type::Number,
             .label = "Lifetime in minutes",
             .help = "After this time it is paused, unless it is extended.",
             .fallback = 60},
            {.name = "atEnd",
             .type = Type::Choice,
             .label = "At its end",
             .help = "A paused sandbox keeps its files and all that runs in it; a deleted one is lost.",
             .fallback = "pause",
             .choices = {"pause", "delete"}},
            {.name = "environment",
             .type = Type::Table,
             .label = "Environment",
             .help = "Variables of its agents.",
             .isAdvanced = true},
            {.name = "passOn",
             .type = Type::List,
             .label = "Variables to pass on",
             .help = "Names of variables of this computer.",
             .isAdvanced = true},
            {.name = "account", .label = "Account", .help = {}, .isAdvanced = true}};
        cloud.account = {{.name = "apiKey",
                          .label = "API key",
                          .help = "From the dashboard.",
                          .isSecret = true,
                          .isRequired = true,
                          .variables = {"E2B_API_KEY"}},
                         {.name = "domain",
                          .label = "Domain",
                          .help = "Of a self-hosted one.",
                          .fallback = "e2b.app",
                          .isAdvanced = true}};
        facts = {local, cloud};
    }

    const std::vector<sandgate::ProviderFacts> &providers() const override { return facts; }
    Task<Result<std::vector<sandgate::AccountRow>>> accounts(QString provider) override
    {
        calls << "accounts " + provider;
        co_return accountRows.value(provider, {sandgate::AccountRow{}});
    }
    Task<Result<>> saveAccount(QString provider, QString name, QJsonObject values) override
    {
        lastValues = values;
        return plain("saveAccount " + provider + ' ' + name);
    }
    Task<Result<>> checkAccount(QString provider, QString name) override
    {
        return plain("checkAccount " + provider + ' ' + name);
    }
    Task<Result<>> removeAccount(QString provider, QString name) override
    {
        return plain("removeAccount " + provider + ' ' + name);
    }
    Task<Result<sandgate::Listing>> orphans() override { co_return listed; }
    Task<Result<sandgate::SandboxKey>> adopt(sandgate::SandboxId sandbox) override
    {
        calls << "adopt " + sandbox.value;
        if (!outcome)
            co_return tl::unexpected(outcome.error());
        co_return sandgate::SandboxKey{"adopted"};
    }
    Task<Result<>> discard(sandgate::SandboxId sandbox) override { return plain("discard " + sandbox.value); }
    Task<Result<std::vector<sandgate::ProfileRecord>>> profiles() override { co_return profileRecords; }
    Task<Result<>> saveProfile(sandgate::ProfileRecord profile) override
    {
        profileRecords.push_back(profile);
        return plain("saveProfile " + profile.name);
    }
    Task<Result<>> removeProfile(QString name) override
    {
        std::erase_if(profileRecords, [&](const sandgate::ProfileRecord &one) { return one.name == name; });
        return plain("removeProfile " + name);
    }

private:
    Task<Result<>> plain(QString call)
    {
        calls << call;
        co_return outcome;
    }
};

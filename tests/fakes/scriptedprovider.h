// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/shared.h"
#include "providers/provider.h"
#include <QScopeGuard>
#include <QStringList>
#include <algorithm>
#include <map>

namespace sandgate::test {

// A place for sandboxes that does what a test says: fails, takes its time, forgets. What exists there outlives actors.
class ScriptedProvider : public Provider
{
public:
    QStringList calls; // "create", "ensureServer", "pause", "destroy scripted/1", "list"
    std::map<QString, SandboxKey> existing;
    Endpoint endpoint;
    bool serverRuns = true;                   // what list() says of all of them
    std::map<QString, SandboxSink> listeners; // by account
    Whereabouts place = Whereabouts::Runs;    // of all that exist
    std::map<QString, Error> errors;          // by call
    std::vector<UnheardAccount> unheard;      // besides what list() knows
    QStringList held;                         // calls that begin and do not end before letGo()
    std::optional<ProviderFacts> truth;       // of its sandboxes; none: as facts() says
    std::optional<QDateTime> end;             // of all of them

    void letGo()
    {
        held.clear();
        for (async::Shared<bool> gate : std::exchange(m_gates, {}))
            gate.settle(true);
    }
    int count(const QString &call) const
    {
        return int(
            std::count_if(calls.begin(), calls.end(), [&](const QString &made) { return made.startsWith(call); }));
    }

    ScriptedProvider()
        : Provider({.name = "scripted",
                    .title = "Scripted",
                    .isShared = false,
                    .tells = true,
                    .settings = {{.name = "where", .label = "Where", .help = {}}},
                    .account = {{.name = "key", .label = "Key", .help = {}, .isSecret = true, .isRequired = true},
                                {.name = "region", .label = "Region", .help = {}, .fallback = "eu"}}})
    {
    }

    const ProviderFacts &factsOf(const SandboxId &) const override { return truth ? *truth : facts(); }
    QString defaultCwd(const SandboxSpec &) const override { return "/project"; }

    // What it makes exists from the begin of the call on, as at a service that has the request.
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override
    {
        calls << "create";
        progress("Making it");
        const SandboxId id{QString("scripted/%1").arg(++m_made)};
        if (!errors.contains("create"))
            existing[id.value] = spec.key;
        co_await gate("create");
        if (errors.contains("create"))
            co_return tl::unexpected(errors.at("create"));
        co_return id;
    }
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress) override
    {
        calls << "ensureServer";
        co_await gate("ensureServer");
        if (errors.contains("ensureServer"))
            co_return tl::unexpected(errors.at("ensureServer"));
        if (!existing.contains(id.value))
            co_return failure(Error::Kind::Gone, "It does not exist any more.");
        co_return endpoint;
    }
    async::Task<Result<>> pause(SandboxId) override
    {
        calls << "pause";
        co_await gate("pause");
        if (errors.contains("pause"))
            co_return tl::unexpected(errors.at("pause"));
        co_return Result<>();
    }
    async::Task<Result<>> destroy(SandboxId id) override
    {
        calls << "destroy " + id.value;
        co_await gate("destroy");
        if (errors.contains("destroy"))
            co_return tl::unexpected(errors.at("destroy"));
        existing.erase(id.value);
        co_return Result<>();
    }
    async::Task<Result<>> check(QString account) override
    {
        calls << "check " + account;
        if (errors.contains("check"))
            co_return tl::unexpected(errors.at("check"));
        co_return Result<>();
    }
    async::Task<Result<Listing>> list() override
    {
        calls << "list";
        Listing listed{{}, unheard};
        for (const auto &[id, key] : existing)
            listed.sandboxes.push_back({SandboxId{id}, key, serverRuns});
        co_await gate("list");
        if (errors.contains("list"))
            co_return tl::unexpected(errors.at("list"));
        co_return listed;
    }

    async::Task<Result<Whereabouts>> whereabouts(SandboxId id) override
    {
        if (!existing.contains(id.value))
            co_return failure(Error::Kind::Gone, "It does not exist any more.");
        co_return place;
    }
    async::Task<> watch(QString account, SandboxSink told) override
    {
        listeners[account] = told;
        const auto left = qScopeGuard([this, account] { listeners.erase(account); });
        const async::Shared<bool> never;
        co_await never;
    }
    async::Task<Result<std::optional<QDateTime>>> endOf(SandboxId) override
    {
        calls << "endOf";
        co_return end;
    }
    async::Task<Result<>> extend(SandboxId, std::chrono::seconds time) override
    {
        calls << "extend";
        end = QDateTime::currentDateTimeUtc().addSecs(time.count());
        co_return Result<>();
    }

private:
    async::Task<> gate(QString call)
    {
        if (!held.contains(call))
            co_return;
        async::Shared<bool> open;
        m_gates.push_back(open);
        co_await open;
    }

    int m_made = 0;
    std::vector<async::Shared<bool>> m_gates;
};

} // namespace sandgate::test

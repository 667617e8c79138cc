// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/provider.h"

namespace sandgate {

// ComputeSDK as its versions from 2.6 on are: nothing of its own but the choice among clouds, each of which is spoken
// to directly. A new sandbox is made at the one that its settings name, else at the first, in ComputeSDK's order, of
// which there are credentials and which can be told all of the settings; if that one makes none, at the next.
//
// A sandbox's id is "computesdk/" and its id at the cloud, so that the choice is made once.
class ComputeSdkProvider : public Provider
{
public:
    // Of `clouds`, which outlive it, those that ComputeSDK knows by the same name are its backends.
    ComputeSdkProvider(const std::vector<Provider *> &clouds, Accounts &accounts);

    const ProviderFacts &factsOf(const SandboxId &id) const override;
    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> kill(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override; // also what was made without it
    async::Task<Result<std::optional<QDateTime>>> endOf(SandboxId id) override;
    async::Task<Result<>> extend(SandboxId id, std::chrono::seconds time) override;
    async::Task<Result<>> check(QString account) override; // at all clouds of which there are credentials

private:
    struct Place {
        Provider *cloud;
        SandboxId id; // there
    };

    ComputeSdkProvider(Accounts &accounts, std::vector<Provider *> clouds);
    Provider *cloudCalled(const QString &name) const; // null: there is none
    Result<Place> placeOf(const SandboxId &id) const;
    // Which clouds are asked for a sandbox with these settings of a cloud, in this order; never none.
    async::Task<Result<std::vector<Provider *>>> candidates(QJsonObject settings);
    // After a creation that failed: whether it is certain that nothing is left of it.
    async::Task<bool> leftNothing(Provider *cloud, SandboxSpec spec, Error failed);

    Accounts &m_accounts;
    const std::vector<Provider *> m_clouds; // in ComputeSDK's order
};

} // namespace sandgate

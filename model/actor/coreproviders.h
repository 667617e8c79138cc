// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/providerdesk.h"

namespace sandgate {

// The ProviderDesk of the program. UI thread only.
class CoreProviders : public ProviderDesk
{
    Q_OBJECT
public:
    explicit CoreProviders(CoreLink &core)
        : m_core(core)
    {
    }

    void take(std::vector<ProviderFacts> providers); // as soon as the core stands

    const std::vector<ProviderFacts> &providers() const override { return m_providers; }
    async::Task<Result<std::vector<AccountRow>>> accounts(QString provider) override;
    async::Task<Result<>> saveAccount(QString provider, QString name, QJsonObject values) override;
    async::Task<Result<>> checkAccount(QString provider, QString name) override;
    async::Task<Result<>> removeAccount(QString provider, QString name) override;
    async::Task<Result<Listing>> orphans() override;
    async::Task<Result<SandboxKey>> adopt(SandboxId sandbox) override;
    async::Task<Result<>> discard(SandboxId sandbox) override;
    async::Task<Result<std::vector<ProfileRecord>>> profiles() override;
    async::Task<Result<>> saveProfile(ProfileRecord profile) override;
    async::Task<Result<>> removeProfile(QString name) override;

private:
    CoreLink &m_core;
    std::vector<ProviderFacts> m_providers;
};

} // namespace sandgate

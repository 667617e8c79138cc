// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coreproviders.h"
#include "model/actor/accountdesk.h"
#include "model/actor/profiles.h"

namespace sandgate {

void CoreProviders::take(std::vector<ProviderFacts> providers)
{
    m_providers = std::move(providers);
    emit providersChanged();
}

async::Task<Result<std::vector<AccountRow>>> CoreProviders::accounts(QString provider)
{
    return m_core.ask<std::vector<AccountRow>>([=](Core &core) { return accountdesk::list(core, provider); });
}

async::Task<Result<>> CoreProviders::saveAccount(QString provider, QString name, QJsonObject values)
{
    return m_core.ask<void>([=](Core &core) { return accountdesk::save(core, provider, name, values); });
}

async::Task<Result<>> CoreProviders::checkAccount(QString provider, QString name)
{
    return m_core.ask<void>([=](Core &core) { return accountdesk::check(core, provider, name); });
}

async::Task<Result<>> CoreProviders::removeAccount(QString provider, QString name)
{
    return m_core.ask<void>([=](Core &core) { return accountdesk::remove(core, provider, name); });
}

async::Task<Result<Listing>> CoreProviders::orphans()
{
    return m_core.ask<Listing>([](Core &core) { return core.host().orphans(); });
}

async::Task<Result<SandboxKey>> CoreProviders::adopt(SandboxId sandbox)
{
    return m_core.ask<SandboxKey>([sandbox](Core &core) { return core.host().adopt(sandbox.value, QString()); });
}

async::Task<Result<>> CoreProviders::discard(SandboxId sandbox)
{
    return m_core.ask<void>([sandbox](Core &core) { return core.host().discard(sandbox.value); });
}

async::Task<Result<std::vector<ProfileRecord>>> CoreProviders::profiles()
{
    return m_core.ask<std::vector<ProfileRecord>>(
        [](Core &core) { return CoreLink::answered(core.ledger().profiles()); });
}

async::Task<Result<>> CoreProviders::saveProfile(ProfileRecord profile)
{
    return m_core.ask<void>([profile](Core &core) { return CoreLink::answered(profiles::save(core, profile)); });
}

async::Task<Result<>> CoreProviders::removeProfile(QString name)
{
    return m_core.ask<void>([name](Core &core) { return CoreLink::answered(core.ledger().removeProfile(name)); });
}

} // namespace sandgate

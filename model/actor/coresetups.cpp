// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coresetups.h"
#include "model/actor/setups.h"

namespace sandgate {

async::Task<Result<std::vector<SetupRecord>>> CoreSetups::kept()
{
    return m_core.ask<std::vector<SetupRecord>>([](Core &core) { return CoreLink::answered(core.ledger().setups()); });
}

async::Task<Result<>> CoreSetups::keep(SetupRecord record)
{
    return m_core.ask<void>([record](Core &core) { return CoreLink::answered(setups::save(core, record)); });
}

async::Task<Result<>> CoreSetups::forget(QString name)
{
    return m_core.ask<void>([name](Core &core) { return CoreLink::answered(core.ledger().removeSetup(name)); });
}

async::Task<Result<SandboxSetup>> CoreSetups::read(SandboxKey sandbox, QString folder)
{
    return m_core.askActorWhileWanted<SandboxSetup>(
        sandbox, [folder](SandboxActor &actor) { return setups::read(actor, folder); });
}

async::Task<Result<>> CoreSetups::apply(SandboxKey sandbox, QString folder, SandboxSetup setup, bool only)
{
    const auto others = only ? setups::Others::Remove : setups::Others::Keep;
    return m_core.askActorWhileWanted(sandbox,
                                      [=](SandboxActor &actor) { return setups::apply(actor, folder, setup, others); });
}

} // namespace sandgate

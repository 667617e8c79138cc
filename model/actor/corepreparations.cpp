// SPDX-License-Identifier: Apache-2.0
#include "model/actor/corepreparations.h"

namespace sandgate {

void CorePreparations::take(const SandboxKey &sandbox, const std::optional<Preparation> &preparation)
{
    if (preparation)
        m_known[sandbox] = *preparation;
    else
        m_known.erase(sandbox);
    emit changed(sandbox);
}

const Preparation *CorePreparations::find(const SandboxKey &sandbox) const
{
    const auto at = m_known.find(sandbox);
    return at == m_known.end() ? nullptr : &at->second;
}

async::Task<Result<>> CorePreparations::tryAgain(SandboxKey sandbox)
{
    return m_core.ask<void>(
        [sandbox](Core &core) { return CoreLink::answered(core.preparations().beginAgain(sandbox)); });
}

async::Task<Result<>> CorePreparations::stop(SandboxKey sandbox)
{
    return m_core.ask<void>([sandbox](Core &core) {
        core.preparations().stop(sandbox);
        return CoreLink::answered(Result<>());
    });
}

async::Task<Result<>> CorePreparations::dismiss(SandboxKey sandbox)
{
    return m_core.ask<void>([sandbox](Core &core) { return CoreLink::answered(core.preparations().dismiss(sandbox)); });
}

} // namespace sandgate

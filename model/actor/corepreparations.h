// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/preparationdesk.h"
#include <map>

namespace sandgate {

// The PreparationDesk of the program. UI thread only.
class CorePreparations : public PreparationDesk
{
    Q_OBJECT
public:
    explicit CorePreparations(CoreLink &core)
        : m_core(core)
    {
    }

    void take(const SandboxKey &sandbox, const std::optional<Preparation> &preparation); // what the core has now

    const Preparation *find(const SandboxKey &sandbox) const override;
    async::Task<Result<>> tryAgain(SandboxKey sandbox) override;
    async::Task<Result<>> stop(SandboxKey sandbox) override;
    async::Task<Result<>> dismiss(SandboxKey sandbox) override;

private:
    CoreLink &m_core;
    std::map<SandboxKey, Preparation> m_known;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/setupdesk.h"

namespace sandgate {

// The SetupDesk of the program. UI thread only.
class CoreSetups : public SetupDesk
{
public:
    explicit CoreSetups(CoreLink &core)
        : m_core(core)
    {
    }

    async::Task<Result<std::vector<SetupRecord>>> kept() override;
    async::Task<Result<>> keep(SetupRecord record) override;
    async::Task<Result<>> forget(QString name) override;
    async::Task<Result<SandboxSetup>> read(SandboxKey sandbox, QString folder) override;
    async::Task<Result<>> apply(SandboxKey sandbox, QString folder, SandboxSetup setup, bool only) override;

private:
    CoreLink &m_core;
};

} // namespace sandgate

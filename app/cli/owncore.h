// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/coreaccess.h"
#include "app/composition.h"

namespace sandgate {

// A core in this process. What runs in sandboxes goes on running when it ends, and is found by the next one.
class OwnCore : public CoreAccess
{
public:
    explicit OwnCore(OwnedCore core)
        : m_core(std::move(core))
    {
    }

    Answer ask(ActionRequest request, Sink sink, Stages stages) override
    {
        return perform(*m_core.core, std::move(request), std::move(sink), std::move(stages));
    }

    async::Task<> undone() override { return m_core.core->host().undone(); }

private:
    OwnedCore m_core;
};

} // namespace sandgate

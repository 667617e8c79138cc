// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/searchdesk.h"

namespace sandgate {

// The SearchDesk of the program. UI thread only.
class CoreSearch : public SearchDesk
{
public:
    explicit CoreSearch(CoreLink &core)
        : m_core(core)
    {
    }

    async::Task<Result<SearchPage>> search(SearchWanted wanted) override
    {
        return m_core.ask<SearchPage>([wanted](Core &core) { return core.history().search(wanted); });
    }

    async::Task<Result<LogSearchPage>> searchLogs(LogSearchWanted wanted) override
    {
        return m_core.ask<LogSearchPage>([wanted](Core &core) { return core.history().searchLogs(wanted); });
    }

private:
    CoreLink &m_core;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/listing.h"
#include "providers/async/task.h"

namespace sandgate {

// What windows may ask of all that was said and done. UI thread only; nothing here waits.
class SearchDesk
{
public:
    virtual ~SearchDesk() = default;
    // A page of what is found; what cannot be searched yet is taken in first, for some seconds at most. Dropping the
    // task leaves the question unanswered.
    virtual async::Task<Result<SearchPage>> search(SearchWanted wanted) = 0;
    // A page of lines that processes have printed; `next` goes on, also where the page has none.
    virtual async::Task<Result<LogSearchPage>> searchLogs(LogSearchWanted wanted) = 0;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/searchdesk.h"
#include "providers/async/waits.h"

// Answers searches with the pages that the test has prepared, one after the other, and writes down what was asked.
class FakeSearchDesk : public sandgate::SearchDesk
{
public:
    std::vector<sandgate::SearchWanted> asked;
    std::vector<sandgate::Result<sandgate::SearchPage>> pages; // the first is the next answer; none left: nothing found
    std::vector<sandgate::LogSearchWanted> askedLogs;
    std::vector<sandgate::Result<sandgate::LogSearchPage>> logPages;
    std::chrono::milliseconds pause{0};

    sandgate::async::Task<sandgate::Result<sandgate::SearchPage>> search(sandgate::SearchWanted wanted) override
    {
        asked.push_back(wanted);
        co_await sandgate::async::sleepFor(pause);
        if (pages.empty())
            co_return sandgate::SearchPage{};
        sandgate::Result<sandgate::SearchPage> page = pages.front();
        pages.erase(pages.begin());
        co_return page;
    }
    sandgate::async::Task<sandgate::Result<sandgate::LogSearchPage>>
    searchLogs(sandgate::LogSearchWanted wanted) override
    {
        askedLogs.push_back(wanted);
        co_await sandgate::async::sleepFor(pause);
        if (logPages.empty())
            co_return sandgate::LogSearchPage{};
        sandgate::Result<sandgate::LogSearchPage> page = logPages.front();
        logPages.erase(logPages.begin());
        co_return page;
    }
};

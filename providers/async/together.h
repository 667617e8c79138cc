// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/shared.h"
#include <algorithm>
#include <vector>

namespace sandgate::async {

namespace detail {

template<typename T>
struct Gathering {
    std::vector<Task<T>> tasks;
    std::vector<std::optional<T>> values; // by the place of their task
    std::size_t begun = 0;
    std::size_t ended = 0;
    Shared<bool> isDone;
};

// Runs tasks that nobody has begun yet, one after the other, until there are none.
template<typename T>
Task<> takeTurns(Gathering<T> &all)
{
    while (all.begun < all.tasks.size()) {
        const std::size_t at = all.begun++;
        Task<T> task = std::move(all.tasks[at]);
        T value = co_await task;
        all.values[at].emplace(std::move(value));
        if (++all.ended == all.tasks.size())
            all.isDone.settle(true);
    }
}

} // namespace detail

// const std::vector<int> sizes = co_await together(std::move(tasks), 4);
// Runs all of them, `atOnce` at a time; one that is slow holds up no other. Values come in the order of the tasks.
// A limit is each task's own (within). Dropping it drops all.
template<typename T>
Task<std::vector<T>> together(std::vector<Task<T>> tasks, std::size_t atOnce)
{
    detail::Gathering<T> all;
    all.values.resize(tasks.size());
    all.tasks = std::move(tasks);
    Scope scope; // last: its tasks use the rest
    for (std::size_t i = 0; i < std::min(atOnce, all.tasks.size()); ++i)
        scope.start(detail::takeTurns(all));
    if (!all.tasks.empty()) {
        co_await all.isDone;
    }
    std::vector<T> values;
    values.reserve(all.values.size());
    for (std::optional<T> &value : all.values)
        values.push_back(std::move(*value));
    co_return values;
}

} // namespace sandgate::async

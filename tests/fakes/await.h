// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include <QDeadlineTimer>
#include <QTest>
#include <chrono>
#include <optional>

namespace sandgate::test {

template<typename T>
async::Task<> keep(async::Task<T> task, std::optional<T> &value)
{
    value = co_await task;
}

// Runs a coroutine of this thread to its end, from a test function. Fails loudly when it does not end in time.
template<typename T>
T await(async::Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(30))
{
    std::optional<T> value;
    async::Scope scope;
    scope.start(keep(std::move(task), value));
    if (!QTest::qWaitFor([&value] { return value.has_value(); }, static_cast<int>(limit.count())))
        qFatal("a coroutine did not end in time");
    return *value;
}

} // namespace sandgate::test

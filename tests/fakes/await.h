// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <chrono>
#include <optional>

namespace sandgate::test {

template<typename T>
async::Task<> keep(async::Task<T> task, std::optional<T> &value, QEventLoop &loop)
{
    value = co_await task;
    loop.quit();
}

// Runs a coroutine of this thread to its end, from a test function. Fails loudly when it does not end in time. By an
// event loop, since QTest::qWaitFor() sleeps for ten milliseconds after each look at the events: a body of 24 MB that
// is sent in pieces takes four seconds so, and a tenth of one otherwise.
template<typename T>
T await(async::Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(30))
{
    std::optional<T> value;
    QEventLoop loop;
    async::Scope scope;
    scope.start(keep(std::move(task), value, loop));
    const QDeadlineTimer deadline(limit);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    if (!value)
        loop.exec();
    // Once its last window is closed, a program runs no event loops any more.
    if (!QTest::qWaitFor([&value] { return value.has_value(); }, int(deadline.remainingTime())))
        qFatal("a coroutine did not end in time");
    return *value;
}

} // namespace sandgate::test

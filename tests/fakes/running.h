// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include <optional>

namespace sandgate {

// One task that a test has started: QTRY_VERIFY(running.isDone()), then *running. Destroying it abandons the task.
template<typename T>
class Running
{
public:
    explicit Running(async::Task<T> task) { m_scope.start(keep(std::move(task))); }

    bool isDone() const { return m_value.has_value(); }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return &*m_value; }

private:
    async::Task<> keep(async::Task<T> task)
    {
        T value = co_await task;
        m_value.emplace(std::move(value));
    }

    std::optional<T> m_value;
    async::Scope m_scope;
};

} // namespace sandgate

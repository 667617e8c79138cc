// SPDX-License-Identifier: Apache-2.0
#include "providers/async/scope.h"

namespace sandgate::async {

namespace detail {

Root::Root(Task<> task, Scope &scope)
    : m_task(std::move(task))
    , m_frame(m_task.frame())
    , m_scope(&scope)
{
    m_task.frame().promise().root = this;
}

void Root::run(std::coroutine_handle<> frame)
{
    if (!m_scope)
        return;
    Q_ASSERT_X(!m_onStack, "async", "a coroutine must not start a nested event loop");
    const auto self = shared_from_this();
    m_onStack = true;
    m_next = frame;
    while (m_next && m_scope)
        std::exchange(m_next, {}).resume();
    m_onStack = false;
    if (!m_scope || m_finished)
        m_task.reset();
    if (m_finished && m_scope)
        m_scope->forget(this);
    if (m_error)
        std::rethrow_exception(std::exchange(m_error, {})); // errors are values; this one is a bug and must be heard
}

void Root::cancel()
{
    m_scope = nullptr;
    if (!m_onStack)
        m_task.reset();
}

void resumeNext(Root &root, std::coroutine_handle<> frame)
{
    root.m_next = frame;
}

void finish(Root &root, std::coroutine_handle<> frame, std::exception_ptr error)
{
    if (frame != root.m_frame)
        return; // a child that ended without waiting: begin() goes on with its parent
    root.m_finished = true;
    root.m_error = std::move(error);
}

} // namespace detail
} // namespace sandgate::async

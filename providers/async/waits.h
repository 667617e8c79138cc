// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <type_traits>

namespace sandgate::async {

// co_await sleepFor(2s);
class [[nodiscard]] sleepFor
{
public:
    explicit sleepFor(std::chrono::milliseconds time)
        : m_time(time)
    {
    }
    bool await_ready() const noexcept { return false; }
    template<typename P>
    void await_suspend(std::coroutine_handle<P> frame)
    {
        m_wakeup.arm(frame);
        QTimer::singleShot(m_time, &m_wakeup, [this] { m_wakeup.now(); });
    }
    void await_resume() const noexcept {}

private:
    std::chrono::milliseconds m_time;
    detail::Wakeup m_wakeup;
};

// const bool came = co_await until(process, &QProcess::finished);
// False when the sender was destroyed instead. A signal that came before is not seen: test the state first.
template<typename Sender, typename Signal>
class [[nodiscard]] until
{
public:
    until(Sender *sender, Signal signal)
        : m_sender(sender)
        , m_signal(signal)
    {
    }
    bool await_ready() const noexcept { return !m_sender; }
    template<typename P>
    void await_suspend(std::coroutine_handle<P> frame)
    {
        m_wakeup.arm(frame);
        QObject::connect(m_sender, m_signal, &m_wakeup, [this] {
            m_came = true;
            m_wakeup.post();
        });
        QObject::connect(m_sender, &QObject::destroyed, &m_wakeup, [this] { m_wakeup.post(); });
    }
    bool await_resume() const noexcept { return m_came; }

private:
    QPointer<Sender> m_sender;
    Signal m_signal;
    detail::Wakeup m_wakeup;
    bool m_came = false;
};

// const std::optional<X> answer = co_await within(5s, ask());   empty: the time ran out, and the task is destroyed
// const bool inTime = co_await within(5s, doIt());              for a task without a value
template<typename T>
class [[nodiscard]] within
{
public:
    within(std::chrono::milliseconds time, Task<T> task)
        : m_task(std::move(task))
        , m_time(time)
    {
    }
    bool await_ready() const noexcept { return false; }
    template<typename P>
    bool await_suspend(std::coroutine_handle<P> frame)
    {
        if (!detail::begin(m_task.frame(), frame))
            return false;
        m_wakeup.arm(frame);
        QTimer::singleShot(m_time, &m_wakeup, [this] {
            m_late = true;
            m_wakeup.now();
        });
        return true;
    }
    auto await_resume()
    {
        // Here and not in the timer: what unwinds may cancel the scope, and a task on the stack outlives that.
        if (m_late)
            m_task.reset();
        if constexpr (std::is_void_v<T>) {
            if (m_task.frame())
                m_task.frame().promise().take();
            return bool(m_task.frame());
        } else {
            return m_task.frame() ? std::optional<T>(m_task.frame().promise().take()) : std::nullopt;
        }
    }

private:
    Task<T> m_task;
    std::chrono::milliseconds m_time;
    detail::Wakeup m_wakeup;
    bool m_late = false;
};

} // namespace sandgate::async

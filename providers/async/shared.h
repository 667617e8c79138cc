// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include <memory>
#include <vector>

namespace sandgate::async {

// One value that any number of coroutines may wait for: an attempt that many want, the answer to a request.
// Copies share the value. Waiters come and go freely; one that is destroyed while it waits is forgotten. Whoever
// makes it sees to it that it is settled once, also with an error: nobody waits for ever.
template<typename T>
class Shared
{
public:
    bool isSettled() const { return m_state->value.has_value(); }
    std::size_t waiters() const { return m_state->waiting.size(); }

    // The first value stays; a later one is ignored, since both sides of a race may settle.
    void settle(T value)
    {
        if (isSettled())
            return;
        m_state->value = std::move(value);
        const auto waiting = std::exchange(m_state->waiting, {});
        for (detail::Wakeup *waiter : waiting)
            waiter->post();
    }

private:
    struct State {
        std::optional<T> value;
        std::vector<detail::Wakeup *> waiting;
    };

public:
    class Awaiter
    {
    public:
        explicit Awaiter(std::shared_ptr<State> state)
            : m_state(std::move(state))
        {
        }
        ~Awaiter() { std::erase(m_state->waiting, &m_wakeup); }
        Q_DISABLE_COPY_MOVE(Awaiter)

        bool await_ready() const { return m_state->value.has_value(); }
        template<typename P>
        void await_suspend(std::coroutine_handle<P> frame)
        {
            m_wakeup.arm(frame);
            m_state->waiting.push_back(&m_wakeup);
        }
        T await_resume() const { return *m_state->value; }

    private:
        std::shared_ptr<State> m_state;
        detail::Wakeup m_wakeup;
    };
    Awaiter operator co_await() const { return Awaiter(m_state); }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace sandgate::async

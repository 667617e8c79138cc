// SPDX-License-Identifier: Apache-2.0
#pragma once
// Coroutines for one Qt event loop, structured: whoever owns a task owns everything below it.
//
//   Task<T>   a lazy coroutine (this file). Destroying it destroys its frame and every frame that it awaits.
//   Scope     the running tasks of one object (scope.h). Declared last in a class, so that it goes first.
//   waits.h   sleepFor, until, within; shared.h one value for many; mailbox.h from thread to thread.
//
// Cancelling is destroying: locals unwind, which aborts their request or ends their process, and no statement after
// the pending co_await ever runs. Code after a co_await may therefore use `this` without a guard.
//
// A wake-up always comes from the event loop, never from inside the signal that caused it. A frame that ends hands its
// parent to the root, which resumes it in a loop: neither the depth nor the number of awaits costs stack, and no frame
// is destroyed from inside its own await_suspend (which newer GCCs get wrong).
//
// Only four forms of co_await are used, because GCC 12 miscompiles others; tests/rules/check_coroutines.py holds them.
#include <QtGlobal>
#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace sandgate::async {

template<typename T = void>
class Task;

namespace detail {

class Root;
void resumeNext(Root &root, std::coroutine_handle<> frame);
void finish(Root &root, std::coroutine_handle<> frame, std::exception_ptr error);

struct PromiseBase {
    Root *root = nullptr;
    std::coroutine_handle<> continuation;
    std::exception_ptr error;

    struct FinalAwaiter {
        bool await_ready() const noexcept { return false; }
        template<typename Promise>
        void await_suspend(std::coroutine_handle<Promise> frame) const noexcept
        {
            PromiseBase &promise = frame.promise();
            if (promise.continuation)
                resumeNext(*promise.root, promise.continuation);
            else if (promise.root)
                finish(*promise.root, frame, promise.error);
        }
        void await_resume() const noexcept {}
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }
    FinalAwaiter final_suspend() const noexcept { return {}; }
    void unhandled_exception() noexcept { error = std::current_exception(); }
};

template<typename T>
struct Promise : PromiseBase {
    std::optional<T> value;

    Task<T> get_return_object() noexcept;
    template<typename U>
    void return_value(U &&result)
    {
        value.emplace(std::forward<U>(result));
    }
    T take()
    {
        if (error)
            std::rethrow_exception(error);
        return std::move(*value);
    }
};

template<>
struct Promise<void> : PromiseBase {
    Task<void> get_return_object() noexcept;
    void return_void() const noexcept {}
    void take() const
    {
        if (error)
            std::rethrow_exception(error);
    }
};

// Starts `child` on behalf of `parent`. True: it waits, and will have the parent resumed when it ends.
template<typename Child, typename Parent>
bool begin(std::coroutine_handle<Child> child, std::coroutine_handle<Parent> parent)
{
    child.promise().root = parent.promise().root;
    child.resume();
    if (child.done())
        return false;
    child.promise().continuation = parent;
    return true;
}

} // namespace detail

template<typename T>
class [[nodiscard]] Task
{
public:
    using promise_type = detail::Promise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle frame)
        : m_frame(frame)
    {
    }
    Task(Task &&other) noexcept
        : m_frame(std::exchange(other.m_frame, {}))
    {
    }
    ~Task() { reset(); }
    Q_DISABLE_COPY(Task)

    Handle frame() const { return m_frame; }
    void reset()
    {
        if (const auto frame = std::exchange(m_frame, {}))
            frame.destroy();
    }

    struct Awaiter {
        Handle frame;
        bool await_ready() const noexcept { return false; }
        template<typename P>
        bool await_suspend(std::coroutine_handle<P> parent) const
        {
            return detail::begin(frame, parent);
        }
        T await_resume() const { return frame.promise().take(); }
    };
    Awaiter operator co_await() const noexcept { return Awaiter{m_frame}; }

private:
    Handle m_frame;
};

namespace detail {

template<typename T>
Task<T> Promise<T>::get_return_object() noexcept
{
    return Task<T>(std::coroutine_handle<Promise>::from_promise(*this));
}

inline Task<void> Promise<void>::get_return_object() noexcept
{
    return Task<void>(std::coroutine_handle<Promise>::from_promise(*this));
}

} // namespace detail
} // namespace sandgate::async

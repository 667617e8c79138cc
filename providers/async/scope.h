// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QMetaObject>
#include <QObject>
#include <list>
#include <memory>
#include <utility>

namespace sandgate::async {

class Scope;

namespace detail {

// One running task of a Scope. Shared, because the Scope may go while the task is on the stack.
class Root : public std::enable_shared_from_this<Root>
{
public:
    Root(Task<> task, Scope &scope);

    void start() { run(m_frame); }
    void run(std::coroutine_handle<> frame);
    void cancel();

private:
    friend void resumeNext(Root &root, std::coroutine_handle<> frame);
    friend void finish(Root &root, std::coroutine_handle<> frame, std::exception_ptr error);

    Task<> m_task;
    std::coroutine_handle<> m_frame;
    std::coroutine_handle<> m_next; // the awaiting frame, once the awaited one has ended
    Scope *m_scope;                 // null once cancelled
    std::exception_ptr m_error;
    bool m_onStack = false;
    bool m_finished = false;
};

// Wakes one suspended coroutine from the event loop, at most once. Lives in the awaiter, hence in the frame: when the
// frame goes, its connections and a pending wake-up go with it. This is the whole story of lifetimes.
class Wakeup : public QObject
{
public:
    template<typename P>
    void arm(std::coroutine_handle<P> frame)
    {
        m_root = frame.promise().root;
        m_frame = frame;
    }
    void post()
    {
        if (!std::exchange(m_posted, true))
            QMetaObject::invokeMethod(
                this, [this] { now(); }, Qt::QueuedConnection);
    }
    void now() { m_root->run(m_frame); }

private:
    Root *m_root = nullptr;
    std::coroutine_handle<> m_frame;
    bool m_posted = false;
};

} // namespace detail

// The running tasks of one object. The destructor ends them; an object declares its Scope last, so that it is the
// first to go while all that its coroutines use is still there.
class Scope
{
public:
    Scope() = default;
    ~Scope() { cancel(); }
    Q_DISABLE_COPY_MOVE(Scope)

    // Runs the task up to its first wait before returning.
    void start(Task<> task)
    {
        const auto root = std::make_shared<detail::Root>(std::move(task), *this);
        m_roots.push_back(root);
        root->start();
    }

    // Ends every task. One that is itself on the stack (it emitted a signal, and a slot cancelled) ends when it next
    // waits. The scope may be used again.
    void cancel()
    {
        const auto roots = std::exchange(m_roots, {});
        for (const auto &root : roots)
            root->cancel();
    }

    bool isIdle() const { return m_roots.empty(); }

private:
    friend class detail::Root;
    void forget(const detail::Root *gone)
    {
        m_roots.remove_if([gone](const auto &root) { return root.get() == gone; });
    }

    std::list<std::shared_ptr<detail::Root>> m_roots;
};

} // namespace sandgate::async

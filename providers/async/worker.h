// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/mailbox.h"
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include <QScopeGuard>
#include <QThread>
#include <functional>
#include <map>
#include <memory>

namespace sandgate::async {

// An object that lives in a thread of its own, and the way to it. Made, used and destroyed in that thread; ask() is
// called in the thread that the Worker lives in, which has an event loop and outlives it.
template<typename Object>
class Worker
{
public:
    // `make` runs in the new thread.
    Worker(const QString &name, std::function<std::unique_ptr<Object>()> make)
        : m_mailbox(std::make_unique<Mailbox>())
    {
        m_thread.setObjectName(name);
        m_mailbox->moveToThread(&m_thread);
        m_thread.start();
        m_mailbox->post([this, make = std::move(make)] { m_object = make(); });
    }
    ~Worker()
    {
        m_mailbox->post([this] {
            m_running.reset();
            m_wanted.clear();
            m_object.reset();
            QThread::currentThread()->quit();
            detail::willHandOver(this);
        });
        m_thread.wait();
        detail::wasHandedOver(this);
    }
    Q_DISABLE_COPY_MOVE(Worker)

    Mailbox &mailbox() { return *m_mailbox; }

    // Runs `job` there, after all that was posted before.
    void post(std::function<void(Object &)> job)
    {
        m_mailbox->post([this, job = std::move(job)] { job(*m_object); });
    }

    // Runs a coroutine of the object's thread and brings its value home. Dropping the task does not end it there.
    template<typename T>
    Task<T> ask(std::function<Task<T>(Object &)> question)
    {
        const Shared<T> answer;
        m_mailbox->post([this, question = std::move(question), answer] { m_running->start(run<T>(question, answer)); });
        const T value = co_await answer;
        co_return value;
    }

    // Likewise, but what nobody waits for any more ends there, too: dropping the task has it dropped.
    template<typename T>
    Task<T> askWhileWanted(std::function<Task<T>(Object &)> question)
    {
        const quint64 number = ++m_lastWanted;
        const std::weak_ptr<bool> isThere = m_isThere;
        const auto withdrawal = qScopeGuard([this, number, isThere] {
            if (!isThere.expired())
                m_mailbox->post([this, number] { m_wanted.erase(number); });
        });
        const Shared<T> answer;
        m_mailbox->post([this, question = std::move(question), answer, number] {
            m_wanted[number].start(run<T>(question, answer));
        });
        const T value = co_await answer;
        co_return value;
    }

private:
    template<typename T>
    Task<> run(std::function<Task<T>(Object &)> question, Shared<T> answer)
    {
        T value = co_await question(*m_object);
        m_home.post([answer, value = std::move(value)]() mutable { answer.settle(std::move(value)); });
    }

    Mailbox m_home; // in the thread that asks
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<Object> m_object;                             // touched in its own thread only
    std::unique_ptr<Scope> m_running = std::make_unique<Scope>(); // likewise
    std::map<quint64, Scope> m_wanted;                            // likewise
    quint64 m_lastWanted = 0;                                     // in the thread that asks
    const std::shared_ptr<bool> m_isThere = std::make_shared<bool>(true);
    QThread m_thread;
};

} // namespace sandgate::async

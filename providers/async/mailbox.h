// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <memory>
#include <utility>

#if defined(__SANITIZE_THREAD__)
extern "C" void __tsan_acquire(void *);
extern "C" void __tsan_release(void *);
#endif

namespace sandgate::async {

namespace detail {

// Qt is not built for the thread sanitizer, which therefore cannot see that Qt's event queue and QThread::wait() hand
// over what was written before. `where` is any address that both sides know.
inline void willHandOver([[maybe_unused]] void *where)
{
#if defined(__SANITIZE_THREAD__)
    __tsan_release(where);
#endif
}
inline void wasHandedOver([[maybe_unused]] void *where)
{
#if defined(__SANITIZE_THREAD__)
    __tsan_acquire(where);
#endif
}

} // namespace detail

// The only way from one thread to another: jobs that carry values, run in order in the thread that the mailbox lives
// in. Jobs that are still waiting when the mailbox dies are dropped, with their values. The mailbox outlives whoever
// posts.
class Mailbox : public QObject
{
public:
    using QObject::QObject;

    template<typename Job>
    void post(Job job)
    {
        auto letter = std::make_unique<Letter<Job>>(std::move(job));
        detail::willHandOver(this);
        QCoreApplication::postEvent(this, letter.release());
    }

private:
    struct AnyLetter : QEvent {
        AnyLetter()
            : QEvent(QEvent::User)
        {
        }
        virtual void open() = 0;
    };
    template<typename Job>
    struct Letter : AnyLetter {
        explicit Letter(Job what)
            : job(std::move(what))
        {
        }
        void open() override { job(); }
        Job job;
    };

    void customEvent(QEvent *event) override
    {
        detail::wasHandedOver(this);
        static_cast<AnyLetter *>(event)->open();
    }
};

} // namespace sandgate::async

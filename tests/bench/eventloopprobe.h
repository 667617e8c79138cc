// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QCoreApplication>
#include <QEvent>
#include <QObject>
#include <QThread>
#include <atomic>
#include <chrono>
#include <ctime>
#include <pthread.h>
#include <thread>
#include <vector>

namespace sandgate::bench {

inline double seconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

inline const auto Tick = static_cast<QEvent::Type>(QEvent::registerEventType());

// Knows when it was sent, and how much processor its receiver's thread had used by then.
struct TickEvent : QEvent {
    explicit TickEvent(clockid_t receiver)
        : QEvent(Tick)
        , sent(seconds(CLOCK_MONOTONIC))
        , used(seconds(receiver))
    {
    }
    const double sent;
    const double used;
};

// How long events waited that were sent to its thread.
class Waits : public QObject
{
public:
    struct Wait {
        double from;         // seconds of CLOCK_MONOTONIC
        double milliseconds; // until it was handled
        double ownWork;      // of these, what the thread itself used the processor for
    };
    std::vector<Wait> all;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != Tick)
            return QObject::event(event);
        const auto &tick = *static_cast<TickEvent *>(event);
        all.push_back({tick.sent, (seconds(CLOCK_MONOTONIC) - tick.sent) * 1e3,
                       (seconds(CLOCK_THREAD_CPUTIME_ID) - tick.used) * 1e3});
        return true;
    }
};

// Sends an event every two milliseconds to the thread that it was made in, and to one that does nothing else, which
// shows what the machine makes anybody wait.
class EventLoopProbe
{
public:
    EventLoopProbe()
    {
        m_elsewhere.moveToThread(&m_idleThread);
        m_idleThread.start();
        clockid_t here{};
        pthread_getcpuclockid(pthread_self(), &here);
        m_sending = std::thread([this, here] {
            while (!m_isOver) {
                QCoreApplication::postEvent(&m_here, new TickEvent(here));
                QCoreApplication::postEvent(&m_elsewhere, new TickEvent(CLOCK_MONOTONIC));
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            }
        });
    }
    ~EventLoopProbe() { end(); }
    EventLoopProbe(const EventLoopProbe &) = delete;
    EventLoopProbe &operator=(const EventLoopProbe &) = delete;

    void end()
    {
        if (m_isOver.exchange(true))
            return;
        m_sending.join();
        QCoreApplication::sendPostedEvents(&m_here, Tick);
        m_idleThread.quit();
        m_idleThread.wait();
    }
    // After end().
    const std::vector<Waits::Wait> &here() const { return m_here.all; }
    const std::vector<Waits::Wait> &elsewhere() const { return m_elsewhere.all; }

private:
    Waits m_here;
    Waits m_elsewhere;
    QThread m_idleThread;
    std::atomic<bool> m_isOver = false;
    std::thread m_sending;
};

} // namespace sandgate::bench

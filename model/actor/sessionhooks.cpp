// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sessionhooks.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <exception>

using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr std::size_t mostWaiting = 10000; // of events that a slow hook has not seen yet

// Knows nothing of the line: the hook may have destroyed it.
async::Task<> runOne(QString name, HookLine::Hook hook, std::chrono::milliseconds limit)
{
    try {
        const bool inTime = co_await async::within(limit, hook());
        if (!inTime)
            qCWarning(lcActor) << "the hook" << name << "took too long and was ended";
    } catch (const std::exception &error) {
        qCWarning(lcActor) << "the hook" << name << "failed:" << error.what();
    } catch (...) {
        qCWarning(lcActor) << "the hook" << name << "failed";
    }
}

} // namespace

HookLine::HookLine(QString name, std::chrono::milliseconds limit)
    : m_name(std::move(name))
    , m_limit(limit)
{
}

void HookLine::add(Hook hook)
{
    if (m_waiting.size() >= mostWaiting) {
        qCWarning(lcActor) << "the hook" << m_name << "is too slow: it is not called for all";
        return;
    }
    m_waiting.push_back(std::move(hook));
    if (!std::exchange(m_running, true))
        m_tasks.start(run());
}

async::Task<> HookLine::run()
{
    // Nothing of the actor is on the stack when a hook begins, and after each wait this object is still there.
    co_await async::sleepFor(0ms);
    while (!m_waiting.empty()) {
        const Hook hook = std::move(m_waiting.front());
        m_waiting.pop_front();
        co_await runOne(m_name, hook, m_limit);
        co_await async::sleepFor(0ms);
    }
    m_running = false;
}

async::Task<Result<>> guarded(std::function<async::Task<Result<>>()> check, std::chrono::milliseconds limit)
{
    const QString what = QCoreApplication::translate("SessionHooks", "The connection was not allowed.");
    try {
        const std::optional<Result<>> answer = co_await async::within(limit, check());
        if (!answer)
            co_return failure(Error::Kind::Timeout, what);
        co_return *answer;
    } catch (const std::exception &error) {
        co_return failure(Error::Kind::Refused, what, QString::fromUtf8(error.what()));
    } catch (...) {
        co_return failure(Error::Kind::Refused, what);
    }
}

} // namespace sandgate

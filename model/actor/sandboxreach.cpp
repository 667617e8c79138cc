// SPDX-License-Identifier: Apache-2.0
// SandboxActor, part two: how its server is reached, and reached again.
#include "model/actor/sandboxactor.h"
#include "model/agent/serverapi.h"
#include "model/logging.h"
#include "providers/async/waits.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto longestCall = 15min;   // longer than any call to a server takes
constexpr int failuresBeforeHelp = 3; // failed health checks, before the provider is asked to see to the server

} // namespace

async::Task<Result<>> SandboxActor::reach()
{
    become(SandboxState::Connecting);
    const Result<Endpoint> endpoint = co_await m_provider.ensureServer(m_record.id, progress());
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    use(*endpoint);
    progress()(tr("Waiting for the server to answer"));
    const std::optional<Result<>> healthy = co_await async::within(m_patience.start, untilHealthy());
    if (!healthy)
        co_return failure(Error::Kind::Timeout,
                          tr("The sandbox's server does not answer. Try again, or delete the sandbox."));
    co_return *healthy;
}

async::Task<Result<>> SandboxActor::untilHealthy()
{
    int failures = 0;
    for (auto pause = m_patience.healthPause;; pause = std::min<std::chrono::milliseconds>(pause * 2, 15s)) {
        const Result<> health = co_await ServerApi(http()).health();
        const bool isFinal = health || health.error().kind == Error::Kind::Unauthorized;
        if (isFinal)
            co_return health;
        if (++failures % failuresBeforeHelp == 0) {
            // The provider may have told of a server that was just about to end.
            const Result<Endpoint> endpoint = co_await m_provider.ensureServer(m_record.id, progress());
            const bool isFailure = !endpoint && endpoint.error().kind != Error::Kind::Unreachable &&
                                   endpoint.error().kind != Error::Kind::Timeout;
            if (isFailure)
                co_return tl::unexpected(endpoint.error());
            if (endpoint)
                use(*endpoint);
        }
        co_await async::sleepFor(pause);
    }
}

bool SandboxActor::isAnother(const Endpoint &endpoint) const
{
    const Endpoint &current = http().endpoint();
    return endpoint.url != current.url || endpoint.token.reveal() != current.token.reveal() ||
           endpoint.headers != current.headers || endpoint.unixSocket != current.unixSocket;
}

void SandboxActor::use(const Endpoint &endpoint)
{
    if (!m_clients.empty() && !isAnother(endpoint))
        return;
    std::erase_if(m_clients, [](const Client &earlier) { return earlier.callers.hasExpired(); });
    if (!m_clients.empty())
        m_clients.back().callers.setRemainingTime(longestCall);
    m_clients.push_back({std::make_unique<HttpClient>(endpoint)});
    m_isAttached = false;
}

async::Task<Result<HttpClient *>> SandboxActor::client()
{
    const Result<> up = co_await awake();
    if (!up)
        co_return tl::unexpected(up.error());
    co_return &http();
}

async::Task<> SandboxActor::attach()
{
    QString cwd = m_provider.defaultCwd(spec());
    m_sessions.attach(http(), cwd);
    co_await m_sessions.reconnect(m_connectionsBefore);
    m_connectionsBefore = {};
    co_await m_processes.attach(http());
    m_isAttached = true;
}

void SandboxActor::detach(const Error &reason)
{
    m_isAttached = false;
    m_sessions.detach(reason);
    m_processes.detach();
}

void SandboxActor::lookInto(const Error &trouble)
{
    if (m_state != SandboxState::Awake || !m_checks.isIdle())
        return;
    qCInfo(lcActor) << "sandbox" << m_record.key.value << "may be in trouble:" << trouble.what << trouble.theirWords;
    m_checks.start(findOut());
}

// Asks until it answers. A server that is gone for good is started again by its provider; what ran in it is over.
async::Task<> SandboxActor::findOut()
{
    int failures = 0;
    for (auto pause = m_patience.healthPause;; pause = std::min<std::chrono::milliseconds>(pause * 2, 15s)) {
        Result<> health = co_await ServerApi(http()).health();
        if (!health && ++failures % failuresBeforeHelp == 0) {
            health = co_await reachAgain();
        }
        if (health) {
            if (!m_isAttached) {
                co_await attach();
            }
            m_record.problem.reset();
            become(SandboxState::Awake);
            co_return;
        }
        m_record.problem = health.error();
        if (health.error().kind == Error::Kind::Gone) {
            fail(health.error());
            co_return;
        }
        become(SandboxState::Unreachable);
        co_await async::sleepFor(pause);
    }
}

// Between the end of a server and the next one's first answer, nothing can be asked of it.
async::Task<Result<>> SandboxActor::untilFound()
{
    while (m_state == SandboxState::Unreachable && !m_isAttached) {
        const bool isThere = co_await async::until(this, &SandboxActor::changed);
        if (!isThere)
            co_return failure(Error::Kind::Conflict, tr("Sandgate was closed meanwhile."));
    }
    co_return Result<>();
}

async::Task<Result<>> SandboxActor::reachAgain()
{
    const Result<Endpoint> endpoint = co_await m_provider.ensureServer(m_record.id, progress());
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    if (!isAnother(*endpoint)) {
        co_return co_await ServerApi(http()).health();
    }

    detach({Error::Kind::Gone, tr("The sandbox's server ended and was started again.")});
    use(*endpoint);
    const std::optional<Result<>> healthy = co_await async::within(m_patience.start, untilHealthy());
    if (!healthy)
        co_return failure(Error::Kind::Timeout, tr("The sandbox's server was started again and does not answer."));
    co_return *healthy;
}

// Nothing is connected, so that nobody would have noticed the server's end.
async::Task<> SandboxActor::confirm()
{
    m_checks.cancel(); // this one is the check now
    Result<> health = co_await ServerApi(http()).health();
    if (!health) {
        health = co_await reachAgain();
    }
    if (!health) {
        fail(health.error());
    } else if (!m_isAttached) {
        co_await attach();
    }
    finish(m_attempt, health);
}

} // namespace sandgate

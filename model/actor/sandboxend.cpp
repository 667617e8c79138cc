// SPDX-License-Identifier: Apache-2.0
// SandboxActor, part three: how it comes to rest, and how it ends.
#include "model/actor/ledger.h"
#include "model/actor/sandboxactor.h"
#include "model/logging.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

async::Task<Result<>> SandboxActor::sleep()
{
    co_return co_await rest(Rest::Sleep);
}

async::Task<Result<>> SandboxActor::pause()
{
    co_return co_await rest(Rest::Pause);
}

async::Task<Result<>> SandboxActor::kill()
{
    co_return co_await rest(Rest::Kill);
}

async::Task<Result<>> SandboxActor::rest(Rest how)
{
    if (const std::optional<Error> foreign = whyForeign())
        co_return tl::unexpected(*foreign);
    switch (m_state) {
    case SandboxState::Asleep:
    case SandboxState::Failed:
    case SandboxState::Gone:
    case SandboxState::Destroyed:
        co_return Result<>(); // nothing of it runs
    case SandboxState::Provisioning:
        co_return failure(Error::Kind::Conflict, tr("The sandbox is still being made."));
    case SandboxState::Destroying:
        co_return failure(Error::Kind::Conflict, tr("This sandbox is being deleted."));
    case SandboxState::Connecting:
    case SandboxState::Awake:
    case SandboxState::Unreachable:
        break;
    }
    const bool begins = !m_sleeping || (how == Rest::Kill && m_restingHow != Rest::Kill);
    if (begins) {
        abandonAttempt({Error::Kind::Conflict, tr("The sandbox was put to sleep.")});
        m_restingHow = how;
        m_sleeping.emplace();
    }
    const async::Shared<Result<>> sleeping = *m_sleeping;
    if (begins)
        m_life.start(runRest(how));
    const Result<> result = co_await sleeping;
    co_return result;
}

async::Task<> SandboxActor::runRest(Rest how)
{
    if (how == Rest::Pause) {
        co_await freeze();
    } else {
        if (how == Rest::Sleep) {
            co_await m_sessions.close();
        }
        detach({Error::Kind::Gone, how == Rest::Sleep ? tr("The sandbox was put to sleep.")
                                                      : tr("The sandbox's server was ended at once.")});
        co_await giveUpPast();
    }
    const Result<> paused = co_await m_provider.pause(m_record.id);
    m_record.problem = paused ? std::nullopt : std::optional(paused.error());
    save();
    become(SandboxState::Asleep);
    finish(m_sleeping, paused);
}

void SandboxActor::wasStopped(Whereabouts now)
{
    const bool isUp = m_state == SandboxState::Awake || m_state == SandboxState::Unreachable;
    if (now == Whereabouts::Runs || !isUp || m_attempt || m_sleeping || m_destruction)
        return;
    m_checks.cancel();
    m_restingHow = now == Whereabouts::Frozen ? Rest::Pause : Rest::Kill;
    m_sleeping.emplace();
    m_life.start(seeRest(now));
}

// The same as after our own doing, without doing anything.
async::Task<> SandboxActor::seeRest(Whereabouts now)
{
    const bool isFrozen = now == Whereabouts::Frozen;
    const QString what = isFrozen ? tr("The sandbox was paused, and not by Sandgate. Wake it to go on.")
                                  : tr("The sandbox was stopped, and not by Sandgate. Wake it to go on.");
    qCInfo(lcActor) << "sandbox" << m_record.key.value << (isFrozen ? "was paused by others" : "was stopped by others");
    if (isFrozen) {
        co_await freeze();
    } else {
        detach({Error::Kind::Gone, what});
        co_await giveUpPast();
    }
    m_record.problem = Error{Error::Kind::Conflict, what};
    save();
    become(SandboxState::Asleep);
    finish(m_sleeping, Result<>());
}

void SandboxActor::wasRemoved()
{
    if (m_record.life != SandboxLife::Live || m_sleeping || m_destruction)
        return;
    const Error error{Error::Kind::Gone, tr("The sandbox was removed outside of Sandgate, with all that was in it. "
                                            "Make a new one.")};
    abandonAttempt(error);
    fail(error);
}

// What runs in it may be there again after the next wake: as it is known now, it is looked for then.
async::Task<> SandboxActor::freeze()
{
    m_isAttached = false;
    m_processes.letGo();
    co_await m_sessions.letGo();
    const Result<std::vector<ConnectionRecord>> open = m_ledger.connections(m_record.key);
    if (open)
        m_connectionsBefore = *open;
    else
        qCWarning(lcActor) << "the agents of a paused sandbox cannot be found again:" << open.error().what;
}

async::Task<Result<>> SandboxActor::destroy()
{
    if (m_state == SandboxState::Destroyed)
        co_return Result<>();
    if (const std::optional<Error> foreign = whyForeign())
        co_return tl::unexpected(*foreign);
    const bool isFirst = !m_destruction;
    if (isFirst)
        m_destruction.emplace();
    const async::Shared<Result<>> destruction = *m_destruction;
    if (isFirst)
        m_cleanUp.start(runDestroy());
    const Result<> result = co_await destruction;
    co_return result;
}

async::Task<> SandboxActor::runDestroy()
{
    m_record.life = SandboxLife::Destroying;
    m_record.problem.reset();
    save(); // before the wait: a destroy that a crash cuts short is taken up by the next start
    become(SandboxState::Destroying);
    const Error reason{Error::Kind::Gone, tr("The sandbox was destroyed.")};
    abandonAttempt(reason);
    co_await m_sessions.close();
    detach(reason);
    co_await giveUpPast();

    const Result<> removed = co_await removeAll();
    if (removed) {
        m_record.id = {};
        m_record.provider.clear(); // it belongs to nobody any more
        m_record.life = SandboxLife::Destroyed;
        become(SandboxState::Destroyed);
    } else {
        m_record.problem = removed.error();
        become(SandboxState::Failed); // still on record as being destroyed
    }
    save();
    finish(m_destruction, removed);
}

// Also what an abandoned attempt may have made, which only the key tells.
async::Task<Result<>> SandboxActor::removeAll()
{
    if (!m_record.id.isEmpty()) {
        co_return co_await m_provider.destroy(m_record.id);
    }
    const Result<Listing> listed = co_await m_provider.list();
    if (!listed)
        co_return tl::unexpected(listed.error());
    std::optional<Error> doubt = listed->doubtIn(row().account);
    for (const ListedSandbox &sandbox : listed->sandboxes) {
        if (sandbox.key != m_record.key)
            continue;
        doubt.reset();
        const Result<> destroyed = co_await m_provider.destroy(sandbox.id);
        if (!destroyed)
            co_return destroyed;
    }
    if (doubt)
        co_return tl::unexpected(*doubt);
    co_return Result<>();
}

} // namespace sandgate

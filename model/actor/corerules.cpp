// SPDX-License-Identifier: Apache-2.0
#include "model/actor/corerules.h"

namespace sandgate {

CoreRules::State CoreRules::stateOf(const Rulebook &book)
{
    return {book.rules(), book.sessionsAllowingEverything(), book.silence()};
}

void CoreRules::take(State state)
{
    m_state = std::move(state);
    emit changed();
}

async::Task<Result<>> CoreRules::save(Rule rule)
{
    return m_core.ask<void>([rule](Core &core) {
        const Result<RuleId> saved = core.rulebook().save(rule);
        return CoreLink::answered(saved ? Result<>() : Result<>(tl::unexpected(saved.error())));
    });
}

async::Task<Result<>> CoreRules::remove(RuleId rule)
{
    return m_core.ask<void>([rule](Core &core) { return CoreLink::answered(core.rulebook().remove(rule)); });
}

async::Task<Result<>> CoreRules::suspend(RuleId rule, bool on)
{
    return m_core.ask<void>([rule, on](Core &core) { return CoreLink::answered(core.rulebook().suspend(rule, on)); });
}

async::Task<Result<>> CoreRules::allowEverything(SessionId session, std::chrono::milliseconds time)
{
    return m_core.ask<void>(
        [session, time](Core &core) { return CoreLink::answered(core.rulebook().allowEverything(session, time)); });
}

async::Task<Result<>> CoreRules::askAgain(SessionId session)
{
    return m_core.ask<void>([session](Core &core) { return CoreLink::answered(core.rulebook().askAgain(session)); });
}

async::Task<Result<>> CoreRules::setSilence(std::chrono::milliseconds time)
{
    return m_core.ask<void>([time](Core &core) { return CoreLink::answered(core.rulebook().setSilence(time)); });
}

async::Task<Result<std::vector<TriedDecision>>> CoreRules::tryRule(Rule rule)
{
    return m_core.ask<std::vector<TriedDecision>>([rule](Core &core) { return core.rulebook().tryRule(rule); });
}

async::Task<Result<std::vector<RuleProposal>>> CoreRules::proposals()
{
    return m_core.ask<std::vector<RuleProposal>>([](Core &core) { return core.rulebook().proposals(); });
}

async::Task<Result<DecisionPage>> CoreRules::decisions(DecisionFilter filter, DecisionPlace after, int limit)
{
    return m_core.ask<DecisionPage>([=](Core &core) { return core.rulebook().decisions(filter, after, limit); });
}

async::Task<Result<qint64>> CoreRules::exportDecisions(DecisionFilter filter, DecisionFormat format, QString file)
{
    return m_core.ask<qint64>([=](Core &core) { return core.rulebook().exportDecisions(filter, format, file); });
}

} // namespace sandgate

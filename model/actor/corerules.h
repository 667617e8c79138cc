// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/corelink.h"
#include "model/items/ruledesk.h"

namespace sandgate {

// The RuleDesk of the program. UI thread only.
class CoreRules : public RuleDesk
{
    Q_OBJECT
public:
    explicit CoreRules(CoreLink &core)
        : m_core(core)
    {
    }

    // What the core has now.
    struct State {
        std::vector<Rule> rules;
        AllowedEverything everything;
        std::chrono::milliseconds silence{0};
    };
    static State stateOf(const Rulebook &book); // core thread
    void take(State state);

    const std::vector<Rule> &rules() const override { return m_state.rules; }
    const AllowedEverything &sessionsAllowingEverything() const override { return m_state.everything; }
    std::chrono::milliseconds silence() const override { return m_state.silence; }
    async::Task<Result<>> save(Rule rule) override;
    async::Task<Result<>> remove(RuleId rule) override;
    async::Task<Result<>> suspend(RuleId rule, bool on) override;
    async::Task<Result<>> allowEverything(SessionId session, std::chrono::milliseconds time) override;
    async::Task<Result<>> askAgain(SessionId session) override;
    async::Task<Result<>> setSilence(std::chrono::milliseconds time) override;
    async::Task<Result<std::vector<TriedDecision>>> tryRule(Rule rule) override;
    async::Task<Result<std::vector<RuleProposal>>> proposals() override;
    async::Task<Result<DecisionPage>> decisions(DecisionFilter filter, DecisionPlace after, int limit) override;
    async::Task<Result<qint64>> exportDecisions(DecisionFilter filter, DecisionFormat format, QString file) override;

private:
    CoreLink &m_core;
    State m_state;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/decisionrecord.h"
#include "providers/async/task.h"
#include <QObject>
#include <chrono>

namespace sandgate {

// The rules that answer permission requests, and the record of decisions: what windows know of them, and what they may
// ask. UI thread only; nothing here waits. A command ends by itself with its result.
class RuleDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual const std::vector<Rule> &rules() const = 0; // oldest first; empty until the core has told
    virtual const AllowedEverything &sessionsAllowingEverything() const = 0;
    // For how long a request waits before it is denied; 0: as long as it takes.
    virtual std::chrono::milliseconds silence() const = 0;

    // A new rule when its id is empty, else in place of the one of that id.
    virtual async::Task<Result<>> save(Rule rule) = 0;
    virtual async::Task<Result<>> remove(RuleId rule) = 0;
    virtual async::Task<Result<>> suspend(RuleId rule, bool on) = 0;
    // For that long; 0: for as long as the program runs.
    virtual async::Task<Result<>> allowEverything(SessionId session, std::chrono::milliseconds time) = 0;
    virtual async::Task<Result<>> askAgain(SessionId session) = 0; // takes that back
    virtual async::Task<Result<>> setSilence(std::chrono::milliseconds time) = 0;

    // What the rule would have done with the last requests, newest first; it is not kept.
    virtual async::Task<Result<std::vector<TriedDecision>>> tryRule(Rule rule) = 0;
    // Rules that would have given the answers that a person gave again and again.
    virtual async::Task<Result<std::vector<RuleProposal>>> proposals() = 0;
    virtual async::Task<Result<DecisionPage>> decisions(DecisionFilter filter, DecisionPlace after, int limit) = 0;
    // How many decisions are in the file, which only this user can read; one of that name is replaced.
    virtual async::Task<Result<qint64>> exportDecisions(DecisionFilter filter, DecisionFormat format, QString file) = 0;

signals:
    void changed(); // rules, their use, what is allowed in sessions, the limit
};

} // namespace sandgate

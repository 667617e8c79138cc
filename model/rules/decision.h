// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/askedtool.h"
#include "model/rules/rule.h"
#include <vector>

namespace sandgate {

// What the rules say to a request.
struct Verdict {
    RuleEffect effect = RuleEffect::Ask;
    std::vector<RuleId> by; // the rules that decided, the first one first; empty: none did, or a built-in denial
    bool isBuiltIn = false; // denied by what cannot be switched off
    QString why;            // of a built-in denial, or why it is asked although a rule might allow it

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

// In this order: what is always denied, then rules that deny, that ask, that allow. A rule that denies or asks matches
// when any part of the request matches: any command of a line, also one in a substitution or behind sudo, any path,
// any host. What a rule allows is allowed only when all of it is understood and every part is allowed by some rule;
// files that a shell writes or reads by redirections are parts. In doubt, the answer is Ask.
Verdict decide(const AskedTool &question, const std::vector<Rule> &rules, qint64 now);

// The rule holds for where the question comes from.
bool isInScope(const Rule &rule, const AskedTool &question);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rules/rule.h"
#include <vector>

namespace sandgate {

// Something that an agent might ask for: a command, a path or an address, by which a person sees what a rule means.
struct RuleExample {
    QString text;
    bool isMatched = false; // the rule, without any other, would allow, ask or deny it as it says
    friend bool operator==(const RuleExample &, const RuleExample &) = default;
};

// Made from the rule's own pattern: what it is for, and what comes near it. Each is decided as a request would be, so
// that the examples cannot say anything else than the rule does. None where a rule has no pattern or several, or cannot
// be kept.
std::vector<RuleExample> examplesOf(const Rule &rule);

} // namespace sandgate

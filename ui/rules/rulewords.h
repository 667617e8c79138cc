// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/ruledesk.h"
#include "model/items/workbench.h"
#include "ui/common/words.h"

namespace sandgate {

// How rules and decisions are told.
StateLook lookOf(RuleEffect effect);
StateLook lookOf(const DecisionRecord &decision);

// For whom a rule may be, with the words that say how far that reaches.
struct ScopeChoice {
    RuleScope scope = RuleScope::Session;
    QString value;
    QString words;
    friend bool operator==(const ScopeChoice &, const ScopeChoice &) = default;
};
// For a request, narrowest first.
std::vector<ScopeChoice> scopesOf(const Workbench &workbench, const PermissionRow &request);
// For a rule that is made without one.
std::vector<ScopeChoice> scopesOf(const Workbench &workbench);
QString scopeWords(const Workbench &workbench, RuleScope scope, const QString &value);

QString matchWords(const Rule &rule);          // what it matches, on one line
QString requestWords(const ToolCall &request); // its command, else its title, on one line
QString agentWords(const Workbench &workbench, const DecisionRecord &decision);
// The rule that decided, as it read then, with names in place of ids. As is, when nothing decided by a rule.
QString ruleReadThen(const Workbench &workbench, const DecisionRecord &decision);
QString deciderWords(const QString &by, const std::vector<Rule> &rules); // who decided

} // namespace sandgate

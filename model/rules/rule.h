// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include "providers/ids.h"
#include <map>
#include <optional>

class QJsonObject;

namespace sandgate {

using RuleId = Id<struct RuleIdTag>;

enum class RuleEffect { Allow, Ask, Deny }; // in files as these numbers

// For whom a rule holds, narrowest first; in files as these numbers.
enum class RuleScope {
    Session,
    Sandbox,
    Project,  // sessions that began in this folder, in every sandbox
    Agent,    // sessions of this agent, in every sandbox
    Provider, // all that is in sandboxes of this provider
    Everywhere,
};

enum class RuleOrigin { Written, Request, Proposal, Profile }; // in files as these numbers

// What a person wants to be answered without being asked. All that is said of it must match; what is not said is open.
struct Rule {
    RuleId id;
    RuleEffect effect = RuleEffect::Ask;
    RuleScope scope = RuleScope::Session;
    QString scopeValue;                // id, key, folder or name; empty for Everywhere
    QString toolKind;                  // as ACP has it: execute, edit, read ...; empty: any
    QString command;                   // pattern, see CommandPattern; empty: any
    QString path;                      // pattern, see PathPattern; empty: any
    QString host;                      // pattern, see HostPattern; empty: any
    std::optional<qint64> endsAt = {}; // from then on it does nothing
    bool isSuspended = false;
    RuleOrigin origin = RuleOrigin::Written;
    qint64 createdAt = 0;
    qint64 lastUsedAt = 0; // 0: never
    qint64 uses = 0;

    bool isActive(qint64 now) const { return !isSuspended && (!endsAt || *endsAt > now); }
    // The same in effect: all but when it was made and used.
    bool meansTheSame(const Rule &other) const;
    friend bool operator==(const Rule &, const Rule &) = default;
};

// Sessions in which everything is allowed that is not denied, and until when; 0: for as long as the program runs.
using AllowedEverything = std::map<SessionId, qint64>;

QString nameOf(RuleEffect effect); // "allow", "ask", "deny"
QString nameOf(RuleScope scope);   // "session", "sandbox" ...
QString nameOf(RuleOrigin origin);
std::optional<RuleEffect> ruleEffect(const QString &name);
std::optional<RuleScope> ruleScope(const QString &name);

// What a rule matches, as members "kind", "command", "path" and "host" beside others; what is open is none.
void writePatterns(const Rule &rule, QJsonObject &json);
void readPatterns(const QJsonObject &json, Rule &rule);

// The rule on one line, for records and lists: "allow execute `git status` in session 5f0c…".
QString ruleText(const Rule &rule);
// A rule that may be kept: what is wrong with it otherwise.
Result<> checkRule(const Rule &rule);
// Why the rule can never decide anything, alone or beside the others; empty: it can.
QString whyNever(const Rule &rule, const std::vector<Rule> &others, qint64 now);

} // namespace sandgate

Q_DECLARE_METATYPE(sandgate::RuleId)

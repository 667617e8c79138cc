// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "model/rows.h"
#include "model/rules/decision.h"

namespace sandgate {

// Who answered a permission request, as it is in the record: one of these, or the rules' ids behind "rule:".
namespace decider {
inline const QString window = QStringLiteral("window");             // a person, in a window
inline const QString notification = QStringLiteral("notification"); // a person, by a button of a notification
inline const QString commandLine = QStringLiteral("cli");           // a person or a program, by the table of actions
inline const QString person = QStringLiteral("person");             // a person, of records of earlier versions
inline const QString builtIn = QStringLiteral("built-in");          // what cannot be switched off
inline const QString everything = QStringLiteral("everything"); // a person had said to allow everything in the session
inline const QString silence = QStringLiteral("silence");       // nobody, for as long as a person had said
inline const QString rule = QStringLiteral("rule:");
inline bool isPerson(const QString &by)
{
    return by == window || by == notification || by == commandLine || by == person;
}
} // namespace decider

// One line of the record of decisions: a request that was answered, or that nobody can answer any more.
struct DecisionRecord {
    RequestId request;
    qint64 askedAt = 0;
    qint64 decidedAt = 0;
    SandboxKey sandbox;
    QString sandboxName;
    QString provider;
    SessionId session;
    QString sessionTitle;
    QString project; // the session's folder
    QString agent;
    QByteArray toolCall; // JSON, as known when it was asked
    QByteArray params;   // JSON, the request as it came
    PermissionState state = PermissionState::Answered;
    std::vector<PermissionOption> options; // as the agent offered them
    QString optionId;                      // the chosen one; empty: none
    QString by;                            // see `decider`
    QString reason;                        // the rule as it read then, or why nobody answered

    // allowed, denied, answered (an option of another kind), cancelled, expired
    QString outcome() const;
    ToolCall tool() const;
    // What a person would recognise of it, for finding it by words: title, command, paths, the chosen option, the rule.
    QString text() const;
    PermissionOption option() const; // the chosen one; empty: none of those that were offered
    friend bool operator==(const DecisionRecord &, const DecisionRecord &) = default;
};

struct DecisionFilter {
    SandboxKey sandbox = {}; // empty: of all
    SessionId session = {};
    QString agent = {};
    QString outcome = {}; // as DecisionRecord::outcome() says it
    QString by = {};      // as `decider` has it; "rule:" means any rule, "person" any person
    QString text = {};    // somewhere in the request, in any case of letters
    QString words = {};   // as SearchWords has them: all are in DecisionRecord::text()
    qint64 from = 0;      // decided then or later
    qint64 until = 0;     // decided before; 0: up to now

    bool takes(const DecisionRecord &record) const; // by outcome, by and text; the rest is the query's
};

// Where a page of decisions goes on: below the last one of the page before.
struct DecisionPlace {
    qint64 decidedAt = 0; // 0: from the newest on
    RequestId request = {};
};

struct DecisionPage {
    std::vector<DecisionRecord> decisions; // newest first
    std::optional<DecisionPlace> next;     // none: these were the last
};

enum class DecisionFormat { Csv, Lines };

// A decision in one line, with its end; the first of a CSV file is its head.
QByteArray decisionLine(const DecisionRecord &decision, DecisionFormat format);
QByteArray decisionHead(DecisionFormat format);
QJsonObject decisionJson(const DecisionRecord &decision);

// The request as it is shown while it waits.
PermissionRow requestOf(const DecisionRecord &decision);
// What rules see of a decided request.
AskedTool askedToolOf(const DecisionRecord &decision);
// ... and of one that waits.
AskedTool askedToolOf(const PermissionRow &request, const QString &provider);

// A past request, and what a rule would have done.
struct TriedDecision {
    DecisionRecord decision;
    RuleEffect effect = RuleEffect::Ask;
    bool isByRule = false;    // the rule that is tried decided it, or was among those that did
    bool isOverruled = false; // it would have decided it, but another one, or doubt, comes first
};

// `rule` beside the others, on what was asked before; a rule of the same id among them is the one that it replaces. The
// rule counts as active, and as made for then.
std::vector<TriedDecision> tryRule(const Rule &rule, const std::vector<Rule> &others,
                                   const std::vector<DecisionRecord> &past);

// A rule that would have given the answers that a person gave again and again.
struct RuleProposal {
    Rule rule; // without an id
    int answers = 0;
};

// From answers of persons, newest first. What was answered in both ways, what rules decide already and what cannot be
// written as an exact pattern is not proposed.
std::vector<RuleProposal> proposeRules(const std::vector<DecisionRecord> &past, const std::vector<Rule> &rules,
                                       qint64 now);

// The narrowest rule that covers a request, of which a person makes what they want: exact command, exact paths, exact
// host, or the kind of the tool where there is nothing else. Nothing: no rule could ever allow it.
// Of several commands, it is for the first that none of `rules` allows.
std::optional<Rule> ruleFor(const AskedTool &question, const std::vector<Rule> &rules = {}, qint64 now = 0);

} // namespace sandgate

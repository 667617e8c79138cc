// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/page.h"
#include "model/actor/actions/target.h"
#include "model/actor/core.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RuleActions", text);
}

Answer refused(Error error)
{
    co_return tl::unexpected(error);
}

QJsonObject toJson(const Rule &rule, const QString &never = {})
{
    QJsonObject json{{u"effect"_s, nameOf(rule.effect)}, {u"scope"_s, nameOf(rule.scope)},
                     {u"text"_s, ruleText(rule)},        {u"suspended"_s, rule.isSuspended},
                     {u"origin"_s, nameOf(rule.origin)}, {u"uses"_s, rule.uses}};
    const auto insert = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    insert(u"id"_s, rule.id.value);
    insert(u"value"_s, rule.scopeValue);
    writePatterns(rule, json);
    insert(u"neverMatches"_s, never);
    if (rule.endsAt)
        json.insert(u"endsAt"_s, *rule.endsAt);
    if (rule.createdAt != 0)
        json.insert(u"createdAt"_s, rule.createdAt);
    if (rule.lastUsedAt != 0)
        json.insert(u"lastUsedAt"_s, rule.lastUsedAt);
    return json;
}

QJsonObject toJson(const Core &core, const Rule &rule)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    return toJson(rule, whyNever(rule, core.rulebook().rules(), now));
}

// Sessions and sandboxes may be called as they are elsewhere: by a name, or the begin of an id.
Result<QString> scopeValue(const ActionCall &call, RuleScope scope, const QString &value)
{
    if (scope != RuleScope::Session && scope != RuleScope::Sandbox)
        return value;
    const Result<Target> target = scope == RuleScope::Session
                                      ? thingCalled(call.core.host(), Action::Subject::Session, value)
                                      : sandboxCalled(call.core.host(), value);
    if (!target)
        return tl::unexpected(target.error());
    return target->id;
}

Result<Rule> ruleOf(const ActionCall &call)
{
    const auto text = [&call](const QString &name) { return call.arguments[name].toString(); };
    const std::optional<RuleEffect> effect = ruleEffect(text(u"effect"_s));
    if (!effect)
        return failure(Error::Kind::InvalidSettings, tr("The effect of a rule is allow, ask or deny."));
    const std::optional<RuleScope> scope = ruleScope(text(u"scope"_s));
    if (!scope)
        return failure(Error::Kind::InvalidSettings,
                       tr("The scope of a rule is session, sandbox, project, agent, provider or everywhere."));
    const Result<QString> value = scopeValue(call, *scope, text(u"value"_s));
    if (!value)
        return tl::unexpected(value.error());
    Rule rule;
    rule.effect = *effect;
    rule.scope = *scope;
    rule.scopeValue = *value;
    readPatterns(call.arguments, rule);
    if (const QJsonValue endsAt = call.arguments["endsAt"_L1]; endsAt.isDouble())
        rule.endsAt = endsAt.toInteger();
    return rule;
}

Result<RuleId> ruleCalled(const Rulebook &book, const QString &text)
{
    std::vector<RuleId> found;
    for (const Rule &rule : book.rules()) {
        if (!text.isEmpty() && rule.id.value.startsWith(text))
            found.push_back(rule.id);
    }
    if (found.size() == 1)
        return found.front();
    return found.empty()
               ? Result<RuleId>(failure(Error::Kind::Gone, tr("There is no rule \"%1\".").arg(text)))
               : failure(Error::Kind::InvalidSettings, tr("\"%1\" means several rules. Use the whole id.").arg(text));
}

Answer listRules(ActionCall call)
{
    const Rulebook &book = call.core.rulebook();
    if (call.arguments.contains("ruleId"_L1)) {
        const Result<RuleId> one = ruleCalled(book, call.arguments["ruleId"_L1].toString());
        if (!one)
            co_return tl::unexpected(one.error());
        co_return QJsonArray{toJson(call.core, *book.find(*one))};
    }
    QJsonArray rules;
    for (const Rule &rule : book.rules())
        rules.append(toJson(call.core, rule));
    co_return rules;
}

Answer addRule(ActionCall call)
{
    const Result<Rule> rule = ruleOf(call);
    if (!rule)
        co_return tl::unexpected(rule.error());
    const Result<RuleId> saved = call.core.rulebook().save(*rule);
    if (!saved)
        co_return tl::unexpected(saved.error());
    co_return toJson(call.core, *call.core.rulebook().find(*saved));
}

Answer removeRule(ActionCall call)
{
    const Result<RuleId> rule = ruleCalled(call.core.rulebook(), call.arguments["ruleId"_L1].toString());
    const Result<> removed = rule ? call.core.rulebook().remove(*rule) : Result<>(tl::unexpected(rule.error()));
    if (!removed)
        co_return tl::unexpected(removed.error());
    co_return QJsonValue();
}

Answer suspended(ActionCall call, bool on)
{
    Rulebook &book = call.core.rulebook();
    const Result<RuleId> rule = ruleCalled(book, call.arguments["ruleId"_L1].toString());
    const Result<> done = rule ? book.suspend(*rule, on) : Result<>(tl::unexpected(rule.error()));
    if (!done)
        co_return tl::unexpected(done.error());
    co_return toJson(call.core, *book.find(*rule));
}

Answer suspendRule(ActionCall call)
{
    return suspended(std::move(call), true);
}

Answer resumeRule(ActionCall call)
{
    return suspended(std::move(call), false);
}

QJsonValue triedJson(const std::vector<TriedDecision> &tried)
{
    QJsonArray requests;
    QJsonObject counts{{u"allow"_s, 0}, {u"ask"_s, 0}, {u"deny"_s, 0}};
    for (const TriedDecision &one : tried) {
        if (!one.isByRule)
            continue;
        const QString effect = nameOf(one.effect);
        counts[effect] = counts[effect].toInt() + 1;
        QJsonObject json = decisionJson(one.decision);
        json.insert(u"would"_s, effect);
        requests.append(json);
    }
    return QJsonObject{{u"looked"_s, int(tried.size())}, {u"would"_s, counts}, {u"requests"_s, requests}};
}

Answer tryRuleOnPast(ActionCall call)
{
    const Result<Rule> rule = ruleOf(call);
    if (!rule)
        return refused(rule.error());
    return after(call.core.rulebook().tryRule(*rule), triedJson);
}

Answer listRuleProposals(ActionCall call)
{
    return after(call.core.rulebook().proposals(), [](const std::vector<RuleProposal> &proposals) {
        QJsonArray list;
        for (const RuleProposal &proposal : proposals) {
            QJsonObject json = toJson(proposal.rule);
            json.insert(u"answers"_s, proposal.answers);
            list.append(json);
        }
        return QJsonValue(list);
    });
}

Answer setAllowEverything(ActionCall call)
{
    const SessionId session{call.arguments["sessionId"_L1].toString()};
    const bool on = call.arguments["on"_L1].toBool();
    Rulebook &book = call.core.rulebook();
    const std::chrono::minutes time(call.arguments["minutes"_L1].toInt());
    const Result<> done = on ? book.allowEverything(session, time) : book.askAgain(session);
    if (!done)
        co_return tl::unexpected(done.error());
    QJsonObject json{{u"sessionId"_s, session.value}, {u"on"_s, on}};
    const auto known = book.sessionsAllowingEverything().find(session);
    if (known != book.sessionsAllowingEverything().end() && known->second > 0)
        json.insert(u"endsAt"_s, known->second);
    co_return json;
}

Answer setRequestLimit(ActionCall call)
{
    const std::chrono::minutes limit(call.arguments["minutes"_L1].toInt());
    if (const Result<> done = call.core.rulebook().setSilence(limit); !done)
        co_return tl::unexpected(done.error());
    co_return QJsonObject{{u"minutes"_s, int(limit.count())}};
}

Result<DecisionFilter> filterOf(const ActionCall &call)
{
    const auto text = [&call](const QString &name) { return call.arguments[name].toString(); };
    DecisionFilter filter;
    if (!text(u"sandbox"_s).isEmpty()) {
        const Result<QString> sandbox = scopeValue(call, RuleScope::Sandbox, text(u"sandbox"_s));
        if (!sandbox)
            return tl::unexpected(sandbox.error());
        filter.sandbox = {*sandbox};
    }
    if (!text(u"sessionId"_s).isEmpty()) {
        const Result<QString> session = scopeValue(call, RuleScope::Session, text(u"sessionId"_s));
        if (!session)
            return tl::unexpected(session.error());
        filter.session = {*session};
    }
    filter.agent = text(u"agent"_s);
    filter.outcome = text(u"outcome"_s);
    filter.by = text(u"by"_s) == "rule"_L1 ? decider::rule : text(u"by"_s);
    filter.text = text(u"text"_s);
    filter.from = call.arguments["from"_L1].toInteger();
    filter.until = call.arguments["until"_L1].toInteger();
    return filter;
}

Answer listDecisions(ActionCall call)
{
    const Result<DecisionFilter> filter = filterOf(call);
    const Result<int> limit = pageLimit(call.arguments);
    if (!filter || !limit)
        co_return tl::unexpected(filter ? limit.error() : filter.error());
    DecisionPlace place;
    if (const QString text = call.arguments["cursor"_L1].toString(); !text.isEmpty()) {
        const Result<Cursor> cursor = Cursor::parse(text);
        if (!cursor)
            co_return tl::unexpected(cursor.error());
        place = {cursor->createdAt, {cursor->id}};
    }
    const Result<DecisionPage> page = co_await call.core.rulebook().decisions(*filter, place, *limit);
    if (!page)
        co_return tl::unexpected(page.error());
    QJsonArray items;
    for (const DecisionRecord &decision : page->decisions)
        items.append(decisionJson(decision));
    QJsonObject json{{u"items"_s, items}};
    if (page->next)
        json.insert(u"nextCursor"_s, Cursor{page->next->decidedAt, page->next->request.value}.text());
    co_return json;
}

Answer exportDecisions(ActionCall call)
{
    const Result<DecisionFilter> filter = filterOf(call);
    if (!filter)
        co_return tl::unexpected(filter.error());
    const QString format = call.arguments["format"_L1].toString(u"jsonl"_s);
    if (format != "csv"_L1 && format != "jsonl"_L1)
        co_return failure(Error::Kind::InvalidSettings, tr("Decisions are exported as \"csv\" or as \"jsonl\"."));
    const auto form = format == "csv"_L1 ? DecisionFormat::Csv : DecisionFormat::Lines;
    const QString file = call.arguments["localPath"_L1].toString();
    const Result<qint64> count = co_await call.core.rulebook().exportDecisions(*filter, form, file);
    if (!count)
        co_return tl::unexpected(count.error());
    co_return QJsonObject{{u"localPath"_s, file}, {u"decisions"_s, *count}};
}

} // namespace

std::vector<Action> ruleActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto program = Action::Subject::Program;
    const std::vector<Argument> rule{{u"effect"_s, Text, true}, {u"scope"_s, Text, true}, {u"value"_s, Text},
                                     {u"kind"_s, Text},         {u"command"_s, Text},     {u"path"_s, Text},
                                     {u"host"_s, Text},         {u"endsAt"_s, Number}};
    const std::vector<Argument> id{{u"ruleId"_s, Text, true}};
    const std::vector<Argument> filter{{u"sandbox"_s, Text}, {u"sessionId"_s, Text}, {u"agent"_s, Text},
                                       {u"outcome"_s, Text}, {u"by"_s, Text},        {u"text"_s, Text},
                                       {u"from"_s, Number},  {u"until"_s, Number}};
    std::vector<Argument> listed = filter;
    listed.push_back({u"cursor"_s, Text});
    listed.push_back({u"limit"_s, Number});
    std::vector<Argument> exported = filter;
    exported.push_back({u"localPath"_s, Text, true});
    exported.push_back({u"format"_s, Text});
    return {
        {u"listRules"_s,
         Read,
         u"Lists the rules that answer permission requests, with their use; with ruleId, only that one."_s,
         {{u"ruleId"_s, Text}},
         listRules,
         program},
        {u"addRule"_s, Change,
         u"Keeps a rule: effect is allow, ask or deny; scope says for whom, and value names it."_s, rule, addRule,
         program},
        {u"removeRule"_s, Change, u"Revokes a rule; it decides nothing from then on."_s, id, removeRule, program},
        {u"suspendRule"_s, Change, u"Keeps a rule from deciding until it is resumed."_s, id, suspendRule, program},
        {u"resumeRule"_s, Change, u"Lets a suspended rule decide again."_s, id, resumeRule, program},
        {u"tryRule"_s, Read, u"Says what a rule would have done with the last 500 requests; it is not kept."_s, rule,
         tryRuleOnPast, program},
        {u"listRuleProposals"_s,
         Read,
         u"Lists rules that would have given the answers that a person gave again and again."_s,
         {},
         listRuleProposals,
         program},
        {u"setAllowEverything"_s,
         Change,
         u"Allows everything in a session that is not denied, until it is taken back, the minutes are over, or the "
         "program ends."_s,
         {{u"sessionId"_s, Text, true}, {u"on"_s, Flag, true}, {u"minutes"_s, Number}},
         setAllowEverything,
         Action::Subject::Session,
         u"sessionId"_s},
        {u"setRequestLimit"_s,
         Change,
         u"Denies requests that nobody answers for so many minutes; 0: they wait."_s,
         {{u"minutes"_s, Number, true}},
         setRequestLimit,
         program},
        {u"listDecisions"_s, Read, u"Lists who decided what about permission requests, newest first."_s, listed,
         listDecisions, program},
        {u"exportDecisions"_s, Read,
         u"Writes the record of decisions to a file of this computer, as csv or as jsonl."_s, exported, exportDecisions,
         program},
    };
}

} // namespace sandgate

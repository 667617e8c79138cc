// SPDX-License-Identifier: Apache-2.0
#include "model/rules/decisionrecord.h"
#include "model/rules/commandpattern.h"
#include "model/searchwords.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QSet>
#include <QUrl>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString isoTime(qint64 at)
{
    return at == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

// Spreadsheets take what begins like a formula for one, and run it.
QString csvField(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text[0]))
        text.prepend(u'\'');
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

// In which all the paths lie; empty: none but the root, or they begin in different places.
QString commonFolder(const QStringList &paths)
{
    QStringList common;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QStringList folders = paths[i].section(u'/', 0, -2).split(u'/');
        if (i == 0)
            common = folders;
        while (!common.isEmpty() && folders.mid(0, common.size()) != common)
            common.removeLast();
    }
    return common == QStringList{u"~"_s} ? QString() : common.join(u'/');
}

bool isAllowedAlone(const SimpleCommand &command, const AskedTool &question, const std::vector<Rule> &rules, qint64 now)
{
    return std::any_of(rules.begin(), rules.end(), [&](const Rule &rule) {
        const bool isFor = rule.effect == RuleEffect::Allow && rule.isActive(now) && isInScope(rule, question) &&
                           (rule.toolKind.isEmpty() || rule.toolKind == question.kind);
        if (!isFor || rule.command.isEmpty())
            return false;
        const Result<CommandPattern> pattern = CommandPattern::parse(rule.command);
        return pattern && pattern->allows(command);
    });
}

QString compact(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return QString::fromUtf8(document.isNull() ? json : document.toJson(QJsonDocument::Compact));
}

} // namespace

QString DecisionRecord::outcome() const
{
    if (state == PermissionState::Cancelled)
        return u"cancelled"_s;
    if (state == PermissionState::Expired)
        return u"expired"_s;
    const PermissionOption chosen = option();
    return chosen.allows() ? u"allowed"_s : chosen.rejects() ? u"denied"_s : u"answered"_s;
}

PermissionOption DecisionRecord::option() const
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [this](const PermissionOption &offered) { return offered.id == optionId; });
    return found == options.end() || optionId.isEmpty() ? PermissionOption() : *found;
}

ToolCall DecisionRecord::tool() const
{
    ToolCall call;
    call.merge(QJsonDocument::fromJson(toolCall).object());
    return call;
}

QString DecisionRecord::text() const
{
    const ToolCall call = tool();
    QStringList parts{call.title, call.command()};
    parts += call.paths();
    parts << option().name << reason;
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u" · "_s);
}

bool DecisionFilter::takes(const DecisionRecord &record) const
{
    if (!outcome.isEmpty() && record.outcome() != outcome)
        return false;
    const bool isBy = by.isEmpty() || record.by == by || (by == decider::rule && record.by.startsWith(by)) ||
                      (by == decider::person && decider::isPerson(record.by));
    if (!isBy || (!words.isEmpty() && !SearchWords(words).areIn(record.text())))
        return false;
    return text.isEmpty() || QString::fromUtf8(record.params).contains(text, Qt::CaseInsensitive) ||
           QString::fromUtf8(record.toolCall).contains(text, Qt::CaseInsensitive) ||
           record.reason.contains(text, Qt::CaseInsensitive);
}

QJsonObject decisionJson(const DecisionRecord &decision)
{
    const PermissionOption chosen = decision.option();
    return {{u"request"_s, decision.request.value},
            {u"askedAt"_s, isoTime(decision.askedAt)},
            {u"decidedAt"_s, isoTime(decision.decidedAt)},
            {u"sandbox"_s, decision.sandbox.value},
            {u"sandboxName"_s, decision.sandboxName},
            {u"provider"_s, decision.provider},
            {u"session"_s, decision.session.value},
            {u"sessionTitle"_s, decision.sessionTitle},
            {u"folder"_s, decision.project},
            {u"agent"_s, decision.agent},
            {u"outcome"_s, decision.outcome()},
            {u"optionId"_s, chosen.id},
            {u"optionName"_s, chosen.name},
            {u"optionKind"_s, chosen.kind},
            {u"by"_s, decision.by},
            {u"reason"_s, decision.reason},
            {u"toolCall"_s, QJsonDocument::fromJson(decision.toolCall).object()},
            {u"rawRequest"_s, QJsonDocument::fromJson(decision.params).object()}};
}

QByteArray decisionHead(DecisionFormat format)
{
    return format == DecisionFormat::Csv
               ? "decidedAt,askedAt,sandbox,sandboxName,provider,session,sessionTitle,folder,agent,kind,title,command,"
                 "paths,outcome,optionId,optionName,optionKind,by,reason,request,rawRequest\r\n"
               : "";
}

QByteArray decisionLine(const DecisionRecord &decision, DecisionFormat format)
{
    if (format == DecisionFormat::Lines)
        return QJsonDocument(decisionJson(decision)).toJson(QJsonDocument::Compact) + '\n';
    const ToolCall call = decision.tool();
    const PermissionOption chosen = decision.option();
    const QStringList fields{isoTime(decision.decidedAt),
                             isoTime(decision.askedAt),
                             decision.sandbox.value,
                             decision.sandboxName,
                             decision.provider,
                             decision.session.value,
                             decision.sessionTitle,
                             decision.project,
                             decision.agent,
                             call.kind,
                             call.title,
                             call.command(),
                             call.paths().join(u'\n'),
                             decision.outcome(),
                             chosen.id,
                             chosen.name,
                             chosen.kind,
                             decision.by,
                             decision.reason,
                             decision.request.value,
                             compact(decision.params)};
    QStringList quoted;
    for (const QString &field : fields)
        quoted << csvField(field);
    return quoted.join(u',').toUtf8() + "\r\n";
}

PermissionRow requestOf(const DecisionRecord &decision)
{
    PermissionRow row;
    row.id = decision.request;
    row.session = decision.session;
    row.sandbox = decision.sandbox;
    row.sandboxName = decision.sandboxName;
    row.sessionTitle = decision.sessionTitle;
    row.agent = decision.agent;
    row.sessionCwd = decision.project;
    row.toolCall = decision.tool();
    row.options = decision.options;
    row.params = decision.params;
    row.askedAt = decision.askedAt;
    row.state = decision.state;
    row.optionId = decision.optionId;
    row.reason = decision.reason;
    return row;
}

AskedTool askedToolOf(const DecisionRecord &decision)
{
    return askedToolOf(requestOf(decision), decision.provider);
}

AskedTool askedToolOf(const PermissionRow &request, const QString &provider)
{
    AskedTool question;
    question.session = request.session;
    question.sandbox = request.sandbox;
    question.project = request.sessionCwd;
    question.agent = request.agent;
    question.provider = provider;
    tellTool(question, request.toolCall);
    return question;
}

std::vector<TriedDecision> tryRule(const Rule &rule, const std::vector<Rule> &others,
                                   const std::vector<DecisionRecord> &past)
{
    const RuleId tried{u"tried"_s};
    std::vector<Rule> rules;
    for (const Rule &other : others) {
        if (other.id != rule.id)
            rules.push_back(other);
    }
    // First, so that it is named where others would have done the same.
    rules.insert(rules.begin(), rule);
    rules.front().id = tried;
    rules.front().isSuspended = false;
    rules.front().endsAt.reset();
    std::vector<TriedDecision> results;
    for (const DecisionRecord &decision : past) {
        const AskedTool question = askedToolOf(decision);
        const Verdict verdict = decide(question, rules, decision.askedAt);
        const auto isBy = [&tried](const Verdict &said) {
            return std::find(said.by.begin(), said.by.end(), tried) != said.by.end();
        };
        TriedDecision one{decision, verdict.effect, isBy(verdict)};
        one.isOverruled = !one.isByRule && isBy(decide(question, {rules.front()}, decision.askedAt));
        results.push_back(std::move(one));
    }
    return results;
}

std::optional<Rule> ruleFor(const AskedTool &question, const std::vector<Rule> &rules, qint64 now)
{
    Rule rule;
    rule.effect = RuleEffect::Allow;
    rule.scope = RuleScope::Session;
    rule.scopeValue = question.session.value;
    rule.toolKind = question.kind;
    rule.origin = RuleOrigin::Request;
    if (!question.doubt.isEmpty())
        return std::nullopt;
    if (!question.command.isEmpty()) {
        bool isWanted = false; // found; the others have rules of their own, or get them
        for (const SimpleCommand &command : question.line.commands) {
            if (command.isTransparent)
                continue;
            const QString exactly = CommandPattern::exactly(command);
            const bool isAllowed = isAllowedAlone(command, question, rules, now);
            if (exactly.isEmpty() && !isAllowed)
                return std::nullopt; // whatever is allowed beside it
            if (rule.command.isEmpty() || (!isAllowed && !isWanted))
                rule.command = exactly; // where all are allowed, something else is asked about
            isWanted = isWanted || !isAllowed;
        }
        if (rule.command.isEmpty())
            return std::nullopt;
    } else if (question.paths.size() == 1) {
        rule.path = question.paths.front();
        if (rule.path.contains(u'*'))
            return std::nullopt; // a pattern has no way to say that it is none
    } else if (const QString folder = commonFolder(question.paths); !folder.isEmpty()) {
        if (folder.contains(u'*'))
            return std::nullopt;
        rule.path = folder + "/**"_L1;
    } else if (question.paths.isEmpty() && !question.addresses.isEmpty()) {
        rule.host = QUrl(question.addresses.front()).host();
    }
    const bool wouldAllow = !question.command.isEmpty() || decide(question, {rule}, now).effect == RuleEffect::Allow;
    return wouldAllow && checkRule(rule) ? std::optional(rule) : std::nullopt;
}

std::vector<RuleProposal> proposeRules(const std::vector<DecisionRecord> &past, const std::vector<Rule> &rules,
                                       qint64 now)
{
    constexpr int enough = 3;
    struct Answers {
        Rule rule;
        int allowed = 0;
        int denied = 0;
        QSet<QString> sessions;
    };
    std::map<QString, Answers> groups; // in each sandbox, by what the rule says
    for (const DecisionRecord &decision : past) {
        const QString outcome = decision.outcome();
        if (!decider::isPerson(decision.by) || (outcome != "allowed"_L1 && outcome != "denied"_L1))
            continue;
        const AskedTool question = askedToolOf(decision);
        const std::optional<Rule> rule = ruleFor(question);
        if (!rule || question.line.commands.size() > 1 || !decide(question, rules, now).by.empty())
            continue;
        const QString key =
            QStringList{decision.sandbox.value, decision.project, rule->toolKind, rule->command, rule->path, rule->host}
                .join(u'\n');
        Answers &answers = groups[key];
        answers.rule = *rule;
        answers.rule.scopeValue = answers.sessions.isEmpty() ? rule->scopeValue : answers.rule.scopeValue;
        answers.sessions.insert(decision.session.value);
        if (answers.sessions.size() > 1) {
            answers.rule.scope = RuleScope::Sandbox;
            answers.rule.scopeValue = decision.sandbox.value;
        }
        (outcome == "allowed"_L1 ? answers.allowed : answers.denied) += 1;
    }
    std::vector<RuleProposal> proposals;
    for (const auto &[key, answers] : groups) {
        if (answers.allowed + answers.denied < enough || (answers.allowed > 0 && answers.denied > 0))
            continue;
        RuleProposal proposal{answers.rule, answers.allowed + answers.denied};
        proposal.rule.effect = answers.allowed > 0 ? RuleEffect::Allow : RuleEffect::Deny;
        proposal.rule.origin = RuleOrigin::Proposal;
        if (whyNever(proposal.rule, rules, now).isEmpty())
            proposals.push_back(proposal);
    }
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const RuleProposal &a, const RuleProposal &b) { return a.answers > b.answers; });
    return proposals;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/rulewords.h"
#include "model/agentnames.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/providerdesk.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "model/visibletext.h"
#include "ui/common/direction.h"
#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

ScopeChoice choice(const Workbench &workbench, RuleScope scope, const QString &value)
{
    return {scope, value, scopeWords(workbench, scope, value)};
}

} // namespace

StateLook lookOf(RuleEffect effect)
{
    switch (effect) {
    case RuleEffect::Allow:
        return {Words::tr("Allow"), "allow-once"_L1, Tone::Good};
    case RuleEffect::Ask:
        return {Words::tr("Ask"), "request"_L1, Tone::Attention};
    case RuleEffect::Deny:
        return {Words::tr("Deny"), "reject-once"_L1, Tone::Bad};
    }
    return {};
}

StateLook lookOf(const DecisionRecord &decision)
{
    const QString outcome = decision.outcome();
    if (outcome == "allowed"_L1)
        return {Words::tr("Allowed"), "allow-once"_L1, Tone::Good};
    if (outcome == "denied"_L1)
        return {Words::tr("Denied"), "reject-once"_L1, Tone::Bad};
    if (outcome == "answered"_L1)
        return {Words::tr("Answered"), "other-option"_L1, Tone::Neutral};
    return outcome == "expired"_L1 ? StateLook{Words::tr("Expired"), "clock"_L1, Tone::Quiet}
                                   : StateLook{Words::tr("Cancelled"), "stop"_L1, Tone::Quiet};
}

QString scopeWords(const Workbench &workbench, RuleScope scope, const QString &value)
{
    auto &bench = const_cast<Workbench &>(workbench);
    const QString shown = visibleLine(value, 80);
    switch (scope) {
    case RuleScope::Session: {
        const SessionRow *session = bench.sessions().find({value});
        return Words::tr("Session “%1” only").arg(session ? titleOf(*session) : shown);
    }
    case RuleScope::Sandbox: {
        const SandboxRow *sandbox = bench.sandboxes().find({value});
        return Words::tr("All sessions in sandbox “%1”").arg(sandbox ? visibleLine(sandbox->name, 60) : shown);
    }
    case RuleScope::Project:
        return Words::tr("Sessions in folder %1, in every sandbox").arg(shown);
    case RuleScope::Agent:
        return Words::tr("Agent %1, in every sandbox").arg(agentName(shown));
    case RuleScope::Provider:
        return Words::tr("All sandboxes of %1").arg(bench.providers().titleOf(value));
    case RuleScope::Everywhere:
        return Words::tr("Everywhere: all agents in all sandboxes");
    }
    return {};
}

std::vector<ScopeChoice> scopesOf(const Workbench &workbench, const PermissionRow &request)
{
    auto &bench = const_cast<Workbench &>(workbench);
    std::vector<ScopeChoice> choices{choice(workbench, RuleScope::Session, request.session.value),
                                     choice(workbench, RuleScope::Sandbox, request.sandbox.value)};
    if (!request.sessionCwd.isEmpty())
        choices.push_back(choice(workbench, RuleScope::Project, request.sessionCwd));
    choices.push_back(choice(workbench, RuleScope::Agent, request.agent));
    if (const SandboxRow *sandbox = bench.sandboxes().find(request.sandbox))
        choices.push_back(choice(workbench, RuleScope::Provider, sandbox->provider));
    choices.push_back(choice(workbench, RuleScope::Everywhere, {}));
    return choices;
}

std::vector<ScopeChoice> scopesOf(const Workbench &workbench)
{
    constexpr std::size_t most = 200;
    auto &bench = const_cast<Workbench &>(workbench);
    std::vector<ScopeChoice> choices;
    QSet<QString> agents;
    QSet<QString> providers;
    QSet<QString> folders;
    for (const SandboxRow &sandbox : bench.sandboxes().rows()) {
        if (!isOver(sandbox.state) && choices.size() < most)
            choices.push_back(choice(workbench, RuleScope::Sandbox, sandbox.key.value));
        providers.insert(sandbox.provider);
    }
    for (const SessionRow &session : bench.sessions().rows()) {
        agents.insert(session.agent);
        if (session.state != SessionState::Ended && !session.cwd.isEmpty())
            folders.insert(session.cwd);
    }
    const std::pair<RuleScope, QSet<QString>> others[] = {
        {RuleScope::Project, folders}, {RuleScope::Agent, agents}, {RuleScope::Provider, providers}};
    for (const auto &[scope, values] : others) {
        QStringList sorted(values.begin(), values.end());
        sorted.sort();
        for (const QString &value : std::as_const(sorted)) {
            if (choices.size() < most)
                choices.push_back(choice(workbench, scope, value));
        }
    }
    choices.push_back(choice(workbench, RuleScope::Everywhere, {}));
    return choices;
}

QString matchWords(const Rule &rule)
{
    QStringList parts;
    if (!rule.toolKind.isEmpty())
        parts << toolKindName(rule.toolKind);
    if (!rule.command.isEmpty())
        parts << leftToRight(visibleLine(rule.command, 200));
    if (!rule.path.isEmpty())
        parts << Words::tr("path %1").arg(visibleLine(rule.path, 200));
    if (!rule.host.isEmpty())
        parts << Words::tr("host %1").arg(visibleLine(rule.host, 200));
    return parts.isEmpty() ? Words::tr("Everything") : parts.join(u"  ·  "_s);
}

QString requestWords(const ToolCall &request)
{
    const QString command = request.command();
    return command.isEmpty() ? visibleLine(request.title, 300) : leftToRight(visibleLine(command, 300));
}

// As its session has it, while that is known: only that tells the demo agent from another one of its id.
QString agentWords(const Workbench &workbench, const DecisionRecord &decision)
{
    auto &bench = const_cast<Workbench &>(workbench);
    const SessionRow *session = bench.sessions().find(decision.session);
    return visibleLine(session ? session->agent : agentName(decision.agent), 60);
}

// Several rules may have decided together; one for a session or a sandbox was for the one in which it was asked.
QString ruleReadThen(const Workbench &workbench, const DecisionRecord &decision)
{
    auto &bench = const_cast<Workbench &>(workbench);
    SessionRow session;
    session.title = decision.sessionTitle;
    if (const SessionRow *now = bench.sessions().find(decision.session))
        session = *now;
    const auto scope = [](RuleScope kind, const QString &value) { return u"in %1 `%2`"_s.arg(nameOf(kind), value); };
    QString text = decision.reason;
    if (!decision.session.isEmpty())
        text.replace(scope(RuleScope::Session, decision.session.value), scope(RuleScope::Session, titleOf(session)));
    if (!decision.sandbox.isEmpty())
        text.replace(scope(RuleScope::Sandbox, decision.sandbox.value),
                     scope(RuleScope::Sandbox, decision.sandboxName));
    return text;
}

QString deciderWords(const QString &by, const std::vector<Rule> &rules)
{
    if (by == decider::window)
        return Words::tr("You, in a window");
    if (by == decider::commandLine)
        return Words::tr("sandgate-cli");
    if (by == decider::person)
        return Words::tr("You");
    if (by == decider::builtIn)
        return Words::tr("Built-in denial");
    if (by == decider::everything)
        return Words::tr("Everything was allowed");
    if (by == decider::silence)
        return Words::tr("Nobody answered");
    if (!by.startsWith(decider::rule))
        return by.isEmpty() ? QString() : visibleLine(by, 60);
    const QString id = by.mid(decider::rule.size()).section(u',', 0, 0);
    const bool isThere =
        std::any_of(rules.begin(), rules.end(), [&id](const Rule &rule) { return rule.id.value == id; });
    return isThere ? Words::tr("Rule") : Words::tr("Rule that was revoked");
}

} // namespace sandgate

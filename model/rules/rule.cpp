// SPDX-License-Identifier: Apache-2.0
#include "model/rules/rule.h"
#include "model/enumnames.h"
#include "model/rules/destruction.h"
#include "model/rules/hostpattern.h"
#include "model/rules/pathpattern.h"
#include "model/rules/suspicioustext.h"
#include <QCoreApplication>
#include <QJsonObject>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype longestPattern = 1000;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Rule", text, nullptr, n);
}

const std::array<QString, 3> &effects()
{
    static const std::array<QString, 3> names{u"allow"_s, u"ask"_s, u"deny"_s};
    return names;
}

const std::array<QString, 6> &scopes()
{
    static const std::array<QString, 6> names{u"session"_s, u"sandbox"_s,  u"project"_s,
                                              u"agent"_s,   u"provider"_s, u"everywhere"_s};
    return names;
}

Result<> checkPatterns(const Rule &rule)
{
    if (!rule.command.isEmpty()) {
        const Result<CommandPattern> pattern = CommandPattern::parse(rule.command);
        if (!pattern)
            return whileDoing(tr("The command can never match."), pattern.error());
        if (rule.effect == RuleEffect::Allow && !pattern->namesProgram())
            return failure(Error::Kind::InvalidSettings,
                           tr("The command can never match: a rule that allows names the program without a wildcard."));
    }
    if (!rule.path.isEmpty()) {
        const Result<PathPattern> pattern = PathPattern::parse(rule.path);
        if (!pattern)
            return whileDoing(tr("The path can never match."), pattern.error());
    }
    if (!rule.host.isEmpty()) {
        const Result<HostPattern> pattern = HostPattern::parse(rule.host);
        if (!pattern)
            return whileDoing(tr("The host can never match."), pattern.error());
    }
    for (const QString &pattern : {rule.command, rule.path}) {
        if (const QString character = suspiciousCharacter(pattern); !character.isEmpty())
            return failure(Error::Kind::InvalidSettings,
                           tr("The pattern can never match: %1 in it cannot be told from other characters, and what "
                              "has such a character is always asked about.")
                               .arg(character));
    }
    return {};
}

// Whatever `narrow` matches, `wide` matches, as far as equal texts tell.
bool covers(const Rule &wide, const Rule &narrow)
{
    const auto open = [](const QString &a, const QString &b) { return a.isEmpty() || a == b; };
    const bool sameScope = wide.scope == narrow.scope && wide.scopeValue == narrow.scopeValue;
    return (sameScope || wide.scope == RuleScope::Everywhere) && open(wide.toolKind, narrow.toolKind) &&
           open(wide.command, narrow.command) && open(wide.path, narrow.path) && open(wide.host, narrow.host);
}

} // namespace

QString nameOf(RuleEffect effect)
{
    return effects().at(std::size_t(effect));
}

QString nameOf(RuleScope scope)
{
    return scopes().at(std::size_t(scope));
}

QString nameOf(RuleOrigin origin)
{
    static const std::array<QString, 4> names{u"written"_s, u"request"_s, u"proposal"_s, u"profile"_s};
    return names.at(std::size_t(origin));
}

std::optional<RuleEffect> ruleEffect(const QString &name)
{
    return enumeratorCalled<RuleEffect>(effects(), name);
}

std::optional<RuleScope> ruleScope(const QString &name)
{
    return enumeratorCalled<RuleScope>(scopes(), name);
}

bool Rule::meansTheSame(const Rule &other) const
{
    return effect == other.effect && scope == other.scope && scopeValue == other.scopeValue &&
           toolKind == other.toolKind && command == other.command && path == other.path && host == other.host;
}

void writePatterns(const Rule &rule, QJsonObject &json)
{
    for (const auto &[name, value] : {std::pair("kind"_L1, rule.toolKind), std::pair("command"_L1, rule.command),
                                      std::pair("path"_L1, rule.path), std::pair("host"_L1, rule.host)}) {
        if (!value.isEmpty())
            json.insert(name, value);
    }
}

void readPatterns(const QJsonObject &json, Rule &rule)
{
    rule.toolKind = json["kind"_L1].toString();
    rule.command = json["command"_L1].toString();
    rule.path = json["path"_L1].toString();
    rule.host = json["host"_L1].toString();
}

QString ruleText(const Rule &rule)
{
    QStringList parts{nameOf(rule.effect), rule.toolKind.isEmpty() ? u"any"_s : rule.toolKind};
    if (!rule.command.isEmpty())
        parts << u"command `%1`"_s.arg(rule.command);
    if (!rule.path.isEmpty())
        parts << u"path `%1`"_s.arg(rule.path);
    if (!rule.host.isEmpty())
        parts << u"host `%1`"_s.arg(rule.host);
    parts << (rule.scope == RuleScope::Everywhere ? nameOf(rule.scope)
                                                  : u"in %1 `%2`"_s.arg(nameOf(rule.scope), rule.scopeValue));
    return parts.join(u' ');
}

Result<> checkRule(const Rule &rule)
{
    for (const QString &text : {rule.scopeValue, rule.toolKind, rule.command, rule.path, rule.host}) {
        if (text.size() > longestPattern)
            return failure(Error::Kind::InvalidSettings,
                           tr("A part of a rule has at most %n characters.", int(longestPattern)));
    }
    if ((rule.scope == RuleScope::Everywhere) != rule.scopeValue.isEmpty())
        return failure(Error::Kind::InvalidSettings,
                       tr("A rule says which session, sandbox, project, agent or provider "
                          "it is for, unless it is for everywhere."));
    if (rule.toolKind.isEmpty() && rule.command.isEmpty() && rule.path.isEmpty() && rule.host.isEmpty() &&
        rule.effect == RuleEffect::Allow)
        return failure(Error::Kind::InvalidSettings,
                       tr("A rule that allows says what: a kind of tool, a command, a path or a host."));
    return checkPatterns(rule);
}

QString whyNever(const Rule &rule, const std::vector<Rule> &others, qint64 now)
{
    if (const Result<> checked = checkRule(rule); !checked)
        return checked.error().what;
    if (rule.endsAt && *rule.endsAt <= now)
        return tr("Its time is over.");
    if (rule.effect == RuleEffect::Allow) {
        const QStringList unruly{u"other"_s, u"switch_mode"_s};
        if (unruly.contains(rule.toolKind) && rule.command.isEmpty())
            return tr("Tools of the kind “%1” are always asked about.").arg(rule.toolKind);
        const ShellLine line = parseShellLine(rule.command);
        for (const SimpleCommand &command : line.commands) {
            if (!destructionBy(command, {}).isEmpty())
                return tr("What it allows is always denied.");
        }
    }
    for (const Rule &other : others) {
        if (other.id != rule.id && other.isActive(now) && other.effect > rule.effect && covers(other, rule))
            return tr("Another rule comes first: %1").arg(ruleText(other));
    }
    return {};
}

} // namespace sandgate

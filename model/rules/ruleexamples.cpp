// SPDX-License-Identifier: Apache-2.0
#include "model/rules/ruleexamples.h"
#include "model/rules/decision.h"
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr qsizetype longestExample = 200; // beyond, the pattern itself says more

QStringList commandsNear(const QString &pattern)
{
    const bool isOpen = pattern.endsWith(" **"_L1);
    QString plain = isOpen ? pattern.chopped(3) : pattern;
    plain.replace(u'*', u"example"_s);
    QStringList near{plain};
    if (isOpen)
        near << plain + " more"_L1 << plain + " --option more"_L1;
    else
        near << plain + " more"_L1;
    near << plain + " && other"_L1 << plain + " > file"_L1 << u"sudo "_s + plain;
    if (!plain.contains(u'/'))
        near << u"/bin/"_s + plain;
    near << plain.section(u' ', 0, 0) + " other"_L1;
    return near;
}

QStringList pathsNear(const QString &pattern)
{
    const auto filled = [&pattern](const QString &names) {
        QString path = pattern;
        return path.replace("**"_L1, names).replace(u'*', u"name"_s);
    };
    const QString one = filled(u"file"_s);
    QStringList near{one};
    if (pattern.contains("**"_L1))
        near << filled(u"folder/file"_s);
    else if (pattern.contains(u'*'))
        near << QString(pattern).replace(u'*', u"folder/name"_s);
    near << one + "/more"_L1 << one.section(u'/', 0, -2) + "/../other"_L1 << one + ".other"_L1;
    if (!pattern.startsWith(u'/') && !pattern.startsWith(u'~'))
        near << u'/' + one;
    return near;
}

QStringList addressesNear(const QString &pattern)
{
    const QString name = pattern.startsWith("*."_L1) ? pattern.mid(2) : pattern;
    return {u"https://%1/page"_s.arg(name), u"https://sub.%1/page"_s.arg(name),
            u"https://%1.other.org/page"_s.arg(name)};
}

// In the scope of the rule, whichever it is.
AskedTool asked(const Rule &rule, const QString &kind, const QJsonObject &input)
{
    AskedTool question;
    question.session = {rule.scopeValue};
    question.sandbox = {rule.scopeValue};
    question.agent = rule.scopeValue;
    question.provider = rule.scopeValue;
    question.project = rule.scope == RuleScope::Project ? rule.scopeValue : u"/project"_s;
    ToolCall call;
    call.merge({{u"kind"_s, rule.toolKind.isEmpty() ? kind : rule.toolKind}, {u"rawInput"_s, input}});
    tellTool(question, call);
    return question;
}

} // namespace

std::vector<RuleExample> examplesOf(const Rule &rule)
{
    const int patterns = !rule.command.isEmpty() + !rule.path.isEmpty() + !rule.host.isEmpty();
    if (patterns != 1 || !checkRule(rule))
        return {};
    Rule alone = rule;
    alone.isSuspended = false;
    alone.endsAt.reset();
    QStringList texts;
    QString kind;
    QString input;
    if (!rule.command.isEmpty()) {
        texts = commandsNear(rule.command);
        kind = u"execute"_s;
        input = u"command"_s;
    } else if (!rule.path.isEmpty()) {
        texts = pathsNear(rule.path);
        kind = u"edit"_s;
        input = u"path"_s;
    } else {
        texts = addressesNear(rule.host);
        kind = u"fetch"_s;
        input = u"url"_s;
    }
    texts.removeDuplicates();
    std::vector<RuleExample> examples;
    for (const QString &text : std::as_const(texts)) {
        if (text.size() > longestExample)
            continue;
        const Verdict verdict = decide(asked(alone, kind, {{input, text}}), {alone}, 0);
        examples.push_back({text, verdict.effect == rule.effect && !verdict.by.empty()});
    }
    return examples;
}

} // namespace sandgate

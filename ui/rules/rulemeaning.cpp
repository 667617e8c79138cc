// SPDX-License-Identifier: Apache-2.0
#include "ui/rules/rulemeaning.h"
#include "model/rules/decision.h"
#include "model/rules/ruleexamples.h"
#include "model/visibletext.h"
#include "ui/common/panel.h"
#include "ui/common/textlabel.h"
#include "ui/common/words.h"
#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

QString shown(const QString &pattern)
{
    return visibleLine(pattern, 300);
}

bool hasPattern(const Rule &rule)
{
    return !rule.command.isEmpty() || !rule.path.isEmpty() || !rule.host.isEmpty();
}

} // namespace

RuleMeaning::RuleMeaning(QWidget *parent)
    : ScrollContent(parent)
    , m_says(new TextLabel(TextLabel::Role::Body, {}, this))
    , m_wide(new QWidget(this))
    , m_wideSays(new TextLabel(TextLabel::Role::Body, {}, m_wide))
    , m_request(new QWidget(this))
    , m_requestIcon(new IconLabel("request"_L1, Tone::Neutral, m_request))
    , m_requestSays(new TextLabel(TextLabel::Role::Body, {}, m_request))
    , m_examples(new QWidget(this))
    , m_matchedTitle(new TextLabel(TextLabel::Role::Secondary, {}, m_examples))
    , m_matched(new TextLabel(TextLabel::Role::Mono, {}, m_examples))
    , m_otherTitle(new TextLabel(TextLabel::Role::Secondary, {}, m_examples))
    , m_other(new TextLabel(TextLabel::Role::Mono, {}, m_examples))
{
    m_says->setObjectName("ruleSays"_L1);
    m_wideSays->setObjectName("ruleReach"_L1);
    m_requestSays->setObjectName("ruleOnRequest"_L1);
    m_matched->setObjectName("ruleMatched"_L1);
    m_other->setObjectName("ruleNotMatched"_L1);
    for (TextLabel *label : {m_says, m_wideSays, m_requestSays, m_matched, m_other}) {
        label->setWrapping(true);
        label->setSelectable(true);
    }
    auto *wide = new QHBoxLayout(m_wide);
    wide->setContentsMargins(0, 0, 0, 0);
    wide->addWidget(new IconLabel("warning"_L1, Tone::Attention, m_wide), 0, Qt::AlignTop);
    wide->addWidget(m_wideSays, 1);
    auto *request = new QHBoxLayout(m_request);
    request->setContentsMargins(0, 0, 0, 0);
    request->addWidget(m_requestIcon, 0, Qt::AlignTop);
    request->addWidget(m_requestSays, 1);
    auto *examples = new QGridLayout(m_examples);
    examples->setContentsMargins(0, 0, 0, 0);
    examples->setHorizontalSpacing(24);
    examples->setVerticalSpacing(2);
    examples->addWidget(m_matchedTitle, 0, 0);
    examples->addWidget(m_otherTitle, 0, 1);
    examples->addWidget(m_matched, 1, 0, Qt::AlignTop);
    examples->addWidget(m_other, 1, 1, Qt::AlignTop);
    examples->setColumnStretch(0, 1);
    examples->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_says);
    layout->addWidget(m_wide);
    layout->addWidget(m_request);
    layout->addWidget(m_examples);
    clear();
}

void RuleMeaning::clear()
{
    for (QWidget *part : {static_cast<QWidget *>(m_says), m_wide, m_request, m_examples})
        part->hide();
}

void RuleMeaning::tell(const Rule &rule, const QString &scope, const std::vector<Rule> &others,
                       const std::optional<AskedTool> &request)
{
    QStringList what;
    const bool isOpen = rule.command.contains(u'*');
    if (!rule.command.isEmpty()) {
        what << (rule.effect != RuleEffect::Allow
                     ? tr("The command “%1”, also with further arguments, in another spelling, or as a part of a line.")
                 : isOpen
                     ? tr("Commands of the form “%1”. Of a line of several commands each must be allowed.")
                     : tr("Exactly the command “%1”, and no other arguments. Of a line of several commands each must "
                          "be allowed."))
                    .arg(shown(rule.command));
    }
    if (!rule.path.isEmpty())
        what << (rule.path.contains(u'*') ? tr("Paths of the form “%1”.") : tr("Exactly the path “%1”."))
                    .arg(shown(rule.path));
    if (!rule.host.isEmpty())
        what << tr("The host “%1”.").arg(shown(rule.host));
    if (!rule.toolKind.isEmpty() && hasPattern(rule))
        what << tr("Only requests of the kind “%1”.").arg(toolKindName(rule.toolKind));
    else if (!rule.toolKind.isEmpty())
        what << tr("All requests of the kind “%1”.").arg(toolKindName(rule.toolKind));
    else if (!hasPattern(rule))
        what << tr("Every request.");
    const QString verb = rule.effect == RuleEffect::Allow ? tr("Allows without asking you, once each time:")
                         : rule.effect == RuleEffect::Deny
                             ? tr("Denies without asking you, whatever other rules allow:")
                             : tr("Asks you, whatever other rules allow:");
    const QString end = rule.endsAt ? tr("Until %1.").arg(localTime(*rule.endsAt)) : tr("Until you revoke it.");
    m_says->setText(QStringList{verb, what.join(u' '), tr("For: %1.").arg(scope), end}.join(u'\n'));
    m_says->show();

    const bool isFar = rule.scope >= RuleScope::Agent;
    QString wide;
    if (rule.effect == RuleEffect::Allow && !hasPattern(rule))
        wide =
            rule.toolKind == "execute"_L1
                ? tr("This is any command at all that is understood: also one that deletes files or sends them away.")
                : tr("It says nothing of which files or addresses: it is for all of them.");
    else if (rule.effect == RuleEffect::Allow && isFar)
        wide = tr("It holds also in sandboxes and for sessions that are yet to be made.");
    m_wideSays->setText(wide);
    m_wide->setVisible(!wide.isEmpty());
    m_request->setVisible(request.has_value());
    if (request)
        tellRequest(rule, others, *request);
    tellExamples(rule);
}

void RuleMeaning::tellRequest(const Rule &rule, const std::vector<Rule> &others, const AskedTool &request)
{
    static const RuleId own{u"this"_s};
    std::vector<Rule> rules;
    for (const Rule &other : others) {
        if (other.id != rule.id || rule.id.isEmpty())
            rules.push_back(other);
    }
    rules.push_back(rule);
    rules.back().id = own;
    rules.back().isSuspended = false;
    const Verdict verdict = decide(request, rules, QDateTime::currentMSecsSinceEpoch());
    const bool isOwn = std::find(verdict.by.begin(), verdict.by.end(), own) != verdict.by.end();
    const auto because = [](const QString &sentence, const QString &why) {
        return why.isEmpty() ? sentence : sentence + u' ' + visibleText(why);
    };
    switch (verdict.effect) {
    case RuleEffect::Allow:
        m_requestIcon->set("allow-once"_L1, Tone::Good);
        m_requestSays->setText(tr("This request would be allowed."));
        break;
    case RuleEffect::Deny:
        m_requestIcon->set("reject-once"_L1, Tone::Bad);
        m_requestSays->setText(isOwn ? tr("This request would be denied.")
                               : verdict.isBuiltIn
                                   ? because(tr("This request would be denied all the same."), verdict.why)
                                   : tr("This request would be denied by another rule, which comes "
                                        "first."));
        break;
    case RuleEffect::Ask:
        m_requestIcon->set("request"_L1, Tone::Attention);
        m_requestSays->setText(isOwn ? tr("This request would be asked.")
                                     : because(tr("This request would still be asked."), verdict.why));
        break;
    }
}

void RuleMeaning::tellExamples(const Rule &rule)
{
    QStringList matched;
    QStringList others;
    for (const RuleExample &example : examplesOf(rule))
        (example.isMatched ? matched : others) << shown(example.text);
    m_examples->setVisible(!matched.isEmpty() || !others.isEmpty());
    m_matchedTitle->setText(rule.effect == RuleEffect::Allow  ? tr("For example, allowed:")
                            : rule.effect == RuleEffect::Deny ? tr("For example, denied:")
                                                              : tr("For example, asked:"));
    m_otherTitle->setText(rule.effect == RuleEffect::Allow  ? tr("Not allowed by it:")
                          : rule.effect == RuleEffect::Deny ? tr("Not denied by it:")
                                                            : tr("Not asked because of it:"));
    m_matched->setText(matched.isEmpty() ? tr("none") : matched.join(u'\n'));
    m_other->setText(others.isEmpty() ? tr("none") : others.join(u'\n'));
}

} // namespace sandgate

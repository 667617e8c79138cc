// SPDX-License-Identifier: Apache-2.0
#include "model/rules/commandpattern.h"
#include "model/rules/decision.h"
#include "tests/fuzz/require.h"
#include <QJsonObject>

using namespace sandgate;
using namespace Qt::Literals::StringLiterals;

namespace {

AskedTool asked(const QString &command)
{
    AskedTool question;
    question.project = u"/project"_s;
    ToolCall call;
    call.merge({{u"kind"_s, u"execute"_s}, {u"rawInput"_s, QJsonObject{{u"command"_s, command}}}});
    tellTool(question, call);
    return question;
}

Rule rule(RuleEffect effect, const QString &kind, const QString &command)
{
    return {{command + kind}, effect, RuleScope::Everywhere, {}, kind, command, {}, {}};
}

} // namespace

// Whatever an agent wants to run: what is allowed is understood; what is denied alone is never allowed beside others,
// nor in a shell; and a place of a command is never behind it.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, std::size_t size)
{
    const QString command = QString::fromUtf8(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const std::vector<Rule> rules{rule(RuleEffect::Allow, u"execute"_s, {}), rule(RuleEffect::Allow, {}, u"ls **"_s),
                                  rule(RuleEffect::Deny, {}, u"git push **"_s),
                                  rule(RuleEffect::Ask, {}, u"npm publish **"_s)};
    const AskedTool question = asked(command);
    for (std::size_t i = 0; i < question.line.commands.size(); ++i) {
        REQUIRE(question.line.commands[i].outer < int(i));
        REQUIRE(!question.line.commands[i].words.empty() || !question.line.commands[i].assignments.empty());
    }
    const Verdict verdict = decide(question, rules, 0);
    REQUIRE(verdict.effect != RuleEffect::Allow || (question.line.isUnderstood() && question.doubt.isEmpty()));
    REQUIRE(verdict.effect != RuleEffect::Allow || !verdict.by.empty());
    // without the grant for all commands, only ls is left, and what runs it
    const std::vector<Rule> few{rules[1]};
    if (decide(question, few, 0).effect == RuleEffect::Allow) {
        for (const SimpleCommand &part : question.line.commands)
            REQUIRE(part.isTransparent || part.words[0].text == u"ls"_s);
        for (const FileUse &file : question.line.files)
            REQUIRE(file.path.text.startsWith(u"/dev/"_s));
    }
    if (verdict.effect == RuleEffect::Deny) {
        REQUIRE(decide(asked(u"ls\n"_s + command), rules, 0).effect != RuleEffect::Allow);
        REQUIRE(decide(asked(u"ls $("_s + command + u"\n)"_s), rules, 0).effect != RuleEffect::Allow);
    }
    for (const SimpleCommand &part : question.line.commands) {
        const QString exact = CommandPattern::exactly(part);
        REQUIRE(exact.isEmpty() || CommandPattern::parse(exact)->allows(part));
    }
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "model/visibletext.h"
#include <QDateTime>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const QStringList ruleOptions{u"session="_s, u"sandbox="_s, u"project="_s, u"agent="_s, u"provider="_s, u"everywhere"_s,
                              u"kind="_s,    u"command="_s, u"path="_s,    u"host="_s,  u"until="_s};
const QString ruleWords = u"allow|ask|deny --session=SESSION|--sandbox=SANDBOX|--project=FOLDER|--agent=AGENT|"
                          "--provider=PROVIDER|--everywhere [--kind=KIND] [--command=PATTERN] [--path=PATTERN] "
                          "[--host=HOST] [--until=TIME]"_s;

QString timeText(const QJsonValue &at)
{
    return at.isDouble() ? QDateTime::fromMSecsSinceEpoch(at.toInteger()).toString(Qt::ISODate) : u"-"_s;
}

void printRule(const QJsonObject &rule)
{
    printLine(u"%1  %2%3"_s.arg(rule["id"_L1].toString().left(8), visibleText(rule["text"_L1].toString()),
                                rule["suspended"_L1].toBool() ? u"  (suspended)"_s : QString()));
    printLine(u"          used %1 times, last %2; ends %3"_s.arg(rule["uses"_L1].toInt())
                  .arg(timeText(rule["lastUsedAt"_L1]), timeText(rule["endsAt"_L1])));
    if (const QString never = rule["neverMatches"_L1].toString(); !never.isEmpty())
        printLine(u"          never decides: %1"_s.arg(visibleText(never)));
}

async::Task<Result<>> list(CommandLine line)
{
    const Result<QJsonValue> rules = co_await line.ask(u"listRules"_s);
    if (!rules)
        co_return tl::unexpected(rules.error());
    if (line.json)
        printJson(*rules);
    const QJsonArray rows = line.json ? QJsonArray() : rules->toArray();
    for (const QJsonValue &rule : rows)
        printRule(rule.toObject());
    co_return Result<>();
}

Result<QJsonObject> ruleOf(const CommandLine &line)
{
    const auto wrong = [](const QString &why) { return failure(Error::Kind::InvalidSettings, why); };
    QJsonObject rule{{u"effect"_s, line.words.at(0)}};
    for (const QString &scope :
         {u"session"_s, u"sandbox"_s, u"project"_s, u"agent"_s, u"provider"_s, u"everywhere"_s}) {
        if (!line.has(scope))
            continue;
        if (rule.contains("scope"_L1))
            return wrong(u"A rule has one scope: --session, --sandbox, --project, --agent, --provider or "
                         "--everywhere."_s);
        rule.insert(u"scope"_s, scope);
        if (scope != "everywhere"_L1)
            rule.insert(u"value"_s, line.options[scope]);
    }
    if (!rule.contains("scope"_L1))
        return wrong(u"Say for whom the rule is: --session, --sandbox, --project, --agent, --provider or "
                     "--everywhere."_s);
    for (const QString &part : {u"kind"_s, u"command"_s, u"path"_s, u"host"_s}) {
        if (line.has(part))
            rule.insert(part, line.options[part]);
    }
    if (line.has(u"until"_s)) {
        const QDateTime until = QDateTime::fromString(line.options[u"until"_s], Qt::ISODate);
        if (!until.isValid())
            return wrong(u"--until takes a time such as 2030-12-31T18:00."_s);
        rule.insert(u"endsAt"_s, until.toMSecsSinceEpoch());
    }
    return rule;
}

async::Task<Result<>> add(CommandLine line)
{
    const Result<QJsonObject> rule = ruleOf(line);
    if (!rule)
        co_return tl::unexpected(rule.error());
    const Result<QJsonValue> added = co_await line.ask(u"addRule"_s, QString(), *rule);
    if (!added)
        co_return tl::unexpected(added.error());
    if (line.json)
        printJson(*added);
    else
        printRule(added->toObject());
    co_return Result<>();
}

async::Task<Result<>> tryOnPast(CommandLine line)
{
    const Result<QJsonObject> rule = ruleOf(line);
    if (!rule)
        co_return tl::unexpected(rule.error());
    const Result<QJsonValue> tried = co_await line.ask(u"tryRule"_s, QString(), *rule);
    if (!tried)
        co_return tl::unexpected(tried.error());
    if (line.json) {
        printJson(*tried);
        co_return Result<>();
    }
    const QJsonObject would = (*tried)["would"_L1].toObject();
    printLine(u"Of the last %1 requests it would have allowed %2, asked about %3 and denied %4."_s
                  .arg((*tried)["looked"_L1].toInt())
                  .arg(would["allow"_L1].toInt())
                  .arg(would["ask"_L1].toInt())
                  .arg(would["deny"_L1].toInt()));
    const QJsonArray requests = (*tried)["requests"_L1].toArray();
    for (const QJsonValue &request : requests)
        printLine(u"%1  was %2  %3  %4"_s.arg(request["would"_L1].toString(), request["outcome"_L1].toString(),
                                              request["decidedAt"_L1].toString(),
                                              visibleLine(request["toolCall"_L1]["title"_L1].toString(), 100)));
    co_return Result<>();
}

async::Task<Result<>> change(CommandLine line, QString action, QString done)
{
    const QJsonObject arguments{{u"ruleId"_s, line.words.at(0)}};
    return askAndSay(line, action, arguments, done);
}

async::Task<Result<>> remove(CommandLine line)
{
    return change(line, u"removeRule"_s, u"The rule is revoked."_s);
}

async::Task<Result<>> suspend(CommandLine line)
{
    return change(line, u"suspendRule"_s, u"The rule decides nothing until it is resumed."_s);
}

async::Task<Result<>> resume(CommandLine line)
{
    return change(line, u"resumeRule"_s, u"The rule decides again."_s);
}

async::Task<Result<>> proposals(CommandLine line)
{
    return askForTable(line, u"listRuleProposals"_s, {}, {}, {{u"ANSWERS"_s, u"answers"_s}, {u"RULE"_s, u"text"_s}});
}

void printDecision(const QJsonObject &decision)
{
    printLine(u"%1  %2  by %3  %4  %5: %6"_s.arg(
        decision["decidedAt"_L1].toString(), decision["outcome"_L1].toString(), decision["by"_L1].toString().left(13),
        visibleLine(decision["sandboxName"_L1].toString(), 40), visibleLine(decision["agent"_L1].toString(), 40),
        visibleLine(decision["toolCall"_L1]["title"_L1].toString(), 200)));
    if (const QString reason = decision["reason"_L1].toString(); !reason.isEmpty())
        printLine(u"    "_s + visibleLine(reason, 400));
}

async::Task<Result<>> history(CommandLine line)
{
    QJsonObject filter;
    for (const QString &part : {u"sandbox"_s, u"agent"_s, u"outcome"_s, u"by"_s, u"text"_s}) {
        if (line.has(part))
            filter.insert(part, line.options[part]);
    }
    if (line.has(u"session"_s))
        filter.insert(u"sessionId"_s, line.options[u"session"_s]);
    for (const QString &part : {u"from"_s, u"until"_s}) {
        const QDateTime time = QDateTime::fromString(line.options.value(part), Qt::ISODate);
        if (line.has(part) && !time.isValid())
            co_return failure(Error::Kind::InvalidSettings, u"--%1 takes a time such as 2030-12-31T18:00."_s.arg(part));
        if (time.isValid())
            filter.insert(part, time.toMSecsSinceEpoch());
    }
    const Sink show = printerOf(line, printDecision);
    if (!line.has(u"export"_s)) {
        co_return co_await askForPages(line, u"listDecisions"_s, QString(), filter, show);
    }
    const QString file = QFileInfo(line.options[u"export"_s]).absoluteFilePath();
    filter.insert(u"localPath"_s, file);
    filter.insert(u"format"_s, file.endsWith(".csv"_L1, Qt::CaseInsensitive) ? u"csv"_s : u"jsonl"_s);
    const Result<QJsonValue> written = co_await line.ask(u"exportDecisions"_s, QString(), filter);
    if (!written)
        co_return tl::unexpected(written.error());
    if (line.json)
        printJson(*written);
    else
        printLine(u"%1 decisions are in %2."_s.arg((*written)["decisions"_L1].toInteger()).arg(file));
    co_return Result<>();
}

} // namespace

std::vector<Command> ruleCommands()
{
    return {
        {u"rule list"_s, {}, u"List the rules that answer permission requests, and how they were used."_s, 0, {}, list},
        {u"rule add"_s, ruleWords,
         u"Keep a rule. A command is words; * is any part of a word, ** at the end any further arguments."_s, 1,
         ruleOptions, add},
        {u"rule try"_s, ruleWords, u"Show what a rule would have done with the last requests, without keeping it."_s, 1,
         ruleOptions, tryOnPast},
        {u"rule proposals"_s,
         {},
         u"Show rules that would have given the answers you gave again and again."_s,
         0,
         {},
         proposals},
        {u"rule suspend"_s, u"RULE"_s, u"Keep a rule from deciding until it is resumed."_s, 1, {}, suspend},
        {u"rule resume"_s, u"RULE"_s, u"Let a suspended rule decide again."_s, 1, {}, resume},
        {u"rule remove"_s, u"RULE"_s, u"Revoke a rule."_s, 1, {}, remove},
        {u"permission history"_s,
         u"[--sandbox=SANDBOX] [--session=SESSION] [--agent=AGENT] [--outcome=allowed|denied|cancelled|expired] "
         "[--by=person|rule|built-in|everything|silence] [--text=TEXT] [--from=TIME] [--until=TIME] [--export=FILE]"_s,
         u"Show who decided what, newest first; or write it to FILE, as CSV if it ends in .csv, else as JSON lines."_s,
         0,
         {u"sandbox="_s, u"session="_s, u"agent="_s, u"outcome="_s, u"by="_s, u"text="_s, u"from="_s, u"until="_s,
          u"export="_s},
         history},
    };
}

} // namespace sandgate

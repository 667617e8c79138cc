// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns columns{{u"NAME"_s, u"name"_s},      {u"PROVIDER"_s, u"provider"_s}, {u"REPOSITORY"_s, u"repository"_s},
                      {u"AGENTS"_s, u"agents"_s},  {u"SET-UP"_s, u"setup"_s},      {u"RULES"_s, u"rules"_s},
                      {u"PROBLEM"_s, u"problem"_s}};

async::Task<Result<>> list(CommandLine line)
{
    const Result<QJsonValue> profiles = co_await line.ask(u"listProfiles"_s);
    if (!profiles)
        co_return tl::unexpected(profiles.error());
    QJsonArray rows;
    const QJsonArray all = profiles->toArray();
    for (const QJsonValue &one : all) {
        const QJsonValue plan = one["plan"_L1];
        const QStringList agents = plan["agents"_L1].toVariant().toStringList();
        const qsizetype rules = plan["rules"_L1].toArray().size();
        rows.append(QJsonObject{{u"name"_s, one["name"_L1]},
                                {u"provider"_s, one["provider"_L1]},
                                {u"repository"_s, plan["repository"_L1].toString()},
                                {u"agents"_s, agents.join(u", "_s)},
                                {u"setup"_s, plan["setup"_L1].toString()},
                                {u"rules"_s, rules > 0 ? QString::number(rules) : QString()},
                                {u"problem"_s, one["problem"_L1].toString()}});
    }
    print(line, line.json ? *profiles : QJsonValue(rows), columns);
    co_return Result<>();
}

// Those of the rules that are kept which the command line names, by their ids or the beginnings of these.
async::Task<Result<QJsonArray>> rulesOf(CommandLine line)
{
    QJsonArray chosen;
    if (!line.has(u"rule"_s))
        co_return chosen;
    const QStringList wanted = line.options[u"rule"_s].split(u'\n');
    for (const QString &id : wanted) {
        const QJsonObject arguments{{u"ruleId"_s, id}};
        const Result<QJsonValue> found = co_await line.ask(u"listRules"_s, QString(), arguments);
        if (!found)
            co_return tl::unexpected(found.error());
        chosen.append(found->toArray().first());
    }
    co_return chosen;
}

async::Task<Result<>> save(CommandLine line)
{
    const QString provider = line.words.at(1);
    const Result<QJsonObject> settings = co_await chosenSettings(line, provider);
    if (!settings)
        co_return tl::unexpected(settings.error());
    const Result<QJsonArray> rules = co_await rulesOf(line);
    if (!rules)
        co_return tl::unexpected(rules.error());
    QJsonObject plan{{u"rules"_s, *rules}};
    for (const QString &name : {u"repository"_s, u"branch"_s, u"setup"_s}) {
        if (line.has(name))
            plan.insert(name, line.options[name]);
    }
    if (line.has(u"agent"_s))
        plan.insert(u"agents"_s, QJsonArray::fromStringList(line.options[u"agent"_s].split(u'\n')));
    const QJsonObject arguments{
        {u"name"_s, line.words.at(0)}, {u"provider"_s, provider}, {u"settings"_s, *settings}, {u"plan"_s, plan}};
    co_return co_await askAndSay(line, u"saveProfile"_s, arguments, u"The profile is kept."_s);
}

async::Task<Result<>> remove(CommandLine line)
{
    const QJsonObject arguments{{u"name"_s, line.words.at(0)}};
    return askAndSay(line, u"removeProfile"_s, arguments, u"The profile is forgotten."_s);
}

} // namespace

std::vector<Command> profileCommands()
{
    return {
        {u"profile list"_s, {}, u"List what new sandboxes can be made from."_s, 0, {}, list},
        {u"profile save"_s,
         u"NAME PROVIDER [--set NAME=VALUE ...] [--repository ADDRESS] [--branch NAME] [--agent NAME ...] "
         "[--setup NAME] [--rule ID ...]"_s,
         u"Keep what new sandboxes are made and prepared with, for \"sandbox create --profile\"."_s,
         2,
         {u"set="_s, u"repository="_s, u"branch="_s, u"agent="_s, u"setup="_s, u"rule="_s},
         save},
        {u"profile remove"_s, u"NAME"_s, u"Forget a profile."_s, 1, {}, remove},
    };
}

} // namespace sandgate

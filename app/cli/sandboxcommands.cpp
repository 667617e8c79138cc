// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "model/actor/actions/rowjson.h"
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns columns{{u"KEY"_s, u"key"_s},     {u"NAME"_s, u"name"_s},      {u"PROVIDER"_s, u"provider"_s},
                      {u"STATE"_s, u"state"_s}, {u"MADE"_s, u"createdAt"_s}, {u"PROBLEM"_s, u"problem"_s}};

// Where the new sandbox is made: as it is said, or as its profile says.
async::Task<Result<QString>> providerOf(CommandLine line, QString profile)
{
    if (line.has(u"provider"_s) || profile.isEmpty())
        co_return line.options.value(u"provider"_s, u"local"_s);
    const Result<QJsonValue> profiles = co_await line.ask(u"listProfiles"_s);
    if (!profiles)
        co_return tl::unexpected(profiles.error());
    const QJsonArray all = profiles->toArray();
    for (const QJsonValue &one : all) {
        if (one["name"_L1] == profile)
            co_return one["provider"_L1].toString();
    }
    co_return failure(Error::Kind::InvalidSettings, u"There is no profile \"%1\"."_s.arg(profile));
}

async::Task<Result<>> extend(CommandLine line)
{
    const QJsonObject arguments{{u"minutes"_s, line.words.at(1).toDouble()}};
    return askForTable(line, u"extendSandbox"_s, line.words.at(0), arguments, columns);
}

// Says each step when it begins, and at last what did not work; the sandbox stays.
async::Task<Result<>> prepare(CommandLine line, QString sandbox, bool isAgain)
{
    const Sink tell = [last = QString()](const QJsonObject &preparation) mutable {
        const QJsonArray steps = preparation["steps"_L1].toArray();
        for (const QJsonValue &step : steps) {
            const QString text = step["text"_L1].toString();
            if (step["state"_L1] != "running"_L1 || text == last)
                continue;
            last = text;
            printStage(text);
        }
    };
    const QJsonObject arguments{{u"again"_s, isAgain}};
    const Result<QJsonValue> done = co_await line.ask(u"prepareSandbox"_s, sandbox, arguments, tell);
    if (!done)
        co_return tl::unexpected(done.error());
    const QJsonArray steps = (*done)["steps"_L1].toArray();
    Result<> all;
    for (const QJsonValue &step : steps) {
        if (step["state"_L1] != "failed"_L1)
            continue;
        printWarning(u"%1: did not work. %2 %3"_s.arg(step["text"_L1].toString(), step["problem"_L1].toString(),
                                                      step["theirWords"_L1].toString()));
        all = failure(Error::Kind::Refused, u"Not all of the sandbox could be prepared. \"sandbox prepare\" tries what "
                                            "did not work again."_s);
    }
    co_return all;
}

async::Task<Result<>> prepareAgain(CommandLine line)
{
    return prepare(line, line.words.at(0), true);
}

async::Task<Result<>> create(CommandLine line)
{
    const QString profile = line.options.value(u"profile"_s);
    const Result<QString> provider = co_await providerOf(line, profile);
    if (!provider)
        co_return tl::unexpected(provider.error());
    const Result<QJsonObject> chosen = co_await chosenSettings(line, *provider);
    if (!chosen)
        co_return tl::unexpected(chosen.error());
    QJsonObject settings = *chosen;
    if (line.has(u"demo-agent"_s))
        settings.insert(u"demoAgent"_s, true);
    if (line.has(u"workspace"_s))
        settings.insert(u"workspace"_s, QDir(line.options[u"workspace"_s]).absolutePath());
    QJsonObject arguments{{u"name"_s, line.words.at(0)}, {u"provider"_s, *provider}, {u"settings"_s, settings}};
    if (!profile.isEmpty())
        arguments.insert(u"profile"_s, profile);
    Result<QJsonValue> sandbox = co_await line.ask(u"createSandbox"_s, QString(), arguments);
    if (sandbox && !line.has(u"no-wait"_s)) {
        const QString key = (*sandbox)["key"_L1].toString();
        sandbox = co_await line.ask(u"wakeSandbox"_s, key);
    }
    if (!sandbox)
        co_return tl::unexpected(sandbox.error());
    Result<> prepared;
    if (!line.has(u"no-wait"_s)) {
        prepared = co_await prepare(line, (*sandbox)["key"_L1].toString(), false);
    }
    print(line, *sandbox, columns);
    co_return prepared;
}

const Columns orphanColumns{{u"ID"_s, u"id"_s}, {u"NAME"_s, u"name"_s}, {u"SERVER RUNS"_s, u"serverRuns"_s}};

async::Task<Result<>> adopt(CommandLine line)
{
    const QJsonObject arguments{{u"id"_s, line.words.at(0)}, {u"name"_s, line.words.value(1)}};
    return askForTable(line, u"adoptSandbox"_s, {}, arguments, columns);
}

async::Task<Result<>> discard(CommandLine line)
{
    const QString id = line.words.at(0);
    return askAndSay(line, u"discardOrphan"_s, {{u"id"_s, id}}, u"%1 is destroyed."_s.arg(id));
}

// An account that does not answer is an error, behind what the others have.
async::Task<Result<>> listOrphans(CommandLine line)
{
    const Result<QJsonValue> found = co_await line.ask(u"listOrphans"_s);
    if (!found)
        co_return tl::unexpected(found.error());
    print(line, (*found)["sandboxes"_L1], orphanColumns);
    const QJsonArray unheard = (*found)["unheard"_L1].toArray();
    Result<> all;
    for (const QJsonValue &one : unheard) {
        const Error problem = errorFromJson(one["problem"_L1].toObject());
        if (all)
            all = tl::unexpected(problem); // printed when the command ends
        else
            printError(problem);
    }
    co_return all;
}

async::Task<Result<>> list(CommandLine line)
{
    if (line.has(u"orphans"_s)) {
        co_return co_await listOrphans(line);
    }
    const Result<QJsonValue> all = co_await line.ask(u"listSandboxes"_s);
    if (!all)
        co_return tl::unexpected(all.error());
    QJsonArray shown;
    const QJsonArray sandboxes = all->toArray();
    for (const QJsonValue &sandbox : sandboxes) {
        if (line.has(u"all"_s) || sandbox["state"_L1] != "destroyed"_L1)
            shown.append(sandbox);
    }
    print(line, shown, columns);
    co_return Result<>();
}

const Columns unsavedColumns{{u"REPOSITORY"_s, u"folder"_s},
                             {u"FILES"_s, u"files"_s},
                             {u"COMMITS"_s, u"commits"_s},
                             {u"STASHES"_s, u"stashes"_s}};

async::Task<Result<>> unsaved(CommandLine line)
{
    QJsonObject arguments;
    if (line.has(u"folder"_s))
        arguments.insert(u"directory"_s, line.options[u"folder"_s]);
    const Result<QJsonValue> work = co_await line.ask(u"getUnsavedWork"_s, line.words.at(0), arguments);
    if (!work)
        co_return tl::unexpected(work.error());
    const QJsonArray repositories = (*work)["repositories"_L1].toArray();
    if (line.json)
        printJson(*work);
    else
        printTable(repositories, unsavedColumns);
    for (const QJsonValue &one : repositories) {
        if (!one["known"_L1].toBool())
            printWarning(u"%1: its git does not tell."_s.arg(one["folder"_L1].toString()));
    }
    if ((*work)["partial"_L1].toBool())
        co_return failure(Error::Kind::Timeout, u"There was no time to look at all of its git repositories."_s);
    co_return Result<>();
}

async::Task<Result<>> show(CommandLine line)
{
    return askForDetails(line, u"getSandbox"_s, line.words.at(0), {});
}

} // namespace

std::vector<Command> sandboxCommands()
{
    const auto of = [](const QString &action) {
        return [action](CommandLine line) { return askForTable(line, action, line.words.at(0), {}, columns); };
    };
    const QString sandbox = u"SANDBOX"_s;
    return {
        {u"sandbox create"_s,
         u"NAME [--profile NAME] [--provider NAME] [--set NAME=VALUE ...] [--workspace FOLDER] [--demo-agent] [--no-wait]"_s,
         u"Make a sandbox, on this computer unless another provider is named."_s,
         1,
         {u"profile="_s, u"provider="_s, u"set="_s, u"workspace="_s, u"demo-agent"_s, u"no-wait"_s},
         create},
        {u"sandbox list"_s,
         u"[--all | --orphans]"_s,
         u"List sandboxes; with --all, destroyed ones too; with --orphans, those that Sandgate made and has lost."_s,
         0,
         {u"all"_s, u"orphans"_s},
         list},
        {u"sandbox adopt"_s, u"ID [NAME]"_s, u"Put such an orphan on record again, and reach it."_s, 1, {}, adopt},
        {u"sandbox discard"_s, u"ID"_s, u"Destroy such an orphan, with all that is in it."_s, 1, {}, discard},
        {u"sandbox show"_s, sandbox, u"Tell all about one."_s, 1, {}, show},
        {u"sandbox wake"_s, sandbox, u"Reach it, and make it first if it was not made."_s, 1, {}, of(u"wakeSandbox"_s)},
        {u"sandbox sleep"_s, sandbox, u"End its server; files and records stay."_s, 1, {}, of(u"sleepSandbox"_s)},
        {u"sandbox pause"_s,
         sandbox,
         u"Pause its server; what runs in it may go on later."_s,
         1,
         {},
         of(u"pauseSandbox"_s)},
        {u"sandbox kill"_s, sandbox, u"End its server at once; files and records stay."_s, 1, {}, of(u"killSandbox"_s)},
        {u"sandbox extend"_s,
         u"SANDBOX MINUTES"_s,
         u"Let it live for so long from now on, where its provider would end it."_s,
         2,
         {},
         extend},
        {u"sandbox prepare"_s,
         sandbox,
         u"Try again what its profile says and did not work, and wait for it."_s,
         1,
         {},
         prepareAgain},
        {u"sandbox unsaved"_s,
         u"SANDBOX [--folder FOLDER]"_s,
         u"Tell what its git repositories have that is committed or pushed nowhere."_s,
         1,
         {u"folder="_s},
         unsaved},
        {u"sandbox destroy"_s,
         sandbox,
         u"End it with all that is in it; records stay."_s,
         1,
         {},
         of(u"destroySandbox"_s)},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns columns{{u"NAME"_s, u"name"_s}, {u"PROVIDER"_s, u"provider"_s}};

async::Task<Result<>> list(CommandLine line)
{
    return askForTable(line, u"listProfiles"_s, {}, {}, columns);
}

async::Task<Result<>> save(CommandLine line)
{
    const QString provider = line.words.at(1);
    const Result<QJsonObject> settings = co_await chosenSettings(line, provider);
    if (!settings)
        co_return tl::unexpected(settings.error());
    const QJsonObject arguments{{u"name"_s, line.words.at(0)}, {u"provider"_s, provider}, {u"settings"_s, *settings}};
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
         u"NAME PROVIDER [--set NAME=VALUE ...]"_s,
         u"Keep a provider and its settings under a name, for \"sandbox create --profile\"."_s,
         2,
         {u"set="_s},
         save},
        {u"profile remove"_s, u"NAME"_s, u"Forget a profile."_s, 1, {}, remove},
    };
}

} // namespace sandgate

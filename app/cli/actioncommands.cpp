// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

async::Task<Result<>> actions(CommandLine line)
{
    print(line, describeActions(), {{u"ACTION"_s, u"name"_s}, {u"KIND"_s, u"kind"_s}, {u"HELP"_s, u"help"_s}});
    co_return Result<>();
}

// Always JSON: in one line each what an action brings, then its result.
async::Task<Result<>> call(CommandLine line)
{
    const QByteArray text = line.words.value(2, u"{}"_s).toUtf8();
    QJsonParseError problem;
    const QJsonDocument arguments = QJsonDocument::fromJson(text, &problem);
    if (!arguments.isObject())
        co_return failure(Error::Kind::InvalidSettings, u"The arguments of an action are a JSON object."_s,
                          problem.errorString());
    const QString sandbox = line.words.at(0) == "-"_L1 ? QString() : line.words.at(0);
    const Sink print = [](const QJsonObject &item) { printJson(item, true); };
    const Result<QJsonValue> result = co_await line.ask(line.words.at(1), sandbox, arguments.object(), print);
    if (!result)
        co_return tl::unexpected(result.error());
    printJson(*result);
    co_return Result<>();
}

} // namespace

std::vector<Command> actionCommands()
{
    return {
        {u"actions"_s, {}, u"List all actions; with --json, their arguments too."_s, 0, {}, actions},
        {u"call"_s,
         u"SANDBOX ACTION [JSON]"_s,
         u"Perform an action; SANDBOX is - for those that concern no sandbox. Prints JSON."_s,
         2,
         {},
         call},
    };
}

} // namespace sandgate

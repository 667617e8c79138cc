// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "model/visibletext.h"
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// All of what is asked: who decides must know what they decide.
void printRequest(const QJsonObject &request)
{
    printLine(u"%1  %2  session %3  %4"_s.arg(request["id"_L1].toString(), request["state"_L1].toString(),
                                              request["sessionId"_L1].toString(),
                                              visibleText(request["agent"_L1].toString())));
    const QJsonObject toolCall = request["rawRequest"_L1]["toolCall"_L1].toObject();
    printLine(visibleText(QString::fromUtf8(QJsonDocument(toolCall).toJson(QJsonDocument::Indented).trimmed())));
    const QJsonArray options = request["options"_L1].toArray();
    for (const QJsonValue &option : options)
        printLine(u"  %1  %2 (%3)"_s.arg(visibleText(option["optionId"_L1].toString()),
                                         visibleText(option["name"_L1].toString()),
                                         visibleText(option["kind"_L1].toString())));
}

async::Task<Result<>> list(CommandLine line)
{
    const QJsonObject arguments{{u"all"_s, line.has(u"all"_s)}};
    const Result<QJsonValue> requests = co_await line.ask(u"listPermissions"_s, QString(), arguments);
    if (!requests)
        co_return tl::unexpected(requests.error());
    if (line.json)
        printJson(*requests);
    const QJsonArray rows = line.json ? QJsonArray() : requests->toArray();
    for (const QJsonValue &request : rows)
        printRequest(request.toObject());
    co_return Result<>();
}

async::Task<Result<>> answer(CommandLine line)
{
    const QString choice = line.words.at(1);
    const bool isWord = QStringList{u"once"_s, u"always"_s, u"reject"_s}.contains(choice);
    const QJsonObject arguments{{u"permissionId"_s, line.words.at(0)}, {isWord ? u"reply"_s : u"optionId"_s, choice}};
    const QString action = isWord ? u"respondPermission"_s : u"answerPermission"_s;
    const Result<QJsonValue> request = co_await line.ask(action, QString(), arguments);
    if (!request)
        co_return tl::unexpected(request.error());
    if (line.json)
        printJson(*request);
    else
        printLine(
            u"%1: %2"_s.arg((*request)["state"_L1].toString(), visibleText((*request)["optionId"_L1].toString())));
    co_return Result<>();
}

} // namespace

std::vector<Command> permissionCommands()
{
    return {
        {u"permission list"_s,
         u"[--all]"_s,
         u"Show the requests that wait; with --all, decided ones too."_s,
         0,
         {u"all"_s},
         list},
        {u"permission answer"_s,
         u"REQUEST OPTION"_s,
         u"Answer with one of the agent's options, or with once, always or reject."_s,
         2,
         {},
         answer},
    };
}

} // namespace sandgate

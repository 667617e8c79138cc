// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

Answer CommandLine::ask(QString action, QString sandbox, QJsonObject arguments, Sink sink) const
{
    if (!sink)
        sink = [](const QJsonObject &) {};
    return core.ask({std::move(action), std::move(sandbox), std::move(arguments)}, std::move(sink), printStage);
}

void print(const CommandLine &line, const QJsonValue &value, const Columns &columns)
{
    if (line.json)
        printJson(value);
    else
        printTable(value.isArray() ? value.toArray() : QJsonArray{value}, columns);
}

Sink printerOf(const CommandLine &line, void (*show)(const QJsonObject &item))
{
    return [json = line.json, show](const QJsonObject &item) {
        if (json)
            printJson(item, true);
        else
            show(item);
    };
}

Sink progressOf(const CommandLine &line)
{
    return [isShown = !line.json && isTerminal()](const QJsonObject &progress) {
        if (!isShown)
            return;
        const double total = std::max(1.0, progress["total"_L1].toDouble());
        QString text = u"%1 %"_s.arg(qRound(progress["done"_L1].toDouble() * 100 / total));
        if (const qint64 files = progress["totalFiles"_L1].toInteger(); files > 0)
            text += u", %1 of %2 files"_s.arg(progress["files"_L1].toInteger()).arg(files);
        else if (const qint64 some = progress["files"_L1].toInteger(); some > 0)
            text += u", %1 files"_s.arg(some);
        printStage(text);
    };
}

async::Task<Result<>> askForTable(CommandLine line, QString action, QString sandbox, QJsonObject arguments,
                                  Columns columns)
{
    const Result<QJsonValue> answer = co_await line.ask(action, sandbox, arguments);
    if (!answer)
        co_return tl::unexpected(answer.error());
    print(line, *answer, columns);
    co_return Result<>();
}

async::Task<Result<>> askForDetails(CommandLine line, QString action, QString sandbox, QJsonObject arguments)
{
    const Result<QJsonValue> answer = co_await line.ask(action, sandbox, arguments);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (line.json)
        printJson(*answer);
    else
        printDetails(answer->toObject());
    co_return Result<>();
}

async::Task<Result<>> askForItems(CommandLine line, QString action, QString sandbox, QJsonObject arguments, Sink take)
{
    const Result<QJsonValue> answer = co_await line.ask(action, sandbox, arguments, take);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

async::Task<Result<>> askAndSay(CommandLine line, QString action, QJsonObject arguments, QString done)
{
    const Result<QJsonValue> answer = co_await line.ask(action, QString(), arguments);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (!line.json)
        printLine(done);
    co_return Result<>();
}

async::Task<Result<>> askForPages(CommandLine line, QString action, QString sandbox, QJsonObject arguments, Sink take)
{
    for (bool more = true; more;) {
        const Result<QJsonValue> page = co_await line.ask(action, sandbox, arguments);
        if (!page)
            co_return tl::unexpected(page.error());
        const QJsonArray items = (*page)["items"_L1].toArray();
        for (const QJsonValue &item : items)
            take(item.toObject());
        more = (*page)["nextCursor"_L1].isString();
        arguments.insert(u"cursor"_s, (*page)["nextCursor"_L1]);
    }
    co_return Result<>();
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "app/cli/output.h"
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const std::vector<Column> columns{{u"ID"_s, u"id"_s},       {u"SANDBOX"_s, u"sandbox"_s},   {u"AGENT"_s, u"agent"_s},
                                  {u"STATE"_s, u"state"_s}, {u"STARTED"_s, u"createdAt"_s}, {u"TITLE"_s, u"title"_s}};

void printSession(const CommandLine &line, const QJsonValue &session)
{
    if (line.json)
        printJson(session);
    else
        printTable({session}, columns);
}

// An event for people: what was said as it is, the rest in one line.
void printEvent(const QJsonObject &event)
{
    const QJsonObject payload = event["payload"_L1].toObject();
    const QString method = payload["method"_L1].toString();
    const QJsonObject update = payload["params"_L1]["update"_L1].toObject();
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind == "agent_message_chunk"_L1) {
        printText(plainText(update["content"_L1]["text"_L1].toString()).toUtf8());
    } else if (kind == "tool_call"_L1 || kind == "tool_call_update"_L1) {
        const QString title = update["title"_L1].toString(update["toolCallId"_L1].toString());
        printLine(u"\n[%1: %2]"_s.arg(plainText(title), plainText(update["status"_L1].toString(u"-"_s))));
    } else if (method == "session/request_permission"_L1) {
        printLine(u"\n[asks for permission: %1. See sandgate-cli permission list]"_s.arg(
            plainText(payload["params"_L1]["toolCall"_L1]["title"_L1].toString())));
    } else if (method == "session/prompt"_L1) {
        QString text;
        const QJsonArray blocks = payload["params"_L1]["prompt"_L1].toArray();
        for (const QJsonValue &block : blocks)
            text += block["text"_L1].toString();
        printLine(u"\n> "_s + plainText(text));
    } else if (payload["result"_L1]["stopReason"_L1].isString()) {
        printLine(u"\n[%1]"_s.arg(plainText(payload["result"_L1]["stopReason"_L1].toString())));
    } else if (event["sender"_L1] == "sandgate"_L1) {
        printLine(u"\n[%1]"_s.arg(method));
    }
}

Sink printerOf(const CommandLine &line)
{
    return [json = line.json](const QJsonObject &event) {
        if (json)
            printJson(event, true);
        else
            printEvent(event);
    };
}

async::Task<Result<>> start(CommandLine line)
{
    QJsonObject arguments{{u"agent"_s, line.words.at(1)}};
    if (line.has(u"cwd"_s))
        arguments.insert(u"cwd"_s, line.options[u"cwd"_s]);
    const Result<QJsonValue> session = co_await line.ask(u"createSession"_s, line.words.at(0), arguments);
    if (!session)
        co_return tl::unexpected(session.error());
    printSession(line, *session);
    co_return Result<>();
}

// Every page of one sandbox's sessions.
async::Task<Result<>> collect(CommandLine line, QString sandbox, QJsonArray *rows)
{
    QJsonObject arguments;
    for (bool more = true; more;) {
        const Result<QJsonValue> page = co_await line.ask(u"listSessions"_s, sandbox, arguments);
        if (!page)
            co_return tl::unexpected(page.error());
        const QJsonArray items = (*page)["items"_L1].toArray();
        for (const QJsonValue &item : items)
            rows->append(item);
        more = (*page)["nextCursor"_L1].isString();
        arguments.insert(u"cursor"_s, (*page)["nextCursor"_L1]);
    }
    co_return Result<>();
}

async::Task<Result<>> list(CommandLine line)
{
    QStringList sandboxes = line.words.mid(0, 1);
    if (sandboxes.isEmpty()) {
        const Result<QJsonValue> all = co_await line.ask(u"listSandboxes"_s);
        if (!all)
            co_return tl::unexpected(all.error());
        const QJsonArray rows = all->toArray();
        for (const QJsonValue &sandbox : rows)
            sandboxes << sandbox["key"_L1].toString();
    }
    QJsonArray rows;
    for (const QString &sandbox : sandboxes) {
        const Result<> collected = co_await collect(line, sandbox, &rows);
        if (!collected)
            co_return collected;
    }
    if (line.json)
        printJson(rows);
    else
        printTable(rows, columns);
    co_return Result<>();
}

async::Task<Result<>> prompt(CommandLine line)
{
    QString text = line.words.mid(1).join(u' ');
    if (text == "-"_L1) {
        QFile input;
        constexpr qint64 longest = 1024 * 1024;
        const bool isOpen = input.open(stdin, QFile::ReadOnly);
        text = QString::fromUtf8(isOpen ? input.read(longest) : QByteArray());
    }
    const QJsonObject arguments{{u"id"_s, line.words.at(0)}, {u"text"_s, text}};
    const Result<QJsonValue> answer = co_await line.ask(u"prompt"_s, QString(), arguments, printerOf(line));
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

async::Task<Result<>> events(CommandLine line)
{
    const QString session = line.words.at(0);
    qint64 after = line.options.value(u"after"_s, u"0"_s).toLongLong();
    const Sink print = printerOf(line);
    if (line.has(u"follow"_s)) {
        const QJsonObject arguments{{u"sessionId"_s, session}, {u"after"_s, after}};
        const Result<QJsonValue> ended = co_await line.ask(u"followEvents"_s, QString(), arguments, print);
        if (!ended)
            co_return tl::unexpected(ended.error());
        co_return Result<>();
    }
    QJsonObject arguments{{u"sessionId"_s, session}, {u"cursor"_s, QString::number(after)}};
    for (bool more = true; more;) {
        const Result<QJsonValue> page = co_await line.ask(u"getEvents"_s, QString(), arguments);
        if (!page)
            co_return tl::unexpected(page.error());
        const QJsonArray items = (*page)["items"_L1].toArray();
        for (const QJsonValue &event : items)
            print(event.toObject());
        more = (*page)["nextCursor"_L1].isString();
        arguments.insert(u"cursor"_s, (*page)["nextCursor"_L1]);
    }
    co_return Result<>();
}

// An action of the session that answers with the session.
async::Task<Result<>> perform(CommandLine line, QString action)
{
    const QJsonObject arguments{{u"id"_s, line.words.at(0)}};
    const Result<QJsonValue> session = co_await line.ask(action, QString(), arguments);
    if (!session)
        co_return tl::unexpected(session.error());
    printSession(line, *session);
    co_return Result<>();
}

} // namespace

std::vector<Command> sessionCommands()
{
    const auto of = [](const QString &action) { return [action](CommandLine line) { return perform(line, action); }; };
    return {
        {u"session start"_s,
         u"SANDBOX AGENT [--cwd FOLDER]"_s,
         u"Start a session with an agent."_s,
         2,
         {u"cwd="_s},
         start},
        {u"session list"_s, u"[SANDBOX]"_s, u"List sessions, newest first."_s, 0, {}, list},
        {u"session prompt"_s,
         u"SESSION TEXT"_s,
         u"Send a prompt (- reads it from standard input) and show the turn until it ends."_s,
         2,
         {},
         prompt},
        {u"session events"_s,
         u"SESSION [--follow] [--after INDEX]"_s,
         u"Show the events of a session."_s,
         1,
         {u"follow"_s, u"after="_s},
         events},
        {u"session cancel"_s, u"SESSION"_s, u"Stop what the agent is doing."_s, 1, {}, of(u"cancelTurn"_s)},
        {u"session end"_s, u"SESSION"_s, u"End the session; its transcript stays."_s, 1, {}, of(u"destroySession"_s)},
    };
}

} // namespace sandgate

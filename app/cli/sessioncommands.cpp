// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "model/agent/replay.h"
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// An event for people: what was said as it is, the rest in one line.
void printEvent(const QJsonObject &event)
{
    const QJsonObject payload = event["payload"_L1].toObject();
    const QString method = payload["method"_L1].toString();
    const QJsonObject update = payload["params"_L1]["update"_L1].toObject();
    const QString kind = update["sessionUpdate"_L1].toString();
    if (kind == "agent_message_chunk"_L1) {
        printText(readable(update["content"_L1]["text"_L1].toString()).toUtf8());
    } else if (kind == "tool_call"_L1 || kind == "tool_call_update"_L1) {
        const QString title = update["title"_L1].toString(update["toolCallId"_L1].toString());
        printLine(u"\n[%1: %2]"_s.arg(readable(title), readable(update["status"_L1].toString(u"-"_s))));
    } else if (method == "session/request_permission"_L1) {
        printLine(u"\n[asks for permission: %1. See sandgate-cli permission list]"_s.arg(
            readable(payload["params"_L1]["toolCall"_L1]["title"_L1].toString())));
    } else if (method == "session/prompt"_L1) {
        QStringList texts;
        const QJsonArray blocks = payload["params"_L1]["prompt"_L1].toArray();
        for (const QJsonValue &block : blocks) {
            const QString text = block["text"_L1].toString();
            if (!text.startsWith(replayMarker)) // was shown before
                texts << text;
        }
        printLine(u"\n> "_s + readable(texts.join(u'\n')));
    } else if (payload["result"_L1]["stopReason"_L1].isString()) {
        printLine(u"\n[%1]"_s.arg(readable(payload["result"_L1]["stopReason"_L1].toString())));
    } else if (event["sender"_L1] == "sandgate"_L1) {
        printLine(u"\n[%1]"_s.arg(method));
    }
}

async::Task<Result<>> start(CommandLine line)
{
    QJsonObject arguments{{u"agent"_s, line.words.at(1)}};
    if (line.has(u"cwd"_s))
        arguments.insert(u"cwd"_s, line.options[u"cwd"_s]);
    return askForTable(line, u"createSession"_s, line.words.at(0), arguments, sessionColumns());
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
    const Sink collect = [&rows](const QJsonObject &session) { rows.append(session); };
    const QJsonObject which{{u"deleted"_s, line.has(u"deleted"_s)}};
    for (const QString &sandbox : sandboxes) {
        const Result<> collected = co_await askForPages(line, u"listSessions"_s, sandbox, which, collect);
        if (!collected)
            co_return collected;
    }
    print(line, rows, sessionColumns());
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
    return askForItems(line, u"prompt"_s, QString(), arguments, printerOf(line, printEvent));
}

async::Task<Result<>> events(CommandLine line)
{
    const QString session = line.words.at(0);
    const qint64 after = line.options.value(u"after"_s, u"0"_s).toLongLong();
    const Sink print = printerOf(line, printEvent);
    if (line.has(u"follow"_s))
        return askForItems(line, u"followEvents"_s, {}, {{u"sessionId"_s, session}, {u"after"_s, after}}, print);
    const QJsonObject arguments{{u"sessionId"_s, session}, {u"cursor"_s, QString::number(after)}};
    return askForPages(line, u"getEvents"_s, {}, arguments, print);
}

} // namespace

const Columns &sessionColumns()
{
    static const Columns columns{{u"ID"_s, u"id"_s},       {u"SANDBOX"_s, u"sandbox"_s},   {u"AGENT"_s, u"agent"_s},
                                 {u"STATE"_s, u"state"_s}, {u"STARTED"_s, u"createdAt"_s}, {u"TITLE"_s, u"title"_s},
                                 {u"TAGS"_s, u"tags"_s}};
    return columns;
}

std::vector<Command> sessionCommands()
{
    const auto of = [](const QString &action) {
        return [action](CommandLine line) {
            return askForTable(line, action, {}, {{u"id"_s, line.words.at(0)}}, sessionColumns());
        };
    };
    return {
        {u"session start"_s,
         u"SANDBOX AGENT [--cwd FOLDER]"_s,
         u"Start a session with an agent."_s,
         2,
         {u"cwd="_s},
         start},
        {u"session list"_s,
         u"[SANDBOX] [--deleted]"_s,
         u"List sessions, or with --deleted those that can be restored, newest first."_s,
         0,
         {u"deleted"_s},
         list},
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

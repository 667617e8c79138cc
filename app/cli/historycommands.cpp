// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns foundColumns{{u"SESSION"_s, u"sessionId"_s},
                           {u"EVENT"_s, u"eventIndex"_s},
                           {u"KIND"_s, u"kind"_s},
                           {u"AT"_s, u"createdAt"_s},
                           {u"TEXT"_s, u"snippet"_s}};
const Columns importedColumns{{u"ID"_s, u"id"_s}, {u"AGENT"_s, u"agent"_s}, {u"TITLE"_s, u"title"_s}};
const Columns removedColumns{{u"SESSIONS"_s, u"sessions"_s},
                             {u"EVENTS"_s, u"events"_s},
                             {u"PROCESSES"_s, u"processes"_s},
                             {u"BYTES"_s, u"bytes"_s}};

async::Task<Result<>> search(CommandLine line)
{
    QJsonObject arguments{{u"text"_s, line.words.join(u' ')}};
    if (line.has(u"sandbox"_s))
        arguments.insert(u"sandbox"_s, line.options[u"sandbox"_s]);
    if (line.has(u"session"_s))
        arguments.insert(u"sessionId"_s, line.options[u"session"_s]);
    const Result<QJsonValue> page = co_await line.ask(u"searchSessions"_s, QString(), arguments);
    if (!page)
        co_return tl::unexpected(page.error());
    print(line, line.json ? *page : (*page)["items"_L1], foundColumns);
    if (const qint64 pending = (*page)["pending"_L1].toInteger(); pending > 0)
        printStage(u"%1 events are not searched yet: ask again."_s.arg(pending));
    if ((*page)["nextCursor"_L1].isString() || (*page)["more"_L1].toBool())
        printStage(u"There is more. Look for more words to see less."_s);
    co_return Result<>();
}

// Without a file the session goes to standard output, through a file that nobody else can read.
async::Task<Result<>> exportSession(CommandLine line)
{
    const QTemporaryDir folder;
    const bool toFile = line.has(u"output"_s);
    const QString path = toFile ? QDir(line.options[u"output"_s]).absolutePath() : folder.filePath(u"session"_s);
    const QString format = line.has(u"markdown"_s) ? u"markdown"_s : line.has(u"html"_s) ? u"html"_s : u"jsonl"_s;
    const QJsonObject arguments{{u"id"_s, line.words.at(0)}, {u"localPath"_s, path}, {u"format"_s, format}};
    const Result<QJsonValue> done = co_await line.ask(u"exportSession"_s, QString(), arguments);
    if (!done)
        co_return tl::unexpected(done.error());
    if (toFile) {
        if (line.json)
            printJson(*done);
        co_return Result<>();
    }
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        co_return failure(Error::Kind::Storage, u"The session was written, but cannot be read."_s, file.errorString());
    constexpr qint64 atOnce = 1024 * 1024;
    while (!file.atEnd())
        printText(file.read(atOnce));
    co_return Result<>();
}

async::Task<Result<>> importSession(CommandLine line)
{
    const QJsonObject arguments{{u"localPath"_s, QDir(line.words.at(0)).absolutePath()}};
    const Sink progress = progressOf(line);
    const Result<QJsonValue> session = co_await line.ask(u"importSession"_s, QString(), arguments, progress);
    if (!session)
        co_return tl::unexpected(session.error());
    print(line, *session, importedColumns);
    co_return Result<>();
}

async::Task<Result<>> removed(CommandLine line, QString action, QJsonObject arguments)
{
    arguments.insert(u"dryRun"_s, line.has(u"dry-run"_s));
    const Sink progress = progressOf(line);
    const Result<QJsonValue> done = co_await line.ask(action, QString(), arguments, progress);
    if (!done)
        co_return tl::unexpected(done.error());
    print(line, *done, removedColumns);
    co_return Result<>();
}

async::Task<Result<>> removeSession(CommandLine line)
{
    return removed(line, u"removeSession"_s, {{u"id"_s, line.words.at(0)}});
}

async::Task<Result<>> prune(CommandLine line)
{
    bool isNumber = false;
    const int days = line.options[u"older-than"_s].toInt(&isNumber);
    if (!isNumber || days < 0)
        co_return failure(Error::Kind::InvalidSettings, u"Say how old: session prune --older-than DAYS"_s);
    const qint64 before = QDateTime::currentDateTimeUtc().addDays(-days).toMSecsSinceEpoch();
    QJsonObject arguments{{line.has(u"deleted"_s) ? u"deletedBefore"_s : u"endedBefore"_s, before}};
    if (line.has(u"logs"_s))
        arguments.insert(u"logsExitedBefore"_s, before);
    if (line.has(u"sandbox"_s))
        arguments.insert(u"sandbox"_s, line.options[u"sandbox"_s]);
    co_return co_await removed(line, u"prune"_s, arguments);
}

} // namespace

std::vector<Command> historyCommands()
{
    return {
        {u"session search"_s,
         u"TEXT [--sandbox SANDBOX] [--session SESSION]"_s,
         u"Find words, \"phrases\" and beginnings* in all that was said."_s,
         1,
         {u"sandbox="_s, u"session="_s},
         search},
        {u"session export"_s,
         u"SESSION [--markdown | --html] [--output FILE]"_s,
         u"Write a session as lines of JSON, or for people."_s,
         1,
         {u"markdown"_s, u"html"_s, u"output="_s},
         exportSession},
        {u"session import"_s, u"FILE"_s, u"Bring an exported session back, to be read."_s, 1, {}, importSession},
        {u"session remove"_s,
         u"SESSION [--dry-run]"_s,
         u"Remove an ended session from the record, for good."_s,
         1,
         {u"dry-run"_s},
         removeSession},
        {u"session prune"_s,
         u"--older-than DAYS [--deleted] [--logs] [--sandbox SANDBOX] [--dry-run]"_s,
         u"Remove what ended, or with --deleted was deleted, so long ago; with --logs also processes and their logs."_s,
         0,
         {u"older-than="_s, u"deleted"_s, u"logs"_s, u"sandbox="_s, u"dry-run"_s},
         prune},
    };
}

} // namespace sandgate

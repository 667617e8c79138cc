// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns columns{
    {u"TYPE"_s, u"entryType"_s}, {u"SIZE"_s, u"size"_s}, {u"MODIFIED"_s, u"modified"_s}, {u"NAME"_s, u"name"_s}};

QJsonObject path(const CommandLine &line)
{
    return {{u"path"_s, line.words.at(1)}};
}

async::Task<Result<>> list(CommandLine line)
{
    const QJsonObject folder = line.words.size() > 1 ? path(line) : QJsonObject();
    return askForTable(line, u"listFsEntries"_s, line.words.at(0), folder, columns);
}

async::Task<Result<>> stat(CommandLine line)
{
    return askForDetails(line, u"statFs"_s, line.words.at(0), path(line));
}

async::Task<Result<>> makeFolder(CommandLine line)
{
    return askForDetails(line, u"mkdirFs"_s, line.words.at(0), path(line));
}

async::Task<Result<>> move(CommandLine line)
{
    const QJsonObject arguments{
        {u"from"_s, line.words.at(1)}, {u"to"_s, line.words.at(2)}, {u"overwrite"_s, line.has(u"overwrite"_s)}};
    return askForDetails(line, u"moveFs"_s, line.words.at(0), arguments);
}

async::Task<Result<>> transfer(CommandLine line, QString action, QString path, QString local)
{
    const QJsonObject arguments{{u"path"_s, path}, {u"localPath"_s, QDir(local).absolutePath()}};
    const Sink progress = progressOf(line);
    const Result<QJsonValue> done = co_await line.ask(action, line.words.at(0), arguments, progress);
    if (!done)
        co_return tl::unexpected(done.error());
    if (line.json)
        printJson(*done);
    co_return Result<>();
}

async::Task<Result<>> transferFolder(CommandLine line, QString action, QString path, QString local)
{
    QJsonObject arguments{{u"path"_s, path}, {u"localPath"_s, QDir(local).absolutePath()}};
    if (line.has(u"exclude"_s))
        arguments.insert(u"exclude"_s, QJsonArray::fromStringList(line.options[u"exclude"_s].split(u'\n')));
    arguments.insert(u"replace"_s, line.has(u"replace"_s));
    const Sink progress = progressOf(line);
    const Result<QJsonValue> done = co_await line.ask(action, line.words.at(0), arguments, progress);
    if (!done)
        co_return tl::unexpected(done.error());
    if (line.json) {
        printJson(*done);
        co_return Result<>();
    }
    const QJsonArray warnings = (*done)["warnings"_L1].toArray();
    for (const QJsonValue &warning : warnings)
        printWarning(warning.toString());
    if (const qint64 more = (*done)["moreWarnings"_L1].toInteger(); more > 0)
        printWarning(u"and %1 more like these"_s.arg(more));
    co_return Result<>();
}

async::Task<Result<>> get(CommandLine line)
{
    QString path = line.words.at(1);
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    const QString local = line.words.value(2, path.section(u'/', -1));
    const QJsonObject asked{{u"path"_s, path}};
    const Result<QJsonValue> there = co_await line.ask(u"statFs"_s, line.words.at(0), asked);
    if (!there)
        co_return tl::unexpected(there.error());
    if ((*there)["entryType"_L1].toString() == "directory"_L1) {
        co_return co_await transferFolder(line, u"downloadFolder"_s, path, local);
    }
    co_return co_await transfer(line, u"downloadFile"_s, path, local);
}

async::Task<Result<>> put(CommandLine line)
{
    return transfer(line, u"uploadFile"_s, line.words.at(2), line.words.at(1));
}

async::Task<Result<>> upload(CommandLine line)
{
    return transferFolder(line, u"uploadFolder"_s, line.words.at(2), line.words.at(1));
}

async::Task<Result<>> remove(CommandLine line)
{
    QJsonObject arguments = path(line);
    arguments.insert(u"recursive"_s, line.has(u"recursive"_s));
    return askForDetails(line, u"deleteFsEntry"_s, line.words.at(0), arguments);
}

} // namespace

std::vector<Command> fileCommands()
{
    return {
        {u"fs ls"_s, u"SANDBOX [FOLDER]"_s, u"List a folder; the home folder without one."_s, 1, {}, list},
        {u"fs stat"_s, u"SANDBOX PATH"_s, u"Tell type, size and time."_s, 2, {}, stat},
        {u"fs get"_s,
         u"SANDBOX PATH [TARGET] [--exclude PATTERN]... [--replace]"_s,
         u"Copy a file or a folder of the sandbox here; a copy that was cut short goes on. With --replace, a folder "
         u"may take "
         "the place of what is there."_s,
         2,
         {u"exclude="_s, u"replace"_s},
         get},
        {u"fs put"_s,
         u"SANDBOX FILE PATH"_s,
         u"Copy a file into the sandbox; a copy that was cut short goes on."_s,
         3,
         {},
         put},
        {u"fs upload"_s,
         u"SANDBOX FOLDER PATH [--exclude PATTERN]... [--replace]"_s,
         u"Copy a folder into the sandbox, without what matches a pattern such as .git; it gets the name PATH when it "
         "is whole."_s,
         3,
         {u"exclude="_s, u"replace"_s},
         upload},
        {u"fs mkdir"_s, u"SANDBOX FOLDER"_s, u"Make a folder."_s, 2, {}, makeFolder},
        {u"fs mv"_s, u"SANDBOX FROM TO [--overwrite]"_s, u"Move or rename."_s, 3, {u"overwrite"_s}, move},
        {u"fs rm"_s,
         u"SANDBOX PATH [--recursive]"_s,
         u"Delete a file, or with --recursive a folder."_s,
         2,
         {u"recursive"_s},
         remove},
    };
}

} // namespace sandgate

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

async::Task<Result<>> get(CommandLine line)
{
    const QString path = line.words.at(1);
    return transfer(line, u"downloadFile"_s, path, line.words.value(2, path.section(u'/', -1)));
}

async::Task<Result<>> put(CommandLine line)
{
    return transfer(line, u"uploadFile"_s, line.words.at(2), line.words.at(1));
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
        {u"fs get"_s, u"SANDBOX PATH [FILE]"_s, u"Copy a file of the sandbox here."_s, 2, {}, get},
        {u"fs put"_s,
         u"SANDBOX FILE PATH"_s,
         u"Copy a file into the sandbox; a copy that was cut short goes on."_s,
         3,
         {},
         put},
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

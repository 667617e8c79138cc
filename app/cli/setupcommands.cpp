// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;

const Columns differenceColumns{{u"WHAT"_s, u"what"_s},
                                {u"NAME"_s, u"name"_s},
                                {u"DIFFERENCE"_s, u"difference"_s},
                                {u"WANTED"_s, u"wanted"_s},
                                {u"THERE"_s, u"there"_s}};

QJsonObject inFolder(const CommandLine &line, QJsonObject arguments)
{
    if (line.has(u"folder"_s))
        arguments.insert(u"directory"_s, line.options[u"folder"_s]);
    return arguments;
}

// The names in each set-up, for a table.
async::Task<Result<>> list(CommandLine line)
{
    const Result<QJsonValue> kept = co_await line.ask(u"listSetups"_s);
    if (!kept)
        co_return tl::unexpected(kept.error());
    QJsonArray rows;
    const QJsonArray all = kept->toArray();
    for (const QJsonValue &one : all)
        rows.append(QJsonObject{{u"name"_s, one["name"_L1]},
                                {u"mcpServers"_s, one["mcpServers"_L1].toObject().keys().join(u", "_s)},
                                {u"skills"_s, one["skills"_L1].toObject().keys().join(u", "_s)}});
    if (line.json)
        printJson(*kept);
    else
        printTable(rows, {{u"NAME"_s, u"name"_s}, {u"MCP SERVERS"_s, u"mcpServers"_s}, {u"SKILLS"_s, u"skills"_s}});
    co_return Result<>();
}

Result<QJsonObject> readFile(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(Error::Kind::InvalidSettings, u"%1 cannot be read."_s.arg(name), file.errorString());
    const QByteArray bytes = file.read(largestFile);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return failure(Error::Kind::InvalidSettings, u"%1 is no JSON object."_s.arg(name), problem.errorString());
    return document.object();
}

async::Task<Result<>> save(CommandLine line)
{
    const Result<QJsonObject> setup = readFile(line.words.at(1));
    if (!setup)
        co_return tl::unexpected(setup.error());
    const QJsonObject arguments{{u"name"_s, line.words.at(0)}, {u"setup"_s, *setup}};
    co_return co_await askAndSay(line, u"saveSetup"_s, arguments, u"The set-up is kept."_s);
}

async::Task<Result<>> remove(CommandLine line)
{
    const QJsonObject arguments{{u"name"_s, line.words.at(0)}};
    return askAndSay(line, u"removeSetup"_s, arguments, u"The set-up is forgotten."_s);
}

// As JSON in any case: it is what "setup save" reads.
async::Task<Result<>> read(CommandLine line)
{
    const QJsonObject arguments = inFolder(line, {});
    const Result<QJsonValue> setup = co_await line.ask(u"readSetup"_s, line.words.at(0), arguments);
    if (!setup)
        co_return tl::unexpected(setup.error());
    QJsonObject shown = setup->toObject();
    shown.remove(u"sessionMcpServers"_s);
    shown.remove(u"leftOut"_s);
    printJson(shown);
    co_return Result<>();
}

async::Task<Result<>> compare(CommandLine line)
{
    const QJsonObject arguments = inFolder(line, {{u"name"_s, line.words.at(0)}});
    return askForTable(line, u"compareSetup"_s, line.words.at(1), arguments, differenceColumns);
}

// One after the other; what fails in one is said, and the next one is tried.
async::Task<Result<>> apply(CommandLine line)
{
    Result<> all;
    const QJsonObject arguments = inFolder(line, {{u"name"_s, line.words.at(0)}, {u"only"_s, line.has(u"only"_s)}});
    const QStringList sandboxes = line.words.mid(1);
    for (const QString &sandbox : sandboxes) {
        const Result<QJsonValue> applied = co_await line.ask(u"applySetup"_s, sandbox, arguments);
        if (applied && !line.json)
            printLine(u"%1: set up."_s.arg(readable(sandbox)));
        if (applied)
            continue;
        all = tl::unexpected(applied.error());
        if (sandboxes.size() > 1)
            printWarning(u"%1: %2"_s.arg(readable(sandbox), applied.error().what));
    }
    co_return all;
}

} // namespace

std::vector<Command> setupCommands()
{
    return {
        {u"setup list"_s, {}, u"List the set-ups that are kept: MCP servers, skills, limits."_s, 0, {}, list},
        {u"setup save"_s,
         u"NAME FILE"_s,
         u"Keep a set-up, as \"setup read\" prints it (- reads standard input)."_s,
         2,
         {},
         save},
        {u"setup remove"_s, u"NAME"_s, u"Forget a set-up; sandboxes stay as they are."_s, 1, {}, remove},
        {u"setup read"_s,
         u"SANDBOX [--folder FOLDER]"_s,
         u"Print what a folder of a sandbox is set up with, as JSON."_s,
         1,
         {u"folder="_s},
         read},
        {u"setup compare"_s,
         u"NAME SANDBOX [--folder FOLDER]"_s,
         u"Tell what differs from a set-up."_s,
         2,
         {u"folder="_s},
         compare},
        {u"setup apply"_s,
         u"NAME SANDBOX... [--folder FOLDER] [--only]"_s,
         u"Set up sandboxes; with --only, what the set-up does not have is removed."_s,
         2,
         {u"folder="_s, u"only"_s},
         apply},
    };
}

} // namespace sandgate

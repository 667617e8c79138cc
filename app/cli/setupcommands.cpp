// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "providers/async/together.h"
#include "providers/async/waits.h"
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

// How long one sandbox may take, its waking included.
Result<std::chrono::seconds> limitOf(const CommandLine &line)
{
    bool isNumber = false;
    const int seconds = line.options.value(u"limit"_s, u"300"_s).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 86400)
        return failure(Error::Kind::InvalidSettings, u"--limit wants a number of seconds, from 1 to 86400."_s);
    return std::chrono::seconds(seconds);
}

Answer askInTime(CommandLine line, QString action, QString sandbox, QJsonObject arguments, std::chrono::seconds limit)
{
    const std::optional<Result<QJsonValue>> answer =
        co_await async::within(limit, line.ask(action, sandbox, arguments));
    if (!answer)
        co_return failure(Error::Kind::Timeout, u"It took longer than %1 seconds, and was ended."_s.arg(limit.count()));
    co_return *answer;
}

using TakeAnswer = std::function<void(const QString &sandbox, const QJsonValue &answer)>;

// Some at once, so that one that is slow holds up no other; the answers are in the order of the sandboxes. What fails
// in one is said, and gives the exit status.
async::Task<Result<>> askOfEach(CommandLine line, QString action, QJsonObject arguments, TakeAnswer take)
{
    constexpr std::size_t mostAtOnce = 4;
    const Result<std::chrono::seconds> limit = limitOf(line);
    if (!limit)
        co_return tl::unexpected(limit.error());
    const QStringList sandboxes = line.words.mid(1);
    std::vector<Answer> asking;
    for (const QString &sandbox : sandboxes)
        asking.push_back(askInTime(line, action, sandbox, arguments, *limit));
    const std::vector<Result<QJsonValue>> answers = co_await async::together(std::move(asking), mostAtOnce);
    Result<> all;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const QString &sandbox = sandboxes[qsizetype(i)];
        if (answers[i]) {
            take(sandbox, *answers[i]);
            continue;
        }
        all = tl::unexpected(answers[i].error());
        if (answers.size() > 1)
            printWarning(u"%1: %2"_s.arg(readable(sandbox), answers[i].error().what));
    }
    co_return all;
}

async::Task<Result<>> compare(CommandLine line)
{
    QJsonArray rows;
    const QJsonObject arguments = inFolder(line, {{u"name"_s, line.words.at(0)}});
    const TakeAnswer take = [&rows](const QString &sandbox, const QJsonValue &answer) {
        const QJsonArray differences = answer.toArray();
        for (const QJsonValue &difference : differences) {
            QJsonObject row = difference.toObject();
            row.insert(u"sandbox"_s, sandbox);
            rows.append(row);
        }
    };
    const Result<> compared = co_await askOfEach(line, u"compareSetup"_s, arguments, take);
    Columns columns = differenceColumns;
    if (line.words.size() > 2)
        columns.insert(columns.begin(), {u"SANDBOX"_s, u"sandbox"_s});
    if (compared || line.words.size() > 2) // what the others have is shown all the same
        print(line, rows, columns);
    co_return compared;
}

async::Task<Result<>> apply(CommandLine line)
{
    const QJsonObject arguments = inFolder(line, {{u"name"_s, line.words.at(0)}, {u"only"_s, line.has(u"only"_s)}});
    const TakeAnswer take = [&line](const QString &sandbox, const QJsonValue &) {
        if (!line.json)
            printLine(u"%1: set up."_s.arg(readable(sandbox)));
    };
    co_return co_await askOfEach(line, u"applySetup"_s, arguments, take);
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
         u"NAME SANDBOX... [--folder FOLDER] [--limit SECONDS]"_s,
         u"Tell what differs from a set-up; each sandbox has a limit of 300 seconds."_s,
         2,
         {u"folder="_s, u"limit="_s},
         compare},
        {u"setup apply"_s,
         u"NAME SANDBOX... [--folder FOLDER] [--only] [--limit SECONDS]"_s,
         u"Set up sandboxes; with --only, what the set-up does not have is removed."_s,
         2,
         {u"folder="_s, u"only"_s, u"limit="_s},
         apply},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

const Columns columns{{u"KEY"_s, u"key"_s},
                      {u"STATE"_s, u"state"_s},
                      {u"EXIT"_s, u"exitCode"_s},
                      {u"STARTED"_s, u"startedAt"_s},
                      {u"COMMAND"_s, u"command"_s}};

// The output as it was printed: whoever wants to see escape sequences harmless uses --json.
void printEntry(const QJsonObject &entry)
{
    if (entry["stream"_L1] == "gap"_L1)
        printText(u"\n[%1 pieces of output are missing here]\n"_s.arg(entry["missing"_L1].toInteger()).toUtf8());
    else
        printText(QByteArray::fromBase64(entry["data"_L1].toString().toLatin1()));
}

async::Task<Result<>> run(CommandLine line)
{
    const QJsonObject arguments{{u"command"_s, line.words.at(1)},
                                {u"args"_s, QJsonArray::fromStringList(line.words.mid(2))}};
    const Result<QJsonValue> ran = co_await line.ask(u"runProcess"_s, line.words.at(0), arguments);
    if (!ran)
        co_return tl::unexpected(ran.error());
    if (line.json) {
        printJson(*ran);
        co_return Result<>();
    }
    printText((*ran)["stdout"_L1].toString().toUtf8());
    const QByteArray complaints = (*ran)["stderr"_L1].toString().toUtf8();
    std::fwrite(complaints.constData(), 1, static_cast<size_t>(complaints.size()), stderr);
    if ((*ran)["timedOut"_L1].toBool())
        co_return failure(Error::Kind::Timeout, u"The program took too long and was ended."_s);
    if (const int code = (*ran)["exitCode"_L1].toInt(-1); code != 0)
        co_return failure(Error::Kind::Refused, u"The program ended with %1."_s.arg(code));
    co_return Result<>();
}

async::Task<Result<>> start(CommandLine line)
{
    const QJsonObject arguments{{u"commandLine"_s, line.words.mid(1).join(u' ')}, {u"tty"_s, line.has(u"tty"_s)}};
    return askForTable(line, u"startProcess"_s, line.words.at(0), arguments, columns);
}

async::Task<Result<>> list(CommandLine line)
{
    return askForTable(line, u"listProcessRecords"_s, line.words.at(0), {}, columns);
}

async::Task<Result<>> follow(CommandLine line)
{
    return askForItems(line, u"followLog"_s, {}, {{u"key"_s, line.words.at(0)}}, printerOf(line, printEntry));
}

async::Task<Result<>> logs(CommandLine line)
{
    if (line.has(u"follow"_s)) {
        co_return co_await follow(line);
    }
    const QJsonObject arguments{{u"key"_s, line.words.at(0)}};
    const Sink print = printerOf(line, printEntry);
    const Result<QJsonValue> stored = co_await line.ask(u"getStoredLog"_s, QString(), arguments);
    if (!stored)
        co_return tl::unexpected(stored.error());
    const QJsonArray entries = (*stored)["entries"_L1].toArray();
    for (const QJsonValue &entry : entries)
        print(entry.toObject());
    co_return Result<>();
}

async::Task<Result<>> input(CommandLine line)
{
    const QJsonObject arguments{
        {u"key"_s, line.words.at(0)}, {u"data"_s, line.words.mid(1).join(u' ') + u'\n'}, {u"encoding"_s, u"utf8"_s}};
    return askForItems(line, u"writeToProcess"_s, {}, arguments, {});
}

async::Task<Result<>> end(CommandLine line, bool force)
{
    const QJsonObject arguments{{u"key"_s, line.words.at(0)}, {u"force"_s, force}};
    return askForTable(line, u"endProcess"_s, {}, arguments, columns);
}

} // namespace

std::vector<Command> processCommands()
{
    const QString process = u"PROCESS"_s;
    return {
        {u"process run"_s,
         u"SANDBOX PROGRAM [ARGUMENT...]"_s,
         u"Run a program to its end and show what it printed."_s,
         2,
         {},
         run},
        {u"process start"_s,
         u"SANDBOX COMMAND-LINE [--tty]"_s,
         u"Start a command line and keep its log; with --tty in a terminal."_s,
         2,
         {u"tty"_s},
         start},
        {u"process list"_s, u"SANDBOX"_s, u"List what was started there."_s, 1, {}, list},
        {u"process logs"_s, u"PROCESS [--follow]"_s, u"Show the log of a process."_s, 1, {u"follow"_s}, logs},
        {u"process input"_s, u"PROCESS TEXT"_s, u"Write a line to the standard input of a process."_s, 2, {}, input},
        {u"process stop"_s,
         process,
         u"Ask a process, and what it started, to end."_s,
         1,
         {},
         [](CommandLine line) { return end(std::move(line), false); }},
        {u"process kill"_s,
         process,
         u"End a process, and what it started, at once."_s,
         1,
         {},
         [](CommandLine line) { return end(std::move(line), true); }},
    };
}

} // namespace sandgate

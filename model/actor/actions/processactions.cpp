// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/after.h"
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/actions/servercall.h"
#include "model/actor/core.h"
#include "providers/async/waits.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

ProcessKey keyOf(const ActionCall &call)
{
    return {call.arguments["key"_L1].toString()};
}

// The process as it is when the call has ended; it may have been removed meanwhile.
Result<QJsonValue> processNow(SandboxActor &actor, const ProcessKey &process)
{
    if (!actor.processes().has(process))
        return failure(Error::Kind::Gone,
                       QCoreApplication::translate("ProcessActions", "The process was removed meanwhile."));
    return toJson(actor.processes().row(process));
}

auto shown(const ActionCall &call)
{
    return [actor = call.actor, process = keyOf(call)] { return processNow(*actor, process); };
}

Answer listProcessRecords(ActionCall call)
{
    QJsonArray processes;
    for (const ProcessKey &key : call.actor->processes().keys())
        processes.append(toJson(call.actor->processes().row(key)));
    co_return processes;
}

Answer getProcessRecord(ActionCall call)
{
    co_return processNow(*call.actor, keyOf(call));
}

Answer startProcess(ActionCall call)
{
    return after(call.actor->startProcess(call.arguments["commandLine"_L1].toString(),
                                          call.arguments["cwd"_L1].toString(), call.arguments["tty"_L1].toBool()),
                 [actor = call.actor](const ProcessKey &process) { return processNow(*actor, process); });
}

Answer writeToProcess(ActionCall call)
{
    const Result<QByteArray> bytes = bytesOf(call.arguments, u"data"_s);
    if (!bytes)
        co_return tl::unexpected(bytes.error());
    co_return co_await after(call.actor->writeToProcess(keyOf(call), *bytes), shown(call));
}

Answer endProcess(ActionCall call)
{
    return after(call.actor->stopProcess(keyOf(call), call.arguments["force"_L1].toBool()), shown(call));
}

Answer removeProcessRecord(ActionCall call)
{
    return after(call.actor->processes().remove(keyOf(call)), [] { return QJsonValue(); });
}

// The newest entries that are stored before one (0: of all).
async::Task<Result<LogPage>> storedLog(ActionCall call, qint64 before)
{
    const ProcessKey key = keyOf(call);
    constexpr qint64 usual = 1024 * 1024;
    constexpr qint64 most = 16 * usual;
    const qint64 maxBytes = std::clamp<qint64>(call.arguments["maxBytes"_L1].toInteger(usual), 1, most);
    std::function<Result<LogPage>(PageReader &)> read = [=](PageReader &reader) {
        return reader.log(key, before, maxBytes);
    };
    co_return co_await call.core.reader().ask<LogPage>(read);
}

Answer getStoredLog(ActionCall call)
{
    const qint64 before = call.arguments["before"_L1].toInteger();
    const Result<LogPage> page = co_await storedLog(call, before);
    if (!page)
        co_return tl::unexpected(page.error());
    QJsonArray entries;
    for (const LogRecord &entry : page->entries)
        entries.append(toJson(entry));
    co_return QJsonObject{{u"entries"_s, entries}, {u"earlier"_s, page->earlier}};
}

bool isOver(const ProcessRow &row)
{
    return row.state == ProcessState::Exited || row.state == ProcessState::Lost;
}

// The newest part of what is stored, then what comes until the process has ended.
Answer followLog(ActionCall call)
{
    const ProcessKey key = keyOf(call);
    SandboxProcesses *processes = &call.actor->processes();
    std::vector<LogRecord> meanwhile; // while the stored part is read
    qint64 last = -1;                 // passed on; -1: the stored part is still read
    const auto pass = [&last, sink = call.sink](const std::vector<LogRecord> &entries) {
        for (const LogRecord &entry : entries) {
            if (entry.sequence > last)
                sink(toJson(entry));
            last = std::max(last, entry.sequence);
        }
    };
    QObject connection;
    QObject::connect(processes, &SandboxProcesses::logged, &connection,
                     [&, key](const std::vector<LogRecord> &entries) {
                         if (entries.front().process != key)
                             return;
                         if (last < 0)
                             meanwhile.insert(meanwhile.end(), entries.begin(), entries.end());
                         else
                             pass(entries);
                     });
    const Result<LogPage> stored = co_await storedLog(call, 0);
    if (!stored)
        co_return tl::unexpected(stored.error());
    pass(stored->entries);
    pass(std::exchange(meanwhile, {}));
    last = std::max<qint64>(last, 0);
    while (processes->has(key) && !isOver(processes->row(key))) {
        co_await async::until(processes, &SandboxProcesses::changed);
    }
    co_return processNow(*call.actor, key);
}

} // namespace

std::vector<Action> processActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    constexpr auto sandbox = Action::Subject::Sandbox;
    constexpr auto process = Action::Subject::Process;
    const QString key = u"key"_s;
    return {
        {u"startProcess"_s,
         Change,
         u"Starts a command line, keeps its log, and goes on with both after a restart."_s,
         {{u"commandLine"_s, Text, true}, {u"cwd"_s, Text}, {u"tty"_s, Flag}},
         startProcess},
        {u"listProcessRecords"_s,
         Read,
         u"Lists the processes that were started here, ended ones too."_s,
         {},
         listProcessRecords,
         sandbox,
         {},
         true},
        {u"getProcessRecord"_s,
         Read,
         u"Tells about a process that was started here."_s,
         {{key, Text, true}},
         getProcessRecord,
         process,
         key,
         true},
        {u"writeToProcess"_s,
         Change,
         u"Writes to the standard input of a process; encoding is utf8 or base64."_s,
         {{key, Text, true}, {u"data"_s, Text, true}, {u"encoding"_s, Text}},
         writeToProcess,
         process,
         key},
        {u"endProcess"_s,
         Change,
         u"Asks a process and what it started to end; with \"force\", ends them at once."_s,
         {{key, Text, true}, {u"force"_s, Flag}},
         endProcess,
         process,
         key},
        {u"removeProcessRecord"_s,
         Change,
         u"Forgets a process that has ended, with its log."_s,
         {{key, Text, true}},
         removeProcessRecord,
         process,
         key,
         true},
        {u"getStoredLog"_s,
         Read,
         u"Reads the newest part of a stored log, or the part before an entry."_s,
         {{key, Text, true}, {u"before"_s, Number}, {u"maxBytes"_s, Number}},
         getStoredLog,
         process,
         key,
         true},
        {u"followLog"_s,
         Stream,
         u"Brings the newest part of a stored log and what comes, until the process has ended."_s,
         {{key, Text, true}, {u"maxBytes"_s, Number}},
         followLog,
         process,
         key,
         true},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/store/processtable.h"
#include "model/store/columns.h"
#include "model/store/json.h"
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

Columns columns()
{
    return {u"processes"_s,
            {u"key"_s, u"sandbox"_s, u"remote_id"_s, u"server_created_at"_s, u"command"_s, u"arguments"_s, u"cwd"_s,
             u"tty"_s, u"state"_s, u"exit_code"_s, u"started_at"_s, u"exited_at"_s}};
}

ProcessRecord read(Rows &row)
{
    ProcessRecord process;
    process.key = {row.text(0)};
    process.sandbox = {row.text(1)};
    process.remoteId = row.text(2);
    process.serverCreatedAt = row.integer(3);
    process.command = row.text(4);
    const std::optional<QStringList> arguments = stringsFromJson(row.text(5));
    if (arguments)
        process.arguments = *arguments;
    else
        row.setProblem(5);
    process.cwd = row.text(6);
    process.tty = row.integer(7) != 0;
    process.state = row.enumerator(8, ProcessState::Lost);
    if (!row.isNull(9))
        process.exitCode = int(row.integer(9));
    process.startedAt = row.integer(10);
    process.exitedAt = row.optionalInteger(11);
    process.lastSequence = row.integer(12);
    return process;
}

} // namespace

ProcessTable::ProcessTable(const Database &database)
    : m_save(database, columns().save())
    , m_remove(database, u"DELETE FROM processes WHERE number = ?"_s)
    , m_all(database, u"SELECT %1, last_sequence FROM processes ORDER BY started_at, number"_s.arg(columns().list()))
    , m_tail(database, u"SELECT number, last_sequence, log_size, log_dropped_to FROM processes WHERE key = ?"_s)
    , m_saveTail(database,
                 u"UPDATE processes SET last_sequence = ?, log_size = ?, log_dropped_to = ? WHERE number = ?"_s)
{
}

Result<> ProcessTable::save(const ProcessRecord &process)
{
    return m_save.run(process.key, process.sandbox, process.remoteId, process.serverCreatedAt, process.command,
                      jsonOf(process.arguments), process.cwd, process.tty, process.state, process.exitCode,
                      process.startedAt, process.exitedAt);
}

Result<> ProcessTable::remove(qint64 number)
{
    return m_remove.run(number);
}

Result<std::vector<ProcessRecord>> ProcessTable::all()
{
    return sandgate::all(m_all.query(), read);
}

Result<std::optional<LogTail>> ProcessTable::tail(const ProcessKey &process)
{
    return one(m_tail.query(process), [](Rows &row) {
        return LogTail{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
    });
}

Result<> ProcessTable::saveTail(const LogTail &tail)
{
    return m_saveTail.run(tail.lastSequence, tail.size, tail.droppedTo, tail.number);
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/sandboxprocesses.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

SandboxProcesses::SandboxProcesses(SandboxKey sandbox, Ledger &ledger, Backoff backoff, QObject *parent)
    : QObject(parent)
    , m_sandbox(std::move(sandbox))
    , m_ledger(ledger)
    , m_backoff(backoff)
{
}

SandboxProcesses::~SandboxProcesses() = default;

void SandboxProcesses::restore(const std::vector<ProcessRecord> &processes)
{
    for (const ProcessRecord &record : processes)
        m_processes[record.key].record = record;
}

async::Task<> SandboxProcesses::attach(HttpClient &http)
{
    m_http = &http;
    const Result<> found = co_await findThem();
    if (!found)
        m_tasks.start(keepLooking());
}

async::Task<> SandboxProcesses::keepLooking()
{
    for (int attempt = 0;; ++attempt) {
        co_await async::sleepFor(m_backoff.pause(attempt, 1));
        const Result<> found = co_await findThem();
        if (found)
            co_return;
        qCWarning(lcActor) << "processes could not be listed:" << found.error().what;
    }
}

async::Task<Result<>> SandboxProcesses::findThem()
{
    HttpClient *const http = m_http;
    const Result<std::vector<ProcessInfo>> there = co_await ServerApi(*http).processes();
    if (!there)
        co_return tl::unexpected(there.error());
    if (m_http != http)
        co_return Result<>(); // detached meanwhile
    for (auto &[key, process] : m_processes) {
        if (process.record.state != ProcessState::Running && process.record.state != ProcessState::Starting)
            continue;
        if (process.follower)
            continue; // started while the others were looked for
        const bool isThere =
            std::any_of(there->begin(), there->end(), [&record = process.record](const ProcessInfo &info) {
                // The server counts its processes anew at each start; the time of creation tells them apart.
                return info.id == record.remoteId && info.createdAt == record.serverCreatedAt;
            });
        if (isThere)
            follow(process); // also one that has exited: the rest of its log is still there
        else
            finish(key, ProcessState::Lost, {});
    }
    co_return Result<>();
}

void SandboxProcesses::letGo()
{
    m_tasks.cancel();
    for (auto &[key, process] : m_processes)
        process.follower.reset();
    m_http = nullptr;
}

void SandboxProcesses::detach()
{
    letGo();
    for (auto &[key, process] : m_processes) {
        if (process.record.state == ProcessState::Running || process.record.state == ProcessState::Starting)
            finish(key, ProcessState::Lost, {});
    }
}

async::Task<Result<ProcessKey>> SandboxProcesses::start(QString commandLine, QString cwd, bool tty)
{
    if (commandLine.trimmed().isEmpty())
        co_return failure(Error::Kind::InvalidSettings, tr("There is no command to run."));
    // Leader of a process group of its own, so that stopping it stops what it has started. The leader of a terminal's
    // session is one already, and would lose its terminal.
    ProcessStart start;
    start.command = tty ? u"sh"_s : u"setsid"_s;
    start.arguments = QStringList{u"-c"_s, commandLine};
    if (!tty)
        start.arguments.prepend(u"sh"_s);
    start.cwd = cwd;
    start.tty = tty;
    HttpClient *const http = m_http;
    if (!http)
        co_return failure(Error::Kind::Unreachable, tr("The sandbox's server does not answer. Try again later."));
    const Result<ProcessInfo> started = co_await ServerApi(*http).startProcess(start);
    if (!started)
        co_return whileDoing(tr("The process was not started."), started.error());

    Process process;
    process.record.key = ProcessKey::random();
    process.record.sandbox = m_sandbox;
    process.record.remoteId = started->id;
    process.record.serverCreatedAt = started->createdAt;
    process.record.command = commandLine;
    process.record.cwd = cwd;
    process.record.tty = tty;
    process.record.state = ProcessState::Running;
    process.record.startedAt = QDateTime::currentMSecsSinceEpoch();
    const ProcessKey key = process.record.key;
    Process &known = m_processes[key] = std::move(process);
    save(known);
    if (m_http == http)
        follow(known);
    else
        finish(key, ProcessState::Lost, {}); // its server has ended meanwhile
    emit changed(key);
    co_return key;
}

async::Task<Result<>> SandboxProcesses::stop(ProcessKey key, bool force)
{
    const ProcessRecord record = m_processes.at(key).record;
    if (record.state != ProcessState::Running)
        co_return Result<>();
    if (!m_http)
        co_return failure(Error::Kind::Unreachable, tr("The sandbox's server does not answer. Try again later."));
    const ServerApi api(*m_http);
    const Result<ProcessInfo> process = co_await api.process(record.remoteId);
    if (!process)
        co_return whileDoing(tr("The process was not stopped."), process.error());
    if (process->createdAt != record.serverCreatedAt)
        co_return failure(Error::Kind::Gone, tr("The process is not there any more: its server was started again."));
    const Result<ProcessInfo> stopped = co_await api.stopProcess(*process, force);
    if (!stopped)
        co_return whileDoing(tr("The process was not stopped."), stopped.error());
    if (stopped->running && !force)
        co_return failure(Error::Kind::Conflict, tr("The process did not stop when asked. Use Force Stop to end it."));
    co_return Result<>(); // the follower sees the end, after the rest of the log
}

async::Task<Result<>> SandboxProcesses::write(ProcessKey key, QByteArray bytes)
{
    const ProcessRecord record = m_processes.at(key).record;
    if (record.state != ProcessState::Running)
        co_return failure(Error::Kind::Conflict, tr("The process has ended."));
    if (!m_http)
        co_return failure(Error::Kind::Unreachable, tr("The sandbox's server does not answer. Try again later."));
    const ServerApi api(*m_http);
    const Result<> written = co_await api.writeToProcess(record.remoteId, bytes);
    if (!written)
        co_return whileDoing(tr("The process did not take its input."), written.error());
    co_return Result<>();
}

async::Task<Result<>> SandboxProcesses::remove(ProcessKey key)
{
    const ProcessRecord record = m_processes.at(key).record;
    if (record.state == ProcessState::Running)
        co_return failure(Error::Kind::Conflict, tr("The process still runs. Stop it first."));
    if (m_http && record.state == ProcessState::Exited) {
        const ServerApi api(*m_http);
        const Result<ProcessInfo> there = co_await api.process(record.remoteId);
        // A later server gives the same name to another process.
        if (there && there->createdAt == record.serverCreatedAt) {
            const Result<> gone = co_await api.removeProcess(record.remoteId);
            if (!gone)
                qCInfo(lcActor) << "the server keeps a removed process:" << gone.error().what;
        }
    }
    if (!has(key))
        co_return Result<>(); // somebody else was faster
    const Result<> removed = m_ledger.removeProcess(key);
    if (!removed)
        co_return removed;
    forget(key);
    co_return Result<>();
}

void SandboxProcesses::forget(const ProcessKey &key)
{
    if (m_processes.erase(key) > 0)
        emit removed(key);
}

void SandboxProcesses::follow(Process &process)
{
    const ProcessKey key = process.record.key;
    process.follower = std::make_unique<LogFollower>(*m_http, process.record, m_backoff);
    LogFollower *follower = process.follower.get();
    connect(follower, &LogFollower::received, this, [this, key](const std::vector<LogRecord> &entries) {
        const Result<> stored = m_ledger.appendLog(entries);
        if (!stored) {
            m_tasks.start(followAgain(key));
            emit storageFailed(stored.error());
            return;
        }
        m_processes[key].record.lastSequence = entries.back().sequence;
        emit logged(entries);
    });
    connect(follower, &LogFollower::exited, this,
            [this, key](const ProcessInfo &info) { finish(key, ProcessState::Exited, info); });
    connect(follower, &LogFollower::troubled, this, &SandboxProcesses::troubled);
    connect(follower, &LogFollower::ended, this, [this, key] { m_tasks.start(dropFollower(key)); });
    connect(follower, &LogFollower::lost, this, [this, key] {
        m_tasks.start(dropFollower(key));
        if (m_processes.at(key).record.state != ProcessState::Exited) // else only the rest of its log is lost
            finish(key, ProcessState::Lost, {});
    });
    follower->start();
}

// From what is stored: the server keeps the rest until the disk takes it.
async::Task<> SandboxProcesses::followAgain(ProcessKey key)
{
    co_await async::sleepFor(0ms); // this may be one of its own signals
    if (!has(key))
        co_return;
    m_processes.at(key).follower.reset();
    co_await async::sleepFor(1s);
    const auto process = m_processes.find(key);
    if (process != m_processes.end() && !process->second.follower && m_http)
        follow(process->second);
}

void SandboxProcesses::finish(const ProcessKey &key, ProcessState state, const std::optional<ProcessInfo> &info)
{
    Process &process = m_processes.at(key);
    process.record.state = state;
    if (info) {
        process.record.exitCode = info->exitCode;
        process.record.exitedAt = info->exitedAt;
    }
    save(process);
    emit changed(key);
}

// Not at once: this may be one of its own signals.
async::Task<> SandboxProcesses::dropFollower(ProcessKey key)
{
    co_await async::sleepFor(0ms);
    if (const auto process = m_processes.find(key); process != m_processes.end())
        process->second.follower.reset();
}

void SandboxProcesses::save(const Process &process)
{
    if (const Result<> saved = m_ledger.save(process.record); !saved)
        emit storageFailed(saved.error());
}

bool SandboxProcesses::isBusy() const
{
    return std::any_of(m_processes.begin(), m_processes.end(),
                       [](const auto &entry) { return entry.second.record.state == ProcessState::Running; });
}

std::vector<ProcessKey> SandboxProcesses::keys() const
{
    std::vector<ProcessKey> keys;
    for (const auto &[key, process] : m_processes)
        keys.push_back(key);
    return keys;
}

const ProcessRecord *SandboxProcesses::record(const ProcessKey &key) const
{
    const auto process = m_processes.find(key);
    return process == m_processes.end() ? nullptr : &process->second.record;
}

ProcessRow SandboxProcesses::row(const ProcessKey &key) const
{
    const Process &process = m_processes.at(key);
    const ProcessRecord &record = process.record;
    ProcessRow row;
    row.key = key;
    row.sandbox = record.sandbox;
    row.command = record.command;
    row.cwd = record.cwd;
    row.tty = record.tty;
    row.state = record.state;
    row.exitCode = record.exitCode;
    row.startedAt = record.startedAt;
    row.exitedAt = record.exitedAt;
    row.problem = process.problem;
    return row;
}

} // namespace sandgate

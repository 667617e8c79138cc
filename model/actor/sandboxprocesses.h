// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/agentsessions.h"
#include "model/agent/logfollower.h"
#include "model/rows.h"
#include "providers/async/scope.h"
#include <QObject>
#include <map>
#include <memory>

namespace sandgate {

class Ledger;

// The processes that a person started in one sandbox, and their logs: followed while the sandbox is awake, stored
// before they are shown.
//
// Core thread only.
class SandboxProcesses : public QObject
{
    Q_OBJECT
public:
    SandboxProcesses(SandboxKey sandbox, Ledger &ledger, Backoff backoff, QObject *parent = nullptr);
    ~SandboxProcesses() override;

    void restore(const std::vector<ProcessRecord> &processes);
    // Finds the processes that still run and follows them; the others have ended, or are lost.
    // When they cannot be listed, that is tried again by itself.
    async::Task<> attach(HttpClient &http);
    void detach(); // what runs there is lost
    void letGo();  // what runs there may be found again by the next attach()

    // A command line as a shell takes it; with `tty`, in a terminal of its own. The sandbox is awake.
    async::Task<Result<ProcessKey>> start(QString commandLine, QString cwd, bool tty = false);
    async::Task<Result<>> stop(ProcessKey process, bool force);        // one that has ended: success
    async::Task<Result<>> write(ProcessKey process, QByteArray bytes); // to its standard input
    async::Task<Result<>> remove(ProcessKey process);
    void forget(const ProcessKey &process); // it was removed from the record

    bool has(const ProcessKey &process) const { return m_processes.contains(process); }
    bool isBusy() const; // one of them runs
    std::vector<ProcessKey> keys() const;
    ProcessRow row(const ProcessKey &process) const;
    const ProcessRecord *record(const ProcessKey &process) const; // null: there is none

signals:
    void changed(const sandgate::ProcessKey &process);
    void removed(const sandgate::ProcessKey &process);
    void logged(const std::vector<sandgate::LogRecord> &entries); // stored already
    void troubled(const sandgate::Error &error); // a log's stream was interrupted: is the server still there?
    void storageFailed(const sandgate::Error &error);

private:
    struct Process {
        ProcessRecord record;
        std::optional<Error> problem;
        std::unique_ptr<LogFollower> follower;
    };

    async::Task<Result<>> findThem();
    async::Task<> keepLooking();
    void follow(Process &process);
    async::Task<> followAgain(ProcessKey key);
    void finish(const ProcessKey &key, ProcessState state, const std::optional<ProcessInfo> &info);
    void save(const Process &process);
    async::Task<> dropFollower(ProcessKey key);

    const SandboxKey m_sandbox;
    Ledger &m_ledger;
    const Backoff m_backoff;
    HttpClient *m_http = nullptr; // while attached
    std::map<ProcessKey, Process> m_processes;
    async::Scope m_tasks;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/logorder.h"
#include "model/agent/serverapi.h"
#include "model/records.h"
#include "providers/async/scope.h"
#include "providers/transport/eventstream.h"
#include <QObject>
#include <QTimer>
#include <chrono>
#include <memory>

namespace sandgate {

class HttpClient;

// Follows the log of one process: every entry once, in order, also over reconnects. What the server dropped is asked
// for once more and is a Gap entry when it is lost. The server's stream does not end with the process, so its state is
// asked for when the stream is quiet, and once each time the number of the last entry, since the end of a flood may
// have been dropped, too. A busy server reads the last output of a process some time after it has seen it end: the
// following goes on for a while.
//
// Core thread only. Deleting it ends the following at once.
class LogFollower : public QObject
{
    Q_OBJECT
public:
    // `process.lastSequence` is the last entry that is stored already; `patience` is how long nothing has to come after
    // the process's end for its log to be taken as whole.
    LogFollower(HttpClient &http, ProcessRecord process, Backoff backoff,
                std::chrono::seconds patience = std::chrono::seconds(30), QObject *parent = nullptr);
    ~LogFollower() override;

    void start();

signals:
    void received(const std::vector<sandgate::LogRecord> &entries);
    void troubled(const sandgate::Error &error);       // the stream was interrupted; it goes on by itself
    void exited(const sandgate::ProcessInfo &process); // all of its log that the server had was received before
    void ended();                                      // last, after exited(): nothing came for the time of patience
    void lost(const sandgate::Error &error);           // last: the server does not know the process

private:
    void read(const std::vector<SseEvent> &events);
    void deliver(std::vector<LogRecord> ready, bool isBehindHole);
    void passOverHole();
    async::Task<> watch();
    async::Task<std::optional<ProcessInfo>> untilExit();
    async::Task<> untilQuiet();

    HttpClient &m_http;
    const ProcessRecord m_process; // as it was at the start
    const std::chrono::seconds m_patience;
    std::unique_ptr<EventStream> m_stream;
    LogOrder m_order;
    qint64 m_askedAgainAfter = -1; // the hole behind this entry was asked for
    QTimer m_holeLimit;            // runs while a stream that was asked for a hole may still bring it
    async::Scope m_tasks;
};

} // namespace sandgate

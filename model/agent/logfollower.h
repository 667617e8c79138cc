// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/agent/serverapi.h"
#include "model/records.h"
#include "providers/async/scope.h"
#include "providers/transport/eventstream.h"
#include <QObject>
#include <memory>

namespace sandgate {

class HttpClient;

// Follows the log of one process: every entry once, in order, also over reconnects. What the server dropped is asked
// for once more and is a Gap entry when it is lost. The server's stream does not end with the process, so its state is
// asked for when the stream is quiet.
//
// Core thread only. Deleting it ends the following at once.
class LogFollower : public QObject
{
    Q_OBJECT
public:
    // `process.lastSequence` is the last entry that is stored already.
    LogFollower(HttpClient &http, ProcessRecord process, Backoff backoff, QObject *parent = nullptr);
    ~LogFollower() override;

    void start();

signals:
    void received(const std::vector<sandgate::LogRecord> &entries);
    void troubled(const sandgate::Error &error);       // the stream was interrupted; it goes on by itself
    void exited(const sandgate::ProcessInfo &process); // last: all of its log was received before
    void lost(const sandgate::Error &error);           // last: the server does not know the process

private:
    void read(const std::vector<SseEvent> &events);
    async::Task<> watchState();

    HttpClient &m_http;
    ProcessRecord m_process;
    std::unique_ptr<EventStream> m_stream;
    qint64 m_askedAgainAfter = -1;
    async::Scope m_tasks;
};

} // namespace sandgate

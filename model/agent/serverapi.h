// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrlQuery>
#include <chrono>
#include <optional>
#include <vector>

namespace sandgate {

class HttpClient;

struct AgentInfo {
    QString id;
    bool installed = false;
    bool credentials = false; // the server's guess
};

struct AcpServerInfo {
    QString id;
    QString agent;
    qint64 createdAt = 0;
};

struct ProcessStart {
    QString command;
    QStringList arguments;
    QString cwd; // empty: the server's
    QJsonObject environment;
    bool tty = false; // in a terminal of its own; TERM is xterm-256color unless the environment says otherwise
};

struct ProcessInfo {
    QString id;
    qint64 createdAt = 0;
    bool running = false;
    qint64 pid = 0; // 0: not running
    std::optional<int> exitCode;
    std::optional<qint64> exitedAt;
};

struct ProgramEnd {
    int exitCode = -1;  // -1: it was ended by a signal, or took too long
    QString errors;     // what it wrote to its standard error
    QString output;     // to its standard output; the server replaces what is no UTF-8
    bool isCut = false; // there was more output than the server keeps: 1 MiB, unless it is set otherwise
};

struct FileInfo {
    bool isFile = false; // otherwise a folder
    qint64 size = 0;
};

// The HTTP API of a sandbox-agent server, version 0.4.2, as far as it is plain request and answer. Core thread only;
// each call ends by itself. The client outlives it.
class ServerApi
{
public:
    explicit ServerApi(HttpClient &http);

    async::Task<Result<>> health() const; // one try
    async::Task<Result<std::vector<AgentInfo>>> agents() const;
    async::Task<Result<>> installAgent(QString agent) const; // may download: up to ten minutes
    async::Task<Result<std::vector<AcpServerInfo>>> acpServers() const;
    // The config options that the server knows of an agent, whatever the agent itself offers.
    async::Task<Result<QJsonArray>> agentOptions(QString agent) const;
    // Whether agents have this variable in their environment; its value stays there.
    async::Task<Result<bool>> hasVariable(QString name) const;

    // Follows links. What is not there is an error like any other: the server does not tell it apart.
    async::Task<Result<FileInfo>> stat(QString path) const;
    // The server removes an existing target before it looks for the source: so the source is looked for first.
    async::Task<Result<QJsonObject>> move(QString from, QString to, bool overwrite) const;

    // Runs a program to its end; the server ends it after five minutes, whatever the limit.
    async::Task<Result<ProgramEnd>> run(QString program, QStringList arguments, std::chrono::milliseconds limit) const;
    async::Task<Result<ProcessInfo>> startProcess(ProcessStart start) const;
    async::Task<Result<std::vector<ProcessInfo>>> processes() const;
    async::Task<Result<ProcessInfo>> process(QString id) const;
    async::Task<Result<qint64>> lastLogSequence(QString id) const; // 0: it has printed nothing
    // Ends it and what it started in its process group: first by SIGTERM, or by SIGKILL when forced.
    async::Task<Result<ProcessInfo>> stopProcess(ProcessInfo process, bool force) const;
    async::Task<Result<>> writeToProcess(QString id, QByteArray bytes) const; // its standard input or terminal
    async::Task<Result<>> removeProcess(QString id) const;                    // one that is not there is success

private:
    async::Task<Result<QJsonObject>> json(QByteArray method, QString path, std::optional<QJsonObject> body,
                                          std::chrono::milliseconds limit, QUrlQuery query = {}) const;

    HttpClient &m_http;
};

} // namespace sandgate

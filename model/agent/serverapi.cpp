// SPDX-License-Identifier: Apache-2.0
#include "model/agent/serverapi.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

ProcessInfo processInfo(const QJsonObject &json)
{
    ProcessInfo info{json["id"_L1].toString(),
                     json["createdAtMs"_L1].toInteger(),
                     json["status"_L1].toString() == "running"_L1,
                     json["pid"_L1].toInteger(),
                     {},
                     {}};
    if (json["exitCode"_L1].isDouble())
        info.exitCode = json["exitCode"_L1].toInt();
    if (json["exitedAtMs"_L1].isDouble())
        info.exitedAt = json["exitedAtMs"_L1].toInteger();
    return info;
}

} // namespace

ServerApi::ServerApi(HttpClient &http)
    : m_http(http)
{
}

async::Task<Result<QJsonObject>> ServerApi::json(QByteArray method, QString path, std::optional<QJsonObject> body,
                                                 std::chrono::milliseconds limit, QUrlQuery query) const
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.query = query;
    request.timeLimit = limit;
    if (body) {
        request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
        request.contentType = "application/json";
    }
    const Result<HttpResponse> response = co_await m_http.send(std::move(request));
    if (!response)
        co_return tl::unexpected(response.error());
    if (response->body.isEmpty())
        co_return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject()) {
        co_return failure(
            Error::Kind::Protocol,
            QCoreApplication::translate("ServerApi", "The sandbox's server gave an answer that is no JSON."),
            QString::fromUtf8(response->body.left(512)));
    }
    co_return document.object();
}

async::Task<Result<>> ServerApi::health() const
{
    const Result<QJsonObject> answer = co_await json("GET", u"/v1/health"_s, std::nullopt, 5s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if ((*answer)["status"_L1].toString() != "ok"_L1)
        co_return failure(Error::Kind::Protocol,
                          QCoreApplication::translate("ServerApi", "The sandbox's server is not well."));
    co_return Result<>();
}

async::Task<Result<std::vector<AgentInfo>>> ServerApi::agents() const
{
    const Result<QJsonObject> answer = co_await json("GET", u"/v1/agents"_s, std::nullopt, 30s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    std::vector<AgentInfo> agents;
    const QJsonArray list = (*answer)["agents"_L1].toArray();
    for (const QJsonValue &agent : list)
        agents.push_back(
            {agent["id"_L1].toString(), agent["installed"_L1].toBool(), agent["credentialsAvailable"_L1].toBool()});
    co_return agents;
}

async::Task<Result<>> ServerApi::installAgent(QString agent) const
{
    const Result<QJsonObject> answer =
        co_await json("POST", u"/v1/agents/"_s + encoded(agent) + u"/install"_s, QJsonObject(), 10min);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

async::Task<Result<std::vector<AcpServerInfo>>> ServerApi::acpServers() const
{
    const Result<QJsonObject> answer = co_await json("GET", u"/v1/acp"_s, std::nullopt, 10s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    std::vector<AcpServerInfo> servers;
    const QJsonArray list = (*answer)["servers"_L1].toArray();
    for (const QJsonValue &server : list)
        servers.push_back(
            {server["serverId"_L1].toString(), server["agent"_L1].toString(), server["createdAtMs"_L1].toInteger()});
    co_return servers;
}

async::Task<Result<QJsonArray>> ServerApi::agentOptions(QString agent) const
{
    QUrlQuery withConfig;
    withConfig.addQueryItem(u"config"_s, u"true"_s);
    const Result<QJsonObject> answer =
        co_await json("GET", u"/v1/agents/"_s + encoded(agent), std::nullopt, 30s, withConfig);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return (*answer)["configOptions"_L1].toArray();
}

async::Task<Result<bool>> ServerApi::hasVariable(QString name) const
{
    const QStringList arguments{u"-c"_s, u"test -n \"$%1\""_s.arg(name)};
    const Result<ProgramEnd> test = co_await run(u"sh"_s, arguments, 10s);
    if (!test)
        co_return tl::unexpected(test.error());
    co_return test->exitCode == 0;
}

async::Task<Result<FileInfo>> ServerApi::stat(QString path) const
{
    QUrlQuery query;
    addText(query, u"path"_s, path);
    const Result<QJsonObject> answer = co_await json("GET", u"/v1/fs/stat"_s, std::nullopt, 30s, query);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return FileInfo{(*answer)["entryType"_L1].toString() == "file"_L1, (*answer)["size"_L1].toInteger()};
}

async::Task<Result<QJsonObject>> ServerApi::move(QString from, QString to, bool overwrite) const
{
    const Result<FileInfo> source = co_await stat(from);
    if (!source)
        co_return whileDoing(QCoreApplication::translate("ServerApi", "Nothing was moved."), source.error());
    const QJsonObject body{{u"from"_s, from}, {u"to"_s, to}, {u"overwrite"_s, overwrite}};
    co_return co_await json("POST", u"/v1/fs/move"_s, body, 30s);
}

async::Task<Result<ProgramEnd>> ServerApi::run(QString program, QStringList arguments,
                                               std::chrono::milliseconds limit) const
{
    const QJsonObject body{{u"command"_s, program},
                           {u"args"_s, QJsonArray::fromStringList(arguments)},
                           {u"timeoutMs"_s, qint64(limit.count())}};
    // The server ends it at the limit, and then answers with what it has printed.
    const Result<QJsonObject> answer = co_await json("POST", u"/v1/processes/run"_s, body, limit + 2s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return ProgramEnd{(*answer)["exitCode"_L1].toInt(-1), (*answer)["stderr"_L1].toString(),
                         (*answer)["stdout"_L1].toString(), (*answer)["stdoutTruncated"_L1].toBool()};
}

async::Task<Result<ProcessInfo>> ServerApi::startProcess(ProcessStart start) const
{
    if (start.tty && !start.environment.contains("TERM"_L1)) // the server sets none for terminals
        start.environment.insert(u"TERM"_s, u"xterm-256color"_s);
    QJsonObject body{{u"command"_s, start.command},
                     {u"args"_s, QJsonArray::fromStringList(start.arguments)},
                     {u"env"_s, start.environment},
                     {u"tty"_s, start.tty}};
    if (!start.cwd.isEmpty())
        body.insert(u"cwd"_s, start.cwd);
    const Result<QJsonObject> answer = co_await json("POST", u"/v1/processes"_s, body, 30s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const ProcessInfo started = processInfo(*answer);
    if (started.id.isEmpty())
        co_return failure(Error::Kind::Protocol,
                          QCoreApplication::translate("ServerApi", "The sandbox's server started a process without "
                                                                   "saying which."));
    co_return started;
}

async::Task<Result<std::vector<ProcessInfo>>> ServerApi::processes() const
{
    const Result<QJsonObject> answer = co_await json("GET", u"/v1/processes"_s, std::nullopt, 10s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    std::vector<ProcessInfo> processes;
    const QJsonArray list = (*answer)["processes"_L1].toArray();
    for (const QJsonValue &process : list)
        processes.push_back(processInfo(process.toObject()));
    co_return processes;
}

async::Task<Result<ProcessInfo>> ServerApi::process(QString id) const
{
    const Result<QJsonObject> answer = co_await json("GET", u"/v1/processes/"_s + encoded(id), std::nullopt, 10s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return processInfo(*answer);
}

async::Task<Result<qint64>> ServerApi::lastLogSequence(QString id) const
{
    QUrlQuery newest;
    newest.addQueryItem(u"tail"_s, u"1"_s);
    const Result<QJsonObject> answer =
        co_await json("GET", u"/v1/processes/"_s + encoded(id) + u"/logs"_s, std::nullopt, 10s, newest);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return (*answer)["entries"_L1].toArray().last()["sequence"_L1].toInteger();
}

async::Task<Result<ProcessInfo>> ServerApi::stopProcess(ProcessInfo process, bool force) const
{
    // The server signals the direct child only. Processes are started as leaders of a group (see SandboxProcesses), and
    // the whole group is signalled from inside the sandbox; one without a group left is ended by the server below.
    if (process.pid > 0) {
        const QString signal = force ? u"-KILL"_s : u"-TERM"_s;
        const QStringList arguments{signal, u"--"_s, u"-%1"_s.arg(process.pid)};
        const Result<ProgramEnd> signalled = co_await run(u"kill"_s, arguments, 10s);
        if (!signalled && signalled.error().kind == Error::Kind::Unreachable)
            co_return tl::unexpected(signalled.error());
    }
    const QString verb = force ? u"/kill"_s : u"/stop"_s;
    const Result<QJsonObject> answer =
        co_await json("POST", u"/v1/processes/"_s + encoded(process.id) + verb, std::nullopt, 15s);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return processInfo(*answer);
}

async::Task<Result<>> ServerApi::writeToProcess(QString id, QByteArray bytes) const
{
    constexpr qsizetype most = 65536; // the server's own limit for one request
    const QString path = u"/v1/processes/"_s + encoded(id) + u"/input"_s;
    for (qsizetype at = 0; at < bytes.size(); at += most) {
        const QJsonObject input{{u"data"_s, QString::fromLatin1(bytes.mid(at, most).toBase64())},
                                {u"encoding"_s, u"base64"_s}};
        const Result<QJsonObject> written = co_await json("POST", path, input, 15s);
        if (!written)
            co_return tl::unexpected(written.error());
    }
    co_return Result<>();
}

async::Task<Result<>> ServerApi::removeProcess(QString id) const
{
    const Result<QJsonObject> answer = co_await json("DELETE", u"/v1/processes/"_s + encoded(id), std::nullopt, 10s);
    if (!answer && answer.error().kind != Error::Kind::Gone)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

} // namespace sandgate

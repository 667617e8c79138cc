// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/endpoint.h"
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>
#include <functional>
#include <map>
#include <memory>
#include <sys/socket.h>
#include <vector>

namespace sandgate::test {

// A sandbox-agent server on loopback whose every answer a test decides: the ACP routes of one ACP server, the processes
// with their logs, health and agents. A request for which there is no script stays open.
class ScriptedAgent : public QObject
{
public:
    // One request, as it came; it may be answered later.
    struct Call {
        QByteArray verb;
        QByteArray path;
        QUrlQuery query;
        QHash<QByteArray, QByteArray> headers; // names in lower case
        QByteArray body;
        QJsonObject message; // of a POST
        QPointer<QTcpSocket> socket;
        QByteArray target = {}; // path and query as they came

        QByteArray id() const { return QJsonDocument(QJsonArray{message["id"]}).toJson(QJsonDocument::Compact); }
        bool isOpen() const { return socket && socket->state() == QTcpSocket::ConnectedState; }
    };
    using Script = std::function<void(const Call &)>;

    struct Process {
        QString id;
        qint64 createdAt = 1;
        bool running = true;
        int exitCode = 0;
        std::vector<std::pair<qint64, QByteArray>> log; // sequence, JSON
    };

    ScriptedAgent()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QObject::destroyed, this, [this, socket] { m_received.remove(socket); });
            }
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on loopback");
        on["initialize"] = [this](const Call &call) { reply(call, initialized); };
    }
    ~ScriptedAgent() override
    {
        const auto sockets = m_server.findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : sockets)
            socket->disconnect();
    }

    Endpoint endpoint() const { return {QUrl(QString("http://127.0.0.1:%1").arg(m_server.serverPort()))}; }

    // --- the script
    std::map<QString, Script> on; // by method of the POST; "" for answers to the agent; others are held open
    Script onDelete;              // none: never answered, as by a server whose agent lives on
    QJsonObject initialized{{"protocolVersion", 1}, {"agentCapabilities", QJsonObject()}};
    qint64 createdAt = 1000;
    bool known = false;      // the ACP server exists; a POST with `agent` makes it
    bool replaysAll = false; // whatever the reader has already
    bool listsAcp = true;    // false: GET /v1/acp is 503
    int healthStatus = 200;  // 0: no answer
    int processStatus = 200; // of GET /v1/processes
    int streamStatus = 200;  // of GET /v1/acp/{id}; 0: no answer until openHeldStreams()
    int otherStatus = 404;   // of what is not told apart here
    QByteArray otherAnswer = {};
    int runExitCode = 0;     // of POST /v1/processes/run
    QJsonArray agentOptions; // what the server says of an agent by itself
    bool holdsProcessList = false;
    std::vector<Process> processes;

    // --- what came
    std::vector<Call> calls; // POSTs to the ACP server
    std::vector<Call> streamRequests;
    std::vector<Call> logRequests;
    std::vector<Call> heldLists;
    std::vector<Call> others; // "DELETE /v1/processes/proc_1" ...
    int deletes = 0;
    int healthChecks = 0;

    int count(const QString &method) const
    {
        return int(std::count_if(calls.begin(), calls.end(),
                                 [&](const Call &call) { return call.message["method"].toString() == method; }));
    }
    Call last(const QString &method) const
    {
        for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
            if (call->message["method"].toString() == method)
                return *call;
        }
        qFatal("nobody called %s", qPrintable(method));
    }
    int openStreams() const { return int(liveStreams().size()); }

    // --- the agent speaks
    // To every open stream, and into the memory that replays come from.
    void say(const QByteArray &json)
    {
        remember(json);
        for (const auto &stream : liveStreams())
            writeEvent(stream, m_lastId, json);
    }
    void update(const QString &session, const QString &text)
    {
        const QJsonObject content{{"type", "text"}, {"text", text}};
        const QJsonObject what{{"sessionUpdate", "agent_message_chunk"}, {"content", content}};
        say(notification("session/update", {{"sessionId", session}, {"update", what}}));
    }
    static QByteArray notification(const QString &method, const QJsonObject &params)
    {
        return bytes({{"jsonrpc", "2.0"}, {"method", method}, {"params", params}});
    }
    static QByteArray request(const QByteArray &id, const QString &method, const QJsonObject &params)
    {
        return R"({"jsonrpc":"2.0","id":)" + id + R"(,"method":")" + method.toUtf8() + R"(","params":)" +
               bytes(params) + '}';
    }
    static QByteArray response(const Call &call, const QJsonObject &result)
    {
        return bytes({{"jsonrpc", "2.0"}, {"id", call.message["id"]}, {"result", result}});
    }
    static QByteArray errorResponse(const Call &call, int code, const QString &message)
    {
        return bytes({{"jsonrpc", "2.0"},
                      {"id", call.message["id"]},
                      {"error", QJsonObject{{"code", code}, {"message", message}}}});
    }
    // The next event is not sent live, as to a reader that is too slow; it can be asked for again.
    void sayUnheard(const QByteArray &json) { remember(json); }
    void lose(int events) { m_lastId += events; } // for good
    void heartbeat()
    {
        for (const auto &stream : liveStreams())
            writeChunk(stream, ": heartbeat\n\n");
    }

    void reply(const Call &call, const QJsonObject &result) // by stream and by POST
    {
        say(response(call, result));
        answer(call, 200, response(call, result));
    }
    static void answer(const Call &call, int status, const QByteArray &body = {},
                       const QByteArray &type = "application/json")
    {
        if (!call.isOpen())
            return;
        call.socket->write("HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type +
                           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        call.socket->flush();
    }
    static void problem(const Call &call, int status, const QByteArray &type, const QByteArray &detail)
    {
        answer(call, status,
               R"({"type":"urn:sandbox-agent:error:)" + type + R"(","title":")" + type + R"(","status":)" +
                   QByteArray::number(status) + R"(,"detail":")" + detail + "\"}",
               "application/problem+json");
    }
    static void cut(const Call &call) // by reset
    {
        if (!call.isOpen())
            return;
        const linger noMercy{1, 0};
        ::setsockopt(int(call.socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &noMercy, sizeof noMercy);
        call.socket->abort();
    }

    // --- the server
    void cutStreams()
    {
        for (const auto &stream : std::exchange(m_streams, {}))
            cut(Call{{}, {}, {}, {}, {}, {}, stream});
    }
    void openHeldStreams()
    {
        streamStatus = 200;
        for (const Call &call : std::exchange(m_heldStreams, {}))
            openStream(call);
    }
    void endStreams()
    {
        for (const auto &stream : std::exchange(m_streams, {})) {
            if (stream) {
                stream->write("0\r\n\r\n");
                stream->disconnectFromHost();
            }
        }
    }
    void forget() // the ACP server is gone, its id is free again
    {
        known = false;
        m_ring.clear();
        m_lastId = 0;
    }
    void replace() // another process under the same id
    {
        forget();
        known = true;
        createdAt += 1000;
    }
    void log(const QString &process, qint64 sequence, const QByteArray &data, bool live = true)
    {
        const QByteArray json = bytes({{"sequence", sequence},
                                       {"stream", "stdout"},
                                       {"timestampMs", 1700000000000 + sequence},
                                       {"data", QString::fromLatin1(data.toBase64())},
                                       {"encoding", "base64"}});
        for (Process &one : processes) {
            if (one.id == process)
                one.log.emplace_back(sequence, json);
        }
        if (!live)
            return;
        for (const auto &[id, stream] : m_logStreams) {
            if (id == process && stream && stream->state() == QTcpSocket::ConnectedState)
                writeChunk(stream, "event: log\nid: " + QByteArray::number(sequence) + "\ndata: " + json + "\n\n");
        }
    }
    void cutLogs()
    {
        for (const auto &[id, stream] : std::exchange(m_logStreams, {}))
            cut(Call{{}, {}, {}, {}, {}, {}, stream});
    }
    int openLogs() const
    {
        return int(std::count_if(m_logStreams.begin(), m_logStreams.end(), [](const auto &entry) {
            return entry.second && entry.second->state() == QTcpSocket::ConnectedState;
        }));
    }

    static QByteArray bytes(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray &received = m_received[socket];
        received += socket->readAll();
        for (;;) {
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Call call;
            QList<QByteArray> lines = received.first(end).replace("\r\n", "\n").split('\n');
            const QList<QByteArray> first = lines.takeFirst().split(' ');
            const QUrl target(QString::fromUtf8(first.value(1)));
            call.verb = first.value(0);
            call.target = first.value(1);
            call.path = target.path().toUtf8();
            call.query = QUrlQuery(target);
            call.socket = socket;
            for (const QByteArray &line : std::as_const(lines)) {
                const qsizetype colon = line.indexOf(':');
                call.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
            }
            const qsizetype length = call.headers.value("content-length").toLongLong();
            if (received.size() < end + 4 + length)
                return;
            call.body = received.mid(end + 4, length);
            call.message = QJsonDocument::fromJson(call.body).object();
            received.remove(0, end + 4 + length);
            route(call);
        }
    }

    void route(const Call &call)
    {
        if (call.path == "/v1/health") {
            ++healthChecks;
            if (healthStatus > 0)
                answer(call, healthStatus, R"({"status":"ok"})");
        } else if (call.path == "/v1/acp") {
            listAcp(call);
        } else if (call.path.startsWith("/v1/acp/")) {
            routeAcp(call);
        } else if (call.path == "/v1/agents") {
            answer(call, 200,
                   R"({"agents":[{"id":"mock","installed":true,"credentialsAvailable":true},)"
                   R"({"id":"claude","installed":false,"credentialsAvailable":false}]})");
        } else if (call.path == "/v1/agents/mock") {
            others.push_back(call);
            answer(call, 200, bytes({{"id", "mock"}, {"configOptions", agentOptions}}));
        } else if (call.path.startsWith("/v1/processes")) {
            routeProcesses(call);
        } else {
            others.push_back(call);
            answer(call, otherStatus, otherAnswer);
        }
    }

    void listAcp(const Call &call)
    {
        if (!listsAcp) {
            answer(call, 503);
            return;
        }
        QJsonArray servers;
        if (known)
            servers.append(QJsonObject{{"serverId", m_id}, {"agent", "mock"}, {"createdAtMs", createdAt}});
        answer(call, 200, bytes({{"servers", servers}}));
    }

    void routeAcp(const Call &call)
    {
        if (call.verb == "DELETE") {
            ++deletes;
            if (onDelete)
                onDelete(call);
        } else if (call.verb == "GET") {
            streamRequests.push_back(call);
            if (!known)
                problem(call, 404, "session_not_found", "no such server");
            else if (streamStatus == 0)
                m_heldStreams.push_back(call);
            else if (streamStatus != 200)
                answer(call, streamStatus);
            else
                openStream(call);
        } else if (!known && !call.query.hasQueryItem("agent")) {
            calls.push_back(call);
            problem(call, 400, "invalid_request", "missing required 'agent'");
        } else {
            m_id = QString::fromUtf8(call.path.mid(8));
            known = true;
            calls.push_back(call);
            if (const auto script = on.find(call.message["method"].toString()); script != on.end())
                script->second(call);
        }
    }

    void openStream(const Call &call)
    {
        openBody(call.socket);
        m_streams.push_back(call.socket);
        const qint64 after = replaysAll ? 0 : call.headers.value("last-event-id", "0").toLongLong();
        for (const auto &[id, json] : m_ring) {
            if (id > after)
                writeEvent(call.socket, id, json);
        }
    }

    void routeProcesses(const Call &call)
    {
        const QString rest = QString::fromUtf8(call.path.mid(14)); // behind "/v1/processes/"
        const QString id = rest.section('/', 0, 0);
        const auto process =
            std::find_if(processes.begin(), processes.end(), [&id](const Process &one) { return one.id == id; });
        if (call.path.endsWith("/logs")) {
            if (call.query.hasQueryItem("follow"))
                logRequests.push_back(call);
            if (process == processes.end())
                problem(call, 404, "not_found", "no such process");
            else if (call.query.hasQueryItem("follow"))
                openLog(call, *process);
            else
                answer(call, 200, "{\"entries\":[" + (process->log.empty() ? "" : process->log.back().second) + "]}");
            return;
        }
        others.push_back(call);
        if (call.path == "/v1/processes" && call.verb == "GET" && holdsProcessList) {
            heldLists.push_back(call);
        } else if (call.path == "/v1/processes" && call.verb == "GET") {
            QJsonArray list;
            for (const Process &one : processes)
                list.append(json(one));
            answer(call, processStatus, bytes({{"processes", list}}));
        } else if (call.path == "/v1/processes") {
            processes.push_back({QString("proc_%1").arg(processes.size() + 1), createdAt, true, 0, {}});
            answer(call, 200, bytes(json(processes.back())));
        } else if (id == "run") {
            answer(call, 200, bytes({{"exitCode", runExitCode}}));
        } else if (process == processes.end()) {
            problem(call, 404, "not_found", "no such process");
        } else if (call.verb == "DELETE") {
            processes.erase(process);
            answer(call, 204);
        } else {
            if (rest.contains('/')) // stop, kill
                process->running = false;
            answer(call, 200, bytes(json(*process)));
        }
    }

    void openLog(const Call &call, const Process &process)
    {
        openBody(call.socket);
        m_logStreams.emplace_back(process.id, call.socket);
        const qint64 since = call.query.queryItemValue("since").toLongLong();
        for (const auto &[sequence, json] : process.log) {
            if (sequence > since)
                writeChunk(call.socket, "event: log\nid: " + QByteArray::number(sequence) + "\ndata: " + json + "\n\n");
        }
    }

    static QJsonObject json(const Process &process)
    {
        QJsonObject json{
            {"id", process.id}, {"createdAtMs", process.createdAt}, {"status", process.running ? "running" : "exited"}};
        if (process.running) {
            json.insert("pid", 4711);
        } else {
            json.insert("exitCode", process.exitCode);
            json.insert("exitedAtMs", process.createdAt + 5);
        }
        return json;
    }

    static void openBody(QTcpSocket *socket)
    {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        socket->flush();
    }
    static void writeChunk(QTcpSocket *socket, const QByteArray &bytes)
    {
        socket->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
        socket->flush();
    }
    static void writeEvent(QTcpSocket *socket, qint64 id, const QByteArray &json)
    {
        writeChunk(socket, "event: message\nid: " + QByteArray::number(id) + "\ndata: " + json + "\n\n");
    }
    void remember(const QByteArray &json)
    {
        m_ring.emplace_back(++m_lastId, json);
        if (m_ring.size() > 1024)
            m_ring.erase(m_ring.begin());
    }
    std::vector<QTcpSocket *> liveStreams() const
    {
        std::vector<QTcpSocket *> live;
        for (const auto &stream : m_streams) {
            if (stream && stream->state() == QTcpSocket::ConnectedState)
                live.push_back(stream);
        }
        return live;
    }

    QString m_id;
    qint64 m_lastId = 0;
    std::vector<std::pair<qint64, QByteArray>> m_ring;
    std::vector<QPointer<QTcpSocket>> m_streams;
    std::vector<Call> m_heldStreams;
    std::vector<std::pair<QString, QPointer<QTcpSocket>>> m_logStreams;
    QHash<QTcpSocket *, QByteArray> m_received;
    QTcpServer m_server; // first to go, with its sockets
};

} // namespace sandgate::test

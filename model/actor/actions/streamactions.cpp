// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/groups.h"
#include "model/actor/actions/rowjson.h"
#include "model/actor/core.h"
#include "model/agent/logfollower.h"
#include "model/agent/terminal.h"
#include "providers/transport/websocket.h"
#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto connectLimit = 15s;

using End = async::Shared<Result<QJsonValue>>;

// The server's own log of one of its processes, from an entry on. A client of its own: the actor's is exchanged when
// the server moves, and this may last for days.
Answer followProcessLogs(ActionCall call)
{
    ProcessRecord process;
    process.remoteId = call.arguments["id"_L1].toString();
    process.lastSequence = call.arguments["since"_L1].toInteger();
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    HttpClient http(*endpoint);
    End end;
    LogFollower follower(http, process, {});
    QObject::connect(&follower, &LogFollower::received, &follower,
                     [sink = call.sink](const std::vector<LogRecord> &entries) {
                         for (const LogRecord &entry : entries)
                             sink(toJson(entry));
                     });
    QObject::connect(&follower, &LogFollower::exited, &follower, [end](const ProcessInfo &info) mutable {
        QJsonObject json{{u"status"_s, u"exited"_s}};
        if (info.exitCode)
            json.insert(u"exitCode"_s, *info.exitCode);
        end.settle(QJsonValue(json));
    });
    QObject::connect(&follower, &LogFollower::lost, &follower,
                     [end](const Error &error) mutable { end.settle(tl::unexpected(error)); });
    follower.start();
    const Result<QJsonValue> ended = co_await end;
    co_return ended;
}

QString terminalPath(const ActionCall &call)
{
    const QString id = call.arguments["id"_L1].toString();
    return u"/v1/processes/%1/terminal/ws"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

QString desktopPath(const ActionCall &)
{
    return u"/v1/desktop/stream/signaling"_s;
}

QJsonObject dataItem(const QByteArray &bytes)
{
    return {{u"type"_s, u"data"_s}, {u"encoding"_s, u"base64"_s}, {u"data"_s, QString::fromLatin1(bytes.toBase64())}};
}

// Each frame is an item: a text frame as the JSON that it is, a binary one as {"type": "data", ...}.
Answer connectDesktop(ActionCall call)
{
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    WebSocket socket(*endpoint);
    End end;
    QObject::connect(&socket, &WebSocket::textReceived, &socket, [sink = call.sink](const QString &text) {
        const QJsonDocument frame = QJsonDocument::fromJson(text.toUtf8());
        sink(frame.isObject() ? frame.object() : QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}});
    });
    QObject::connect(&socket, &WebSocket::bytesReceived, &socket,
                     [sink = call.sink](const QByteArray &bytes) { sink(dataItem(bytes)); });
    QObject::connect(&socket, &WebSocket::closed, &socket, [end](int code, const QString &reason) mutable {
        end.settle(QJsonValue(QJsonObject{{u"code"_s, code}, {u"reason"_s, reason}}));
    });
    const QString path = desktopPath(call);
    const QUrlQuery noQuery;
    const Result<> connected = co_await socket.connectTo(path, noQuery, connectLimit);
    if (!connected)
        co_return tl::unexpected(connected.error());
    const Result<QJsonValue> ended = co_await end;
    co_return ended;
}

Result<QJsonValue> answerOf(const TerminalEnd &end)
{
    if (end.kind == TerminalEnd::Kind::Lost)
        return failure(Error::Kind::Unreachable,
                       QCoreApplication::translate("StreamActions", "The connection to the terminal was lost."),
                       end.words);
    QJsonObject json{{u"status"_s, u"exited"_s}};
    if (end.exitCode)
        json.insert(u"exitCode"_s, *end.exitCode);
    return QJsonValue(json);
}

Answer connectTerminal(ActionCall call)
{
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    Terminal terminal(*endpoint, call.arguments["id"_L1].toString());
    End end;
    QObject::connect(&terminal, &Terminal::output, &terminal,
                     [sink = call.sink](const QByteArray &bytes) { sink(dataItem(bytes)); });
    QObject::connect(&terminal, &Terminal::ended, &terminal,
                     [end](const TerminalEnd &how) mutable { end.settle(answerOf(how)); });
    const Result<> opened = co_await terminal.open(connectLimit);
    if (!opened)
        co_return tl::unexpected(opened.error());
    const Result<QJsonValue> ended = co_await end;
    co_return ended;
}

Answer socketUrl(ActionCall call, QString path)
{
    const Result<Endpoint> endpoint = co_await call.actor->endpoint();
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    QUrl url = endpoint->url;
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    co_return QJsonObject{{u"url"_s, url.toString() + path}};
}

Answer terminalUrl(ActionCall call)
{
    return socketUrl(call, terminalPath(call));
}

Answer desktopUrl(ActionCall call)
{
    return socketUrl(call, desktopPath(call));
}

} // namespace

// What is typed into a terminal goes by sendProcessInput and resizeProcessTerminal.
std::vector<Action> streamActions()
{
    using enum Argument::Type;
    using enum ActionKind;
    const Argument id{u"id"_s, Text, true};
    return {
        {u"followProcessLogs"_s,
         Stream,
         u"Brings a process's output from an entry on, until it has ended."_s,
         {id, {u"since"_s, Number}},
         followProcessLogs},
        {u"connectProcessTerminal"_s,
         Stream,
         u"Brings what a process's terminal shows; input by sendProcessInput."_s,
         {id},
         connectTerminal},
        {u"connectProcessTerminalWebSocket"_s,
         Stream,
         u"The same: the frames of the terminal's socket."_s,
         {id},
         connectTerminal},
        {u"connectDesktopStream"_s,
         Stream,
         u"Brings the signaling of the desktop's video stream."_s,
         {},
         connectDesktop},
        {u"connectDesktopStreamWebSocket"_s,
         Stream,
         u"The same: the frames of the signaling socket."_s,
         {},
         connectDesktop},
        {u"buildProcessTerminalWebSocketUrl"_s,
         Read,
         u"The address of a terminal's socket, without the token."_s,
         {id},
         terminalUrl},
        {u"buildDesktopStreamWebSocketUrl"_s,
         Read,
         u"The address of the signaling socket, without the token."_s,
         {},
         desktopUrl},
    };
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/websocket.h"
#include "providers/async/waits.h"
#include "providers/logging.h"
#include "providers/transport/http.h"
#include "providers/transport/httptext.h"
#include "providers/transport/socketbridge.h"
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QPointer>
#include <QRegularExpression>
#include <QWebSocket>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto closingLimit = 5s;
constexpr auto reasonLimit = 2s;
constexpr qint64 longestHead = 64 * 1024;
constexpr int vanished = 1006;
const QByteArray lastPing = "last";

Result<QNetworkRequest> upgradeRequest(const Endpoint &endpoint, const QString &path, const QUrlQuery &query)
{
    const Result<QByteArray> address = requestUrl(endpoint, {"GET", path, query});
    if (!address)
        return tl::unexpected(address.error());
    QUrl url = QUrl::fromEncoded(*address);
    url.setScheme(url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);

    QNetworkRequest request(url);
    QList<std::pair<QByteArray, QByteArray>> headers = endpoint.headers;
    if (!endpoint.token.isEmpty())
        headers.append({"Authorization", "Bearer " + endpoint.token.reveal()});
    for (const auto &[name, value] : std::as_const(headers)) {
        if (!isToken(name) || !isHeaderValue(value))
            return failure(Error::Kind::InvalidSettings,
                           WebSocket::tr("The header \"%1\" holds characters that cannot be sent.")
                               .arg(shortened(QString::fromUtf8(name), 60)));
        request.setRawHeader(name, value);
    }
    return request;
}

// QWebSocket speaks TCP only: to a port of this process's own, which leads to the Unix socket while `owner` lives.
Result<QNetworkRequest> throughUnixSocket(QNetworkRequest request, const QString &path, QObject *owner)
{
    if (path.isEmpty())
        return request;
    QUrl url = request.url();
    if (url.scheme() != "ws"_L1) // a certificate is checked against the name of the other side
        return failure(Error::Kind::InvalidSettings,
                       WebSocket::tr("A terminal cannot be reached with TLS over the socket %1.").arg(path));
    auto *bridge = new SocketBridge(path, owner);
    const Result<quint16> port = bridge->listen();
    if (!port)
        return tl::unexpected(port.error());
    request.setRawHeader("Host", url.host().toLatin1());
    url.setHost(u"127.0.0.1"_s);
    url.setPort(*port);
    request.setUrl(url);
    return request;
}

// QWebSocket tells a refusal's status and reason only inside a text of its own, and 400 only by a phrase.
Error refusal(const QString &words, const QString &where)
{
    static const QRegularExpression status(u"\\b([1-5][0-9][0-9]) \\((.*)\\)"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = status.match(words);
    if (match.hasMatch())
        return httpError(match.captured(1).toInt(), "text/plain", match.captured(2).toUtf8());
    if (words.contains("Unknown error condition"_L1))
        return httpError(400, {}, {});
    return {Error::Kind::Protocol, WebSocket::tr("%1 does not answer as a WebSocket server.").arg(where), words};
}

// QWebSocket calls a closed port and an upgrade that was not granted by the same name; only the latter was asked for.
Error connectError(QAbstractSocket::SocketError error, bool asked, const QString &where, const QString &words)
{
    if (error == QAbstractSocket::SslHandshakeFailedError)
        return {Error::Kind::Unreachable,
                WebSocket::tr("No secure connection to %1: its certificate cannot be trusted.").arg(where), words};
    if (error != QAbstractSocket::ConnectionRefusedError || !asked)
        return {Error::Kind::Unreachable, WebSocket::tr("No connection to %1. Is it running?").arg(where), words};
    return refusal(words, where);
}

} // namespace

void WebSocket::SocketCleanup::operator()(QWebSocket *socket) const
{
    // Not at once: one of its own signals may have brought us here.
    socket->disconnect();
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->close(QWebSocketProtocol::CloseCodeGoingAway);
    else
        socket->abort();
    socket->deleteLater();
}

WebSocket::WebSocket(Endpoint endpoint, QObject *parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
{
    setHeartbeat(20s);
    connect(&m_beat, &QTimer::timeout, this, &WebSocket::beat);
    m_closing.setSingleShot(true);
    m_closing.setInterval(closingLimit);
    connect(&m_closing, &QTimer::timeout, this, [this] { m_socket->abort(); }); // with the code that was agreed on
}

WebSocket::~WebSocket()
{
    // Whoever waits need not wait for the limit.
    m_opened.settle(failure(Error::Kind::Unreachable, tr("The connection was given up.")));
    m_delivered.settle(false);
    m_left.settle(true);
}

void WebSocket::setHeartbeat(std::chrono::milliseconds time)
{
    m_beat.setInterval(time);
}

async::Task<Result<>> WebSocket::connectTo(QString path, QUrlQuery query, std::chrono::milliseconds limit,
                                           qint64 maxMessage)
{
    const Result<QNetworkRequest> request = upgradeRequest(m_endpoint, path, query);
    if (!request)
        co_return tl::unexpected(request.error());
    makeSocket(maxMessage);
    const Result<QNetworkRequest> bridged = throughUnixSocket(*request, m_endpoint.unixSocket, m_socket.get());
    if (!bridged) {
        forget();
        co_return tl::unexpected(bridged.error());
    }
    m_socket->open(*bridged);

    struct Attempt { // given up when the task is dropped
        QPointer<WebSocket> owner;
        ~Attempt()
        {
            if (owner && !owner->m_announced)
                owner->forget();
        }
    } attempt{this};
    const std::optional<Result<>> opened = co_await async::within(limit, opening());
    if (!attempt.owner)
        co_return failure(Error::Kind::Unreachable, tr("The connection was given up."));
    if (!opened)
        co_return failure(Error::Kind::Timeout, tr("%1 did not open a terminal connection within %2 seconds.")
                                                    .arg(serverName(m_endpoint))
                                                    .arg(double(limit.count()) / 1000));
    if (!*opened) {
        co_return co_await reason(path, query, opened->error());
    }
    if (!m_connected)
        co_return failure(Error::Kind::Unreachable, tr("The connection was closed at once."), m_lastWords);
    m_announced = true;
    qCDebug(lcTransport).noquote() << "WebSocket" << serverName(m_endpoint) << path.toHtmlEscaped();
    co_return Result<>();
}

// QWebSocket keeps a refusal's text to itself. The same question without the upgrade is refused for the same reason.
async::Task<Result<>> WebSocket::reason(QString path, QUrlQuery query, Error refusal)
{
    if (refusal.status < 400)
        co_return tl::unexpected(refusal);
    HttpClient client(m_endpoint);
    HttpRequest request{"GET", path, query};
    request.timeLimit = reasonLimit;
    const Result<HttpResponse> answer = co_await client.send(request);
    if (!answer && answer.error().status == refusal.status)
        co_return tl::unexpected(answer.error());
    co_return tl::unexpected(refusal);
}

async::Task<Result<>> WebSocket::opening()
{
    co_return co_await m_opened;
}

void WebSocket::makeSocket(qint64 maxMessage)
{
    Q_ASSERT(!m_announced);
    forget();
    m_socket.reset(new QWebSocket);
    m_opened = {};
    m_left = {};
    m_lastWords.clear();
    m_silentBeats = 0;
    m_orderly = m_asked = false;

    QWebSocket *const socket = m_socket.get();
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->setMaxAllowedIncomingFrameSize(quint64(maxMessage));
    socket->setMaxAllowedIncomingMessageSize(quint64(maxMessage));
    socket->setReadBufferSize(maxMessage + longestHead); // a whole frame must fit, or it would never be read
    connect(socket, &QWebSocket::bytesWritten, this, [this] { m_asked = true; });
    connect(socket, &QWebSocket::connected, this, [this] {
        m_connected = true;
        m_beat.start();
        m_opened.settle({});
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(socket, &QWebSocket::errorOccurred, this, &WebSocket::fail);
#else
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &WebSocket::fail);
#endif
    connect(socket, &QWebSocket::aboutToClose, this, [this] { m_orderly = m_lastWords.isEmpty(); });
    connect(socket, &QWebSocket::disconnected, this, &WebSocket::left);
    connect(socket, &QWebSocket::stateChanged, this, [this](QAbstractSocket::SocketState state) {
        if (state == QAbstractSocket::ClosingState)
            m_closing.start();
    });
    connect(socket, &QWebSocket::pong, this, [this](quint64, const QByteArray &payload) {
        m_silentBeats = 0;
        if (payload == lastPing)
            m_delivered.settle(true);
    });
    connect(socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_silentBeats = 0;
        emit textReceived(text);
    });
    connect(socket, &QWebSocket::binaryMessageReceived, this, [this](const QByteArray &bytes) {
        m_silentBeats = 0;
        emit bytesReceived(bytes);
    });
}

void WebSocket::forget()
{
    m_beat.stop();
    m_closing.stop();
    m_connected = false;
    m_socket.reset();
}

void WebSocket::fail(int error)
{
    const QString words = shortened(m_socket->errorString(), 1000);
    if (m_connected) {
        m_lastWords = words; // disconnected() follows
        return;
    }
    m_opened.settle(
        tl::unexpected(connectError(QAbstractSocket::SocketError(error), m_asked, serverName(m_endpoint), words)));
    m_socket->abort(); // or it would go on to read the refusal's text as further answers
}

void WebSocket::left()
{
    m_beat.stop();
    m_closing.stop();
    m_connected = false;
    m_opened.settle(failure(Error::Kind::Unreachable, tr("%1 closed the connection.").arg(serverName(m_endpoint))));
    m_delivered.settle(false);
    m_left.settle(true);
    if (!std::exchange(m_announced, false))
        return;
    const int code = m_orderly ? int(m_socket->closeCode()) : vanished;
    emit closed(code, m_orderly ? shortened(m_socket->closeReason(), 1000) : m_lastWords);
}

void WebSocket::beat()
{
    if (++m_silentBeats <= 2) {
        m_socket->ping();
        return;
    }
    abandon(tr("No sign of life from the other side."));
}

void WebSocket::abandon(const QString &why)
{
    m_lastWords = why;
    m_socket->abort();
}

void WebSocket::sendText(const QString &text)
{
    if (m_connected)
        m_socket->sendTextMessage(text);
}

void WebSocket::sendBytes(const QByteArray &bytes)
{
    if (m_connected)
        m_socket->sendBinaryMessage(bytes);
}

async::Task<> WebSocket::close(std::chrono::milliseconds limit)
{
    const QPointer<WebSocket> alive(this);
    if (!m_announced)
        co_return;
    co_await async::within(limit, parting());
    if (alive && m_connected)
        abandon(tr("The other side did not take leave in time."));
}

async::Task<> WebSocket::parting()
{
    // A socket that is closed while something is still unread is reset, and what was sent before may get lost with
    // it. So the other side first shows that it has read everything.
    const QPointer<WebSocket> alive(this);
    m_delivered = {};
    m_socket->ping(lastPing);
    co_await m_delivered;
    if (alive && m_connected)
        m_socket->close(QWebSocketProtocol::CloseCodeNormal);
    if (alive && m_connected) {
        co_await m_left;
    }
}

} // namespace sandgate

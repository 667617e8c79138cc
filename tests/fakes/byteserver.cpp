// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/byteserver.h"
#include <QLocalSocket>
#include <QTcpSocket>
#include <QTimer>
#include <sys/socket.h>

namespace sandgate {

class ByteServer::Connection : public QObject
{
public:
    Connection(ByteServer &server, QIODevice *socket)
        : m_server(server)
        , m_socket(socket)
    {
        const auto left = [this] {
            m_open = false;
            ++m_server.disconnected;
        };
        connect(socket, &QIODevice::readyRead, this, &Connection::read);
        connect(socket, &QIODevice::bytesWritten, this, [this] {
            if (m_flooding && m_socket->bytesToWrite() < 1024 * 1024)
                m_socket->write(m_flood);
        });
        if (auto *tcp = qobject_cast<QTcpSocket *>(socket)) {
            tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(tcp, &QTcpSocket::disconnected, this, left);
        } else if (auto *local = qobject_cast<QLocalSocket *>(socket)) {
            connect(local, &QLocalSocket::disconnected, this, left);
        }
    }
    ~Connection() override { m_socket->disconnect(this); }

    bool isOpen() const { return m_open; }

    void write(const QByteArray &bytes)
    {
        m_socket->write(bytes);
        flush();
    }

    void leave(bool byReset)
    {
        if (auto *tcp = qobject_cast<QTcpSocket *>(m_socket.get())) {
            if (!byReset) {
                tcp->disconnectFromHost();
                return;
            }
            const linger noMercy{1, 0};
            ::setsockopt(int(tcp->socketDescriptor()), SOL_SOCKET, SO_LINGER, &noMercy, sizeof noMercy);
            tcp->abort();
        } else if (auto *local = qobject_cast<QLocalSocket *>(m_socket.get())) {
            byReset ? local->abort() : local->disconnectFromServer();
        }
    }

private:
    void flush()
    {
        if (auto *tcp = qobject_cast<QTcpSocket *>(m_socket.get()))
            tcp->flush();
        else if (auto *local = qobject_cast<QLocalSocket *>(m_socket.get()))
            local->flush();
    }

    void read()
    {
        m_received += m_socket->readAll();
        for (;;) {
            const qsizetype end = m_received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Request request;
            QList<QByteArray> lines = m_received.first(end).replace("\r\n", "\n").split('\n');
            const QList<QByteArray> first = lines.takeFirst().split(' ');
            request.method = first.value(0);
            request.target = first.value(1);
            for (const QByteArray &line : std::as_const(lines)) {
                const qsizetype colon = line.indexOf(':');
                request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
            }
            const qsizetype length = request.header("content-length").toLongLong();
            if (m_received.size() < end + 4 + length)
                return;
            request.body = m_received.mid(end + 4, length);
            m_received.remove(0, end + 4 + length);
            m_server.requests.append(request);
            m_steps += m_server.m_scripts.isEmpty() ? Script{send(answer("200 OK", "text/plain", "ok"))}
                                                    : m_server.m_scripts.takeFirst();
            go();
        }
    }

    void go()
    {
        while (!m_waiting && m_open && !m_steps.isEmpty()) {
            const Step step = m_steps.takeFirst();
            switch (step.kind) {
            case Step::Kind::Send:
                write(step.bytes);
                break;
            case Step::Kind::Pause:
                m_waiting = true;
                QTimer::singleShot(step.time, this, [this] {
                    m_waiting = false;
                    go();
                });
                break;
            case Step::Kind::Flood:
                m_flooding = true;
                m_flood = step.bytes;
                m_socket->write(m_flood);
                break;
            case Step::Kind::End:
            case Step::Kind::Cut:
                leave(step.kind == Step::Kind::Cut);
                break;
            }
        }
    }

    ByteServer &m_server;
    std::unique_ptr<QIODevice> m_socket;
    QByteArray m_received;
    Script m_steps;
    QByteArray m_flood;
    bool m_flooding = false;
    bool m_waiting = false;
    bool m_open = true;
};

ByteServer::ByteServer(On on)
{
    if (on == On::Tcp) {
        m_tcp.listen(QHostAddress::LocalHost);
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *const socket = m_tcp.nextPendingConnection())
                accept(socket);
        });
    } else {
        m_local.listen(m_folder.filePath("s"));
        connect(&m_local, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket *const socket = m_local.nextPendingConnection())
                accept(socket);
        });
    }
}

ByteServer::~ByteServer() = default;

ByteServer::Script ByteServer::dribbled(const QByteArray &bytes)
{
    Script script;
    for (const char byte : bytes)
        script << send(QByteArray(1, byte)) << pause(std::chrono::milliseconds(0));
    return script;
}

QByteArray ByteServer::answer(const QByteArray &status, const QByteArray &contentType, const QByteArray &body,
                              const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

QByteArray ByteServer::Request::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool ByteServer::Request::has(const QByteArray &name) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto &header) { return header.first == name; });
}

Endpoint ByteServer::endpoint() const
{
    if (m_local.isListening())
        return {QUrl("http://localhost"), {}, {}, m_local.fullServerName()};
    return {QUrl(QString("http://127.0.0.1:%1").arg(m_tcp.serverPort()))};
}

void ByteServer::accept(QIODevice *socket)
{
    ++connected;
    socket->setParent(nullptr);
    m_connections.push_back(std::make_unique<Connection>(*this, socket));
}

void ByteServer::sendNow(const QByteArray &bytes)
{
    for (auto i = m_connections.rbegin(); i != m_connections.rend(); ++i) {
        if ((*i)->isOpen())
            return (*i)->write(bytes);
    }
}

void ByteServer::cutNow()
{
    for (auto i = m_connections.rbegin(); i != m_connections.rend(); ++i) {
        if ((*i)->isOpen())
            return (*i)->leave(true);
    }
}

void ByteServer::stopListening()
{
    m_tcp.close();
    m_local.close();
}

} // namespace sandgate

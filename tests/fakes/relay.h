// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/endpoint.h"
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace sandgate::test {

// Stands between a client and a real server: counts what passes, and can be cut like a network.
class Relay : public QObject
{
public:
    explicit Relay(Endpoint to)
        : m_to(std::move(to))
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Relay::accept);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(m_server.errorString()));
    }
    ~Relay() override { cut(); }

    Endpoint endpoint() const
    {
        Endpoint here = m_to;
        here.url.setPort(m_server.serverPort());
        return here;
    }

    // For ever: who connects again is refused.
    void cut()
    {
        m_server.close();
        for (QTcpSocket *socket : findChildren<QTcpSocket *>()) {
            socket->disconnect(this);
            socket->abort();
            socket->deleteLater();
        }
    }

    QByteArray cutAtRequest; // is not passed on any more
    qint64 cutAfter = -1;    // bytes that came from the server; -1: never
    QByteArrayList requests; // their first lines
    qint64 received = 0;     // bytes from the server

private:
    void accept()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            client->setParent(this);
            auto *server = new QTcpSocket(this);
            server->connectToHost(m_to.url.host(), static_cast<quint16>(m_to.url.port()));
            connect(client, &QTcpSocket::readyRead, this, [this, client, server] { passUp(client, server); });
            connect(server, &QTcpSocket::readyRead, this, [this, client, server] { passDown(client, server); });
            connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        }
    }

    // A request's head comes in one piece: it is small, and sent at once.
    void passUp(QTcpSocket *client, QTcpSocket *server)
    {
        const QByteArray bytes = client->readAll();
        const QByteArray line = bytes.left(bytes.indexOf('\r'));
        if (line.endsWith("HTTP/1.1"))
            requests << line;
        if (!cutAtRequest.isEmpty() && line.startsWith(cutAtRequest))
            cut();
        else
            server->write(bytes);
    }

    void passDown(QTcpSocket *client, QTcpSocket *server)
    {
        const QByteArray bytes = server->readAll();
        received += bytes.size();
        if (cutAfter >= 0 && received >= cutAfter)
            cut();
        else
            client->write(bytes);
    }

    const Endpoint m_to;
    QTcpServer m_server;
};

} // namespace sandgate::test

// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/socketbridge.h"
#include <QTcpSocket>

namespace sandgate {

namespace {

constexpr qint64 mostWaiting = 256 * 1024; // bytes, on each side

void carryFrom(QIODevice &from, QIODevice &to, qint64 most)
{
    if (most > 0 && from.bytesAvailable() > 0)
        to.write(from.read(most));
}

} // namespace

SocketBridge::SocketBridge(QString unixSocket, QObject *parent)
    : QObject(parent)
    , m_unixSocket(std::move(unixSocket))
{
    connect(&m_door, &QTcpServer::newConnection, this, &SocketBridge::letIn);
}

SocketBridge::~SocketBridge() = default;

Result<quint16> SocketBridge::listen()
{
    if (!m_door.listen(QHostAddress::LocalHost))
        return failure(Error::Kind::Unreachable, tr("This computer has no port to spare."), m_door.errorString());
    return m_door.serverPort();
}

void SocketBridge::letIn()
{
    m_near.reset(m_door.nextPendingConnection());
    m_near->setParent(nullptr); // it is ours, and not its door's
    m_door.close();
    m_near->setReadBufferSize(mostWaiting);
    m_far.setReadBufferSize(mostWaiting);
    connect(m_near.get(), &QTcpSocket::readyRead, this, &SocketBridge::carry);
    connect(m_near.get(), &QTcpSocket::bytesWritten, this, &SocketBridge::carry);
    connect(m_near.get(), &QTcpSocket::disconnected, this, &SocketBridge::end);
    connect(&m_far, &QLocalSocket::connected, this, &SocketBridge::carry);
    connect(&m_far, &QLocalSocket::readyRead, this, &SocketBridge::carry);
    connect(&m_far, &QLocalSocket::bytesWritten, this, &SocketBridge::carry);
    connect(&m_far, &QLocalSocket::disconnected, this, &SocketBridge::end);
    connect(&m_far, &QLocalSocket::errorOccurred, this, &SocketBridge::end);
    m_far.connectToServer(m_unixSocket);
}

void SocketBridge::carry()
{
    carryFrom(m_far, *m_near, mostWaiting - m_near->bytesToWrite());
    if (m_far.state() == QLocalSocket::ConnectedState)
        carryFrom(*m_near, m_far, mostWaiting - m_far.bytesToWrite());
}

// What one side has said before it went is still delivered to the other.
void SocketBridge::end()
{
    carryFrom(m_far, *m_near, m_far.bytesAvailable());
    if (m_far.state() == QLocalSocket::ConnectedState)
        carryFrom(*m_near, m_far, m_near->bytesAvailable());
    m_near->disconnectFromHost();
    m_far.disconnectFromServer();
}

} // namespace sandgate

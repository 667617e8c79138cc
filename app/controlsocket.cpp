// SPDX-License-Identifier: Apache-2.0
#include "app/controlsocket.h"
#include <QLocalSocket>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

ControlSocket::ControlSocket(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *connection = m_server.nextPendingConnection()) {
            connect(connection, &QLocalSocket::disconnected, connection, &QObject::deleteLater);
            connect(connection, &QLocalSocket::readyRead, this, [this, connection] { read(connection); });
        }
    });
}

// Plain system calls: there is no event loop yet, and a running Sandgate takes the bytes without being asked.
bool ControlSocket::tellRunning(const QStringList &wishes) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = m_path.toLocal8Bit();
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    std::copy(path.begin(), path.end(), address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const QByteArray line = wishes.join(u' ').toUtf8() + '\n';
    const bool told =
        descriptor >= 0 && ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::send(descriptor, line.constData(), static_cast<size_t>(line.size()), MSG_NOSIGNAL) == line.size();
    ::close(descriptor);
    return told;
}

bool ControlSocket::listen()
{
    QLocalServer::removeServer(m_path); // left by one that was killed: tellRunning() has just found nobody behind it
    return m_server.listen(m_path);
}

void ControlSocket::read(QLocalSocket *connection)
{
    constexpr qint64 longest = 1024;
    if (!connection->canReadLine()) {
        if (connection->bytesAvailable() > longest)
            connection->abort();
        return;
    }
    emit asked(QString::fromUtf8(connection->readLine(longest)).split(u' ', Qt::SkipEmptyParts));
    connection->disconnectFromServer();
}

} // namespace sandgate

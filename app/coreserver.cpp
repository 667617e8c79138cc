// SPDX-License-Identifier: Apache-2.0
#include "app/coreserver.h"
#include "app/corevisitor.h"
#include <QDebug>
#include <sys/socket.h>
#include <unistd.h>

namespace sandgate {

namespace {

bool isOfThisUser(const QLocalSocket &connection)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    const auto descriptor = static_cast<int>(connection.socketDescriptor());
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::geteuid();
}

} // namespace

CoreServer::CoreServer(Core &core, const QString &path)
    : m_core(core)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *connection = m_server.nextPendingConnection()) {
            if (isOfThisUser(*connection))
                new CoreVisitor(m_core, connection, this);
            else
                delete connection;
        }
    });
    QLocalServer::removeServer(path); // who owns the database owns the name; what is there was left by one that died
    if (!m_server.listen(path))
        qWarning() << "sandgate-cli cannot speak to this Sandgate:" << m_server.errorString();
}

} // namespace sandgate

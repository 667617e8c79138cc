// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QLocalSocket>
#include <QTcpServer>
#include <memory>

class QTcpSocket;

namespace sandgate {

// One connection of this process to a Unix socket, for whoever speaks TCP only (QWebSocket): a port of loopback that
// lets through the first who comes, and nobody else. What is not read on one side is not taken from the other. One
// thread only.
class SocketBridge : public QObject
{
    Q_OBJECT
public:
    SocketBridge(QString unixSocket, QObject *parent);
    ~SocketBridge() override;

    Result<quint16> listen(); // the port

private:
    void letIn();
    void carry();
    void end();

    const QString m_unixSocket;
    QTcpServer m_door;
    std::unique_ptr<QTcpSocket> m_near; // none: nobody came yet
    QLocalSocket m_far;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/transport/endpoint.h"
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrlQuery>
#include <chrono>
#include <memory>

class QWebSocket;

namespace sandgate {

// One WebSocket to a server. The token goes in the Authorization header, never in the URL.
//
// One thread only. After connectTo() succeeded, closed() comes exactly once, also when the other side just vanishes.
class WebSocket : public QObject
{
    Q_OBJECT
public:
    explicit WebSocket(Endpoint endpoint, QObject *parent = nullptr);
    ~WebSocket() override;

    // Frames and messages over `maxMessage` bytes close the socket.
    async::Task<Result<>> connectTo(QString path, QUrlQuery query, std::chrono::milliseconds limit,
                                    qint64 maxMessage = 16 * 1024 * 1024);
    void sendText(const QString &text);
    void sendBytes(const QByteArray &bytes);
    // The closing handshake, with a limit: what was sent before is delivered first; then the socket is gone.
    async::Task<> close(std::chrono::milliseconds limit);

signals:
    void textReceived(const QString &text);
    void bytesReceived(const QByteArray &bytes);
    void closed(int code, const QString &reason); // RFC 6455 7.4; 1006: vanished, not an error of ours

private:
    Endpoint m_endpoint;
    std::unique_ptr<QWebSocket> m_socket;
};

} // namespace sandgate

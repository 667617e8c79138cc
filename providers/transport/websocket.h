// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/shared.h"
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/transport/endpoint.h"
#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrlQuery>
#include <chrono>
#include <memory>

class QWebSocket;

namespace sandgate {

// One WebSocket to a server. The token goes in the Authorization header, never in the URL.
//
// One thread only. After connectTo() succeeded, closed() comes exactly once, also when the other side just vanishes.
// Messages may arrive before connectTo() has returned. Deleting the object closes the connection at once.
class WebSocket : public QObject
{
    Q_OBJECT
public:
    explicit WebSocket(Endpoint endpoint, QObject *parent = nullptr);
    ~WebSocket() override;

    // Every `time` of silence the other side is asked for a sign of life; without any after two, it has vanished.
    void setHeartbeat(std::chrono::milliseconds time); // before connectTo(); 20 s

    // Frames and messages over `maxMessage` bytes close the socket. Once at a time; again after closed(). The words of
    // a refusal may take 2 s beyond `limit`.
    async::Task<Result<>> connectTo(QString path, QUrlQuery query, std::chrono::milliseconds limit,
                                    qint64 maxMessage = 16 * 1024 * 1024);
    // Dropped when there is no connection: closed() has told, or will.
    void sendText(const QString &text);
    void sendBytes(const QByteArray &bytes);
    // The closing handshake, with a limit: what was sent before is delivered first; then the socket is gone.
    async::Task<> close(std::chrono::milliseconds limit);

signals:
    void textReceived(const QString &text);
    void bytesReceived(const QByteArray &bytes);
    void closed(int code, const QString &reason); // RFC 6455 7.4; 1006: vanished, not an error of ours

private:
    struct SocketCleanup {
        void operator()(QWebSocket *socket) const;
    };

    void makeSocket(qint64 maxMessage);
    void forget();
    void fail(int error); // a QAbstractSocket::SocketError
    void left();
    void beat();
    void abandon(const QString &why);
    async::Task<Result<>> opening();
    async::Task<Result<>> reason(QString path, QUrlQuery query, Error refusal);
    async::Task<> parting();

    Endpoint m_endpoint;
    std::unique_ptr<QWebSocket, SocketCleanup> m_socket;
    QTimer m_beat;
    QTimer m_closing;
    async::Shared<Result<>> m_opened;
    async::Shared<bool> m_delivered; // all that was sent has been read by the other side
    async::Shared<bool> m_left;
    QString m_lastWords; // of the socket, when it vanished
    int m_silentBeats = 0;
    bool m_asked = false;   // the request for the upgrade has gone out
    bool m_orderly = false; // a close frame came or went
    bool m_connected = false;
    bool m_announced = false; // connectTo() has succeeded, closed() is due
};

} // namespace sandgate

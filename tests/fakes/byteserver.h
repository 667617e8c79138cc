// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/endpoint.h"
#include <QList>
#include <QLocalServer>
#include <QObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <chrono>
#include <map>
#include <memory>

namespace sandgate {

// A server whose every byte a test decides. It reads HTTP requests and answers each with the next script; a script
// that does not end the connection leaves it open, for the next request or for nothing at all.
class ByteServer : public QObject
{
    Q_OBJECT
public:
    enum class On { Tcp, UnixSocket };
    explicit ByteServer(On on = On::Tcp);
    ~ByteServer() override;

    struct Step {
        enum class Kind {
            Send,
            Pause,
            Flood, // the bytes, again and again, until the other side leaves
            End,   // in order
            Cut,   // by reset
        };
        Kind kind = Kind::Send;
        QByteArray bytes = {};
        std::chrono::milliseconds time{0};
    };
    using Script = QList<Step>;

    static Step send(const QByteArray &bytes) { return {Step::Kind::Send, bytes}; }
    static Step pause(std::chrono::milliseconds time) { return {Step::Kind::Pause, {}, time}; }
    static Step flood(const QByteArray &bytes) { return {Step::Kind::Flood, bytes}; }
    static Step end() { return {Step::Kind::End}; }
    static Step cut() { return {Step::Kind::Cut}; }
    // Each byte in a write of its own, the client's event loop in between.
    static Script dribbled(const QByteArray &bytes);
    // A whole answer with its length.
    static QByteArray answer(const QByteArray &status, const QByteArray &contentType, const QByteArray &body,
                             const QByteArray &moreHeaders = {});

    struct Request {
        QByteArray method;
        QByteArray target;
        QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
        QByteArray body;
        QByteArray header(const QByteArray &name) const;
        bool has(const QByteArray &name) const;
    };

    Endpoint endpoint() const;
    void add(Script script) { m_scripts.append(std::move(script)); }
    void add(const QByteArray &bytes) { add({send(bytes)}); }
    void sendNow(const QByteArray &bytes); // on the youngest connection that is open
    void cutNow();
    void stopListening();

    QList<Request> requests;
    int connected = 0;
    int disconnected = 0;

private:
    class Connection;
    void accept(QIODevice *socket);

    QTemporaryDir m_folder;
    QTcpServer m_tcp;
    QLocalServer m_local;
    QList<Script> m_scripts;
    std::vector<std::unique_ptr<Connection>> m_connections;
};

} // namespace sandgate

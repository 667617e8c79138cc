// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/cloud/cloudservice.h"
#include "providers/transport/websocket.h"

namespace sandgate {

// One command in a sprite, over the WebSocket of its exec call: binary messages whose first byte says the stream, and
// text messages that are notices. Destroying it closes the connection; the command ends ten seconds later.
class SpriteExec : public QObject
{
    Q_OBJECT
public:
    explicit SpriteExec(const Endpoint &api);

    // `script` goes to a shell by its standard input, since what is in an address may be logged. Unreachable when the
    // connection ended before the command had.
    async::Task<Result<CommandEnd>> run(QString sprite, QString script);

signals:
    void over();

private:
    void take(const QByteArray &message);

    WebSocket m_socket;
    QByteArray m_output;
    std::optional<int> m_code;
    bool m_isOver = false;
};

} // namespace sandgate

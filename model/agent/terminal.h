// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/websocket.h"
#include <QObject>
#include <optional>

namespace sandgate {

// How a connection to a terminal ended.
struct TerminalEnd {
    enum class Kind {
        Exited, // the process; its exit code, unless a signal ended it
        Closed, // by us
        Lost,   // the connection; the process may go on
    };

    Kind kind = Kind::Lost;
    std::optional<int> exitCode = {};
    QString words = {}; // why it was lost, as the other side or the system says it
    friend bool operator==(const TerminalEnd &, const TerminalEnd &) = default;
};

// The terminal of one process that was started with a tty, over the server's WebSocket
// (GET /v1/processes/{id}/terminal/ws of sandbox-agent 0.4.2). Several may be connected to one process; each hears all
// of its output and may type.
//
// What it shows is live only: what was printed before, or while nobody was connected, is in the process's log. Output
// is handed on as it is read and is not gathered here; a listener that takes its time makes the server wait, and then
// drop.
//
// Core thread only. If open() succeeds, ended() comes exactly once, when the process had exited perhaps before open()
// has returned. Deleting it drops the connection at once.
class Terminal : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostInput = 8 * 1024 * 1024; // of one call

    Terminal(Endpoint endpoint, QString process, QObject *parent = nullptr);
    ~Terminal() override;

    // Connected and greeted by the server. Once.
    async::Task<Result<>> open(std::chrono::milliseconds limit);

    // What is typed: any length up to `mostInput`, which is more than a person types; any bytes. In order.
    Result<> type(const QByteArray &bytes);
    Result<> resize(int columns, int rows); // 1 to 65535 each; the server begins with 80 x 24
    // What was typed before is delivered; then the closing handshake, with a limit. The process goes on.
    async::Task<> close(std::chrono::milliseconds limit);

signals:
    void output(const QByteArray &bytes);
    void refused(const QString &words); // the server's, about an input or a size that it did not take
    void ended(const sandgate::TerminalEnd &end);

private:
    async::Task<Result<>> greeting();
    void readText(const QString &text);
    void readBytes(const QByteArray &bytes);
    void end(int code, const QString &reason);
    Result<> mayType() const;

    WebSocket m_socket;
    const QString m_path;
    async::Shared<Result<>> m_greeted;
    std::optional<TerminalEnd> m_exit; // was said, and the connection is about to end
    QByteArray m_held;                 // what may be the server's own remark, see readBytes()
    bool m_isOpen = false;
    bool m_isClosing = false;
};

} // namespace sandgate

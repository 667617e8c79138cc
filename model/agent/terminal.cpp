// SPDX-License-Identifier: Apache-2.0
#include "model/agent/terminal.h"
#include "providers/async/waits.h"
#include "providers/transport/httptext.h"
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qsizetype mostAtOnce = 65536; // the server's limit for one input, decoded
constexpr qsizetype longestWords = 1000;

QString frame(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// When a terminal's process exits, the server's reader adds what it thinks of it to the output.
bool mayBeRemark(const QByteArray &output)
{
    return output.startsWith("\n[process stream error: ") && output.endsWith("]\n");
}

} // namespace

Terminal::Terminal(Endpoint endpoint, QString process, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(endpoint))
    , m_path(u"/v1/processes/%1/terminal/ws"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(process))))
{
    connect(&m_socket, &WebSocket::textReceived, this, &Terminal::readText);
    connect(&m_socket, &WebSocket::bytesReceived, this, &Terminal::readBytes);
    connect(&m_socket, &WebSocket::closed, this, &Terminal::end);
}

Terminal::~Terminal()
{
    m_greeted.settle(failure(Error::Kind::Unreachable, tr("The terminal was given up."))); // nobody waits for nothing
}

async::Task<Result<>> Terminal::open(std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    const QPointer<Terminal> alive(this);
    const QUrlQuery noQuery;
    const Result<> connected = co_await m_socket.connectTo(m_path, noQuery, limit);
    if (!connected || !alive)
        co_return connected;
    const std::chrono::milliseconds left(deadline.remainingTime());
    const std::optional<Result<>> greeted = co_await async::within(left, greeting());
    if (greeted)
        co_return *greeted;
    if (!alive)
        co_return failure(Error::Kind::Unreachable, tr("The terminal was given up."));
    m_socket.disconnect(this);
    constexpr std::chrono::milliseconds atOnce(0);
    co_await m_socket.close(atOnce);
    co_return failure(Error::Kind::Timeout, tr("The server opened the terminal, and then said nothing."));
}

async::Task<Result<>> Terminal::greeting()
{
    co_return co_await m_greeted;
}

Result<> Terminal::mayType() const
{
    if (m_isOpen && !m_isClosing)
        return {};
    return failure(Error::Kind::Gone, tr("The terminal is not connected any more."));
}

Result<> Terminal::type(const QByteArray &bytes)
{
    const Result<> may = mayType();
    if (!may)
        return may;
    if (bytes.size() > mostInput)
        return failure(Error::Kind::TooLarge,
                       tr("This is more than a terminal takes at once. Put it into a file in the sandbox instead."));
    for (qsizetype at = 0; at < bytes.size(); at += mostAtOnce) {
        m_socket.sendText(frame({{u"type"_s, u"input"_s},
                                 {u"data"_s, QString::fromLatin1(bytes.sliced(at).left(mostAtOnce).toBase64())},
                                 {u"encoding"_s, u"base64"_s}}));
    }
    return {};
}

Result<> Terminal::resize(int columns, int rows)
{
    constexpr int most = 65535;
    const Result<> may = mayType();
    if (!may)
        return may;
    if (std::min(columns, rows) < 1 || std::max(columns, rows) > most)
        return failure(Error::Kind::InvalidSettings, tr("A terminal has 1 to %1 columns and rows.").arg(most));
    m_socket.sendText(frame({{u"type"_s, u"resize"_s}, {u"cols"_s, columns}, {u"rows"_s, rows}}));
    return {};
}

async::Task<> Terminal::close(std::chrono::milliseconds limit)
{
    m_isClosing = true;
    co_await m_socket.close(limit);
}

void Terminal::readText(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = message["type"_L1].toString();
    if (type == "ready"_L1) {
        m_isOpen = true;
        m_greeted.settle({});
    } else if (type == "exit"_L1) {
        m_held.clear();
        m_exit = TerminalEnd{TerminalEnd::Kind::Exited};
        if (message["exitCode"_L1].isDouble())
            m_exit->exitCode = message["exitCode"_L1].toInt();
    } else if (type == "error"_L1) {
        emit refused(shortened(message["message"_L1].toString(), longestWords));
    }
    // What else a newer server says is nothing that was asked for.
}

// A remark comes as a piece of its own. Only when nothing but the exit follows, it was one.
void Terminal::readBytes(const QByteArray &bytes)
{
    const QPointer<Terminal> alive(this);
    const QByteArray held = std::exchange(m_held, {});
    if (!held.isEmpty())
        emit output(held);
    if (!alive)
        return;
    if (mayBeRemark(bytes))
        m_held = bytes;
    else
        emit output(bytes);
}

void Terminal::end(int code, const QString &reason)
{
    using Kind = TerminalEnd::Kind;
    const QPointer<Terminal> alive(this);
    if (!std::exchange(m_isOpen, false)) { // open() says so
        m_greeted.settle(failure(Error::Kind::Unreachable, tr("The server closed the terminal at once."), reason));
        return;
    }
    if (const QByteArray held = std::exchange(m_held, {}); !held.isEmpty())
        emit output(held);
    if (!alive)
        return;
    const QString words = reason.isEmpty() ? u"WebSocket %1"_s.arg(code) : reason;
    if (m_exit)
        emit ended(*m_exit);
    else
        emit ended(m_isClosing ? TerminalEnd{Kind::Closed} : TerminalEnd{Kind::Lost, {}, words});
}

} // namespace sandgate

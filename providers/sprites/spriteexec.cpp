// SPDX-License-Identifier: Apache-2.0
#include "providers/sprites/spriteexec.h"
#include "providers/async/waits.h"
#include "providers/cloud/cloudhttp.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

// The first byte of a binary message.
constexpr char standardInput = 0;
constexpr char standardOutput = 1;
constexpr char standardError = 2;
constexpr char exitStatus = 3;
constexpr char endOfInput = 4;

constexpr qsizetype mostOutput = 256 * 1024;

} // namespace

SpriteExec::SpriteExec(const Endpoint &api)
    : m_socket(api)
{
    connect(&m_socket, &WebSocket::bytesReceived, this, &SpriteExec::take);
    connect(&m_socket, &WebSocket::closed, this, [this] {
        m_isOver = true;
        emit over();
    });
}

void SpriteExec::take(const QByteArray &message)
{
    if (message.isEmpty() || m_isOver)
        return;
    const char stream = message[0];
    if (stream == standardOutput || stream == standardError) {
        m_output = (m_output + message.sliced(1)).right(mostOutput);
    } else if (stream == exitStatus) {
        m_code = message.size() > 1 ? uchar(message[1]) : 0;
        m_isOver = true; // the other side keeps the socket for some seconds more
        emit over();
    }
}

async::Task<Result<CommandEnd>> SpriteExec::run(QString sprite, QString script)
{
    QUrlQuery query;
    for (const QString &word : {u"sh"_s, u"-c"_s, u"exec sh -c \"$(cat)\""_s})
        addText(query, u"cmd"_s, word);
    addText(query, u"path"_s, u"sh"_s);
    addText(query, u"stdin"_s, u"true"_s);
    const QString path = u"/v1/sprites/"_s + segment(sprite) + u"/exec"_s;
    const Result<> connected = co_await m_socket.connectTo(path, query, 60s);
    if (!connected)
        co_return tl::unexpected(connected.error());
    m_socket.sendBytes(standardInput + script.toUtf8());
    m_socket.sendBytes(QByteArray(1, endOfInput));
    while (!m_isOver) {
        co_await async::until(this, &SpriteExec::over);
    }
    if (!m_code) {
        co_return failure(Error::Kind::Unreachable,
                          QCoreApplication::translate("Sprites",
                                                      "The connection to the sandbox was cut before a command "
                                                      "in it had ended."));
    }
    co_return CommandEnd{*m_code, QString::fromUtf8(m_output)};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "app/cli/remotecore.h"
#include "model/actor/actions/rowjson.h"
#include "providers/async/shared.h"
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RemoteCore", text);
}

// Whether the socket was opened within a second.
async::Task<bool> opened(QLocalSocket *socket, QString path)
{
    async::Shared<bool> outcome;
    QObject waiting;
    QObject::connect(socket, &QLocalSocket::connected, &waiting, [outcome]() mutable { outcome.settle(true); });
    QObject::connect(socket, &QLocalSocket::errorOccurred, &waiting, [outcome]() mutable { outcome.settle(false); });
    QTimer::singleShot(1s, &waiting, [outcome]() mutable { outcome.settle(false); });
    socket->connectToServer(path);
    if (socket->state() == QLocalSocket::ConnectedState)
        outcome.settle(true);
    const bool isOpen = co_await outcome;
    co_return isOpen;
}

} // namespace

RemoteCore::RemoteCore(QString socket)
    : m_socket(std::move(socket))
{
}

async::Task<bool> RemoteCore::isThere() const
{
    QLocalSocket socket;
    co_return co_await opened(&socket, m_socket);
}

Answer RemoteCore::ask(ActionRequest request, Sink sink, Stages stages)
{
    QLocalSocket socket;
    const bool isOpen = co_await opened(&socket, m_socket);
    if (!isOpen)
        co_return failure(Error::Kind::Unreachable, tr("The running Sandgate does not answer."));

    async::Shared<Result<QJsonValue>> answer;
    auto read = [&socket, sink, stages, answer]() mutable {
        while (socket.canReadLine()) {
            const QJsonObject line = QJsonDocument::fromJson(socket.readLine()).object();
            if (line.contains("item"_L1))
                sink(line["item"_L1].toObject());
            else if (line.contains("stage"_L1))
                stages(line["stage"_L1].toString());
            else if (line.contains("result"_L1))
                answer.settle(line["result"_L1]);
            else
                answer.settle(tl::unexpected(errorFromJson(line["error"_L1].toObject())));
        }
    };
    QObject::connect(&socket, &QLocalSocket::readyRead, &socket, read);
    QObject::connect(&socket, &QLocalSocket::disconnected, &socket, [read, answer]() mutable {
        read();
        answer.settle(failure(Error::Kind::Unreachable, tr("The running Sandgate ended before it had answered.")));
    });
    const QJsonObject asked{
        {u"action"_s, request.action}, {u"sandbox"_s, request.sandbox}, {u"arguments"_s, request.arguments}};
    socket.write(QJsonDocument(asked).toJson(QJsonDocument::Compact) + '\n');
    const Result<QJsonValue> result = co_await answer;
    co_return result;
}

} // namespace sandgate

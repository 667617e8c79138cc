// SPDX-License-Identifier: Apache-2.0
#include "app/corevisitor.h"
#include "model/actor/actions/rowjson.h"
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr qint64 longestRequest = 8 * 1024 * 1024; // a file of 2 MiB, which the server takes at most, in base64
constexpr qint64 mostUnread = 256 * 1024 * 1024;   // a caller that reads too slowly is let go

} // namespace

CoreVisitor::CoreVisitor(Core &core, QLocalSocket *connection, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_connection(*connection)
{
    connection->setParent(this);
    connect(connection, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    connect(connection, &QLocalSocket::readyRead, this, &CoreVisitor::read);
    read();
}

void CoreVisitor::read()
{
    if (m_asked)
        return;
    if (!m_connection.canReadLine()) {
        if (m_connection.bytesAvailable() > longestRequest)
            refuse(tr("The request is too large."));
        return;
    }
    const QJsonDocument request = QJsonDocument::fromJson(m_connection.readLine(longestRequest));
    if (!request.isObject()) {
        refuse(tr("The request is no JSON object in one line."));
        return;
    }
    m_asked = true;
    m_call.start(
        serve({request["action"_L1].toString(), request["sandbox"_L1].toString(), request["arguments"_L1].toObject()}));
}

async::Task<> CoreVisitor::serve(ActionRequest request)
{
    const Sink sink = [this](const QJsonObject &item) { say(u"item"_s, item); };
    const Stages stages = [this](const QString &stage) { say(u"stage"_s, stage); };
    const Result<QJsonValue> result = co_await perform(m_core, request, sink, stages);
    if (result)
        say(u"result"_s, *result);
    else
        say(u"error"_s, toJson(result.error()));
    m_connection.disconnectFromServer(); // once all is written
}

void CoreVisitor::say(const QString &what, const QJsonValue &value)
{
    m_connection.write(QJsonDocument(QJsonObject{{what, value}}).toJson(QJsonDocument::Compact) + '\n');
    if (m_connection.bytesToWrite() > mostUnread)
        m_connection.abort();
}

void CoreVisitor::refuse(const QString &what)
{
    say(u"error"_s, toJson(Error{Error::Kind::InvalidSettings, what}));
    m_connection.disconnectFromServer();
}

} // namespace sandgate

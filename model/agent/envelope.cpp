// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// QJsonDocument knows only objects and arrays.
QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray withId(const QByteArray &id, const QJsonObject &rest)
{
    // The id goes back exactly as it came; as text it never passes through a double.
    QByteArray body = QJsonDocument(rest).toJson(QJsonDocument::Compact);
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ',' + body.mid(1);
}

} // namespace

QString Envelope::sessionId() const
{
    return params["sessionId"_L1].toString();
}

Envelope Envelope::parse(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return {};
    const QJsonObject json = document.object();
    Envelope envelope;
    envelope.method = json["method"_L1].toString();
    envelope.params = json["params"_L1].toObject();
    const bool hasId = json.contains("id"_L1);
    if (hasId)
        envelope.id = jsonText(json["id"_L1]);
    if (json["method"_L1].isString()) {
        envelope.shape = hasId ? Shape::Request : Shape::Notification;
    } else if (hasId && (json.contains("result"_L1) || json["error"_L1].isObject())) {
        envelope.shape = Shape::Response;
        envelope.result = json["result"_L1];
        envelope.error = json["error"_L1].toObject();
    }
    return envelope;
}

QByteArray requestEnvelope(const QByteArray &id, const QString &method, const QJsonObject &params)
{
    return withId(id, {{u"method"_s, method}, {u"params"_s, params}});
}

QByteArray notificationEnvelope(const QString &method, const QJsonObject &params)
{
    return QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, method}, {u"params"_s, params}})
        .toJson(QJsonDocument::Compact);
}

QByteArray responseEnvelope(const QByteArray &id, const QJsonObject &result)
{
    return withId(id, {{u"result"_s, result}});
}

QByteArray errorEnvelope(const QByteArray &id, int code, const QString &message)
{
    return withId(id, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}});
}

Error rpcError(const QJsonObject &error, const QString &what)
{
    constexpr int authenticationRequired = -32000;
    constexpr qsizetype longest = 4096;
    const int code = error["code"_L1].toInt();
    const QJsonObject data = error["data"_L1].toObject();
    QStringList words{error["message"_L1].toString()};
    for (const auto key : {"details"_L1, "message"_L1, "agentStderr"_L1}) {
        if (const QString text = data[key].toString(); !text.isEmpty())
            words << text;
    }
    return {code == authenticationRequired ? Error::Kind::Unauthorized : Error::Kind::Refused,
            what,
            words.join(u'\n').left(longest),
            {},
            code};
}

} // namespace sandgate

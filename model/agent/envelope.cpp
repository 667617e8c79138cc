// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "model/textchunk.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// The id as JSON text, or nothing for what cannot be one or would not go back as it came.
QByteArray idText(const QJsonValue &id)
{
    constexpr double exact = 9007199254740992.0; // 2^53; whole numbers of 64 bits are no doubles here
    const bool isInexact = id.toVariant().typeId() == QMetaType::Double && std::abs(id.toDouble()) >= exact;
    if (id.isObject() || id.isArray() || id.isBool() || isInexact)
        return {};
    const QByteArray list = QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact); // knows no bare values
    return list.mid(1, list.size() - 2);
}

QJsonObject errorObject(const QJsonValue &error)
{
    const QJsonObject object = error.toObject();
    return object.isEmpty() ? QJsonObject{{u"message"_s, error.toString()}} : object;
}

QByteArray withId(const QByteArray &id, const QJsonObject &rest)
{
    // The id goes back exactly as it came; as text it never passes through a double.
    QByteArray body = QJsonDocument(rest).toJson(QJsonDocument::Compact);
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ',' + body.mid(1);
}

} // namespace

Envelope Envelope::parse(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return {};
    const QJsonObject json = document.object();
    Envelope envelope;
    envelope.method = json["method"_L1].toString();
    envelope.params = json["params"_L1].toObject();
    envelope.sessionId = envelope.params["sessionId"_L1].toString();
    const bool hasId = json.contains("id"_L1);
    if (hasId)
        envelope.id = idText(json["id"_L1]);
    if (hasId && envelope.id.isEmpty())
        return envelope;
    if (json["method"_L1].isString()) {
        envelope.shape = hasId ? Shape::Request : Shape::Notification;
    } else if (hasId && !json.contains("method"_L1)) {
        envelope.shape = Shape::Response; // agents in JavaScript leave out a result that is undefined
        envelope.result = json["result"_L1];
        if (const QJsonValue error = json["error"_L1]; !error.isNull() && !error.isUndefined())
            envelope.error = errorObject(error);
    }
    return envelope;
}

Envelope Envelope::glance(const QByteArray &bytes)
{
    const std::optional<TextChunk> chunk = textChunk(bytes);
    if (!chunk)
        return parse(bytes);
    Envelope envelope;
    envelope.shape = Shape::Notification;
    envelope.method = u"session/update"_s;
    envelope.sessionId = QString::fromUtf8(chunk->sessionId);
    envelope.isChunk = true;
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
    QStringList words{error["message"_L1].toString(), error["data"_L1].toString()};
    for (const auto key : {"details"_L1, "message"_L1, "agentStderr"_L1})
        words << data[key].toString();
    words.removeAll(QString());
    return {code == authenticationRequired ? Error::Kind::Unauthorized : Error::Kind::Refused,
            what,
            words.join(u'\n').left(longest),
            {},
            code};
}

} // namespace sandgate

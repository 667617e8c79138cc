// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace sandgate {

// One JSON-RPC 2.0 message of ACP. Both sides number their requests independently, so that the shape is looked at
// before the id: a method with an id asks us, a method alone tells us, an id alone answers us.
struct Envelope {
    enum class Shape { Request, Notification, Response, Invalid };

    Shape shape = Shape::Invalid;
    QByteArray id; // as JSON text: 1 is not "1"; empty for a notification
    QString method;
    QString sessionId; // the agent's, from params; may be empty
    QJsonObject params;
    bool isChunk = false; // of a text: params were not read, see glance()
    QJsonValue result;
    QJsonObject error; // of a response; empty: it succeeded

    bool failed() const { return !error.isEmpty(); }

    // Anything that is no such message gives Shape::Invalid.
    static Envelope parse(const QByteArray &bytes);
    // The same for what comes by the thousand: of a further piece of a text only what says where it goes.
    static Envelope glance(const QByteArray &bytes);
};

QByteArray requestEnvelope(const QByteArray &id, const QString &method, const QJsonObject &params);
QByteArray notificationEnvelope(const QString &method, const QJsonObject &params);
QByteArray responseEnvelope(const QByteArray &id, const QJsonObject &result);
QByteArray errorEnvelope(const QByteArray &id, int code, const QString &message);

// A JSON-RPC error as ours: -32000 asks for authentication, the rest is the agent's refusal, in its words.
Error rpcError(const QJsonObject &error, const QString &what);

} // namespace sandgate

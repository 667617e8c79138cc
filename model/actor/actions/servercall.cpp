// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actions/servercall.h"
#include "model/actor/sandboxactor.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

using Place = Parameter::Place;

QString tr(const char *text)
{
    return QCoreApplication::translate("ServerCall", text);
}

// A number or flag as the server's query strings have it: "10", "true".
QString plain(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

// The JSON text of any value, also of one that is no document of its own.
QByteArray jsonText(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact);
}

Result<QByteArray> bytesOf(const QJsonObject &arguments, const QString &name)
{
    const QString data = arguments[name].toString();
    const QString encoding = arguments["encoding"_L1].toString();
    if (encoding.isEmpty() || encoding == "utf8"_L1)
        return data.toUtf8();
    if (encoding != "base64"_L1)
        return failure(Error::Kind::InvalidSettings, tr("The encoding is either utf8 or base64."));
    const auto decoded = QByteArray::fromBase64Encoding(data.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return failure(Error::Kind::InvalidSettings, tr("The data is not valid base64."));
    return *decoded;
}

Result<HttpRequest> requestFor(const ServerCall &call, const QJsonObject &arguments)
{
    HttpRequest request;
    request.method = call.verb;
    request.timeLimit = call.limit;
    request.path = QString::fromLatin1(call.path);
    QJsonObject members;
    bool hasMembers = false;
    for (const Parameter &parameter : call.parameters) {
        const QString name = QString::fromLatin1(parameter.name);
        const QString wireName = parameter.wireName ? QString::fromLatin1(parameter.wireName) : name;
        hasMembers = hasMembers || parameter.place == Place::Body;
        const QJsonValue value = arguments[name];
        if (value.isUndefined())
            continue;
        switch (parameter.place) {
        case Place::Path:
            request.path.replace(u'{' + name + u'}', QString::fromLatin1(QUrl::toPercentEncoding(value.toString())));
            break;
        case Place::Query:
            addText(request.query, wireName, plain(value));
            break;
        case Place::Body:
            members.insert(wireName, value);
            break;
        case Place::Whole:
            request.body = jsonText(value);
            request.contentType = "application/json";
            break;
        case Place::Bytes: {
            const Result<QByteArray> bytes = bytesOf(arguments, name);
            if (!bytes)
                return tl::unexpected(bytes.error());
            request.body = *bytes;
            request.contentType = wireName.toLatin1();
            break;
        }
        }
    }
    if (hasMembers) { // at least {}: the server takes no POST of this kind without a body
        request.body = jsonText(members);
        request.contentType = "application/json";
    }
    return request;
}

Result<QJsonValue> valueOf(const HttpResponse &response)
{
    if (response.body.isEmpty())
        return QJsonValue();
    if (response.contentType != "application/json") {
        return QJsonObject{{u"contentType"_s, QString::fromLatin1(response.contentType)},
                           {u"encoding"_s, u"base64"_s},
                           {u"data"_s, QString::fromLatin1(response.body.toBase64())}};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return failure(Error::Kind::Protocol, tr("The sandbox's server gave an answer that is no JSON."),
                       QString::fromUtf8(response.body.left(512)));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Answer callServer(const ServerCall *call, ActionCall with)
{
    const Result<HttpRequest> request = requestFor(*call, with.arguments);
    if (!request)
        co_return tl::unexpected(request.error());
    const Result<HttpResponse> response = co_await with.actor->request(*request);
    if (!response)
        co_return tl::unexpected(response.error());
    co_return valueOf(*response);
}

} // namespace

std::vector<Action> actionsOf(const std::vector<ServerCall> &calls)
{
    std::vector<Action> actions;
    for (const ServerCall &call : calls) {
        Action action;
        action.name = QString::fromLatin1(call.action);
        action.kind = call.kind;
        action.help = QString::fromUtf8(call.help);
        for (const Parameter &parameter : call.parameters) {
            action.arguments.push_back({QString::fromLatin1(parameter.name), parameter.type, parameter.required});
            if (parameter.place == Place::Bytes)
                action.arguments.push_back({u"encoding"_s, Argument::Type::Text, false});
        }
        action.run = [&call](ActionCall with) { return callServer(&call, std::move(with)); };
        actions.push_back(std::move(action));
    }
    return actions;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/transport/http.h"
#include <QJsonObject>
#include <QJsonValue>

namespace sandgate {

// The JSON calls of a service's HTTP API. Core thread only.
//
// What may be repeated is, up to twice, when the connection was cut, when the service failed, and when it asks for
// patience for a while that a person can wait; a call that may not is repeated only when the service says that it has
// not begun. A status of 404 is Gone. Errors hold none of the endpoint's headers.
class CloudHttp
{
public:
    enum class Repeat { Allowed, Never };

    CloudHttp(Endpoint endpoint, QString service); // "E2B", for sentences

    async::Task<Result<HttpResponse>> send(HttpRequest request, Repeat repeat);
    // The same for an answer that is JSON; an empty one is null.
    async::Task<Result<QJsonValue>> ask(HttpRequest request, Repeat repeat);

    // The same for an answer of which nothing is needed; the call may be repeated.
    async::Task<Result<>> tell(HttpRequest request);
    async::Task<Result<>> remove(HttpRequest request); // of what may be gone already

    Error named(Error error) const; // an error of another connection, as send() would tell it

private:
    QString m_service;
    HttpClient m_http;
};

HttpRequest jsonRequest(const QByteArray &method, const QString &path, const QJsonObject &body = {});
// One segment of a path, whatever is in it.
QString segment(const QString &text);

} // namespace sandgate

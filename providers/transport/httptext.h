// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/error.h"
#include "providers/transport/http.h"
#include <QByteArrayView>
#include <QString>
#include <QUrl>
#include <optional>

// The texts of HTTP: what may be sent, and how an address is written. Pure.
namespace sandgate {

bool isToken(QByteArrayView text);       // RFC 9110: a method, a header's name
bool isHeaderValue(QByteArrayView text); // nothing that could end the line

// The whole address of a request, ready for the wire, or what is wrong with the endpoint's settings.
Result<QByteArray> requestUrl(const Endpoint &endpoint, const HttpRequest &request);

// "127.0.0.1:2468" or the socket's path: enough for people to know which server, nothing secret.
QString serverName(const Endpoint &endpoint);

// The address of a server as people and services write it, without slashes at its end; nothing: it is none.
std::optional<QUrl> serverUrl(QString text);

// The seconds that a Retry-After header asks for (RFC 9110: a number, or a date), at most a day; 0: none.
int retryAfterOf(QByteArrayView header);

// At most `longest` characters; what was cut off is marked.
QString shortened(const QString &text, qsizetype longest);

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/secret.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <utility>

namespace sandgate {

// How to reach one server: where, with which token, over which socket. A value; the token is added to requests in
// one place (HttpClient) and to no URL.
struct Endpoint {
    QUrl url;                                              // http(s)://host:port[/prefix], no trailing slash
    Secret token = {};                                     // sent as "Authorization: Bearer"; empty: none
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // sent with every request
    QString unixSocket = {};                               // path; empty: TCP
};

} // namespace sandgate

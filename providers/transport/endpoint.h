// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/secret.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <utility>

namespace sandgate {

// PEM files for a server whose certificate is not of a public authority.
struct TlsFiles {
    QString authority = {};   // whom to trust; empty: whom this computer trusts
    QString certificate = {}; // who we are; empty: not said
    QString key = {};         // of `certificate`, without a password

    friend bool operator==(const TlsFiles &, const TlsFiles &) = default;
};

// How to reach one server: where, with which token, over which socket. A value; the token is added to requests in
// one place (HttpClient) and to no URL.
struct Endpoint {
    QUrl url;                                              // http(s)://host:port[/prefix], no trailing slash
    Secret token = {};                                     // sent as "Authorization: Bearer"; empty: none
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // sent with every request
    QString unixSocket = {};                               // path; empty: TCP
    TlsFiles tls = {};                                     // for https; WebSockets do not read it
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/transport/endpoint.h"
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrlQuery>
#include <chrono>
#include <memory>

namespace sandgate {

class CurlLoop;
class CurlTransfer;

struct HttpRequest {
    QByteArray method = "GET";
    QString path = {};    // from the endpoint's root, percent-encoded where it must be: "/v1/health"
    QUrlQuery query = {}; // a literal '+' is sent as %2B
    QByteArray body = {};
    QByteArray contentType = {}; // empty: no body is sent
    QByteArray accept = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::chrono::milliseconds timeLimit = std::chrono::seconds(30); // for the whole exchange; 0: none (streams)
    qint64 maxBody = 64 * 1024 * 1024; // a longer answer is TooLarge; not for HttpStream, which keeps nothing
};

// Adds a parameter whose value is plain text. QUrlQuery::addQueryItem() takes a '%' for the begin of an escape.
void addText(QUrlQuery &query, const QString &name, const QString &value);

struct HttpResponse {
    int status = 0;
    QByteArray contentType;                           // lower case, without parameters
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    QByteArray header(QByteArrayView name) const; // the first of that name, or empty
};

// Sends requests to one server. Any number at once; connections are kept and reused.
//
// One thread only. Destroying a task ends its request at once and closes its connection. Redirects are never
// followed: a 3xx is an Error that names the address. The client outlives its requests.
class HttpClient
{
public:
    explicit HttpClient(Endpoint endpoint);
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    const Endpoint &endpoint() const;

    // 2xx gives the response. Anything else is an Error by httpError(); no answer is Unreachable, our own limit is
    // Timeout, a connection cut in mid-answer is Unreachable.
    async::Task<Result<HttpResponse>> send(HttpRequest request);

private:
    friend class HttpStream;
    Endpoint m_endpoint;
    std::unique_ptr<CurlLoop> m_loop;
};

// One answer whose body is read as it comes: an event stream, a download.
//
// Signals come from the event loop, never from inside start(). Exactly one of failed() and ended() comes, last.
// Deleting the object ends the request at once.
class HttpStream : public QObject
{
    Q_OBJECT
public:
    HttpStream(HttpClient &client, QObject *parent = nullptr);
    ~HttpStream() override;

    // `request.timeLimit` bounds only the time to the answer's head; the body may last for ever.
    void start(const HttpRequest &request);

signals:
    void opened(int status, const QByteArray &contentType); // 2xx only
    void received(const QByteArray &bytes);
    void ended();                              // the other side finished the body in order
    void failed(const sandgate::Error &error); // also any status that is not 2xx

private:
    void pass();

    HttpClient &m_client;
    std::unique_ptr<CurlTransfer> m_transfer;
    bool m_opened = false;
};

// What an answer that is not 2xx means: problem+json, JSON error texts and plain text alike. Pure; the wire format of
// problem documents is RFC 7807 with sandbox-agent's "detail" and "details".
Error httpError(int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &location = {},
                const QByteArray &requestId = {});

} // namespace sandgate

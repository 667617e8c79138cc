// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "providers/async/waits.h"
#include "providers/transport/curlloop.h"
#include "providers/transport/curltransfer.h"
#include <QPointer>

namespace sandgate {

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

void addText(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(name)),
                       QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

HttpClient::HttpClient(Endpoint endpoint)
    : m_endpoint(std::move(endpoint))
    , m_loop(std::make_unique<CurlLoop>())
{
}

HttpClient::~HttpClient() = default;

const Endpoint &HttpClient::endpoint() const
{
    return m_endpoint;
}

async::Task<Result<HttpResponse>> HttpClient::send(HttpRequest request)
{
    CurlTransfer transfer(*m_loop, m_endpoint, std::move(request), CurlTransfer::Reading::Whole);
    if (!transfer.isFinished()) {
        co_await async::until(&transfer, &CurlTransfer::moved);
    }
    if (transfer.error())
        co_return tl::unexpected(*transfer.error());
    co_return transfer.takeResponse();
}

HttpStream::HttpStream(HttpClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

HttpStream::~HttpStream() = default;

void HttpStream::start(const HttpRequest &request)
{
    Q_ASSERT(!m_transfer);
    m_transfer =
        std::make_unique<CurlTransfer>(*m_client.m_loop, m_client.m_endpoint, request, CurlTransfer::Reading::Stream);
    connect(m_transfer.get(), &CurlTransfer::moved, this, &HttpStream::pass);
}

void HttpStream::pass()
{
    const QPointer<HttpStream> alive(this); // a slot may delete us
    if (m_transfer->isOpen()) {
        const QByteArray contentType = m_transfer->response().contentType;
        if (!std::exchange(m_opened, true))
            emit opened(m_transfer->response().status, contentType);
        QByteArray bytes = alive ? m_transfer->takeBytes() : QByteArray();
        if (!bytes.isEmpty())
            emit received(bytes);
        if (alive) {
            m_transfer->giveBack(std::move(bytes));
            m_transfer->resume();
        }
    }
    if (!alive || !m_transfer->isFinished())
        return;
    if (const std::optional<Error> error = m_transfer->error())
        emit failed(*error);
    else
        emit ended();
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudhttp.h"
#include "providers/async/waits.h"
#include "providers/cloud/cloudservice.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr int mostAttempts = 3;
constexpr int longestPatience = 20; // seconds; beyond it a person decides

QString text(const char *sentence)
{
    return QCoreApplication::translate("CloudHttp", sentence);
}

// For how long to wait before the next attempt; nothing: there is none.
std::optional<std::chrono::milliseconds> pauseAfter(const Error &error, CloudHttp::Repeat repeat, int attempt)
{
    if (attempt >= mostAttempts)
        return std::nullopt;
    if (error.kind == Error::Kind::RateLimited) {
        // A quota is said by the same status, and without a time.
        if (error.retryAfter == 0 || error.retryAfter > longestPatience)
            return std::nullopt;
        return std::chrono::seconds(error.retryAfter);
    }
    const bool hasFailed = error.kind == Error::Kind::Unreachable || (error.status >= 500 && error.status != 501);
    if (repeat == CloudHttp::Repeat::Never || !hasFailed)
        return std::nullopt;
    return 400ms * attempt;
}

} // namespace

CloudHttp::CloudHttp(Endpoint endpoint, QString service)
    : m_service(std::move(service))
    , m_http(std::move(endpoint))
{
}

Error CloudHttp::named(Error error) const
{
    for (const auto &[name, value] : m_http.endpoint().headers) {
        if (value.size() >= 8)
            error.theirWords.replace(QString::fromUtf8(value), "(secret)"_L1);
    }
    if (error.status == 404 || error.status == 410) {
        error.kind = Error::Kind::Gone;
        error.what = text("%1 does not know it any more.").arg(m_service);
    } else if (error.status == 401 || error.status == 403) {
        error.what = text("%1 does not accept the account's key. Check it in the settings.").arg(m_service);
    } else if (error.kind == Error::Kind::RateLimited && error.retryAfter == 0) {
        error.kind = Error::Kind::QuotaExceeded;
        error.what = text("%1 gives this account no more at the moment.").arg(m_service);
    } else if (error.kind == Error::Kind::RateLimited) {
        error.what = saysWhen(m_service, error.retryAfter);
    } else if (error.status != 0) {
        error.what = text("%1 did not do it (status %2).").arg(m_service).arg(error.status);
    }
    return error;
}

async::Task<Result<HttpResponse>> CloudHttp::send(HttpRequest request, Repeat repeat)
{
    for (int attempt = 1;; ++attempt) {
        const Result<HttpResponse> response = co_await m_http.send(request);
        if (response)
            co_return response;
        const std::optional<std::chrono::milliseconds> pause = pauseAfter(response.error(), repeat, attempt);
        if (!pause)
            co_return tl::unexpected(named(response.error()));
        co_await async::sleepFor(*pause);
    }
}

async::Task<Result<QJsonValue>> CloudHttp::ask(HttpRequest request, Repeat repeat)
{
    const Result<HttpResponse> response = co_await send(std::move(request), repeat);
    if (!response)
        co_return tl::unexpected(response.error());
    if (response->body.trimmed().isEmpty())
        co_return QJsonValue();
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (document.isArray())
        co_return document.array();
    if (document.isObject())
        co_return document.object();
    co_return failure(Error::Kind::Protocol,
                      text("The answer of %1 is not what its interface promises. Is a proxy or a log-in page between?")
                          .arg(m_service),
                      QString::fromUtf8(response->body.left(400)));
}

async::Task<Result<>> CloudHttp::tell(HttpRequest request)
{
    const Result<HttpResponse> response = co_await send(std::move(request), Repeat::Allowed);
    if (!response)
        co_return tl::unexpected(response.error());
    co_return Result<>();
}

async::Task<Result<>> CloudHttp::remove(HttpRequest request)
{
    const Result<> removed = co_await tell(std::move(request));
    if (!removed && removed.error().kind == Error::Kind::Gone)
        co_return Result<>();
    co_return removed;
}

HttpRequest jsonRequest(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.accept = "application/json";
    if (!body.isEmpty() || method == "POST") {
        request.contentType = "application/json";
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

QString segment(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace sandgate

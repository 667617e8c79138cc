// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/modalcontrol.h"
#include "providers/modal/grpcerror.h"
#include "providers/modal/modalcalls.h"
#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr int mostAttempts = 3;
constexpr int longestPatience = 20; // seconds; beyond it a person decides

// For how long a token (a JSON Web Token) may be used before it is better renewed: half of what it has left.
std::chrono::milliseconds lifeOf(const std::string &token)
{
    const QList<QByteArray> parts = QByteArray::fromStdString(token).split('.');
    const QByteArray claims = QByteArray::fromBase64(parts.value(1), QByteArray::Base64UrlEncoding);
    const double end = QJsonDocument::fromJson(claims)["exp"_L1].toDouble();
    const double left = end > 0 ? end - double(QDateTime::currentSecsSinceEpoch()) : 20 * 60;
    return std::chrono::seconds(qint64(std::clamp(left / 2, 5.0, 24 * 3600.0)));
}

} // namespace

ModalControl::ModalControl(const Account &account)
    : m_server(account.text("serverUrl"_L1))
    , m_tokenId(account.text("tokenId"_L1).toStdString())
    , m_tokenSecret(account.secret("tokenSecret"_L1))
    , m_channel(m_server)
{
}

std::string ModalControl::newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

GrpcMetadata ModalControl::credentials(const std::string &token) const
{
    GrpcMetadata metadata{{"x-modal-client-type", "8"}, // there is none for others than Modal's own
                          {"x-modal-client-version", "1.0.0"},
                          {"x-modal-libmodal-version", "sandgate"},
                          {"x-modal-host", m_server.host().toStdString()},
                          {"x-modal-token-id", m_tokenId},
                          {"x-modal-token-secret", m_tokenSecret.reveal().toStdString()}};
    if (!token.empty())
        metadata.emplace_back("x-modal-auth-token", token);
    return metadata;
}

Error ModalControl::told(const GrpcStatus &status) const
{
    Error error = grpcError(status, u"Modal"_s);
    if (!m_tokenSecret.isEmpty())
        error.theirWords.replace(QString::fromLatin1(m_tokenSecret.reveal()), "(secret)"_L1);
    return error;
}

std::optional<std::chrono::milliseconds> ModalControl::pauseAfter(const GrpcStatus &status, Repeat repeat, int attempt,
                                                                  const std::string &used)
{
    if (attempt >= mostAttempts)
        return std::nullopt;
    // What refuses a token before its time, as after this computer slept, has not begun: with a new one it may be told.
    if (status.code == GrpcCode::Unauthenticated && attempt == 1 && !used.empty()) {
        if (m_token == used) // and not renewed meanwhile
            m_token.clear();
        return 0ms;
    }
    const Error error = grpcError(status, {});
    if (error.kind == Error::Kind::RateLimited) { // it has not begun
        const bool isBearable = error.retryAfter <= longestPatience;
        return isBearable ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(error.retryAfter))
                          : std::nullopt;
    }
    if (repeat == Repeat::Never || !isPassing(status))
        return std::nullopt;
    return 200ms * attempt;
}

async::Task<Result<std::string>> ModalControl::token()
{
    if (!m_token.empty() && !m_renewal.hasExpired())
        co_return m_token;
    const bool isFirst = !m_fetch;
    if (isFirst)
        m_fetch.emplace();
    const async::Shared<Result<std::string>> fetch = *m_fetch; // one that ends at once clears the member
    if (isFirst)
        m_tasks.start(fetchToken());
    const Result<std::string> token = co_await fetch;
    co_return token;
}

async::Task<> ModalControl::fetchToken()
{
    const Result<std::string> token = co_await newToken();
    async::Shared<Result<std::string>> fetch = *std::exchange(m_fetch, std::nullopt);
    fetch.settle(token);
}

async::Task<Result<std::string>> ModalControl::newToken()
{
    for (int attempt = 1;; ++attempt) {
        const GrpcMetadata metadata = credentials({});
        modal::client::AuthTokenGetRequest request;
        auto answer = co_await m_channel.call(modalcalls::authTokenGet, request, metadata, 10s);
        if (answer.status.ok()) {
            m_token = answer.reply.token();
            m_renewal.setRemainingTime(lifeOf(m_token));
            co_return m_token;
        }
        const std::optional<std::chrono::milliseconds> pause = pauseAfter(answer.status, Repeat::Allowed, attempt, {});
        if (!pause)
            co_return tl::unexpected(told(answer.status));
        co_await async::sleepFor(*pause);
    }
}

} // namespace sandgate

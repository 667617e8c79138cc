// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/async/shared.h"
#include "providers/async/waits.h"
#include "providers/error.h"
#include "providers/modal/grpcchannel.h"
#include <QDeadlineTimer>

namespace sandgate {

// The calls of Modal's control plane, for one account: with its tokens, and again where that is safe.
//
// Core thread only. Wire format: the tables of our .proto files, recorded from the official client 0.11.
class ModalControl
{
public:
    enum class Repeat { Allowed, Never };

    explicit ModalControl(const Account &account);

    QUrl server() const { return m_server; }

    template<typename Request, typename Reply>
    async::Task<Result<Reply>> ask(GrpcMethod<Request, Reply> method, Request request, Repeat repeat,
                                   std::chrono::milliseconds limit = std::chrono::seconds(30))
    {
        const std::string key = newKey();
        for (int attempt = 1;; ++attempt) {
            const Result<std::string> token = co_await this->token();
            if (!token)
                co_return tl::unexpected(token.error());
            GrpcMetadata metadata = credentials(*token);
            metadata.emplace_back("x-idempotency-key", key);
            metadata.emplace_back("x-retry-attempt", std::to_string(attempt - 1));
            auto answer = co_await m_channel.call(method, request, metadata, limit);
            if (answer.status.ok())
                co_return std::move(answer.reply);
            const std::optional<std::chrono::milliseconds> pause = pauseAfter(answer.status, repeat, attempt, *token);
            if (!pause)
                co_return tl::unexpected(told(answer.status));
            co_await async::sleepFor(*pause);
        }
    }

    // All that a stream says until it ends by itself. The request is one that may be repeated.
    template<typename Request, typename Reply>
    async::Task<Result<std::vector<Reply>>> collect(GrpcStreamMethod<Request, Reply> method, Request request,
                                                    std::chrono::milliseconds limit)
    {
        constexpr std::size_t most = 10000;
        for (int attempt = 1;; ++attempt) {
            const Result<std::string> token = co_await this->token();
            if (!token)
                co_return tl::unexpected(token.error());
            const GrpcMetadata metadata = credentials(*token);
            auto answer = co_await m_channel.collect(method, request, metadata, limit, most);
            if (answer.status.ok())
                co_return std::move(answer.reply);
            const std::optional<std::chrono::milliseconds> pause =
                pauseAfter(answer.status, Repeat::Allowed, attempt, *token);
            if (!pause)
                co_return tl::unexpected(told(answer.status));
            co_await async::sleepFor(*pause);
        }
    }

    // Of the account, renewed in time; who asks while it is fetched shares the attempt.
    async::Task<Result<std::string>> token();

private:
    static std::string newKey();
    GrpcMetadata credentials(const std::string &token) const;
    Error told(const GrpcStatus &status) const; // without the account's secret
    // For how long to wait before the next attempt of a call that went with the token `used`; nothing: there is none.
    std::optional<std::chrono::milliseconds> pauseAfter(const GrpcStatus &status, Repeat repeat, int attempt,
                                                        const std::string &used);
    async::Task<Result<std::string>> newToken();
    async::Task<> fetchToken();

    const QUrl m_server;
    const std::string m_tokenId;
    const Secret m_tokenSecret;
    GrpcChannel m_channel;
    std::string m_token;
    QDeadlineTimer m_renewal{0};
    std::optional<async::Shared<Result<std::string>>> m_fetch; // of a token, under way
    async::Scope m_tasks;
};

} // namespace sandgate

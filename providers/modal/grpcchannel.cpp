// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpcchannel.h"
#include <QSslCertificate>
#include <QSslConfiguration>
#include <algorithm>
#include <grpcpp/create_channel.h>
#include <grpcpp/security/credentials.h>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int largestMessage = 64 * 1024 * 1024; // bytes

std::shared_ptr<grpc::ChannelCredentials> credentialsFor(const QUrl &server)
{
    if (server.scheme() == "http"_L1)
        return grpc::InsecureChannelCredentials();
    grpc::SslCredentialsOptions options;
    const QList<QSslCertificate> roots = QSslConfiguration::systemCaCertificates();
    for (const QSslCertificate &root : roots)
        options.pem_root_certs += root.toPem().toStdString();
    return grpc::SslCredentials(options);
}

} // namespace

GrpcChannel::GrpcChannel(const QUrl &server)
{
    grpc::ChannelArguments arguments;
    arguments.SetMaxReceiveMessageSize(largestMessage);
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, 30000);
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 10000);
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 1);
    const int port = server.port(server.scheme() == "http"_L1 ? 80 : 443);
    const QString target = u"dns:///%1:%2"_s.arg(server.host()).arg(port);
    m_channel = grpc::CreateCustomChannel(target.toStdString(), credentialsFor(server), arguments);
}

GrpcChannel::~GrpcChannel()
{
    std::unique_lock lock(m_mutex);
    for (const auto &[call, kept] : m_calls)
        call->context.TryCancel();
    m_left.wait(lock, [this] { return m_calls.empty(); });
}

grpc::Status GrpcChannel::unsendable()
{
    return {grpc::StatusCode::UNAUTHENTICATED, "A key or token has characters that cannot be sent."};
}

bool GrpcChannel::isSendable(const Metadata &metadata)
{
    return std::all_of(metadata.begin(), metadata.end(), [](const auto &entry) {
        return std::all_of(entry.second.begin(), entry.second.end(), [](char c) { return c >= ' ' && c <= '~'; });
    });
}

void GrpcChannel::settle(Call *call, grpc::Status status)
{
    call->status = std::move(status);
    const std::lock_guard lock(m_mutex);
    const auto at = m_calls.find(call);
    m_home.post([kept = std::move(at->second)] { kept->done.settle(true); });
    m_calls.erase(at);
    m_left.notify_all();
}

GrpcChannel::Guard::Guard(std::shared_ptr<Call> call)
    : m_call(std::move(call))
{
}

GrpcChannel::Guard::~Guard()
{
    if (!m_call->done.isSettled())
        m_call->context.TryCancel();
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
// The module that speaks gRPC. It knows bytes, and nothing of what they mean; and it is the only part linked with gRPC.
#include "providers/modal/grpcwire.h"
#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/security/credentials.h>

namespace sandgate {

namespace {

constexpr int largestMessage = 64 * 1024 * 1024; // bytes

grpc::ByteBuffer bufferOf(const std::string &message)
{
    const grpc::Slice slice(message);
    return {&slice, 1};
}

std::string bytesOf(const grpc::ByteBuffer &buffer)
{
    std::vector<grpc::Slice> slices;
    if (!buffer.Dump(&slices).ok())
        return {};
    std::string bytes;
    bytes.reserve(buffer.Length());
    for (const grpc::Slice &slice : slices)
        bytes.append(reinterpret_cast<const char *>(slice.begin()), slice.size());
    return bytes;
}

class Call final : public GrpcCall, private grpc::ClientBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>
{
public:
    Call(grpc::GenericStub &stub, GrpcRequest request, GrpcListener &listener)
        : m_stub(stub)
        , m_listener(listener)
        , m_method(std::move(request.method))
        , m_request(bufferOf(request.message))
    {
        for (const auto &[name, value] : request.metadata)
            m_context.AddMetadata(name, value);
        m_context.set_deadline(std::chrono::system_clock::now() + request.limit);
    }

    void start() override
    {
        m_stub.PrepareBidiStreamingCall(&m_context, m_method, {}, this);
        StartWriteLast(&m_request, {});
        StartRead(&m_next);
        StartCall();
    }
    void cancel() override { m_context.TryCancel(); }

private:
    void OnReadDone(bool isThere) override
    {
        if (!isThere)
            return;
        if (!m_listener.hear(bytesOf(m_next)))
            return m_context.TryCancel();
        m_next.Clear();
        StartRead(&m_next);
    }
    void OnDone(const grpc::Status &how) override
    {
        m_listener.end({GrpcCode(how.error_code()), how.error_message(), how.error_details()});
    }

    grpc::GenericStub &m_stub;
    GrpcListener &m_listener;
    const std::string m_method;
    grpc::ClientContext m_context;
    grpc::ByteBuffer m_request;
    grpc::ByteBuffer m_next;
};

class Connection final : public GrpcConnection
{
public:
    explicit Connection(const std::shared_ptr<grpc::Channel> &channel)
        : m_stub(channel)
    {
    }
    std::unique_ptr<GrpcCall> call(GrpcRequest request, GrpcListener &listener) override
    {
        return std::make_unique<Call>(m_stub, std::move(request), listener);
    }

private:
    grpc::GenericStub m_stub;
};

std::shared_ptr<grpc::ChannelCredentials> credentialsFor(const GrpcServer &server)
{
    if (!server.isEncrypted)
        return grpc::InsecureChannelCredentials();
    grpc::SslCredentialsOptions options;
    options.pem_root_certs = server.roots;
    return grpc::SslCredentials(options);
}

} // namespace

extern "C" [[gnu::visibility("default")]] GrpcConnection *sandgate_grpc_connect_1(const GrpcServer &server)
{
    grpc::ChannelArguments arguments;
    arguments.SetMaxReceiveMessageSize(largestMessage);
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIME_MS, 30000);
    arguments.SetInt(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 10000);
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 1);
    return new Connection(grpc::CreateCustomChannel(server.target, credentialsFor(server), arguments));
}

static_assert(std::is_same_v<decltype(&sandgate_grpc_connect_1), GrpcEntry>);

} // namespace sandgate

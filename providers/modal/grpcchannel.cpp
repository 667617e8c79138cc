// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpcchannel.h"
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr std::size_t largestStream = 64 * 1024 * 1024; // bytes

// gRPC ends a program that hands it anything else.
bool isSendable(const GrpcMetadata &metadata)
{
    return std::all_of(metadata.begin(), metadata.end(), [](const auto &entry) {
        return std::all_of(entry.second.begin(), entry.second.end(), [](char c) { return c >= ' ' && c <= '~'; });
    });
}

} // namespace

GrpcChannel::GrpcChannel(const QUrl &server, const QString &module)
    : m_library(u"grpc"_s, [module] { return std::make_unique<GrpcLibrary>(module); })
{
    m_tasks.start(open(server));
}

GrpcChannel::~GrpcChannel()
{
    std::unique_lock lock(m_mutex);
    for (const auto &[call, kept] : m_calls)
        call->wire->cancel();
    m_left.wait(lock, [this] { return m_calls.empty(); });
}

async::Task<> GrpcChannel::open(QUrl server)
{
    const std::function<async::Task<GrpcLibrary::Opened>(GrpcLibrary &)> question = [server](GrpcLibrary &library) {
        return library.connect(server);
    };
    const GrpcLibrary::Opened opened = co_await m_library.ask(question);
    m_opened.settle(opened);
}

GrpcStatus GrpcChannel::unreadable()
{
    return {GrpcCode::Internal, "The answer is not what the method promises."};
}

async::Task<GrpcChannel::Heard> GrpcChannel::exchange(GrpcRequest request, std::size_t most)
{
    if (!isSendable(request.metadata))
        co_return Heard{{GrpcCode::Unauthenticated, "A key or token has characters that cannot be sent."}, {}};
    const GrpcLibrary::Opened opened = co_await m_opened;
    if (!opened.connection)
        co_return Heard{opened.status, {}};
    const std::shared_ptr<Call> call = begin(*opened.connection, std::move(request), most);
    const Guard guard(call);
    call->wire->start();
    co_await call->done;
    co_return std::move(call->heard);
}

std::shared_ptr<GrpcChannel::Call> GrpcChannel::begin(GrpcConnection &connection, GrpcRequest request, std::size_t most)
{
    auto call = std::make_shared<Call>();
    call->channel = this;
    call->most = most;
    call->wire = connection.call(std::move(request), *call);
    const std::lock_guard lock(m_mutex);
    m_calls.emplace(call.get(), call);
    return call;
}

bool GrpcChannel::Call::hear(std::string message)
{
    size += message.size();
    isTooMuch = heard.messages.size() == most || size > largestStream;
    if (!isTooMuch)
        heard.messages.push_back(std::move(message));
    return !isTooMuch;
}

void GrpcChannel::Call::end(GrpcStatus status)
{
    heard.status = isTooMuch ? GrpcStatus{GrpcCode::OutOfRange, "The answer is too large."} : std::move(status);
    channel->settle(this); // this may be gone before it returns
}

void GrpcChannel::settle(Call *call)
{
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
        m_call->wire->cancel();
}

} // namespace sandgate

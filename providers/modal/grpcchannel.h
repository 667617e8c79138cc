// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/mailbox.h"
#include "providers/async/shared.h"
#include "providers/async/task.h"
#include <QUrl>
#include <condition_variable>
#include <grpcpp/channel.h>
#include <grpcpp/client_context.h>
#include <grpcpp/support/client_callback.h>
#include <map>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

namespace sandgate {

// A connection to a gRPC server, whose calls are tasks of one thread although gRPC answers in threads of its own.
//
// One thread only. Dropping a task cancels its call. The channel outlives its tasks; its own end cancels what is still
// under way, and waits until gRPC has let go of it.
class GrpcChannel
{
public:
    using Metadata = std::vector<std::pair<std::string, std::string>>;

    // https, or http without TLS.
    explicit GrpcChannel(const QUrl &server);
    ~GrpcChannel();
    Q_DISABLE_COPY_MOVE(GrpcChannel)

    const std::shared_ptr<grpc::Channel> &channel() const { return m_channel; }

    template<typename Reply>
    struct Answer {
        grpc::Status status;
        Reply reply; // as far as the status is OK
    };
    template<typename Async, typename Request, typename Reply>
    using Method = void (Async::*)(grpc::ClientContext *, const Request *, Reply *, std::function<void(grpc::Status)>);
    template<typename Async, typename Request, typename Reply>
    using StreamMethod = void (Async::*)(grpc::ClientContext *, const Request *, grpc::ClientReadReactor<Reply> *);

    // One request, one answer: call(stub->async(), &Service::StubInterface::async_interface::Method, request, ...).
    template<typename Async, typename Request, typename Reply>
    async::Task<Answer<Reply>> call(std::type_identity_t<Async> *service, Method<Async, Request, Reply> method,
                                    Request request, Metadata metadata, std::chrono::milliseconds limit)
    {
        if (!isSendable(metadata))
            co_return Answer<Reply>{unsendable(), {}};
        auto call = begin<Unary<Request, Reply>>(std::move(request), metadata, limit);
        const Guard guard(call);
        (service->*method)(&call->context, &call->request, &call->reply,
                           [this, own = call.get()](grpc::Status status) { settle(own, std::move(status)); });
        co_await call->done;
        co_return Answer<Reply>{call->status, std::move(call->reply)};
    }

    // One request, and all that is answered until the stream ends. More than `most` of them, or more than largestStream
    // in all, is OUT_OF_RANGE.
    template<typename Async, typename Request, typename Reply>
    async::Task<Answer<std::vector<Reply>>>
    collect(std::type_identity_t<Async> *service, StreamMethod<Async, Request, Reply> method, Request request,
            Metadata metadata, std::chrono::milliseconds limit, std::size_t most)
    {
        if (!isSendable(metadata))
            co_return Answer<std::vector<Reply>>{unsendable(), {}};
        auto call = begin<Stream<Request, Reply>>(std::move(request), metadata, limit);
        call->most = most;
        call->end = [this, own = call.get()](grpc::Status status) { settle(own, std::move(status)); };
        const Guard guard(call);
        (service->*method)(&call->context, &call->request, call.get());
        call->StartRead(&call->next);
        call->StartCall();
        co_await call->done;
        co_return Answer<std::vector<Reply>>{call->status, std::move(call->replies)};
    }

private:
    static constexpr std::size_t largestStream = 64 * 1024 * 1024; // bytes

    // gRPC ends a program that hands it anything else.
    static bool isSendable(const Metadata &metadata);
    static grpc::Status unsendable(); // of a call that is not made for that reason

    struct Call {
        virtual ~Call() = default;
        grpc::ClientContext context;
        grpc::Status status;
        async::Shared<bool> done; // in the channel's thread
    };
    template<typename Request, typename Reply>
    struct Unary : Call {
        Request request;
        Reply reply;
    };
    template<typename Request, typename Reply>
    struct Stream : Call, grpc::ClientReadReactor<Reply> {
        // Both in threads of gRPC, one after the other.
        void OnReadDone(bool isThere) override
        {
            if (!isThere)
                return;
            size += next.ByteSizeLong();
            isTooMuch = replies.size() == most || size > largestStream;
            if (isTooMuch)
                return this->context.TryCancel();
            replies.push_back(std::move(next));
            next = {};
            this->StartRead(&next);
        }
        void OnDone(const grpc::Status &how) override
        {
            const auto told = std::move(end); // this may be gone before it returns
            told(isTooMuch ? grpc::Status(grpc::StatusCode::OUT_OF_RANGE, "The answer is too large.") : how);
        }
        Request request;
        Reply next;
        std::vector<Reply> replies;
        std::size_t most = 0;
        std::size_t size = 0; // bytes so far
        bool isTooMuch = false;
        std::function<void(grpc::Status)> end;
    };
    // Cancels the call of a task that was dropped.
    class Guard
    {
    public:
        explicit Guard(std::shared_ptr<Call> call);
        ~Guard();
        Q_DISABLE_COPY_MOVE(Guard)

    private:
        std::shared_ptr<Call> m_call;
    };

    template<typename Kind, typename Request>
    std::shared_ptr<Kind> begin(Request request, const Metadata &metadata, std::chrono::milliseconds limit)
    {
        auto call = std::make_shared<Kind>();
        call->request = std::move(request);
        for (const auto &[name, value] : metadata)
            call->context.AddMetadata(name, value);
        call->context.set_deadline(std::chrono::system_clock::now() + limit);
        const std::lock_guard lock(m_mutex);
        m_calls.emplace(call.get(), call);
        return call;
    }
    void settle(Call *call, grpc::Status status); // in a thread of gRPC

    std::shared_ptr<grpc::Channel> m_channel;
    std::mutex m_mutex;
    std::condition_variable m_left;
    // Those that gRPC has. A call keeps its channel, and a channel that ends in a thread of gRPC's waits there for this
    // very thread: so gRPC's threads own none.
    std::map<Call *, std::shared_ptr<Call>> m_calls;
    async::Mailbox m_home;
};

} // namespace sandgate

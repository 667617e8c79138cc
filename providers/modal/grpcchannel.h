// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/mailbox.h"
#include "providers/async/shared.h"
#include "providers/async/worker.h"
#include "providers/modal/grpclibrary.h"
#include <condition_variable>
#include <map>
#include <mutex>

namespace sandgate {

// A method of a service: its path, what it takes, and what it brings, once or as a stream. Messages are protobuf's.
template<typename Request, typename Reply>
struct GrpcMethod {
    const char *path; // "/package.Service/Method"
};
template<typename Request, typename Reply>
struct GrpcStreamMethod {
    const char *path;
};

// A connection to a gRPC server, whose calls are tasks of one thread although gRPC answers in threads of its own.
//
// One thread only. Dropping a task cancels its call. The channel outlives its tasks; its own end cancels what is still
// under way, and waits until gRPC has let go of it.
class GrpcChannel
{
public:
    // https, or http without TLS. `module`: the file that speaks gRPC.
    explicit GrpcChannel(const QUrl &server, const QString &module = GrpcLibrary::usual());
    ~GrpcChannel();
    Q_DISABLE_COPY_MOVE(GrpcChannel)

    template<typename Reply>
    struct Answer {
        GrpcStatus status;
        Reply reply; // as far as the status is OK
    };

    // One request, one answer.
    template<typename Request, typename Reply>
    async::Task<Answer<Reply>> call(GrpcMethod<Request, Reply> method, Request request, GrpcMetadata metadata,
                                    std::chrono::milliseconds limit)
    {
        GrpcRequest sent{method.path, request.SerializeAsString(), std::move(metadata), limit};
        Heard heard = co_await exchange(std::move(sent), 1);
        Answer<Reply> answer{std::move(heard.status), {}};
        const bool isRead = heard.messages.size() == 1 && answer.reply.ParseFromString(heard.messages.front());
        if (answer.status.ok() && !isRead)
            answer.status = unreadable();
        co_return answer;
    }

    // One request, and all that is answered until the stream ends. More than `most` of them, or more than largestStream
    // in all, is OutOfRange.
    template<typename Request, typename Reply>
    async::Task<Answer<std::vector<Reply>>> collect(GrpcStreamMethod<Request, Reply> method, Request request,
                                                    GrpcMetadata metadata, std::chrono::milliseconds limit,
                                                    std::size_t most)
    {
        GrpcRequest sent{method.path, request.SerializeAsString(), std::move(metadata), limit};
        Heard heard = co_await exchange(std::move(sent), most);
        Answer<std::vector<Reply>> answer{std::move(heard.status), {}};
        for (const std::string &message : heard.messages) {
            if (!answer.reply.emplace_back().ParseFromString(message))
                answer.status = unreadable();
        }
        co_return answer;
    }

private:
    struct Heard {
        GrpcStatus status;
        std::vector<std::string> messages;
    };
    struct Call : GrpcListener {
        bool hear(std::string message) override;
        void end(GrpcStatus status) override;

        GrpcChannel *channel = nullptr;
        std::size_t most = 0; // messages
        std::size_t size = 0; // bytes so far
        bool isTooMuch = false;
        Heard heard;              // by gRPC's threads until it is done, then in the channel's
        async::Shared<bool> done; // in the channel's thread
        std::unique_ptr<GrpcCall> wire;
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

    static GrpcStatus unreadable(); // of an answer
    async::Task<> open(QUrl server);
    async::Task<Heard> exchange(GrpcRequest request, std::size_t most);
    std::shared_ptr<Call> begin(GrpcConnection &connection, GrpcRequest request, std::size_t most);
    void settle(Call *call); // in a thread of gRPC's

    async::Shared<GrpcLibrary::Opened> m_opened;
    std::mutex m_mutex;
    std::condition_variable m_left;
    // Those that gRPC has. A call keeps its connection, and one that ends in a thread of gRPC's waits there for this
    // very thread: so gRPC's threads own none.
    std::map<Call *, std::shared_ptr<Call>> m_calls;
    async::Mailbox m_home;
    async::Worker<GrpcLibrary> m_library;
    async::Scope m_tasks;
};

} // namespace sandgate

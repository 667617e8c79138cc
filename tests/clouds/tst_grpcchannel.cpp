// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/grpcchannel.h"
#include "providers/modal/grpcerror.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QElapsedTimer>
#include <QTest>
#include <atomic>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>
#include <modal.grpc.pb.h>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;
using namespace modal::client;

namespace {

constexpr GrpcMethod<AuthTokenGetRequest, AuthTokenGetResponse> authTokenGet{"/modal.client.ModalClient/AuthTokenGet"};
constexpr GrpcStreamMethod<ImageJoinStreamingRequest, ImageJoinStreamingResponse> imageJoinStreaming{
    "/modal.client.ModalClient/ImageJoinStreaming"};

// A real server, whose answers wait while it is held.
class Server : public ModalClient::Service
{
public:
    Server()
    {
        grpc::ServerBuilder builder;
        builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &m_port);
        builder.RegisterService(this);
        m_server = builder.BuildAndStart();
    }
    ~Server() override
    {
        held = false;
        m_server->Shutdown(std::chrono::system_clock::now() + 5s);
    }
    QUrl url() const { return QUrl(QString("http://127.0.0.1:%1").arg(m_port)); }

    std::atomic<bool> held = false;
    std::atomic<int> padding = 0; // bytes more in each part of a stream
    std::atomic<int> begun = 0;
    std::atomic<int> cancelled = 0;

    grpc::Status AuthTokenGet(grpc::ServerContext *context, const AuthTokenGetRequest *,
                              AuthTokenGetResponse *reply) override
    {
        ++begun;
        while (held && !context->IsCancelled())
            std::this_thread::sleep_for(5ms);
        if (context->IsCancelled())
            ++cancelled;
        const auto given = context->client_metadata().find("x-test");
        const bool isGiven = given != context->client_metadata().end();
        reply->set_token(isGiven ? std::string(given->second.data(), given->second.size()) : "none");
        return grpc::Status::OK;
    }
    grpc::Status ImageJoinStreaming(grpc::ServerContext *context, const ImageJoinStreamingRequest *request,
                                    grpc::ServerWriter<ImageJoinStreamingResponse> *writer) override
    {
        ++begun;
        for (int i = 0; i < int(request->timeout()); ++i) {
            ImageJoinStreamingResponse one;
            one.set_entry_id(std::to_string(i) + std::string(std::size_t(padding), ' '));
            if (!writer->Write(one))
                break;
        }
        while (held && !context->IsCancelled())
            std::this_thread::sleep_for(5ms);
        if (context->IsCancelled())
            ++cancelled;
        return {grpc::StatusCode::OK, ""};
    }

private:
    int m_port = 0;
    std::unique_ptr<grpc::Server> m_server;
};

} // namespace

class TestGrpcChannel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
#if defined(__SANITIZE_THREAD__)
        QSKIP("Debian's gRPC is not built for the thread sanitizer: each of its hand-overs would be taken for a race");
#endif
    }
    void init()
    {
        m_given = "given";
        m_server = std::make_unique<Server>();
        connectTo(m_server->url());
    }
    void cleanup()
    {
        disconnect();
        m_server.reset();
    }

    void anAnswerComesWithWhatWasAsked()
    {
        const auto answer = await(token());
        QVERIFY(answer.status.ok());
        QCOMPARE(answer.reply.token(), std::string("given"));
    }

    void manyAtOnceEachGetTheirs()
    {
        std::vector<std::unique_ptr<Running<GrpcChannel::Answer<AuthTokenGetResponse>>>> calls;
        for (int i = 0; i < 50; ++i)
            calls.push_back(std::make_unique<Running<GrpcChannel::Answer<AuthTokenGetResponse>>>(token()));
        for (const auto &call : calls)
            QTRY_VERIFY(call->isDone());
    }

    void aStreamIsCollectedToItsEnd()
    {
        const auto answer = await(stream(1000, 2000));
        QVERIFY(answer.status.ok());
        QCOMPARE(answer.reply.size(), std::size_t(1000));
        QCOMPARE(answer.reply.back().entry_id(), std::string("999"));
    }

    void moreThanWasAgreedEndsTheStream()
    {
        m_server->held = true;
        const auto answer = await(stream(1000, 10));
        QCOMPARE(answer.status.code, GrpcCode::OutOfRange);
        QTRY_COMPARE(m_server->cancelled.load(), 1);
    }

    void moreBytesThanAreBearableEndTheStream()
    {
        m_server->padding = 4 * 1024 * 1024 - 1000;
        const auto answer = await(stream(100, 1000));
        QCOMPARE(answer.status.code, GrpcCode::OutOfRange);
        QVERIFY(answer.reply.size() < 20);
    }

    void aCallHasALimit()
    {
        m_server->held = true;
        const auto answer = await(token(200ms));
        QCOMPARE(answer.status.code, GrpcCode::DeadlineExceeded);
    }

    void aDroppedTaskEndsItsCall()
    {
        m_server->held = true;
        {
            Running<GrpcChannel::Answer<AuthTokenGetResponse>> call(token());
            QTRY_COMPARE(m_server->begun.load(), 1);
        }
        QTRY_COMPARE(m_server->cancelled.load(), 1);
        {
            Running<GrpcChannel::Answer<std::vector<ImageJoinStreamingResponse>>> call(stream(3, 10));
            QTRY_COMPARE(m_server->begun.load(), 2);
        }
        QTRY_COMPARE(m_server->cancelled.load(), 2);
    }

    // Its task is dropped first, as owners do; gRPC may still be at it.
    void theChannelEndsAtOnceWithCallsUnderWay()
    {
        m_server->held = true;
        for (int i = 0; i < 20; ++i) {
            auto call = std::make_unique<Running<GrpcChannel::Answer<AuthTokenGetResponse>>>(token());
            auto other =
                std::make_unique<Running<GrpcChannel::Answer<std::vector<ImageJoinStreamingResponse>>>>(stream(3, 10));
            if (i % 2 == 0)
                QTRY_VERIFY(m_server->begun.load() > 0);
            call.reset();
            other.reset();
            QElapsedTimer time;
            time.start();
            disconnect();
            QVERIFY(time.elapsed() < 5000);
            connectTo(m_server->url());
        }
    }

    // A thread of gRPC's that lets go of a channel last would wait for itself, and end the program.
    void aChannelMayEndAsSoonAsItsCallHas()
    {
        for (int i = 0; i < 20; ++i) {
            if (i % 2 == 0) {
                QVERIFY(await(token()).status.ok());
            } else {
                QVERIFY(await(stream(2, 10)).status.ok());
            }
            disconnect();
            QTest::qWait(60); // while there is no channel, what gRPC keeps for all of them ends
            connectTo(m_server->url());
        }
    }

    // gRPC ends the program that hands it such headers.
    void whatNoHeaderCanHoldIsAnError_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("line break") << QByteArray("given\n");
        QTest::newRow("zero") << QByteArray("gi\0ven", 6);
        QTest::newRow("not ASCII") << QByteArray("g\xc3\xafven");
    }
    void whatNoHeaderCanHoldIsAnError()
    {
        QFETCH(QByteArray, value);
        m_given = value.toStdString();
        QCOMPARE(await(token()).status.code, GrpcCode::Unauthenticated);
        QCOMPARE(await(stream(3, 10)).status.code, GrpcCode::Unauthenticated);
        QCOMPARE(m_server->begun.load(), 0);
    }

    void aServerThatIsNotThereIsUnreachable()
    {
        m_server.reset();
        const auto answer = await(token());
        QCOMPARE(answer.status.code, GrpcCode::Unavailable);
    }

    void anAnswerOfAnotherKindIsAnError()
    {
        const GrpcMethod<AuthTokenGetRequest, SandboxListResponse> method{authTokenGet.path};
        m_given = "not a list of sandboxes";
        const auto answer = await(m_channel->call(method, AuthTokenGetRequest(), {{"x-test", m_given}}, 20s));
        QCOMPARE(answer.status.code, GrpcCode::Internal);
        const GrpcMethod<ImageJoinStreamingRequest, ImageJoinStreamingResponse> one{imageJoinStreaming.path};
        const auto none = await(m_channel->call(one, ImageJoinStreamingRequest(), {{"x-test", m_given}}, 20s));
        QCOMPARE(none.status.code, GrpcCode::Internal);
    }

    void withoutItsModuleNothingIsCalled_data()
    {
        QTest::addColumn<QString>("module");
        QTest::newRow("none") << QString();
        QTest::newRow("no file") << "/nowhere/sandgate-grpc.so";
        QTest::newRow("no library") << "/proc/self/status";
        QTest::newRow("a library that is not ours") << "libz.so.1";
    }
    void withoutItsModuleNothingIsCalled()
    {
        QFETCH(QString, module);
        GrpcChannel channel(m_server->url(), module);
        const auto answer = await(channel.call(authTokenGet, AuthTokenGetRequest(), {{"x-test", m_given}}, 20s));
        QCOMPARE(answer.status.code, GrpcCode::NoModule);
        QCOMPARE(m_server->begun.load(), 0);
        const Error error = grpcError(answer.status, "Modal");
        QCOMPARE(error.kind, Error::Kind::Missing);
        QVERIFY2(error.what.contains("Install Sandgate anew"), qPrintable(error.what));
        QVERIFY(!error.theirWords.isEmpty());
        QVERIFY(!isPassing(answer.status));
    }

    void aChannelMayEndBeforeItsModuleIsLoaded()
    {
        for (int i = 0; i < 50; ++i) {
            auto channel = std::make_unique<GrpcChannel>(m_server->url());
            auto call = std::make_unique<Running<GrpcChannel::Answer<AuthTokenGetResponse>>>(
                channel->call(authTokenGet, AuthTokenGetRequest(), {}, 20s));
            if (i % 3 > 0)
                QTest::qWait(i % 3);
            call.reset();
            channel.reset();
        }
    }

private:
    void connectTo(const QUrl &url)
    {
        m_channel = std::make_unique<GrpcChannel>(url);
    }
    void disconnect()
    {
        m_channel.reset();
    }
    async::Task<GrpcChannel::Answer<AuthTokenGetResponse>> token(std::chrono::milliseconds limit = 20s)
    {
        return m_channel->call(authTokenGet, AuthTokenGetRequest(), {{"x-test", m_given}}, limit);
    }
    async::Task<GrpcChannel::Answer<std::vector<ImageJoinStreamingResponse>>> stream(int count, std::size_t most)
    {
        ImageJoinStreamingRequest request;
        request.set_timeout(float(count));
        return m_channel->collect(imageJoinStreaming, request, {{"x-test", m_given}}, 20s, most);
    }

    std::string m_given;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<GrpcChannel> m_channel;
};

QTEST_GUILESS_MAIN(TestGrpcChannel)
#include "tst_grpcchannel.moc"

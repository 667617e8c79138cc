// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "tests/fakes/byteserver.h"
#include "tests/fakes/running.h"
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace sandgate;
using namespace std::chrono_literals;
using Answer = Running<Result<HttpResponse>>;

class TestHttp : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<ByteServer>();
        m_client = std::make_unique<HttpClient>(m_server->endpoint());
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    // Whoever starts the program would wait for it and for all that it brings.
    void initTestCase() { QVERIFY(!isLoaded("libcurl")); }
    void cleanupTestCase() { QVERIFY(isLoaded("libcurl")); }

    void givesWhatTheServerAnswered()
    {
        m_server->add(ByteServer::answer("201 Created", "Application/JSON; charset=utf-8", "{\"a\":1}",
                                         "X-Request-Id:  r-1 \r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"));

        Answer answer(m_client->send({"GET", "/v1/health"}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY2(answer->has_value(), qPrintable(answer->has_value() ? QString() : answer->error().what));
        const HttpResponse &response = **answer;
        QCOMPARE(response.status, 201);
        QCOMPARE(response.contentType, "application/json");
        QCOMPARE(response.body, "{\"a\":1}");
        QCOMPARE(response.header("x-request-id"), "r-1");
        QCOMPARE(response.header("set-cookie"), "a=1");
        QCOMPARE(response.headers.count({"set-cookie", "b=2"}), 1);
        QCOMPARE(response.header("nothing"), QByteArray());
    }

    void sendsWhatWasAskedFor()
    {
        Endpoint endpoint = m_server->endpoint();
        endpoint.token = Secret("t0k3n");
        endpoint.headers = {{"X-House", "ours"}, {"X-Empty", ""}};
        endpoint.url.setPath("/prefix/");
        HttpClient client(endpoint);
        HttpRequest request{"GET", "/v1/files/a%2Fb é\"{}"};
        request.query.addQueryItem("plus", "1+1 2");
        addText(request.query, "text", "100%41 & more+é");
        request.accept = "application/json";
        request.headers = {{"X-One", "1"}};

        Answer answer(client.send(request));

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(m_server->requests.size(), 1);
        const ByteServer::Request &got = m_server->requests[0];
        QCOMPARE(got.method, "GET");
        QCOMPARE(got.target,
                 "/prefix/v1/files/a%2Fb%20%C3%A9%22%7B%7D?plus=1%2B1%202&text=100%2541%20%26%20more%2B%C3%A9");
        QCOMPARE(got.header("authorization"), "Bearer t0k3n");
        QCOMPARE(got.header("x-house"), "ours");
        QVERIFY(got.has("x-empty"));
        QCOMPARE(got.header("x-one"), "1");
        QCOMPARE(got.header("accept"), "application/json");
        QVERIFY(got.header("user-agent").startsWith("Sandgate/"));
        QCOMPARE(got.header("host"), client.endpoint().url.authority().toUtf8());
        QVERIFY(!got.has("accept-encoding"));
        QVERIFY(!got.has("content-type"));
        QVERIFY(!got.has("upgrade"));
    }

    void sendsThePathAsItIs()
    {
        Answer answer(m_client->send({"GET", "/v1/./a/../b//c"}));

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(m_server->requests[0].target, "/v1/./a/../b//c");
    }

    void sendsNoTokenWhereThereIsNone()
    {
        Answer answer(m_client->send({}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(!m_server->requests[0].has("authorization"));
        QCOMPARE(m_server->requests[0].target, "/");
    }

    void sendsBodies_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("length");
        for (const QByteArray method : {"POST", "PUT", "PATCH", "DELETE"}) {
            QTest::addRow("%s with a body", method.constData())
                << method << QByteArray("application/json") << QByteArray("{}") << QByteArray("2");
            QTest::addRow("%s with zeros", method.constData())
                << method << QByteArray("application/x-tar") << QByteArray(3000000, '\0') << QByteArray("3000000");
            QTest::addRow("%s with an empty body", method.constData())
                << method << QByteArray("text/plain") << QByteArray() << QByteArray("0");
            QTest::addRow("%s without a body", method.constData())
                << method << QByteArray() << QByteArray() << QByteArray(method == "DELETE" ? "" : "0");
        }
        QTest::newRow("a body without a type")
            << QByteArray("DELETE") << QByteArray() << QByteArray("x") << QByteArray();
    }
    void sendsBodies()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        HttpRequest request{method, "/v1/x"};
        request.contentType = contentType;
        request.body = body;

        Answer answer(m_client->send(request));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(answer->has_value());
        QCOMPARE(m_server->requests.size(), 1);
        const ByteServer::Request &got = m_server->requests[0];
        QCOMPARE(got.method, method);
        QCOMPARE(got.header("content-type"), contentType);
        QCOMPARE(got.body, contentType.isEmpty() ? QByteArray() : body);
        QTEST(got.header("content-length"), "length");
        QVERIFY(!got.has("expect"));
        QVERIFY(!got.has("transfer-encoding"));
    }

    void readsAnAnswerCutAnywhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("with a length") << ByteServer::answer("200 OK", "text/plain", "hello");
        QTest::newRow("in chunks") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: "
                                                 "chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nTrailer: 1\r\n\r\n");
        QTest::newRow("after hints") << "HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\n" +
                                            ByteServer::answer("200 OK", "text/plain", "hello");
    }
    void readsAnAnswerCutAnywhere()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            m_server->add(
                {ByteServer::send(bytes.first(cut)), ByteServer::pause(0ms), ByteServer::send(bytes.sliced(cut))});

            Answer answer(m_client->send({}));

            QTRY_VERIFY(answer.isDone());
            QVERIFY2(answer->has_value(), QByteArray::number(cut).constData());
            QCOMPARE((*answer)->body, "hello");
            QCOMPARE((*answer)->contentType, "text/plain");
            QCOMPARE((*answer)->header("x-early"), QByteArray());
        }
        m_server->add(ByteServer::dribbled(bytes));
        Answer answer(m_client->send({}));
        QTRY_VERIFY(answer.isDone());
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->body, "hello");
        QCOMPARE(m_server->connected, 1);
    }

    void readsUntilTheEndWhereNoLengthIsSaid()
    {
        m_server->add({ByteServer::send("HTTP/1.0 200 OK\r\n\r\nall of it"), ByteServer::end()});

        Answer answer(m_client->send({}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->body, "all of it");
    }

    void readsAnswersWithoutABody_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("204") << QByteArray("GET") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
        QTest::newRow("202") << QByteArray("POST") << QByteArray("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n");
    }
    void readsAnswersWithoutABody()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, bytes);
        m_server->add(bytes);

        Answer answer(m_client->send({method}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(answer->has_value());
        QCOMPARE((*answer)->body, QByteArray());
        QCOMPARE(m_server->requests[0].method, method);
    }

    void sendsManyAtOnce()
    {
        std::vector<std::unique_ptr<Answer>> answers;
        for (int i = 0; i < 100; ++i) {
            HttpRequest request{"POST", "/"};
            request.contentType = "text/plain";
            request.body = QByteArray::number(i);
            answers.push_back(std::make_unique<Answer>(m_client->send(request)));
        }

        QTRY_VERIFY(std::all_of(answers.begin(), answers.end(), [](const auto &answer) { return answer->isDone(); }));
        QVERIFY(std::all_of(answers.begin(), answers.end(), [](const auto &answer) { return (**answer).has_value(); }));
        QCOMPARE(m_server->requests.size(), 100);
    }

    void keepsAConnectionForTheNextRequest()
    {
        for (int i = 0; i < 5; ++i) {
            Answer answer(m_client->send({}));
            QTRY_VERIFY(answer.isDone());
        }

        QCOMPARE(m_server->requests.size(), 5);
        QCOMPARE(m_server->connected, 1);
    }

    void closesItsConnectionsAtTheEnd()
    {
        Answer answer(m_client->send({}));
        QTRY_VERIFY(answer.isDone());

        m_client.reset();

        QTRY_COMPARE(m_server->disconnected, 1);
    }

    void speaksOverAUnixSocket()
    {
        ByteServer server(ByteServer::On::UnixSocket);
        server.add(ByteServer::dribbled(ByteServer::answer("200 OK", "text/plain", "from the socket")));
        HttpClient client(server.endpoint());

        Answer answer(client.send({"GET", "/containers/json"}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY2(answer->has_value(), qPrintable(answer->has_value() ? QString() : answer->error().theirWords));
        QCOMPARE((*answer)->body, "from the socket");
        QCOMPARE(server.requests[0].target, "/containers/json");
        QCOMPARE(server.requests[0].header("host"), "localhost");
    }

    void usesTheProxyOfTheEnvironmentForOthersOnly_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("elsewhere") << QUrl("http://sandbox.example") << QByteArray("http://sandbox.example/v1/health");
        QTest::newRow("here") << QUrl() << QByteArray("/v1/health");
    }
    void usesTheProxyOfTheEnvironmentForOthersOnly()
    {
        QFETCH(QUrl, url);
        ByteServer proxy;
        qputenv("http_proxy", proxy.endpoint().url.toEncoded());
        qputenv("no_proxy", "");
        Endpoint endpoint = m_server->endpoint();
        if (!url.isEmpty())
            endpoint.url = url;
        HttpClient client(endpoint);

        Answer answer(client.send({"GET", "/v1/health"}));

        QTRY_VERIFY(answer.isDone());
        qunsetenv("http_proxy");
        qunsetenv("no_proxy");
        const ByteServer &asked = url.isEmpty() ? *m_server : proxy;
        QCOMPARE(asked.requests.size(), 1);
        QTEST(asked.requests[0].target, "target");
        QCOMPARE(m_server->requests.size() + proxy.requests.size(), 1);
    }

    void refusesWhatCannotBeSent_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<HttpRequest>("request");
        const Endpoint here = m_endpointForData.endpoint();
        const auto endpoint = [&](auto change) {
            Endpoint changed = here;
            change(changed);
            return changed;
        };
        const auto request = [](auto change) {
            HttpRequest changed;
            change(changed);
            return changed;
        };
        QTest::newRow("token with a line break")
            << endpoint([](Endpoint &e) { e.token = Secret("a\r\nX-Evil: 1"); }) << HttpRequest();
        QTest::newRow("house header") << endpoint([](Endpoint &e) { e.headers = {{"X", "a\nb"}}; }) << HttpRequest();
        QTest::newRow("user in the address")
            << endpoint([](Endpoint &e) { e.url.setUserInfo("me:secret"); }) << HttpRequest();
        QTest::newRow("other scheme") << endpoint([](Endpoint &e) { e.url.setScheme("ftp"); }) << HttpRequest();
        QTest::newRow("no host") << endpoint([](Endpoint &e) { e.url = QUrl("http:///v1"); }) << HttpRequest();
        QTest::newRow("no address") << endpoint([](Endpoint &e) { e.url = QUrl(); }) << HttpRequest();
        QTest::newRow("socket's path too long")
            << endpoint([](Endpoint &e) { e.unixSocket = "/" + QString(200, 'x'); }) << HttpRequest();
        QTest::newRow("header's value") << here << request([](HttpRequest &r) { r.headers = {{"X", "a\rb"}}; });
        QTest::newRow("header's name") << here << request([](HttpRequest &r) { r.headers = {{"X: a\r\nY", "b"}}; });
        QTest::newRow("nameless header") << here << request([](HttpRequest &r) { r.headers = {{"", "b"}}; });
        QTest::newRow("zero in a header") << here << request([](HttpRequest &r) {
            r.headers = {{"X", QByteArray("a\0b", 3)}};
        });
        QTest::newRow("accept") << here << request([](HttpRequest &r) { r.accept = "a\nb"; });
        QTest::newRow("content type") << here << request([](HttpRequest &r) { r.contentType = "a\nb"; });
        QTest::newRow("method") << here << request([](HttpRequest &r) { r.method = "GET / HTTP/1.1\r\nX:"; });
        QTest::newRow("no method") << here << request([](HttpRequest &r) { r.method = ""; });
    }
    void refusesWhatCannotBeSent()
    {
        QFETCH(Endpoint, endpoint);
        QFETCH(HttpRequest, request);
        HttpClient client(endpoint);

        Answer answer(client.send(request));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, Error::Kind::InvalidSettings);
        QVERIFY(!answer->error().what.isEmpty());
        QVERIFY(!(answer->error().what + answer->error().theirWords).contains("Evil"));
        QCOMPARE(m_endpointForData.connected, 0);
    }

private:
    static bool isLoaded(const char *library)
    {
        QFile maps("/proc/self/maps");
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains(library);
    }

    ByteServer m_endpointForData; // nobody may ever connect to it
    std::unique_ptr<ByteServer> m_server;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"

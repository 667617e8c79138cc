// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "tests/fakes/byteserver.h"
#include "tests/fakes/running.h"
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace sandgate;
using namespace std::chrono_literals;
using Answer = Running<Result<HttpResponse>>;
using Kind = Error::Kind;

class TestHttpFailures : public QObject
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

    void saysWhatWasWrongWithTheAnswer_data()
    {
        QTest::addColumn<ByteServer::Script>("script");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("withTheirWords");
        const auto row = [](const char *name, const ByteServer::Script &script, Kind kind, bool words = true) {
            QTest::newRow(name) << script << kind << words;
        };
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
        const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        row("closed before the answer", {ByteServer::end()}, Kind::Unreachable);
        row("reset before the answer", {ByteServer::cut()}, Kind::Unreachable);
        row("closed in the head", {ByteServer::send("HTTP/1.1 200 O"), ByteServer::end()}, Kind::Unreachable);
        row("closed in the body", {ByteServer::send(head + "half"), ByteServer::end()}, Kind::Unreachable);
        row("reset in the body", {ByteServer::send(head + "half"), ByteServer::cut()}, Kind::Unreachable);
        row("closed in a chunk", {ByteServer::send(chunked + "a\r\nhalf"), ByteServer::end()}, Kind::Unreachable);
        row("closed between chunks", {ByteServer::send(chunked + "1\r\nx\r\n"), ByteServer::end()}, Kind::Unreachable);
        row("broken chunks", {ByteServer::send(chunked + "zz\r\n"), ByteServer::pause(60s)}, Kind::Unreachable);
        row("not HTTP", {ByteServer::send("SSH-2.0-OpenSSH_9.2\r\n\r\n"), ByteServer::pause(60s)}, Kind::Protocol);
        row("unasked upgrade",
            {ByteServer::send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), ByteServer::end()},
            Kind::Protocol, false);
        row("never", {ByteServer::pause(60s)}, Kind::Timeout, false);
        row("never the whole head", {ByteServer::send("HTTP/1.1 200 OK\r\nX: "), ByteServer::pause(60s)}, Kind::Timeout,
            false);
        row("never the whole body", {ByteServer::send(head + "half"), ByteServer::pause(60s)}, Kind::Timeout, false);
        row("too long by its own word",
            {ByteServer::send("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n"),
             ByteServer::flood(QByteArray(100, 'x'))},
            Kind::TooLarge, false);
        row("too long without a word",
            {ByteServer::send("HTTP/1.1 200 OK\r\n\r\n"), ByteServer::flood(QByteArray(100, 'x'))}, Kind::TooLarge,
            false);
        row("endless head",
            {ByteServer::send("HTTP/1.1 200 OK\r\n"), ByteServer::flood("X-Y: " + QByteArray(2000, 'x') + "\r\n")},
            Kind::TooLarge, false);
        row("endless hints", {ByteServer::flood("HTTP/1.1 103 Early Hints\r\nX-Y: 1\r\n\r\n")}, Kind::TooLarge, false);
        row("redirect",
            {ByteServer::send("HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/v1?secret=1\r\n"
                              "Content-Length: 0\r\n\r\n")},
            Kind::Protocol, false);
        row("refusal without end", {ByteServer::send("HTTP/1.1 409 Conflict\r\n\r\n"), ByteServer::flood("no and no ")},
            Kind::Conflict);
        row("refusal that stalls", {ByteServer::send("HTTP/1.1 409 Conflict\r\n\r\nnot "), ByteServer::pause(60s)},
            Kind::Conflict);
        row("refusal that is cut",
            {ByteServer::send("HTTP/1.1 409 Conflict\r\nContent-Length: 50\r\n\r\nnot "), ByteServer::cut()},
            Kind::Conflict);
    }
    void saysWhatWasWrongWithTheAnswer()
    {
        QFETCH(ByteServer::Script, script);
        QFETCH(bool, withTheirWords);
        m_server->add(script);
        QFETCH(Kind, kind);
        HttpRequest request{"GET", "/v1/health"};
        const bool waits = kind == Kind::Timeout || QByteArray(QTest::currentDataTag()).endsWith("stalls");
        request.timeLimit = waits ? 300ms : 60s; // a flood must not end only by time
        request.maxBody = 1000;

        Answer answer(m_client->send(request));

        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 20000);
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, kind);
        QVERIFY(answer->error().what.size() > 10);
        QCOMPARE(!answer->error().theirWords.isEmpty(), withTheirWords);
        QVERIFY(answer->error().theirWords.size() <= 4096);
        QVERIFY(!answer->error().what.contains("secret"));
        QCOMPARE(m_server->requests.size(), 1);
        if (answer->error().status != 302)
            QTRY_COMPARE(m_server->disconnected, 1);
    }

    void takesAnAnswerOfExactlyTheLimit()
    {
        m_server->add(ByteServer::answer("200 OK", "text/plain", QByteArray(1000, 'x')));
        HttpRequest request;
        request.maxBody = 1000;

        Answer answer(m_client->send(request));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(answer->has_value());
    }

    void namesTheAddressOfARedirectAndDoesNotGoThere()
    {
        ByteServer elsewhere;
        const QByteArray target = elsewhere.endpoint().url.toEncoded() + "/login";
        m_server->add("HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: " + target + "\r\n\r\n");

        Answer answer(m_client->send({}));

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer->error().kind, Kind::Protocol);
        QCOMPARE(answer->error().status, 307);
        QVERIFY(answer->error().what.contains(QString::fromUtf8(target)));
        QCOMPARE(elsewhere.connected, 0);
    }

    void saysThatNobodyListens_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        ByteServer closed;
        const Endpoint nobody = closed.endpoint();
        closed.stopListening();
        Endpoint missing = ByteServer(ByteServer::On::UnixSocket).endpoint();
        QTest::newRow("port") << nobody;
        QTest::newRow("socket") << missing;
        QTest::newRow("name") << Endpoint{QUrl("http://nobody.invalid:1")};
    }
    void saysThatNobodyListens()
    {
        QFETCH(Endpoint, endpoint);
        HttpClient client(endpoint);

        Answer answer(client.send({}));

        QTRY_VERIFY_WITH_TIMEOUT(answer.isDone(), 15000);
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, Kind::Unreachable);
        QVERIFY(!answer->error().theirWords.isEmpty());
        const QString name = endpoint.unixSocket.isEmpty() ? endpoint.url.authority() : endpoint.unixSocket;
        QVERIFY2(answer->error().what.contains(name), qPrintable(answer->error().what));
    }

    void namesACertificateThatCannotBeTrusted()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath("key.pem");
        const QString certificate = folder.filePath("certificate.pem");
        const QString openssl = QStandardPaths::findExecutable("openssl");
        if (openssl.isEmpty())
            QSKIP("No openssl program to make a certificate with.");
        QCOMPARE(QProcess::execute(openssl, {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out",
                                             certificate, "-days", "2", "-subj", "/CN=localhost", "-batch"}),
                 0);
        QSslServer server;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        configuration.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        HttpClient client({QUrl(QString("https://127.0.0.1:%1").arg(server.serverPort()))});

        Answer answer(client.send({}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, Kind::Unreachable);
        QVERIFY2(answer->error().what.contains("certificate"), qPrintable(answer->error().what));
        QVERIFY(answer->error().theirWords.contains("certificate"));
    }

    void trustsAndShowsTheCertificatesThatTheEndpointNames()
    {
        const QString openssl = QStandardPaths::findExecutable("openssl");
        if (openssl.isEmpty())
            QSKIP("No openssl program to make certificates with.");
        QTemporaryDir folder;
        const auto make = [&](const QString &name) {
            return QProcess::execute(openssl,
                                     {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout",
                                      folder.filePath(name + ".key"), "-out", folder.filePath(name + ".pem"), "-days",
                                      "2", "-subj", "/CN=" + name, "-addext", "subjectAltName=IP:127.0.0.1", "-batch"});
        };
        QCOMPARE(make("server"), 0);
        QCOMPARE(make("client"), 0);
        QSslServer server;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QFile keyFile(folder.filePath("server.key"));
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        configuration.setLocalCertificate(QSslCertificate::fromPath(folder.filePath("server.pem")).value(0));
        configuration.setCaCertificates(QSslCertificate::fromPath(folder.filePath("client.pem")));
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        server.setSslConfiguration(configuration);
        connect(&server, &QSslServer::pendingConnectionAvailable, this, [&server] {
            QTcpSocket *const socket = server.nextPendingConnection();
            const auto answer = [socket] {
                if (!socket->readAll().isEmpty())
                    socket->write("HTTP/1.1 204 No Content\r\n\r\n");
            };
            connect(socket, &QTcpSocket::readyRead, socket, answer);
            answer();
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Endpoint endpoint{QUrl(QString("https://127.0.0.1:%1").arg(server.serverPort()))};
        const auto asked = [](const Endpoint &where) {
            HttpClient client(where);
            Answer answer(client.send({}));
            const bool done = QTest::qWaitFor([&answer] { return answer.isDone(); });
            return done ? *answer : failure(Kind::Timeout, "no answer");
        };

        endpoint.tls = {folder.filePath("server.pem"), folder.filePath("client.pem"), folder.filePath("client.key")};
        const Result<HttpResponse> known = asked(endpoint);
        QVERIFY2(known, known ? "" : qPrintable(known.error().what + known.error().theirWords));
        QCOMPARE(known->status, 204);
        endpoint.tls = {folder.filePath("server.pem")};
        const Result<HttpResponse> stranger = asked(endpoint);
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().kind, Kind::Unreachable);
        endpoint.tls = {{}, folder.filePath("client.pem"), folder.filePath("client.key")};
        const Result<HttpResponse> unknown = asked(endpoint);
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().what.contains("certificate"), qPrintable(unknown.error().what));
    }

    void saysThatAPlainServerHasNoSecureConnection()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *const socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("HTTP/1.1 400 What?\r\n\r\n"); });
        });
        HttpClient client({QUrl(QString("https://127.0.0.1:%1").arg(plain.serverPort()))});

        Answer answer(client.send({}));

        QTRY_VERIFY(answer.isDone());
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, Kind::Unreachable);
        QVERIFY2(answer->error().what.contains("https"), qPrintable(answer->error().what));
    }

    void hidesTheTokenThatAServerRepeats_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray("text/plain") << QByteArray("bad header Bearer tok/en here");
        QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{\"error\":\"bad tok/en here\"}");
        QTest::newRow("escaped") << QByteArray("application/json") << QByteArray("{\"error\":\"bad tok\\/en here\"}");
        QTest::newRow("page") << QByteArray("text/html") << QByteArray("<title>bad tok/en here</title>");
    }
    void hidesTheTokenThatAServerRepeats()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        Endpoint endpoint = m_server->endpoint();
        endpoint.token = Secret("tok/en");
        HttpClient client(endpoint);
        m_server->add(ByteServer::answer("401 Unauthorized", contentType, body, "X-Request-Id: tok/en\r\n"));

        Answer answer(client.send({}));

        QTRY_VERIFY(answer.isDone());
        const Error error = answer->error();
        QCOMPARE(error.kind, Kind::Unauthorized);
        QVERIFY(error.theirWords.contains("here"));
        QVERIFY(!(error.theirWords + error.what + error.requestId).contains("tok/en"));
    }

    void sendsAPromptNeverTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("times");
        QTest::newRow("POST") << QByteArray("POST") << 1;
        QTest::newRow("PATCH") << QByteArray("PATCH") << 1;
        QTest::newRow("GET") << QByteArray("GET") << 2;
        QTest::newRow("PUT") << QByteArray("PUT") << 2;
    }
    void sendsAPromptNeverTwice()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, times);
        Answer first(m_client->send({}));
        QTRY_VERIFY(first.isDone());
        m_server->requests.clear();
        m_server->add({ByteServer::end()}); // read, perhaps obeyed, and the kept connection closed

        HttpRequest request{method};
        request.contentType = "text/plain";
        request.body = "do it";
        Answer answer(m_client->send(request));

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(m_server->requests.size(), times);
        QCOMPARE(answer->has_value(), times == 2);
        if (times == 1)
            QCOMPARE(answer->error().kind, Kind::Unreachable);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<ByteServer::Script>("script");
        QTest::addColumn<int>("connected");
        QTest::newRow("asking") << ByteServer::Script{ByteServer::pause(60s)} << 1;
        QTest::newRow("in the head") << ByteServer::Script{ByteServer::send("HTTP/1.1 200 OK\r\nA:"),
                                                           ByteServer::pause(60s)}
                                     << 1;
        QTest::newRow("in the body") << ByteServer::Script{ByteServer::send("HTTP/1.1 200 OK\r\n\r\nabc"),
                                                           ByteServer::pause(60s)}
                                     << 1;
        QTest::newRow("under flood") << ByteServer::Script{ByteServer::send("HTTP/1.1 200 OK\r\n\r\nabc"),
                                                           ByteServer::flood(QByteArray(100000, 'x'))}
                                     << 1;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(ByteServer::Script, script);
        m_server->add(script);
        auto answer = std::make_unique<Answer>(m_client->send({}));
        QTRY_COMPARE(m_server->requests.size(), 1);
        QTest::qWait(5); // somewhere in the answer
        QVERIFY(!answer->isDone());

        answer.reset();

        QTRY_COMPARE(m_server->disconnected, 1);
    }

    void diesQuietlyBeforeItIsConnected()
    {
        auto answer = std::make_unique<Answer>(m_client->send({}));

        answer.reset();

        Answer next(m_client->send({}));
        QTRY_VERIFY(next.isDone());
        QCOMPARE(m_server->requests.size(), 1);
    }

    void tellsThoseWhoWaitWhenTheClientGoesFirst()
    {
        m_server->add({ByteServer::pause(60s)});
        Answer answer(m_client->send({}));
        QTRY_COMPARE(m_server->requests.size(), 1);

        m_client.reset();

        QTRY_VERIFY(answer.isDone());
        QCOMPARE(answer->error().kind, Kind::Unreachable);
        QTRY_COMPARE(m_server->disconnected, 1);
    }

private:
    std::unique_ptr<ByteServer> m_server;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpFailures)
#include "tst_httpfailures.moc"

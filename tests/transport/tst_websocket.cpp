// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/websocket.h"
#include "tests/fakes/byteserver.h"
#include "tests/fakes/running.h"
#include <QCryptographicHash>
#include <QLocalServer>
#include <QLocalSocket>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace sandgate;
using namespace std::chrono_literals;
using Kind = Error::Kind;
using Opening = Running<Result<>>;

namespace {

// A task without a value, as one with a value.
async::Task<bool> done(async::Task<> task)
{
    co_await task;
    co_return true;
}

QByteArray granted(const QByteArray &key)
{
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Accept: " +
           accept + "\r\n\r\n";
}

// A Unix socket before a server that listens on TCP only.
class UnixDoor : public QLocalServer
{
public:
    explicit UnixDoor(quint16 port)
    {
        listen(m_folder.filePath("s"));
        connect(this, &QLocalServer::newConnection, this, [this, port] {
            QLocalSocket *come = nextPendingConnection();
            auto *server = new QTcpSocket(come);
            server->connectToHost(QHostAddress::LocalHost, port);
            connect(come, &QLocalSocket::readyRead, server, [come, server] { server->write(come->readAll()); });
            connect(server, &QTcpSocket::readyRead, come, [come, server] { come->write(server->readAll()); });
            connect(come, &QLocalSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
            connect(server, &QTcpSocket::disconnected, come, &QLocalSocket::disconnectFromServer);
        });
    }
    QString path() const { return m_folder.filePath("s"); }

private:
    QTemporaryDir m_folder;
};

} // namespace

// Over TCP and over Unix sockets.
class TestWebSocket : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase_data()
    {
        QTest::addColumn<ByteServer::On>("on");
        QTest::newRow("TCP") << ByteServer::On::Tcp;
        QTest::newRow("Unix socket") << ByteServer::On::UnixSocket;
    }

    void init()
    {
        QFETCH_GLOBAL(ByteServer::On, on);
        m_on = on;
        m_server = std::make_unique<QWebSocketServer>("test", QWebSocketServer::NonSecureMode);
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        connect(m_server.get(), &QWebSocketServer::newConnection, this,
                [this] { m_peer.reset(m_server->nextPendingConnection()); });
        m_endpoint = {QUrl(QString("http://127.0.0.1:%1").arg(m_server->serverPort())), Secret("t0k3n")};
        if (on == ByteServer::On::UnixSocket) {
            m_door = std::make_unique<UnixDoor>(m_server->serverPort());
            m_endpoint.url = QUrl("http://localhost");
            m_endpoint.unixSocket = m_door->path();
        }
    }
    void cleanup()
    {
        m_peer.reset();
        m_door.reset();
        m_server.reset();
    }

    void carriesTextAndBytesBothWays()
    {
        m_endpoint.headers = {{"X-House", "ours"}};
        m_endpoint.url.setPath("/prefix");
        WebSocket socket(m_endpoint);
        QUrlQuery query;
        query.addQueryItem("a", "1+1");

        Opening opening(socket.connectTo("/v1/processes/p%2F1/terminal/ws", query, 5s));

        QTRY_VERIFY(opening.isDone());
        QVERIFY2(opening->has_value(), qPrintable(opening->has_value() ? QString() : opening->error().theirWords));
        QTRY_VERIFY(m_peer);
        QVERIFY(m_peer->resourceName().endsWith("/prefix/v1/processes/p%2F1/terminal/ws?a=1%2B1"));
        QCOMPARE(m_peer->request().rawHeader("Authorization"), "Bearer t0k3n");
        QCOMPARE(m_peer->request().rawHeader("X-House"), "ours");
        QSignalSpy texts(&socket, &WebSocket::textReceived);
        QSignalSpy bytes(&socket, &WebSocket::bytesReceived);
        QSignalSpy theirTexts(m_peer.get(), &QWebSocket::textMessageReceived);
        QSignalSpy theirBytes(m_peer.get(), &QWebSocket::binaryMessageReceived);

        m_peer->sendTextMessage("hé");
        m_peer->sendBinaryMessage(QByteArray("a\0b", 3));
        socket.sendText("ho");
        socket.sendBytes(QByteArray(200000, 'x'));

        QTRY_COMPARE(bytes.size(), 1);
        QCOMPARE(texts[0][0].toString(), "hé");
        QCOMPARE(bytes[0][0].toByteArray(), QByteArray("a\0b", 3));
        QTRY_COMPARE(theirBytes.size(), 1);
        QCOMPARE(theirTexts[0][0].toString(), "ho");
        QCOMPARE(theirBytes[0][0].toByteArray(), QByteArray(200000, 'x'));
    }

    void saysWhyItWasRefused_data()
    {
        QTest::addColumn<ByteServer::Script>("script");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const ByteServer::Script &script, Kind kind, int status) {
            QTest::newRow(name) << script << kind << status;
        };
        const auto plain = [](const QByteArray &status) {
            return ByteServer::Script{ByteServer::send(ByteServer::answer(status, "text/plain", "no\nno\n\nno\r\n"))};
        };
        row("400", plain("400 Bad Request"), Kind::Refused, 400);
        row("401", plain("401 Unauthorized"), Kind::Unauthorized, 401);
        row("404", plain("404 Not Found"), Kind::Refused, 404);
        row("409", plain("409 Conflict"), Kind::Conflict, 409);
        row("redirect", plain("302 Found"), Kind::Protocol, 302);
        row("500", plain("500 Oh"), Kind::Refused, 500);
        row("a page instead", plain("200 OK"), Kind::Protocol, 200);
        row("wrong key", {ByteServer::send(granted("another"))}, Kind::Protocol, 0);
        row("garbage", {ByteServer::send("SSH-2.0-OpenSSH\r\n\r\n")}, Kind::Protocol, 0);
        row("closed", {ByteServer::end()}, Kind::Unreachable, 0);
        row("reset", {ByteServer::cut()}, Kind::Unreachable, 0);
        row("never", {ByteServer::pause(60s)}, Kind::Timeout, 0);
        row("endless head", {ByteServer::send("HTTP/1.1 101 Switching Protocols\r\n"), ByteServer::flood("x")},
            Kind::Timeout, 0);
        row("endless refusal", {ByteServer::send("HTTP/1.1 403 Forbidden\r\n\r\n"), ByteServer::flood("\n")},
            Kind::Unauthorized, 403);
    }
    void saysWhyItWasRefused()
    {
        QFETCH(ByteServer::Script, script);
        ByteServer server(m_on);
        server.add(script);
        Endpoint endpoint = server.endpoint();
        endpoint.token = Secret("t0k3n");
        WebSocket socket(endpoint);
        QSignalSpy closed(&socket, &WebSocket::closed);

        QFETCH(Kind, kind);

        Opening opening(socket.connectTo("/ws", {}, kind == Kind::Timeout ? 300ms : 20s));

        QTRY_VERIFY_WITH_TIMEOUT(opening.isDone(), 20000);
        QVERIFY(!opening->has_value());
        QCOMPARE(opening->error().kind, kind);
        QTEST(opening->error().status, "status");
        QVERIFY(opening->error().status != 404 || opening->error().theirWords == "Not Found");
        QVERIFY(opening->error().what.size() > 10);
        QVERIFY(!(opening->error().what + opening->error().theirWords).contains("t0k3n"));
        QTRY_COMPARE(server.disconnected, server.connected);
        QCOMPARE(closed.size(), 0);
        socket.sendText("nobody hears it");
    }

    void givesTheServersWordsForARefusal()
    {
        ByteServer server(m_on);
        const QByteArray problem = ByteServer::answer("404 Not Found", "application/problem+json",
                                                      "{\"type\":\"urn:x:not_found\",\"title\":\"No such process\"}");
        server.add(problem);
        server.add(problem);
        WebSocket socket(server.endpoint());

        Opening opening(socket.connectTo("/ws", {}, 5s));

        QTRY_VERIFY(opening.isDone());
        QVERIFY(!opening->has_value());
        QCOMPARE(opening->error().kind, Kind::Gone);
        QCOMPARE(opening->error().theirWords, "No such process");
        QCOMPARE(server.requests.size(), 2);
        QVERIFY(!server.requests[1].has("upgrade"));
    }

    void saysWhatCannotWork_data()
    {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::newRow("TLS over a Unix socket") << Endpoint{QUrl("https://localhost"), {}, {}, "/run/x.sock"};
        QTest::newRow("token") << Endpoint{QUrl("http://127.0.0.1:1"), Secret("a\r\nb: c")};
        QTest::newRow("header") << Endpoint{QUrl("http://127.0.0.1:1"), {}, {{"A", "b\n"}}};
        QTest::newRow("address") << Endpoint{QUrl("ws://127.0.0.1:1")};
    }
    void saysWhatCannotWork()
    {
        QFETCH(Endpoint, endpoint);
        WebSocket socket(endpoint);

        Opening opening(socket.connectTo("/ws", {}, 5s));

        QTRY_VERIFY(opening.isDone());
        QVERIFY(!opening->has_value());
        QCOMPARE(opening->error().kind, Kind::InvalidSettings);
    }

    void saysThatNobodyListens()
    {
        const QString name = m_door ? m_door->path() : m_endpoint.url.authority();
        m_door.reset();
        m_server.reset();
        WebSocket socket(m_endpoint);

        Opening opening(socket.connectTo("/ws", {}, 5s));

        QTRY_VERIFY(opening.isDone());
        QCOMPARE(opening->error().kind, Kind::Unreachable);
        QVERIFY(opening->error().what.contains(name));
    }

    void saysOnceThatItWasClosed_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("in order") << QByteArray("close") << 1000 << QString();
        QTest::newRow("with a reason") << QByteArray("reason") << 1001 << "later";
        QTest::newRow("reset") << QByteArray("reset") << 1006 << QString();
    }
    void saysOnceThatItWasClosed()
    {
        QFETCH(QByteArray, how);
        WebSocket socket(m_endpoint);
        QSignalSpy closed(&socket, &WebSocket::closed);
        open(socket);

        if (how == "close")
            m_peer->close();
        else if (how == "reason")
            m_peer->close(QWebSocketProtocol::CloseCodeGoingAway, "later");
        else
            m_peer->abort();

        QTRY_COMPARE(closed.size(), 1);
        QTEST(closed[0][0].toInt(), "code");
        if (how != "reset")
            QTEST(closed[0][1].toString(), "reason");
        socket.sendText("nobody hears it");
        Running<bool> closing(done(socket.close(5s)));
        QTRY_VERIFY(closing.isDone());
        QCOMPARE(closed.size(), 1);
    }

    void canBeConnectedAgain()
    {
        WebSocket socket(m_endpoint);
        QSignalSpy closed(&socket, &WebSocket::closed);
        open(socket);
        m_peer->abort();
        QTRY_COMPARE(closed.size(), 1);
        m_peer.reset();

        open(socket);

        QSignalSpy texts(&socket, &WebSocket::textReceived);
        m_peer->sendTextMessage("again");
        QTRY_COMPARE(texts.size(), 1);
        QCOMPARE(closed.size(), 1);
    }

    void deliversWhatWasSentBeforeItCloses()
    {
        WebSocket socket(m_endpoint);
        QSignalSpy closed(&socket, &WebSocket::closed);
        open(socket);
        QSignalSpy theirBytes(m_peer.get(), &QWebSocket::binaryMessageReceived);
        QSignalSpy theyLeft(m_peer.get(), &QWebSocket::disconnected);
        for (int i = 0; i < 50; ++i) {
            socket.sendBytes(QByteArray(100000, 'x'));
            m_peer->sendBinaryMessage(QByteArray(100000, 'y')); // unread when we close
        }

        Running<bool> closing(done(socket.close(20s)));

        QTRY_VERIFY_WITH_TIMEOUT(closing.isDone(), 20000);
        QTRY_COMPARE(theyLeft.size(), 1);
        QCOMPARE(theirBytes.size(), 50);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].toInt(), 1000);
        QCOMPARE(m_peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
    }

    void closesInTimeWhenTheOtherSideDoesNot()
    {
        ByteServer server(m_on);
        const auto socket = openRaw(server);
        QSignalSpy closed(socket.get(), &WebSocket::closed);

        Running<bool> closing(done(socket->close(50ms)));

        QTRY_VERIFY(closing.isDone());
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed[0][0].toInt(), 1006);
        QTRY_COMPARE(server.disconnected, 1);
    }

    void noticesThatTheOtherSideHasVanished()
    {
        ByteServer server(m_on);
        const auto socket = openRaw(server, 30ms); // reads our pings, and never answers
        QSignalSpy closed(socket.get(), &WebSocket::closed);
        QElapsedTimer timer;
        timer.start();

        QTRY_COMPARE(closed.size(), 1);

        QCOMPARE(closed[0][0].toInt(), 1006);
        QVERIFY(!closed[0][1].toString().isEmpty());
        QVERIFY(timer.elapsed() >= 60);
        QTRY_COMPARE(server.disconnected, 1);
    }

    void keepsALivingConnection()
    {
        WebSocket socket(m_endpoint);
        socket.setHeartbeat(50ms);
        QSignalSpy closed(&socket, &WebSocket::closed);
        open(socket);

        QTest::qWait(500); // ten beats

        QCOMPARE(closed.size(), 0);
    }

    void closesWhenTooMuchComes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("one frame") << QByteArray("\x82\x7f\0\0\0\0\0\1\0\0", 10);                  // of 65536
        QTest::newRow("huge frame") << QByteArray("\x82\x7f\x7f\xff\xff\xff\xff\xff\xff\xff", 10); // of 2^63 - 1
        QTest::newRow("many frames") << QByteArray("\x02\x7d", 2) + QByteArray(125, 'x') +
                                            (QByteArray("\0\x7d", 2) + QByteArray(125, 'x')).repeated(10);
    }
    void closesWhenTooMuchComes()
    {
        QFETCH(QByteArray, bytes);
        ByteServer server(m_on);
        const auto socket = openRaw(server);
        QSignalSpy closed(socket.get(), &WebSocket::closed);
        QSignalSpy received(socket.get(), &WebSocket::bytesReceived);

        server.sendNow(bytes);

        QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, 10000);
        QCOMPARE(closed[0][0].toInt(), 1009);
        QCOMPARE(received.size(), 0);
        QTRY_COMPARE(server.disconnected, 1);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<bool>("opened");
        QTest::newRow("connecting") << false;
        QTest::newRow("open") << true;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(bool, opened);
        ByteServer server(m_on);
        std::unique_ptr<WebSocket> socket;
        std::unique_ptr<Opening> opening;
        if (opened) {
            socket = openRaw(server);
        } else {
            server.add({ByteServer::pause(60s)});
            socket = std::make_unique<WebSocket>(server.endpoint());
            opening = std::make_unique<Opening>(socket->connectTo("/ws", {}, 60s));
            QTRY_COMPARE(server.requests.size(), 1);
        }
        QSignalSpy closed(socket.get(), &WebSocket::closed);

        opening.reset();
        socket.reset();

        QTRY_COMPARE(server.disconnected, 1);
        QCOMPARE(closed.size(), 0);
    }

    void givesUpWhenTheTaskIsDropped()
    {
        ByteServer server(m_on);
        server.add({ByteServer::pause(60s)});
        WebSocket socket(server.endpoint());
        auto opening = std::make_unique<Opening>(socket.connectTo("/ws", {}, 60s));
        QTRY_COMPARE(server.requests.size(), 1);

        opening.reset();

        QTRY_COMPARE(server.disconnected, 1);
    }

    void survivesItsOwnersHaste() // who deletes it while a task of his still waits
    {
        ByteServer server(m_on);
        server.add({ByteServer::pause(60s)});
        auto socket = std::make_unique<WebSocket>(server.endpoint());
        Opening opening(socket->connectTo("/ws", {}, 100ms));
        QTRY_COMPARE(server.requests.size(), 1);

        socket.reset();

        QTRY_VERIFY(opening.isDone());
        QCOMPARE(opening->error().kind, Kind::Unreachable);
    }

    void survivesBeingDestroyedInItsOwnSlot_data()
    {
        QTest::addColumn<QByteArray>("signal");
        for (const char *signal : {"text", "bytes", "closed", "vanished"})
            QTest::addRow("%s", signal) << QByteArray(signal);
    }
    void survivesBeingDestroyedInItsOwnSlot()
    {
        QFETCH(QByteArray, signal);
        auto socket = std::make_unique<WebSocket>(m_endpoint);
        open(*socket);
        int heard = 0;
        const auto die = [&] {
            ++heard;
            socket.reset();
        };
        connect(socket.get(), &WebSocket::textReceived, this, die);
        connect(socket.get(), &WebSocket::bytesReceived, this, die);
        connect(socket.get(), &WebSocket::closed, this, die);
        QSignalSpy theyHeard(m_peer.get(), &QWebSocket::disconnected);

        for (int i = 0; i < 3; ++i) {
            if (signal == "text")
                m_peer->sendTextMessage("one of three");
            else if (signal == "bytes")
                m_peer->sendBinaryMessage("one of three");
        }
        if (signal == "closed")
            m_peer->close();
        else if (signal == "vanished")
            m_peer->abort();

        QTRY_COMPARE(heard, 1);
        QTRY_COMPARE(theyHeard.size(), 1);
        QCOMPARE(heard, 1);
    }

private:
    void open(WebSocket &socket)
    {
        Opening opening(socket.connectTo("/ws", {}, 5s));
        QTRY_VERIFY(opening.isDone());
        QVERIFY(opening->has_value());
        QTRY_VERIFY(m_peer);
    }

    // Open towards a server that grants the upgrade and then says only what the test lets it say.
    static std::unique_ptr<WebSocket> openRaw(ByteServer &server, std::chrono::milliseconds heartbeat = 1h)
    {
        auto socket = std::make_unique<WebSocket>(server.endpoint());
        socket->setHeartbeat(heartbeat);
        server.add({ByteServer::pause(0ms)});
        Opening opening(socket->connectTo("/ws", {}, 5s, 1000));
        if (!QTest::qWaitFor([&] { return server.requests.size() == 1; }))
            return nullptr;
        server.sendNow(granted(server.requests[0].header("sec-websocket-key")));
        if (!QTest::qWaitFor([&] { return opening.isDone(); }) || !opening->has_value())
            return nullptr;
        return socket;
    }

    ByteServer::On m_on = ByteServer::On::Tcp;
    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<UnixDoor> m_door; // none: TCP
    std::unique_ptr<QWebSocket> m_peer;
    Endpoint m_endpoint;
};

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"

// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/http.h"
#include "tests/fakes/byteserver.h"
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using namespace std::chrono_literals;

// Writes down what a stream said, in order.
class Notes : public QStringList
{
public:
    explicit Notes(HttpStream &stream)
    {
        QObject::connect(&stream, &HttpStream::opened, &stream, [this](int status, const QByteArray &type) {
            append(QString("opened %1 %2").arg(status).arg(QString::fromUtf8(type)));
        });
        QObject::connect(&stream, &HttpStream::received, &stream, [this](const QByteArray &bytes) { body += bytes; });
        QObject::connect(&stream, &HttpStream::ended, &stream, [this] { append("ended"); });
        QObject::connect(&stream, &HttpStream::failed, &stream, [this](const Error &failure) {
            append("failed");
            error = failure;
        });
    }
    QByteArray body;
    Error error;
};

class TestHttpStream : public QObject
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

    void opensReceivesAndEnds()
    {
        m_server->add(ByteServer::dribbled("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; x=y\r\n"
                                           "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
        HttpStream stream(*m_client);
        Notes notes(stream);

        stream.start({"GET", "/v1/acp/1"});
        QVERIFY(notes.isEmpty());

        QTRY_COMPARE(notes, (QStringList{"opened 200 text/event-stream", "ended"}));
        QCOMPARE(notes.body, "abcde");
    }

    void tellsWhatComesWhileItComes()
    {
        m_server->add(QByteArray("HTTP/1.1 200 OK\r\n\r\nfirst"));
        HttpStream stream(*m_client);
        Notes notes(stream);
        stream.start({});
        QTRY_COMPARE(notes.body, "first");

        m_server->sendNow(" second");

        QTRY_COMPARE(notes.body, "first second");
        QCOMPARE(notes.size(), 1);
    }

    void whatWasReceivedStaysWhenMoreComes()
    {
        QByteArray body;
        for (char letter = 'a'; letter <= 'z'; ++letter)
            body += QByteArray(300000, letter);
        m_server->add(QByteArray("HTTP/1.1 200 OK\r\n\r\n") + body);
        HttpStream stream(*m_client);
        QByteArrayList kept;
        QObject::connect(&stream, &HttpStream::received, &stream, [&](const QByteArray &bytes) { kept << bytes; });

        stream.start({});

        QTRY_COMPARE(kept.join().size(), body.size());
        QVERIFY(kept.join() == body);
    }

    void limitsOnlyTheTimeToTheHead()
    {
        m_server->add({ByteServer::send("HTTP/1.1 200 OK\r\n\r\nfirst"), ByteServer::pause(700ms),
                       ByteServer::send("second"), ByteServer::end()});
        m_server->add({ByteServer::send("HTTP/1.1 200 OK\r\n"), ByteServer::pause(60s)});
        HttpRequest request;
        request.timeLimit = 500ms;
        HttpStream slowBody(*m_client);
        Notes bodyNotes(slowBody);
        HttpStream slowHead(*m_client);
        Notes headNotes(slowHead);

        slowBody.start(request);
        QTRY_COMPARE(bodyNotes.size(), 1);
        slowHead.start(request);

        QTRY_COMPARE(headNotes, QStringList{"failed"});
        QCOMPARE(headNotes.error.kind, Error::Kind::Timeout);
        QTRY_COMPARE(bodyNotes, (QStringList{"opened 200 ", "ended"}));
        QCOMPARE(bodyNotes.body, "firstsecond");
    }

    void failsOnce_data()
    {
        QTest::addColumn<ByteServer::Script>("script");
        QTest::addColumn<QStringList>("notes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("words");
        using Kind = Error::Kind;
        const QByteArray problem =
            "{\"type\":\"urn:x:session_not_found\",\"title\":\"Gone\",\"status\":404,\"detail\":\"it is\"}";
        QTest::newRow("refused") << ByteServer::Script{ByteServer::send(
                                        ByteServer::answer("404 Not Found", "application/problem+json", problem))}
                                 << QStringList{"failed"} << Kind::Gone << "Gone: it is";
        QTest::newRow("refused in pieces")
            << ByteServer::dribbled(ByteServer::answer("404 Not Found", "application/problem+json", problem))
            << QStringList{"failed"} << Kind::Gone << "Gone: it is";
        QTest::newRow("refused without end")
            << ByteServer::Script{ByteServer::send("HTTP/1.1 500 Oh\r\n\r\n"), ByteServer::flood("oh")}
            << QStringList{"failed"} << Kind::Refused << QString();
        QTest::newRow("cut in the body") << ByteServer::Script{ByteServer::send(
                                                                   "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"),
                                                               ByteServer::cut()}
                                         << QStringList{"opened 200 ", "failed"} << Kind::Unreachable << QString();
        QTest::newRow("cut before the head")
            << ByteServer::Script{ByteServer::cut()} << QStringList{"failed"} << Kind::Unreachable << QString();
    }
    void failsOnce()
    {
        QFETCH(ByteServer::Script, script);
        QFETCH(QString, words);
        m_server->add(script);
        HttpStream stream(*m_client);
        Notes notes(stream);

        stream.start({});

        QTRY_VERIFY(notes.contains("failed"));
        QTEST(static_cast<const QStringList &>(notes), "notes");
        QTEST(notes.error.kind, "kind");
        if (!words.isEmpty())
            QCOMPARE(notes.error.theirWords, words);
    }

    void waitsNotForEverForTheTextOfARefusal()
    {
        m_server->add({ByteServer::send("HTTP/1.1 409 Conflict\r\n\r\nhalf a rea"), ByteServer::pause(60s)});
        HttpStream stream(*m_client);
        Notes notes(stream);
        HttpRequest request;
        request.timeLimit = 0ms;

        stream.start(request);

        QTRY_COMPARE_WITH_TIMEOUT(notes, QStringList{"failed"}, 20000);
        QCOMPARE(notes.error.kind, Error::Kind::Conflict);
        QCOMPARE(notes.error.theirWords, "half a rea");
    }

    void saysFromTheEventLoopThatTheSettingsCannotWork()
    {
        HttpStream stream(*m_client);
        Notes notes(stream);

        stream.start({"NOT A METHOD"});
        QVERIFY(notes.isEmpty());

        QTRY_COMPARE(notes, QStringList{"failed"});
        QCOMPARE(notes.error.kind, Error::Kind::InvalidSettings);
    }

    void keepsNothingOfALongBody()
    {
        m_server->add({ByteServer::send("HTTP/1.1 200 OK\r\n\r\n"), ByteServer::flood(QByteArray(1 << 20, 'x'))});
        HttpStream stream(*m_client);
        qint64 came = 0;
        qsizetype longest = 0;
        connect(&stream, &HttpStream::received, this, [&](const QByteArray &bytes) {
            came += bytes.size();
            longest = std::max(longest, bytes.size());
        });
        HttpRequest request;
        request.maxBody = 10; // not for streams

        stream.start(request);

        QTRY_VERIFY_WITH_TIMEOUT(came > 200000000, 60000);
        QVERIFY(longest <= 4 << 20);
    }

    // curl would read 25 MB in one go, and whoever receives would have that and more in memory.
    void handsOutALargeBodyInSmallPieces()
    {
        QByteArray body(24 << 20, Qt::Uninitialized);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(body.data()), body.size() / 4);
        m_server->add({ByteServer::send(ByteServer::answer("200 OK", "application/octet-stream", body))});
        HttpStream stream(*m_client);
        Notes notes(stream);
        qsizetype longest = 0;
        connect(&stream, &HttpStream::received, this,
                [&](const QByteArray &bytes) { longest = std::max(longest, bytes.size()); });

        stream.start({});

        QTRY_COMPARE_WITH_TIMEOUT(notes, (QStringList{"opened 200 application/octet-stream", "ended"}), 60000);
        QVERIFY(notes.body == body);
        QVERIFY2(longest <= 5 << 18, qPrintable(QString::number(longest)));
    }

    void survivesBeingDestroyedWhileMoreWaits()
    {
        m_server->add({ByteServer::send("HTTP/1.1 200 OK\r\n\r\n"), ByteServer::flood(QByteArray(1 << 20, 'x'))});
        auto stream = std::make_unique<HttpStream>(*m_client);
        int pieces = 0;
        connect(stream.get(), &HttpStream::received, this, [&](const QByteArray &bytes) {
            if (bytes.size() >= 1 << 20 && ++pieces == 3)
                stream.reset();
        });

        stream->start({});

        QTRY_COMPARE_WITH_TIMEOUT(pieces, 3, 60000);
        QTRY_COMPARE(m_server->disconnected, 1);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("asking") << QByteArray();
        QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nA: ");
        QTest::newRow("streaming") << QByteArray("HTTP/1.1 200 OK\r\n\r\nabc");
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QByteArray, bytes);
        m_server->add({ByteServer::send(bytes)});
        auto stream = std::make_unique<HttpStream>(*m_client);
        QSignalSpy failed(stream.get(), &HttpStream::failed);
        QSignalSpy ended(stream.get(), &HttpStream::ended);
        QSignalSpy received(stream.get(), &HttpStream::received);
        stream->start({});
        QTRY_COMPARE(m_server->requests.size(), 1);
        if (bytes.endsWith("abc"))
            QTRY_COMPARE(received.size(), 1);

        stream.reset();

        QTRY_COMPARE(m_server->disconnected, 1);
        QCOMPARE(failed.size() + ended.size(), 0);
    }

    void survivesBeingDestroyedInItsOwnSlot_data()
    {
        QTest::addColumn<QByteArray>("signal");
        QTest::addColumn<bool>("withTheClient");
        for (const char *signal : {"opened", "received", "ended", "failed", "timeout"}) {
            QTest::addRow("%s", signal) << QByteArray(signal) << false;
            QTest::addRow("%s, and the client", signal) << QByteArray(signal) << true;
        }
    }
    void survivesBeingDestroyedInItsOwnSlot()
    {
        QFETCH(QByteArray, signal);
        QFETCH(bool, withTheClient);
        HttpStream other(*m_client); // goes on, unless the client goes
        QSignalSpy otherFailed(&other, &HttpStream::failed);
        m_server->add({ByteServer::pause(60s)});
        other.start({});
        QTRY_COMPARE(m_server->requests.size(), 1);
        m_server->add(signal == "failed" ? ByteServer::Script{ByteServer::cut()}
                      : signal == "timeout"
                          ? ByteServer::Script{ByteServer::pause(60s)}
                          : ByteServer::Script{ByteServer::send("HTTP/1.1 200 OK\r\n\r\nabc"), ByteServer::end()});
        auto stream = std::make_unique<HttpStream>(*m_client);
        int heard = 0;
        const auto die = [&] {
            ++heard;
            stream.reset();
            if (withTheClient)
                m_client.reset();
        };
        if (signal == "opened")
            connect(stream.get(), &HttpStream::opened, this, die);
        else if (signal == "received")
            connect(stream.get(), &HttpStream::received, this, die);
        else if (signal == "ended")
            connect(stream.get(), &HttpStream::ended, this, die);
        else
            connect(stream.get(), &HttpStream::failed, this, die);
        HttpRequest request;
        request.timeLimit = signal == "timeout" ? 50ms : 10s;

        stream->start(request);

        QTRY_COMPARE(heard, 1);
        QVERIFY(!stream);
        if (withTheClient)
            QTRY_COMPARE(otherFailed.size(), 1);
        QTRY_COMPARE(m_server->disconnected, m_server->connected - (withTheClient ? 0 : 1));
    }

    void startsAnotherInASlot()
    {
        m_server->add(QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na"));
        m_server->add(QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nb"));
        HttpStream first(*m_client);
        HttpStream second(*m_client);
        Notes notes(second);
        connect(&first, &HttpStream::ended, this, [&] { second.start({}); });

        first.start({});

        QTRY_COMPARE(notes, (QStringList{"opened 200 ", "ended"}));
        QCOMPARE(notes.body, "b");
        QCOMPARE(m_server->connected, 1);
    }

private:
    std::unique_ptr<ByteServer> m_server;
    std::unique_ptr<HttpClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpStream)
#include "tst_httpstream.moc"

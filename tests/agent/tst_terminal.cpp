// SPDX-License-Identifier: Apache-2.0
#include "model/agent/terminal.h"
#include "tests/fakes/await.h"
#include "tests/fakes/running.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>
#include <memory>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(sandgate::TerminalEnd)

// The frames are those of the real server; tst_processes_live has the real one.
class TestTerminal : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_greeting = R"({"type":"ready","processId":"proc_1"})";
        m_server = std::make_unique<QWebSocketServer>("test", QWebSocketServer::NonSecureMode);
        QVERIFY(m_server->listen(QHostAddress::LocalHost));
        connect(m_server.get(), &QWebSocketServer::newConnection, this, [this] {
            m_peer.reset(m_server->nextPendingConnection());
            connect(m_peer.get(), &QWebSocket::textMessageReceived, this,
                    [this](const QString &text) { m_frames << QJsonDocument::fromJson(text.toUtf8()).object(); });
            if (!m_greeting.isEmpty())
                m_peer->sendTextMessage(m_greeting);
        });
        const Endpoint endpoint{QUrl(QString("http://127.0.0.1:%1").arg(m_server->serverPort())), Secret("t0k3n")};
        m_terminal = std::make_unique<Terminal>(endpoint, "proc 1/..");
        connect(m_terminal.get(), &Terminal::output, this, [this](const QByteArray &bytes) { m_output += bytes; });
        connect(m_terminal.get(), &Terminal::ended, this, [this](const TerminalEnd &end) { m_ends.push_back(end); });
    }
    void cleanup()
    {
        m_terminal.reset();
        m_peer.reset();
        m_server.reset();
        m_frames.clear();
        m_output.clear();
        m_ends.clear();
    }

    void isOpenOnceTheServerGreets()
    {
        m_greeting.clear();
        Running<Result<>> opening(m_terminal->open(5s));
        QTRY_VERIFY(m_peer);
        QVERIFY(m_peer->resourceName().endsWith("/v1/processes/proc 1%2F../terminal/ws"));
        QVERIFY(!opening.isDone());
        QVERIFY(!m_terminal->type("too early"));

        m_peer->sendTextMessage(R"({"type":"ready","processId":"proc_1"})");

        QTRY_VERIFY(opening.isDone());
        QVERIFY(*opening);
    }

    void aServerThatDoesNotGreetIsGivenUp_data()
    {
        QTest::addColumn<bool>("closes");
        QTest::newRow("says nothing") << false;
        QTest::newRow("closes") << true;
    }
    void aServerThatDoesNotGreetIsGivenUp()
    {
        QFETCH(bool, closes);
        m_greeting.clear();
        Running<Result<>> opening(m_terminal->open(closes ? 5s : 300ms));
        QTRY_VERIFY(m_peer);
        if (closes)
            m_peer->close();
        QTRY_VERIFY(opening.isDone());
        QVERIFY(!*opening);
        QCOMPARE(opening->error().kind, closes ? Error::Kind::Unreachable : Error::Kind::Timeout);
        QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(m_ends.empty());
    }

    void whatIsTypedArrivesByteForByteAndInOrder()
    {
        open();
        QByteArray bytes;
        for (int i = 0; i < 200'000; ++i)
            bytes += char(i * 7);

        QVERIFY(m_terminal->type("ü\n"));
        QVERIFY(m_terminal->resize(132, 43));
        QVERIFY(m_terminal->type(bytes));

        QTRY_COMPARE(m_frames.size(), 2 + 4);
        QCOMPARE(inputOf(m_frames[0]), QByteArray("ü\n"));
        QCOMPARE(m_frames[1], (QJsonObject{{"type", "resize"}, {"cols", 132}, {"rows", 43}}));
        QByteArray arrived;
        for (qsizetype i = 2; i < m_frames.size(); ++i) {
            QVERIFY(inputOf(m_frames[i]).size() <= 65536); // or the server refuses it
            arrived += inputOf(m_frames[i]);
        }
        QCOMPARE(arrived, bytes);
    }

    void whatIsTooMuchIsRefusedHere()
    {
        open();
        QCOMPARE(m_terminal->type(QByteArray(Terminal::mostInput + 1, 'x')).error().kind, Error::Kind::TooLarge);
        QCOMPARE(m_terminal->resize(0, 24).error().kind, Error::Kind::InvalidSettings);
        QCOMPARE(m_terminal->resize(80, 65536).error().kind, Error::Kind::InvalidSettings);
        QVERIFY(m_frames.isEmpty());
    }

    void aRefusalOfTheServerIsToldAndTheTerminalGoesOn()
    {
        open();
        QSignalSpy refused(m_terminal.get(), &Terminal::refused);
        m_peer->sendTextMessage(R"({"type":"error","message":"input payload exceeds maxInputBytesPerRequest"})");
        m_peer->sendTextMessage("not JSON");
        m_peer->sendTextMessage(R"({"type":"newer"})");
        m_peer->sendBinaryMessage("on");
        QTRY_COMPARE(m_output, QByteArray("on"));
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused[0][0].toString().contains("exceeds"));
        QVERIFY(m_ends.empty());
    }

    void theServersRemarkAtTheEndIsNoOutput_data()
    {
        QTest::addColumn<QByteArrayList>("pieces");
        QTest::addColumn<QByteArray>("shown");
        const QByteArray remark = "\n[process stream error: I/O error (os error 5)]\n";
        QTest::newRow("at the end") << QByteArrayList{"bye", remark} << QByteArray("bye");
        QTest::newRow("in the midst") << QByteArrayList{"a", remark, "b"} << "a" + remark + "b";
        QTest::newRow("twice") << QByteArrayList{remark, remark} << remark;
        QTest::newRow("as part of a text") << QByteArrayList{"see: " + remark} << "see: " + remark;
    }
    void theServersRemarkAtTheEndIsNoOutput()
    {
        QFETCH(QByteArrayList, pieces);
        QFETCH(QByteArray, shown);
        open();
        for (const QByteArray &piece : pieces)
            m_peer->sendBinaryMessage(piece);
        m_peer->sendTextMessage(R"({"type":"exit","exitCode":3})");
        m_peer->close();

        QTRY_COMPARE(m_ends.size(), 1U);
        QCOMPARE(m_ends[0], (TerminalEnd{TerminalEnd::Kind::Exited, 3, {}}));
        QCOMPARE(m_output, shown);
        QCOMPARE(m_terminal->type("x").error().kind, Error::Kind::Gone);
    }

    void aLostConnectionIsNoExit()
    {
        open();
        m_peer->sendBinaryMessage("\n[process stream error: I/O error (os error 5)]\n");
        QTest::qWait(20);
        m_peer->abort();
        QTRY_COMPARE(m_ends.size(), 1U);
        QCOMPARE(m_ends[0].kind, TerminalEnd::Kind::Lost);
        QVERIFY(!m_ends[0].words.isEmpty());
        QVERIFY(m_output.contains("stream error")); // nothing shows that it was a remark
    }

    void closingDeliversWhatWasTyped()
    {
        open();
        QVERIFY(m_terminal->type(QByteArray(5'000'000, 'x')));
        QSignalSpy theyLeft(m_peer.get(), &QWebSocket::disconnected);

        Running<bool> closing(closed());

        QVERIFY(!m_terminal->type("too late"));
        QTRY_VERIFY(closing.isDone());
        QTRY_COMPARE(theyLeft.size(), 1);
        qsizetype arrived = 0;
        for (const QJsonObject &frame : std::as_const(m_frames))
            arrived += inputOf(frame).size();
        QCOMPARE(arrived, 5'000'000);
        QCOMPARE(m_peer->closeCode(), QWebSocketProtocol::CloseCodeNormal);
        QCOMPARE(m_ends.size(), 1U);
        QCOMPARE(m_ends[0].kind, TerminalEnd::Kind::Closed);
    }

    void diesQuietlyWhereverItIs_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"opening", "output", "held output", "refused", "ended", "closing"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWhereverItIs()
    {
        QFETCH(QString, when);
        const auto die = [this] { m_terminal.reset(); };
        if (when == "opening") {
            m_greeting.clear();
            Running<Result<>> opening(m_terminal->open(5s));
            QTRY_VERIFY(m_peer);
            die();
            QTRY_VERIFY(opening.isDone());
            QVERIFY(!*opening);
            QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
            return;
        }
        open();
        Running<bool> closing(when == "closing" ? closed() : nothing());
        if (when.contains("output"))
            connect(m_terminal.get(), &Terminal::output, this, die);
        else if (when == "refused")
            connect(m_terminal.get(), &Terminal::refused, this, die);
        else if (when == "ended")
            connect(m_terminal.get(), &Terminal::ended, this, die);
        if (when == "closing") {
            die();
        } else {
            m_peer->sendBinaryMessage(when == "held output" ? "\n[process stream error: x]\n" : "x");
            m_peer->sendBinaryMessage("y");
            m_peer->sendTextMessage(R"({"type":"error","message":"no"})");
            m_peer->sendTextMessage(R"({"type":"exit","exitCode":null})");
            m_peer->close();
        }
        QTRY_VERIFY(!m_terminal);
        QTRY_VERIFY(closing.isDone());
        QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    }

private:
    void open()
    {
        const Result<> opened = await(m_terminal->open(5s));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().what));
        QVERIFY(QTest::qWaitFor([this] { return m_peer != nullptr; }));
    }
    static QByteArray inputOf(const QJsonObject &frame)
    {
        if (frame["type"] != "input" || frame["encoding"] != "base64")
            return "no input";
        return QByteArray::fromBase64(frame["data"].toString().toLatin1());
    }
    async::Task<bool> closed()
    {
        co_await m_terminal->close(5s);
        co_return true;
    }
    static async::Task<bool> nothing() { co_return true; }

    QString m_greeting;
    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_peer;
    std::unique_ptr<Terminal> m_terminal;
    QList<QJsonObject> m_frames;
    QByteArray m_output;
    std::vector<TerminalEnd> m_ends;
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"

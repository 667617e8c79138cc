// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/eventstream.h"
#include "tests/fakes/byteserver.h"
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace sandgate;
using namespace std::chrono_literals;
using State = EventStream::State;

namespace {

const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
const Backoff fast{1ms, 20ms, 10s};

QByteArray numbered(int id)
{
    return "id: " + QByteArray::number(id) + "\ndata: " + QByteArray::number(id) + "\n\n";
}

} // namespace

class TestEventStream : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<ByteServer>();
        m_client = std::make_unique<HttpClient>(m_server->endpoint());
        m_ids.clear();
        m_batches = 0;
        make(fast);
    }
    void cleanup()
    {
        m_stream.reset();
        m_client.reset();
        m_server.reset();
    }

    void pausesGrowAndStayInTheirBounds()
    {
        const Backoff backoff{100ms, 1000ms};

        QCOMPARE(backoff.pause(0, 0.0), 50ms);
        QCOMPARE(backoff.pause(0, 0.5), 75ms);
        QVERIFY(backoff.pause(0, 0.999999) <= 100ms);
        QCOMPARE(backoff.pause(3, 0.0), 400ms);
        QCOMPARE(backoff.pause(4, 0.0), 500ms);
        for (const int attempt : {5, 30, 62, 63, 64, 1000, std::numeric_limits<int>::max()}) {
            QCOMPARE(backoff.pause(attempt, 0.0), 500ms);
            QVERIFY(backoff.pause(attempt, 0.999999) <= 1000ms);
        }
        QCOMPARE(backoff.pause(-1, 0.0), 50ms);
    }

    void receivesEventsOfOneReadTogether()
    {
        m_server->add(head + numbered(1) + numbered(2) + ": heartbeat\n\n" + numbered(3));

        m_stream->open();

        QTRY_COMPARE(m_ids, (QList<int>{1, 2, 3}));
        QCOMPARE(m_batches, 1);
        QCOMPARE(m_stream->lastEventId(), "3");
        QCOMPARE(m_stream->state(), State::Open);
        QCOMPARE(m_server->requests[0].header("accept"), "text/event-stream");
        QVERIFY(!m_server->requests[0].has("last-event-id"));
        QCOMPARE(m_states, (QList<State>{State::Connecting, State::Open}));
    }

    void goesOnWhereItWasCut_data()
    {
        QTest::addColumn<ByteServer::Step>("ending");
        QTest::addColumn<int>("finished");
        QTest::newRow("ended in order") << ByteServer::end() << 1;
        QTest::newRow("reset") << ByteServer::cut() << 0;
    }
    void goesOnWhereItWasCut()
    {
        QFETCH(ByteServer::Step, ending);
        QFETCH(int, finished);
        QSignalSpy finishes(m_stream.get(), &EventStream::finished);
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);
        // Given time, since a reset throws away what the other side has not read yet.
        m_server->add({ByteServer::send(head + numbered(1) + numbered(2) + "id: 3\ndata: half"),
                       ByteServer::pause(100ms), ending});
        m_server->add(head + numbered(3));

        m_stream->open();

        QTRY_COMPARE(m_ids, (QList<int>{1, 2, 3}));
        QCOMPARE(m_server->requests.size(), 2);
        QCOMPARE(m_server->requests[1].header("last-event-id"), "2");
        QCOMPARE(finishes.size(), finished);
        QCOMPARE(interruptions.size(), 1 - finished);
        QCOMPARE(m_states,
                 (QList<State>{State::Connecting, State::Open, State::Waiting, State::Connecting, State::Open}));
    }

    void goesOnFromTheIdThatItWasGiven()
    {
        m_server->add({ByteServer::send(head + "data: 0\n\n"), ByteServer::end()}); // says no id of its own
        m_server->add({ByteServer::pause(60s)});
        m_stream->setLastEventId("41");

        m_stream->open();

        QTRY_COMPARE(m_server->requests.size(), 2);
        QCOMPARE(m_server->requests[0].header("last-event-id"), "41");
        QCOMPARE(m_server->requests[1].header("last-event-id"), "41");
    }

    void letsTheRequestBePrepared()
    {
        int attempt = 0;
        m_stream->setPrepare(
            [&](HttpRequest &request) { request.query.addQueryItem("since", QString::number(++attempt)); });
        m_server->add({ByteServer::cut()});
        m_server->add({ByteServer::pause(60s)});

        m_stream->open();

        QTRY_COMPARE(m_server->requests.size(), 2);
        QCOMPARE(m_server->requests[0].target, "/events?since=1");
        QCOMPARE(m_server->requests[1].target, "/events?since=2");
    }

    void asksAgainAtOnceWhenTold()
    {
        make({10s, 10s, 10s});
        m_server->add(head + numbered(1) + numbered(2));
        m_server->add(head + numbered(2));
        m_stream->open();
        QTRY_COMPARE(m_ids.size(), 2);

        m_stream->setLastEventId("1");
        m_stream->reconnect();
        m_server->sendNow(numbered(3)); // to the old connection: must not be heard

        QTRY_COMPARE(m_ids, (QList<int>{1, 2, 2}));
        QCOMPARE(m_server->requests[1].header("last-event-id"), "1");
        QCOMPARE(m_server->disconnected, 1);
        QVERIFY(!m_states.contains(State::Waiting));
    }

    void asksAgainAtOnceFromItsOwnSlot()
    {
        make({10s, 10s, 10s});
        m_server->add(head + numbered(1) + numbered(9));
        m_server->add(head + numbered(2));
        connect(m_stream.get(), &EventStream::received, this, [&] {
            if (!m_ids.endsWith(9))
                return;
            m_stream->setLastEventId("1"); // there is a gap
            m_stream->reconnect();
            m_server->sendNow(numbered(10));
        });

        m_stream->open();

        QTRY_COMPARE(m_ids, (QList<int>{1, 9, 2}));
        QCOMPARE(m_server->requests[1].header("last-event-id"), "1");
    }

    void endsItsPauseWhenTold_data()
    {
        QTest::addColumn<bool>("inTheSlot");
        QTest::newRow("later") << false;
        QTest::newRow("in the slot that hears of the interruption") << true;
    }
    void endsItsPauseWhenTold()
    {
        QFETCH(bool, inTheSlot);
        make({1h, 1h, 10s});
        m_server->add({ByteServer::cut()});
        m_server->add(head + numbered(1));
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);
        if (inTheSlot)
            connect(m_stream.get(), &EventStream::interrupted, m_stream.get(), &EventStream::reconnect);
        m_stream->open();
        QTRY_COMPARE(interruptions.size(), 1);

        if (!inTheSlot)
            m_stream->reconnect();

        QTRY_COMPARE(m_ids, QList<int>{1});
    }

    void comesBackAfterTheServerDid()
    {
        m_server->stopListening();
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);

        m_stream->open();

        QTRY_VERIFY(interruptions.size() >= 4);
        QCOMPARE(interruptions[0][0].value<Error>().kind, Error::Kind::Unreachable);
        QVERIFY(!m_states.contains(State::Open));
    }

    void beginsItsPausesAnewOnceSomethingCame()
    {
        make({20ms, 1h, 10s}); // growing, ten of them would take ten seconds and more
        for (int i = 1; i <= 10; ++i)
            m_server->add({ByteServer::send(head + numbered(i)), ByteServer::end()});
        m_server->add({ByteServer::pause(60s)});

        m_stream->open();

        QTRY_COMPARE(m_server->requests.size(), 11);
    }

    void waitsAsTheServerAsksWithinBounds()
    {
        make({1ms, 600ms, 10s});
        m_server->add({ByteServer::send(head + "retry: 3600000\n\n"), ByteServer::end()});
        m_server->add({ByteServer::pause(60s)});
        QElapsedTimer timer;
        timer.start();

        m_stream->open();

        QTRY_COMPARE(m_server->requests.size(), 2);
        QVERIFY2(timer.elapsed() >= 290, QByteArray::number(timer.elapsed()).constData()); // half of the longest pause
    }

    void noticesSilence()
    {
        make({1ms, 10ms, 500ms});
        m_server->add({ByteServer::send(head + numbered(1)), ByteServer::pause(300ms), ByteServer::send(":\n"),
                       ByteServer::pause(300ms), ByteServer::send(":\n")});
        m_server->add(head + numbered(2));
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);
        QElapsedTimer timer;
        timer.start();

        m_stream->open();

        QTRY_VERIFY(m_ids.contains(2));
        QVERIFY(timer.elapsed() >= 1000); // heartbeats are signs of life
        QCOMPARE(interruptions.size(), 1);
        QCOMPARE(interruptions[0][0].value<Error>().kind, Error::Kind::Timeout);
    }

    void noticesAHeadThatNeverComes()
    {
        HttpRequest request{"GET", "/events"};
        request.timeLimit = 0ms;
        make({1ms, 10ms, 50ms}, request);
        m_server->add({ByteServer::pause(60s)});
        m_server->add(head + numbered(1));

        m_stream->open();

        QTRY_COMPARE(m_ids, QList<int>{1});
        QVERIFY(m_server->disconnected >= 1);
    }

    void closesWhenRefused_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("400") << QByteArray("400 Bad Request") << Error::Kind::Refused;
        QTest::newRow("401") << QByteArray("401 Unauthorized") << Error::Kind::Unauthorized;
        QTest::newRow("404") << QByteArray("404 Not Found") << Error::Kind::Refused;
        QTest::newRow("410") << QByteArray("410 Gone") << Error::Kind::Gone;
    }
    void closesWhenRefused()
    {
        QFETCH(QByteArray, status);
        m_server->add(ByteServer::answer(status, "text/plain", "no"));
        m_server->add(head + numbered(1));
        QSignalSpy refusals(m_stream.get(), &EventStream::refused);
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);

        m_stream->open();

        QTRY_COMPARE(refusals.size(), 1);
        QTEST(refusals[0][0].value<Error>().kind, "kind");
        QCOMPARE(m_stream->state(), State::Closed);
        QTest::qWait(50); // more than any pause
        QCOMPARE(m_server->requests.size(), 1);
        QCOMPARE(interruptions.size(), 0);

        m_stream->reconnect();

        QTRY_COMPARE(m_ids, QList<int>{1});
    }

    void goesOnWhenTheRefusalMayPass_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *name, const QByteArray &answer, Error::Kind kind) {
            QTest::newRow(name) << answer << kind;
        };
        row("408", ByteServer::answer("408 Request Timeout", "text/plain", "no"), Error::Kind::Timeout);
        row("429", ByteServer::answer("429 Too Many Requests", "text/plain", "no"), Error::Kind::RateLimited);
        row("502", ByteServer::answer("502 Bad Gateway", "text/plain", "no"), Error::Kind::Refused);
        row("not an event stream", ByteServer::answer("200 OK", "text/html", numbered(7)), Error::Kind::Protocol);
        row("no content", "HTTP/1.1 204 No Content\r\n\r\n", Error::Kind::Protocol);
    }
    void goesOnWhenTheRefusalMayPass()
    {
        QFETCH(QByteArray, answer);
        m_server->add(answer);
        m_server->add(head + numbered(1));
        QSignalSpy refusals(m_stream.get(), &EventStream::refused);
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);

        m_stream->open();

        QTRY_COMPARE(m_ids, QList<int>{1});
        QCOMPARE(refusals.size(), 0);
        QCOMPARE(interruptions.size(), 1);
        QTEST(interruptions[0][0].value<Error>().kind, "kind");
    }

    void closesWhenTheSettingsCannotWork()
    {
        m_stream->setLastEventId("1\r\nX-Evil: 1");
        QSignalSpy refusals(m_stream.get(), &EventStream::refused);

        m_stream->open();

        QTRY_COMPARE(refusals.size(), 1);
        QCOMPARE(refusals[0][0].value<Error>().kind, Error::Kind::InvalidSettings);
        QCOMPARE(m_server->connected, 0);
    }

    void dropsAStreamWhoseEventIsTooLong()
    {
        HttpRequest request{"GET", "/events"};
        request.maxBody = 1000;
        make(fast, request);
        m_server->add({ByteServer::send(head + numbered(1)), ByteServer::flood("data: x\n")});
        m_server->add(head + numbered(2));
        QSignalSpy interruptions(m_stream.get(), &EventStream::interrupted);

        m_stream->open();

        QTRY_COMPARE(m_ids, (QList<int>{1, 2}));
        QCOMPARE(interruptions.size(), 1);
        QCOMPARE(interruptions[0][0].value<Error>().kind, Error::Kind::TooLarge);
        QTRY_COMPARE(m_server->disconnected, 1);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<ByteServer::Script>("script");
        QTest::addColumn<int>("state");
        QTest::newRow("connecting") << ByteServer::Script{ByteServer::pause(60s)} << int(State::Connecting);
        QTest::newRow("open") << ByteServer::Script{ByteServer::send(head + "data: half")} << int(State::Open);
        QTest::newRow("waiting") << ByteServer::Script{ByteServer::cut()} << int(State::Waiting);
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(ByteServer::Script, script);
        QFETCH(int, state);
        make({1h, 1h, 10s});
        m_server->add(script);
        m_stream->open();
        QTRY_COMPARE(m_server->requests.size(), 1);
        QTRY_COMPARE(int(m_stream->state()), state);
        const qsizetype states = m_states.size();

        m_stream.reset();

        QTRY_COMPARE(m_server->disconnected, 1);
        QCOMPARE(m_states.size(), states);
    }

    void diesQuietlyInItsOwnSlot_data()
    {
        QTest::addColumn<QByteArray>("signal");
        QTest::addColumn<bool>("later");
        for (const char *signal :
             {"connecting", "open", "waiting", "closed", "received", "interrupted", "finished", "refused", "silence"}) {
            QTest::addRow("%s", signal) << QByteArray(signal) << false;
            QTest::addRow("%s, later", signal) << QByteArray(signal) << true;
        }
    }
    void diesQuietlyInItsOwnSlot()
    {
        QFETCH(QByteArray, signal);
        QFETCH(bool, later);
        make({1ms, 10ms, signal == "silence" ? 50ms : 10s});
        if (signal == "interrupted")
            m_server->add({ByteServer::cut()});
        else if (signal == "refused" || signal == "closed")
            m_server->add(ByteServer::answer("403 Forbidden", "text/plain", "no"));
        else if (signal == "silence")
            m_server->add(head);
        else
            m_server->add({ByteServer::send(head + numbered(1)), ByteServer::end()});
        int heard = 0;
        const auto die = [&] {
            ++heard;
            if (later)
                m_stream.release()->deleteLater();
            else
                m_stream.reset();
        };
        const QList<QByteArray> states{"connecting", "open", "waiting", "closed"};
        const EventStream *const stream = m_stream.get();
        if (states.contains(signal))
            connect(stream, &EventStream::stateChanged, this, [&](State state) {
                if (int(state) == states.indexOf(signal) && m_stream)
                    die();
            });
        else if (signal == "received")
            connect(stream, &EventStream::received, this, die);
        else if (signal == "finished")
            connect(stream, &EventStream::finished, this, die);
        else if (signal == "refused")
            connect(stream, &EventStream::refused, this, die);
        else
            connect(stream, &EventStream::interrupted, this, die);
        QSignalSpy gone(stream, &QObject::destroyed);

        m_stream->open();

        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(states.contains(signal) || heard == 1);
        QTRY_COMPARE(m_server->disconnected, m_server->connected - (signal == "refused" || signal == "closed" ? 1 : 0));
    }

private:
    void make(Backoff backoff, HttpRequest request = {"GET", "/events"})
    {
        m_stream = std::make_unique<EventStream>(*m_client, request, backoff);
        m_states.clear();
        connect(m_stream.get(), &EventStream::stateChanged, this, [this](State state) { m_states << state; });
        connect(m_stream.get(), &EventStream::received, this, [this](const std::vector<SseEvent> &events) {
            ++m_batches;
            for (const SseEvent &event : events)
                m_ids << event.data.toInt();
        });
    }

    std::unique_ptr<ByteServer> m_server;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<EventStream> m_stream;
    QList<int> m_ids;
    QList<State> m_states;
    int m_batches = 0;
};

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"

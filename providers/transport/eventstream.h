// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include "providers/async/shared.h"
#include "providers/error.h"
#include "providers/transport/http.h"
#include "providers/transport/sseparser.h"
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace sandgate {

// How an EventStream waits between attempts. The n-th pause is base * 2^n up to `longest`, times a random factor in
// [0.5, 1]: many streams that lost one server do not come back all at once.
struct Backoff {
    std::chrono::milliseconds base{250};
    std::chrono::milliseconds longest{15000};
    std::chrono::milliseconds silence{40000}; // no byte (heartbeats are bytes) for so long: the stream is dead

    // `random` in [0, 1).
    std::chrono::milliseconds pause(int attempt, double random) const;
};

// A server-sent event stream that stays open: it reconnects by itself with Last-Event-ID until it is deleted, or
// until the server says that there is nothing more to come (see refused()).
//
// One thread only. Events of one read come in one received(). Deleting it closes the connection at once, also from a
// slot of its own.
class EventStream : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Open, Waiting, Closed };
    Q_ENUM(State)

    // `request` is sent anew for each attempt, and its maxBody bounds one event; `prepare`, when given, may change it
    // first (a `since=` parameter).
    EventStream(HttpClient &client, HttpRequest request, Backoff backoff = {}, QObject *parent = nullptr);
    ~EventStream() override;

    // Where to go on; empty: what the server still has. Before open(), or before reconnect(): events that come later
    // on the present connection move it on.
    void setLastEventId(const QByteArray &id);
    const QByteArray &lastEventId() const;
    void setPrepare(std::function<void(HttpRequest &)> prepare);
    void open(); // once
    // Drops the connection and asks again at once, for what came after lastEventId(); also when Closed. Nothing more
    // is received from the old one.
    void reconnect();
    State state() const;

signals:
    void received(const std::vector<sandgate::SseEvent> &events);
    void stateChanged(sandgate::EventStream::State state);
    void interrupted(const sandgate::Error &error); // an attempt failed or the connection was lost; the stream goes on
    void finished(); // the server ended the body in order; the stream goes on all the same
    // 4xx other than 408 and 429, or settings that cannot work: the stream is Closed.
    void refused(const sandgate::Error &error);

private:
    enum class End { Finished, Failed, Dropped };
    struct Outcome {
        End end = End::Dropped;
        Error error = {};
    };

    async::Task<> run();
    async::Task<> nudge();
    void attempt();
    void read(const QByteArray &bytes);
    void fail(Error error);
    void drop();
    void become(State state);
    std::chrono::milliseconds pause(int attempt) const;

    HttpClient &m_client;
    HttpRequest m_request;
    Backoff m_backoff;
    std::function<void(HttpRequest &)> m_prepare;
    QByteArray m_lastEventId;
    std::optional<std::chrono::milliseconds> m_retry; // what the server asked for
    State m_state = State::Waiting;

    std::unique_ptr<HttpStream> m_stream; // one attempt's
    SseParser m_parser;
    QTimer m_silence;
    bool m_delivered = false;
    async::Shared<Outcome> m_outcome; // how the attempt ended, or that the pause after it shall end

    async::Scope m_tasks;
};

} // namespace sandgate

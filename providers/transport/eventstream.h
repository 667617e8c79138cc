// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/scope.h"
#include "providers/error.h"
#include "providers/transport/http.h"
#include "providers/transport/sseparser.h"
#include <QObject>
#include <chrono>
#include <functional>
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
// One thread only. Events of one read come in one received().
class EventStream : public QObject
{
    Q_OBJECT
public:
    enum class State { Connecting, Open, Waiting, Closed };
    Q_ENUM(State)

    // `request` is sent anew for each attempt; `prepare`, when given, may change it first (a `since=` parameter).
    EventStream(HttpClient &client, HttpRequest request, Backoff backoff = {}, QObject *parent = nullptr);
    ~EventStream() override;

    void setLastEventId(const QByteArray &id); // before open(), to go on where an earlier stream ended; may be empty
    const QByteArray &lastEventId() const;
    void setPrepare(std::function<void(HttpRequest &)> prepare);
    void open();      // once
    void reconnect(); // drops the connection and asks again at once, for what came after lastEventId()
    State state() const;

signals:
    void received(const std::vector<sandgate::SseEvent> &events);
    void stateChanged(sandgate::EventStream::State state);
    void interrupted(const sandgate::Error &error); // an attempt failed or the connection was lost; the stream goes on
    void finished();                                // the server ended the body in order; the stream goes on all the same
    void refused(const sandgate::Error &error);     // 4xx other than 408 and 429: the stream is Closed

private:
    async::Task<> run();
    void become(State state);

    HttpClient &m_client;
    HttpRequest m_request;
    Backoff m_backoff;
    std::function<void(HttpRequest &)> m_prepare;
    QByteArray m_lastEventId;
    State m_state = State::Waiting;
    async::Scope m_tasks;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "providers/transport/eventstream.h"
#include "providers/async/waits.h"
#include "providers/logging.h"
#include <QPointer>
#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace sandgate {
namespace {

bool isFinal(const Error &error)
{
    if (error.kind == Error::Kind::InvalidSettings)
        return true;
    return error.status >= 400 && error.status < 500 && error.status != 408 && error.status != 429;
}

} // namespace

std::chrono::milliseconds Backoff::pause(int attempt, double random) const
{
    const double grown = double(base.count()) * std::exp2(std::clamp(attempt, 0, 60));
    const double bounded = std::min(grown, double(longest.count()));
    return std::chrono::milliseconds(std::llround(bounded * (0.5 + random / 2)));
}

EventStream::EventStream(HttpClient &client, HttpRequest request, Backoff backoff, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_request(std::move(request))
    , m_backoff(backoff)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail({Error::Kind::Timeout,
              tr("Nothing came from the server for %1 seconds.").arg(double(m_backoff.silence.count()) / 1000)});
    });
}

EventStream::~EventStream() = default;

void EventStream::setLastEventId(const QByteArray &id)
{
    m_lastEventId = id;
}

const QByteArray &EventStream::lastEventId() const
{
    return m_lastEventId;
}

void EventStream::setPrepare(std::function<void(HttpRequest &)> prepare)
{
    m_prepare = std::move(prepare);
}

EventStream::State EventStream::state() const
{
    return m_state;
}

void EventStream::open()
{
    Q_ASSERT(m_tasks.isIdle());
    m_tasks.start(run());
}

void EventStream::reconnect()
{
    if (m_state == State::Closed) {
        m_tasks.start(run());
        return;
    }
    drop();
    m_outcome.settle({End::Dropped});
}

async::Task<> EventStream::run()
{
    const QPointer<EventStream> alive(this); // a slot may delete us
    for (int failures = 0;;) {
        become(State::Connecting);
        if (!alive)
            co_return;
        attempt();
        const Outcome outcome = co_await m_outcome;
        drop();
        if (m_delivered || outcome.end == End::Dropped)
            failures = 0;
        if (outcome.end == End::Dropped)
            continue;
        if (outcome.end == End::Failed && isFinal(outcome.error)) {
            become(State::Closed);
            if (alive)
                emit refused(outcome.error);
            co_return;
        }

        const std::chrono::milliseconds time = pause(failures++);
        m_outcome = {};
        become(State::Waiting);
        if (alive && outcome.end == End::Finished)
            emit finished();
        else if (alive)
            emit interrupted(outcome.error);
        if (!alive)
            co_return;
        co_await async::within(time, nudge());
    }
}

// Ends when reconnect() does not want to wait any longer.
async::Task<> EventStream::nudge()
{
    co_await m_outcome;
}

void EventStream::attempt()
{
    HttpRequest request = m_request;
    if (m_prepare)
        m_prepare(request);
    if (request.accept.isEmpty())
        request.accept = "text/event-stream";
    if (!m_lastEventId.isEmpty())
        request.headers.append({"Last-Event-ID", m_lastEventId});
    if (request.timeLimit <= 0ms)
        request.timeLimit = m_backoff.silence; // a head that never comes is silence, too

    m_outcome = {};
    m_delivered = false;
    m_parser = SseParser(request.maxBody, m_lastEventId);
    m_stream = std::make_unique<HttpStream>(m_client);
    HttpStream *const stream = m_stream.get();
    connect(stream, &HttpStream::opened, this, [this](int status, const QByteArray &contentType) {
        if (contentType != "text/event-stream") {
            fail({Error::Kind::Protocol,
                  tr("The server's answer is not an event stream. Check the address."),
                  QString::fromUtf8(contentType.left(200)),
                  {},
                  status});
            return;
        }
        m_silence.start(m_backoff.silence);
        become(State::Open);
    });
    connect(stream, &HttpStream::received, this, &EventStream::read);
    connect(stream, &HttpStream::ended, this, [this] {
        drop();
        m_outcome.settle({End::Finished});
    });
    connect(stream, &HttpStream::failed, this, &EventStream::fail);
    stream->start(request);
}

void EventStream::read(const QByteArray &bytes)
{
    const QPointer<EventStream> alive(this);
    HttpStream *const stream = m_stream.get();
    m_silence.start(m_backoff.silence);
    const std::vector<SseEvent> events = m_parser.feed(bytes);
    m_delivered = !m_parser.overflowed();
    m_retry = m_parser.retry() ? m_parser.retry() : m_retry;
    m_lastEventId = m_parser.lastEventId();
    if (!events.empty())
        emit received(events);
    if (alive && m_stream.get() == stream && m_parser.overflowed())
        fail({Error::Kind::TooLarge, tr("An event of the server is longer than the limit.")});
}

void EventStream::fail(Error error)
{
    drop();
    m_outcome.settle({End::Failed, std::move(error)});
}

void EventStream::drop()
{
    m_silence.stop();
    m_stream.reset();
}

std::chrono::milliseconds EventStream::pause(int attempt) const
{
    Backoff backoff = m_backoff;
    if (m_retry)
        backoff.base = std::clamp(*m_retry, m_backoff.base, std::max(m_backoff.base, m_backoff.longest));
    return backoff.pause(attempt, QRandomGenerator::global()->generateDouble());
}

void EventStream::become(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace sandgate

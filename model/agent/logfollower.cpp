// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logfollower.h"
#include "model/agent/logentry.h"
#include "providers/async/waits.h"
#include "providers/transport/http.h"
#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

// So long a hole may be filled by the stream that was asked for it.
constexpr auto holeLimit = 2s;
// The server reads two outputs, and each reader has one entry at most that has its number and is not stored.
constexpr qint64 mostOnTheirWay = 2;

} // namespace

LogFollower::LogFollower(HttpClient &http, ProcessRecord process, Backoff backoff, std::chrono::seconds patience,
                         QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_process(std::move(process))
    , m_patience(patience)
    , m_order(m_process.lastSequence)
{
    HttpRequest request;
    request.path = u"/v1/processes/%1/logs"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_process.remoteId)));
    request.accept = "text/event-stream";
    m_stream = std::make_unique<EventStream>(http, request, backoff);
    // The server ignores Last-Event-ID here.
    m_stream->setPrepare([this](HttpRequest &next) {
        next.query = QUrlQuery();
        next.query.addQueryItem(u"follow"_s, u"true"_s);
        if (m_order.last() > 0)
            next.query.addQueryItem(u"since"_s, QString::number(m_order.last()));
    });
    connect(m_stream.get(), &EventStream::received, this, &LogFollower::read);
    connect(m_stream.get(), &EventStream::refused, this, &LogFollower::lost);
    connect(m_stream.get(), &EventStream::interrupted, this, &LogFollower::troubled);
    connect(m_stream.get(), &EventStream::stateChanged, this, [this](EventStream::State state) {
        if (state == EventStream::State::Open && m_order.hasHole())
            m_holeLimit.start(holeLimit);
        else
            m_holeLimit.stop();
    });
    m_holeLimit.setSingleShot(true);
    connect(&m_holeLimit, &QTimer::timeout, this, &LogFollower::passOverHole);
}

LogFollower::~LogFollower() = default;

void LogFollower::start()
{
    m_stream->open();
    m_tasks.start(watch());
}

void LogFollower::read(const std::vector<SseEvent> &events)
{
    std::vector<LogRecord> ready;
    qint64 newest = 0; // that came now
    for (const SseEvent &event : events) {
        if (std::optional<LogRecord> entry = readLogEntry(event.data, m_process.key)) {
            newest = entry->sequence;
            m_order.add(std::move(*entry), ready);
        }
        // A stream brings what is stored in order: what it was asked for and does not bring first is lost.
        const bool isLost = newest > m_order.last() && m_order.missing() > mostOnTheirWay;
        if (m_askedAgainAfter == m_order.last() && (isLost || m_order.isFull()))
            m_order.passOver(ready);
    }
    deliver(std::move(ready), newest > m_order.last());
}

// A stream that was asked for a hole brings it in several readings: it is asked again only when it has passed one.
void LogFollower::deliver(std::vector<LogRecord> ready, bool isBehindHole)
{
    if (!m_order.hasHole())
        m_holeLimit.stop();
    else if (isBehindHole && std::exchange(m_askedAgainAfter, m_order.last()) != m_order.last())
        m_stream->reconnect();
    else if (!ready.empty())
        m_holeLimit.start(holeLimit);
    if (!ready.empty())
        emit received(ready);
}

void LogFollower::passOverHole()
{
    std::vector<LogRecord> ready;
    m_order.passOver(ready);
    deliver(std::move(ready), true);
}

async::Task<> LogFollower::watch()
{
    const std::optional<ProcessInfo> process = co_await untilExit();
    if (!process)
        co_return;
    const QPointer<LogFollower> alive(this); // a slot may delete us
    emit exited(*process);
    if (!alive)
        co_return;
    co_await untilQuiet();
    emit ended();
}

// Nothing, when the process is lost, which was told.
async::Task<std::optional<ProcessInfo>> LogFollower::untilExit()
{
    constexpr int mostReconnects = 3;
    int reconnects = 0;
    qint64 askedAfter = -1; // while it runs, once for each end of its log that is quiet
    for (bool isOver = false;;) {
        const qint64 before = m_order.last();
        co_await async::sleepFor(1s);
        if (m_order.last() != before)
            continue; // it lives, or the rest of its log comes; asking would cost the busiest moment
        const Result<ProcessInfo> process = co_await ServerApi(m_http).process(m_process.remoteId);
        const bool isAnother = process && process->createdAt != m_process.serverCreatedAt;
        if (isAnother || (!process && process.error().kind == Error::Kind::Gone)) {
            emit lost(isAnother ? Error{Error::Kind::Gone, tr("The sandbox's server was started again.")}
                                : process.error());
            co_return std::nullopt;
        }
        // The server may know of the end before it has read the last of the output: so it is quiet once more first.
        const bool wasOver = std::exchange(isOver, process && !process->running);
        const bool runs = process && process->running;
        if (runs ? askedAfter == before : !wasOver || !isOver)
            continue;
        const Result<qint64> newest = co_await ServerApi(m_http).lastLogSequence(m_process.remoteId);
        if (!newest)
            continue;
        if (runs) {
            askedAfter = before;
            if (*newest > m_order.last() && m_order.last() == before)
                m_stream->reconnect(); // a program that waits, such as a shell, prints nothing that would show the hole
            continue;
        }
        if (*newest <= m_order.last())
            co_return *process;
        if (reconnects++ < mostReconnects) {
            m_stream->reconnect(); // the live stream skipped the end
            continue;
        }
        std::vector<LogRecord> ready;
        m_order.passOver(*newest, m_process.key, process->exitedAt.value_or(0), ready);
        emit received(ready);
        co_return *process;
    }
}

async::Task<> LogFollower::untilQuiet()
{
    for (std::chrono::seconds quiet = 0s; quiet < m_patience; quiet += 1s) {
        const qint64 before = m_order.last();
        co_await async::sleepFor(1s);
        if (m_order.last() != before)
            quiet = 0s;
    }
}

} // namespace sandgate

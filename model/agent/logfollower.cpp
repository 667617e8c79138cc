// SPDX-License-Identifier: Apache-2.0
#include "model/agent/logfollower.h"
#include "providers/async/waits.h"
#include "providers/transport/http.h"
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

LogStream streamOf(QStringView name)
{
    if (name == "stderr"_L1)
        return LogStream::Err;
    return name == "pty"_L1 ? LogStream::Pty : LogStream::Out;
}

} // namespace

LogFollower::LogFollower(HttpClient &http, ProcessRecord process, Backoff backoff, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_process(std::move(process))
{
    HttpRequest request;
    request.path = u"/v1/processes/%1/logs"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_process.remoteId)));
    request.accept = "text/event-stream";
    m_stream = std::make_unique<EventStream>(http, request, backoff);
    // The server ignores Last-Event-ID here.
    m_stream->setPrepare([this](HttpRequest &next) {
        next.query = QUrlQuery();
        next.query.addQueryItem(u"follow"_s, u"true"_s);
        if (m_process.lastSequence > 0)
            next.query.addQueryItem(u"since"_s, QString::number(m_process.lastSequence));
    });
    connect(m_stream.get(), &EventStream::received, this, &LogFollower::read);
    connect(m_stream.get(), &EventStream::refused, this, &LogFollower::lost);
    connect(m_stream.get(), &EventStream::interrupted, this, &LogFollower::troubled);
}

LogFollower::~LogFollower() = default;

void LogFollower::start()
{
    m_stream->open();
    m_tasks.start(watchState());
}

void LogFollower::read(const std::vector<SseEvent> &events)
{
    std::vector<LogRecord> entries;
    for (const SseEvent &event : events) {
        const QJsonObject json = QJsonDocument::fromJson(event.data).object();
        const qint64 sequence = json["sequence"_L1].toInteger();
        const qint64 last = m_process.lastSequence;
        if (sequence <= last)
            continue;
        if (sequence != last + 1) {
            if (std::exchange(m_askedAgainAfter, last) != last) {
                if (!entries.empty())
                    emit received(entries);
                m_stream->reconnect();
                return;
            }
            entries.push_back({m_process.key, sequence - 1, LogStream::Gap, json["timestampMs"_L1].toInteger(),
                               QByteArray::number(sequence - last - 1)});
        }
        m_process.lastSequence = sequence;
        entries.push_back({m_process.key, sequence, streamOf(json["stream"_L1].toString()),
                           json["timestampMs"_L1].toInteger(),
                           QByteArray::fromBase64(json["data"_L1].toString().toLatin1())});
    }
    if (!entries.empty())
        emit received(entries);
}

async::Task<> LogFollower::watchState()
{
    constexpr int mostReconnects = 3;
    int reconnects = 0;
    for (bool isOver = false;;) {
        const qint64 before = m_process.lastSequence;
        co_await async::sleepFor(1s);
        if (m_process.lastSequence != before)
            continue; // it lives, or the rest of its log comes; asking would cost the busiest moment
        const Result<ProcessInfo> process = co_await ServerApi(m_http).process(m_process.remoteId);
        const bool isAnother = process && process->createdAt != m_process.serverCreatedAt;
        if (isAnother || (!process && process.error().kind == Error::Kind::Gone)) {
            emit lost(isAnother ? Error{Error::Kind::Gone, tr("The sandbox's server was started again.")}
                                : process.error());
            co_return;
        }
        // The server may know of the end before it has read the last of the output: so it is quiet once more first.
        const bool wasOver = std::exchange(isOver, process && !process->running);
        if (!wasOver || !isOver)
            continue;
        const Result<qint64> newest = co_await ServerApi(m_http).lastLogSequence(m_process.remoteId);
        const bool isWhole = newest && *newest <= m_process.lastSequence;
        if (isWhole || reconnects == mostReconnects) {
            emit exited(*process);
            co_return;
        }
        if (newest) {
            ++reconnects;
            m_stream->reconnect(); // the live stream skipped the end
        }
    }
}

} // namespace sandgate

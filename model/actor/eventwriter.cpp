// SPDX-License-Identifier: Apache-2.0
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/logging.h"

using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto rhythm = 10ms;
constexpr auto hurriedRhythm = 2ms; // of what somebody waits for; a flood of such is a flood, too
constexpr auto retryPause = 1000ms;
constexpr qint64 recordSize = 500; // what a record takes beside its payload, about

} // namespace

EventWriter::EventWriter(Ledger &ledger, QObject *parent, qint64 limit)
    : QObject(parent)
    , m_ledger(ledger)
    , m_limit(limit)
{
    m_overflow.setSingleShot(true);
    connect(&m_overflow, &QTimer::timeout, this, [this] {
        if (m_bytes <= m_limit || std::exchange(m_full, true))
            return;
        qCWarning(lcStore) << m_bytes << "bytes wait to be stored: no more is read";
        emit overflowed();
    });
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EventWriter::write);
    m_sinceWrite.start();
}

EventWriter::~EventWriter()
{
    if (m_batch.isEmpty())
        return;
    if (const Result<> written = flush(); !written)
        qCCritical(lcStore) << m_batch.events.size() << "events are lost:" << written.error().theirWords;
}

void EventWriter::know(const SessionId &session, EventIndex last)
{
    m_lastIndex.insert(session, last);
}

void EventWriter::forget(const SessionId &session)
{
    m_lastIndex.remove(session);
    const auto isOf = [&session](const auto &record) { return record.session == session; };
    std::erase_if(m_batch.events, isOf);
    std::erase_if(m_batch.turns, isOf);
    std::erase_if(m_batch.permissions, isOf);
}

EventIndex EventWriter::append(EventRecord event)
{
    event.index = ++m_lastIndex[event.session];
    const EventIndex index = event.index;
    add(event.payload.size());
    m_batch.events.push_back(std::move(event));
    return index;
}

void EventWriter::put(const ConnectionRecord &connection)
{
    std::erase_if(m_batch.cursors,
                  [&connection](const ConnectionRecord &earlier) { return earlier.id == connection.id; });
    m_batch.cursors.push_back(connection);
    schedule();
}

void EventWriter::put(const TurnRecord &turn)
{
    m_batch.turns.push_back(turn);
    add(0);
}

void EventWriter::put(const PermissionRecord &permission)
{
    m_batch.permissions.push_back(permission);
    add(permission.params.size() + permission.toolCall.size());
    if (permission.state == PermissionState::Pending || permission.state == PermissionState::Sending)
        hurry();
}

void EventWriter::afterCommit(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    hurry();
}

void EventWriter::afterBatch(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    schedule();
}

async::Task<> EventWriter::stored()
{
    if (m_batch.isEmpty() && m_jobs.empty())
        co_return;
    async::Shared<bool> done;
    afterCommit([done]() mutable { done.settle(true); });
    co_await done;
}

void EventWriter::add(qint64 bytes)
{
    m_bytes += bytes + recordSize;
    if (m_bytes > m_limit && !m_full && !m_overflow.isActive())
        m_overflow.start();
    schedule();
}

void EventWriter::schedule()
{
    if (!m_timer.isActive())
        m_timer.start(pauseFor(rhythm));
}

// Behind what came a moment before it, such as its tool call, a request would wait for most of the rhythm.
void EventWriter::hurry()
{
    if (!m_failing)
        m_timer.start(pauseFor(hurriedRhythm));
}

std::chrono::milliseconds EventWriter::pauseFor(std::chrono::milliseconds time) const
{
    const auto quiet = std::chrono::milliseconds(m_sinceWrite.elapsed());
    return quiet >= time ? 0ms : time - quiet;
}

Result<> EventWriter::flush()
{
    const Result<Batch> written = commit();
    return written ? Result<>() : Result<>(tl::unexpected(written.error()));
}

// What was written; when it was not, all stays to be written.
Result<Batch> EventWriter::commit()
{
    const Result<> written = m_batch.isEmpty() ? Result<>() : m_ledger.commit(m_batch);
    if (!written)
        return tl::unexpected(written.error());
    m_bytes = 0;
    return std::exchange(m_batch, {});
}

void EventWriter::write()
{
    m_sinceWrite.restart();
    const Result<Batch> written = commit();
    if (!written) {
        qCCritical(lcStore) << "events cannot be stored:" << written.error().what << written.error().theirWords;
        m_failing = true;
        m_timer.start(retryPause);
        emit failed(written.error());
        return;
    }
    const auto jobs = std::exchange(m_jobs, {}); // one that is asked for from here on is about what comes next
    if (std::exchange(m_failing, false))
        emit recovered();
    if (!written->isEmpty())
        emit committed(*written);
    if (m_bytes <= m_limit && std::exchange(m_full, false))
        emit drained();
    for (const auto &job : jobs)
        job();
}

} // namespace sandgate

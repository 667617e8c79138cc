// SPDX-License-Identifier: Apache-2.0
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/logging.h"

using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto rhythm = 10ms;
constexpr auto retryPause = 1000ms;

} // namespace

EventWriter::EventWriter(Ledger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
{
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

EventIndex EventWriter::append(EventRecord event)
{
    event.index = ++m_lastIndex[event.session];
    const EventIndex index = event.index;
    m_batch.events.push_back(std::move(event));
    schedule();
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
    schedule();
}

void EventWriter::put(const PermissionRecord &permission)
{
    m_batch.permissions.push_back(permission);
    schedule();
}

void EventWriter::afterCommit(std::function<void()> job)
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

void EventWriter::schedule()
{
    if (m_timer.isActive())
        return;
    const auto quiet = std::chrono::milliseconds(m_sinceWrite.elapsed());
    m_timer.start(quiet >= rhythm ? 0ms : rhythm - quiet);
}

Result<> EventWriter::flush()
{
    const Result<> written = m_ledger.commit(m_batch);
    if (written)
        m_batch = {};
    return written;
}

void EventWriter::write()
{
    m_sinceWrite.restart();
    const Batch batch = m_batch;
    const Result<> written = batch.isEmpty() ? Result<>() : flush();
    if (!written) {
        qCCritical(lcStore) << "events cannot be stored:" << written.error().what << written.error().theirWords;
        m_failing = true;
        m_timer.start(retryPause);
        emit failed(written.error());
        return;
    }
    if (std::exchange(m_failing, false))
        emit recovered();
    if (!batch.isEmpty())
        emit committed(batch);
    const auto jobs = std::exchange(m_jobs, {});
    for (const auto &job : jobs)
        job();
}

} // namespace sandgate

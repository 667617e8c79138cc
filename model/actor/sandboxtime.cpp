// SPDX-License-Identifier: Apache-2.0
// SandboxActor, part five: how long its provider lets it live.
#include "model/actor/sandboxactor.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDeadlineTimer>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

async::Task<Result<>> SandboxActor::extend(std::chrono::seconds time)
{
    const ProviderFacts &facts = m_provider.factsOf(m_record.id);
    if (!facts.ends)
        co_return failure(Error::Kind::Refused, tr("The sandboxes of this provider do not end by themselves."));
    if (!facts.extends)
        co_return failure(Error::Kind::Refused,
                          tr("%1 cannot let a sandbox live longer than was chosen when it was made.").arg(facts.title));
    const Result<> up = co_await awake();
    if (!up)
        co_return up;
    co_return co_await askForTime(time);
}

async::Task<Result<>> SandboxActor::askForTime(std::chrono::seconds time)
{
    const Result<> extended = co_await m_provider.extend(m_record.id, time);
    if (!extended)
        co_return extended;
    const Result<std::optional<QDateTime>> end = co_await m_provider.endOf(m_record.id);
    if (end && *end != m_end) {
        m_end = *end;
        emit changed();
    }
    co_return extended;
}

// While something goes on in it that its end would cut short, the end is put off.
async::Task<> SandboxActor::watchTime()
{
    const double hours = m_record.settings["keepAliveHours"_L1].toDouble(m_patience.keepAliveHours);
    const QDeadlineTimer limit(std::chrono::milliseconds(qint64(hours * 3600'000)));
    for (;;) {
        const Result<std::optional<QDateTime>> end = co_await m_provider.endOf(m_record.id);
        if (!end) {
            qCInfo(lcActor) << "sandbox" << m_record.key.value << "does not tell its end:" << end.error().what;
        } else if (*end != m_end) {
            m_end = *end;
            emit changed();
        }
        const qint64 left = m_end ? QDateTime::currentDateTimeUtc().secsTo(*m_end) : m_patience.timeAhead.count();
        const bool isShort = m_provider.factsOf(m_record.id).extends && left < m_patience.timeAhead.count() &&
                             isBusy() && !limit.hasExpired();
        if (isShort) {
            const Result<> extended = co_await askForTime(m_patience.timeAhead * 2);
            if (!extended)
                qCWarning(lcActor) << "sandbox" << m_record.key.value << "was not extended:" << extended.error().what;
        }
        co_await async::sleepFor(m_patience.timeCheck);
    }
}

} // namespace sandgate

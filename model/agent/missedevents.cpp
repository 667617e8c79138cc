// SPDX-License-Identifier: Apache-2.0
#include "model/agent/missedevents.h"
#include <algorithm>

namespace sandgate {

MissedEvents::MissedEvents(HttpClient &client, HttpRequest request, Backoff backoff, std::chrono::milliseconds patience,
                           QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_request(std::move(request))
    , m_backoff(backoff)
    , m_patience(patience)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { endGap(m_before); });
}

MissedEvents::~MissedEvents() = default;

void MissedEvents::add(qint64 id, const QByteArray &data)
{
    if (m_held.emplace(id, data).second)
        m_bytes += data.size();
}

std::optional<MissedEvents::Event> MissedEvents::next(qint64 last)
{
    while (!m_held.empty() && m_held.begin()->first <= last) { // came twice
        m_bytes -= m_held.begin()->second.size();
        m_held.erase(m_held.begin());
    }
    if (m_before > 0 && last + 1 >= m_before) {
        m_again.reset();
        m_limit.stop();
        m_before = 0;
    }
    if (m_held.empty())
        return std::nullopt;
    const qint64 id = m_held.begin()->first;
    const bool isBehindGap = id != last + 1;
    if (isBehindGap && m_bytes > mostHeld)
        m_known = id;
    if (isBehindGap && id > m_known) {
        if (m_before == 0)
            ask(last, id);
        return std::nullopt;
    }
    Event event{id, std::move(m_held.begin()->second), isBehindGap};
    m_held.erase(m_held.begin());
    m_bytes -= event.data.size();
    return event;
}

void MissedEvents::ask(qint64 after, qint64 before)
{
    m_before = before;
    m_again = std::make_unique<EventStream>(m_client, m_request, m_backoff);
    m_again->setLastEventId(QByteArray::number(after));
    connect(m_again.get(), &EventStream::received, this, &MissedEvents::read);
    const auto end = [this] { endGap(m_before); };
    connect(m_again.get(), &EventStream::interrupted, this, end);
    connect(m_again.get(), &EventStream::finished, this, end);
    connect(m_again.get(), &EventStream::refused, this, end);
    m_limit.start(m_patience);
    m_again->open();
}

void MissedEvents::read(const std::vector<SseEvent> &events)
{
    for (const SseEvent &event : events) {
        const qint64 id = event.id.toLongLong();
        if (id >= m_before) { // the live stream has those
            endGap(m_before);
            return;
        }
        add(id, event.data);
        m_known = std::max(m_known, id);
    }
    emit advanced();
}

void MissedEvents::endGap(qint64 upTo)
{
    m_limit.stop();
    m_again.reset();
    m_before = 0;
    m_known = std::max(m_known, upTo);
    emit advanced();
}

void MissedEvents::giveUp()
{
    if (isWaiting())
        endGap(m_held.rbegin()->first);
}

void MissedEvents::clear()
{
    m_limit.stop();
    m_again.reset();
    m_held.clear();
    m_bytes = 0;
    m_before = 0;
    m_known = 0;
}

} // namespace sandgate

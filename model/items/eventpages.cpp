// SPDX-License-Identifier: Apache-2.0
#include "model/items/eventpages.h"

namespace sandgate {

EventPages::EventPages(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::eventsCommitted, this, &EventPages::take);
}

EventPages::~EventPages()
{
    if (!m_session.isEmpty())
        m_workbench.watch(m_session, false);
}

void EventPages::show(const SessionId &session)
{
    if (session == m_session)
        return;
    m_tasks.cancel();
    if (!m_session.isEmpty())
        m_workbench.watch(m_session, false);
    m_session = session;
    m_events.clear();
    m_held.clear();
    m_last = 0;
    m_loads = 0;
    m_ready = false;
    m_filling = false;
    emit cleared();
    if (m_session.isEmpty())
        return;
    // watched first: what is committed while the page is read is held until it is here
    m_workbench.watch(m_session, true);
    startLoad(loadNewest(m_session));
}

void EventPages::retry()
{
    if (m_session.isEmpty() || m_ready || isLoading())
        return;
    startLoad(loadNewest(m_session));
}

void EventPages::loadEarlier()
{
    if (hasEarlier() && !isLoading()) {
        startLoad(loadUntil(m_session, m_events.front().index - 1));
    }
}

void EventPages::loadBackTo(EventIndex index)
{
    if (!hasEarlier() || m_events.front().index <= index)
        return;
    startLoad(loadUntil(m_session, qMax<EventIndex>(1, index)));
}

void EventPages::startLoad(async::Task<> load)
{
    ++m_loads;
    m_tasks.start(std::move(load));
    emit stateChanged();
}

async::Task<> EventPages::loadNewest(SessionId session)
{
    const Result<EventPage> page = co_await m_workbench.events(session, 0, FirstPage);
    if (!page) {
        fail(page.error());
        co_return;
    }
    m_ready = true;
    m_last = page->events.empty() ? page->lastIndex : page->events.back().index;
    m_events.assign(page->events.begin(), page->events.end());
    --m_loads;
    deliver(int(page->events.size()) + absorbHeld());
    emit stateChanged();
}

async::Task<> EventPages::loadUntil(SessionId session, EventIndex wanted)
{
    // the pages are handed over as one, since all that is shown is folded anew
    std::deque<EventRecord> earlier;
    EventIndex before = m_events.front().index;
    while (before > wanted) {
        const Result<EventPage> page = co_await m_workbench.events(session, before, EarlierPage);
        if (!page) {
            fail(page.error());
            co_return;
        }
        if (page->events.empty() || page->events.back().index != before - 1)
            break;
        earlier.insert(earlier.begin(), page->events.begin(), page->events.end());
        before = earlier.front().index;
    }
    // another load may have brought some of them in the meantime
    while (!earlier.empty() && earlier.back().index >= m_events.front().index) {
        earlier.pop_back();
    }
    --m_loads;
    if (!earlier.empty()) {
        m_events.insert(m_events.begin(), earlier.begin(), earlier.end());
        emit prepended(int(earlier.size()));
    }
    emit stateChanged();
}

void EventPages::take(const SessionId &session, const std::vector<EventRecord> &events)
{
    if (session != m_session || m_session.isEmpty())
        return;
    int count = 0;
    for (const EventRecord &event : events) {
        if (event.index <= m_last)
            continue;
        if (m_ready && m_held.empty() && event.index == m_last + 1) { // as nearly always
            m_events.push_back(event);
            ++m_last;
            ++count;
        } else {
            m_held.emplace(event.index, event);
        }
    }
    if (m_ready)
        deliver(count + absorbHeld());
}

int EventPages::absorbHeld()
{
    m_held.erase(m_held.begin(), m_held.upper_bound(m_last));
    int count = 0;
    while (!m_held.empty() && m_held.begin()->first == m_last + 1) {
        m_events.push_back(std::move(m_held.begin()->second));
        m_held.erase(m_held.begin());
        ++m_last;
        ++count;
    }
    return count;
}

void EventPages::deliver(int count)
{
    const SessionId session = m_session;
    if (count > 0)
        emit appended(count);
    // whoever heard it may have gone on to another session
    if (session != m_session)
        return;
    dropOldest();
    if (session == m_session && !m_held.empty() && !m_filling) {
        m_filling = true;
        m_tasks.start(fillGap(m_session));
    }
}

// Reads what is missing between the last event and the held ones. What the store does not have either is left out:
// a hole that cannot be filled must not stop the conversation.
async::Task<> EventPages::fillGap(SessionId session)
{
    EventIndex before = m_held.begin()->first;
    while (before > m_last + 1) {
        const Result<EventPage> page = co_await m_workbench.events(session, before, EarlierPage);
        if (!page) {
            m_filling = false; // tried again with the next delivery
            emit failed(page.error());
            co_return;
        }
        if (page->events.empty() || page->events.back().index >= before)
            break;
        for (const EventRecord &event : page->events) {
            if (event.index > m_last)
                m_held.emplace(event.index, event);
        }
        before = page->events.front().index;
    }
    m_filling = false;
    if (!m_held.empty() && m_held.begin()->first > m_last + 1)
        m_last = m_held.begin()->first - 1;
    deliver(absorbHeld());
}

void EventPages::setKeepsAll(bool keeps)
{
    if (std::exchange(m_keepsAll, keeps) == keeps || keeps)
        return;
    // not now: whoever says this may be in the middle of its rows
    QMetaObject::invokeMethod(this, &EventPages::dropOldest, Qt::QueuedConnection);
}

void EventPages::dropOldest()
{
    if (m_keepsAll || isLoading() || m_events.size() <= std::size_t(MostKept))
        return;
    const auto count = std::ptrdiff_t(m_events.size() - std::size_t(MostKept) / 2);
    m_events.erase(m_events.begin(), m_events.begin() + count);
    emit dropped(int(count));
    emit stateChanged();
}

void EventPages::fail(const Error &error)
{
    --m_loads;
    emit failed(error);
    emit stateChanged();
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <deque>
#include <map>

namespace sandgate {

// A session's events, from the newest page backwards as far as was asked for, and forwards as they are committed:
// always one run of indexes without gap or repeat, however pages and deliveries overtake each other.
//
// While events come, what is kept is bounded: the oldest go, and are read again when somebody asks for them. Whoever
// looks at the older ones says so by setKeepsAll(). UI thread only.
class EventPages : public QObject
{
    Q_OBJECT
public:
    static constexpr int FirstPage = 2000;
    static constexpr int EarlierPage = 5000;
    static constexpr int MostKept = 10000; // with more, the older ones go, down to half of these

    explicit EventPages(Workbench &workbench, QObject *parent = nullptr);
    ~EventPages() override;

    void show(const SessionId &session);
    void clear() { show({}); }
    void loadEarlier();                // one page; nothing while one is loading
    void loadBackTo(EventIndex index); // as many as it takes
    void retry();                      // after failed()
    void setKeepsAll(bool keeps);      // nothing goes

    const SessionId &session() const { return m_session; }
    const std::deque<EventRecord> &events() const { return m_events; }
    bool hasEarlier() const { return !m_events.empty() && m_events.front().index > 1; }
    bool isLoading() const { return m_loads > 0; }
    bool isReady() const { return m_ready; } // the newest page is here, even if it is empty

signals:
    void cleared();            // another session, or none: no events
    void prepended(int count); // so many are new at the front
    void appended(int count);  // so many are new at the end
    void dropped(int count);   // so many are gone at the front
    void stateChanged();       // isLoading(), isReady() or hasEarlier()
    void failed(const sandgate::Error &error);

private:
    async::Task<> loadNewest(SessionId session);
    async::Task<> loadUntil(SessionId session, EventIndex wanted);
    async::Task<> fillGap(SessionId session);
    void take(const SessionId &session, const std::vector<EventRecord> &events);
    int absorbHeld();
    void deliver(int count);
    void startLoad(async::Task<> load);
    void fail(const Error &error);
    void dropOldest();

    Workbench &m_workbench;
    SessionId m_session;
    std::deque<EventRecord> m_events;
    std::map<EventIndex, EventRecord> m_held; // committed, but what comes before them is not here yet
    EventIndex m_last = 0;
    int m_loads = 0;
    bool m_ready = false;
    bool m_filling = false;
    bool m_keepsAll = false;
    async::Scope m_tasks;
};

} // namespace sandgate

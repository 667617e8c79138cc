// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/records.h"
#include "providers/async/shared.h"
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>
#include <vector>

namespace sandgate {

class Ledger;

// Gives events their index and writes what happened, one transaction a batch: at once when it was quiet, otherwise
// every few milliseconds. What depends on being stored (being shown, being sent) runs after the commit, in the order in
// which it was asked for. A commit that somebody waits for (afterCommit(), a permission request or its answer) does not
// wait for its time. When the disk refuses, the batch is kept and tried again, and everything waits.
//
// What it keeps is bounded by those who feed it: beyond `limit` bytes it says overflowed(), and they stop reading their
// streams until it says drained(). What they give it all the same (what was read already, a person's prompt) is kept
// too: nothing is dropped.
//
// Core thread only.
class EventWriter : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 defaultLimit = qint64(64) * 1024 * 1024;

    explicit EventWriter(Ledger &ledger, QObject *parent = nullptr, qint64 limit = defaultLimit);
    ~EventWriter() override; // writes what is left

    // The newest index of a session that was stored by an earlier run.
    void know(const SessionId &session, EventIndex last);

    EventIndex last(const SessionId &session) const { return m_lastIndex.value(session); }
    EventIndex append(EventRecord event); // sets its index
    void put(const ConnectionRecord &connection);
    void put(const TurnRecord &turn);
    void put(const PermissionRecord &permission);
    // The session was removed: what still waits to be stored of it is dropped.
    void forget(const SessionId &session);
    void afterCommit(std::function<void()> job);
    void afterBatch(std::function<void()> job); // likewise, but nobody waits for it: in the batch's own time
    // Ends once all that was given before is stored.
    async::Task<> stored();
    // Writes what is left, at once; for the end of the program.
    Result<> flush();

signals:
    void committed(const sandgate::Batch &batch);
    void failed(const sandgate::Error &error); // the disk refuses; tried again every second
    void recovered();
    void overflowed(); // from the event loop, never from within append()
    void drained();

private:
    void schedule();
    void hurry();
    std::chrono::milliseconds pauseFor(std::chrono::milliseconds time) const; // since the last writing
    void add(qint64 bytes);
    Result<Batch> commit();
    void write();

    Ledger &m_ledger;
    const qint64 m_limit;
    QHash<SessionId, EventIndex> m_lastIndex;
    Batch m_batch;
    std::vector<std::function<void()>> m_jobs;
    QTimer m_timer;
    QTimer m_overflow;
    qint64 m_bytes = 0; // of what is not stored, about
    bool m_full = false;
    QElapsedTimer m_sinceWrite;
    bool m_failing = false;
};

} // namespace sandgate

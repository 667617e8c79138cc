// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/logstore.h"
#include "model/items/workbench.h"
#include "providers/async/scope.h"
#include <memory>

namespace sandgate {

// A process's log: its newest page, what comes after it, and earlier pages when they are asked for. UI thread only.
class LogPages : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 PageBytes = 1024 * 1024;
    static constexpr qint64 MaxKept = 32 * 1024 * 1024; // bytes; beyond, the oldest lines go

    explicit LogPages(Workbench &workbench, QObject *parent = nullptr);
    ~LogPages() override;

    void show(const ProcessKey &process);
    void clear() { show({}); }
    void loadEarlier(); // nothing while one is loading, or when as much as fits is here
    void retry();

    const ProcessKey &process() const { return m_process; }
    const LogStore &lines() const { return *m_store; }
    bool hasEarlier() const { return m_earlier; }
    bool canLoadEarlier() const { return m_earlier && m_store->first() == 0 && m_bytes + PageBytes <= MaxKept; }
    bool isLoading() const { return m_loading; }
    bool isReady() const { return m_ready; }

signals:
    void cleared();
    void changed(const sandgate::LogStore::Changes &changes);
    void refolded(qint64 before); // all lines are anew; so many are new in front
    void stateChanged();
    void failed(const sandgate::Error &error);

private:
    async::Task<> loadNewest(ProcessKey process);
    async::Task<> loadBefore(ProcessKey process, qint64 before);
    void take(const ProcessKey &process, const std::vector<LogRecord> &entries);
    void keep(const std::vector<LogRecord> &entries);
    void startLoad(async::Task<> load);
    void fail(const Error &error);

    Workbench &m_workbench;
    ProcessKey m_process;
    std::unique_ptr<LogStore> m_store = std::make_unique<LogStore>();
    std::deque<LogRecord> m_records; // what the lines were made of, to make them again with what came before
    std::vector<LogRecord> m_held;   // came before the newest page did
    qint64 m_last = 0;
    qint64 m_bytes = 0;
    bool m_earlier = false;
    bool m_loading = false;
    bool m_ready = false;
    async::Scope m_tasks;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/items/logpages.h"
#include <utility>

namespace sandgate {

LogPages::LogPages(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::logCommitted, this, &LogPages::take);
}

LogPages::~LogPages()
{
    if (!m_process.isEmpty())
        m_workbench.watch(m_process, false);
}

void LogPages::show(const ProcessKey &process)
{
    if (process == m_process)
        return;
    m_tasks.cancel();
    if (!m_process.isEmpty())
        m_workbench.watch(m_process, false);
    m_process = process;
    m_store = std::make_unique<LogStore>();
    m_records.clear();
    m_held.clear();
    m_last = 0;
    m_bytes = 0;
    m_earlier = false;
    m_loading = false;
    m_ready = false;
    emit cleared();
    if (m_process.isEmpty())
        return;
    m_workbench.watch(m_process, true);
    startLoad(loadNewest(m_process));
}

void LogPages::retry()
{
    if (!m_process.isEmpty() && !m_ready && !m_loading)
        startLoad(loadNewest(m_process));
}

void LogPages::loadEarlier()
{
    if (canLoadEarlier() && !m_loading && !m_records.empty())
        startLoad(loadBefore(m_process, m_records.front().sequence));
}

void LogPages::startLoad(async::Task<> load)
{
    m_loading = true;
    m_tasks.start(std::move(load));
    emit stateChanged();
}

async::Task<> LogPages::loadNewest(ProcessKey process)
{
    const Result<LogPage> page = co_await m_workbench.log(process, 0, PageBytes);
    if (!page) {
        fail(page.error());
        co_return;
    }
    m_loading = false;
    m_ready = true;
    m_earlier = page->earlier;
    keep(page->entries);
    keep(std::exchange(m_held, {}));
    emit changed(m_store->takeChanges());
    emit stateChanged();
}

async::Task<> LogPages::loadBefore(ProcessKey process, qint64 before)
{
    const Result<LogPage> page = co_await m_workbench.log(process, before, PageBytes);
    if (!page) {
        fail(page.error());
        co_return;
    }
    m_loading = false;
    m_earlier = page->earlier && !page->entries.empty();
    // a page may begin within a line or a character of the one before: all is made anew
    const qint64 linesBefore = m_store->end() - m_store->first();
    m_records.insert(m_records.begin(), page->entries.begin(), page->entries.end());
    auto store = std::make_unique<LogStore>();
    for (const LogRecord &record : m_records)
        store->feed(record);
    for (const LogRecord &record : page->entries)
        m_bytes += record.data.size();
    store->takeChanges();
    m_store = std::move(store);
    emit refolded(m_store->end() - m_store->first() - linesBefore);
    emit stateChanged();
}

void LogPages::take(const ProcessKey &process, const std::vector<LogRecord> &entries)
{
    if (process != m_process || m_process.isEmpty())
        return;
    if (!m_ready) {
        m_held.insert(m_held.end(), entries.begin(), entries.end());
        return;
    }
    keep(entries);
    emit changed(m_store->takeChanges());
}

void LogPages::keep(const std::vector<LogRecord> &entries)
{
    for (const LogRecord &entry : entries) {
        if (entry.sequence <= m_last)
            continue;
        m_last = entry.sequence;
        m_bytes += entry.data.size();
        m_records.push_back(entry);
        m_store->feed(entry);
    }
    while (m_bytes > MaxKept) {
        m_bytes -= m_records.front().data.size();
        m_records.pop_front();
        m_earlier = true;
    }
}

void LogPages::fail(const Error &error)
{
    m_loading = false;
    emit failed(error);
    emit stateChanged();
}

} // namespace sandgate

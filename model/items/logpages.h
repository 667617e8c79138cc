// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/items/workbench.h"
#include "model/logs/logkeeper.h"
#include "providers/async/scope.h"
#include "providers/async/worker.h"
#include <stop_token>

namespace sandgate {

// A process whose log is read, and what it is called beside others.
struct LogSource {
    ProcessKey process;
    QString name;
    friend bool operator==(const LogSource &, const LogSource &) = default;
};

// The log of a process, or of several merged by time: the newest page at once, all that is stored soon after, and what
// comes. Filtered, searched and saved in a thread of its own. UI thread only.
class LogPages : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 PageBytes = 1024 * 1024;
    static constexpr qint64 MaxWaiting = 64 * 1024 * 1024; // bytes on their way to the keeper; beyond, it begins anew

    // `folder` is for the files that the lines are in; by default the user's cache.
    explicit LogPages(Workbench &workbench, QObject *parent = nullptr, QString folder = {});
    ~LogPages() override;

    void show(std::vector<LogSource> sources);
    void show(const ProcessKey &process);
    void clear() { show(std::vector<LogSource>()); }
    void retry();

    const std::vector<LogSource> &sources() const { return m_sources; }
    bool isEmpty() const { return m_sources.empty(); }
    bool isLoading() const { return m_loading; }
    bool isReady() const { return m_ready; }
    bool isWhole() const { return m_ready && !m_earlier; } // all that is stored is here

    // The error says what is wrong with it; then the one before stays. Takes effect soon.
    Result<> setFilter(const LineQuery &query);
    const LineQuery &filter() const { return m_filter; }
    Result<> setFind(const PatternText &text);
    const PatternText &findText() const { return m_find; }
    Result<> setMarks(const std::vector<PatternText> &patterns);
    const std::vector<PatternText> &marks() const { return m_marks; }

    const LogNews &news() const { return m_news; }
    const LogLines &lines() const { return m_news.lines; }
    // Whether `news()` are of the filter, or the search, that was set last.
    bool isFilterKnown() const { return m_filterSet <= m_news.heard; }
    bool isFindKnown() const { return m_findSet <= m_news.heard; }

    async::Task<Result<qint64>> save(LogSaveOptions options); // how many lines
    void stopSaving();

signals:
    void cleared();
    void changed();             // news() are others
    void moved(qint64 further); // likewise, and all numbers are higher by so much
    void stateChanged();
    void failed(const sandgate::Error &error);

private:
    struct Reading; // of one source, from its beginning on

    void start();
    void take(const ProcessKey &process, const std::vector<LogRecord> &entries);
    void feedLive();
    void takeNews(LogNews news);
    void fail(const Error &error);
    async::Task<> load(std::vector<LogSource> sources);
    async::Task<> loadWhole(std::vector<LogSource> sources);
    async::Task<Result<>> findPages(Reading &reading);
    async::Task<Result<>> readPages(std::vector<Reading> &readings);
    quint64 tell(std::function<void(LogKeeper &)> what);

    Workbench &m_workbench;
    std::vector<LogSource> m_sources;
    std::vector<qint64> m_last;  // sequence of each source that was fed last
    std::vector<LogFeed> m_live; // came before the newest pages, or waits to be put in order
    std::vector<LogFeed> m_held; // came while all is loaded
    qint64 m_heldBytes = 0;
    bool m_holds = false;
    LineQuery m_filter;
    PatternText m_find;
    std::vector<PatternText> m_marks;
    LogNews m_news;
    quint64 m_log = 0;
    quint64 m_told = 0; // counts what the keeper was told
    quint64 m_filterSet = 0;
    quint64 m_findSet = 0;
    qint64 m_fed = 0;
    bool m_earlier = false;
    bool m_loading = false;
    bool m_ready = false;
    QTimer m_order;
    std::stop_source m_stop;
    async::Mailbox m_home;
    std::unique_ptr<async::Worker<LogKeeper>> m_keeper;
    async::Scope m_tasks;
};

} // namespace sandgate

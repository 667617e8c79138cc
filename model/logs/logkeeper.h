// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/logs/linescan.h"
#include "model/logs/logsave.h"
#include "model/logs/logstore.h"
#include "providers/async/scope.h"
#include <QTimer>
#include <functional>

namespace sandgate {

// An entry of one of the processes whose logs are read together.
struct LogFeed {
    LogRecord record;
    int source = 0;
};

// What is known of a log at one moment, as a value for another thread.
struct LogNews {
    quint64 log = 0;   // which one, as LogKeeper::begin() was told
    quint64 heard = 0; // as LogKeeper::heard() was told
    qint64 shift = 0;  // by so much all numbers of lines are higher than in the news before
    LogLines lines;
    std::optional<LineSet> shown; // what the filter lets through; absent without one
    LineSet found;                // lines with what is looked for
    LineSet errors;               // lines that say that they are errors
    LineSet marked;               // lines with what is to be marked
    bool isFiltering = false;     // there are lines that the filter has not seen
    bool isFinding = false;
    bool isTooCostly = false;    // the filter or the search was given up
    qint64 fed = 0;              // bytes, since begin()
    std::optional<qint64> saved; // lines, while some are being saved
    std::optional<Error> problem;
};

// Keeps a log, filters and searches it. Lives in a thread of its own, and does there all that takes time, in steps of a
// few milliseconds. Tells what is new at most once a display frame, and not before the last news were taken.
class LogKeeper
{
public:
    using Publish = std::function<void(LogNews)>; // called in the thread of the keeper

    // Stops within a step when `stop` says so.
    LogKeeper(QString folder, std::stop_token stop, Publish publish);

    void begin(quint64 log); // an empty one
    void feed(const std::vector<LogFeed> &entries);
    // What is fed from here on is the same log from farther back. It takes the place of the shown one when it has all
    // that that one has.
    void beginWhole();
    void feedWhole(const std::vector<LogFeed> &entries);
    void endWhole();
    async::Task<bool> heardAll() { co_return true; } // answers when all that was said before is done

    void setFilter(const LineQuery &query);
    void setFind(const PatternText &text);
    void setMarks(const PatternText &text);
    void heard(quint64 number); // that much is done: stands in the news
    void taken();               // the last news

    async::Task<Result<qint64>> save(LogSaveOptions options); // how many lines
    void stopSaving() { m_stopSaving = true; }

private:
    void replace(std::optional<LineScan> &scan, const LineQuery &query);
    void restart();
    void look();
    async::Task<> scanAll();
    bool hasMore(const std::optional<LineScan> &scan) const;
    void changed();
    void publish();

    const QString m_folder;
    const std::stop_token m_stop;
    const Publish m_publish;
    quint64 m_log = 0;
    quint64 m_heard = 0;
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<LogStore> m_whole;
    LogLines m_lines; // of m_store
    qint64 m_shift = 0;
    qint64 m_fed = 0;
    LineQuery m_filterQuery;
    LineQuery m_findQuery;
    LineQuery m_markQuery;
    std::optional<LineScan> m_filter;
    std::optional<LineScan> m_find;
    std::optional<LineScan> m_errors;
    std::optional<LineScan> m_marks;
    std::optional<qint64> m_saved;
    bool m_stopSaving = false;
    bool m_outstanding = false;
    bool m_due = false;
    QTimer m_frame;
    async::Scope m_scans;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/logs/logkeeper.h"
#include "providers/async/waits.h"
#include <QCoreApplication>

using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto Frame = 16ms;
constexpr auto Step = 5ms;

LineQuery textQuery(const PatternText &text)
{
    LineQuery query;
    query.text = text;
    query.keepsGaps = false;
    return query;
}

} // namespace

LogKeeper::LogKeeper(QString folder, std::stop_token stop, Publish publish)
    : m_folder(std::move(folder))
    , m_stop(std::move(stop))
    , m_publish(std::move(publish))
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_frame, &QTimer::timeout, &m_frame, [this] {
        if (m_due && !m_outstanding)
            this->publish();
    });
    begin(0);
}

void LogKeeper::begin(quint64 log)
{
    m_log = log;
    m_whole.reset();
    m_store = std::make_unique<LogStore>(m_folder);
    m_shift = 0;
    m_fed = 0;
    m_stopSaving = true;
    restart();
}

void LogKeeper::feed(const std::vector<LogFeed> &entries)
{
    for (const LogFeed &entry : entries) {
        m_store->feed(entry.record, entry.source);
        m_fed += entry.record.data.size();
    }
    look();
}

void LogKeeper::beginWhole()
{
    m_whole = std::make_unique<LogStore>(m_folder);
}

void LogKeeper::feedWhole(const std::vector<LogFeed> &entries)
{
    for (const LogFeed &entry : entries) {
        if (m_whole)
            m_whole->feed(entry.record, entry.source);
    }
}

void LogKeeper::endWhole()
{
    if (!m_whole)
        return;
    m_shift += m_whole->lines().end() - m_store->lines().end();
    m_store = std::move(m_whole);
    restart();
}

void LogKeeper::replace(std::optional<LineScan> &scan, const LineQuery &query)
{
    scan.reset();
    if (query.wantsAll())
        return;
    Result<LineScan> made = LineScan::make(query); // one that is not right was refused before it came here
    if (made)
        scan = std::move(*made);
}

// All lines are other ones.
void LogKeeper::restart()
{
    LineQuery errors;
    errors.level = LogLevel::Error;
    errors.keepsGaps = false;
    replace(m_errors, errors);
    replace(m_filter, m_filterQuery);
    replace(m_find, m_findQuery);
    replace(m_marks, m_markQuery);
    look();
}

void LogKeeper::setFilter(const LineQuery &query)
{
    m_filterQuery = query;
    replace(m_filter, query);
    look();
}

void LogKeeper::setFind(const PatternText &text)
{
    m_findQuery = textQuery(text);
    replace(m_find, m_findQuery);
    look();
}

void LogKeeper::setMarks(const PatternText &text)
{
    m_markQuery = textQuery(text);
    replace(m_marks, m_markQuery);
    look();
}

void LogKeeper::look()
{
    m_lines = m_store->lines();
    if (m_scans.isIdle())
        m_scans.start(scanAll());
    changed();
}

bool LogKeeper::hasMore(const std::optional<LineScan> &scan) const
{
    return scan && !scan->isTooCostly() && scan->next() < m_lines.finished();
}

// One step of each in turn; what was posted meanwhile comes in between.
async::Task<> LogKeeper::scanAll()
{
    bool more = true;
    while (more && !m_stop.stop_requested()) {
        more = false;
        bool isNews = false;
        for (std::optional<LineScan> *scan : {&m_filter, &m_find, &m_errors, &m_marks}) {
            if (!hasMore(*scan))
                continue;
            const qint64 before = (*scan)->found().count();
            (*scan)->go(m_lines, QDeadlineTimer(Step), m_stop);
            more = more || hasMore(*scan);
            const bool isWaitedFor = scan == &m_filter || scan == &m_find; // how far these are is shown
            isNews = isNews || isWaitedFor || (*scan)->found().count() != before;
        }
        if (isNews)
            changed();
        if (more) {
            co_await async::sleepFor(0ms);
        }
    }
}

void LogKeeper::changed()
{
    m_due = true;
    if (!m_outstanding && !m_frame.isActive())
        m_frame.start(0ms);
}

void LogKeeper::heard(quint64 number)
{
    m_heard = number;
    changed();
}

void LogKeeper::taken()
{
    m_outstanding = false;
    if (m_due && !m_frame.isActive())
        m_frame.start(0ms);
}

void LogKeeper::publish()
{
    m_due = false;
    LogNews news;
    news.log = m_log;
    news.heard = m_heard;
    news.shift = std::exchange(m_shift, 0);
    news.lines = m_lines;
    const auto give = [this](std::optional<LineScan> &scan, LineSet &to) {
        scan->found().dropBefore(m_lines.first());
        to = scan->found().share();
        for (qint64 line = m_lines.finished(); line < m_lines.end(); ++line) {
            if (scan->wants(m_lines.line(line)))
                to.add(line);
        }
    };
    if (m_filter)
        give(m_filter, news.shown.emplace());
    if (m_find)
        give(m_find, news.found);
    if (m_errors)
        give(m_errors, news.errors);
    if (m_marks)
        give(m_marks, news.marked);
    news.isFiltering = hasMore(m_filter);
    news.isFinding = hasMore(m_find);
    news.isTooCostly = (m_filter && m_filter->isTooCostly()) || (m_find && m_find->isTooCostly());
    news.fed = m_fed;
    news.saved = m_saved;
    news.problem = m_store->file().problem();
    m_outstanding = true;
    m_frame.start(Frame);
    m_publish(std::move(news));
}

async::Task<Result<qint64>> LogKeeper::save(LogSaveOptions options)
{
    std::optional<LineSet> only;
    if (options.onlyShown && m_filter)
        only = m_filter->found().share();
    LogSave save(m_lines, std::move(only), std::move(options));
    m_stopSaving = false;
    while (!m_stopSaving && !m_stop.stop_requested()) {
        const Result<bool> more = save.go(QDeadlineTimer(Step));
        m_saved = save.done();
        if (!more || !*more)
            m_saved.reset();
        changed();
        if (!more)
            co_return tl::unexpected(more.error());
        if (!*more)
            co_return save.total();
        co_await async::sleepFor(0ms);
    }
    m_saved.reset();
    changed();
    co_return failure(Error::Kind::Conflict, QCoreApplication::translate("LogSave", "Saving the log was stopped."));
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/items/logpages.h"
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

constexpr auto OrderTime = 60ms;                     // for which entries wait for earlier ones of other processes
constexpr qint64 MaxHeld = qint64(16) * 1024 * 1024; // bytes; beyond, the newest pages are read once more
constexpr int MaxRounds = 5;

void putInOrder(std::vector<LogFeed> &entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const LogFeed &a, const LogFeed &b) { return a.record.at < b.record.at; });
}

} // namespace

// One source's stored log, read from its beginning on. A page is asked for by where it ends, so the ends are looked
// for first, from the newest back.
struct LogPages::Reading {
    ProcessKey process;
    int source = 0;
    qint64 last = -1;            // the sequence that was read last
    std::vector<qint64> befores; // of the pages that are still to be read; the next one is the last
    std::vector<LogRecord> entries;
    std::size_t at = 0; // of `entries`, the next

    bool isSpent() const { return at == entries.size(); }
};

LogPages::LogPages(Workbench &workbench, QObject *parent, QString folder)
    : QObject(parent)
    , m_workbench(workbench)
{
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/logs"_L1;
    async::Mailbox *home = &m_home;
    LogKeeper::Publish publish = [this, home](LogNews news) {
        home->post([this, news = std::move(news)]() mutable { takeNews(std::move(news)); });
    };
    m_keeper = std::make_unique<async::Worker<LogKeeper>>(u"log"_s, [folder, stop = m_stop.get_token(), publish] {
        return std::make_unique<LogKeeper>(folder, stop, publish);
    });
    m_order.setSingleShot(true);
    m_order.setInterval(OrderTime);
    connect(&m_order, &QTimer::timeout, this, &LogPages::feedLive);
    connect(&workbench, &Workbench::logCommitted, this, &LogPages::take);
}

LogPages::~LogPages()
{
    m_stop.request_stop();
    for (const LogSource &source : m_sources)
        m_workbench.watch(source.process, false);
}

void LogPages::show(const ProcessKey &process)
{
    show(process.isEmpty() ? std::vector<LogSource>() : std::vector<LogSource>{{process, {}}});
}

void LogPages::show(std::vector<LogSource> sources)
{
    if (sources.size() > std::size_t(LogStore::MaxSources))
        sources.resize(std::size_t(LogStore::MaxSources));
    if (sources == m_sources)
        return;
    for (const LogSource &source : sources)
        m_workbench.watch(source.process, true);
    for (const LogSource &source : m_sources)
        m_workbench.watch(source.process, false);
    m_sources = std::move(sources);
    start();
}

void LogPages::retry()
{
    if (m_sources.empty() || m_loading || isWhole())
        return;
    if (!m_ready) {
        start();
    } else {
        m_loading = true;
        m_tasks.start(loadWhole(m_sources));
        emit stateChanged();
    }
}

void LogPages::start()
{
    m_tasks.cancel();
    m_order.stop();
    m_last.assign(m_sources.size(), -1);
    m_live.clear();
    m_held.clear();
    m_holds = false;
    m_news = {};
    m_fed = 0;
    m_earlier = false;
    m_ready = false;
    m_loading = !m_sources.empty();
    tell([log = ++m_log](LogKeeper &keeper) { keeper.begin(log); });
    emit cleared();
    if (m_loading)
        m_tasks.start(load(m_sources));
    emit stateChanged();
}

async::Task<> LogPages::load(std::vector<LogSource> sources)
{
    std::vector<LogFeed> newest;
    const qint64 bytes = std::max(PageBytes / qint64(sources.size()), MaxWaiting / (2 * LogStore::MaxSources));
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Result<LogPage> page = co_await m_workbench.log(sources[i].process, 0, bytes);
        if (!page) {
            fail(page.error());
            co_return;
        }
        m_earlier = m_earlier || page->earlier;
        for (LogRecord &entry : page->entries)
            newest.push_back({std::move(entry), int(i)});
    }
    // what came before its page did is in it or behind it
    m_live.insert(m_live.begin(), std::make_move_iterator(newest.begin()), std::make_move_iterator(newest.end()));
    m_ready = true;
    m_loading = m_earlier;
    feedLive();
    emit stateChanged();
    if (m_earlier) {
        co_await loadWhole(std::move(sources));
    }
}

async::Task<> LogPages::loadWhole(std::vector<LogSource> sources)
{
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < sources.size(); ++i)
        readings.push_back({sources[i].process, int(i), -1, {}, {}, 0});
    tell([](LogKeeper &keeper) { keeper.beginWhole(); });
    for (int round = 0; round < MaxRounds; ++round) {
        m_held.clear();
        m_heldBytes = 0;
        m_holds = true;
        for (Reading &reading : readings) {
            const Result<> found = co_await findPages(reading);
            if (!found) {
                fail(found.error());
                co_return;
            }
        }
        const Result<> read = co_await readPages(readings);
        if (!read) {
            fail(read.error());
            co_return;
        }
        if (m_heldBytes > MaxHeld)
            continue; // too much came meanwhile: from where we are, once more
        std::erase_if(m_held, [&readings](const LogFeed &entry) {
            return entry.record.sequence <= readings[std::size_t(entry.source)].last;
        });
        m_holds = false;
        m_loading = false;
        m_earlier = false;
        tell([rest = std::exchange(m_held, {})](LogKeeper &keeper) {
            keeper.feedWhole(rest);
            keeper.endWhole();
        });
        emit stateChanged();
        co_return;
    }
    m_holds = false;
    m_held.clear();
    m_loading = false;
    emit stateChanged();
}

async::Task<Result<>> LogPages::findPages(Reading &reading)
{
    qint64 before = 0;
    while (true) {
        const Result<LogPage> page = co_await m_workbench.log(reading.process, before, PageBytes);
        if (!page)
            co_return tl::unexpected(page.error());
        if (page->entries.empty())
            break;
        if (before == 0)
            before = page->entries.back().sequence + 1; // what comes later shall not move it
        reading.befores.push_back(before);
        const qint64 first = page->entries.front().sequence;
        if (!page->earlier || first <= reading.last + 1 || first >= before)
            break;
        before = first;
    }
    co_return Result<>();
}

// The pages of all sources, merged by time, never more than one of each in memory.
async::Task<Result<>> LogPages::readPages(std::vector<Reading> &readings)
{
    while (true) {
        for (Reading &reading : readings) {
            while (reading.isSpent() && !reading.befores.empty()) {
                const qint64 before = reading.befores.back();
                reading.befores.pop_back();
                Result<LogPage> page = co_await m_workbench.log(reading.process, before, PageBytes);
                if (!page)
                    co_return tl::unexpected(page.error());
                std::erase_if(page->entries, [&](const LogRecord &entry) { return entry.sequence <= reading.last; });
                reading.entries = std::move(page->entries);
                reading.at = 0;
            }
        }
        std::vector<LogFeed> merged;
        while (true) {
            Reading *next = nullptr;
            for (Reading &reading : readings) {
                if (!reading.isSpent() && (!next || reading.entries[reading.at].at < next->entries[next->at].at))
                    next = &reading;
            }
            if (!next)
                break;
            LogRecord &entry = next->entries[next->at++];
            next->last = entry.sequence;
            merged.push_back({std::move(entry), next->source});
            if (next->isSpent() && !next->befores.empty())
                break;
        }
        if (merged.empty())
            co_return Result<>();
        tell([merged = std::move(merged)](LogKeeper &keeper) { keeper.feedWhole(merged); });
        const std::function<async::Task<bool>(LogKeeper &)> heard = [](LogKeeper &keeper) { return keeper.heardAll(); };
        co_await m_keeper->ask<bool>(heard); // so that no more than a page is on its way
    }
}

void LogPages::take(const ProcessKey &process, const std::vector<LogRecord> &entries)
{
    const auto source = std::find_if(m_sources.begin(), m_sources.end(),
                                     [&process](const LogSource &known) { return known.process == process; });
    if (source == m_sources.end())
        return;
    for (const LogRecord &entry : entries)
        m_live.push_back({entry, int(source - m_sources.begin())});
    if (!m_ready)
        return;
    if (m_sources.size() == 1)
        feedLive();
    else if (!m_order.isActive())
        m_order.start();
}

void LogPages::feedLive()
{
    if (m_sources.size() > 1)
        putInOrder(m_live);
    std::vector<LogFeed> entries;
    entries.reserve(m_live.size());
    qint64 bytes = 0;
    for (LogFeed &entry : m_live) {
        qint64 &last = m_last[std::size_t(entry.source)];
        if (entry.record.sequence <= last)
            continue;
        last = entry.record.sequence;
        bytes += entry.record.data.size();
        entries.push_back(std::move(entry));
    }
    m_live.clear();
    if (entries.empty())
        return;
    if (m_fed - m_news.fed + bytes > MaxWaiting) {
        start(); // the keeper is far behind: it goes on with what is stored then
        return;
    }
    m_fed += bytes;
    if (m_holds) {
        m_heldBytes += bytes;
        if (m_heldBytes > MaxHeld)
            m_held.clear();
        else
            m_held.insert(m_held.end(), entries.begin(), entries.end());
    }
    tell([entries = std::move(entries)](LogKeeper &keeper) { keeper.feed(entries); });
}

void LogPages::takeNews(LogNews news)
{
    m_keeper->post([](LogKeeper &keeper) { keeper.taken(); });
    if (news.log != m_log)
        return;
    m_news = std::move(news);
    if (m_news.shift != 0)
        emit moved(m_news.shift);
    else
        emit changed();
}

void LogPages::fail(const Error &error)
{
    m_holds = false;
    m_held.clear();
    m_loading = false;
    emit failed(error);
    emit stateChanged();
}

Result<> LogPages::setFilter(const LineQuery &query)
{
    const Result<LineScan> tried = LineScan::make(query);
    if (!tried)
        return tl::unexpected(tried.error());
    if (query == m_filter)
        return {};
    m_filter = query;
    m_filterSet = tell([query](LogKeeper &keeper) { keeper.setFilter(query); });
    return {};
}

Result<> LogPages::setFind(const PatternText &text)
{
    if (const Result<LinePattern> tried = LinePattern::make(text); !tried)
        return tl::unexpected(tried.error());
    if (text == m_find)
        return {};
    m_find = text;
    m_findSet = tell([text](LogKeeper &keeper) { keeper.setFind(text); });
    return {};
}

Result<> LogPages::setMarks(const std::vector<PatternText> &patterns)
{
    // one regex, so that lines are looked at once
    PatternText all{{}, true, true};
    for (const PatternText &pattern : patterns) {
        if (const Result<LinePattern> tried = LinePattern::make(pattern); !tried)
            return tl::unexpected(tried.error());
        const QString regex = pattern.isRegex ? pattern.text : QRegularExpression::escape(pattern.text);
        all.text += (all.text.isEmpty() ? u""_s : u"|"_s) + (pattern.matchesCase ? u"(?:"_s : u"(?i:"_s) + regex + u')';
    }
    if (const Result<LinePattern> tried = LinePattern::make(all); !tried)
        return tl::unexpected(tried.error());
    if (patterns == m_marks)
        return {};
    m_marks = patterns;
    tell([all](LogKeeper &keeper) { keeper.setMarks(all); });
    return {};
}

async::Task<Result<qint64>> LogPages::save(LogSaveOptions options)
{
    for (const LogSource &source : m_sources)
        options.sources.append(source.name);
    const std::function<async::Task<Result<qint64>>(LogKeeper &)> saving = [options](LogKeeper &keeper) {
        return keeper.save(options);
    };
    co_return co_await m_keeper->ask<Result<qint64>>(saving);
}

void LogPages::stopSaving()
{
    tell([](LogKeeper &keeper) { keeper.stopSaving(); });
}

quint64 LogPages::tell(std::function<void(LogKeeper &)> what)
{
    const quint64 number = ++m_told;
    m_keeper->post([what = std::move(what), number](LogKeeper &keeper) {
        what(keeper);
        keeper.heard(number);
    });
    return number;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
// bench_log [--lines 10000000] [--rounds 5] [--folder DIR]
//
// How long a log of so many lines (of about 107 bytes) takes to be loaded and indexed, against a memchr scan for
// newlines of the same file, mapped, and against that and a plain copy; what the index takes a line; and how long
// searches take, against `grep -c` with the same pattern. In turns; medians. One line of JSON.
#include "model/logs/linescan.h"
#include "model/logs/logstore.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace sandgate;

namespace {

constexpr qsizetype RecordSize = 64 * 1024; // what a read of a pipe brings at most

struct Search {
    const char *name;
    const char *pattern;
    bool matchesCase;
};
constexpr Search Searches[] = {
    {"literal", "took 777ms", true}, {"literal_any_case", "took 777ms", false},    {"class", "took [78]77ms", true},
    {"words", "ERROR|WARN", true},   {"wild", "worker-1[0-5] .*took 89.ms", true},
};

void fill(const QString &path, qint64 lines)
{
    QRandomGenerator random(1);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const char *levels[] = {"INFO", "DEBUG", "INFO", "INFO", "WARN", "INFO", "DEBUG", "ERROR"};
    for (qint64 i = 0; i < lines; ++i) {
        const char *level = random.bounded(5) == 0 ? levels[random.bounded(8)] : "INFO";
        char line[200];
        const int size = std::snprintf(
            line, sizeof line,
            "2026-11-30T12:%02d:%02d.%03dZ %s worker-%d request id=%08x path=/api/v1/items/%d took %dms status=200\n",
            int(i / 60 % 60), int(i % 60), int(i % 1000), level, int(i % 16), random.generate(),
            random.bounded(1000000), random.bounded(900));
        file.write(line, size);
    }
}

double seconds(auto work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) * 1e-9;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

qint64 scanWithMemchr(const char *data, std::size_t size)
{
    qint64 lines = 0;
    const char *const end = data + size;
    for (const char *at = data; at < end; ++lines) {
        const void *newline = std::memchr(at, '\n', std::size_t(end - at));
        if (!newline)
            break;
        at = static_cast<const char *>(newline) + 1;
    }
    return lines;
}

void copyPlainly(const char *data, std::size_t size, const QString &folder)
{
    const int file = open(qPrintable(folder), O_TMPFILE | O_RDWR, 0600);
    for (std::size_t at = 0; at < size; at += std::size_t(RecordSize) * 4) {
        const std::size_t part = std::min(std::size_t(RecordSize) * 4, size - at);
        if (pwrite(file, data + at, part, off_t(at)) != ssize_t(part))
            qFatal("The copy could not be written.");
    }
    close(file);
}

void load(LogStore &store, const char *data, qsizetype size)
{
    for (qsizetype at = 0; at < size; at += RecordSize) {
        const auto part = QByteArray::fromRawData(data + at, std::min(RecordSize, size - at));
        store.feed({{}, at / RecordSize + 1, LogStream::Out, 1'700'000'000'000 + at / 1024, part});
    }
    store.lines();
}

// Of this process, in bytes: what is its own, not what files are mapped.
qint64 ownMemory()
{
    QFile file("/proc/self/status");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{"lines", {}, "n", "10000000"}, {"rounds", {}, "n", "5"}, {"folder", {}, "dir", "."}});
    options.process(app);
    const int rounds = options.value("rounds").toInt();
    const QTemporaryDir folder(options.value("folder") + "/bench-log-XXXXXX");
    const QString path = folder.filePath("text.log");
    fill(path, options.value("lines").toLongLong());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const qint64 size = file.size();
    const char *data = reinterpret_cast<const char *>(file.map(0, size));
    qint64 count = scanWithMemchr(data, std::size_t(size)); // brings it into memory for all

    std::vector<double> scans;
    std::vector<double> copies;
    std::vector<double> loads;
    qint64 index = 0;
    const qint64 before = ownMemory();
    qint64 own = 0;
    for (int round = 0; round < rounds; ++round) {
        // each has the file mapped anew, as it would be
        const auto mapped = [&](auto work) {
            auto *anew = static_cast<char *>(mmap(nullptr, std::size_t(size), PROT_READ, MAP_SHARED, file.handle(), 0));
            const double taken = seconds([&] { work(anew); });
            munmap(anew, std::size_t(size));
            return taken;
        };
        scans.push_back(mapped([&](const char *text) { count = scanWithMemchr(text, std::size_t(size)); }));
        copies.push_back(mapped([&](const char *text) { copyPlainly(text, std::size_t(size), folder.path()); }));
        LogStore store(folder.path());
        loads.push_back(mapped([&](const char *text) { load(store, text, size); }));
        if (store.lines().count() != count)
            qFatal("There are %lld lines, not %lld.", store.lines().count(), count);
        index = store.file().indexBytes();
        own = ownMemory() - before;
    }

    QJsonObject searches;
    double worst = 0;
    LogStore store(folder.path());
    load(store, data, size);
    const LogLines lines = store.lines();
    for (const Search &search : Searches) {
        std::vector<double> ours;
        std::vector<double> theirs;
        qint64 found = 0;
        const QString command = QString("LC_ALL=C.UTF-8 grep -cE %1 '%2' '%3' > '%3.count'")
                                    .arg(search.matchesCase ? "" : "-i", search.pattern, path);
        for (int round = 0; round < rounds; ++round) {
            LineQuery query;
            query.text = {QString(search.pattern), true, search.matchesCase};
            Result<LineScan> scan = LineScan::make(query);
            ours.push_back(seconds([&] { scan->go(lines, QDeadlineTimer(QDeadlineTimer::Forever), {}); }));
            found = scan->found().count();
            theirs.push_back(seconds([&] {
                if (std::system(qPrintable(command)) != 0)
                    qFatal("grep failed.");
            }));
        }
        QFile counted(path + ".count");
        if (!counted.open(QIODevice::ReadOnly) || counted.readAll().trimmed().toLongLong() != found)
            qFatal("grep finds other lines than %lld for %s.", found, search.pattern);
        const double ratio = median(ours) / median(theirs);
        worst = std::max(worst, ratio);
        searches[search.name] =
            QJsonObject{{"lines", found}, {"ours_s", median(ours)}, {"grep_s", median(theirs)}, {"ratio", ratio}};
    }
    const QJsonObject result{
        {"lines", count},
        {"bytes", size},
        {"memchr_s", median(scans)},
        {"copy_s", median(copies)},
        {"load_s", median(loads)},
        {"load_ratio_to_memchr", median(loads) / median(scans)},
        {"load_ratio_to_copy_and_memchr", median(loads) / (median(copies) + median(scans))},
        {"index_bytes_per_line", double(index) / double(count)},
        {"own_memory_bytes_per_line", double(own) / double(count)},
        {"searches", searches},
        {"worst_search_ratio", worst},
    };
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

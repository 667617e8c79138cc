// SPDX-License-Identifier: Apache-2.0
// bench_growth [--events 5000000] [--rounds 15] [--folder DIR]
//
// Whether what is stored makes anything dearer: a store that holds `events` already takes ten thousand more, gives the
// last page of its longest session and the first page of its sessions; in turns with a fresh one that takes its first
// ten thousand, and gives the same. In both half of all events are of one session, and of the others, which have a
// hundred each, the newest twenty are at work. Medians of the rounds; one line of JSON.
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/bench/mustbe.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <unistd.h>

using namespace sandgate;
using sandgate::bench::mustBe;

namespace {

constexpr qint64 first = 10000;
constexpr qint64 eventsOfSession = 100; // and as many of the one that has half of all
constexpr int atWork = 20;
constexpr int batchSize = 50;
constexpr int reads = 21;

double microseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) * 1e-3;
}

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) * 1e-3;
}

// What was written to fill a store is not to be on its way to the disk while something else is measured.
void waitForDisk(const QString &file)
{
    for (const QString &name : {file, QString(file + "-wal")}) {
        QFile written(name);
        if (!written.open(QIODevice::ReadWrite) || ::fdatasync(written.handle()) != 0)
            qFatal("%s could not be brought to the disk", qPrintable(name));
    }
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

QByteArray chunk(qint64 number)
{
    return R"({"jsonrpc":"2.0","method":"session/update","params":{"sessionId":"agent-session","update":)"
           R"({"sessionUpdate":"agent_message_chunk","messageId":"m)" +
           QByteArray::number(number / 200) + R"(","content":{"type":"text","text":"part )" +
           QByteArray::number(number) + R"( of what the agent has to say about the matter at hand. "}}}})";
}

struct Costs {
    std::vector<double> insert;    // microseconds an event
    std::vector<double> insertCpu; // of these, of the processor: the rest is the disk, and other programs
    std::vector<double> page;      // microseconds
    std::vector<double> listing;
};

// A store that grows.
class Stored
{
public:
    explicit Stored(const QString &file)
        : m_ledger(file)
        , m_reader(file)
    {
        mustBe(m_ledger.open(), "the ledger");
        mustBe(m_reader.open(), "the reader");
        SandboxRecord sandbox;
        sandbox.key = {"box"};
        mustBe(m_ledger.save(sandbox), "the sandbox");
        addSession(); // the long one
    }

    // Microseconds an event.
    double add(qint64 events)
    {
        double taken = 0;
        m_cpu = 0;
        for (const qint64 end = m_events + events; m_events < end;) {
            while (qint64(m_last.size()) <= m_events / (2 * eventsOfSession))
                addSession();
            const Batch batch = nextBatch();
            const double before = processorTime();
            taken += microseconds([&] { mustBe(m_ledger.commit(batch), "the events"); });
            m_cpu += processorTime() - before;
        }
        m_cpu /= double(events);
        return taken / double(events);
    }

    void measure(Costs &costs)
    {
        costs.insert.push_back(add(first));
        costs.insertCpu.push_back(m_cpu);
        std::vector<double> page;
        std::vector<double> listing;
        for (int i = 0; i < reads; ++i) {
            page.push_back(microseconds([&] { mustBe(m_reader.events(sessionId(0), 0, 200), "the page"); }));
            listing.push_back(microseconds([&] { mustBe(m_reader.sessions({}, {.limit = 50}), "the sessions"); }));
        }
        costs.page.push_back(median(page));
        costs.listing.push_back(median(listing));
    }

private:
    static SessionId sessionId(size_t number) { return {QString("session-%1").arg(number)}; }

    void addSession()
    {
        SessionRecord session;
        session.id = sessionId(m_last.size());
        session.sandbox = {"box"};
        session.agent = "mock";
        session.title = QString("Session %1: mend what was found yesterday").arg(m_last.size());
        session.createdAt = qint64(m_last.size());
        mustBe(m_ledger.save(session), "the session");
        m_last.push_back(0);
    }

    Batch nextBatch()
    {
        Batch batch;
        for (int i = 0; i < batchSize; ++i, ++m_events) {
            if (i % 5 == 0) { // an agent's words come in small runs
                const int newest = int(std::min<size_t>(atWork, m_last.size()));
                m_session = m_random.bounded(2) == 0 ? 0 : m_last.size() - 1 - size_t(m_random.bounded(newest));
            }
            const EventIndex index = ++m_last[m_session];
            batch.events.push_back(
                {sessionId(m_session), index, 1000 + m_events, Sender::Agent, "connection", index, chunk(m_events)});
        }
        return batch;
    }

    SqliteLedger m_ledger;
    Reader m_reader;
    QRandomGenerator m_random{7};
    std::vector<EventIndex> m_last; // of each session
    size_t m_session = 0;
    qint64 m_events = 0;
    double m_cpu = 0; // microseconds of processor an event, of the last add()
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({"events", "events", "value", "5000000"});
    parser.addOption({"rounds", "rounds", "value", "15"});
    parser.addOption({"folder", "folder", "value", QDir::tempPath()});
    parser.process(application);
    const qint64 events = parser.value("events").toLongLong();

    const QTemporaryDir folder(parser.value("folder") + "/bench_growth-XXXXXX");
    Stored full(folder.filePath("full"));
    full.add(events - first);
    waitForDisk(folder.filePath("full"));
    Costs few;
    Costs many;
    std::vector<double> insert;
    std::vector<double> page;
    std::vector<double> listing;
    for (int round = 0; round < parser.value("rounds").toInt(); ++round) {
        Stored fresh(folder.filePath(QString("fresh-%1").arg(round)));
        const bool isFullFirst = round % 2 == 0;
        (isFullFirst ? full : fresh).measure(isFullFirst ? many : few);
        (isFullFirst ? fresh : full).measure(isFullFirst ? few : many);
        insert.push_back(many.insert.back() / few.insert.back());
        page.push_back(many.page.back() / few.page.back());
        listing.push_back(many.listing.back() / few.listing.back());
    }

    const auto costs = [](const Costs &of) {
        return QJsonObject{{"insert_us_per_event", median(of.insert)},
                           {"insert_cpu_us_per_event", median(of.insertCpu)},
                           {"last_page_us", median(of.page)},
                           {"first_page_of_sessions_us", median(of.listing)}};
    };
    const QJsonObject result{
        {"bench", "growth"},
        {"events", events},
        {"first", first},
        {"with_first", costs(few)},
        {"with_all", costs(many)},
        {"insert_ratio", median(insert)},
        {"last_page_ratio", median(page)},
        {"listing_ratio", median(listing)},
    };
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
// bench_store [--events 200000] [--batch 50] [--sessions 20] [--active 20] [--payload 0] [--rounds 5] [--folder DIR]
//
// How many events a second Ledger::commit stores, against the plain SQLite C API with the same schema, statements,
// batches and settings, in turns on the same disk; and what an event takes there. One line of JSON. A payload of 0 is a
// mixture like a session's: mostly some hundred bytes, now and then some thousand.
#include "model/store/reader.h"
#include "model/store/schema.h"
#include "model/store/sqliteledger.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <sqlite3.h>

using namespace sandgate;

namespace {

[[noreturn]] void fail(const QString &why)
{
    qFatal("%s", qPrintable(why));
}

struct Work {
    std::vector<Batch> batches;
    qint64 events = 0;
    qint64 payload = 0;
    int sessions = 0;
};

SessionId sessionId(int number)
{
    return {QString("5f0c1a2b-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))};
}

QString connectionId(int number)
{
    return QString("connection-%1-of-some-length").arg(number);
}

// At any time `active` sessions have events; over the whole, each of them once had its turn.
Work makeWork(qint64 events, int perBatch, int sessions, int active, int payload, quint32 seed)
{
    QRandomGenerator random(seed);
    const QByteArray text =
        QByteArray(R"({"jsonrpc":"2.0","method":"session/update","params":{"sessionId":")").repeated(1000);
    std::vector<EventIndex> last(std::size_t(sessions), 0);
    Work work;
    work.sessions = sessions;
    int session = 0;
    qint64 at = 1'700'000'000'000;
    while (work.events < events) {
        Batch &batch = work.batches.emplace_back();
        for (int i = 0; i < perBatch; ++i) {
            if (i % 4 == 0) // an agent's words come in small runs
                session = int(work.events * (sessions - active) / events) + random.bounded(active);
            int size = payload;
            if (size == 0) {
                const int dice = random.bounded(100);
                size = dice < 93   ? random.bounded(150, 420)
                       : dice < 99 ? random.bounded(1000, 6000)
                                   : random.bounded(10'000, 60'000);
            }
            at += 3;
            const EventIndex index = ++last[std::size_t(session)];
            batch.events.push_back(
                {sessionId(session), index, at, Sender::Agent, connectionId(session), index, text.left(size)});
            work.payload += size;
        }
        work.events += perBatch;
    }
    return work;
}

struct Times {
    double seconds = 0;
    double lastTenth = 0; // of the batches, as events a second: whether it slows down
    double slowest = 0;   // commit, in milliseconds
    qint64 bytes = 0;     // the file, when all is in it
};

class Clock
{
public:
    explicit Clock(const Work &work)
        : m_work(work)
    {
    }
    template<typename Commit>
    Times run(Commit commit)
    {
        Times times;
        const std::size_t tail = m_work.batches.size() - m_work.batches.size() / 10;
        qint64 tailNanoseconds = 0;
        qint64 tailEvents = 0;
        for (std::size_t i = 0; i < m_work.batches.size(); ++i) {
            QElapsedTimer timer;
            timer.start();
            commit(m_work.batches[i]);
            const qint64 taken = timer.nsecsElapsed();
            times.seconds += double(taken) * 1e-9;
            times.slowest = std::max(times.slowest, double(taken) * 1e-6);
            if (i >= tail) {
                tailNanoseconds += taken;
                tailEvents += qint64(m_work.batches[i].events.size());
            }
        }
        times.lastTenth = double(tailEvents) / (double(tailNanoseconds) * 1e-9);
        return times;
    }

private:
    const Work &m_work;
};

Times withLedger(const Work &work, const QString &file)
{
    Times times;
    {
        SqliteLedger ledger(file);
        if (const Result<Opened> opened = ledger.open(); !opened)
            fail(opened.error().what);
        if (!ledger.save(SandboxRecord{{"sandbox"}, {}, {}, {}, {}, SandboxLife::Live, {}, 0}))
            fail("sandbox");
        for (int i = 0; i < work.sessions; ++i) {
            SessionRecord session;
            session.id = sessionId(i);
            session.sandbox = {"sandbox"};
            if (!ledger.save(session))
                fail("session");
        }
        times = Clock(work).run([&](const Batch &batch) {
            if (const Result<> done = ledger.commit(batch); !done)
                fail(done.error().theirWords);
        });
    }
    times.bytes = QFileInfo(file).size();
    return times;
}

// What a program would do that knows nothing but SQLite: text ids to numbers in a map, then bind and step.
class PlainSqlite
{
public:
    PlainSqlite(const QString &file, int sessions)
    {
        check(sqlite3_open(qPrintable(file), &m_database));
        for (const QString &sql :
             {QString("PRAGMA journal_mode = WAL"), QString("PRAGMA synchronous = NORMAL"),
              QString("PRAGMA wal_autocheckpoint = 4000"), QString("PRAGMA journal_size_limit = 67108864"),
              QString("PRAGMA cache_size = -16384"), QString("PRAGMA temp_store = MEMORY")})
            execute(sql);
        for (const QString &sql : schema().front().statements)
            execute(sql);
        execute("PRAGMA foreign_keys = ON");
        execute("INSERT INTO sandboxes VALUES (1, 'sandbox', '', '', '', '{}', 1, NULL, 0)");
        for (int i = 0; i < sessions; ++i) {
            const QString id = sessionId(i).value;
            execute(
                QString(
                    "INSERT INTO sessions VALUES (%1, '%2', 'sandbox', '', '', '', '', '', x'', x'', 0, 0, NULL, 0, 0)")
                    .arg(i + 1)
                    .arg(id));
            execute(QString("INSERT INTO connection_ids VALUES (%1, '%2')").arg(i + 1).arg(connectionId(i)));
            m_sessions.insert(sessionId(i), i + 1);
            m_connections.insert(connectionId(i), i + 1);
        }
        prepare("BEGIN IMMEDIATE", &m_begin);
        prepare("COMMIT", &m_commit);
        prepare(
            "INSERT INTO events (place, created_at, sender, connection, stream_id, payload) VALUES (?, ?, ?, ?, ?, ?)",
            &m_insert);
        prepare("UPDATE sessions SET last_index = max(last_index, ?), last_event_at = max(last_event_at, ?) WHERE "
                "number = ?",
                &m_advance);
    }
    ~PlainSqlite()
    {
        for (sqlite3_stmt *statement : {m_begin, m_commit, m_insert, m_advance})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(PlainSqlite)

    void commit(const Batch &batch)
    {
        step(m_begin);
        QHash<qint64, const EventRecord *> newest;
        for (const EventRecord &event : batch.events) {
            const qint64 session = m_sessions.value(event.session);
            sqlite3_bind_int64(m_insert, 1, Place::ofEvent(session, event.index));
            sqlite3_bind_int64(m_insert, 2, event.createdAt);
            sqlite3_bind_int64(m_insert, 3, int(event.sender));
            sqlite3_bind_int64(m_insert, 4, m_connections.value(event.connection));
            sqlite3_bind_int64(m_insert, 5, event.streamId);
            sqlite3_bind_blob64(m_insert, 6, event.payload.constData(), sqlite3_uint64(event.payload.size()),
                                SQLITE_STATIC);
            step(m_insert);
            newest[session] = &event;
        }
        for (auto last = newest.cbegin(); last != newest.cend(); ++last) {
            sqlite3_bind_int64(m_advance, 1, (*last)->index);
            sqlite3_bind_int64(m_advance, 2, (*last)->createdAt);
            sqlite3_bind_int64(m_advance, 3, last.key());
            step(m_advance);
        }
        step(m_commit);
    }

private:
    void check(int code)
    {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
            fail(sqlite3_errmsg(m_database));
    }
    void execute(const QString &sql) { check(sqlite3_exec(m_database, qPrintable(sql), nullptr, nullptr, nullptr)); }
    void prepare(const char *sql, sqlite3_stmt **statement)
    {
        check(sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, nullptr));
    }
    void step(sqlite3_stmt *statement)
    {
        check(sqlite3_step(statement));
        check(sqlite3_reset(statement));
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_advance = nullptr;
    QHash<SessionId, qint64> m_sessions;
    QHash<QString, qint64> m_connections;
};

Times withPlainSqlite(const Work &work, const QString &file)
{
    Times times;
    {
        PlainSqlite sqlite(file, work.sessions);
        times = Clock(work).run([&](const Batch &batch) { sqlite.commit(batch); });
    }
    times.bytes = QFileInfo(file).size();
    return times;
}

// Milliseconds for the last page of a session, the slowest of all sessions.
double lastPage(const Work &work, const QString &file)
{
    Reader reader(file);
    if (!reader.open())
        fail("reader");
    double slowest = 0;
    for (int i = 0; i < work.sessions; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!reader.events(sessionId(i), 0, 200))
            fail("page");
        slowest = std::max(slowest, double(timer.nsecsElapsed()) * 1e-6);
    }
    return slowest;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *value) {
        parser.addOption(QCommandLineOption(name, name, "value", value));
    };
    option("events", "200000");
    option("batch", "50");
    option("sessions", "20");
    option("active", "20");
    option("payload", "0");
    option("rounds", "5");
    option("folder", qPrintable(QDir::tempPath()));
    parser.process(application);
    const auto number = [&parser](const char *name) { return parser.value(name).toInt(); };

    std::vector<double> ours;
    std::vector<double> theirs;
    std::vector<double> ratios;
    Times last;
    Work work;
    double page = 0;
    for (int round = 0; round < number("rounds"); ++round) {
        work = makeWork(number("events"), number("batch"), number("sessions"),
                        std::min(number("active"), number("sessions")), number("payload"), quint32(round + 1));
        QTemporaryDir folder(parser.value("folder") + "/bench_store-XXXXXX");
        const auto ledger = [&] {
            last = withLedger(work, folder.filePath("ledger.db"));
            ours.push_back(double(work.events) / last.seconds);
        };
        const auto plain = [&] {
            theirs.push_back(double(work.events) / withPlainSqlite(work, folder.filePath("plain.db")).seconds);
        };
        if (round % 2 == 0) {
            ledger();
            plain();
        } else {
            plain();
            ledger();
        }
        ratios.push_back(ours.back() / theirs.back());
        page = lastPage(work, folder.filePath("ledger.db"));
    }

    const QJsonObject result{
        {"bench", "store"},
        {"events", work.events},
        {"batch", number("batch")},
        {"sessions", number("sessions")},
        {"active", std::min(number("active"), number("sessions"))},
        {"payload_mean", double(work.payload) / double(work.events)},
        {"rounds", number("rounds")},
        {"ledger_rows_per_s", std::round(median(ours))},
        {"sqlite_rows_per_s", std::round(median(theirs))},
        {"ratio", median(ratios)},
        {"ledger_rows_per_s_last_tenth", std::round(last.lastTenth)},
        {"ledger_slowest_commit_ms", last.slowest},
        {"bytes_per_event", double(last.bytes) / double(work.events)},
        {"bytes_per_payload_byte", double(last.bytes) / double(work.payload)},
        {"last_page_ms", page},
    };
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
// bench_history [--events 1000000] [--sessions 10000] [--rounds 7] [--folder DIR]
//
// Reading what is stored: the last page of a session that has half of all events, against that of a session that has
// two; the first page of all sessions; and the first page of a search, against the same search by SQLite's C API in the
// same index. Medians of rounds in turns; and what the index costs. One line of JSON.
#include "model/store/reader.h"
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
#include <sqlite3.h>

using namespace sandgate;
using namespace std::chrono_literals;

namespace {

[[noreturn]] void fail(const QString &why)
{
    qFatal("%s", qPrintable(why));
}

SessionId sessionId(int number)
{
    return {QString("session-%1").arg(number)};
}

// Some thousand words, of which a few are frequent, as in a language.
QString someWord(QRandomGenerator &random)
{
    const double skewed = random.generateDouble() * random.generateDouble() * random.generateDouble();
    return QString("word%1").arg(int(skewed * 5000));
}

QByteArray message(const QString &method, const QJsonObject &params)
{
    return QJsonDocument(QJsonObject{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}})
        .toJson(QJsonDocument::Compact);
}

// Messages of some fifty words, in chunks of ten. Session 0 has half of all.
qint64 fill(const QString &file, qint64 events, int sessions)
{
    SqliteLedger ledger(file);
    if (!ledger.open())
        fail("ledger");
    SandboxRecord sandbox;
    sandbox.key = {"box"};
    if (!ledger.save(sandbox))
        fail("sandbox");
    for (int i = 0; i < sessions; ++i) {
        SessionRecord session;
        session.id = sessionId(i);
        session.sandbox = sandbox.key;
        session.title = QString("Session %1").arg(i);
        session.createdAt = i;
        if (!ledger.save(session))
            fail("session");
    }
    QRandomGenerator random(1);
    std::vector<EventIndex> last(std::size_t(sessions), 0);
    qint64 payload = 0;
    for (qint64 done = 0; done < events;) {
        Batch batch;
        for (int run = 0; run < 20; ++run) {
            const int session = run % 2 == 0 ? 0 : 1 + random.bounded(sessions - 1);
            for (int chunk = 0; chunk < 5; ++chunk) {
                QString text;
                for (int word = 0; word < 10; ++word)
                    text += someWord(random) + ' ';
                const QJsonObject update{{"sessionUpdate", "agent_message_chunk"},
                                         {"messageId", QString::number(done)},
                                         {"content", QJsonObject{{"type", "text"}, {"text", text}}}};
                const EventIndex index = ++last[std::size_t(session)];
                batch.events.push_back({sessionId(session), index, 1000 + done, Sender::Agent, "connection", index,
                                        message("session/update", {{"sessionId", "a"}, {"update", update}})});
                payload += batch.events.back().payload.size();
            }
        }
        done += qint64(batch.events.size());
        if (!ledger.commit(batch))
            fail("commit");
    }
    return payload;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) * 1e-6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// The same first page by SQLite alone, statements included.
class PlainSearch
{
public:
    explicit PlainSearch(const QString &file)
    {
        if (sqlite3_open_v2(file.toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            fail("index");
    }
    ~PlainSearch() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(PlainSearch)

    int firstPage(const QString &text)
    {
        sqlite3_stmt *statement = nullptr;
        const char *sql = "SELECT rowid, snippet(words, 0, '', '', '...', 32) FROM words WHERE words MATCH ? "
                          "ORDER BY rank LIMIT 50";
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail(sqlite3_errmsg(m_database));
        const QByteArray bytes = text.toUtf8();
        sqlite3_bind_text(statement, 1, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        int rows = 0;
        while (sqlite3_step(statement) == SQLITE_ROW)
            ++rows;
        sqlite3_finalize(statement);
        return rows;
    }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({"events", "events", "value", "1000000"});
    parser.addOption({"sessions", "sessions", "value", "10000"});
    parser.addOption({"rounds", "rounds", "value", "7"});
    parser.addOption({"folder", "folder", "value", QDir::tempPath()});
    parser.process(application);
    const qint64 events = parser.value("events").toLongLong();
    const int sessions = parser.value("sessions").toInt();

    const QTemporaryDir folder(parser.value("folder") + "/bench_history-XXXXXX");
    const QString file = folder.filePath("database");
    const qint64 payload = fill(file, events, sessions);
    SqliteLedger ledger(file);
    Reader reader(file);
    if (!ledger.open() || !reader.open())
        fail("reader");
    // A session with next to nothing in it, to be held against.
    SessionRecord small;
    small.id = {"small"};
    small.sandbox = {"box"};
    Batch two;
    for (EventIndex index : {1, 2})
        two.events.push_back({small.id, index, 1, Sender::Agent, "connection", index, "{}"});
    if (!ledger.save(small) || !ledger.commit(two))
        fail("small session");

    const double indexing = milliseconds([&] {
        while (true) {
            const Result<IndexProgress> progress = reader.index(200ms);
            if (!progress)
                fail(progress.error().what);
            if (progress->pending == 0)
                return;
        }
    });

    PlainSearch plain(file + ".search");
    std::vector<double> lastPage;
    std::vector<double> smallPage;
    std::vector<double> listing;
    std::vector<double> search;
    std::vector<double> plainSearch;
    std::vector<double> ratios;
    for (int round = 0; round < parser.value("rounds").toInt(); ++round) {
        // Another word each time, rather frequent: nothing is kept from the round before.
        const QString word = QString("word%1").arg(20 + round);
        lastPage.push_back(milliseconds([&] { (void)reader.events(sessionId(0), 0, 200).value(); }));
        smallPage.push_back(milliseconds([&] { (void)reader.events(small.id, 0, 200).value(); }));
        listing.push_back(milliseconds([&] { (void)reader.sessions({}, PageWanted{}).value(); }));
        const auto ours = [&] {
            SearchWanted wanted;
            wanted.text = word;
            search.push_back(milliseconds([&] { (void)reader.search(wanted).value(); }));
        };
        const auto theirs = [&] { plainSearch.push_back(milliseconds([&] { (void)plain.firstPage(word); })); };
        if (round % 2 == 0) {
            ours();
            theirs();
        } else {
            theirs();
            ours();
        }
        ratios.push_back(search.back() / plainSearch.back());
    }

    const QJsonObject result{
        {"bench", "history"},
        {"events", events},
        {"sessions", sessions},
        {"last_page_ms", median(lastPage)},
        {"last_page_of_two_events_ms", median(smallPage)},
        {"first_page_of_sessions_ms", median(listing)},
        {"search_ms", median(search)},
        {"plain_search_ms", median(plainSearch)},
        {"search_ratio", median(ratios)},
        {"indexed_per_s", double(events) * 1000 / indexing},
        {"index_bytes_per_payload_byte", double(QFileInfo(file + ".search").size()) / double(payload)},
    };
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

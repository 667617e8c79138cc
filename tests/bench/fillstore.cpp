// SPDX-License-Identifier: Apache-2.0
// fillstore FILE [--sandboxes 500] [--sessions 5000] [--events 5000000] [--long 100000,1000000,...]
//
// Makes a database as years of use would leave it: sandboxes that are destroyed or asleep, sessions with titles, and
// events like an agent's, all of which can be searched. Sandboxes asleep belong to the provider "remote", whose servers
// are asked only when a person wakes them. With --long the first sandbox has sessions more, with so many events each.
#include "model/store/reader.h"
#include "model/store/sqliteledger.h"
#include "tests/bench/agentevents.h"
#include "tests/bench/mustbe.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>

using namespace sandgate;
using namespace sandgate::bench;

namespace {

SandboxKey sandboxKey(int number)
{
    return {QString("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))};
}

SessionId sessionId(int number)
{
    return {QString("10000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))};
}

void addSession(SqliteLedger &ledger, const SessionId &id, const SandboxKey &sandbox, const QString &title, qint64 at,
                bool isOver)
{
    SessionRecord session;
    session.id = id;
    session.sandbox = sandbox;
    session.agent = "mock";
    session.title = title;
    session.createdAt = at;
    session.endedAt = isOver ? std::optional<qint64>(at + 1) : std::nullopt;
    mustBe(ledger.save(session), "session");
}

// The session's next turn, or as much of it as is wanted.
void addTurn(Batch &batch, const SessionId &session, EventIndex &last, qint64 number, qint64 count, qint64 at)
{
    for (qint64 i = 0; i < count; ++i) {
        Said said = agentEvent(number + i);
        ++last;
        batch.events.push_back({session, last, at + i, said.sender, "connection", last, std::move(said.payload)});
    }
}

void fillSession(SqliteLedger &ledger, const SessionId &session, qint64 events, qint64 at)
{
    EventIndex last = 0;
    while (last < events) {
        Batch batch;
        for (int turn = 0; turn < 20 && last < events; ++turn)
            addTurn(batch, session, last, last, std::min<qint64>(EventsOfTurn, events - last), at + last);
        mustBe(ledger.commit(batch), "events");
    }
}

// The search looks at new events when it is quiet: of what is years old, it has seen all.
void indexEverything(const QString &file)
{
    Reader reader(file);
    mustBe(reader.open(), "reader");
    while (mustBe(reader.index(std::chrono::seconds(1)), "index").pending > 0) {
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument("file", "The database that is made");
    parser.addOptions({{"sandboxes", "", "n", "500"},
                       {"sessions", "", "n", "5000"},
                       {"events", "", "n", "5000000"},
                       {"long", "", "n,n,...", ""}});
    parser.process(application);
    const int sandboxes = parser.value("sandboxes").toInt();
    const int sessions = parser.value("sessions").toInt();
    const qint64 events = parser.value("events").toLongLong();

    const QString file = parser.positionalArguments().value(0);

    SqliteLedger ledger(file);
    mustBe(ledger.open(), "open");
    const qint64 start = 1'700'000'000'000;
    for (int i = 0; i < sandboxes; ++i) {
        SandboxRecord sandbox;
        sandbox.key = sandboxKey(i);
        sandbox.name = QString("Sandbox %1").arg(i);
        sandbox.provider = "remote";
        sandbox.life = i % 5 == 0 ? SandboxLife::Live : SandboxLife::Destroyed;
        if (sandbox.life == SandboxLife::Live)
            sandbox.id = {QString("remote/%1@box").arg(sandbox.key.value)};
        sandbox.createdAt = start + i;
        mustBe(ledger.save(sandbox), "sandbox");
    }
    std::vector<EventIndex> last(size_t(sessions), 0);
    for (int i = 0; i < sessions; ++i)
        addSession(ledger, sessionId(i), sandboxKey(i % sandboxes),
                   QString("Session %1: mend what was found yesterday").arg(i), start + i, i % 3 != 0);
    QRandomGenerator random(7);
    for (qint64 done = 0; done < events;) {
        Batch batch;
        for (int run = 0; run < 20 && done < events; ++run) {
            const int session = random.bounded(sessions);
            const qint64 count = std::min<qint64>(EventsOfTurn, events - done);
            addTurn(batch, sessionId(session), last[size_t(session)], done, count, start + done);
            done += count;
        }
        mustBe(ledger.commit(batch), "events");
    }
    const QStringList lengths = parser.value("long").split(',', Qt::SkipEmptyParts);
    for (int i = 0; i < int(lengths.size()); ++i) {
        const qint64 at = start + events + sessions + i;
        addSession(ledger, longSession(i), sandboxKey(0), QString("A session of %1 events").arg(lengths[i]), at, false);
        fillSession(ledger, longSession(i), lengths[i].toLongLong(), at);
    }
    indexEverything(file);
    return 0;
}

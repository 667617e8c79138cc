// SPDX-License-Identifier: Apache-2.0
// fillstore FILE [--sandboxes 500] [--sessions 5000] [--events 5000000]
//
// Makes a database as years of use would leave it: sandboxes that are destroyed or asleep, sessions with titles, and
// events like an agent's. Sandboxes asleep belong to the provider "remote", whose servers are asked only when a person
// wakes them.
#include "model/store/sqliteledger.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>

using namespace sandgate;

namespace {

[[noreturn]] void fail(const char *what, const Error &error)
{
    qFatal("%s: %s %s", what, qPrintable(error.what), qPrintable(error.theirWords));
}

void mustBe(const Result<> &done, const char *what)
{
    if (!done)
        fail(what, done.error());
}

SandboxKey sandboxKey(int number)
{
    return {QString("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))};
}

SessionId sessionId(int number)
{
    return {QString("10000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'))};
}

QByteArray chunk(qint64 number)
{
    return R"({"jsonrpc":"2.0","method":"session/update","params":{"sessionId":"agent-session","update":)"
           R"({"sessionUpdate":"agent_message_chunk","messageId":"m)" +
           QByteArray::number(number / 200) + R"(","content":{"type":"text","text":"part )" +
           QByteArray::number(number) + R"( of what the agent has to say about the matter at hand. "}}}})";
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument("file", "The database that is made");
    parser.addOptions({{"sandboxes", "", "n", "500"}, {"sessions", "", "n", "5000"}, {"events", "", "n", "5000000"}});
    parser.process(application);
    const int sandboxes = parser.value("sandboxes").toInt();
    const int sessions = parser.value("sessions").toInt();
    const qint64 events = parser.value("events").toLongLong();

    SqliteLedger ledger(parser.positionalArguments().value(0));
    const Result<Opened> opened = ledger.open();
    if (!opened)
        fail("open", opened.error());
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
    for (int i = 0; i < sessions; ++i) {
        SessionRecord session;
        session.id = sessionId(i);
        session.sandbox = sandboxKey(i % sandboxes);
        session.agent = "mock";
        session.title = QString("Session %1: mend what was found yesterday").arg(i);
        session.createdAt = start + i;
        session.endedAt = i % 3 == 0 ? std::nullopt : std::optional<qint64>(start + i + 1);
        mustBe(ledger.save(session), "session");
    }
    QRandomGenerator random(7);
    for (qint64 done = 0; done < events;) {
        Batch batch;
        for (int run = 0; run < 20 && done < events; ++run) {
            const int session = random.bounded(sessions);
            for (int i = 0; i < 50 && done < events; ++i, ++done) {
                const EventIndex index = ++last[size_t(session)];
                batch.events.push_back(
                    {sessionId(session), index, start + done, Sender::Agent, "connection", index, chunk(done)});
            }
        }
        mustBe(ledger.commit(batch), "events");
    }
    return 0;
}

// SPDX-License-Identifier: Apache-2.0
#include "model/agent/envelope.h"
#include "providers/local/processes.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

constexpr int limit = 30000;
constexpr int chunks = 40; // of a turn

enum class Victim { Server, Agent, Connection, Sandgate };

const char *nameOf(Victim victim)
{
    switch (victim) {
    case Victim::Server:
        return "server";
    case Victim::Agent:
        return "agent";
    case Victim::Connection:
        return "connection";
    case Victim::Sandgate:
        return "Sandgate";
    }
    Q_UNREACHABLE();
}

QString promptText()
{
    return QString("n=%1 delay=3").arg(chunks);
}

// Cuts every connection of this process to the port, as a network does that fails.
void cutConnectionsTo(quint16 port)
{
    const QStringList descriptors = QDir("/proc/self/fd").entryList(QDir::Files | QDir::System);
    for (const QString &name : descriptors) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        const int descriptor = name.toInt();
        if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0 && peer.sin_family == AF_INET &&
            ntohs(peer.sin_port) == port)
            ::shutdown(descriptor, SHUT_RDWR);
    }
}

QByteArray markOf(const SandboxKey &sandbox)
{
    return "SANDGATE_SANDBOX=" + sandbox.value.toUtf8();
}

std::vector<qint64> agentsOf(const SandboxKey &sandbox)
{
    std::vector<qint64> agents;
    for (const ProcessIdentity &process : processesMarkedWith(markOf(sandbox))) {
        const QByteArrayList arguments = argumentsOf(process.pid);
        if (std::any_of(arguments.begin(), arguments.end(),
                        [](const QByteArray &argument) { return argument.endsWith("chatty.mjs"); }))
            agents.push_back(process.pid);
    }
    return agents;
}

// What the agent said in the newest turn: the numbers of its chunks, 0 for a gap that is shown.
struct Turn {
    QList<int> numbers;
    bool hasBegun = false; // otherwise the kill was faster than the prompt
    bool isWhole() const   // in order and once each, as far as it goes
    {
        int last = 0;
        bool gap = false;
        for (const int number : numbers) {
            if (number != 0 && (number <= last || (number > last + 1 && !gap)))
                return false;
            gap = number == 0;
            last = std::max(last, number);
        }
        return true;
    }
    bool isComplete() const { return !numbers.isEmpty() && numbers.last() == chunks; }
};

Turn newestTurn(const std::vector<EventRecord> &events, EventIndex after)
{
    static const QRegularExpression chunk(QString("\\[(\\d+)/%1\\]").arg(chunks));
    Turn turn;
    for (const EventRecord &event : events) {
        const Envelope envelope = Envelope::parse(event.payload);
        if (event.index <= after)
            continue;
        if (event.sender == Sender::Client && envelope.method == "session/prompt")
            turn.hasBegun = true;
        else if (event.sender == Sender::Sandgate && envelope.method == "_sandgate/gap")
            turn.numbers << 0;
        else if (event.sender == Sender::Agent && envelope.method == "session/update") {
            const QString text = envelope.params["update"]["content"]["text"].toString();
            if (const auto match = chunk.match(text); match.hasMatch())
                turn.numbers << match.captured(1).toInt();
        }
    }
    return turn;
}

} // namespace

// Servers, agents, connections and Sandgate itself are killed in the midst of turns, two hundred times at random
// moments: what arrived is stored once, what could not arrive is shown, and everything goes on.
class TestKills : public QObject
{
    Q_OBJECT
private slots:
    void everythingIsKilledAndNothingIsLost_data()
    {
        QTest::addColumn<int>("kills");
        for (int part = 1; part <= 4; ++part)
            QTest::addRow("part %d", part) << qEnvironmentVariable("SANDGATE_TEST_KILLS", "200").toInt() / 4;
    }
    void everythingIsKilledAndNothingIsLost()
    {
        QFETCH(int, kills);
        const quint32 seed = qEnvironmentVariableIsSet("SANDGATE_TEST_SEED")
                                 ? qEnvironmentVariable("SANDGATE_TEST_SEED").toUInt()
                                 : QRandomGenerator::global()->generate();
        qInfo("SANDGATE_TEST_SEED=%u", seed);
        QRandomGenerator random(seed);
        CoreFixture fixture;
        fixture.patience.quiet = 2s; // for an agent that did not get its prompt
        fixture.start();
        SandboxActor &made = fixture.makeSandbox();
        const SandboxKey sandbox = made.record().key;
        fixture.installAgent(made, "chatty");
        const SessionId session = fixture.makeSession(made);
        int counts[4] = {};
        for (int kill = 1; kill <= kills; ++kill) {
            const auto victim = Victim(random.bounded(4));
            const int after = random.bounded(chunks);
            const QString where = QString("kill %1: %2, after %3 events").arg(kill).arg(nameOf(victim)).arg(after);
            ++counts[int(victim)];
            const auto before = std::ssize(fixture.events(session));
            const EventIndex shown = victim == Victim::Sandgate ? killSandgate(fixture, session, after)
                                                                : killInTurn(fixture, session, victim, after);

            const auto isOver = [&] {
                const SandboxActor *actor = fixture.core().host().find(session);
                const SessionRow row = fixture.session(session);
                return row.turnStartedAt == 0 && actor->row().stage.isEmpty() &&
                       (row.state == SessionState::Idle || row.state == SessionState::Interrupted);
            };
            QVERIFY2(QTest::qWaitFor(isOver, limit), qPrintable(where + " the turn goes on for ever"));
            QVERIFY2(fixture.core().ledger().openTurns()->empty(), qPrintable(where + " a turn is left open"));
            const bool goesOn = victim == Victim::Connection || victim == Victim::Sandgate;
            // A turn may have ended just before; then the end of its agent is heard of a moment later.
            if (!goesOn)
                QTRY_VERIFY_WITH_TIMEOUT(!fixture.core().host().find(session)->sessions().isConnected(), limit);
            const std::vector<EventRecord> events = fixture.events(session);
            QVERIFY2(std::ssize(events) >= shown, qPrintable(where + " something that was stored is gone"));
            QVERIFY2(fixture.isWhole(session), qPrintable(where + " events are missing, or twice"));
            const Turn turn = newestTurn(events, before);
            QVERIFY2(turn.isWhole(), qPrintable(where + " chunks are missing, or twice"));
            const bool isInterrupted = fixture.session(session).state == SessionState::Interrupted;
            const QStringList remarks = fixture.remarks(session); // none before the first one
            const bool isUndelivered = goesOn && turn.numbers.isEmpty() && !remarks.isEmpty() &&
                                       remarks.last() == "_sandgate/prompt_not_delivered";
            QVERIFY2(!goesOn || !turn.hasBegun || !isInterrupted || isUndelivered,
                     qPrintable(where + " the agent was there, and its turn was given up"));
            QVERIFY2(isInterrupted || !turn.hasBegun || turn.isComplete(),
                     qPrintable(where + " the turn ended, and is not complete"));
            QTRY_VERIFY2_WITH_TIMEOUT(agentsOf(sandbox).size() <= 1, qPrintable(where + " an agent was left behind"),
                                      limit);
        }
        qInfo("%d servers, %d agents, %d connections, %d times Sandgate", counts[0], counts[1], counts[2], counts[3]);

        SandboxActor *actor = fixture.core().host().find(sandbox);
        const Result<> destroyed = await(actor->destroy());
        QVERIFY2(destroyed, qPrintable(destroyed ? QString() : destroyed.error().what));
        QVERIFY(processesMarkedWith(markOf(sandbox)).empty());
        QVERIFY(QDir(fixture.folder() + "/local").isEmpty());
    }

private:
    // Prompts, and kills once so many events of the turn are stored. The newest index that was stored by then.
    static EventIndex killInTurn(CoreFixture &fixture, const SessionId &session, Victim victim, int after)
    {
        SandboxActor &actor = *fixture.core().host().find(session);
        EventIndex stored = 0;
        QObject watching;
        QObject::connect(&fixture.core().writer(), &EventWriter::committed, &watching, [&](const Batch &batch) {
            stored = batch.events.empty() ? stored : batch.events.back().index;
        });
        fixture.prompt(actor, session, promptText());
        const EventIndex begun = stored;
        if (!QTest::qWaitFor([&] { return stored >= begun + after; }, limit))
            giveUp(fixture, session, "the agent says nothing");
        const qint64 server = fixture.serverPid(actor);
        if (victim == Victim::Server)
            ::kill(static_cast<pid_t>(server), SIGKILL);
        else if (victim == Victim::Connection)
            cutConnectionsTo(*listeningPortOf(server));
        for (const qint64 agent : victim == Victim::Agent ? agentsOf(actor.record().key) : std::vector<qint64>())
            ::kill(static_cast<pid_t>(agent), SIGKILL);
        return stored;
    }

    [[noreturn]] static void giveUp(CoreFixture &fixture, const SessionId &session, const char *why)
    {
        const std::vector<EventRecord> events = fixture.events(session);
        for (auto event = events.end() - std::min<std::ptrdiff_t>(std::ssize(events), 20); event != events.end();
             ++event)
            qWarning("%lld %d #%lld %s", event->index, int(event->sender), event->streamId,
                     event->payload.left(160).constData());
        const SessionRow row = fixture.session(session);
        qFatal("%s: session %d, sandbox %d, problem: %s", why, int(row.state),
               int(fixture.core().host().find(session)->row().state),
               row.problem ? qPrintable(row.problem->what + row.problem->theirWords) : "none");
    }

    // Another process prompts, and is killed; see main().
    static EventIndex killSandgate(CoreFixture &fixture, const SessionId &session, int after)
    {
        fixture.crash();
        QProcess other;
        other.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        other.start(QCoreApplication::applicationFilePath(), {"--prompt", fixture.folder(), session.value});
        QByteArray told; // each event that was stored when it said so
        if (!QTest::qWaitFor([&] { return (told += other.readAllStandardOutput()).count('\n') > after; }, limit))
            qFatal("the other Sandgate stores nothing: %s", told.constData());
        other.kill();
        other.waitForFinished(limit);
        told += other.readAllStandardOutput();
        fixture.start();
        return told.left(told.lastIndexOf('\n')).split('\n').last().toLongLong();
    }
};

// Prompts in a session of `folder` and prints the index of each event once it is stored, until it is killed.
static int promptIn(const QString &folder, const QString &session)
{
    CoreFixture fixture(folder);
    fixture.start();
    QObject::connect(&fixture.core().writer(), &EventWriter::committed, [](const Batch &batch) {
        for (const EventRecord &event : batch.events)
            printf("%lld\n", event.index);
        fflush(stdout);
    });
    fixture.prompt(*fixture.core().host().find(SessionId{session}), {session}, promptText());
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--prompt")
        return promptIn(arguments.value(2), arguments.value(3));
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kills.moc"

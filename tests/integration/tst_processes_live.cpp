// SPDX-License-Identifier: Apache-2.0
#include "model/agent/terminal.h"
#include "providers/local/processes.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QTest>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

constexpr int limit = 20000;

// Processes and their followed logs, on the real server.
class TestProcessesLive : public QObject
{
    Q_OBJECT
private slots:
    void everythingThatAProcessPrintsIsStored()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();

        const ProcessKey key = start(actor, "for i in $(seq 1 2000); do echo line $i; done; echo oops >&2; exit 3");
        QTRY_COMPARE_WITH_TIMEOUT(actor.processes().row(key).state, ProcessState::Exited, limit);

        QCOMPARE(actor.processes().row(key).exitCode, std::optional(3));
        // A busy server may know of the end before it has read the last output: that comes behind it.
        QTRY_VERIFY2_WITH_TIMEOUT(log(fixture, key).contains("oops\n"), log(fixture, key).right(200).constData(),
                                  limit);
        const QByteArray text = log(fixture, key);
        QVERIFY(text.contains("line 1\n"));
        QVERIFY(text.contains("line 2000\n"));
        QCOMPARE(text.count('\n'), 2001);
    }

    void stoppingAProcessStopsWhatItStarted()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey key = start(actor, "sleep 1000 & echo child $!; wait");
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains('\n'), limit);
        const auto child = log(fixture, key).simplified().split(' ').last().toInt();
        QVERIFY(identityOf(child));

        QVERIFY(await(actor.processes().stop(key, false)));

        QTRY_COMPARE_WITH_TIMEOUT(actor.processes().row(key).state, ProcessState::Exited, limit);
        QTRY_VERIFY(!identityOf(child));
    }

    void aProcessThatWillNotStopCanBeForced()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey key = start(actor, "trap '' TERM; echo ready; while :; do sleep 0.1; done");
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains("ready"), limit);

        const Result<> asked = await(actor.processes().stop(key, false));
        const Result<> forced = await(actor.processes().stop(key, true));

        QCOMPARE(asked.error().kind, Error::Kind::Conflict);
        QVERIFY(forced);
        QTRY_COMPARE_WITH_TIMEOUT(actor.processes().row(key).state, ProcessState::Exited, limit);
        QCOMPARE(actor.processes().row(key).exitCode, std::nullopt);
    }

    void aProcessThatRunsOnIsFollowedOnAfterARestart()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor *actor = &fixture.makeSandbox();
        const ProcessKey key = start(*actor, "i=0; while [ $i -lt 60 ]; do i=$((i+1)); echo tick $i; sleep 0.05; done");
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains("tick 5\n"), limit);

        fixture.crash();
        fixture.start();
        actor = fixture.core().host().find(key);
        QTRY_COMPARE_WITH_TIMEOUT(actor->processes().row(key).state, ProcessState::Exited, limit);

        const QByteArray text = log(fixture, key);
        for (int i = 1; i <= 60; ++i)
            QCOMPARE(text.count("tick " + QByteArray::number(i) + '\n'), 1);
    }

    void theEndOfTheServerIsSeenAndItsProcessesAreEndedWithIt()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey key = start(actor, "echo $$; sleep 1000");
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains('\n'), limit);
        const auto orphan = log(fixture, key).simplified().toInt();

        ::kill(static_cast<pid_t>(fixture.serverPid(actor)), SIGKILL);

        QTRY_COMPARE_WITH_TIMEOUT(actor.processes().row(key).state, ProcessState::Lost, limit);
        QTRY_COMPARE_WITH_TIMEOUT(actor.row().state, SandboxState::Awake, limit);
        QTRY_VERIFY(!identityOf(orphan));
    }

    void destroyingASandboxEndsWhatItStartedAndKeepsWhatWasSeen()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const SessionId session = fixture.makeSession(actor);
        const ProcessKey key = start(actor, "echo $$; exec setsid sleep 1000");
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains('\n'), limit);
        const auto process = log(fixture, key).simplified().toInt();

        async::Scope callers;
        callers.start(ignore(actor.destroy()));
        const Result<> second = await(actor.destroy()); // asked twice, done once

        QVERIFY(second);
        QCOMPARE(actor.row().state, SandboxState::Destroyed);
        QTRY_VERIFY(!identityOf(process));
        QVERIFY(!fixture.events(session).empty());
        QCOMPARE(await(actor.sessions().prompt(session, "hello")).error().kind, Error::Kind::Gone);
    }

    void aTerminalTakesInputSizesAndTellsTheEnd()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey key = start(actor,
                                     "echo $TERM; stty -echo; while read l; do stty size; [ \"$l\" = end ] && "
                                     "exit 3; echo \"<$l>\"; done",
                                     true);
        Terminal terminal(*await(actor.endpoint()), remoteId(fixture, key));
        QByteArray shown;
        std::vector<TerminalEnd> ends;
        connect(&terminal, &Terminal::output, this, [&](const QByteArray &bytes) { shown += bytes; });
        connect(&terminal, &Terminal::ended, this, [&](const TerminalEnd &end) { ends.push_back(end); });
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains("xterm-256color"), limit);
        QVERIFY(await(terminal.open(10s)));

        QVERIFY(terminal.type("h\xc3\xbc\n"));
        QTRY_VERIFY2_WITH_TIMEOUT(shown.contains("<h\xc3\xbc>"), shown.constData(), limit);
        QVERIFY2(shown.contains("24 80"), shown.constData());
        QVERIFY(terminal.resize(132, 43));
        QVERIFY(terminal.type("again\n"));
        QTRY_VERIFY2_WITH_TIMEOUT(shown.contains("<again>"), shown.constData(), limit);
        QVERIFY2(shown.contains("43 132"), shown.constData());
        QVERIFY(terminal.type("end\n"));

        QTRY_COMPARE_WITH_TIMEOUT(ends.size(), 1U, limit);
        QCOMPARE(ends[0], (TerminalEnd{TerminalEnd::Kind::Exited, 3, {}}));
        QVERIFY2(!shown.contains("process stream error"), shown.constData());
    }

    void bytesOfATerminalAreNotTouched()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey key = start(actor, "stty raw -echo; echo ready; exec cat", true);
        Terminal terminal(*await(actor.endpoint()), remoteId(fixture, key));
        QByteArray shown;
        connect(&terminal, &Terminal::output, this, [&](const QByteArray &bytes) { shown += bytes; });
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains("ready"), limit);
        QVERIFY(await(terminal.open(10s)));
        QByteArray bytes;
        for (int i = 0; i < 3000; ++i)
            bytes += char(i * 7);

        QVERIFY(terminal.type(bytes));

        QTRY_COMPARE_WITH_TIMEOUT(shown, bytes, limit);
        QVERIFY(await(closed(terminal)));
        QVERIFY(actor.processes().row(key).state == ProcessState::Running); // the process goes on
        QVERIFY(await(actor.stopProcess(key, true)));
        QTRY_COMPARE_WITH_TIMEOUT(actor.processes().row(key).state, ProcessState::Exited, limit);
    }

    void whatATerminalStartedIsStoppedWithIt()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey key = start(actor, "sleep 1000 & echo child $!; wait", true);
        QTRY_VERIFY_WITH_TIMEOUT(log(fixture, key).contains('\n'), limit);
        const auto child = log(fixture, key).simplified().split(' ').last().toInt();
        QVERIFY(identityOf(child));

        QVERIFY(await(actor.stopProcess(key, false)));

        QTRY_VERIFY(!identityOf(child));
    }

private:
    static async::Task<bool> closed(Terminal &terminal)
    {
        co_await terminal.close(10s);
        co_return true;
    }
    static QString remoteId(CoreFixture &fixture, const ProcessKey &key)
    {
        const auto processes = fixture.core().ledger().processes();
        for (const ProcessRecord &process : *processes) {
            if (process.key == key)
                return process.remoteId;
        }
        return {};
    }
    static async::Task<> ignore(async::Task<Result<>> task)
    {
        const Result<> result = co_await task;
        Q_UNUSED(result);
    }
    static ProcessKey start(SandboxActor &actor, const QString &command, bool tty = false)
    {
        const Result<ProcessKey> key = await(actor.startProcess(command, {}, tty));
        if (!key)
            qFatal("%s", qPrintable(key.error().what));
        return *key;
    }
    static QByteArray log(CoreFixture &fixture, const ProcessKey &key) { return fixture.log(key); }
};

QTEST_GUILESS_MAIN(TestProcessesLive)
#include "tst_processes_live.moc"

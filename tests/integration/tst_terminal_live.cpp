// SPDX-License-Identifier: Apache-2.0
#include "model/actor/terminallink.h"
#include "tests/fakes/await.h"
#include "tests/integration/corefixture.h"
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;
using State = TerminalLine::State;

constexpr int limit = 20000;

// Shells in terminals, on the real server.
class TestTerminalLive : public QObject
{
    Q_OBJECT
private slots:
    void aShellIsTypedIntoHasTheSizeAndTellsItsEnd()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const Result<ProcessKey> shell = await(startShell(actor, {}));
        QVERIFY2(shell, qPrintable(shell ? QString() : shell.error().what));
        QVERIFY(actor.processes().row(*shell).tty);
        TerminalLink link(fixture.core().host(), *shell, {});
        Watched watched(link);

        link.resize(101, 33);
        link.type("stty size; echo $TERM\n"); // before it is connected
        link.start();
        QTRY_COMPARE_WITH_TIMEOUT(watched.state, State::Connected, limit);
        QTRY_VERIFY2_WITH_TIMEOUT(fixture.log(*shell).contains("33 101"), fixture.log(*shell).constData(), limit);
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(*shell).contains("xterm-256color"), limit);
        link.resize(90, 20);
        link.type("stty size\n");
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(*shell).contains("20 90"), limit);
        link.type("exit 3\n");

        QTRY_COMPARE_WITH_TIMEOUT(watched.state, State::Closed, limit);
        QTRY_COMPARE_WITH_TIMEOUT(actor.processes().row(*shell).state, ProcessState::Exited, limit);
        QCOMPARE(actor.processes().row(*shell).exitCode, std::optional(3));
    }

    void afterARestartOfTheProgramItGoesOn()
    {
        CoreFixture fixture;
        fixture.start();
        const ProcessKey shell = *await(startShell(fixture.makeSandbox(), {}));
        {
            TerminalLink link(fixture.core().host(), shell, {});
            link.start();
            link.type("echo be''fore\n");
            QTRY_VERIFY_WITH_TIMEOUT(fixture.log(shell).contains("before"), limit);
        }

        fixture.crash();
        fixture.start();
        TerminalLink link(fixture.core().host(), shell, {});
        Watched watched(link);
        link.start();
        link.type("echo af''ter\n");

        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(shell).contains("after"), limit);
        QCOMPARE(fixture.log(shell).count("before"), 1);
        QCOMPARE(fixture.log(shell).count("after"), 1);
    }

    void theEndOfTheServerClosesIt()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey shell = *await(startShell(actor, {}));
        TerminalLink link(fixture.core().host(), shell, {});
        Watched watched(link);
        link.start();
        QTRY_COMPARE_WITH_TIMEOUT(watched.state, State::Connected, limit);

        ::kill(static_cast<pid_t>(fixture.serverPid(actor)), SIGKILL);

        QTRY_COMPARE_WITH_TIMEOUT(watched.state, State::Closed, limit);
        QCOMPARE(actor.processes().row(shell).state, ProcessState::Lost);
    }

    void aProgramDrawsAnewWhenItIsAsked()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey process =
            *await(actor.startProcess("trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done", {}, true));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(process).contains("ready"), limit);
        TerminalLink link(fixture.core().host(), process, {});
        link.resize(81, 25);
        link.start();
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(process).contains("25 81"), limit);
        link.resize(81, 25); // nothing has changed, and nothing is drawn
        QTest::qWait(200);
        const auto before = fixture.log(process).count("25 81");

        link.redraw();

        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(process).count("25 81") > before, limit);
        QVERIFY(await(actor.stopProcess(process, true)));
    }

    void whatHasNoTerminalIsClosed()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey process = *await(actor.startProcess("sleep 1000", {}, false));
        TerminalLink link(fixture.core().host(), process, {});
        Watched watched(link);
        link.start();

        QTRY_COMPARE(watched.state, State::Closed);
        QVERIFY(await(actor.stopProcess(process, true)));
    }

    void tooMuchBeforeItIsConnectedIsRefused()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey shell = *await(startShell(actor, {}));
        TerminalLink link(fixture.core().host(), shell, {});
        QSignalSpy refused(&link, &TerminalLink::refused);

        link.type(QByteArray(TerminalLine::MostWaiting, 'x'));
        QVERIFY(refused.isEmpty());
        link.type("y");

        QCOMPARE(refused.size(), 1);
    }

    void diesQuietlyWhileItConnectsAndWhenItIsConnected()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey shell = *await(startShell(actor, {}));
        auto link = std::make_unique<TerminalLink>(fixture.core().host(), shell, Backoff());
        link->start();
        link.reset();
        link = std::make_unique<TerminalLink>(fixture.core().host(), shell, Backoff());
        auto watched = std::make_unique<Watched>(*link);
        link->start();
        QTRY_COMPARE_WITH_TIMEOUT(watched->state, State::Connected, limit);
        link.reset();
        QTest::qWait(20);
        QCOMPARE(actor.processes().row(shell).state, ProcessState::Running);
    }

    // From a key to the stored echo, which is what the window waits for. A measurement; the bound is a person's
    // patience.
    void theEchoOfAKeyComesSoon()
    {
        CoreFixture fixture;
        fixture.start();
        SandboxActor &actor = fixture.makeSandbox();
        const ProcessKey process = *await(actor.startProcess("stty raw -echo; echo ready; exec cat", {}, true));
        QTRY_VERIFY_WITH_TIMEOUT(fixture.log(process).contains("ready"), limit);
        TerminalLink link(fixture.core().host(), process, {});
        Watched watched(link);
        link.start();
        QTRY_COMPARE_WITH_TIMEOUT(watched.state, State::Connected, limit);
        QSignalSpy logged(&actor.processes(), &SandboxProcesses::logged);

        std::vector<qint64> times;
        for (int i = 0; i < 50; ++i) {
            QElapsedTimer clock;
            clock.start();
            logged.clear();
            link.type("k");
            QVERIFY(logged.wait(limit));
            times.push_back(clock.nsecsElapsed() / 1000);
        }

        std::sort(times.begin(), times.end());
        qInfo("echo stored after %lld us (median), %lld us (95th percentile)", times[25], times[47]);
        QVERIFY2(times[25] < 200000, qPrintable(QString::number(times[25])));
        QVERIFY(await(actor.stopProcess(process, true)));
    }

private:
    struct Watched {
        explicit Watched(TerminalLink &link)
        {
            QObject::connect(&link, &TerminalLink::changed, &link, [this](State now, const QString &) { state = now; });
        }
        State state = State::Waiting;
    };
};

QTEST_GUILESS_MAIN(TestTerminalLive)
#include "tst_terminal_live.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/coreworkbench.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "tests/fakes/await.h"
#include "tests/fakes/memoryledger.h"
#include "tests/fakes/memorysecrets.h"
#include "tests/fakes/running.h"
#include "tests/fakes/scriptedprovider.h"
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <atomic>

using namespace sandgate;
using namespace sandgate::test;

namespace {

// Has one event and one log entry of everything, and a draft that names its thread.
class OnePageReader : public PageReader
{
public:
    Result<EventPage> events(const SessionId &session, EventIndex, int) override
    {
        EventPage page;
        page.events.emplace_back();
        page.events[0].session = session;
        page.lastIndex = 1;
        return page;
    }
    Result<LogPage> log(const ProcessKey &process, qint64, qint64) override
    {
        return LogPage{{{process, 1, LogStream::Out, 0, "text"}}, false};
    }
    Result<Prompt> draft(const SessionId &) override { return Prompt{QThread::currentThread()->objectName()}; }
    Result<SessionList> sessions(const SessionFilter &, const PageWanted &) override { return SessionList(); }
    Result<EventList> eventList(const SessionId &, const PageWanted &) override { return EventList(); }
    Result<SearchPage> search(const SearchWanted &) override { return SearchPage(); }
    Result<LogSearchPage> searchLogs(const LogSearchWanted &) override { return LogSearchPage(); }
    Result<IndexProgress> index(std::chrono::milliseconds) override { return IndexProgress(); }
    Result<Removable> removable(const Retention &) override { return Removable(); }
    Result<ExportSummary> exportSession(const SessionId &, ExportFormat, const QString &,
                                        const std::vector<Secret> &) override
    {
        return ExportSummary();
    }
    Result<DecisionPage> decisions(const DecisionFilter &, const DecisionPlace &, int) override
    {
        return DecisionPage();
    }
    Result<qint64> exportDecisions(const DecisionFilter &, DecisionFormat, const QString &,
                                   const std::vector<Secret> &) override
    {
        return 0;
    }
};

} // namespace

class TestCoreWorkbench : public QObject
{
    Q_OBJECT
private slots:
    void aCommandAnswersAndItsEffectShows()
    {
        const auto workbench = make();

        const Result<SandboxKey> key = await(workbench->createSandbox({"Box", "scripted", {}}));

        QVERIFY(key);
        QTRY_COMPARE(workbench->sandboxes().rowCount(), 1);
        QCOMPARE(workbench->sandboxes().index(0, 0).data().toString(), "Box");
        QVERIFY(await(workbench->renameSandbox(*key, "Crate")));
        QTRY_COMPARE(workbench->sandboxes().index(0, 0).data().toString(), "Crate");
    }

    void whatIsWrongComesBackAsAnError()
    {
        const auto workbench = make();

        QCOMPARE(await(workbench->createSandbox({"Box", "moon", {}})).error().kind, Error::Kind::InvalidSettings);
    }

    void everyCommandOnWhatIsNotKnownSaysSo()
    {
        const auto workbench = make();

        for (const Error &error : errorsOfAllCommands(*workbench))
            QCOMPARE(error.kind, Error::Kind::Gone);
    }

    void aCoreThatCannotBeMadeAnswersEveryCommandWithItsError()
    {
        m_coreError = Error{Error::Kind::Storage, "The database cannot be opened.", "It is locked."};
        const auto workbench = make();
        QSignalSpy noticeChanged(workbench.get(), &Workbench::noticeChanged);

        for (const Error &error : errorsOfAllCommands(*workbench))
            QCOMPARE(error, *m_coreError);
        QCOMPARE(await(workbench->createSandbox({"Box", "scripted", {}})).error(), *m_coreError);
        QCOMPARE(await(workbench->installServer()).error(), *m_coreError);
        QCOMPARE(await(workbench->shutDown(true)).error(), *m_coreError);

        QTRY_COMPARE(workbench->notice(), "The database cannot be opened. It is locked.");
        QCOMPARE(noticeChanged.size(), 1);
    }

    void aCoreThatCannotReadWhatIsStoredSaysSo()
    {
        m_storedIsUnreadable = true;
        const auto workbench = make();

        const Result<SandboxKey> key = await(workbench->createSandbox({"Box", "scripted", {}}));

        QCOMPARE(key.error().kind, Error::Kind::Storage);
        QTRY_VERIFY(!workbench->notice().isEmpty());
    }

    void pagesComeFromAThreadOfTheirOwn()
    {
        const auto workbench = make();

        QCOMPARE(await(workbench->draft({"s"}))->text, "reader");
        QCOMPARE(await(workbench->events({"s"}, 0, 10))->events[0].session.value, "s");
        QCOMPARE(await(workbench->log({"p"}, 0, 10))->entries[0].process.value, "p");
    }

    void aReaderThatCannotBeMadeIsTriedAgain()
    {
        m_readerFails = true;
        const auto workbench = make();

        QCOMPARE(await(workbench->draft({"s"})).error().kind, Error::Kind::Storage);
        m_readerFails = false;

        QVERIFY(await(workbench->draft({"s"})));
    }

    void eventsComeOfWatchedSessionsOnceTheyAreStored()
    {
        m_onConnect = [](Core &core) {
            QTimer *timer = new QTimer;
            connect(timer, &QTimer::timeout, &core, [&core] {
                for (const char *session : {"watched", "other"}) {
                    EventRecord event;
                    event.session = {session};
                    core.writer().append(event);
                }
            });
            timer->start(std::chrono::milliseconds(5));
            return std::unique_ptr<QObject>(timer);
        };
        const auto workbench = make();
        std::vector<EventRecord> events;
        connect(workbench.get(), &Workbench::eventsCommitted, this,
                [&](const SessionId &, const std::vector<EventRecord> &more) {
                    events.insert(events.end(), more.begin(), more.end());
                });

        workbench->watch(SessionId{"watched"}, true);

        QTRY_VERIFY(events.size() > 10);
        for (std::size_t i = 1; i < events.size(); ++i) {
            QCOMPARE(events[i].session.value, "watched");
            QCOMPARE(events[i].index, events[i - 1].index + 1);
        }
    }

    void aNoticeCrossesOver()
    {
        m_onConnect = [](Core &core) {
            core.say("test", "Something is the matter.");
            return std::make_unique<QObject>();
        };

        const auto workbench = make();

        QTRY_COMPARE(workbench->notice(), "Something is the matter.");
    }

    void fiftyCommandsAtOnceAreAllAnswered()
    {
        const auto workbench = make();
        std::vector<std::unique_ptr<Running<Result<SandboxKey>>>> commands;

        for (int i = 0; i < 50; ++i)
            commands.push_back(std::make_unique<Running<Result<SandboxKey>>>(
                workbench->createSandbox({QString::number(i), "scripted", {}})));

        for (const auto &command : commands) {
            QTRY_VERIFY(command->isDone());
            QVERIFY(**command);
        }
        QTRY_COMPARE(workbench->sandboxes().rowCount(), 50);
    }

    void whoDropsTheTaskDoesNotUndoTheCommand()
    {
        const auto workbench = make();

        Running<Result<SandboxKey>>(workbench->createSandbox({"Box", "scripted", {}}));

        QTRY_COMPARE(workbench->sandboxes().rowCount(), 1);
    }

    void isDestroyedWhileCommandsAreUnderWay_data()
    {
        QTest::addColumn<QString>("held");
        QTest::addColumn<bool>("callersFirst");
        for (const char *held : {"nothing", "create", "ensureServer"}) {
            QTest::addRow("%s, callers leave first", held) << held << true;
            QTest::addRow("%s, callers stay", held) << held << false;
        }
    }
    void isDestroyedWhileCommandsAreUnderWay()
    {
        QFETCH(QString, held);
        QFETCH(bool, callersFirst);
        m_held = held;
        auto workbench = make();
        const Result<SandboxKey> key = await(workbench->createSandbox({"Box", "scripted", {}}));
        auto wake = std::make_unique<Running<Result<>>>(workbench->wake(*key));
        auto draft = std::make_unique<Running<Result<Prompt>>>(workbench->draft({"s"}));
        workbench->saveDraft({"s"}, "text");
        workbench->watch(SessionId{"s"}, true);

        if (callersFirst) {
            wake.reset();
            draft.reset();
        }
        workbench.reset(); // the sanitizers have the last word

        QTest::qWait(10);
    }

    void isDestroyedBeforeItStands()
    {
        for (int i = 0; i < 20; ++i)
            make();
    }

    void init()
    {
        m_coreError.reset();
        m_storedIsUnreadable = false;
        m_readerFails = false;
        m_held.clear();
        m_onConnect = [](Core &) { return std::make_unique<QObject>(); };
    }

private:
    class UnreadableLedger : public MemoryLedger
    {
        Result<std::vector<SandboxRecord>> sandboxes() override { return tl::unexpected(full()); }
    };

    // What its threads use is copied first: the test's members belong to this one.
    std::unique_ptr<CoreWorkbench> make()
    {
        const auto makeCore = [error = m_coreError, unreadable = m_storedIsUnreadable,
                               held = m_held]() -> Result<CoreParts> {
            if (error)
                return tl::unexpected(*error);
            CoreParts parts;
            parts.ledger = unreadable ? std::make_unique<UnreadableLedger>() : std::make_unique<MemoryLedger>();
            parts.secrets = std::make_unique<MemorySecrets>();
            auto provider = std::make_unique<ScriptedProvider>();
            provider->errors["ensureServer"] = {Error::Kind::Refused, "No server in this test."};
            provider->held << held;
            parts.providers.push_back(std::move(provider));
            return parts;
        };
        const auto makeReader = [fails = &m_readerFails]() -> Result<std::unique_ptr<PageReader>> {
            if (*fails)
                return tl::unexpected(MemoryLedger::full());
            return std::make_unique<OnePageReader>();
        };
        return std::make_unique<CoreWorkbench>(makeCore, makeReader, m_onConnect);
    }

    static std::vector<Error> errorsOfAllCommands(CoreWorkbench &workbench)
    {
        const SandboxKey sandbox{"x"};
        const SessionId session{"x"};
        const ProcessKey process{"x"};
        return {await(workbench.renameSandbox(sandbox, "n")).error(),
                await(workbench.wake(sandbox)).error(),
                await(workbench.sleep(sandbox)).error(),
                await(workbench.destroySandbox(sandbox)).error(),
                await(workbench.agents(sandbox)).error(),
                await(workbench.installAgent(sandbox, "a")).error(),
                await(workbench.createSession(sandbox, "a", {}, {})).error(),
                await(workbench.renameSession(session, "n")).error(),
                await(workbench.endSession(session)).error(),
                await(workbench.prompt(session, Prompt{"p"})).error(),
                await(workbench.cancelTurn(session)).error(),
                await(workbench.answer({"x"}, "o", AnsweredIn::Window)).error(),
                await(workbench.startProcess(sandbox, "c", {})).error(),
                await(workbench.stopProcess(process, true)).error(),
                await(workbench.removeProcess(process)).error()};
    }

    std::optional<Error> m_coreError;
    bool m_storedIsUnreadable = false;
    std::atomic<bool> m_readerFails = false;
    QString m_held;
    CoreWorkbench::Connect m_onConnect;
};

QTEST_GUILESS_MAIN(TestCoreWorkbench)
#include "tst_coreworkbench.moc"

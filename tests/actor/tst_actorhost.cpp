// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actorhost.h"
#include "model/actor/eventwriter.h"
#include "tests/fakes/await.h"
#include "tests/fakes/box.h"
#include "tests/fakes/running.h"
#include <QElapsedTimer>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

namespace {

async::Task<> note(QStringList *notes, QString what)
{
    *notes << what;
    co_return;
}

async::Task<bool> ended(ActorHost *host, bool all)
{
    co_await host->shutDown(all);
    co_return true;
}

} // namespace

class TestActorHost : public QObject
{
    Q_OBJECT
private slots:
    void aNewSandboxIsOnRecordAtOnceAndMadeInTheBackground()
    {
        make();

        const Result<SandboxKey> key = m_host->create("  My   box ", "scripted", {});

        QVERIFY(key);
        QCOMPARE(m_ledger->sandboxRecords.at(key->value).name, "My box");
        QTRY_COMPARE(m_host->find(*key)->row().state, SandboxState::Awake);
    }

    void whatCannotBeMadeLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<bool>("full");
        QTest::newRow("no name") << " "
                                 << "scripted" << false;
        QTest::newRow("unknown provider") << "Box"
                                          << "moon" << false;
        QTest::newRow("full disk") << "Box"
                                   << "scripted" << true;
    }
    void whatCannotBeMadeLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, provider);
        QFETCH(bool, full);
        make();
        if (full)
            m_ledger->refusal = MemoryLedger::full();

        QVERIFY(!m_host->create(name, provider, {}));

        QVERIFY(m_host->actors().empty());
        QVERIFY(m_ledger->sandboxRecords.empty());
        QCOMPARE(m_provider->count("create"), 0);
    }

    void goesOnWithTheServersThatRun()
    {
        record("a", SandboxLife::Live, "scripted/a");
        m_provider->existing["scripted/a"] = {"a"};
        make();

        QVERIFY(m_host->restore());

        QTRY_COMPARE(state("a"), SandboxState::Awake);
        QCOMPARE(m_provider->count("create"), 0);
    }

    void leavesAsleepWhatDoesNotRunAndEndsItsTurns()
    {
        record("a", SandboxLife::Live, "scripted/a");
        openTurn("a");
        m_provider->existing["scripted/a"] = {"a"};
        m_provider->serverRuns = false;
        make();

        QVERIFY(m_host->restore());

        QTRY_VERIFY(m_ledger->openTurns()->empty());
        QCOMPARE(state("a"), SandboxState::Asleep);
        QCOMPARE(m_provider->count("ensureServer"), 0);
    }

    void whatIsOfAProviderThatIsNotThereCanBeReadAndNotUsed()
    {
        record("a", SandboxLife::Live, "moon/a");
        m_ledger->sandboxRecords["a"].provider = "moon";
        openTurn("a");
        make();

        QVERIFY(m_host->restore());

        QTRY_VERIFY(m_ledger->openTurns()->empty());
        SandboxActor *actor = m_host->find(SandboxKey{"a"});
        QCOMPARE(actor->sessions().ids().size(), std::size_t(1));
        QCOMPARE(await(actor->awake()).error().kind, Error::Kind::Missing);
        QCOMPARE(await(actor->destroy()).error().kind, Error::Kind::Missing);
        QCOMPARE(m_ledger->sandboxRecords["a"].id.value, "moon/a");
        QCOMPARE(m_provider->count("destroy"), 0);
    }

    void hooksAreCalledInEverySandbox()
    {
        QStringList sandboxes;
        SessionHooks hooks;
        hooks.sessionEvent = [&sandboxes](SandboxActor &actor, const EventRecord &) {
            return note(&sandboxes, actor.record().name);
        };
        record("earlier", SandboxLife::Live, "scripted/a");
        m_provider->existing["scripted/a"] = {"earlier"};
        make();
        QVERIFY(m_host->restore());
        m_host->setHooks(hooks);
        const Result<SandboxKey> later = m_host->create("later", "scripted", {});

        for (const SandboxKey &key : {SandboxKey{"earlier"}, *later})
            QVERIFY(await(m_host->find(key)->createSession("mock", {})));

        QTRY_VERIFY(sandboxes.contains("earlier") && sandboxes.contains("later"));
    }

    void takesUpADestroyThatWasCutShort()
    {
        record("a", SandboxLife::Destroying, "scripted/a");
        m_provider->existing["scripted/a"] = {"a"};
        make();

        QVERIFY(m_host->restore());

        QTRY_COMPARE(state("a"), SandboxState::Destroyed);
        QVERIFY(m_provider->existing.empty());
    }

    void takesUpWhatWasBeingMade()
    {
        record("a", SandboxLife::Provisioning, {});
        m_provider->existing["scripted/9"] = {"a"};
        make();

        QVERIFY(m_host->restore());

        QTRY_COMPARE(m_ledger->sandboxRecords.at("a").id.value, "scripted/9");
        QCOMPARE(m_provider->count("create"), 0);
    }

    void endsServersOfSandboxesThatAreOnNoRecord()
    {
        m_provider->existing["scripted/x"] = {"unknown"};
        m_provider->existing["scripted/y"] = {}; // not ours
        make();

        QVERIFY(m_host->restore());

        QTRY_COMPARE(m_provider->count("pause"), 1);
        QCOMPARE(m_provider->count("destroy"), 0);
        QCOMPARE(m_provider->existing.size(), std::size_t(2));
    }

    // One that routes to this provider made it, and knows it by another id.
    void whatIsOnRecordForAnotherProviderIsLeftToIt()
    {
        record("a", SandboxLife::Provisioning, "");
        SandboxRecord &routed = m_ledger->sandboxRecords.at("a");
        routed.provider = "router";
        record("b", SandboxLife::Provisioning, "");
        m_provider->existing["scripted/1"] = {"a"};
        m_provider->existing["scripted/2"] = {"b"};
        make();

        QVERIFY(m_host->restore());

        QTRY_COMPARE(m_ledger->sandboxRecords.at("b").id.value, "scripted/2");
        QCOMPARE(m_ledger->sandboxRecords.at("a").id.value, "");
        QCOMPARE(m_provider->count("pause"), 0);
    }

    void whatExistsAndIsOnNoRecordIsAnOrphan()
    {
        record("a", SandboxLife::Live, "scripted/a");
        m_provider->existing["scripted/a"] = {"a"};
        m_provider->existing["scripted/lost"] = {"lost"};
        m_provider->existing["scripted/not-ours"] = {};
        make();
        QVERIFY(m_host->restore());

        const auto orphans = await(m_host->orphans());

        QVERIFY(orphans);
        QCOMPARE(orphans->sandboxes.size(), std::size_t(1));
        QCOMPARE(orphans->sandboxes.front().id.value, "scripted/lost");
    }

    void anOrphanIsAdoptedOnceUnderItsKey()
    {
        m_provider->existing["scripted/lost"] = {"lost"};
        make();
        QVERIFY(m_host->restore());

        const auto adopted = await(m_host->adopt({"scripted/lost"}, "  Found   again "));

        QVERIFY(adopted);
        QCOMPARE(adopted->value, "lost");
        QCOMPARE(m_ledger->sandboxRecords.at("lost").name, "Found again");
        QCOMPARE(m_ledger->sandboxRecords.at("lost").id.value, "scripted/lost");
        QVERIFY(await(m_host->find(*adopted)->awake()));
        QCOMPARE(state("lost"), SandboxState::Awake);
        QCOMPARE(m_provider->count("create"), 0);
        QCOMPARE(await(m_host->adopt({"scripted/lost"}, {})).error().kind, Error::Kind::Gone);
    }

    void nobodyAdoptsWhileOrphansAreBeingEnded()
    {
        m_provider->existing["scripted/lost"] = {"lost"};
        m_provider->held = QStringList{"pause"};
        make();
        QVERIFY(m_host->restore());
        Running<Result<SandboxKey>> adopting(m_host->adopt({"scripted/lost"}, {}));
        QTRY_COMPARE(m_provider->count("pause"), 1);
        QVERIFY(!adopting.isDone());

        m_provider->letGo();

        QTRY_VERIFY(adopting.isDone());
        QVERIFY(*adopting);
    }

    void whatCannotBeAdoptedLeavesNothing_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("full");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("is not there") << "scripted/missing" << false << Error::Kind::Gone;
        QTest::newRow("is not ours") << "scripted/not-ours" << false << Error::Kind::Gone;
        QTest::newRow("full disk") << "scripted/lost" << true << Error::Kind::Storage;
    }
    void whatCannotBeAdoptedLeavesNothing()
    {
        QFETCH(QString, id);
        QFETCH(bool, full);
        QFETCH(Error::Kind, kind);
        m_provider->existing["scripted/lost"] = {"lost"};
        m_provider->existing["scripted/not-ours"] = {};
        make();
        QVERIFY(m_host->restore());
        if (full)
            m_ledger->refusal = MemoryLedger::full();

        const auto adopted = await(m_host->adopt({id}, {}));

        QVERIFY(!adopted);
        QCOMPARE(adopted.error().kind, kind);
        QVERIFY(m_host->actors().empty());
    }

    void aProviderThatCannotListTellsWhyThereAreNoOrphans()
    {
        m_provider->errors["list"] = {Error::Kind::Unreachable, "No answer."};
        make();
        QVERIFY(m_host->restore());

        const auto orphans = await(m_host->orphans());

        QVERIFY(orphans);
        QCOMPARE(orphans->unheard.size(), std::size_t(1));
        QCOMPARE(orphans->unheard.front().problem.kind, Error::Kind::Unreachable);
        QCOMPARE(orphans->unheard.front().problem.what, "What exists at Scripted is not known. No answer.");
        QCOMPARE(await(m_host->adopt({"scripted/lost"}, {})).error().kind, Error::Kind::Unreachable); // it may be there
    }

    void anAccountThatCannotBeAskedTakesNothingFromTheOthers()
    {
        m_provider->existing["scripted/lost"] = {"lost"};
        m_provider->unheard = {{"scripted", "work", {Error::Kind::Timeout, "No answer."}}};
        make();
        QVERIFY(m_host->restore());

        const auto orphans = await(m_host->orphans());

        QVERIFY(orphans);
        QCOMPARE(orphans->sandboxes.size(), std::size_t(1));
        QCOMPARE(orphans->unheard.size(), std::size_t(1));
        QCOMPARE(orphans->unheard.front().problem.what,
                 QString::fromUtf8("What exists at Scripted, account “work”, is not known. No answer."));
        QVERIFY(await(m_host->adopt({"scripted/lost"}, {})));
    }

    void whatIsInAnAccountThatCannotBeAskedIsLeftAsItWas()
    {
        record("heard", SandboxLife::Provisioning, "");
        record("unheard", SandboxLife::Provisioning, "");
        SandboxRecord elsewhere = m_ledger->sandboxRecords.at("unheard");
        elsewhere.settings["account"] = "work";
        QVERIFY(m_ledger->save(elsewhere));
        m_provider->unheard = {{"scripted", "work", {Error::Kind::Timeout, "No answer."}}};
        make();
        QVERIFY(m_host->restore());
        QTRY_COMPARE(m_provider->count("list"), 1);

        const auto kept = await(m_host->find(SandboxKey{"unheard"})->destroy());
        const auto destroyed = await(m_host->find(SandboxKey{"heard"})->destroy());

        QVERIFY(!kept); // it may exist, and costs money then
        QCOMPARE(kept.error().kind, Error::Kind::Timeout);
        QVERIFY2(destroyed, destroyed ? "" : qPrintable(destroyed.error().what));
        const auto woken = await(m_host->find(SandboxKey{"unheard"})->awake());
        QVERIFY(!woken);
        QCOMPARE(m_provider->count("create"), 0); // nor is a second one made
    }

    void whatOthersDoToASandboxShowsAtOnceAndWakesNothing_data()
    {
        QTest::addColumn<Whereabouts>("place");
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("isTold"); // of this one; otherwise that listening has begun
        QTest::addColumn<SandboxState>("state");
        QTest::newRow("stopped") << Whereabouts::Stopped << true << true << SandboxState::Asleep;
        QTest::newRow("paused") << Whereabouts::Frozen << true << true << SandboxState::Asleep;
        QTest::newRow("removed") << Whereabouts::Runs << false << true << SandboxState::Gone;
        QTest::newRow("removed meanwhile") << Whereabouts::Runs << false << false << SandboxState::Gone;
        QTest::newRow("ended by itself, perhaps") << Whereabouts::Stopped << true << false << SandboxState::Awake;
        QTest::newRow("started again") << Whereabouts::Runs << true << true << SandboxState::Awake;
    }
    void whatOthersDoToASandboxShowsAtOnceAndWakesNothing()
    {
        QFETCH(Whereabouts, place);
        QFETCH(bool, isThere);
        QFETCH(bool, isTold);
        record("a", SandboxLife::Live, "scripted/a");
        m_provider->existing["scripted/a"] = {"a"};
        make();
        QVERIFY(m_host->restore());
        QTRY_COMPARE(state("a"), SandboxState::Awake);
        const int asked = m_provider->count("ensureServer");
        m_provider->place = place;
        if (!isThere)
            m_provider->existing.clear();

        m_provider->listeners.at("")(isTold ? SandboxId{"scripted/a"} : SandboxId());

        QTEST(state("a"), "state");
        QCOMPARE(m_provider->count("ensureServer"), asked);
        QCOMPARE(m_provider->count("pause"), 0);
        const SandboxRow row = m_host->find(SandboxKey{"a"})->row();
        QCOMPARE(row.problem.has_value(), row.state != SandboxState::Awake); // why is said
        if (row.state != SandboxState::Asleep)
            return;
        QVERIFY(row.problem->what.contains("not by Sandgate"));
        m_provider->place = Whereabouts::Runs;
        QVERIFY(await(m_host->find(SandboxKey{"a"})->awake()));
        QCOMPARE(state("a"), SandboxState::Awake);
    }

    void aPlaceIsListenedToOnlyWhileASandboxOfItIsThere()
    {
        make();
        QVERIFY(m_host->restore());
        QVERIFY(m_provider->listeners.empty());
        const Result<SandboxKey> key = m_host->create("Box", "scripted", {});
        QVERIFY(key);
        QVERIFY(await(m_host->find(*key)->awake()));
        QVERIFY(m_provider->listeners.contains(""));

        QVERIFY(await(m_host->find(*key)->destroy()));

        QVERIFY(m_provider->listeners.empty());
    }

    void aLateListingDoesNotDisturbWhatAPersonWokeMeanwhile()
    {
        record("a", SandboxLife::Live, "scripted/a");
        m_provider->existing["scripted/a"] = {"a"};
        m_provider->serverRuns = false;
        m_provider->held << "list";
        make();
        QVERIFY(m_host->restore());
        SandboxActor *actor = m_host->find(SandboxKey{"a"});
        QVERIFY(await(actor->awake()));
        const Result<ProcessKey> process = await(actor->startProcess("make", {}));
        QVERIFY(process);

        m_provider->letGo();
        QTest::qWait(50);

        QCOMPARE(actor->processes().row(*process).state, ProcessState::Running);
        QVERIFY(await(actor->startProcess("make", {})));
    }

    void aProviderThatCannotListLeavesEverythingAsItIs()
    {
        record("a", SandboxLife::Live, "scripted/a");
        openTurn("a");
        m_provider->existing["scripted/a"] = {"a"};
        m_provider->errors["list"] = {Error::Kind::Unreachable, "It does not answer."};
        make();

        QVERIFY(m_host->restore());
        QTRY_COMPARE(m_provider->count("list"), 1);

        QCOMPARE(m_ledger->openTurns()->size(), std::size_t(1));
        QVERIFY(await(m_host->find(SandboxKey{"a"})->awake()));
        QTRY_VERIFY(m_ledger->openTurns()->empty());
    }

    void atTheEndWhatIsIdleIsPutToSleepAndWhatWorksIsLeft_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addColumn<bool>("losesFiles");
        QTest::newRow("idle ones") << false << false;
        QTest::newRow("none that would lose its files") << false << true;
        QTest::newRow("all") << true << true;
    }
    void atTheEndWhatIsIdleIsPutToSleepAndWhatWorksIsLeft()
    {
        QFETCH(bool, all);
        QFETCH(bool, losesFiles);
        m_provider->truth = m_provider->facts();
        m_provider->truth->pauseLosesFiles = losesFiles;
        for (const char *key : {"idle", "busy"}) {
            record(key, SandboxLife::Live, QString("scripted/%1").arg(key));
            m_provider->existing[QString("scripted/%1").arg(key)] = {key};
        }
        make();
        QVERIFY(m_host->restore());
        QTRY_COMPARE(state("idle"), SandboxState::Awake);
        QTRY_COMPARE(state("busy"), SandboxState::Awake);
        QVERIFY(await(m_host->find(SandboxKey{"busy"})->startProcess("make", {})));

        Running<bool> end(ended(m_host.get(), all));
        QTRY_VERIFY(end.isDone());

        QCOMPARE(state("idle"), all || !losesFiles ? SandboxState::Asleep : SandboxState::Awake);
        QCOMPARE(state("busy"), all ? SandboxState::Asleep : SandboxState::Awake);
    }

    void aFullDiskDoesNotKeepTheProgramFromEnding()
    {
        make();
        m_ledger->refusal = MemoryLedger::full();
        EventRecord event;
        event.session = {"s"};
        m_writer->append(event);

        Running<bool> end(ended(m_host.get(), false));

        QTRY_VERIFY_WITH_TIMEOUT(end.isDone(), 8000);
    }

    void diesQuietlyWithItsOwner_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"list", "ensureServer", "create", "pause"})
            QTest::newRow(when) << when;
    }
    void diesQuietlyWithItsOwner()
    {
        QFETCH(QString, when);
        record("a", SandboxLife::Live, "scripted/a");
        m_provider->existing["scripted/a"] = {"a"};
        m_provider->existing["scripted/x"] = {"unknown"};
        m_provider->held << when;
        make();
        ScriptedProvider *const provider = m_provider;
        QVERIFY(m_host->restore());
        QVERIFY(m_host->create("Box", "scripted", {}));
        QTRY_VERIFY(provider->count(when) > 0);

        m_host.reset(); // the sanitizers have the last word

        QVERIFY(m_ledger->sandboxRecords.size() == 2);
    }

    void init()
    {
        m_agent = std::make_unique<ScriptedAgent>();
        m_ledger = std::make_unique<MemoryLedger>();
        m_writer = std::make_unique<EventWriter>(*m_ledger);
        m_owned = std::make_unique<ScriptedProvider>();
        m_provider = m_owned.get();
        m_provider->endpoint = m_agent->endpoint();
    }
    void cleanup()
    {
        m_host.reset();
        m_owned.reset();
        m_writer.reset();
        m_ledger.reset();
        m_agent.reset();
    }

private:
    void make()
    {
        Patience patience;
        patience.start = 500ms;
        patience.healthPause = 10ms;
        std::vector<std::unique_ptr<Provider>> providers;
        providers.push_back(std::move(m_owned));
        m_host = std::make_unique<ActorHost>(*m_ledger, *m_writer, std::move(providers), patience);
    }
    void record(const QString &key, SandboxLife life, const QString &id)
    {
        SandboxRecord record;
        record.key = {key};
        record.name = key;
        record.provider = "scripted";
        record.id = {id};
        record.life = life;
        QVERIFY(m_ledger->save(record));
    }
    void openTurn(const QString &sandbox)
    {
        SessionRecord session;
        session.id = {"s"};
        session.sandbox = {sandbox};
        session.agent = "mock";
        session.subscribed = true;
        session.connection = "old";
        QVERIFY(m_ledger->save(session));
        Batch batch;
        batch.turns.emplace_back();
        batch.turns.back().session = session.id;
        batch.turns.back().requestId = "\"1\"";
        QVERIFY(m_ledger->commit(batch));
    }
    SandboxState state(const QString &key) const { return m_host->find(SandboxKey{key})->row().state; }

    std::unique_ptr<ScriptedAgent> m_agent;
    std::unique_ptr<MemoryLedger> m_ledger;
    std::unique_ptr<EventWriter> m_writer;
    std::unique_ptr<ScriptedProvider> m_owned;
    ScriptedProvider *m_provider = nullptr;
    std::unique_ptr<ActorHost> m_host;
};

QTEST_GUILESS_MAIN(TestActorHost)
#include "tst_actorhost.moc"

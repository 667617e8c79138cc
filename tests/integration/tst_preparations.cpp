// SPDX-License-Identifier: Apache-2.0
#include "model/actor/preparations.h"
#include "model/actor/setups.h"
#include "tests/fakes/await.h"
#include "tests/fakes/foldertrees.h"
#include "tests/fakes/git.h"
#include "tests/fakes/running.h"
#include "tests/integration/corefixture.h"
#include <QDir>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// What profiles say of new sandboxes, carried out with the real server and a real git.
class TestPreparations : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_box = std::make_unique<CoreFixture>();
        m_box->start();
        QVERIFY(QDir().mkpath(origin()));
        write(origin() + "/file", "first\n");
        QVERIFY(git({"init", "-q", "-b", "main"}) && git({"add", "."}) && git({"commit", "-qm", "first"}));
        QVERIFY(git({"checkout", "-qb", "work"}));
        write(origin() + "/file", "work\n");
        QVERIFY(git({"commit", "-qam", "work"}) && git({"checkout", "-q", "main"}));
        SandboxSetup setup;
        setup.mcpServers["files"] = {{"type", "local"}, {"command", "npx"}};
        QVERIFY(setups::save(core(), {"Mine", setup}));
    }
    void cleanup()
    {
        m_box.reset();
        m_folder.reset();
    }

    void allThatAProfileSaysIsDoneInOrder()
    {
        const SandboxKey key = make(plan());
        QVERIFY(core().preparations().find(key)->isRunning);

        QVERIFY(await(core().preparations().ended(key), 60s));

        const Preparation &done = *core().preparations().find(key);
        QVERIFY(done.isDone() && !done.isRunning);
        const QString clone = workspace(key) + "/origin";
        QCOMPARE(read(clone + "/file"), "work\n");
        QCOMPARE(namesIn(workspace(key)), QStringList{"origin"});
        QVERIFY(await(setups::read(actor(key), clone))->mcpServers.contains("files"));
        QCOMPARE(core().rulebook().rules().size(), std::size_t(1));
        QCOMPARE(core().rulebook().rules().front().scopeValue, key.value);
        QVERIFY(core().rulebook().rules().front().origin == RuleOrigin::Profile);
        QCOMPARE(done.folder(workspace(key)), clone);
        QCOMPARE(core().preparations().beginAgain(key).error().kind, Error::Kind::Gone); // nothing is left
    }

    // Where agents work is known for as long as there is the sandbox.
    void whatIsDismissedIsKnownAndCanBeTriedAgain()
    {
        PreparationPlan wanted = plan();
        wanted.agents = QStringList{"no-such-agent"};
        const SandboxKey key = make(wanted);
        QVERIFY(!core().preparations().dismiss(key)); // it goes on
        QVERIFY(!await(core().preparations().ended(key), 60s));

        QVERIFY(core().preparations().dismiss(key));
        m_box->crash();
        m_box->start();

        QVERIFY(core().preparations().find(key)->isDismissed);
        QCOMPARE(core().preparations().find(key)->folder(workspace(key)), workspace(key) + "/origin");
        QVERIFY(core().preparations().beginAgain(key));
        QVERIFY(!core().preparations().find(key)->isDismissed);
    }

    void whatDoesNotWorkHoldsUpNothingElseAndIsTriedAgain()
    {
        PreparationPlan wanted = plan();
        wanted.branch = "nowhere";
        wanted.agents = QStringList{"no-such-agent"};
        const SandboxKey key = make(wanted);

        const Result<> ended = await(core().preparations().ended(key), 60s);

        QVERIFY(!ended);
        QCOMPARE(states(key), (QStringList{"done", "done", "failed", "failed", "failed"}));
        QVERIFY2(step(key, 2).problem->theirWords.contains("nowhere"), qPrintable(step(key, 2).problem->theirWords));
        QVERIFY(!step(key, 3).problem->what.isEmpty());
        QVERIFY(step(key, 4).problem->what.contains("was not cloned"));
        QCOMPARE(actor(key).row().state, SandboxState::Awake); // it is not lost
        QCOMPARE(namesIn(workspace(key)), QStringList());

        QVERIFY(git({"branch", "nowhere"}));
        QVERIFY(core().preparations().beginAgain(key));
        QVERIFY(!await(core().preparations().ended(key), 60s));

        QCOMPARE(states(key), (QStringList{"done", "done", "done", "failed", "done"}));
        QCOMPARE(core().rulebook().rules().size(), std::size_t(1)); // not twice
    }

    void itIsOnRecordAndGoesOnAfterARestart()
    {
        PreparationPlan wanted = plan();
        wanted.agents = QStringList{"no-such-agent"};
        const SandboxKey key = make(wanted);
        QVERIFY(!await(core().preparations().ended(key), 60s));

        m_box->crash();
        m_box->start();

        QCOMPARE(states(key), (QStringList{"done", "done", "done", "failed", "done"}));
        QVERIFY(!core().preparations().find(key)->isRunning); // nothing goes on by itself
        QVERIFY(core().preparations().beginAgain(key));
        QVERIFY(core().preparations().find(key)->isRunning);
    }

    void whatWasCutShortByACrashDidNotWork()
    {
        const SandboxKey key = make(plan());
        QTRY_COMPARE(states(key).value(1), "running"); // the sandbox is being made

        m_box->crash();
        m_box->start();

        QCOMPARE(states(key).mid(0, 3), (QStringList{"done", "failed", "waiting"}));
        QVERIFY(core().preparations().beginAgain(key));
        QVERIFY(await(core().preparations().ended(key), 60s));
        QVERIFY(core().preparations().find(key)->isDone());
    }

    void itCanBeStopped()
    {
        const SandboxKey key = make(plan());
        Running<Result<>> ended(core().preparations().ended(key));
        QVERIFY(!ended.isDone());

        core().preparations().stop(key);

        QTRY_VERIFY(ended.isDone());
        QVERIFY(!*ended);
        QVERIFY(!core().preparations().find(key)->isRunning);
        QVERIFY(step(key, 2).problem->what.contains("stopped"));
        QVERIFY(core().preparations().beginAgain(key));
        QVERIFY(await(core().preparations().ended(key), 60s));
    }

    // What was stopped or killed left its part, and a person may have put something where the clone belongs.
    void aCloneNeverMeddlesWithWhatIsThere()
    {
        const QString root = m_folder->filePath("work");
        write(root + "/origin/mine", "mine\n");
        write(root + "/.sandgate-clone-origin.99999999/half", "half\n");
        write(root + "/.sandgate-clone-origin." + QString::number(QCoreApplication::applicationPid()) + "/half", "\n");
        PreparationPlan wanted;
        wanted.repository = origin();
        const Result<SandboxKey> key = core().preparations().create("Box", "local", {{"workspace", root}}, wanted);
        QVERIFY(key);

        QVERIFY(!await(core().preparations().ended(*key), 60s));

        QVERIFY(step(*key, 1).problem->theirWords.contains("is no clone"));
        QCOMPARE(namesIn(root + "/origin"), QStringList{"mine"});
        QVERIFY(QFile::rename(root + "/origin", root + "/away"));
        QVERIFY(core().preparations().beginAgain(*key));
        QVERIFY(await(core().preparations().ended(*key), 60s));
        QVERIFY(!QFileInfo::exists(root + "/.sandgate-clone-origin.99999999"));
        // Of a process that lives: it may still go on.
        QVERIFY(
            QFileInfo::exists(root + "/.sandgate-clone-origin." + QString::number(QCoreApplication::applicationPid())));
        QCOMPARE(read(root + "/origin/file"), "first\n");
    }

    void whatADestroyedSandboxWasToGetIsForgottenWithItsRules()
    {
        Rule own;
        own.effect = RuleEffect::Ask;
        own.command = "ls";
        PreparationPlan wanted = plan();
        wanted.branch = "nowhere";
        const SandboxKey key = make(wanted);
        QVERIFY(!await(core().preparations().ended(key), 60s));
        own.scope = RuleScope::Sandbox;
        own.scopeValue = key.value;
        QVERIFY(core().rulebook().save(own));

        QVERIFY(await(actor(key).destroy(), 60s));

        QTRY_VERIFY(!core().preparations().find(key));
        QVERIFY(core().ledger().preparations()->empty());
        QCOMPARE(core().rulebook().rules().size(), std::size_t(1)); // a person's own stays
        QVERIFY(core().rulebook().rules().front().origin == RuleOrigin::Written);
    }

    void aPlanThatCannotBeCarriedOutMakesNoSandbox()
    {
        PreparationPlan wanted;
        wanted.repository = "ext::sh -c id";

        QVERIFY(!core().preparations().create("Box", "local", {}, wanted));

        QVERIFY(core().host().actors().empty());
    }

private:
    Core &core() { return m_box->core(); }
    QString origin() const { return m_folder->filePath("origin"); }
    bool git(const QStringList &arguments) const { return test::git(origin(), arguments); }
    PreparationPlan plan() const
    {
        PreparationPlan plan;
        Rule rule;
        rule.effect = RuleEffect::Deny;
        rule.command = "git push **";
        plan.rules = {rule};
        plan.repository = origin();
        plan.branch = "work";
        plan.setup = "Mine";
        return plan;
    }
    SandboxKey make(const PreparationPlan &wanted)
    {
        const Result<SandboxKey> key = core().preparations().create("Box", "local", {}, wanted);
        if (!key)
            qFatal("%s", qPrintable(key.error().what));
        return *key;
    }
    SandboxActor &actor(const SandboxKey &key) { return *core().host().find(key); }
    QString workspace(const SandboxKey &key) { return actor(key).row().workspace; }
    PreparationStep step(const SandboxKey &key, std::size_t at) { return core().preparations().find(key)->steps[at]; }
    QStringList states(const SandboxKey &key)
    {
        static const QStringList names{"waiting", "running", "done", "failed"};
        QStringList states;
        for (const PreparationStep &step : core().preparations().find(key)->steps)
            states << names[int(step.state)];
        return states;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CoreFixture> m_box;
};

QTEST_GUILESS_MAIN(TestPreparations)
#include "tst_preparations.moc"

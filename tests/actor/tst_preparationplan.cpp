// SPDX-License-Identifier: Apache-2.0
#include "model/preparation.h"
#include <QJsonArray>
#include <QTest>

using namespace sandgate;

// What can be planned for a new sandbox, and how it is kept.
class TestPreparationPlan : public QObject
{
    Q_OBJECT
private slots:
    void whatGitCouldNotOrMustNotCloneIsRefused_data()
    {
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("branch");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << "https://example.org/team/app.git"
                               << "" << true;
        QTest::newRow("ssh") << "ssh://git@example.org:2222/app"
                             << "main" << true;
        QTest::newRow("at a host") << "git@example.org:team/app.git"
                                   << "a/b-1" << true;
        QTest::newRow("a folder") << "/srv/app"
                                  << "" << true;
        QTest::newRow("a user without a password") << "https://me@example.org/app"
                                                   << "" << true;
        QTest::newRow("a password") << "https://me:secret@example.org/app"
                                    << "" << false;
        QTest::newRow("a key for a user") << "https://ghp_0123456789abcdefghijABCDEFGHIJ012345@github.com/a/b"
                                          << "" << false;
        QTest::newRow("a program") << "ext::sh -c id"
                                   << "" << false;
        QTest::newRow("another program") << "fd::17"
                                         << "" << false;
        QTest::newRow("an option") << "--upload-pack=id"
                                   << "" << false;
        QTest::newRow("two lines") << "https://example.org/a\nb"
                                   << "" << false;
        QTest::newRow("no name") << "https://example.org/"
                                 << "" << false;
        QTest::newRow("a hidden name") << "https://example.org/.hidden"
                                       << "" << false;
        QTest::newRow("a branch that is an option") << "https://example.org/app"
                                                    << "--x" << false;
        QTest::newRow("a branch that is a range") << "https://example.org/app"
                                                  << "a..b" << false;
        QTest::newRow("a branch of nothing") << ""
                                             << "main" << false;
    }
    void whatGitCouldNotOrMustNotCloneIsRefused()
    {
        QFETCH(QString, repository);
        QFETCH(QString, branch);
        PreparationPlan plan;
        plan.repository = repository;
        plan.branch = branch;

        const Result<> checked = check(plan);

        QTEST(checked.has_value(), "isGood");
        QVERIFY(checked || !checked.error().what.contains("secret"));
        QVERIFY(checked || !checked.error().what.contains("ghp"));
    }

    void aCloneIsNamedAsItsRepository_data()
    {
        QTest::addColumn<QString>("repository");
        QTest::addColumn<QString>("folder");
        QTest::newRow("with an ending") << "https://example.org/team/app.git"
                                        << "app";
        QTest::newRow("with a slash") << "https://example.org/team/app.git/"
                                      << "app";
        QTest::newRow("at a host") << "git@example.org:app"
                                   << "app";
        QTest::newRow("a folder") << "/srv/repositories/app"
                                  << "app";
        QTest::newRow("going up") << "/srv/.."
                                  << "";
    }
    void aCloneIsNamedAsItsRepository()
    {
        QFETCH(QString, repository);
        QTEST(folderOfClone(repository), "folder");
    }

    void aPlanIsGivenBackAsItWas()
    {
        const Result<PreparationPlan> back = planFromJson(toJson(whole()));
        QVERIFY(back);
        QVERIFY(*back == whole());
        QCOMPARE(toJson(PreparationPlan()), QJsonObject());
        QVERIFY(planFromJson({})->isEmpty());
        QVERIFY(!planFromJson({{"agents", QJsonArray{"a/../b"}}}));
        QVERIFY(!planFromJson({{"rules", QJsonArray{QJsonObject{{"effect", "allow"}}}}})); // of everything
        QVERIFY(!planFromJson({{"rules", QJsonArray{QJsonObject{{"effect", "maybe"}, {"command", "ls"}}}}}));
    }

    // What holds for a time must not hold for ever because it is in a plan.
    void aRuleThatEndsOrIsSuspendedIsNoPartOfAPlan()
    {
        QJsonObject rule{{"effect", "allow"}, {"command", "ls"}, {"suspended", false}};
        QVERIFY(planFromJson({{"rules", QJsonArray{rule}}}));
        rule.insert("endsAt", qint64(2000000000000));
        QVERIFY(!planFromJson({{"rules", QJsonArray{rule}}}));
        rule.remove("endsAt");
        rule.insert("suspended", true);
        QVERIFY(!planFromJson({{"rules", QJsonArray{rule}}}));
    }

    void agentsWorkInTheCloneOnceItIsThere()
    {
        Preparation preparation = preparationOf({"box"}, whole());
        QCOMPARE(preparation.folder("/shop"), "/shop");
        preparation.steps[2].state = PreparationStep::State::Done;
        QCOMPARE(preparation.folder("/shop"), "/shop/app");
        QCOMPARE(preparation.folder("/"), "/app");
    }

    // Rules are the first thing, and what a crash cut short did not work.
    void howFarItIsIsGivenBackAndNothingIsTakenForDone()
    {
        Preparation preparation = preparationOf({"box"}, whole());
        QCOMPARE(preparation.steps.size(), std::size_t(6));
        QVERIFY(preparation.steps.front().what == PreparationStep::What::Rules);
        preparation.steps[0].state = PreparationStep::State::Done;
        preparation.steps[1].state = PreparationStep::State::Running;
        preparation.steps[2].state = PreparationStep::State::Failed;
        preparation.steps[2].problem = Error{Error::Kind::Refused, "No.", "fatal: no"};
        preparation.isRunning = true;
        preparation.isDismissed = true;

        const Result<Preparation> back = preparationFromJson(toJson(preparation));

        QVERIFY(back);
        QCOMPARE(back->sandbox.value, "box");
        QVERIFY(!back->isRunning && !back->isDone() && back->isDismissed);
        QVERIFY(back->steps[0].state == PreparationStep::State::Done);
        QVERIFY(back->steps[1].state == PreparationStep::State::Failed);
        QVERIFY(back->steps[1].problem->what.contains("Sandgate ended"));
        QCOMPARE(back->steps[2].problem->theirWords, "fatal: no");
        QVERIFY(back->steps[3].state == PreparationStep::State::Waiting);
    }

private:
    static PreparationPlan whole()
    {
        PreparationPlan plan;
        Rule rule;
        rule.effect = RuleEffect::Allow;
        rule.toolKind = "execute";
        rule.command = "npm run *";
        plan.rules = {rule};
        plan.repository = "https://example.org/team/app.git";
        plan.branch = "main";
        plan.agents = QStringList{"claude", "codex"};
        plan.setup = "Mine";
        return plan;
    }
};

QTEST_GUILESS_MAIN(TestPreparationPlan)
#include "tst_preparationplan.moc"

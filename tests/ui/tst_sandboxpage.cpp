// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/sandbox/newsandboxdialog.h"
#include "ui/sandbox/preparationpane.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/session/newsessiondialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;

class TestSandboxPage : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->agentRows =
            std::vector<AgentRow>{{"big", "Big Agent", false, false, false}, {"demo", "Demo Agent", true, false, true}};
    }
    void cleanup() { m_bench.reset(); }

    void offersWhatTheStateAllows_data()
    {
        QTest::addColumn<SandboxState>("state");
        QTest::addColumn<bool>("wake");
        QTest::addColumn<bool>("sleep");
        QTest::addColumn<bool>("remove");
        QTest::addColumn<bool>("session");

        QTest::newRow("awake") << SandboxState::Awake << false << true << true << true;
        QTest::newRow("asleep") << SandboxState::Asleep << true << false << true << true;
        QTest::newRow("failed") << SandboxState::Failed << false << false << true << false;
        QTest::newRow("gone") << SandboxState::Gone << false << false << true << false;
        QTest::newRow("destroyed") << SandboxState::Destroyed << false << false << false << false;
    }
    void offersWhatTheStateAllows()
    {
        QFETCH(SandboxState, state);
        m_bench->sandboxes().apply({{rows::sandbox("box", state)}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();

        QTEST(button(page, "wakeButton")->isVisible(), "wake");
        QTEST(button(page, "sleepButton")->isVisible(), "sleep");
        QTEST(button(page, "deleteSandboxButton")->isVisible(), "remove");
        QTEST(button(page, "newSessionButton")->isEnabled(), "session");
    }

    void saysThatALocalSandboxIsNotIsolated()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();

        QVERIFY(page.findChild<QLabel *>("notIsolated")->isVisible());
    }

    void namesTheSecretsThatItWasGiven()
    {
        SandboxRow row = rows::sandbox("box");
        m_bench->sandboxes().apply({{row}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();
        auto *given = page.findChild<QLabel *>("passedOn");
        QVERIFY(!given->isVisible());

        row.passedOn = QStringList{"ANTHROPIC_API_KEY", "GH_TOKEN"};
        m_bench->sandboxes().apply({{row}, {}});

        QVERIFY(given->isVisible());
        QVERIFY(given->text().contains("ANTHROPIC_API_KEY, GH_TOKEN"));
        row.state = SandboxState::Destroyed;
        m_bench->sandboxes().apply({{row}, {}});
        QVERIFY(!given->isVisible());
    }

    void showsTheStageWhileItIsMade()
    {
        SandboxRow row = rows::sandbox("box", SandboxState::Provisioning);
        row.stage = "Starting the server";
        m_bench->sandboxes().apply({{row}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();

        QCOMPARE(page.findChild<QLabel *>("stageText")->text(), "Starting the server");
        QVERIFY(page.findChild<QLabel *>("stageText")->isVisible());
    }

    void theMakingCanBeCancelled()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Provisioning)}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();
        QVERIFY(button(page, "cancelMakingButton")->isVisible());
        button(page, "cancelMakingButton")->click();
        QTRY_COMPARE(m_bench->calls, QStringList{"destroySandbox box"});
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Connecting)}, {}});
        QVERIFY(!button(page, "cancelMakingButton")->isVisible());
    }

    void theTimeLeftIsToldAndCanBeMore()
    {
        SandboxRow row = rows::sandbox("box");
        m_bench->sandboxes().apply({{row}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();
        auto *time = page.findChild<QLabel *>("timeLeft");
        QVERIFY(!time->isVisible());

        row.endsAt = QDateTime::currentMSecsSinceEpoch() + 90 * 60000 + 5000;
        m_bench->sandboxes().apply({{row}, {}});
        QVERIFY(time->isVisible());
        QVERIFY2(time->text().contains("1 h 30 min"), qPrintable(time->text()));
        button(page, "extendButton")->menu()->actions().at(1)->trigger();
        QTRY_VERIFY(m_bench->calls.contains("extend box 3600"));

        row.endsAt = 1;
        m_bench->sandboxes().apply({{row}, {}});
        QVERIFY(time->text().contains("over"));
        row.state = SandboxState::Destroyed;
        m_bench->sandboxes().apply({{row}, {}});
        QVERIFY(!time->isVisible());
    }

    void whatASleepLosesIsAMatterOfThePlace()
    {
        SandboxRow row = rows::sandbox("box");
        row.place = "e2b"; // keeps what runs, and its provider does not
        m_bench->sandboxes().apply({{row}, {}});
        m_bench->sessions().apply({{rows::session("s", "box", SessionState::Working)}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();
        QSignalSpy wanted(&page, &SandboxPage::sleepWanted);
        button(page, "sleepButton")->click();
        QTRY_VERIFY(m_bench->calls.contains("sleep box"));
        QCOMPARE(wanted.size(), 0);
    }

    // Where what runs does not survive a pause, it is said first; where nothing runs there is nothing to say.
    void sleepThatLosesSomethingIsAskedForFirst()
    {
        SessionRow working = rows::session("s", "box", SessionState::Working);
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->sessions().apply({{working}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();
        QSignalSpy wanted(&page, &SandboxPage::sleepWanted);
        button(page, "sleepButton")->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!m_bench->calls.contains("sleep box"));

        working.state = SessionState::Idle;
        m_bench->sessions().apply({{working}, {}});
        button(page, "sleepButton")->click();
        QCOMPARE(wanted.size(), 1);
        QTRY_VERIFY(m_bench->calls.contains("sleep box"));
    }

    void showsAProblemWithWhatCanBeDone()
    {
        SandboxRow row = rows::sandbox("box", SandboxState::Failed);
        row.problem = Error{Error::Kind::Timeout, "It did not start in time.", "last line of its output"};
        m_bench->sandboxes().apply({{row}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();

        auto *problem = page.findChild<ProblemBanner *>("sandboxProblem");
        QVERIFY(problem->text().contains("It did not start in time.\nlast line of its output"));
        QVERIFY(!problem->installButton()->isVisible());
        QTest::mouseClick(button(page, "tryAgainButton"), Qt::LeftButton);
        QTRY_COMPARE(m_bench->calls, QStringList{"wake box"});
    }

    void installsTheMissingServerAndThenStartsTheSandbox()
    {
        SandboxRow row = rows::sandbox("box", SandboxState::Failed);
        row.problem = Error{Error::Kind::Missing, "sandbox-agent is not installed."};
        m_bench->sandboxes().apply({{row}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();

        QTest::mouseClick(button(page, "installServerButton"), Qt::LeftButton);

        QTRY_COMPARE(m_bench->calls, (QStringList{"installServer", "wake box"}));
    }

    void tellsAFailedCommand()
    {
        m_bench->outcome = failure(Error::Kind::Conflict, "A turn is running.");
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();

        QTest::mouseClick(button(page, "sleepButton"), Qt::LeftButton);

        auto *problem = page.findChild<ProblemBanner *>("sandboxProblem");
        QTRY_VERIFY(problem->text().contains("A turn is running."));
    }

    void asksForAgentsOnlyWhileAwake()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Asleep)}, {}});
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        QVERIFY(m_bench->calls.isEmpty());

        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Awake)}, {}});

        QTRY_COMPARE(m_bench->calls, QStringList{"agents box"});
        QTRY_VERIFY(button(page, "installAgentButton-big"));
        button(page, "installAgentButton-big")->click();
        QTRY_COMPARE(m_bench->calls, (QStringList{"agents box", "installAgent box big", "agents box"}));
    }

    void aNewSandboxIsMadeOfWhatWasEntered()
    {
        QTemporaryDir folder;
        NewSandboxDialog dialog(*m_bench);
        QSignalSpy created(&dialog, &NewSandboxDialog::created);
        dialog.findChild<QLineEdit *>("workspaceField")->setText(folder.path());
        dialog.findChild<QLineEdit *>("sandboxNameField")->setText("Mine");
        dialog.findChild<QCheckBox *>("demoAgentField")->setChecked(true);

        button(dialog, "createSandboxButton")->click();

        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(m_bench->lastSandbox.name, "Mine");
        QCOMPARE(m_bench->lastSandbox.provider, "local");
        QCOMPARE(m_bench->lastSandbox.settings, (QJsonObject{{"workspace", folder.path()}, {"demoAgent", true}}));
    }

    void aSandboxNeedsAFolderThatExists()
    {
        NewSandboxDialog dialog(*m_bench);

        dialog.findChild<QLineEdit *>("workspaceField")->setText("/there/is/no/such/folder");

        QVERIFY(!button(dialog, "createSandboxButton")->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>("notIsolatedNotice")->text().contains("not isolated"));
    }

    void aFailureStaysInTheDialog()
    {
        QTemporaryDir folder;
        m_bench->newSandbox = failure(Error::Kind::Missing, "sandbox-agent is not installed.");
        NewSandboxDialog dialog(*m_bench);
        dialog.findChild<QLineEdit *>("workspaceField")->setText(folder.path());
        dialog.show();

        button(dialog, "createSandboxButton")->click();

        QTRY_VERIFY(button(dialog, "installServerButton")->isVisible());
        QVERIFY(dialog.isVisible());
        button(dialog, "installServerButton")->click();
        QTRY_VERIFY(m_bench->calls.contains("installServer"));
    }

    void aNewSessionProposesAnAgentThatCanStart()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        NewSessionDialog dialog(*m_bench, {"box"});
        QSignalSpy created(&dialog, &NewSessionDialog::created);

        QTRY_COMPARE(dialog.findChild<QComboBox *>("agentField")->currentData().toString(), "demo");
        button(dialog, "createSessionButton")->click();

        QTRY_COMPARE(created.size(), 1);
        QVERIFY(m_bench->calls.contains("createSession box demo /boxes/box"));
    }

    void aNewSessionIsProposedToWorkInTheClone()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        PreparationPlan plan;
        plan.repository = "https://example.org/team/app.git";
        Preparation preparation = preparationOf({"box"}, plan);
        m_bench->preparationDesk.set(preparation);
        const auto proposed = [this] {
            return NewSessionDialog(*m_bench, {"box"}).findChild<QLineEdit *>("sessionFolderField")->text();
        };
        QCOMPARE(proposed(), "/boxes/box"); // until it is there

        preparation.steps[1].state = PreparationStep::State::Done;
        preparation.isDismissed = true;
        m_bench->preparationDesk.set(preparation);

        QCOMPARE(proposed(), "/boxes/box/app");
    }

    void anAgentThatIsNotInstalledIsInstalledFirst()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        NewSessionDialog dialog(*m_bench, {"box"});
        auto *agents = dialog.findChild<QComboBox *>("agentField");
        QTRY_COMPARE(agents->count(), 2);
        agents->setCurrentIndex(0);

        QVERIFY(!button(dialog, "createSessionButton")->isEnabled());
        button(dialog, "installAgentButton")->click();

        QTRY_VERIFY(m_bench->calls.contains("installAgent box big"));
    }

    void howFarItsPreparationIsIsShownStepByStep()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        PreparationPlan plan;
        plan.repository = "https://example.org/app";
        plan.agents = QStringList{"codex"};
        Preparation preparation = preparationOf({"box"}, plan);
        preparation.isRunning = true;
        preparation.steps[0].state = PreparationStep::State::Done;
        preparation.steps[1].state = PreparationStep::State::Running;
        SandboxPage page(*m_bench);
        page.show(SandboxKey{"box"});
        static_cast<QWidget &>(page).show();
        auto *pane = page.findChild<PreparationPane *>();
        QVERIFY(!pane->isVisible());

        m_bench->preparationDesk.set(preparation);

        QVERIFY(pane->isVisible());
        QCOMPARE(steps(*pane), (QStringList{"Make the sandbox: done", "Clone https://example.org/app: goes on",
                                            "Install the agent Codex: waits"}));
        QVERIFY(!button(page, "prepareAgainButton")->isVisible());
        button(page, "stopPreparationButton")->click();
        QTRY_COMPARE(m_bench->preparationDesk.calls, QStringList{"stop box"});

        preparation.isRunning = false;
        preparation.steps[1].state = PreparationStep::State::Failed;
        preparation.steps[1].problem = Error{Error::Kind::Refused, "It was not cloned.", "fatal: \u202e no"};
        preparation.steps[2].state = PreparationStep::State::Done;
        m_bench->preparationDesk.set(preparation);
        QVERIFY(pane->findChild<QLabel *>("preparationTitle")->text().startsWith("The sandbox is there"));
        QCOMPARE(steps(*pane).at(1), "Clone https://example.org/app: did not work");
        const QList<ProblemBanner *> problems = pane->findChildren<ProblemBanner *>("preparationStepProblem");
        QCOMPARE(problems.size(), 3);
        QVERIFY(problems[1]->isVisible());
        QVERIFY(problems[1]->text().startsWith("It was not cloned.\nfatal:"));
        QVERIFY(!problems[1]->text().contains(QChar(0x202e))); // what is hidden is shown
        QVERIFY(!problems[0]->isVisible() && !problems[2]->isVisible());
        QVERIFY(!button(page, "stopPreparationButton")->isVisible());
        button(page, "prepareAgainButton")->click();
        QTRY_COMPARE(m_bench->preparationDesk.calls.last(), "tryAgain box");
        m_bench->preparationDesk.outcome = failure(Error::Kind::Storage, "The disk is full.");
        button(page, "prepareAgainButton")->click();
        auto *refused = pane->findChild<ProblemBanner *>("preparationProblem");
        QTRY_VERIFY(refused->isVisible());
        QCOMPARE(refused->text(), "The disk is full.");
        m_bench->preparationDesk.outcome = {};
        page.show(SandboxKey{"other"});
        QVERIFY(!pane->isVisible());
        page.show(SandboxKey{"box"});
        button(page, "dismissPreparationButton")->click();
        QTRY_VERIFY(!pane->isVisible());
    }

    void agentsThatDoNotComeAreAProblemWithAWayOut()
    {
        m_bench->agentRows = failure(Error::Kind::Unreachable, "The sandbox does not answer.");
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        NewSessionDialog dialog(*m_bench, {"box"});

        QTRY_VERIFY(dialog.findChild<ProblemBanner *>()->text().contains("does not answer"));
        QVERIFY(!button(dialog, "createSessionButton")->isEnabled());
    }

private:
    static QStringList steps(const QWidget &pane)
    {
        QStringList texts;
        const QList<QLabel *> labels = pane.findChildren<QLabel *>("preparationStep");
        for (const QLabel *label : labels)
            texts << label->text();
        return texts;
    }
    static QPushButton *button(const QWidget &parent, const QString &name)
    {
        return parent.findChild<QPushButton *>(name);
    }

    std::unique_ptr<FakeWorkbench> m_bench;
};

QTEST_MAIN(TestSandboxPage)
#include "tst_sandboxpage.moc"

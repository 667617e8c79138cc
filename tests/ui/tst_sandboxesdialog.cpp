// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/fakeworkbench.h"
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/sandbox/sandboxesdialog.h"
#include "ui/sandbox/sandboxesmodel.h"
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace sandgate;

class TestSandboxesDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        SandboxRow cloud = rows::sandbox("cloud", SandboxState::Awake);
        cloud.provider = "e2b";
        cloud.account = "work";
        cloud.endsAt = QDateTime::currentMSecsSinceEpoch() + 10 * 60000 + 5000;
        m_bench->sandboxes().apply(
            {{rows::sandbox("one", SandboxState::Awake), cloud, rows::sandbox("old", SandboxState::Destroyed)}, {}});
        m_dialog = std::make_unique<SandboxesDialog>(*m_bench);
        m_dialog->show();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void allThatAreThereAreShownWithTheTimeLeft()
    {
        QCOMPARE(table().rowCount(), 2);
        QCOMPARE(text(1, SandboxesModel::Place), "E2B, work");
        QVERIFY(!text(0, SandboxesModel::Place).contains(','));
        QCOMPARE(text(1, SandboxesModel::TimeLeft), "10 min");
        QCOMPARE(text(0, SandboxesModel::TimeLeft), "");
        QVERIFY(!button("wakeChosenButton")->isEnabled());
        m_bench->sandboxes().apply({{rows::sandbox("one", SandboxState::Destroyed)}, {}});
        QCOMPARE(table().rowCount(), 1);
        QCOMPARE(table().keyAt(0).value, "cloud");
    }

    void eachHasAResultOfItsOwn()
    {
        view()->selectAll();
        button("wakeChosenButton")->click();
        QTRY_COMPARE(text(0, SandboxesModel::Outcome), "Done.");
        QTRY_COMPARE(text(1, SandboxesModel::Outcome), "Done.");
        QCOMPARE(m_bench->calls, (QStringList{"wake one", "wake cloud"}));

        m_bench->outcome = failure(Error::Kind::Unreachable, "E2B does not answer.");
        view()->setCurrentIndex(table().index(1, 0));
        button("extendChosenButton")->menu()->actions().front()->trigger();
        QTRY_COMPARE(text(1, SandboxesModel::Outcome), "E2B does not answer.");
        QCOMPARE(text(0, SandboxesModel::Outcome), "Done.");
        QCOMPARE(m_bench->calls.last(), "extend cloud 3600");
    }

    void oneThatDoesNotAnswerHoldsUpNoOther()
    {
        m_bench->held = true;
        view()->selectAll();
        button("wakeChosenButton")->click();
        QCOMPARE(m_bench->calls, (QStringList{"wake one", "wake cloud"}));
        QCOMPARE(text(0, SandboxesModel::Outcome), "Working…");
        m_dialog.reset(); // while they are under way
        m_bench->release();
        QTest::qWait(20);
    }

    void whatIsLostIsSaidFirst()
    {
        SessionRow working = rows::session("s", "one");
        working.state = SessionState::Working;
        m_bench->sessions().apply({{working}, {}});
        view()->selectAll();
        button("sleepChosenButton")->click();
        auto *question = m_dialog->findChild<QMessageBox *>("lossesQuestion");
        QVERIFY(question);
        QVERIFY(question->informativeText().contains("One agent is at work"));
        QVERIFY(m_bench->calls.isEmpty());
        question->findChild<QPushButton *>("confirmLossesButton")->click();
        QTRY_COMPARE(m_bench->calls, (QStringList{"sleep one", "sleep cloud"}));
    }

    void whatGitHasNowhereElseIsSaidOfEach()
    {
        m_bench->fileDesk.held = true;
        m_bench->fileDesk.unsaved = UnsavedWork{{{"/boxes/one/app", 2}}, 1};
        view()->selectAll();
        button("deleteChosenButton")->click();
        auto *question = m_dialog->findChild<QMessageBox *>("lossesQuestion");
        QVERIFY(question);
        auto *confirm = question->findChild<QPushButton *>("confirmLossesButton");
        QVERIFY(!confirm->isEnabled());

        m_bench->fileDesk.release();

        QTRY_VERIFY(confirm->isEnabled());
        QVERIFY2(question->informativeText().contains("Sandbox one: /boxes/one/app: 2 files are not committed."),
                 qPrintable(question->informativeText()));
        question->reject();
        m_bench->fileDesk.held = true;
        button("deleteChosenButton")->click(); // and is answered while it looks
        m_dialog->findChild<QMessageBox *>("lossesQuestion")->reject();
        m_bench->fileDesk.release();
        QVERIFY(m_bench->calls.isEmpty());
    }

    void deletionAsksAlways()
    {
        view()->setCurrentIndex(table().index(1, 0));
        button("deleteChosenButton")->click();
        auto *question = m_dialog->findChild<QMessageBox *>("lossesQuestion");
        QVERIFY(question);
        QVERIFY(question->defaultButton()->text().contains("Keep"));
        question->reject();
        QVERIFY(m_bench->calls.isEmpty());
    }

    void whatWasFoundIsTakenOverOrDeleted()
    {
        m_bench->desk.listed = Listing{{{{"e2b/a"}, {"k1"}, true, "Lost"}, {{"docker/b"}, {"k2"}}}};
        QSignalSpy wanted(m_dialog.get(), &SandboxesDialog::sandboxWanted);
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *list = m_dialog->findChild<QTreeWidget *>("orphansTable");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(0));
        button("adoptButton")->click();
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(m_bench->desk.calls.contains("adopt e2b/a"));

        list->setCurrentItem(list->topLevelItem(1));
        button("discardButton")->click();
        auto *question = m_dialog->findChild<QMessageBox *>("discardQuestion");
        QVERIFY(question);
        QVERIFY(!m_bench->desk.calls.contains("discard docker/b"));
        question->findChild<QPushButton *>("confirmDiscardButton")->click();
        QTRY_VERIFY(m_bench->desk.calls.contains("discard docker/b"));
    }

    void whoDidNotAnswerIsNamedBesideWhatTheOthersHave()
    {
        const Error problem{Error::Kind::Unreachable, "What exists at E2B, account “work”, is not known. No answer."};
        m_bench->desk.listed = Listing{{{{"e2b/a"}, {"k1"}, true, "Lost"}}, {{"e2b", "work", problem}}};
        m_dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *list = m_dialog->findChild<QTreeWidget *>("orphansTable");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        auto *banner = list->parentWidget()->findChild<ProblemBanner *>();
        QCOMPARE(banner->text(), problem.what);

        m_bench->desk.listed->unheard.push_back({"docker", "office", {Error::Kind::Timeout, "Office is not known."}});
        button("lookAgainButton")->click();
        QTRY_VERIFY(banner->text().contains("2 accounts"));
        QVERIFY(banner->text().contains("account “work”"));
        QVERIFY(banner->text().contains("Office is not known."));

        m_bench->desk.listed = Listing();
        button("lookAgainButton")->click();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
        QVERIFY(!banner->isTelling());
    }

private:
    QTreeView *view() { return m_dialog->findChild<QTreeView *>("sandboxesTable"); }
    SandboxesModel &table() { return *m_dialog->findChild<SandboxesModel *>(); }
    QString text(int row, int column) { return table().index(row, column).data().toString(); }
    QPushButton *button(const QString &name) { return m_dialog->findChild<QPushButton *>(name); }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<SandboxesDialog> m_dialog;
};

QTEST_MAIN(TestSandboxesDialog)
#include "tst_sandboxesdialog.moc"

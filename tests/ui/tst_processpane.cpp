// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/words.h"
#include "ui/process/processpane.h"
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace sandgate;

class TestProcessPane : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("other")}, {}});
        m_bench->processes().apply(
            {{rows::process("a", "box"), rows::process("b", "other"), rows::process("c", "box", ProcessState::Exited)},
             {}});
        m_pane = std::make_unique<ProcessPane>(*m_bench);
        m_pane->show(SandboxKey{"box"});
        static_cast<QWidget *>(m_pane.get())->show();
        m_table = m_pane->findChild<QTableView *>("processTable");
    }
    void cleanup()
    {
        m_pane.reset();
        m_bench.reset();
    }

    void listsTheProcessesOfItsSandboxOnly()
    {
        QCOMPARE(m_table->model()->rowCount(), 2);
        m_pane->show(SandboxKey{"other"});
        QCOMPARE(m_table->model()->rowCount(), 1);
    }

    void saysWhatIsPainted()
    {
        const QAbstractItemModel &model = *m_table->model();
        const auto said = [&model](ProcessListModel::Column column) {
            return model.index(0, column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(said(ProcessListModel::StateColumn), "Running");
        QCOMPARE(said(ProcessListModel::StartedColumn), localTime(rows::process("a", "box").startedAt));
    }

    void runsACommandInTheSandboxsFolder()
    {
        auto *command = m_pane->findChild<QLineEdit *>("processCommand");
        QTest::keyClicks(command, "make test");
        QTest::mouseClick(button("runProcessButton"), Qt::LeftButton);

        QTRY_COMPARE(m_bench->calls, QStringList{"startProcess box make test in /boxes/box"});
        QVERIFY(command->text().isEmpty());
        m_bench->processes().apply({{rows::process("new-process", "box")}, {}});
        QCOMPARE(currentProcess(), "new-process");
    }

    void aCommandThatDoesNotStartIsKeptAndExplained()
    {
        m_bench->newProcess = failure(Error::Kind::Refused, "There is no such program.");
        auto *command = m_pane->findChild<QLineEdit *>("processCommand");
        QTest::keyClicks(command, "mkae");
        QTest::keyClick(command, Qt::Key_Return);

        auto *problem = m_pane->findChild<ProblemBanner *>("processProblem");
        QTRY_VERIFY(problem->text().contains("There is no such program."));
        QCOMPARE(command->text(), "mkae");
    }

    void stopsOnlyWhatRunsAndRemovesOnlyWhatIsOver()
    {
        m_table->selectAll();
        QVERIFY(button("stopProcessButton")->isEnabled());
        QVERIFY(button("removeProcessButton")->isEnabled());

        QTest::mouseClick(button("stopProcessButton"), Qt::LeftButton);
        QTest::mouseClick(button("forceStopProcessButton"), Qt::LeftButton);
        QTest::mouseClick(button("removeProcessButton"), Qt::LeftButton);

        QTRY_COMPARE(m_bench->calls, (QStringList{"stop a", "forceStop a", "remove c"}));
    }

    void theNewestIsChosenWhenProcessesComeLater()
    {
        m_pane.reset();
        m_bench = std::make_unique<FakeWorkbench>();
        m_pane = std::make_unique<ProcessPane>(*m_bench);
        m_table = m_pane->findChild<QTableView *>("processTable");
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_pane->show(SandboxKey{"box"});
        m_table->sortByColumn(ProcessListModel::CommandColumn, Qt::AscendingOrder);

        ProcessRow newest = rows::process("z", "box");
        newest.startedAt = 2000;
        m_bench->processes().apply({{rows::process("a", "box"), newest}, {}});

        QCOMPARE(currentProcess(), "z");
        QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    }

    void theChoiceOfThePersonIsKept()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
        m_table->clearSelection();
        m_table->selectRow(1);
        const QString chosen = currentProcess();
        m_pane->show(SandboxKey{"other"});
        m_pane->show(SandboxKey{"box"});
        QCOMPARE(currentProcess(), chosen);

        m_pane->save(settings);
        m_pane = std::make_unique<ProcessPane>(*m_bench);
        m_table = m_pane->findChild<QTableView *>("processTable");
        m_pane->restore(settings);
        m_pane->show(SandboxKey{"box"});

        QCOMPARE(currentProcess(), chosen);
    }

    void nothingCanBeRunInADeletedSandbox()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Destroyed)}, {}});

        QVERIFY(!m_pane->findChild<QLineEdit *>("processCommand")->isEnabled());
    }

private:
    QPushButton *button(const char *name) const { return m_pane->findChild<QPushButton *>(name); }
    QString currentProcess() const
    {
        return m_table->currentIndex().data(ProcessListModel::KeyRole).value<ProcessKey>().value;
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<ProcessPane> m_pane;
    QTableView *m_table = nullptr;
};

QTEST_MAIN(TestProcessPane)
#include "tst_processpane.moc"

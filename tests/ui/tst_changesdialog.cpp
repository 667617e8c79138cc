// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/conversation.h"
#include "tests/fakes/fakeworkbench.h"
#include "ui/changes/changesdialog.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/diff/diffview.h"
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <memory>

using namespace sandgate;

class TestChangesDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        SessionRow row;
        row.id = {"s"};
        row.sandbox = {"box"};
        row.title = "Session";
        row.cwd = "/w";
        m_bench->sessions().apply({{row}, {}});
    }

    void editsAreOneDiffForEachFile()
    {
        store({edit("1", "/w/src/a", "one\\ntwo\\n", "one\\n2\\n"), edit("2", "/w/src/a", "one\\n2\\n", "1\\n2\\n"),
               edit("3", "/w/b", "x\\n", "y\\n")});
        open();

        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(list()->item(0)->text(), QString::fromUtf8("src/a  +2 −2"));
        QCOMPARE(m_dialog->findChild<DiffView *>()->toPlainText(), QString("- one\n- two\n+ 1\n+ 2"));
        list()->setCurrentRow(1);
        QCOMPARE(m_dialog->findChild<DiffView *>()->toPlainText(), QString("- x\n+ y"));
    }

    void aChangeIsShownSideBySideWhereItHasTwoSides()
    {
        store({edit("1", "/w/a", "one\\ntwo\\nthree\\n", "one\\n2\\n2.5\\nthree\\n"), edit("2", "/w/b", "", "new\\n")});
        open();
        QTRY_COMPARE(list()->count(), 2);

        m_dialog->findChild<QCheckBox *>("sideBySideBox")->click();

        const auto *before = m_dialog->findChild<DiffView *>("diffBefore");
        const auto *after = m_dialog->findChild<DiffView *>("diffAfter");
        QVERIFY(before && after);
        QCOMPARE(before->toPlainText(), QString("  one\n- two\n\n  three"));
        QCOMPARE(after->toPlainText(), QString("  one\n+ 2\n+ 2.5\n  three"));
        QCOMPARE(before->height(), after->height());
        list()->setCurrentRow(1);
        QVERIFY(!m_dialog->findChild<DiffView *>("diffBefore"));
        QCOMPARE(m_dialog->findChild<DiffView *>()->toPlainText(), QString("+ new"));
    }

    void longLinesScrollTogether()
    {
        store({edit("1", "/w/a", QString(400, 'a') + "\\n", QString(400, 'b') + "\\n")});
        open();
        QTRY_COMPARE(list()->count(), 1);
        m_dialog->setSideBySide(true);
        auto *before = m_dialog->findChild<DiffView *>("diffBefore")->horizontalScrollBar();
        auto *after = m_dialog->findChild<DiffView *>("diffAfter")->horizontalScrollBar();
        QTRY_VERIFY(before->maximum() > 0);

        before->setValue(before->maximum());

        QCOMPARE(after->value(), after->maximum());
    }

    void whatIsNotKnownIsSaid()
    {
        store({edit("1", "/w/a", "x", "y"),
               R"(u {"sessionUpdate":"tool_call","toolCallId":"2","kind":"execute","status":"completed"})"});
        open();
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(m_dialog->findChild<TextLabel *>("changesNotes")->text().contains("command"));
    }

    void nothingChangedIsSaid()
    {
        open();
        QTRY_VERIFY(!list()->isVisible());
        QCOMPARE(list()->count(), 0);
    }

    void gitIsAskedOnlyWhenThePersonWantsIt()
    {
        m_bench->fileDesk.git =
            GitChanges{"/w", "diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -9 +9 @@\n-old\n+new\n", {"fresh"}, false};
        store({edit("1", "/w/a", "x", "y")});
        open();
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(m_bench->fileDesk.calls.isEmpty());

        m_dialog->findChild<QComboBox *>("changesSource")->setCurrentIndex(1);

        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(m_bench->fileDesk.calls, QStringList{"gitChanges /w"});
        QCOMPARE(list()->item(0)->text(), QString::fromUtf8("f  +1 −1"));
        QVERIFY(m_dialog->findChild<DiffView *>()->toPlainText().contains("- old\n+ new"));
        QCOMPARE(list()->item(1)->text(), QString("fresh"));
    }

    void whyGitCannotTellIsSaid()
    {
        m_bench->fileDesk.git = failure(Error::Kind::Refused, "Git cannot tell.", "not a git repository");
        open();
        m_dialog->findChild<QComboBox *>("changesSource")->setCurrentIndex(1);
        auto *problem = m_dialog->findChild<ProblemBanner *>("changesProblem");
        QTRY_VERIFY(problem->isTelling());
        QVERIFY(problem->text().contains("not a git repository"));
    }

    void isReadAnew()
    {
        open();
        store({edit("1", "/w/a", "x", "y")});
        QTest::mouseClick(m_dialog->findChild<QPushButton *>("refreshChangesButton"), Qt::LeftButton);
        QTRY_COMPARE(list()->count(), 1);
    }

    void diesQuietlyWhileItAsks()
    {
        open();
        m_bench->fileDesk.held = true;
        m_dialog->findChild<QComboBox *>("changesSource")->setCurrentIndex(1);
        m_dialog.reset();
        m_bench->fileDesk.release();
        QCoreApplication::processEvents();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

private:
    static QString edit(const QString &id, const QString &path, const QString &old, const QString &fresh)
    {
        return QString(R"(u {"sessionUpdate":"tool_call","toolCallId":"%1","kind":"edit","status":"completed",)"
                       R"("content":[{"type":"diff","path":"%2","oldText":"%3","newText":"%4"}]})")
            .arg(id, path, old, fresh);
    }
    void store(const QStringList &lines) { m_bench->storedEvents[{"s"}] = conversation(lines); }
    void open()
    {
        m_dialog = std::make_unique<ChangesDialog>(*m_bench, SessionId{"s"});
        m_dialog->show();
    }
    QListWidget *list() const { return m_dialog->findChild<QListWidget *>("changedFiles"); }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<ChangesDialog> m_dialog;
};

QTEST_MAIN(TestChangesDialog)
#include "tst_changesdialog.moc"

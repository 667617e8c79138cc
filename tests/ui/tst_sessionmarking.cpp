// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/style.h"
#include "ui/session/deletedsessionsdialog.h"
#include "ui/session/sessionpage.h"
#include "ui/session/tagsdialog.h"
#include "ui/window/mainwindow.h"
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace sandgate;

// Keeping sessions in order, in the window.
class TestSessionMarking : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_bench = std::make_unique<FakeWorkbench>();
        open();
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("other")}, {}});
        SessionRow second = rows::session("s2", "box", SessionState::Ended);
        second.createdAt = -1;
        m_bench->sessions().apply({{rows::session("s1", "box"), second, rows::session("s3", "other")}, {}});
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
        m_settings.reset();
    }

    void withoutASessionNothingCanBeMarked()
    {
        const auto names = {"pinSessionAction", "tagSessionAction", "archiveSessionAction", "deleteSessionAction",
                            "colourAction-red"};
        m_window->showSandbox({"box"});
        for (const char *name : names)
            QVERIFY2(!action(name)->isEnabled(), name);
        m_window->showSession({"s1"});
        for (const char *name : names)
            QVERIFY2(action(name)->isEnabled(), name);
    }

    void theMenuSaysWhatTheSessionIsMarkedWith()
    {
        m_window->showSession({"s1"});
        SessionRow row = rows::session("s1", "box");
        row.marks = {true, SessionColour::Green, {}, {}, {}};
        m_bench->sessions().apply({{row}, {}});

        QVERIFY(action("pinSessionAction")->isChecked());
        QVERIFY(action("colourAction-green")->isChecked());
        QVERIFY(!action("colourAction-none")->isChecked());
        action("pinSessionAction")->trigger();
        action("colourAction-none")->trigger();
        QCOMPARE(m_bench->atDesk.calls, (QStringList{"mark s1 unpinned", "mark s1 colour "}));
    }

    void aMarkThatCannotBeSetIsSaidAndNotShown()
    {
        m_window->showSession({"s1"});
        m_bench->atDesk.outcome = failure(Error::Kind::Storage, "It cannot be stored.");
        action("pinSessionAction")->trigger();

        QTRY_VERIFY(m_window->findChild<ProblemBanner *>("windowProblem")->isVisible());
        QVERIFY(!action("pinSessionAction")->isChecked());
    }

    void pinnedSessionsComeFirst()
    {
        QCOMPARE(shown(), (QStringList{"Sandbox box", "Session s1", "Session s2", "Sandbox other", "Session s3"}));
        mark("s2", {true, {}, {}, {}, {}});
        QCOMPARE(shown(), (QStringList{"Sandbox box", "Session s2", "Session s1", "Sandbox other", "Session s3"}));
    }

    void archivedSessionsAreOutOfTheWayUntilTheyAreWanted()
    {
        m_window->showSession({"s1"});
        mark("s1", {false, {}, {}, 5, {}});
        QCOMPARE(shown(), (QStringList{"Sandbox box", "Session s2", "Sandbox other", "Session s3"}));

        m_window->findChild<QLineEdit *>("sandboxFilter")->setText("s1"); // found when it is looked for
        QCOMPARE(shown(), (QStringList{"Sandbox box", "Session s1"}));
        m_window->findChild<QLineEdit *>("sandboxFilter")->clear();

        SessionRow asks = rows::session("s1", "box", SessionState::WaitingForDecision); // it needs somebody
        asks.marks.archivedAt = 5;
        asks.waiting = 1;
        m_bench->sessions().apply({{asks}, {}});
        QVERIFY(shown().contains("Session s1"));
        mark("s1", {false, {}, {}, 5, {}});
        QVERIFY(!shown().contains("Session s1"));

        m_window->showSession({"s1"}); // from a search, say
        QVERIFY(action("showArchivedAction")->isChecked());
        QCOMPARE(page()->session(), SessionId{"s1"});
        QVERIFY(action("archiveSessionAction")->text().contains("Out"));
        action("archiveSessionAction")->trigger();
        QCOMPARE(m_bench->atDesk.calls, QStringList{"mark s1 unarchived"});
        action("showArchivedAction")->setChecked(false);
        QVERIFY(!shown().contains("Session s1"));
    }

    void archivingCanBeUndone()
    {
        m_window->showSession({"s1"});
        action("archiveSessionAction")->trigger();
        auto *undo = m_window->findChild<QPushButton *>("showMessageButton");
        QTRY_VERIFY(undo->isVisible());
        QCOMPARE(undo->text(), "Undo");
        undo->click();
        QCOMPARE(m_bench->atDesk.calls, (QStringList{"mark s1 archived", "mark s1 unarchived"}));
    }

    void whileSomethingGoesOnASessionIsNotArchived()
    {
        m_bench->sessions().apply({{rows::session("s1", "box", SessionState::Working)}, {}});
        m_window->showSession({"s1"});
        QVERIFY(!action("archiveSessionAction")->isEnabled());
        QVERIFY(!action("archiveSessionAction")->property("whyNot").toString().isEmpty());
    }

    void anEndedSessionIsDeletedAtOnceAndThatCanBeUndone()
    {
        m_window->showSession({"s2"});
        action("deleteSessionAction")->trigger();
        QVERIFY(!m_window->findChild<QMessageBox *>("deleteSessionDialog"));
        auto *undo = m_window->findChild<QPushButton *>("showMessageButton");
        QTRY_VERIFY(undo->isVisible());
        QCOMPARE(undo->text(), "Undo");
        QVERIFY(undo->accessibleName().contains("“Session s2” was deleted"));
        m_bench->sessions().apply({{}, {{"s2"}}});
        QVERIFY(!page()->isVisible() || page()->session() != SessionId{"s2"});
        undo->click();
        QTRY_COMPARE(m_bench->atDesk.calls, (QStringList{"deleteSession s2", "restoreSession s2"}));
        m_bench->sessions().apply({{rows::session("s2", "box", SessionState::Ended)}, {}});
        QTRY_COMPARE(page()->session(), SessionId{"s2"});
        QVERIFY(!m_bench->calls.contains("endSession s2"));
    }

    void anOpenSessionIsEndedByItWhichIsAskedFirst()
    {
        m_window->showSession({"s1"});
        action("deleteSessionAction")->trigger();
        auto *box = m_window->findChild<QMessageBox *>("deleteSessionDialog");
        QVERIFY(box && box->text().contains("Session s1"));
        box->defaultButton()->click();
        QVERIFY(m_bench->atDesk.calls.isEmpty());

        action("deleteSessionAction")->trigger();
        QPushButton *confirm = nullptr;
        QTRY_VERIFY(confirm = m_window->findChild<QPushButton *>("confirmDeleteSessionButton"));
        confirm->click();
        QTRY_COMPARE(m_bench->atDesk.calls, QStringList{"deleteSession s1"});
        QVERIFY(m_bench->calls.contains("endSession s1"));
    }

    void whatCannotBeEndedIsNotDeleted()
    {
        m_bench->outcome = failure(Error::Kind::Unreachable, "The agent does not answer.");
        m_window->showSession({"s1"});
        action("deleteSessionAction")->trigger();
        m_window->findChild<QPushButton *>("confirmDeleteSessionButton")->click();

        QTRY_VERIFY(m_window->findChild<ProblemBanner *>("windowProblem")->isVisible());
        QVERIFY(m_bench->atDesk.calls.isEmpty());
    }

    void tagsAreWrittenOrChosen()
    {
        mark("s2", {false, {}, {"roof", "weather"}, {}, {}});
        m_window->showSession({"s1"});
        action("tagSessionAction")->trigger();
        auto *dialog = m_window->findChild<TagsDialog *>();
        auto *field = dialog->findChild<QLineEdit *>("tagsField");
        auto *set = dialog->findChild<QPushButton *>("setTagsButton");
        auto *roof = dialog->findChild<QCheckBox *>("knownTag-roof");
        QVERIFY(roof);

        field->setText(QString(60, 'x'));
        QVERIFY(!set->isEnabled());
        QVERIFY(dialog->findChild<QWidget *>("tagsProblem")->isVisible());
        field->setText("urgent ROOF");
        QVERIFY(set->isEnabled() && roof->isChecked());
        roof->click();
        QCOMPARE(field->text(), "urgent");
        dialog->findChild<QCheckBox *>("knownTag-weather")->click();
        QCOMPARE(field->text(), "urgent weather");
        set->click();

        QCOMPARE(m_bench->atDesk.calls, QStringList{"mark s1 tags urgent+weather"});
    }

    void tagsAreFoundByTheFilter()
    {
        mark("s3", {false, SessionColour::Violet, {"roof"}, {}, {}});
        auto *filter = m_window->findChild<QLineEdit *>("sandboxFilter");
        filter->setText("#ROO");
        QCOMPARE(shown(), (QStringList{"Sandbox other", "Session s3"}));
        filter->setText("violet");
        QCOMPARE(shown(), (QStringList{"Sandbox other", "Session s3"}));
    }

    void groupingByTagKeepsWhatIsShown()
    {
        mark("s1", {false, {}, {"roof"}, {}, {}});
        mark("s3", {false, {}, {"roof", "Weather"}, {}, {}});
        m_window->showSession({"s1"});
        action("groupByTagAction")->trigger();

        QCOMPARE(shown(), (QStringList{"roof", "Session s1", "Session s3", "Weather", "Session s3", "Without a Tag",
                                       "Session s2"}));
        QCOMPARE(page()->session(), SessionId{"s1"});
        QVERIFY(page()->isVisible());
        QVERIFY(action("newSessionAction")->isEnabled()); // in its sandbox
        m_window->showSandbox({"other"});                 // which has no row
        QVERIFY(!page()->isVisible());
        QVERIFY(action("newSessionAction")->isEnabled());
        mark("s1", {false, {}, {}, 5, {}}); // the last one of a tag
        QCOMPARE(shown(), (QStringList{"roof", "Session s3", "Weather", "Session s3", "Without a Tag", "Session s2"}));

        m_window->close();
        open();
        QVERIFY(action("groupByTagAction")->isChecked());
        QCOMPARE(shown().constFirst(), "roof");
        action("groupBySandboxAction")->trigger();
        QCOMPARE(shown().constFirst(), "Sandbox box");
    }

    void deletedSessionsAreListedRestoredAndRemovedForGood()
    {
        SessionRow first = rows::session("d1", "box", SessionState::Ended);
        first.marks.deletedAt = 1000;
        SessionRow second = rows::session("d2", "box", SessionState::Ended);
        second.marks.deletedAt = 2000;
        m_bench->atDesk.deleted.apply({{first, second}, {}});
        action("deletedSessionsAction")->trigger();
        auto *dialog = m_window->findChild<DeletedSessionsDialog *>();
        auto *list = dialog->findChild<QTreeWidget *>("deletedSessions");
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), "Session d2"); // the last one first
        QVERIFY(!dialog->findChild<QPushButton *>("restoreSessionButton")->isEnabled());

        list->topLevelItem(0)->setSelected(true);
        dialog->findChild<QPushButton *>("restoreSessionButton")->click();
        QTRY_COMPARE(m_bench->atDesk.calls, QStringList{"restoreSession d2"});
        m_bench->atDesk.deleted.apply({{}, {{"d2"}}});
        QCOMPARE(list->topLevelItemCount(), 1);

        list->topLevelItem(0)->setSelected(true);
        dialog->findChild<QPushButton *>("removeSessionButton")->click();
        auto *question = dialog->findChild<QMessageBox *>("removeSessionDialog");
        QVERIFY(question && question->text().contains("Session d1"));
        QCOMPARE(m_bench->atDesk.calls.size(), 1);
        dialog->findChild<QPushButton *>("confirmRemoveButton")->click();
        QTRY_COMPARE(m_bench->atDesk.calls.constLast(), "removeDeleted d1");

        dialog->findChild<QPushButton *>("removeAllSessionsButton")->click();
        dialog->findChild<QPushButton *>("confirmRemoveAllButton")->click();
        QTRY_COMPARE(m_bench->atDesk.calls.constLast(), "removeDeleted ");
        m_bench->atDesk.deleted.apply({{}, {{"d1"}}});
        QVERIFY(!dialog->findChild<QPushButton *>("removeAllSessionsButton")->isEnabled());
    }

    void theWindowMayGoWhileACommandIsUnderWay()
    {
        m_window->showSession({"s2"});
        m_bench->atDesk.held = true;
        action("deleteSessionAction")->trigger();
        action("archiveSessionAction")->trigger();
        QCOMPARE(m_bench->atDesk.calls.size(), 2);
        m_window.reset();
        m_bench->atDesk.release();
        QCoreApplication::processEvents();
        QCOMPARE(m_bench->atDesk.calls.size(), 2);
    }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(*m_bench, *m_settings);
        m_window->resize(1200, 800);
        m_window->show();
    }
    void mark(const QString &id, const SessionMarks &marks)
    {
        SessionRow row = *m_bench->sessions().find({id});
        row.state = id == "s2" ? SessionState::Ended : SessionState::Idle;
        row.waiting = 0;
        row.marks = marks;
        m_bench->sessions().apply({{row}, {}});
    }
    // The rows of the side bar, from above.
    QStringList shown() const
    {
        QStringList texts;
        const QAbstractItemModel *model = m_window->findChild<QTreeView *>("sandboxTree")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex top = model->index(row, 0);
            texts << top.data().toString();
            for (int below = 0; below < model->rowCount(top); ++below)
                texts << model->index(below, 0, top).data().toString();
        }
        return texts;
    }
    QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    SessionPage *page() const { return m_window->findChild<SessionPage *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSessionMarking)
#include "tst_sessionmarking.moc"

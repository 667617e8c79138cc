// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/conversation.h"
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/textlabel.h"
#include "ui/log/logpane.h"
#include "ui/permission/permissioncard.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/search/searchdialog.h"
#include "ui/session/composer.h"
#include "ui/session/promptedit.h"
#include "ui/session/sessionpage.h"
#include "ui/terminal/terminalpane.h"
#include "ui/terminal/terminalview.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/helpdialog.h"
#include "ui/window/outputwindow.h"
#include "ui/window/shortcuts.h"
#include "ui/window/windowset.h"
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace sandgate;

class TestWindowSet : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("crate")}, {}});
        m_bench->sessions().apply({{rows::session("s1", "box"), rows::session("s2", "box")}, {}});
        ProcessRow terminal = rows::process("t", "box");
        terminal.tty = true;
        m_bench->processes().apply({{rows::process("p", "box"), terminal}, {}});
        open();
    }
    void cleanup()
    {
        m_windows.reset();
        m_bench.reset();
        m_settings.reset();
    }

    void aSessionIsOpenedInAWindowOfItsOwn()
    {
        MainWindow &list = m_windows->mainWindow();
        list.showSession({"s1"});
        action(list, "sessionWindowAction")->trigger();
        MainWindow &own = m_windows->windowOf({"s1"});

        QVERIFY(&own != &list);
        QVERIFY(own.isVisible() && own.shows({"s1"}));
        QVERIFY(!own.findChild<QWidget *>("sidebar")->isVisible());
        QVERIFY(!action(own, "sessionWindowAction")->isEnabled());
        list.showSession({"s1"}); // in both
        QVERIFY(list.shows({"s1"}));
        action(list, "sessionWindowAction")->trigger();
        QCOMPARE(mainWindows().size(), 2); // the one that is there
    }

    void itStaysWithItsSession()
    {
        m_windows->openSession({"s1"});
        MainWindow &own = m_windows->windowOf({"s1"});
        MainWindow &list = m_windows->mainWindow();

        own.showSession({"s2"});
        QVERIFY(own.shows({"s1"}));
        QVERIFY(list.shows({"s2"}));
        own.showSandbox({"crate"});
        QCOMPARE(list.findChild<SandboxPage *>()->sandbox(), SandboxKey{"crate"});
        m_bench->permissions().apply({{rows::request("r2", "s2", "box")}, {}});
        own.showNextRequest();
        QVERIFY(own.shows({"s1"}));
        QVERIFY(list.visibleCard());
        own.showInbox();
        QVERIFY(list.findChild<QWidget *>("inboxPage")->isVisible());

        action(own, "sidebarAction")->trigger(); // now it is like the others
        own.showSession({"s2"});
        QVERIFY(own.shows({"s2"}));
        QVERIFY(action(own, "sessionWindowAction")->isEnabled());
    }

    void aListIsOpenedWhenOnlyOwnWindowsAreThere()
    {
        MainWindow *list = &m_windows->mainWindow();
        m_windows->openSession({"s1"});
        list->close();
        QTRY_COMPARE(mainWindows().size(), 1);

        m_windows->windowOf({"s1"}).showSession({"s2"});

        QCOMPARE(mainWindows().size(), 2);
        QVERIFY(m_windows->mainWindow().shows({"s2"}));
        QVERIFY(m_windows->windowOf({"s1"}).shows({"s1"}));
    }

    void aWindowWhoseSessionIsRemovedBecomesLikeTheOthers()
    {
        m_windows->openSession({"s1"});
        MainWindow &own = m_windows->windowOf({"s1"});
        m_bench->sessions().apply({{}, {{"s1"}}});
        QVERIFY(own.own().isEmpty());
        QVERIFY(own.findChild<QWidget *>("sidebar")->isVisible());
    }

    void anOwnWindowIsNotSentToItselfWhenItsListShowsAnotherSession()
    {
        m_windows->openSession({"s1"});
        MainWindow &own = m_windows->windowOf({"s1"});
        SessionRow archived = rows::session("s1", "box");
        archived.marks.archivedAt = 5;
        m_bench->sessions().apply({{archived}, {}}); // its row goes, and the next one is the current one

        QVERIFY(!own.shows({"s2"}) || own.own().isEmpty());
        own.showSession({"s2"});
        QVERIFY(m_windows->shows({"s2"}));
    }

    void whatWasNotSentIsSaidWhereItsWindowWasClosed()
    {
        MainWindow &list = m_windows->mainWindow();
        list.showSession({"s2"});
        m_windows->openSession({"s1"});
        MainWindow &own = m_windows->windowOf({"s1"});
        own.findChild<PromptEdit *>("composer")->setPlainText("hello");
        m_bench->held = true;
        own.findChild<Composer *>()->send();
        QVERIFY(m_bench->outbox().isSending({"s1"}));
        own.close();
        m_bench->outcome = failure(Error::Kind::Unreachable, "The sandbox does not answer.");

        m_bench->release();

        auto *text = list.findChild<ElidedLabel *>("messageText");
        QTRY_VERIFY(text->text().contains("The sandbox does not answer."));
        list.findChild<QPushButton *>("showMessageButton")->click();
        QVERIFY(list.shows({"s1"}));
        QCOMPARE(list.findChild<PromptEdit *>("composer")->toPlainText(), "hello");
        QVERIFY(list.findChild<ProblemBanner *>("composerProblem")->isVisible());
    }

    void windowsHaveListsOfTheirOwn()
    {
        MainWindow &first = m_windows->mainWindow();
        first.showSession({"s1"});
        action(first, "newWindowAction")->trigger();
        MainWindow &second = m_windows->mainWindow();
        QVERIFY(&first != &second);
        QVERIFY(second.shows({"s1"})); // as where it was opened

        second.showSession({"s2"});
        action(second, "processesAction")->trigger();
        second.findChild<QLineEdit *>("sandboxFilter")->setText("s2");

        QVERIFY(first.shows({"s1"}));
        QVERIFY(!action(first, "processesAction")->isChecked());
        QCOMPARE(first.findChild<QLineEdit *>("sandboxFilter")->text(), "");
    }

    void aLogAndATerminalAreOpenedInWindowsOfTheirOwn()
    {
        m_bench->storedLogs.insert(ProcessKey{"t"}, {LogRecord{ProcessKey{"t"}, 1, LogStream::Pty, 1000, "$ hello"}});
        MainWindow &list = m_windows->mainWindow();
        list.showProcess({"p"});
        QVERIFY(action(list, "processWindowAction")->isEnabled());
        action(list, "processWindowAction")->trigger();
        list.showProcess({"t"});
        action(list, "processWindowAction")->trigger();
        action(list, "processWindowAction")->trigger();

        QCOMPARE(outputs().size(), 2);
        OutputWindow *log = output("p");
        OutputWindow *terminal = output("t");
        QVERIFY(log->findChild<LogPane *>()->isVisible());
        QCOMPARE(log->windowTitle(), "run p in Sandbox box - Sandgate");
        QTRY_VERIFY(terminal->findChild<TerminalPane *>()->view().screen().text().contains("$ hello"));
        action(*log, "stopProcessAction")->trigger();
        QVERIFY(m_bench->calls.contains("stop p"));

        list.showSandbox({"crate"});
        action(*log, "showInListAction")->trigger();
        QVERIFY(list.findChild<QTableView *>("processTable")->currentIndex().isValid());
        m_bench->processes().apply({{}, {{"p"}}});
        QVERIFY(!log->findChild<LogPane *>()->isVisible()); // it says so, and stays
        QVERIFY(log->isVisible());
    }

    void theyAreAllThereAfterARestart()
    {
        MainWindow &list = m_windows->mainWindow();
        list.showSession({"s2"});
        list.findChild<QLineEdit *>("sandboxFilter")->setText("box");
        list.resize(790, 700);
        const QSize size = list.size();
        m_windows->openWindow(list);
        m_windows->mainWindow().showSandbox({"crate"});
        m_windows->openSession({"s1"});
        m_windows->windowOf({"s1"}).resize(700, 650);
        const QSize ownSize = m_windows->windowOf({"s1"}).size();
        m_windows->openProcess({"p"});
        m_windows->openProcess({"t"});
        output("t")->findChild<TerminalPane *>()->view().setFontStep(3);

        restartAfterACrash();

        QCOMPARE(mainWindows().size(), 3);
        QCOMPARE(outputs().size(), 2);
        QVERIFY(m_windows->shows({"s2"}));
        MainWindow &first = m_windows->windowOf({"s2"});
        QCOMPARE(first.size(), size);
        QCOMPARE(first.findChild<QLineEdit *>("sandboxFilter")->text(), "box");
        MainWindow &own = m_windows->windowOf({"s1"});
        QVERIFY(own.shows({"s1"}) && own.own() == SessionId{"s1"});
        QCOMPARE(own.size(), ownSize);
        QVERIFY(ownSize != size);
        QVERIFY(output("p")->findChild<LogPane *>()->isVisible());
        QCOMPARE(output("t")->findChild<TerminalPane *>()->view().fontStep(), 3);
    }

    void anOwnWindowWhoseSessionIsGoneOpensWithItsList()
    {
        m_windows->openSession({"s1"});
        restartAfterACrash([this] { m_bench->sessions().apply({{}, {{"s1"}}}); });
        const auto isOwn = [](const MainWindow *window) { return window->own() == SessionId{"s1"}; };
        const QList<MainWindow *> all = mainWindows();
        const auto own = std::find_if(all.begin(), all.end(), isOwn);
        QVERIFY(own != all.end());
        QVERIFY(!(*own)->findChild<ProblemBanner *>("goneBanner")); // it may still come

        m_bench->tellAllKnown();

        QVERIFY(!isOwn(*own));
        QVERIFY((*own)->findChild<QWidget *>("sidebar")->isVisible());
        auto *banner = (*own)->findChild<ProblemBanner *>("goneBanner");
        QVERIFY(banner && banner->isVisible());
        QVERIFY(banner->text().contains("removed for good"));
        QCOMPARE((*own)->findChild<SandboxPage *>()->sandbox(), SandboxKey{"box"}); // where it was
        QVERIFY(!m_windows->mainWindow().findChild<QPushButton *>("restoreGoneButton"));
    }

    void aDeletedSessionOfAnOwnWindowCanBeRestoredThere()
    {
        m_windows->openSession({"s1"});
        restartAfterACrash([this] {
            m_bench->sessions().apply({{}, {{"s1"}}});
            m_bench->atDesk.deleted.apply({{rows::session("s1", "box")}, {}});
            m_bench->tellAllKnown();
        });
        const auto windowThatSaysSo = [] {
            const QList<MainWindow *> all = mainWindows();
            const auto found = std::find_if(all.begin(), all.end(), [](const MainWindow *window) {
                return window->findChild<QPushButton *>("restoreGoneButton");
            });
            return found == all.end() ? nullptr : *found;
        };
        QTRY_VERIFY(windowThatSaysSo());
        MainWindow *own = windowThatSaysSo();
        auto *restore = own->findChild<QPushButton *>("restoreGoneButton");
        QVERIFY(restore->isVisible());

        restore->click();
        QVERIFY(m_bench->atDesk.calls.contains("restoreSession s1"));
        m_bench->sessions().apply({{rows::session("s1", "box")}, {}});

        QVERIFY(own->shows({"s1"}));
        QTRY_VERIFY(!own->findChild<ProblemBanner *>("goneBanner"));
    }

    void aWindowOfAProcessThatIsGoneSaysSoAndLeadsToTheList()
    {
        m_windows->openProcess({"p"});
        restartAfterACrash([this] { m_bench->processes().apply({{}, {{"p"}}}); });
        OutputWindow *window = output("p");
        auto *list = window->findChild<QPushButton *>("showListButton");
        QVERIFY(!list->isVisible()); // it may still come

        m_bench->tellAllKnown();

        QVERIFY(list->isVisible());
        m_windows->mainWindow().hide();
        list->click();
        QVERIFY(m_windows->mainWindow().isVisible());
        window->findChild<QPushButton *>("closeGoneButton")->click();
        QTRY_VERIFY(!output("p"));
    }

    void oneReadsWhereOneReadBefore()
    {
        QStringList lines;
        for (int i = 1; i <= 200; ++i)
            lines << QString(R"(u {"sessionUpdate":"agent_message_chunk","messageId":"m%1",)"
                             R"("content":{"type":"text","text":"Message %1."}})")
                         .arg(i);
        for (const char *id : {"s1", "s2"}) {
            std::vector<EventRecord> events = conversation(lines);
            for (EventRecord &event : events)
                event.session = {id};
            m_bench->storedEvents.insert(SessionId{id}, events);
        }
        MainWindow &list = m_windows->mainWindow();
        list.showSession({"s1"});
        auto *transcript = list.findChild<TranscriptView *>("transcript");
        QTRY_VERIFY(transcript->list().verticalScrollBar()->maximum() > 1000);
        transcript->list().verticalScrollBar()->setValue(700);
        const std::optional<ReadingPlace> place = transcript->place();
        QVERIFY(place);
        list.showSession({"s2"}); // at its end
        QVERIFY(!transcript->place());

        restartAfterACrash();

        MainWindow &again = m_windows->windowOf({"s2"});
        transcript = again.findChild<TranscriptView *>("transcript");
        QVERIFY(transcript->list().isFollowing());
        again.showSession({"s1"});
        QTRY_VERIFY(transcript->place());
        QCOMPARE(transcript->place()->event, place->event);
    }

    void dialogsBesideAWindowAndTheInboxAreThereAgain()
    {
        m_bench->tellAllKnown();
        MainWindow &window = m_windows->mainWindow();
        action(window, "rulesHelpAction")->trigger();
        action(window, "rulesAction")->trigger();
        action(window, "searchAction")->trigger();
        auto *search = window.findChild<SearchDialog *>();
        search->findChild<QLineEdit *>("searchField")->setText("needle");
        auto *kind = search->findChild<QComboBox *>("searchKind");
        kind->setCurrentIndex(2);
        search->findChild<QComboBox *>("searchSandbox")->setCurrentIndex(2);
        const QString sandbox = search->findChild<QComboBox *>("searchSandbox")->currentText();
        search->resize(631, 433);
        const QSize size = search->size();
        window.findChild<QDialog *>("rulesDialog")->close();
        window.showInbox();

        restartAfterACrash();

        MainWindow &again = m_windows->mainWindow();
        QTRY_VERIFY(again.findChild<SearchDialog *>());
        search = again.findChild<SearchDialog *>();
        QVERIFY(search->isVisible());
        QCOMPARE(search->size(), size);
        QCOMPARE(search->findChild<QLineEdit *>("searchField")->text(), "needle");
        QCOMPARE(search->findChild<QComboBox *>("searchKind")->currentIndex(), 2);
        QCOMPARE(search->findChild<QComboBox *>("searchSandbox")->currentText(), sandbox);
        QCOMPARE(again.findChild<HelpDialog *>()->page(), "rules");
        QVERIFY(!again.findChild<QDialog *>("rulesDialog")); // it was closed
        QVERIFY(again.findChild<QWidget *>("inboxPage")->isVisible());

        m_windows->openWindow(again); // which has none of them
        QCoreApplication::processEvents();
        QVERIFY(!m_windows->mainWindow().findChild<SearchDialog *>());
    }

    void whatIsAskedForAtTheStartComesBeforeTheInbox()
    {
        m_windows->mainWindow().showInbox();
        restartAfterACrash();
        MainWindow &again = m_windows->mainWindow();
        again.showSession({"s1"}); // by a link, say

        m_bench->tellAllKnown();

        QVERIFY(again.shows({"s1"}));
    }

    void whatAPersonOpensBeforeAllIsKnownStaysAsItIs()
    {
        m_windows.reset();
        m_settings->setValue("windows/open", QStringList{"1"});
        m_settings->setValue("windows/1/beside/open", QStringList{"helpDialog", "searchDialog"});
        m_settings->setValue("windows/1/help/page", "rules");
        open();
        MainWindow &window = m_windows->mainWindow();
        action(window, "findingHelpAction")->trigger();

        m_bench->tellAllKnown();

        QVERIFY(window.findChild<SearchDialog *>());
        QCOMPARE(window.findChild<HelpDialog *>()->page(), "finding");
    }

    void whatIsStoredOfDialogsMayBeAnything()
    {
        m_windows.reset();
        m_settings->setValue("windows/open", QStringList{"1"});
        m_settings->setValue("windows/1/beside/open", QStringList{"helpDialog", "searchDialog", "no", ""});
        m_settings->setValue("windows/1/help/page", "../../secret");
        m_settings->setValue("windows/1/search/kind", 99);
        m_settings->setValue("windows/1/search/time", "x");
        m_settings->setValue("windows/1/search/text", QString(5000, 'a'));
        m_bench->tellAllKnown();
        open();
        MainWindow &window = m_windows->mainWindow();
        QTRY_VERIFY(window.findChild<SearchDialog *>());
        QCOMPARE(window.findChild<HelpDialog *>()->page(), "start");
        QCOMPARE(window.findChild<QComboBox *>("searchKind")->currentIndex(), 0);
        QCOMPARE(window.findChild<QComboBox *>("searchTime")->currentIndex(), 0);
        QCOMPARE(window.findChild<QLineEdit *>("searchField")->text().size(), 1000);
    }

    void nothingIsWrittenWhereNothingHasChanged()
    {
        MainWindow &window = m_windows->mainWindow();
        window.showSession({"s1"});
        QTest::qWait(1300);
        const auto written = [this] {
            m_settings->sync();
            return QFileInfo(m_settings->fileName()).lastModified();
        };
        const QDateTime before = written();
        QVERIFY(before.isValid());
        QTest::qWait(20);

        window.save();
        QCOMPARE(written(), before);

        window.findChild<QLineEdit *>("sandboxFilter")->setText("box");
        window.save();
        QVERIFY(written() > before);
    }

    // Writing them is waited for by whoever waits for the first window.
    void aStartThatChangesNothingWritesNoSettings()
    {
        m_windows.reset();
        m_settings->sync();
        QVERIFY(QFile::remove(m_settings->fileName()));

        m_windows = std::make_unique<WindowSet>(*m_bench, *m_settings);
        m_windows->open();
        m_settings->sync();

        QCOMPARE(mainWindows().size(), 1);
        QVERIFY(!QFile::exists(m_settings->fileName()));
    }

    void whatWasClosedStaysClosed()
    {
        m_windows->openSession({"s1"});
        m_windows->openProcess({"p"});
        m_windows->windowOf({"s1"}).close();
        output("p")->close();
        QTRY_COMPARE(mainWindows().size(), 1);
        QTRY_COMPARE(outputs().size(), 0);

        restartAfterACrash();

        QCOMPARE(mainWindows().size(), 1);
        QCOMPARE(outputs().size(), 0);
        QVERIFY(m_windows->current().own().isEmpty());
    }

    void aListThatWasClosedBeforeALogHasItsStateAgain()
    {
        MainWindow &first = m_windows->mainWindow();
        m_windows->openWindow(first);
        MainWindow &second = m_windows->mainWindow();
        m_windows->openWindow(second);
        MainWindow &third = m_windows->mainWindow();
        first.close();
        second.close();
        QTRY_COMPARE(mainWindows().size(), 1);
        third.findChild<QLineEdit *>("sandboxFilter")->setText("box");
        m_windows->openProcess({"p"});
        third.close();

        restartAfterACrash();

        QCOMPARE(mainWindows().size(), 1);
        QCOMPARE(m_windows->current().findChild<QLineEdit *>("sandboxFilter")->text(), "box");
        QVERIFY(output("p"));
    }

    void theStateOfAProgramThatHadOneWindowIsTakenOver()
    {
        m_windows.reset();
        m_settings->clear();
        m_settings->setValue("window/sandbox", "crate");
        m_settings->setValue("view/processes", true);
        m_settings->setValue("desktop/tray", true);
        open();
        MainWindow &window = m_windows->mainWindow();
        QCOMPARE(window.findChild<SandboxPage *>()->sandbox(), SandboxKey{"crate"});
        QVERIFY(action(window, "processesAction")->isChecked());
        QVERIFY(action(window, "trayAction")->isChecked());
        QVERIFY(!m_settings->contains("view/processes"));
    }

    void foldedSandboxesStayFolded()
    {
        auto *tree = m_windows->mainWindow().findChild<QTreeView *>("sandboxTree");
        m_windows->mainWindow().showSandbox({"crate"});
        tree->setExpanded(tree->model()->index(0, 0), false);
        restartAfterACrash();
        tree = m_windows->mainWindow().findChild<QTreeView *>("sandboxTree");
        QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    }

    // Only the last one that is seen ends the program, and asks first where something would go on.
    void closingTheLastWindowEndsTheProgram()
    {
        QSignalSpy ended(m_windows.get(), &WindowSet::ended);
        m_windows->openSession({"s1"});
        m_windows->openProcess({"p"});
        m_bench->sessions().apply({{rows::session("s1", "box", SessionState::Working)}, {}});

        m_windows->mainWindow().close();
        m_windows->windowOf({"s1"}).close();
        QCOMPARE(ended.size(), 0);
        OutputWindow *last = output("p");
        last->close();
        QVERIFY(last->isVisible());
        QVERIFY(m_windows->current().isVisible()); // to ask
        auto *dialog = m_windows->current().findChild<QDialog *>("quitDialog");
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>("confirmQuitButton")->click();
        QCOMPARE(ended.size(), 1);
    }

    void aLogThatIsClosedLastEndsTheProgramToo()
    {
        QSignalSpy ended(m_windows.get(), &WindowSet::ended);
        m_windows->openProcess({"p"});
        m_windows->mainWindow().close();
        QVERIFY(!m_windows->current().isVisible());
        output("p")->close();
        QCOMPARE(ended.size(), 1);
    }

    void inTheBackgroundTheLastWindowIsOnlyHidden()
    {
        QSignalSpy ended(m_windows.get(), &WindowSet::ended);
        m_windows->openProcess({"p"});
        action(m_windows->mainWindow(), "backgroundAction")->trigger();
        m_windows->mainWindow().close();
        output("p")->close();
        QCOMPARE(ended.size(), 0);
        QVERIFY(!m_windows->isSeen());

        restartAfterACrash();
        QCOMPARE(mainWindows().size(), 1);
        QVERIFY(m_windows->isSeen());
    }

    void keysAndChoicesAreTheSameInAllWindows()
    {
        MainWindow &first = m_windows->mainWindow();
        m_windows->openWindow(first);
        MainWindow &second = m_windows->mainWindow();
        m_windows->openProcess({"p"});
        QSignalSpy changed(m_windows.get(), &WindowSet::settingsChanged);
        action(first, "trayAction")->trigger();
        QVERIFY(action(second, "trayAction")->isChecked());
        QCOMPARE(changed.size(), 1);

        first.findChild<Shortcuts *>()->set(action(first, "closeWindowAction"), QKeySequence("Ctrl+Shift+Y"));

        QCOMPARE(action(second, "closeWindowAction")->shortcut(), QKeySequence("Ctrl+Shift+Y"));
        QCOMPARE(action(*output("p"), "closeWindowAction")->shortcut(), QKeySequence("Ctrl+Shift+Y"));
    }

    void aRequestThatIsSetAsideIsAsideEverywhere()
    {
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        m_windows->mainWindow().showSession({"s1"});
        m_windows->openSession({"s1"});
        MainWindow &own = m_windows->windowOf({"s1"});
        QVERIFY(own.visibleCard() && m_windows->mainWindow().visibleCard());

        QVERIFY(action(own, "laterAction")->isEnabled()); // though its request was there before it was shown
        QVERIFY(action(own, "answerAction-1")->isEnabled());
        action(own, "laterAction")->trigger();

        QVERIFY(!own.visibleCard());
        QVERIFY(!m_windows->mainWindow().visibleCard());
    }

    void aFileOfSettingsThatIsBrokenOpensOneWindow()
    {
        m_windows.reset();
        m_settings->setValue("windows/open", QStringList{"x", "-1", "../2", "", "999999999999"});
        open();
        QCOMPARE(mainWindows().size(), 1);
    }

private:
    void open()
    {
        m_windows = std::make_unique<WindowSet>(*m_bench, *m_settings);
        m_windows->open();
        QVERIFY(QTest::qWaitForWindowExposed(&m_windows->current()));
    }
    // With what was in the file a moment after the last change; nothing that closing would write.
    void restartAfterACrash(const std::function<void()> &meanwhile = [] {})
    {
        QTest::qWait(1300);
        m_settings->sync();
        const QString copy = m_folder->filePath("copy.ini");
        QVERIFY(QFile::copy(m_settings->fileName(), copy));
        m_windows.reset();
        meanwhile();
        m_settings = std::make_unique<QSettings>(copy, QSettings::IniFormat);
        open();
    }
    template<typename Window>
    static QList<Window *> openOnes()
    {
        QList<Window *> found;
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *window = qobject_cast<Window *>(widget))
                found << window;
        }
        return found;
    }
    static QList<MainWindow *> mainWindows() { return openOnes<MainWindow>(); }
    static QList<OutputWindow *> outputs() { return openOnes<OutputWindow>(); }
    static OutputWindow *output(const QString &process)
    {
        const QList<OutputWindow *> all = outputs();
        for (OutputWindow *window : all) {
            if (window->process() == ProcessKey{process})
                return window;
        }
        return nullptr;
    }
    static QAction *action(const QWidget &window, const char *name) { return window.findChild<QAction *>(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<WindowSet> m_windows;
};

QTEST_MAIN(TestWindowSet)
#include "tst_windowset.moc"

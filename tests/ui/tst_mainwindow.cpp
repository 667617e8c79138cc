// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/common/style.h"
#include "ui/permission/permissioncard.h"
#include "ui/sandbox/sandboxpage.h"
#include "ui/session/sessionpage.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/waitingbutton.h"
#include <QAccessible>
#include <QAction>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>

using namespace sandgate;

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void theHelpIsReadAndSearched()
    {
        m_window->findChild<QAction *>("helpAction")->trigger();
        auto *dialog = m_window->findChild<HelpDialog *>();
        auto *text = dialog->findChild<QTextBrowser *>("helpText");
        auto *list = dialog->findChild<QListWidget *>("helpPages");
        QCOMPARE(list->currentItem()->text(), "First steps");
        QCOMPARE(list->count(), HelpDialog::pages().size());

        QTest::keyClicks(dialog->findChild<QLineEdit *>("helpSearch"), "invisible");
        QCOMPARE(list->currentItem()->text(), "Requests");
        QVERIFY(!text->extraSelections().isEmpty());
        QCOMPARE(text->extraSelections().first().cursor.selectedText(), "invisible");
        dialog->showPage("files");
        QCOMPARE(list->currentItem()->text(), "Files and changes");
        QVERIFY(!list->item(0)->isHidden());
    }

    // A link to another page leads there, and no page names one that is not there.
    void thePagesOfHelpAreWholeAndLinkToPages()
    {
        HelpDialog dialog;
        auto *text = dialog.findChild<QTextBrowser *>("helpText");
        auto *list = dialog.findChild<QListWidget *>("helpPages");
        static const QRegularExpression link("href=\"help:([^\"]*)\"");
        for (const QString &page : HelpDialog::pages()) {
            dialog.showPage(page);
            QVERIFY2(text->toPlainText().size() > 300, qPrintable(page));
            auto links = link.globalMatch(text->toHtml());
            while (links.hasNext())
                QVERIFY(HelpDialog::pages().contains(links.next().captured(1)));
        }
        dialog.showPage("start");
        emit text->anchorClicked(QUrl("help:requests"));
        QCOMPARE(list->currentItem()->text(), "Requests");
    }

    void thePageAboutPlacesIsThere()
    {
        m_window->findChild<QAction *>("placesAction")->trigger();
        auto *page = m_window->findChild<QTextBrowser *>("helpText");
        QVERIFY(page);
        for (const ProviderFacts &facts : m_bench->desk.facts)
            QVERIFY2(page->toPlainText().contains(facts.title), qPrintable(facts.title));
    }

    void thePageAboutRulesIsThere()
    {
        m_window->findChild<QAction *>("rulesHelpAction")->trigger();
        m_window->findChild<QAction *>("rulesHelpAction")->trigger(); // is raised, not opened again
        const auto pages = m_window->findChildren<QTextBrowser *>("helpText");
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages.first()->toPlainText().contains("Which rule counts"));
    }

    void whatIsFoundInALogIsOpenedThere()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("crate")}, {}});
        m_bench->processes().apply({{rows::process("p", "crate")}, {}});
        m_window->showSandbox({"box"});
        LogSearchPage page;
        page.hits = {{{"p"}, {"crate"}, 3, 1000, "a \x01walrus\x02 here"}};
        m_bench->searches.logPages = {page};

        m_window->findChild<QAction *>("searchAction")->trigger();
        auto *field = m_window->findChild<QLineEdit *>("searchField");
        field->setText("walrus");
        auto *hits = m_window->findChild<QListView *>("searchHits");
        QTRY_COMPARE(hits->model()->rowCount(), 1);
        QTest::keyClick(field, Qt::Key_Return);

        QTRY_VERIFY(m_window->findChild<QWidget *>("logPane")->isVisible());
        QCOMPARE(m_window->findChild<QLineEdit *>("logFindText")->text(), "walrus");
        QVERIFY(m_window->findChild<QAction *>("processesAction")->isChecked());
    }

    // Nothing is reachable by a tool bar or a context menu only.
    void whatCanBeDoneWithALogIsInTheMenus()
    {
        auto *menu = m_window->findChild<QMenu *>("outputMenu");
        const auto texts = [menu] {
            emit menu->aboutToShow();
            QStringList all;
            for (const QAction *action : menu->actions())
                all << action->text();
            return all;
        };
        QCOMPARE(texts(), QStringList{"Choose a process first."});
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->processes().apply({{rows::process("p", "box")}, {}});
        m_window->findChild<QAction *>("processesAction")->setChecked(true);
        m_window->showSandbox({"box"});
        m_window->findChild<QWidget *>("processPane")->findChild<QTableView *>()->selectRow(0);

        QVERIFY2(texts().contains("Show in Context"), qPrintable(texts().join(", ")));
        QVERIFY(texts().contains("Read Together With"));
    }

    void thePageAboutNotificationsIsThere()
    {
        m_window->findChild<QAction *>("notificationsHelpAction")->trigger();
        auto *text = m_window->findChild<QTextBrowser *>("helpText");
        QVERIFY(text->toPlainText().contains("Answering from a notification"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_bench = std::make_unique<FakeWorkbench>();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
        m_settings.reset();
    }

    void saysWhatToDoFirst()
    {
        QPushButton *first = m_window->findChild<QPushButton *>("welcomeNewSandboxButton");
        QVERIFY(first->isVisible());
        first->click();
        QTRY_VERIFY(m_window->findChild<QDialog *>("newSandboxDialog"));
    }

    void showsTheFirstSandboxByItself()
    {
        fill();

        QVERIFY(sandboxPage()->isVisible());
        QCOMPARE(sandboxPage()->sandbox(), SandboxKey{"box"});
    }

    void opensASessionFromTheTree()
    {
        fill();
        chooseSession("s1");

        QVERIFY(sessionPage()->isVisible());
        QCOMPARE(sessionPage()->session(), SessionId{"s1"});
        QVERIFY(m_window->windowTitle().contains("Session s1"));
    }

    // From elsewhere, say by sandgate-cli.
    void aSessionThatIsRemovedIsShownNoLonger()
    {
        fill();
        chooseSession("s1");

        m_bench->sessions().apply({{}, {{"s1"}}});
        QVERIFY(!sessionPage()->isVisible() || sessionPage()->session() != SessionId{"s1"});
        m_bench->sessions().apply({{}, {{"s2"}}});

        QVERIFY(!sessionPage()->isVisible());
        QVERIFY(!m_window->windowTitle().contains("Session"));
    }

    void waitsForTheRowOfWhatItShallShow()
    {
        fill();

        m_window->showSession({"coming"});
        QVERIFY(!sessionPage()->isVisible());
        m_bench->sessions().apply({{rows::session("coming", "box")}, {}});

        QVERIFY(sessionPage()->isVisible());
        QCOMPARE(sessionPage()->session(), SessionId{"coming"});
    }

    void pinsTheWaitingRequestAboveTheComposer()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box"), rows::request("r2", "s1", "box")}, {}});
        chooseSession("s1");

        PermissionCard *card = m_window->visibleCard();
        QVERIFY(card);
        QCOMPARE(card->request(), RequestId{"r1"});
        m_bench->permissions().apply({{decided(rows::request("r1", "s1", "box"))}, {}});
        QCOMPARE(m_window->visibleCard()->request(), RequestId{"r2"});
        m_bench->permissions().apply({{decided(rows::request("r2", "s1", "box"))}, {}});
        QVERIFY(!m_window->visibleCard());
    }

    void keepsARequestThatExpiredWhileItWasSeen()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        chooseSession("s1");
        PermissionRow expired = rows::request("r1", "s1", "box");
        expired.state = PermissionState::Expired;

        m_bench->permissions().apply({{expired}, {}});

        QVERIFY(m_window->visibleCard());
        m_window->visibleCard()->findChild<QPushButton *>("laterButton")->click();
        QVERIFY(!m_window->visibleCard());
    }

    void countsWhatWaitsAndOpensTheInbox()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box"), rows::request("r2", "s2", "box")}, {}});
        auto *waiting = m_window->findChild<WaitingButton *>("waitingButton");

        QCOMPARE(waiting->text(), "2 waiting");
        waiting->click();

        QVERIFY(m_window->findChild<QWidget *>("inboxPage")->isVisible());
        QCOMPARE(m_window->visibleCard()->request(), RequestId{"r1"});
    }

    void goesFromWaitingRequestToWaitingRequest()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box"), rows::request("r2", "s2", "box")}, {}});

        key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(sessionPage()->session(), SessionId{"s1"});
        QCOMPARE(m_window->visibleCard()->request(), RequestId{"r1"});
        key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(sessionPage()->session(), SessionId{"s2"});
        key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(sessionPage()->session(), SessionId{"s1"});
    }

    void aKeyAnswersOnlyTheRequestThatIsSeen()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box"), rows::request("r2", "s2", "box")}, {}});
        chooseSession("s2");
        QTest::qWait(400); // longer than the card's guard

        key(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);

        QTRY_COMPARE(answers(), QStringList{"answer r2 allow"});
    }

    void noKeyAnswersWhileNoRequestIsSeen()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        chooseSession("s2");
        QTest::qWait(400);

        key(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);

        QCOMPARE(answers(), QStringList{});
    }

    void aKeyThatIsHeldDownAnswersNothing()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        chooseSession("s1");
        QTest::qWait(400);

        QTest::simulateEvent(m_window.get(), true, Qt::Key_1, Qt::ControlModifier | Qt::AltModifier, "1", true);

        QCOMPARE(answers(), QStringList{});
    }

    void noKeyAnswersWhileAnInputMethodComposes()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        chooseSession("s1");
        QTest::qWait(400);
        QInputMethodEvent composing("kana", {});
        QCoreApplication::sendEvent(m_window->findChild<QPlainTextEdit *>("composer"), &composing);

        key(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);

        QCOMPARE(answers(), QStringList{});
    }

    void aRequestThatComesDoesNotDisturbWriting()
    {
        fill();
        chooseSession("s1");
        auto *edit = m_window->findChild<QPlainTextEdit *>("composer");
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        edit->setFocus();
        QTest::keyClicks(edit, "hello ");

        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        QTest::keyClicks(QApplication::focusWidget(), "world ");

        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->toPlainText(), "hello world ");
        QCOMPARE(answers(), QStringList{});
    }

    void laterSetsARequestAsideAndKeepsItCounted()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        chooseSession("s1");

        action("laterAction")->trigger();

        QVERIFY(!m_window->visibleCard());
        QCOMPARE(m_window->findChild<WaitingButton *>()->text(), "1 waiting");
        m_window->findChild<QPushButton *>("showSetAsideButton")->click();
        QVERIFY(m_window->visibleCard());
    }

    void theMenuNamesTheAnswers()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        QVERIFY(!action("answerAction-1")->isEnabled());

        chooseSession("s1");

        QVERIFY(action("answerAction-1")->isEnabled());
        QVERIFY(action("answerAction-3")->text().contains("Reject"));
        QVERIFY(!action("answerAction-4")->isEnabled());
    }

    void entriesThatDoNotApplyAreDisabledNotHidden()
    {
        for (const char *name : {"wakeAction", "sleepAction", "stopAction", "deleteSandboxAction", "nextRequestAction",
                                 "newSessionAction", "endSessionAction"}) {
            QVERIFY2(action(name)->isVisible(), name);
            QVERIFY2(!action(name)->isEnabled(), name);
        }
        fill();
        QVERIFY(action("sleepAction")->isEnabled());
        QVERIFY(action("newSessionAction")->isEnabled());
    }

    void asksBeforeItQuitsWhileAnAgentWorks()
    {
        fill();
        QVERIFY(m_window->mayQuit());
        m_bench->sessions().apply({{rows::session("s1", "box", SessionState::Working)}, {}});
        QVERIFY(!m_window->mayQuit());

        m_window->close();

        QVERIFY(m_window->isVisible());
        auto *dialog = m_window->findChild<QDialog *>("quitDialog");
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>("confirmQuitButton")->click();
        QTRY_VERIFY(!m_window->isVisible());
    }

    void asksBeforeItQuitsWhileARequestWaits()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});

        QVERIFY(!m_window->mayQuit());
    }

    void comesBackAsItWas()
    {
        fill();
        chooseSession("s2");
        action("processesAction")->setChecked(true);
        action("rawEventsAction")->setChecked(true);
        m_window->resize(1000, 640);
        m_window->close();
        m_window.reset();

        open();

        QVERIFY(sessionPage()->isVisible());
        QCOMPARE(sessionPage()->session(), SessionId{"s2"});
        QVERIFY(m_window->findChild<QWidget *>("processPane")->isVisible());
        QVERIFY(m_window->findChild<QWidget *>("eventInspector")->isVisible());
    }

    void rememberTheSessionWithoutBeingClosed()
    {
        fill();
        chooseSession("s2");
        m_settings->sync(); // as the event loop does soon

        const QTemporaryDir other;
        const QString copy = other.filePath("copy.ini");
        QVERIFY(QFile::copy(m_settings->fileName(), copy));
        m_window.reset(); // its own words come too late for the copy
        m_settings = std::make_unique<QSettings>(copy, QSettings::IniFormat);
        open();

        QCOMPARE(sessionPage()->session(), SessionId{"s2"});
    }

    void aChosenRowHasOneSurfaceFromEdgeToEdge()
    {
        QApplication::setStyle(new Style);
        open();
        fill();
        chooseSession("s2");
        auto *tree = m_window->findChild<QTreeView *>("sandboxTree");
        const QRect row = tree->visualRect(tree->currentIndex());
        const QImage picture = tree->viewport()->grab().toImage();
        const auto at = [&](int x) { return picture.pixelColor(x, row.bottom() - 3); };

        QVERIFY(row.left() > 12);
        QVERIFY(at(8) != tree->palette().color(QPalette::Window));
        QVERIFY(at(8) != tree->palette().color(QPalette::Highlight));
        QCOMPARE(at(8), at(row.left() + 12));
    }

    void tellsTheNoticeAndFailures()
    {
        fill();
        m_bench->noticeText = "There is no keychain.";
        emit m_bench->noticeChanged();
        QVERIFY(m_window->findChild<ProblemBanner *>("windowNotice")->text().contains("no keychain"));

        m_bench->outcome = failure(Error::Kind::Conflict, "Not now.");
        action("sleepAction")->trigger();

        QTRY_VERIFY(m_window->findChild<ProblemBanner *>("windowProblem")->text().contains("Not now."));
    }

    void opensOnlyLinksOfTheWeb()
    {
        fill();
        chooseSession("s1");
        QDesktopServices::setUrlHandler("https", this, "rememberLink");
        QDesktopServices::setUrlHandler("file", this, "rememberLink");

        emit sessionPage()->linkWanted(QUrl("https://example.org/a"));
        emit sessionPage()->linkWanted(QUrl("file:///bin/sh"));

        QDesktopServices::unsetUrlHandler("https");
        QDesktopServices::unsetUrlHandler("file");
        QCOMPARE(m_links, QList<QUrl>{QUrl("https://example.org/a")});
        QVERIFY(m_window->findChild<ProblemBanner *>("windowProblem")->text().contains("file:///bin/sh"));
    }

    void everyControlHasANameForScreenReaders()
    {
        fill();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
        chooseSession("s1");

        const auto buttons = m_window->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->objectName().startsWith("qt_") || button->inherits("QLineEditIconButton") ||
                button->inherits("QTableCornerButton"))
                continue; // Qt's own
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName() + button->metaObject()->className()));
        }
        action("processesAction")->setChecked(true);
        action("rawEventsAction")->setChecked(true);
        const auto widgets = m_window->findChildren<QWidget *>();
        int looked = 0;
        for (QWidget *widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith("qt_") ||
                widget->inherits("QComboBoxListView"))
                continue; // Qt's own; a list that unfolds is its box's child, and is called as the box is
            ++looked;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + ' ' + widget->metaObject()->className()));
        }
        QVERIFY(looked > 15);
    }

    void processesAndFilesShareTheLowerPart()
    {
        fill();
        auto *processes = m_window->findChild<QWidget *>("processPane");
        auto *files = m_window->findChild<QWidget *>("filesPane");
        action("processesAction")->trigger();
        QVERIFY(processes->isVisible());
        action("filesAction")->trigger();
        QVERIFY(files->isVisible() && !processes->isVisible());

        action("processesAction")->trigger(); // it is behind: wanted in front

        QVERIFY(processes->isVisible() && action("processesAction")->isChecked());
        action("processesAction")->trigger();
        QVERIFY(files->isVisible() && !processes->isVisible());
        QVERIFY(!action("processesAction")->isChecked());
        action("filesAction")->trigger();
        QVERIFY(!m_window->findChild<QWidget *>("lowerPanel")->isVisible());
    }

    void theFilesAreThereAgainAfterARestart()
    {
        fill();
        action("processesAction")->trigger();
        action("filesAction")->trigger();
        m_window->save();
        open();
        QVERIFY(m_window->findChild<QWidget *>("filesPane")->isVisible());
        QVERIFY(action("processesAction")->isChecked());
    }

    void copiesThatAreUnderWayAreToldBeforeQuitting()
    {
        fill();
        QVERIFY(m_window->mayQuit());
        m_bench->fileDesk.begin({{"box"}, TransferOrder::Direction::Upload, "/l/a", "/w/a"});
        QVERIFY(!m_window->mayQuit());
    }

    void changesOfTheSessionAreShown()
    {
        fill();
        QVERIFY(!action("showChangesAction")->isEnabled());
        chooseSession("s1");
        action("showChangesAction")->trigger();
        QTRY_VERIFY(m_window->findChild<QDialog *>("changesDialog"));
    }

    void diesQuietlyWhileCommandsAreOnTheirWay()
    {
        fill();
        m_bench->held = true;
        action("sleepAction")->trigger();

        m_window.reset();
        m_bench->release();
        QCoreApplication::processEvents();

        QVERIFY(m_bench->calls.contains("sleep box"));
    }

public:
    Q_INVOKABLE void rememberLink(const QUrl &url) { m_links << url; }

private:
    void open()
    {
        m_window = std::make_unique<MainWindow>(*m_bench, *m_settings);
        m_window->resize(1200, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void fill()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box"), rows::sandbox("other", SandboxState::Asleep)}, {}});
        m_bench->sessions().apply({{rows::session("s1", "box"), rows::session("s2", "box")}, {}});
    }
    void chooseSession(const QString &id)
    {
        auto *tree = m_window->findChild<QTreeView *>("sandboxTree");
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, "Session " + id,
                                                           1, Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(found[0]).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(m_window.get(), key, modifiers); }
    static PermissionRow decided(PermissionRow row)
    {
        row.state = PermissionState::Answered;
        row.optionId = "allow";
        return row;
    }
    QStringList answers() const { return m_bench->calls.filter("answer "); }
    QAction *action(const QString &name) const { return m_window->findChild<QAction *>(name); }
    SandboxPage *sandboxPage() const { return m_window->findChild<SandboxPage *>(); }
    SessionPage *sessionPage() const { return m_window->findChild<SessionPage *>(); }

    QList<QUrl> m_links;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/items/sessionlistmodel.h"
#include "tests/fakes/await.h"
#include "tests/gui/windowfixture.h"
#include "ui/common/problembanner.h"
#include "ui/session/composer.h"
#include "ui/session/promptedit.h"
#include "ui/terminal/terminalpane.h"
#include "ui/terminal/terminalview.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <csignal>

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 40000;

// A person at the real window, over a real server and real agents.
class TestWindowLive : public QObject
{
    Q_OBJECT
private slots:
    void aRequestIsAnsweredWithAClick_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("approve") << "allow"
                                 << "successfully updated the configuration";
        QTest::newRow("reject") << "reject"
                                << "prefer not to make that change";
    }
    void aRequestIsAnsweredWithAClick()
    {
        QFETCH(QString, option);
        QFETCH(QString, outcome);
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.startSession();

        person.send("Please change the configuration.");
        person.answer(option);

        QTRY_VERIFY2_WITH_TIMEOUT(person.shownText().contains(outcome), qPrintable(person.shownText()), turnLimit);
        QVERIFY(person.shownText().contains("Please change the configuration."));
        QTRY_COMPARE(person.session().state, SessionState::Idle);
        QVERIFY(person.isWhole());
    }

    void aTurnIsStopped()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("chatty");
        person.startSession();
        person.send("n=100000 delay=5");
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[10/"), turnLimit);

        person.cancel();

        QTRY_COMPARE_WITH_TIMEOUT(person.session().turnStartedAt, 0, turnLimit);
        QVERIFY(person.isWhole());
    }

    void aCrashOfTheAgentIsShownAndTheSessionGoesOn()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("crash");
        person.startSession();

        person.send("after=3 code=7 permission");
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Interrupted, turnLimit);
        QTRY_VERIFY2(person.shownText().contains("code 7"), qPrintable(person.shownText()));
        person.send("safe");

        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, turnLimit);
        QVERIFY(person.isWhole());
    }

    void aServerKilledInMidTurnIsStartedAgainAndNothingShownIsLost()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("chatty");
        person.startSession();
        person.send("n=100000 delay=5");
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[20/"), turnLimit);

        const QString before = person.shownText();
        ::kill(static_cast<pid_t>(person.serverPid()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Interrupted, turnLimit);
        person.send("n=3");
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[3/3]"), turnLimit);

        QVERIFY(person.shownText().startsWith(before));
        QVERIFY(person.isWhole());
    }

    void aShellIsUsedInATerminalAndIsThereAfterARestart()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.window().findChild<QAction *>("newTerminalAction")->trigger();
        auto *view = person.find<TerminalView>("terminalView");
        const auto shown = [&] { return view->screen().text(); };
        QTRY_VERIFY_WITH_TIMEOUT(view->hasProgram() && !shown().isEmpty(), turnLimit);

        QTest::keyClicks(view, "stty size; echo fi''rst");
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(shown().contains("\nfirst"), qPrintable(shown()), turnLimit);
        const QString size = QString("%1 %2").arg(view->screen().rows()).arg(view->screen().columns());
        QVERIFY2(shown().contains(size), qPrintable(shown()));
        person.window().resize(1100, 900);
        QTest::qWait(300);
        QTest::keyClicks(view, "stty size");
        QTest::keyClick(view, Qt::Key_Return);
        const QString later = QString("%1 %2").arg(view->screen().rows()).arg(view->screen().columns());
        QVERIFY(later != size);
        QTRY_VERIFY2_WITH_TIMEOUT(shown().contains(later), qPrintable(shown()), turnLimit);
        QTest::qWait(1300); // that the pane is open is stored by then

        person.close(false);
        person.open();
        view = person.find<TerminalView>("terminalView");
        QTRY_VERIFY2_WITH_TIMEOUT(shown().count("\nfirst") == 1, qPrintable(shown()), turnLimit);
        QTRY_VERIFY_WITH_TIMEOUT(view->hasProgram(), turnLimit);
        QTest::keyClicks(view, "echo sec''ond; exit 5");
        QTest::keyClick(view, Qt::Key_Return);

        QTRY_VERIFY2_WITH_TIMEOUT(shown().contains("\nsecond"), qPrintable(shown()), turnLimit);
        auto *state = person.window().findChild<QLabel *>("terminalState");
        QTRY_VERIFY2_WITH_TIMEOUT(state->text().contains("exit code 5"), qPrintable(state->text()), turnLimit);
        QCOMPARE(shown().count("\nfirst"), 1);
        QVERIFY(!shown().contains("process stream error"));
    }

    // A process of its own sits at the window until it is killed; see main().
    void nothingShownIsLostWhenSandgateIsKilledInMidTurn()
    {
        const QTemporaryDir folder;
        WindowFixture person(folder.path()); // before the other process: ends its server, too, when the test fails
        QProcess killed;
        killed.start(QApplication::applicationFilePath(), {"--sit-in", folder.path()});
        QByteArray told; // what its window showed, the newest last
        QTRY_VERIFY_WITH_TIMEOUT((told += killed.readAllStandardOutput()).count("/400]") >= 10, turnLimit);
        killed.kill();
        QTRY_COMPARE(killed.state(), QProcess::NotRunning);
        told += killed.readAllStandardOutput();
        const QByteArray shown = told.left(told.lastIndexOf('\n')).split('\n').last();

        person.open();
        QTRY_COMPARE_WITH_TIMEOUT(person.workbench().sessions().rowCount(), 1, turnLimit);
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, turnLimit);

        person.window().showSession(person.session().id);
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[400/400]"), turnLimit);
        QVERIFY2(person.shownText().contains(QString::fromUtf8(shown)), shown.constData());
        QVERIFY(person.isWhole());
    }

    void theAgentIsSetWhereOneWrites()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("parade");
        person.startSession();
        auto *mode = person.find<QComboBox>("setting-mode");
        QCOMPARE(mode->currentText(), "Ask");

        mode->setCurrentIndex(mode->findData("code"));
        emit mode->activated(mode->currentIndex());

        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("Mode: Code"), turnLimit);
        QTRY_COMPARE(mode->currentText(), "Code");
        QTRY_VERIFY(mode->isEnabled());
        person.click("setting-web");
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("May use the web: on"), turnLimit);
        QTRY_VERIFY(person.find<QCheckBox>("setting-web")->isChecked());
    }

    void messagesWaitForTheEndOfATurn()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("chatty");
        person.startSession();
        person.send("n=30 delay=50");
        // Right behind the first, before the window can know that its turn has begun.
        QVERIFY(await(person.workbench().prompt(person.session().id, {"n=2"})));
        QTRY_VERIFY_WITH_TIMEOUT(takesText(person), turnLimit);
        person.send("n=3");

        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[3/3]"), turnLimit);

        const QString shown = person.shownText();
        QVERIFY(shown.indexOf("[30/30]") < shown.indexOf("[2/2]"));
        QVERIFY(shown.indexOf("[2/2]") < shown.indexOf("[3/3]"));
        QVERIFY(person.isWhole());
    }

    void whatIsAttachedIsSent()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("parade");
        person.startSession();
        pasteImage(person);
        person.send("usage");

        QTRY_VERIFY_WITH_TIMEOUT(takesText(person), turnLimit);
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, turnLimit);
        QVERIFY(!person.isVisible("removeAttachmentButton"));
        const auto events = person.stored();
        QVERIFY(std::any_of(events.begin(), events.end(), [](const EventRecord &event) {
            return event.sender == Sender::Client && event.payload.contains(R"("mimeType":"image/png")");
        }));
    }

    void anAgentThatTakesNoImagesSaysSoAndNothingIsLost()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("chatty");
        person.startSession();
        pasteImage(person);
        person.send("n=1");
        QTRY_VERIFY_WITH_TIMEOUT(person.find<ProblemBanner>("composerProblem")->text().contains("takes no images"),
                                 turnLimit);
        QVERIFY(!person.shownText().contains("[1/1]"));

        person.close(true);
        person.open();
        person.click("removeAttachmentButton");
        QTRY_COMPARE(person.find("composer")->property("plainText").toString(), QString("n=1"));
        person.click("sendButton");

        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[1/1]"), turnLimit);
    }

    void whatWaitsIsThereAfterAStopAndARestart()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.installAgent("chatty");
        person.startSession();
        person.send("n=2000 delay=20");
        QTRY_VERIFY_WITH_TIMEOUT(takesText(person), turnLimit);
        person.send("n=2");
        QTRY_VERIFY(person.isVisible("queueList"));
        person.click("stopButton");
        person.find("resumeQueueButton");

        person.close(true);
        person.open();
        person.find("resumeQueueButton");
        QVERIFY(!person.shownText().contains("[2/2]"));
        person.click("resumeQueueButton");

        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("[2/2]"), turnLimit);
        QTRY_VERIFY(!person.isVisible("queueList"));
    }

    void everythingIsThereAfterClosingAndOpening()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.startSession();
        person.send("Please change the configuration.");
        person.answer("allow");
        QTRY_COMPARE_WITH_TIMEOUT(person.session().state, SessionState::Idle, turnLimit);
        person.type("composer", "and now");
        QTRY_COMPARE_WITH_TIMEOUT(draft(person), QString("and now"), turnLimit);
        const QString before = person.shownText();

        person.close(true);
        person.open();

        QTRY_COMPARE_WITH_TIMEOUT(person.shownText(), before, turnLimit);
        QTRY_COMPARE(person.find("composer")->property("plainText").toString(), QString("and now"));
        QCOMPARE(person.serverPid(), 0);
    }

private:
    static bool takesText(WindowFixture &person)
    {
        const auto *field = person.find("composer");
        return !field->property("readOnly").toBool() && field->property("plainText").toString().isEmpty();
    }
    static void pasteImage(WindowFixture &person)
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QApplication::clipboard()->setImage(image);
        QTRY_VERIFY_WITH_TIMEOUT(takesText(person), turnLimit);
        person.find<PromptEdit>("composer")->paste();
        person.find("removeAttachmentButton");
    }

    static QString draft(WindowFixture &person)
    {
        return person.workbench().sessions().rows().empty()
                   ? QString()
                   : await(person.workbench().draft(person.session().id))->text;
    }
};

// Starts a long turn and prints the newest line that the window shows, until it is killed.
static int sitIn(const QString &folder)
{
    WindowFixture person(folder);
    person.open();
    person.makeSandbox();
    person.installAgent("chatty");
    person.startSession();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&person] {
        printf("%s\n", qPrintable(person.shownText().trimmed().section('\n', -1)));
        fflush(stdout);
    });
    look.start(50);
    person.send("n=400 delay=10");
    return QApplication::exec();
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--sit-in")
        return sitIn(arguments.value(2));
    TestWindowLive test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_live.moc"

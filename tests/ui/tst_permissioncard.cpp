// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/codeview.h"
#include "ui/common/problembanner.h"
#include "ui/permission/permissioncard.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace sandgate;
using namespace std::chrono_literals;

class TestPermissionCard : public QObject
{
    Q_OBJECT
private slots:
    void nothingOfALongRequestOverlapsOrIsCut()
    {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(14);
        QApplication::setFont(large);
        FakeWorkbench bench;
        PermissionCard card(bench, std::chrono::milliseconds(0));
        PermissionRow row = rows::request("r", "s", "box", "");
        row.toolCall.rawInput =
            "{\"command\": \"" + QByteArray("echo one step of a long script\\n").repeated(60) + "\"}";
        row.options.push_back(
            {"x", QString("Allow this and every command that begins so, everywhere ").repeated(2), "allow_always"});
        row.options.push_back({"y", "Reject and tell the agent to look for another way", "reject_always"});
        bench.permissions().apply({{row}, {}});
        card.present({"r"});
        card.resize(560, 300);
        static_cast<QWidget &>(card).show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));

        auto *body = card.findChild<QScrollArea *>();
        QTRY_VERIFY(body->verticalScrollBar()->maximum() > 0); // what does not fit can be reached
        const auto *command = card.findChild<QWidget *>("requestCommand");
        const auto *folder = card.findChild<QWidget *>("requestFolder");
        const QWidget *inside = body->widget();
        QTRY_VERIFY(command->mapTo(inside, QPoint(0, command->height())).y() <= folder->mapTo(inside, QPoint()).y());
        card.setMinimumHeight(card.minimumSizeHint().height());
        const auto *last = card.findChild<QPushButton *>("optionButton-y");
        const auto *later = card.findChild<QPushButton *>("laterButton");
        QTRY_VERIFY(last->mapTo(&card, QPoint(0, last->height())).y() <= later->mapTo(&card, QPoint()).y());
        QApplication::setFont(before);
    }

    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->permissions().apply({{rows::request("r1", "s1", "box")}, {}});
    }
    void cleanup() { m_bench.reset(); }

    void showsAllThatIsNeededToDecide()
    {
        PermissionRow row = rows::request("full", "s1", "box", "rm -rf build");
        row.toolCall.rawInput = R"({"command": "rm -rf build", "cwd": "/boxes/box/sub"})";
        row.toolCall.locations = {{"/boxes/box/a.txt", 1}, {"/boxes/box/b.txt", {}}};
        ContentBlock diff;
        diff.kind = ContentBlock::Kind::Diff;
        diff.path = "/boxes/box/a.txt";
        diff.oldText = "one\n";
        diff.newText = "two\n";
        row.toolCall.content = {diff};
        row.params = R"({"toolCall":{"secretDetail":42}})";
        m_bench->permissions().apply({{row}, {}});
        PermissionCard card(*m_bench, 0ms);

        card.present({"full"});
        card.show();

        QCOMPARE(code(card, "requestCommand"), "rm -rf build");
        QCOMPARE(code(card, "requestFolder"), "/boxes/box/sub");
        QVERIFY(code(card, "requestPaths").contains("/boxes/box/a.txt\n/boxes/box/b.txt"));
        QCOMPARE(code(card, "requestDiff"), "- one\n+ two");
        QVERIFY(code(card, "wholeRequest").contains("secretDetail"));
        QStringList texts;
        for (const QLabel *label : card.findChildren<QLabel *>())
            texts << label->text();
        const QString all = texts.join('\n');
        QVERIFY(all.contains("Demo"));
        QVERIFY(all.contains("Session s1"));
        QVERIFY(all.contains("Sandbox box"));
    }

    void showsWhatIsToBeWrittenThoughThereIsNoDiff()
    {
        PermissionRow row = rows::request("write", "s1", "box", "");
        row.toolCall.rawInput = R"({"path": "/boxes/box/a.txt", "content": "evil text"})";
        m_bench->permissions().apply({{row}, {}});
        PermissionCard card(*m_bench, 0ms);

        card.present({"write"});
        card.show();

        QVERIFY(code(card, "requestInput").contains("evil text"));
        QVERIFY(!code(card, "requestInput").contains("a.txt")); // shown as path
    }

    void showsHiddenCharactersAndTheWholeLongCommand()
    {
        QString command = "echo start; ";
        for (int i = 0; i < 3000; ++i)
            command += QString("echo %1; ").arg(i);
        PermissionRow row = rows::request("long", "s1", "box", command + "\\u202Etail");
        m_bench->permissions().apply({{row}, {}});
        PermissionCard card(*m_bench, 0ms);
        card.setMaximumHeight(300);

        card.present({"long"});
        card.resize(600, 300);
        card.show();

        QVERIFY(code(card, "requestCommand").endsWith("echo 2999; [U+202E]tail"));
        QTRY_VERIFY(button(card, "allow")->isVisible());
        const QRect place(button(card, "allow")->mapTo(&card, QPoint()), button(card, "allow")->size());
        QVERIFY2(card.rect().contains(place), "the answers are always in view");
    }

    void offersTheAgentsOwnAnswersAndSendsExactlyThatOne()
    {
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();

        QCOMPARE(button(card, "allow")->text(), "Allow once");
        QTest::mouseClick(button(card, "reject"), Qt::LeftButton);

        QCOMPARE(m_bench->calls, QStringList{"answer r1 reject"});
    }

    void ignoresClicksAndKeysUntilTheGuardTimeIsOver()
    {
        PermissionCard card(*m_bench, 1h);
        card.present({"r1"});
        card.show();

        QTest::mouseClick(button(card, "allow"), Qt::LeftButton);
        const bool answered = card.answerByKey(1);

        QVERIFY(!answered);
        QCOMPARE(m_bench->calls, QStringList{});
    }

    void answersOnceTheGuardTimeIsOver()
    {
        PermissionCard card(*m_bench, 30ms);
        card.present({"r1"});
        card.show();

        QVERIFY(!card.answerByKey(1));
        QVERIFY(QTest::qWaitFor([&] { return card.answerByKey(1); }));

        QCOMPARE(m_bench->calls, QStringList{"answer r1 allow"});
    }

    void guardsAgainWhenTheRequestChanges()
    {
        PermissionCard card(*m_bench, 200ms);
        card.present({"r1"});
        card.show();
        QTest::qWait(250); // the guard's own time is what is tested
        PermissionRow changed = rows::request("r1", "s1", "box", "rm -rf /");

        m_bench->permissions().apply({{changed}, {}});

        QVERIFY(!card.answerByKey(1));
        QVERIFY(QTest::qWaitFor([&] { return card.answerByKey(1); }));
    }

    void aPressOnAnOldButtonDoesNotAnswerTheNextRequest()
    {
        m_bench->permissions().apply({{rows::request("r2", "s1", "box")}, {}});
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();
        QPushButton *old = button(card, "allow");
        const QPoint there = old->mapTo(&card, old->rect().center());
        QTest::mousePress(old, Qt::LeftButton);

        card.present({"r2"});
        QTest::mouseRelease(&card, Qt::LeftButton, {}, there);
        QTest::mouseRelease(button(card, "allow"), Qt::LeftButton);

        QCOMPARE(m_bench->calls, QStringList{});
    }

    void hasNoDefaultButton()
    {
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();

        for (const QPushButton *each : card.findChildren<QPushButton *>()) {
            QVERIFY(!each->isDefault());
            QVERIFY(!each->autoDefault());
        }
    }

    void neverTakesTheFocus()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *edit = new QLineEdit(&window);
        auto *card = new PermissionCard(*m_bench, 0ms, &window);
        layout->addWidget(edit);
        layout->addWidget(card);
        card->hide();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->setFocus();

        card->present({"r1"});
        card->show();
        m_bench->permissions().apply({{rows::request("r1", "s1", "box", "other")}, {}});
        QTest::keyClicks(QApplication::focusWidget(), "a b");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

        QCOMPARE(edit->text(), "a b");
        QCOMPARE(m_bench->calls, QStringList{});
    }

    void aFocusedAnswerDoesNotPassItsFocusToTheNextRequest()
    {
        m_bench->permissions().apply({{rows::request("r2", "s1", "box")}, {}});
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();
        card.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&card));
        button(card, "allow")->setFocus();
        QVERIFY(button(card, "allow")->hasFocus());

        card.present({"r2"});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

        QVERIFY(!qobject_cast<QPushButton *>(QApplication::focusWidget()));
        QCOMPARE(m_bench->calls, QStringList{});
    }

    void noKeyAllowsWhatDoesNotSayWhatItIs()
    {
        PermissionRow row = rows::request("empty", "s1", "box", "");
        m_bench->permissions().apply({{row}, {}});
        PermissionCard card(*m_bench, 0ms);
        card.present({"empty"});
        card.show();

        QVERIFY(card.findChild<QLabel *>("saysNothing"));
        QVERIFY(!card.answerByKey(1));
        QVERIFY(!card.answerByKey(2));
        QCOMPARE(m_bench->calls, QStringList{});
        QVERIFY(card.answerByKey(3));
        QCOMPARE(m_bench->calls, QStringList{"answer empty reject"});
    }

    void saysNothingOfTheKindWhenItDoes()
    {
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();

        QVERIFY(!card.findChild<QLabel *>("saysNothing"));
    }

    void aKeyThatIsNotOfferedDoesNothing()
    {
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();

        QVERIFY(!card.answerByKey(0));
        QVERIFY(!card.answerByKey(4));
        QCOMPARE(m_bench->calls, QStringList{});
    }

    void aHiddenCardAnswersNoKey()
    {
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});

        QVERIFY(!card.answerByKey(1));
    }

    void answersOnlyOnceWhileTheAnswerIsOnItsWay()
    {
        m_bench->held = true;
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();

        QTest::mouseClick(button(card, "allow"), Qt::LeftButton);
        QVERIFY(!button(card, "allow")->isEnabled());
        QVERIFY(!card.answerByKey(3));
        m_bench->release();

        QTRY_COMPARE(m_bench->calls, QStringList{"answer r1 allow"});
        QVERIFY2(!card.answerByKey(3), "the model has not said yet that it is answered");
    }

    void showsAFailureAndStaysAnswerable()
    {
        m_bench->outcome = failure(Error::Kind::Unreachable, "The sandbox does not answer.", "connection refused");
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();

        QTest::mouseClick(button(card, "allow"), Qt::LeftButton);

        auto *problem = card.findChild<ProblemBanner *>("requestProblem");
        QTRY_VERIFY(problem->isTelling());
        QVERIFY(problem->text().contains("The sandbox does not answer."));
        QVERIFY(problem->text().contains("connection refused"));
        m_bench->outcome = {};
        QTest::mouseClick(button(card, "reject"), Qt::LeftButton);
        QTRY_COMPARE(m_bench->calls, (QStringList{"answer r1 allow", "answer r1 reject"}));
        QVERIFY(!problem->isTelling());
    }

    void tellsHowItEnded_data()
    {
        QTest::addColumn<PermissionState>("state");
        QTest::addColumn<QString>("says");

        QTest::newRow("answered") << PermissionState::Answered << "Allow once";
        QTest::newRow("cancelled") << PermissionState::Cancelled << "stopped";
        QTest::newRow("expired") << PermissionState::Expired << "The agent exited.";
    }
    void tellsHowItEnded()
    {
        QFETCH(PermissionState, state);
        QFETCH(QString, says);
        PermissionCard card(*m_bench, 0ms);
        card.present({"r1"});
        card.show();
        PermissionRow row = rows::request("r1", "s1", "box");
        row.state = state;
        row.optionId = "allow";
        row.reason = "The agent exited.";

        m_bench->permissions().apply({{row}, {}});

        QVERIFY(card.findChild<QLabel *>("requestOutcome")->text().contains(says));
        QVERIFY(!card.findChild<QPushButton *>("optionButton-allow"));
        QVERIFY(!card.answerByKey(1));
        QSignalSpy dismissed(&card, &PermissionCard::dismissed);
        QTest::mouseClick(card.findChild<QPushButton *>("laterButton"), Qt::LeftButton);
        QCOMPARE(dismissed.size(), 1);
    }

    void aReasonIsGivenOnlyWithARejection_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<int>("reasons");

        QTest::newRow("rejected") << "reject" << 1;
        QTest::newRow("allowed") << "allow" << 0;
    }
    void aReasonIsGivenOnlyWithARejection()
    {
        QFETCH(QString, option);
        PermissionCard card(*m_bench, 0ms);
        QSignalSpy reasons(&card, &PermissionCard::reasonGiven);
        QSignalSpy answered(&card, &PermissionCard::answered);
        card.present({"r1"});
        card.show();
        card.findChild<QPushButton *>("addReasonButton")->click();
        QTest::keyClicks(card.findChild<QLineEdit *>("reasonField"), "use the other branch");
        QTest::keyClick(card.findChild<QLineEdit *>("reasonField"), Qt::Key_Return);
        QVERIFY(m_bench->calls.isEmpty());

        QTest::mouseClick(button(card, option), Qt::LeftButton);

        QTRY_COMPARE(answered.size(), 1);
        QTEST(int(reasons.size()), "reasons");
        if (!reasons.isEmpty())
            QCOMPARE(reasons[0][1].toString(), "use the other branch");
    }

    void laterIsNoAnswer()
    {
        PermissionCard card(*m_bench, 0ms);
        QSignalSpy later(&card, &PermissionCard::later);
        card.present({"r1"});
        card.show();

        QTest::mouseClick(card.findChild<QPushButton *>("laterButton"), Qt::LeftButton);

        QCOMPARE(later.size(), 1);
        QCOMPARE(m_bench->calls, QStringList{});
    }

    void diesQuietlyWhileAnAnswerIsOnItsWay()
    {
        m_bench->held = true;
        auto card = std::make_unique<PermissionCard>(*m_bench, 0ms);
        card->present({"r1"});
        card->show();
        QTest::mouseClick(button(*card, "allow"), Qt::LeftButton);

        card.reset();
        m_bench->release();
        QCoreApplication::processEvents();

        QCOMPARE(m_bench->calls, QStringList{"answer r1 allow"});
    }

private:
    static QPushButton *button(const QWidget &card, const QString &option)
    {
        return card.findChild<QPushButton *>("optionButton-" + option);
    }
    static QString code(const QWidget &card, const QString &name)
    {
        const auto *view = card.findChild<CodeView *>(name);
        return view ? view->toPlainText() : QString();
    }

    std::unique_ptr<FakeWorkbench> m_bench;
};

QTEST_MAIN(TestPermissionCard)
#include "tst_permissioncard.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/session/completionlist.h"
#include "ui/session/composer.h"
#include "ui/session/promptedit.h"
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace sandgate;
using namespace std::chrono_literals;

class TestComposer : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sessions().apply({{rows::session("a", "box"), rows::session("b", "box")}, {}});
        m_composer = std::make_unique<Composer>(*m_bench, 10ms);
        m_composer->show(SessionId{"a"});
        static_cast<QWidget *>(m_composer.get())->show();
        m_edit = m_composer->findChild<PromptEdit *>("composer");
        m_send = m_composer->findChild<QPushButton *>("sendButton");
        m_stop = m_composer->findChild<QPushButton *>("stopButton");
    }
    void cleanup()
    {
        m_composer.reset();
        m_bench.reset();
    }

    void sendsByButtonAndByKey()
    {
        m_edit->setPlainText("hello");
        QTest::mouseClick(m_send, Qt::LeftButton);
        QTRY_VERIFY(m_edit->toPlainText().isEmpty());
        m_edit->setPlainText("again");
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(m_bench->calls.contains("prompt a hello"));
        QTRY_VERIFY(m_bench->calls.contains("prompt a again"));
    }

    void returnAloneIsALineBreak()
    {
        m_edit->setPlainText("one");
        m_edit->moveCursor(QTextCursor::End);

        QTest::keyClick(m_edit, Qt::Key_Return);

        QCOMPARE(m_edit->toPlainText(), "one\n");
        QVERIFY(m_bench->calls.filter("prompt").isEmpty());
    }

    void doesNotSendNothing()
    {
        m_edit->setPlainText(" \n ");

        QVERIFY(!m_send->isEnabled());
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_bench->calls.filter("prompt").isEmpty());
    }

    void doesNotSendWhileAnInputMethodComposes()
    {
        m_edit->setPlainText("text ");
        QInputMethodEvent composing("kana", {});
        QCoreApplication::sendEvent(m_edit, &composing);

        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        QTest::mouseClick(m_send, Qt::LeftButton);
        QVERIFY(m_bench->calls.filter("prompt").isEmpty());

        QInputMethodEvent committed;
        committed.setCommitString("done");
        QCoreApplication::sendEvent(m_edit, &committed);
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_bench->calls.filter("prompt").size(), 1);
    }

    void keepsADraftForEachSession()
    {
        m_edit->setPlainText("for a");
        m_composer->show(SessionId{"b"});
        QCOMPARE(m_edit->toPlainText(), "");
        m_edit->setPlainText("for b");
        QTRY_COMPARE(m_bench->drafts.value({"b"}), "for b");

        m_composer->show(SessionId{"a"});

        QCOMPARE(m_edit->toPlainText(), "for a");
        QCOMPARE(m_bench->drafts.value({"a"}), "for a");
    }

    void bringsBackTheStoredDraft()
    {
        m_bench->drafts.insert({"b"}, "from last time");

        m_composer->show(SessionId{"b"});

        QTRY_COMPARE(m_edit->toPlainText(), "from last time");
    }

    void losesNothingThatWasTypedBeforeTheStoredDraftCame()
    {
        m_bench->drafts.insert({"b"}, "stored");
        m_bench->held = true;
        m_composer->show(SessionId{"b"});
        m_edit->setPlainText("typed");
        QTest::qWait(30); // longer than the time after which drafts are stored

        m_bench->release();

        QTRY_COMPARE(m_edit->toPlainText(), "stored\ntyped");
        QCOMPARE(m_bench->drafts.value({"b"}), "stored\ntyped");
    }

    void addsToTheDraftOfAnySession()
    {
        m_bench->drafts.insert({"b"}, "stored");
        m_edit->setPlainText("typed");

        m_composer->addToDraft({"a"}, "reason a");
        m_composer->addToDraft({"b"}, "reason b");

        QCOMPARE(m_edit->toPlainText(), "typed\nreason a");
        QTRY_COMPARE(m_bench->drafts.value({"b"}), "stored\nreason b");
        QTRY_COMPARE(m_bench->drafts.value({"a"}), "typed\nreason a");
    }

    void storesTheDraftWhenItGoes()
    {
        m_composer = std::make_unique<Composer>(*m_bench, 1h);
        m_composer->show(SessionId{"a"});
        m_composer->findChild<PromptEdit *>("composer")->setPlainText("last words");

        m_composer.reset();

        QCOMPARE(m_bench->drafts.value({"a"}), "last words");
    }

    void aFailureKeepsTheTextAndSaysWhy()
    {
        m_bench->outcome = failure(Error::Kind::Unreachable, "The sandbox does not answer.");
        m_edit->setPlainText("precious");

        QTest::mouseClick(m_send, Qt::LeftButton);

        auto *problem = m_composer->findChild<ProblemBanner *>();
        QTRY_VERIFY(problem->isTelling());
        QCOMPARE(m_edit->toPlainText(), "precious");
        QVERIFY(m_send->isEnabled());
    }

    void sendsOnceWhileItIsOnItsWay()
    {
        m_bench->held = true;
        m_edit->setPlainText("once");

        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(m_bench->calls.filter("prompt").size(), 1);
        QVERIFY(m_edit->isReadOnly());
        m_bench->release();
        QTRY_VERIFY(!m_edit->isReadOnly());
    }

    void clearsTheRightDraftWhenTheSessionWasChangedMeanwhile()
    {
        m_bench->held = true;
        m_edit->setPlainText("for a");
        QTest::mouseClick(m_send, Qt::LeftButton);
        m_composer->show(SessionId{"b"});
        m_edit->setPlainText("for b");

        m_bench->release();

        QTRY_COMPARE(m_bench->drafts.value({"a"}, "?"), "");
        QCOMPARE(m_edit->toPlainText(), "for b");
    }

    void stopsARunningTurn()
    {
        QVERIFY(!m_stop->isVisible());
        m_bench->sessions().apply({{rows::session("a", "box", SessionState::Working)}, {}});
        m_edit->setPlainText("next");

        QVERIFY(m_stop->isVisible());
        QTest::mouseClick(m_stop, Qt::LeftButton);

        QTRY_VERIFY(m_bench->calls.contains("cancelTurn a"));
    }

    void whileTheAgentWorksAMessageWaits_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::newRow("working") << SessionState::Working;
        QTest::newRow("quiet") << SessionState::Quiet;
        QTest::newRow("asking") << SessionState::WaitingForDecision;
        QTest::newRow("starting") << SessionState::Starting;
    }
    void whileTheAgentWorksAMessageWaits()
    {
        QFETCH(SessionState, state);
        m_bench->sessions().apply({{rows::session("a", "box", state)}, {}});
        m_edit->setPlainText("next");

        QCOMPARE(m_send->text(), "Send Next");
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(m_edit->toPlainText().isEmpty());
        QCOMPARE(m_bench->calls.filter("prompt"), QStringList{"prompt a next"});
    }

    void behindMessagesThatWaitANewOneIsNext()
    {
        SessionFacts facts;
        facts.queue = {{"1", {"first"}}};
        m_bench->atDesk.tell({"a"}, facts);
        QCOMPARE(m_send->text(), "Send Next");

        facts.queuePaused = "The turn was stopped.";
        m_bench->atDesk.tell({"a"}, facts);
        QCOMPARE(m_send->text(), "Send");
    }

    void commandsAreCompletedAndSayWhatTheyWant()
    {
        SessionFacts facts;
        facts.commands = {{"plan", "Makes a plan", "what to plan"}, {"explain"}, {"test"}};
        m_bench->atDesk.tell({"a"}, facts);
        activate();

        QTest::keyClicks(m_edit, "/pl");
        QVERIFY(suggestions());
        QCOMPARE(suggestions()->count(), 2); // "plan" begins with it, "explain" has it
        QVERIFY(suggestions()->currentItem()->text().startsWith("/plan"));
        QTest::keyClick(m_edit, Qt::Key_Tab);

        QCOMPARE(m_edit->toPlainText(), "/plan ");
        QVERIFY(suggestions()->isHidden());
        QVERIFY(hint().contains("what to plan"));
        QVERIFY(m_bench->calls.filter("prompt").isEmpty());
    }

    void filesAreCompletedFolderByFolderAndGoAlong()
    {
        for (const char *folder : {"/boxes/box", "/boxes/box/src"})
            m_bench->fileDesk.folders.insert(folder, 0);
        for (const char *file : {"readme.md", "src/main.cpp", "src/other.cpp"})
            m_bench->fileDesk.files.insert(QString("/boxes/box/") + file, "");
        activate();

        QTest::keyClicks(m_edit, "see @s");
        QTRY_VERIFY(suggestions() && suggestions()->isVisible());
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_edit->toPlainText(), "see @src/");
        QTRY_VERIFY(suggestions()->isVisible());
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_edit->toPlainText(), "see @src/main.cpp ");
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(m_bench->calls.contains("prompt a see @src/main.cpp "));
        QCOMPARE(m_bench->lastPrompt.attachments.size(), 1);
        QCOMPARE(m_bench->lastPrompt.attachments.at(0)["uri"], QJsonValue("file:///boxes/box/src/main.cpp"));
        QCOMPARE(m_bench->fileDesk.calls, (QStringList{"list /boxes/box", "list /boxes/box/src"}));
    }

    void whyThereAreNoFilesIsSaid()
    {
        m_bench->fileDesk.problems["/boxes/box"] = {Error::Kind::Conflict, "The sandbox is not awake."};
        activate();

        QTest::keyClicks(m_edit, "@");

        QTRY_VERIFY(suggestions() && suggestions()->isVisible());
        QVERIFY(suggestions()->item(0)->text().contains("awake"));
        QTest::keyClick(m_edit, Qt::Key_Return); // is nothing that could be chosen
        QCOMPARE(m_edit->toPlainText(), "@\n");
    }

    void theListGoesWithTheKeyboard()
    {
        SessionFacts facts;
        facts.commands = {{"plan"}};
        m_bench->atDesk.tell({"a"}, facts);
        activate();
        QTest::keyClicks(m_edit, "/p");
        QVERIFY(suggestions()->isVisible());

        m_edit->clearFocus();

        QVERIFY(suggestions()->isHidden());
    }

    void escapeClosesTheListUntilTheNextWord()
    {
        SessionFacts facts;
        facts.commands = {{"plan"}};
        m_bench->atDesk.tell({"a"}, facts);
        activate();
        QTest::keyClicks(m_edit, "/p");
        QVERIFY(suggestions()->isVisible());

        QTest::keyClick(m_edit, Qt::Key_Escape);
        QTest::keyClicks(m_edit, "l");

        QVERIFY(suggestions()->isHidden());
        QTest::keyClick(m_edit, Qt::Key_Return);
        QCOMPARE(m_edit->toPlainText(), "/pl\n");
    }

    void goesBackThroughWhatWasSent()
    {
        m_composer->setEarlierPrompts([] { return QStringList{"one", "two\nlines"}; });

        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_edit->toPlainText(), "two\nlines");
        QTest::keyClick(m_edit, Qt::Key_Up); // to the first line
        QCOMPARE(m_edit->toPlainText(), "two\nlines");
        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_edit->toPlainText(), "one");
        QTest::keyClick(m_edit, Qt::Key_Down);
        QTest::keyClick(m_edit, Qt::Key_Down);
        QCOMPARE(m_edit->toPlainText(), "");
    }

    void whatIsWrittenIsKeptByGoingBack()
    {
        m_composer->setEarlierPrompts([] { return QStringList{"one"}; });
        m_edit->setPlainText("half a thought");

        QTest::keyClick(m_edit, Qt::Key_Up);
        QCOMPARE(m_edit->toPlainText(), "half a thought");
        QTest::keyClick(m_edit, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_edit->toPlainText(), "one");
        QTest::keyClick(m_edit, Qt::Key_Down, Qt::AltModifier);

        QCOMPARE(m_edit->toPlainText(), "half a thought");
    }

    void anEndedSessionTakesNoMessage()
    {
        m_bench->sessions().apply({{rows::session("a", "box", SessionState::Ended)}, {}});

        QVERIFY(!m_edit->isEnabled());
        QVERIFY(!m_send->isEnabled());
        QVERIFY(hint().contains("has ended"));
    }

    void aSessionWithoutItsSandboxTakesNoMessageAndSaysWhy()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_edit->setPlainText("precious");
        QVERIFY(m_edit->isEnabled());
        QVERIFY(m_send->isEnabled());

        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Destroyed)}, {}});

        QVERIFY(!m_edit->isEnabled());
        QVERIFY(!m_send->isEnabled());
        QVERIFY(hint().contains("was deleted"));
        QCOMPARE(m_edit->toPlainText(), "precious");
    }

    void twoWindowsWriteOneDraft()
    {
        Composer other(*m_bench, 10ms);
        other.show(SessionId{"a"});
        auto *there = other.findChild<PromptEdit *>("composer");

        m_edit->setPlainText("one");
        QTRY_COMPARE(there->toPlainText(), "one");
        there->moveCursor(QTextCursor::End);
        QTest::keyClicks(there, " two");
        QTRY_COMPARE(m_edit->toPlainText(), "one two");
        QCOMPARE(m_bench->drafts.value({"a"}), "one two");
    }

    void whatTwoWindowsWriteAtOnceIsAllKept()
    {
        Composer other(*m_bench, 10ms);
        other.show(SessionId{"a"});
        auto *there = other.findChild<PromptEdit *>("composer");

        m_edit->setPlainText("mine");
        there->setPlainText("theirs");

        QTRY_COMPARE(m_edit->toPlainText(), "mine\ntheirs");
        QCOMPARE(there->toPlainText(), m_edit->toPlainText());
        QCOMPARE(m_bench->drafts.value({"a"}), m_edit->toPlainText());
    }

    void aDraftThatIsStillReadGivesWayToANewerOne()
    {
        m_bench->drafts.insert({"b"}, "old");
        m_bench->held = true;
        Composer other(*m_bench, 10ms);
        other.show(SessionId{"b"});
        m_bench->saveDraft({"b"}, "old and new");
        m_bench->drafts.insert({"b"}, "old"); // what the reader saw
        m_bench->release();
        QTest::qWait(30);

        QCOMPARE(other.findChild<PromptEdit *>("composer")->toPlainText(), "old and new");
    }

    void aDraftThatIsReadForASessionThatWasLeftGivesWayToo()
    {
        m_bench->drafts.insert({"b"}, "old");
        m_bench->held = true;
        Composer other(*m_bench, 10ms);
        other.show(SessionId{"b"});
        other.show(SessionId{"a"});
        m_bench->saveDraft({"b"}, "old and new");
        m_bench->drafts.insert({"b"}, "old"); // what the reader saw
        m_bench->release();
        QTest::qWait(30);
        other.show(SessionId{"b"});

        QCOMPARE(other.findChild<PromptEdit *>("composer")->toPlainText(), "old and new");
    }

    void aMessageOnItsWayIsNotSentAgainByAnotherWindow()
    {
        const auto other = sendingElsewhere("hello");
        QVERIFY(!m_composer->canSend());
        QVERIFY(m_edit->isReadOnly());
        m_composer->addToDraft(SessionId{"a"}, "and a reason");
        QTRY_COMPARE(m_bench->drafts.value({"a"}), "hello\nand a reason");

        m_bench->release();

        QTRY_COMPARE(m_edit->toPlainText(), "and a reason"); // what came meanwhile stays
        QVERIFY(!m_edit->isReadOnly());
        QCOMPARE(m_bench->calls.filter("prompt"), QStringList{"prompt a hello"});
    }

    void whatIsAttachedWhileAMessageIsOnItsWayStays()
    {
        const QJsonObject sent{{"type", "text"}, {"text", "sent"}};
        const QJsonObject later{{"type", "text"}, {"text", "later"}};
        m_bench->held = true;
        m_bench->outbox().send({"a"}, {"hello", QJsonArray{sent, QJsonObject()}}, "hello");

        m_bench->saveAttachments({"a"}, QJsonArray{sent, later});
        m_bench->release();

        QTRY_VERIFY(!m_bench->outbox().isSending({"a"}));
        const QJsonArray left = m_bench->attachments.value({"a"});
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.at(0).toObject(), later);
    }

    void aWindowThatClosesWhileItSendsLeavesNoDraft()
    {
        auto other = sendingElsewhere("hello");
        QVERIFY(m_edit->isReadOnly());

        other.reset();

        QVERIFY(m_edit->isReadOnly()); // it is still on its way
        m_bench->release();
        QTRY_VERIFY(!m_edit->isReadOnly());
        QCOMPARE(m_edit->toPlainText(), "");
        QCOMPARE(m_bench->drafts.value({"a"}, "?"), "");
    }

    void theLastWindowThatClosesWhileItSendsLeavesNoDraft()
    {
        m_bench->held = true;
        m_edit->setPlainText("hello");
        m_composer->send();

        m_composer.reset();

        QCOMPARE(m_bench->drafts.value({"a"}), "hello"); // it may still fail
        m_bench->release();
        QTRY_COMPARE(m_bench->drafts.value({"a"}, "?"), "");
    }

    void whatIsNotSentBehindAClosedWindowStaysADraft()
    {
        m_bench->held = true;
        m_edit->setPlainText("hello");
        m_composer->send();
        m_composer.reset();
        m_bench->outcome = failure(Error::Kind::Unreachable, "The sandbox does not answer.");

        m_bench->release();

        QTRY_VERIFY(!m_bench->outbox().isSending({"a"}));
        QCOMPARE(m_bench->drafts.value({"a"}), "hello");
    }

    void whatIsSentBeforeTheStoredDraftCameStandsAlone()
    {
        m_bench->held = true;
        m_composer->show(SessionId{"b"});
        m_edit->setPlainText("hello");

        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        m_bench->release();

        QTRY_VERIFY(m_bench->calls.contains("prompt b hello"));
        QTRY_COMPARE(m_edit->toPlainText(), "");
        QTRY_COMPARE(m_bench->drafts.value({"b"}, "?"), "");
    }

    void aStoredDraftThatComesBeforeItIsSentIsLookedAtFirst()
    {
        m_bench->drafts.insert({"b"}, "stored");
        m_bench->held = true;
        m_composer->show(SessionId{"b"});
        m_edit->setPlainText("hello");

        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        m_bench->release();

        QTRY_COMPARE(m_edit->toPlainText(), "stored\nhello");
        QCOMPARE(m_bench->calls.filter("prompt"), QStringList());
    }

    void storedAttachmentsThatComeBeforeItIsSentAreLookedAtFirst()
    {
        m_bench->attachments.insert({"b"}, QJsonArray{QJsonObject{{"type", "resource_link"}, {"name", "notes.txt"}}});
        m_bench->held = true;
        m_composer->show(SessionId{"b"});
        m_edit->setPlainText("hello");

        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        m_bench->release();

        QTRY_VERIFY(m_composer->findChild<QWidget *>("attachmentBar")->isVisible());
        QTest::qWait(20);
        QCOMPARE(m_bench->calls.filter("prompt"), QStringList());
        QTest::keyClick(m_edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_bench->calls.contains("prompt b hello"));
        QCOMPARE(m_bench->lastPrompt.attachments.size(), 1);
    }

private:
    void activate()
    {
        m_composer->activateWindow();
        m_edit->setFocus();
        QTRY_VERIFY(m_edit->hasFocus());
    }
    // Another window of the same session, whose message does not arrive before it is released.
    std::unique_ptr<Composer> sendingElsewhere(const QString &text)
    {
        auto other = std::make_unique<Composer>(*m_bench, 10ms);
        other->show(SessionId{"a"});
        other->findChild<PromptEdit *>("composer")->setPlainText(text);
        m_bench->held = true;
        other->send();
        return other;
    }
    CompletionList *suggestions() const { return m_composer->findChild<CompletionList *>(); }
    QString hint() const { return m_composer->findChild<QLabel *>("composerHint")->text(); }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<Composer> m_composer;
    PromptEdit *m_edit = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_stop = nullptr;
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"

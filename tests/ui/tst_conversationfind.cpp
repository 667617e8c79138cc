// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include "ui/transcript/conversationfind.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;

namespace {

const SessionId S{"s"};

// Two turns: a tool that failed and hides a needle, a request, an answer with a needle.
const QStringList lines{
    R"(> {"id":1,"method":"session/prompt","params":{"prompt":[{"type":"text","text":"First question"}]}})",
    R"(u {"sessionUpdate":"tool_call","toolCallId":"t1","title":"Run","status":"failed","rawOutput":"a needle, folded"})",
    R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"Nothing here."}})",
    R"(< {"id":1,"result":{"stopReason":"end_turn"}})",
    R"(> {"id":2,"method":"session/prompt","params":{"prompt":[{"type":"text","text":"Second question"}]}})",
    R"(< {"id":9,"method":"session/request_permission","params":{"toolCall":{"toolCallId":"t2","title":"Climb"},"options":[{"optionId":"y","name":"Yes","kind":"allow_once"}]}})",
    R"(u {"sessionUpdate":"agent_message_chunk","content":{"type":"text","text":"A **Needle** and a needle."}})",
    R"(u {"sessionUpdate":"usage_update","used":50,"size":100})",
};

} // namespace

// Going through a long conversation: by words, and by what happened.
class TestConversationFind : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<PagedWorkbench>();
        m_bench->stored["s"] = conversation(lines);
        m_view = std::make_unique<TranscriptView>(*m_bench);
        m_view->resize(700, 500);
        m_view->QWidget::show();
        m_view->show(S);
        QTRY_VERIFY(m_view->model().pages().isReady());
        QVERIFY(m_view->model().rowCount() >= 7);
    }
    void cleanup()
    {
        m_view.reset();
        m_bench.reset();
    }

    void findsAlsoInFoldedPartsAndUnfoldsThem()
    {
        bar().open();
        QVERIFY(!bar().isHidden());

        field().setText("needle");

        QTRY_COMPARE(count(), "1 of 2");
        const int row = m_view->list().current();
        QVERIFY(m_view->list().isUnfolded(row));
        QVERIFY(m_view->list().entryText(row).contains("a needle, folded"));
        bar().goTo(1);
        QCOMPARE(count(), "2 of 2");
        QVERIFY(m_view->list().entryText(m_view->list().current()).contains("A Needle"));
        bar().goTo(1); // round
        QCOMPARE(m_view->list().current(), row);
    }

    void goesBackByShiftReturnAndClosesByEscape()
    {
        bar().open();
        field().setText("question");
        QTRY_COMPARE(count(), "1 of 2");

        QTest::keyClick(&field(), Qt::Key_Return);
        QCOMPARE(count(), "2 of 2");
        QTest::keyClick(&field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(count(), "1 of 2");
        QTest::keyClick(&field(), Qt::Key_Escape);

        QVERIFY(bar().isHidden());
    }

    void saysWhenThereIsNothing()
    {
        bar().open();

        field().setText("thread");

        QTRY_COMPARE(count(), "Not found");
    }

    void asksForEarlierPagesAtTheBeginning()
    {
        QSignalSpy wanted(&bar(), &ConversationFind::earlierWanted);
        bar().open();
        field().setText("First");
        QTRY_COMPARE(count(), "1 of 1");

        bar().goTo(-1);

        QCOMPARE(wanted.size(), 1);
    }

    void goesToPromptsRequestsAndErrors()
    {
        using Landmark = TranscriptView::Landmark;
        m_view->goTo(Landmark::Prompt, -1);
        QVERIFY(currentText().contains("Second question"));
        m_view->goTo(Landmark::Prompt, -1);
        QVERIFY(currentText().contains("First question"));
        m_view->goTo(Landmark::Prompt, -1); // there is none before
        QVERIFY(currentText().contains("First question"));
        m_view->goTo(Landmark::Problem, 1);
        QVERIFY(currentText().contains("Run"));
        m_view->goTo(Landmark::Request, 1);
        QVERIFY(currentText().contains("Climb"));
    }

    void copiesEntriesAsMarkdown()
    {
        m_view->list().setCurrent(m_view->model().rowOf(7));

        QVERIFY(m_view->list().selectedMarkdown().contains("A **Needle** and a needle."));
        QVERIFY(!m_view->list().selectedMarkdown().contains("Nothing here"));
    }

    void tellsPromptsAndUse()
    {
        QCOMPARE(m_view->model().prompts(), (QStringList{"First question", "Second question"}));
        QCOMPARE(m_view->model().usage()->used, 50);
        QSignalSpy told(&m_view->model(), &TranscriptModel::usageChanged);

        m_bench->commit(conversation({R"(u {"sessionUpdate":"usage_update","used":60,"size":100})"}, 9));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(m_view->model().usage()->used, 60);
        m_view->clear();

        QCOMPARE(told.size(), 2);
        QVERIFY(!m_view->model().usage());
    }

private:
    ConversationFind &bar() { return m_view->findBar(); }
    QLineEdit &field() { return *m_view->findChild<QLineEdit *>("findField"); }
    QString count() { return m_view->findChild<QLabel *>("findCount")->text(); }
    QString currentText() { return m_view->list().entryText(m_view->list().current()); }

    std::unique_ptr<PagedWorkbench> m_bench;
    std::unique_ptr<TranscriptView> m_view;
};

QTEST_MAIN(TestConversationFind)
#include "tst_conversationfind.moc"

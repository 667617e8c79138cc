// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/process/processpane.h"
#include "ui/terminal/terminalpane.h"
#include "ui/terminal/terminalview.h"
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;

class TestTerminalPane : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->storedLogs.insert(ProcessKey{"t"}, {printed(1, "$ old\r\n\x1b[6n")});
        m_bench->processes().apply({{rows::process("log", "box"), terminal("t", 2000)}, {}});
        m_pane = std::make_unique<ProcessPane>(*m_bench);
        m_pane->show(SandboxKey{"box"});
        m_pane->resize(1100, 500);
        static_cast<QWidget *>(m_pane.get())->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        m_terminal = m_pane->findChild<TerminalPane *>();
        QTRY_VERIFY(m_terminal->view().screen().text().contains("old"));
    }
    void cleanup()
    {
        m_pane.reset();
        m_bench.reset();
    }

    void whatIsTypedGoesToTheProcessAndItsSizeToo()
    {
        FakeTerminalLine *line = m_bench->terminalDesk.line;
        QVERIFY(line);
        QCOMPARE(line->process, ProcessKey{"t"});
        line->become(TerminalLine::State::Connected);

        QTest::keyClicks(&m_terminal->view(), "ls");

        QCOMPARE(line->typed, "ls");         // and no answer to what was asked long ago
        QTRY_COMPARE(line->sizes.size(), 1); // once, when it rests
        QVERIFY(line->sizes.last().startsWith(QString::number(m_terminal->view().screen().columns()) + 'x'));
        m_pane->resize(1300, 600);
        QTRY_VERIFY(line->sizes.last().startsWith(QString::number(m_terminal->view().screen().columns()) + 'x'));
    }

    void whatIsPrintedIsShownAndItsQuestionsAreAnswered()
    {
        m_bench->terminalDesk.line->become(TerminalLine::State::Connected);
        emit m_bench->logCommitted(ProcessKey{"t"}, {printed(2, "new\x1b[6n")});

        QTRY_VERIFY(m_terminal->view().screen().text().contains("new"));
        QCOMPARE(m_bench->terminalDesk.line->typed, "\x1b[2;4R");
    }

    void theEndIsSaidAndTheOutputStays()
    {
        ProcessRow row = terminal("t", 2000);
        row.state = ProcessState::Exited;
        row.exitCode = 7;
        m_bench->processes().apply({{row}, {}});

        QTRY_VERIFY(state().contains("exit code 7"));
        QVERIFY(m_terminal->view().screen().text().contains("old"));
        QTest::keyClicks(&m_terminal->view(), "x");
        QCOMPARE(m_bench->terminalDesk.line->typed, "");
    }

    void aLostConnectionIsSaid()
    {
        m_bench->terminalDesk.line->become(TerminalLine::State::Waiting, "Connection refused");
        QVERIFY(state().contains("Connection refused"));
        m_bench->terminalDesk.line->become(TerminalLine::State::Connected);
        QVERIFY(state().contains("Running"));
    }

    void whatIsMissingIsShown()
    {
        LogRecord gap = printed(9, "8");
        gap.stream = LogStream::Gap;
        emit m_bench->logCommitted(ProcessKey{"t"}, {gap, printed(10, "after")});

        QTRY_VERIFY(m_terminal->view().screen().text().contains("[some output is missing here]\nafter"));
    }

    void aTextForTheClipboardIsOnlyOffered()
    {
        QApplication::clipboard()->setText("mine");
        emit m_bench->logCommitted(ProcessKey{"t"}, {printed(2, "\x1b]52;c;dGhlaXJz\x07")});
        auto *button = m_pane->findChild<QPushButton *>("clipboardOfferButton");
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(QApplication::clipboard()->text(), "mine");

        button->click();

        QCOMPARE(QApplication::clipboard()->text(), "theirs");
        QVERIFY(!button->isVisible());
    }

    void findIsOpenedByItsKeyAndEscapeLeavesIt()
    {
        m_terminal->view().setFocus();
        QTest::keyClick(&m_terminal->view(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *field = m_pane->findChild<QLineEdit *>("terminalFind");
        QTRY_VERIFY(field->isVisible());
        QTest::keyClicks(field, "OLD");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_terminal->view().selectedText(), "old");

        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void aProcessWithoutATerminalIsShownByItsLog()
    {
        m_bench->processes().apply({{}, {ProcessKey{"t"}}});
        QTRY_VERIFY(!m_terminal->isVisible());
        QVERIFY(!m_bench->terminalDesk.line);
        QVERIFY(m_pane->findChild<QWidget *>("logPane")->isVisible());
    }

    void aNewTerminalIsShownAndHasTheFocus()
    {
        QTest::mouseClick(m_pane->findChild<QPushButton *>("newTerminalButton"), Qt::LeftButton);
        QTRY_COMPARE(m_bench->terminalDesk.calls, QStringList{"startShell box in /boxes/box"});
        m_bench->processes().apply({{terminal("new-shell", 3000)}, {}});

        QTRY_COMPARE(m_terminal->process(), ProcessKey{"new-shell"});
        QCOMPARE(m_pane->focusWidget(), &m_terminal->view());
    }

    void aLinkIsOnlyToldOf()
    {
        QSignalSpy wanted(m_pane.get(), &ProcessPane::linkWanted);
        emit m_terminal->view().linkWanted(QUrl("https://example.org/"));
        QCOMPARE(wanted.size(), 1);
    }

    // As large as where one looks last, and one answer to what a program asks.
    void ofTwoPlacesOneLeads()
    {
        FakeTerminalLine *first = m_bench->terminalDesk.line;
        first->become(TerminalLine::State::Connected);
        auto second = std::make_unique<TerminalPane>(*m_bench);
        second->show(ProcessKey{"t"});
        FakeTerminalLine *line = m_bench->terminalDesk.line;
        line->become(TerminalLine::State::Connected);
        QCOMPARE(line->sizes, QStringList()); // nobody sees it
        emit m_bench->logCommitted(ProcessKey{"t"}, {printed(2, "a\x1b[6n")});
        QTRY_COMPARE(first->typed, "\x1b[2;2R");
        QTRY_VERIFY(second->view().screen().text().contains("a"));
        QCOMPARE(line->typed, "");

        second->resize(500, 300);
        second->QWidget::show();
        QTRY_VERIFY(!line->sizes.isEmpty());
        const auto before = first->sizes.size();
        m_pane->resize(1000, 480);
        QTest::qWait(250);
        QCOMPARE(first->sizes.size(), before);
        first->typed.clear();
        emit m_bench->logCommitted(ProcessKey{"t"}, {printed(3, "\x1b[6n")});
        QTRY_COMPARE(line->typed, "\x1b[2;2R");
        QCOMPARE(first->typed, "");

        second.reset();
        QTRY_VERIFY(first->sizes.size() > before); // as large as it is there, again
    }

private:
    static ProcessRow terminal(const QString &key, qint64 startedAt)
    {
        ProcessRow row = rows::process(key, "box");
        row.tty = true;
        row.startedAt = startedAt;
        return row;
    }
    static LogRecord printed(qint64 sequence, const QByteArray &data)
    {
        return {ProcessKey{"t"}, sequence, LogStream::Pty, 1000, data};
    }
    QString state() const { return m_pane->findChild<QLabel *>("terminalState")->text(); }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<ProcessPane> m_pane;
    TerminalPane *m_terminal = nullptr;
};

QTEST_MAIN(TestTerminalPane)
#include "tst_terminalpane.moc"

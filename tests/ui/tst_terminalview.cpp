// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalview.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using Questions = TerminalScreen::Questions;

class TestTerminalView : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_view = std::make_unique<TerminalView>();
        m_view->resize(600, 300);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->setHasProgram(true);
        m_view->setFocus();
        m_typed.clear();
        connect(m_view.get(), &TerminalView::typed, this, [this](const QByteArray &bytes) { m_typed += bytes; });
    }
    void cleanup() { m_view.reset(); }

    void keysGoToTheProgram()
    {
        QTest::keyClicks(m_view.get(), "ls");
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Tab);
        QTest::keyClick(m_view.get(), Qt::Key_Up);

        QCOMPARE(m_typed, "ls\r\x03\t\x1b[A");
    }

    void shortcutsOfTheWindowAreTheProgramsButForDeliberateOnes()
    {
        QWidget window;
        auto *quit = new QAction(&window);
        quit->setShortcut(QKeySequence("Ctrl+Q"));
        auto *processes = new QAction(&window);
        processes->setShortcut(QKeySequence("Ctrl+Shift+P"));
        window.addActions({quit, processes});
        QSignalSpy quits(quit, &QAction::triggered);
        QSignalSpy shown(processes, &QAction::triggered);
        m_view->setParent(&window);
        m_view->show();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_view->setFocus();

        QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Q, Qt::ControlModifier);
        QTest::keyClick(m_view.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);

        QCOMPARE(shown.size(), 1);
        QVERIFY(m_typed.contains('\x11'));
        QVERIFY(quits.size() <= 1); // the one that was not for the terminal
        m_view->setParent(nullptr);
    }

    void nothingIsTypedWhereNoProgramIs()
    {
        m_view->setHasProgram(false);
        QTest::keyClicks(m_view.get(), "ls");
        m_view->paste("text");
        m_view->feed("\x1b[6n", Questions::Answer);

        QCOMPARE(m_typed, "");
    }

    void compositionIsShownAndOnlyItsResultIsTyped()
    {
        QInputMethodEvent composing("ni", {});
        QApplication::sendEvent(m_view.get(), &composing);
        QTest::keyClick(m_view.get(), Qt::Key_Return); // some methods let it through
        QCOMPARE(m_typed, "");
        const QImage with = m_view->viewport()->grab().toImage();

        QInputMethodEvent done;
        done.setCommitString(QString::fromUtf8("你"));
        QApplication::sendEvent(m_view.get(), &done);

        QCOMPARE(m_typed, QByteArray("你"));
        QVERIFY(m_view->viewport()->grab().toImage() != with);
        QInputMethodQueryEvent place(Qt::ImCursorRectangle);
        QApplication::sendEvent(m_view.get(), &place);
        QVERIFY(place.value(Qt::ImCursorRectangle).toRect().height() > 0);
    }

    void theSizeIsToldInCells()
    {
        QSignalSpy sized(m_view.get(), &TerminalView::sized);
        m_view->resize(900, 500);
        QTRY_VERIFY(!sized.isEmpty());

        QCOMPARE(sized.last()[0].toInt(), m_view->screen().columns());
        QVERIFY(m_view->screen().columns() > 60);
        const int columns = m_view->screen().columns();
        m_view->setFontStep(6);
        QVERIFY(m_view->screen().columns() < columns);
    }

    void onlyWhatChangedIsPainted()
    {
        m_view->feed("start", Questions::Answer);
        QTest::qWait(60);
        PaintWatch watch(*m_view->viewport());

        m_view->feed("\x1b[5;10Hx", Questions::Answer);
        QTRY_VERIFY(!watch.painted.isEmpty());

        int area = 0;
        for (const QRect &rect : watch.painted)
            area += rect.width() * rect.height();
        QVERIFY2(area < m_view->viewport()->width() * m_view->viewport()->height() / 10,
                 qPrintable(QString::number(area)));
    }

    void atMostOnePaintingAFrame()
    {
        QTest::qWait(60);
        PaintWatch watch(*m_view->viewport());
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 300) {
            m_view->feed("line\r\n", Questions::Answer);
            QCoreApplication::processEvents();
        }
        QVERIFY2(watch.count <= clock.elapsed() / 15 + 3, qPrintable(QString::number(watch.count)));
        QVERIFY(watch.count > 1);
    }

    void theEndIsFollowedUntilThePersonScrollsAway()
    {
        m_view->feed(QByteArray("line\r\n").repeated(200), Questions::Answer);
        QVERIFY(m_view->isFollowing());

        QTest::keyClick(m_view.get(), Qt::Key_PageUp, Qt::ShiftModifier);
        const qint64 top = m_view->topLine();
        QTest::qWait(40);
        m_view->feed(QByteArray("more\r\n").repeated(200), Questions::Answer);
        QTest::qWait(40);

        QVERIFY(!m_view->isFollowing());
        QCOMPARE(m_view->topLine(), top);
        QTest::keyClick(m_view.get(), Qt::Key_X);
        QVERIFY(m_view->isFollowing());
    }

    void theMouseSelectsWordsAndLines()
    {
        m_view->feed("one two\r\nthree", Questions::Answer);
        const QPoint onTwo = m_view->viewport()->rect().topLeft() + cell(5, 0);

        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, onTwo);
        QCOMPARE(m_view->selectedText(), "two");
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, onTwo);
        QCOMPARE(m_view->selectedText(), "one two\n");
        QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), "one two\n");
    }

    void theMouseIsTheProgramsWhereItWantsIt()
    {
        m_view->feed("\x1b[?1000;1006h", Questions::Answer);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell(4, 2));
        QCOMPARE(m_typed, "\x1b[<0;5;3M\x1b[<0;5;3m");

        m_typed.clear();
        m_view->feed("\x1b[Hword", Questions::Answer);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, cell(1, 0));
        QCOMPARE(m_view->selectedText(), "word");
        QVERIFY(!m_typed.contains("[<0;2;1"));
    }

    void aPasteThatCouldActIsAskedAbout()
    {
        m_view->paste("harmless");
        QCOMPARE(m_typed, "harmless");

        m_typed.clear();
        m_view->paste("rm -rf x\n");
        QCOMPARE(m_typed, "");
        auto *button = m_view->findChild<QPushButton *>("pasteButton");
        QVERIFY(button);
        button->click();
        QTRY_COMPARE(m_typed, "rm -rf x\r");
    }

    void aMarkedPasteIsAskedAboutOnlyForControlCharacters()
    {
        m_view->feed("\x1b[?2004h", Questions::Answer);
        m_view->paste("a\nb");
        QCOMPARE(m_typed, "\x1b[200~a\rb\x1b[201~");

        m_typed.clear();
        m_view->paste("a\x1b[201~\nrm");
        QCOMPARE(m_typed, "");
        m_view->findChild<QPushButton *>("pasteButton")->click();
        QTRY_COMPARE(m_typed, "\x1b[200~a[201~\rrm\x1b[201~");
    }

    void addressesAreOnlyToldOf()
    {
        QSignalSpy wanted(m_view.get(), &TerminalView::linkWanted);
        m_view->feed("see https://example.org/x now", Questions::Answer);

        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell(8, 0));
        QVERIFY(wanted.isEmpty());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier, cell(8, 0));

        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toUrl(), QUrl("https://example.org/x"));
    }

    void whatIsFoundIsSelectedAndShown()
    {
        m_view->feed("needle\r\n" + QByteArray("hay\r\n").repeated(300), Questions::Answer);
        QTest::qWait(40);
        m_view->setSearch("NEEDLE");

        QVERIFY(m_view->findNext(false));

        QCOMPARE(m_view->selectedText(), "needle");
        QCOMPARE(m_view->topLine(), 0);
        m_view->setSearch("nothing");
        QVERIFY(!m_view->findNext(true));
    }

    void focusIsToldWhereItIsWanted()
    {
        m_view->feed("\x1b[?1004h", Questions::Answer);
        QWidget other;
        other.show();
        QFocusEvent out(QEvent::FocusOut);
        QApplication::sendEvent(m_view.get(), &out);
        QFocusEvent in(QEvent::FocusIn);
        QApplication::sendEvent(m_view.get(), &in);

        QVERIFY2(m_typed.endsWith("\x1b[O\x1b[I"), m_typed.toHex().constData());
    }

    void questionsOfWhatWasPrintedEarlierAreNotAnswered()
    {
        m_view->feed("\x1b[6n", Questions::Leave);
        QCOMPARE(m_typed, "");
        m_view->feed("\x1b[6n", Questions::Answer);
        QCOMPARE(m_typed, "\x1b[1;1R");
    }

    void screenReadersHearTheRowsAndTheCursor()
    {
        m_view->feed("hello\r\nwor", Questions::Answer);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(access);
        QCOMPARE(access->role(), QAccessible::Terminal);
        QAccessibleTextInterface *text = access->textInterface();
        QVERIFY(text);

        QCOMPARE(text->text(0, 9), "hello\nwor");
        QCOMPARE(text->cursorPosition(), 9);
        QVERIFY(text->characterRect(6).y() > text->characterRect(0).y());
    }

    void ctrlTabLeavesTheTerminal()
    {
        QWidget window;
        auto *first = new QPushButton("first", &window);
        m_view->setParent(&window);
        auto *last = new QPushButton("last", &window);
        QWidget::setTabOrder(first, m_view.get());
        QWidget::setTabOrder(m_view.get(), last);
        window.show();
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_view->setFocus();

        QTest::keyClick(m_view.get(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), last);
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), first);
        m_view->setParent(nullptr);
    }

private:
    struct PaintWatch : QObject {
        explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint) {
                ++count;
                for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                    painted += rect;
            }
            return false;
        }
        QList<QRect> painted;
        int count = 0;
    };

    QPoint cell(int column, int row) const
    {
        const QRect cursor = m_view->cursorRectangle();
        const TerminalScreen::Cursor at = m_view->screen().cursor();
        return cursor.center() + QPoint((column - at.column) * (cursor.width() - 1), (row - at.row) * cursor.height());
    }

    std::unique_ptr<TerminalView> m_view;
    QByteArray m_typed;
};

QTEST_MAIN(TestTerminalView)
#include "tst_terminalview.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/conversation.h"
#include "tests/fakes/pagedworkbench.h"
#include "tests/ui/galleryconversation.h"
#include "ui/common/hiddenvalues.h"
#include "ui/log/ansi.h"
#include "ui/transcript/conversationfind.h"
#include "ui/transcript/entrywriter.h"
#include "ui/transcript/eventinspector.h"
#include "ui/transcript/plaintext.h"
#include "ui/transcript/transcriptlist.h"
#include "ui/transcript/transcriptview.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryFile>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QToolButton>
#include <ctime>

using namespace sandgate;

namespace {

const SessionId S{"s"};

QString message(int i, const QString &text)
{
    return QString(
               R"(u {"sessionUpdate":"agent_message_chunk","messageId":"m%1","content":{"type":"text","text":"%2"}})")
        .arg(i)
        .arg(text);
}

std::vector<EventRecord> messages(int from, int to)
{
    QStringList lines;
    for (int i = from; i <= to; ++i)
        lines += message(i, QString("Message %1. ").arg(i) + QString("words and more words ").repeated(i % 7));
    return conversation(lines, from);
}

TranscriptEntry agentEntry(const QString &text)
{
    TranscriptEntry entry;
    entry.kind = TranscriptEntry::Kind::Agent;
    entry.text = text;
    return entry;
}

QString written(const TranscriptEntry &entry, bool unfolded = true)
{
    EntryDocument document;
    QWidget widget;
    writeEntry(document, entry, unfolded, TranscriptLook::of(widget), 500);
    return document.toPlainText();
}

// A view that is shown and has a conversation.
struct Shown {
    explicit Shown(const std::vector<EventRecord> &events)
        : view(workbench)
    {
        workbench.stored["s"] = events;
        view.resize(600, 400);
        view.QWidget::show();
        view.show(S);
        list.setFocus();
        settle();
    }
    // Lets the queued arranging happen, and paints.
    void settle()
    {
        view.grab();
        QCoreApplication::processEvents();
    }
    bool shows(int row) { return list.rowRect(row).intersects(list.viewport()->rect()); }
    void scrollBy(int pixels)
    {
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->value() + pixels);
        settle();
    }
    int last() { return view.model().rowCount() - 1; }

    PagedWorkbench workbench;
    TranscriptView view;
    TranscriptList &list = view.list();
};

} // namespace

class tst_TranscriptView : public QObject
{
    Q_OBJECT
private slots:
    void heightsAreFoundAsIfTheyWereAdded();
    void followsTheEndWhileItIsInView();
    void scrollingUpStopsFollowing();
    void theButtonGoesBackToTheEnd();
    void whatIsReadStaysInPlaceWhateverComes();
    void smallScrollsMoveByExactlyThatMuch();
    void noHoleIsLeftAboveTheFirst();
    void earlierPagesComeWhenScrolledToTheTop();
    void whoFollowsTheEndKeepsNoOldEntries();
    void onlyVisibleEntriesAreLaidOut();
    void switchingToAHugeSessionShowsItsEnd();
    void revealsAnEvent_data();
    void revealsAnEvent();
    void theKeyboardMovesAndUnfolds();
    void unfoldingKeepsTheEntryInPlace();
    void tallEntriesAreReadToTheirEndByKeys();
    void copiesTheEntryOrTheSelection();
    void keysAreHiddenUntilAPersonWantsToSeeOne();
    void aHitOfTheSearchIsShownUnfolded();
    void clicksUnfoldAndShowTheRawEvent();
    void linksAreAskedAbout();
    void saysWhatThereIsNot();
    void screenReadersHaveTheEntriesInView();
    void anEntryThatWentIsGoneForScreenReaders();
    void failuresCanBeTriedAgain();
    void survivesOtherFontsPalettesAndWidths();
    void nothingIsLoadedFromOutside();
    void aTableHasItsLines();
    void aLongParagraphTakesTimeByItsLength();
    void dangerousMarkdownIsShownAsText_data();
    void dangerousMarkdownIsShownAsText();
    void hiddenCharactersAreShown();
    void hugeOutputIsCutWithAWord();
    void outputHasTheColoursOfItsTerminal();
    void theInspectorFiltersRevealsAndCopies();
    void theInspectorHidesKeysUntilEachIsWanted();
    void theInspectorFollowsItsEnd();
    void longPayloadsAreCutForReading();
};

void tst_TranscriptView::heightsAreFoundAsIfTheyWereAdded()
{
    QRandomGenerator random(1);
    RowHeights heights;
    std::vector<int> plain;

    for (int round = 0; round < 300; ++round) {
        const int what = random.bounded(4);
        if (what < 2 || plain.empty()) {
            const int at = what == 0 ? int(plain.size()) : int(random.bounded(int(plain.size()) + 1));
            std::vector<int> more;
            for (int i = random.bounded(6); i >= 0; --i)
                more.push_back(random.bounded(1, 50));
            heights.insert(at, more);
            plain.insert(plain.begin() + at, more.begin(), more.end());
        } else if (what == 2) {
            const int at = random.bounded(int(plain.size()));
            heights.set(at, plain[size_t(at)] = random.bounded(1, 99));
        } else {
            const int at = random.bounded(int(plain.size()));
            const int count = qMin(3, int(plain.size()) - at);
            heights.remove(at, count);
            plain.erase(plain.begin() + at, plain.begin() + at + count);
        }
        qint64 top = 0;
        for (int row = 0; row < int(plain.size()); ++row) {
            QCOMPARE(heights.top(row), top);
            QCOMPARE(heights.rowAt(top), row);
            QCOMPARE(heights.rowAt(top + plain[size_t(row)] - 1), row);
            top += plain[size_t(row)];
        }
        QCOMPARE(heights.total(), top);
    }
}

void tst_TranscriptView::followsTheEndWhileItIsInView()
{
    Shown shown(messages(1, 50));
    QVERIFY(shown.list.isFollowing());
    QVERIFY(shown.shows(49));

    shown.workbench.commit(messages(51, 60));
    shown.settle();

    QVERIFY(shown.shows(59));
    QVERIFY(!shown.shows(0));
    QVERIFY(shown.list.rowRect(59).bottom() < shown.list.viewport()->height());
    QCOMPARE(shown.list.verticalScrollBar()->value(), shown.list.verticalScrollBar()->maximum());
}

void tst_TranscriptView::scrollingUpStopsFollowing()
{
    Shown shown(messages(1, 50));
    auto *button = shown.list.findChild<QToolButton *>();

    shown.scrollBy(-100);
    QVERIFY(!shown.list.isFollowing());
    QVERIFY(!button->isVisible());
    const QRect before = shown.list.rowRect(47);
    shown.workbench.commit(messages(51, 60));
    shown.settle();

    QVERIFY(!shown.shows(59));
    QCOMPARE(shown.list.rowRect(47), before);
    QVERIFY(button->isVisible());
    QVERIFY(shown.list.hasNewBelow());
}

void tst_TranscriptView::theButtonGoesBackToTheEnd()
{
    Shown shown(messages(1, 50));
    shown.scrollBy(-300);
    shown.workbench.commit(messages(51, 51));
    shown.settle();

    auto *button = shown.list.findChild<QToolButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    shown.settle();

    QVERIFY(shown.list.isFollowing());
    QVERIFY(shown.shows(50));
    QVERIFY(!button->isVisible());
}

void tst_TranscriptView::whatIsReadStaysInPlaceWhateverComes()
{
    Shown shown(messages(1, 2500));
    shown.scrollBy(-2000);
    int row = 1900;
    while (!shown.shows(row))
        ++row;
    const QPersistentModelIndex read = shown.view.model().index(row + 1);
    const QRect before = shown.list.rowRect(read.row());

    shown.view.model().pages().loadEarlier();
    shown.workbench.commit(messages(2501, 2600));
    shown.settle();

    QCOMPARE(read.row(), row + 1 + 500);
    QCOMPARE(shown.list.rowRect(read.row()), before);
}

void tst_TranscriptView::smallScrollsMoveByExactlyThatMuch()
{
    Shown shown(messages(1, 300)); // none of the upper ones is measured
    for (int i = 0; i < 200; ++i) {
        const int row = shown.list.rowAtPoint({0, 0});
        const int visible = row >= 0 ? row : shown.list.rowAtPoint({0, 40});
        const int before = shown.list.rowRect(visible).top();
        if (shown.list.verticalScrollBar()->value() < 60)
            break;
        shown.list.verticalScrollBar()->setValue(shown.list.verticalScrollBar()->value() - 37);
        QCOMPARE(shown.list.rowRect(visible).top(), before + 37);
    }
}

void tst_TranscriptView::whoFollowsTheEndKeepsNoOldEntries()
{
    Shown shown(messages(1, 50));
    const auto say = [&shown](int from, int to) {
        for (int i = from; i < to; i += 1000)
            shown.workbench.commit(messages(i, i + 999));
        shown.settle();
    };
    say(51, 30000);
    QVERIFY(shown.view.model().rowCount() < EventPages::MostKept);
    QVERIFY(shown.list.isFollowing());
    QVERIFY(shown.shows(shown.last()));

    shown.scrollBy(-3000);
    const int row = shown.list.rowAtPoint({0, 100});
    const QPersistentModelIndex read = shown.view.model().index(row);
    const QRect before = shown.list.rowRect(row);
    say(30051, 60000);
    QVERIFY(shown.view.model().rowCount() > EventPages::MostKept);
    QVERIFY(read.isValid());
    QCOMPARE(shown.list.rowRect(read.row()), before);

    shown.list.scrollToEnd();
    shown.settle();
    QTRY_VERIFY(shown.view.model().rowCount() <= EventPages::MostKept);
    QVERIFY(shown.shows(shown.last()));

    shown.view.findBar().open();
    say(60051, 90000);
    QVERIFY(shown.view.model().rowCount() > EventPages::MostKept);
    shown.view.findBar().close();
    QTRY_VERIFY(shown.view.model().rowCount() <= EventPages::MostKept);

    shown.view.reveal(20000); // which is gone
    QTRY_VERIFY(shown.view.model().entry(0).firstIndex <= 20000);
    shown.settle();
    QVERIFY(shown.shows(shown.view.model().rowOf(20000)));
}

void tst_TranscriptView::noHoleIsLeftAboveTheFirst()
{
    QStringList lines;
    for (int i = 0; i < 200; ++i)
        lines += message(i, QString("line\\n").repeated(30)); // guessed to be much higher than it is
    Shown shown(conversation(lines));

    for (int i = 0; i < 1000 && shown.list.verticalScrollBar()->value() > 0; ++i)
        shown.list.verticalScrollBar()->setValue(shown.list.verticalScrollBar()->value() - 350);
    QVERIFY(shown.list.rowRect(0).top() > 0);
    QVERIFY(shown.list.rowRect(0).top() < 40);
}

void tst_TranscriptView::earlierPagesComeWhenScrolledToTheTop()
{
    Shown shown(messages(1, 5000));
    QCOMPARE(shown.view.model().rowCount(), 2000);

    shown.list.verticalScrollBar()->setValue(0);

    QTRY_COMPARE(shown.view.model().rowCount(), 5000);
    QVERIFY(!shown.list.isFollowing());
    QVERIFY(shown.shows(3000));
}

void tst_TranscriptView::onlyVisibleEntriesAreLaidOut()
{
    Shown shown(messages(1, 2000));
    const int first = shown.list.layoutCount();
    QVERIFY(first > 0);
    QVERIFY2(first < 30, qPrintable(QString::number(first)));

    shown.list.verticalScrollBar()->setValue(shown.list.verticalScrollBar()->maximum() / 2);
    shown.settle();

    QVERIFY2(shown.list.layoutCount() - first < 60, qPrintable(QString::number(shown.list.layoutCount())));
}

void tst_TranscriptView::switchingToAHugeSessionShowsItsEnd()
{
    Shown shown({});
    auto &events = shown.workbench.stored["huge"];
    events = messages(1, 100000);
    for (EventRecord &event : events)
        event.session = {"huge"};

    shown.view.show(SessionId{"huge"});
    shown.settle();
    QVERIFY(shown.shows(shown.last()));
    QVERIFY(shown.list.layoutCount() < 30);

    shown.view.reveal(1);
    QTRY_COMPARE(shown.view.model().rowCount(), 100000);
    shown.list.scrollToEnd();
    shown.settle();
    QVERIFY(shown.shows(shown.last()));
    QVERIFY2(shown.list.layoutCount() < 120, qPrintable(QString::number(shown.list.layoutCount())));
}

void tst_TranscriptView::revealsAnEvent_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("the last") << 6000;
    QTest::newRow("loaded") << 5000;
    QTest::newRow("not loaded") << 700;
    QTest::newRow("the first") << 1;
}

void tst_TranscriptView::revealsAnEvent()
{
    QFETCH(int, index);
    Shown shown(messages(1, 6000));

    shown.view.reveal(index);
    QTRY_VERIFY(shown.list.current() >= 0);
    shown.settle();

    const int row = shown.view.model().rowOf(index);
    QCOMPARE(shown.list.current(), row);
    QVERIFY(shown.shows(row));
    QVERIFY(shown.list.entryText(row).startsWith(QString("Message %1.").arg(index)));
}

void tst_TranscriptView::theKeyboardMovesAndUnfolds()
{
    Shown shown(conversation(galleryConversation()));
    const auto key = [&shown](Qt::Key k, Qt::KeyboardModifiers m = {}) {
        QTest::keyClick(&shown.list, k, m);
        shown.settle();
    };

    key(Qt::Key_Home);
    QCOMPARE(shown.list.current(), 0);
    QVERIFY(shown.shows(0));
    key(Qt::Key_Down);
    QCOMPARE(shown.list.current(), 1); // the thought
    QVERIFY(!shown.list.isUnfolded(1));
    const int folded = shown.list.rowRect(1).height();
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_Down);
    QCOMPARE(shown.list.current(), 4); // the failed command
    QVERIFY(!shown.list.entryText(4).contains("roundsHalfCents"));
    key(Qt::Key_Return);
    QVERIFY(shown.list.isUnfolded(4));
    QVERIFY(shown.list.entryText(4).contains("roundsHalfCents"));
    QVERIFY(shown.list.rowRect(4).height() > folded * 3);
    key(Qt::Key_Enter);
    QVERIFY(!shown.list.isUnfolded(4));
    key(Qt::Key_Up);
    QCOMPARE(shown.list.current(), 3);
    key(Qt::Key_End);
    QCOMPARE(shown.list.current(), shown.last());
    QVERIFY(shown.list.isFollowing());
    key(Qt::Key_PageUp);
    QVERIFY(shown.list.current() < shown.last());
    QVERIFY(!shown.list.isFollowing());
    key(Qt::Key_PageDown);
    QVERIFY(shown.list.isFollowing());

    QSignalSpy raw(&shown.view, &TranscriptView::eventActivated);
    shown.list.setCurrent(4);
    key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(raw.count(), 1);
    QCOMPARE(raw[0][0].toLongLong(), 5);
}

void tst_TranscriptView::unfoldingKeepsTheEntryInPlace()
{
    Shown shown(conversation(galleryConversation()));
    QVERIFY(shown.list.isFollowing());
    const int row = shown.last() - 1; // a tool call with an input
    const int top = shown.list.rowRect(row).top();

    shown.list.setUnfolded(row, true);
    shown.settle();

    QCOMPARE(shown.list.rowRect(row).top(), top);
    QVERIFY(!shown.list.isFollowing());
}

void tst_TranscriptView::tallEntriesAreReadToTheirEndByKeys()
{
    QString tall;
    for (int i = 0; i < 100; ++i)
        tall += QString("Paragraph %1\\n\\n").arg(i);
    Shown shown(conversation({message(1, "short"), message(2, tall), message(3, "end")}));
    QTest::keyClick(&shown.list, Qt::Key_Home);
    shown.settle();

    int presses = 0;
    while (shown.list.current() < 2 && presses < 100) {
        QTest::keyClick(&shown.list, Qt::Key_Down);
        shown.settle();
        ++presses;
    }

    QVERIFY(presses > 10);
    QVERIFY(presses < 100);
    QVERIFY(shown.shows(2));
}

void tst_TranscriptView::copiesTheEntryOrTheSelection()
{
    Shown shown(conversation({message(1, "First **message**"), message(2, "Second message")}));
    shown.list.setCurrent(0);
    QTest::keyClick(&shown.list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), "First message");

    QWidget *area = shown.list.viewport();
    const QPoint from(0, shown.list.rowRect(0).center().y());
    const QPoint to(area->width() - 5, shown.list.rowRect(1).bottom() - 4);
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    QTest::mouseMove(area, (from + to) / 2);
    QTest::mouseMove(area, to);
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    shown.settle();
    QTest::keyClick(&shown.list, Qt::Key_C, Qt::ControlModifier);

    QCOMPARE(QApplication::clipboard()->text(), "First message\nSecond message");

    QTest::mouseDClick(area, Qt::LeftButton, {},
                       {shown.list.rowRect(1).left() + 45, shown.list.rowRect(1).center().y()});
    QCOMPARE(shown.list.selectedText(), "Second");
}

// The key comes in two pieces, as agents send it.
void tst_TranscriptView::keysAreHiddenUntilAPersonWantsToSeeOne()
{
    Shown shown(conversation({message(1, "Use ghp_0123456789abcdefgh"), message(1, "ijABCDEFGHIJ012345 for it"),
                              message(2, "or glpat-abcdefghij0123456789")}));
    QVERIFY2(!shown.list.entryText(0).contains("0123456789"), qPrintable(shown.list.entryText(0)));
    QVERIFY(shown.list.entryText(0).contains("for it"));
    QVERIFY(!shown.list.entryText(1).contains("0123456789"));
    shown.list.setCurrent(0);
    QTest::keyClick(&shown.list, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QApplication::clipboard()->text().contains("0123456789"));

    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier);
    QCoreApplication::sendEvent(&shown.list, &event);
    auto *values = shown.list.findChild<QMenu *>("hiddenValues");
    QVERIFY(values);
    QCOMPARE(values->actions().size(), 1);
    QVERIFY(!values->actions().front()->text().contains("0123456789"));
    values->actions().front()->trigger();

    QVERIFY(shown.list.entryText(0).contains("ghp_0123456789abcdefghijABCDEFGHIJ012345"));
    QVERIFY(!shown.list.entryText(1).contains("0123456789")); // that one nobody asked for

    shown.view.show(SessionId{"another"});
    shown.view.show(S);
    QTRY_COMPARE(shown.last(), 1);
    QVERIFY(shown.list.entryText(0).contains("for it"));
    QVERIFY(!shown.list.entryText(0).contains("0123456789"));
}

void tst_TranscriptView::aHitOfTheSearchIsShownUnfolded()
{
    Shown shown(conversation({message(1, "First"),
                              R"(u {"sessionUpdate":"tool_call","toolCallId":"t","title":"Look","kind":"read",)"
                              R"("status":"completed","rawInput":{"path":"/deep/inside"}})",
                              message(2, "Last")}));
    QVERIFY(!shown.list.isUnfolded(1));

    shown.view.revealUnfolded(2);

    QCOMPARE(shown.list.current(), 1);
    QVERIFY(shown.list.isUnfolded(1));
}

void tst_TranscriptView::clicksUnfoldAndShowTheRawEvent()
{
    Shown shown(conversation(galleryConversation()));
    shown.list.showRow(4);
    shown.settle();
    QSignalSpy raw(&shown.view, &TranscriptView::eventActivated);
    QWidget *area = shown.list.viewport();

    QTest::mouseClick(area, Qt::LeftButton, {}, shown.list.rowRect(4).center());
    shown.settle();
    QVERIFY(shown.list.isUnfolded(4));
    QTest::mouseClick(area, Qt::LeftButton, {}, {100, shown.list.rowRect(4).top() + 18});
    QVERIFY(!shown.list.isUnfolded(4));
    shown.settle();
    QTest::mouseClick(area, Qt::LeftButton, {}, {area->width() - 20, shown.list.rowRect(4).top() + 15});

    QCOMPARE(raw.count(), 1);
    QCOMPARE(raw[0][0].toLongLong(), 5);
}

void tst_TranscriptView::linksAreAskedAbout()
{
    Shown shown(
        conversation({message(1, "[all of this is a link](https://example.org/a) [file](file:///etc/passwd)")}));
    QSignalSpy opened(&shown.view, &TranscriptView::linkOpened);
    QWidget *area = shown.list.viewport();
    const QPoint link(shown.list.rowRect(0).left() + 60, shown.list.rowRect(0).center().y());

    QTest::mouseClick(area, Qt::LeftButton, {}, link);
    auto *box = shown.view.findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->informativeText(), "https://example.org/a");
    QCOMPARE(opened.count(), 0);
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    box->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!shown.view.findChild<QMessageBox *>());
    QCOMPARE(opened.count(), 0);

    QTest::mouseClick(area, Qt::LeftButton, {}, link);
    box = shown.view.findChild<QMessageBox *>();
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(!shown.view.findChild<QMessageBox *>());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toUrl(), QUrl("https://example.org/a"));

    // one that no browser should get is never offered
    emit shown.list.linkClicked(QUrl("file:///etc/passwd"));
    box = shown.view.findChild<QMessageBox *>();
    for (QAbstractButton *button : box->buttons())
        QVERIFY(box->buttonRole(button) != QMessageBox::AcceptRole);
}

void tst_TranscriptView::saysWhatThereIsNot()
{
    Shown shown({});
    const QImage empty = shown.view.grab().toImage();
    shown.workbench.commit(messages(1, 1));
    shown.settle();
    QVERIFY(shown.view.grab().toImage() != empty);

    shown.view.clear();
    QCOMPARE(shown.view.model().rowCount(), 0);
    QVERIFY(shown.view.grab().toImage() != empty);
    QVERIFY(!shown.list.accessibleName().isEmpty());
    QVERIFY(!shown.list.accessibleDescription().isEmpty());
}

void tst_TranscriptView::screenReadersHaveTheEntriesInView()
{
    Shown shown(messages(1, 200));
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.list.setFocus();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.list);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    const auto [first, end] = shown.list.rowsInView();
    QVERIFY(first > 0 && end == shown.view.model().rowCount());
    QCOMPARE(list->childCount(), end - first);

    QAccessibleInterface *last = list->child(list->childCount() - 1);
    QCOMPARE(last->role(), QAccessible::ListItem);
    QVERIFY2(last->text(QAccessible::Name).contains(shown.list.entryText(end - 1)),
             qPrintable(last->text(QAccessible::Name)));
    QCOMPARE(last->rect(), QRect(shown.list.viewport()->mapToGlobal(shown.list.rowRect(end - 1).topLeft()),
                                 shown.list.rowRect(end - 1).size()));
    QCOMPARE(list->child(list->childCount() - 1), last); // the same one again
    QCOMPARE(list->indexOfChild(last), end - first - 1);
    QVERIFY(!list->focusChild());
    shown.list.setCurrent(end - 1);
    QCOMPARE(list->focusChild(), last);

    shown.list.setCurrent(0);
    shown.settle();
    QCOMPARE(list->indexOfChild(last), -1);
    QVERIFY(last->state().offscreen);
}

void tst_TranscriptView::anEntryThatWentIsGoneForScreenReaders()
{
    Shown shown(messages(1, 20));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&shown.list);
    QAccessibleInterface *entry = list->child(0);
    QVERIFY(entry->isValid());
    const QAccessible::Id id = QAccessible::uniqueId(entry);

    shown.workbench.stored["t"] = messages(1, 3);
    shown.view.show(SessionId{"t"});
    QTRY_COMPARE(shown.view.model().rowCount(), 3);
    shown.settle();

    QVERIFY(!entry->isValid());
    QCOMPARE(entry->text(QAccessible::Name), QString());
    QVERIFY(list->child(0)->isValid());
    QVERIFY(!QAccessible::accessibleInterface(id)); // forgotten when another one came
}

void tst_TranscriptView::failuresCanBeTriedAgain()
{
    Shown shown({});
    shown.workbench.stored["t"] = messages(1, 3);
    shown.workbench.nextError = Error{Error::Kind::Storage, "The disk is gone."};

    shown.view.show(SessionId{"t"});
    auto *again = shown.view.findChild<QPushButton *>();
    QVERIFY(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);

    QCOMPARE(shown.view.model().rowCount(), 3);
    QVERIFY(!again->isVisible());
}

void tst_TranscriptView::survivesOtherFontsPalettesAndWidths()
{
    Shown shown(conversation(galleryConversation()));
    for (int row = 0; row <= shown.last(); ++row)
        shown.list.setUnfolded(row, true);
    for (const int width : {80, 200, 1500, 600}) {
        shown.view.resize(width, 300);
        shown.settle();
        shown.list.scrollToEnd();
        shown.settle();
        QVERIFY(shown.shows(shown.last()));
    }
    QFont font = shown.view.font();
    font.setPointSizeF(19);
    const int before = shown.list.rowRect(shown.last()).height();
    shown.view.setFont(font);
    shown.settle();
    QVERIFY(shown.list.rowRect(shown.last()).height() > before);
}

void tst_TranscriptView::nothingIsLoadedFromOutside()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QImage(40, 40, QImage::Format_RGB32).save(&file, "PNG");
    const QString url = QUrl::fromLocalFile(file.fileName()).toString();

    EntryDocument document;
    QWidget widget;
    writeEntry(document, agentEntry(QString("![a picture](%1) <img src=\"%1\"> ![](%1)").arg(url)), true,
               TranscriptLook::of(widget), 500);
    document.setTextWidth(500);

    const QString text = document.toPlainText();
    QVERIFY2(text.contains("[image: a picture]"), qPrintable(text));
    QVERIFY(text.contains("<img src="));
    QVERIFY(!text.contains(QChar::ObjectReplacementCharacter));
    QVERIFY(!document.resource(QTextDocument::ImageResource, QUrl(url)).isValid());
}

void tst_TranscriptView::aTableHasItsLines()
{
    EntryDocument document;
    QWidget widget;

    writeEntry(document, agentEntry("words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"), true, TranscriptLook::of(widget),
               500);

    const auto frames = document.rootFrame()->childFrames();
    QCOMPARE(frames.size(), 1);
    const auto *table = qobject_cast<QTextTable *>(frames.first());
    QVERIFY(table);
    QVERIFY(table->format().borderCollapse());
    QCOMPARE(table->format().cellPadding(), 5.0);
}

// Eight times as long: some eight times as much, and not its square.
void tst_TranscriptView::aLongParagraphTakesTimeByItsLength()
{
    QWidget widget;
    const TranscriptLook look = TranscriptLook::of(widget);
    const auto processorTime = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
    };
    const auto taken = [&](int lines) {
        const TranscriptEntry entry =
            agentEntry(QString("a line of sixty letters, as an agent's words often come in\n").repeated(lines));
        double least = 1e9;
        for (int i = 0; i < 7; ++i) {
            EntryDocument document;
            const double before = processorTime();
            writeEntry(document, entry, true, look, 500);
            least = qMin(least, processorTime() - before);
        }
        return least;
    };
    taken(32); // fonts and tables that are made once

    const double few = taken(32);
    const double many = taken(256);

    QVERIFY2(many < 20 * few, qPrintable(QString("%1 ms, %2 ms").arg(few * 1e3).arg(many * 1e3)));
}

void tst_TranscriptView::dangerousMarkdownIsShownAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("harmless");
    QTest::newRow("usual") << "# A\n\n- b\n  - c\n\n> d\n\n| a | b |\n|---|---|\n| 1 | 2 |\n" << true;
    QTest::newRow("rules and dashes") << QString("-").repeated(80) + "\n\n" + QString("*").repeated(60) + "\n\nwords"
                                      << true;
    QTest::newRow("arrow") << "a --------------------> b" << true;
    QTest::newRow("quotes") << QString("> ").repeated(2000) + "x" << false;
    QTest::newRow("lists") << QString("- ").repeated(2000) + "x" << false;
    QTest::newRow("numbers") << QString("1. ").repeated(500) + "x" << false;
    QTest::newRow("table") << QString("|a").repeated(3000) + "|\n" + QString("|-").repeated(3000) + "|\n" << false;
    QTest::newRow("indented") << QString(4000, ' ') + "- x" << false;
}

void tst_TranscriptView::dangerousMarkdownIsShownAsText()
{
    QFETCH(QString, text);
    QFETCH(bool, harmless);

    QCOMPARE(isHarmlessMarkdown(text), harmless);
    QVERIFY(!written(agentEntry(text)).isEmpty());
}

void tst_TranscriptView::hiddenCharactersAreShown()
{
    TranscriptEntry entry;
    entry.kind = TranscriptEntry::Kind::Tool;
    entry.tool.title = QString("rm ") + QChar(0x202e) + "txt";
    entry.tool.rawInput = QString(R"({"command":"ls%1 -l"})").arg(QChar(0x200b)).toUtf8();

    const QString text = written(entry);

    QVERIFY2(text.contains("rm [U+202E]txt"), qPrintable(text));
    QVERIFY2(text.contains("ls[U+200B] -l"), qPrintable(text));

    // a gap in a command can push its tail out of sight; in output, columns stay columns
    const QString gap(40, ' ');
    entry.tool.rawInput = QString(R"({"command":"ls%1;rm"})").arg(gap).toUtf8();
    ContentBlock output;
    output.text = "name" + gap + "size";
    entry.tool.content = {output};
    const QString gaps = written(entry);
    QVERIFY2(gaps.contains("ls[40 blank") && gaps.contains("name" + gap + "size"), qPrintable(gaps));
}

void tst_TranscriptView::hugeOutputIsCutWithAWord()
{
    TranscriptEntry entry;
    entry.kind = TranscriptEntry::Kind::Tool;
    ContentBlock block;
    block.text = QString("line\n").repeated(100000);
    entry.tool.content.assign(100, block);

    const QString text = written(entry);

    QVERIFY(text.size() < 100000);
    QVERIFY(text.contains("… the rest of"));
    QVERIFY(text.contains("60 more parts"));
    QVERIFY(!written(entry, false).contains("line"));
}

void tst_TranscriptView::outputHasTheColoursOfItsTerminal()
{
    TranscriptEntry entry;
    entry.kind = TranscriptEntry::Kind::Tool;
    ContentBlock block;
    block.text = QString("before \x1b[31mred\x1b[0m after \x1b]0;title\x07") + QChar(0x202e);
    entry.tool.content = {block};
    EntryDocument document;
    QWidget widget;
    const TranscriptLook look = TranscriptLook::of(widget);

    writeEntry(document, entry, true, look, 500);

    QVERIFY2(document.toPlainText().contains("before red after [U+202E]"), qPrintable(document.toPlainText()));
    const QTextCursor red = document.find("red");
    QCOMPARE(red.charFormat().foreground().color(),
             ansiColour({AnsiColour::Kind::Indexed, 1, 0}, look.base, look.text));
    QCOMPARE(document.find("after").charFormat().foreground().color(), look.text);
    // what is decided on hides nothing
    entry.kind = TranscriptEntry::Kind::Permission;
    QVERIFY(written(entry).contains("[U+001B]"));
}

void tst_TranscriptView::theInspectorFiltersRevealsAndCopies()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 3000);
    EventInspector inspector(workbench);
    inspector.resize(500, 500);
    inspector.QWidget::show();
    inspector.show(S);
    auto *table = inspector.findChild<QTableView *>();
    auto *field = inspector.findChild<QLineEdit *>();

    field->setText("MESSAGE 2500");
    QCOMPARE(table->model()->rowCount(), 1);
    inspector.reveal(100); // neither loaded nor within the filter
    QTRY_COMPARE(inspector.current(), 100);
    QCOMPARE(field->text(), "");
    QVERIFY(inspector.findChild<QPlainTextEdit *>()->toPlainText().contains("    \"method\": \"session/update\""));
    QTest::mouseClick(inspector.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text().toUtf8(), workbench.stored["s"][99].payload);

    QSignalSpy activated(&inspector, &EventInspector::activated);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toLongLong(), 100);
}

void tst_TranscriptView::theInspectorHidesKeysUntilEachIsWanted()
{
    const QString first = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
    const QString second = "sk-proj-Ab3dEf6hIjKlMnOpQrStUv";
    PagedWorkbench workbench;
    workbench.stored["s"] = conversation({message(1, "use " + first + " or " + second)}, 1);
    EventInspector inspector(workbench);
    inspector.resize(500, 500);
    inspector.QWidget::show();
    inspector.show(S);
    auto *json = inspector.findChild<QPlainTextEdit *>();
    auto *hidden = inspector.findChild<QPushButton *>("hiddenEventValues");
    QVERIFY(hidden->isHidden());

    inspector.reveal(1);
    QTRY_COMPARE(inspector.current(), 1);
    QVERIFY(json->toPlainText().contains("use " + SecretMask::dots() + " or " + SecretMask::dots()));
    QTest::mouseClick(inspector.findChild<QPushButton *>(), Qt::LeftButton);
    const QByteArray copied = QApplication::clipboard()->text().toUtf8();
    QVERIFY(QJsonDocument::fromJson(copied).isObject());
    QVERIFY(!copied.contains("ghp_") && !copied.contains("sk-proj"));

    QVERIFY(hidden->isVisible());
    emit hidden->menu()->aboutToShow();
    QCOMPARE(hidden->menu()->actions().size(), 2);
    QCOMPARE(hidden->menu()->actions().constFirst()->text(), QString::fromUtf8("ghp_…"));
    hidden->menu()->actions().constFirst()->trigger();
    QVERIFY(json->toPlainText().contains("use " + first + " or " + SecretMask::dots()));

    QMenu menu;
    offerHidden(menu, {"pass"}, inspector, [](const QString &) {}); // a short one is not said by its beginning
    QCOMPARE(menu.actions().constFirst()->text(), QString::fromUtf8("p…"));

    inspector.clear();
    inspector.show(S); // shown again, it is as if nobody had looked
    QVERIFY(hidden->isHidden());
    inspector.reveal(1);
    QTRY_COMPARE(inspector.current(), 1);
    QVERIFY(!json->toPlainText().contains(first));
}

void tst_TranscriptView::theInspectorFollowsItsEnd()
{
    PagedWorkbench workbench;
    workbench.stored["s"] = messages(1, 300);
    EventInspector inspector(workbench);
    inspector.resize(500, 500);
    inspector.QWidget::show();
    inspector.show(S);
    QScrollBar *scroll = inspector.findChild<QTableView *>()->verticalScrollBar();
    QTRY_VERIFY(scroll->maximum() > 0);
    QTRY_COMPARE(scroll->value(), scroll->maximum());

    workbench.commit(messages(301, 320));
    QTRY_COMPARE(scroll->value(), scroll->maximum());
    scroll->setValue(10);
    const int before = scroll->maximum();
    workbench.commit(messages(321, 340));
    QTRY_VERIFY(scroll->maximum() > before);

    QCOMPARE(scroll->value(), 10);
}

void tst_TranscriptView::longPayloadsAreCutForReading()
{
    QCOMPARE(readPayload("{\"a\":1}").text, "{\n    \"a\": 1\n}");
    QCOMPARE(readPayload("not json").text, "not json");
    const QString deep = readPayload(R"({"a":{"a":{"a":{"a":{"a":{"a":"x   y"}}}}}})").text;
    QVERIFY2(deep.contains("\n                        \"a\": \"x   y\"\n"), qPrintable(deep));
    const QString cut = readPayload("{\"a\":\"" + QByteArray(3000000, 'x') + "\"}").text;
    QVERIFY(cut.size() < 300000);
    QVERIFY(cut.contains("cut here"));
}

QTEST_MAIN(tst_TranscriptView)
#include "tst_transcriptview.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/items/processlistmodel.h"
#include "model/items/sandboxlistmodel.h"
#include "tests/fakes/pagedworkbench.h"
#include "ui/common/textlabel.h"
#include "ui/log/logfilterbar.h"
#include "ui/log/logfindbar.h"
#include "ui/log/logmarksdialog.h"
#include "ui/log/logpane.h"
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sandgate;

namespace {

const ProcessKey P{"p"};

LogRecord entry(qint64 sequence, const QByteArray &data, LogStream stream = LogStream::Out)
{
    return {P, sequence, stream, 1700000000000 + sequence, data};
}

std::vector<LogRecord> lines(int from, int to)
{
    std::vector<LogRecord> list;
    for (int i = from; i <= to; ++i)
        list.push_back(entry(i, "line " + QByteArray::number(i) + "\n"));
    return list;
}

class LogWorkbench : public PagedWorkbench
{
public:
    ProcessListModel &processes() override { return m_processes; }
    SandboxListModel &sandboxes() override { return m_sandboxes; }

private:
    SandboxListModel m_sandboxes;
    ProcessListModel m_processes;
};

struct Shown {
    explicit Shown(const std::vector<LogRecord> &records)
        : pane(workbench)
    {
        workbench.logs["p"] = records;
        pane.resize(700, 400);
        pane.QWidget::show();
        pane.show(P);
        settle();
    }
    // Until all that is stored is there, filtered and searched.
    void settle()
    {
        QTRY_VERIFY(pane.pages().isReady() && !pane.pages().isLoading());
        qint64 bytes = 0;
        for (const LogRecord &record : workbench.logs["p"])
            bytes += record.data.size();
        QTRY_VERIFY(pane.pages().news().fed >= bytes || pane.pages().news().lines.end() > 0);
        settleNews();
    }
    void settleNews()
    {
        const auto known = [this] {
            const LogPages &pages = pane.pages();
            return pages.isFilterKnown() && pages.isFindKnown() && !pages.news().isFiltering && !pages.news().isFinding;
        };
        QTest::qWait(40); // two frames
        QTRY_VERIFY(known());
        pane.grab();
        QCoreApplication::processEvents();
    }
    bool shows(qint64 line) { return view.lineRect(line).intersects(view.viewport()->rect()); }
    QString state() { return pane.findChild<QLabel *>("logState")->text(); }
    QString found() { return pane.findChild<QLabel *>("logFindSaid")->text(); }
    QString filtered() { return pane.findChild<QLabel *>("logFilterSaid")->text(); }
    QStringList rows()
    {
        view.selectAll();
        return view.selectedText().split('\n');
    }
    QAction *action(const QString &text)
    {
        for (QAction *action : pane.findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        qFatal("no action");
    }
    void filter(const QString &text)
    {
        pane.openFilter();
        pane.findChild<QLineEdit *>("logFilterText")->setText(text);
        settleNews();
    }

    LogWorkbench workbench;
    LogPane pane;
    LogView &view = pane.view();
};

} // namespace

class TestLogPane : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void followsAndPausesByScrollPosition();
    void onlyVisibleLinesAreLaidOut_data();
    void onlyVisibleLinesAreLaidOut();
    void everyLineCanBeReachedByTheScrollBar();
    void aLineThatGoesOnIsPaintedAnew();
    void earlierOutputComesInAboveWhatIsRead();
    void findsForwardAndBackwardAndAround();
    void findsByRegexAndSaysWhatIsWrongWithOne();
    void filtersLinesAndShowsOneInContext();
    void filterAndFindLeaveRoomForTheLog();
    void filtersByLevelAndStream();
    void aFilterThatNothingPassesSaysSo();
    void goesFromErrorToErrorAndMarkToMark();
    void gapsStandOutAlsoUnderAFilter();
    void wrappingAndTimesChangeTheLayout();
    void copiesAndSavesPlainText();
    void keysAreHiddenUntilAPersonWantsToSeeOne();
    void saysHowTheProcessEnded_data();
    void saysHowTheProcessEnded();
    void screenReadersHaveTheLinesInView();
    void savingWhereNothingCanBeWrittenIsAnError();
    void anotherProcessBeginsAnew();
    void severalProcessesAreReadTogether();
    void anyOtherProcessCanBeReadBeside();
    void filterAndFindAreKept();
    void marksAndLooksAreKept();
    void aFailureIsSaidAndCanBeTriedAgain();
    void itDiesWhileItLoadsAndSearches();
};

void TestLogPane::followsAndPausesByScrollPosition()
{
    Shown shown(lines(1, 200));
    QVERIFY(shown.shows(199));
    shown.workbench.commitLog(lines(201, 300));
    QTRY_VERIFY(shown.shows(299));

    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->value() - 500);
    shown.settleNews();
    QVERIFY(shown.state().contains("Paused"));
    const qint64 read = shown.view.lineAtPoint({0, 100});
    const QRect before = shown.view.lineRect(read);
    QVERIFY(before.isValid());
    shown.workbench.commitLog(lines(301, 400));
    auto *button = shown.view.findChild<QToolButton *>();
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(shown.view.lineRect(read), before);
    QTRY_COMPARE(shown.view.newBelow(), 100);
    QVERIFY(button->text().contains("100"));
    QTest::keyClick(&shown.view, Qt::Key_End);

    QTRY_VERIFY(shown.shows(399));
    QVERIFY(!shown.state().contains("Paused"));
    QVERIFY(!button->isVisible());
}

void TestLogPane::onlyVisibleLinesAreLaidOut_data()
{
    QTest::addColumn<bool>("wraps");
    QTest::newRow("wrapped") << true;
    QTest::newRow("sideways") << false;
}

void TestLogPane::onlyVisibleLinesAreLaidOut()
{
    QFETCH(bool, wraps);
    std::vector<LogRecord> records;
    for (int i = 0; i < 400; ++i)
        records.push_back(entry(i + 1, QByteArray("a line that is rather short\n").repeated(5000)));
    Shown shown({});
    shown.action("Wrap Lines")->setChecked(wraps);
    shown.workbench.commitLog(records);
    QTRY_COMPARE(shown.view.rowCount(), 2'000'000);
    shown.settleNews();
    const int before = shown.view.layoutCount();

    QVERIFY(shown.shows(1'999'999));
    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->maximum() / 2);
    shown.settleNews();
    QVERIFY(qAbs(shown.view.lineAtPoint({0, 100}) - 1'000'000) < 100);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    shown.settleNews();

    QVERIFY(shown.shows(0));
    QVERIFY2(shown.view.layoutCount() - before < 150, qPrintable(QString::number(shown.view.layoutCount() - before)));
}

void TestLogPane::everyLineCanBeReachedByTheScrollBar()
{
    std::vector<LogRecord> records;
    for (int i = 0; i < 60; ++i) // some take many rows
        records.push_back(entry(i + 1, QByteArray(i % 4 == 0 ? 1500 : 5, 'x') + '\n'));
    Shown shown(records);
    QSet<qint64> seen;
    QScrollBar *bar = shown.view.verticalScrollBar();
    QTest::keyClick(&shown.view, Qt::Key_Home);
    for (int i = 0; i < 2000 && !shown.view.isFollowing(); ++i) {
        for (int y = 0; y < shown.view.viewport()->height(); y += 5)
            seen += shown.view.lineAtPoint({0, y});
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    }
    for (int y = 0; y < shown.view.viewport()->height(); y += 5)
        seen += shown.view.lineAtPoint({0, y});

    seen.remove(-1);
    QCOMPARE(seen.size(), 60);
    QVERIFY(shown.view.isFollowing());
}

void TestLogPane::aLineThatGoesOnIsPaintedAnew()
{
    Shown shown({entry(1, "10%")});
    QCOMPARE(shown.rows(), QStringList{"10%"});
    shown.view.clearSelection();
    const QImage before = shown.view.grab().toImage();

    shown.workbench.commitLog({entry(2, "\r20%")});
    shown.settle();

    QVERIFY(shown.view.grab().toImage() != before);
    QCOMPARE(shown.rows(), QStringList{"20%"});
}

void TestLogPane::earlierOutputComesInAboveWhatIsRead()
{
    Shown shown({});
    std::vector<LogRecord> records;
    for (int i = 1; i <= 3000; ++i)
        records.push_back(entry(i, "line " + QByteArray::number(i) + ' ' + QByteArray(980, 'x') + '\n'));
    shown.workbench.logs["q"] = records;
    for (LogRecord &record : shown.workbench.logs["q"])
        record.process = {"q"};
    shown.pane.show(ProcessKey{"q"});
    QTRY_VERIFY(shown.view.rowCount() > 100);

    QTRY_COMPARE(shown.view.rowCount(), 3000);
    QVERIFY(shown.view.isFollowing());
    QTRY_VERIFY(shown.shows(2999));
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QVERIFY(shown.shows(0));
}

void TestLogPane::findsForwardAndBackwardAndAround()
{
    Shown shown(lines(1, 500));
    shown.pane.openFind();
    auto *field = shown.pane.findChild<QLineEdit *>("logFindText");
    QVERIFY(field->isVisible());

    field->setText("LINE 25");
    QTRY_COMPARE(shown.view.selectedText(), "line 25");
    QVERIFY(shown.shows(24)); // from the end it goes on at the beginning
    QTRY_COMPARE(shown.found(), "In 11 of 500 lines");
    QTest::keyClick(field, Qt::Key_Return);
    shown.settleNews();
    QVERIFY(shown.shows(249));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    shown.settleNews();
    QVERIFY(shown.shows(24));
    field->setText("nowhere");
    QTRY_COMPARE(shown.found(), "Not found");
    QTest::keyClick(field, Qt::Key_Escape);

    QVERIFY(!field->isVisible());
}

void TestLogPane::findsByRegexAndSaysWhatIsWrongWithOne()
{
    Shown shown({entry(1, "ab 12 abc 345\nnothing\n6\n")});
    shown.pane.openFind();
    auto *field = shown.pane.findChild<QLineEdit *>("logFindText");
    shown.pane.findChild<QToolButton *>("logFindRegex")->setChecked(true);

    field->setText("\\d+");
    QTRY_COMPARE(shown.view.selectedText(), "12");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.view.selectedText(), "345");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(shown.view.selectedText(), "6");
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown.view.selectedText(), "345");
    field->setText("\\d+(");

    QVERIFY2(shown.found().contains("character 5"), qPrintable(shown.found()));
}

void TestLogPane::filtersLinesAndShowsOneInContext()
{
    Shown shown(lines(1, 5000));
    shown.filter("77");

    QTRY_COMPARE(shown.view.rowCount(), 95);
    QCOMPARE(shown.rows().first(), "line 77");
    QTRY_COMPARE(shown.filtered(), "95 of 5,000 lines");
    shown.workbench.commitLog(lines(5001, 5077));
    QTRY_COMPARE(shown.view.rowCount(), 96);
    shown.view.clearSelection();
    QTest::keyClick(&shown.view, Qt::Key_Home);
    const QRect row = shown.view.lineRect(1076); // "line 1077"
    QVERIFY(row.isValid());
    QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, {100, row.center().y()});
    shown.action("Show in Context")->trigger();

    QTRY_COMPARE(shown.view.rowCount(), 5077);
    QTRY_VERIFY(shown.shows(1076));
    QVERIFY(shown.shows(1075) && shown.shows(1077));
    QCOMPARE(shown.view.selectedText(), "line 1077");
    QVERIFY(!shown.view.isFollowing());
}

void TestLogPane::filterAndFindLeaveRoomForTheLog()
{
    Shown shown(lines(1, 500));
    auto *filter = shown.pane.findChild<QLineEdit *>("logFilterText");
    auto *find = shown.pane.findChild<QLineEdit *>("logFindText");
    const auto heightOf = [&](const QWidget *field) { return field->mapTo(&shown.pane, QPoint()).y(); };
    shown.filter("7");
    shown.pane.openFind("77");
    QVERIFY(filter->isVisible() && find->isVisible()); // one above the other
    QVERIFY(heightOf(find) > heightOf(filter));

    shown.pane.resize(700, 220);
    QTRY_VERIFY(!filter->isVisible());
    QVERIFY(find->isVisible());
    QCOMPARE(shown.view.rowCount(), 95); // the filter holds
    QVERIFY2(shown.state().contains("Filtered: 95 of 500 lines"), qPrintable(shown.state()));
    QVERIFY(shown.view.height() >= 5 * QFontMetrics(monospaceFont()).lineSpacing());
    shown.pane.openFilter(); // which the person wants now
    QVERIFY(filter->isVisible() && !find->isVisible());
    QCOMPARE(filter->text(), "7");
    shown.pane.openFind();
    QVERIFY(!filter->isVisible() && find->isVisible());
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(filter->isVisible() && !find->isVisible());

    shown.pane.openFind();
    shown.pane.resize(1600, 220);
    QTRY_VERIFY(filter->isVisible() && find->isVisible());
    QTRY_COMPARE(heightOf(find), heightOf(filter)); // side by side
}

void TestLogPane::filtersByLevelAndStream()
{
    Shown shown({entry(1, "DEBUG a\nINFO b\nWARN c\nERROR d\n"), entry(2, "e\n", LogStream::Err)});
    shown.pane.openFilter();
    auto *level = shown.pane.findChild<QComboBox *>("logFilterLevel");
    auto *streams = shown.pane.findChild<QComboBox *>("logFilterStreams");
    const auto rows = [&](int levelIndex, int streamIndex) {
        level->setCurrentIndex(levelIndex);
        streams->setCurrentIndex(streamIndex);
        shown.settleNews();
        return shown.rows().join('|');
    };

    QCOMPARE(rows(1, 0), "INFO b|WARN c|ERROR d|e");
    QCOMPARE(rows(2, 0), "WARN c|ERROR d");
    QCOMPARE(rows(3, 0), "ERROR d");
    QCOMPARE(rows(0, 2), "e");
    QCOMPARE(rows(0, 1), "DEBUG a|INFO b|WARN c|ERROR d");
    QTest::keyClick(level, Qt::Key_Escape);
    shown.settleNews();

    QCOMPARE(shown.view.rowCount(), 5);
    QVERIFY(!level->isVisible());
}

void TestLogPane::aFilterThatNothingPassesSaysSo()
{
    Shown shown(lines(1, 10));
    const QImage before = shown.view.grab().toImage();
    shown.filter("nowhere");

    QCOMPARE(shown.view.rowCount(), 0);
    QCOMPARE(shown.filtered(), "0 of 10 lines");
    QVERIFY(shown.view.grab().toImage() != before);
    shown.filter("[");
    QCOMPARE(shown.view.rowCount(), 0);
    shown.pane.findChild<QToolButton *>("logFilterRegex")->setChecked(true);
    shown.settleNews();
    QVERIFY2(shown.filtered().contains("regular expression"), qPrintable(shown.filtered()));
    shown.pane.findChild<QToolButton *>("logFilterRegex")->setChecked(false);
    QCOMPARE(shown.filtered(), "0 of 10 lines");
}

void TestLogPane::goesFromErrorToErrorAndMarkToMark()
{
    std::vector<LogRecord> records = lines(1, 1000);
    records[99].data = "ERROR first\n";
    records[899].data = "ERROR second\n";
    Shown shown(records);
    QTest::keyClick(&shown.view, Qt::Key_Home);
    QTRY_COMPARE(shown.pane.pages().news().errors.count(), 2);

    shown.action("Next Error")->trigger();
    QVERIFY(shown.shows(99));
    QCOMPARE(shown.view.selectedText(), "ERROR first");
    shown.action("Next Error")->trigger();
    QVERIFY(shown.shows(899));
    shown.action("Previous Error")->trigger();
    QCOMPARE(shown.view.selectedText(), "ERROR first");
    shown.action("Next Mark")->trigger();
    QVERIFY(shown.state().contains("No line has a mark"));
    shown.pane.setMarks("line 500\n/^line 60[12]$/");
    QTRY_COMPARE(shown.pane.pages().news().marked.count(), 3);
    shown.action("Next Mark")->trigger();
    QCOMPARE(shown.view.selectedText(), "line 500");
    shown.action("Previous Mark")->trigger();

    QCOMPARE(shown.view.selectedText(), "line 602");
}

void TestLogPane::gapsStandOutAlsoUnderAFilter()
{
    Shown shown({entry(1, "one\n"), entry(2, "12000", LogStream::Gap), entry(3, "two\n")});
    QCOMPARE(shown.rows(), (QStringList{"one", "… 12,000 entries were dropped by the server", "two"}));

    shown.filter("two");

    QCOMPARE(shown.rows(), (QStringList{"… 12,000 entries were dropped by the server", "two"}));
}

void TestLogPane::wrappingAndTimesChangeTheLayout()
{
    Shown shown({entry(1, QByteArray(2000, 'x') + '\n')});
    const int wrapped = shown.view.lineRect(0).height();

    shown.action("Wrap Lines")->setChecked(false);
    shown.settleNews();
    QVERIFY(shown.view.lineRect(0).height() * 3 < wrapped);
    QVERIFY(shown.view.horizontalScrollBar()->maximum() > 1000);
    shown.action("Wrap Lines")->setChecked(true);
    shown.action("Times")->setChecked(true);
    shown.settleNews();

    QVERIFY(shown.view.lineRect(0).height() > wrapped);
    QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
}

void TestLogPane::keysAreHiddenUntilAPersonWantsToSeeOne()
{
    const QString key = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
    Shown shown({entry(1, "use \x1b[31mghp_0123456789abc\x1b[0mdefghijABCDEFGHIJ012345 for it\n")});

    shown.view.selectAll();
    QCOMPARE(shown.view.selectedText(), "use " + QString(key.size(), QChar(0x2022)) + " for it");
    auto *hidden = shown.pane.findChild<QMenu *>("hiddenLogValues");
    emit hidden->aboutToShow();
    QCOMPARE(hidden->actions().size(), 1);
    QCOMPARE(hidden->actions().front()->text(), QString("ghp_…"));
    hidden->actions().front()->trigger();

    QCOMPARE(shown.view.selectedText(), "use " + key + " for it");
    shown.pane.clear();
    shown.pane.show(P);
    shown.settle();
    shown.view.selectAll();
    QVERIFY(!shown.view.selectedText().contains("ghp_"));
    emit hidden->aboutToShow();
    QCOMPARE(hidden->actions().size(), 1); // hidden again
}

void TestLogPane::copiesAndSavesPlainText()
{
    Shown shown({entry(1, "\x1b[31mred\x1b[0m\nplain\n"), entry(2, "err\n", LogStream::Err)});
    QTemporaryDir folder;
    const auto read = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };

    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    shown.pane.saveTo(folder.filePath("all.txt"), false);
    QTRY_COMPARE(shown.state(), "Saved 3 lines.");
    shown.filter("r");
    shown.pane.saveTo(folder.filePath("shown.txt"), true);
    QTRY_COMPARE(shown.state(), "Saved 2 lines.");

    QCOMPARE(QApplication::clipboard()->text(), "red\nplain\nerr");
    QCOMPARE(read("all.txt"), "red\nplain\nerr\n");
    QCOMPARE(read("shown.txt"), "red\nerr\n");
}

void TestLogPane::saysHowTheProcessEnded_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("running") << int(ProcessState::Running) << -1 << "Running";
    QTest::newRow("code") << int(ProcessState::Exited) << 3 << "Ended with exit code 3 after 12 s";
    QTest::newRow("signal") << int(ProcessState::Exited) << -1 << "Ended by a signal after 12 s";
    QTest::newRow("lost") << int(ProcessState::Lost) << -1 << "Its server is gone; how it ended is not known";
}

void TestLogPane::saysHowTheProcessEnded()
{
    QFETCH(int, state);
    QFETCH(int, code);
    Shown shown(lines(1, 3));
    ProcessRow row;
    row.key = P;
    row.state = ProcessState(state);
    row.startedAt = 1000;
    if (row.state == ProcessState::Exited)
        row.exitedAt = 13500;
    if (code >= 0)
        row.exitCode = code;

    shown.pane.setProcess(row);

    QTEST(shown.state(), "text");
    row.key = {"other"};
    row.state = ProcessState::Starting;
    shown.pane.setProcess(row);
    QTEST(shown.state(), "text");
}

void TestLogPane::screenReadersHaveTheLinesInView()
{
    Shown shown(lines(1, 200));
    QVERIFY(shown.shows(199));
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&shown.view);
    QVERIFY(access && access->textInterface());
    const QString text = access->textInterface()->text(0, access->textInterface()->characterCount());

    const LogLines &all = shown.pane.pages().lines();
    QVERIFY2(text.endsWith(plainText(all.line(199))), qPrintable(text));
    QVERIFY(text.count('\n') < 100); // and not all of the log
    QVERIFY(access->state().readOnly);
}

void TestLogPane::savingWhereNothingCanBeWrittenIsAnError()
{
    Shown shown(lines(1, 3));

    shown.pane.saveTo("/nowhere/at/all.log", false);

    QTRY_VERIFY(shown.state().contains("/nowhere/at/all.log"));
}

void TestLogPane::anotherProcessBeginsAnew()
{
    Shown shown(lines(1, 300));
    shown.view.verticalScrollBar()->setValue(0);
    shown.workbench.logs["q"] = {LogRecord{{"q"}, 1, LogStream::Out, 1, "only\n"}};

    shown.pane.show(ProcessKey{"q"});
    QTRY_COMPARE(shown.view.rowCount(), 1);

    QVERIFY(shown.view.isFollowing());
    QCOMPARE(shown.rows(), QStringList{"only"});
    shown.pane.clear();
    QVERIFY(shown.state().contains("Choose"));
}

void TestLogPane::severalProcessesAreReadTogether()
{
    Shown shown(lines(1, 2));
    shown.workbench.logs["q"] = {LogRecord{{"q"}, 1, LogStream::Out, 1700000000001, "between\n"}};
    const int left = shown.view.lineRect(0).left();
    const QImage alone = shown.view.grab().toImage();

    shown.pane.show({{P, "npm run web"}, {{"q"}, "npm run database"}});
    QTRY_COMPARE(shown.view.rowCount(), 3);
    shown.settleNews();

    QCOMPARE(shown.rows(), (QStringList{"line 1", "between", "line 2"}));
    QVERIFY(shown.state().contains("2 logs"));
    QCOMPARE(shown.view.lineRect(0).left(), left);
    QVERIFY(shown.view.grab().toImage() != alone);
}

void TestLogPane::anyOtherProcessCanBeReadBeside()
{
    Shown shown(lines(1, 2));
    ProcessRow own;
    own.key = P;
    own.command = "web";
    ProcessRow other;
    other.key = {"q"};
    other.command = "a & b";
    other.sandbox = {"box"};
    SandboxRow box;
    box.key = {"box"};
    box.name = "Box";
    shown.workbench.sandboxes().apply({{box}, {}});
    shown.workbench.processes().apply({{own, other}, {}});
    shown.workbench.logs["q"] = {LogRecord{{"q"}, 1, LogStream::Out, 1700000000001, "between\n"}};
    QMenu *menu = shown.action("Read Together With")->menu();

    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), "a && b in Box");
    menu->actions().first()->trigger();

    QTRY_COMPARE(shown.view.rowCount(), 3);
    QCOMPARE(shown.pane.pages().sources().front().name, "web");
    emit menu->aboutToShow();
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().first()->trigger();
    QTRY_COMPARE(shown.view.rowCount(), 2);
}

void TestLogPane::filterAndFindAreKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
    {
        Shown shown(lines(1, 200));
        shown.filter("7");
        shown.pane.findChild<QComboBox *>("logFilterStreams")->setCurrentIndex(1);
        shown.pane.openFind("17");
        shown.pane.save(settings);
    }
    Shown shown(lines(1, 200));
    QVERIFY(shown.pane.findChild<LogFilterBar *>()->isHidden());
    shown.pane.restore(settings);
    shown.settleNews();
    QTRY_COMPARE(shown.view.rowCount(), 38); // with a 7 in them, of 200
    QVERIFY(shown.pane.findChild<LogFilterBar *>()->isVisible());
    QVERIFY(shown.pane.findChild<QAction *>("logFilterAction")->isChecked());
    QCOMPARE(shown.pane.findChild<QComboBox *>("logFilterStreams")->currentIndex(), 1);
    QVERIFY(shown.pane.findChild<LogFindBar *>()->isVisible());
    QCOMPARE(shown.pane.findChild<QLineEdit *>("logFindText")->text(), "17");
    QTRY_VERIFY(shown.found().contains("12")); // 17, 117, 170 to 179
    QVERIFY(shown.view.isFollowing());

    settings.setValue("logs/filter", "(");
    settings.setValue("logs/filterRegex", true);
    settings.setValue("logs/filterLevel", 77);
    Shown broken(lines(1, 3));
    broken.pane.restore(settings);
    QVERIFY(!broken.filtered().isEmpty()); // it says what is wrong with it
    QCOMPARE(broken.pane.findChild<QComboBox *>("logFilterLevel")->currentIndex(), 0);
}

void TestLogPane::marksAndLooksAreKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("s.ini"), QSettings::IniFormat);
    {
        Shown shown(lines(1, 3));
        shown.action("Marks…")->trigger();
        auto *dialog = shown.pane.findChild<LogMarksDialog *>();
        auto *text = dialog->findChild<QPlainTextEdit *>();
        text->setPlainText("/(/");
        QVERIFY(!dialog->findChild<QPushButton *>()->isEnabled());
        text->setPlainText("one\n/tw[o0]/");
        dialog->findChild<QPushButton *>()->click();
        QCOMPARE(shown.pane.pages().marks().size(), 2);
        shown.action("Times")->setChecked(true);
        shown.pane.save(settings);
    }
    Shown shown(lines(1, 3));
    shown.pane.restore(settings);

    QCOMPARE(shown.pane.pages().marks().size(), 2);
    QCOMPARE(shown.pane.pages().marks()[1], (PatternText{"tw[o0]", true, false}));
    QVERIFY(shown.action("Times")->isChecked());
}

void TestLogPane::aFailureIsSaidAndCanBeTriedAgain()
{
    Shown shown(lines(1, 3));
    shown.workbench.logs["q"] = {LogRecord{{"q"}, 1, LogStream::Out, 1, "only\n"}};
    shown.workbench.nextError = Error{Error::Kind::Storage, "The disk is gone."};
    shown.pane.show(ProcessKey{"q"});
    QVERIFY(shown.state().contains("The disk is gone."));
    QVERIFY(shown.action("Try Again")->isVisible());

    shown.action("Try Again")->trigger();

    QTRY_COMPARE(shown.view.rowCount(), 1);
    QVERIFY(!shown.action("Try Again")->isVisible());
}

void TestLogPane::itDiesWhileItLoadsAndSearches()
{
    auto shown = std::make_unique<Shown>(lines(1, 3));
    std::vector<LogRecord> records;
    for (int i = 4; i < 100; ++i)
        records.push_back(entry(i, QByteArray("one of many lines\n").repeated(5000)));
    shown->workbench.commitLog(records);
    shown->pane.openFilter();
    shown->pane.findChild<QLineEdit *>("logFilterText")->setText("many");
    shown->pane.openFind();
    shown->pane.findChild<QLineEdit *>("logFindText")->setText("lines");
    QTRY_VERIFY(shown->pane.pages().news().shown);

    shown.reset(); // the sanitizers have the last word
}

QTEST_MAIN(TestLogPane)
#include "tst_logpane.moc"

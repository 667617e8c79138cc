// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/pagedworkbench.h"
#include "ui/log/logpane.h"
#include "ui/log/logview.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
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

struct Shown {
    explicit Shown(const std::vector<LogRecord> &records)
        : pane(workbench)
    {
        workbench.logs["p"] = records;
        pane.resize(500, 400);
        pane.QWidget::show();
        pane.show(P);
        settle();
    }
    void settle()
    {
        pane.grab();
        QCoreApplication::processEvents();
    }
    bool shows(int row) { return view.rowRect(row).intersects(view.viewport()->rect()); }
    QString state() { return pane.findChild<QLabel *>({}, Qt::FindDirectChildrenOnly)->text(); }
    QAction *action(const QString &text)
    {
        for (QAction *action : pane.findChildren<QAction *>()) {
            if (action->text() == text)
                return action;
        }
        qFatal("no action");
    }

    PagedWorkbench workbench;
    LogPane pane;
    LogView &view = pane.view();
};

} // namespace

class tst_LogPane : public QObject
{
    Q_OBJECT
private slots:
    void followsAndPausesByScrollPosition();
    void onlyVisibleLinesAreLaidOut();
    void loadsEarlierOutputAtTheTop();
    void manyLinesDropTheOldestAndStayInPlace();
    void aLineThatGoesOnIsPaintedAnew();
    void findsForwardAndBackwardAndAround();
    void wrappingAndTimesChangeTheLayout();
    void copiesAndSavesPlainText();
    void saysHowTheProcessEnded_data();
    void saysHowTheProcessEnded();
    void savingWhereNothingCanBeWrittenIsAnError();
    void anotherProcessBeginsAnew();
};

void tst_LogPane::followsAndPausesByScrollPosition()
{
    Shown shown(lines(1, 200));
    QVERIFY(shown.shows(199));
    shown.workbench.commitLog(lines(201, 300));
    shown.settle();
    QVERIFY(shown.shows(299));

    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->value() - 500);
    shown.settle();
    QVERIFY(shown.state().contains("Paused"));
    const int read = shown.view.rowAtPoint({0, 100});
    const QRect before = shown.view.rowRect(read);
    QVERIFY(before.isValid());
    shown.workbench.commitLog(lines(301, 400));
    shown.settle();
    QCOMPARE(shown.view.rowRect(read), before);
    QVERIFY(shown.view.findChild<QToolButton *>()->isVisible());
    QTest::keyClick(&shown.view, Qt::Key_End);
    shown.settle();

    QVERIFY(shown.shows(399));
    QVERIFY(!shown.state().contains("Paused"));
}

void tst_LogPane::onlyVisibleLinesAreLaidOut()
{
    Shown shown(lines(1, 50000));

    QVERIFY(shown.shows(49999));
    QVERIFY2(shown.view.layoutCount() < 60, qPrintable(QString::number(shown.view.layoutCount())));
}

void tst_LogPane::loadsEarlierOutputAtTheTop()
{
    std::vector<LogRecord> records;
    for (int i = 1; i <= 3000; ++i)
        records.push_back(entry(i, "line " + QByteArray::number(i) + ' ' + QByteArray(980, 'x') + '\n'));
    Shown shown(records);
    const qint64 last = LogPages::PageBytes / 980;

    shown.view.verticalScrollBar()->setValue(0);

    QTRY_VERIFY(shown.workbench.asked.size() >= 2);
    QTRY_VERIFY(!shown.shows(0));
    QVERIFY(last > 0);
    shown.view.showRow(0);
    QTRY_COMPARE(shown.workbench.asked.size(), 3);
}

void tst_LogPane::manyLinesDropTheOldestAndStayInPlace()
{
    Shown shown(lines(1, 10));
    int number = 0;
    const auto burst = [&shown, &number](int from, int to) {
        std::vector<LogRecord> list;
        for (int i = from; i < to; ++i) {
            QByteArray data;
            for (int k = 0; k < 1000; ++k)
                data += QByteArray::number(++number) + '\n';
            list.push_back(entry(i, data));
        }
        shown.workbench.commitLog(list);
        shown.settle();
    };
    const auto wordInView = [&shown] {
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, {40, 100});
        return shown.view.selectedText();
    };
    burst(11, 190);
    QVERIFY(shown.view.isFollowing());

    shown.view.verticalScrollBar()->setValue(shown.view.verticalScrollBar()->value() - 3000);
    shown.settle();
    const QString read = wordInView();
    QVERIFY(read.toInt() > 170000);
    burst(190, 230);

    QVERIFY(!shown.view.isFollowing());
    QCOMPARE(shown.view.selectedText(), read);
    QCOMPARE(wordInView(), read);
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    const QStringList kept = shown.view.selectedText().split('\n');
    QCOMPARE(kept.last().toInt(), number);
    QCOMPARE(kept.last().toInt() - kept.first().toInt() + 1, kept.size());
    QVERIFY(kept.size() <= 200000);
}

void tst_LogPane::aLineThatGoesOnIsPaintedAnew()
{
    Shown shown({entry(1, "10%")});
    const QImage before = shown.view.grab().toImage();

    shown.workbench.commitLog({entry(2, "\r20%")});
    shown.settle();

    QVERIFY(shown.view.grab().toImage() != before);
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedText(), "20%");
}

void tst_LogPane::findsForwardAndBackwardAndAround()
{
    Shown shown(lines(1, 500));
    QTest::keyClick(&shown.pane, Qt::Key_F, Qt::ControlModifier);
    shown.pane.openFind();
    auto *field = shown.pane.findChild<QLineEdit *>();
    QVERIFY(field->isVisible());

    field->setText("LINE 25");
    shown.settle();
    QCOMPARE(shown.view.selectedText(), "line 25");
    QVERIFY(shown.shows(24)); // from the end it goes on at the beginning
    QTest::keyClick(field, Qt::Key_Return);
    shown.settle();
    QVERIFY(shown.shows(249));
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    shown.settle();
    QVERIFY(shown.shows(24));
    field->setText("nowhere");
    bool said = false;
    for (QLabel *label : shown.pane.findChildren<QLabel *>())
        said = said || label->text() == "Not found";
    QVERIFY(said);
    QTest::keyClick(field, Qt::Key_Escape);

    QVERIFY(!field->isVisible());
}

void tst_LogPane::wrappingAndTimesChangeTheLayout()
{
    Shown shown({entry(1, QByteArray(300, 'x') + '\n')});
    const int wrapped = shown.view.rowRect(0).height();

    shown.action("Wrap Lines")->setChecked(false);
    shown.settle();
    QVERIFY(shown.view.rowRect(0).height() * 3 < wrapped);
    QVERIFY(shown.view.horizontalScrollBar()->maximum() > 1000);
    shown.action("Wrap Lines")->setChecked(true);
    shown.action("Times")->setChecked(true);
    shown.settle();

    QVERIFY(shown.view.rowRect(0).height() > wrapped);
    QCOMPARE(shown.view.horizontalScrollBar()->maximum(), 0);
}

void tst_LogPane::copiesAndSavesPlainText()
{
    Shown shown({entry(1, "\x1b[31mred\x1b[0m\nplain\n"), entry(2, "err\n", LogStream::Err)});
    QTemporaryDir folder;

    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&shown.view, Qt::Key_C, Qt::ControlModifier);
    const Result<> saved = shown.pane.saveTo(folder.filePath("log.txt"));

    QCOMPARE(QApplication::clipboard()->text(), "red\nplain\nerr");
    QVERIFY(saved);
    QFile file(folder.filePath("log.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "red\nplain\nerr\n");
}

void tst_LogPane::saysHowTheProcessEnded_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("running") << int(ProcessState::Running) << -1 << "Running";
    QTest::newRow("code") << int(ProcessState::Exited) << 3 << "Ended with exit code 3 after 12 s";
    QTest::newRow("signal") << int(ProcessState::Exited) << -1 << "Ended by a signal after 12 s";
    QTest::newRow("lost") << int(ProcessState::Lost) << -1 << "Its server is gone; how it ended is not known";
}

void tst_LogPane::saysHowTheProcessEnded()
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

void tst_LogPane::savingWhereNothingCanBeWrittenIsAnError()
{
    Shown shown(lines(1, 3));

    const Result<> saved = shown.pane.saveTo("/nowhere/at/all.log");

    QVERIFY(!saved);
    QVERIFY(saved.error().what.contains("/nowhere/at/all.log"));
}

void tst_LogPane::anotherProcessBeginsAnew()
{
    Shown shown(lines(1, 300));
    shown.view.verticalScrollBar()->setValue(0);
    shown.workbench.logs["q"] = {LogRecord{{"q"}, 1, LogStream::Out, 1, "only\n"}};

    shown.pane.show(ProcessKey{"q"});
    shown.settle();

    QVERIFY(shown.view.isFollowing());
    QTest::keyClick(&shown.view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(shown.view.selectedText(), "only");
    shown.pane.clear();
    QVERIFY(shown.state().contains("Choose"));
}

QTEST_MAIN(tst_LogPane)
#include "tst_logpane.moc"

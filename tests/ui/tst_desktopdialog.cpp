// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/common/problembanner.h"
#include "ui/desktop/desktopdialog.h"
#include "ui/desktop/desktopkeys.h"
#include "ui/desktop/desktopscreen.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace sandgate;
using Kind = DesktopInput::Kind;

class TestDesktopDialog : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bench = std::make_unique<FakeWorkbench>();
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
    }
    void cleanup()
    {
        m_dialog.reset();
        m_bench.reset();
    }

    void isStartedInTheChosenSizeAndShown()
    {
        open();
        QTRY_VERIFY(button("startDesktopButton")->isVisible());

        button("startDesktopButton")->click();

        QTRY_VERIFY(screen()->hasPicture());
        QCOMPARE(desk().calls, QStringList{"start 1280x800"});
        QVERIFY(screen()->isVisible());
        QTRY_VERIFY(desk().pictures > 2); // it is followed
    }

    void whatIsMissingIsSaidWithHowToInstallIt()
    {
        desk().now = {DesktopState::Kind::Incomplete, {}, {"Xvfb", "xdotool"}, "apt-get install xvfb xdotool"};
        open();

        QTRY_VERIFY(shownText().contains("apt-get install xvfb xdotool"));
        QVERIFY(!button("startDesktopButton")->isVisible());
    }

    void nothingIsAskedOfASandboxThatSleeps()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Asleep)}, {}});
        desk().now = {DesktopState::Kind::Active, {1280, 800}};
        open();

        QVERIFY(shownText().contains("not awake"));
        QVERIFY(!screen()->isVisible());
    }

    void itIsSeenAgainWhenTheSandboxWakes()
    {
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Asleep)}, {}});
        desk().now = {DesktopState::Kind::Inactive, {}};
        open();

        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Awake)}, {}});

        QTRY_VERIFY(shownText().contains("No desktop runs"));
        QVERIFY(button("startDesktopButton")->isVisible());

        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Asleep)}, {}});
        QVERIFY(shownText().contains("not awake"));
        desk().now = {DesktopState::Kind::Active, {1280, 800}};
        m_bench->sandboxes().apply({{rows::sandbox("box", SandboxState::Awake)}, {}});
        QTRY_VERIFY(screen()->hasPicture() && screen()->isVisible());
    }

    void itIsLookedAtOnlyUntilThePersonWantsMore()
    {
        openActive();
        QTest::mouseClick(screen(), Qt::LeftButton, {}, screen()->place().center());
        QTest::keyClick(screen(), Qt::Key_A);
        QCoreApplication::processEvents();

        QVERIFY(desk().inputs.empty());
    }

    void mouseAndKeysReachItInOrder()
    {
        openActive();
        control();
        const QRect place = screen()->place();

        QTest::mousePress(screen(), Qt::RightButton, {}, place.topLeft());
        QTest::mouseRelease(screen(), Qt::RightButton, {}, place.bottomRight());
        QTest::keyClicks(screen(), "Hi");
        QTest::keyClick(screen(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(screen(), Qt::Key_Return);

        QTRY_VERIFY(!desk().inputs.empty() && desk().inputs.back().what == "Return");
        std::vector<DesktopInput> inputs = desk().inputs;
        std::erase_if(inputs, [](const DesktopInput &input) { return input.kind == Kind::Move; });
        QCOMPARE(inputs[0], (DesktopInput{Kind::Press, {0, 0}, "right"}));
        QCOMPARE(inputs[1].kind, Kind::Release);
        QVERIFY(inputs[1].place.x() >= 1270 && inputs[1].place.x() < 1280);
        QString typed;
        for (const DesktopInput &input : inputs)
            typed += input.kind == Kind::Text ? input.what : QString();
        QCOMPARE(typed, "Hi");
        const DesktopInput copy = inputs[inputs.size() - 2];
        QCOMPARE(copy.what, "c");
        QVERIFY(copy.ctrl && !copy.shift && !copy.alt);
    }

    void theWheelGoesInSteps()
    {
        openActive();
        control();
        const QPointF place = screen()->place().center();
        for (int i = 0; i < 4; ++i) {
            QWheelEvent event(place, screen()->mapToGlobal(place), {}, {0, -60}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(screen(), &event);
        }

        QTRY_VERIFY(!desk().inputs.empty());
        int down = 0;
        for (const DesktopInput &input : desk().inputs)
            down += input.kind == Kind::Scroll ? input.scroll.y() : 0;
        QTRY_COMPARE(down, 2);
    }

    void ctrlTabLeavesIt()
    {
        openActive();
        control();
        QVERIFY(screen()->hasFocus());

        QTest::keyClick(screen(), Qt::Key_Tab, Qt::ControlModifier);

        QVERIFY(!screen()->hasFocus());
        QVERIFY(desk().inputs.empty());
    }

    void keysHaveTheirNames_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("held");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        QTest::newRow("letter") << int(Qt::Key_A) << Qt::KeyboardModifiers(Qt::ShiftModifier) << "A"
                                << "text A";
        QTest::newRow("umlaut") << int(Qt::Key_Udiaeresis) << Qt::KeyboardModifiers() << "\u00fc"
                                << "text \u00fc";
        QTest::newRow("control") << int(Qt::Key_L) << Qt::KeyboardModifiers(Qt::ControlModifier) << "\x0c"
                                 << "key ctrl+l";
        QTest::newRow("back tab") << int(Qt::Key_Backtab) << Qt::KeyboardModifiers(Qt::ShiftModifier) << ""
                                  << "key shift+Tab";
        QTest::newRow("function") << int(Qt::Key_F12) << Qt::KeyboardModifiers(Qt::AltModifier) << ""
                                  << "key alt+F12";
        QTest::newRow("return") << int(Qt::Key_Return) << Qt::KeyboardModifiers() << "\r"
                                << "key Return";
        QTest::newRow("shift alone") << int(Qt::Key_Shift) << Qt::KeyboardModifiers(Qt::ShiftModifier) << ""
                                     << "none";
    }
    void keysHaveTheirNames()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, held);
        QFETCH(QString, text);
        QFETCH(QString, what);
        const auto input = desktopKey(QKeyEvent(QEvent::KeyPress, key, held, text));
        QString told = "none";
        if (input && input->kind == Kind::Text)
            told = "text " + input->what;
        else if (input)
            told = QString("key ") + (input->ctrl ? "ctrl+" : "") + (input->shift ? "shift+" : "") +
                   (input->alt ? "alt+" : "") + input->what;
        QCOMPARE(told, what);
    }

    void nothingIsAskedWhileItCannotBeSeen()
    {
        openActive();
        m_dialog->hide();
        QCoreApplication::processEvents();
        const int before = desk().pictures;
        QTest::qWait(600);
        QVERIFY(desk().pictures <= before + 1); // one was on its way

        m_dialog->show();
        QTRY_VERIFY(desk().pictures > before + 2);
    }

    void aFailedPictureIsSaidAndThatItEndedIsSeen()
    {
        openActive();
        desk().pictureFails = Error{Error::Kind::Conflict, "The desktop does not run.", "inactive"};
        desk().now = {};

        QTRY_VERIFY(button("startDesktopButton")->isVisible());
        QVERIFY(m_dialog->findChild<ProblemBanner *>("desktopProblem")->text().contains("does not run"));
    }

    void windowsAreListedAndRaised()
    {
        desk().open = {{"7", "A & B", true}, {"8", "", false}};
        openActive();
        QMenu *menu = button("desktopWindowsButton")->menu();
        emit menu->aboutToShow();
        QTRY_COMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions().first()->text(), "A && B");

        menu->actions().last()->trigger();

        QTRY_COMPARE(desk().calls, QStringList{"raise 8"});
    }

    void theClipboardGoesBothWays()
    {
        openActive();
        desk().copied = "theirs";
        m_dialog->findChild<QAction *>("copyFromDesktopAction")->trigger();
        QTRY_COMPARE(QApplication::clipboard()->text(), "theirs");

        QApplication::clipboard()->setText("mine");
        m_dialog->findChild<QAction *>("copyToDesktopAction")->trigger();
        QTRY_COMPARE(desk().copied, "mine");
    }

    void recordingsAreMadeListedAndDeletedAfterAQuestion()
    {
        desk().recorded = {{"rec_1", "one.mp4", false, false, 2000, 1}, {"rec_2", "two.mp4", true, false, 10, 1}};
        openActive();
        button("recordDesktopButton")->click();
        QTRY_COMPARE(desk().calls, QStringList{"startRecording"});
        QTRY_COMPARE(button("recordDesktopButton")->text(), "Stop Recording");

        button("recordingsButton")->click();
        auto *list = m_dialog->findChild<QTreeWidget *>("recordings");
        QTRY_COMPARE(list->topLevelItemCount(), 2);
        list->setCurrentItem(list->topLevelItem(1));
        QVERIFY(!button("saveRecordingButton")->isEnabled());
        list->setCurrentItem(list->topLevelItem(0));
        QVERIFY(button("saveRecordingButton")->isEnabled());
        button("deleteRecordingButton")->click();
        QTRY_VERIFY(m_dialog->findChild<QPushButton *>("confirmDeleteRecording"));
        QCOMPARE(desk().calls.size(), 1);
        button("confirmDeleteRecording")->click();
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(desk().calls.last(), "removeRecording rec_1");
    }

    void diesQuietlyWhileItLooks()
    {
        openActive();
        m_dialog.reset();
    }

private:
    FakeDesktopDesk &desk() const { return m_bench->desktopDesk; }
    DesktopScreen *screen() const { return m_dialog->findChild<DesktopScreen *>(); }
    QPushButton *button(const QString &name) const { return m_dialog->findChild<QPushButton *>(name); }
    void open()
    {
        m_dialog = std::make_unique<DesktopDialog>(*m_bench, SandboxKey{"box"});
        m_dialog->show();
        m_dialog->activateWindow();
    }
    void openActive()
    {
        desk().now = {DesktopState::Kind::Active, {1280, 800}};
        open();
        if (!QTest::qWaitFor([this] { return screen()->hasPicture(); }))
            qFatal("no picture came");
    }
    void control()
    {
        m_dialog->findChild<QCheckBox *>("controlDesktopBox")->click();
        if (!QTest::qWaitFor([this] { return screen()->hasFocus(); }))
            qFatal("the screen has no focus");
    }
    QString shownText() const
    {
        QString text;
        const auto labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            text += label->isVisible() ? label->text() + '\n' : QString();
        return text;
    }

    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<DesktopDialog> m_dialog;
};

QTEST_MAIN(TestDesktopDialog)
#include "tst_desktopdialog.moc"

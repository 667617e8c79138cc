// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktoplinks.h"
#include "tests/desktop/desktopservices.h"
#include "tests/desktop/privatebus.h"
#include "tests/ui/rows.h"
#include "ui/permission/permissioncard.h"
#include "ui/settings/notificationsdialog.h"
#include "ui/window/windowset.h"
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDBusMessage>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace sandgate;
using namespace sandgate::test;

// Hears the number on the program's icon.
class Dock : public QObject
{
    Q_OBJECT
public:
    explicit Dock(QDBusConnection bus)
    {
        bus.connect({}, {}, "com.canonical.Unity.LauncherEntry", "Update", this, SLOT(hear(QString, QVariantMap)));
    }
    QString program;
    QVariantMap said;

public slots:
    void hear(const QString &uri, const QVariantMap &properties)
    {
        program = uri;
        said = properties;
    }
};

// The real window, with the desktop around it.
class TestDesktopLinks : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QGuiApplication::setDesktopFileName("io.github.sandgate.Sandgate");
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_bus = std::make_unique<PrivateBus>();
        m_desktop = std::make_unique<NotificationDesktop>(m_bus->connect());
        m_screen = std::make_unique<ScreenSaver>(m_bus->connect());
        m_dock = std::make_unique<Dock>(m_bus->connect());
        m_bench = std::make_unique<FakeWorkbench>();
        m_windows = std::make_unique<WindowSet>(*m_bench, *m_settings);
        m_windows->open();
        m_window = &m_windows->mainWindow();
        m_links = std::make_unique<DesktopLinks>(*m_bench, *m_windows, *m_settings, m_bus->connect(),
                                                 QDBusConnection("no such bus"));
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->sessions().apply({{rows::session("s1", "box"), rows::session("s2", "box")}, {}});
        QVERIFY(QTest::qWaitForWindowActive(m_window));
    }
    void cleanup()
    {
        m_links.reset();
        m_windows.reset();
        m_bench.reset();
        m_dock.reset();
        m_screen.reset();
        m_desktop.reset();
        m_bus.reset();
        m_settings.reset();
    }

    void anActiveWindowSaysItItself()
    {
        m_window->showSession({"s2"});
        auto *writing = QApplication::focusWidget();

        ask("r1", "s1");

        QTRY_VERIFY(isShown("showMessageButton"));
        QCOMPARE(QApplication::focusWidget(), writing);
        QCOMPARE(m_desktop->notified, 0);
        m_window->findChild<QPushButton *>("showMessageButton")->click();
        QCOMPARE(m_window->visibleCard()->request(), RequestId{"r1"});
        QVERIFY(!isShown("showMessageButton"));
    }

    void whatIsSeenAnywayIsNotSaid()
    {
        m_window->showSession({"s1"});

        ask("r1", "s1");
        QTest::qWait(500);

        QVERIFY(!isShown("showMessageButton"));
        QVERIFY(m_window->visibleCard());
    }

    void aSandboxThatCouldNotBePreparedIsSaidWhereItIsNotSeen()
    {
        m_bench->sandboxes().apply({{rows::sandbox("other")}, {}});
        m_window->showSandbox({"box"});
        failToPrepare("box");
        QTest::qWait(500);
        QVERIFY(!isShown("showMessageButton")); // the page in front has it
        QCOMPARE(m_desktop->notified, 0);

        failToPrepare("other");

        QTRY_VERIFY(isShown("showMessageButton"));
        m_window->findChild<QPushButton *>("showMessageButton")->click();
        QVERIFY(m_window->showsSandbox({"other"}));
        leave();
        failToPrepare("box");
        QTRY_COMPARE(m_desktop->shown.size(), 1u);
        QVERIFY(m_desktop->shown.begin()->second.title.contains("Sandbox box"));
    }

    void aNotificationLeadsToItsRequest()
    {
        leave();
        ask("r1", "s1");
        ask("r2", "s2");
        QTRY_COMPARE(m_desktop->shown.size(), 2u);
        const auto second = std::find_if(m_desktop->shown.begin(), m_desktop->shown.end(),
                                         [](const auto &one) { return one.second.title.contains("r2"); });

        m_desktop->press(second->first, "default");

        QTRY_VERIFY(m_window->isVisible());
        QTRY_COMPARE(m_window->visibleCard() ? m_window->visibleCard()->request() : RequestId(), RequestId{"r2"});
        QTRY_VERIFY(m_desktop->shown.empty()); // the window has it now
    }

    void aNotificationLeadsToTheWindowThatHasItsSession()
    {
        m_windows->openSession({"s2"});
        MainWindow &own = m_windows->windowOf({"s2"});
        QVERIFY(&own != m_window);
        own.hide();
        m_window->hide();
        ask("r2", "s2");
        QTRY_COMPARE(m_desktop->shown.size(), 1u);

        m_desktop->press(m_desktop->only(), "default");

        QTRY_VERIFY(own.isVisible());
        QVERIFY(own.visibleCard());
        QCOMPARE(own.visibleCard()->request(), RequestId{"r2"});
        QVERIFY(!m_window->shows({"s2"}));
    }

    void theIconHasTheNumberOfWaitingDecisions()
    {
        ask("r1", "s1");
        ask("r2", "s2");
        QTRY_COMPARE(m_dock->said.value("count").toInt(), 2);
        QCOMPARE(m_dock->program, "application://io.github.sandgate.Sandgate.desktop");
        QVERIFY(m_dock->said.value("count-visible").toBool());

        PermissionRow row = rows::request("r1", "s1", "box");
        row.state = PermissionState::Answered;
        PermissionRow other = rows::request("r2", "s2", "box");
        other.state = PermissionState::Expired;
        m_bench->permissions().apply({{row, other}, {}});

        QTRY_VERIFY(!m_dock->said.value("count-visible").toBool());
    }

    void theDialogSwitchesAKindOff()
    {
        action("notificationsAction")->trigger();
        auto *dialog = m_window->findChild<NotificationsDialog *>();
        dialog->findChild<QCheckBox *>("decisionNotices")->setChecked(false);
        dialog->findChild<QPushButton *>("saveNotificationsButton")->click();
        leave();

        ask("r1", "s1");
        QTest::qWait(600);

        QCOMPARE(m_desktop->notified, 0);
        QCOMPARE(m_settings->value("notifications/decision").toBool(), false);
    }

    void aSessionHasItsOwnWord()
    {
        m_window->showSession({"s1"});
        action("noticesNeverAction")->trigger();
        leave();

        ask("r1", "s1");
        ask("r2", "s2");

        QTRY_COMPARE(m_desktop->notified, 1);
        QVERIFY(m_desktop->shown.begin()->second.title.contains("r2"));
    }

    void aSessionsOwnWordIsShownAndTakenBackInTheDialog()
    {
        m_window->showSession({"s1"});
        action("noticesNeverAction")->trigger();
        action("notificationsAction")->trigger();
        auto *dialog = m_window->findChild<NotificationsDialog *>();
        auto *list = dialog->findChild<QTreeWidget *>("noticeExceptions");
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(2), "Never");
        list->setCurrentItem(list->topLevelItem(0));

        dialog->findChild<QPushButton *>("removeExceptionButton")->click();
        dialog->findChild<QPushButton *>("saveNotificationsButton")->click();

        QVERIFY(NotificationSettings::load(*m_settings).exceptions.isEmpty());
    }

    void closingStaysInTheBackgroundWhenThatIsWanted()
    {
        QSignalSpy closed(m_window, &MainWindow::closed);
        action("backgroundAction")->trigger();

        m_window->close();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(closed.size(), 0);

        m_window->reveal();
        action("quitAction")->trigger();
        QCOMPARE(closed.size(), 1);
    }

    void closingEndsTheProgramOtherwise()
    {
        QSignalSpy closed(m_window, &MainWindow::closed);

        m_window->close();

        QCOMPARE(closed.size(), 1);
    }

private:
    void ask(const QString &request, const QString &session)
    {
        m_bench->permissions().apply({{rows::request(request, session, "box")}, {}});
    }
    void failToPrepare(const QString &sandbox)
    {
        Preparation preparation = preparationOf({sandbox}, {});
        preparation.isRunning = true;
        m_bench->preparationDesk.set(preparation);
        preparation.isRunning = false;
        preparation.steps[0].state = PreparationStep::State::Failed;
        preparation.steps[0].problem = Error{Error::Kind::Refused, "There is no room."};
        m_bench->preparationDesk.set(preparation);
    }
    void leave() { m_window->hide(); }
    QAction *action(const char *name) const { return m_window->findChild<QAction *>(name); }
    bool isShown(const char *name) const { return m_window->findChild<QWidget *>(name)->isVisible(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationDesktop> m_desktop;
    std::unique_ptr<ScreenSaver> m_screen;
    std::unique_ptr<Dock> m_dock;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<WindowSet> m_windows;
    MainWindow *m_window = nullptr;
    std::unique_ptr<DesktopLinks> m_links;
};

QTEST_MAIN(TestDesktopLinks)
#include "tst_desktoplinks.moc"

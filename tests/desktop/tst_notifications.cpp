// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifications.h"
#include "tests/desktop/desktopservices.h"
#include "tests/desktop/privatebus.h"
#include "tests/ui/rows.h"
#include <QSignalSpy>
#include <QTest>

using namespace sandgate;
using namespace sandgate::test;
using namespace std::chrono_literals;

// Notifications as a desktop gets them, on a bus of the test's own.
class TestNotifications : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_bus = std::make_unique<PrivateBus>();
        m_desktop = std::make_unique<NotificationDesktop>(m_bus->connect());
        m_screen = std::make_unique<ScreenSaver>(m_bus->connect());
        m_bench = std::make_unique<FakeWorkbench>();
        m_now = QDateTime(QDate(2026, 3, 2), QTime(12, 0));
        m_bench->sandboxes().apply({{rows::sandbox("box")}, {}});
        m_bench->sessions().apply({{rows::session("s1", "box"), rows::session("s2", "box")}, {}});
        begin();
    }
    void cleanup()
    {
        m_notifications.reset();
        m_server.reset();
        m_bench.reset();
        m_screen.reset();
        m_desktop.reset();
        m_bus.reset();
    }

    void callsForADecisionWithTheAgentsAnswersForThisOnce()
    {
        ask("r1");

        QTRY_COMPARE(m_desktop->shown.size(), 1u);
        const NotificationDesktop::Shown &shown = m_desktop->shown.begin()->second;
        QCOMPARE(shown.title, "Demo asks: Request r1");
        QVERIFY2(shown.body.startsWith("make test\n"), qPrintable(shown.body));
        QVERIFY(shown.body.contains("not isolated"));
        QCOMPARE(shown.keys(), (QStringList{"default", "0", "1", "show"}));
        QCOMPARE(shown.label("0"), "Allow once");
        QCOMPARE(shown.label("1"), "Reject");
        QCOMPARE(shown.timeout, 0);
        QCOMPARE(shown.hints.value("urgency").toInt(), 1);
        QCOMPARE(m_desktop->notified, 1);
    }

    void aButtonAnswersThisOnce()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());

        m_desktop->press(m_desktop->only(), keyOf("Reject"));

        QTRY_COMPARE(m_bench->calls, QStringList{"answer r1 reject in a notification"});
    }

    void aButtonOfARequestThatChangedShowsItInstead()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());
        QSignalSpy wanted(m_notifications.get(), &Notifications::wanted);
        m_bench->permissions().apply({{rows::request("r1", "s1", "box", "rm -rf everything")}, {}});

        m_desktop->press(m_desktop->only(), keyOf("Allow once"), "raise-token");

        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<Occasion>().request, RequestId{"r1"});
        QCOMPARE(wanted[0][1].toString(), "raise-token");
        QVERIFY(m_bench->calls.isEmpty());
    }

    void aButtonThatIsPressedOnALockedScreenShowsTheRequest()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());
        QSignalSpy wanted(m_notifications.get(), &Notifications::wanted);
        m_screen->locked = true;

        m_desktop->press(m_desktop->only(), keyOf("Allow once"));

        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(m_bench->calls.isEmpty());
    }

    void offersNoAnswerWhileTheScreenIsLocked()
    {
        m_screen->locked = true;
        ask("r1");

        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.keys(), (QStringList{"default", "show"}));
    }

    void offersNoAnswerWhereNobodyTellsWhetherTheScreenIsLocked()
    {
        m_screen.reset();
        ask("r1");

        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.keys(), (QStringList{"default", "show"}));
    }

    void asksWhatTheDesktopCan()
    {
        m_desktop->capabilities = QStringList{"body"};
        PermissionRow row = rows::request("r1", "s1", "box", "echo <b>bold</b> & more");

        m_bench->permissions().apply({{row}, {}});

        QTRY_VERIFY(m_desktop->only());
        const NotificationDesktop::Shown &shown = m_desktop->shown.begin()->second;
        QVERIFY(shown.actions.isEmpty());
        QVERIFY(shown.body.contains("echo <b>bold</b> & more"));
    }

    void textOfAgentsIsNoMarkup()
    {
        m_bench->permissions().apply({{rows::request("r1", "s1", "box", "echo <b>bold</b> & more")}, {}});

        QTRY_VERIFY(m_desktop->only());
        QVERIFY(m_desktop->shown.begin()->second.body.contains("echo &lt;b&gt;bold&lt;/b&gt; &amp; more"));
    }

    void aDesktopThatShowsNoBodyOffersNoAnswer()
    {
        m_desktop->capabilities = QStringList{"actions"};
        ask("r1");

        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.keys(), (QStringList{"default", "show"}));
        QCOMPARE(m_desktop->shown.begin()->second.body, QString());
    }

    void isWithdrawnWhenTheRequestIsAnsweredElsewhere()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());

        PermissionRow row = rows::request("r1", "s1", "box");
        row.state = PermissionState::Answered;
        m_bench->permissions().apply({{row}, {}});

        QTRY_VERIFY(m_desktop->shown.empty());
    }

    void isWithdrawnWhenTheProgramEnds()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());

        m_notifications.reset();

        QTRY_VERIFY(m_desktop->shown.empty());
    }

    void manyAreJoinedIntoOne()
    {
        for (int i = 1; i <= 3; ++i)
            ask("r" + QString::number(i));
        QTRY_COMPARE(m_desktop->shown.size(), 3u);
        QSignalSpy wanted(m_notifications.get(), &Notifications::listWanted);

        ask("r4");
        ask("r5");

        QTRY_COMPARE(m_desktop->title(), "5 requests wait for your decision");
        QCOMPARE(m_desktop->shown.begin()->second.keys(), (QStringList{"default", "show"}));
        ask("r6");
        QTRY_COMPARE(m_desktop->title(), "6 requests wait for your decision");
        QCOMPARE(m_desktop->shown.size(), 1u);
        m_desktop->press(m_desktop->only(), "default");
        QTRY_COMPARE(wanted.size(), 1);
    }

    void tellsOfTurnsThatEnd()
    {
        become("s1", SessionState::Working);
        QVERIFY(m_desktop->shown.empty());
        become("s1", SessionState::Idle);

        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.title, "Demo has finished");
        QCOMPARE(m_desktop->shown.begin()->second.hints.value("urgency").toInt(), 0);
        become("s1", SessionState::Working);
        QTRY_VERIFY(m_desktop->shown.empty());
        become("s1", SessionState::Interrupted);
        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.title, "Demo was interrupted");
    }

    void asksToSignIn()
    {
        SessionRow row = rows::session("s1", "box");
        row.signIn = {{"login", "Log in", "", "agent"}};

        m_bench->sessions().apply({{row}, {}});

        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.title, "Demo asks to be signed in");
    }

    void warnsBeforeASandboxStops()
    {
        SandboxRow row = rows::sandbox("box");
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        row.endsAt = now + 10 * 60 * 1000 + 400; // half a second from now it is ten minutes
        m_bench->sandboxes().apply({{row}, {}});
        QVERIFY(m_desktop->shown.empty());

        QTRY_VERIFY(m_desktop->only());
        QVERIFY(m_desktop->shown.begin()->second.title.contains("about to stop"));
        row.endsAt = now + 3600 * 1000; // it was extended
        m_bench->sandboxes().apply({{row}, {}});
        QTRY_VERIFY(m_desktop->shown.empty());
    }

    void tellsOfASandboxThatCouldNotBePrepared()
    {
        Preparation preparation = failing();
        m_bench->preparationDesk.set(preparation); // so when the program started: only its row and page say it
        QTest::qWait(100);
        QCOMPARE(m_desktop->notified, 0);

        preparation.isRunning = true;
        m_bench->preparationDesk.set(preparation);
        preparation.isRunning = false;
        m_bench->preparationDesk.set(preparation);

        QTRY_VERIFY(m_desktop->only());
        const NotificationDesktop::Shown &shown = m_desktop->shown.begin()->second;
        QCOMPARE(shown.title, QString::fromUtf8("“Sandbox box” could not be prepared"));
        QVERIFY2(shown.body.contains("Clone https://example.org/app: It was not cloned."), qPrintable(shown.body));
        QCOMPARE(shown.keys(), (QStringList{"default", "show"}));
        preparation.isDismissed = true;
        m_bench->preparationDesk.set(preparation);
        QTRY_VERIFY(m_desktop->shown.empty());
        QCOMPARE(m_desktop->notified, 1);
    }

    void itsSwitchIsForPreparationsToo()
    {
        NotificationSettings settings;
        settings.wanted[size_t(NoticeKind::NotPrepared)] = false;
        m_notifications->setSettings(settings);
        Preparation preparation = failing();
        preparation.isRunning = true;
        m_bench->preparationDesk.set(preparation);
        preparation.isRunning = false;
        m_bench->preparationDesk.set(preparation);

        ask("r1");

        QTRY_COMPARE(m_desktop->notified, 1);
        QCOMPARE(m_desktop->shown.begin()->second.title, "Demo asks: Request r1");
    }

    void anActiveWindowIsToldInsteadOfTheDesktop()
    {
        QSignalSpy told(m_notifications.get(), &Notifications::told);
        m_notifications->setActive(true);

        ask("r1");

        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toString(), "Demo asks: Request r1");
        QCOMPARE(m_desktop->notified, 0);
    }

    void theWindowTakesOverWhatIsOnTheScreen()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());

        m_notifications->setActive(true);

        QTRY_VERIFY(m_desktop->shown.empty());
        m_notifications->setActive(false);
        ask("r2"); // the first is not told again
        QTRY_COMPARE(m_desktop->notified, 2);
        QCOMPARE(m_desktop->shown.begin()->second.title, "Demo asks: Request r2");
    }

    void whatIsClickedAwayStaysAway()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());

        m_desktop->clickAway(m_desktop->only());
        ask("r2");

        QTRY_COMPARE(m_desktop->notified, 2);
        QCOMPARE(m_desktop->shown.size(), 1u);
    }

    void eachKindHasItsSwitch()
    {
        NotificationSettings settings;
        settings.wanted[size_t(NoticeKind::Decision)] = false;
        settings.exceptions.insert({"s2"}, true);
        m_notifications->setSettings(settings);

        ask("r1", "s1");
        ask("r2", "s2");

        QTRY_COMPARE(m_desktop->notified, 1);
        QCOMPARE(m_desktop->shown.begin()->second.title, "Demo asks: Request r2");
    }

    void nothingIsShownInQuietHours()
    {
        NotificationSettings settings;
        settings.quiet = true;
        settings.quietFrom = QTime(11, 0);
        settings.quietUntil = QTime(12, 0, 1);
        m_notifications->setSettings(settings);
        ask("r1");
        QTest::qWait(200);
        QCOMPARE(m_desktop->notified, 0);

        m_now = QDateTime(QDate(2026, 3, 2), QTime(12, 0, 2));

        QTRY_COMPARE(m_desktop->notified, 1); // when the timer looks again
    }

    void decisionsAreUrgentOnlyWhenThatIsWanted()
    {
        NotificationSettings settings;
        settings.urgentDecisions = true;
        m_notifications->setSettings(settings);

        ask("r1");

        QTRY_VERIFY(m_desktop->only());
        QCOMPARE(m_desktop->shown.begin()->second.hints.value("urgency").toInt(), 2);
    }

    void aDesktopThatBeganAnewIsToldAgain()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());

        m_desktop->shown.clear();
        m_desktop->end();
        m_desktop->begin();

        QTRY_VERIFY(m_desktop->only());
    }

    void anAnswerThatFailsIsTold()
    {
        ask("r1");
        QTRY_VERIFY(m_desktop->only());
        QSignalSpy failed(m_notifications.get(), &Notifications::failed);
        m_bench->outcome = failure(Error::Kind::Unreachable, "No answer.");

        m_desktop->press(m_desktop->only(), keyOf("Allow once"));

        QTRY_COMPARE(failed.size(), 1);
    }

    void diesQuietlyWhileTheDesktopAnswers()
    {
        ask("r1");
        QTest::qWait(25); // the gathering is over, the first answers are on their way

        m_notifications.reset();
        m_server.reset();

        QTest::qWait(100);
    }

    void worksWithoutABus()
    {
        m_notifications.reset();
        m_server.reset();
        const QDBusConnection none("no such connection");
        m_server = std::make_unique<NotificationServer>(none);
        m_notifications = std::make_unique<Notifications>(*m_bench, *m_server, ScreenLock(none, none), times());
        m_notifications->setSettings({});

        ask("r1");
        QTest::qWait(100);

        QVERIFY(m_desktop->shown.empty());
    }

private:
    Notifications::Times times()
    {
        return {20ms, 10min, [this] { return m_now; }};
    }
    void begin()
    {
        const QDBusConnection bus = m_bus->connect();
        m_server = std::make_unique<NotificationServer>(bus);
        m_notifications = std::make_unique<Notifications>(*m_bench, *m_server,
                                                          ScreenLock(bus, QDBusConnection("no such bus")), times());
        m_notifications->setSettings({});
    }
    void ask(const QString &request, const QString &session = "s1")
    {
        m_bench->permissions().apply({{rows::request(request, session, "box")}, {}});
    }
    static Preparation failing()
    {
        PreparationPlan plan;
        plan.repository = "https://example.org/app";
        Preparation preparation = preparationOf({"box"}, plan);
        preparation.steps[0].state = PreparationStep::State::Done;
        preparation.steps[1].state = PreparationStep::State::Failed;
        preparation.steps[1].problem = Error{Error::Kind::Refused, "It was not cloned.", "fatal: no"};
        return preparation;
    }
    void become(const QString &session, SessionState state)
    {
        m_bench->sessions().apply({{rows::session(session, "box", state)}, {}});
    }
    QString keyOf(const QString &label) const { return m_desktop->shown.begin()->second.keyOf(label); }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<NotificationDesktop> m_desktop;
    std::unique_ptr<ScreenSaver> m_screen;
    std::unique_ptr<FakeWorkbench> m_bench;
    QDateTime m_now;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<Notifications> m_notifications;
};

QTEST_MAIN(TestNotifications)
#include "tst_notifications.moc"

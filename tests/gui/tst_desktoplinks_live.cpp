// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktoplinks.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/ruledesk.h"
#include "tests/desktop/desktopservices.h"
#include "tests/desktop/privatebus.h"
#include "tests/fakes/await.h"
#include "tests/gui/windowfixture.h"

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 40000;

// A person who looks at something else: real agents call them by the desktop.
class TestDesktopLive : public QObject
{
    Q_OBJECT
private slots:
    void aRequestIsAnsweredFromItsNotification()
    {
        PrivateBus bus;
        NotificationDesktop desktop(bus.connect());
        const ScreenSaver screen(bus.connect());
        WindowFixture person;
        person.open();
        QSettings settings(person.folder() + "/sandgate.ini", QSettings::IniFormat);
        const DesktopLinks links(person.workbench(), person.windows(), settings, bus.connect(),
                                 QDBusConnection("no such bus"));
        person.makeSandbox();
        person.installAgent("permission");
        person.startSession();
        person.send("k=1 command");
        person.window().hide();

        QTRY_VERIFY_WITH_TIMEOUT(desktop.only(), turnLimit);
        const NotificationDesktop::Shown asked = desktop.shown.begin()->second;
        QVERIFY2(asked.body.contains("git status --short --branch"), qPrintable(asked.body));
        QVERIFY2(asked.keys().contains("0"), qPrintable(asked.keys().join(' ')));
        QVERIFY(asked.label("0").startsWith("Allow once"));
        desktop.press(desktop.only(), "0");

        const auto request = [&] { return person.workbench().permissions().at(0); };
        QTRY_COMPARE_WITH_TIMEOUT(request().state, PermissionState::Answered, turnLimit);
        QCOMPARE(request().optionId, "allow-0");
        const Result<DecisionPage> record = await(person.workbench().rules().decisions({}, {}, 10));
        QVERIFY(record && record->decisions.size() == 1);
        QCOMPARE(record->decisions[0].by, decider::notification); // where it was answered is on record
        QTRY_VERIFY_WITH_TIMEOUT(desktop.title().contains("has finished"), turnLimit);
    }
};

QTEST_MAIN(TestDesktopLive)
#include "tst_desktoplinks_live.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "ui/desktop/desktopdialog.h"
#include "ui/desktop/desktopscreen.h"
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace sandgate;
using namespace sandgate::test;

constexpr int limit = 40000;

// A person at the desktop of a sandbox that the real server runs.
class TestDesktopWindowLive : public QObject
{
    Q_OBJECT
private slots:
    void itIsStartedLookedAtUsedAndStopped()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.window().findChild<QAction *>("desktopAction")->trigger();
        person.click("startDesktopButton");
        auto *screen = person.window().findChild<DesktopScreen *>();
        QTRY_VERIFY_WITH_TIMEOUT(screen->hasPicture(), limit);

        // What is typed there is done there.
        person.click("startProgramButton");
        auto *asked = person.window().findChild<QInputDialog *>("startProgramDialog");
        asked->setTextValue("xterm -maximized");
        asked->accept();
        QTest::qWait(3000); // for the window: nothing tells that it takes keys
        const QString file = person.folder() + "/written";
        person.find<QCheckBox>("controlDesktopBox")->click();
        QTest::mouseClick(screen, Qt::LeftButton, {}, screen->place().center());
        QTest::keyClicks(screen, "echo done > " + file);
        QTest::keyClick(screen, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), limit);

        person.click("stopDesktopButton");
        QTRY_VERIFY_WITH_TIMEOUT(person.isVisible("startDesktopButton"), limit);
    }
};

QTEST_MAIN(TestDesktopWindowLive)
#include "tst_desktop_window_live.moc"

// SPDX-License-Identifier: Apache-2.0
#include "model/items/workbench.h"
#include "tests/fakes/await.h"
#include "tests/gui/windowfixture.h"
#include "ui/session/composer.h"
#include "ui/session/promptedit.h"
#include "ui/terminal/terminalpane.h"
#include "ui/terminal/terminalview.h"
#include "ui/window/outputwindow.h"
#include <QAction>
#include <QApplication>

using namespace sandgate;
using namespace sandgate::test;

constexpr int turnLimit = 40000;

// A person with several windows, over a real server and a real agent.
class TestWindowsLive : public QObject
{
    Q_OBJECT
private slots:
    void aSessionAndATerminalHaveWindowsOfTheirOwnAndAreThereAfterACrash()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.startSession();
        const SessionId session = person.session().id;
        trigger(person.window(), "sessionWindowAction");
        MainWindow *own = &person.windows().windowOf(session);
        QVERIFY(own != &person.window());

        // Sent from there, seen in both.
        auto *edit = own->findChild<PromptEdit *>("composer");
        QTest::keyClicks(edit, "Please change the configuration.");
        QTRY_COMPARE(person.window().findChild<PromptEdit *>("composer")->toPlainText(), edit->toPlainText());
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText(*own).contains("Please change the configuration."), turnLimit);
        person.answer("allow");
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText(*own).contains("successfully updated the configuration"), turnLimit);
        QTRY_VERIFY(person.shownText().contains("successfully updated the configuration"));
        QCOMPARE(person.window().findChild<PromptEdit *>("composer")->toPlainText(), "");

        trigger(person.window(), "newTerminalAction");
        auto *view = person.find<TerminalView>("terminalView");
        QTRY_VERIFY_WITH_TIMEOUT(view->hasProgram() && !view->screen().text().isEmpty(), turnLimit);
        trigger(person.window(), "processWindowAction");
        QTRY_VERIFY(terminal());
        terminal()->activateWindow();
        terminalView().setFocus();
        QTRY_VERIFY_WITH_TIMEOUT(terminalView().hasProgram(), turnLimit);
        QTest::qWait(600); // it has the size of this window once that rests
        QTest::keyClicks(&terminalView(), "stty size; echo fi''rst");
        QTest::keyClick(&terminalView(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(terminalView().screen().text().contains("\nfirst"), turnLimit);
        // As large as where one looks last.
        const TerminalScreen &screen = terminalView().screen();
        const QString size = QString("%1 %2").arg(screen.rows()).arg(screen.columns());
        QVERIFY2(screen.text().contains(size), qPrintable(size + " in " + screen.text()));
        own->resize(700, 650);
        const QSize shape = own->size();
        QTest::qWait(1300); // what changed is stored by then

        person.close(false);
        QVERIFY(!terminal());
        person.open();

        own = &person.windows().windowOf(session);
        QVERIFY(own->isVisible() && own != &person.window());
        QCOMPARE(own->size(), shape);
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText(*own).contains("successfully updated the configuration"), turnLimit);
        QTRY_VERIFY_WITH_TIMEOUT(terminal() && terminal()->findChild<TerminalView *>(), turnLimit);
        QTRY_VERIFY_WITH_TIMEOUT(terminalView().screen().text().contains("\nfirst"), turnLimit);
        terminal()->close();
        QTRY_VERIFY(!terminal());
        QVERIFY(own->isVisible());
    }

    void aMessageOfAWindowThatClosesBehindItIsNotThereAgain()
    {
        WindowFixture person;
        person.open();
        person.makeSandbox();
        person.startSession();
        const SessionId session = person.session().id;
        trigger(person.window(), "sessionWindowAction");
        MainWindow *own = &person.windows().windowOf(session);
        auto *edit = own->findChild<PromptEdit *>("composer");
        QTest::keyClicks(edit, "Please change the configuration.");
        QTRY_COMPARE(person.window().findChild<PromptEdit *>("composer")->toPlainText(), edit->toPlainText());
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        own->close();

        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("Please change the configuration."), turnLimit);
        const auto draft = [&person, session] { return await(person.workbench().draft(session))->text; };
        QTRY_COMPARE_WITH_TIMEOUT(draft(), QString(), turnLimit);
        QTRY_COMPARE(person.window().findChild<PromptEdit *>("composer")->toPlainText(), QString());
        person.answer("allow");
        QTRY_VERIFY_WITH_TIMEOUT(person.shownText().contains("successfully updated the configuration"), turnLimit);
    }

private:
    static void trigger(const MainWindow &window, const char *name)
    {
        auto *action = window.findChild<QAction *>(name);
        QTRY_VERIFY2(action->isEnabled(), name);
        action->trigger();
    }
    static OutputWindow *terminal()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (auto *window = qobject_cast<OutputWindow *>(widget))
                return window;
        }
        return nullptr;
    }
    static TerminalView &terminalView() { return *terminal()->findChild<TerminalView *>(); }
};

QTEST_MAIN(TestWindowsLive)
#include "tst_windows_live.moc"

// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/rows.h"
#include "ui/window/mainwindow.h"
#include "ui/window/shortcuts.h"
#include "ui/window/shortcutsdialog.h"
#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace sandgate;

class TestShortcuts : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath("s.ini"), QSettings::IniFormat);
        m_bench = std::make_unique<FakeWorkbench>();
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
    }

    // Each has a name of its own, under which its key is kept.
    void everyActionCanHaveAKey()
    {
        const Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        QStringList names;
        for (const QAction *action : shortcuts.actions())
            names << action->objectName();

        QVERIFY(names.size() > 30);
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(!names.contains(QString()));
        QVERIFY(!names.contains("answerAction-1")); // an answer's key is the same everywhere
    }

    void noTwoActionsComeWithTheSameKey()
    {
        const Shortcuts shortcuts(*m_window->menuBar(), *m_settings);

        for (const QAction *action : shortcuts.actions()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QAction *other = shortcuts.owner(key, action);
                QVERIFY2(!other, qPrintable(key.toString() + ' ' + action->objectName()));
            }
        }
    }

    void aKeyIsKept()
    {
        Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        shortcuts.set(action("sleepAction"), QKeySequence("Ctrl+Alt+Z"));
        shortcuts.set(action("filterAction"), {});

        open();

        QCOMPARE(action("sleepAction")->shortcut(), QKeySequence("Ctrl+Alt+Z"));
        QVERIFY(action("filterAction")->shortcut().isEmpty());
    }

    void whoHadTheKeyLosesItAndGetsItBack()
    {
        Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        QCOMPARE(shortcuts.owner(QKeySequence("Ctrl+L"), action("sleepAction")), action("filterAction"));

        shortcuts.set(action("sleepAction"), QKeySequence("Ctrl+L"));
        QVERIFY(action("filterAction")->shortcut().isEmpty());
        shortcuts.reset(action("filterAction"));

        QCOMPARE(action("filterAction")->shortcut(), QKeySequence("Ctrl+L"));
        QVERIFY(action("sleepAction")->shortcut().isEmpty());
        shortcuts.resetAll();
        m_settings->beginGroup("shortcuts");
        QCOMPARE(m_settings->allKeys(), QStringList());
        m_settings->endGroup();
    }

    // A newer version may come with a key that a person has given away before.
    void whatAPersonChoseGoesBeforeADefault()
    {
        m_settings->setValue("shortcuts/sleepAction", "Ctrl+L");

        open();

        QCOMPARE(action("sleepAction")->shortcut(), QKeySequence("Ctrl+L"));
        QVERIFY(action("filterAction")->shortcut().isEmpty());
    }

    void severalKeysAreKept()
    {
        Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        const QList<QKeySequence> both{QKeySequence("Ctrl+Alt+F"), QKeySequence("F11")};
        QCOMPARE(action("fullScreenAction")->shortcuts(), both);
        shortcuts.set(action("sleepAction"), both[1]);

        open();

        QCOMPARE(action("fullScreenAction")->shortcuts(), both.mid(0, 1));
    }

    // The same key may do something in each of two panes, but nothing in the whole window then.
    void keysOfPanesMeetOnlyWhereBothAreHeard()
    {
        const Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        QCOMPARE(action("findAction")->shortcut(), action("findInFileAction")->shortcut());

        QVERIFY(!shortcuts.owner(QKeySequence::Find, action("findAction")));
        QVERIFY(shortcuts.owner(QKeySequence::Find, action("sleepAction")));
        // “Next Error” of a log, which is in no menu.
        QVERIFY(!shortcuts.problem(QKeySequence("Ctrl+Down"), action("sleepAction")).isEmpty());
        QVERIFY(shortcuts.problem(QKeySequence("Ctrl+Down"), action("findAction")).isEmpty());
    }

    void keysThatWouldDisturbAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("refused");
        QTest::newRow("a letter") << "A" << true;
        QTest::newRow("a capital") << "Shift+A" << true;
        QTest::newRow("an answer's") << "Ctrl+Alt+3" << true;
        QTest::newRow("send") << "Ctrl+Return" << true;
        QTest::newRow("of the desktop") << "Meta+A" << true;
        QTest::newRow("function key") << "F9" << false;
        QTest::newRow("chord") << "Ctrl+Shift+Y" << false;
        QTest::newRow("two keys") << "Ctrl+X, Ctrl+Y" << false;
    }
    void keysThatWouldDisturbAreRefused()
    {
        QFETCH(QString, key);
        const Shortcuts shortcuts(*m_window->menuBar(), *m_settings);

        QTEST(!shortcuts.problem(QKeySequence(key), action("sleepAction")).isEmpty(), "refused");
    }

    void theDialogShowsConflictsAndSets()
    {
        action("shortcutsAction")->trigger();
        auto *dialog = m_window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeWidget *>("shortcutList");
        const auto items = list->findItems("Sleep", Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        list->setCurrentItem(items.front());
        dialog->findChild<QKeySequenceEdit *>("shortcutKey")->setKeySequence(QKeySequence("Ctrl+L"));
        QVERIFY(dialog->findChild<QLabel *>("shortcutRemark")->text().contains("Filter Sandboxes"));

        dialog->findChild<QPushButton *>("setShortcutButton")->click();

        QCOMPARE(action("sleepAction")->shortcut(), QKeySequence("Ctrl+L"));
        QCOMPARE(items.front()->text(2), "Ctrl+L");
        QVERIFY(items.front()->font(2).bold());
        dialog->findChild<QPushButton *>("resetAllShortcutsButton")->click();
        QVERIFY(action("sleepAction")->shortcut().isEmpty());
    }

    void escapeLeadsOutOfTheFieldForKeys()
    {
        Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        ShortcutsDialog dialog(shortcuts);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QKeySequenceEdit *>("shortcutKey")->setFocus();

        QTest::keyClick(dialog.focusWidget(), Qt::Key_Escape);

        QVERIFY(!dialog.isVisible());
    }

    // Its field for keys has the focus until it goes, and then ends what was begun.
    void itMayGoWhileAKeyIsTyped()
    {
        Shortcuts shortcuts(*m_window->menuBar(), *m_settings);
        auto dialog = std::make_unique<ShortcutsDialog>(shortcuts);
        dialog->show();
        auto *field = dialog->findChild<QKeySequenceEdit *>("shortcutKey");
        field->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        QTest::keyPress(dialog->focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyRelease(dialog->focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(field->keySequence(), QKeySequence("Ctrl+K"));

        dialog.reset();
    }

private:
    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(*m_bench, *m_settings);
    }
    QAction *action(const char *name) const { return m_window->findChild<QAction *>(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeWorkbench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"

// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalkeys.h"
#include <QTest>

using namespace sandgate;

class TestTerminalKeys : public QObject
{
    Q_OBJECT
private slots:
    void keysAreWhatXtermSends_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const QString &text,
                            const QByteArray &bytes) { QTest::newRow(name) << key << modifiers << text << bytes; };
        row("letter", Qt::Key_A, {}, "a", "a");
        row("capital", Qt::Key_A, Qt::ShiftModifier, "A", "A");
        row("umlaut", Qt::Key_Udiaeresis, {}, QString::fromUtf8("ü"), "\xc3\xbc");
        row("Ctrl+C", Qt::Key_C, Qt::ControlModifier, "\x03", "\x03");
        row("Ctrl+Space", Qt::Key_Space, Qt::ControlModifier, " ", QByteArray(1, '\0'));
        row("Ctrl+[", Qt::Key_BracketLeft, Qt::ControlModifier, "", "\x1b");
        row("Ctrl+/", Qt::Key_Slash, Qt::ControlModifier, "/", "\x1f");
        row("Ctrl+8", Qt::Key_8, Qt::ControlModifier, "", "\x7f");
        row("Ctrl+9 is nothing", Qt::Key_9, Qt::ControlModifier, "9", "");
        row("Alt+f", Qt::Key_F, Qt::AltModifier, "f",
            "\x1b"
            "f");
        row("Ctrl+Alt+e", Qt::Key_E, Qt::ControlModifier | Qt::AltModifier, "\x05", "\x1b\x05");
        row("Meta is the desktop's", Qt::Key_L, Qt::MetaModifier, "l", "");
        row("Backspace", Qt::Key_Backspace, {}, "\b", "\x7f");
        row("Ctrl+Backspace", Qt::Key_Backspace, Qt::ControlModifier, "\b", "\b");
        row("Alt+Backspace", Qt::Key_Backspace, Qt::AltModifier, "\b", "\x1b\x7f");
        row("Return", Qt::Key_Return, {}, "\r", "\r");
        row("Alt+Return", Qt::Key_Return, Qt::AltModifier, "\r", "\x1b\r");
        row("Tab", Qt::Key_Tab, {}, "\t", "\t");
        row("Shift+Tab", Qt::Key_Backtab, Qt::ShiftModifier, "", "\x1b[Z");
        row("Escape", Qt::Key_Escape, {}, "\x1b", "\x1b");
        row("a modifier alone", Qt::Key_Control, Qt::ControlModifier, "", "");
    }
    void keysAreWhatXtermSends()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);

        QCOMPARE(typedBytes(key, modifiers, text), bytes);
    }

    void someKeysStayWithTheWindow()
    {
        QVERIFY(isOfWindow(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier));
        QVERIFY(isOfWindow(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier));
        QVERIFY(!isOfWindow(Qt::Key_Q, Qt::ControlModifier));
        QVERIFY(!isOfWindow(Qt::Key_F, Qt::AltModifier));
        QVERIFY(!isOfWindow(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier)); // copies
    }

    void theTerminalHasKeysOfItsOwn()
    {
        const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::ShiftModifier;
        QCOMPARE(commandOf(Qt::Key_C, both), TerminalCommand::Copy);
        QCOMPARE(commandOf(Qt::Key_C, Qt::ControlModifier), TerminalCommand::None);
        QCOMPARE(commandOf(Qt::Key_PageUp, Qt::ShiftModifier), TerminalCommand::PageUp);
        QCOMPARE(commandOf(Qt::Key_PageUp, {}), TerminalCommand::None);
        QCOMPARE(commandOf(Qt::Key_Tab, Qt::ControlModifier), TerminalCommand::LeaveForward);
        QCOMPARE(commandOf(Qt::Key_Backtab, both), TerminalCommand::LeaveBackward);
        QCOMPARE(commandOf(Qt::Key_Plus, both | Qt::KeypadModifier), TerminalCommand::Larger);
    }
};

QTEST_GUILESS_MAIN(TestTerminalKeys)
#include "tst_terminalkeys.moc"

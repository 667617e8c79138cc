// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QString>

namespace sandgate {

// What a key that types a character means to a program, as xterm sends it: with Ctrl the control character, with Alt an
// ESC before it. Empty: it means nothing. Arrows and function keys are TerminalScreen::key().
QByteArray typedBytes(int key, Qt::KeyboardModifiers modifiers, const QString &text);

// What keys do in a terminal's view. Everything else is the program's, also what is a shortcut elsewhere in the window.
enum class TerminalCommand {
    None,
    Copy,
    Paste,
    Find,
    Larger,
    Smaller,
    UsualSize,
    LineUp,
    LineDown,
    PageUp,
    PageDown,
    ToStart,
    ToEnd,
    LeaveForward,
    LeaveBackward
};
TerminalCommand commandOf(int key, Qt::KeyboardModifiers modifiers);
// Keys that stay the window's while a terminal has the focus: Ctrl+Shift and anything, and the answers to requests.
bool isOfWindow(int key, Qt::KeyboardModifiers modifiers);

} // namespace sandgate

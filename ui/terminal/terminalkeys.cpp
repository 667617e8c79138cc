// SPDX-License-Identifier: Apache-2.0
#include "ui/terminal/terminalkeys.h"

namespace sandgate {
namespace {

// With Ctrl, as xterm and most terminals have it; -1: none.
int controlCharacter(int key)
{
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return key - Qt::Key_A + 1;
    if (key >= Qt::Key_3 && key <= Qt::Key_7)
        return key - Qt::Key_3 + 0x1b;
    switch (key) {
    case Qt::Key_At:
    case Qt::Key_Space:
    case Qt::Key_2:
        return 0;
    case Qt::Key_BracketLeft:
        return 0x1b;
    case Qt::Key_Backslash:
        return 0x1c;
    case Qt::Key_BracketRight:
        return 0x1d;
    case Qt::Key_AsciiCircum:
        return 0x1e;
    case Qt::Key_Underscore:
    case Qt::Key_Slash:
        return 0x1f;
    case Qt::Key_8:
    case Qt::Key_Question:
        return 0x7f;
    default:
        return -1;
    }
}

QByteArray plainBytes(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    const bool hasControl = modifiers.testFlag(Qt::ControlModifier);
    switch (key) {
    case Qt::Key_Backspace:
        return hasControl ? "\x08" : "\x7f";
    case Qt::Key_Tab:
        return "\t";
    case Qt::Key_Backtab:
        return "\x1b[Z";
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return "\r";
    case Qt::Key_Escape:
        return "\x1b";
    default:
        break;
    }
    if (hasControl) {
        const int character = controlCharacter(key);
        return character < 0 ? QByteArray() : QByteArray(1, char(character));
    }
    return text.toUtf8();
}

} // namespace

QByteArray typedBytes(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    if (modifiers.testFlag(Qt::MetaModifier))
        return {};
    const QByteArray bytes = plainBytes(key, modifiers, text);
    return bytes.isEmpty() || !modifiers.testFlag(Qt::AltModifier) ? bytes : '\x1b' + bytes;
}

TerminalCommand commandOf(int key, Qt::KeyboardModifiers modifiers)
{
    using Command = TerminalCommand;
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeypadModifier;
    if (held == (Qt::ControlModifier | Qt::ShiftModifier)) {
        switch (key) {
        case Qt::Key_C:
            return Command::Copy;
        case Qt::Key_V:
            return Command::Paste;
        case Qt::Key_F:
            return Command::Find;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return Command::Larger;
        case Qt::Key_Minus:
        case Qt::Key_Underscore:
            return Command::Smaller;
        case Qt::Key_0:
        case Qt::Key_ParenRight:
            return Command::UsualSize;
        case Qt::Key_Up:
            return Command::LineUp;
        case Qt::Key_Down:
            return Command::LineDown;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return Command::LeaveBackward;
        default:
            return Command::None;
        }
    }
    if (held == Qt::ControlModifier && key == Qt::Key_Tab)
        return Command::LeaveForward;
    if (held != Qt::ShiftModifier)
        return Command::None;
    switch (key) {
    case Qt::Key_Insert:
        return Command::Paste;
    case Qt::Key_PageUp:
        return Command::PageUp;
    case Qt::Key_PageDown:
        return Command::PageDown;
    case Qt::Key_Home:
        return Command::ToStart;
    case Qt::Key_End:
        return Command::ToEnd;
    default:
        return Command::None;
    }
}

bool isOfWindow(int key, Qt::KeyboardModifiers modifiers)
{
    const bool isAnswer = modifiers == (Qt::ControlModifier | Qt::AltModifier) && key >= Qt::Key_1 && key <= Qt::Key_9;
    const bool isDeliberate = modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::ShiftModifier);
    return (isAnswer || isDeliberate) && commandOf(key, modifiers) == TerminalCommand::None;
}

} // namespace sandgate

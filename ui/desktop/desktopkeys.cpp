// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/desktopkeys.h"
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// Keys that write nothing, by the names of X11.
QString nameOf(int key)
{
    static const QHash<int, QString> names{
        {Qt::Key_Return, u"Return"_s}, {Qt::Key_Enter, u"KP_Enter"_s}, {Qt::Key_Tab, u"Tab"_s},
        {Qt::Key_Backtab, u"Tab"_s},   {Qt::Key_Escape, u"Escape"_s},  {Qt::Key_Backspace, u"BackSpace"_s},
        {Qt::Key_Delete, u"Delete"_s}, {Qt::Key_Insert, u"Insert"_s},  {Qt::Key_Home, u"Home"_s},
        {Qt::Key_End, u"End"_s},       {Qt::Key_PageUp, u"Prior"_s},   {Qt::Key_PageDown, u"Next"_s},
        {Qt::Key_Left, u"Left"_s},     {Qt::Key_Right, u"Right"_s},    {Qt::Key_Up, u"Up"_s},
        {Qt::Key_Down, u"Down"_s},     {Qt::Key_Menu, u"Menu"_s},      {Qt::Key_Print, u"Print"_s},
        {Qt::Key_Pause, u"Pause"_s},   {Qt::Key_Space, u"space"_s}};
    if (key >= Qt::Key_F1 && key <= Qt::Key_F24)
        return u"F%1"_s.arg(key - Qt::Key_F1 + 1);
    return names.value(key);
}

} // namespace

std::optional<DesktopInput> desktopKey(const QKeyEvent &event)
{
    DesktopInput input;
    input.kind = DesktopInput::Kind::KeyPress;
    input.ctrl = event.modifiers().testFlag(Qt::ControlModifier);
    input.alt = event.modifiers().testFlag(Qt::AltModifier);
    input.super = event.modifiers().testFlag(Qt::MetaModifier);
    const bool holds = input.ctrl || input.alt || input.super;
    const QString text = event.text();
    const bool writes = !text.isEmpty() && text.front().isPrint();
    if (writes && !holds) {
        input.kind = DesktopInput::Kind::Text;
        input.what = text;
        return input;
    }
    input.shift = event.modifiers().testFlag(Qt::ShiftModifier);
    input.what = nameOf(event.key());
    // With Ctrl, the letter of the key; its text would be a control character.
    if (input.what.isEmpty() && event.key() > Qt::Key_Space && event.key() <= Qt::Key_AsciiTilde)
        input.what = QString(QChar(event.key())).toLower();
    return input.what.isEmpty() ? std::optional<DesktopInput>() : input;
}

} // namespace sandgate

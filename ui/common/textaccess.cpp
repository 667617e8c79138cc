// SPDX-License-Identifier: Apache-2.0
#include "ui/common/textaccess.h"

namespace sandgate {

TextAccess::TextAccess(QWidget *view, QAccessible::Role role)
    : QAccessibleWidget(view, role)
{
}

void *TextAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State TextAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiLine = true;
    state.readOnly = true;
    return state;
}

void TextAccess::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

QString TextAccess::text(int from, int to) const
{
    return shownText().mid(from, to - from);
}

int TextAccess::characterCount() const
{
    return int(shownText().size());
}

QRect TextAccess::characterRect(int) const
{
    return rect();
}

QString TextAccess::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QAccessible>

namespace sandgate {

// From now on, screen readers have an `Access` of each `Widget` that is no more than that, any number of times.
template<typename Widget, typename Access>
void installAccess()
{
    QAccessible::installFactory([](const QString &className, QObject *object) -> QAccessibleInterface * {
        const bool isOne = className == QLatin1StringView(Widget::staticMetaObject.className());
        auto *widget = isOne ? qobject_cast<Widget *>(object) : nullptr;
        return widget ? new Access(widget) : nullptr;
    });
}

} // namespace sandgate

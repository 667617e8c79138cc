// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDBusConnection>

namespace sandgate {

// The number on the program's icon in a task bar or dock, by the signal com.canonical.Unity.LauncherEntry, which KDE
// Plasma, Ubuntu's dock and others hear. (QGuiApplication::setBadgeNumber() is of Qt 6.5.)
class Badge
{
public:
    explicit Badge(QDBusConnection bus);
    ~Badge(); // takes it away

    void setCount(int count); // 0: none

private:
    void tell();

    QDBusConnection m_bus;
    int m_count = 0;
};

} // namespace sandgate

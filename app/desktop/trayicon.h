// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSystemTrayIcon>

namespace sandgate {

// There only while something waits for the person and no window is seen, and only for those who want it.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    explicit TrayIcon(QObject *parent = nullptr);

    void set(bool wanted, bool windowIsSeen, int waiting);
    bool isShown() const { return m_icon.isVisible(); }

signals:
    void wanted(); // what waits

private:
    QSystemTrayIcon m_icon;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desktop/badge.h"
#include "app/desktop/notifications.h"
#include "app/desktop/suspendinhibitor.h"
#include "app/desktop/trayicon.h"
#include <QSettings>

namespace sandgate {

class MainWindow;

// Connects the window with the desktop around it: notifications, messages in the window, the number on the program's
// icon, the tray, and a computer that stays awake while agents work. For as long as one window and its core are there.
// UI thread only.
class DesktopLinks : public QObject
{
    Q_OBJECT
public:
    DesktopLinks(Workbench &workbench, MainWindow &window, QSettings &settings, QDBusConnection session,
                 QDBusConnection system, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectNotifications();
    void tellActive();
    void readSettings();
    void refresh();
    void show(const Occasion &occasion);
    void showList(NoticeKind kind);

    Workbench &m_workbench;
    MainWindow &m_window;
    QSettings &m_settings;
    NotificationServer m_server;
    Badge m_badge;
    TrayIcon m_tray;
    SuspendInhibitor m_inhibitor;
    bool m_keepAwake = true;
    bool m_trayWanted = false;
    Notifications m_notifications;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/desktop/badge.h"
#include "app/desktop/notifications.h"
#include "app/desktop/suspendinhibitor.h"
#include "app/desktop/trayicon.h"
#include "ui/permission/requestannouncer.h"
#include <QSettings>

namespace sandgate {

class WindowSet;

// Connects the windows with the desktop around them: notifications, messages in a window, the number on the program's
// icon, the tray, and a computer that stays awake while agents work. For as long as windows and their core are there.
// UI thread only.
class DesktopLinks : public QObject
{
    Q_OBJECT
public:
    DesktopLinks(Workbench &workbench, WindowSet &windows, QSettings &settings, QDBusConnection session,
                 QDBusConnection system, QObject *parent = nullptr);

private:
    void connectNotifications();
    void tellActive();
    void readSettings();
    void refresh();
    void show(const Occasion &occasion, const QString &token = {});
    void showList(NoticeKind kind, const QString &token = {});

    Workbench &m_workbench;
    WindowSet &m_windows;
    QSettings &m_settings;
    NotificationServer m_server;
    Badge m_badge;
    TrayIcon m_tray;
    SuspendInhibitor m_inhibitor;
    bool m_keepAwake = true;
    bool m_trayWanted = false;
    Notifications m_notifications;
    RequestAnnouncer m_announcer;
};

} // namespace sandgate

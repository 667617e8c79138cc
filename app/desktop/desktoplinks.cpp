// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktoplinks.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/announcement.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/window/windowset.h"
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {
namespace {

bool isOfSandbox(NoticeKind kind)
{
    return kind == NoticeKind::SandboxEnds || kind == NoticeKind::NotPrepared;
}

} // namespace

DesktopLinks::DesktopLinks(Workbench &workbench, WindowSet &windows, QSettings &settings, QDBusConnection session,
                           QDBusConnection system, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_windows(windows)
    , m_settings(settings)
    , m_server(session)
    , m_badge(session)
    , m_inhibitor(session, system)
    , m_notifications(workbench, m_server, ScreenLock(session, system), Notifications::Times{})
    , m_announcer(workbench.permissions())
{
    connectNotifications();
    connect(&windows, &WindowSet::settingsChanged, this, &DesktopLinks::readSettings);
    connect(&windows, &WindowSet::seenChanged, this, [this] {
        tellActive();
        refresh();
    });
    connect(&m_tray, &TrayIcon::wanted, this, [this] { showList(NoticeKind::Decision); });
    onAnyChange(workbench.permissions(), this, [this] { refresh(); });
    onAnyChange(workbench.sessions(), this, [this] { refresh(); });
    readSettings();
}

void DesktopLinks::connectNotifications()
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &DesktopLinks::tellActive);
    tellActive();
    connect(&m_notifications, &Notifications::wanted, this, &DesktopLinks::show);
    connect(&m_notifications, &Notifications::listWanted, this, &DesktopLinks::showList);
    connect(&m_notifications, &Notifications::told, this, [this](const QString &message, const Occasion &occasion) {
        if (occasion.kind != NoticeKind::Decision) // which the announcer says, whatever the settings are
            announce(message);
        const bool isSeen = occasion.kind == NoticeKind::NotPrepared ? m_windows.showsSandbox(occasion.sandbox)
                                                                     : m_windows.shows(occasion.session);
        if (!isSeen)
            m_windows.current().say(message, [this, occasion] { show(occasion); });
    });
    connect(&m_notifications, &Notifications::failed, this, [this](const Error &error) {
        announce(error.what);
        m_windows.current().say(error.what, [this] { showList(NoticeKind::Decision); });
    });
}

// Not every platform says at once that a hidden window has not the focus any more.
void DesktopLinks::tellActive()
{
    m_notifications.setActive(QGuiApplication::applicationState() == Qt::ApplicationActive && m_windows.isSeen());
}

void DesktopLinks::readSettings()
{
    m_notifications.setSettings(NotificationSettings::load(m_settings));
    m_keepAwake = m_settings.value("desktop/keepAwake"_L1, true).toBool();
    m_trayWanted = m_settings.value("desktop/tray"_L1, false).toBool();
    refresh();
}

void DesktopLinks::refresh()
{
    const int waiting = m_workbench.permissions().waitingCount();
    m_badge.setCount(waiting);
    m_tray.set(m_trayWanted, m_windows.isSeen(), waiting);
    const std::vector<SessionRow> &sessions = m_workbench.sessions().rows();
    // Only what goes on by itself: a turn that waits for the person waits in a sleeping computer as well.
    const bool works = std::any_of(sessions.begin(), sessions.end(), [](const SessionRow &row) {
        return turnRuns(row.state) && row.state != SessionState::WaitingForDecision;
    });
    m_inhibitor.setWanted(m_keepAwake && works);
}

void DesktopLinks::show(const Occasion &occasion, const QString &token)
{
    const bool isAboutSandbox = isOfSandbox(occasion.kind);
    MainWindow &window = isAboutSandbox ? m_windows.mainWindow() : m_windows.windowOf(occasion.session);
    window.reveal(token);
    if (occasion.kind == NoticeKind::Decision)
        window.showRequest(occasion.request);
    else if (isAboutSandbox)
        window.showSandbox(occasion.sandbox);
    else
        window.showSession(occasion.session);
}

void DesktopLinks::showList(NoticeKind kind, const QString &token)
{
    MainWindow &window = m_windows.mainWindow();
    window.reveal(token);
    if (kind == NoticeKind::Decision)
        window.showInbox();
    else if (isOfSandbox(kind))
        window.showAllSandboxes();
}

} // namespace sandgate

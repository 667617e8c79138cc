// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktoplinks.h"
#include "model/items/permissionlistmodel.h"
#include "model/items/sessionlistmodel.h"
#include "ui/common/watching.h"
#include "ui/common/words.h"
#include "ui/window/mainwindow.h"
#include <QEvent>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

DesktopLinks::DesktopLinks(Workbench &workbench, MainWindow &window, QSettings &settings, QDBusConnection session,
                           QDBusConnection system, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_window(window)
    , m_settings(settings)
    , m_server(session)
    , m_badge(session)
    , m_inhibitor(session, system)
    , m_notifications(workbench, m_server, ScreenLock(session, system), Notifications::Times{})
{
    connectNotifications();
    connect(&window, &MainWindow::settingsChanged, this, &DesktopLinks::readSettings);
    connect(&m_tray, &TrayIcon::wanted, this, [this] {
        m_window.reveal();
        m_window.showInbox();
    });
    window.installEventFilter(this);
    onAnyChange(workbench.permissions(), this, [this] { refresh(); });
    onAnyChange(workbench.sessions(), this, [this] { refresh(); });
    readSettings();
}

void DesktopLinks::connectNotifications()
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &DesktopLinks::tellActive);
    tellActive();
    connect(&m_notifications, &Notifications::wanted, this, [this](const Occasion &occasion, const QString &token) {
        m_window.reveal(token);
        show(occasion);
    });
    connect(&m_notifications, &Notifications::listWanted, this, [this](NoticeKind kind, const QString &token) {
        m_window.reveal(token);
        showList(kind);
    });
    connect(&m_notifications, &Notifications::told, this, [this](const QString &message, const Occasion &occasion) {
        if (!m_window.shows(occasion.session))
            m_window.say(message, [this, occasion] { show(occasion); });
    });
    connect(&m_notifications, &Notifications::failed, this,
            [this](const Error &error) { m_window.say(error.what, [this] { m_window.showInbox(); }); });
}

// Not every platform says at once that a hidden window has not the focus any more.
void DesktopLinks::tellActive()
{
    m_notifications.setActive(QGuiApplication::applicationState() == Qt::ApplicationActive && m_window.isVisible());
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
    m_tray.set(m_trayWanted, m_window.isVisible(), waiting);
    const std::vector<SessionRow> &sessions = m_workbench.sessions().rows();
    // Only what goes on by itself: a turn that waits for the person waits in a sleeping computer as well.
    const bool works = std::any_of(sessions.begin(), sessions.end(), [](const SessionRow &row) {
        return turnRuns(row.state) && row.state != SessionState::WaitingForDecision;
    });
    m_inhibitor.setWanted(m_keepAwake && works);
}

bool DesktopLinks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        tellActive();
        refresh();
    }
    return QObject::eventFilter(watched, event);
}

void DesktopLinks::show(const Occasion &occasion)
{
    if (occasion.kind == NoticeKind::Decision)
        m_window.showRequest(occasion.request);
    else if (occasion.kind == NoticeKind::SandboxEnds)
        m_window.showSandbox(occasion.sandbox);
    else
        m_window.showSession(occasion.session);
}

void DesktopLinks::showList(NoticeKind kind)
{
    if (kind == NoticeKind::Decision)
        m_window.showInbox();
    else if (kind == NoticeKind::SandboxEnds)
        m_window.showAllSandboxes();
}

} // namespace sandgate

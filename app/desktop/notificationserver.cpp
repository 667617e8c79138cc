// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notificationserver.h"
#include "app/desktop/dbuscall.h"
#include <QCoreApplication>
#include <QDBusMessage>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {
namespace {

constexpr auto patience = 5s;

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

} // namespace

NotificationServer::NotificationServer(QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_watcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    // With the name of the service, so that only who owns it is heard: a click here may answer a request.
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(hearAction(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(hearClosed(uint, uint)));
    m_bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(hearToken(uint, QString)));
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] {
        m_capabilities.reset();
        emit serverChanged();
    });
}

async::Task<QSet<QString>> NotificationServer::capabilities()
{
    if (m_capabilities)
        co_return *m_capabilities;
    const QDBusMessage answer = co_await callOverDBus(m_bus, call(u"GetCapabilities"_s), patience);
    if (answer.type() != QDBusMessage::ReplyMessage)
        co_return QSet<QString>();
    const QStringList list = answer.arguments().value(0).toStringList();
    m_capabilities = QSet<QString>(list.begin(), list.end());
    co_return *m_capabilities;
}

async::Task<quint32> NotificationServer::show(Notification notification, quint32 replaces)
{
    const QSet<QString> can = co_await capabilities();
    QStringList actions;
    if (can.contains(u"actions"_s)) {
        for (const Notification::Action &action : notification.actions)
            actions << action.key << action.label;
    }
    // The title is never markup. The body is, where the server says so.
    const QString body = !can.contains(u"body"_s)         ? QString()
                         : can.contains(u"body-markup"_s) ? notification.body.toHtmlEscaped()
                                                          : notification.body;
    const QString id = QGuiApplication::desktopFileName();
    QVariantMap hints{{u"urgency"_s, QVariant::fromValue(uchar(notification.urgency))}, {u"desktop-entry"_s, id}};
    if (!notification.stays)
        hints.insert(u"transient"_s, notification.urgency == Notification::Urgency::Low);
    QDBusMessage message = call(u"Notify"_s);
    message << QGuiApplication::applicationDisplayName() << replaces << id << notification.title << body << actions
            << hints << (notification.stays ? 0 : -1);
    const QDBusMessage answer = co_await callOverDBus(m_bus, message, patience);
    co_return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0).toUInt() : 0;
}

void NotificationServer::withdraw(quint32 id)
{
    QDBusMessage message = call(u"CloseNotification"_s);
    message << id;
    message.setAutoStartService(false);
    m_bus.send(message);
}

void NotificationServer::hearAction(uint id, const QString &key)
{
    const QString token = m_token.first == id ? m_token.second : QString();
    m_token = {};
    emit actionInvoked(id, key, token);
}

void NotificationServer::hearClosed(uint id, uint)
{
    emit closed(id);
}

void NotificationServer::hearToken(uint id, const QString &token)
{
    m_token = {id, token.left(1024)};
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>
#include <map>

namespace sandgate::test {

// A small desktop: it shows notifications, by the Desktop Notifications Specification.
class NotificationDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString title;
        QString body;
        QStringList actions; // keys and labels, in turn
        QVariantMap hints;
        int timeout = -1;

        QStringList keys() const
        {
            QStringList all;
            for (int i = 0; i + 1 < actions.size(); i += 2)
                all << actions[i];
            return all;
        }
        QString label(const QString &key) const { return actions.value(actions.indexOf(key) + 1); }
        QString keyOf(const QString &label) const { return actions.value(actions.lastIndexOf(label) - 1); }
    };

    explicit NotificationDesktop(QDBusConnection bus)
        : m_bus(bus)
    {
        m_bus.registerObject("/org/freedesktop/Notifications", this,
                             QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        begin();
    }
    void begin() { m_bus.registerService("org.freedesktop.Notifications"); }
    void end() { m_bus.unregisterService("org.freedesktop.Notifications"); }

    QStringList capabilities{"actions", "body", "body-markup", "persistence"};
    std::map<uint, Shown> shown; // what is on the screen
    int notified = 0;            // calls of Notify

    QString title() const { return only() ? shown.begin()->second.title : QString(); } // of the only one
    uint only() const { return shown.size() == 1 ? shown.begin()->first : 0; }
    void press(uint id, const QString &key, const QString &token = {})
    {
        if (!token.isEmpty())
            emit ActivationToken(id, token);
        emit ActionInvoked(id, key);
        CloseNotification(id);
    }
    void clickAway(uint id)
    {
        shown.erase(id);
        emit NotificationClosed(id, 2);
    }

public slots:
    QStringList GetCapabilities() { return capabilities; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        ++notified;
        const uint id = replaces ? replaces : ++m_last;
        shown[id] = {title, body, actions, hints, timeout};
        return id;
    }
    void CloseNotification(uint id)
    {
        if (shown.erase(id) > 0)
            emit NotificationClosed(id, 3);
    }

signals:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);
    void ActivationToken(uint id, const QString &token);

private:
    QDBusConnection m_bus;
    uint m_last = 0;
};

// Tells whether the screen is locked.
class ScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    explicit ScreenSaver(QDBusConnection bus)
        : m_bus(bus)
    {
        m_bus.registerObject("/org/freedesktop/ScreenSaver", this, QDBusConnection::ExportAllSlots);
        m_bus.registerService("org.freedesktop.ScreenSaver");
    }
    ~ScreenSaver() override { m_bus.unregisterService("org.freedesktop.ScreenSaver"); }
    bool locked = false;

public slots:
    bool GetActive() { return locked; }

private:
    QDBusConnection m_bus;
};

} // namespace sandgate::test

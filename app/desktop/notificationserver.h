// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QSet>
#include <optional>
#include <vector>

namespace sandgate {

// One notification, as plain text.
struct Notification {
    enum class Urgency { Low = 0, Normal = 1, Critical = 2 }; // as the specification numbers them
    struct Action {
        QString key;
        QString label;
    };

    QString title;
    QString body;
    Urgency urgency = Urgency::Normal;
    bool stays = false; // until it is acted on or withdrawn
    std::vector<Action> actions = {};
};

// The desktop's notifications, by the Desktop Notifications Specification 1.2 (org.freedesktop.Notifications). Where
// there is no session bus, or nobody shows notifications on it, everything ends at once and nothing is shown.
//
// UI thread only.
class NotificationServer : public QObject
{
    Q_OBJECT
public:
    explicit NotificationServer(QDBusConnection bus, QObject *parent = nullptr);

    // Asked once of each server: "actions", "body", "body-markup", "persistence" ... Empty also when nobody answers.
    async::Task<QSet<QString>> capabilities();
    // The number by which it can be replaced and withdrawn; 0: it is not shown. `replaces` 0: none.
    async::Task<quint32> show(Notification notification, quint32 replaces);
    void withdraw(quint32 id);

signals:
    // Of all programs' notifications: whoever hears them looks for numbers of their own. `token`: with which a window
    // may be raised on Wayland; empty: none came.
    void actionInvoked(quint32 id, const QString &key, const QString &token);
    void closed(quint32 id);
    void serverChanged(); // one came or went: what was shown is not shown any more

private slots:
    void hearAction(uint id, const QString &key);
    void hearClosed(uint id, uint reason);
    void hearToken(uint id, const QString &token);

private:
    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    std::optional<QSet<QString>> m_capabilities;
    std::pair<quint32, QString> m_token; // comes before the action that it is for
};

} // namespace sandgate

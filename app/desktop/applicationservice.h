// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace sandgate {

// One Sandgate for each desktop session, by the interface org.freedesktop.Application of the Desktop Entry
// Specification: the first start owns the program's name on the session bus, a later one asks it and ends. The desktop
// starts it by that name, too. Where there is no bus, nothing here happens.
//
// What is asked for is wishes as a command line has them: "raise", "new-sandbox", "requests", "session:ID".
class ApplicationService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    explicit ApplicationService(QDBusConnection bus, QObject *parent = nullptr);
    ~ApplicationService() override;

    // True: another Sandgate has the name, and was told. Waits some seconds for it, before there is any window.
    bool tellRunning(const QStringList &wishes);
    // False: somebody has the name, or there is no bus.
    bool begin();

    // "sandgate://session/ID" as a wish; empty: no link of ours. A link can show something and do nothing.
    static QString wishOf(const QString &link);

public slots: // called over the bus; bounded, and what is not known is refused
    void Activate(const QVariantMap &platform);
    void Open(const QStringList &uris, const QVariantMap &platform);
    void ActivateAction(const QString &action, const QVariantList &parameters, const QVariantMap &platform);

signals:
    // `token`: to raise the window with; empty: none came.
    void asked(const QStringList &wishes, const QString &token);

private:
    QDBusConnection m_bus;
    bool m_begun = false;
};

} // namespace sandgate

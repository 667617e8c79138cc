// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace sandgate::test {

// A message bus of the test's own, with nobody on it but whom the test brings. Ends with it.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

    QString address() const { return m_address; }
    // Starts a program when its name is asked for, as a desktop does.
    void addService(const QString &name, const QString &command);
    // Another participant each time.
    QDBusConnection connect();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_connections;
};

} // namespace sandgate::test

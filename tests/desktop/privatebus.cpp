// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/privatebus.h"
#include <QDBusError>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace sandgate::test {

namespace {

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("a file of the message bus cannot be written");
}

} // namespace

PrivateBus::PrivateBus()
{
    QDir(m_folder.path()).mkdir("services");
    write(m_folder.filePath("bus.conf"),
          QString("<busconfig><type>session</type><listen>unix:dir=%1</listen>"
                  "<servicedir>%1/services</servicedir><policy context=\"default\">"
                  "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>"
                  "</policy></busconfig>")
              .arg(m_folder.path()));
    m_daemon.start("dbus-daemon", {"--nofork", "--print-address=1", "--config-file=" + m_folder.filePath("bus.conf")});
    if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead(10000))
        qFatal("dbus-daemon does not start: %s", qPrintable(m_daemon.readAllStandardError()));
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    for (const QString &name : std::as_const(m_connections))
        QDBusConnection::disconnectFromBus(name);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void PrivateBus::addService(const QString &name, const QString &command)
{
    write(m_folder.path() + "/services/" + name + ".service",
          QString("[D-BUS Service]\nName=%1\nExec=%2\n").arg(name, command));
}

QDBusConnection PrivateBus::connect()
{
    m_connections << QUuid::createUuid().toString();
    const QDBusConnection connection = QDBusConnection::connectToBus(m_address, m_connections.last());
    if (!connection.isConnected())
        qFatal("nobody can speak to the message bus: %s", qPrintable(connection.lastError().message()));
    return connection;
}

} // namespace sandgate::test

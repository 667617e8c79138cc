// SPDX-License-Identifier: Apache-2.0
#include "tests/docker/realsshd.h"
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUuid>
#include <unistd.h>

namespace sandgate::test {

namespace {

// As ./test says, or where it put it.
QString sshd()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate";
    for (const QString &place :
         {qEnvironmentVariable("SANDGATE_TEST_SSHD"), data + "/sshd/usr/sbin/sshd", QString("/usr/sbin/sshd")}) {
        if (!place.isEmpty() && QFileInfo(place).isExecutable())
            return place;
    }
    return {};
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

QString RealSshd::whyNot()
{
    if (geteuid() != 0)
        return "an ssh server of the test's own needs root";
    if (sshd().isEmpty())
        return "there is no sshd (./test fetches one)";
    if (QStandardPaths::findExecutable("ssh").isEmpty())
        return "ssh is not installed (see packaging/packages.txt)";
    return {};
}

RealSshd::RealSshd(const QString &engine)
    : m_folder(QDir::tempPath() + "/sgssh-" + QUuid::createUuid().toString(QUuid::Id128).left(12))
    , m_port(freePort())
    , m_path(qgetenv("PATH"))
{
    m_script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_script.start(QFINDTESTDATA("sshd.sh"), {m_folder, QString::number(m_port), sshd(), engine});
    if (!m_script.waitForReadyRead(30'000))
        qFatal("sshd.sh does not start: %s", qPrintable(m_script.errorString()));
    qputenv("PATH", (m_folder + "/bin:").toLocal8Bit() + m_path);
    const auto answers = [this] {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        return socket.waitForReadyRead(1000);
    };
    if (!QTest::qWaitFor(answers, 20'000))
        qFatal("sshd does not answer: see %s/log", qPrintable(m_folder));
}

RealSshd::~RealSshd()
{
    qputenv("PATH", m_path);
    m_script.closeWriteChannel();
    if (!m_script.waitForFinished(20'000))
        qWarning("sshd.sh did not end in time: %s may be left", qPrintable(m_folder));
}

QString RealSshd::address() const
{
    return QString("ssh://root@127.0.0.1:%1").arg(m_port);
}

void RealSshd::cutConnections()
{
    m_script.readAll();
    m_script.write("cut\n");
    if (!m_script.waitForReadyRead(10'000))
        qFatal("there was no connection");
}

void RealSshd::setWelcome(bool welcome)
{
    if (!QFile::rename(m_folder + (welcome ? "/gone" : "/authorized"), m_folder + (welcome ? "/authorized" : "/gone")))
        qFatal("the keys are not there");
}

void RealSshd::makeKnown(const char *name)
{
    QFile known(m_folder + "/known");
    QFile key(m_folder + '/' + name);
    if (!key.open(QIODevice::ReadOnly) || !known.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        known.write("[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + key.readAll()) <= 0)
        qFatal("the keys are not there");
}

} // namespace sandgate::test

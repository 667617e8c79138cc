// SPDX-License-Identifier: Apache-2.0
#include "tests/docker/realengine.h"
#include "tests/fakes/await.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUuid>
#include <unistd.h>

using namespace std::chrono_literals;

namespace sandgate::test {

namespace {

QString busybox()
{
    return QStandardPaths::findExecutable("busybox");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

// A link of a shell's program to busybox would be shorter, but a script serves every engine's archive reader.
TarballEntry applet(const QByteArray &name)
{
    return {"bin/" + name, 0755, "#!/bin/busybox sh\nexec /bin/busybox " + name + " \"$@\"\n"};
}

} // namespace

QString RealEngine::whyNot(Kind kind)
{
    if (geteuid() != 0)
        return "an engine of the test's own needs root";
    const bool isDocker = kind == Kind::Docker;
    const QStringList programs = isDocker ? QStringList{"busybox", "dockerd", "containerd", "openssl"}
                                          : QStringList{"busybox", "podman", "runc", "conmon"};
    for (const QString &program : programs) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return program + " is not installed (see packaging/packages.txt)";
    }
    if (QProcess::execute("unshare", {"--mount", "--net", "true"}) != 0)
        return "this computer lets even root make no namespaces, of which containers consist";
    // Two engines share a bridge and the firewall's rules; somebody's containers would lose their network.
    if (QFile::exists(isDocker ? "/var/run/docker.pid" : "/sys/class/net/podman0"))
        return "another engine of this kind is at work on this computer, which a second one would disturb";
    return {};
}

RealEngine::RealEngine(Kind kind)
    : m_folder(QDir::tempPath() + "/sgdk-" + QUuid::createUuid().toString(QUuid::Id128).left(12))
{
    m_script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_script.start(QFINDTESTDATA("engine.sh"), {kind == Kind::Docker ? "docker" : "podman", m_folder});
    if (!m_script.waitForStarted())
        qFatal("engine.sh does not start: %s", qPrintable(m_script.errorString()));
    start();
}

RealEngine::~RealEngine()
{
    m_script.closeWriteChannel();
    if (!m_script.waitForFinished(60'000))
        qWarning("engine.sh did not end in time: %s may be left", qPrintable(m_folder));
}

DockerHost RealEngine::host() const
{
    return {Endpoint{QUrl("http://localhost"), {}, {}, socket()}, {}, m_folder};
}

void RealEngine::tell(const QByteArray &command)
{
    m_script.write(command + '\n');
    const bool done =
        QTest::qWaitFor([&] { return m_script.canReadLine() || m_script.state() == QProcess::NotRunning; }, 60'000);
    if (!done || m_script.readLine().trimmed() != command)
        qFatal("engine.sh did not do: %s\n%s", command.constData(), qPrintable(log()));
}

void RealEngine::start()
{
    tell("start");
    if (!QTest::qWaitFor([this] { return ask("GET", "/_ping").has_value(); }, 60'000))
        qFatal("the engine does not answer:\n%s", qPrintable(log()));
}

void RealEngine::stop()
{
    tell("stop");
}

void RealEngine::kill()
{
    tell("kill");
}

QString RealEngine::log() const
{
    QFile file(m_folder + "/log");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : "(no log)";
}

QProcessEnvironment RealEngine::tlsVariables() const
{
    static const QRegularExpression door("API listen on (127[.]0[.]0[.]1:[0-9]+)");
    const QString all = QString::fromUtf8(contentOf(m_folder + "/log"));
    QRegularExpressionMatch found;
    (void)all.lastIndexOf(door, -1, &found); // each start chose a port
    QProcessEnvironment variables;
    variables.insert("DOCKER_HOST", "tcp://" + found.captured(1));
    variables.insert("DOCKER_TLS_VERIFY", "1");
    variables.insert("DOCKER_CERT_PATH", m_folder + "/tls");
    return variables;
}

Result<HttpResponse> RealEngine::ask(const QByteArray &method, const QString &path, const QByteArray &contentType,
                                     const QByteArray &body)
{
    HttpClient client(host().endpoint);
    HttpRequest request;
    request.method = method;
    request.path = path.section('?', 0, 0);
    request.query = QUrlQuery(path.section('?', 1));
    request.contentType = contentType;
    request.body = body;
    return await(client.send(request), 60s);
}

void RealEngine::makeImage(const QString &name, const QList<TarballEntry> &files, const QString &change)
{
    QList<TarballEntry> entries{
        {"bin/"},        {"bin/busybox", 0755, contentOf(busybox())},
        {"tmp/", 01777}, {"root/", 0700},
        {"etc/"},        {"etc/passwd", 0644, "root:x:0:0:root:/root:/bin/sh\nworker:x:1234:1234::/tmp:/bin/sh\n"}};
    for (const char *program : {"sh", "ls", "cat", "id", "sleep", "touch", "echo"})
        entries.append(applet(program));
    QString path = "/v1.41/images/create?fromSrc=-&repo=" + name; // with its tag: Podman heeds no other
    if (!change.isEmpty())
        path += "&changes=" + QString::fromLatin1(QUrl::toPercentEncoding(change));
    const auto made = ask("POST", path, "application/x-tar", tarball(entries + files));
    if (!made || made->body.contains("error"))
        qFatal("no image: %s", made ? made->body.constData() : qPrintable(made.error().what + made.error().theirWords));
}

} // namespace sandgate::test

// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockerhost.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr int plainPort = 2375;
constexpr int tlsPort = 2376;

QString text(const char *sentence)
{
    return QCoreApplication::translate("DockerHost", sentence);
}

QJsonObject jsonFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(1024 * 1024)).object();
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

// What is known of TLS besides the address.
struct Tls {
    bool isWanted = false;
    QString folder = {}; // of the certificates, with Docker's names
};

// Those that are there.
TlsFiles certificatesIn(const QString &folder)
{
    const auto present = [&folder](const QString &name) {
        const QString path = folder + u'/' + name;
        return QFile::exists(path) ? path : QString();
    };
    return {present(u"ca.pem"_s), present(u"cert.pem"_s), present(u"key.pem"_s)};
}

// Where an engine is.
struct Place {
    Endpoint endpoint;
    std::optional<SshAddress> ssh = {};
    bool isGuess = false;
};

Place localSocket(const QString &path)
{
    return {{QUrl(u"http://localhost"_s), {}, {}, path}};
}

Result<Place> tcpPlace(const QString &address, const Tls &tls)
{
    const QUrl url(u"http://"_s + address.section(u"://"_s, -1), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return failure(Error::Kind::InvalidSettings, text("This is not a container engine's address: %1").arg(address));
    if (!isThisComputer(url.host())) {
        return failure(Error::Kind::InvalidSettings,
                       text("The container engine at %1 is on another computer, and TCP does not reach its sandboxes: "
                            "sandboxes listen on that computer's loopback only. Reach it by ssh: ssh://user@computer")
                           .arg(address));
    }
    const bool isSecure = tls.isWanted || address.startsWith("https://"_L1) || url.port() == tlsPort;
    Endpoint endpoint;
    endpoint.url.setScheme(isSecure ? u"https"_s : u"http"_s);
    endpoint.url.setHost(url.host());
    endpoint.url.setPort(url.port(isSecure ? tlsPort : plainPort));
    if (isSecure)
        endpoint.tls = certificatesIn(tls.folder);
    return Place{endpoint};
}

// `address` in one of the forms of DOCKER_HOST.
Result<Place> placeOf(const QString &address, const Tls &tls)
{
    if (address.startsWith("unix://"_L1)) {
        const QString path = address.sliced(7);
        if (!path.startsWith(u'/'))
            return failure(Error::Kind::InvalidSettings,
                           text("The socket of the container engine is not an absolute path: %1").arg(address));
        return localSocket(path);
    }
    if (address.startsWith("ssh://"_L1)) {
        const Result<SshAddress> ssh = SshAddress::read(address);
        if (!ssh)
            return tl::unexpected(ssh.error());
        return Place{{QUrl(u"http://localhost"_s)}, *ssh};
    }
    const QString scheme = address.contains("://"_L1) ? address.section(u"://"_s, 0, 0) : u"tcp"_s;
    if (scheme != "tcp"_L1 && scheme != "http"_L1 && scheme != "https"_L1)
        return failure(Error::Kind::InvalidSettings, text("This is not a container engine's address: %1").arg(address));
    return tcpPlace(address, tls);
}

Result<Place> placeOfContext(const QString &context, const QString &configFolder)
{
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(context.toUtf8(), QCryptographicHash::Sha256).toHex());
    const QJsonObject meta = jsonFile(configFolder + u"/contexts/meta/"_s + hash + u"/meta.json"_s);
    const QString host = meta["Endpoints"_L1]["docker"_L1]["Host"_L1].toString();
    if (host.isEmpty()) {
        return failure(
            Error::Kind::InvalidSettings,
            text("Docker's context “%1” is not there, or names no engine. See: docker context ls").arg(context));
    }
    const QString certificates = configFolder + u"/contexts/tls/"_s + hash + u"/docker"_s;
    return placeOf(host, {QFile::exists(certificates), certificates});
}

QString firstSocket(const DockerSurroundings &surroundings)
{
    const QString runtime = surroundings.environment.value(u"XDG_RUNTIME_DIR"_s);
    QStringList places = surroundings.systemSockets;
    if (!runtime.isEmpty())
        places << runtime + u"/docker.sock"_s;
    for (const QString &inHome :
         {u"/.docker/run/docker.sock"_s, u"/.docker/desktop/docker.sock"_s, u"/.colima/default/docker.sock"_s,
          u"/.rd/docker.sock"_s, u"/.orbstack/run/docker.sock"_s})
        places << surroundings.home + inHome;
    if (!runtime.isEmpty())
        places << runtime + u"/podman/podman.sock"_s;
    for (const QString &place : std::as_const(places)) {
        if (QFile::exists(place))
            return place;
    }
    return places.first();
}

Result<Place> chosenPlace(const DockerSurroundings &surroundings, const QString &configFolder)
{
    const auto variable = [&](const char *name) { return surroundings.environment.value(QString::fromLatin1(name)); };
    const QString certificates = variable("DOCKER_CERT_PATH");
    const Tls tls{!variable("DOCKER_TLS_VERIFY").isEmpty(), certificates.isEmpty() ? configFolder : certificates};
    if (!surroundings.setting.isEmpty())
        return placeOf(surroundings.setting, tls);
    if (const QString host = variable("DOCKER_HOST"); !host.isEmpty())
        return placeOf(host, tls);
    QString context = variable("DOCKER_CONTEXT");
    if (context.isEmpty())
        context = jsonFile(configFolder + u"/config.json"_s)["currentContext"_L1].toString();
    if (!context.isEmpty() && context != "default"_L1)
        return placeOfContext(context, configFolder);
    if (const QString host = variable("CONTAINER_HOST"); context.isEmpty() && !host.isEmpty())
        return placeOf(host, {});
    Place usual = localSocket(firstSocket(surroundings));
    usual.isGuess = true;
    return usual;
}

} // namespace

DockerSurroundings DockerSurroundings::ofThisProcess(const QString &setting)
{
    return {setting,
            QProcessEnvironment::systemEnvironment(),
            QDir::homePath(),
            {u"/var/run/docker.sock"_s, u"/run/podman/podman.sock"_s}};
}

Result<DockerHost> findDockerHost(const DockerSurroundings &surroundings)
{
    DockerHost host;
    host.configFolder = surroundings.environment.value(u"DOCKER_CONFIG"_s, surroundings.home + u"/.docker"_s);
    host.apiVersion = surroundings.environment.value(u"DOCKER_API_VERSION"_s);
    const Result<Place> place = chosenPlace(surroundings, host.configFolder);
    if (!place)
        return tl::unexpected(place.error());
    host.endpoint = place->endpoint;
    host.ssh = place->ssh;
    host.isGuess = place->isGuess;
    return host;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockerengine.h"
#include "providers/async/waits.h"
#include "providers/docker/imagepull.h"
#include "providers/docker/logframes.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVersionNumber>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr qsizetype mostOutput = 4096;

QString text(const char *sentence)
{
    return QCoreApplication::translate("DockerEngine", sentence);
}

// What we know how to speak. Between them nothing that we use has changed.
const QVersionNumber oldest(1, 40);
const QVersionNumber newest(1, 47);

bool isAboutContainer(const QString &words)
{
    return words.contains("no such container"_L1, Qt::CaseInsensitive) ||
           words.contains("no container with"_L1, Qt::CaseInsensitive);
}

// In place of the transport's sentence, which knows of servers only. No answer at all is left as it is. A 404 that is
// not about a container may be anybody's, also a proxy's: nothing is gone by it.
tl::unexpected<Error> engineError(const QString &what, Error error)
{
    if (error.status == 0)
        return whileDoing(what, std::move(error));
    error.what = what;
    if (error.status == 404)
        error.kind = isAboutContainer(error.theirWords) ? Error::Kind::Gone : Error::Kind::Protocol;
    else if (error.status == 400)
        error.kind = Error::Kind::InvalidSettings;
    return tl::unexpected(std::move(error));
}

async::Task<> untilOver(EngineEvents *events)
{
    while (!events->isOver()) {
        co_await async::until(events, &EngineEvents::over);
    }
}

Result<> done(const QString &what, const Result<HttpResponse> &response)
{
    const bool wasSoAlready = !response && response.error().status == 304;
    if (response || wasSoAlready)
        return {};
    return engineError(what, response.error());
}

Result<QJsonObject> objectIn(const QString &what, const Result<HttpResponse> &response)
{
    if (!response)
        return engineError(what, response.error());
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject())
        return failure(Error::Kind::Protocol, what + u' ' + text("The engine's answer was not expected."));
    return document.object();
}

QString containerPath(const QString &container, QLatin1String what)
{
    return u"/containers/"_s + container + what;
}

// What a sandbox printed is hostile: text, and nothing that moves a cursor.
QString plainEnd(QByteArray output)
{
    QString plain = QString::fromUtf8(output.right(mostOutput * 2));
    for (QChar &c : plain) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            c = u' ';
    }
    return plain.trimmed().right(mostOutput);
}

} // namespace

DockerEngine::DockerEngine(DockerHost host)
    : m_host(std::move(host))
    , m_tunnel(m_host.ssh ? std::make_unique<SshTunnel>(*m_host.ssh) : nullptr)
    , m_http(m_tunnel ? Endpoint{m_host.endpoint.url, {}, {}, m_tunnel->engineSocket()} : m_host.endpoint)
{
}

DockerEngine::~DockerEngine() = default;

bool DockerEngine::isNotThere() const
{
    return m_host.isGuess && !QFile::exists(m_host.endpoint.unixSocket);
}

async::Task<Result<QStringList>> DockerEngine::missing(QStringList paths)
{
    if (m_tunnel) {
        co_return co_await m_tunnel->missing(paths);
    }
    paths.removeIf([](const QString &path) { return QFile::exists(path); });
    co_return paths;
}

async::Task<Result<Endpoint>> DockerEngine::wayTo(QString container, quint16 port)
{
    Endpoint endpoint{QUrl(u"http://127.0.0.1:%1"_s.arg(port))};
    if (!m_tunnel)
        co_return endpoint;
    if (m_ways.value(container, port) != port) {
        co_await closeWay(container); // it was started again
    }
    const Result<QString> socket = co_await m_tunnel->wayTo(port);
    if (!socket)
        co_return tl::unexpected(socket.error());
    m_ways[container] = port;
    endpoint.unixSocket = *socket;
    co_return endpoint;
}

// Before the port is free, so that nobody else can have it meanwhile. The engine may have given the port of a container
// that ended by itself to another one already.
async::Task<> DockerEngine::closeWay(QString container)
{
    const quint16 port = m_ways.take(container);
    const bool isUnused = port != 0 && m_ways.key(port).isEmpty();
    if (m_tunnel && isUnused) {
        co_await m_tunnel->closeWayTo(port);
    }
}

async::Task<Result<QString>> DockerEngine::version()
{
    if (m_tunnel) {
        const Result<> opened = co_await m_tunnel->open();
        if (!opened)
            co_return tl::unexpected(opened.error());
    }
    if (!m_version.isEmpty())
        co_return m_version;
    HttpRequest request;
    request.path = u"/_ping"_s;
    request.timeLimit = 10s;
    const Result<HttpResponse> pong = co_await m_http.send(std::move(request));
    if (!pong) {
        Error error = pong.error();
        if (error.status != 0)
            error.kind = Error::Kind::Protocol;
        error.status = 0; // whoever reads it takes a 404 for a word about the container
        co_return whileDoing(
            text("The container engine does not answer. Is Docker or Podman installed and running, and "
                 "may this user use it?"),
            std::move(error));
    }
    m_isPodman = !pong->header("libpod-api-version").isEmpty();
    const auto theirs = QVersionNumber::fromString(QString::fromLatin1(pong->header("api-version")));
    if (theirs.isNull())
        co_return failure(Error::Kind::Protocol, text("What answers at the container engine's address is none."));
    if (theirs < oldest) {
        co_return failure(Error::Kind::Refused, text("The container engine is too old: it speaks version %1 of its "
                                                     "interface, and %2 is needed.")
                                                    .arg(theirs.toString(), oldest.toString()));
    }
    m_version = m_host.apiVersion.isEmpty() ? std::min(theirs, newest).toString() : m_host.apiVersion;
    co_return m_version;
}

async::Task<Result<HttpResponse>> DockerEngine::send(HttpRequest request)
{
    const Result<QString> agreed = co_await version();
    if (!agreed)
        co_return tl::unexpected(agreed.error());
    request.path = u"/v"_s + *agreed + request.path;
    Result<HttpResponse> response = co_await m_http.send(std::move(request));
    if (!response && response.error().kind == Error::Kind::Unreachable)
        m_version.clear(); // what comes back may be another one
    co_return response;
}

async::Task<Result<HttpResponse>> DockerEngine::post(QString path, QUrlQuery query, std::chrono::milliseconds limit)
{
    HttpRequest request;
    request.method = "POST";
    request.path = path;
    request.query = query;
    request.timeLimit = limit;
    co_return co_await send(std::move(request));
}

async::Task<Result<QString>> DockerEngine::identity()
{
    HttpRequest request;
    request.path = u"/info"_s;
    const Result<HttpResponse> response = co_await send(std::move(request));
    const Result<QJsonObject> info = objectIn(text("The container engine does not tell about itself."), response);
    if (!info)
        co_return tl::unexpected(info.error());
    if (!m_isPodman)
        co_return (*info)["ID"_L1].toString();
    // Podman makes a new one up each time. Where its containers lie tells it from Docker, and each user's from others.
    const QByteArray storage = (*info)["DockerRootDir"_L1].toString().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(storage, QCryptographicHash::Sha256).toHex();
    co_return u"podman-"_s + QString::fromLatin1(hash.left(16));
}

async::Task<Result<ImageFacts>> DockerEngine::image(QString name)
{
    HttpRequest request;
    request.path = u"/images/"_s + name + u"/json"_s;
    const Result<HttpResponse> response = co_await send(std::move(request));
    if (!response && response.error().status == 404) {
        co_return failure(Error::Kind::Missing, text("The engine does not have the image %1.").arg(name),
                          response.error().theirWords);
    }
    const Result<QJsonObject> object =
        objectIn(text("The engine does not tell about the image %1.").arg(name), response);
    if (!object)
        co_return tl::unexpected(object.error());
    co_return ImageFacts::read(*object);
}

async::Task<Result<>> DockerEngine::pull(ImageName image, QString platform, QByteArray credentials, Progress progress,
                                         std::chrono::milliseconds silence)
{
    const Result<QString> agreed = co_await version();
    if (!agreed)
        co_return tl::unexpected(agreed.error());
    HttpRequest request;
    request.method = "POST";
    request.path = u"/v"_s + *agreed + u"/images/create"_s;
    addText(request.query, u"fromImage"_s, image.repository);
    addText(request.query, u"tag"_s, image.reference);
    if (!platform.isEmpty())
        addText(request.query, u"platform"_s, platform);
    if (!credentials.isEmpty())
        request.headers.append({"X-Registry-Auth", credentials});
    request.timeLimit = silence;
    ImagePull pull(m_http, request);
    while (!pull.isFinished()) {
        progress(pull.stage());
        const bool heard = co_await async::within(silence, pull.movement());
        if (!heard) {
            co_return failure(
                Error::Kind::Timeout,
                text("Nothing was heard of the image %1 for a long time. Is the network there?").arg(image.full()));
        }
    }
    if (!pull.error())
        co_return Result<>();
    Error error = *pull.error();
    if (error.status == 404)
        error.kind = Error::Kind::Missing;
    const QString what =
        text("The image %1 could not be fetched. Check its name, and whether its registry wants you to "
             "sign in (docker login).")
            .arg(image.full());
    if (error.status != 0)
        error.what.clear();
    co_return whileDoing(what, std::move(error));
}

async::Task<Result<>> DockerEngine::follow(std::function<void()> listening, ContainerSink changed,
                                           std::chrono::milliseconds longest)
{
    const Result<QString> agreed = co_await version();
    if (!agreed)
        co_return tl::unexpected(agreed.error());
    HttpRequest request;
    request.path = u"/v"_s + *agreed + u"/events"_s;
    addText(request.query, u"filters"_s, uR"({"type":["container"]})"_s);
    EngineEvents events(m_http, request, !m_isPodman, std::move(listening), std::move(changed));
    if (!events.isOver()) {
        co_await async::within(longest, untilOver(&events));
    }
    if (!events.isOver())
        co_return Result<>();
    if (!events.result() && events.result().error().kind == Error::Kind::Unreachable)
        m_version.clear(); // what comes back may be another one
    co_return events.result();
}

async::Task<Result<QString>> DockerEngine::create(QString name, QString platform, QJsonObject body)
{
    HttpRequest request;
    request.method = "POST";
    request.path = u"/containers/create"_s;
    addText(request.query, u"name"_s, name);
    if (!platform.isEmpty())
        addText(request.query, u"platform"_s, platform);
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.timeLimit = 2min; // a slow disk
    const Result<HttpResponse> response = co_await send(std::move(request));
    Result<QJsonObject> made = objectIn(text("The engine did not make the container."), response);
    if (!made) {
        Error error = made.error();
        if (error.status == 404)
            error.kind = Error::Kind::Missing;                      // the image, or the network
        if (error.theirWords.contains("name is already in use"_L1)) // Podman's status is 500
            error.kind = Error::Kind::Conflict;
        co_return tl::unexpected(std::move(error));
    }
    co_return (*made)["Id"_L1].toString();
}

async::Task<Result<>> DockerEngine::unpack(QString container, QByteArray archive)
{
    HttpRequest request;
    request.method = "PUT";
    request.path = containerPath(container, "/archive"_L1);
    addText(request.query, u"path"_s, u"/"_s);
    request.contentType = "application/x-tar";
    request.body = std::move(archive);
    request.timeLimit = 3min;
    const Result<HttpResponse> response = co_await send(std::move(request));
    co_return done(text("The server could not be copied into the container."), response);
}

async::Task<Result<ContainerFacts>> DockerEngine::inspect(QString container)
{
    HttpRequest request;
    request.path = containerPath(container, "/json"_L1);
    const Result<HttpResponse> response = co_await send(std::move(request));
    if (!response && response.error().status == 404)
        co_return engineError(text("The container is no longer there."), response.error());
    const Result<QJsonObject> object = objectIn(text("The engine does not tell about the container."), response);
    if (!object)
        co_return tl::unexpected(object.error());
    co_return ContainerFacts::read(*object);
}

async::Task<Result<std::vector<ListedSandbox>>> DockerEngine::listOwn()
{
    HttpRequest request;
    request.path = u"/containers/json"_s;
    addText(request.query, u"all"_s, u"true"_s);
    addText(request.query, u"filters"_s, ContainerPlan::ownFilter());
    const Result<HttpResponse> response = co_await send(std::move(request));
    const QString what = text("The engine does not list its containers.");
    if (!response)
        co_return engineError(what, response.error());
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isArray())
        co_return failure(Error::Kind::Protocol, what + u' ' + text("The engine's answer was not expected."));
    std::vector<ListedSandbox> found;
    const QJsonArray entries = document.array();
    for (const QJsonValue &entry : entries) {
        if (const std::optional<ListedSandbox> sandbox = ContainerPlan::listed(entry.toObject()))
            found.push_back(*sandbox);
    }
    co_return found;
}

async::Task<Result<>> DockerEngine::start(QString container)
{
    const Result<HttpResponse> response = co_await post(containerPath(container, "/start"_L1), QUrlQuery(), 2min);
    Result<> started = done(text("The engine did not start the container."), response);
    // "Not there" may be said of a network, too.
    if (!started && started.error().status == 404 && started.error().kind != Error::Kind::Gone)
        started.error().kind = Error::Kind::InvalidSettings;
    co_return started;
}

async::Task<Result<>> DockerEngine::stop(QString container, std::chrono::seconds grace)
{
    co_await closeWay(container);
    QUrlQuery query;
    addText(query, u"t"_s, QString::number(grace.count()));
    const auto limit = grace + 30s; // it answers when the container has ended
    const Result<HttpResponse> response = co_await post(containerPath(container, "/stop"_L1), query, limit);
    co_return done(text("The engine did not stop the container."), response);
}

async::Task<Result<>> DockerEngine::kill(QString container)
{
    co_await closeWay(container);
    const Result<HttpResponse> response = co_await post(containerPath(container, "/kill"_L1), QUrlQuery(), 30s);
    co_return done(text("The engine did not end the container."), response);
}

async::Task<Result<>> DockerEngine::freeze(QString container)
{
    const Result<HttpResponse> response = co_await post(containerPath(container, "/pause"_L1), QUrlQuery(), 30s);
    co_return done(text("The engine did not freeze the container."), response);
}

async::Task<Result<>> DockerEngine::thaw(QString container)
{
    const Result<HttpResponse> response = co_await post(containerPath(container, "/unpause"_L1), QUrlQuery(), 30s);
    co_return done(text("The engine did not let the frozen container go on."), response);
}

async::Task<Result<>> DockerEngine::remove(QString container)
{
    co_await closeWay(container);
    HttpRequest request;
    request.method = "DELETE";
    request.path = u"/containers/"_s + container;
    addText(request.query, u"force"_s, u"true"_s);
    addText(request.query, u"v"_s, u"true"_s);
    request.timeLimit = 1min;
    const Result<HttpResponse> response = co_await send(std::move(request));
    co_return done(text("The engine did not remove the container."), response);
}

async::Task<Result<QString>> DockerEngine::output(QString container)
{
    HttpRequest request;
    request.path = containerPath(container, "/logs"_L1);
    for (const QString &stream : {u"stdout"_s, u"stderr"_s})
        addText(request.query, stream, u"true"_s);
    addText(request.query, u"tail"_s, u"100"_s);
    request.timeLimit = 10s;
    const Result<HttpResponse> response = co_await send(std::move(request));
    if (!response)
        co_return engineError(text("The engine does not tell what the container printed."), response.error());
    co_return plainEnd(textOfLogFrames(response->body));
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "providers/docker/dockerprovider.h"
#include "providers/async/waits.h"
#include "providers/docker/registryauth.h"
#include "providers/docker/tarball.h"
#include "providers/logging.h"
#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("DockerProvider", sentence);
}

// This computer's architecture as engines write it.
QString ownArchitecture()
{
    const QString own = QSysInfo::buildCpuArchitecture();
    return own == "x86_64"_L1 ? u"amd64"_s : own;
}

// A copied server is this computer's own program.
Result<> checkArchitecture(const ImageFacts &image, const QString &name)
{
    if (image.startsServer() || image.architecture.isEmpty() || image.architecture == ownArchitecture())
        return {};
    return failure(
        Error::Kind::InvalidSettings,
        text("The image %1 is made for %2, and the sandbox-agent of this computer, which would be copied into "
             "it, for %3. Choose an image for %3, or one with sandbox-agent in it.")
            .arg(name, image.architecture, ownArchitecture()));
}

Error without(const Secret &token, Error error)
{
    if (!token.isEmpty())
        error.theirWords.replace(QString::fromLatin1(token.reveal()), "(secret)"_L1);
    return error;
}

} // namespace

struct DockerProvider::Place {
    QString container;
    QString engine;  // empty: not known
    QString account; // empty: the default one
};

DockerProvider::DockerProvider(Places places, Accounts &accounts, DockerPatience patience)
    : Provider(
          {.name = u"docker"_s,
           .title = text("Docker or Podman"),
           .help = text(
               "Needs a container engine on this computer that this user may use, or one of another computer by ssh."),
           .tells = true,
           .settings = DockerSettings::schema(),
           .account = DockerSettings::accountSchema()})
    , m_places(std::move(places))
    , m_accounts(accounts)
    , m_patience(patience)
{
}

DockerProvider::~DockerProvider() = default;

QString DockerProvider::defaultCwd(const SandboxSpec &spec) const
{
    return DockerSettings::workspaceOf(spec.settings);
}

Result<DockerProvider::Place> DockerProvider::placeOf(const SandboxId &id) const
{
    static const QRegularExpression form(u"^docker/([0-9a-f]{64})@([^/@]*)(?:@([^@]+))?$"_s);
    const QRegularExpressionMatch match = form.match(id.value);
    if (!match.hasMatch())
        return failure(Error::Kind::InvalidSettings,
                       text("This is not a sandbox of a container engine: %1").arg(id.value));
    return Place{match.captured(1), match.captured(2), match.captured(3)};
}

SandboxId DockerProvider::idOf(const QString &container, const QString &engine, const QString &account) const
{
    return {name() + u'/' + container + u'@' + engine + (account.isEmpty() ? QString() : u'@' + account)};
}

async::Task<Result<DockerProvider::Engine>> DockerProvider::engineFor(QString account)
{
    const AccountRef wanted{name(), account, facts().account};
    const Result<Account> entry = co_await m_accounts.read(wanted);
    if (!entry)
        co_return tl::unexpected(entry.error());
    const QString address = entry->text("host"_L1);
    if (address.isEmpty() && !account.isEmpty())
        co_return failure(Error::Kind::Unauthorized, text("The address of the container engine “%1” is not known. "
                                                          "Enter it in the settings of the provider.")
                                                         .arg(account));
    Known &known = m_engines[account];
    if (!known.engine || known.address != address) {
        const Result<DockerHost> host = m_places.findHost(address);
        if (!host)
            co_return tl::unexpected(host.error());
        known = {address, std::make_shared<DockerEngine>(*host)};
    }
    co_return known.engine;
}

// An engine's "not there" is the sandbox's end only when the engine is the one that made it.
async::Task<Error> DockerProvider::judged(Engine engine, Error error, SandboxId id)
{
    if (error.kind != Error::Kind::Gone)
        co_return error;
    const Result<Place> place = placeOf(id);
    const Result<QString> identity = co_await engine->identity();
    if (!identity)
        co_return identity.error();
    const bool isAnother = !place->engine.isEmpty() && *identity != place->engine;
    if (isAnother) {
        error.kind = Error::Kind::Unreachable;
        error.what = text("The container engine that is used now is not the one that made this sandbox. Was its "
                          "address, DOCKER_HOST or the context changed?");
    }
    co_return error;
}

async::Task<Result<DockerProvider::Reached>> DockerProvider::look(SandboxId id)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    const Result<Engine> engine = co_await engineFor(place->account);
    if (!engine)
        co_return tl::unexpected(engine.error());
    const Result<ContainerFacts> container = co_await (*engine)->inspect(place->container);
    if (!container) {
        Error error = co_await judged(*engine, container.error(), id);
        co_return tl::unexpected(std::move(error));
    }
    if (container->key().isEmpty())
        co_return failure(Error::Kind::Conflict,
                          text("The container was renamed or is not Sandgate's: it is left alone."), container->name);
    co_return Reached{*engine, *container};
}

// Of engines that would make a folder that is not there.
async::Task<Result<>> DockerProvider::checkFolders(Engine engine, DockerSettings settings)
{
    QStringList folders;
    for (const DockerMount &mount : settings.mounts) {
        if (mount.source.startsWith(u'/'))
            folders << mount.source;
    }
    if (folders.isEmpty() || !engine->makesMissingFolders())
        co_return Result<>();
    const Result<QStringList> missing = co_await engine->missing(folders);
    if (!missing)
        co_return tl::unexpected(missing.error());
    if (!missing->isEmpty())
        co_return failure(Error::Kind::InvalidSettings,
                          text("The folder that the sandbox is to see is not there: %1").arg(missing->first()));
    co_return Result<>();
}

async::Task<Result<ImageFacts>> DockerProvider::presentImage(Engine engine, DockerSettings settings, Progress progress)
{
    const QString name = settings.image.full();
    if (settings.pull != DockerSettings::Pull::Always) {
        const Result<ImageFacts> image = co_await engine->image(name);
        const bool isFinal =
            image || image.error().kind != Error::Kind::Missing || settings.pull == DockerSettings::Pull::Never;
        if (isFinal)
            co_return image;
    }
    progress(text("Asking for the image"));
    const QByteArray credentials = co_await registryCredentials(engine->configFolder(), settings.image.registry());
    const Result<> pulled =
        co_await engine->pull(settings.image, settings.platform, credentials, progress, m_patience.pull);
    if (!pulled)
        co_return tl::unexpected(pulled.error());
    co_return co_await engine->image(name);
}

async::Task<Result<SandboxId>> DockerProvider::create(SandboxSpec spec, Progress progress)
{
    const Result<Engine> engine = co_await engineFor(spec.settings.value("account"_L1).toString());
    if (!engine)
        co_return tl::unexpected(engine.error());
    Result<SandboxId> made = co_await make(*engine, std::move(spec), std::move(progress));
    // Somebody removed the container meanwhile. What was never made cannot be gone: another attempt may succeed.
    if (!made && made.error().kind == Error::Kind::Gone)
        made.error().kind = Error::Kind::Conflict;
    co_return made;
}

async::Task<Result<SandboxId>> DockerProvider::make(Engine engine, SandboxSpec spec, Progress progress)
{
    if (!isSandboxKey(spec.key.value))
        co_return failure(Error::Kind::InvalidSettings, text("This is not a sandbox's key: %1").arg(spec.key.value));
    const Result<DockerSettings> settings = DockerSettings::read(spec.settings);
    if (!settings)
        co_return tl::unexpected(settings.error());

    progress(text("Asking the container engine"));
    const QString account = spec.settings.value("account"_L1).toString();
    const Result<QString> identity = co_await engine->identity();
    if (!identity)
        co_return tl::unexpected(identity.error());
    const Result<> folders = co_await checkFolders(engine, *settings);
    if (!folders)
        co_return tl::unexpected(folders.error());
    const Result<ImageFacts> image = co_await presentImage(engine, *settings, progress);
    if (!image)
        co_return tl::unexpected(image.error());
    if (const Result<> fits = checkArchitecture(*image, settings->image.full()); !fits)
        co_return tl::unexpected(fits.error());

    progress(text("Making the container"));
    const Secret token = Secret::random();
    const QString name = ContainerPlan::nameOf(spec.key);
    const QJsonObject body = ContainerPlan::body(spec, *settings, *image, token);
    const Result<QString> made = co_await engine->create(name, settings->platform, body);
    if (!made && made.error().kind == Error::Kind::Conflict) {
        co_return co_await takeUp(engine, spec.key, *identity, account);
    }
    if (!made)
        co_return tl::unexpected(without(token, made.error()));

    // Its first start belongs to the making: what is wrong with image or settings shows only then.
    const Result<ContainerFacts> container = co_await engine->inspect(*made);
    Result<Endpoint> up = tl::unexpected(container ? Error() : container.error());
    if (container) {
        up = co_await bringUp(engine, *container, progress);
    }
    if (up)
        co_return idOf(*made, *identity, account);
    const Result<> undone = co_await engine->remove(*made);
    if (!undone && undone.error().kind != Error::Kind::Gone) // its label will tell
        qCWarning(lcDocker) << "a container is left of a failed attempt:" << name << undone.error().what;
    co_return tl::unexpected(up.error());
}

// An attempt that was cut short has made the container already.
async::Task<Result<SandboxId>> DockerProvider::takeUp(Engine engine, SandboxKey key, QString identity, QString account)
{
    const Result<ContainerFacts> container = co_await engine->inspect(ContainerPlan::nameOf(key));
    if (!container)
        co_return tl::unexpected(container.error());
    if (container->key() != key)
        co_return failure(Error::Kind::Conflict, text("Another container has the name that the sandbox's should have."),
                          container->name);
    co_return idOf(container->id, identity, account);
}

async::Task<Result<Endpoint>> DockerProvider::endpointOf(Engine engine, ContainerFacts container)
{
    if (!container.port)
        co_return failure(Error::Kind::Refused,
                          text("The container's port is not published on the loopback of the engine's computer."));
    if (container.token.isEmpty())
        co_return failure(Error::Kind::Refused, text("The container's server was started without a token."));
    Result<Endpoint> endpoint = co_await engine->wayTo(container.id, *container.port);
    if (endpoint)
        endpoint->token = container.token;
    co_return endpoint;
}

async::Task<Result<Endpoint>> DockerProvider::ensureServer(SandboxId id, Progress progress)
{
    progress(text("Asking the container engine"));
    Result<Reached> there = co_await look(id);
    if (there && there->container.status == "paused"_L1) {
        progress(text("Letting the frozen container go on"));
        const Result<> thawed = co_await there->engine->thaw(there->container.id);
        there = co_await look(id);
        if (!thawed && there && !there->container.isRunning())
            co_return tl::unexpected(thawed.error());
    }
    if (!there)
        co_return tl::unexpected(there.error());
    if (there->container.isRunning()) {
        const Result<Endpoint> endpoint = co_await endpointOf(there->engine, there->container);
        if (endpoint)
            co_return endpoint;
    }
    Result<Endpoint> up = co_await bringUp(there->engine, there->container, progress);
    if (!up) {
        Error error = co_await judged(there->engine, up.error(), id);
        co_return tl::unexpected(std::move(error));
    }
    co_return up;
}

// sandbox-agent for an image without one, and a folder to work in that any user may write to.
async::Task<Result<>> DockerProvider::putServer(Engine engine, ContainerFacts container)
{
    const Result<QString> program = m_places.findServer();
    if (!program)
        co_return tl::unexpected(program.error());
    QFile file(*program);
    if (!file.open(QIODevice::ReadOnly))
        co_return failure(Error::Kind::Missing, text("sandbox-agent cannot be read: %1").arg(*program),
                          file.errorString());
    QList<TarballEntry> entries{{".sandgate/", 0755}, {ContainerPlan::serverPath(), 0755, file.readAll()}};
    const QByteArray workspace = container.workspace.toUtf8().mid(1) + '/';
    const bool isOurs = container.workspace == "/workspace"_L1 && !container.workspaceIsMounted;
    if (isOurs)
        entries.append({workspace, 01777});
    QByteArray archive = tarball(entries);
    co_return co_await engine->unpack(container.id, std::move(archive));
}

async::Task<Result<Endpoint>> DockerProvider::bringUp(Engine engine, ContainerFacts container, Progress progress)
{
    const bool isLeaving = container.status == "removing"_L1 || container.status == "dead"_L1;
    if (isLeaving)
        co_return failure(Error::Kind::Conflict, text("The engine is removing the container."), container.status);
    if (container.needsServer()) {
        progress(text("Copying the server into the container"));
        const Result<> put = co_await putServer(engine, container);
        if (!put)
            co_return tl::unexpected(put.error());
    }
    progress(text("Starting the container"));
    const Result<> started = co_await engine->start(container.id);
    if (!started)
        co_return tl::unexpected(without(container.token, started.error()));

    progress(text("Waiting for the server to answer"));
    const std::optional<Result<Endpoint>> up =
        co_await async::within(m_patience.health, untilHealthy(engine, container.id));
    if (up && *up)
        co_return *up;
    Error error = up ? up->error()
                     : Error{Error::Kind::Timeout,
                             text("The sandbox's server did not answer in time, and was ended. What it printed is "
                                  "below.")};
    if (error.kind == Error::Kind::Unreachable) // of the engine: nothing more is known
        co_return tl::unexpected(std::move(error));
    error = co_await withOutput(engine, std::move(error), container);
    if (!up) {
        const Result<> ended = co_await engine->kill(container.id);
        if (!ended)
            qCWarning(lcDocker) << "a server that does not answer was not ended:" << ended.error().what;
    }
    co_return tl::unexpected(std::move(error));
}

// Ends with the server's first answer, or when the container is seen to have ended. Its caller has the limit of time.
async::Task<Result<Endpoint>> DockerProvider::untilHealthy(Engine engine, QString container)
{
    for (auto pause = 50ms;; pause = std::min(pause * 2, std::chrono::milliseconds(1s))) {
        const Result<ContainerFacts> facts = co_await engine->inspect(container);
        if (!facts)
            co_return tl::unexpected(facts.error());
        const bool isUp = facts->isRunning() || facts->status == "restarting"_L1;
        if (!isUp)
            co_return failure(Error::Kind::Refused,
                              text("The sandbox's server ended right after its start. What it printed is below."),
                              facts->whyEnded);
        // Right after the start an engine may not know the port yet.
        const Result<Endpoint> endpoint = co_await endpointOf(engine, *facts);
        if (endpoint) {
            HttpClient server(*endpoint);
            HttpRequest health;
            health.path = u"/v1/health"_s;
            health.timeLimit = 5s;
            const Result<HttpResponse> answer = co_await server.send(std::move(health));
            if (answer) {
                qCInfo(lcDocker) << "server of" << facts->name << "on" << *facts->port;
                co_return endpoint;
            }
        }
        co_await async::sleepFor(pause);
    }
}

async::Task<Error> DockerProvider::withOutput(Engine engine, Error error, ContainerFacts container)
{
    const Result<QString> output = co_await engine->output(container.id);
    if (output && !output->isEmpty())
        error.theirWords += (error.theirWords.isEmpty() ? QString() : u"\n"_s) + *output;
    co_return without(container.token, std::move(error));
}

async::Task<Result<>> DockerProvider::pause(SandboxId id)
{
    const Result<Reached> there = co_await look(id);
    if (!there)
        co_return tl::unexpected(there.error());
    if (there->container.status == "paused"_L1) {
        co_await there->engine->thaw(there->container.id); // what stands still cannot end by itself
    }
    co_return co_await there->engine->stop(there->container.id, m_patience.stop);
}

async::Task<Result<>> DockerProvider::kill(SandboxId id)
{
    const Result<Reached> there = co_await look(id);
    if (!there)
        co_return tl::unexpected(there.error());
    const Result<> killed = co_await there->engine->kill(there->container.id);
    if (killed)
        co_return killed;
    // One that does not run is refused, by each engine in its own way.
    const Result<Reached> now = co_await look(id);
    if (!now)
        co_return tl::unexpected(now.error());
    const bool runs = now->container.isRunning() || now->container.status == "paused"_L1;
    co_return runs ? killed : Result<>();
}

async::Task<Result<>> DockerProvider::freeze(SandboxId id)
{
    const Result<Reached> there = co_await look(id);
    if (!there)
        co_return tl::unexpected(there.error());
    if (!there->container.isRunning())
        co_return Result<>();
    co_return co_await there->engine->freeze(there->container.id);
}

async::Task<Result<>> DockerProvider::destroy(SandboxId id)
{
    const Result<Reached> there = co_await look(id);
    if (!there && there.error().kind == Error::Kind::Gone)
        co_return Result<>();
    if (!there)
        co_return tl::unexpected(there.error());
    const Result<> removed = co_await there->engine->remove(there->container.id);
    if (removed || removed.error().kind == Error::Kind::Gone)
        co_return Result<>();
    if (removed.error().kind != Error::Kind::Conflict)
        co_return removed;
    const std::optional<Result<>> gone =
        co_await async::within(m_patience.removal, untilRemoved(there->engine, there->container.id));
    co_return gone ? *gone : removed;
}

async::Task<Result<>> DockerProvider::untilRemoved(Engine engine, QString container)
{
    for (;;) {
        const Result<ContainerFacts> facts = co_await engine->inspect(container);
        if (!facts && facts.error().kind == Error::Kind::Gone)
            co_return Result<>();
        if (!facts)
            co_return tl::unexpected(facts.error());
        co_await async::sleepFor(100ms);
    }
}

async::Task<Result<Whereabouts>> DockerProvider::whereabouts(SandboxId id)
{
    const Result<Reached> there = co_await look(id);
    if (!there)
        co_return tl::unexpected(there.error());
    if (there->container.status == "paused"_L1)
        co_return Whereabouts::Frozen;
    co_return there->container.isRunning() ? Whereabouts::Runs : Whereabouts::Stopped;
}

async::Task<> DockerProvider::watch(QString account, SandboxSink told)
{
    for (int attempt = 0;; ++attempt) {
        const Result<Engine> engine = co_await engineFor(account);
        Result<QString> identity = QString();
        if (engine) {
            identity = co_await (*engine)->identity();
        } else {
            identity = tl::unexpected(engine.error());
        }
        if (identity) {
            const auto listening = [told, &attempt] {
                attempt = 0;
                told({});
            };
            const auto changed = [this, told, account, from = *identity](const QString &container) {
                told(idOf(container, from, account));
            };
            const Result<> ended = co_await (*engine)->follow(listening, changed);
            qCDebug(lcDocker) << "no more events of" << account << (ended ? QString() : ended.error().what);
        }
        co_await async::sleepFor(m_patience.events.pause(attempt, QRandomGenerator::global()->generateDouble()));
    }
}

async::Task<Result<>> DockerProvider::check(QString account)
{
    const Result<Engine> engine = co_await engineFor(account);
    if (!engine)
        co_return tl::unexpected(engine.error());
    const Result<QString> identity = co_await (*engine)->identity();
    if (!identity)
        co_return tl::unexpected(identity.error());
    co_return Result<>();
}

async::Task<Result<std::vector<ListedSandbox>>> DockerProvider::listAt(QString account, bool isOnly)
{
    const Result<Engine> engine = co_await engineFor(account);
    if (!engine)
        co_return tl::unexpected(engine.error());
    // Whoever uses engines elsewhere need not have one here.
    if (account.isEmpty() && !isOnly && (*engine)->isNotThere())
        co_return std::vector<ListedSandbox>();
    Result<std::vector<ListedSandbox>> found = co_await (*engine)->listOwn();
    if (!found || found->empty())
        co_return found;
    const Result<QString> identity = co_await (*engine)->identity();
    if (!identity)
        co_return tl::unexpected(identity.error());
    for (ListedSandbox &sandbox : *found)
        sandbox.id = idOf(sandbox.id.value, *identity, account);
    co_return found;
}

async::Task<Result<Listing>> DockerProvider::list()
{
    return listAllAccounts(name(), m_accounts,
                           [this](const QString &account, bool isOnly) { return listAt(account, isOnly); });
}

} // namespace sandgate

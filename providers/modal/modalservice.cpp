// SPDX-License-Identifier: Apache-2.0
#include "providers/modal/modalservice.h"
#include "providers/async/waits.h"
#include "providers/cloud/baseimage.h"
#include "providers/cloud/cloudlabels.h"
#include "providers/logging.h"
#include "providers/modal/modalcalls.h"
#include "providers/modal/modalconfig.h"
#include "providers/modal/modalcontrol.h"
#include "providers/modal/modalrouter.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using namespace modal::client;
using Repeat = ModalControl::Repeat;

constexpr quint16 serverPort = 2468; // only ports that are named at the making have a tunnel
constexpr auto appName = "sandgate";
constexpr auto endTag = "sandgateEnd"_L1; // in seconds since 1970; it is not told otherwise
constexpr auto longestBuild = 15min;      // of an image that was not used before

QString text(const char *sentence)
{
    return QCoreApplication::translate("Modal", sentence);
}

SettingsSchema accountSchema()
{
    return {
        {.name = u"tokenId"_s,
         .label = text("Token id"),
         .help = text("From “modal token new”, or the settings at modal.com; it begins with “ak-”."),
         .isRequired = true,
         .variables = {u"MODAL_TOKEN_ID"_s}},
        {.name = u"tokenSecret"_s,
         .label = text("Token secret"),
         .help = text("It begins with “as-”."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"MODAL_TOKEN_SECRET"_s}},
        {.name = u"environment"_s,
         .label = text("Environment"),
         .help = text("Of the workspace; without one, its default."),
         .fallback = QString(),
         .isAdvanced = true,
         .variables = {u"MODAL_ENVIRONMENT"_s}},
        {.name = u"serverUrl"_s,
         .label = text("Address of the service"),
         .help = text("Only where a proxy of one's own leads to it."),
         .fallback = u"https://api.modal.com"_s,
         .isAdvanced = true,
         .variables = {u"MODAL_SERVER_URL"_s}},
    };
}

SettingsSchema settingsSchema()
{
    using Type = SettingsField::Type;
    return {
        {.name = u"image"_s,
         .label = text("Image"),
         .help = text("A container image with its tag; it needs npm or curl. Its first use takes minutes."),
         .fallback = u"node:22"_s},
        {.name = u"lifetimeMinutes"_s,
         .type = Type::Number,
         .label = text("Lifetime in minutes"),
         .help =
             text("After this time it is ended, and all that is in it is lost. It cannot be extended; a day at most."),
         .fallback = 240,
         .least = 1,
         .most = 24 * 60},
        {.name = u"cpus"_s,
         .type = Type::Number,
         .label = text("Processors"),
         .help = text("That it gets for sure; it may use more."),
         .fallback = 1,
         .isAdvanced = true},
        {.name = u"memoryMb"_s,
         .type = Type::Number,
         .label = text("Memory in MiB"),
         .help = text("That it gets for sure; it may use more."),
         .fallback = 2048,
         .isAdvanced = true},
    };
}

std::int64_t lifetimeOf(const SandboxSpec &spec)
{
    const double minutes = settingIn(settingsSchema(), spec.settings, "lifetimeMinutes"_L1).toDouble();
    return qRound64(minutes * 60);
}

// What is too much for the wire is too much for Modal, which says so.
std::uint32_t wireSize(double size)
{
    return std::uint32_t(std::clamp(size, 0.0, double(std::numeric_limits<std::uint32_t>::max())));
}

// Gone is said of sandboxes only: an account without what is asked for has another environment.
Error inAccount(Error error)
{
    if (error.kind == Error::Kind::Gone) {
        error.kind = Error::Kind::InvalidSettings;
        error.what = text("Modal does not know the account's environment. Check it in the settings.");
    }
    return error;
}

CloudSandbox sandboxOf(const std::string &id, const google::protobuf::RepeatedPtrField<SandboxTag> &tags)
{
    QJsonObject labels;
    for (const SandboxTag &tag : tags)
        labels.insert(QString::fromStdString(tag.tag_name()), QString::fromStdString(tag.tag_value()));
    CloudSandbox sandbox = labelled(labels);
    sandbox.id = QString::fromStdString(id);
    sandbox.isRunning = true; // what is known and has not finished
    const qint64 end = labels[endTag].toString().toLongLong();
    if (end > 0)
        sandbox.endsAt = QDateTime::fromSecsSinceEpoch(end, Qt::UTC);
    return sandbox;
}

class ModalService : public CloudService
{
public:
    explicit ModalService(const Account &account);

    async::Task<Result<CloudSandbox>> create(SandboxSpec spec) override;
    async::Task<Result<CloudSandbox>> find(QString id) override;
    async::Task<Result<>> resume(CloudSandbox) override { co_return Result<>(); } // what is found runs
    async::Task<Result<>> destroy(QString id) override;
    async::Task<Result<std::vector<CloudSandbox>>> list() override;
    async::Task<Result<>> extend(QString, std::chrono::seconds) override;
    async::Task<Result<CommandEnd>> run(QString id, QString script, std::chrono::milliseconds limit) override;
    async::Task<Result<Endpoint>> address(QString id, quint16 port) override;
    async::Task<Result<>> check() override;

private:
    async::Task<Result<>> environment();
    async::Task<Result<std::string>> app();
    async::Task<Result<std::string>> image(QString name);
    async::Task<Result<>> untilBuilt(std::string image);
    async::Task<Result<std::string>> taskOf(std::string id);
    async::Task<Result<RouterAccess>> accessTo(std::string id);
    Error withoutApp(Error error);
    QUrl withScheme(const QString &hostAndPort) const;

    const std::string m_environment;
    ModalControl m_control;
    std::string m_app;
    std::string m_builder; // version of what builds images here
};

ModalService::ModalService(const Account &account)
    : m_environment(account.text("environment"_L1).toStdString())
    , m_control(account)
{
}

// As the control plane is reached: without TLS only where that has none.
QUrl ModalService::withScheme(const QString &hostAndPort) const
{
    return QUrl(m_control.server().scheme() + u"://"_s + hostAndPort);
}

async::Task<Result<>> ModalService::environment()
{
    EnvironmentGetOrCreateRequest request;
    request.set_deployment_name(m_environment);
    const Result<EnvironmentGetOrCreateResponse> found =
        co_await m_control.ask(modalcalls::environmentGetOrCreate, request, Repeat::Allowed);
    if (!found)
        co_return tl::unexpected(inAccount(found.error()));
    m_builder = found->metadata().settings().image_builder_version();
    co_return Result<>();
}

async::Task<Result<std::string>> ModalService::app()
{
    if (!m_app.empty())
        co_return m_app;
    AppGetOrCreateRequest request;
    request.set_app_name(appName);
    request.set_environment_name(m_environment);
    request.set_object_creation_type(OBJECT_CREATION_TYPE_CREATE_IF_MISSING);
    const Result<AppGetOrCreateResponse> found =
        co_await m_control.ask(modalcalls::appGetOrCreate, request, Repeat::Allowed);
    if (!found)
        co_return tl::unexpected(inAccount(found.error()));
    const Result<> known = co_await environment();
    if (!known)
        co_return tl::unexpected(known.error());
    m_app = found->app_id();
    co_return m_app;
}

// What a making misses is its app or image, as when somebody stopped the app: the next attempt makes it anew.
Error ModalService::withoutApp(Error error)
{
    if (error.kind == Error::Kind::Gone) {
        m_app.clear();
        error.kind = Error::Kind::Refused;
        error.what = text("Modal has removed what the sandbox is made with. Try again.");
    }
    return error;
}

async::Task<Result<std::string>> ModalService::image(QString name)
{
    const Result<QString> dockerfile = dockerfileOf(name);
    if (!dockerfile)
        co_return tl::unexpected(dockerfile.error());
    ImageGetOrCreateRequest request;
    request.mutable_image()->add_dockerfile_commands(dockerfile->toStdString());
    request.set_app_id(m_app);
    request.set_builder_version(m_builder);
    const Result<ImageGetOrCreateResponse> made =
        co_await m_control.ask(modalcalls::imageGetOrCreate, request, Repeat::Allowed);
    if (!made)
        co_return tl::unexpected(withoutApp(made.error()));
    if (made->result().status() == GenericResult::GENERIC_STATUS_SUCCESS)
        co_return made->image_id();
    const std::optional<Result<>> built = co_await async::within(longestBuild, untilBuilt(made->image_id()));
    if (!built)
        co_return failure(Error::Kind::Timeout, text("Modal took too long to build the image. Try again later."));
    if (!*built)
        co_return tl::unexpected(built->error());
    co_return made->image_id();
}

async::Task<Result<>> ModalService::untilBuilt(std::string image)
{
    ImageJoinStreamingRequest request;
    request.set_image_id(image);
    request.set_timeout(55);
    for (;;) {
        const Result<std::vector<ImageJoinStreamingResponse>> said =
            co_await m_control.collect(modalcalls::imageJoinStreaming, request, 70s);
        if (!said)
            co_return tl::unexpected(withoutApp(said.error()));
        for (const ImageJoinStreamingResponse &one : *said) {
            if (!one.entry_id().empty())
                request.set_last_entry_id(one.entry_id());
            const GenericResult &result = one.result();
            if (result.status() == GenericResult::GENERIC_STATUS_SUCCESS)
                co_return Result<>();
            if (result.status() != GenericResult::GENERIC_STATUS_UNSPECIFIED)
                co_return failure(Error::Kind::InvalidSettings, text("Modal could not build the image."),
                                  QString::fromStdString(result.exception()).left(4096));
        }
        co_await async::sleepFor(100ms);
    }
}

async::Task<Result<CloudSandbox>> ModalService::create(SandboxSpec spec)
{
    const SettingsSchema schema = settingsSchema();
    const Result<std::string> app = co_await this->app();
    if (!app)
        co_return tl::unexpected(app.error());
    const Result<std::string> image =
        co_await this->image(settingIn(schema, spec.settings, "image"_L1).toString().trimmed());
    if (!image)
        co_return tl::unexpected(image.error());

    SandboxCreateV2Request request;
    request.set_app_id(*app);
    modal::client::Sandbox &definition = *request.mutable_definition();
    for (const char *word : {"sleep", "infinity"}) // with its main program the sandbox would end
        definition.add_entrypoint_args(word);
    definition.set_image_id(*image);
    definition.set_timeout_secs(std::uint32_t(lifetimeOf(spec)));
    definition.set_name(uniqueName(spec.key).toStdString());
    definition.mutable_network_access()->set_network_access_type(NetworkAccess::OPEN);
    definition.mutable_open_ports()->add_ports()->set_port(serverPort);
    Resources &resources = *definition.mutable_resources();
    resources.set_memory_mb(wireSize(settingIn(schema, spec.settings, "memoryMb"_L1).toDouble()));
    resources.set_milli_cpu(wireSize(settingIn(schema, spec.settings, "cpus"_L1).toDouble() * 1000));
    QJsonObject tags = labelsOf(spec);
    tags.insert(endTag, QString::number(QDateTime::currentSecsSinceEpoch() + lifetimeOf(spec)));
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        SandboxTag &added = *request.add_tags();
        added.set_tag_name(tag.key().toStdString());
        added.set_tag_value(tag->toString().toStdString());
    }
    const Result<SandboxCreateV2Response> made =
        co_await m_control.ask(modalcalls::sandboxCreate, request, Repeat::Never, 120s);
    if (made && made->sandbox_id().empty())
        co_return failure(Error::Kind::Protocol, text("Modal made a sandbox without an id."));
    if (made)
        co_return sandboxOf(made->sandbox_id(), request.tags());
    if (made.error().kind != Error::Kind::Conflict)
        co_return tl::unexpected(withoutApp(made.error()));
    // Made by an earlier attempt whose answer was lost.
    SandboxGetFromNameRequest name;
    name.set_sandbox_name(definition.name());
    name.set_environment_name(m_environment);
    name.set_app_name(appName);
    const Result<SandboxGetFromNameResponse> before =
        co_await m_control.ask(modalcalls::sandboxGetFromName, name, Repeat::Allowed);
    if (!before)
        co_return tl::unexpected(made.error());
    const QString id = QString::fromStdString(before->sandbox_id());
    co_return co_await find(id);
}

// Gone when it has finished.
async::Task<Result<std::string>> ModalService::taskOf(std::string id)
{
    SandboxGetTaskIdRequest request;
    request.set_sandbox_id(id);
    request.set_timeout(10);
    const Result<SandboxGetTaskIdResponse> task =
        co_await m_control.ask(modalcalls::sandboxGetTaskId, request, Repeat::Allowed);
    if (!task)
        co_return tl::unexpected(task.error());
    if (task->has_task_result())
        co_return failure(Error::Kind::Gone, text("This sandbox at Modal has ended."),
                          QString::fromStdString(task->task_result().exception()).left(4096));
    if (!task->has_task_id())
        co_return failure(Error::Kind::Unreachable, text("Modal has not started the sandbox yet."));
    co_return task->task_id();
}

async::Task<Result<CloudSandbox>> ModalService::find(QString id)
{
    const std::string sandbox = id.toStdString();
    const Result<std::string> task = co_await taskOf(sandbox);
    if (!task)
        co_return tl::unexpected(task.error());
    SandboxTagsGetRequest request;
    request.set_sandbox_id(sandbox);
    const Result<SandboxTagsGetResponse> tags =
        co_await m_control.ask(modalcalls::sandboxTagsGet, request, Repeat::Allowed);
    if (!tags)
        co_return tl::unexpected(tags.error());
    co_return sandboxOf(sandbox, tags->tags());
}

async::Task<Result<>> ModalService::destroy(QString id)
{
    SandboxTerminateRequest request;
    request.set_sandbox_id(id.toStdString());
    const Result<SandboxTerminateResponse> ended =
        co_await m_control.ask(modalcalls::sandboxTerminate, request, Repeat::Allowed);
    if (ended || ended.error().kind == Error::Kind::Gone)
        co_return Result<>();
    co_return tl::unexpected(ended.error());
}

async::Task<Result<std::vector<CloudSandbox>>> ModalService::list()
{
    std::vector<CloudSandbox> all;
    SandboxListRequest request;
    request.set_environment_name(m_environment);
    for (;;) {
        const Result<SandboxListResponse> page =
            co_await m_control.ask(modalcalls::sandboxList, request, Repeat::Allowed);
        if (!page)
            co_return tl::unexpected(inAccount(page.error()));
        double oldest = request.before_timestamp();
        for (const SandboxInfo &one : page->sandboxes()) {
            all.push_back(sandboxOf(one.id(), one.tags()));
            oldest = one.created_at();
        }
        const bool isLast = page->sandboxes().empty() || oldest == request.before_timestamp();
        if (isLast)
            co_return all;
        request.set_before_timestamp(oldest);
    }
}

async::Task<Result<>> ModalService::extend(QString, std::chrono::seconds)
{
    co_return failure(Error::Kind::Refused,
                      text("Modal cannot let a sandbox live longer than was chosen when it was made."));
}

async::Task<Result<RouterAccess>> ModalService::accessTo(std::string id)
{
    const Result<std::string> task = co_await taskOf(id);
    if (!task)
        co_return tl::unexpected(task.error());
    SandboxGetCommandRouterAccessRequest request;
    request.set_sandbox_id(id);
    const Result<SandboxGetCommandRouterAccessResponse> access =
        co_await m_control.ask(modalcalls::sandboxGetCommandRouterAccess, request, Repeat::Allowed);
    if (!access)
        co_return tl::unexpected(access.error());
    const QUrl told(QString::fromStdString(access->url()));
    if (told.host().isEmpty())
        co_return failure(Error::Kind::Protocol, text("Modal does not say where commands are run."));
    co_return RouterAccess{*task, access->jwt(), withScheme(told.authority())};
}

async::Task<Result<CommandEnd>> ModalService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    const std::string exec = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    const std::string sandbox = id.toStdString();
    for (int attempt = 1;; ++attempt) {
        const Result<RouterAccess> access = co_await accessTo(sandbox);
        if (!access)
            co_return tl::unexpected(access.error());
        ModalRouter router(*access);
        const Result<CommandEnd> end = co_await router.run(exec, script, limit);
        if (end)
            co_return end;
        // The same exec id starts nothing twice.
        const bool mayBeRepeated =
            end.error().kind == Error::Kind::Unauthorized || end.error().kind == Error::Kind::Unreachable;
        if (!mayBeRepeated || attempt == 3) {
            Error error = end.error();
            if (error.kind == Error::Kind::Gone || error.kind == Error::Kind::Unauthorized)
                error.kind = Error::Kind::Unreachable; // only the control plane knows
            co_return tl::unexpected(std::move(error));
        }
        co_await async::sleepFor(200ms);
    }
}

async::Task<Result<Endpoint>> ModalService::address(QString id, quint16 port)
{
    SandboxGetTunnelsRequest request;
    request.set_sandbox_id(id.toStdString());
    request.set_timeout(20);
    const Result<SandboxGetTunnelsResponse> tunnels =
        co_await m_control.ask(modalcalls::sandboxGetTunnels, request, Repeat::Allowed);
    if (!tunnels)
        co_return tl::unexpected(tunnels.error());
    for (const TunnelData &tunnel : tunnels->tunnels()) {
        const QUrl url = withScheme(u"%1:%2"_s.arg(QString::fromStdString(tunnel.host())).arg(tunnel.port()));
        if (tunnel.container_port() == port && !url.host().isEmpty())
            co_return Endpoint{url};
    }
    if (tunnels->has_result() && tunnels->result().status() != GenericResult::GENERIC_STATUS_UNSPECIFIED)
        co_return failure(Error::Kind::Gone, text("This sandbox at Modal has ended."));
    co_return tl::unexpected(noWayTo(port));
}

async::Task<Result<>> ModalService::check()
{
    co_return co_await environment();
}

} // namespace

CloudKind modalKind()
{
    CloudKind kind;
    kind.facts.name = u"modal"_s;
    kind.facts.title = u"Modal"_s;
    kind.facts.help = text("Needs an account at modal.com and its token. Its sandboxes cannot be paused: they cost "
                           "money until they are deleted or their time is over.");
    kind.facts.pauseSaves = false;
    kind.facts.ends = true;
    kind.facts.extends = false;
    kind.facts.settings = settingsSchema();
    kind.facts.account = accountSchema();
    kind.workspace = u"/workspace"_s;
    kind.port = serverPort;
    kind.make = [](const Account &account) { return std::make_unique<ModalService>(account); };
    return kind;
}

QJsonObject modalAccountOfThisComputer()
{
    const QString usual = QDir::homePath() + u"/.modal.toml"_s;
    QFile file(qEnvironmentVariable("MODAL_CONFIG_PATH", usual));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 largest = 1024 * 1024;
    const Result<QJsonObject> values = readModalConfig(file.read(largest), qEnvironmentVariable("MODAL_PROFILE"));
    if (values)
        return *values;
    qCWarning(lcCloud) << file.fileName() << values.error().what << values.error().theirWords;
    return {};
}

} // namespace sandgate

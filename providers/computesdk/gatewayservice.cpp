// SPDX-License-Identifier: Apache-2.0
#include "providers/computesdk/gatewayservice.h"
#include "providers/async/waits.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/cloud/cloudlabels.h"
#include "providers/computesdk/gatewayanswers.h"
#include "providers/computesdk/gatewaycredentials.h"
#include "providers/shelltext.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using Repeat = CloudHttp::Repeat;

constexpr auto service = "ComputeSDK"_L1; // for sentences
constexpr auto endLabel = "sandgateEndsAt"_L1;
constexpr auto longestMaking = 60s;
constexpr auto longestStart = 2min; // of the daemon
constexpr qint64 longestWait = 60;  // seconds of one look at a command; what is between allows five minutes

QString text(const char *sentence)
{
    return QCoreApplication::translate("ComputeSdkGateway", sentence);
}

SettingsSchema accountSchema()
{
    SettingsSchema fields{
        {.name = u"apiKey"_s,
         .label = text("API key"),
         .help = text("Of ComputeSDK; it begins with “computesdk_”."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"COMPUTESDK_API_KEY"_s}},
        {.name = u"cloud"_s,
         .label = text("Cloud"),
         .help =
             text("Where the gateway makes sandboxes; without one, at the first of which there are credentials: %1.")
                 .arg(gatewayClouds().join(u", "_s)),
         .fallback = QString(),
         .variables = {u"COMPUTESDK_PROVIDER"_s}},
        {.name = u"gatewayUrl"_s,
         .label = text("Address of the gateway"),
         .help = text("Of a gateway of one's own, or an older one."),
         .fallback = u"https://tributary.edge.computesdk.com"_s,
         .isAdvanced = true,
         .variables = {u"COMPUTESDK_TRIBUTARY_URL"_s, u"COMPUTESDK_GATEWAY_URL"_s}},
        {.name = u"portUrl"_s,
         .label = text("Address of a port"),
         .help = text("Where a proxy of one's own leads to the sandboxes, such as https://{label}-{port}.example.com, "
                      "with the first part of the daemon's host, and the port; {id} is the sandbox's id. Without one, "
                      "by the gateway's host names."),
         .fallback = QString(),
         .isAdvanced = true},
    };
    const SettingsSchema credentials = gatewayCredentialFields();
    fields.insert(fields.end(), credentials.begin(), credentials.end());
    return fields;
}

SettingsSchema settingsSchema()
{
    return {
        {.name = u"template"_s,
         .label = text("Template"),
         .help = text("Id of a template of the cloud; without one, the cloud's default."),
         .fallback = QString()},
        {.name = u"image"_s,
         .label = text("Image"),
         .help = text("Of containers, where the cloud takes one."),
         .fallback = QString(),
         .isAdvanced = true},
        {.name = u"snapshot"_s,
         .label = text("Snapshot"),
         .help = text("Id of a snapshot of the gateway that the sandbox begins as."),
         .fallback = QString(),
         .isAdvanced = true},
        {.name = u"lifetimeMinutes"_s,
         .type = SettingsField::Type::Number,
         .label = text("Lifetime in minutes"),
         .help = text("After this time it is deleted with its files, unless it is extended; while an agent works, it "
                      "is."),
         .fallback = 30,
         .least = 1},
    };
}

// How the daemon of a sandbox is reached.
struct Access {
    QUrl url;
    Secret token;
};

class GatewayService : public CloudService
{
public:
    explicit GatewayService(const Account &account);

    async::Task<Result<CloudSandbox>> create(SandboxSpec spec) override;
    async::Task<Result<CloudSandbox>> find(QString id) override;
    async::Task<Result<>> resume(CloudSandbox) override { co_return Result<>(); } // what is found runs
    async::Task<Result<>> destroy(QString id) override;
    async::Task<Result<std::vector<CloudSandbox>>> list() override { co_return std::vector<CloudSandbox>(); }
    async::Task<Result<>> extend(QString id, std::chrono::seconds time) override;
    async::Task<Result<CommandEnd>> run(QString id, QString script, std::chrono::milliseconds limit) override;
    async::Task<Result<Endpoint>> address(QString id, quint16 port) override;
    async::Task<Result<>> check() override;

private:
    GatewayService(const Account &account, const Result<GatewayCredentials> &credentials);
    // Whatever is asked of the gateway goes this way.
    async::Task<Result<QJsonObject>> ask(HttpRequest request, Repeat repeat);
    Result<CloudSandbox> remember(const QJsonObject &data);
    async::Task<Result<CloudSandbox>> untilMade(QJsonObject body, QString *id);
    async::Task<> untilHealthy(Access access);
    async::Task<Result<Access>> accessTo(QString id);
    Error ofDaemon(const QString &id, Error error);

    const std::optional<Error> m_problem; // with the account
    const QUrl m_gateway;
    const Secret m_key;
    const QString m_portUrl;
    CloudHttp m_api;
    std::map<QString, Access> m_access;
    std::map<QString, QDateTime> m_ends; // nobody else knows
};

Endpoint gatewayEndpoint(const Account &account, const Result<GatewayCredentials> &credentials)
{
    Endpoint endpoint{serverUrl(account.text("gatewayUrl"_L1)).value_or(QUrl())};
    endpoint.headers = {{"X-ComputeSDK-API-Key", account.secret("apiKey"_L1).reveal()}};
    if (credentials) {
        endpoint.headers.append({"X-Provider", credentials->cloud.toLatin1()});
        endpoint.headers += credentials->headers;
    }
    return endpoint;
}

std::optional<Error> problemOf(const Account &account, const Result<GatewayCredentials> &credentials)
{
    if (!credentials)
        return credentials.error();
    const QString url = account.text("gatewayUrl"_L1);
    if (!serverUrl(url))
        return Error{Error::Kind::InvalidSettings, text("This is not the address of a gateway: %1").arg(url)};
    return std::nullopt;
}

GatewayService::GatewayService(const Account &account)
    : GatewayService(account, gatewayCredentials(account, account.text("cloud"_L1)))
{
}

GatewayService::GatewayService(const Account &account, const Result<GatewayCredentials> &credentials)
    : m_problem(problemOf(account, credentials))
    , m_gateway(serverUrl(account.text("gatewayUrl"_L1)).value_or(QUrl()))
    , m_key(account.secret("apiKey"_L1))
    , m_portUrl(account.text("portUrl"_L1))
    , m_api(gatewayEndpoint(account, credentials), service)
{
}

QString pathOf(const QString &id, const QString &verb = {})
{
    return u"/v1/sandboxes/"_s + segment(id) + verb;
}

async::Task<Result<QJsonObject>> GatewayService::ask(HttpRequest request, Repeat repeat)
{
    if (m_problem)
        co_return tl::unexpected(*m_problem);
    request.timeLimit = 90s; // it waits for the cloud behind it
    const Result<QJsonValue> answer = co_await m_api.ask(std::move(request), repeat);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return gatewayData(*answer);
}

// What an answer says of a sandbox. Its daemon gets the key where it has no token of its own, and all commands.
Result<CloudSandbox> GatewayService::remember(const QJsonObject &data)
{
    static const QRegularExpression plain(u"^[\\w.-]{1,200}$"_s);
    const QString id = data["sandboxId"_L1].toString();
    const std::optional<QUrl> url = serverUrl(data["url"_L1].toString());
    const bool isSafe = url && (url->scheme() == "https"_L1 || url->scheme() == m_gateway.scheme());
    if (!plain.match(id).hasMatch() || !isSafe)
        return failure(Error::Kind::Protocol, text("ComputeSDK's gateway does not say how the sandbox is reached."),
                       data["url"_L1].toString().left(400));
    const QString token = data["token"_L1].toString();
    m_access[id] = {*url, token.isEmpty() ? m_key : Secret(token.toUtf8())};

    const QJsonObject metadata = data["metadata"_L1].toObject();
    CloudSandbox sandbox = labelled(metadata);
    sandbox.id = id;
    sandbox.isRunning = true;
    // An extension that another start of Sandgate asked for is not known: it lives at least so long.
    const QDateTime asMade = QDateTime::fromString(metadata[endLabel].toString(), Qt::ISODate);
    if (const auto known = m_ends.find(id); known != m_ends.end())
        sandbox.endsAt = known->second;
    else if (asMade.isValid())
        sandbox.endsAt = asMade;
    return sandbox;
}

QDateTime after(std::chrono::seconds time)
{
    return QDateTime::currentDateTimeUtc().addSecs(time.count());
}

// By its name it is made once only, however often that is asked for. `id` is set as soon as there is something.
async::Task<Result<CloudSandbox>> GatewayService::untilMade(QJsonObject body, QString *id)
{
    const QDeadlineTimer limit(longestMaking);
    auto repeat = Repeat::Never;
    for (auto pause = 500ms;; pause = std::min(pause * 3 / 2, std::chrono::milliseconds(2s))) {
        const HttpRequest request = jsonRequest("POST", u"/v1/sandboxes/find-or-create"_s, body);
        const Result<QJsonObject> data = co_await ask(request, repeat);
        if (!data && data.error().kind == Error::Kind::Gone)
            co_return failure(Error::Kind::InvalidSettings,
                              text("The gateway of ComputeSDK is not at the account's address, or does not know the "
                                   "template."),
                              data.error().theirWords);
        if (!data)
            co_return tl::unexpected(data.error());
        *id = (*data)["sandboxId"_L1].toString();
        const Result<CloudSandbox> sandbox = remember(*data);
        if (!sandbox)
            co_return sandbox;
        if ((*data)["status"_L1] != "creating"_L1)
            co_return sandbox;
        if (limit.hasExpired())
            co_return failure(Error::Kind::Timeout, text("ComputeSDK took too long to make the sandbox."));
        co_await async::sleepFor(pause);
        repeat = Repeat::Allowed;
    }
}

async::Task<Result<CloudSandbox>> GatewayService::create(SandboxSpec spec)
{
    const SettingsSchema schema = settingsSchema();
    const double minutes = settingIn(schema, spec.settings, "lifetimeMinutes"_L1).toDouble();
    const auto lifetime = std::chrono::seconds(qRound64(minutes * 60));
    const QDateTime end = after(lifetime);
    QJsonObject metadata = labelsOf(spec);
    metadata.insert(endLabel, end.toString(Qt::ISODate));
    QJsonObject body{
        {u"namespace"_s, u"sandgate"_s},
        {u"name"_s, spec.key.value},
        {u"timeout"_s, qint64(lifetime.count() * 1000)},
        {u"metadata"_s, metadata},
    };
    for (const auto &[setting, option] :
         {std::pair("template"_L1, "templateId"_L1), {"image"_L1, "image"_L1}, {"snapshot"_L1, "snapshotId"_L1}}) {
        const QString value = settingIn(schema, spec.settings, setting).toString().trimmed();
        if (!value.isEmpty())
            body.insert(option, value);
    }
    QString id;
    Result<CloudSandbox> made = co_await untilMade(body, &id);
    if (made) {
        const Access access = m_access[id];
        const bool isUp = co_await async::within(longestStart, untilHealthy(access));
        if (!isUp)
            made = failure(Error::Kind::Timeout,
                           text("The sandbox of ComputeSDK did not begin to take commands in time."));
    }
    if (made && !made->endsAt)
        m_ends[id] = end;
    if (!made && !id.isEmpty()) {
        co_await destroy(id); // else it ends by itself
    }
    co_return made;
}

async::Task<> GatewayService::untilHealthy(Access access)
{
    CloudHttp daemon({access.url, access.token}, service);
    for (auto pause = 300ms;; pause = std::min(pause * 3 / 2, std::chrono::milliseconds(5s))) {
        HttpRequest request = jsonRequest("GET", u"/health"_s);
        request.timeLimit = 10s;
        const Result<QJsonValue> health = co_await daemon.ask(request, Repeat::Never);
        if (health)
            co_return;
        co_await async::sleepFor(pause);
    }
}

async::Task<Result<CloudSandbox>> GatewayService::find(QString id)
{
    const Result<QJsonObject> data = co_await ask(jsonRequest("GET", pathOf(id)), Repeat::Allowed);
    if (!data)
        co_return tl::unexpected(data.error());
    const Result<CloudSandbox> sandbox = remember(*data);
    if (sandbox && sandbox->id != id)
        co_return failure(Error::Kind::Protocol, text("ComputeSDK's gateway speaks of another sandbox."));
    co_return sandbox;
}

// Not by way of its daemon, which may be what is broken.
async::Task<Result<>> GatewayService::destroy(QString id)
{
    m_access.erase(id);
    m_ends.erase(id);
    const Result<QJsonObject> gone = co_await ask(jsonRequest("DELETE", pathOf(id)), Repeat::Allowed);
    if (!gone && gone.error().kind != Error::Kind::Gone)
        co_return tl::unexpected(gone.error());
    co_return Result<>();
}

async::Task<Result<>> GatewayService::extend(QString id, std::chrono::seconds time)
{
    const Result<CloudSandbox> found = co_await find(id);
    if (!found)
        co_return tl::unexpected(found.error());
    const QDateTime end = after(time);
    if (found->endsAt && *found->endsAt >= end)
        co_return Result<>();
    const QJsonObject body{{u"duration"_s, qint64(time.count() * 1000)}};
    const Result<QJsonObject> extended =
        co_await ask(jsonRequest("POST", pathOf(id, u"/extend"_s), body), Repeat::Allowed);
    if (!extended)
        co_return tl::unexpected(extended.error());
    m_ends[id] = end;
    co_return Result<>();
}

async::Task<Result<Access>> GatewayService::accessTo(QString id)
{
    if (!m_access.contains(id)) {
        const Result<CloudSandbox> found = co_await find(id);
        if (!found)
            co_return tl::unexpected(found.error());
    }
    co_return m_access[id];
}

// What the daemon says, or what stands where it was: whether the sandbox exists only the gateway knows.
Error GatewayService::ofDaemon(const QString &id, Error error)
{
    m_access.erase(id); // the next attempt asks anew
    if (error.kind == Error::Kind::Gone)
        error.kind = Error::Kind::Unreachable;
    return error;
}

// In the background, and then waited for: the answer to a command that takes long would be cut off on its way.
async::Task<Result<CommandEnd>> GatewayService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    const Result<Access> access = co_await accessTo(id);
    if (!access)
        co_return tl::unexpected(access.error());
    CloudHttp daemon({access->url, access->token}, service);
    const QDeadlineTimer over(limit);
    // Whatever shell it gives this to.
    const QJsonObject body{{u"command"_s, u"sh -c "_s + shellQuoted(script)}, {u"background"_s, true}};
    const HttpRequest start = jsonRequest("POST", u"/run/command"_s, body);
    const Result<QJsonValue> started = co_await daemon.ask(start, Repeat::Never);
    if (!started)
        co_return tl::unexpected(ofDaemon(id, started.error()));
    Result<GatewayCommand> command = gatewayCommand(*started);
    const QString path =
        command ? u"/terminals/%1/commands/%2/wait"_s.arg(segment(command->terminal), segment(command->id)) : QString();
    while (command && !command->end) {
        const qint64 seconds = std::clamp<qint64>(over.remainingTime() / 1000, 1, longestWait);
        HttpRequest wait = jsonRequest("GET", path);
        addText(wait.query, u"timeout"_s, QString::number(seconds));
        wait.headers = {{"X-Request-Timeout", QByteArray::number(seconds)}};
        wait.timeLimit = std::chrono::seconds(seconds) + 15s;
        const Result<QJsonValue> looked = co_await daemon.ask(wait, Repeat::Allowed);
        if (!looked)
            co_return tl::unexpected(ofDaemon(id, looked.error()));
        command = gatewayCommand(*looked);
        const bool isOver = over.hasExpired() && command && !command->end;
        if (isOver)
            co_return failure(Error::Kind::Timeout, text("The command in the sandbox took too long."));
        co_await async::sleepFor(50ms); // it need not have waited
    }
    if (!command)
        co_return tl::unexpected(command.error());
    co_return *command->end;
}

async::Task<Result<Endpoint>> GatewayService::address(QString id, quint16 port)
{
    const Result<Access> access = co_await accessTo(id);
    if (!access)
        co_return tl::unexpected(access.error());
    const std::optional<QUrl> url = gatewayPortUrl(access->url, id, port, m_portUrl);
    if (!url)
        co_return failure(
            Error::Kind::InvalidSettings,
            text("Where the ports of this gateway's sandboxes are reached cannot be told from “%1”. Enter "
                 "the address of a port in the settings of the account.")
                .arg(access->url.host()));
    co_return Endpoint{*url};
}

// It has no call for this. A sandbox that is not there is not found, with a good key.
async::Task<Result<>> GatewayService::check()
{
    const Result<QJsonObject> answer = co_await ask(jsonRequest("GET", pathOf(u"none"_s)), Repeat::Allowed);
    if (!answer && answer.error().kind != Error::Kind::Gone)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

} // namespace

CloudKind computeSdkGatewayKind()
{
    CloudKind kind;
    kind.facts.name = u"computesdk-gateway"_s;
    kind.facts.title = text("ComputeSDK's gateway");
    kind.facts.help =
        text("Needs a key of ComputeSDK, and credentials of a cloud behind its gateway, which are sent to "
             "it with every call. Only ComputeSDK up to 2.5 has it.");
    kind.facts.pauseLosesFiles = true;
    kind.facts.ends = true;
    kind.facts.lists = false;
    kind.facts.settings = settingsSchema();
    kind.facts.account = accountSchema();
    kind.workspace = u"/tmp/workspace"_s; // which the user of any cloud behind it can make
    kind.port = 3000;
    kind.make = [](const Account &account) { return std::make_unique<GatewayService>(account); };
    return kind;
}

} // namespace sandgate

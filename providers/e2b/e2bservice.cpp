// SPDX-License-Identifier: Apache-2.0
#include "providers/e2b/e2bservice.h"
#include "providers/async/waits.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/cloud/cloudlabels.h"
#include "providers/e2b/connectstream.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using Repeat = CloudHttp::Repeat;

constexpr int agentPort = 49983; // of envd, which runs commands

QString text(const char *sentence)
{
    return QCoreApplication::translate("E2b", sentence);
}

SettingsSchema accountSchema()
{
    return {
        {.name = u"apiKey"_s,
         .label = text("API key"),
         .help = text("From the E2B dashboard; it begins with “e2b_”."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"E2B_API_KEY"_s}},
        {.name = u"domain"_s,
         .label = text("Domain"),
         .help = text("Of a self-hosted E2B."),
         .fallback = u"e2b.app"_s,
         .isAdvanced = true,
         .variables = {u"E2B_DOMAIN"_s}},
        {.name = u"apiUrl"_s,
         .label = text("Address of the API"),
         .help = text("Without one, api.<domain>."),
         .fallback = QString(),
         .isAdvanced = true,
         .variables = {u"E2B_API_URL"_s}},
        {.name = u"sandboxUrl"_s,
         .label = text("Address of all sandboxes"),
         .help = text("Where a proxy of one's own leads to the sandboxes, by headers; without one, by host names."),
         .fallback = QString(),
         .isAdvanced = true,
         .variables = {u"E2B_SANDBOX_URL"_s}},
    };
}

SettingsSchema settingsSchema()
{
    using Type = SettingsField::Type;
    return {
        {.name = u"template"_s,
         .label = text("Template"),
         .help = text("Name or id of the template that the sandbox is made of."),
         .fallback = u"base"_s},
        {.name = u"lifetimeMinutes"_s,
         .type = Type::Number,
         .label = text("Lifetime in minutes"),
         .help = text("After this time it is paused, unless it is extended; while an agent works, it is. Plans have a "
                      "limit: 60 for Hobby."),
         .fallback = 60,
         .least = 1,
         .most = 24 * 60},
        {.name = u"atEnd"_s,
         .type = Type::Choice,
         .label = text("At its end"),
         .help = text("A paused sandbox keeps its files and all that runs in it; a deleted one is lost."),
         .fallback = u"pause"_s,
         .choices = {u"pause"_s, u"delete"_s}},
        {.name = u"internet"_s,
         .type = Type::Switch,
         .label = text("Internet access"),
         .help = text("Agents need it for their models."),
         .fallback = true,
         .isAdvanced = true},
    };
}

CloudSandbox sandboxOf(const QJsonObject &info)
{
    CloudSandbox sandbox = labelled(info["metadata"_L1].toObject());
    sandbox.id = info["sandboxID"_L1].toString();
    sandbox.isRunning = info["state"_L1].toString(u"running"_s) == "running"_L1;
    const QDateTime end = QDateTime::fromString(info["endAt"_L1].toString(), Qt::ISODate);
    if (sandbox.isRunning && end.isValid())
        sandbox.endsAt = end;
    return sandbox;
}

class E2bService : public CloudService
{
public:
    explicit E2bService(const Account &account);

    async::Task<Result<CloudSandbox>> create(SandboxSpec spec) override;
    async::Task<Result<CloudSandbox>> find(QString id) override;
    async::Task<Result<>> resume(CloudSandbox sandbox) override;
    async::Task<Result<>> pause(QString id) override;
    async::Task<Result<>> destroy(QString id) override;
    async::Task<Result<std::vector<CloudSandbox>>> list() override;
    async::Task<Result<>> extend(QString id, std::chrono::seconds time) override;
    async::Task<Result<CommandEnd>> run(QString id, QString script, std::chrono::milliseconds limit) override;
    async::Task<Result<Endpoint>> address(QString id, quint16 port) override;
    async::Task<Result<>> check() override;

private:
    // What the newest reply said of a sandbox.
    struct Access {
        QByteArray agentToken;
        QByteArray trafficToken;
        QString domain;
    };

    void remember(const QJsonObject &reply);
    async::Task<Result<Access>> accessTo(QString id);
    async::Task<Result<>> connect(QString id, int seconds);
    Endpoint endpointOf(const QString &id, const Access &access, int port) const;

    QString m_domain;
    QUrl m_sandboxes; // of a proxy of one's own; empty: none
    CloudHttp m_api;
    std::map<QString, Access> m_access;
};

Endpoint apiEndpoint(const Account &account)
{
    const QString url = account.text("apiUrl"_L1);
    return {QUrl(url.isEmpty() ? u"https://api."_s + account.text("domain"_L1) : url),
            {},
            {{"X-API-Key", account.secret("apiKey"_L1).reveal()}}};
}

E2bService::E2bService(const Account &account)
    : m_domain(account.text("domain"_L1))
    , m_sandboxes(account.text("sandboxUrl"_L1))
    , m_api(apiEndpoint(account), u"E2B"_s)
{
}

void E2bService::remember(const QJsonObject &reply)
{
    Access access;
    access.agentToken = reply["envdAccessToken"_L1].toString().toLatin1();
    access.trafficToken = reply["trafficAccessToken"_L1].toString().toLatin1();
    access.domain = reply["domain"_L1].toString();
    if (access.domain.isEmpty())
        access.domain = m_domain;
    m_access[reply["sandboxID"_L1].toString()] = access;
}

async::Task<Result<CloudSandbox>> E2bService::create(SandboxSpec spec)
{
    const SettingsSchema schema = settingsSchema();
    const QJsonObject body{
        {u"templateID"_s, settingIn(schema, spec.settings, "template"_L1)},
        {u"timeout"_s, qRound64(settingIn(schema, spec.settings, "lifetimeMinutes"_L1).toDouble() * 60)},
        {u"autoPause"_s, settingIn(schema, spec.settings, "atEnd"_L1) == "pause"_L1},
        {u"allow_internet_access"_s, settingIn(schema, spec.settings, "internet"_L1)},
        {u"network"_s, QJsonObject{{u"allowPublicTraffic"_s, false}}},
        {u"metadata"_s, labelsOf(spec)},
    };
    HttpRequest request = jsonRequest("POST", u"/v2/sandboxes"_s, body);
    request.timeLimit = 90s;
    const Result<QJsonValue> made = co_await m_api.ask(request, Repeat::Never);
    if (!made && made.error().status == 404)
        co_return failure(Error::Kind::InvalidSettings, text("E2B does not know the template, or is too old."),
                          made.error().theirWords);
    if (!made)
        co_return tl::unexpected(made.error());
    const QJsonObject reply = made->toObject();
    const CloudSandbox sandbox = sandboxOf(reply);
    if (sandbox.id.isEmpty())
        co_return failure(Error::Kind::Protocol, text("E2B made a sandbox without an id."));
    remember(reply);
    co_return sandbox;
}

async::Task<Result<CloudSandbox>> E2bService::find(QString id)
{
    const Result<QJsonValue> info =
        co_await m_api.ask(jsonRequest("GET", u"/sandboxes/"_s + segment(id)), Repeat::Allowed);
    if (!info)
        co_return tl::unexpected(info.error());
    co_return sandboxOf(info->toObject());
}

// It resumes what is paused, and never shortens what is left of the time.
async::Task<Result<>> E2bService::connect(QString id, int seconds)
{
    HttpRequest request =
        jsonRequest("POST", u"/v2/sandboxes/"_s + segment(id) + u"/connect"_s, {{u"timeout"_s, seconds}});
    request.timeLimit = 90s;
    const Result<QJsonValue> reply = co_await m_api.ask(request, Repeat::Allowed);
    if (!reply)
        co_return tl::unexpected(reply.error());
    remember(reply->toObject());
    co_return Result<>();
}

async::Task<Result<>> E2bService::resume(CloudSandbox sandbox)
{
    const double minutes = settingIn(settingsSchema(), sandbox.settings, "lifetimeMinutes"_L1).toDouble();
    co_return co_await connect(sandbox.id, qRound(minutes * 60));
}

async::Task<Result<E2bService::Access>> E2bService::accessTo(QString id)
{
    if (!m_access.contains(id)) {
        const Result<> connected = co_await connect(id, 60);
        if (!connected)
            co_return tl::unexpected(connected.error());
    }
    co_return m_access[id];
}

async::Task<Result<>> E2bService::pause(QString id)
{
    m_access.erase(id);
    HttpRequest request = jsonRequest("POST", u"/sandboxes/"_s + segment(id) + u"/pause"_s);
    request.timeLimit = 3min; // seconds for each GiB of its memory
    for (int attempt = 1;; ++attempt) {
        const Result<QJsonValue> paused = co_await m_api.ask(request, Repeat::Allowed);
        if (paused)
            co_return Result<>();
        if (paused.error().kind != Error::Kind::Conflict)
            co_return tl::unexpected(paused.error());
        // It is paused already, or on the way to something else.
        const Result<CloudSandbox> now = co_await find(id);
        if (!now)
            co_return tl::unexpected(now.error());
        if (!now->isRunning)
            co_return Result<>();
        if (attempt == 5)
            co_return tl::unexpected(paused.error());
        co_await async::sleepFor(1s);
    }
}

async::Task<Result<>> E2bService::destroy(QString id)
{
    m_access.erase(id);
    const HttpRequest request = jsonRequest("DELETE", u"/sandboxes/"_s + segment(id));
    co_return co_await m_api.remove(request);
}

async::Task<Result<std::vector<CloudSandbox>>> E2bService::list()
{
    std::vector<CloudSandbox> all;
    QString next;
    do {
        HttpRequest request = jsonRequest("GET", u"/v2/sandboxes"_s);
        addText(request.query, u"state"_s, u"running,paused"_s);
        addText(request.query, u"limit"_s, u"100"_s);
        if (!next.isEmpty())
            addText(request.query, u"nextToken"_s, next);
        const Result<HttpResponse> page = co_await m_api.send(request, Repeat::Allowed);
        if (!page)
            co_return tl::unexpected(page.error());
        const QJsonDocument document = QJsonDocument::fromJson(page->body);
        if (!document.isArray())
            co_return failure(Error::Kind::Protocol, text("E2B's list of sandboxes is none."));
        const QJsonArray entries = document.array();
        for (const QJsonValue &entry : entries)
            all.push_back(sandboxOf(entry.toObject()));
        const QString before = std::exchange(next, QString::fromLatin1(page->header("x-next-token")));
        if (next == before)
            break;
    } while (!next.isEmpty());
    co_return all;
}

// Their call sets the time from now on, and would also shorten it.
async::Task<Result<>> E2bService::extend(QString id, std::chrono::seconds time)
{
    const Result<CloudSandbox> found = co_await find(id);
    if (!found)
        co_return tl::unexpected(found.error());
    const bool isEnough = !found->endsAt || *found->endsAt >= QDateTime::currentDateTimeUtc().addSecs(time.count());
    if (isEnough)
        co_return Result<>();
    const HttpRequest request =
        jsonRequest("POST", u"/sandboxes/"_s + segment(id) + u"/timeout"_s, {{u"timeout"_s, qint64(time.count())}});
    co_return co_await m_api.tell(request);
}

Endpoint E2bService::endpointOf(const QString &id, const Access &access, int port) const
{
    Endpoint endpoint;
    const QString host = id.section(u'-', 0, 0); // older ids end in the host's name
    if (m_sandboxes.isEmpty()) {
        endpoint.url = QUrl(u"https://%1-%2.%3"_s.arg(port).arg(host, access.domain));
    } else {
        endpoint.url = m_sandboxes;
        endpoint.headers = {{"E2b-Sandbox-Id", host.toLatin1()}, {"E2b-Sandbox-Port", QByteArray::number(port)}};
    }
    return endpoint;
}

async::Task<Result<CommandEnd>> E2bService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    const Result<Access> access = co_await accessTo(id);
    if (!access)
        co_return tl::unexpected(access.error());
    Endpoint endpoint = endpointOf(id, *access, agentPort);
    if (!access->agentToken.isEmpty())
        endpoint.headers.append({"X-Access-Token", access->agentToken});
    const QJsonObject process{{u"cmd"_s, u"/bin/sh"_s}, {u"args"_s, QJsonArray{u"-c"_s, script}}};
    HttpRequest request;
    request.method = "POST";
    request.path = u"/process.Process/Start"_s;
    request.contentType = "application/connect+json";
    request.headers = {{"Connect-Protocol-Version", "1"},
                       {"Connect-Timeout-Ms", QByteArray::number(qint64(limit.count()))},
                       {"Keepalive-Ping-Interval", "50"}};
    request.body = connectMessage({{u"process"_s, process}, {u"stdin"_s, false}});
    request.timeLimit = limit + 15s;
    CloudHttp agent(endpoint, u"E2B"_s);
    const Result<HttpResponse> answer = co_await agent.send(request, Repeat::Never);
    if (!answer) {
        Error error = answer.error();
        m_access.erase(id); // the next attempt asks anew
        if (error.kind == Error::Kind::Gone)
            error.kind = Error::Kind::Unreachable; // only the API knows
        co_return tl::unexpected(std::move(error));
    }
    co_return readProcessStream(answer->body);
}

async::Task<Result<Endpoint>> E2bService::address(QString id, quint16 port)
{
    const Result<Access> access = co_await accessTo(id);
    if (!access)
        co_return tl::unexpected(access.error());
    Endpoint endpoint = endpointOf(id, *access, port);
    if (!access->trafficToken.isEmpty())
        endpoint.headers.append({"e2b-traffic-access-token", access->trafficToken});
    co_return endpoint;
}

async::Task<Result<>> E2bService::check()
{
    HttpRequest request = jsonRequest("GET", u"/v2/sandboxes"_s);
    addText(request.query, u"limit"_s, u"1"_s);
    co_return co_await m_api.tell(request);
}

} // namespace

CloudKind e2bKind()
{
    CloudKind kind;
    kind.facts.name = u"e2b"_s;
    kind.facts.title = u"E2B"_s;
    kind.facts.help = text("Needs an account at e2b.dev and its API key.");
    kind.facts.pauseKeepsMemory = true;
    kind.facts.ends = true;
    kind.facts.settings = settingsSchema();
    kind.facts.account = accountSchema();
    kind.workspace = u"/home/user"_s;
    kind.make = [](const Account &account) { return std::make_unique<E2bService>(account); };
    return kind;
}

} // namespace sandgate

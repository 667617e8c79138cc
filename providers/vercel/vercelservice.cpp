// SPDX-License-Identifier: Apache-2.0
#include "providers/vercel/vercelservice.h"
#include "providers/async/waits.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/cloud/cloudlabels.h"
#include "providers/vercel/commandlines.h"
#include "providers/vercel/oidctoken.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using Repeat = CloudHttp::Repeat;

constexpr quint16 serverPort = 2468; // only ports that are named at the making can be reached
constexpr qsizetype longestTag = 256;

QString text(const char *sentence)
{
    return QCoreApplication::translate("Vercel", sentence);
}

SettingsSchema accountSchema()
{
    return {
        {.name = u"token"_s,
         .label = text("Access token"),
         .help = text("From the account's settings at vercel.com; or an OIDC token, which lives for half a day."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"VERCEL_OIDC_TOKEN"_s, u"VERCEL_TOKEN"_s}},
        {.name = u"team"_s,
         .label = text("Team"),
         .help = text("Its id, from the team's settings: “team_…”. An OIDC token says it itself."),
         .fallback = QString(),
         .variables = {u"VERCEL_TEAM_ID"_s}},
        {.name = u"project"_s,
         .label = text("Project"),
         .help = text("Its id, from the project's settings: “prj_…”. An OIDC token says it itself."),
         .fallback = QString(),
         .variables = {u"VERCEL_PROJECT_ID"_s}},
        {.name = u"apiUrl"_s,
         .label = text("Address of the API"),
         .help = text("Only where a proxy of one's own leads to it."),
         .fallback = u"https://vercel.com/api"_s,
         .isAdvanced = true},
    };
}

SettingsSchema settingsSchema()
{
    using Type = SettingsField::Type;
    return {
        {.name = u"image"_s,
         .label = text("Image"),
         .help = text("Without one, Vercel's usual image, with Node.js and Python."),
         .fallback = QString(),
         .isAdvanced = true},
        {.name = u"processors"_s,
         .type = Type::Number,
         .label = text("Processors"),
         .help = text("Each brings 2 GiB of memory."),
         .fallback = 2},
        {.name = u"lifetimeMinutes"_s,
         .type = Type::Number,
         .label = text("Lifetime in minutes"),
         .help = text("After this time it stops, with its files kept, unless it is extended; while an agent works, it "
                      "is. Plans have a limit: 45 for Hobby."),
         .fallback = 45,
         .least = 1},
    };
}

// Its tags are few, and short: longer settings are known only where the sandbox was made.
QJsonObject tagsOf(const SandboxSpec &spec)
{
    QJsonObject tags = labelsOf(spec);
    for (const QString &tag : tags.keys()) {
        if (tags.value(tag).toString().size() > longestTag)
            tags.remove(tag);
    }
    return tags;
}

CloudSandbox sandboxOf(const QJsonObject &info)
{
    CloudSandbox sandbox = labelled(info["tags"_L1].toObject());
    sandbox.id = info["name"_L1].toString();
    sandbox.isRunning = info["status"_L1] == "running"_L1;
    const double end = info["expiresAt"_L1].toDouble(); // milliseconds
    if (sandbox.isRunning && end > 0)
        sandbox.endsAt = QDateTime::fromMSecsSinceEpoch(qint64(end), Qt::UTC);
    return sandbox;
}

// What is read of an answer about one sandbox.
struct Session {
    CloudSandbox sandbox;
    QString id; // of what runs now, or ran last
    QJsonArray routes;
    bool isChanging = false;
};

Session sessionOf(const QJsonObject &answer)
{
    static const QStringList changing{u"pending"_s, u"stopping"_s, u"snapshotting"_s};
    const QJsonObject info = answer["sandbox"_L1].toObject();
    Session session;
    session.sandbox = sandboxOf(info);
    session.id = answer["session"_L1]["id"_L1].toString(info["currentSessionId"_L1].toString());
    session.routes = answer["routes"_L1].toArray();
    session.isChanging = changing.contains(info["status"_L1].toString());
    return session;
}

class VercelService : public CloudService
{
public:
    explicit VercelService(const Account &account);

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
    HttpRequest call(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const;
    HttpRequest ofSandbox(const QByteArray &method, const QString &name) const;
    async::Task<Result<QJsonObject>> ask(HttpRequest request, Repeat repeat);
    async::Task<Result<Session>> look(QString name);
    async::Task<Result<Session>> untilSettled(QString name);

    QString m_team;
    QString m_project;
    CloudHttp m_api;
};

Endpoint endpointFor(const Account &account)
{
    return {QUrl(account.text("apiUrl"_L1)), {}, {{"Authorization", "Bearer " + account.secret("token"_L1).reveal()}}};
}

VercelService::VercelService(const Account &account)
    : m_team(account.text("team"_L1))
    , m_project(account.text("project"_L1))
    , m_api(endpointFor(account), u"Vercel"_s)
{
    const OidcToken token = readOidcToken(account.secret("token"_L1).reveal());
    if (m_team.isEmpty())
        m_team = token.team;
    if (m_project.isEmpty())
        m_project = token.project;
}

HttpRequest VercelService::call(const QByteArray &method, const QString &path, const QJsonObject &body) const
{
    HttpRequest request = jsonRequest(method, path, body);
    addText(request.query, u"teamId"_s, m_team);
    return request;
}

HttpRequest VercelService::ofSandbox(const QByteArray &method, const QString &name) const
{
    HttpRequest request = call(method, u"/v2/sandboxes/"_s + segment(name));
    addText(request.query, u"projectId"_s, m_project);
    return request;
}

async::Task<Result<QJsonObject>> VercelService::ask(HttpRequest request, Repeat repeat)
{
    if (m_team.isEmpty() || m_project.isEmpty())
        co_return failure(Error::Kind::InvalidSettings,
                          text("Vercel's token alone does not say whose sandboxes are meant. Enter the ids of the team "
                               "and the project too, in the settings of the account."));
    const Result<QJsonValue> answer = co_await m_api.ask(std::move(request), repeat);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return answer->toObject();
}

// Does not start it.
async::Task<Result<Session>> VercelService::look(QString name)
{
    const Result<QJsonObject> answer = co_await ask(ofSandbox("GET", name), Repeat::Allowed);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const Session session = sessionOf(*answer);
    if (session.sandbox.id.isEmpty() || session.id.isEmpty())
        co_return failure(Error::Kind::Protocol, text("Vercel's description of the sandbox is none."));
    co_return session;
}

async::Task<Result<Session>> VercelService::untilSettled(QString name)
{
    for (;;) {
        const Result<Session> session = co_await look(name);
        if (!session || !session->isChanging)
            co_return session;
        co_await async::sleepFor(500ms);
    }
}

async::Task<Result<CloudSandbox>> VercelService::create(SandboxSpec spec)
{
    const SettingsSchema schema = settingsSchema();
    const QString name = uniqueName(spec.key);
    const QJsonValue processors = settingIn(schema, spec.settings, "processors"_L1);
    const QString image = settingIn(schema, spec.settings, "image"_L1).toString().trimmed();
    QJsonObject body{
        {u"projectId"_s, m_project},
        {u"name"_s, name},
        {u"ports"_s, QJsonArray{serverPort}},
        {u"timeout"_s, qRound64(settingIn(schema, spec.settings, "lifetimeMinutes"_L1).toDouble() * 60000)},
        {u"resources"_s, QJsonObject{{u"vcpus"_s, processors}}},
        {u"tags"_s, tagsOf(spec)},
    };
    if (!image.isEmpty())
        body.insert(u"image"_s, image);
    HttpRequest request = call("POST", u"/v3/sandboxes"_s, body);
    request.timeLimit = 90s;
    const Result<QJsonObject> made = co_await ask(std::move(request), Repeat::Never);
    if (made) {
        const CloudSandbox sandbox = sessionOf(*made).sandbox;
        if (sandbox.id.isEmpty())
            co_return failure(Error::Kind::Protocol, text("Vercel made a sandbox without a name."));
        co_return sandbox;
    }
    const Error &refusal = made.error();
    if (refusal.status != 400 && refusal.status != 409)
        co_return tl::unexpected(refusal);
    const Result<Session> before = co_await look(name); // it has the name already, or the settings are wrong
    const bool isOurs = before && before->sandbox.key == spec.key;
    if (!isOurs)
        co_return tl::unexpected(refusal);
    const Result<> resumed = co_await resume(before->sandbox);
    if (!resumed)
        co_return tl::unexpected(resumed.error());
    co_return before->sandbox;
}

async::Task<Result<CloudSandbox>> VercelService::find(QString id)
{
    const Result<Session> session = co_await look(id);
    if (!session)
        co_return tl::unexpected(session.error());
    co_return session->sandbox;
}

async::Task<Result<>> VercelService::resume(CloudSandbox sandbox)
{
    for (int attempt = 1;; ++attempt) {
        HttpRequest request = ofSandbox("GET", sandbox.id);
        addText(request.query, u"resume"_s, u"true"_s);
        request.timeLimit = 90s;
        const Result<QJsonObject> answer = co_await ask(std::move(request), Repeat::Allowed);
        const bool isStopping = !answer && answer.error().status == 422;
        if (!answer && (!isStopping || attempt == 60))
            co_return tl::unexpected(answer.error());
        if (answer && sessionOf(*answer).sandbox.isRunning)
            co_return Result<>();
        if (attempt == 60)
            co_return failure(Error::Kind::Timeout,
                              text("Vercel took too long to start the sandbox. Try again in a minute."));
        co_await async::sleepFor(1s);
    }
}

async::Task<Result<>> VercelService::pause(QString id)
{
    const Result<Session> now = co_await look(id);
    if (!now)
        co_return tl::unexpected(now.error());
    if (now->sandbox.isRunning) {
        const HttpRequest request = call("POST", u"/v2/sandboxes/sessions/%1/stop"_s.arg(segment(now->id)));
        const Result<QJsonObject> begun = co_await ask(request, Repeat::Allowed);
        if (!begun)
            co_return tl::unexpected(begun.error());
    }
    const std::optional<Result<Session>> stopped = co_await async::within(3min, untilSettled(id));
    if (!stopped)
        co_return failure(Error::Kind::Timeout, text("Vercel took too long to stop the sandbox."));
    if (!*stopped)
        co_return tl::unexpected(stopped->error());
    co_return Result<>();
}

// With the snapshots that its stops left: they cost money too.
async::Task<Result<>> VercelService::destroy(QString id)
{
    HttpRequest request = ofSandbox("DELETE", id);
    addText(request.query, u"deleteOrphanSnapshots"_s, u"true"_s);
    request.timeLimit = 90s;
    co_return co_await m_api.remove(request);
}

async::Task<Result<std::vector<CloudSandbox>>> VercelService::list()
{
    std::vector<CloudSandbox> all;
    QString cursor;
    do {
        HttpRequest request = call("GET", u"/v2/sandboxes"_s);
        addText(request.query, u"project"_s, m_project);
        addText(request.query, u"limit"_s, u"50"_s);
        if (!cursor.isEmpty())
            addText(request.query, u"cursor"_s, cursor);
        const Result<QJsonObject> page = co_await ask(std::move(request), Repeat::Allowed);
        if (!page)
            co_return tl::unexpected(page.error());
        const QJsonValue entries = (*page)["sandboxes"_L1];
        if (!entries.isArray())
            co_return failure(Error::Kind::Protocol, text("Vercel's list of sandboxes is none."));
        const QJsonArray sandboxes = entries.toArray();
        for (const QJsonValue &entry : sandboxes)
            all.push_back(sandboxOf(entry.toObject()));
        const QString before = std::exchange(cursor, (*page)["pagination"_L1]["next"_L1].toString());
        if (cursor == before)
            break;
    } while (!cursor.isEmpty());
    co_return all;
}

// Their call adds to what is left.
async::Task<Result<>> VercelService::extend(QString id, std::chrono::seconds time)
{
    const Result<Session> now = co_await look(id);
    if (!now)
        co_return tl::unexpected(now.error());
    if (!now->sandbox.endsAt)
        co_return Result<>();
    const qint64 missing =
        std::chrono::milliseconds(time).count() - QDateTime::currentDateTimeUtc().msecsTo(*now->sandbox.endsAt);
    if (missing <= 0)
        co_return Result<>();
    const HttpRequest request =
        call("POST", u"/v2/sandboxes/sessions/%1/extend-timeout"_s.arg(segment(now->id)), {{u"duration"_s, missing}});
    const Result<QJsonObject> extended = co_await ask(request, Repeat::Never);
    if (!extended)
        co_return tl::unexpected(extended.error());
    co_return Result<>();
}

async::Task<Result<CommandEnd>> VercelService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    const Result<Session> now = co_await look(id);
    if (!now)
        co_return tl::unexpected(now.error());
    const QJsonObject body{{u"command"_s, u"sh"_s},
                           {u"args"_s, QJsonArray{u"-c"_s, script}},
                           {u"wait"_s, true},
                           {u"logs"_s, true},
                           {u"timeout"_s, qint64(limit.count())}};
    HttpRequest request = call("POST", u"/v2/sandboxes/sessions/%1/cmd"_s.arg(segment(now->id)), body);
    request.accept = "application/x-ndjson";
    request.timeLimit = limit + 15s;
    const Result<HttpResponse> answer = co_await m_api.send(request, Repeat::Never);
    if (!answer) {
        Error error = answer.error();
        if (error.kind == Error::Kind::Gone)
            error.kind = Error::Kind::Unreachable; // it is this session that is over
        co_return tl::unexpected(std::move(error));
    }
    co_return readCommandLines(answer->body);
}

async::Task<Result<Endpoint>> VercelService::address(QString id, quint16 port)
{
    const Result<Session> now = co_await look(id);
    if (!now)
        co_return tl::unexpected(now.error());
    for (const QJsonValue &route : now->routes) {
        const QUrl url(route["url"_L1].toString());
        if (route["port"_L1].toInt() == port && url.isValid() && !url.host().isEmpty())
            co_return Endpoint{url};
    }
    co_return tl::unexpected(noWayTo(port));
}

async::Task<Result<>> VercelService::check()
{
    HttpRequest request = call("GET", u"/v2/sandboxes"_s);
    addText(request.query, u"project"_s, m_project);
    addText(request.query, u"limit"_s, u"1"_s);
    const Result<QJsonObject> answer = co_await ask(std::move(request), Repeat::Allowed);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

} // namespace

CloudKind vercelKind()
{
    CloudKind kind;
    kind.facts.name = u"vercel"_s;
    kind.facts.title = u"Vercel"_s;
    kind.facts.help = text("Needs an account at vercel.com, a token of it, and a project.");
    kind.facts.ends = true;
    kind.facts.settings = settingsSchema();
    kind.facts.account = accountSchema();
    kind.workspace = u"/vercel/work"_s;
    kind.port = serverPort;
    kind.make = [](const Account &account) { return std::make_unique<VercelService>(account); };
    return kind;
}

} // namespace sandgate

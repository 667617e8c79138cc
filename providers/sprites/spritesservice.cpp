// SPDX-License-Identifier: Apache-2.0
#include "providers/sprites/spritesservice.h"
#include "providers/async/waits.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/sprites/spriteexec.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using Repeat = CloudHttp::Repeat;

constexpr auto prefix = "sandgate-"_L1; // of names
constexpr auto nameVariable = "SANDGATE_NAME"_L1;
constexpr auto settingsVariable = "SANDGATE_SETTINGS"_L1;
constexpr auto server = "sandbox-agent"_L1; // the service

QString text(const char *sentence)
{
    return QCoreApplication::translate("Sprites", sentence);
}

SettingsSchema accountSchema()
{
    return {
        {.name = u"token"_s,
         .label = text("Token"),
         .help = text("Of the organization that pays, from the Sprites dashboard or command line."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"SPRITES_API_KEY"_s, u"SPRITE_TOKEN"_s, u"SPRITES_TOKEN"_s}},
        {.name = u"apiUrl"_s,
         .label = text("Address of the API"),
         .help = text("Without one, that of Fly."),
         .fallback = u"https://api.sprites.dev"_s,
         .isAdvanced = true},
    };
}

// The environment is all that can be said of a sprite and is told again.
CloudSandbox sandboxOf(const QJsonObject &sprite)
{
    const QJsonObject environment = sprite["environment"_L1].toObject();
    CloudSandbox sandbox;
    sandbox.id = sprite["name"_L1].toString();
    sandbox.isRunning = sprite["status"_L1] == "running"_L1;
    if (sandbox.id.startsWith(prefix))
        sandbox.key = {sandbox.id.sliced(prefix.size())};
    sandbox.name = environment[nameVariable].toString();
    sandbox.settings = QJsonDocument::fromJson(environment[settingsVariable].toString().toUtf8()).object();
    return sandbox;
}

// What goes wrong with a service is a line in an answer that says that all is well.
QString complaintIn(const QByteArray &lines)
{
    const QList<QByteArray> all = lines.split('\n');
    for (const QByteArray &line : all) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QString type = event["type"_L1].toString();
        if (type == "error"_L1)
            return event["data"_L1].toString(u"error"_s);
    }
    return {};
}

class SpritesService : public CloudService
{
public:
    explicit SpritesService(const Account &account)
        : m_endpoint{QUrl(account.text("apiUrl"_L1)), account.secret("token"_L1)}
        , m_api(m_endpoint, u"Sprites"_s)
    {
    }

    async::Task<Result<CloudSandbox>> create(SandboxSpec spec) override;
    async::Task<Result<CloudSandbox>> find(QString id) override;
    async::Task<Result<>> resume(CloudSandbox) override { co_return Result<>(); } // whatever is asked wakes it
    async::Task<Result<>> pause(QString id) override;
    async::Task<Result<>> destroy(QString id) override;
    async::Task<Result<std::vector<CloudSandbox>>> list() override;
    async::Task<Result<>> extend(QString, std::chrono::seconds) override { co_return Result<>(); } // it has no end
    async::Task<Result<CommandEnd>> run(QString id, QString script, std::chrono::milliseconds limit) override;
    async::Task<Result<>> serve(QString id, QString script, quint16 port) override;
    async::Task<Result<Endpoint>> address(QString id, quint16 port) override;
    async::Task<Result<>> check() override;

private:
    async::Task<Result<QJsonObject>> sprite(QString id);

    const Endpoint m_endpoint;
    CloudHttp m_api;
};

QString pathOf(const QString &id, const QString &more = {})
{
    return u"/v1/sprites/"_s + segment(id) + more;
}

async::Task<Result<QJsonObject>> SpritesService::sprite(QString id)
{
    const Result<QJsonValue> told = co_await m_api.ask(jsonRequest("GET", pathOf(id)), Repeat::Allowed);
    if (!told)
        co_return tl::unexpected(told.error());
    co_return told->toObject();
}

// Its name makes it unique: what an earlier attempt has made is taken up.
async::Task<Result<CloudSandbox>> SpritesService::create(SandboxSpec spec)
{
    const QString name = prefix + spec.key.value;
    const QString json = QString::fromUtf8(QJsonDocument(spec.settings).toJson(QJsonDocument::Compact));
    const QJsonObject body{
        {u"name"_s, name},
        {u"url_settings"_s, QJsonObject{{u"auth"_s, u"public"_s}}}, // the server has a token of its own
        {u"environment"_s, QJsonObject{{nameVariable, spec.name}, {settingsVariable, json}}},
        {u"labels"_s, QJsonArray{u"sandgate"_s}},
        {u"wait_for_capacity"_s, true},
    };
    HttpRequest request = jsonRequest("POST", u"/v1/sprites"_s, body);
    request.timeLimit = 2min;
    const Result<QJsonValue> made = co_await m_api.ask(request, Repeat::Never);
    if (made && made->toObject()["name"_L1] != name)
        co_return failure(Error::Kind::Protocol, text("Sprites made something else than the sandbox."));
    if (made)
        co_return sandboxOf(made->toObject());
    const bool mayBeTaken = made.error().status == 400 || made.error().status == 409;
    if (mayBeTaken) {
        const Result<CloudSandbox> there = co_await find(name);
        if (there)
            co_return there;
    }
    co_return tl::unexpected(made.error());
}

async::Task<Result<CloudSandbox>> SpritesService::find(QString id)
{
    const Result<QJsonObject> found = co_await sprite(id);
    if (!found)
        co_return tl::unexpected(found.error());
    CloudSandbox sandbox = sandboxOf(*found);
    sandbox.isRunning = true; // in the sense that commands can be run
    co_return sandbox;
}

// Without its server nothing keeps it awake.
async::Task<Result<>> SpritesService::pause(QString id)
{
    HttpRequest request = jsonRequest("POST", pathOf(id, u"/services/"_s + server + u"/stop"_s));
    addText(request.query, u"timeout"_s, u"10s"_s);
    request.timeLimit = 60s;
    const Result<HttpResponse> stopped = co_await m_api.send(request, Repeat::Allowed);
    const bool stoodStill =
        !stopped && (stopped.error().kind == Error::Kind::Conflict || stopped.error().kind == Error::Kind::Gone);
    if (stoodStill) {
        const Result<QJsonObject> there = co_await sprite(id);
        if (!there)
            co_return tl::unexpected(there.error());
        co_return Result<>();
    }
    if (!stopped)
        co_return tl::unexpected(stopped.error());
    co_return Result<>();
}

async::Task<Result<>> SpritesService::destroy(QString id)
{
    HttpRequest request = jsonRequest("DELETE", pathOf(id));
    request.timeLimit = 60s;
    co_return co_await m_api.remove(request);
}

async::Task<Result<std::vector<CloudSandbox>>> SpritesService::list()
{
    std::vector<CloudSandbox> all;
    QString next;
    do {
        HttpRequest request = jsonRequest("GET", u"/v1/sprites"_s);
        addText(request.query, u"max_results"_s, u"50"_s);
        addText(request.query, u"bulk_load"_s, u"true"_s);
        if (!next.isEmpty())
            addText(request.query, u"continuation_token"_s, next);
        const Result<QJsonValue> page = co_await m_api.ask(request, Repeat::Allowed);
        if (!page)
            co_return tl::unexpected(page.error());
        const QJsonArray sprites = (*page)["sprites"_L1].toArray();
        for (const QJsonValue &one : sprites)
            all.push_back(sandboxOf(one.toObject()));
        const QString before = std::exchange(next, (*page)["next_continuation_token"_L1].toString());
        if (next == before)
            break;
    } while (!next.isEmpty());
    co_return all;
}

async::Task<Result<CommandEnd>> SpritesService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    SpriteExec exec(m_endpoint);
    const std::optional<Result<CommandEnd>> end = co_await async::within(limit, exec.run(id, script));
    if (!end)
        co_return failure(Error::Kind::Timeout, text("The command in the sandbox took too long, and was ended."));
    if (!*end)
        co_return tl::unexpected(m_api.named(end->error()));
    co_return *end;
}

async::Task<Result<>> SpritesService::serve(QString id, QString script, quint16 port)
{
    const QString path = pathOf(id, u"/services/"_s + server);
    const QJsonObject body{{u"cmd"_s, u"sh"_s}, {u"args"_s, QJsonArray{u"-c"_s, script}}, {u"http_port"_s, port}};
    HttpRequest request = jsonRequest("PUT", path, body);
    addText(request.query, u"duration"_s, u"1s"_s); // of its log that comes as the answer
    request.timeLimit = 60s;
    const Result<HttpResponse> started = co_await m_api.send(request, Repeat::Allowed);
    if (!started)
        co_return tl::unexpected(started.error());
    const QString complaint = complaintIn(started->body);
    if (!complaint.isEmpty())
        co_return failure(Error::Kind::Refused, {}, complaint.left(4096));
    // One that was the same before is not started by being put there.
    HttpRequest again = jsonRequest("POST", path + u"/start"_s);
    addText(again.query, u"duration"_s, u"1s"_s);
    again.timeLimit = 60s;
    const Result<HttpResponse> sure = co_await m_api.send(again, Repeat::Allowed);
    if (!sure && sure.error().kind != Error::Kind::Conflict)
        co_return tl::unexpected(sure.error());
    co_return Result<>();
}

async::Task<Result<Endpoint>> SpritesService::address(QString id, quint16)
{
    const Result<QJsonObject> found = co_await sprite(id);
    if (!found)
        co_return tl::unexpected(found.error());
    const std::optional<QUrl> url = serverUrl((*found)["url"_L1].toString());
    if (!url)
        co_return failure(Error::Kind::Protocol, text("Sprites does not say where the sandbox is reached."));
    co_return Endpoint{*url};
}

async::Task<Result<>> SpritesService::check()
{
    HttpRequest request = jsonRequest("GET", u"/v1/sprites"_s);
    addText(request.query, u"max_results"_s, u"1"_s);
    co_return co_await m_api.tell(request);
}

} // namespace

CloudKind spritesKind()
{
    CloudKind kind;
    kind.facts.name = u"sprites"_s;
    kind.facts.title = u"Sprites"_s;
    kind.facts.help =
        text("Needs an account at sprites.dev and its token. Sprites fall asleep when nothing is connected.");
    kind.facts.pauseSaves = false;
    kind.facts.account = accountSchema();
    kind.workspace = u"/home/sprite"_s;
    kind.port = 8080;
    kind.make = [](const Account &account) { return std::make_unique<SpritesService>(account); };
    return kind;
}

} // namespace sandgate

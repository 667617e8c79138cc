// SPDX-License-Identifier: Apache-2.0
#include "providers/daytona/daytonaservice.h"
#include "providers/async/waits.h"
#include "providers/cloud/baseimage.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/cloud/cloudlabels.h"
#include "providers/shelltext.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using Repeat = CloudHttp::Repeat;

constexpr auto longestStart = 3min;
constexpr auto longestBuild = 15min; // of an image that was not used before

QString text(const char *sentence)
{
    return QCoreApplication::translate("Daytona", sentence);
}

SettingsSchema accountSchema()
{
    return {
        {.name = u"apiKey"_s,
         .label = text("API key"),
         .help = text("From the Daytona dashboard; it begins with “dtn_”."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"DAYTONA_API_KEY"_s}},
        {.name = u"target"_s,
         .label = text("Region"),
         .help = text("Where sandboxes are made: “us”, “eu”; without one, where the organization has its default."),
         .fallback = QString(),
         .variables = {u"DAYTONA_TARGET"_s}},
        {.name = u"apiUrl"_s,
         .label = text("Address of the API"),
         .help = text("Of a self-hosted Daytona."),
         .fallback = u"https://app.daytona.io/api"_s,
         .isAdvanced = true,
         .variables = {u"DAYTONA_API_URL"_s}},
    };
}

SettingsSchema settingsSchema()
{
    using Type = SettingsField::Type;
    return {
        {.name = u"image"_s,
         .label = text("Image"),
         .help =
             text("A container image with its tag. Its first use takes minutes. Without one, the snapshot is used."),
         .fallback = QString()},
        {.name = u"snapshot"_s,
         .label = text("Snapshot"),
         .help = text("Name of a snapshot of the account; without one, Daytona's default."),
         .fallback = QString()},
        {.name = u"cpu"_s,
         .type = Type::Number,
         .label = text("Processors"),
         .help = text("For a sandbox of an image; a snapshot brings its own."),
         .fallback = 2,
         .isAdvanced = true},
        {.name = u"memory"_s,
         .type = Type::Number,
         .label = text("Memory in GiB"),
         .help = text("For a sandbox of an image."),
         .fallback = 4,
         .isAdvanced = true},
        {.name = u"disk"_s,
         .type = Type::Number,
         .label = text("Disk in GiB"),
         .help = text("For a sandbox of an image."),
         .fallback = 8,
         .isAdvanced = true},
        {.name = u"idleMinutes"_s,
         .type = Type::Number,
         .label = text("Minutes until it stops"),
         .help = text("It stops when nothing was done in it for so long; files are kept. While an agent works, it is "
                      "kept running."),
         .fallback = 30,
         .least = 1},
    };
}

// Where a sandbox is on the way of its life, as far as it matters to what can be done with it.
enum class Phase { Up, Down, Moving, Failed, Gone };

Phase phaseOf(const QString &state)
{
    if (state == "started"_L1)
        return Phase::Up;
    if (state == "stopped"_L1 || state == "archived"_L1 || state == "paused"_L1)
        return Phase::Down;
    if (state == "error"_L1 || state == "build_failed"_L1)
        return Phase::Failed;
    if (state == "destroying"_L1 || state == "destroyed"_L1)
        return Phase::Gone;
    return Phase::Moving;
}

struct Box {
    CloudSandbox sandbox;
    Phase phase = Phase::Moving;
    bool isRecoverable = false;
    int idleMinutes = 0;
    QString reason; // of a failure
    QUrl toolbox;
};

Box boxOf(const QJsonObject &info)
{
    Box box;
    box.sandbox = labelled(info["labels"_L1].toObject());
    box.sandbox.id = info["id"_L1].toString();
    box.phase = phaseOf(info["state"_L1].toString());
    box.sandbox.isRunning = box.phase == Phase::Up;
    box.isRecoverable = info["recoverable"_L1].toBool();
    box.reason = info["errorReason"_L1].toString().left(4096);
    box.toolbox = QUrl(info["toolboxProxyUrl"_L1].toString());
    box.idleMinutes = info["autoStopInterval"_L1].toInt();
    const QDateTime active = QDateTime::fromString(info["lastActivityAt"_L1].toString(), Qt::ISODate);
    if (box.sandbox.isRunning && box.idleMinutes > 0 && active.isValid())
        box.sandbox.endsAt = active.addSecs(qint64(box.idleMinutes) * 60);
    return box;
}

int idleMinutesIn(const QJsonObject &settings)
{
    return qMax(1, qRound(settingIn(settingsSchema(), settings, "idleMinutes"_L1).toDouble()));
}

// Some of what must be told apart comes as a sentence only.
Error understood(Error error)
{
    if (error.status == 400 && error.theirWords.contains("limit exceeded"_L1))
        error.kind = Error::Kind::QuotaExceeded;
    return error;
}

Error notAsExpected(const Box &box)
{
    if (box.phase == Phase::Gone)
        return {Error::Kind::Gone, text("Daytona has deleted this sandbox.")};
    if (box.phase == Phase::Failed)
        return {Error::Kind::Refused, text("Daytona could not start the sandbox."), box.reason};
    return {Error::Kind::Timeout, text("Daytona took too long to start the sandbox. Try again in a minute.")};
}

class DaytonaService : public CloudService
{
public:
    explicit DaytonaService(const Account &account);

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
    QString pathOf(const QString &id, const QString &verb = {}) const;
    async::Task<Result<Box>> look(QString id); // also by name
    async::Task<Result<Box>> settled(QString id, std::chrono::milliseconds limit);
    async::Task<Result<Box>> untilSettled(QString id);
    // Asks again when something else was going on.
    async::Task<Result<>> act(QByteArray method, QString id, QString verb = QString());
    async::Task<Result<QUrl>> toolboxOf(QString id);

    const QString m_target;
    const Endpoint m_endpoint;
    CloudHttp m_api;
    std::map<QString, QUrl> m_toolboxes;
};

Endpoint endpointFor(const Account &account)
{
    return {QUrl(account.text("apiUrl"_L1)),
            {},
            {{"Authorization", "Bearer " + account.secret("apiKey"_L1).reveal()},
             {"X-Daytona-Source", "sandgate"},
             {"X-Daytona-SDK-Version", "0.218.0"}}}; // by which its answers have the forms that are read here
}

DaytonaService::DaytonaService(const Account &account)
    : m_target(account.text("target"_L1))
    , m_endpoint(endpointFor(account))
    , m_api(m_endpoint, u"Daytona"_s)
{
}

QString DaytonaService::pathOf(const QString &id, const QString &verb) const
{
    return u"/sandbox/"_s + segment(id) + verb;
}

async::Task<Result<Box>> DaytonaService::look(QString id)
{
    const Result<QJsonValue> info = co_await m_api.ask(jsonRequest("GET", pathOf(id)), Repeat::Allowed);
    if (!info)
        co_return tl::unexpected(info.error());
    Box box = boxOf(info->toObject());
    if (box.sandbox.id.isEmpty())
        co_return failure(Error::Kind::Protocol, text("Daytona's description of the sandbox is none."));
    co_return box;
}

async::Task<Result<Box>> DaytonaService::untilSettled(QString id)
{
    for (auto pause = 100ms;; pause = std::min(pause * 3 / 2, std::chrono::milliseconds(1s))) {
        Result<Box> box = co_await look(id);
        if (!box || box->phase != Phase::Moving)
            co_return box;
        co_await async::sleepFor(pause);
    }
}

// What it is when it is on its way to nothing else.
async::Task<Result<Box>> DaytonaService::settled(QString id, std::chrono::milliseconds limit)
{
    std::optional<Result<Box>> box = co_await async::within(limit, untilSettled(id));
    if (!box)
        co_return tl::unexpected(notAsExpected({}));
    co_return std::move(*box);
}

async::Task<Result<>> DaytonaService::act(QByteArray method, QString id, QString verb)
{
    for (int attempt = 1;; ++attempt) {
        const HttpRequest request = jsonRequest(method, pathOf(id, verb));
        const Result<> done = co_await m_api.tell(request);
        if (done || done.error().kind != Error::Kind::Conflict || attempt == 5)
            co_return done;
        // Its state is being changed; a deletion that is under way ends as one that was asked for.
        const Result<Box> now = co_await settled(id, longestStart);
        if (!now)
            co_return tl::unexpected(now.error());
        co_await async::sleepFor(200ms);
    }
}

async::Task<Result<CloudSandbox>> DaytonaService::create(SandboxSpec spec)
{
    const SettingsSchema schema = settingsSchema();
    const QString image = settingIn(schema, spec.settings, "image"_L1).toString().trimmed();
    const QString snapshot = settingIn(schema, spec.settings, "snapshot"_L1).toString().trimmed();
    if (!image.isEmpty() && !snapshot.isEmpty())
        co_return failure(Error::Kind::InvalidSettings, text("Choose an image or a snapshot, not both."));
    const QString name = uniqueName(spec.key);
    QJsonObject body{
        {u"name"_s, name}, {u"labels"_s, labelsOf(spec)}, {u"autoStopInterval"_s, idleMinutesIn(spec.settings)}};
    if (!m_target.isEmpty())
        body.insert(u"target"_s, m_target);
    if (!snapshot.isEmpty())
        body.insert(u"snapshot"_s, snapshot);
    if (!image.isEmpty()) {
        const Result<QString> dockerfile = dockerfileOf(image);
        if (!dockerfile)
            co_return tl::unexpected(dockerfile.error());
        body.insert(u"buildInfo"_s, QJsonObject{{u"dockerfileContent"_s, *dockerfile + u'\n'}});
        for (const QLatin1String resource : {"cpu"_L1, "memory"_L1, "disk"_L1})
            body.insert(resource, settingIn(schema, spec.settings, resource));
    }
    HttpRequest request = jsonRequest("POST", u"/sandbox"_s, body);
    request.timeLimit = 90s; // it waits for the start of one that is made of a snapshot
    const Result<QJsonValue> made = co_await m_api.ask(request, Repeat::Never);
    if (!made && made.error().kind != Error::Kind::Conflict)
        co_return tl::unexpected(understood(made.error()));
    if (made && boxOf(made->toObject()).sandbox.id.isEmpty())
        co_return failure(Error::Kind::Protocol, text("Daytona made a sandbox without an id."));

    const std::chrono::milliseconds limit = image.isEmpty() ? longestStart : longestBuild;
    const Result<Box> box = co_await settled(name, limit);
    const bool isAnothers = !made && box && box->sandbox.key != spec.key;
    if (isAnothers)
        co_return tl::unexpected(made.error());
    if (box && box->phase == Phase::Down) { // made by an earlier attempt
        const Result<> resumed = co_await resume(box->sandbox);
        if (!resumed)
            co_return tl::unexpected(resumed.error());
        co_return box->sandbox;
    }
    if (box && box->phase == Phase::Up)
        co_return box->sandbox;
    if (made) {
        co_await act("DELETE", name);
    }
    co_return tl::unexpected(box ? notAsExpected(*box) : box.error());
}

async::Task<Result<CloudSandbox>> DaytonaService::find(QString id)
{
    const Result<Box> box = co_await look(id);
    if (!box)
        co_return tl::unexpected(box.error());
    if (box->phase == Phase::Gone)
        co_return tl::unexpected(notAsExpected(*box));
    co_return box->sandbox;
}

async::Task<Result<>> DaytonaService::resume(CloudSandbox sandbox)
{
    m_toolboxes.erase(sandbox.id);
    Result<Box> box = co_await settled(sandbox.id, longestStart);
    if (!box)
        co_return tl::unexpected(box.error());
    const bool canBeMended = box->phase == Phase::Failed && box->isRecoverable;
    if (box->phase == Phase::Down || canBeMended) {
        const QString verb = canBeMended ? u"/recover"_s : u"/start"_s;
        const Result<> begun = co_await act("POST", sandbox.id, verb);
        if (!begun)
            co_return begun;
        box = co_await settled(sandbox.id, longestStart);
    }
    if (!box)
        co_return tl::unexpected(box.error());
    if (box->phase != Phase::Up)
        co_return tl::unexpected(notAsExpected(*box));
    // An extension may have made it longer.
    const int minutes = idleMinutesIn(sandbox.settings);
    if (minutes == box->idleMinutes || sandbox.key.isEmpty())
        co_return Result<>();
    co_return co_await act("POST", sandbox.id, u"/autostop/%1"_s.arg(minutes));
}

async::Task<Result<>> DaytonaService::pause(QString id)
{
    const Result<> stopped = co_await act("POST", id, u"/stop"_s);
    const bool mayBeDown = !stopped && stopped.error().status == 400;
    if (!stopped && !mayBeDown)
        co_return stopped;
    const Result<Box> now = co_await settled(id, longestStart);
    if (!now)
        co_return tl::unexpected(now.error());
    if (now->phase == Phase::Up)
        co_return mayBeDown ? stopped : tl::unexpected(notAsExpected({}));
    co_return Result<>();
}

async::Task<Result<>> DaytonaService::destroy(QString id)
{
    m_toolboxes.erase(id);
    const Result<> begun = co_await act("DELETE", id);
    if (!begun && begun.error().kind != Error::Kind::Gone)
        co_return begun;
    // It is a matter of seconds; who is told that it is gone may rely on that.
    for (int look = 0; look < 100; ++look) {
        const Result<Box> box = co_await this->look(id);
        if (!box && box.error().kind == Error::Kind::Gone)
            co_return Result<>();
        if (!box)
            co_return tl::unexpected(box.error());
        co_await async::sleepFor(300ms);
    }
    co_return failure(Error::Kind::Timeout, text("Daytona is still deleting the sandbox. Look again in a minute."));
}

async::Task<Result<std::vector<CloudSandbox>>> DaytonaService::list()
{
    std::vector<CloudSandbox> all;
    QString cursor;
    do {
        HttpRequest request = jsonRequest("GET", u"/sandbox"_s);
        addText(request.query, u"limit"_s, u"100"_s);
        if (!cursor.isEmpty())
            addText(request.query, u"cursor"_s, cursor);
        const Result<QJsonValue> page = co_await m_api.ask(request, Repeat::Allowed);
        if (!page)
            co_return tl::unexpected(page.error());
        if (!page->toObject()["items"_L1].isArray())
            co_return failure(Error::Kind::Protocol, text("Daytona's list of sandboxes is none."));
        const QJsonArray items = page->toObject()["items"_L1].toArray();
        for (const QJsonValue &item : items) {
            const Box box = boxOf(item.toObject());
            if (box.phase != Phase::Gone)
                all.push_back(box.sandbox);
        }
        const QString before = std::exchange(cursor, page->toObject()["nextCursor"_L1].toString());
        if (cursor == before)
            break;
    } while (!cursor.isEmpty());
    co_return all;
}

// It stops so many minutes after the last activity, so that being active is what puts the end off; for more than that,
// the minutes are made more until it is started again.
async::Task<Result<>> DaytonaService::extend(QString id, std::chrono::seconds time)
{
    const Result<Box> box = co_await look(id);
    if (!box)
        co_return tl::unexpected(box.error());
    const std::optional<QDateTime> &end = box->sandbox.endsAt;
    const bool isEnough = !end || *end >= QDateTime::currentDateTimeUtc().addSecs(time.count());
    if (isEnough)
        co_return Result<>();
    const qint64 minutes = (time.count() + 59) / 60;
    if (minutes > box->idleMinutes) {
        const Result<> longer = co_await act("POST", id, u"/autostop/%1"_s.arg(minutes));
        if (!longer)
            co_return longer;
    }
    co_return co_await act("POST", id, u"/last-activity"_s);
}

async::Task<Result<QUrl>> DaytonaService::toolboxOf(QString id)
{
    if (m_toolboxes.contains(id))
        co_return m_toolboxes[id];
    const Result<Box> box = co_await look(id);
    if (!box)
        co_return tl::unexpected(box.error());
    QUrl url = box->toolbox;
    if (url.isEmpty()) {
        const HttpRequest request = jsonRequest("GET", pathOf(id, u"/toolbox-proxy-url"_s));
        const Result<QJsonValue> asked = co_await m_api.ask(request, Repeat::Allowed);
        if (!asked)
            co_return tl::unexpected(asked.error());
        url = QUrl(asked->toObject()["url"_L1].toString());
    }
    // The account's key is sent there.
    const bool isSafe = url.scheme() == "https"_L1 || url.scheme() == m_endpoint.url.scheme();
    if (!url.isValid() || url.host().isEmpty() || !isSafe)
        co_return failure(Error::Kind::Protocol, text("Daytona does not say how commands are run in the sandbox."),
                          url.toString().left(400));
    m_toolboxes[id] = url;
    co_return url;
}

async::Task<Result<CommandEnd>> DaytonaService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    const Result<QUrl> toolbox = co_await toolboxOf(id);
    if (!toolbox)
        co_return tl::unexpected(toolbox.error());
    Endpoint endpoint = m_endpoint;
    endpoint.url = *toolbox;
    // Whatever shell it gives this to.
    const QJsonObject body{{u"command"_s, u"sh -c "_s + shellQuoted(script)},
                           {u"timeout"_s, qMax<qint64>(1, limit.count() / 1000)}};
    HttpRequest request = jsonRequest("POST", u'/' + segment(id) + u"/process/execute"_s, body);
    request.timeLimit = limit + 15s;
    CloudHttp agent(endpoint, u"Daytona"_s);
    const Result<QJsonValue> answer = co_await agent.ask(request, Repeat::Never);
    if (!answer) {
        Error error = answer.error();
        m_toolboxes.erase(id); // the next attempt asks anew
        if (error.kind == Error::Kind::Gone)
            error.kind = Error::Kind::Unreachable; // only the API knows
        if (error.status == 408)
            error = {Error::Kind::Timeout, text("The command in the sandbox took too long, and was ended."),
                     error.theirWords};
        co_return tl::unexpected(std::move(error));
    }
    const QJsonValue code = answer->toObject()["exitCode"_L1];
    if (!code.isDouble())
        co_return failure(Error::Kind::Protocol, text("Daytona does not say how a command ended."));
    co_return CommandEnd{code.toInt(), answer->toObject()["result"_L1].toString()};
}

// The preview with a token by header: it lasts until the sandbox is started again, and asks no person to log in. What
// Sandgate looks at by itself is no work that would keep the sandbox running.
async::Task<Result<Endpoint>> DaytonaService::address(QString id, quint16 port)
{
    const HttpRequest request = jsonRequest("GET", pathOf(id, u"/ports/%1/preview-url"_s.arg(port)));
    const Result<QJsonValue> answer = co_await m_api.ask(request, Repeat::Allowed);
    if (!answer)
        co_return tl::unexpected(answer.error());
    Endpoint endpoint;
    endpoint.url = QUrl(answer->toObject()["url"_L1].toString());
    endpoint.headers = {{"x-daytona-preview-token", answer->toObject()["token"_L1].toString().toLatin1()},
                        {"X-Daytona-Skip-Preview-Warning", "true"},
                        {"X-Daytona-Skip-Last-Activity-Update", "true"}};
    co_return endpoint;
}

async::Task<Result<>> DaytonaService::check()
{
    HttpRequest request = jsonRequest("GET", u"/sandbox"_s);
    addText(request.query, u"limit"_s, u"1"_s);
    co_return co_await m_api.tell(request);
}

} // namespace

CloudKind daytonaKind()
{
    CloudKind kind;
    kind.facts.name = u"daytona"_s;
    kind.facts.title = u"Daytona"_s;
    kind.facts.help = text("Needs an account at daytona.io and its API key.");
    kind.facts.ends = true;
    kind.facts.settings = settingsSchema();
    kind.facts.account = accountSchema();
    kind.workspace = u"/home/daytona"_s;
    kind.port = 3000; // previews are of 3000 to 9999
    kind.make = [](const Account &account) { return std::make_unique<DaytonaService>(account); };
    return kind;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "providers/cloudflare/cloudflareservice.h"
#include "providers/cloud/cloudhttp.h"
#include "providers/cloud/serverscript.h"
#include "providers/cloudflare/execevents.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

using Repeat = CloudHttp::Repeat;

constexpr quint16 serverPort = 8000; // 3000 is the container's own

QString text(const char *sentence)
{
    return QCoreApplication::translate("Cloudflare", sentence);
}

SettingsSchema accountSchema()
{
    return {
        {.name = u"url"_s,
         .label = text("Address of the Worker"),
         .help = text("Of the Worker that you deployed, such as https://sandgate.you.workers.dev."),
         .isRequired = true,
         .variables = {u"CLOUDFLARE_SANDBOX_URL"_s}},
        {.name = u"key"_s,
         .label = text("Key of the Worker"),
         .help = text("What you gave it as its secret SANDBOX_API_KEY."),
         .isSecret = true,
         .isRequired = true,
         .variables = {u"CLOUDFLARE_SANDBOX_API_KEY"_s}},
    };
}

class CloudflareService : public CloudService
{
public:
    explicit CloudflareService(const Account &account)
        : m_url(serverUrl(account.text("url"_L1)).value_or(QUrl()))
        , m_key(account.secret("key"_L1))
        , m_api(Endpoint{m_url, m_key}, u"Cloudflare"_s)
    {
    }

    async::Task<Result<CloudSandbox>> create(SandboxSpec spec) override;
    async::Task<Result<CloudSandbox>> find(QString id) override;
    async::Task<Result<>> resume(CloudSandbox) override { co_return Result<>(); } // what is found runs
    async::Task<Result<>> pause(QString id) override;
    async::Task<Result<>> destroy(QString id) override;
    async::Task<Result<std::vector<CloudSandbox>>> list() override { co_return std::vector<CloudSandbox>(); }
    async::Task<Result<>> extend(QString, std::chrono::seconds) override { co_return Result<>(); }
    async::Task<Result<CommandEnd>> run(QString id, QString script, std::chrono::milliseconds limit) override;
    async::Task<Result<Endpoint>> address(QString id, quint16 port) override;
    async::Task<Result<>> check() override;

private:
    Endpoint portOf(const QString &id, quint16 port) const;

    const QUrl m_url;
    const Secret m_key;
    CloudHttp m_api;
};

// The key has a header of its own here: Authorization is for the server in the sandbox.
Endpoint CloudflareService::portOf(const QString &id, quint16 port) const
{
    return {QUrl(m_url.toString() + u"/agent/%1/%2"_s.arg(id).arg(port)), {}, {{"X-Bridge-Key", m_key.reveal()}}};
}

async::Task<Result<CloudSandbox>> CloudflareService::create(SandboxSpec spec)
{
    // The first command starts the container.
    co_return CloudSandbox{cloudflareName(spec.key), true, spec.key, spec.name, spec.settings};
}

async::Task<Result<CloudSandbox>> CloudflareService::find(QString id)
{
    CloudHttp port(portOf(id, serverPort), u"Cloudflare"_s);
    HttpRequest request;
    request.path = u"/v1/health"_s;
    const Result<HttpResponse> answer = co_await port.send(request, Repeat::Allowed);
    const CloudSandbox there{id, true};
    if (answer)
        co_return there;
    // The Worker's own refusals have one form; every other answer comes from behind it.
    const Error &error = answer.error();
    const bool isKey = error.status == 401 && error.theirWords == "Unauthorized"_L1;
    const bool isFromWorker = error.status == 410 || error.status == 404 || isKey || error.status == 0;
    if (isFromWorker)
        co_return tl::unexpected(error);
    co_return there;
}

// There is no pause: its files go when it falls asleep, which nobody holds up any more.
async::Task<Result<>> CloudflareService::pause(QString id)
{
    const Result<CloudSandbox> there = co_await find(id);
    if (!there && there.error().kind == Error::Kind::Gone)
        co_return Result<>();
    if (!there)
        co_return tl::unexpected(there.error());
    const Result<CommandEnd> ended = co_await run(id, serverscript::end(), 30s);
    if (!ended)
        co_return tl::unexpected(ended.error());
    co_return Result<>();
}

// To delete what is not there would first start it.
async::Task<Result<>> CloudflareService::destroy(QString id)
{
    const Result<CloudSandbox> there = co_await find(id);
    if (!there && there.error().kind == Error::Kind::Gone)
        co_return Result<>();
    if (!there)
        co_return tl::unexpected(there.error());
    HttpRequest request = jsonRequest("DELETE", u"/v1/sandbox/"_s + segment(id));
    request.timeLimit = 2min;
    co_return co_await m_api.remove(request);
}

async::Task<Result<CommandEnd>> CloudflareService::run(QString id, QString script, std::chrono::milliseconds limit)
{
    const QJsonObject body{{u"argv"_s, QJsonArray{u"sh"_s, u"-c"_s, script}}, {u"timeout_ms"_s, qint64(limit.count())}};
    HttpRequest request = jsonRequest("POST", u"/v1/sandbox/"_s + segment(id) + u"/exec"_s, body);
    request.accept = "text/event-stream";
    request.timeLimit = limit + 2min; // for a container that is started by it
    const Result<HttpResponse> answer = co_await m_api.send(request, Repeat::Never);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->contentType != "text/event-stream") {
        co_return failure(Error::Kind::Protocol,
                          text("What answers at the Worker's address is not Sandgate's Worker. Check the address."));
    }
    co_return readExecEvents(answer->body);
}

async::Task<Result<Endpoint>> CloudflareService::address(QString id, quint16 port)
{
    co_return portOf(id, port);
}

async::Task<Result<>> CloudflareService::check()
{
    const HttpRequest request = jsonRequest("GET", u"/v1/pool/stats"_s);
    co_return co_await m_api.tell(request);
}

} // namespace

QString cloudflareName(const SandboxKey &key)
{
    constexpr auto digits = "abcdefghijklmnopqrstuvwxyz234567"_L1;
    QString name;
    quint32 bits = 0;
    int count = 0;
    const QByteArray bytes = QByteArray::fromHex(key.value.toLatin1()); // skips the hyphens
    for (const char byte : bytes) {
        bits = bits << 8 | uchar(byte);
        for (count += 8; count >= 5; count -= 5)
            name += digits[(bits >> (count - 5)) & 31];
    }
    return count == 0 ? name : name + digits[(bits << (5 - count)) & 31];
}

CloudKind cloudflareKind()
{
    CloudKind kind;
    kind.facts.name = u"cloudflare"_s;
    kind.facts.title = u"Cloudflare"_s;
    kind.facts.help =
        text("Needs a Worker of your own at Cloudflare, which comes with Sandgate. Its sandboxes lose their "
             "files when nothing has been connected for ten minutes.");
    kind.facts.pauseLosesFiles = true;
    kind.facts.lists = false;
    kind.facts.account = accountSchema();
    kind.workspace = u"/workspace"_s;
    kind.port = serverPort;
    kind.make = [](const Account &account) { return std::make_unique<CloudflareService>(account); };
    return kind;
}

} // namespace sandgate

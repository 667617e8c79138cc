// SPDX-License-Identifier: Apache-2.0
#include "providers/cloud/cloudprovider.h"
#include "providers/async/waits.h"
#include "providers/cloud/serverscript.h"
#include "providers/environmentsettings.h"
#include "providers/logging.h"
#include "providers/transport/http.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("CloudProvider", sentence);
}

// What every cloud can be told.
ProviderFacts completed(ProviderFacts facts, const QString &workspace)
{
    const SettingsSchema common{
        {.name = u"workspace"_s,
         .label = text("Workspace folder"),
         .help = text("The folder in the sandbox in which its agents work; it is made if it is not there."),
         .fallback = workspace},
        demoAgentField(),
        {.name = u"account"_s,
         .label = text("Account"),
         .help = text("Which account pays for it; without one, the default account."),
         .isAdvanced = true},
    };
    for (const SettingsSchema &more : {environmentFields(), common})
        facts.settings.insert(facts.settings.end(), more.begin(), more.end());
    if (facts.ends && facts.extends)
        facts.settings.push_back(keepAliveField());
    return facts;
}

QString tokenName(const SandboxId &id)
{
    return u"server/"_s + id.value;
}

QString markOf(const QJsonObject &account)
{
    const QByteArray values = QJsonDocument(account).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(values, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

CloudProvider::CloudProvider(CloudKind kind, SecretKeeper &secrets, Accounts &accounts, CloudPatience patience)
    : Provider(completed(std::move(kind.facts), kind.workspace))
    , m_workspace(std::move(kind.workspace))
    , m_port(kind.port)
    , m_make(std::move(kind.make))
    , m_secrets(secrets)
    , m_accounts(accounts)
    , m_patience(patience)
{
}

CloudProvider::~CloudProvider() = default;

QString CloudProvider::defaultCwd(const SandboxSpec &spec) const
{
    return workspaceOf(spec.settings);
}

QString CloudProvider::workspaceOf(const QJsonObject &settings) const
{
    const QString chosen = settings["workspace"_L1].toString();
    return chosen.isEmpty() ? m_workspace : chosen;
}

Result<CloudProvider::Place> CloudProvider::placeOf(const SandboxId &id) const
{
    const QString start = name() + u'/';
    const QString rest = id.value.startsWith(start) ? id.value.sliced(start.size()) : QString();
    if (rest.isEmpty())
        return failure(Error::Kind::InvalidSettings,
                       text("This is not a sandbox of %1: %2").arg(facts().title, id.value));
    return Place{rest.section(u'@', 0, 0), rest.section(u'@', 1)};
}

SandboxId CloudProvider::idOf(const QString &sandbox, const QString &account) const
{
    return {name() + u'/' + sandbox + (account.isEmpty() ? QString() : u'@' + account)};
}

async::Task<Result<CloudProvider::Known>> CloudProvider::serviceFor(QString account)
{
    const AccountRef wanted{name(), account, facts().account};
    const Result<Account> found = co_await m_accounts.read(wanted);
    if (!found)
        co_return tl::unexpected(found.error());
    Known &known = m_services[account];
    if (!known.service || known.account != found->values)
        known = {found->values, m_make(*found), markOf(found->values)};
    co_return known;
}

async::Task<Result<CloudProvider::Kept>> CloudProvider::kept(SandboxId id)
{
    const Result<Secret> entry = co_await m_secrets.read(tokenName(id));
    if (!entry)
        co_return tl::unexpected(entry.error());
    const QList<QByteArray> words = entry->reveal().split(' ');
    co_return Kept{Secret(words[0]), QString::fromLatin1(words.value(1))};
}

async::Task<Result<>> CloudProvider::keep(SandboxId id, Kept kept)
{
    const Secret entry(kept.token.reveal() + ' ' + kept.mark.toLatin1());
    co_return co_await m_secrets.write(tokenName(id), entry);
}

// What a service does not know may be another team's, since its key was changed: only to the account that has reached
// the sandbox it is gone.
async::Task<Error> CloudProvider::judged(Error error, Reached there, SandboxId id)
{
    if (error.kind != Error::Kind::Gone)
        co_return error;
    const Result<Kept> before = co_await kept(id);
    const bool isAnother = before && !before->mark.isEmpty() && before->mark != there.mark;
    if (isAnother) {
        error.kind = Error::Kind::Unreachable;
        error.what = text("%1 does not know this sandbox under the account that is used now, and another one was used "
                          "before. If that was another team's, enter it again; otherwise the sandbox is gone, and can "
                          "be deleted.")
                         .arg(facts().title);
    }
    co_return error;
}

async::Task<Result<CloudSandbox>> CloudProvider::find(Reached there, SandboxId id)
{
    const Result<CloudSandbox> found = co_await there.service->find(there.sandbox);
    if (found)
        co_return found;
    Error error = co_await judged(found.error(), there, id);
    co_return tl::unexpected(std::move(error));
}

async::Task<Result<CloudProvider::Reached>> CloudProvider::reach(SandboxId id)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    const Result<Known> known = co_await serviceFor(place->account);
    if (!known)
        co_return tl::unexpected(known.error());
    co_return Reached{known->service, place->sandbox, known->mark};
}

async::Task<Result<SandboxId>> CloudProvider::create(SandboxSpec spec, Progress progress)
{
    if (const Result<> checked = checkSettings(facts().settings, spec.settings); !checked)
        co_return tl::unexpected(checked.error());
    const QString account = spec.settings.value("account"_L1).toString();
    const Result<Known> known = co_await serviceFor(account);
    if (!known)
        co_return tl::unexpected(known.error());
    const Service service = known->service;

    progress(text("Asking %1 for a sandbox").arg(facts().title));
    const Result<CloudSandbox> made = co_await service->create(spec);
    if (!made)
        co_return tl::unexpected(made.error());
    const SandboxId id = idOf(made->id, account);
    progress(text("Installing the server"));
    const Result<> prepared = co_await prepare(service, made->id, spec.settings);
    if (!prepared) {
        co_await giveBack(service, id, made->id);
        co_return tl::unexpected(prepared.error());
    }
    const Reached there{service, made->id, known->mark};
    const Result<Endpoint> up = co_await startServer(there, id, progress);
    if (!up) {
        co_await giveBack(service, id, made->id);
        co_return tl::unexpected(up.error());
    }
    co_return id;
}

async::Task<> CloudProvider::giveBack(Service service, SandboxId id, QString sandbox)
{
    const Result<> destroyed = co_await service->destroy(sandbox);
    if (!destroyed) // its metadata will tell
        qCWarning(lcCloud) << "a sandbox is left of a failed attempt:" << id.value << destroyed.error().what;
    const Result<> forgotten = co_await m_secrets.remove(tokenName(id));
    if (!forgotten)
        qCWarning(lcCloud) << forgotten.error().what << forgotten.error().theirWords;
}

async::Task<Result<>> CloudProvider::prepare(Service service, QString sandbox, QJsonObject settings)
{
    const Result<QJsonObject> environment = chosenEnvironment(settings);
    if (!environment)
        co_return tl::unexpected(environment.error());
    const QString failing = text("The server could not be installed in the sandbox.");
    const QString script = serverscript::prepare(workspaceOf(settings), *environment);
    const Result<> done = co_await service->succeed(sandbox, script, m_patience.prepare);
    if (!done)
        co_return whileDoing(failing, done.error());
    co_return done;
}

// The token is kept before the start: a server whose token nobody knows could not be used.
async::Task<Result<Endpoint>> CloudProvider::startServer(Reached there, SandboxId id, Progress progress)
{
    const Service &service = there.service;
    const QString &sandbox = there.sandbox;
    progress(text("Starting the server"));
    const Secret token = Secret::random();
    const Kept fresh{token, there.mark};
    const Result<> kept = co_await keep(id, fresh);
    if (!kept)
        co_return tl::unexpected(kept.error());
    const QString failing = text("The server could not be started in the sandbox.");
    const QString script = serverscript::serve(m_port, token);
    const Result<> started = co_await service->serve(sandbox, script, m_port);
    if (!started) {
        Error error = started.error();
        error.theirWords.replace(QString::fromLatin1(token.reveal()), "(secret)"_L1);
        co_return whileDoing(failing, std::move(error));
    }
    progress(text("Waiting for the server to answer"));
    Result<Endpoint> endpoint = co_await service->address(sandbox, m_port);
    if (!endpoint)
        co_return endpoint;
    endpoint->token = token;
    const std::optional<Result<>> healthy = co_await async::within(m_patience.health, untilHealthy(*endpoint));
    if (healthy && *healthy)
        co_return endpoint;
    Error error = healthy ? healthy->error()
                          : Error{Error::Kind::Timeout,
                                  text("The sandbox's server did not answer in time. What it printed is below.")};
    const Result<CommandEnd> printed = co_await service->run(sandbox, serverscript::output(), m_patience.command);
    if (printed)
        error.theirWords = printed->output.trimmed();
    co_return tl::unexpected(std::move(error));
}

async::Task<Result<>> CloudProvider::untilHealthy(Endpoint endpoint)
{
    for (auto pause = 100ms;; pause = std::min(pause * 2, std::chrono::milliseconds(2s))) {
        HttpClient server(endpoint);
        HttpRequest health;
        health.path = u"/v1/health"_s;
        health.timeLimit = 10s;
        const Result<HttpResponse> answer = co_await server.send(std::move(health));
        const bool isAnswer = answer && answer->contentType == "application/json";
        if (isAnswer)
            co_return Result<>();
        // What is between answers for a server that is not there yet, in many ways; the server itself says 401 in one.
        if (!answer && answer.error().kind == Error::Kind::Unauthorized)
            co_return tl::unexpected(answer.error());
        co_await async::sleepFor(pause);
    }
}

// A server that answers runs. One that does not may be behind a cut network: then the sandbox is asked, since to start
// it anew ends all turns.
async::Task<bool> CloudProvider::runs(Service service, QString sandbox, Endpoint endpoint)
{
    const std::optional<Result<>> healthy = co_await async::within(3s, untilHealthy(endpoint));
    if (healthy)
        co_return healthy->has_value();
    const Result<CommandEnd> asked = co_await service->run(sandbox, serverscript::isRunning(), m_patience.command);
    co_return !asked || asked->code == 0;
}

async::Task<Result<Endpoint>> CloudProvider::ensureServer(SandboxId id, Progress progress)
{
    const Result<Reached> there = co_await reach(id);
    if (!there)
        co_return tl::unexpected(there.error());
    const Service &service = there->service;
    const QString &sandbox = there->sandbox;
    progress(text("Asking %1").arg(facts().title));
    const Result<CloudSandbox> found = co_await find(*there, id);
    if (!found)
        co_return tl::unexpected(found.error());
    if (!found->isRunning) {
        progress(text("Resuming the sandbox"));
        const Result<> resumed = co_await service->resume(*found);
        if (!resumed)
            co_return tl::unexpected(resumed.error());
    }
    const Result<Kept> before = co_await kept(id);
    if (before && !before->token.isEmpty()) {
        Result<Endpoint> endpoint = co_await service->address(sandbox, m_port);
        if (!endpoint)
            co_return endpoint;
        endpoint->token = before->token;
        if (before->mark != there->mark) {
            const Kept now{before->token, there->mark};
            const Result<> noted = co_await keep(id, now);
            if (!noted)
                co_return tl::unexpected(noted.error());
        }
        const bool isThere = co_await runs(service, sandbox, *endpoint);
        if (isThere)
            co_return endpoint;
    }
    // The making of what was found as an orphan may have been cut short.
    const Result<CommandEnd> prepared = co_await service->run(sandbox, serverscript::isPrepared(), m_patience.command);
    if (!prepared)
        co_return tl::unexpected(prepared.error());
    if (prepared->code != 0) {
        progress(text("Installing the server"));
        const Result<> done = co_await prepare(service, sandbox, found->settings);
        if (!done)
            co_return tl::unexpected(done.error());
    }
    co_return co_await startServer(*there, id, progress);
}

async::Task<Result<>> CloudProvider::pause(SandboxId id)
{
    const Result<Reached> there = co_await reach(id);
    if (!there)
        co_return tl::unexpected(there.error());
    const Result<> paused = co_await there->service->pause(there->sandbox);
    if (paused)
        co_return paused;
    Error error = co_await judged(paused.error(), *there, id);
    co_return tl::unexpected(std::move(error));
}

async::Task<Result<>> CloudProvider::destroy(SandboxId id)
{
    const Result<Reached> there = co_await reach(id);
    if (!there)
        co_return tl::unexpected(there.error());
    const Result<> destroyed = co_await there->service->destroy(there->sandbox);
    if (!destroyed)
        co_return destroyed;
    // The token opens nothing any more: one that a locked keychain keeps does not keep the sandbox.
    const Result<> forgotten = co_await m_secrets.remove(tokenName(id));
    if (!forgotten)
        qCWarning(lcCloud) << forgotten.error().what << forgotten.error().theirWords;
    co_return Result<>();
}

async::Task<Result<std::vector<ListedSandbox>>> CloudProvider::listAt(QString account)
{
    std::vector<ListedSandbox> all;
    const Result<Known> known = co_await serviceFor(account);
    const bool isUnused = !known && account.isEmpty() && known.error().kind == Error::Kind::Unauthorized;
    if (isUnused) // nobody entered a default account, and it has no sandboxes
        co_return all;
    if (!known)
        co_return tl::unexpected(known.error());
    const Result<std::vector<CloudSandbox>> listed = co_await known->service->list();
    if (!listed)
        co_return tl::unexpected(listed.error());
    for (const CloudSandbox &one : *listed)
        all.push_back({idOf(one.id, account), one.key, one.isRunning, one.name, one.settings, one.endsAt});
    co_return all;
}

async::Task<Result<Listing>> CloudProvider::list()
{
    return listAllAccounts(name(), m_accounts, [this](const QString &account, bool) { return listAt(account); });
}

async::Task<Result<std::optional<QDateTime>>> CloudProvider::endOf(SandboxId id)
{
    const Result<Reached> there = co_await reach(id);
    if (!there)
        co_return tl::unexpected(there.error());
    const Result<CloudSandbox> found = co_await find(*there, id);
    if (!found)
        co_return tl::unexpected(found.error());
    co_return found->endsAt;
}

async::Task<Result<>> CloudProvider::extend(SandboxId id, std::chrono::seconds time)
{
    const Result<Reached> there = co_await reach(id);
    if (!there)
        co_return tl::unexpected(there.error());
    co_return co_await there->service->extend(there->sandbox, time);
}

async::Task<Result<>> CloudProvider::check(QString account)
{
    const Result<Known> known = co_await serviceFor(account);
    if (!known)
        co_return tl::unexpected(known.error());
    co_return co_await known->service->check();
}

} // namespace sandgate

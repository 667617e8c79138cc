// SPDX-License-Identifier: Apache-2.0
#include "providers/remote/remoteprovider.h"
#include "providers/environmentsettings.h"
#include "providers/transport/http.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("RemoteProvider", sentence);
}

ProviderFacts facts()
{
    ProviderFacts facts;
    facts.name = u"remote"_s;
    facts.title = text("A running server");
    facts.help = text("Needs the address of a sandbox-agent server, and its token. Sandgate does not end it.");
    facts.lists = false;
    facts.pauseSaves = false;
    facts.isBorrowed = true;
    facts.settings = {
        {.name = u"account"_s, .label = text("Server"), .help = text("The name under which it was entered.")},
        {.name = u"workspace"_s,
         .label = text("Workspace folder"),
         .help = text("The folder there in which agents work."),
         .fallback = u"/"_s},
        demoAgentField(),
    };
    facts.account = {
        {.name = u"url"_s,
         .label = text("Address"),
         .help = text("Such as https://box.example.com or http://127.0.0.1:2468."),
         .isRequired = true},
        {.name = u"token"_s,
         .label = text("Token"),
         .help = text("That the server was started with; empty when it was started without one."),
         .fallback = QString(),
         .isSecret = true},
        {.name = u"headers"_s,
         .label = text("More headers"),
         .help = text("For what is in front of the server, each as Name: value, several with | between."),
         .fallback = QString(),
         .isSecret = true,
         .isAdvanced = true},
    };
    return facts;
}

Result<Endpoint> endpointOf(const Account &account)
{
    const std::optional<QUrl> url = serverUrl(account.text("url"_L1));
    if (!url)
        return failure(Error::Kind::InvalidSettings,
                       text("This is not the address of a server: %1").arg(account.text("url"_L1)));
    Endpoint endpoint{*url};
    endpoint.token = account.secret("token"_L1);
    const QStringList headers = account.text("headers"_L1).split(u'|', Qt::SkipEmptyParts);
    for (const QString &header : headers) {
        if (!header.contains(u':'))
            return failure(Error::Kind::InvalidSettings, text("A header is written as Name: value."));
        endpoint.headers.append(
            {header.section(u':', 0, 0).trimmed().toLatin1(), header.section(u':', 1).trimmed().toUtf8()});
    }
    return endpoint;
}

QString accountOf(const SandboxId &id)
{
    return id.value.section(u'@', 1);
}

} // namespace

RemoteProvider::RemoteProvider(Accounts &accounts)
    : Provider(sandgate::facts())
    , m_accounts(accounts)
{
}

QString RemoteProvider::defaultCwd(const SandboxSpec &spec) const
{
    const QString chosen = spec.settings["workspace"_L1].toString();
    return chosen.isEmpty() ? u"/"_s : chosen;
}

// The server has to answer now: nobody can start it.
async::Task<Result<Endpoint>> RemoteProvider::reach(QString account)
{
    const AccountRef wanted{name(), account, facts().account};
    const Result<Account> known = co_await m_accounts.read(wanted);
    if (!known)
        co_return tl::unexpected(known.error());
    const Result<Endpoint> endpoint = endpointOf(*known);
    if (!endpoint)
        co_return endpoint;
    HttpClient server(*endpoint);
    HttpRequest health;
    health.path = u"/v1/health"_s;
    health.timeLimit = 15s;
    const Result<HttpResponse> answer = co_await server.send(std::move(health));
    if (!answer) {
        Error error = answer.error();
        if (error.kind == Error::Kind::Gone)
            error.kind = Error::Kind::Protocol; // what answers is something else; the server may come back
        co_return whileDoing(text("The server does not answer as one."), std::move(error));
    }
    if (answer->contentType != "application/json")
        co_return failure(Error::Kind::Protocol, text("What answers at this address is not sandbox-agent."));
    co_return endpoint;
}

async::Task<Result<SandboxId>> RemoteProvider::create(SandboxSpec spec, Progress progress)
{
    if (const Result<> checked = checkSettings(facts().settings, spec.settings); !checked)
        co_return tl::unexpected(checked.error());
    progress(text("Asking the server"));
    const QString account = spec.settings.value("account"_L1).toString();
    const Result<Endpoint> endpoint = co_await reach(account);
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    co_return SandboxId{name() + u'/' + spec.key.value + u'@' + account};
}

async::Task<Result<Endpoint>> RemoteProvider::ensureServer(SandboxId id, Progress progress)
{
    progress(text("Asking the server"));
    co_return co_await reach(accountOf(id));
}

async::Task<Result<>> RemoteProvider::pause(SandboxId)
{
    co_return Result<>(); // it is not ours to end
}

async::Task<Result<>> RemoteProvider::destroy(SandboxId)
{
    co_return Result<>();
}

async::Task<Result<Listing>> RemoteProvider::list()
{
    co_return Listing();
}

async::Task<Result<>> RemoteProvider::check(QString account)
{
    const Result<Endpoint> endpoint = co_await reach(account);
    if (!endpoint)
        co_return tl::unexpected(endpoint.error());
    co_return Result<>();
}

} // namespace sandgate

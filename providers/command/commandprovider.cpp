// SPDX-License-Identifier: Apache-2.0
#include "providers/command/commandprovider.h"
#include "providers/environmentsettings.h"
#include "providers/programcall.h"
#include "providers/transport/httptext.h"
#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sandgate {

namespace {

constexpr auto longCall = 15min; // a machine may have to be made, and a server installed
constexpr auto shortCall = 2min;
constexpr qsizetype longestId = 512;

QString text(const char *sentence)
{
    return QCoreApplication::translate("CommandProvider", sentence);
}

ProviderFacts facts()
{
    using Type = SettingsField::Type;
    ProviderFacts facts;
    facts.name = u"command"_s;
    facts.title = text("A program of your own");
    facts.help = text("Needs a program that makes sandboxes in any place: see the page about it.");
    facts.settings = {
        {.name = u"account"_s, .label = text("Program"), .help = text("The name under which it was entered.")},
        {.name = u"options"_s,
         .type = Type::Table,
         .label = text("Options"),
         .help = text("What the program is told about the sandbox, as it knows them."),
         .fallback = QJsonObject()},
        {.name = u"workspace"_s,
         .label = text("Workspace folder"),
         .help = text("The folder in the sandbox in which agents work."),
         .fallback = u"/"_s},
        demoAgentField(),
    };
    facts.account = {
        {.name = u"program"_s,
         .label = text("Program"),
         .help = text("Its whole path. It runs with your own rights."),
         .isRequired = true},
        {.name = u"secret"_s,
         .label = text("Secret"),
         .help = text("Handed to the program with every call, when it needs one."),
         .fallback = QString(),
         .isSecret = true,
         .isAdvanced = true},
    };
    return facts;
}

Error::Kind kindCalled(const QString &name)
{
    static const QHash<QString, Error::Kind> kinds{{u"gone"_s, Error::Kind::Gone},
                                                   {u"unreachable"_s, Error::Kind::Unreachable},
                                                   {u"unauthorized"_s, Error::Kind::Unauthorized},
                                                   {u"quotaExceeded"_s, Error::Kind::QuotaExceeded},
                                                   {u"rateLimited"_s, Error::Kind::RateLimited},
                                                   {u"invalidSettings"_s, Error::Kind::InvalidSettings},
                                                   {u"conflict"_s, Error::Kind::Conflict},
                                                   {u"timeout"_s, Error::Kind::Timeout}};
    return kinds.value(name, Error::Kind::Refused);
}

// An id becomes part of ours, in which the last "@" begins the account.
bool isId(const QString &id)
{
    return !id.isEmpty() && id.size() <= longestId && !id.contains(u'@') && !id.contains(u'\n');
}

Result<Endpoint> endpointOf(const QJsonObject &answer)
{
    const std::optional<QUrl> url = serverUrl(answer["url"_L1].toString());
    if (!url)
        return failure(Error::Kind::Protocol, text("The program gave no address of the server."),
                       answer["url"_L1].toString().left(400));
    Endpoint endpoint{*url, Secret(answer["token"_L1].toString().toUtf8())};
    const QJsonObject headers = answer["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        endpoint.headers.append({header.key().toLatin1(), header->toString().toUtf8()});
    return endpoint;
}

} // namespace

CommandProvider::CommandProvider(Accounts &accounts)
    : Provider(sandgate::facts())
    , m_accounts(accounts)
{
}

QString CommandProvider::defaultCwd(const SandboxSpec &spec) const
{
    const QString chosen = spec.settings["workspace"_L1].toString();
    return chosen.isEmpty() ? u"/"_s : chosen;
}

async::Task<Result<QJsonObject>> CommandProvider::call(QString account, QString verb, QJsonObject input,
                                                       Progress progress)
{
    const AccountRef wanted{name(), account, facts().account};
    const Result<Account> known = co_await m_accounts.read(wanted);
    if (!known)
        co_return tl::unexpected(known.error());
    input[u"secret"_s] = known->text("secret"_L1);
    const bool isLong = verb == "create"_L1 || verb == "ensure"_L1;
    ProgramCall program;
    program.program = known->text("program"_L1);
    program.arguments = QStringList(verb);
    program.input = QJsonDocument(input).toJson(QJsonDocument::Compact);
    program.limit = isLong ? std::chrono::milliseconds(longCall) : std::chrono::milliseconds(shortCall);
    program.told = progress;
    const Result<ProgramAnswer> answer = co_await runProgram(std::move(program));
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QJsonDocument said = QJsonDocument::fromJson(answer->output);
    if (answer->code != 0) {
        const QJsonObject error = said.object()["error"_L1].toObject();
        co_return failure(kindCalled(error["kind"_L1].toString()),
                          text("The program did not do “%1” (exit status %2).").arg(verb).arg(answer->code),
                          error["message"_L1].toString(answer->words).left(4096));
    }
    if (!said.isObject())
        co_return failure(Error::Kind::Protocol, text("The program's answer to “%1” is not a JSON object.").arg(verb),
                          QString::fromUtf8(answer->output.left(400)).trimmed());
    co_return said.object();
}

async::Task<Result<SandboxId>> CommandProvider::create(SandboxSpec spec, Progress progress)
{
    if (const Result<> checked = checkSettings(facts().settings, spec.settings); !checked)
        co_return tl::unexpected(checked.error());
    const QString account = spec.settings.value("account"_L1).toString();
    const QJsonObject input{{u"key"_s, spec.key.value},
                            {u"name"_s, spec.name},
                            {u"settings"_s, spec.settings},
                            {u"options"_s, spec.settings.value("options"_L1).toObject()},
                            {u"workspace"_s, defaultCwd(spec)}};
    const Result<QJsonObject> made = co_await call(account, u"create"_s, input, progress);
    if (!made)
        co_return tl::unexpected(made.error());
    const QString id = (*made)["id"_L1].toString();
    if (!isId(id))
        co_return failure(Error::Kind::Protocol, text("The program made a sandbox without a usable id."), id.left(200));
    co_return SandboxId{name() + u'/' + id + u'@' + account};
}

async::Task<Result<Endpoint>> CommandProvider::ensureServer(SandboxId id, Progress progress)
{
    const QJsonObject input{{u"id"_s, id.value.section(u'/', 1).section(u'@', 0, 0)}};
    const Result<QJsonObject> answer = co_await call(id.value.section(u'@', 1), u"ensure"_s, input, progress);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return endpointOf(*answer);
}

async::Task<Result<>> CommandProvider::tell(SandboxId id, QString verb)
{
    const QJsonObject input{{u"id"_s, id.value.section(u'/', 1).section(u'@', 0, 0)}};
    const Result<QJsonObject> answer = co_await call(id.value.section(u'@', 1), verb, input, Progress());
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

async::Task<Result<>> CommandProvider::pause(SandboxId id)
{
    co_return co_await tell(id, u"pause"_s);
}

async::Task<Result<>> CommandProvider::destroy(SandboxId id)
{
    const Result<> destroyed = co_await tell(id, u"destroy"_s);
    if (!destroyed && destroyed.error().kind != Error::Kind::Gone)
        co_return destroyed;
    co_return Result<>();
}

async::Task<Result<std::vector<ListedSandbox>>> CommandProvider::listAt(QString account)
{
    std::vector<ListedSandbox> all;
    const Result<QJsonObject> answer = co_await call(account, u"list"_s, QJsonObject(), Progress());
    const bool isUnused = !answer && account.isEmpty() && answer.error().kind == Error::Kind::Unauthorized;
    if (isUnused)
        co_return all;
    if (!answer)
        co_return tl::unexpected(answer.error());
    const QJsonArray sandboxes = (*answer)["sandboxes"_L1].toArray();
    for (const QJsonValue &one : sandboxes) {
        const QString id = one["id"_L1].toString();
        if (isId(id))
            all.push_back({SandboxId{name() + u'/' + id + u'@' + account}, SandboxKey{one["key"_L1].toString()},
                           one["running"_L1].toBool(), one["name"_L1].toString(), one["settings"_L1].toObject()});
    }
    co_return all;
}

async::Task<Result<Listing>> CommandProvider::list()
{
    return listAllAccounts(name(), m_accounts, [this](const QString &account, bool) { return listAt(account); });
}

async::Task<Result<>> CommandProvider::check(QString account)
{
    const Result<QJsonObject> answer = co_await call(account, u"list"_s, QJsonObject(), Progress());
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Result<>();
}

} // namespace sandgate

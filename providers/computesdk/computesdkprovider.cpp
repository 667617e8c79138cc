// SPDX-License-Identifier: Apache-2.0
#include "providers/computesdk/computesdkprovider.h"
#include "providers/async/together.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr auto backendSetting = "backend"_L1;
constexpr auto fallbackSetting = "fallback"_L1;
constexpr auto automatic = "auto"_L1;

QString text(const char *sentence)
{
    return QCoreApplication::translate("ComputeSdkProvider", sentence);
}

std::vector<Provider *> backendsAmong(const std::vector<Provider *> &clouds)
{
    std::vector<Provider *> backends;
    for (const QLatin1String name : {"e2b"_L1, "daytona"_L1, "modal"_L1, "vercel"_L1, "cloudflare"_L1, "sprites"_L1}) {
        const auto found =
            std::find_if(clouds.begin(), clouds.end(), [name](const Provider *cloud) { return cloud->name() == name; });
        if (found != clouds.end())
            backends.push_back(*found);
    }
    return backends;
}

const SettingsField *fieldCalled(const QString &name, const SettingsSchema &schema)
{
    const auto found =
        std::find_if(schema.begin(), schema.end(), [&name](const SettingsField &field) { return field.name == name; });
    return found == schema.end() ? nullptr : &*found;
}

// All that some cloud can be told. Where clouds differ in what happens without a setting, nothing is said of it.
SettingsSchema settingsOfAll(const std::vector<Provider *> &clouds)
{
    SettingsSchema all;
    for (const Provider *cloud : clouds) {
        for (SettingsField field : cloud->facts().settings) {
            if (fieldCalled(field.name, all))
                continue;
            QStringList knowing;
            for (const Provider *other : clouds) {
                const SettingsField *same = fieldCalled(field.name, other->facts().settings);
                if (!same)
                    continue;
                knowing << other->facts().title;
                field.least = std::min(field.least, same->least);
                field.most = std::max(field.most, same->most);
                if (same->fallback != field.fallback)
                    field.fallback = {};
            }
            if (field.fallback.isNull())
                field.least = 0; // at which nothing is said
            if (std::size_t(knowing.size()) < clouds.size())
                field.help = text("For %1. %2").arg(knowing.join(u", "_s), field.help);
            field.isRequired = false;
            all.push_back(field);
        }
    }
    return all;
}

ProviderFacts factsOver(const std::vector<Provider *> &clouds)
{
    const auto is = [](bool ProviderFacts::*fact) {
        return [fact](const Provider *one) { return one->facts().*fact; };
    };
    QStringList names;
    for (const Provider *cloud : clouds)
        names << cloud->name();
    ProviderFacts facts;
    facts.name = u"computesdk"_s;
    facts.title = u"ComputeSDK"_s;
    facts.help =
        text("Chooses a cloud of which there are credentials, and needs none of its own: %1.").arg(names.join(u", "_s));
    facts.isolates = std::all_of(clouds.begin(), clouds.end(), is(&ProviderFacts::isolates));
    facts.pauseKeepsMemory = std::all_of(clouds.begin(), clouds.end(), is(&ProviderFacts::pauseKeepsMemory));
    facts.pauseLosesFiles = std::any_of(clouds.begin(), clouds.end(), is(&ProviderFacts::pauseLosesFiles));
    facts.ends = std::any_of(clouds.begin(), clouds.end(), is(&ProviderFacts::ends));
    facts.routes = true;
    facts.settings = {
        {.name = backendSetting,
         .type = SettingsField::Type::Choice,
         .label = text("Cloud"),
         .help = text("Where the sandbox is made; “auto” is the first of which there are credentials and which can be "
                      "told all of the other settings."),
         .fallback = automatic,
         .choices = QStringList(automatic) + names},
        {.name = fallbackSetting,
         .type = SettingsField::Type::Switch,
         .label = text("Ask the next cloud"),
         .help = text("When the one that “auto” has chosen makes no sandbox."),
         .fallback = true},
    };
    const SettingsSchema theirs = settingsOfAll(clouds);
    facts.settings.insert(facts.settings.end(), theirs.begin(), theirs.end());
    return facts;
}

SandboxId idOf(const QString &name, const SandboxId &id)
{
    return {name + u'/' + id.value};
}

// An answer of the cloud to the wish itself, before anything is made.
bool saysNo(Error::Kind kind)
{
    using enum Error::Kind;
    return kind == Unauthorized || kind == QuotaExceeded || kind == RateLimited || kind == InvalidSettings ||
           kind == Missing;
}

// The refusals of several clouds as one.
Error allRefused(const std::vector<std::pair<QString, Error>> &refusals)
{
    Error all = refusals.front().second;
    if (refusals.size() == 1)
        return all;
    all.what = text("None of the clouds of which there are credentials has made a sandbox.");
    QStringList lines;
    for (const auto &[cloud, error] : refusals)
        lines << cloud + u": "_s + error.what +
                     (error.theirWords.isEmpty() ? QString() : u' ' + error.theirWords.left(400));
    all.theirWords = lines.join(u'\n');
    return all;
}

} // namespace

ComputeSdkProvider::ComputeSdkProvider(const std::vector<Provider *> &clouds, Accounts &accounts)
    : ComputeSdkProvider(accounts, backendsAmong(clouds))
{
}

ComputeSdkProvider::ComputeSdkProvider(Accounts &accounts, std::vector<Provider *> clouds)
    : Provider(factsOver(clouds))
    , m_accounts(accounts)
    , m_clouds(std::move(clouds))
{
}

Provider *ComputeSdkProvider::cloudCalled(const QString &name) const
{
    const auto found = std::find_if(m_clouds.begin(), m_clouds.end(),
                                    [&name](const Provider *cloud) { return cloud->name() == name; });
    return found == m_clouds.end() ? nullptr : *found;
}

Result<ComputeSdkProvider::Place> ComputeSdkProvider::placeOf(const SandboxId &id) const
{
    const bool isOwn = makerOf(id) == name();
    const SandboxId there{isOwn ? id.value.section(u'/', 1) : QString()};
    Provider *cloud = cloudCalled(makerOf(there));
    if (!cloud)
        return failure(
            Error::Kind::InvalidSettings,
            text("This is not a sandbox of ComputeSDK, or of a cloud that this Sandgate knows: %1").arg(id.value));
    return Place{cloud, there};
}

const ProviderFacts &ComputeSdkProvider::factsOf(const SandboxId &id) const
{
    const Result<Place> place = placeOf(id);
    return place ? place->cloud->facts() : facts();
}

QString ComputeSdkProvider::defaultCwd(const SandboxSpec &spec) const
{
    const Result<Place> place = placeOf(spec.id);
    const Provider *cloud = place ? place->cloud : cloudCalled(spec.settings[backendSetting].toString());
    // Until it is made, nobody knows where.
    return cloud ? cloud->defaultCwd(spec) : spec.settings["workspace"_L1].toString();
}

async::Task<Result<std::vector<Provider *>>> ComputeSdkProvider::candidates(QJsonObject settings)
{
    const QString account = settings.value("account"_L1).toString();
    std::vector<Provider *> fitting;
    std::optional<Error> misfit;
    for (Provider *cloud : m_clouds) {
        const AccountRef wanted{cloud->name(), account, cloud->facts().account};
        const Result<Account> credentials = co_await m_accounts.read(wanted);
        if (!credentials && credentials.error().kind != Error::Kind::Unauthorized)
            co_return tl::unexpected(credentials.error());
        const Result<> told = checkSettings(cloud->facts().settings, settings);
        if (credentials && told)
            fitting.push_back(cloud);
        else if (credentials && !misfit)
            misfit = told.error();
    }
    if (!fitting.empty())
        co_return fitting;
    if (misfit)
        co_return tl::unexpected(*misfit);
    QStringList titles;
    for (const Provider *cloud : m_clouds)
        titles << cloud->facts().title;
    co_return failure(Error::Kind::Unauthorized, text("There are no credentials of a cloud where ComputeSDK could make "
                                                      "the sandbox. Enter those of one: %1.")
                                                     .arg(titles.join(u", "_s)));
}

async::Task<Result<SandboxId>> ComputeSdkProvider::create(SandboxSpec spec, Progress progress)
{
    if (const Result<> checked = checkSettings(facts().settings, spec.settings); !checked)
        co_return tl::unexpected(checked.error());
    const QString pinned = settingIn(facts().settings, spec.settings, backendSetting).toString();
    const bool mayFallBack = settingIn(facts().settings, spec.settings, fallbackSetting).toBool();
    spec.settings.remove(backendSetting);
    spec.settings.remove(fallbackSetting);
    std::vector<Provider *> clouds;
    if (pinned == automatic) {
        const Result<std::vector<Provider *>> chosen = co_await candidates(spec.settings);
        if (!chosen)
            co_return tl::unexpected(chosen.error());
        clouds = *chosen;
    } else {
        clouds = {cloudCalled(pinned)};
    }
    std::vector<std::pair<QString, Error>> refusals;
    for (Provider *cloud : clouds) {
        const Result<SandboxId> made = co_await cloud->create(spec, progress);
        if (made)
            co_return idOf(name(), *made);
        refusals.emplace_back(cloud->facts().title, made.error());
        if (!mayFallBack)
            break;
        const bool isClear = co_await leftNothing(cloud, spec, made.error());
        if (!isClear)
            break;
    }
    co_return tl::unexpected(allRefused(refusals));
}

// Otherwise there could be two sandboxes of one key, and nobody would look after the first.
async::Task<bool> ComputeSdkProvider::leftNothing(Provider *cloud, SandboxSpec spec, Error failed)
{
    if (saysNo(failed.kind))
        co_return true;
    if (!cloud->facts().lists)
        co_return false;
    const Result<Listing> listed = co_await cloud->list();
    if (!listed)
        co_return false;
    for (const ListedSandbox &sandbox : listed->sandboxes) {
        if (sandbox.key != spec.key)
            continue;
        const Result<> destroyed = co_await cloud->destroy(sandbox.id);
        if (!destroyed)
            co_return false;
    }
    co_return !listed->doubtIn(spec.settings["account"_L1].toString());
}

async::Task<Result<Endpoint>> ComputeSdkProvider::ensureServer(SandboxId id, Progress progress)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    co_return co_await place->cloud->ensureServer(place->id, progress);
}

async::Task<Result<>> ComputeSdkProvider::pause(SandboxId id)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    co_return co_await place->cloud->pause(place->id);
}

async::Task<Result<>> ComputeSdkProvider::kill(SandboxId id)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    co_return co_await place->cloud->kill(place->id);
}

async::Task<Result<>> ComputeSdkProvider::destroy(SandboxId id)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    co_return co_await place->cloud->destroy(place->id);
}

// What one cloud does not say is said of it; the others are listed all the same.
async::Task<Result<Listing>> ComputeSdkProvider::list()
{
    Listing all;
    std::vector<async::Task<Result<Listing>>> asking;
    for (Provider *cloud : m_clouds)
        asking.push_back(cloud->list());
    const std::size_t clouds = asking.size();
    const std::vector<Result<Listing>> answers = co_await async::together(std::move(asking), clouds);
    for (std::size_t i = 0; i < clouds; ++i) {
        const Result<Listing> &listed = answers[i];
        if (!listed) {
            all.unheard.push_back({m_clouds[i]->name(), std::nullopt, listed.error()});
            continue;
        }
        all.unheard.insert(all.unheard.end(), listed->unheard.begin(), listed->unheard.end());
        for (ListedSandbox sandbox : listed->sandboxes) {
            sandbox.id = idOf(name(), sandbox.id);
            all.sandboxes.push_back(std::move(sandbox));
        }
    }
    co_return all;
}

async::Task<Result<std::optional<QDateTime>>> ComputeSdkProvider::endOf(SandboxId id)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    co_return co_await place->cloud->endOf(place->id);
}

async::Task<Result<>> ComputeSdkProvider::extend(SandboxId id, std::chrono::seconds time)
{
    const Result<Place> place = placeOf(id);
    if (!place)
        co_return tl::unexpected(place.error());
    co_return co_await place->cloud->extend(place->id, time);
}

async::Task<Result<>> ComputeSdkProvider::check(QString account)
{
    const QJsonObject settings = account.isEmpty() ? QJsonObject() : QJsonObject{{u"account"_s, account}};
    const Result<std::vector<Provider *>> clouds = co_await candidates(settings);
    if (!clouds)
        co_return tl::unexpected(clouds.error());
    for (Provider *cloud : *clouds) {
        const Result<> checked = co_await cloud->check(account);
        if (!checked)
            co_return whileDoing(cloud->facts().title + u':', checked.error());
    }
    co_return Result<>();
}

} // namespace sandgate

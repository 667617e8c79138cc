// SPDX-License-Identifier: Apache-2.0
#include "app/composition.h"
#include "app/coreserver.h"
#include "model/store/reader.h"
#include "model/store/secretstore.h"
#include "model/store/sqliteledger.h"
#include "providers/accounts.h"
#include "providers/cloud/cloudprovider.h"
#include "providers/cloudflare/cloudflareservice.h"
#include "providers/command/commandprovider.h"
#include "providers/computesdk/computesdkprovider.h"
#include "providers/computesdk/gatewayservice.h"
#include "providers/daytona/daytonaservice.h"
#include "providers/docker/dockerprovider.h"
#include "providers/e2b/e2bservice.h"
#include "providers/local/localprovider.h"
#include "providers/local/serverbinary.h"
#include "providers/modal/modalservice.h"
#include "providers/remote/remoteprovider.h"
#include "providers/sprites/spritesservice.h"
#include "providers/vercel/vercelservice.h"
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

// Resources of a static library are there only once they are asked for; by the standard of the macro, outside of any
// namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(npm);
}

namespace sandgate {

namespace {

// What is said to people about the concrete parts, from the moment the core stands.
struct Remarks {
    QString opening;
    SecretStore *secrets = nullptr;
};

Result<std::unique_ptr<PageReader>> makeReader(const QString &file)
{
    auto reader = std::make_unique<Reader>(file);
    if (const Result<> opened = reader->open(); !opened)
        return tl::unexpected(opened.error());
    return reader;
}

std::vector<std::unique_ptr<Provider>> makeProviders(const Places &places, SecretKeeper &secrets, Accounts &accounts)
{
    const QSettings settings(places.settings, QSettings::IniFormat);
    const QString npm = npmFolder(places.data);
    const QString chosenServer = settings.value(u"local/serverBinary"_s).toString();
    const auto findServer = [chosenServer, npm] { return findServerBinary(chosenServer, npm); };

    std::vector<std::unique_ptr<Provider>> providers;
    providers.push_back(
        std::make_unique<LocalProvider>(LocalProvider::Places{places.localSandboxes(), npm, chosenServer}, secrets));
    const auto findEngine = [](const QString &address) {
        return findDockerHost(DockerSurroundings::ofThisProcess(address));
    };
    providers.push_back(std::make_unique<DockerProvider>(DockerProvider::Places{findEngine, findServer}, accounts));
    for (const CloudKind &kind : {e2bKind(), daytonaKind(), vercelKind(), modalKind(), spritesKind(), cloudflareKind()})
        providers.push_back(std::make_unique<CloudProvider>(kind, secrets, accounts));
    std::vector<Provider *> all;
    for (const auto &provider : providers)
        all.push_back(provider.get());
    providers.push_back(std::make_unique<ComputeSdkProvider>(all, accounts));
    providers.push_back(std::make_unique<CloudProvider>(computeSdkGatewayKind(), secrets, accounts));
    providers.push_back(std::make_unique<RemoteProvider>(accounts));
    providers.push_back(std::make_unique<CommandProvider>(accounts));
    return providers;
}

Result<CoreParts> makeParts(const Places &places, Remarks &remarks)
{
    auto ledger = std::make_unique<SqliteLedger>(places.database());
    const Result<Opened> opened = ledger->open();
    if (!opened)
        return tl::unexpected(opened.error());
    remarks.opening = opened->notice;

    auto secrets = std::make_unique<SecretStore>();
    remarks.secrets = secrets.get();
    const QString npm = npmFolder(places.data);
    CoreParts parts;
    parts.accounts = std::make_unique<Accounts>(*secrets);
    parts.accounts->offer(u"modal"_s, u"~/.modal.toml"_s, modalAccountOfThisComputer());
    parts.providers = makeProviders(places, *secrets, *parts.accounts);
    parts.ledger = std::move(ledger);
    parts.secrets = std::move(secrets);
    parts.installServer = [npm] { return installServerPackages(npm); };
    parts.makeReader = [file = places.database()] { return makeReader(file); };
    return parts;
}

// What the core is connected to; core thread.
std::unique_ptr<QObject> attach(Core &core, const Places &places, const Remarks &remarks)
{
    core.say(u"database"_s, remarks.opening);
    const auto sayKeychain = [&core, secrets = remarks.secrets] { core.say(u"keychain"_s, secrets->notice()); };
    QObject::connect(remarks.secrets, &SecretStore::noticeChanged, &core, sayKeychain);
    sayKeychain();
    return std::make_unique<CoreServer>(core, places.coreSocket());
}

} // namespace

std::unique_ptr<CoreWorkbench> makeWorkbench(const Places &places)
{
    loadResources();
    const auto remarks = std::make_shared<Remarks>(); // written and read in the core thread
    return std::make_unique<CoreWorkbench>([places, remarks] { return makeParts(places, *remarks); },
                                           [file = places.database()] { return makeReader(file); },
                                           [places, remarks](Core &core) { return attach(core, places, *remarks); });
}

Result<OwnedCore> makeCore(const Places &places)
{
    loadResources();
    Remarks remarks;
    Result<CoreParts> parts = makeParts(places, remarks);
    if (!parts)
        return tl::unexpected(parts.error());
    OwnedCore owned;
    owned.core = std::make_unique<Core>(std::move(*parts), [](const Delivery &) {}); // nobody looks
    owned.attached = attach(*owned.core, places, remarks);
    if (const Result<> started = owned.core->start(); !started)
        return tl::unexpected(started.error());
    return owned;
}

} // namespace sandgate

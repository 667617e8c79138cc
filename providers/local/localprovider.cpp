// SPDX-License-Identifier: Apache-2.0
#include "providers/local/localprovider.h"
#include "providers/local/serverbinary.h"
#include "providers/logging.h"
#include "providers/secretkeeper.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("LocalProvider", sentence);
}

QString secretName(const QString &folder)
{
    return u"local/"_s + QDir(folder).dirName();
}

QJsonObject descriptionOf(const QString &folder)
{
    QFile file(folder + u"/sandbox.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(1024 * 1024)).object();
}

QJsonObject settingsOf(const QString &folder)
{
    return descriptionOf(folder)["settings"_L1].toObject();
}

QString chosenWorkspace(const QJsonObject &settings)
{
    return settings["workspace"_L1].toString();
}

// Keys name folders, and come from database rows: one that is not exactly what we make could lead anywhere.
bool isKey(const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    return !id.isNull() && id.toString(QUuid::WithoutBraces) == text;
}

// Some tools take the right to write from their own folders, and nothing in those could be removed.
void makeRemovable(const QString &folder)
{
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFileInfoList inside =
        QDir(folder).entryInfoList(QDir::AllDirs | QDir::Hidden | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QFileInfo &one : inside)
        makeRemovable(one.filePath());
}

bool removeFolder(const QString &folder)
{
    if (!QFileInfo::exists(folder) || QDir(folder).removeRecursively())
        return true;
    makeRemovable(folder);
    return QDir(folder).removeRecursively();
}

SettingsSchema schema()
{
    using Type = SettingsField::Type;
    return {
        {.name = u"workspace"_s,
         .type = Type::Folder,
         .label = text("Workspace folder"),
         .help = text("The folder in which its agents work. Without one, a new folder that is deleted with it.")},
        {.name = u"demoAgent"_s,
         .type = Type::Switch,
         .label = text("Demo agent"),
         .help = text("Adds an agent that needs no account."),
         .fallback = false},
    };
}

} // namespace

LocalProvider::LocalProvider(Places places, SecretKeeper &secrets)
    : Provider({.name = u"local"_s,
                .title = text("This computer"),
                .help = text("Not isolated: agents run with your own rights."),
                .isShared = false,
                .isolates = false,
                .settings = schema()})
    , m_places(std::move(places))
    , m_secrets(secrets)
{
}

QString LocalProvider::defaultCwd(const SandboxSpec &spec) const
{
    const QString chosen = chosenWorkspace(spec.settings);
    return chosen.isEmpty() ? LocalServer(m_places.root + u'/' + spec.key.value).ownWorkspace() : chosen;
}

Result<QString> LocalProvider::folderOf(const SandboxId &id) const
{
    const QString key = id.value.section(u'/', 1);
    if (!id.value.startsWith(name() + u'/') || !isKey(key))
        return failure(Error::Kind::InvalidSettings, text("This is not a sandbox of this computer: %1").arg(id.value));
    return m_places.root + u'/' + key;
}

Result<QString> LocalProvider::existingFolderOf(const SandboxId &id) const
{
    const Result<QString> folder = folderOf(id);
    if (folder && !QFile::exists(*folder + u"/sandbox.json"_s))
        return failure(Error::Kind::Gone, text("The sandbox's folder is no longer there: %1").arg(*folder));
    return folder;
}

Result<> LocalProvider::prepareFolder(const QString &folder, const SandboxSpec &spec) const
{
    const LocalServer server(folder);
    const QString workspace = chosenWorkspace(spec.settings);
    if (!workspace.isEmpty() && !QFileInfo(workspace).isDir()) {
        return failure(Error::Kind::InvalidSettings,
                       text("The workspace folder does not exist: %1. Choose a folder that does.").arg(workspace));
    }
    for (const QString &path :
         {folder, server.dataFolder(), workspace.isEmpty() ? server.ownWorkspace() : server.dataFolder()}) {
        if (!QDir().mkpath(path) ||
            !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failure(Error::Kind::Storage, text("The sandbox's folder cannot be made: %1").arg(path));
    }
    if (spec.settings["demoAgent"_L1].toBool()) {
        const Result<DemoAgent> agent = findDemoAgent(m_places.npmFolder);
        if (!agent)
            return tl::unexpected(agent.error());
        if (const Result<> written = writeDemoLauncher(*agent, server.dataFolder()); !written)
            return written;
    }
    QSaveFile file(folder + u"/sandbox.json"_s);
    const QJsonObject json{{u"name"_s, spec.name}, {u"settings"_s, spec.settings}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(Error::Kind::Storage, text("The sandbox's folder cannot be written to."), file.errorString());
    return {};
}

async::Task<Result<SandboxId>> LocalProvider::create(SandboxSpec spec, Progress progress)
{
    if (!isKey(spec.key.value))
        co_return failure(Error::Kind::InvalidSettings, text("This is not a sandbox's key: %1").arg(spec.key.value));
    progress(text("Looking for sandbox-agent"));
    const Result<QString> binary = findServerBinary(m_places.binary, m_places.npmFolder);
    if (!binary)
        co_return tl::unexpected(binary.error());

    progress(text("Making the sandbox's folder"));
    const QString folder = m_places.root + u'/' + spec.key.value;
    const bool wasThere = QFileInfo::exists(folder);
    const Result<> prepared = prepareFolder(folder, spec);
    if (!prepared) {
        if (!wasThere)
            removeFolder(folder);
        co_return tl::unexpected(prepared.error());
    }
    co_return SandboxId{name() + u'/' + spec.key.value};
}

async::Task<Result<Endpoint>> LocalProvider::ensureServer(SandboxId id, Progress progress)
{
    const Result<QString> folder = existingFolderOf(id);
    if (!folder)
        co_return tl::unexpected(folder.error());
    LocalServer server(*folder);

    if (const auto running = server.process()) {
        progress(text("Finding the server that runs already"));
        const Result<Secret> token = co_await tokenOfRunning(server, *running, secretName(*folder));
        const auto port = listeningPortOf(running->pid);
        if (token && port) {
            qCInfo(lcLocal) << "adopted server" << running->pid << "on" << *port;
            co_return Endpoint{QUrl(u"http://127.0.0.1:%1"_s.arg(*port)), *token};
        }
    }

    progress(text("Starting the server"));
    const Result<QString> binary = findServerBinary(m_places.binary, m_places.npmFolder);
    if (!binary)
        co_return tl::unexpected(binary.error());
    const QJsonObject settings = settingsOf(*folder);
    const QString workspace = chosenWorkspace(settings).isEmpty() ? server.ownWorkspace() : chosenWorkspace(settings);
    if (!QFileInfo(workspace).isDir()) {
        co_return failure(
            Error::Kind::InvalidSettings,
            text("The workspace folder is no longer there: %1. Put it back, or delete the sandbox.").arg(workspace));
    }
    // Before the start: a server whose token nobody knows could not be adopted.
    const Secret token = Secret::random();
    const Result<> kept = co_await m_secrets.write(secretName(*folder), token);
    if (!kept)
        co_return tl::unexpected(kept.error());
    const Result<LocalServer::Running> started = co_await server.start(*binary, workspace, token);
    if (!started)
        co_return tl::unexpected(started.error());
    co_return Endpoint{QUrl(u"http://127.0.0.1:%1"_s.arg(started->port)), token};
}

// What the keychain has must be what the process was started with. A run without a keychain left nothing there; then
// the process's identity, which only we wrote down, has to do.
async::Task<Result<Secret>> LocalProvider::tokenOfRunning(LocalServer server, ProcessIdentity process,
                                                          QString secretName)
{
    const Secret used = server.tokenOf(process);
    const Result<Secret> kept = co_await m_secrets.read(secretName);
    if (!kept)
        co_return kept;
    if (used.isEmpty() || (!kept->isEmpty() && kept->reveal() != used.reveal()))
        co_return failure(Error::Kind::Conflict,
                          text("A process that runs in place of the sandbox's server is not ours."));
    co_return used;
}

async::Task<Result<>> LocalProvider::pause(SandboxId id)
{
    const Result<QString> folder = existingFolderOf(id);
    if (!folder)
        co_return tl::unexpected(folder.error());
    LocalServer server(*folder);
    const bool cleared = co_await server.end();
    if (!cleared)
        co_return failure(Error::Kind::Conflict, text("Some processes of the sandbox would not end."));
    co_return Result<>();
}

async::Task<Result<>> LocalProvider::destroy(SandboxId id)
{
    // The folder may be gone, by a person's hand: processes and secret are still looked for.
    const Result<QString> folder = folderOf(id);
    if (!folder)
        co_return tl::unexpected(folder.error());
    LocalServer server(*folder);
    const bool cleared = co_await server.end();
    if (!cleared)
        co_return failure(Error::Kind::Conflict, text("Some processes of the sandbox would not end."));
    // The token opens nothing any more: one that a locked keychain keeps does not keep the sandbox.
    const Result<> forgotten = co_await m_secrets.remove(secretName(*folder));
    if (!forgotten)
        qCWarning(lcLocal) << forgotten.error().what << forgotten.error().theirWords;
    if (!removeFolder(*folder)) {
        co_return failure(Error::Kind::Storage, text("The sandbox's folder could not be removed: %1").arg(*folder));
    }
    co_return Result<>();
}

async::Task<Result<Listing>> LocalProvider::list()
{
    Listing found;
    const QStringList names = QDir(m_places.root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &key : names) {
        if (!isKey(key))
            continue;
        const QString folder = m_places.root + u'/' + key;
        const LocalServer server(folder);
        const QJsonObject description =
            descriptionOf(folder); // none of one that was never finished; it can be destroyed
        found.sandboxes.push_back({SandboxId{name() + u'/' + key}, SandboxKey{key}, server.process().has_value(),
                                   description["name"_L1].toString(), description["settings"_L1].toObject()});
    }
    co_return found;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/actorhost.h"
#include "model/actor/eventwriter.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QDeadlineTimer>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// Where it was last time, or wherever it is: nothing moves from one sandbox to another.
template<typename Key, typename Actors, typename Has>
SandboxActor *actorWith(const Key &key, const Actors &actors, QHash<Key, SandboxActor *> &known, Has has)
{
    if (SandboxActor *actor = known.value(key); actor && has(*actor))
        return actor;
    const auto found =
        std::find_if(actors.begin(), actors.end(), [&](const auto &entry) { return has(*entry.second); });
    if (found == actors.end())
        return nullptr;
    known.insert(key, found->second.get());
    return found->second.get();
}

} // namespace

ActorHost::ActorHost(Ledger &ledger, EventWriter &writer, std::vector<std::unique_ptr<Provider>> providers,
                     Patience patience, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_writer(writer)
    , m_providers(std::move(providers))
    , m_patience(patience)
{
}

ActorHost::~ActorHost() = default;

Provider *ActorHost::provider(const QString &name) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&name](const auto &known) { return known->name() == name; });
    return found == m_providers.end() ? nullptr : found->get();
}

// What was seen in a sandbox can be read although its provider is not there.
Provider &ActorHost::providerOf(const SandboxRecord &record)
{
    if (Provider *known = provider(record.provider))
        return *known;
    std::unique_ptr<AbsentProvider> &absent = m_absent[record.provider];
    if (!absent)
        absent = std::make_unique<AbsentProvider>(record.provider);
    return *absent;
}

void ActorHost::setHooks(const SessionHooks &hooks)
{
    m_hooks = hooks;
    for (const auto &[key, actor] : m_actors)
        actor->setHooks(hooks);
}

SandboxActor *ActorHost::add(const SandboxRecord &record)
{
    auto actor = std::make_unique<SandboxActor>(record, providerOf(record), m_ledger, m_writer, m_patience);
    SandboxActor *added = actor.get();
    if (m_hooks)
        added->setHooks(*m_hooks);
    connect(added, &SandboxActor::changed, this, [this, key = record.key] {
        emit sandboxChanged(key);
        watchPlaces();
    });
    connect(&added->sessions(), &AgentSessions::changed, this, &ActorHost::sessionChanged);
    connect(&added->sessions(), &AgentSessions::factsChanged, this, &ActorHost::sessionFactsChanged);
    connect(&added->queue(), &PromptQueue::changed, this, &ActorHost::sessionFactsChanged);
    connect(&added->sessions(), &AgentSessions::removed, this, &ActorHost::sessionRemoved);
    connect(&added->sessions().permissions(), &PermissionBroker::changed, this, &ActorHost::permissionChanged);
    connect(&added->sessions().permissions(), &PermissionBroker::removed, this, &ActorHost::permissionRemoved);
    connect(&added->processes(), &SandboxProcesses::changed, this, &ActorHost::processChanged);
    connect(&added->processes(), &SandboxProcesses::removed, this, &ActorHost::processRemoved);
    connect(&added->processes(), &SandboxProcesses::logged, this, &ActorHost::logged);
    connect(&added->processes(), &SandboxProcesses::storageFailed, this, &ActorHost::storageFailed);
    m_actors[record.key] = std::move(actor);
    return added;
}

Result<> ActorHost::restore()
{
    const auto sandboxes = m_ledger.sandboxes();
    auto sessions = m_ledger.sessions();
    const auto turns = m_ledger.openTurns();
    const auto permissions = m_ledger.openPermissions();
    const auto processes = m_ledger.processes();
    const auto queues = m_ledger.queues();
    if (!sandboxes || !sessions || !turns || !permissions || !processes || !queues) {
        const Error &error = !sandboxes     ? sandboxes.error()
                             : !sessions    ? sessions.error()
                             : !turns       ? turns.error()
                             : !permissions ? permissions.error()
                             : !processes   ? processes.error()
                                            : queues.error();
        return whileDoing(tr("What earlier runs stored cannot be read."), error);
    }
    // Each record is looked at once: there may be thousands, in hundreds of sandboxes.
    std::map<SandboxActor *, SandboxPast> pasts;
    for (const SandboxRecord &record : *sandboxes) {
        auto connections = m_ledger.connections(record.key);
        if (!connections)
            return tl::unexpected(connections.error());
        SandboxPast &past = pasts[add(record)];
        past.connections = std::move(*connections);
        past.queues = *queues;
    }
    for (SessionRecord &session : *sessions) {
        if (SandboxActor *actor = find(session.sandbox)) {
            m_ofSession.insert(session.id, actor);
            pasts[actor].sessions.push_back(std::move(session));
        }
    }
    for (const TurnRecord &turn : *turns) {
        if (SandboxActor *actor = m_ofSession.value(turn.session))
            pasts[actor].openTurns.push_back(turn);
    }
    for (const PermissionRecord &permission : *permissions) {
        if (SandboxActor *actor = find(permission.sandbox))
            pasts[actor].openPermissions.push_back(permission);
    }
    for (const ProcessRecord &process : *processes) {
        if (SandboxActor *actor = find(process.sandbox)) {
            m_ofProcess.insert(process.key, actor);
            pasts[actor].processes.push_back(process);
        }
    }
    for (SandboxActor *actor : actors())
        actor->restore(pasts[actor]);
    for (const auto &provider : m_providers)
        m_tasks.start(takeUp(provider.get()));
    for (SandboxActor *actor : actors()) {
        if (!provider(actor->record().provider))
            m_tasks.start(takeUpActor(actor, false));
    }
    watchPlaces();
    return {};
}

Result<> ActorHost::takeIn(const SessionId &imported)
{
    const auto sandboxes = m_ledger.sandboxes();
    const auto sessions = m_ledger.sessions();
    if (!sandboxes || !sessions)
        return tl::unexpected(sandboxes ? sessions.error() : sandboxes.error());
    const auto session = std::find_if(sessions->begin(), sessions->end(),
                                      [&imported](const SessionRecord &record) { return record.id == imported; });
    if (session == sessions->end())
        return failure(Error::Kind::Gone, tr("The imported session is not on record."));
    const auto sandbox = std::find_if(sandboxes->begin(), sandboxes->end(),
                                      [&](const SandboxRecord &record) { return record.key == session->sandbox; });
    if (sandbox == sandboxes->end())
        return failure(Error::Kind::Gone, tr("The imported session is not on record."));
    SandboxActor *actor = find(sandbox->key);
    if (!actor) {
        actor = add(*sandbox);
        emit sandboxChanged(sandbox->key);
    }
    actor->sessions().takeIn(*session);
    return {};
}

void ActorHost::forget(const std::vector<SessionId> &sessions, const std::vector<ProcessKey> &processes)
{
    for (const auto &[key, actor] : m_actors) {
        for (const SessionId &session : sessions)
            actor->sessions().forget(session);
        for (const ProcessKey &process : processes)
            actor->processes().forget(process);
    }
}

async::Task<> ActorHost::takeUp(Provider *provider)
{
    ++m_takingUp;
    co_await takeUpAll(provider);
    --m_takingUp;
}

Result<Provider *> ActorHost::providerCalled(const QString &name) const
{
    if (Provider *found = provider(name))
        return found;
    return failure(Error::Kind::InvalidSettings, tr("There is no provider called “%1”.").arg(name));
}

bool ActorHost::isInUse(const Provider &provider) const
{
    return std::any_of(m_actors.begin(), m_actors.end(),
                       [&provider](const auto &actor) { return actor.second->record().provider == provider.name(); });
}

async::Task<> ActorHost::takeUpAll(Provider *provider)
{
    if (provider->facts().isShared && !isInUse(*provider))
        co_return; // there is nothing to look for, and perhaps no network
    const Result<Listing> listed = co_await provider->list();
    if (!listed) {
        qCWarning(lcActor) << "the sandboxes of" << provider->name() << "could not be listed:" << listed.error().what;
        co_return;
    }
    for (const UnheardAccount &one : listed->unheard)
        qCWarning(lcActor) << "the sandboxes of" << provider->name() << "account" << one.account.value_or(QString())
                           << "could not be listed:" << one.problem.what;
    std::map<SandboxKey, bool> serverRuns;
    for (const ListedSandbox &sandbox : listed->sandboxes) {
        if (sandbox.key.isEmpty())
            continue; // not ours
        SandboxActor *actor = find(sandbox.key);
        if (!actor && provider->facts().isShared)
            continue;
        if (actor && actor->record().provider != provider->name())
            continue; // one that routes to it has made it
        if (!actor) {
            // Its record is lost, perhaps with a damaged database; its files may be all that is left of somebody's
            // work.
            qCWarning(lcActor) << "ending the server of a sandbox that is on no record:" << sandbox.id.value;
            const Result<> ended = co_await provider->pause(sandbox.id);
            if (!ended)
                qCWarning(lcActor) << "it was not ended:" << ended.error().what;
            continue;
        }
        actor->found(sandbox.id);
        serverRuns[sandbox.key] = sandbox.serverRuns;
    }
    for (SandboxActor *actor : actors()) {
        if (actor->record().provider == provider->name() && !listed->doubtIn(actor->row().account))
            m_tasks.start(takeUpActor(actor, serverRuns[actor->record().key]));
    }
}

async::Task<> ActorHost::takeUpActor(SandboxActor *actor, bool serverRuns)
{
    switch (actor->row().state) {
    case SandboxState::Asleep:
    case SandboxState::Failed:
    case SandboxState::Gone:
    case SandboxState::Destroyed:
        break;
    default:
        co_return; // somebody was faster than the listing
    }
    const SandboxLife life = actor->record().life;
    if (life == SandboxLife::Destroying) {
        const Result<> destroyed = co_await actor->destroy();
        if (!destroyed)
            qCWarning(lcActor) << "a sandbox is still not destroyed:" << destroyed.error().what;
    } else if (life == SandboxLife::Live && serverRuns) {
        const Result<> up = co_await actor->awake();
        if (!up && actor->row().problem) // or else somebody ends it, or lets it rest
            qCWarning(lcActor) << "a running sandbox could not be adopted:" << up.error().what;
    } else {
        co_await actor->giveUpPast();
    }
}

Result<SandboxKey> ActorHost::create(const QString &name, const ProviderChoice &choice, const QJsonObject &settings)
{
    SandboxRecord record;
    record.key = SandboxKey::random();
    record.name = name.simplified();
    const Result<QString> chosen = chosenName(choice, record.key, settings);
    if (!chosen)
        return tl::unexpected(chosen.error());
    record.provider = *chosen;
    record.settings = settings;
    record.createdAt = QDateTime::currentMSecsSinceEpoch();
    if (record.name.isEmpty())
        return failure(Error::Kind::InvalidSettings, tr("The sandbox needs a name."));
    const Result<Provider *> maker = providerCalled(record.provider);
    if (!maker)
        return tl::unexpected(maker.error());
    if (const Result<> checked = checkSettings((*maker)->facts().settings, settings); !checked)
        return tl::unexpected(checked.error());
    SandboxActor *actor = add(record);
    if (const Result<> saved = m_ledger.save(record); !saved) {
        m_actors.erase(record.key);
        return tl::unexpected(saved.error());
    }
    emit sandboxChanged(record.key);
    m_tasks.start(wakeQuietly(actor));
    return record.key;
}

// What goes wrong shows in the sandbox's row.
async::Task<> ActorHost::wakeQuietly(SandboxActor *actor)
{
    const Result<> up = co_await actor->awake();
    if (!up)
        qCInfo(lcActor) << "sandbox" << actor->record().key.value << "did not start:" << up.error().what;
}

async::Task<> ActorHost::undone()
{
    const QDeadlineTimer limit(std::chrono::seconds(10));
    const auto isUndoing = [](const auto &entry) { return entry.second->isUndoing(); };
    while (!limit.hasExpired() && std::any_of(m_actors.begin(), m_actors.end(), isUndoing)) {
        co_await async::sleepFor(std::chrono::milliseconds(20));
    }
}

async::Task<> ActorHost::shutDown(bool all)
{
    co_await undone();
    async::Scope sleeping;
    for (SandboxActor *actor : actors()) {
        const bool losesFiles = providerOf(actor->record()).factsOf(actor->record().id).pauseLosesFiles;
        if (all || (!actor->isBusy() && !losesFiles))
            sleeping.start(sleepQuietly(actor));
    }
    while (!sleeping.isIdle()) {
        co_await async::sleepFor(std::chrono::milliseconds(20));
    }
    // A disk that refuses does not keep the program from ending.
    co_await async::within(std::chrono::seconds(3), m_writer.stored());
}

async::Task<> ActorHost::sleepQuietly(SandboxActor *actor)
{
    const Result<> slept = co_await actor->sleep();
    if (!slept)
        qCWarning(lcActor) << "sandbox" << actor->record().key.value << "was not put to sleep:" << slept.error().what;
}

SandboxActor *ActorHost::find(const SandboxKey &key) const
{
    const auto found = m_actors.find(key);
    return found == m_actors.end() ? nullptr : found->second.get();
}

SandboxActor *ActorHost::find(const SessionId &session) const
{
    return actorWith(session, m_actors, m_ofSession,
                     [&session](SandboxActor &actor) { return actor.sessions().has(session); });
}

SandboxActor *ActorHost::find(const RequestId &request) const
{
    const auto found = std::find_if(m_actors.begin(), m_actors.end(), [&request](const auto &entry) {
        return entry.second->sessions().permissions().has(request);
    });
    return found == m_actors.end() ? nullptr : found->second.get();
}

SandboxActor *ActorHost::find(const ProcessKey &process) const
{
    return actorWith(process, m_actors, m_ofProcess,
                     [&process](SandboxActor &actor) { return actor.processes().has(process); });
}

std::vector<SandboxActor *> ActorHost::actors() const
{
    std::vector<SandboxActor *> actors;
    for (const auto &[key, actor] : m_actors)
        actors.push_back(actor.get());
    return actors;
}

} // namespace sandgate

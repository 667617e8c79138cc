// SPDX-License-Identifier: Apache-2.0
// ActorHost, part three: what others do to sandboxes, as their places tell it.
#include "model/actor/actorhost.h"
#include "model/logging.h"

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

// Of one that is over, nobody needs to know more.
bool isShown(const SandboxActor &actor)
{
    return actor.record().life == SandboxLife::Live && !actor.record().id.isEmpty();
}

QString accountOf(const SandboxActor &actor)
{
    return actor.record().settings["account"_L1].toString();
}

} // namespace

// A place is listened to for as long as a sandbox of it is there.
void ActorHost::watchPlaces()
{
    std::set<std::pair<Provider *, QString>> wanted;
    for (const SandboxActor *actor : actors()) {
        Provider *place = provider(actor->record().provider);
        if (place && place->facts().tells && isShown(*actor))
            wanted.emplace(place, accountOf(*actor));
    }
    std::erase_if(m_watches, [&wanted](const auto &watch) { return !wanted.contains(watch.first); });
    for (const auto &[place, account] : wanted) {
        std::unique_ptr<async::Scope> &watch = m_watches[{place, account}];
        if (watch)
            continue;
        watch = std::make_unique<async::Scope>();
        const auto told = [this, place = place, account = account](const SandboxId &id) { heard(place, account, id); };
        watch->start(place->watch(account, told));
    }
}

// Of what was done while nobody listened, only a removal is certain: a server may have ended by itself.
void ActorHost::heard(Provider *provider, const QString &account, const SandboxId &id)
{
    for (const SandboxActor *actor : actors()) {
        const bool isMeant = id.isEmpty() ? accountOf(*actor) == account : actor->record().id == id;
        if (isMeant && isShown(*actor) && actor->record().provider == provider->name())
            m_tasks.start(lookAt(actor->record().key, provider, !id.isEmpty()));
    }
}

async::Task<> ActorHost::lookAt(SandboxKey key, Provider *provider, bool isDoneNow)
{
    const SandboxId id = find(key)->record().id;
    const Result<Whereabouts> now = co_await provider->whereabouts(id);
    SandboxActor *actor = find(key);
    if (!actor || actor->record().id != id)
        co_return;
    if (!now && now.error().kind == Error::Kind::Gone)
        actor->wasRemoved();
    else if (now && isDoneNow)
        actor->wasStopped(*now);
    else if (!now)
        qCInfo(lcActor) << "what became of the sandbox" << key.value << "is not known:" << now.error().what;
}

} // namespace sandgate

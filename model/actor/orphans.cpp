// SPDX-License-Identifier: Apache-2.0
// ActorHost, part two: sandboxes that exist and are on no record.
#include "model/actor/actorhost.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include "providers/async/together.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QDeadlineTimer>
#include <algorithm>
#include <functional>

using namespace std::chrono_literals;

namespace sandgate {

namespace {

UnheardAccount saying(const Provider &provider, UnheardAccount unheard)
{
    const QString title = provider.facts().title;
    const QString what =
        unheard.account.value_or(QString()).isEmpty()
            ? ActorHost::tr("What exists at %1 is not known.").arg(title)
            : ActorHost::tr("What exists at %1, account “%2”, is not known.").arg(title, *unheard.account);
    unheard.problem = whileDoing(what, unheard.problem).value();
    return unheard;
}

} // namespace

async::Task<Result<Listing>> ActorHost::orphans()
{
    // The servers of orphans are ended when the program starts: whoever adopted one meanwhile would lose it again.
    const QDeadlineTimer limit(30s);
    while (m_takingUp > 0 && !limit.hasExpired()) {
        co_await async::sleepFor(20ms);
    }
    std::vector<Provider *> asked;
    std::vector<async::Task<Result<Listing>>> asking;
    for (const auto &provider : m_providers) {
        if (provider->facts().routes)
            continue; // they are listed where they are
        asked.push_back(provider.get());
        asking.push_back(provider->list());
    }
    const std::vector<Result<Listing>> answers = co_await async::together(std::move(asking), asked.size());
    Listing found;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Provider &provider = *asked[i];
        const Result<Listing> &listed = answers[i];
        if (listed)
            std::copy_if(listed->sandboxes.begin(), listed->sandboxes.end(), std::back_inserter(found.sandboxes),
                         [this](const ListedSandbox &sandbox) { return !sandbox.key.isEmpty() && !find(sandbox.key); });
        std::vector<UnheardAccount> unheard;
        if (listed)
            unheard = listed->unheard;
        else
            unheard = {{provider.name(), std::nullopt, listed.error()}};
        for (UnheardAccount &one : unheard) {
            qCInfo(lcActor) << "what exists at" << provider.name() << "is not known:" << one.problem.what;
            if (isMissed(provider, one))
                found.unheard.push_back(saying(provider, std::move(one)));
        }
    }
    co_return found;
}

// Most computers have no container engine, and nobody misses what they never named or used.
bool ActorHost::isMissed(const Provider &provider, const UnheardAccount &unheard) const
{
    const SettingsSchema &fields = provider.facts().account;
    const bool isNamed = unheard.account && !unheard.account->isEmpty();
    const bool isEntered = std::any_of(fields.begin(), fields.end(), std::mem_fn(&SettingsField::isRequired));
    return isNamed || isEntered || !provider.facts().isShared || isInUse(provider);
}

async::Task<Result<ListedSandbox>> ActorHost::orphan(QString called)
{
    const Result<Listing> all = co_await orphans();
    if (!all)
        co_return tl::unexpected(all.error());
    std::vector<ListedSandbox> matches;
    for (const ListedSandbox &one : all->sandboxes) {
        if (find(one.key)) // another call was faster while this one waited for a provider
            continue;
        if (one.id.value == called)
            co_return one;
        if (!called.isEmpty() && one.key.value.startsWith(called))
            matches.push_back(one);
    }
    if (matches.size() == 1)
        co_return matches.front();
    if (matches.empty() && !all->unheard.empty())
        co_return tl::unexpected(all->unheard.front().problem);
    if (matches.empty())
        co_return failure(Error::Kind::Gone, tr("There is no \"%1\" that is on no record.").arg(called));
    co_return failure(Error::Kind::InvalidSettings, tr("\"%1\" means several. Use the whole id.").arg(called));
}

async::Task<Result<>> ActorHost::discard(QString called)
{
    const Result<ListedSandbox> found = co_await orphan(called);
    if (!found)
        co_return tl::unexpected(found.error());
    const Result<Provider *> maker = providerCalled(makerOf(found->id));
    if (!maker)
        co_return tl::unexpected(maker.error());
    co_return co_await (*maker)->destroy(found->id);
}

async::Task<Result<SandboxKey>> ActorHost::adopt(QString called, QString name)
{
    const Result<ListedSandbox> orphan = co_await this->orphan(called);
    if (!orphan)
        co_return tl::unexpected(orphan.error());
    SandboxRecord record;
    record.key = orphan->key;
    record.name = name.simplified().isEmpty() ? orphan->name.simplified() : name.simplified();
    if (record.name.isEmpty())
        record.name = orphan->key.value;
    record.provider = makerOf(orphan->id);
    record.id = orphan->id;
    record.settings = orphan->settings;
    record.life = SandboxLife::Live;
    record.createdAt = QDateTime::currentMSecsSinceEpoch();
    const Result<Provider *> maker = providerCalled(record.provider);
    if (!maker)
        co_return tl::unexpected(maker.error());
    const Result<> saved = m_ledger.save(record);
    if (!saved)
        co_return tl::unexpected(saved.error());
    SandboxActor *actor = add(record);
    actor->restore({}); // asleep, until somebody wakes it
    emit sandboxChanged(record.key);
    co_return record.key;
}

} // namespace sandgate

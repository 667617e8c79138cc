// SPDX-License-Identifier: Apache-2.0
// ActorHost, part two: sandboxes that exist and are on no record.
#include "model/actor/actorhost.h"
#include "model/actor/ledger.h"
#include "model/logging.h"
#include "providers/async/waits.h"
#include <QDateTime>
#include <QDeadlineTimer>

using namespace std::chrono_literals;

namespace sandgate {

async::Task<Result<std::vector<ListedSandbox>>> ActorHost::orphans()
{
    // The servers of orphans are ended when the program starts: whoever adopted one meanwhile would lose it again.
    const QDeadlineTimer limit(30s);
    while (m_takingUp > 0 && !limit.hasExpired()) {
        co_await async::sleepFor(20ms);
    }
    std::vector<ListedSandbox> found;
    std::optional<Error> problem;
    for (const auto &provider : m_providers) {
        if (provider->facts().routes)
            continue; // they are listed where they are
        const Result<std::vector<ListedSandbox>> listed = co_await provider->list();
        if (!listed) {
            // Most computers have no container engine, and most people no account at most clouds.
            if (!provider->facts().isShared || isInUse(*provider))
                problem = listed.error();
            qCInfo(lcActor) << "what exists at" << provider->name() << "is not known:" << listed.error().what;
            continue;
        }
        std::copy_if(listed->begin(), listed->end(), std::back_inserter(found),
                     [this](const ListedSandbox &sandbox) { return !sandbox.key.isEmpty() && !find(sandbox.key); });
    }
    if (found.empty() && problem)
        co_return whileDoing(tr("What exists at the providers cannot be listed."), *problem);
    co_return found;
}

async::Task<Result<ListedSandbox>> ActorHost::orphan(QString called)
{
    const Result<std::vector<ListedSandbox>> all = co_await orphans();
    if (!all)
        co_return tl::unexpected(all.error());
    std::vector<ListedSandbox> matches;
    for (const ListedSandbox &one : *all) {
        if (find(one.key)) // another call was faster while this one waited for a provider
            continue;
        if (one.id.value == called)
            co_return one;
        if (!called.isEmpty() && one.key.value.startsWith(called))
            matches.push_back(one);
    }
    if (matches.size() == 1)
        co_return matches.front();
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

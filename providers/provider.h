// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/ids.h"
#include "providers/listing.h"
#include "providers/providerfacts.h"
#include "providers/transport/endpoint.h"
#include <QDateTime>
#include <QJsonObject>
#include <chrono>
#include <functional>
#include <optional>

namespace sandgate {

// What a person chose for a new sandbox. `settings` follows the provider's own schema.
struct SandboxSpec {
    SandboxKey key; // carried by all that is made, as label, metadata or folder, so that an orphan is recognised
    QString name;
    QJsonObject settings;
    SandboxId id = {}; // that it was given when it was made; empty: it is not made yet
};

using SandboxSink = std::function<void(const SandboxId &id)>;

enum class Whereabouts { Runs, Frozen, Stopped };

// Told each stage of a long start, as a sentence for people. Called on the core thread.
using Progress = std::function<void(const QString &stage)>;

// A place where sandboxes run: this computer, a container engine, a cloud.
//
// Core thread only. Every call ends by itself within the provider's time limits. Destroying a task abandons it:
// what the other side has done by then is found again by list().
class Provider
{
public:
    explicit Provider(ProviderFacts facts)
        : m_facts(std::move(facts))
    {
    }
    virtual ~Provider() = default;
    Q_DISABLE_COPY_MOVE(Provider)

    const ProviderFacts &facts() const { return m_facts; }
    const QString &name() const { return m_facts.name; }
    // What is true of one of its sandboxes; only a provider that routes to others has more than one answer.
    virtual const ProviderFacts &factsOf(const SandboxId &) const { return m_facts; }
    // Where agents and processes work unless something else is said; `spec` is that of create().
    virtual QString defaultCwd(const SandboxSpec &spec) const = 0;

    // Makes the sandbox; its server need not run yet. What was made for a failed attempt is removed again.
    virtual async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) = 0;
    // Resumes the sandbox if it is paused, starts the server if it does not run, and says how to reach it. Safe to call
    // at any time. `Gone` only when the provider knows that the sandbox no longer exists.
    virtual async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) = 0;
    // Ends what costs money or works; what stays is in facts().
    virtual async::Task<Result<>> pause(SandboxId id) = 0;
    // Ends the server at once, without asking it.
    virtual async::Task<Result<>> kill(SandboxId id) { return pause(id); }
    // A sandbox that is gone already is success.
    virtual async::Task<Result<>> destroy(SandboxId id) = 0;
    // Asks all accounts at once; one that does not answer takes nothing from what the others say.
    virtual async::Task<Result<Listing>> list() = 0;

    // When the provider will end it by itself; nothing: never. Does not wake it.
    virtual async::Task<Result<std::optional<QDateTime>>> endOf(SandboxId) { co_return std::nullopt; }
    // It is to live for at least so long from now on. Only where facts().ends.
    virtual async::Task<Result<>> extend(SandboxId, std::chrono::seconds) { co_return Result<>(); }
    // What becomes of a sandbox's server at the moment. Does not wake it. `Gone` as with ensureServer().
    virtual async::Task<Result<Whereabouts>> whereabouts(SandboxId) { co_return Whereabouts::Runs; }
    // Tells of each sandbox of this account to which something may have been done, by whomever, and of all of them (an
    // empty id) each time that listening begins: what they are now, whereabouts() says. Wakes none, listens again after
    // an interruption, and goes on until it is dropped. Only where facts().tells.
    virtual async::Task<> watch(QString, SandboxSink) { co_return; }
    // Whether what is known of the account is accepted; a cheap call. An empty account is the default one.
    virtual async::Task<Result<>> check(QString) { co_return Result<>(); }

private:
    const ProviderFacts m_facts;
};

} // namespace sandgate

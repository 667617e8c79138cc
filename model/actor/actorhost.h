// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/actor/providerchoice.h"
#include "model/actor/sandboxactor.h"
#include <QHash>
#include <QObject>
#include <map>
#include <memory>
#include <set>

namespace sandgate {

// Every sandbox that Sandgate knows, and what an earlier run left of each.
//
// Core thread only.
class ActorHost : public QObject
{
    Q_OBJECT
public:
    ActorHost(Ledger &ledger, EventWriter &writer, std::vector<std::unique_ptr<Provider>> providers, Patience patience,
              QObject *parent = nullptr);
    ~ActorHost() override;

    // Reads what is stored; then, in the background, goes on with the servers that still run, ends those that nobody
    // knows, and takes up what a crash cut short.
    Result<> restore();

    // The sandbox is on record and in the list when this returns; making it goes on and shows in its row.
    Result<SandboxKey> create(const QString &name, const ProviderChoice &choice, const QJsonObject &settings);
    Result<SandboxKey> create(const QString &name, const QString &provider, const QJsonObject &settings)
    {
        return create(name, FixedProvider(provider), settings);
    }
    // A session that was imported: it is on record already, and so is its sandbox.
    Result<> takeIn(const SessionId &imported);
    // These were removed from the record: nobody finds them any more.
    void forget(const std::vector<SessionId> &sessions, const std::vector<ProcessKey> &processes);
    // Sandboxes that exist at a provider and carry our mark, but are on no record: of a database that was lost, or of
    // another one. Whoever uses an account that cannot be asked is told so.
    async::Task<Result<Listing>> orphans();
    // Puts one of them, called by its id or by its key, which may be cut, on record, under the name that its maker gave
    // it unless another is given; it is woken as any other.
    async::Task<Result<SandboxKey>> adopt(QString called, QString name);
    // Destroys one of them, called likewise.
    async::Task<Result<>> discard(QString called);

    // Of all sandboxes, also of those to come. Before restore(), so that nothing is missed.
    void setHooks(const SessionHooks &hooks);
    // Before the program ends: sandboxes in which nothing goes on are put to sleep, unless they would lose their files;
    // with `all` the others too.
    async::Task<> shutDown(bool all);
    // Waits until nothing is cleared up any more after calls that were dropped, and not for ever.
    async::Task<> undone();

    const std::vector<std::unique_ptr<Provider>> &providers() const { return m_providers; }
    Result<Provider *> providerCalled(const QString &name) const; // InvalidSettings: there is none
    SandboxActor *find(const SandboxKey &key) const;
    SandboxActor *find(const SessionId &session) const;
    SandboxActor *find(const RequestId &request) const;
    SandboxActor *find(const ProcessKey &process) const;
    std::vector<SandboxActor *> actors() const;

signals:
    void sandboxChanged(const sandgate::SandboxKey &sandbox);
    void sessionChanged(const sandgate::SessionId &session);
    void sessionFactsChanged(const sandgate::SessionId &session);
    void sessionRemoved(const sandgate::SessionId &session);
    void permissionChanged(const sandgate::RequestId &request);
    void permissionRemoved(const sandgate::RequestId &request);
    void processChanged(const sandgate::ProcessKey &process);
    void processRemoved(const sandgate::ProcessKey &process);
    void logged(const std::vector<sandgate::LogRecord> &entries);
    void storageFailed(const sandgate::Error &error);

private:
    SandboxActor *add(const SandboxRecord &record);
    Provider *provider(const QString &name) const;
    bool isInUse(const Provider &provider) const; // a sandbox of it is on record
    Provider &providerOf(const SandboxRecord &record);
    async::Task<Result<ListedSandbox>> orphan(QString called);
    bool isMissed(const Provider &provider, const UnheardAccount &unheard) const;
    void watchPlaces();
    void heard(Provider *provider, const QString &account, const SandboxId &id);
    async::Task<> lookAt(SandboxKey key, Provider *provider, bool isDoneNow);
    async::Task<> takeUp(Provider *provider);
    async::Task<> takeUpAll(Provider *provider);
    async::Task<> takeUpActor(SandboxActor *actor, bool serverRuns);
    async::Task<> wakeQuietly(SandboxActor *actor);
    async::Task<> sleepQuietly(SandboxActor *actor);

    Ledger &m_ledger;
    EventWriter &m_writer;
    const std::vector<std::unique_ptr<Provider>> m_providers;
    const Patience m_patience;
    std::map<QString, std::unique_ptr<AbsentProvider>> m_absent; // by name
    std::optional<SessionHooks> m_hooks;
    std::map<SandboxKey, std::unique_ptr<SandboxActor>> m_actors;
    mutable QHash<SessionId, SandboxActor *> m_ofSession; // where they were found
    mutable QHash<ProcessKey, SandboxActor *> m_ofProcess;
    std::map<std::pair<Provider *, QString>, std::unique_ptr<async::Scope>> m_watches; // by account
    int m_takingUp = 0; // providers whose sandboxes are being taken up
    async::Scope m_tasks;
};

} // namespace sandgate

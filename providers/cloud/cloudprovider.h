// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/cloud/cloudservice.h"
#include <map>
#include <memory>

namespace sandgate {

// How long a CloudProvider waits for others.
struct CloudPatience {
    std::chrono::milliseconds prepare = std::chrono::minutes(5); // for the server to be installed
    std::chrono::milliseconds command = std::chrono::seconds(60);
    std::chrono::milliseconds health = std::chrono::seconds(60); // for a started server's first answer
};

// What makes a provider of a service.
struct CloudKind {
    ProviderFacts facts; // its settings are completed with those that every cloud has
    QString workspace;   // where agents work unless something else is said
    quint16 port = 2468; // that the server listens on in the sandbox
    std::function<std::unique_ptr<CloudService>(const Account &account)> make;
};

// Sandboxes of a cloud service, in each of which a sandbox-agent server is installed and started by commands that the
// service runs there, with a token of its own that is kept in the keychain, and with it which account has reached the
// sandbox: services say of another team's sandbox what they say of one that is gone.
//
// A sandbox's id is "<provider>/<the service's id>", with "@<account>" for an account that is not the default one.
class CloudProvider : public Provider
{
public:
    CloudProvider(CloudKind kind, SecretKeeper &secrets, Accounts &accounts, CloudPatience patience = {});
    ~CloudProvider() override;

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override;
    async::Task<Result<std::optional<QDateTime>>> endOf(SandboxId id) override;
    async::Task<Result<>> extend(SandboxId id, std::chrono::seconds time) override;
    async::Task<Result<>> check(QString account) override;

private:
    using Service = std::shared_ptr<CloudService>; // whoever works with it keeps it
    struct Place {
        QString sandbox; // the service's id
        QString account;
    };
    struct Reached {
        Service service;
        QString sandbox; // the service's id
        QString mark;    // of the account
    };
    struct Known {
        QJsonObject account; // that it was made with
        Service service;
        QString mark; // tells the account from another, and says nothing of it
    };
    struct Kept { // in the keychain, of a sandbox
        Secret token;
        QString mark; // of the account that has reached it; empty: not known
    };

    QString workspaceOf(const QJsonObject &settings) const;
    Result<Place> placeOf(const SandboxId &id) const;
    SandboxId idOf(const QString &sandbox, const QString &account) const;
    async::Task<Result<Known>> serviceFor(QString account);
    async::Task<Result<std::vector<ListedSandbox>>> listAt(QString account);
    async::Task<Result<Kept>> kept(SandboxId id);
    async::Task<Result<>> keep(SandboxId id, Kept kept);
    async::Task<Error> judged(Error error, Reached there, SandboxId id);
    async::Task<Result<CloudSandbox>> find(Reached there, SandboxId id);
    async::Task<Result<Reached>> reach(SandboxId id);
    async::Task<Result<>> prepare(Service service, QString sandbox, QJsonObject settings);
    async::Task<Result<Endpoint>> startServer(Reached there, SandboxId id, Progress progress);
    async::Task<Result<>> untilHealthy(Endpoint endpoint);
    async::Task<bool> runs(Service service, QString sandbox, Endpoint endpoint);
    async::Task<> giveBack(Service service, SandboxId id, QString sandbox);

    const QString m_workspace;
    const quint16 m_port;
    const std::function<std::unique_ptr<CloudService>(const Account &)> m_make;
    SecretKeeper &m_secrets;
    Accounts &m_accounts;
    const CloudPatience m_patience;
    std::map<QString, Known> m_services; // by account
};

} // namespace sandgate

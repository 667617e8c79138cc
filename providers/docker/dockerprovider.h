// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/docker/dockerengine.h"
#include "providers/provider.h"
#include "providers/transport/eventstream.h"
#include <map>
#include <memory>

namespace sandgate {

// How long a DockerProvider waits for others.
struct DockerPatience {
    std::chrono::milliseconds health = std::chrono::seconds(60);  // for a server's first answer
    std::chrono::milliseconds pull = std::chrono::minutes(3);     // without a word of the registry
    std::chrono::milliseconds removal = std::chrono::seconds(20); // that somebody else has begun
    std::chrono::seconds stop = std::chrono::seconds(5);          // for a server to end by itself
    Backoff events = {};                                          // before an engine is listened to again
};

// Sandboxes in containers of a Docker engine, or of Podman's compatible service: a container each, in which
// sandbox-agent runs, with a token of its own and a port that the engine publishes on loopback.
//
// All that is to be known of a sandbox is at its container: key, name and settings as labels, the token in the server's
// command, since sandbox-agent takes it nowhere else. So a container is found again whatever happened to Sandgate, and
// starts again after the engine, the computer or a person stopped it. As with any server on this computer, other users
// may see the token in the list of processes. Settings: see DockerSettings.
//
// An account is an engine that a person has named, by its address. The default one needs none: it is where Docker's own
// programs look.
//
// A sandbox's id is "docker/<container>@<engine>", and "@<account>" for one that is not the default: an engine that
// does not know the container says something only when it is the one that made it.
class DockerProvider : public Provider
{
public:
    struct Places {
        // The engine at this address; at none, the usual one.
        std::function<Result<DockerHost>(const QString &address)> findHost;
        // The sandbox-agent program of this computer, for images without one.
        std::function<Result<QString>()> findServer;
    };

    DockerProvider(Places places, Accounts &accounts, DockerPatience patience = {});
    ~DockerProvider() override;

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override;

    // Ends the server without waiting for it to end by itself; the container and its files stay.
    async::Task<Result<>> kill(SandboxId id) override;
    async::Task<Result<Whereabouts>> whereabouts(SandboxId id) override;
    async::Task<> watch(QString account, SandboxSink told) override;
    async::Task<Result<>> check(QString account) override; // whether the engine answers
    // Lets all processes stand still, in memory; ensureServer() lets them go on.
    async::Task<Result<>> freeze(SandboxId id);

private:
    using Engine = std::shared_ptr<DockerEngine>; // whoever works with it keeps it
    struct Place;                                 // the parts of a SandboxId
    struct Reached {
        Engine engine;
        ContainerFacts container;
    };
    struct Known {
        QString address; // that it was found by
        Engine engine;
    };

    async::Task<Result<Engine>> engineFor(QString account);
    async::Task<Result<SandboxId>> make(Engine engine, SandboxSpec spec, Progress progress);
    Result<Place> placeOf(const SandboxId &id) const;
    SandboxId idOf(const QString &container, const QString &engine, const QString &account) const;
    async::Task<Error> judged(Engine engine, Error error, SandboxId id);
    async::Task<Result<Reached>> look(SandboxId id);
    async::Task<Result<>> checkFolders(Engine engine, DockerSettings settings);
    async::Task<Result<ImageFacts>> presentImage(Engine engine, DockerSettings settings, Progress progress);
    async::Task<Result<SandboxId>> takeUp(Engine engine, SandboxKey key, QString identity, QString account);
    async::Task<Result<Endpoint>> bringUp(Engine engine, ContainerFacts container, Progress progress);
    async::Task<Result<Endpoint>> untilHealthy(Engine engine, QString container);
    async::Task<Result<>> putServer(Engine engine, ContainerFacts container);
    async::Task<Error> withOutput(Engine engine, Error error, ContainerFacts container);
    async::Task<Result<>> untilRemoved(Engine engine, QString container);
    async::Task<Result<Endpoint>> endpointOf(Engine engine, ContainerFacts container);
    async::Task<Result<std::vector<ListedSandbox>>> listAt(QString account, bool isOnly);

    Places m_places;
    Accounts &m_accounts;
    DockerPatience m_patience;
    std::map<QString, Known> m_engines; // by account
};

} // namespace sandgate

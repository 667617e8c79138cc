// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/docker/dockerengine.h"
#include "providers/provider.h"
#include <memory>

namespace sandgate {

// How long a DockerProvider waits for others.
struct DockerPatience {
    std::chrono::milliseconds health = std::chrono::seconds(60);  // for a server's first answer
    std::chrono::milliseconds pull = std::chrono::minutes(3);     // without a word of the registry
    std::chrono::milliseconds removal = std::chrono::seconds(20); // that somebody else has begun
    std::chrono::seconds stop = std::chrono::seconds(5);          // for a server to end by itself
};

// Sandboxes in containers of a Docker engine, or of Podman's compatible service: a container each, in which
// sandbox-agent runs, with a token of its own and a port that the engine publishes on loopback.
//
// All that is to be known of a sandbox is at its container: key, name and settings as labels, the token in the server's
// command, since sandbox-agent takes it nowhere else. So a container is found again whatever happened to Sandgate, and
// starts again after the engine, the computer or a person stopped it. As with any server on this computer, other users
// may see the token in the list of processes. Settings: see DockerSettings.
//
// A sandbox's id is "docker/<container>@<engine>": an engine that does not know the container says something only when
// it is the one that made it.
class DockerProvider : public Provider
{
public:
    struct Places {
        Result<DockerHost> host;
        // The sandbox-agent program of this computer, for images without one.
        std::function<Result<QString>()> findServer;
    };

    explicit DockerProvider(Places places, DockerPatience patience = {});
    ~DockerProvider() override;

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<std::vector<ListedSandbox>>> list() override;

    // Ends the server without waiting for it to end by itself; the container and its files stay.
    async::Task<Result<>> kill(SandboxId id) override;
    async::Task<Result<>> check(QString account) override; // whether the engine answers
    // Lets all processes stand still, in memory; ensureServer() lets them go on.
    async::Task<Result<>> freeze(SandboxId id);

private:
    struct Place; // the parts of a SandboxId

    async::Task<Result<SandboxId>> make(SandboxSpec spec, Progress progress);
    Result<Place> placeOf(const SandboxId &id) const;
    SandboxId idOf(const QString &container, const QString &engine) const;
    async::Task<Error> judged(Error error, SandboxId id);
    async::Task<Result<ContainerFacts>> look(SandboxId id);
    async::Task<Result<ImageFacts>> presentImage(DockerSettings settings, Progress progress);
    async::Task<Result<SandboxId>> takeUp(SandboxKey key, QString engine);
    async::Task<Result<Endpoint>> bringUp(ContainerFacts container, Progress progress);
    async::Task<Result<Endpoint>> untilHealthy(QString container);
    async::Task<Result<>> putServer(ContainerFacts container);
    async::Task<Error> withOutput(Error error, ContainerFacts container);
    async::Task<Result<>> untilRemoved(QString container);
    async::Task<Result<Endpoint>> endpointOf(ContainerFacts container);

    Places m_places;
    DockerPatience m_patience;
    std::unique_ptr<DockerEngine> m_engine; // none: no host, and m_places.host says why
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/local/localserver.h"
#include "providers/provider.h"

namespace sandgate {

class SecretKeeper;

// Sandboxes on this computer: a folder each, and a sandbox-agent server on loopback with a token of its own.
//
// They are not isolated: agents run as the person who runs Sandgate. A server outlives Sandgate when Sandgate is
// killed; the next ensureServer() adopts it by process number, start time and token. Settings:
//   workspace   folder in which agents work; empty: one inside the sandbox's own folder, removed with it
//   demoAgent   true: the official example agent answers under the agent id "mock"
class LocalProvider : public Provider
{
public:
    struct Places {
        QString root;      // one folder for each sandbox below it
        QString npmFolder; // the pinned packages
        QString binary;    // the person's choice of server program; empty: looked for
    };

    LocalProvider(Places places, SecretKeeper &secrets);

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override;

private:
    Result<QString> folderOf(const SandboxId &id) const;
    Result<QString> existingFolderOf(const SandboxId &id) const;
    Result<> prepareFolder(const QString &folder, const SandboxSpec &spec) const;
    async::Task<Result<Secret>> tokenOfRunning(LocalServer server, ProcessIdentity process, QString secretName);

    Places m_places;
    SecretKeeper &m_secrets;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/provider.h"

namespace sandgate {

// A sandbox-agent server that somebody else runs, wherever it is: address, token and headers are an account. Sandgate
// uses it, and neither starts nor ends it.
//
// A sandbox's id is "remote/<key>@<account>".
class RemoteProvider : public Provider
{
public:
    explicit RemoteProvider(Accounts &accounts);

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override;
    async::Task<Result<>> check(QString account) override;

private:
    async::Task<Result<Endpoint>> reach(QString account);

    Accounts &m_accounts;
};

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/provider.h"

namespace sandgate {

// Sandboxes of any backend, by a program of the person's own: one verb a call, JSON on standard input and output. What
// the program must do is in resources/command/README.md.
//
// A sandbox's id is "command/<the program's id>@<account>", whose account names the program.
class CommandProvider : public Provider
{
public:
    explicit CommandProvider(Accounts &accounts);

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override;
    async::Task<Result<>> check(QString account) override;

private:
    async::Task<Result<QJsonObject>> call(QString account, QString verb, QJsonObject input, Progress progress);
    async::Task<Result<>> tell(SandboxId id, QString verb);
    async::Task<Result<std::vector<ListedSandbox>>> listAt(QString account);

    Accounts &m_accounts;
};

} // namespace sandgate

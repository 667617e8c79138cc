// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/provider.h"
#include <functional>
#include <variant>

namespace sandgate {

// The provider of this name.
struct FixedProvider {
    explicit FixedProvider(QString providerName)
        : name(std::move(providerName))
    {
    }
    QString name;
};

// The provider whose name the function gives for a sandbox's key and settings. Asked once, when the sandbox is put on
// record; it stays with that one.
struct ChosenProvider {
    using Choose = std::function<Result<QString>(const SandboxKey &key, const QJsonObject &settings)>;
    explicit ChosenProvider(Choose function)
        : choose(std::move(function))
    {
    }
    Choose choose;
};

// One of the two, and never none or both.
using ProviderChoice = std::variant<FixedProvider, ChosenProvider>;

// The chosen name. A function that throws has chosen nothing.
Result<QString> chosenName(const ProviderChoice &choice, const SandboxKey &key, const QJsonObject &settings);

// Stands for a provider that is not there: of a sandbox that was destroyed, or that another Sandgate has made. What is
// on record of its sandboxes can be read; nothing can be done with them.
class AbsentProvider : public Provider
{
public:
    explicit AbsentProvider(QString name);

    QString defaultCwd(const SandboxSpec &spec) const override;
    async::Task<Result<SandboxId>> create(SandboxSpec spec, Progress progress) override;
    async::Task<Result<Endpoint>> ensureServer(SandboxId id, Progress progress) override;
    async::Task<Result<>> pause(SandboxId id) override;
    async::Task<Result<>> destroy(SandboxId id) override;
    async::Task<Result<Listing>> list() override;

private:
    tl::unexpected<Error> absent() const;
};

} // namespace sandgate

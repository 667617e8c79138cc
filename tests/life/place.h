// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/accounts.h"
#include "providers/provider.h"
#include <memory>
#include <vector>

namespace sandgate::test {

// A place where sandboxes are made, under test: how its provider is made, and a hand on what is really behind it. With
// it ends all that was started there.
class Place
{
public:
    Place() = default;
    virtual ~Place() = default;
    Q_DISABLE_COPY_MOVE(Place)

    virtual void begin() {} // before each test; what the one before has ended is there again
    // The provider under test, as a new run of the program makes it; those that it needs stand before it. What there is
    // to know of its account is written down by this.
    virtual std::vector<std::unique_ptr<Provider>> providers(SecretKeeper &secrets, Accounts &accounts) = 0;
    // Of a sandbox there.
    virtual QJsonObject settings() const = 0;
    // The server and what runs beside it end, and nobody tells the provider.
    virtual void endServer(const SandboxId &id) = 0;
    // Somebody else removes the sandbox.
    virtual void remove(const SandboxId &id) = 0;
    // What the sandbox's server sees as XDG_DATA_HOME, as a folder of this computer.
    virtual QString dataFolder(const SandboxId &id) const = 0;
    // Names of what exists there of sandboxes.
    virtual QStringList left() = 0;
};

// All kinds, by name: a provider each, and a row more where something else stands behind the same provider.
QStringList placeNames();
// Why such a place cannot be set up on this computer; empty: it can.
QString whyNoPlace(const QString &name);
std::unique_ptr<Place> makePlace(const QString &name);

} // namespace sandgate::test

// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/async/task.h"
#include "providers/error.h"
#include "providers/ids.h"
#include <QDateTime>
#include <QJsonObject>
#include <functional>
#include <optional>
#include <vector>

namespace sandgate {

class Accounts;

// What a provider says when it lists what exists there.
struct ListedSandbox {
    SandboxId id;
    SandboxKey key; // empty: not made by Sandgate
    bool serverRuns = false;
    QString name = {};                    // that its maker gave it; empty: not known there
    QJsonObject settings = {};            // of its spec, likewise
    std::optional<QDateTime> endsAt = {}; // when the provider ends it by itself
};

// An account of which nobody knows what exists there.
struct UnheardAccount {
    QString provider;               // its name
    std::optional<QString> account; // empty: the default one; none: any of them
    Error problem;
};

// What exists at a provider, or at several, as far as their accounts have said.
struct Listing {
    std::vector<ListedSandbox> sandboxes;
    std::vector<UnheardAccount> unheard = {};

    // Why one that is not listed may exist in this account all the same; nothing: it does not.
    std::optional<Error> doubtIn(const QString &account) const;
};

// Asks all accounts of a provider, the default one first, by `ask` (is it the only one?). Where it is, its failure is
// that of the whole.
using ListAccount = std::function<async::Task<Result<std::vector<ListedSandbox>>>(const QString &account, bool isOnly)>;
async::Task<Result<Listing>> listAllAccounts(QString provider, Accounts &accounts, ListAccount ask);

} // namespace sandgate

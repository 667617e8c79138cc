// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include "model/visibletext.h"
#include "providers/provider.h"
#include <QObject>

namespace sandgate {

// An account at a provider, as far as it may be shown.
struct AccountRow {
    QString name;             // empty: the one that is used unless another is named
    QString source = {};      // "the keychain", "E2B_API_KEY"; empty: nothing is known of it
    QJsonObject values = {};  // of the fields that are no secrets
    QStringList secrets = {}; // the secret fields that have a value
};

// The places where sandboxes are made: what windows know of them, and what they may ask. UI thread only; nothing here
// waits. A command ends by itself with its result.
class ProviderDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual const std::vector<ProviderFacts> &providers() const = 0; // empty until the core has told
    const ProviderFacts *find(const QString &provider) const
    {
        for (const ProviderFacts &facts : providers()) {
            if (facts.name == provider)
                return &facts;
        }
        return nullptr;
    }
    // Of the provider that really has it, where one routes to others.
    const ProviderFacts *factsOf(const SandboxRow &row) const
    {
        return find(row.place.isEmpty() ? row.provider : row.place);
    }
    // As people call it; of one that is not there any more, its name.
    QString titleOf(const QString &provider) const
    {
        const ProviderFacts *facts = find(provider);
        return facts ? facts->title : provider;
    }

    // Where a sandbox runs, with its account if that is not the default one.
    QString placeOf(const SandboxRow &row) const
    {
        const QString title = titleOf(row.provider);
        return row.account.isEmpty() ? title : tr("%1, %2").arg(title, visibleLine(row.account, 60));
    }

    // The default account first, also when nothing is known of it.
    virtual async::Task<Result<std::vector<AccountRow>>> accounts(QString provider) = 0;
    // Kept only when the provider accepts it. A secret that is not given stays as it was.
    virtual async::Task<Result<>> saveAccount(QString provider, QString name, QJsonObject values) = 0;
    virtual async::Task<Result<>> checkAccount(QString provider, QString name) = 0;
    virtual async::Task<Result<>> removeAccount(QString provider, QString name) = 0;

    // What exists at the providers, was made by Sandgate, and is on no record; and who did not say what exists there.
    virtual async::Task<Result<Listing>> orphans() = 0;
    virtual async::Task<Result<SandboxKey>> adopt(SandboxId sandbox) = 0;
    virtual async::Task<Result<>> discard(SandboxId sandbox) = 0; // destroys it, with all that is in it

    virtual async::Task<Result<std::vector<ProfileRecord>>> profiles() = 0;
    virtual async::Task<Result<>> saveProfile(ProfileRecord profile) = 0; // replaces the one of that name
    virtual async::Task<Result<>> removeProfile(QString name) = 0;

signals:
    void providersChanged();
};

} // namespace sandgate

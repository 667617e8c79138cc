// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "providers/secretkeeper.h"
#include "providers/settingsfield.h"
#include <QProcessEnvironment>

namespace sandgate {

// What is known of an account at a service: the values of the provider's account schema, of which some are secret.
struct Account {
    QString name;   // empty: the one that is used unless another is named
    QString source; // where it comes from, for people: "the keychain", "E2B_API_KEY", "what is usual on this computer"
    QJsonObject values;

    QString text(QLatin1String field) const { return values[field].toString(); }
    Secret secret(QLatin1String field) const { return Secret(values[field].toString().toUtf8()); }
};

// Which account: of which provider, by which name, with which fields.
struct AccountRef {
    QString provider;
    QString name; // empty: the default one
    SettingsSchema fields;
};

// The accounts of all providers. A person's own entries are in the keychain, one entry an account; what is missing from
// the default account comes from the environment variables that the services' own programs use. Core thread only.
class Accounts
{
public:
    explicit Accounts(SecretKeeper &secrets,
                      QProcessEnvironment environment = QProcessEnvironment::systemEnvironment());

    // What a service's own program keeps in a file on this computer; the default account takes from it what is neither
    // in the keychain nor in the environment. `source` is told to people.
    void offer(const QString &provider, const QString &source, const QJsonObject &values);

    // Unauthorized when a field that is needed is nowhere, with what to do.
    async::Task<Result<Account>> read(AccountRef account);
    // What a person has entered, without the environment; empty: nothing.
    async::Task<Result<QJsonObject>> entered(AccountRef account);
    // Replaces the account's entry; empty values are left out.
    async::Task<Result<>> write(AccountRef account, QJsonObject values);
    async::Task<Result<>> remove(AccountRef account);
    async::Task<Result<QStringList>> names(QString provider); // of all but the default one

private:
    SecretKeeper &m_secrets;
    const QProcessEnvironment m_environment;
    struct Offer {
        QString source;
        QJsonObject values;
    };
    QHash<QString, Offer> m_offers; // by provider
};

} // namespace sandgate

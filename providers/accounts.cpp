// SPDX-License-Identifier: Apache-2.0
#include "providers/accounts.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

QString text(const char *sentence)
{
    return QCoreApplication::translate("Accounts", sentence);
}

QString entryOf(const AccountRef &account)
{
    return u"account/"_s + account.provider + u'/' + account.name;
}

QString listOf(const QString &provider)
{
    return u"accounts/"_s + provider;
}

Secret listEntry(const QStringList &names)
{
    return Secret(QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact));
}

} // namespace

Accounts::Accounts(SecretKeeper &secrets, QProcessEnvironment environment)
    : m_secrets(secrets)
    , m_environment(std::move(environment))
{
}

void Accounts::offer(const QString &provider, const QString &source, const QJsonObject &values)
{
    m_offers.insert(provider, {source, values});
}

async::Task<Result<QJsonObject>> Accounts::entered(AccountRef account)
{
    const Result<Secret> entry = co_await m_secrets.read(entryOf(account));
    if (!entry)
        co_return tl::unexpected(entry.error());
    co_return QJsonDocument::fromJson(entry->reveal()).object();
}

async::Task<Result<Account>> Accounts::read(AccountRef account)
{
    const Result<QJsonObject> entry = co_await entered(account);
    if (!entry)
        co_return tl::unexpected(entry.error());
    Account found;
    found.name = account.name;
    found.values = *entry;
    if (!found.values.isEmpty())
        found.source = text("the keychain");
    QStringList missing;
    for (const SettingsField &field : account.fields) {
        if (!found.values[field.name].toString().isEmpty())
            continue;
        // Another account's half must not be completed with the environment's key.
        QString value;
        QString from;
        for (const QString &variable : account.name.isEmpty() ? field.variables : QStringList()) {
            value = m_environment.value(variable);
            from = variable;
            if (!value.isEmpty())
                break;
        }
        if (value.isEmpty() && account.name.isEmpty()) {
            const Offer offered = m_offers.value(account.provider);
            value = offered.values[field.name].toString();
            from = offered.source;
        }
        if (!value.isEmpty()) {
            found.values[field.name] = value;
            if (field.isSecret)
                found.source = found.source.isEmpty() ? from : found.source + u", "_s + from;
        } else if (!field.fallback.isNull()) {
            found.values[field.name] = field.fallback;
        } else if (field.isRequired) {
            missing << (field.variables.isEmpty() ? field.label : field.label + u" ("_s + field.variables[0] + u')');
        }
    }
    if (!missing.isEmpty()) {
        co_return failure(Error::Kind::Unauthorized, text("Nothing is known of the account: %1. Enter it in the "
                                                          "settings of the provider, or set the variable.")
                                                         .arg(missing.join(u", "_s)));
    }
    if (found.source.isEmpty())
        found.source = text("what is usual on this computer");
    co_return found;
}

async::Task<Result<>> Accounts::write(AccountRef account, QJsonObject values)
{
    for (const QString &name : values.keys()) {
        if (values[name].toString().isEmpty())
            values.remove(name);
    }
    const Result<> checked = checkSettings(account.fields, values);
    if (!checked)
        co_return checked;
    const Secret entry(QJsonDocument(values).toJson(QJsonDocument::Compact));
    const Result<> written = co_await m_secrets.write(entryOf(account), entry);
    if (!written || account.name.isEmpty())
        co_return written;
    Result<QStringList> all = co_await names(account.provider);
    if (!all)
        co_return tl::unexpected(all.error());
    if (!all->contains(account.name))
        *all << account.name;
    co_return co_await m_secrets.write(listOf(account.provider), listEntry(*all));
}

async::Task<Result<>> Accounts::remove(AccountRef account)
{
    const Result<> removed = co_await m_secrets.remove(entryOf(account));
    if (!removed || account.name.isEmpty())
        co_return removed;
    Result<QStringList> all = co_await names(account.provider);
    if (!all)
        co_return tl::unexpected(all.error());
    all->removeAll(account.name);
    co_return co_await m_secrets.write(listOf(account.provider), listEntry(*all));
}

// A keychain cannot be asked what it has.
async::Task<Result<QStringList>> Accounts::names(QString provider)
{
    const Result<Secret> entry = co_await m_secrets.read(listOf(provider));
    if (!entry)
        co_return tl::unexpected(entry.error());
    QStringList all;
    const QJsonArray list = QJsonDocument::fromJson(entry->reveal()).array();
    for (const QJsonValue &name : list)
        all << name.toString();
    co_return all;
}

} // namespace sandgate

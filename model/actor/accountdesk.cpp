// SPDX-License-Identifier: Apache-2.0
#include "model/actor/accountdesk.h"
#include "model/actor/core.h"
#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sandgate::accountdesk {

namespace {

Result<AccountRef> accountOf(Core &core, const QString &provider, const QString &name)
{
    const Result<Provider *> found = core.host().providerCalled(provider);
    if (!found)
        return tl::unexpected(found.error());
    const ProviderFacts &facts = (*found)->facts();
    if (facts.account.empty())
        return failure(Error::Kind::InvalidSettings,
                       QCoreApplication::translate("Accounts", "%1 needs no account.").arg(facts.title));
    return AccountRef{facts.name, name, facts.account};
}

AccountRow shown(const Account &account, const SettingsSchema &fields)
{
    AccountRow row{account.name, account.source};
    for (const SettingsField &field : fields) {
        const QJsonValue value = account.values[field.name];
        const bool isThere = !value.isUndefined() && value != QJsonValue(QString());
        if (isThere && field.isSecret)
            row.secrets << field.name;
        else if (isThere)
            row.values.insert(field.name, value);
    }
    return row;
}

} // namespace

async::Task<Result<std::vector<AccountRow>>> list(Core &core, QString provider)
{
    const Result<AccountRef> account = accountOf(core, provider, QString());
    if (!account)
        co_return tl::unexpected(account.error());
    const Result<QStringList> others = co_await core.accounts().names(provider);
    if (!others)
        co_return tl::unexpected(others.error());
    std::vector<AccountRow> rows;
    const QStringList names = QStringList(QString()) + *others;
    for (const QString &name : names) {
        const AccountRef one{account->provider, name, account->fields};
        const Result<Account> known = co_await core.accounts().read(one);
        if (known)
            rows.push_back(shown(*known, account->fields));
        else if (known.error().kind == Error::Kind::Unauthorized)
            rows.push_back(AccountRow{name});
        else
            co_return tl::unexpected(known.error());
    }
    co_return rows;
}

async::Task<Result<>> save(Core &core, QString provider, QString name, QJsonObject values)
{
    const Result<AccountRef> account = accountOf(core, provider, name);
    if (!account)
        co_return tl::unexpected(account.error());
    const Result<QJsonObject> before = co_await core.accounts().entered(*account);
    if (!before)
        co_return tl::unexpected(before.error());
    for (const SettingsField &field : account->fields) {
        const bool stays = field.isSecret && values.value(field.name).toString().isEmpty();
        if (stays)
            values.insert(field.name, before->value(field.name).toString());
    }
    const Result<> written = co_await core.accounts().write(*account, values);
    if (!written)
        co_return written;
    const Result<> checked = co_await check(core, provider, name);
    if (checked)
        co_return checked;
    Result<> undone;
    if (before->isEmpty()) {
        undone = co_await core.accounts().remove(*account);
    } else {
        undone = co_await core.accounts().write(*account, *before);
    }
    co_return undone ? checked : undone;
}

async::Task<Result<>> check(Core &core, QString provider, QString name)
{
    const Result<Provider *> found = core.host().providerCalled(provider);
    if (!found)
        co_return tl::unexpected(found.error());
    co_return co_await (*found)->check(name);
}

async::Task<Result<>> remove(Core &core, QString provider, QString name)
{
    const Result<AccountRef> account = accountOf(core, provider, name);
    if (!account)
        co_return tl::unexpected(account.error());
    co_return co_await core.accounts().remove(*account);
}

} // namespace sandgate::accountdesk

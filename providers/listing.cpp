// SPDX-License-Identifier: Apache-2.0
#include "providers/listing.h"
#include "providers/accounts.h"
#include "providers/async/together.h"

namespace sandgate {

namespace {

constexpr std::size_t mostAtOnce = 8; // accounts

} // namespace

std::optional<Error> Listing::doubtIn(const QString &account) const
{
    for (const UnheardAccount &one : unheard) {
        if (!one.account || *one.account == account)
            return one.problem;
    }
    return std::nullopt;
}

async::Task<Result<Listing>> listAllAccounts(QString provider, Accounts &accounts, ListAccount ask)
{
    const Result<QStringList> named = co_await accounts.names(provider);
    if (!named)
        co_return tl::unexpected(named.error());
    const QStringList all = QStringList(QString()) + *named;
    std::vector<async::Task<Result<std::vector<ListedSandbox>>>> asking;
    for (const QString &account : all)
        asking.push_back(ask(account, named->isEmpty()));
    const std::vector<Result<std::vector<ListedSandbox>>> answers =
        co_await async::together(std::move(asking), mostAtOnce);
    if (answers.size() == 1 && !answers.front())
        co_return tl::unexpected(answers.front().error());
    Listing listing;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Result<std::vector<ListedSandbox>> &found = answers[i];
        if (found)
            listing.sandboxes.insert(listing.sandboxes.end(), found->begin(), found->end());
        else
            listing.unheard.push_back({provider, all.at(qsizetype(i)), found.error()});
    }
    co_return listing;
}

} // namespace sandgate

// SPDX-License-Identifier: Apache-2.0
#include "model/actor/profiles.h"
#include "model/actor/core.h"
#include <QCoreApplication>

namespace sandgate::profiles {

namespace {

constexpr int longestName = 80;

QString text(const char *sentence, int n = -1)
{
    return QCoreApplication::translate("Profiles", sentence, nullptr, n);
}

} // namespace

Result<> save(Core &core, const ProfileRecord &profile)
{
    const QString name = profile.name.simplified();
    if (name.isEmpty() || name.size() > longestName)
        return failure(Error::Kind::InvalidSettings,
                       text("A profile needs a name of at most %n characters.", int(longestName)));
    const Result<Provider *> provider = core.host().providerCalled(profile.provider);
    if (!provider)
        return tl::unexpected(provider.error());
    const Result<> checked = checkSettings((*provider)->facts().settings, profile.settings);
    if (!checked)
        return checked;
    if (const Result<> planned = check(profile.plan); !planned)
        return planned;
    return core.ledger().save(ProfileRecord{name, profile.provider, profile.settings, profile.plan});
}

Result<ProfileRecord> called(Core &core, const QString &name)
{
    const Result<std::vector<ProfileRecord>> all = core.ledger().profiles();
    if (!all)
        return tl::unexpected(all.error());
    for (const ProfileRecord &profile : *all) {
        if (profile.name == name && profile.problem)
            return whileDoing(text("The profile “%1” cannot be used.").arg(name), *profile.problem);
        if (profile.name == name)
            return profile;
    }
    return failure(Error::Kind::InvalidSettings, text("There is no profile “%1”.").arg(name));
}

} // namespace sandgate::profiles

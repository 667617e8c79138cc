// SPDX-License-Identifier: Apache-2.0
#include "model/actor/permissionreply.h"
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sandgate {

namespace {

constexpr QLatin1StringView allowOnce("allow_once");
constexpr QLatin1StringView allowAlways("allow_always");
constexpr QLatin1StringView rejectOnce("reject_once");
constexpr QLatin1StringView rejectAlways("reject_always");

// What is meant, best first.
std::vector<QLatin1StringView> kindsOf(PermissionReply reply)
{
    switch (reply) {
    case PermissionReply::Once:
        return {allowOnce};
    case PermissionReply::Always:
        return {allowAlways, allowOnce};
    case PermissionReply::Reject:
        return {rejectOnce, rejectAlways};
    }
    return {};
}

} // namespace

Result<PermissionOption> optionFor(const std::vector<PermissionOption> &options, PermissionReply reply)
{
    for (const QLatin1StringView kind : kindsOf(reply)) {
        const auto found = std::find_if(options.begin(), options.end(),
                                        [kind](const PermissionOption &option) { return option.kind == kind; });
        if (found != options.end())
            return *found;
    }
    return failure(
        Error::Kind::InvalidSettings,
        QCoreApplication::translate("PermissionReply", "The agent does not offer this answer. It offers: %1.")
            .arg(availableReplies(options).join(u", "_s)));
}

QStringList availableReplies(const std::vector<PermissionOption> &options)
{
    const auto offers = [&options](QLatin1StringView kind) {
        return std::any_of(options.begin(), options.end(),
                           [kind](const PermissionOption &option) { return option.kind == kind; });
    };
    QStringList replies;
    if (offers(allowOnce))
        replies << u"once"_s;
    if (offers(allowAlways))
        replies << u"always"_s;
    if (offers(rejectOnce) || offers(rejectAlways))
        replies << u"reject"_s;
    return replies;
}

std::optional<PermissionReply> permissionReply(const QString &name)
{
    if (name == "once"_L1)
        return PermissionReply::Once;
    if (name == "always"_L1)
        return PermissionReply::Always;
    if (name == "reject"_L1)
        return PermissionReply::Reject;
    return std::nullopt;
}

} // namespace sandgate

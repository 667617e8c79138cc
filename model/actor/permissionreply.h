// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "model/rows.h"
#include <QStringList>

namespace sandgate {

// An answer to a permission request for who does not choose among the agent's own options.
enum class PermissionReply {
    Once,   // allow this; never more than this
    Always, // allow this and its like; this only, where the agent offers no more
    Reject,
};

// The first option that the reply means.
Result<PermissionOption> optionFor(const std::vector<PermissionOption> &options, PermissionReply reply);
// once, always, reject: those that the options are of.
QStringList availableReplies(const std::vector<PermissionOption> &options);
std::optional<PermissionReply> permissionReply(const QString &name);

} // namespace sandgate
